"""A library's database, opened and up to date."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, insert, select

from studyapp.core.errors import LibraryReadOnlyError
from studyapp.infra.db import tables as t
from studyapp.infra.db.engine import checkpoint, open_engine, reader
from studyapp.infra.db.faults import faults
from studyapp.infra.db.migrations import upgrade
from studyapp.infra.db.unit_of_work import SqlUnitOfWork
from studyapp.services.store_ports import UnitOfWork

_DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. Close it in the end.

    Attributes:
        engine: Its transactions lock the library for writing.
        reader: The same, but its transactions only read and never wait.
        is_new: The file was made just now.
    """

    engine: Engine
    reader: Engine
    path: Path
    device: str
    is_new: bool

    def open_uow(self, *, read_only: bool = False) -> UnitOfWork:
        """Open a transaction."""
        return SqlUnitOfWork(self.reader if read_only else self.engine, self.path, self.device)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file; for idle moments."""
        with faults(self.path):
            checkpoint(self.engine)

    def close(self) -> None:
        """Checkpoint and close every connection."""
        try:
            self.checkpoint()
        finally:
            self.engine.dispose()


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
    engine = open_engine(path)
    try:
        with faults(path):
            is_new = upgrade(engine, path) == 0
            return Store(engine, reader(engine), path, _device(engine), is_new)
    except BaseException:
        engine.dispose()
        raise


def _device(engine: Engine) -> str:
    """Return this library's name among a learner's devices; it is drawn once."""
    with engine.begin() as connection:
        known = connection.scalar(select(t.facts.c.value).where(t.facts.c.name == _DEVICE))
        if known is None:
            known = uuid4().hex[:12]
            connection.execute(insert(t.facts).values(name=_DEVICE, value=known))
    return known
