"""How often letters stand in news, for telling single-byte encodings apart.

Shares are rough, counted per thousand letters of ordinary prose; only their order of size
matters. They describe writing systems, not words: nothing of a language's meaning stands here.
"""

_RUSSIAN = (
    "о109 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 "
    "х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ё1 ъ1"
)
_ARABIC = (
    "ا130 ل110 ي70 م60 و60 ن55 ت50 ر45 ب40 ة35 ع35 د35 س30 ف30 ه30 ك25 ق25 أ20 ح20 ج15 ش10 ص10 "
    "ى10 ط10 خ10 إ10 ذ7 ض7 ز7 ث5 غ5 ئ5 ء5 ظ3 ؤ3 آ3 ،20 ؟3 ؛2 ـ1 َ1 ُ1 ِ1 ّ1 ً1 ْ1 پ1 چ1 گ1"
)
_LATIN = (
    "é20 è10 á10 í10 ó10 ü10 ö10 ä10 ç10 ñ10 ã5 ô5 ê5 â5 à10 ï5 ş5 ğ5 ı5 å5 ø5 É2 Ö2 Ü2 £5 §2 °5"
)
_MARKS = "“40 ”40 ‘20 ’60 «30 »30 —40 –20 …10 №5 €5 \u00a015 •5"

_UPPER_SHARE = 0.06
"""A capital is this much rarer than its small letter."""


def _shares(listed: str) -> dict[str, float]:
    """A table from signs with their count per thousand."""
    return {item[0]: int(item[1:]) / 1000 for item in listed.split(" ")}


def _with_capitals(table: dict[str, float]) -> dict[str, float]:
    return {sign.upper(): share * _UPPER_SHARE for sign, share in table.items()} | table


MARKS = _shares(_MARKS)
RUSSIAN = _with_capitals(_shares(_RUSSIAN)) | MARKS
ARABIC = _shares(_ARABIC) | MARKS
LATIN = _shares(_LATIN) | MARKS
