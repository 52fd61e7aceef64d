"""Charges in turn: two accuse each other, and then each tells what the other did.

«The sides traded blame. X reported shelling of its posts»: the mutual charge only sums up what
either of them is told to say, and what X says is against the other one (domain.md 11.2).
"""

from hudna.reading.allegations import CHARGED
from hudna.reading.drafts import AllegationDraft
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of
from hudna.reading.speech import is_mutual

__all__ = ["against_each_other", "without_retold"]

NEAR = 4
"""Sentences after a mutual charge in which either side goes on with it."""


def against_each_other(found: list[AllegationDraft], referents: Referents) -> None:
    """Give charges without an accused the other one of those who were told to accuse each other.

    Args:
        found: the allegations of the document, in the order of the text.
        referents: what the phrases of the document refer to.
    """
    for each in found:
        if each.against is None and each.claim is not None and each.claim.rivals:
            each.against = each.claim.rivals[0]
    mutual = [each for each in found if _is_mutual(each) and each.against is not None]
    for each in found if mutual else ():
        if each.against is not None or each.by is None or _is_mutual(each):
            continue
        if each.claim is None or each.claim.stance != "accuses":
            continue
        for summed in mutual:
            behind = each.parsed.sentence.number - summed.parsed.sentence.number
            mine = _of_side(summed.by, each.by, referents)
            if 0 <= behind <= NEAR and mine and not _of_side(summed.against, each.by, referents):
                each.against = summed.against


def _is_mutual(each: AllegationDraft) -> bool:
    frame = each.claim.frame if each.claim is not None else None
    return frame is not None and is_mutual(frame)


def without_retold(found: list[AllegationDraft], referents: Referents) -> list[AllegationDraft]:
    """One allegation per accuser, accused, act and place; what it says of number is kept.

    That two accuse each other only sums up what either of them is told to say.
    """
    found = [e for e in found if not _sums_up(e, found, referents)]
    named = {(each.by, each.against) for each in found if CHARGED not in each.why}
    found = [e for e in found if CHARGED not in e.why or (e.by, e.against) not in named]
    kept: dict[tuple[object, ...], AllegationDraft] = {}
    for each in found:
        key = (each.by, each.against, each.act, each.place)
        held = kept.get(key)
        if held is None:
            kept[key] = each
        elif held.count is None or each.count in {None, held.count}:
            held.count = held.count or each.count
            held.time = held.time if held.time is not None else each.time
        else:
            kept[*key, each.count] = each
    return list(kept.values())


def _sums_up(each: AllegationDraft, found: list[AllegationDraft], referents: Referents) -> bool:
    """«Traded blame», where one of a side tells thereafter what the other side did."""
    frame = each.claim.frame if each.claim is not None else None
    both = frame is not None and frame.sense == "accuse" and frame.subject is not None
    if not both or frame is None or frame.subject is None or len(set(frame.subject.actors)) < PAIR:
        return False
    if each.by is None or each.against is None or each.count is not None:
        return False
    at = each.parsed.sentence.number
    others = (e for e in found if e.parsed.sentence.number > at)
    return any(
        (_of_side(e.by, each.by, referents) and not _of_side(e.against, each.by, referents))
        or (_of_side(e.against, each.against, referents) and e.by is not None)
        for e in others
    )


PAIR = 2


def _of_side(one: str | None, other: str, referents: Referents) -> bool:
    return one is not None and bool(side_of(one, referents) & side_of(other, referents))
