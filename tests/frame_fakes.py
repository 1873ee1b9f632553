"""Fake services behind the pages of the window."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.services.views import (
    ArticleSummary,
    ContinueReading,
    Counts,
    DeckSummary,
    ForecastDay,
    Histogram,
    ImportReport,
    PeriodSummary,
    Statistics,
    Today,
    WeakParagraph,
)
from studyapp.ui.viewmodels.prompts import ExportChoice
from tests.reader_fakes import FakeReadService, body_of
from tests.review_fakes import FakeReviewService, make_item, make_note

SHANGHAI = timezone(timedelta(hours=8))
DAY = date(2025, 6, 21)  # a Saturday
NOW = datetime(2025, 6, 21, 7, 0, tzinfo=UTC)  # 15:00 in Shanghai
LONG_TITLE = "把握数实融合关键期 塑造国际竞争新优势"


def make_today(**changes):
    calendar = {DAY - timedelta(days=back): 10 + back % 40 for back in range(0, 90, 2)}
    forecast = tuple(ForecastDay(DAY + timedelta(days=ahead), 30 - ahead, 8) for ahead in range(7))
    reading = ContinueReading(
        article=ArticleId("shu-shi"),
        title=LONG_TITLE,
        section="三、数实融合的关键支点",
        paragraph=38,
        paragraphs=53,
        block=BlockId("b38"),
        memory=(0.9, None, 0.4, 0.0) * 13,
        read_at=NOW - timedelta(hours=17, minutes=20),
    )
    weak = WeakParagraph(
        article=ArticleId("shu-shi"),
        block=BlockId("b4"),
        paragraph=4,
        section="一、数实融合的时代背景",
        text="一个很长的段落，" * 30,
        cards=3,
        retrievability=0.41,
    )
    today = Today(
        now=NOW,
        day=DAY,
        counts=Counts(new=8, learning=6, review=28, seconds=660),
        desired_retention=0.9,
        forecast=forecast,
        calendar=calendar,
        week=PeriodSummary(reviews=214, seconds=5040, retention=0.931),
        streak_days=12,
        reading=reading,
        weakest=(weak, replace(weak, block=BlockId("b41"), retrievability=0.58)),
    )
    return replace(today, **changes)


def make_summary(key="shu-shi", **changes):
    decks = (
        DeckSummary("节点", cards=44, new=0, learning=2, due=6),
        DeckSummary("框架", cards=3, new=0, learning=0, due=0),
    )
    summary = ArticleSummary(
        id=ArticleId(key),
        title=LONG_TITLE,
        author="吴俊",
        date="2025-06-20",
        characters=10250,
        cards=57,
        due=23,
        learnt=0.62,
        memory=(0.9, None, 0.4) * 17,
        decks=decks,
        last_read=NOW,
    )
    return replace(summary, **changes)


def make_statistics(**changes):
    found = Statistics(
        day=DAY,
        desired_retention=0.9,
        month=PeriodSummary(800, 7200, 0.911),
        all_time=PeriodSummary(1200, 9600, 0.9),
        cards=261,
        new=26,
        young=112,
        mature=123,
        suspended=0,
        mean_stability=25.6,
        calendar={DAY: 40, DAY - timedelta(days=400): 7},
        forecast=tuple(ForecastDay(DAY + timedelta(days=n), 12, 2) for n in range(30)),
        retention_by_week=tuple((DAY - timedelta(weeks=n), 0.8 + n / 100) for n in range(9)),
        stability=Histogram((0.0, 1.0, 3.0, 7.0), (3, 9, 4)),
        difficulty=Histogram((1.0, 2.0, 3.0), (8, 8)),
        ratings={Rating.AGAIN: 77, Rating.HARD: 82, Rating.GOOD: 489, Rating.EASY: 152},
    )
    return replace(found, **changes)


EMPTY_STATISTICS = make_statistics(
    month=PeriodSummary(0, 0, None),
    all_time=PeriodSummary(0, 0, None),
    mean_stability=None,
    calendar={},
    forecast=tuple(ForecastDay(DAY + timedelta(days=n), 0, 0) for n in range(30)),
    retention_by_week=(),
    stability=Histogram((0.0, 1.0), (0,)),
    difficulty=Histogram((1.0, 2.0), (0,)),
    ratings={},
)


class Answers:
    """Answers one question with what it was given, or raises it."""

    def __init__(self, name, answer):
        self.answer = answer
        setattr(self, name, self._answer)

    def _answer(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class FakeSettings:
    """Keeps settings in memory; refuses to save when told so."""

    def __init__(self):
        self.saved = Settings()
        self.refusal = None

    def load(self):
        return self.saved

    def save(self, settings):
        if self.refusal:
            raise self.refusal
        self.saved = settings


class FakePrompts:
    """Answers without a mouse."""

    def __init__(self):
        self.files = ()
        self.choice = None
        self.asked = []

    def files_to_import(self):
        return self.files

    def export(self, name):
        self.asked.append(name)
        return self.choice


class FakeImports:
    """Imports nothing, step by step; `stop` lets it wait for a cancel."""

    def __init__(self):
        self.paths = []
        self.failures = {}
        self.wait_for_cancel = False

    def import_file(self, path, report):
        self.paths.append(path)
        report(1, 2)
        while self.wait_for_cancel:
            report(1, 2)
        if path.name in self.failures:
            raise self.failures[path.name]
        report(2, 2)
        return ImportReport(ArticleId("shu-shi"), LONG_TITLE, added=14, changed=2, retired=1)


class FakeExports:
    """Writes no file, and remembers what it was asked for."""

    def __init__(self):
        self.calls = []

    def anki(self, path, *, article=None, deck=None, scheduling=False, report):
        report(1, 1)
        self.calls.append((path, article, deck, scheduling))
        return 44


class Desk:
    """All the services of a program."""

    def __init__(self, article, clock, folder):
        self.article = article
        self.timezone = SHANGHAI
        self.clock = clock
        self.folder = folder
        block = body_of(article)[3].id
        reading = replace(make_today().reading, article=article.id, block=block)
        weak = replace(make_today().weakest[0], article=article.id, block=block)
        self.today = Answers("today", make_today(reading=reading, weakest=(weak,)))
        self.library = Answers("articles", (make_summary(id=article.id),))
        self.statistics = Answers("statistics", make_statistics())
        self.review = FakeReviewService(make_item(make_note("one")), make_item(make_note("two")))
        self.read = FakeReadService(article)
        self.settings = FakeSettings()
        self.prompts = FakePrompts()
        self.imports = FakeImports()
        self.exports = FakeExports()


def choice(path, *, scheduling=False):
    return ExportChoice(path, scheduling)
