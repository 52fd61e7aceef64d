"""The page on states is made from the table that the code uses."""

from pathlib import Path

from hudna.judging.transitions import TRANSITIONS

PAGE = Path(__file__).parents[2] / "docs" / "agreement-states.md"


def rows():
    yield "| trigger | from | to |"
    yield "|---|---|---|"
    for trigger, changes in TRANSITIONS.items():
        ends = {}
        for before, after in changes.items():
            ends.setdefault(after, []).append(f"`{before}`" if before else "–")
        for after, befores in ends.items():
            yield f"| `{trigger}` | {', '.join(befores)} | `{after}` |"


def test_the_page_of_states_is_fresh():
    told = PAGE.read_text("utf-8").split("\n\n", 2)[-1].strip()
    assert told == "\n".join(rows()), "write the rows of this test into docs/agreement-states.md"


def test_calls_welcomes_and_breaches_make_no_agreement():
    made = {"agreed", "scheduled", "declared", "in_force"}
    assert not made & set(TRANSITIONS["call"].values())
    assert {"welcome", "breach"}.isdisjoint(TRANSITIONS)


def test_only_people_set_collapsed():
    assert all("collapsed" not in changes.values() for changes in TRANSITIONS.values())
