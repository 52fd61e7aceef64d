"""A trial, printed for a person as a tree: sentences, their strata, then the records."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from hudna.cli.words import isolated, plain

if TYPE_CHECKING:
    from hudna.bench.trial import FrameView, PhraseView, SentenceView, TimeView, Trial, UnitView
    from hudna.records import Quote

__all__ = ["print_trial", "trial_tree"]

_WIDE = 1000
_RECORDS = ("claims", "events", "agreements", "allegations", "disagreements", "gaps")
_SAID = {
    "claims": ("speaker", "described_as", "stance", "polarity", "modality", "channel", "about"),
    "events": ("kind", "incident_type", "actors", "recipients", "modality", "place", "agreement"),
    "agreements": ("kind", "status", "parties", "starts", "ends", "duration", "places"),
    "allegations": ("by", "against", "act", "agreement"),
    "disagreements": ("topic", "kind", "claims"),
    "gaps": ("kind", "note"),
}


def print_trial(trial: "Trial", *, isolate: bool = True, console: Console | None = None) -> None:
    """Print a trial; ``isolate`` shuts right-to-left words off from their surroundings."""
    out = console or Console(highlight=False)
    if not out.is_terminal:
        out.width = _WIDE  # a pipe has no edge
    out.print(trial_tree(trial, isolate=isolate))


def trial_tree(trial: "Trial", *, isolate: bool = True) -> Tree:
    """The tree of a trial."""
    view = _View(isolate=isolate)
    root = Tree(Text(trial.language, "bold"), guide_style="dim")
    for sentence in trial.sentences:
        view.sentence(root, sentence)
    view.records(root, trial)
    return root


class _View:
    """Grows the branches of a trial's tree."""

    def __init__(self, *, isolate: bool) -> None:
        self._isolate = isolate

    def _line(self, words: str, *notes: str, style: str = "cyan") -> Text:
        told = "".join(f"  {note}" for note in notes if note)
        return Text(isolated(words, isolate=self._isolate), style) + Text(told, "default")

    def sentence(self, root: Tree, sentence: "SentenceView") -> None:
        """One sentence with its strata; a stratum that found nothing is left out."""
        node = root.add(self._line(sentence.words, f"({sentence.segment})", style="bold cyan"))
        self._branch(node, "units", (self._unit(each) for each in sentence.units))
        self._branch(node, "times", (self._time(each) for each in sentence.times))
        if sentence.phrases:
            branch = node.add("phrases")
            for phrase in sentence.phrases:
                self._phrase(branch, phrase)
        if sentence.frames:
            branch = node.add("frames")
            for frame in sentence.frames:
                self._frame(branch, frame)

    def _branch(self, node: Tree, name: str, lines: Iterable[Text]) -> None:
        held = list(lines)
        if held:
            branch = node.add(name)
            for line in held:
                branch.add(line)

    def _unit(self, unit: "UnitView") -> Text:
        prep = f"{unit.preposition}+" if unit.preposition else ""
        names = f"[{', '.join(unit.names)}]" if unit.names else ""
        what = "" if unit.entries or unit.names else "unknown" if unit.kind == "x" else unit.kind
        return self._line(unit.words, prep, " ".join(unit.entries), names, what)

    def _time(self, time: "TimeView") -> Text:
        role = "" if time.role == "none" else f"as {time.role}"
        value = time.value or "no value"
        return self._line(time.words, time.type, value, role, f"← {', '.join(time.why)}")

    def _phrase(self, node: Tree, phrase: "PhraseView") -> None:
        refers = " ".join(phrase.actors) + (f" @{phrase.place}" if phrase.place else "")
        branch = node.add(
            self._line(
                phrase.words,
                f"{phrase.preposition}:" if phrase.preposition else "",
                " ".join(phrase.entries),
                f"({' '.join(phrase.modifiers)})" if phrase.modifiers else "",
                f"→ {refers.strip()}" if refers else "",
            )
        )
        for part in phrase.parts:
            self._phrase(branch, part)

    def _frame(self, node: Tree, frame: "FrameView") -> None:
        states = f"[{' '.join(frame.states)}]" if frame.states else ""
        branch = node.add(
            self._line(frame.words, frame.entry, frame.form, plain(frame.modality), states)
        )
        for role, words in frame.roles:
            branch.add(Text(f"{role}: ") + self._line(words))
        if frame.content:
            branch.add(Text("governs: ") + self._line(frame.content))
        if frame.above:
            branch.add(f"under {frame.above}")

    def records(self, root: Tree, trial: "Trial") -> None:
        """The records with their rules."""
        branch = root.add("records")
        for kind in _RECORDS:
            for record in getattr(trial.reading, kind):
                name = f"{kind[:-1]} {getattr(record, 'id', '')}".strip()
                said = (f"{each}={_said(getattr(record, each, None))}" for each in _SAID[kind])
                node = branch.add(f"{name}  {' '.join(each for each in said if each[-1] != '=')}")
                quotes = getattr(record, "quotes", ()) or (getattr(record, "quote", None),)
                for quote in quotes:
                    if quote is not None:
                        node.add(self._quote(quote))
                if why := getattr(record, "why", ()):
                    node.add(f"← {', '.join(why)}")

    def _quote(self, quote: "Quote") -> Text:
        return self._line(f"“{' '.join(quote.text.split())}”", style="italic cyan")


def _said(value: object) -> str:
    """A field's value in one word, empty when it says nothing."""
    if value is None or value in {"affirmed", "asserted"} or value == ():
        return ""
    if isinstance(value, tuple):
        return ",".join(_said(each) for each in value)
    return str(getattr(value, "actor", None) or getattr(value, "value", None) or value)
