"""Opening the database file."""

from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    # A checkpoint in the middle of an answer would be felt; the store asks for it at idle.
    "wal_autocheckpoint = 0",
)


def open_engine(path: Path) -> Engine:
    """Return an engine for a database file; nothing is opened before the first connection."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def reader(engine: Engine) -> Engine:
    """Return an engine on the same connections whose transactions only read."""
    return engine.execution_options(read_only=True)


def checkpoint(engine: Engine) -> None:
    """Move the write-ahead log into the file, as far as no reader stands in the way."""
    # Not through engine.connect(): SQLite refuses a checkpoint inside a transaction.
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").close()


def _on_connect(dbapi_connection: Any, _record: Any) -> None:
    # sqlite3 opens no transaction before DDL, so a failing migration would
    # leave half its tables behind. Take over BEGIN instead.
    dbapi_connection.isolation_level = None
    for pragma in _PRAGMAS:
        dbapi_connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    # A writer takes the write lock at once: one that starts as a reader can
    # lose its snapshot to another writer and fail where no retry helps.
    reads = connection.get_execution_options().get("read_only")
    database = connection.connection.driver_connection
    assert database is not None
    database.execute("BEGIN DEFERRED" if reads else "BEGIN IMMEDIATE")
