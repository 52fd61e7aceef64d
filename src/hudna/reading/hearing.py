"""Hearing: who spoke before, and whom words without a name take up of them.

«The army rejected this. Its man said …», «Ведомство насчитало …», "he": a pronoun, a spokesman or
a ministry alone is of whom the text has just told (domain.md 11).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hudna.packs.features import GEN, PLURAL
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Parsed
from hudna.reading.organs import ORGAN_ENDINGS
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import NumberWords
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["Talk", "body_again", "body_before", "for_last", "named_before", "the_two"]


@dataclass(slots=True)
class Talk:
    """What the search for claims remembers over a document: who spoke last."""

    referents: Referents
    spoke: list[Speaker] = field(default_factory=list)
    claims: list[ClaimDraft] = field(default_factory=list)
    before: Speaker | None = None
    opened: bool = False
    numbers: Callable[[str], NumberWords] | None = None

    def passed(self, parsed: Parsed) -> None:
        """Note the one person whom a sentence names, whom "he" in the next one takes up.

        Who owns what opens it, "X's troops hold the town", comes before whom it names else.
        """
        named = [p for p in parsed.phrases() if not p.prep]
        found = {a: p for p in named for a in self._people(p.actors)}
        one = next(iter(found.items())) if len(found) == 1 else None
        opener = self._opener(named) if parsed.sentence.language == "en" else None
        self.opened = opener is not None
        one = opener or one
        self.before = (
            Speaker(one[0], None, parsed.words.span(one[1].first, one[1].last)) if one else None
        )

    def _opener(self, named: list[Phrase]) -> tuple[str, Phrase] | None:
        """The person with whom a sentence opens, or whose troops or office it tells of first."""
        first = next(iter(named), None)
        if first is None or first.members:
            return None
        owners = [actor for genitive in first.genitives for actor in genitive.actors]
        people = self._people(first.actors) or self._people(owners)
        return (people[0], first) if len(people) == 1 else None

    def _people(self, actors: list[str]) -> list[str]:
        return [actor for actor in actors if self.referents.kind_of(actor) == "person"]

    @property
    def last(self) -> Speaker | None:
        """Whoever spoke last."""
        return self.spoke[-1] if self.spoke else None

    def heard(self, speaker: Speaker, parsed: Parsed) -> None:
        """Note who spoke; a medium that only carries words of its sentence spoke before them."""
        if speaker.actor is None and speaker.described is None:
            return
        carries = self.referents.kind_of(speaker.actor or "") == "media" and self._spoke_in(parsed)
        self.spoke.insert(len(self.spoke) - carries, speaker)

    def _spoke_in(self, parsed: Parsed) -> bool:
        """Whether who spoke last did so in a sentence."""
        start = parsed.words.span(parsed.sentence.first, parsed.sentence.first + 1).start
        last = self.last.span if self.last is not None else None
        return last is not None and last.start >= start

    def meant(self, phrase: Phrase, parsed: Parsed) -> Speaker | None:
        """Whom a pronoun takes up: English "he" a person, "it" what is none."""
        language = parsed.sentence.language
        quoted = _quoted_before(phrase, parsed)
        spoke = [e for e in self.spoke if e.span is None or e.span.start not in quoted]
        pronoun = phrase.entry("pronoun")
        gender = pronoun.fields.get("gender") if pronoun is not None else None
        if language != "en" or gender is None:
            return self._meant_by_place(spoke, pronoun.fields.get("number") if pronoun else None)
        wanted = gender != "neuter"
        if wanted and self._is_told_since():
            return self.before
        for speaker in reversed(spoke):
            if speaker.actor is None and not speaker.person:
                return speaker  # who it is, nobody knows: the mission, a survivor
            if self._is_person(speaker) is wanted:
                return speaker
        return self.before if wanted else None

    def _is_told_since(self) -> bool:
        """Whether the sentence before opened with a person, and no other has spoken since."""
        before = self.before.span if self.before is not None and self.opened else None
        return before is not None and not any(
            each.span is not None and each.span.start > before.start and self._is_person(each)
            for each in self.spoke[-HEARD:]
        )

    def _is_person(self, speaker: Speaker) -> bool:
        return speaker.person or self.referents.kind_of(speaker.actor or "") == "person"

    def _meant_by_place(self, spoke: list[Speaker], number: str | None) -> Speaker | None:
        """«Приказ отдал X. Он обвинил …»: one who is no body is the person named last.

        The outlet that only passed something on is nobody's "he": «сообщает X. Он призвал».
        """
        kinds = ((each, self.referents.kind_of(each.actor or "")) for each in reversed(spoke))
        own = next((each for each, kind in kinds if kind != "media"), None)
        before = self.before
        last = own or (spoke[-1] if spoke and before is None else None)
        if last is None or before is None or number in {"plural", "dual"}:
            return last or before
        if before.span is None or last.span is None or self._is_person(last):
            return last
        return before if before.span.start > last.span.start else last


def _quoted_before(phrase: Phrase, parsed: Parsed) -> range:
    """Where the words stand that a pronoun behind them says: «"Генсек надеется", — сказал он»."""
    marks = [k for k in range(parsed.place_of(phrase)) if parsed.items[k].mark == '"']
    if len(marks) < PAIR:
        return range(0)
    opened, closed = parsed.items[marks[-2]], parsed.items[marks[-1]]
    start = parsed.words.span(opened.first, opened.last).start
    return range(start, parsed.words.span(closed.first, closed.last).end)


def for_last(speaker: Speaker, phrase: Phrase, parsed: Parsed, talk: Talk) -> Speaker:
    """«The army rejected this. Its man said …»: he speaks for the body that spoke right before.

    So for a body of which the sentence before told first: "The ministry kept aloof. Its man …".
    """
    office, before = phrase.entry("office"), parsed.before
    bare = speaker.behalf is None and not speaker.bystander and not phrase.genitives
    if office is None or not bare or phrase.states or before is None:
        return speaker
    speaks = VOICES if phrase.possessed else VOICES - {"representative", "official"}
    if office.fields.get("office") not in speaks or phrase.bits & PLURAL:
        return speaker
    actor = _spoke_near(before, talk) or _told_first(before, talk)
    return Speaker(actor, None, speaker.span, person=True) if actor is not None else speaker


VOICES = frozenset({"spokesperson", "representative", "official"})
"""Offices that speak for a body; by themselves only a spokesman must be somebody's."""
NO_BODY = frozenset({"person", "media", "other", ""})


