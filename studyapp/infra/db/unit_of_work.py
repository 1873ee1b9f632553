"""Transactions."""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from studyapp.infra.db.answering import AnsweringLog
from studyapp.infra.db.articles import SqlArticles
from studyapp.infra.db.days import SqlDays
from studyapp.infra.db.facts import SqlFacts
from studyapp.infra.db.faults import faults
from studyapp.infra.db.finding import SqlFinding
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

    def __init__(self, engine: Engine, path: Path, device: str) -> None:
        self._engine = engine
        self._path = path
        self._device = device
        self._guard = ExitStack()

    def __enter__(self) -> Self:
        with faults(self._path):
            self._connection = self._engine.connect()
            self._guard.callback(self._connection.close)  # rolls back what was not committed
            self._connection.begin()
        self.facts = SqlFacts(self._connection)
        self.articles = SqlArticles(self._connection)
        self.notes = SqlNotes(self._connection)
        self.log = AnsweringLog(self._connection, self._device)
        self.days = SqlDays(self._connection)
        self.queries = SqlQueries(self._connection)
        self.planning = SqlPlanning(self._connection)
        self.finding = SqlFinding(self._connection)
        self.studying = SqlStudying(self._connection)
        self._guard.enter_context(faults(self._path))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self._guard.__exit__(kind, error, traceback)

    def commit(self) -> None:
        self._connection.commit()
