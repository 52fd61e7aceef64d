"""The house checks its own words: links, verbs, and code in the docs."""

import re
from pathlib import Path

import pytest
import typer

from hudna.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
PYTHON = re.compile(r"```python\n(.+?)```", re.DOTALL)


def verbs(group, before="hudna"):
    for name, command in group.commands.items():
        yield f"{before} {name}"
        if hasattr(command, "commands"):
            yield from verbs(command, f"{before} {name}")


@pytest.mark.parametrize("verb", list(verbs(typer.main.get_command(app))))
def test_every_verb_is_documented(verb):
    assert verb in (ROOT / "docs" / "command-line.md").read_text("utf-8").replace(
        "hudna packs check|try|holes|new", ""
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    broken = [
        target for target in LINK.findall(page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]  # fmt: skip
    assert broken == []


EXAMPLES = [
    pytest.param(code, id=f"{page.name}-{number}")
    for page in PAGES
    for number, code in enumerate(PYTHON.findall(page.read_text("utf-8")), 1)
]


@pytest.mark.usefixtures("reads")
@pytest.mark.parametrize("code", EXAMPLES)
def test_python_in_the_docs_runs(code, capsys, monkeypatch, tmp_path):
    (tmp_path / "stories").symlink_to(ROOT / "stories")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "docs", "exec"), {})
    assert capsys.readouterr().out
