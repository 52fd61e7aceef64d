"""The how-to pages for keepers, performed: what they show is taken by the bench."""

import re
from pathlib import Path

from hudna.bench import check_pack, new_pack, try_sentence
from hudna.packs.pack import Packs

PAGES = Path(__file__).resolve().parents[2] / "docs" / "how-to"
BLOCK = re.compile(r"^( *)```toml\n(.+?)```", re.DOTALL | re.MULTILINE)


def blocks(page):
    text = (PAGES / page).read_text("utf-8")
    return [
        re.sub(f"^{indent}", "", body, flags=re.MULTILINE) for indent, body in BLOCK.findall(text)
    ]


def put(path, new, *, before="[["):
    """Write something before the first table of a file."""
    text = path.read_text("utf-8")
    at = text.index("\n" + before) + 1
    path.write_text(text[:at] + new + "\n" + text[at:], "utf-8")


def test_add_a_word(packs):
    entry, proof = blocks("add-a-word.md")
    new_pack("en", packs)
    folder = packs.root / "en" / "claims"
    put(folder / "lexicon.toml", entry)
    put(folder / "corpus.toml", proof)
    assert check_pack("en", packs) == []


def test_add_a_rule(packs):
    proof, words, rule = blocks("add-a-rule.md")
    folder = packs.root / "xy" / "times"
    lexicon = folder / "lexicon.toml"
    put(folder / "corpus.toml", proof)
    put(lexicon, words, before="[forms.")
    lexicon.write_text(
        lexicon.read_text("utf-8").replace('["weekday"]', '["relday", "weekday"]'), "utf-8"
    )
    put(folder / "rules.toml", rule)
    assert check_pack("xy", packs) == []
    sentences = ("The truce starts tomorrow.", "The paper is called Day After.")
    read = [try_sentence("xy", text, published="2024-11-27", packs=packs) for text in sentences]
    assert [[time.value for time in trial.sentences[0].times] for trial in read] == [
        ["2024-11-28"],
        [],
    ]


def test_add_a_language(packs):
    page = (PAGES / "add-a-language.md").read_text("utf-8")
    new_pack("fa", packs)
    assert check_pack("fa", packs) == []
    for kind in (
        "numbers",
        "times",
        "clauses",
        "terms",
        "claims",
        "events",
        "mentions",
        "segments",
        "topics",
    ):
        assert f"`{kind}/" in page
        assert (packs.root / "fa" / kind).is_dir()
    about = packs.root / "fa" / "pack.toml"
    text = about.read_text("utf-8").replace('"events", ', "") + '\nmissing.events = "not yet"\n'
    about.write_text(text, "utf-8")
    for path in (packs.root / "fa" / "events").iterdir():
        path.unlink()
    assert check_pack("fa", Packs(packs.root)) == []
