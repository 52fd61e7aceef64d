"""Tellings without a clock that fit no agreement, joined with each other where they can be."""

from collections.abc import Iterable
from datetime import timedelta

from hudna.judging.likeness import end_of, is_next, people_of, share_sides
from hudna.judging.voices import UNMADE, Voice

__all__ = ["runs_of"]

TOGETHER = timedelta(days=7)
"""Tellings without a clock that lie further apart are not joined with each other."""
APART = timedelta(days=2)
"""Ends further apart are not two accounts of one."""
LONG = timedelta(days=21)
"""Offers of one length may be this far apart."""
LAST = 20
"""Of a run's many tellings so many, the last, tell what it is of."""


class _Run:
    """Tellings without a clock that go on about one thing, in order of age."""

    def __init__(self, voice: Voice) -> None:
        self.voices = [voice]
        self.documents = {voice.document}
        self.countries = set(voice.countries)
        self.sides = set(voice.sides)
        self.last_said = voice.moment
        self.is_extension = voice.is_extension
        self.is_made = voice.status not in UNMADE

    def takes(self, voice: Voice) -> bool:
        """Whether a telling goes on about what this one told of shortly before."""
        alike = voice.duration is not None and voice.duration == self.voices[-1].duration
        if voice.moment - self.last_said > (LONG if alike else TOGETHER):
            return False
        if voice.is_extension != self.is_extension or self._ends_apart(voice):
            return False
        if voice.document in self.documents or (self.is_made and voice.status in UNMADE):
            return False  # what was announced is not proposed afterwards
        if self.countries.isdisjoint(voice.countries) and not share_sides(voice.sides, self.sides):
            return False
        people = people_of(voice)
        return any(
            v.kind == voice.kind or not people.isdisjoint(people_of(v)) for v in self.voices[-LAST:]
        )

    def _ends_apart(self, voice: Voice) -> bool:
        """Whether two prolongations are told to end days apart."""
        end = end_of(voice) if voice.is_extension and voice.ends else None
        ends = [e for v in self.voices if v.ends and (e := end_of(v))] if end else []
        first = self.voices[0].moment
        return end is not None and any(
            abs(end - each) > APART or is_next(voice.moment, end, first, each) for each in ends
        )

    def add(self, voice: Voice) -> None:
        """Take a telling in."""
        self.voices.append(voice)
        self.documents.add(voice.document)
        self.countries |= set(voice.countries)
        self.sides |= set(voice.sides)
        self.is_made = self.is_made or voice.status not in UNMADE
        self.last_said = max(self.last_said, voice.moment)


def runs_of(voices: Iterable[Voice]) -> list[list[Voice]]:
    """Tellings without a clock that fit nothing, joined with each other where they can be."""
    runs: list[_Run] = []
    for voice in voices:
        home = next((run for run in reversed(runs) if run.takes(voice)), None)
        if home is None:
            runs.append(_Run(voice))
        else:
            home.add(voice)
    return [run.voices for run in runs]
