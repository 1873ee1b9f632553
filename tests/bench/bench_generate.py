"""Time from text to decks on the seed article, jieba's dictionary loaded before.

Prints median, minimum, maximum and the number of runs, in milliseconds.
"""

import statistics
import sys
import time
from pathlib import Path

from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.segmenter import JiebaSegmenter

RUNS = 15
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def line(name, seconds):
    """Return one line of the report."""
    in_ms = [1000 * each for each in seconds]
    figures = statistics.median(in_ms), min(in_ms), max(in_ms)
    return f"{name:<22}" + "".join(f"{figure:9.1f}" for figure in figures) + f"{len(in_ms):5d}"


def main():
    """Measure and print."""
    source = FileArticleReader().read(SEED)
    started = time.perf_counter()
    segmenter = JiebaSegmenter()
    segmenter.cut(["预热"], [])
    loaded = time.perf_counter() - started
    times = {"parse and read": [], **{f"generate {density}": [] for density in Density}}
    for _ in range(RUNS):
        started = time.perf_counter()
        reading = read_article(source)
        times["parse and read"].append(time.perf_counter() - started)
        for density in Density:
            started = time.perf_counter()
            generate(reading, density, segmenter.cut)
            times[f"generate {density}"].append(time.perf_counter() - started)
    out = [f"{'ms':<22}   median      min      max    n", line("load dictionary", [loaded])]
    out += [line(name, seconds) for name, seconds in times.items()]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
