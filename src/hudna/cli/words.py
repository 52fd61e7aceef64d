"""How records are put into plain English: names, clocks, quantities, quotes."""

from hudna.records import Clock, Quantity, Quote, Reading, When

_RTL = (("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufeff"))
FIRST_STRONG, POP = "\u2068", "\u2069"
_LONGEST = 300


def plain(code: str) -> str:
    """A code as words: ``regime_of_calm`` is "regime of calm"."""
    return code.replace("_", " ")


def is_right_to_left(text: str) -> bool:
    """Whether a text holds letters written from right to left."""
    return any(low <= sign <= high for sign in text for low, high in _RTL)


def isolated(text: str, *, isolate: bool) -> str:
    """A text shut off from the direction of its surroundings, where it needs to be (UAX 9)."""
    return f"{FIRST_STRONG}{text}{POP}" if isolate and is_right_to_left(text) else text


def quantity_in_words(quantity: Quantity) -> str:
    """A number with its bounds: "about 40", "24 or more", "3 to 5"."""
    low, high = quantity.min, quantity.max
    if low == high:
        number = f"{low}"
    elif high is None:
        number = f"{low} or more"
    elif low is None:
        number = f"up to {high}"
    else:
        number = f"{low} to {high}"
    return f"about {number}" if quantity.qualifier == "about" else number


class Wording:
    """Words for the records of one reading."""

    def __init__(self, reading: Reading, *, isolate: bool) -> None:
        """Take the names of the reading's actors and places."""
        self._reading = reading
        self._isolate = isolate

    def foreign(self, text: str) -> str:
        """Words of the document, on one line."""
        return isolated(" ".join(text.split()), isolate=self._isolate)

    def quote(self, quote: Quote) -> str:
        """A quote in quotation marks, long ones shortened in the middle."""
        words = " ".join(quote.text.split())
        if len(words) > _LONGEST:
            words = f"{words[: _LONGEST // 2]} […] {words[-_LONGEST // 2 :]}"
        return f"“{isolated(words, isolate=self._isolate)}”"

    def actor(self, ident: str | None, otherwise: str = "someone unnamed") -> str:
        """The name of an actor in English, else in any language, else its id."""
        if ident is None:
            return self.foreign(otherwise)
        known = self._reading.actors.get(ident)
        return self._named(known.names if known else {}, ident)

    def actors(self, idents: tuple[str, ...], otherwise: str = "") -> str:
        """Names of actors in a row."""
        return ", ".join(self.actor(i) for i in idents) or otherwise

    def place(self, ident: str | None) -> str:
        """The name of a place, empty when there is none."""
        if ident is None:
            return ""
        known = self._reading.places.get(ident)
        return self._named(known.names if known else {}, ident)

    def _named(self, names: dict[str, str], ident: str) -> str:
        """The English name, else any, else the id."""
        return self.foreign(names.get("en") or next(iter(names.values()), ident))

    def clock(self, clock: Clock | None, unknown: str = "not said") -> str:
        """A start, an end or a duration with its zone and how it is known."""
        if clock is None:
            return unknown
        zone = f" {clock.zone}" if clock.zone else ""
        basis = "" if clock.basis == "stated" else f" ({clock.basis})"
        return f"{clock.value}{zone}{basis}"

    def when(self, when: When | None) -> str:
        """The time of an event, empty when there is none."""
        if when is None:
            return ""
        return when.value if when.basis == "stated" else f"{when.value} ({when.basis})"

    def quantity(self, quantity: Quantity | None) -> str:
        """A number with its bounds, empty when there is none."""
        return "" if quantity is None else quantity_in_words(quantity)
