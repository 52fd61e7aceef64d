"""Publication dates as they are supplied."""

from datetime import date, datetime

from hudna.errors import InputError


def iso_of(words: str) -> str:
    """An ISO date or datetime for a supplied date, with its own offset and precision.

    Takes ISO 8601 (``2016-07-06``, ``2016-07-06T01:00+03:00``) and the form of mails and feeds
    (``Wed, 06 Jul 2016 01:00:00 +0300``). A moment without an offset stays without one.

    Raises:
        InputError: neither.
    """
    words = words.strip()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        pass
    moment = _iso_moment(words) or _mail_moment(words)
    if moment is None:
        raise InputError(
            f"“{words[:40]}” is not a date that can be relied on",
            remedy="write it as 2016-07-06 or 2016-07-06T01:00+03:00, or leave it out",
        )
    return moment.isoformat()


def _iso_moment(words: str) -> datetime | None:
    """The moment that an ISO datetime names."""
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _mail_moment(words: str) -> datetime | None:
    """The moment that a date of RFC 5322 names."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(words)
    except ValueError:
        return None
