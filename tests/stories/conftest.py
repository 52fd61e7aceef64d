"""The stories, each read once, and what is compared between their readings.

A slot is one question put to a reading («when does the truce start?»); its value is a text, a
number, a list or None. Slots are named in the about.toml of each story.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from hudna.reading.reader import Reader

STORIES = Path(__file__).parents[2] / "stories"
PLOTS = tuple(sorted(path.parent.name for path in STORIES.glob("*/about.toml")))
LANGUAGES = ("ar", "en", "ru")

KINDS = {
    "halt": "ceasefire cessation_of_hostilities permanent_ceasefire regime_of_calm holiday_truce",
    "pause": "humanitarian_pause",
}
STATUSES = {
    "wanted": "called_for proposed",
    "standing": "announced agreed in_force",
    "over": "suspended expired collapsed",
}
STANCES = {
    "says": "asserts reports confirms claims_compliance no_comment",
    "denies": "denies",
    "accuses": "accuses criticises condemns",
    "announces": "announces promises accepts",
    "wants": "calls_for urges proposes",
    "warns": "threatens warns conditions",
    "welcomes": "welcomes welcomes_with_reservation",
    "concern": "expresses_concern",
    "refuses": "rejects",
}


def _families(table):
    return {word: family for family, words in table.items() for word in words.split()}


KIND, STATUS, STANCE = _families(KINDS), _families(STATUSES), _families(STANCES)
UNNAMED = "text"
"""Stands for an actor of this document only; its id is made of the text's own words."""


def _actor(ident):
    return UNNAMED if ident is None or ident.startswith("text:") else ident


def _set(values):
    return sorted({value for value in values if value})


SAME = {"P1W": "P7D"}
"""A week is seven days, «أسبوع» and «семь дней»; three days are not 72 hours."""


def _agreement(agreement):
    def clock(each):
        return SAME.get(each.value, each.value) if each is not None else None

    return {
        "kind": KIND.get(agreement.kind, agreement.kind),
        "status": STATUS.get(agreement.status, agreement.status),
        "starts": clock(agreement.starts),
        "ends": clock(agreement.ends),
        "zone": agreement.starts.zone if agreement.starts else None,
        "duration": clock(agreement.duration),
        "recurs": agreement.recurs,
        "parties": _set(_actor(party.actor) for party in agreement.parties),
        "mediators": _set(map(_actor, (*agreement.mediators, *agreement.guarantors))),
        "excluded": _set(map(_actor, agreement.excluded)),
        "area": _set(agreement.area.places if agreement.area else ()),
        "purpose": _set(agreement.purpose),
    }


def _main(agreements):
    """What a story is about: of the agreements not merely recalled, the one told at most length."""
    return max(agreements, key=lambda each: len(each.quotes) + 3 * bool(each.starts), default=None)


def slots_of(reading):
    """Slot → value, for one reading."""
    now = [each for each in reading.agreements if not each.background]
    main = _main(now)
    slots = {f"agreement.{k}": v for k, v in _agreement(main).items()} if main else {}
    recalled = [each for each in reading.agreements if each.background]
    return slots | {
        "agreements": len(now),
        "recalled": sorted(str(STATUS.get(each.status, each.status)) for each in recalled),
        "events": _set(f"{each.kind} {each.modality}" for each in reading.events),
        "claims": _set(
            f"{_actor(each.speaker)} {STANCE.get(each.stance, each.stance)}"
            for each in reading.claims
        ),
        "allegations": len(reading.allegations),
        "accusations": _set(
            f"{_actor(each.by)} > {_actor(each.against)}" for each in reading.allegations
        ),
        "tallies": sorted(
            each.count.min
            for each in reading.allegations
            if each.count is not None and each.count.min is not None
        ),
        "places": _set(
            each.refers_to for each in reading.mentions if each.kind == "place" and each.refers_to
        ),
    }


class Story:
    """One plot in three languages; ``about`` is its about.toml."""

    def __init__(self, plot, reader):
        self.plot = plot
        self.folder = STORIES / plot
        self.about = tomllib.loads((self.folder / "about.toml").read_text("utf-8"))
        self.published = self.about["published"]
        self._reader = reader
        self.reading = cache(self._reading)

    def text(self, language):
        return (self.folder / f"{language}.txt").read_text("utf-8")

    def _reading(self, language):
        return self.read(self.text(language), language)

    def read(self, text, language, published=None):
        """Read another text in the story's stead."""
        ref = f"{self.plot}/{language}"
        return self._reader.read(
            text, ref=ref, published=published or self.published, language=language
        )


@pytest.fixture(scope="session")
def reader():
    return Reader()


_stories = {}


@pytest.fixture(params=PLOTS)
def story(request, reader):
    if request.param not in _stories:
        _stories[request.param] = Story(request.param, reader)
    return _stories[request.param]


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="session")
def slots():
    """The function that puts all questions to a reading."""
    return slots_of
