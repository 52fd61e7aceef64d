"""Fields that a sense asks for beside its words, and the values that the reader knows.

A value that is not known here is read by nobody: the entry would fall silent without a sign.
"""

from typing import NamedTuple, get_args

from hudna.records.claim import Channel
from hudna.records.terms import AgreementKind

__all__ = ["FIELDS", "ROLES", "ROLE_PLACES", "SenseField"]


class SenseField(NamedTuple):
    """A field's name, its known values (none: any value), and whether it must be there."""

    name: str
    values: frozenset[str] = frozenset()
    needed: bool = True


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _words(
    "in on at to from of with between by for against about via during until since after before "
    "outside despite contrary according including except under over near because without toward "
    "among as thanks border"
)
ROLES = frozenset({"recipient"})
"""Roles whose places an entry may name."""

ROLE_PLACES = PREPOSITIONS | _words("subject object b l k dat ins gen by_target")
"""Where a role may stand: around the verb, after a preposition, in a bare case."""

ORGANS = _words(
    "government armed_forces ministry_of_defence foreign_ministry interior_ministry presidency "
    "general_command air_force navy peacekeepers police parliament prosecutor_general "
    "security_forces border_guard intelligence embassy delegation state_media coalition regime "
    "health_ministry civil_defence red_crescent"
)
OFFICES = _words(
    "president prime_minister foreign_minister defence_minister interior_minister minister king "
    "emir vice_president spokesperson envoy ambassador commander army_chief secretary_general "
    "leader official source witness activist resident doctor diplomat mediator negotiator mp "
    "governor mayor analyst deputy head representative delegate officer general citizen ombudsman"
)
GROUPS = _words(
    "armed_opposition armed_groups opposition both_sides parties terrorists civilians residents "
    "activists media allies reports enemy elders tribe clan foreign_forces"
)

