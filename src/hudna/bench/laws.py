"""The laws of a pack: what ``hudna packs check`` looks at.

A pack says what it is and what it covers; ids are unique, sorted and say language, kind and
sense; a sense and its fields are ones that the reader knows; words are of the pack's script, in
NFC, and stand once in their sense; segment cues are there; every entry has an example that fires
it, every sense a silence that stays silent; times keep the laws of the time room.
"""

from collections.abc import Iterator

from hudna.bench.corpus_laws import corpus_findings, proof_findings
from hudna.bench.files import PackFiles, open_pack, ran
from hudna.bench.finding import Finding
from hudna.bench.watched import reader_at
from hudna.bench.word_laws import dead_findings, lexicon_findings
from hudna.errors import PackError
from hudna.packs.lexicon import KINDS
from hudna.packs.pack import Packs
from hudna.packs.toml_files import read_toml
from hudna.reading.times.check import check_times

__all__ = ["ALL_KINDS", "check_pack", "check_packs"]

ALL_KINDS = tuple(sorted((*KINDS, "numbers", "segments", "times")))
ABOUT = ("code", "direction", "keeper", "name", "own_name", "script", "version")
CHOICES = {"direction": ("ltr", "rtl"), "script": ("arabic", "cyrillic", "hebrew", "latin")}
CUES = ("boilerplate", "caption", "common", "credit")


def check_packs(languages: list[str] | None = None, packs: Packs | None = None) -> list[Finding]:
    """Findings of the packs named, or of all.

    Raises:
        InputError: there is no pack of a language named.
    """
    known = packs if packs is not None else Packs()
    return [
        finding
        for language in languages or known.languages()
        for finding in check_pack(language, known)
    ]


def check_pack(language: str, packs: Packs | None = None) -> list[Finding]:
    """What in a pack breaks a law, by file.

    Raises:
        InputError: there is no pack of that language.
    """
    known = packs if packs is not None else Packs()
    reader = reader_at(language, known)
    files = open_pack(known.root / language)
    found = [*files.faults, *_about(files), *_kinds(files), *_segments(files)]
    found += [*lexicon_findings(files), *corpus_findings(files)]
    if not files.faults:
        try:
            found += dead_findings(files, reader.tongue(language).pack.lexicon)
            found += proof_findings(files, reader)
            found += _times(files)
        except PackError as error:
            found.append(ran(error, files.root))
    return sorted(dict.fromkeys(found))


def _finding(files: PackFiles, name: str, ident: str, problem: str, remedy: str) -> Finding:
    path = f"{files.language}/{name}"
    law = name.split("/", maxsplit=1)[0].removesuffix(".toml")
    return Finding(law=law, path=path, id=ident, problem=problem, remedy=remedy)


def _about(files: PackFiles) -> Iterator[Finding]:
    """``pack.toml``: its fields."""
    about, name = files.about, "pack.toml"
    for field in ABOUT:
        value = about.get(field)
        if not isinstance(value, str) or not value.strip():
            yield _finding(files, name, field, "it is not given", f'write {field} = "…"')
        elif value not in CHOICES.get(field, (value,)):
            remedy = f"give one of {', '.join(CHOICES[field])}"
            yield _finding(files, name, field, f"it cannot be `{value}`", remedy)
    if about.get("code") != files.language:
        problem, remedy = "it is not the folder's name", f"write {files.language}"
        yield _finding(files, name, "code", problem, remedy)


def _kinds(files: PackFiles) -> Iterator[Finding]:
    """``pack.toml``: which kinds are covered, and which are honestly not."""
    kinds, missing = files.about.get("kinds", []), files.about.get("missing", {})
    covered = [str(each) for each in kinds] if isinstance(kinds, list) else []
    reasons = missing if isinstance(missing, dict) else {}

    def found(problem: str, remedy: str) -> Finding:
        return _finding(files, "pack.toml", "kinds", problem, remedy)

    for kind in ALL_KINDS:
        there = any(path.is_file() for path in (files.root / kind).glob("*.toml"))
        if kind in covered and not there:
            remedy = f'write {kind}/, or take it out and say missing.{kind} = "why"'
            yield found(f"{kind} is named but not there", remedy)
        elif kind not in covered and there:
            yield found(f"{kind} is there but not named", "name it")
        elif kind not in covered and not reasons.get(kind):
            yield found(f"{kind} is missing without a reason", f'write missing.{kind} = "why"')
    for kind in covered:
        if kind not in ALL_KINDS:
            yield found(f"`{kind}` is no kind", f"the kinds are {', '.join(ALL_KINDS)}")


def _segments(files: PackFiles) -> Iterator[Finding]:
    """Cues by which segments and the language itself are told."""
    path = files.root / "segments" / "cues.toml"
    try:
        cues = read_toml(path)
    except PackError as error:
        yield ran(error, files.root)
        return
    for name in CUES:
        values = cues.get(name)
        if not isinstance(values, list) or not values:
            remedy = f'write {name} = ["…"]'
            yield _finding(files, "segments/cues.toml", name, "it has no cues", remedy)
        elif not all(isinstance(each, str) and each.strip() for each in values):
            yield _finding(files, "segments/cues.toml", name, "a cue is empty", "take it out")
    for name in set(cues) - set(CUES):
        remedy = f"the lists are {', '.join(CUES)}"
        yield _finding(files, "segments/cues.toml", name, "nobody reads it", remedy)


def _times(files: PackFiles) -> Iterator[Finding]:
    """The time room's own laws, as it tells them: ``id: what is wrong``."""
    try:
        faults = check_times(files.language, files.root.parent)
    except (KeyError, OSError, ValueError) as error:  # an example without its fields
        faults = [f"corpus: it cannot be judged ({error!r})"]
    for fault in faults:
        ident, _, problem = fault.partition(": ")
        yield _finding(files, "times", ident, problem, "see the heads of its files")
