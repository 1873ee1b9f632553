"""How long parsing takes, and whether it grows with the length of a text only.

python -m tests.bench.bench_parse
"""

from pathlib import Path

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.infra.importers.html import read_html
from studyapp.infra.importers.markdown import read_markdown
from studyapp.infra.importers.plain import read_plain
from tests.bench.figures import measure

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
SIZES = (10_000, 100_000, 1_000_000)
HOSTILE = {
    "one line": "数字经济和实体经济，",
    "short lines": "一、\n",
    "first markers": "1.甲\n",
    "open quotes": "“（《",
    "headings": "（一）夯实基础\n1.甲乙丙丁\n",
    "plain headings": f"小标题\n{'这一段讲清楚了一件事情。' * 6}\n",
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
        text = f"题目\n{_repeated(unit, SIZES[-1])}\n结束了。"
        measure(f"parse 1 MB of {name}", lambda text=text: parse_article(SourceText(text)), 3)


def _repeated(text: str, size: int) -> str:
    return text * max(1, size // len(text.encode()))


if __name__ == "__main__":
    main()
