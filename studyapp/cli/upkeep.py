"""Commands that keep the library whole."""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from studyapp.cli.library import opened
from studyapp.cli.main import WRONG
from studyapp.cli.output import print_json, tell
from studyapp.core.errors import IndexesDamagedError, LibraryDamagedError
from studyapp.infra.backup import backup as copy_library
from studyapp.infra.backup_check import check, identify
from studyapp.infra.backup_copies import LibraryCopies
from studyapp.infra.backup_rescue import LibraryRescue
from studyapp.infra.backup_suspicion import look_closer, look_for, mend_indexes
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import DATABASE
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.check_library import CheckReport, CheckService
from studyapp.services.recovery import Offer
from studyapp.wiring import Services


def doctor(arguments: argparse.Namespace) -> int:
    """Check the library: the file, what belongs together, and that all state is as in the log."""
    try:
        return _examine(arguments)
    except LibraryDamagedError as error:
        if arguments.json:
            print_json({"file": error.reason})
        if isinstance(error, IndexesDamagedError):
            tell(f"{error}; “studyapp doctor --fix” makes its indexes anew, nothing is lost")
        else:
            tell(_way_back(_rescue(arguments).offer(error.reason)))
        return WRONG


def _examine(arguments: argparse.Namespace) -> int:
    database = arguments.library / DATABASE
    reindexed = _look_at_file(database, fix=arguments.fix)
    # Nothing may be fixed in a damaged file; where nothing is, its pages are read beside the rest.
    version = check(database) if arguments.fix else identify(database)
    with opened(arguments, exclusive=True) as services:
        found, differing = _looked_through(services, database, fix=arguments.fix)
    if arguments.json:
        numbers = {"file": "ok", "version": version, "states_differing": differing}
        done = {"fixed": arguments.fix, "reindexed": reindexed}
        print_json(numbers | asdict(found) | done)
    else:
        tell(_findings(found, differing, reindexed, fixed=arguments.fix))
    wrong = found.unknown if arguments.fix else found.total + found.unknown + differing
    return WRONG if wrong else 0


def _looked_through(services: Services, database: Path, *, fix: bool) -> tuple[CheckReport, int]:
    """Return what does not belong together, and how many states and days differ from the log."""
    checks = CheckService(services.context, SqlLibraryChecks(database))
    if fix:
        services.backups.before_change()
        return checks.check(fix=True), services.maintain.rebuild(fix=True)
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(checks.check, fix=False)
        differing = services.maintain.rebuild(fix=False)
        return found.result(), differing


def _look_at_file(database: Path, *, fix: bool) -> bool:
    """Check the file if there is reason to, or to fix it; return whether indexes were made anew."""
    look_for(database)
    if not database.is_file():
        return False
    lock = LibraryLock(database.parent)
    try:
        look_closer(database)
        return fix and mend_indexes(database, however_large=True)
    finally:
        lock.release()


def _findings(found: CheckReport, differing: int, reindexed: bool, *, fixed: bool) -> str:
    """Return a sentence that leaves out what is in order."""
    said = [
        f"{count:d} {what}"
        for count, what in (
            (differing, "states or days differ from the log"),
            (found.untidy, "notes do not go with their cards"),
            (found.strayed, "notes have a source that does not stand where they say"),
            (found.orphans, "rows belong to nothing"),
            (found.miscounted, "count of decks is wrong"),
            (reindexed, "index or more did not go with its table"),
            (found.unindexed, "notes are not found by the search"),
            (found.unknown, "cards of the log are not in the library; that cannot be put right"),
        )
        if count
    ]
    if not said:
        return "the library is in order"
    return f"{'put right: ' if fixed else ''}{', '.join(said)}"


def backup(arguments: argparse.Namespace) -> int:
    """Copy the library to a file, by default among its own copies."""
    if arguments.out:
        copy_library(arguments.library / DATABASE, arguments.out)
        check(arguments.out)
        sys.stdout.write(f"{arguments.out}\n")
        return 0
    copies = LibraryCopies(arguments.library, LocalTimezone())
    try:
        copy = copies.make(SystemClock().now())
    finally:
        copies.close()
    sys.stdout.write(f"{copy.path}\n")
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup, or the newest sound copy, in the library's place; keep what it replaces."""
    rescue = _rescue(arguments)
    copy = arguments.file
    if copy is None:
        offer = rescue.offer("")
        if offer.copy is None:
            tell("there is no sound copy of the library")
            return WRONG
        copy = offer.copy.path
    kept = rescue.put_back(copy)
    tell(f"{copy} is the library now")
    if kept:
        tell(f"the replaced library was kept: {kept}")
    return 0


def _rescue(arguments: argparse.Namespace) -> LibraryRescue:
    return LibraryRescue(arguments.library, SystemClock(), LocalTimezone())


def _way_back(offer: Offer) -> str:
    """Return in one sentence what is wrong, and what can be done."""
    wrong = f"{offer.library} is damaged ({offer.reason})"
    if offer.copy is None:
        return f"{wrong}, and there is no sound copy of it"
    missing = offer.missing
    if missing.answers is None:
        lost = "what was done since cannot be read any more"
    else:
        least = "" if missing.to_the_end else "at least "
        lost = f"{least}{missing.answers} answers given since would be missing"
    made = f"{offer.copy.made_at:%Y-%m-%d %H:%M}"
    return f"{wrong}; “studyapp restore” brings back the copy of {made}, {lost}"
