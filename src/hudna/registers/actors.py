"""The register of actors: ``world/actors/<id>.toml`` (domain.md section 3)."""

from pathlib import Path

import msgspec

from hudna.registers.files import read_folder

__all__ = ["Actor", "Alias", "Role", "Tie", "load_actors"]

_DATED = {"since": "from", "until": "to"}


class Alias(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    forbid_unknown_fields=True,
):
    """Another name that texts use.

    ``kind`` is one of :data:`hudna.registers.laws.ALIAS_KINDS`; ``stance`` marks a name that takes
    a side (``pejorative``, ``honorific``); ``used_by`` says whose word it is.
    """

    lang: str
    text: str
    kind: str | None = None
    stance: str | None = None
    used_by: str | None = None


class Tie(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    rename=_DATED,
    forbid_unknown_fields=True,
):
    """A dated tie to another actor; dates are ISO, as exact as known (``2016-07``)."""

    actor: str
    since: str | None = None
    until: str | None = None


class Role(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    rename=_DATED,
    forbid_unknown_fields=True,
):
    """An office that a person held: ``of`` is the actor whose office it is."""

    office: str
    of: str
    since: str | None = None
    until: str | None = None


class Actor(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A person, body, state or group.

    ``names`` holds the neutral name in each language. ``demonyms`` (adjectives), ``people`` and
    ``metonyms`` are lists by language. ``listed`` names the lists of designated entities on which
    it stands or stood. ``country`` is ISO 3166-1 alpha-2; ``theatres`` are those in which a
    coalition, a force of several states or one abroad acts.
    """

    id: str
    kind: str
    country: str | None = None
    theatres: tuple[str, ...] = ()
    sector: str | None = None
    wikidata: str | None = None
    gender: str | None = None
    part_of: tuple[Tie, ...] = ()
    successor_of: tuple[Tie, ...] = ()
    names: dict[str, str]
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    demonyms: dict[str, tuple[str, ...]] = {}
    people: dict[str, tuple[str, ...]] = {}
    metonyms: dict[str, tuple[str, ...]] = {}
    official: dict[str, str] = {}
    listed: tuple[str | dict[str, str], ...] = ()


def load_actors(folder: Path) -> dict[str, Actor]:
    """The actors of a folder, by id.

    Raises:
        RegisterError: a file breaks the form.
    """
    return read_folder(folder, Actor)
