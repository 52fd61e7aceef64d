"""The files that the how-to pages show are files that the registers take."""

import re
from pathlib import Path

import pytest

from hudna.registers.actors import load_actors
from hudna.registers.sources import load_sources

PAGES = Path(__file__).resolve().parents[2] / "docs" / "how-to"
TOML = re.compile(r"```toml\n(.+?)```", re.DOTALL)


@pytest.mark.parametrize(
    ("page", "load"), [("add-an-actor.md", load_actors), ("add-a-source.md", load_sources)]
)
def test_the_file_shown_is_taken(page, load, tmp_path):
    (shown,) = TOML.findall((PAGES / page).read_text("utf-8"))
    ident = re.search(r'^id = "(.+)"$', shown, re.MULTILINE)[1]
    (tmp_path / f"{ident}.toml").write_text(shown, "utf-8")
    (entry,) = load(tmp_path).values()
    assert set(entry.names) == {"ar", "en", "ru"}
    assert entry.aliases
