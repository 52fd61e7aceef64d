# ruff: noqa: INP001, I001, T201 - a script that prints; its tests stand beside no package
"""Move what the stories' readings hold by now from ``[later]`` to ``[agree]`` (stories/README.md).

Run from the checkout: ``python tools/promote_stories.py``. It prints what it moved. What a story
demanded and is no longer read is not touched: tests/stories tells it.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "stories"
WIDTH = 100


def value_of(value: object) -> str:
    """A text, a number or a list as TOML."""
    if isinstance(value, list):
        return "[" + ", ".join(value_of(each) for each in value) + "]"
    return str(value) if isinstance(value, int) else '"' + str(value).replace('"', '\\"') + '"'


def lines_of(table: dict[str, object]) -> list[str]:
    """The lines of a table, long lists one item a line."""
    found = []
    for name, value in table.items():
        key = f'"{name}"' if "." in name else name
        line = f"{key} = {value_of(value)}"
        if len(line) > WIDTH and isinstance(value, list):
            line = "\n".join((f"{key} = [", *(f"  {value_of(each)}," for each in value), "]"))
        found.append(line)
    return found


def text_of(about: dict[str, object], head: str) -> str:
    """An about.toml: what stands before its first table, then ``agree``, ``later``, the others."""
    parts = [head.rstrip()]
    parts.append("\n".join(("[agree]", *lines_of(about["agree"]))))  # type: ignore[arg-type]
    later: dict[str, dict[str, object]] = about.get("later", {})  # type: ignore[assignment]
    parts += [
        "\n".join((f"[later.{value_of(cause)}]", *lines_of(wanted)))
        for cause, wanted in later.items()
        if wanted
    ]
    parts += [
        "\n".join((f"[{name}]", *lines_of(about[name])))  # type: ignore[arg-type]
        for name in ("never", "never_later")
        if name in about
    ]
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Read all stories and move what holds."""
    sys.path.insert(0, str(TESTS))
    import conftest  # noqa: PLC0415 (the stories' own questions)
    import test_stories  # noqa: PLC0415

    reader = conftest.Reader()
    for plot in conftest.PLOTS:
        story = conftest.Story(plot, reader)
        told = {code: conftest.slots_of(story.reading(code)) for code in conftest.LANGUAGES}
        agree, moved = story.about["agree"], 0
        for slot, value, cause in list(test_stories.later_of(story.about)):
            if list(test_stories.missed(told, {slot: value})):
                continue
            wanted, moved = story.about["later"][cause], moved + 1
            if slot in test_stories.AT_LEAST:
                wanted[slot].remove(value[0])
                agree[slot] = sorted({*agree.get(slot, ()), value[0]})
            else:
                agree[slot] = value
            if slot not in test_stories.AT_LEAST or not wanted[slot]:
                del wanted[slot]
            print(f"{plot}: {slot} {value}")
        if moved:
            path = story.folder / "about.toml"
            head, _, _ = path.read_text("utf-8").partition("\n[agree]")
            path.write_text(text_of(story.about, head), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
