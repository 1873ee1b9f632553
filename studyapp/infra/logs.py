"""The crash log: what went wrong that nobody expected."""

import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

FILE_NAME = "studyapp.log"
_MAX_BYTES = 1_000_000


def start_log(folder: Path) -> Path:
    """Send log records to a rotating file and return its path.

    Where the folder cannot be written, records go to stderr alone: a missing
    log is no reason not to start.
    """
    path = folder / FILE_NAME
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
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
