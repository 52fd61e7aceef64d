"""The register of sources: ``world/sources/<id>.toml`` (domain.md sections 3 and 12)."""

from pathlib import Path

import msgspec

from hudna.registers.actors import Actor, Alias
from hudna.registers.files import read_folder

__all__ = ["Source", "actor_of_source", "load_sources"]


class Source(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """An outlet or an issuing body.

    ``control`` says who owns or directs it, which bears on independence, never on reliability;
    ``aligned_with`` names the actors. ``credit_lines`` are agency credits as printed.
    """

    id: str
    kind: str
    names: dict[str, str]
    aliases: tuple[Alias, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    credit_lines: tuple[str, ...] = ()
    control: str = "unknown"
    aligned_with: tuple[str, ...] = ()
    owner: str | None = None
    wikidata: str | None = None
    note: str | None = None


def load_sources(folder: Path) -> dict[str, Source]:
    """The sources of a folder, by id.

    Raises:
        RegisterError: a file breaks the form.
    """
    return read_folder(folder, Source)


def actor_of_source(source: Source) -> Actor:
    """A source as the actor that speaks: an actor of kind ``media``."""
    return Actor(
        id=source.id,
        kind="media",
        country=source.country,
        sector="media",
        wikidata=source.wikidata,
        part_of=(),
        names=source.names,
        aliases=source.aliases,
    )
