"""The compiled reader, where there is one of these very sources (decision 0024).

``./compile`` makes one library of the reader's modules. A finder that stands before Python's own
takes them from it, all or none: only while each source is, by size and time of change, the one that
was compiled. Else the sources are run; what a developer edits is what runs.
"""

import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from types import ModuleType
from typing import Any

__all__ = ["GROUP", "LIST", "OFF", "START", "stamp", "state", "use"]

OFF = "HUDNA_COMPILED"
"""The environment variable that, when it is ``0``, leaves a compiled reader where it is."""
GROUP, START = "hudna__mypyc", "hudna__start"
"""The two extension modules in the library: what mypyc makes, and what starts a module of it."""
LIST = "reader.txt"
"""The file that tells which modules the library holds, and of which sources it was made."""
ROOMS = ("hudna.text.", "hudna.reading.", "hudna.packs.", "hudna.registers.")
PACKAGE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH120, PTH100 (pathlib costs 10 ms)
PLACES = (
    os.path.join(PACKAGE, "compiled"),  # noqa: PTH118 (in a wheel)
    os.path.join(PACKAGE, "..", "..", "build", "reader"),  # noqa: PTH118 (in a checkout)
)


class CompiledReader:
    """Finds and starts the modules of a library (``importlib.abc``: a finder and a loader)."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._modules: frozenset[str] | None = None

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002 (as it is called)
        """Where a module comes from; None where another finder must look."""
        if name in (GROUP, START) and self._modules:
            library = _library(self.place)
            return ModuleSpec(name, ExtensionFileLoader(name, library), origin=library)
        if not name.startswith(ROOMS):
            return None
        if self._modules is None:
            self._modules = _held(self.place)
        loader: Any = self  # one by its methods: the base class costs a millisecond at every start
        return ModuleSpec(name, loader, origin=self.place) if name in self._modules else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, its body run, as the library makes it."""
        group, start = __import__(GROUP), __import__(START)
        made: ModuleType = start.module(getattr(group, "init_" + spec.name.replace(".", "___")))
        return made

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: the body of a compiled module runs when it is made."""


def stamp(path: str) -> str:
    """What tells one state of a file from another: its size, and the time of its last change."""
    known = os.stat(path)  # noqa: PTH116
    return f"{known.st_size} {known.st_mtime_ns}"


def state() -> str:
    """How the reader runs: ``compiled``, ``plain Python``, or why a compiled one is not used."""
    place = _place()
    if place is None:
        return "plain Python"
    if os.environ.get(OFF) == "0":
        return f"plain Python ({OFF} is 0)"
    if not _held(place):
        return "plain Python (the compiled reader is of other sources; ./compile makes it anew)"
    return "compiled"


def use() -> None:
    """Take the reader's modules from a library, if there is one."""
    place = _place()
    if place is None or os.environ.get(OFF) == "0":
        return
    if not any(isinstance(each, CompiledReader) for each in sys.meta_path):
        finder: Any = CompiledReader(place)
        sys.meta_path.insert(0, finder)


def _place() -> str | None:
    return next((each for each in PLACES if os.path.isfile(os.path.join(each, LIST))), None)  # noqa: PTH113, PTH118


def _library(place: str) -> str:
    """The file that holds all modules."""
    return os.path.join(place, "reader" + EXTENSION_SUFFIXES[0])  # noqa: PTH118


def _held(place: str) -> frozenset[str]:
    """The modules of a library; none where it is gone, of another Python or of other sources."""
    if not os.path.isfile(_library(place)):  # noqa: PTH113
        return frozenset()
    modules = set()
    try:
        with open(os.path.join(place, LIST), encoding="utf-8") as file:  # noqa: PTH118, PTH123
            first, *lines = file.read().splitlines()
        if first != EXTENSION_SUFFIXES[0]:
            return frozenset()
        for line in lines:
            name, source, seen = line.split("\t")
            if seen and stamp(os.path.join(PACKAGE, source)) != seen:  # noqa: PTH118
                return frozenset()
            if name:
                modules.add(name)
    except (OSError, ValueError):
        return frozenset()
    return frozenset(modules)
