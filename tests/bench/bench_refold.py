"""How long it takes to fold a whole log again, as after a change of parameters, and to check it.

    python -m tests.bench.bench_refold [--cards 100000] [--reviews 1000000] [--library FOLDER]

For comparison: Anki takes 1.6 s for 0.8 M reviews on the machine where this was written.
"""

import argparse
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from studyapp.core.scheduling.batch.fold import differing, fold
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.stats.totals import day_totals
from studyapp.wiring import Services, open_services
from tests.bench.figures import measure
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

RUNS = 5


def main() -> None:
    """Make a library, or open one made before, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--library", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = arguments.library or Path(folder)
        if not (library / "library.db").exists():
            make_library(library, arguments.cards, arguments.reviews)
        services = open_services(library, StandingClock(TODAY), TIMEZONE)
        try:
            _figures(services)
        finally:
            services.close()


def _figures(services: Services) -> None:
    model = services.context.model
    longer = (1.01 * each for each in model.settings.parameters[:4])
    parameters = (*longer, *model.settings.parameters[4:])
    other = FsrsModel(replace(model.settings, parameters=parameters))
    with services.store.open_uow(read_only=True) as uow:
        measure("read the log", uow.log.history, RUNS)
        measure("read the log and the states", uow.log.history_and_snapshot, RUNS)
        history, stored = uow.log.history_and_snapshot()
        measure("fold", partial(fold, history, other), RUNS)
        folded = fold(history, other)
    measure("sum up days", partial(day_totals, folded), RUNS)
    changed = differing(stored, folded.snapshot)
    measure("find what differs", partial(differing, stored, folded.snapshot), RUNS)
    print(f"{len(changed)} states of {len(stored)} change with other parameters")

    def store() -> None:
        with services.store.open_uow() as uow:
            uow.log.put_right(changed)

    measure("write what differs (rolled back)", store, RUNS)
    measure(
        "doctor: all of it, nothing to write", partial(services.maintain.rebuild, fix=False), RUNS
    )
    print("differences found:", services.maintain.rebuild(fix=False))


if __name__ == "__main__":
    main()