def _spoke_near(before: Parsed, talk: Talk) -> str | None:
    """The body that spoke last, if it did so in the sentence before or in this one."""
    last = talk.last
    if last is None or last.actor is None or last.span is None:
        return None
    near = last.span.start >= before.words.span(before.sentence.first, before.sentence.last).start
    return last.actor if near and talk.referents.kind_of(last.actor) not in NO_BODY else None


def _told_first(before: Parsed, talk: Talk) -> str | None:
    """The body of which the sentence before tells: its first phrase without preposition."""
    first = next((e for e in before.items if isinstance(e, Phrase) and not e.prep), None)
    if first is None or len(first.actors) != 1:
        return None
    actor = first.actors[0]
    return actor if talk.referents.kind_of(actor) in SPOKEN_FOR else None


SPOKEN_FOR = frozenset(
    {"armed_forces", "armed_group", "office", "government", "igo", "ngo", "coalition"}
)


def body_again(phrase: Phrase, nameless: Speaker, parsed: Parsed, talk: Talk) -> Speaker | None:
    """«Ведомство насчитало», "the ministry added", «وأضافت الوزارة»: the body that spoke last."""
    anaphor = phrase.entry("anaphor")
    if anaphor is None or anaphor.fields.get("anaphor") != "organ":
        return None
    if phrase.bits & PLURAL and not _is_source(phrase, parsed):  # «по данным ведомства»
        return None
    named = any(name.entry.kind != "weak" for name in phrase.names)  # «الهيئة» is one's by-name
    if named or phrase.genitives or phrase.states or phrase.adjectives or phrase.members:
        return None
    for speaker in reversed(talk.spoke[-HEARD:]):
        kind = talk.referents.kind_of(speaker.actor or "")
        if kind in BODIES or (kind == "armed_forces" and _is_service(speaker.actor or "")):
            return Speaker(speaker.actor, None, nameless.span)
        if speaker.actor is not None and kind != "person":
            return None
    told = _told_first(parsed.before, talk) if parsed.before is not None else None
    named = told is not None and talk.referents.kind_of(told) in BODIES
    return Speaker(told, None, nameless.span) if named else None


