"""Fake services behind the pages of the window."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from PySide6.QtCore import QObject, Signal

from studyapp.core.article.model import Metadata
from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.core.errors import StudyError, UnknownArticleError
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.events import Rating
from studyapp.services.plan_views import RetentionPoint
from studyapp.services.preview import FileRequest, Found, NoteRow, Offer, Preview
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
from studyapp.services.workload import Pace, Workload
from studyapp.ui.viewmodels.prompts import ExportChoice, ImportChoice, Outcome
from tests.assistant_fakes import FakeAssists, FakeSecrets
from tests.card_fakes import FakeCards
from tests.inbox_fakes import FakeNotes
from tests.reader_fakes import FakeReadService, FakeTools, body_of
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


def make_retention_curve():
    """Return three points: twenty, thirty and sixty minutes a day."""
    return (
        RetentionPoint(0.80, 100.0, 20.0, 0.88),
        RetentionPoint(0.90, 150.0, 30.0, 0.94),
        RetentionPoint(0.97, 300.0, 60.0, 0.98),
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


class AtOnce(QObject):
    """Answers what it is asked at once, in place of a job."""

    done = Signal(object)
    failed = Signal(object)

    def ask(self, work):
        try:
            answer = work()
        except StudyError as error:
            self.failed.emit(error)
        else:
            self.done.emit(answer)


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


def make_offer(density, cards=14, **changes):
    """Return an offer of new cards, or of the rows given."""
    added = tuple(NoteRow(ChangeKind.ADDED, "", f"问题{n}是什么？") for n in range(cards))
    offer = Offer(density, cards, 0.9, Workload(2, 6.0), added)
    return replace(offer, **changes)


def make_preview(**changes):
    """Return a new article with 5, 14 or 30 cards."""
    cards = {Density.BRIEF: 5, Density.STANDARD: 14, Density.FULL: 30}
    preview = Preview(
        article=ArticleId("shu-shi"),
        name="a.txt",
        characters=1234,
        meta=Metadata(LONG_TITLE, author="吴俊", date="2025-06-20"),
        known=False,
        same_text=False,
        found=((Found.SECTION, 4), (Found.PARAGRAPH, 53)),
        warnings=(),
        offers=tuple(make_offer(density, count) for density, count in cards.items()),
        density=Density.STANDARD,
        pace=Pace(20, 8.0, (0, 0, 2)),
    )
    return replace(preview, **changes)


class FakePrompts:
    """Answers without a mouse.

    Attributes:
        outcomes: What to do with each article that is previewed; INBOX when they run out.
        previewed: Each preview shown, and how many more waited.
    """

    def __init__(self):
        self.files = ()
        self.version = None
        self.choice = None
        self.details = None
        self.outcomes = []
        self.likewise = False
        self.asked = []
        self.previewed = []

    def files_to_import(self):
        return self.files

    def new_version(self):
        return self.version

    def import_preview(self, preview, waiting):
        self.previewed.append((preview, waiting))
        outcome = self.outcomes.pop(0) if self.outcomes else Outcome.INBOX
        return ImportChoice(outcome, preview.meta, preview.density, self.likewise)

    def article_details(self, meta):
        self.asked.append(meta)
        return self.details

    def export(self, name):
        self.asked.append(name)
        return self.choice


class FakeImports:
    """Stores nothing, step by step; `wait_for_cancel` lets it wait for a cancel.

    Attributes:
        requests: What was previewed, and the paths of deck files.
        committed: Title, density and whether new cards are accepted.
        previews: What is found in a file of that name; `make_preview()` in others.
    """

    def __init__(self, article="shu-shi"):
        self.report = ImportReport(ArticleId(article), LONG_TITLE, added=14, changed=2, retired=1)
        self.requests = []
        self.committed = []
        self.previews = {}
        self.failures = {}
        self.wait_for_cancel = False

    @property
    def paths(self):
        return [each.path for each in self.requests if isinstance(each, FileRequest)]

    def import_file(self, path, report):
        self.requests.append(path)
        report(1, 1)
        return self.report

    def preview(self, request, report):
        self.requests.append(request)
        report(1, 2)
        while self.wait_for_cancel:
            report(1, 2)
        name = request.path.name if isinstance(request, FileRequest) else ""
        if name in self.failures:
            raise self.failures[name]
        report(2, 2)
        return self.previews.get(name) or make_preview(name=name)

    def commit(self, preview, meta, density, *, accept, report):
        report(1, 1)
        self.committed.append((meta.title, density, accept))
        return replace(self.report, title=meta.title)

    def correct_meta(self, article, wanted, report):
        report(1, 1)
        self.committed.append((article, wanted))
        return ImportReport(article, wanted.title, added=0, changed=0, retired=0)


class FakeArticles:
    """One article, asked for by its id."""

    def __init__(self, article):
        self._article = article

    def article(self, article_id):
        if article_id != self._article.id:
            raise UnknownArticleError("gone")
        return self._article


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
        self.today = Answers("read", make_today(reading=reading, weakest=(weak,)))
        self.library = Answers("articles", (make_summary(id=article.id),))
        self.statistics = Answers("statistics", make_statistics())
        self.review = FakeReviewService(make_item(make_note("one")), make_item(make_note("two")))
        self.read = FakeReadService(article)
        self.notes = FakeNotes()
        self.cards = FakeCards(article)
        self.settings = FakeSettings()
        self.assists = FakeAssists()
        self.secrets = FakeSecrets()
        self.articles = FakeArticles(article)
        self.prompts = FakePrompts()
        self.imports = FakeImports(article.id)
        self.exports = FakeExports()
        self.reader_tools = FakeTools(article)
        self.retention_curve = make_retention_curve


def choice(path, *, scheduling=False):
    return ExportChoice(path, scheduling)
