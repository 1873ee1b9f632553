"""Reads all that a library holds, to see whether sense can be made of it."""

from contextlib import closing
from datetime import date
from pathlib import Path

from studyapp.core.errors import LibraryDamagedError
from studyapp.infra.backup import read_only
from studyapp.infra.db.articles import SqlArticles
from studyapp.infra.db.days import SqlDays
from studyapp.infra.db.events import EVENTS
from studyapp.infra.db.faults import told
from studyapp.infra.db.finding import SqlFinding
from studyapp.infra.db.log import SqlEventLog
from studyapp.infra.db.notes import SqlNotes
from studyapp.infra.db.planning import SqlPlanning
from studyapp.infra.db.rows import event_from_row


def read_all(path: Path) -> None:
    """Make every row of a library of the newest version into what it stands for.

    SQLite keeps no checksums: the pages can be in order and what stands on them not. With
    100,000 cards and a million answers this takes some ten seconds.

    Raises:
        LibraryDamagedError: A row makes no sense, or names one that is not there.
    """
    with told(path), closing(read_only(path)) as database:
        articles, notes = SqlArticles(database), SqlNotes(database)
        log, planning = SqlEventLog(database, ""), SqlPlanning(database)
        for head in articles.heads():
            articles.get(head.id)
            articles.choices(head.id)
            articles.position(head.id)
            for version in articles.versions(head.id):
                articles.version(head.id, version)
            notes.stored(head.id)
        log.states()
        # One after the other: a million events at once would not fit everywhere.
        for row in database.execute(EVENTS):
            event_from_row(row)
        SqlDays(database).since(date.min)
        planning.exams()
        planning.fits()
        planning.deck_limits()
        SqlFinding(database).saved()
        stray = database.execute("PRAGMA foreign_key_check").fetchone()
    if stray is not None:
        raise LibraryDamagedError(str(path), f"a row of {stray[0]} belongs to nothing")
