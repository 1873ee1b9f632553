"""Learning for a day: when new cards come, how much is kept till then, and what is asked last.

Most of the way to an exam little retention is enough: what is kept at 95 % all
along costs a third more reviews and is not known better on the day than what
is kept at 85 % and refreshed in the last week, the weakest first.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.timebox import ANSWERS_OF_A_NEW_CARD

LAST_NEW_DAYS = 10
"""The last new card comes this many days before the exam, or earlier, where time allows."""
SPRINT_DAYS = 7
BUILDING_RETENTION = 0.85
SPRINT_RETENTION = 0.95
BUILDING_RETENTIONS = (0.70, 0.95)
SPRINT_RETENTIONS = (0.80, 0.97)
"""The least and the most that may be chosen."""
QUICK_CARDS = 60
WEIGHTIEST = 3


@dataclass(frozen=True, slots=True)
class ExamScope:
    """What an exam asks: articles, decks or sections of them. Without any, everything.

    Attributes:
        sections: Each an article and the block of a heading. One that the article has no
            longer covers nothing.
    """

    articles: tuple[ArticleId, ...] = ()
    decks: tuple[tuple[ArticleId, str], ...] = ()
    sections: tuple[tuple[ArticleId, BlockId], ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether all cards are asked."""
        return not (self.articles or self.decks or self.sections)

    def covers(self, article: ArticleId, deck: str, sections: Collection[BlockId] = ()) -> bool:
        """Tell whether a card is asked.

        Args:
            article: Where it belongs.
            deck: Its deck.
            sections: Those of its article that it has a source in, at any depth.
        """
        if self.is_everything or article in self.articles or (article, deck) in self.decks:
            return True
        return any((article, section) in self.sections for section in sections)


EVERYTHING = ExamScope()


@dataclass(frozen=True, slots=True)
class Exam:
    """A day by which something must be known.

    Attributes:
        target: Chance of recall wanted on the day, 0.5 to 0.99, as the mean over all cards.
        minutes_per_day: What the learner has time for.
        building_retention: Desired retention until the last week, 0.70 to 0.95.
        sprint_retention: Desired retention in the last week, 0.80 to 0.97, and the chance of
            recall on the day at which a card needs no more reviews.
        archived: It is over, or was given up: it rules nothing any more.
    """

    id: str
    name: str
    day: date
    scope: ExamScope = EVERYTHING
    target: float = 0.90
    minutes_per_day: int = 30
    archived: bool = False
    building_retention: float = BUILDING_RETENTION
    sprint_retention: float = SPRINT_RETENTION


class Stage(StrEnum):
    """How far the way to an exam is."""

    BUILDING = "building"
    """New cards come, little retention is enough."""
    SPRINT = "sprint"
    """The last week: only what would be weak on the day."""
    DAY = "day"
    OVER = "over"


class Projected(NamedTuple):
    """A card of an exam. `recall`: its chance on the exam day, 0 for a card never answered."""

    card_id: CardId
    recall: float
    importance: int = 2
    is_quote: bool = False


def stage(exam: Exam, today: date) -> Stage:
    """Return how far the way to an exam is."""
    left = (exam.day - today).days
    if left < 0 or exam.archived:
        return Stage.OVER
    if left == 0:
        return Stage.DAY
    return Stage.SPRINT if left <= SPRINT_DAYS else Stage.BUILDING


def retention(exam: Exam, today: date) -> float | None:
    """Return the desired retention for an exam's cards; None when it rules no more."""
    match stage(exam, today):
        case Stage.BUILDING:
            return exam.building_retention
        case Stage.SPRINT | Stage.DAY:
            return exam.sprint_retention
        case Stage.OVER:
            return None


def new_days(exam: Exam, today: date) -> int:
    """Return the days left for new cards, today included; 0 when it is too late for them.

    Who begins less than ten days before, or has new cards left by then, has all of these days:
    what was never learnt is known least of all.
    """
    left = (exam.day - today).days
    if stage(exam, today) in (Stage.DAY, Stage.OVER):
        return 0
    return left - LAST_NEW_DAYS + 1 if left >= LAST_NEW_DAYS else left


def new_today(exam: Exam, today: date, new_cards: int) -> int:
    """Return how many new cards should come today so that all come in time.

    Args:
        exam: The exam.
        today: The study day.
        new_cards: Cards of it that were new when the day began.
    """
    days = new_days(exam, today)
    return math.ceil(new_cards / days) if days else 0


def new_in_time(seconds: float, reviews: int, seconds_per_card: float) -> int:
    """Return how many new cards there is time for once the reviews are done.

    Args:
        seconds: What is left of the time for an exam today.
        reviews: Cards of it that are to be reviewed today.
        seconds_per_card: How long an answer takes, above 0.
    """
    return max(0, int((seconds / seconds_per_card - reviews) / ANSWERS_OF_A_NEW_CARD))


def pulled_in(exam: Exam, today: date, weak: int, room: int, done: int = 0) -> int:
    """Return how many cards to ask today in the last week, the weakest first, due or not.

    No card waits for a review after the exam while it would be weak on the day.
    As many are asked on each of the days left, so that none is asked too early.

    Args:
        exam: The exam.
        today: A study day of the last week.
        weak: Cards learnt, not yet asked today, that would have less than the retention of the
            last week on the exam day.
        room: What the learner still has time for today.
        done: Cards of the exam that were asked today already.
    """
    share = math.ceil((weak + done) / max(1, (exam.day - today).days)) - done
    return max(0, min(room, share))


def quick_list(cards: Sequence[Projected]) -> tuple[CardId, ...]:
    """Return what to look at in the last half hour: the weakest sixty and the weightiest quotes."""
    weakest = sorted(cards, key=_weakest)[:QUICK_CARDS]
    chosen = {each.card_id for each in weakest}
    quotes = [
        each
        for each in sorted(cards, key=_weakest)
        if each.is_quote and each.importance >= WEIGHTIEST and each.card_id not in chosen
    ]
    return tuple(each.card_id for each in (*weakest, *quotes))


def _weakest(card: Projected) -> tuple[float, CardId]:
    return card.recall, card.card_id
