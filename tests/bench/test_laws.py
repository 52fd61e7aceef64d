"""Each law of packs, with a fault planted that only it can find."""

from typing import NamedTuple

import pytest

from hudna import InputError
from hudna.bench import check_pack, check_packs

TERMS, CLAIMS = "terms/lexicon.toml", "claims/lexicon.toml"
CORPUS = "terms/corpus.toml"
ENTRY = '[[entry]]\nid = "xy.terms.{0}"\nsense = "{1}"\nnouns = ["{2}"]\n{3}\n'


class Fault(NamedTuple):
    """The law it breaks, the id it is told of, the file, and what is written for what."""

    law: str
    id: str
    file: str
    old: str
    new: str


SEGMENTS = "segments/cues.toml"
TRUCE, SHOWN, SILENT = "xy.terms.truce", "xy.terms.example.truce", "xy.terms.silence.truce"
NOUNS = '["truce"]'
CEASEFIRE = 'kind = "ceasefire"'
MORE = '[[example]]\nid = "{0}"\ntext = "A truce."\nfires = ["xy.terms.truce"]\n'
SAY = 'sense = "say"'

FAULTS = [
    Fault("pack", "code", "pack.toml", 'code = "xy"', 'code = "yx"'),
    Fault("pack", "keeper", "pack.toml", 'keeper = "who keeps this pack"', 'keeper = ""'),
    Fault("pack", "script", "pack.toml", 'script = "latin"', 'script = "runes"'),
    Fault("pack", "direction", "pack.toml", 'direction = "ltr"', 'direction = "down"'),
    Fault("pack", "kinds", "pack.toml", '"terms", "times"', '"times"'),
    Fault("pack", "kinds", "pack.toml", '"topics"]', '"topics", "jokes"]'),
    Fault("segments", "common", SEGMENTS, '["replacethis"]', "[]"),
    Fault("segments", "credit", SEGMENTS, '["replace: reporting by"]', '[""]'),
    Fault("segments", "captoin", SEGMENTS, "", '\ncaptoin = ["a"]\n'),
    Fault("file", "-", SEGMENTS, "credit = [", "credit = "),
    Fault("file", "-", TERMS, "nouns = [", "nouns = "),
    Fault("file", TRUCE, TERMS, f"nouns = {NOUNS}", 'nouns = "truce"'),
    Fault("file", "-", CORPUS, "[[example]]", "[[example]"),
    Fault("id", "xy.terms.treaty", TERMS, f'"{TRUCE}"', '"xy.terms.treaty"'),
    Fault("sense", "xy.terms.love", TERMS, "", ENTRY.format("love", "love", "amity", "")),
    Fault("sense", "xy.terms.say", TERMS, "", ENTRY.format("say", "say", "speech", "")),
    Fault("field", TRUCE, TERMS, CEASEFIRE, ""),
    Fault("field", TRUCE, TERMS, CEASEFIRE, 'kind = "price_war"'),
    Fault("field", TRUCE, TERMS, "nouns =", "noun ="),
    Fault("roles", "xy.claims.say", CLAIMS, SAY, SAY + '\nroles = {listener = ["to"]}'),
    Fault("roles", "xy.claims.say", CLAIMS, SAY, SAY + '\nroles = {recipient = ["unto"]}'),
    Fault("words", TRUCE, TERMS, NOUNS, "[]"),
    Fault("NFC", TRUCE, TERMS, NOUNS, '["truce", "tre\u0301ve"]'),
    Fault("NFC", SHOWN, CORPUS, "truce holds", "truce e\u0301t holds"),
    Fault("sign", TRUCE, TERMS, NOUNS, '["truce", "calm+"]'),
    Fault("sign", TRUCE, TERMS, NOUNS, '["truce", "calm.. holds"]'),
    Fault("script", TRUCE, TERMS, NOUNS, '["truce", "pe\u0430ce"]'),
    Fault("script", TRUCE, TERMS, NOUNS, '["truce", "هدنة"]'),
    Fault("script", TRUCE, TERMS, NOUNS, '["truce", "pe\u200bace"]'),
    Fault("dead", "xy.claims.say", CLAIMS, '["say"]', '["say", "co-say"]'),
    Fault("unique", TRUCE, TERMS, "", ENTRY.format("truce", "truce", "calm", CEASEFIRE)),
    Fault("unique", SHOWN, CORPUS, "", MORE.format(SHOWN)),
    Fault("sorted", "xy.terms.pact", TERMS, "", ENTRY.format("pact", "pact", "deal", "")),
    Fault("sorted", "xy.terms.a", CORPUS, "[[silence]]", MORE.format("xy.terms.a") + "[[silence]]"),
    Fault("double", TRUCE, TERMS, NOUNS, '["truce", "TRUCE"]'),
    Fault("double", TRUCE, TERMS, NOUNS, '["truce", "truce/truces"]'),
    Fault("double", TRUCE + ".2", TERMS, "", ENTRY.format("truce.2", "truce", "truce", CEASEFIRE)),
    Fault("covered", TRUCE + ".2", TERMS, "", ENTRY.format("truce.2", "truce", "calm", CEASEFIRE)),
    Fault("covered", TRUCE, CORPUS, f'silent = ["{TRUCE}"]', "silent = []"),
    Fault("fires", SHOWN, CORPUS, f'fires = ["{TRUCE}"]', 'fires = ["xy.terms.calm"]'),
    Fault("silent", SILENT, CORPUS, f'silent = ["{TRUCE}"]', "silent = []"),
    Fault("text", SHOWN, CORPUS, "The truce holds in the town.", ""),
    Fault("why", SILENT, CORPUS, 'why = "replace', 'because = "replace'),
    Fault("id", "?", CORPUS, f'id = "{SHOWN}"\n', ""),
    Fault("times", "weekday", "times/corpus.toml", 'rule = "weekday"', 'rule = "weekend"'),
    Fault("times", "xy.times.weekday", "times/corpus.toml", '"2024-11-29"', '"2024-11-30"'),
    Fault("times", "corpus", "times/corpus.toml", 'quote = "Friday"', 'quote = "Sunday"'),
    Fault("file", "-", "times/rules.toml", "[[rule]]", "[[rule]"),
    Fault("example", SHOWN, CORPUS, "The truce holds", "The calm holds"),
    Fault("silence", SILENT, CORPUS, "truculent", "truce"),
]