def _is_source(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether a genitive that is written like a plural stands behind "according to"."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return bool(phrase.bits & GEN) and before is not None and before.told & SOURCE > 0


SOURCE = bits_of("according", "citing")


def _is_service(actor: str) -> bool:
    """Border guards and staffs are called a service or a department; an army is not."""
    return not actor.endswith(ORGAN_ENDINGS["armed_forces"])


BODIES = frozenset({"office", "igo", "ngo", "government"})
HEARD = 3
"""Speakers among whom a body stands that a noun takes up."""


def named_before(pronoun: Phrase, parsed: Parsed, talk: Talk) -> Speaker | None:
    """«*Kanyuka* posted a video which he said showed …»: whom the same sentence names first."""
    entry = pronoun.entry("pronoun")
    gender = entry.fields.get("gender") if entry is not None else None
    at = parsed.place_of(pronoun)
    if parsed.sentence.language != "en" or gender not in {"masculine", "feminine"} or at < PAIR:
        return None
    start = parsed.words.span(parsed.sentence.first, parsed.sentence.first + 1).start
    heard = talk.last.span if talk.last is not None else None
    if heard is not None and heard.start >= start:
        return None
    for item in parsed.items[:at]:
        if isinstance(item, Phrase) and item.entry("pronoun") is entry:
            return None  # "He had told X of both, he added": who is meant was named before
        if isinstance(item, Phrase) and not item.prep and len(item.actors) == 1:
            span = parsed.words.span(item.first, item.last)
            person = talk.referents.kind_of(item.actors[0]) == "person"
            return Speaker(item.actors[0], None, span) if person else None
    return None


def body_before(pronoun: Phrase, parsed: Parsed, talk: Talk) -> Speaker | None:
    """«*Миссия* покинет остров. За год она насчитала …»: of whom the sentence before told first.

    Not where somebody has spoken since, nor of "he", who is a person as well.
    """
    entry, before = pronoun.entry("pronoun"), parsed.before
    gender = entry.fields.get("gender") if entry is not None else None
    if parsed.sentence.language != "ru" or gender not in {"feminine", "neuter"} or before is None:
        return None
    start = before.words.span(before.sentence.first, before.sentence.first + 1).start
    last = talk.last.span if talk.last is not None else None
    verb = next(
        (k for k, e in enumerate(before.items) if not isinstance(e, Phrase) and e.finite), 0
    )
    opening = [e for e in before.items[:verb] if isinstance(e, Phrase)]
    named = [a for e in opening if not e.prep for a in e.actors or _owners(e)]  # «Миссия SLMM»
    if len(named) != 1 or len(opening) > PAIR or (last is not None and last.start >= start):
        return None
    told = named[0]
    if talk.referents.kind_of(told) in NO_SUBJECT:
        return None
    return Speaker(told, None, parsed.words.span(pronoun.first, pronoun.last))


def _owners(phrase: Phrase) -> list[str]:
    return [actor for genitive in phrase.genitives for actor in genitive.actors]


NO_SUBJECT = frozenset({"person", "media", "state", ""})


PAIR = 2
"""Items before a pronoun at least, where its sentence names somebody first."""


def the_two(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[str] | None:
    """«They promised»: the two of the text, when who spoke last is one alone.

    Two whom only a later sentence sets side by side are not meant yet.
    """
    pronoun, last = phrase.entry("pronoun"), talk.last
    if pronoun is None or pronoun.fields.get("number") not in {"plural", "dual"}:
        return None
    alone = last is not None and last.actor is not None and last.actor not in talk.referents.pair
    if pronoun.fields.get("person") == "first" or not alone:
        return None
    if parsed.sentence.number < talk.referents.paired:
        return None
    return talk.referents.pair or None
