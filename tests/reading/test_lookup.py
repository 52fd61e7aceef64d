"""The tree of phrases finds what a search through all phrases finds, in the same order."""

import pytest

from hudna.bench.files import open_pack
from hudna.packs.features import CONJ, PREP
from hudna.packs.pack import Packs
from hudna.reading.lexis import Lexis
from hudna.reading.segments import cut_segments
from hudna.text.words import MARK

PACKS = Packs()


class Plain:
    """Every phrase under a first lexeme tried, one after the other."""

    def __init__(self, look):
        self._look = look
        self._firsts = look._table.firsts
        self._names = dict(enumerate(self._lexemes(look._table)))

    @staticmethod
    def _lexemes(table):
        seen = {}
        for form, readings in table.forms.items():
            numbers = [number for number, _ in table.readings(form)]
            seen.update(zip(numbers, (name for name, _ in readings), strict=True))
        return [seen.get(number) for number in range(max(seen) + 1)]

    def hits(self, sentence):
        forms = sentence.words.forms
        found = []
        for at in range(sentence.first, sentence.last):
            if sentence.words.kinds[at] == MARK:
                continue
            for reading in self._look._read(forms[at]):
                for rest, payload in self._firsts.get(self._names[reading.lexeme], ()):
                    last = self._follow(rest, at + 1, sentence)
                    if last:
                        found.append((at, last, payload, reading.bits, reading.preposition))
        return found

    def _follow(self, rest, at, sentence):
        for lexeme in rest:
            if at >= sentence.last:
                return 0
            readings = self._look._read(sentence.words.forms[at])
            if not any(
                self._names[r.lexeme] == lexeme and not r.bits & (CONJ | PREP) for r in readings
            ):
                return 0
            at += 1
        return at


@pytest.mark.parametrize("language", PACKS.languages())
def test_the_corpora(reader, language):
    tongue = reader.tongue(language)
    text = "\n".join(example.text for example in open_pack(PACKS.root / language).examples)
    cues = {language: reader.cues()[language]}
    sentences = reader.sentences(text, cut_segments(text, cues, language)[0])
    assert sentences
    for held in (tongue._words, tongue._named):
        look = Lexis(held._language, held._table, lambda hits: hits, names=held._names)
        plain = Plain(look)
        for sentence in sentences:
            hits = [
                (first, last, hit.payload, hit.bits, hit.preposition)
                for first, last, held in look.hits(sentence)
                for hit in held
            ]
            assert hits == plain.hits(sentence)
