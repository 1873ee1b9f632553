"""Connections to the database file, by the driver: the window waits for most of what is asked."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    # A checkpoint in the middle of an answer would be felt; the store asks for it at idle.
    "wal_autocheckpoint = 0",
)


class Connections:
    """Opens connections to a file and keeps them for the transactions to come.

    Any thread may ask for a transaction; each has a connection for itself.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # append() and pop() cannot be interrupted by another thread.
        self._idle: list[sqlite3.Connection] = []
        self._closed = False

    @contextmanager
    def transaction(self, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
        """Give a connection inside a transaction, which is rolled back unless it was committed.

        Raises:
            sqlite3.Error: The file cannot be opened, or another writer did not end in time.
        """
        with self.connection() as connection:
            # A writer takes the write lock at once: one that starts as a reader can
            # lose its snapshot to another writer and fail where no retry helps.
            connection.execute("BEGIN DEFERRED" if read_only else "BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Give a connection outside any transaction."""
        connection = self._idle.pop() if self._idle else self._open()
        try:
            yield connection
        except BaseException:
            # The traceback keeps half-read cursors alive, which would lock what comes next.
            connection.close()
            raise
        self._take_back(connection)

    def close(self) -> None:
        """Close all connections; those still in use when they are given back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _take_back(self, connection: sqlite3.Connection) -> None:
        try:
            if connection.in_transaction:
                connection.rollback()
        except sqlite3.Error:
            # The file is damaged or gone: what opens it next is told so.
            connection.close()
            return
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)

    def _open(self) -> sqlite3.Connection:
        # Without a level of isolation sqlite3 leaves BEGIN to us: before DDL it would open no
        # transaction, and a failing migration would leave half its tables behind.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection
