"""Time from text to decks, jieba's dictionary loaded before: the seed, and long texts made of it.

Prints median, minimum, maximum and the number of runs, in milliseconds; for
the long texts also the longest time without a report of progress. The long
texts are the seed many times over, each time with other nouns, so that hardly
a paragraph comes twice.
"""

import statistics
import sys
import time
from itertools import pairwise
from pathlib import Path

from studyapp.core.article.source import SourceText
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.segmenter import JiebaSegmenter

RUNS = 15
LONG_RUNS = 3
LONG_SIZES = (100_000, 300_000, 1_000_000)
NOUNS = ("数字", "产业", "融合", "经济", "发展", "企业", "数据", "技术", "创新", "实体", "国家")
OTHERS = (
    *(
        "海洋",
        "森林",
        "草原",
        "城市",
        "乡村",
        "医疗",
        "教育",
        "文化",
        "体育",
        "旅游",
        "物流",
        "金融",
    ),
    *(
        "能源",
        "材料",
        "航空",
        "航天",
        "铁路",
        "公路",
        "港口",
        "粮食",
        "水利",
        "生态",
        "气象",
        "地质",
    ),
    *("测绘", "邮政", "通信", "广电", "出版", "电影", "动漫", "游戏", "餐饮", "家政", "养老"),
)
SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def line(name, seconds):
    """Return one line of the report."""
    in_ms = [1000 * each for each in seconds]
    figures = statistics.median(in_ms), min(in_ms), max(in_ms)
    return f"{name:<22}" + "".join(f"{figure:9.1f}" for figure in figures) + f"{len(in_ms):5d}"


def long_text(text, size):
    """Return at least that many bytes of text that resembles an article."""
    parts = []
    while sum(len(part.encode()) for part in parts) < size:
        part = text
        for at, word in enumerate(NOUNS):
            part = part.replace(word, OTHERS[(len(parts) * (2 * at + 1) + 5 * at) % len(OTHERS)])
        parts.append(part)
    return SourceText("\n".join(parts))


def time_long_texts(text, cut):
    """Yield a line for the time, and one for the waits between reports, of each size."""
    for size in LONG_SIZES:
        reading = read_article(long_text(text, size))
        seconds, waits = [], []
        for _ in range(LONG_RUNS):
            started = time.perf_counter()
            reports = [started]
            generate(
                reading, Density.FULL, cut, lambda *_, to=reports: to.append(time.perf_counter())
            )
            seconds.append(time.perf_counter() - started)
            waits.append(max(later - sooner for sooner, later in pairwise(reports)))
        yield line(f"full, {size // 1000} kB", seconds)
        yield line("  longest silence", waits)


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
    out += time_long_texts(source.text, segmenter.cut)
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
