"""The register of agreements: ``world/agreements/<id>.toml`` (domain.md sections 4, 5 and 19)."""

from pathlib import Path

import msgspec

from hudna.registers.actors import Alias
from hudna.registers.files import read_folder

__all__ = ["Agreement", "Body", "Relation", "load_agreements"]


class Body(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    forbid_unknown_fields=True,
):
    """One who has a part in an agreement: ``actor`` is an id, ``text`` words where there is none.

    With both, the words narrow the actor down ("Kofi Annan", "reciprocated").
    """

    actor: str | None = None
    text: str | None = None


class Relation(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    forbid_unknown_fields=True,
):
    """A relation to another agreement; ``note`` says what it rests on."""

    type: str
    to: str
    note: str | None = None


class Agreement(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A ceasefire that was declared or agreed.

    Times are ISO 8601 with the offset in use then; a bare date means that the hour is not known,
    a partial date (``2022-08``) is meant. A missing ``starts`` means that none was set. ``zone``
    is an IANA name or ``unstated``. ``mechanisms`` are the
    bodies competent to watch or judge it. ``outcome`` is an analyst's reading, in order of time.
    ``confidence`` is ``high``, ``medium`` or ``low`` (domain.md section 19).
    """

    id: str
    names: dict[str, str]
    aliases: tuple[Alias, ...] = ()
    kind: str
    country: tuple[str, ...]
    places: tuple[str, ...] = ()
    area: str | None = None
    declared_on: str | None = None
    starts: str | None = None
    ends_planned: str | None = None
    ended_on: str | None = None
    zone: str | None = None
    parties: tuple[Body, ...] = ()
    guarantors: tuple[Body, ...] = ()
    mediators: tuple[Body, ...] = ()
    excluded: tuple[Body, ...] = ()
    mechanisms: tuple[Body, ...] = ()
    relations: tuple[Relation, ...] = ()
    outcome: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    confidence: str
    note: str | None = None

    def bodies(self) -> tuple[Body, ...]:
        """All who have a part in it."""
        return self.parties + self.guarantors + self.mediators + self.excluded + self.mechanisms


def load_agreements(folder: Path) -> dict[str, Agreement]:
    """The agreements of a folder, by id.

    Raises:
        RegisterError: a file breaks the form.
    """
    return read_folder(folder, Agreement)
