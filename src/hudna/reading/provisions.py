"""Provisions: the terms that the text itself states of an arrangement (domain.md 4.2, 4.3).

The label sets no terms: a provision stands only where words say what shall be done or left.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention
from hudna.records import Provision, Quote, quote_of

__all__ = ["find_conditions", "find_provisions"]

DUTIES = {
    "release": "DET.release",
    "aid": "HUM.access",
    "withdraw": "FOR.forces_back",
    "evacuation": "HUM.evacuate",
    "monitor": "MEC.monitor",
    "consult": "POL.talks",
    "displacement": "HUM.return",
}
RENEWABLE, CONDITION = bits_of("renewable"), bits_of("condition")
TIMES = {"start": "TIM.start", "since": "TIM.start", "end": "TIM.end", "extension": "TIM.extend",
         "recurs": "TIM.recurs"}  # fmt: skip


def find_provisions(cluster: Cluster, text: str) -> tuple[Provision, ...]:
    """The terms told in the sentences that speak of an arrangement."""
    found: list[Provision] = []
    for time in cluster.times:
        kind = TIMES.get(time.role)
        if kind is not None and time.value is not None:
            quote = quote_of(text, time.start, time.end)
            found.append(Provision(type=kind, modality="declares", quote=quote))  # type: ignore[arg-type]
    for mention in cluster.mentions:
        found.extend(_of_mention(mention, text))
    kept: dict[tuple[str, str], Provision] = {}
    for each in found:
        kept.setdefault((each.type, each.quote.text), each)
    return tuple(kept.values())


def _of_mention(mention: TruceMention, text: str) -> list[Provision]:
    found: list[Provision] = []
    for _, span in mention.excluded:
        quote = quote_of(text, span.start, span.end)
        found.append(Provision(type="SCO.exclude_group", modality="declares", quote=quote))
    if mention.phrase is None and not mention.weak and _is_halted(mention):
        quote = quote_of(text, mention.quote.start, mention.quote.end)
        found.append(Provision(type="HOS.attack_any", modality="must_not", quote=quote))
    for frame in mention.parsed.frames:
        duty = DUTIES.get(frame.sense)
        if duty is not None and _is_term(frame, mention):
            span = mention.parsed.words.span(frame.first, _end(frame))
            quote = quote_of(text, span.start, span.end)
            found.append(Provision(type=duty, modality="must", quote=quote))  # type: ignore[arg-type]
    for item in mention.parsed.items if mention.parsed.told() & RENEWABLE else ():
        if not isinstance(item, Phrase) and item.told & RENEWABLE:
            span = mention.parsed.words.span(item.first, item.last)
            quote = quote_of(text, span.start, span.end)
            found.append(Provision(type="TIM.extend", modality="may", quote=quote))
    return found


def _is_halted(mention: TruceMention) -> bool:
    """Whether its words themselves stop the fighting."""
    return any(
        act.sense == "halt" and act.modality in {"happened", "planned"} for act in mention.acts
    )


def _is_term(frame: Frame, mention: TruceMention) -> bool:
    """Whether the act is to be done under the arrangement, not told as done."""
    if any(each.sense in {"provision", "agree", "include"} for each in mention.parsed.frames):
        return frame.form in {"noun", "infinitive"} or modality_of(frame) in {"planned", "demanded"}
    return modality_of(frame) == "planned" and frame.form in {"infinitive", "noun"}


def _end(frame: Frame) -> int:
    return max(frame.last, frame.object.last if frame.object is not None else 0)


def find_conditions(cluster: Cluster, text: str) -> tuple[Quote, ...]:
    """What the arrangement hangs on, in the words of the text."""
    found: list[Quote] = []
    for mention in cluster.mentions:
        if not mention.parsed.told() & CONDITION:
            continue
        items = mention.parsed.items
        for at, item in enumerate(items):
            if isinstance(item, Phrase) or not item.is_sense("condition"):
                continue
            last = items[min(at + 8, len(items) - 1)]
            span = mention.parsed.words.span(item.first, last.last)
            found.append(quote_of(text, span.start, span.end))
    return tuple(dict.fromkeys(found))
