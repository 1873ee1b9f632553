"""FSRS parameters fitted by fsrs-rs, where its Python package is installed.

The package is an optional extra: it is not imported before a fit, and never shipped.
A fit holds the interpreter for as long as it takes, in whatever thread it runs; a
program with a window has it done in a helper process.
"""

import importlib
import json
import logging
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from studyapp.infra.helper import NO_WINDOW, helper_environment
from studyapp.services.planning_ports import Optimiser

PACKAGE = "fsrs_rs_python"
_WORKER = "studyapp.infra.optimiser_worker"
_log = logging.getLogger(__name__)


class FsrsRsOptimiser:
    """Fits here."""

    def fit(
        self, histories: Sequence[Sequence[tuple[int, int]]], relearning_steps: int = 1
    ) -> tuple[float, ...] | None:
        fsrs_rs = importlib.import_module(PACKAGE)
        items = [
            fsrs_rs.FSRSItem([fsrs_rs.FSRSReview(rating, days) for rating, days in part])
            for history in histories
            for part in _parts(history)
        ]
        if not items:
            return None
        found = fsrs_rs.FSRS(list(fsrs_rs.DEFAULT_PARAMETERS)).compute_parameters(
            items, num_relearning_steps=relearning_steps
        )
        return tuple(float(each) for each in found)


class HelperOptimiser:
    """Fits in a child process."""

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", _WORKER)) -> None:
        self._command = tuple(command)

    def fit(
        self, histories: Sequence[Sequence[tuple[int, int]]], relearning_steps: int = 1
    ) -> tuple[float, ...] | None:
        """Return the parameters; None as well when the helper process failed, which is logged."""
        try:
            answer = subprocess.run(
                self._command,
                input=json.dumps((histories, relearning_steps)),
                capture_output=True,
                encoding="utf-8",
                env=helper_environment(),
                creationflags=NO_WINDOW,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            _log.warning("no parameters were fitted: %s", error)
            return None
        found = json.loads(answer.stdout)
        return None if found is None else tuple(found)


def find_optimiser() -> Optimiser | None:
    """Return the optimiser, None where the package is not installed."""
    return HelperOptimiser() if find_spec(PACKAGE) else None


def _parts(history: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """Yield what led to each answer a day or more after the one before: that is predicted."""
    for end in range(2, len(history) + 1):
        if history[end - 1][1] > 0:
            yield history[:end]
