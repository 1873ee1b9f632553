"""Prints timings: median, least and most of n runs, in milliseconds."""

import statistics
import time
from collections.abc import Callable


def measure(name: str, work: Callable[[], object], runs: int = 20) -> float:
    """Run `work` once unmeasured, then `runs` times; print a row and return the median."""
    work()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return show(name, times)


def show(name: str, times: list[float]) -> float:
    """Print a row of figures in milliseconds and return the median."""
    times = sorted(times)
    median = statistics.median(times)
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    print(
        f"{name:44s} median {median:9.2f}  p95 {p95:9.2f}  "
        f"min {times[0]:9.2f}  max {times[-1]:9.2f}  n {len(times)}"
    )
    return median
