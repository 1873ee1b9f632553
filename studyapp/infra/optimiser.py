"""FSRS parameters fitted by fsrs-rs, where its Python package is installed.

The package is an optional extra: it is not imported before a fit, and never shipped.
"""

import importlib
from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from studyapp.services.planning_ports import Optimiser

PACKAGE = "fsrs_rs_python"
_RELEARNING_STEPS = 1


class FsrsRsOptimiser:
    """Fulfils `services.planning_ports.Optimiser`."""

    def fit(self, histories: Sequence[Sequence[tuple[int, int]]]) -> tuple[float, ...] | None:
        fsrs_rs = importlib.import_module(PACKAGE)
        items = [
            fsrs_rs.FSRSItem([fsrs_rs.FSRSReview(rating, days) for rating, days in part])
            for history in histories
            for part in _parts(history)
        ]
        if not items:
            return None
        found = fsrs_rs.FSRS(list(fsrs_rs.DEFAULT_PARAMETERS)).compute_parameters(
            items, num_relearning_steps=_RELEARNING_STEPS
        )
        return tuple(float(each) for each in found)


def find_optimiser() -> Optimiser | None:
    """Return the optimiser, None where the package is not installed."""
    return FsrsRsOptimiser() if find_spec(PACKAGE) else None


def _parts(history: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """Yield what led to each answer a day or more after the one before: that is predicted."""
    for end in range(2, len(history) + 1):
        if history[end - 1][1] > 0:
            yield history[:end]
