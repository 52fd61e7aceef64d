"""Which senses are of nouns, of adjectives and of function words."""

from hudna.reading.senses import bits_of

__all__ = [
    "ADJECTIVES",
    "ADJECTIVE_BITS",
    "ASPECTS",
    "FUNCTION_BITS",
    "FUNCTION_SENSES",
    "HEAD_BITS",
    "HEAD_SENSES",
]

HEAD_SENSES = frozenset(
    {
        "organ",
        "office",
        "generic",
        "truce",
        "pact",
        "object_halt",
        "casualty_who",
        "weapon",
        "target_object",
        "aid_noun",
        "channel",
        "party_word",
        "anaphor",
        "place_head",
        "pronoun",
        "mishap",
        "drill",
        "combat",
    }
)
"""Senses that are always nouns; verbs' nouns (violation, talks) are told by their features."""
FUNCTION_SENSES = frozenset(
    {
        "prep", "comp", "relative", "conj_clause", "negator", "modal_future", "modal_possible",
        "modal_must", "auxiliary", "aspect_begin", "aspect_continue", "aspect_fail", "recall",
        "habit", "question", "adverb", "according", "citing", "hedge", "renewable", "condition",
        "determiner", "matter", "amount",
    }
)  # fmt: skip
ADJECTIVES = frozenset(
    {
        "unilateral", "mutual", "permanent", "humanitarian", "holiday", "comprehensive",
        "another", "own", "previous", "current", "local", "month", "direction", "praiseworthy",
        "objectionable", "untrue", "quality",
    }
)  # fmt: skip
ASPECTS = frozenset({"aspect_begin", "aspect_continue", "aspect_fail"})
"""Their nouns («استمرار», «продолжение») are nouns all the same."""

HEAD_BITS = bits_of(*HEAD_SENSES)
FUNCTION_BITS = bits_of(*(FUNCTION_SENSES - ASPECTS))
"""Senses whose words are no nouns whatever their features say."""
ADJECTIVE_BITS = bits_of(*(ADJECTIVES - {"direction"}))
"""Senses that are adjectives in every part of speech."""
