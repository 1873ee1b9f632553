"""The crash log: what went wrong that nobody expected."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

FILE_NAME = "studyapp.log"
_MAX_BYTES = 1_000_000


def start_log(folder: Path) -> Path:
    """Send log records to a file and return its path; a file grown too long is put aside.

    Where the folder cannot be written, records go to stderr alone: a missing
    log is no reason not to start.
    """
    path = folder / FILE_NAME
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MAX_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return path


def log_crashes(tell: Callable[[BaseException], None]) -> None:
    """Write every uncaught exception to the log, then tell the learner that it happened."""

    def on_exception(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        logging.getLogger("studyapp").critical("crash", exc_info=(kind, error, traceback))
        tell(error)

    sys.excepthook = on_exception
