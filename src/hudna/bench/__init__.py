"""The bench of a language's keeper: try a sentence, check the laws of a pack, see its holes.

Nothing here reads for others. ``trial`` shows how each stratum reads a text; ``laws`` are what a
pack must keep, judged with the units of the real reader; ``holes`` is the table of what languages
do not say yet; ``skeleton`` writes the beginning of a new pack, which keeps the laws.
"""

from hudna.bench.coverage import Holes, holes
from hudna.bench.finding import Finding
from hudna.bench.laws import check_pack, check_packs
from hudna.bench.skeleton import new_pack
from hudna.bench.trial import Trial, try_sentence

__all__ = [
    "Finding",
    "Holes",
    "Trial",
    "check_pack",
    "check_packs",
    "holes",
    "new_pack",
    "try_sentence",
]
