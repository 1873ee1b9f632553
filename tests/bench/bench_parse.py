"""How long parsing takes, and whether it grows with the length of a text only.

python -m tests.bench.bench_parse
"""

from pathlib import Path

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.points.extract import read_article
from studyapp.infra.importers.html import read_html
from studyapp.infra.importers.markdown import read_markdown
from studyapp.infra.importers.plain import read_plain
from tests.bench.figures import measure

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
SIZES = (10_000, 100_000, 1_000_000)
HOSTILE = {
    "an article": SEED + "\n",
    "tiny numbered lines": "".join(f"{number}.第{number}项\n" for number in range(1, 100)),
    "tiny first items": "1.甲\n",
    "tiny lines": "a\n",
    "bullets": "- 甲\n",
    "headings": "（一）夯实基础\n1.甲乙丙丁\n",
    "plain headings": f"小标题\n{'这一段讲清楚了一件事情。' * 6}\n",
    "nested markers": "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n甲乙\n",
    "one line": "数字经济和实体经济，",
    "one line of sentences": "数字经济是一种新的形态。",
    "one line of markers": "第一，甲。第二，乙。",
    "one line of circled digits": "①②",
    "one line of quotes": "“数字经济是大势所趋”，",
    "one line of open quotes": "“（《",
    "one line of speakers": "李明说，“甲”，",
    "one line of figures": "13%",
    "one line of digits": "1",
    "one line of 、": "、",
    "definitions": "数据要素是一种重要的过程。\n",
    "stages": "第一阶段：起步（1949—1978年）\n",
    "English speech": '"The quick brown fox is here," said John Smith, ',
}


def main() -> None:
    """Print the figures. Sizes are bytes in UTF-8."""
    for size in SIZES:
        runs = 5 if size == SIZES[-1] else 20
        text = _repeated(SEED + "\n", size)
        measure(
            f"parse, {size // 1000} kB", lambda text=text: parse_article(SourceText(text)), runs
        )
        page = "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
        for name, read, source in (
            ("plain text", read_plain, text),
            ("Markdown", read_markdown, text),
            ("page", read_html, page),
        ):
            work = lambda read=read, source=source: read(source, "utf-8", "x")  # noqa: E731
            measure(f"read {name}, {size // 1000} kB", work, runs)
    for name, unit in HOSTILE.items():
        for size in SIZES:
            source = SourceText(f"题目\n{_repeated(unit, size)}\n结束了。")
            work = lambda source=source: read_article(source)  # noqa: E731
            measure(f"read {size // 1000} kB of {name}", work, 3)


def _repeated(text: str, size: int) -> str:
    return text * max(1, size // len(text.encode()))


if __name__ == "__main__":
    main()
