"""Evidence: a place in the document together with its words (contract.md, "Offsets")."""

import msgspec


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words of the document and where they stand.

    Offsets are Unicode code points in ``Document.text``, half open, so that
    ``document.text[start:end] == text``. Build one with :func:`quote_of`, which cannot disagree
    with the document.

    Raises:
        ValueError: the words are empty, stand before the text, or do not have the length that
            the offsets say.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse a quote that no text could bear out."""
        if self.start < 0 or self.end <= self.start or self.end - self.start != len(self.text):
            message = f"a quote of {len(self.text)} signs cannot stand at {self.start}:{self.end}"
            raise ValueError(message)


def quote_of(text: str, start: int, end: int) -> Quote:
    """Quote the code points ``start:end`` of ``text``.

    Raises:
        ValueError: the place is empty or not inside the text.
    """
    if not 0 <= start < end <= len(text):
        message = f"no words at {start}:{end} in a text of {len(text)} signs"
        raise ValueError(message)
    return Quote(start=start, end=end, text=text[start:end])
