"""Names of a package that are loaded when they are first used (PEP 562)."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["on_first_use"]


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