FIELDS: dict[str, tuple[SenseField, ...]] = {
    "according": (SenseField("owner", _words("taken_up"), needed=False),),
    "count": (SenseField("counts", _words("dead"), needed=False),),
    "anaphor": (
        SenseField("anaphor", _words("counterpart group state organ person latter")),
        SenseField("owned", _words("yes"), needed=False),
    ),
    "attack": (
        SenseField("downs", _words("yes"), needed=False),
        SenseField("armed", _words("yes"), needed=False),
    ),
    "auxiliary": (
        SenseField("aux", _words("be have do"), needed=False),
        SenseField("before", _words("verb"), needed=False),
        SenseField("tense", _words("past"), needed=False),
    ),
    "band": (
        SenseField("band", _words("group tribe")),
        SenseField("alone", _words("yes"), needed=False),
        SenseField("people", _words("yes"), needed=False),
    ),
    "casualty_who": (
        SenseField("who", _words("captive civilian child combatant")),
        SenseField("many", _words("yes"), needed=False),
    ),
    "channel": (SenseField("channel", frozenset(get_args(Channel))),),
    "comp": (
        SenseField("mood", _words("demand"), needed=False),
        SenseField("open", _words("yes"), needed=False),
        SenseField("owner", _words("taken_up"), needed=False),
    ),
    "conj_clause": (
        SenseField("link", _words("and but or while when after before because although if so")),
        SenseField("manner", _words("as beside"), needed=False),
        SenseField("owner", _words("taken_up"), needed=False),
    ),
    "consult": (SenseField("guest", _words("yes"), needed=False),),
    "culpable": (
        SenseField("needs", _words("act"), needed=False),
        SenseField("bearer", _words("on with"), needed=False),
    ),
    "determiner": (
        SenseField("article", _words("yes"), needed=False),
        SenseField("any", _words("yes"), needed=False),
        SenseField("pointing", _words("yes"), needed=False),
        SenseField("owner", _words("taken_up"), needed=False),
        SenseField("number", _words("plural singular"), needed=False),
    ),
    "expire": (
        SenseField("due", _words("yes"), needed=False),
        SenseField("gone", _words("yes"), needed=False),
    ),
    "generic": (
        SenseField("group", GROUPS),
        SenseField("sent", _words("yes"), needed=False),
        SenseField("organ", ORGANS, needed=False),
    ),
    "hedge": (SenseField("owner", _words("taken_up"), needed=False),),
    "likewise": (SenseField("doer", _words("before behind")),),
    "matter": (
        SenseField("guilt", _words("yes"), needed=False),
        SenseField("length", _words("own"), needed=False),
    ),
    "modal_possible": (SenseField("aux", _words("have"), needed=False),),
    "negator": (
        SenseField("neg", _words("past future present noun any"), needed=False),
        SenseField("ended", _words("verb whole"), needed=False),
        SenseField("before", _words("verb"), needed=False),
    ),
    "adverb": (
        SenseField("alone", _words("previous"), needed=False),
        SenseField("it", _words("yes"), needed=False),
        SenseField("again", _words("yes"), needed=False),
        SenseField("short", _words("yes"), needed=False),
        SenseField("later", _words("yes"), needed=False),
        SenseField("now", _words("yes signed"), needed=False),
        SenseField("there", _words("yes"), needed=False),
    ),
    "place_head": (
        SenseField("settled", _words("yes"), needed=False),
        SenseField("street", _words("yes"), needed=False),
        SenseField("road", _words("yes"), needed=False),
        SenseField("area", _words("adm1 adm2"), needed=False),
    ),
    "induce": (SenseField("secures", _words("yes"), needed=False),),
    "violate": (
        SenseField("wreck", _words("yes"), needed=False),
        SenseField("names", _words("truce"), needed=False),
    ),
    "terminate": (SenseField("free", _words("yes"), needed=False),),
    "bound": (SenseField("still", _words("yes"), needed=False),),
    "office": (
        SenseField("office", OFFICES),
        SenseField("plain", needed=False),
        SenseField("plain_many", needed=False),
        SenseField("governs", _words("ins"), needed=False),
        SenseField("organ", needed=False),
    ),
    "month": (SenseField("month", _words("01 02 03 04 05 06 07 08 09 10 11 12")),),
    "hold": (
        SenseField("still", _words("yes"), needed=False),
        SenseField("on", _words("yes"), needed=False),
    ),
    "enter_force": (
        SenseField("objectless", _words("yes"), needed=False),
        SenseField("state", _words("yes"), needed=False),
        SenseField("now", _words("yes"), needed=False),
    ),
    "organ": (SenseField("organ", ORGANS),),
    "previous": (SenseField("alone", _words("previous"), needed=False),),
    "permanent": (SenseField("kind", _words("permanent"), needed=False),),
    "prep": (
        SenseField("prep", PREPOSITIONS),
        SenseField("owner", _words("taken_up"), needed=False),
    ),
    "pronoun": (
        SenseField("number", needed=False),
        SenseField("gender", needed=False),
        SenseField("person", _words("first"), needed=False),
    ),
    "ground_assault": (SenseField("goal", _words("place"), needed=False),),
    "shelling": (
        SenseField("occurs", _words("yes"), needed=False),
        SenseField("goal", _words("place"), needed=False),
    ),
    "assassination_abduction": (
        SenseField("state", _words("yes"), needed=False),
        SenseField("forces", _words("yes"), needed=False),
    ),
    "undertake": (SenseField("act", _words("b on to in from"), needed=False),),
    "small_arms": (SenseField("behind", _words("yes"), needed=False),),
    "promise": (SenseField("ready", _words("yes"), needed=False),),
    "report": (SenseField("own", _words("yes"), needed=False),),
    "territory_taken": (
        SenseField("expels", _words("yes"), needed=False),
        SenseField("falls", _words("yes"), needed=False),
        SenseField("held", _words("yes"), needed=False),
        SenseField("lost", _words("yes"), needed=False),
        SenseField("state", _words("yes"), needed=False),
        SenseField("goal", _words("place"), needed=False),
        SenseField("forces", _words("yes"), needed=False),
    ),
    "ied_mine": (
        SenseField("occurs", _words("yes"), needed=False),
        SenseField("objectless", _words("yes"), needed=False),
    ),
    "relative": (
        SenseField("cleft", _words("yes"), needed=False),
        SenseField("free", _words("yes"), needed=False),
        SenseField("members", _words("yes"), needed=False),
        SenseField("owns", _words("yes"), needed=False),
    ),
    "aid": (
        SenseField("moves", _words("yes"), needed=False),
        SenseField("allows", _words("yes"), needed=False),
    ),
    "release": (SenseField("captives", _words("yes"), needed=False),),
    "respond": (SenseField("retribution", _words("yes negated"), needed=False),),
    "withdraw": (SenseField("forces", _words("yes"), needed=False),),
    "target_object": (SenseField("target"),),
    "propose": (SenseField("own", _words("yes"), needed=False),),
    "mediate": (SenseField("drafts", _words("yes"), needed=False),),
    "guarantee": (SenseField("witness", _words("yes"), needed=False),),
    "halt": (SenseField("of", _words("fighting fire"), needed=False),),
    "object_halt": (SenseField("of", _words("fire mission"), needed=False),),
    "comprehensive": (SenseField("now", _words("yes"), needed=False),),
    "truce": (
        SenseField("kind", frozenset(get_args(AgreementKind))),
        SenseField("now", _words("yes"), needed=False),
    ),
    "weapon": (
        SenseField("incident", _words("shelling air_strike drone_strike small_arms ied_mine")),
    ),
}
"""Fields by sense; a sense that is not named here has none."""
