"""Commands whose options are words and flags: taken as they are, so that a command starts sooner.

Typer checks each value by a model of its type, and loads a library for that which takes as long as
a whole answer. Words and flags need no check.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["QuickCommand", "QuickGroup"]


class QuickCommand(TyperCommand):
    """A command all of whose options are words, lists of words and flags."""

    def get_params(self, ctx: Any) -> list[Any]:  # type: ignore[explicit-override]  # noqa: ANN401
        """The options and arguments, with Typer's own for help."""
        return _quick(super().get_params(ctx))


class QuickGroup(TyperGroup):
    """A group of commands whose own options are such."""

    def get_params(self, ctx: Any) -> list[Any]:  # type: ignore[explicit-override]  # noqa: ANN401
        """The options of the group, with Typer's own for help."""
        return _quick(super().get_params(ctx))


def _quick(params: list[Any]) -> list[Any]:
    """Parameters that take words and flags as they are."""
    for param in params:
        if not isinstance(param.process_value, partial):
            param.process_value = partial(_value, param, param.process_value)
    return params


def _value(param: Any, whole: "Callable[[Any, Any], Any]", ctx: Any, value: Any) -> Any:  # noqa: ANN401
    """A value as it came, if it is words, a flag or left out; else what Typer makes of it."""
    if param.nargs != 1 or param.multiple:
        words = isinstance(value, list | tuple) and value and isinstance(value[0], str)
        if not words and (value is not None or param.required):
            return whole(ctx, value)
        value = list(value) if words else ()
    elif not isinstance(value, str | bool) and (value is not None or param.required):
        return whole(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value
