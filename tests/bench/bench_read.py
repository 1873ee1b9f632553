"""How long reading an article and making its cards takes.

python -m tests.bench.bench_read
"""

from pathlib import Path

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.segmenter import JiebaSegmenter
from tests.bench.figures import measure

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def main() -> None:
    """Print the figures; the longer texts are the seed over and over."""
    for size in (10_000, 100_000, 1_000_000):
        times = max(1, size // len(SEED.encode()))
        text = "\n".join(f"{SEED}\n第{number}遍。" for number in range(times))
        runs = 3 if size == 1_000_000 else 10
        name = f"{len(text.encode()) / 1000:.0f} kB"
        measure(f"parse, {name}", lambda text=text: parse_article(SourceText(text)), runs)
        measure(f"parse and points, {name}", lambda text=text: read_article(SourceText(text)), runs)
    segmenter = JiebaSegmenter()
    reading = read_article(SourceText(SEED))
    measure(
        "make the seed's cards, jieba loaded",
        lambda: generate(reading, Density.STANDARD, segmenter.cut),
        5,
    )
    measure(
        "load jieba and make them",
        lambda: generate(reading, Density.STANDARD, JiebaSegmenter().cut),
        3,
    )


if __name__ == "__main__":
    main()
