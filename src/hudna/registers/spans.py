"""Spans of days in the registers: whether a date lies in one, and who held an office then."""

from hudna.registers.actors import Actor

__all__ = ["DAY", "in_office", "within"]

DAY = len("2016-02-27")


def within(since: str | None, until: str | None, at: str | None) -> bool:
    """Whether a date lies in a span; partial dates (``2016``) cover all that they can mean."""
    if at is None:
        return True
    if since is not None and at < since and not since.startswith(at):
        return False
    return until is None or at <= until or at.startswith(until)


def in_office(actor: Actor | None, at: str) -> bool | None:
    """Whether somebody held one of his offices at a date; None where none is on record."""
    if actor is None or not actor.roles:
        return None
    return any(within(role.since, role.until, at) for role in actor.roles)
