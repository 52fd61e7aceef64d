"""«…, she said on Wednesday»: what is said stands before who says it."""

import pytest

FRONTED = [
    ("Shells hit a clinic in Homs, the minister said on Wednesday.", "Shells hit a clinic in Homs"),
    ("Shells hit a clinic in Homs, two nurses told Reuters by telephone.",
     "Shells hit a clinic in Homs"),
    ("Снаряды попали в больницу в Хомсе, сообщил «Интерфаксу» источник в армии.",
     "Снаряды попали в больницу в Хомсе"),
    ("سقطت قذائف على مستشفى في حمص، وفق ما قال شهود لوكالة فرانس برس.",
     "سقطت قذائف على مستشفى في حمص"),
]  # fmt: skip
FOLLOWING = [
    ("The minister said on Wednesday that shells hit a clinic in Homs.",
     "shells hit a clinic in Homs"),
    ("The minister told Reuters that shells hit a clinic in Homs.", "shells hit a clinic in Homs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), [*FRONTED, *FOLLOWING])
def test_the_content_is_what_was_said(reader, text, content):
    claims = reader.read(text, ref="t").claims
    assert [each.content.text for each in claims if each.content] == [content]
