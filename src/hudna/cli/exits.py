"""Exit codes, and what is said when something goes wrong."""

import gc
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from hudna.errors import HudnaError, InputError, StoreError

DONE, FINDINGS, YOUR_INPUT, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
_SELDOM = (50_000, 20, 50)
"""Records hold no circles: looking for them after each 700 takes a tenth of the time."""

ISSUES = "the project's issue list"


def complain(message: object) -> None:
    """Say on standard error what went wrong, on one line."""
    print(f"hudna: {' '.join(str(message).splitlines())}", file=sys.stderr)


def code_of(fault: BaseException) -> int:
    """Whose fault it is, as an exit code; a store that does not open is the user's to mend."""
    return YOUR_INPUT if isinstance(fault, InputError | StoreError) else OUR_FAULT


def explain(fault: Exception, *, debug: bool) -> int:
    """Say what went wrong and how to report it; the exit code."""
    if debug:
        import traceback

        traceback.print_exception(fault, file=sys.stderr)
    if isinstance(fault, HudnaError):
        complain(fault)
    else:
        complain(
            f"this should not have happened ({type(fault).__name__}: {fault}). Please report it "
            f"on {ISSUES} with the command and the output of `hudna --debug …`."
        )
    return code_of(fault)


def close_quietly() -> None:
    """Stop writing to a pipe that nobody reads any more (``hudna read … | head``)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(command: Callable[[], int | None], *, debug: bool = False) -> NoReturn:
    """Run a command and leave with its exit code: whatever goes wrong is said."""
    gc.set_threshold(*_SELDOM)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal's own encoding may lack our scripts
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = command()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        close_quietly()
        code = DONE
    except Exception as fault:  # noqa: BLE001 - the last door: everything is said, nothing shown
        code = explain(fault, debug=debug)
    sys.exit(code or DONE)


def answer(command: Callable[[], int | None]) -> NoReturn:
    """Run a command that only reads, and leave without taking the process apart.

    Its memory goes back to the system all at once; freeing it piece by piece takes an eighth of a
    short answer.
    """
    try:
        run(command)
    except SystemExit as left:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            close_quietly()
        sys.stderr.flush()
        os._exit(left.code if isinstance(left.code, int) else OUR_FAULT)
