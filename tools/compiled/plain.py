# ruff: noqa: INP001 (a part of a program, beside it)
"""Modules made ready for the compiler: classes with a plain ``__init__``, constants that stay.

A msgspec struct or a data class is quick in the interpreter and slow in compiled code, which
reaches its fields by the ways of Python; a class with annotations and an ``__init__`` has fields of
C. Only a copy of the sources is changed so; what is equal stays equal.
"""

import ast
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

__all__ = ["MADE_AGAIN", "plain"]

MADE_AGAIN = '''"""Instances made again with some fields changed."""

from typing import Any, TypeVar

T = TypeVar("T")


def replace(one: T, /, **changes: Any) -> T:
    """The same with other values; both of plain classes and of structs."""
    again: Any = getattr(one, "__again__", None)
    if again is not None:
        copied: T = again()
        for name, value in changes.items():
            setattr(copied, name, value)
        return copied
    kind: Any = type(one)
    names = kind.__struct_fields__
    made: T = kind(**{**{name: getattr(one, name) for name in names}, **changes})
    return made
'''
"""The module ``hudna.reading.made_again``, which stands for ``msgspec.structs``."""
IMPORT = "from msgspec.structs import replace"
AGAIN = "from hudna.reading.made_again import replace"
REPLACE = re.compile(r"\b(?:msgspec\.)?structs\.replace\(")
FINAL = "Final"
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
DECODED = frozenset({"array_like", "kw_only", "forbid_unknown_fields"})
"""Options of structs that files are decoded into, or that are filled field by field."""


@dataclass(frozen=True)
class Edit:
    """Lines ``[first, last]``, counted from one, that become others."""

    first: int
    last: int
    lines: tuple[str, ...]


def plain(source: str) -> str | None:
    """A module made ready; None where it has structs that must stay what they are."""
    source = REPLACE.sub("made_again(", source).replace(IMPORT, AGAIN)
    tree = ast.parse(source)
    classes = [(node, _options(node)) for node in tree.body if isinstance(node, ast.ClassDef)]
    if any(_is_struct(node) and DECODED & options.keys() for node, options in classes):
        return None
    parents = {ast.unparse(base) for node, _ in classes for base in node.bases}
    edits = _constants(tree)
    for node, options in classes:
        held = _is_struct(node) or (_data_class(node) is not None and not node.bases)
        if held and node.name not in parents | INHERITED:
            edits += _class_edits(node, options)
    lines = source.splitlines()
    for edit in sorted(edits, key=lambda each: (each.first, each.last), reverse=True):
        lines[edit.first - 1 : edit.last] = edit.lines
    return "\n".join(_with_imports(tree, lines)) + "\n"


POST = "__post_init__"
INHERITED = frozenset({"Bearers"})
"""Data classes that others inherit from, in another module."""


def _with_imports(tree: ast.Module, lines: list[str]) -> list[str]:
    """With the names that the new lines use, behind the docstring and what must come first."""
    start = 0
    if tree.body and isinstance(tree.body[0], ast.Expr):
        start = tree.body[0].end_lineno or 0
    future = [at for at, line in enumerate(lines) if line.startswith("from __future__")]
    start = max([start, *(at + 1 for at in future)])
    added = ["from typing import ClassVar, Final"]
    if ACYCLIC in lines:
        added += TOLD_ALONE
    if any("made_again(" in line for line in lines):
        added.append(f"{AGAIN} as made_again")
    return [*lines[:start], *added, *lines[start:]]


# ---------------------------------------------------------------- constants


def _constants(tree: ast.Module) -> list[Edit]:
    """``NAME = value`` at the top of a module as ``NAME: Final = value``, kept in C."""
    found = [(node, _constant(node)) for node in tree.body]
    times = Counter(line.split(":")[0] for _, told in found for line in told)
    return [
        Edit(node.lineno, node.end_lineno or node.lineno, tuple(told))
        for node, told in found
        if told and all(times[line.split(":")[0]] == 1 for line in told)
    ]


def _constant(node: ast.stmt) -> list[str]:
    """The lines of a constant; none where it is no constant."""
    pairs: list[tuple[ast.expr, ast.expr]] = []
    final = FINAL
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        kind = ast.unparse(node.annotation)
        final = f"{FINAL}[{kind}]"
        pairs = [] if kind in {"TypeAlias", "Any"} or FINAL in kind else [(node.target, node.value)]
    elif isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, value = node.targets[0], node.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=True))
    if not all(_is_constant(name, value) for name, value in pairs):
        return []
    return [f"{ast.unparse(name)}: {final} = {ast.unparse(value)}" for name, value in pairs]


def _is_constant(target: ast.expr, value: ast.expr) -> bool:
    """Whether it is a name in capitals, and neither a variable of types nor a tuple.

    mypyc 2.4 takes a ``Final`` tuple of floats for one that was never set.
    """
    if not isinstance(target, ast.Name) or not CONSTANT.fullmatch(target.id):
        return False
    if isinstance(value, ast.Tuple):
        return False
    return not (isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar")


# ---------------------------------------------------------------- classes


def _is_struct(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base) == "msgspec.Struct" for base in node.bases)


def _data_class(node: ast.ClassDef) -> ast.expr | None:
    for each in node.decorator_list:
        if ast.unparse(each.func if isinstance(each, ast.Call) else each) == "dataclass":
            return each
    return None


