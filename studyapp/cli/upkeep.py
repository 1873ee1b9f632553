"""Commands that keep the library whole."""

import argparse
import sys

from studyapp.cli.library import opened
from studyapp.cli.main import WRONG
from studyapp.cli.output import print_json, tell
from studyapp.infra.backup import backup as copy_library
from studyapp.infra.backup_check import check
from studyapp.infra.backup_copies import LibraryCopies
from studyapp.infra.backup_restore import restore as put_back
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import DATABASE
from studyapp.infra.system_clock import LocalTimezone, SystemClock


def doctor(arguments: argparse.Namespace) -> int:
    """Check the library: the file itself, and that all state is what the log says."""
    check(arguments.library / DATABASE)
    with opened(arguments, exclusive=True) as services:
        differences = services.maintain.rebuild(fix=arguments.fix)
    if arguments.json:
        print_json({"file": "ok", "states_differing": differences, "fixed": arguments.fix})
    else:
        tell(f"file ok, {differences} card states differ from the log")
    return WRONG if differences and not arguments.fix else 0


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
    """Put a backup in the place of the library and keep what it replaces."""
    lock = LibraryLock(arguments.library)
    try:
        moment = SystemClock().now().astimezone(LocalTimezone())
        kept = put_back(arguments.file, arguments.library / DATABASE, moment)
    finally:
        lock.release()
    tell(f"{arguments.file} is the library now")
    if kept:
        tell(f"the replaced library was kept: {kept}")
    return 0
