"""Makes a large library: articles, notes of every paragraph, and the log of a year of study.

    python -m tests.bench.make_library FOLDER [--cards 10000] [--reviews 100000] [--decks 50]

The same numbers give the same library. Its last study day is the day before
`TODAY`; give the program a clock that stands there.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from studyapp.core.article.model import Article
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import Note, NoteType, SourceRef, cards_of
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import CardId, NoteId, stable_id
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.infra.db.log import APPEND
from studyapp.infra.db.rows import event_to_row
from studyapp.infra.db.store import Store, open_store
from studyapp.infra.paths import DATABASE
from studyapp.services.base import Context
from studyapp.services.maintain import MaintainService
from studyapp.services.settings import Settings

TODAY = datetime(2025, 6, 20, 1, 0, tzinfo=UTC)
TIMEZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = StudyCalendar(TIMEZONE)
DAYS = 400
PARAGRAPHS = 50
NOTES_PER_PARAGRAPH = 10
DECKS = ("框架", "要点", "数据", "概念", "举措")
RATINGS = (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY)
WEIGHTS = (14, 10, 66, 10)


class StandingClock:
    """A clock that stands."""

    def __init__(self, moment: datetime = TODAY) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment


def make_library(
    folder: Path, cards: int = 10_000, reviews: int = 100_000, decks: int | None = None
) -> None:
    """Write a library; the folder must not hold one yet.

    Cards are learnt until their answers are as many as wanted; the others stay new.
    With `decks`, articles are as large as they must be for about so many decks.
    """
    store = open_store(folder / DATABASE)
    in_paragraph = NOTES_PER_PARAGRAPH
    if decks:
        in_paragraph = -(-cards * len(DECKS) // (decks * PARAGRAPHS))
    notes = list(_fill(store, cards, in_paragraph))
    _write_log(store, [cards_of(note)[0].id for note in notes], reviews)
    context = Context(store.open_uow, StandingClock(), CALENDAR, Settings)
    MaintainService(context).rebuild(fix=True)
    with store.connections.transaction() as connection:
        connection.execute("ANALYZE")
        connection.commit()
    store.close()


def _fill(store: Store, cards: int, in_paragraph: int) -> Iterator[Note]:
    per_article = PARAGRAPHS * in_paragraph
    for number in range(0, cards, per_article):
        article = _article(number // per_article)
        notes = tuple(_notes(article, min(per_article, cards - number), in_paragraph))
        with store.open_uow() as uow:
            uow.articles.put(article, "文章.txt", TODAY - timedelta(days=DAYS))
            uow.notes.apply(adding(notes), article.id, TODAY - timedelta(days=DAYS))
            uow.commit()
        yield from notes


def _article(number: int) -> Article:
    lines = [f"学习方法第{number}讲"]
    for at in range(PARAGRAPHS):
        if at % 10 == 0:
            lines.append(f"第{at // 10 + 1}部分：怎样记住第{at}段到第{at + 9}段")
        lines.append(
            f"这是第{number}讲的第{at}段。" + f"先理解第{at}件事，再复述一遍，隔天回想。" * 5
        )
    return parse_article(SourceText("\n".join(lines)))


def _notes(article: Article, count: int, in_paragraph: int) -> Iterator[Note]:
    body = [block for block in article.blocks if len(block.text) > 60]
    for number in range(count):
        place = number // in_paragraph
        block = body[place]
        source = SourceRef(block.id, place + 1, 0, 8, block.text[:8], "", block.text[8:32])
        id_ = NoteId(stable_id(article.id, str(number)))
        yield Note(
            id=id_,
            type=NoteType.BASIC,
            deck=DECKS[number % len(DECKS)],
            context=(article.meta.title, f"第{place + 1}段"),
            question=f"第{place + 1}段的第{number % in_paragraph + 1}个要点是什么？",
            answer=(f"先理解第{number}件事，再复述一遍。",),
            sources=(source,),
            group=id_,
        )


def _write_log(store: Store, cards: Sequence[CardId], reviews: int) -> None:
    rng, model, answers = random.Random(20250620), FsrsModel(), []
    today = CALENDAR.day(TODAY)
    for card in rng.sample(cards, len(cards)):
        if len(answers) >= reviews:
            break
        learnt = today - timedelta(days=rng.randint(1, DAYS))
        answers.extend(_history(card, learnt, today, model, rng))
    answers.sort(key=lambda answer: answer[0])
    rows = [
        event_to_row(
            Graded(
                EventId(store.device, number),
                card,
                at,
                CALENDAR.day(at),
                rating,
                took,
                interval_days=days,
            )
        )
        for number, (at, card, rating, took, days) in enumerate(answers, start=1)
    ]
    with store.connections.transaction() as connection:
        connection.executemany(APPEND, rows)
        connection.commit()


def _history(
    card: CardId, day: date, today: date, model: FsrsModel, rng: random.Random
) -> Iterator[tuple[datetime, CardId, Rating, int, int | None]]:
    """Yield the answers of one card until it is due today or later."""
    state = NEW_CARD
    at = CALENDAR.start(day) + timedelta(seconds=rng.randint(10_000, 60_000))
    while CALENDAR.day(at) < today:
        rating = rng.choices(RATINGS, WEIGHTS)[0]
        state = model.next_state(card, state, rating, at, CALENDAR.day(at))
        promised = state.interval_days if state.due_day else None
        yield at, card, rating, rng.randint(2_000, 20_000), promised
        if state.due_day is None:
            assert state.due_at is not None
            at = state.due_at
        else:
            late = timedelta(days=rng.choices((0, 1, 3), (85, 10, 5))[0])
            at = CALENDAR.start(state.due_day + late) + timedelta(seconds=rng.randint(0, 60_000))


def main() -> None:
    """Make a library from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--decks", type=int, help="about as many; 5 an article when not said")
    arguments = parser.parse_args()
    make_library(arguments.folder, arguments.cards, arguments.reviews, arguments.decks)


if __name__ == "__main__":
    main()
