"""The JSON Schema of a reading, made from the records (contract.md, opening)."""

import json
from typing import Any

import msgspec

from hudna.records.reading import Reading


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of ``hudna read --json``."""
    schema = msgspec.json.schema(Reading)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Hudna reading",
        **schema,
    }


def schema_text() -> str:
    """The schema as it is written to ``docs/reading.schema.json``."""
    return json.dumps(reading_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
