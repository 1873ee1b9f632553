"""A library's database, opened and up to date."""

import os
from dataclasses import dataclass
from pathlib import Path

from studyapp.core.errors import LibraryReadOnlyError
from studyapp.infra.db.connections import Connections
from studyapp.infra.db.facts import SqlFacts
from studyapp.infra.db.faults import faults
from studyapp.infra.db.migrations import upgrade
from studyapp.infra.db.unit_of_work import SqlUnitOfWork
from studyapp.services.store_ports import UnitOfWork

_DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. Close it in the end.

    Attributes:
        connections: To the file.
        is_new: The file was made just now.
    """

    connections: Connections
    path: Path
    device: str
    is_new: bool

    def open_uow(self, *, read_only: bool = False) -> UnitOfWork:
        """Open a transaction."""
        return SqlUnitOfWork(self.connections, self.path, self.device, read_only=read_only)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file; for idle moments."""
        # As far as no reader stands in the way.
        with faults(self.path), self.connections.connection() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Checkpoint and close every connection."""
        try:
            self.checkpoint()
        finally:
            self.connections.close()


def open_store(path: Path) -> Store:
    """Open a database file, making or migrating it where needed.

    Raises:
        LibraryTooNewError, LibraryDamagedError, LibraryReadOnlyError, LibraryInUseError.
        FileWriteError: There is no room to keep a copy before a migration.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryReadOnlyError(str(path), error.strerror or str(error)) from error
    connections = Connections(path)
    try:
        with faults(path):
            is_new = upgrade(connections, path) == 0
            return Store(connections, path, _device(connections), is_new)
    except BaseException:
        connections.close()
        raise


def _device(connections: Connections) -> str:
    """Return this library's name among a learner's devices; it is drawn once."""
    with connections.transaction() as connection:
        facts = SqlFacts(connection)
        known = facts.get(_DEVICE)
        if known is None:
            known = os.urandom(6).hex()
            facts.put(_DEVICE, known)
            connection.commit()
    return known
