"""What the senses of the lexicons mean, the same for all languages.

A sense says what an act of speech commits its speaker to (stance, domain.md 11.2), what event it
reports (contract.md, ``events[].kind``), and where its roles stand: ``subject``, ``object``, or
prepositions by the ids of the clauses lexicon (``b l k`` are Arabic prefixes). The first role
place that is filled wins. A lexicon entry may name other places in its ``roles``.
"""

import msgspec

__all__ = [
    "KNOWN_SENSES",
    "NOTHING",
    "REPORT",
    "SENSES",
    "SENSES_OF_KIND",
    "TRUCE_ACTS",
    "SenseMeaning",
    "bit_of",
    "bits_of",
    "meaning_of",
]

ADDRESSEE = ("object", "to", "l", "on", "from", "of", "b")
CHARGED = ("object", "to", "of", "on", "l", "against", "at")
TARGET = ("object", "on", "against", "at", "b", "l", "to", "by_target")


class SenseMeaning(msgspec.Struct, frozen=True, gc=False):
    """Stance of a report, event kind, incident type, and places of the second role.

    ``recipient`` lists the places where the other party stands; ``speech`` tells that the sense
    is an act of speech; ``demands`` that what it governs is wanted, ``plans`` that it is intended.
    """

    stance: str | None = None
    event: str | None = None
    incident: str | None = None
    recipient: tuple[str, ...] = ()
    speech: bool = False
    demands: bool = False
    plans: bool = False
    denies: bool = False


def _speech(
    stance: str, event: str | None = None, recipient: tuple[str, ...] = (), **does: bool
) -> SenseMeaning:
    """An act of speech; ``does`` is ``demands``, ``plans`` or ``denies``."""
    return SenseMeaning(stance, event, None, recipient, speech=True, **does)


def _incident(kind: str) -> SenseMeaning:
    return SenseMeaning(None, "attack", kind, TARGET)


REPORT: dict[str, SenseMeaning] = {
    "say": _speech("asserts"),
    "report": _speech("reports"),
    "confirm": _speech("confirms"),
    "announce": _speech("announces"),
    "stress": _speech("asserts"),
    "claim": _speech("asserts"),
    "believe": _speech("asserts"),
    "remind": _speech("asserts"),
    "hope": _speech("asserts", plans=True),
    "describe": _speech("asserts"),
    "count": _speech("asserts"),
    "admit": _speech("admits"),
    "deny": _speech("denies", "deny", denies=True),
    "accuse": _speech("accuses", "accuse_violation", CHARGED),
    "condemn": _speech("condemns", "criticise", ("object", "b", "of")),
    "criticise": _speech("criticises", "criticise", ("object", "b", "of", "to")),
    "doubt": _speech("doubts", "criticise", ("object", "in")),
    "welcome": _speech("welcomes", "welcome", ("object", "b", "of")),
    "thank": _speech("welcomes", "welcome", ("object", "l", "b", "of")),
    "demand": _speech("calls_for", "demand", ADDRESSEE, demands=True),
    "order": _speech("announces", None, (), demands=True),
    "propose": _speech("proposes", None, (), plans=True),
    "promise": _speech("promises", None, (), plans=True),
    "accept": _speech("accepts", None, ()),
    "reject": _speech("rejects", "reject", ("object", "b", "of")),
    "threaten": _speech("threatens", "threaten", ("object", "b", "to", "l"), plans=True),
    "warn": _speech("warns", None, ("object", "to"), plans=True),
    "concern": _speech(
        "expresses_concern", "express_concern", ("about", "from", "at", "over", "by")
    ),
    "no_comment": _speech("no_comment"),
    "quote": _speech("reports"),
    "according": _speech("asserts"),
}

TRUCE_ACTS: dict[str, SenseMeaning] = {
    "agree": SenseMeaning(None, "agree", None, ("with",)),
    "extend": SenseMeaning(None, "extend_ceasefire", None, ("with",)),
    "terminate": SenseMeaning(None, "end_ceasefire", None, ()),
    "mediate": SenseMeaning(None, "mediate", None, ("between",)),
    "violate": SenseMeaning(None, "accuse_violation", None, ()),
}

