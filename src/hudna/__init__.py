"""Hudna reads news on ceasefires in Arabic, English and Russian into records with evidence.

    >>> import hudna
    >>> reading = hudna.read("The army announced a 72-hour truce.", published="2016-07-06")

Names are loaded when they are first used, so that ``import hudna`` stays cheap.
"""

from typing import TYPE_CHECKING

from hudna import compiled_reader
from hudna.loading import on_first_use

if TYPE_CHECKING:
    from hudna.desk import Case, Desk, read
    from hudna.errors import HudnaError, InputError, PackError, RegisterError, StoreError
    from hudna.records import Quote, Reading

__version__ = "0.1.0"

__all__ = [
    "Case",
    "Desk",
    "HudnaError",
    "InputError",
    "PackError",
    "Quote",
    "Reading",
    "RegisterError",
    "StoreError",
    "__version__",
    "read",
]

_HOME = {
    "Case": "hudna.desk",
    "Desk": "hudna.desk",
    "HudnaError": "hudna.errors",
    "InputError": "hudna.errors",
    "PackError": "hudna.errors",
    "Quote": "hudna.records",
    "Reading": "hudna.records",
    "RegisterError": "hudna.errors",
    "StoreError": "hudna.errors",
    "read": "hudna.desk",
}

compiled_reader.use()
__getattr__ = on_first_use(__name__, _HOME)


def __dir__() -> list[str]:
    """The public names, sorted."""
    return list(__all__)
