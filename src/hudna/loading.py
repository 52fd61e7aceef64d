"""What makes loading quick: names loaded on first use (PEP 562), and no collector on the way."""

import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module

__all__ = ["on_first_use", "uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of circles: none are made, and it would walk all that is new."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def on_first_use(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package whose names stand in modules that are slow to load.

    Args:
        package: its ``__name__``.
        homes: the module of each name; one that begins with a dot is in the package.

    The function raises ``AttributeError`` for any other name.
    """

    def load(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(homes[name], package), name)
        sys.modules[package].__dict__[name] = value
        return value

    return load
