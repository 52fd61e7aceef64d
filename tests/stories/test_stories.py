"""Three newspapers tell one story; what they must agree on stands in each story's about.toml.

``[agree]`` is demanded, ``[never]`` forbidden. ``[later."cause"]`` is what a reader of flesh would
do and ours does not yet, with why: each is a test that must fail, so that none is kept there that
holds by now (``python tools/promote_stories.py`` moves those into ``[agree]``). They run with the
heavy tests (``pytest -m heavy tests/stories``), so that a reader that got better stops no change.
``[never_later]`` and differences are only told: ``pytest tests/stories --log-cli-level=INFO``.
"""

import logging
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

LOG = logging.getLogger("stories")
AT_LEAST = frozenset({"events", "claims", "places", "accusations"})
"""Slots of which a story names only what must be there, not all."""


class Difference(NamedTuple):
    """What one slot holds in each language."""

    slot: str
    values: dict[str, object]

    def __str__(self) -> str:
        held = "".join(f"\n    {code}: {value}" for code, value in sorted(self.values.items()))
        return f"{self.slot}:{held}"


def differences(told):
    """Slots whose values are not the same in all languages; ``told``: language → slots."""
    names = dict.fromkeys(name for slots in told.values() for name in slots)
    for name in names:
        values = {code: slots.get(name) for code, slots in told.items()}
        if any(value != values["en"] for value in values.values()):
            yield Difference(name, values)


def missed(told, wanted) -> Iterator[str]:
    """Slots that do not hold what a story wants them to hold."""
    for slot, value in wanted.items():
        for code, slots in sorted(told.items()):
            found = slots.get(slot)
            good = set(value) <= set(found or ()) if slot in AT_LEAST else found == value
            if value == "none":
                good = not found
            if not good:
                yield f"{slot} ({code}): {found!r}, not {value!r}"


def unwanted(told, never) -> Iterator[str]:
    """What slots hold and must not."""
    for slot, values in never.items():
        for code, slots in sorted(told.items()):
            found = sorted(set(values) & set(slots.get(slot) or ()))
            if found:
                yield f"{slot} ({code}): must not hold {found}"


def later_of(about):
    """(slot, value, cause) of all that a story wants and does not get yet, items one by one."""
    for cause, wanted in about.get("later", {}).items():
        for slot, value in wanted.items():
            for each in [[item] for item in value] if slot in AT_LEAST else [value]:
                yield slot, each, cause


def _later():
    """What all stories want and do not get yet, as parameters that must fail."""
    for path in sorted((Path(__file__).parents[2] / "stories").glob("*/about.toml")):
        plot = path.parent.name
        for slot, value, cause in later_of(tomllib.loads(path.read_text("utf-8"))):
            reason = f"{cause} (if it holds by now: python tools/promote_stories.py)"
            fails = pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)
            marks = (fails, pytest.mark.heavy)
            yield pytest.param(plot, slot, value, id=f"{plot}-{slot}-{value}", marks=marks)


@pytest.mark.parametrize(("story", "slot", "value"), list(_later()), indirect=["story"])
def test_what_is_not_read_yet(story, slots, slot, value):
    told = {code: slots(story.reading(code)) for code in ("ar", "en", "ru")}
    assert list(missed(told, {slot: value})) == []


def test_the_three_readings_agree(story, slots):
    told = {code: slots(story.reading(code)) for code in ("ar", "en", "ru")}
    for each in differences(told):
        LOG.info("%s differ on %s", story.plot, each)
    for line in unwanted(told, story.about.get("never_later", {})):
        LOG.info("%s, later: %s", story.plot, line)
    assert list(missed(told, story.about["agree"])) == []
    assert list(unwanted(told, story.about.get("never", {}))) == []


def test_a_slot_that_differs_is_found():
    told = {
        "ar": {"a": 1, "events": ["x", "y"]},
        "en": {"a": 1, "events": ["x"]},
        "ru": {"a": 2, "events": ["x"]},
    }
    assert [each.slot for each in differences(told)] == ["a", "events"]
    assert list(missed(told, {"a": 1})) == ["a (ru): 2, not 1"]
    assert list(missed(told, {"events": ["y"]})) == [
        "events (en): ['x'], not ['y']",
        "events (ru): ['x'], not ['y']",
    ]
    assert list(missed(told, {"b": "none"})) == []
    assert list(unwanted(told, {"events": ["y", "z"]})) == ["events (ar): must not hold ['y']"]


def test_every_story_is_whole(story):
    for code in ("ar", "en", "ru"):
        kinds = [each.kind for each in story.reading(code).segments]
        assert kinds[0] == "headline"
        assert kinds.count("paragraph") >= 5
        assert story.reading(code).document.language == code
        assert story.reading(code).document.published.value == story.published
    assert {"title", "published", "modelled_on", "facts", "agree"} <= set(story.about)
