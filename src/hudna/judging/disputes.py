"""Questions of incidents with several standing answers, side by side (domain.md 2.2, 11.3).

Disputes on the clocks of agreements are made in :mod:`hudna.judging.clock_disputes`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from hudna.judging.facts import AccusationFact
from hudna.judging.grades import admitters, finders
from hudna.judging.happening import Families, Happening, Word
from hudna.judging.sides import Sides
from hudna.judging.signature import digest
from hudna.records import Answer, CaseDispute, Quantity
from hudna.records.accounts import DisputeState

__all__ = ["disputes_of", "mutual_accusations"]

TWO = 2


def disputes_of(
    happening: Happening,
    families: Families,
    sides: Sides,
    mechanisms: Collection[str] = (),
) -> tuple[CaseDispute, ...]:
    """What documents tell differently of one incident."""
    ident = happening.group.id
    state = _state(happening, sides, mechanisms)
    found = [
        _dispute(f"{ident} happened", "existence", _existence(happening), families, state),
        _dispute(f"{ident} done_by", "actor", _doers(happening, sides), families, state),
        _dispute(f"{ident} killed", "quantity", _tolls(happening, "killed"), families, "open"),
        _dispute(f"{ident} injured", "quantity", _tolls(happening, "injured"), families, "open"),
        _dispute(f"{ident} time", "time", _times(happening), families, "open"),
    ]
    return tuple(d for d in found if d is not None)


Answers = dict[str, list[Word]]


def _existence(happening: Happening) -> Answers:
    answers: Answers = {}
    for word in happening.words:
        answers.setdefault("yes" if word.says else "no", []).append(word)
    return answers


def _doers(happening: Happening, sides: Sides) -> Answers:
    """Whom the accounts name, by side; a clash has two by its nature.

    A denial by the accused is an answer too: "not us".
    """
    if happening.type == "armed_clash":
        return {}
    answers: Answers = {}
    for word in happening.words:
        if word.says and word.accused:
            known = next((a for a in answers if _allied(a, word.accused, sides)), None)
            answers.setdefault(known or ", ".join(word.accused), []).append(word)
        elif not word.says and word.speaker and _allied(word.speaker, happening.initiators, sides):
            answers.setdefault(f"not {word.speaker}", []).append(word)
    return answers


def _allied(one: str, others: Iterable[str], sides: Sides) -> bool:
    names = one.split(", ")
    return any(sides.same_side(a, b) for a in names for b in others)


def _tolls(happening: Happening, field: str) -> Answers:
    """Tolls that no single number can satisfy: their intervals do not meet."""
    answers: dict[str, tuple[Quantity, list[Word]]] = {}
    for word in happening.words:
        for toll in word.sighting.casualties:
            given = getattr(toll, field)
            if isinstance(given, Quantity) and word.says:
                answers.setdefault(_number(given), (given, []))[1].append(word)
    given_ = [quantity for quantity, _ in answers.values()]
    meets = all(_meet(a, b) for at, a in enumerate(given_) for b in given_[at + 1 :])
    return {} if meets else {value: words for value, (_, words) in answers.items()}


def _meet(one: Quantity, other: Quantity) -> bool:
    lows = [q.min for q in (one, other) if q.min is not None]
    highs = [q.max for q in (one, other) if q.max is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _number(quantity: Quantity) -> str:
    if quantity.min == quantity.max and quantity.min is not None:
        return f"{quantity.min:g}"
    low = "" if quantity.min is None else f"{quantity.min:g}"
    high = "" if quantity.max is None else f"{quantity.max:g}"
    return f"{low}…{high}"


def _times(happening: Happening) -> Answers:
    if happening.time is None or happening.time.basis != "disputed":
        return {}
    answers: Answers = {}
    for word in happening.words:
        time = word.sighting.time
        if time is not None and time.said:
            answers.setdefault(time.said, []).append(word)
    return answers


def _dispute(
    question: str, kind: str, answers: Answers, families: Families, state: DisputeState
) -> CaseDispute | None:
    if len(answers) < TWO:
        return None
    rows = sorted(answers.items(), key=lambda row: (_since(row[1]), row[0]))
    return CaseDispute(
        id=f"dis-{digest(question) & 0xFFFFFFFFFF:010x}",
        question=question,
        kind=kind,
        answers=tuple(_answer(value, words, families) for value, words in rows),
        state=state,
        # It is a dispute from when the second answer is known.
        opened_at=_since(rows[1][1]),
    )


def _since(words: Iterable[Word]) -> str:
    return min(w.sighting.known_since for w in words)


def _answer(value: str, words: Sequence[Word], families: Families) -> Answer:
    claims = (w.claim or w.sighting.reports[0] for w in words)
    origins = {families.get(w.sighting.document, w.sighting.document) for w in words}
    return Answer(value=value, claims=tuple(dict.fromkeys(claims)), families=len(origins))


def _state(happening: Happening, sides: Sides, mechanisms: Collection[str]) -> DisputeState:
    if finders(happening, mechanisms):
        return "resolved_by_mechanism"
    return "resolved_by_admission" if admitters(happening, sides) else "open"


def mutual_accusations(
    accusations: Sequence[tuple[AccusationFact, str, str]],
    agreements: Mapping[str, str],
) -> tuple[CaseDispute, ...]:
    """Two who accuse each other of breaking one agreement.

    Args:
        accusations: each with its document's family and the moment from which it is known.
        agreements: ``REF#RECORD`` of a mention to an agreement of the case.
    """
    made: dict[tuple[str, str, str], dict[str, list[tuple[AccusationFact, str, str]]]] = {}
    for row in accusations:
        fact = row[0]
        agreement = agreements.get(fact.agreement or "")
        if fact.by is not None and fact.against is not None and agreement is not None:
            low, high = sorted((fact.by, fact.against))
            made.setdefault((agreement, low, high), {}).setdefault(fact.against, []).append(row)
    found = []
    for (agreement, *_), answers in sorted(made.items()):
        if len(answers) == TWO:
            found.append(_accused(f"{agreement} broken_by", answers))
    return tuple(found)


def _accused(
    question: str, answers: Mapping[str, Sequence[tuple[AccusationFact, str, str]]]
) -> CaseDispute:
    opened = max(min(since for *_, since in rows) for rows in answers.values())
    name = f"{question} {' '.join(sorted(answers))}"
    return CaseDispute(
        id=f"dis-{digest(name) & 0xFFFFFFFFFF:010x}",
        question=question,
        kind="mutual_accusation",
        answers=tuple(
            Answer(
                value=value,
                claims=tuple(dict.fromkeys(f.claim or f.id for f, *_ in rows)),
                families=len({family for _, family, _ in rows}),
            )
            for value, rows in sorted(answers.items())
        ),
        opened_at=opened,
    )
