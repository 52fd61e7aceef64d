"""Exit codes, and what is said when something goes wrong."""

import os
import sys
import traceback

import typer

from hudna import HudnaError, InputError, StoreError

DONE, FINDINGS, YOUR_INPUT, OUR_FAULT = 0, 1, 2, 3

ISSUES = "the project's issue list"


def complain(message: object) -> None:
    """Say on standard error what went wrong, on one line."""
    typer.echo(f"hudna: {' '.join(str(message).splitlines())}", err=True)


def code_of(fault: BaseException) -> int:
    """Whose fault it is, as an exit code; a store that does not open is the user's to mend."""
    return YOUR_INPUT if isinstance(fault, InputError | StoreError) else OUR_FAULT


def explain(fault: Exception, *, debug: bool) -> int:
    """Say what went wrong and how to report it; the exit code."""
    if debug:
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
