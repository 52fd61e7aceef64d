"""Zones of de-escalation that tell where something is, and not what was agreed on."""

from hudna.reading.phrases import Phrase

__all__ = ["is_where"]

WHERE = frozenset({"in", "b", "on", "at"})


def is_where(role: str, phrase: Phrase) -> bool:
    """«В зоне деэскалации прекращён огонь»: it says where.

    Args:
        role: in which a verb has it.
        phrase: the noun of a truce.
    """
    sense = phrase.sense("truce")
    zone = sense is not None and sense.entry.fields.get("kind") == "deescalation_zone"
    return zone and role in WHERE
