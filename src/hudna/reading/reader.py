"""The rooms in order: one document in, one reading out."""

import re
from hashlib import sha256

from hudna.loading import uncollected
from hudna.packs.pack import Packs, segment_data
from hudna.reading.assembly import Assembly
from hudna.reading.names import NameIndex, names_of
from hudna.reading.parsing import Tongue
from hudna.reading.quantities import NumberWords
from hudna.reading.register_records import Shelf
from hudna.reading.role_weighing import RoleWeights
from hudna.reading.segments import SegmentCues, Stretch, cut_segments
from hudna.reading.sentences import Sentence, cut_sentences
from hudna.reading.times import TimesPack
from hudna.reading.times.calendars import Feasts
from hudna.reading.weighing import Weights
from hudna.records import Reading
from hudna.registers.world import World, load_world
from hudna.text.words import mark_owners, split_words

__all__ = ["Reader"]


HALF = re.compile(r"[\ud800-\udfff]")


class Reader:
    """Reads documents with the given registers and packs; holds no state between documents.

    Packs and names of a language are loaded when the first text in it comes.
    """

    def __init__(self, world: World | None = None, packs: Packs | None = None) -> None:
        self.packs = packs if packs is not None else Packs()
        self._world = world
        self.shelf = Shelf()
        self._tongues: dict[str, Tongue] = {}
        self._times: dict[str, TimesPack] = {}
        self._numbers: dict[str, NumberWords] = {}
        self._cues: dict[str, SegmentCues] | None = None
        self._weights: dict[str, Weights | None] = {}
        self._role_weights: list[RoleWeights | None] = []
        self._feasts: Feasts | None = None

    @property
    def world(self) -> World:
        """The registers."""
        if self._world is None:
            self._world = load_world()
        return self._world

    def tongue(self, language: str) -> Tongue:
        """A language's lexicon and names."""
        if language not in self._tongues:
            pack = self.packs[language]
            self._tongues[language] = Tongue(pack, NameIndex(names_of(self.world, language)))
        return self._tongues[language]

    def times(self, language: str) -> TimesPack:
        """A language's time rules."""
        if language not in self._times:
            self._times[language] = TimesPack.load(language, self.packs.root)
        return self._times[language]

    def numbers(self, language: str) -> NumberWords:
        """A language's words for amounts."""
        if language not in self._numbers:
            self._numbers[language] = NumberWords.load(self.times(language), self.packs.root)
        return self._numbers[language]

    def weights(self, language: str) -> Weights | None:
        """A language's weights for words of violence, loaded when they are first asked for."""
        if language not in self._weights:
            path = self.packs.root / language / "events" / "weights.toml"
            self._weights[language] = Weights.load(path)
        return self._weights[language]

    def role_weights(self) -> RoleWeights | None:
        """The weights for sides of a truce, the same for all languages, loaded when first asked."""
        if not self._role_weights:
            self._role_weights.append(RoleWeights.load(self.packs.root / "roles.toml"))
        return self._role_weights[0]

    def feasts(self) -> Feasts:
        """Announced feast days."""
        if self._feasts is None:
            self._feasts = Feasts.load(self.world.root / "feasts.toml")
        return self._feasts

    def cues(self) -> dict[str, SegmentCues]:
        """Segment cues of all languages."""
        if self._cues is None:
            self._cues = {code: _segment_cues(self.packs, code) for code in self.packs.languages()}
        return self._cues

    def read(  # noqa: PLR0913 (what may be known of a document, all by keyword)
        self,
        text: str,
        *,
        ref: str,
        content: bytes | None = None,
        title: str | None = None,
        published: str | None = None,
        source: str | None = None,
        language: str | None = None,
    ) -> Reading:
        """Read one document.

        Args:
            text: the document's text; all offsets are into it. Half a sign (an unpaired
                surrogate), which no encoding can write, is read as U+FFFD.
            ref: the id or path it was given.
            content: its bytes, whose hash is its id; the text's UTF-8 when not given.
            title: its title, when it stands in the text it is quoted.
            published: ISO date or datetime, when known.
            source: id of a register source, when known.
            language: ISO 639-1 code, when known.
        """
        text, encoded = _whole(text)
        ident = sha256(content if content is not None else encoded).hexdigest()
        name, _ = _whole(ref)
        with uncollected():
            stretches, body = cut_segments(text, self.cues(), language)
            assembly = Assembly(self, text, name, ident, body, stretches)
            title = _whole(title)[0] if title else None
            assembly.known(published=published, source=source, title=title)
            reading = assembly.reading(self.sentences(text, stretches))
            del assembly, stretches  # before the collector comes back, who would walk over them
            return reading

    def sentences(self, text: str, stretches: list[Stretch]) -> list[Sentence]:
        """The sentences of all segments in languages that have a pack."""
        found: list[Sentence] = []
        for number, stretch in enumerate(stretches):
            if stretch.language not in self.packs:
                continue
            words = stretch.words
            if words is None:
                words = split_words(text[stretch.start : stretch.end], stretch.start)
            if stretch.language == "en":
                mark_owners(words)
            cues = self.cues()[stretch.language]
            for first, last in cut_sentences(words, cues.abbreviations, cues.common):
                found.append(Sentence(words, first, last, number, stretch.language, len(found)))
        return found


def _whole(text: str) -> tuple[str, bytes]:
    """A text without half signs, and its UTF-8."""
    try:
        return text, text.encode()
    except UnicodeEncodeError:
        whole = HALF.sub("\ufffd", text)
        return whole, whole.encode()


def _segment_cues(packs: Packs, code: str) -> SegmentCues:
    script, cues, abbreviations = segment_data(packs.root / code)
    return SegmentCues(
        language=code,
        script=script,  # type: ignore[arg-type]
        credit=cues.get("credit", ()),
        caption=cues.get("caption", ()),
        boilerplate=cues.get("boilerplate", ()),
        common=frozenset(cues.get("common", ())),
        abbreviations=abbreviations,
    )
