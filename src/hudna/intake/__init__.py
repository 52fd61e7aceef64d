"""What comes in: pages, lines and files made into documents ready to be read.

Laws of this room:

- *Nothing is dropped without a word.* Documents and refusals together are all that came in.
- *One bad item stops no other.* A refusal names file, line and remedy, and the rest is taken.
- *The original is kept.* ``content`` is the bytes as received; its hash is the document's id.
- *A wrong encoding is worse than none.* Bytes that could be two texts are refused.
"""

from hudna.intake.dates import iso_of
from hudna.intake.encodings import Decoded, Repair, decode, literal
from hudna.intake.files import STDIN, take
from hudna.intake.incoming import MAX_BYTES, Given, Incoming

__all__ = [
    "MAX_BYTES",
    "STDIN",
    "Decoded",
    "Given",
    "Incoming",
    "Repair",
    "decode",
    "iso_of",
    "literal",
    "take",
]
