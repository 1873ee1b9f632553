"""How fast the reader opens, scrolls and resizes an article of a megabyte.

Run: python tests/bench/bench_reader.py
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication  # noqa: E402

from studyapp.core.article.model import BlockKind  # noqa: E402
from studyapp.core.article.pipeline import parse_article  # noqa: E402
from studyapp.core.article.source import SourceText  # noqa: E402
from studyapp.core.article.text import fold  # noqa: E402
from studyapp.core.ids import ArticleId, BlockId  # noqa: E402
from studyapp.core.points.extract import extract_points  # noqa: E402
from studyapp.services.overlay import Layer  # noqa: E402
from studyapp.services.views import ReaderArticle, ReaderCard  # noqa: E402
from studyapp.ui import theme  # noqa: E402
from studyapp.ui.jobs import JobRunner  # noqa: E402
from studyapp.ui.views.reader import ReaderView  # noqa: E402
from studyapp.ui.widgets.article_browser import ArticleBrowser  # noqa: E402
from studyapp.ui.widgets.article_text import Paragraph, Style  # noqa: E402
from tests.reader_fakes import FakeTools, make_card, make_model  # noqa: E402

MEGABYTE = 1_000_000


def long_article() -> list[Paragraph]:
    """Return the lines of the seed, repeated up to a megabyte of UTF-8."""
    seed = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    lines = [line for line in seed.splitlines() if line.strip()]
    found: list[Paragraph] = []
    size = 0
    while size < MEGABYTE:
        text = lines[len(found) % len(lines)]
        size += len(text.encode())
        style = Style.BODY if len(text) > 40 else Style.HEADING2
        found.append(Paragraph(str(len(found)), text, style, (len(found) % 11) / 10, 3))
    return found


def measure(name: str, action: Callable[[int], object], repeats: int) -> None:
    """Print median, least and most milliseconds of an action."""
    times = []
    for number in range(repeats):
        start = time.perf_counter()
        action(number)
        times.append((time.perf_counter() - start) * 1e3)
    middle = statistics.median(times)
    say(f"{name:<28}{middle:9.1f}{min(times):9.1f}{max(times):9.1f}{repeats:6}")


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


class OneArticle:
    """A reading service with one long article and a card for every paragraph."""

    def __init__(self) -> None:
        seed = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
        text = "\n".join([seed] * (MEGABYTE // len(seed.encode()) + 1))
        self.article = parse_article(SourceText(text))
        body = [block for block in self.article.blocks if block.kind is BlockKind.PARAGRAPH]
        self.reader_cards = tuple(make_card(block, 0, 4, block.id, 0.8) for block in body)

    def open(self, _article_id: ArticleId) -> ReaderArticle:
        return ReaderArticle(self.article, self.reader_cards, None)

    def cards(self, _article_id: ArticleId) -> tuple[ReaderCard, ...]:
        return self.reader_cards

    def last_article(self) -> ArticleId:
        return self.article.id

    def save_position(self, _article_id: ArticleId, _block: BlockId, _offset: int) -> None:
        pass


def bench_view(app: QApplication) -> None:
    """Print how long the whole page takes."""
    service = OneArticle()
    tools, jobs = FakeTools(service.article, service), JobRunner()
    points = extract_points(service.article)
    tools.layers = {
        Layer.QUOTES: tuple(each.words for each in points.quotations),
        Layer.FIGURES: tuple(each.value for each in points.facts),
        Layer.TERMS: points.terms,
    }
    view_model = make_model(service, jobs, tools)
    view = ReaderView(view_model)
    view.resize(1220, 800)
    view.show()
    app.processEvents()
    body = [block for block in service.article.blocks if block.kind is BlockKind.PARAGRAPH]

    def open_page(_number: int) -> None:
        view_model._article = None
        view_model.open(service.article.id)
        view.repaint()

    def click(number: int) -> None:
        view_model.choose_block(body[number].id)
        view.repaint()

    say(f"the page: {len(service.article.blocks)} blocks")
    measure("page: open, first frame", open_page, 5)
    jobs.wait(60_000)
    app.processEvents()
    assert view_model.overlay.survey is not None
    say(f"pieces: {sum(map(len, tools.layers.values()))}")

    def show(_number: int) -> None:
        view.render_survey(view_model.overlay.survey)
        view.repaint()

    def scroll(number: int) -> None:
        bar = view.findChild(ArticleBrowser).verticalScrollBar()
        bar.setValue(2000 + number * 40)
        view.repaint()

    measure("page: show the survey", show, 10)
    measure("page: frame, scrolling", scroll, 120)
    measure("page: choose a paragraph", click, 30)


def main() -> None:
    """Print one line for each action."""
    app = QApplication([])
    theme.setup(app, ROOT / "resources")
    theme.apply(app, theme.LIGHT)
    bench_browser(app)
    bench_view(app)


def bench_browser(app: QApplication) -> None:
    """Print how long the text alone takes."""
    paragraphs = long_article()
    browser = ArticleBrowser()
    browser.resize(800, 800)
    browser.show()
    app.processEvents()
    bar = browser.verticalScrollBar()
    characters = sum(len(each.text) for each in paragraphs)
    say(f"{len(paragraphs)} paragraphs, {characters} characters")
    say(f"{'ms':<28}{'median':>9}{'min':>9}{'max':>9}{'n':>6}")

    def open_article(_number: int) -> None:
        browser.set_article(paragraphs, fold)
        browser.viewport().repaint()

    def go_to_end(_number: int) -> None:
        browser.set_article(paragraphs, fold)
        browser.go_to(paragraphs[-3].key, flash=False, animate=False)
        browser.viewport().repaint()

    def scroll(number: int) -> None:
        bar.setValue(2000 + number * 40)
        browser.viewport().repaint()

    def jump(number: int) -> None:
        bar.setValue((number * 7919 * 13) % bar.maximum())
        browser.viewport().repaint()

    def resize(number: int) -> None:
        browser.resize(800 + (number % 2) * 60, 800)
        browser.viewport().repaint()

    def step(number: int) -> None:
        browser.set_marks([(paragraphs[number].key, 0, 4)])
        browser.choose(paragraphs[number].key)
        browser.viewport().repaint()

    def switch_theme(number: int) -> None:
        theme.apply(app, (theme.DARK, theme.LIGHT)[number % 2])
        browser.viewport().repaint()

    measure("open, first frame", open_article, 7)
    measure("open, go to the end", go_to_end, 5)
    measure("frame, scrolling", scroll, 120)
    measure("frame, jumping", jump, 60)
    measure("choose and mark", step, 60)
    measure("resize", resize, 6)
    measure("switch the theme", switch_theme, 6)


if __name__ == "__main__":
    main()
