"""Transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from studyapp.infra.db.articles import SqlArticles
from studyapp.infra.db.connections import Connections
from studyapp.infra.db.days import SqlDays
from studyapp.infra.db.facts import SqlFacts
from studyapp.infra.db.faults import faults
from studyapp.infra.db.finding import SqlFinding
from studyapp.infra.db.log import SqlEventLog
from studyapp.infra.db.notes import SqlNotes
from studyapp.infra.db.planning import SqlPlanning
from studyapp.infra.db.queries import SqlQueries
from studyapp.infra.db.studying import SqlStudying
from studyapp.services.card_ports import Finding
from studyapp.services.planning_ports import Planning
from studyapp.services.store_ports import Articles, Days, EventLog, Facts, Notes, Queries
from studyapp.services.study_ports import Studying


class SqlUnitOfWork:
    """Fulfils `services.store_ports.UnitOfWork`. Open a new one for each use case."""

    facts: Facts
    articles: Articles
    notes: Notes
    log: EventLog
    days: Days
    queries: Queries
    planning: Planning
    finding: Finding
    studying: Studying

    def __init__(
        self, connections: Connections, path: Path, device: str, *, read_only: bool
    ) -> None:
        self._connections = connections
        self._path = path
        self._device = device
        self._read_only = read_only
        self._scope = self._transaction()

    def __enter__(self) -> Self:
        self._database = database = self._scope.__enter__()
        self.facts = SqlFacts(database)
        self.articles = SqlArticles(database)
        self.notes = SqlNotes(database)
        self.log = SqlEventLog(database, self._device)
        self.days = SqlDays(database)
        self.queries = SqlQueries(database)
        self.planning = SqlPlanning(database)
        self.finding = SqlFinding(database)
        self.studying = SqlStudying(database)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self._scope.__exit__(kind, error, traceback)

    def commit(self) -> None:
        self._database.commit()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with (
            faults(self._path),
            self._connections.transaction(read_only=self._read_only) as database,
        ):
            yield database
