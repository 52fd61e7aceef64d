"""Counts in turn: a number of breaches that does not say again what it counts.

«A registered 15 violations, B eight», "put the number at 12, all by X", «те насчитали
четырнадцать»: the breaches were told right before, and where the text does not say whose they are,
they are those of who counted first (domain.md 11.2).
"""

from collections.abc import Iterator

from hudna.packs.features import CONJ
from hudna.reading.blame import culprits_of
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted, amounts_of
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.speakers import Talk, speakers_of
from hudna.reading.speech import PLAIN
from hudna.reading.units import Unit

__all__ = [
    "BREACH",
    "COUNTED",
    "GOES_ON",
    "also_counting",
    "bare_in",
    "counts_in_turn",
    "counts_own",
    "ends_sentence",
]

GOES_ON = "stance.tally-goes-on"
BREACH, PREP = bits_of("violate"), bits_of("prep")
CLOSE = 3
"""Items between who counts next in the same breath and his number."""
DEAD = "dead"


def counts_in_turn(frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """Whether a plain report gives nothing but a number, where breaches were told right before."""
    if frame.sense not in PLAIN or frame.form == "noun" or frame.content is None:
        return False
    if frame.entry.fields.get("counts") == DEAD:
        return False
    first, last = frame.content
    if not _breaches_before(frame, parsed) or any(
        i.told & BREACH for i in parsed.items[first:last]
    ):
        return False
    number = _number_of(frame.content, parsed, talk)
    if number is None or _counts_a_thing(frame, number):
        return False
    return _tells(frame, number, parsed)


def _counts_a_thing(frame: Frame, number: Counted) -> bool:
    """Whether what is counted has a noun of its own, before its number."""
    held = frame.object
    if held is None or held.first > number.first:
        return False
    return held.sense("pronoun") is None and not held.told & BREACH


def _breaches_before(frame: Frame, parsed: Parsed) -> bool:
    """Whether breaches are told earlier in the sentence, or in the one before it."""
    told = any(item.told & BREACH for item in parsed.items[: frame.at])
    return told or (parsed.before is not None and bool(parsed.before.told() & BREACH))


def _number_of(held: tuple[int, int], parsed: Parsed, talk: Talk) -> Counted | None:
    """The first bare number among these items."""
    if talk.numbers is None:
        return None
    amounts = amounts_of(parsed, talk.numbers(parsed.sentence.language))
    return next(bare_in(held, parsed, amounts), None)


def bare_in(held: tuple[int, int], parsed: Parsed, amounts: list[Counted]) -> Iterator[Counted]:
    """Numbers among these items that count nothing which has a name beside them."""
    items = parsed.items[held[0] : held[1]]
    if not items:
        return
    first, last = items[0].first, items[-1].last
    for counted in amounts:
        if first <= counted.first < last and not (counted.often or counted.whole):
            if any(i.kind == "lex" and i.first <= counted.first < i.last for i in items):
                continue  # «من جانب واحد»: a word within another
            after = next((i for i in parsed.items if i.last > counted.last), None)
            if after is None or (after.first >= counted.last and _is_free(after, parsed)):
                yield counted


def _is_free(after: Phrase | Unit, parsed: Parsed) -> bool:
    """Whether what stands behind a number is not what it counts."""
    if isinstance(after, Phrase):
        return bool(after.prep)
    if after.kind in {"mark", "time"}:
        return after.mark not in {"-", "/", "%"} or _is_spaced(after, parsed)
    return after.kind == "lex" and after.verb is None and after.is_sense("prep", "conj_clause")


def _is_spaced(mark: Unit, parsed: Parsed) -> bool:
    """Whether a dash stands apart from the words around it."""
    words = parsed.words
    return words.starts[mark.first] > words.ends[mark.first - 1]


def _tells(frame: Frame, number: Counted, parsed: Parsed) -> bool:
    """Whether the report is the nearest verb to its number."""
    low = min(frame.at, frame.content[0] if frame.content is not None else frame.at)
    verbs = (f for f in parsed.frames if f.at >= low and f.form != "noun" and f.at != frame.at)
    return not any(parsed.items[f.at].first < number.first for f in verbs)


# ------------------------------------------------------------ who counts next in the same breath


COUNTED, TOLD_IN_TURN = "stance.tally-of-breaches", "claims.told-in-turn"


def also_counting(claim: ClaimDraft, talk: Talk) -> list[ClaimDraft]:
    """«A counted 15 breaches, B 21»: the claims of those who count next in the same breath.

    Who counts breaches accuses; of the dead or anything else each asserts what the first does.
    """
    frame = claim.frame
    if frame is None or frame.form == "noun":
        return []
    breaches = COUNTED in claim.why
    if not breaches and frame.sense != "count" and frame.sense not in PLAIN:
        return []
    return [
        ClaimDraft(
            speaker=speaker,
            stance="accuses" if breaches else claim.stance,
            parsed=claim.parsed,
            frame=frame,
            quote=claim.quote,
            content=claim.content,
            items=items,
            channel=claim.channel,
            why=[frame.entry.id, GOES_ON if breaches else TOLD_IN_TURN],
        )
        for speaker, items in _next_tellers(frame, claim.parsed, talk)
        if breaches or _is_next(items[0] - 1, frame, claim.parsed, talk)
    ]


def _is_next(at: int, frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """Whether who counts stands behind a mark that ends the number of who counted before him."""
    before = parsed.items[at - 1]
    if talk.numbers is None:
        return False
    joined = before.mark in {",", ";"} or before.sense("conj_clause") is not None
    if not joined and not parsed.items[at].bits & CONJ:
        return False
    counted = parsed.items[frame.at + 1 : at]
    if any(e.kind != "phrase" and e.finite and not e.told & KILLED for e in counted):
        return False
    amounts = amounts_of(parsed, talk.numbers(parsed.sentence.language))
    low, high = parsed.items[frame.at].last, parsed.items[at].first
    return any(low <= each.first < high for each in amounts)


KILLED = bits_of("kill", "injure")


def ends_sentence(frame: Frame, parsed: Parsed) -> bool:
    """Whether nothing is said behind a report: "X counted 96 breaches, its television reported"."""
    return all(item.kind == "mark" for item in parsed.items[frame.at + 1 :])


def counts_own(frame: Frame, parsed: Parsed, talk: Talk) -> Phrase | None:
    """«A обвинила B, те насчитали 14 нарушений со стороны A»: nobody counts his own breaches.

    Where the subject before would do so, it is whom he accused who counts.
    """
    mine = frame.subject
    if frame.sense != "count" or not frame.inherited or mine is None or len(mine.actors) != 1:
        return None
    side = side_of(mine.actors[0], talk.referents)
    own = any(
        each.sense == "violate" and each.at > frame.at and side & set(culprits_of(each, parsed))
        for each in parsed.frames
    )
    charged = [f.object for f in parsed.frames if f.subject is mine and f.at < frame.at]
    others = [p for p in charged if p is not None and len(p.actors) == 1]
    return others[-1] if own and others else None


def _next_tellers(
    frame: Frame, parsed: Parsed, talk: Talk
) -> list[tuple[Speaker, tuple[int, int]]]:
    """Tellers who have no verb of their own, with the items of what they count."""
    found: list[tuple[Speaker, tuple[int, int]]] = []
    acting = {id(each.subject) for each in parsed.frames}
    mine = frame.subject.actors if frame.subject is not None else []
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        if not isinstance(item, Phrase) or item.prep or item.place or item.seat:
            continue
        if id(item) in acting:
            continue  # it has a verb of its own
        if not _numbered(at, parsed) or (item.actors and set(item.actors) & set(mine)):
            continue
        told = speakers_of(item, parsed, talk) if len(item.actors) <= 1 else []
        if len(told) == 1:
            found.append((told[0], (at + 1, _end(at + 1, parsed))))
    return found


def _numbered(at: int, parsed: Parsed) -> bool:
    """Whether a number stands behind an item, with nothing but a dash or words without sense."""
    for item in parsed.items[at + 1 : at + 1 + CLOSE]:
        if isinstance(item, Phrase):
            return False
        if item.kind in {"number", "x"}:
            return True
        if not item.told & PREP and (item.kind != "mark" or item.mark not in "-—–:"):
            return False
    return False


def _end(at: int, parsed: Parsed) -> int:
    """Where the clause of an item ends."""
    for k in range(at, len(parsed.items)):
        if parsed.items[k].mark in {",", ";", "."}:
            return k
    return len(parsed.items)
