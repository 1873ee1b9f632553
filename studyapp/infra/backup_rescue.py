"""The way back from a damaged library."""

from contextlib import closing
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from studyapp.core.clock import Clock
from studyapp.core.errors import IndexesDamagedError, StudyError
from studyapp.infra.backup import FOLDER, UNREADABLE, read_only
from studyapp.infra.backup_check import check_closely, check_rows, identify
from studyapp.infra.backup_copies import copies_in
from studyapp.infra.backup_restore import restore, set_aside
from studyapp.infra.db.faults import told
from studyapp.infra.db.store import open_store
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import DATABASE
from studyapp.services.backups import Copy, latest_first
from studyapp.services.recovery import Missing, Offer

_AFTER = "SELECT at FROM card_events WHERE seq > ? AND kind = 'graded' ORDER BY seq"


class LibraryRescue:
    """Fulfils `services.recovery.Rescue` for a library that is not open."""

    def __init__(self, folder: Path, clock: Clock, timezone: tzinfo) -> None:
        self._folder = folder
        self._database = folder / DATABASE
        self._clock = clock
        self._timezone = timezone

    def offer(self, reason: str) -> Offer:
        copy = self._newest_sound()
        if copy is None:
            return Offer(self._database, reason, None)
        return Offer(self._database, reason, copy, missing(self._database, Path(copy.path)))

    def copies(self) -> tuple[Copy, ...]:
        return tuple(latest_first(copies_in(self._folder / FOLDER), self._clock.now()))

    def missing(self, copy: Copy) -> Missing:
        identify(Path(copy.path))
        with told(Path(copy.path)):
            return missing(self._database, Path(copy.path))

    def bring_back(self, copy: Copy) -> Path | None:
        return self.put_back(Path(copy.path))

    def put_back(self, backup: Path) -> Path | None:
        """Put any backup in the library's place. Returns and raises as `bring_back`."""
        lock = LibraryLock(self._folder)
        try:
            return restore(backup, self._database, self._moment())
        finally:
            lock.release()

    def start_empty(self) -> Path | None:
        lock = LibraryLock(self._folder)
        try:
            kept = set_aside(self._database, self._moment())
            # At once: a library that is gone while there are copies counts as damaged.
            open_store(self._database).close()
        finally:
            lock.release()
        return kept

    def _newest_sound(self) -> Copy | None:
        return next((copy for copy in self.copies() if _is_sound(Path(copy.path))), None)

    def _moment(self) -> datetime:
        return self._clock.now().astimezone(self._timezone)


def _is_sound(copy: Path) -> bool:
    try:
        try:
            check_closely(copy)
        except IndexesDamagedError:
            # They are made anew in what is restored.
            check_rows(copy)
    except StudyError:
        return False
    return True


def missing(damaged: Path, copy: Path) -> Missing:
    """Return what a sound copy lacks of a damaged library, read as far as it can be read."""
    with closing(read_only(copy)) as database:
        last = database.execute("SELECT coalesce(max(seq), 0) FROM card_events").fetchone()[0]
    moments: list[int] = []
    try:
        with closing(read_only(damaged)) as database:
            rows = database.execute(_AFTER, (last,))
            moments.extend(at for (at,) in rows)
            whole = True
    except UNREADABLE:
        whole = False
    if not moments:
        return Missing(0 if whole else None, whole)
    return Missing(len(moments), whole, datetime.fromtimestamp(moments[-1] / 1000, UTC))
