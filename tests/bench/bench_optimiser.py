"""How long a fit of the memory model takes, and what it gains.

    python -m tests.bench.bench_optimiser [--cards 10000] [--reviews 100000]

Needs the optional extra "optimiser". Anki's own fit is the same engine: 2.7 µs a review
where this was written.
"""

import argparse
import tempfile
import time
from pathlib import Path

from studyapp.core.scheduling.batch.fold import fold
from studyapp.core.stats.evaluation import histories
from studyapp.infra.optimiser import FsrsRsOptimiser, find_optimiser
from studyapp.services.optimise import OptimiseService
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

ALL = 2**62


def main() -> None:
    """Make a library and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=100_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_library(Path(folder), arguments.cards, arguments.reviews)
        services = open_services(Path(folder), StandingClock(TODAY), TIMEZONE)
        try:
            _figures(services)
        finally:
            services.close()


def _figures(services: Services) -> None:
    optimiser = find_optimiser()
    if optimiser is None:
        print("the optional extra is not installed")
        return
    with services.store.open_uow(read_only=True) as uow:
        folded = fold(uow.log.history(), services.context.model)
    parts = list(histories(folded, ALL, ALL))
    answers = sum(map(len, parts))
    started, cpu = time.perf_counter(), time.process_time()
    FsrsRsOptimiser().fit(parts)
    took, spent = time.perf_counter() - started, time.process_time() - cpu
    print(
        f"fit {answers} answers: {took:.3f} s, {took / answers * 1e6:.2f} µs each,"
        f" {spent:.3f} s of the processor"
    )
    started = time.perf_counter()
    fit = OptimiseService(services.context, optimiser).optimise()
    took = time.perf_counter() - started
    assert fit is not None
    print(f"fit on 80 % in a helper, judge on 20 %, fold if better: {took:.3f} s")
    print(f"log loss {fit.loss_before:.4f} -> {fit.loss_after:.4f}, adopted: {fit.adopted}")


if __name__ == "__main__":
    main()
