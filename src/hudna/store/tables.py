"""The tables of a case, for both engines.

*Kept* tables are append-only: triggers refuse to change or remove a row. *Derived* tables can be
thrown away and made again. SQL keeps to what both engines understand; only types differ.
"""

__all__ = ["DERIVED", "INDEXES", "KEPT", "SCHEMA", "columns", "statements"]

SCHEMA = 1
"""Number of this set of tables; a database of a higher one was made by a newer Hudna."""

KEPT: dict[str, str] = {
    "meta": "key TEXT PRIMARY KEY, value TEXT NOT NULL",
    "documents": (
        "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ref TEXT NOT NULL, source TEXT, "
        "url TEXT, title TEXT, published TEXT, language TEXT, path TEXT, line INTEGER, "
        "added TEXT NOT NULL, size INTEGER NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL"
    ),
    "outcomes": (
        "number INTEGER PRIMARY KEY, stage TEXT NOT NULL, at TEXT NOT NULL, "
        "outcome TEXT NOT NULL, document TEXT, ref TEXT, path TEXT, line INTEGER, reason TEXT, "
        "about TEXT"
    ),
    "readings": (
        "number INTEGER PRIMARY KEY, document TEXT NOT NULL, at TEXT NOT NULL, "
        "versions TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL"
    ),
    "decisions": (
        "number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, body TEXT NOT NULL"
    ),
    "history": (
        "number INTEGER PRIMARY KEY, batch INTEGER NOT NULL, at TEXT NOT NULL, "
        "kind TEXT NOT NULL, id TEXT NOT NULL, change TEXT NOT NULL, version INTEGER NOT NULL, "
        "body BLOB NOT NULL"
    ),
    "judgements": (
        "number INTEGER PRIMARY KEY, at TEXT NOT NULL, schema TEXT NOT NULL, "
        "changes TEXT NOT NULL, sums TEXT NOT NULL"
    ),
    "signers": "id TEXT PRIMARY KEY, public TEXT NOT NULL",
    "ledger": (
        "seq INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL, "
        "digest TEXT NOT NULL, leaf BLOB NOT NULL"
    ),
    "heads": (
        "number INTEGER PRIMARY KEY, size INTEGER NOT NULL, root TEXT NOT NULL, at TEXT NOT NULL, "
        "signer TEXT NOT NULL, signature TEXT NOT NULL, peaks BLOB NOT NULL"
    ),
}
DERIVED: dict[str, str] = {
    "facts": "document TEXT PRIMARY KEY, body BLOB NOT NULL",
    "keys": (
        "namespace TEXT NOT NULL, key TEXT NOT NULL, owner TEXT NOT NULL, "
        "PRIMARY KEY (namespace, key, owner)"
    ),
    "pairs": (
        "namespace TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, relation TEXT NOT NULL, "
        "similarity REAL, body BLOB NOT NULL, PRIMARY KEY (namespace, a, b)"
    ),
    "items": (
        "kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL, "
        "body BLOB NOT NULL, PRIMARY KEY (kind, id)"
    ),
    "texts": (
        "number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, folded TEXT NOT NULL, "
        "UNIQUE (kind, id)"
    ),
}
INDEXES = {
    "documents_ref": "documents (ref)",
    "outcomes_stage": "outcomes (stage, outcome)",
    "readings_document": "readings (document, number)",
    "history_record": "history (kind, id, number)",
    "history_batch": "history (batch)",
    "ledger_object": "ledger (action, object)",
    "keys_owner": "keys (namespace, owner)",
    "pairs_b": "pairs (namespace, b)",
    "items_sort": "items (kind, sort, id)",
}
_BARE = frozenset({"keys", "pairs"})
"""Derived tables that SQLite keeps in the order of their key."""


_TRIGRAMS = (
    """CREATE VIRTUAL TABLE texts_index USING fts5(
    folded, content='texts', content_rowid='number', detail='none',
    tokenize='trigram case_sensitive 0')""",
    "INSERT INTO texts_index (texts_index, rank) VALUES ('hashsize', 16000000)",
    """CREATE TRIGGER texts_in AFTER INSERT ON texts BEGIN
    INSERT INTO texts_index (rowid, folded) VALUES (new.number, new.folded); END""",
    """CREATE TRIGGER texts_out AFTER DELETE ON texts BEGIN
    INSERT INTO texts_index (texts_index, rowid, folded)
    VALUES ('delete', old.number, old.folded); END""",
)
_REFUSAL = """CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"""


def columns(table: str) -> list[str]:
    """Names of a table's columns, in order."""
    shape = (KEPT | DERIVED)[table].split(" PRIMARY KEY (", maxsplit=1)[0].split("UNIQUE (")[0]
    return [part.split()[0] for part in shape.split(", ") if part.strip()]


def statements(engine: str) -> list[str]:
    """What creates the tables of a case in ``sqlite`` or ``postgresql``."""
    made = [
        _table(name, shape, engine, bare=name in _BARE) for name, shape in (KEPT | DERIVED).items()
    ]
    made += [f"CREATE INDEX {name} ON {where}" for name, where in INDEXES.items()]
    return made + (_sqlite_extras() if engine == "sqlite" else _postgresql_extras())


def _table(name: str, shape: str, engine: str, *, bare: bool) -> str:
    if engine == "sqlite":
        return f"CREATE TABLE {name} ({shape}){' WITHOUT ROWID' if bare else ''}"
    shape = shape.replace(" INTEGER", " BIGINT").replace(" BLOB", " BYTEA")
    shape = shape.replace(" REAL", " DOUBLE PRECISION").replace(" TEXT", ' TEXT COLLATE "C"')
    return f"CREATE TABLE {name} ({shape})"


def _sqlite_extras() -> list[str]:
    """The trigram index, and triggers that keep what is kept."""
    made = list(_TRIGRAMS)
    for table in KEPT:
        made += [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} BEGIN "
            f"SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    return made


def _postgresql_extras() -> list[str]:
    """The trigram index, the originals, and triggers that keep what is kept."""
    made = [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public",
        "CREATE INDEX texts_trigrams ON texts USING gin (folded public.gin_trgm_ops)",
        'CREATE TABLE originals (id TEXT COLLATE "C" PRIMARY KEY, content BYTEA NOT NULL)',
        _REFUSAL,
    ]
    made += [
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
        for table in [*KEPT, "originals"]
    ]
    return made
