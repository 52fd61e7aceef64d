"""The door: the question that is asked most is answered without the library that parses commands.

Typer takes longer to load than an answer takes. ``status`` has a case, two moments and a flag, and
is taken here as it is written; whatever is more than that goes on to Typer, which also says what is
wrong with it.
"""

import sys
from typing import NamedTuple

from hudna.cli.exits import answer

__all__ = ["main"]

MOMENTS = frozenset({"--at", "--known"})


class Asked(NamedTuple):
    """The case and the options of ``hudna status``."""

    case: str
    at: str | None
    known: str | None
    as_json: bool


def main() -> None:
    """Run the command line and leave with its exit code."""
    asked = asked_of(sys.argv[1:])
    if asked is None:
        from hudna.cli.main import main as typed

        typed()
    else:
        answer(lambda: _answer(asked))


def asked_of(words: list[str]) -> Asked | None:
    """``status CASE [--at T] [--known K] [--json]``; None for anything that is not just that."""
    if words[:1] != ["status"]:
        return None
    moments: dict[str, str] = {}
    cases: list[str] = []
    as_json = False
    rest = iter(words[1:])
    for word in rest:
        if word in MOMENTS:
            moments[word] = next(rest, "-")
        elif word == "--json":
            as_json = True
        else:
            cases.append(word)
    if len(cases) != 1 or any(word.startswith("-") for word in (*cases, *moments.values())):
        return None
    return Asked(cases[0], moments.get("--at"), moments.get("--known"), as_json)


def _answer(asked: Asked) -> None:
    """Print how every agreement stood."""
    _without_extensions()
    from hudna.cli.answers import tell_status

    tell_status(*asked)


def _without_extensions() -> None:
    """Load msgspec without ``typing_extensions``: what it takes from there, ``typing`` has as well.

    Loading that library, and ``inspect`` with it, takes a twelfth of the whole answer.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment] # "not to be found" to Python
    import msgspec  # noqa: F401 (for its own sake)

    del sys.modules["typing_extensions"]