def test_a_skeleton_keeps_all_laws(packs):
    assert check_packs(packs=packs) == []


@pytest.mark.parametrize(
    "fault", [pytest.param(each, id=f"{each.law}-{n}") for n, each in enumerate(FAULTS)]
)
def test_a_planted_fault_is_found(packs, edit, fault):
    edit(fault.file, fault.old, fault.new)
    everything = check_pack("xy", packs)
    found = [f for f in everything if (f.law, f.id) == (fault.law, fault.id)]
    assert found, "\n".join(map(str, everything))
    assert all(f.path.startswith("xy/") and f.problem and f.remedy for f in found)


def test_a_finding_is_one_line_with_file_entry_problem_and_remedy(packs, edit):
    edit(TERMS, 'kind = "ceasefire"', "")
    assert [str(f) for f in check_pack("xy", packs)] == [
        "xy/terms/lexicon.toml [xy.terms.truce]: `kind` is not given; write kind = … (field)"
    ]


def test_latin_names_may_stand_in_other_scripts_but_look_alikes_may_not(packs, edit):
    edit("pack.toml", 'script = "latin"', 'script = "cyrillic"')
    edit(TERMS, '["truce"]', '["truce", "Telegram", "сор", "cop"]')
    found = [
        f.problem for f in check_pack("xy", packs) if (f.law, f.id) == ("script", "xy.terms.truce")
    ]
    assert found == ["“cop” holds LATIN SMALL LETTER C, LATIN SMALL LETTER O, LATIN SMALL LETTER P"]


def test_one_wording_may_have_two_meanings_of_one_sense(packs, edit):
    other = ENTRY.format("truce.lull", "truce", "truce", 'kind = "regime_of_calm"')
    edit(TERMS, "", other)
    assert "double" not in {f.law for f in check_pack("xy", packs)}


def test_a_language_without_a_pack_is_the_users_error(packs):
    with pytest.raises(InputError, match="packs new qq"):
        check_packs(["qq"], packs)