def _options(node: ast.ClassDef) -> dict[str, Any]:
    """The options of a struct or of a data class."""
    held = _data_class(node)
    keywords = [*node.keywords, *(held.keywords if isinstance(held, ast.Call) else ())]
    return {str(each.arg): ast.literal_eval(each.value) for each in keywords}


def _class_edits(node: ast.ClassDef, options: dict[str, Any]) -> list[Edit]:
    """Its head, its fields without values, and behind them what the decorator would write."""
    fields = [
        each
        for each in node.body
        if isinstance(each, ast.AnnAssign) and "ClassVar" not in ast.unparse(each.annotation)
    ]
    struct = _is_struct(node)
    edits = [_head(node, options, struct=struct)]
    for each in fields:
        kept = "" if struct or each.value is None else f" = {ast.unparse(each.value)}"
        line = f"    {ast.unparse(each.target)}: {ast.unparse(each.annotation)}{kept}"
        edits.append(Edit(each.lineno, each.end_lineno or each.lineno, (line,)))
    last = max(each.end_lineno or 0 for each in fields)
    written = _methods(node, fields, options, struct=struct)
    edits.append(Edit(last + 1, last, tuple(f"    {line}" if line else "" for line in written)))
    return edits


def _head(node: ast.ClassDef, options: dict[str, Any], *, struct: bool) -> Edit:
    bases = [ast.unparse(each) for each in node.bases if ast.unparse(each) != "msgspec.Struct"]
    held = f"class {node.name}({', '.join(bases)}):" if bases else f"class {node.name}:"
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    lines = [] if struct else [_decorator(options)]
    if struct and options.get("gc") is False and not bases:
        lines.append(ACYCLIC)
    lines += ["@final" for each in node.decorator_list if ast.unparse(each) == "final"]
    return Edit(first, node.body[0].lineno - 1, (*lines, held))


ACYCLIC = "@mypyc_attr(acyclic=True)"
"""What says of a compiled class that the collector of circles need not know of it."""
TOLD_ALONE = (
    "from typing import TYPE_CHECKING",
    "if TYPE_CHECKING:",
    "    from mypy_extensions import mypyc_attr",
    "else:  # not compiled: it says nothing then",
    "    mypyc_attr = lambda **_: lambda kind: kind",
)


def _decorator(options: dict[str, Any]) -> str:
    if not options.get("eq", True):
        return "@dataclass(init=False, eq=False)"
    return f"@dataclass(init=False, unsafe_hash={bool(options.get('frozen'))})"


def _methods(
    node: ast.ClassDef, fields: list[ast.AnnAssign], options: dict[str, Any], *, struct: bool
) -> list[str]:
    """The lines of ``__init__``; of a struct also its fields and what makes two of them equal."""
    given = [each for each in fields if not _is_unset(each.value)]
    names = [ast.unparse(each.target) for each in given]
    written = ["", f"def __init__(self, {', '.join(map(_argument, given))}) -> None:"]
    written += [f"    {_set(each)}" for each in given]
    posted = any(isinstance(each, ast.FunctionDef) and each.name == POST for each in node.body)
    if posted:
        written.append(f"    self.{POST}()")
    if not struct:
        return written
    if len(node.bases) == 1 and not posted:
        held = ", ".join(f"self.{name}" for name in names)
        written += ["", f'def __again__(self) -> "{node.name}":', f"    return {node.name}({held})"]
    written = ["", f"__struct_fields__: ClassVar[tuple[str, ...]] = {tuple(names)}", *written]
    if options.get("eq", True):
        alike = " and ".join(f"self.{name} == other.{name}" for name in names)
        written += ["", "def __eq__(self, other: object) -> bool:"]
        written += [f"    return isinstance(other, {node.name}) and {alike}"]
    if options.get("eq", True) and options.get("frozen"):
        held = ", ".join(f"self.{name}" for name in names)
        written += ["", "def __hash__(self) -> int:", f"    return hash(({held},))"]
    return written


def _call(value: ast.expr | None) -> dict[str, str]:
    """What ``field(…)`` is given."""
    if not isinstance(value, ast.Call) or ast.unparse(value.func) != "field":
        return {}
    return {str(each.arg): ast.unparse(each.value) for each in value.keywords}


def _is_unset(value: ast.expr | None) -> bool:
    """Whether ``__post_init__`` fills the field."""
    return _call(value).get("init") == "False"


def _fresh(value: ast.expr | None) -> str | None:
    """What makes a new value each time, where one shared by all would be wrong."""
    if isinstance(value, (ast.List, ast.Dict)) or (value and ast.unparse(value) == "set()"):
        return ast.unparse(value)
    made = _call(value).get("default_factory")
    return None if made is None else f"({made})()"


def _argument(each: ast.AnnAssign) -> str:
    name, kind = ast.unparse(each.target), ast.unparse(each.annotation)
    if _fresh(each.value) is not None:
        told = kind.replace('"', "").replace("'", "")
        return f'{name}: "{told} | None" = None'
    if each.value is None:
        return f"{name}: {kind}"
    return f"{name}: {kind} = {_call(each.value).get('default', ast.unparse(each.value))}"


def _set(each: ast.AnnAssign) -> str:
    name, fresh = ast.unparse(each.target), _fresh(each.value)
    if fresh is None:
        return f"self.{name} = {name}"
    return f"self.{name} = {fresh} if {name} is None else {name}"