ACTS: dict[str, SenseMeaning] = {
    "air_strike": _incident("air_strike"),
    "drone_strike": _incident("drone_strike"),
    "shelling": _incident("shelling"),
    "small_arms": _incident("small_arms"),
    "armed_clash": SenseMeaning(None, "attack", "armed_clash", ("with", "between")),
    "ground_assault": _incident("ground_assault"),
    "territory_taken": _incident("territory_taken"),
    "infiltration": _incident("infiltration"),
    "ied_mine": _incident("ied_mine"),
    "suicide_attack": _incident("suicide_attack"),
    "chemical": _incident("chemical"),
    "incendiary_cluster": _incident("incendiary_cluster"),
    "assassination_abduction": _incident("assassination_abduction"),
    "attack_on_aid": _incident("attack_on_aid"),
    "attack": _incident("other"),
    "withdraw": SenseMeaning(None, "withdraw", None, ()),
    "retract": SenseMeaning(None, "withdraw", None, ()),
    "release": SenseMeaning(None, "release_detainees", None, ("to", "with", "l")),
    "aid": SenseMeaning(None, "provide_aid", None, ("to", "l")),
    "obstruct": SenseMeaning(None, "obstruct_aid", None, ("to", "into")),
    "consult": SenseMeaning(None, "consult", None, ("with", "object", "b")),
    "cooperate": SenseMeaning(None, "cooperate", None, ("with",)),
}

SENSES: dict[str, SenseMeaning] = {**REPORT, **TRUCE_ACTS, **ACTS}

SENSES_OF_KIND: dict[str, frozenset[str]] = {
    "claims": frozenset(REPORT)
    | {
        "express", "discuss", "citing", "hedge", "channel", "silence", "praiseworthy",
        "objectionable", "perilous", "untrue",
    },
    "clauses": frozenset(
        {
            "prep", "comp", "relative", "conj_clause", "negator", "modal_future",
            "modal_possible", "modal_must", "auxiliary", "aspect_begin", "aspect_continue",
            "aspect_fail", "recall", "habit", "question", "determiner", "adverb", "belonging",
            "likewise", "company", "amount", "unshown", "undertake",
        }
    ),
    "events": frozenset(ACTS)
    | {
        "detention", "overflight", "movement", "fortification", "looting", "siege_tightened",
        "displacement", "evacuation", "provocation", "culpable", "recruitment", "abet",
        "bad_faith", "kill", "injure", "destroy", "aid_noun", "support", "intend", "respond",
        "weapon", "casualty_who", "target_object", "matter", "occur", "perpetrate", "take_arms",
        "mishap", "drill", "combat", "happening",
    },
    "mentions": frozenset(
        {
            "organ", "office", "generic", "place_head", "direction", "anaphor", "pronoun",
            "quality", "area_use", "band",
        }
    ),
    "terms": frozenset(TRUCE_ACTS)
    | {
        "truce", "pact", "halt", "object_halt", "enter_force", "expire", "collapse", "suspend",
        "falter", "replace", "resume", "bound", "effort", "induce", "lead", "follow_suit", "local",
        "hold", "respect", "implement", "guarantee", "monitor", "exclude", "include",
        "condition", "renewable", "unilateral", "mutual", "permanent", "humanitarian", "holiday",
        "comprehensive", "another", "own", "month", "previous", "quiet", "current", "party_word",
        "provision", "unanswered",
    },
    "topics": frozenset(
        {
            "court", "figure", "games", "health", "home", "labour", "nature", "party", "sport",
            "stage", "trade", "war", "weather",
        }
    ),
}  # fmt: skip
"""Every sense a lexicon entry may have, by the kind of lexicon it stands in.

A sense without a meaning in ``SENSES`` is asked for by its name where units, phrases and scopes
are read (a negator, the noun of a truce, an organ of a state).
"""

KNOWN_SENSES: frozenset[str] = frozenset().union(*SENSES_OF_KIND.values())
"""Every sense of every kind: an entry of any other sense would be read by nobody."""

NOTHING = SenseMeaning()


def meaning_of(sense: str) -> SenseMeaning:
    """What a sense means; a sense without a meaning of its own is only a word."""
    return SENSES.get(sense, NOTHING)


_SMALL = (
    "prep", "comp", "relative", "conj_clause", "negator", "condition", "determiner", "adverb",
    "auxiliary", "pronoun", "office", "organ", "truce",
)  # fmt: skip
"""Asked for most often: small numbers are quicker."""
_BITS = {
    sense: 1 << place
    for place, sense in enumerate(dict.fromkeys((*_SMALL, *sorted(KNOWN_SENSES.union(SENSES)))))
}


def bit_of(sense: str) -> int:
    """The bit that stands for a sense where many are kept in one number; 0 for one unknown."""
    return _BITS.get(sense, 0)


def bits_of(*senses: str) -> int:
    """The bits of several senses.

    Raises:
        KeyError: a lexicon can have no such sense.
    """
    told = 0
    for sense in senses:
        told |= _BITS[sense]
    return told
