"""The first page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.core.article.model import Article
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.stats.daily import streak
from studyapp.services.base import Context
from studyapp.services.memory_map import BlockMemory, memory_map, strip
from studyapp.services.new_ahead import new_ahead
from studyapp.services.outlook import calendar, forecast, period
from studyapp.services.review import ReviewService
from studyapp.services.store_ports import ArticleHead, UnitOfWork
from studyapp.services.views import ContinueReading, Today, WeakParagraph

_CALENDAR_DAYS = 366
_FORECAST_DAYS = 7
_WEAKEST = 3
_WEAK_BELOW = 0.90


@dataclass(frozen=True, slots=True)
class TodayService:
    """Gathers what the first page shows."""

    context: Context
    review: ReviewService

    def read(self) -> Today:
        """Return the first page; with a large library it takes a while."""
        counts = self.review.counts()
        day, settings = self.context.today(), self.context.settings()
        first = day - timedelta(days=_CALENDAR_DAYS)
        with self.context.open_uow(read_only=True) as uow:
            days = uow.days.since(date.min)
            due = uow.queries.due_days()
            new = new_ahead(uow, day, settings, counts.new)
            heads = uow.articles.heads()
            memory = memory_map(uow.queries.block_cards(), self.context.model, day)
            reading = _continue_reading(uow, heads, memory)
            weakest = _weakest(uow, heads, memory)
        return Today(
            now=self.context.now(),
            day=day,
            counts=counts,
            desired_retention=settings.desired_retention,
            forecast=forecast(due, day, _FORECAST_DAYS, new),
            calendar=calendar(each for each in days if each.day >= first),
            week=period(each for each in days if each.day > day - timedelta(days=7)),
            streak_days=streak(days, day),
            reading=reading,
            weakest=weakest,
        )


def _continue_reading(
    uow: UnitOfWork, heads: tuple[ArticleHead, ...], memory: Mapping[BlockId, BlockMemory]
) -> ContinueReading | None:
    """Return the article read last, else the first one, from its beginning."""
    if not heads:
        return None
    last = uow.articles.last_read()
    head = next((each for each in heads if each.id == last), heads[0])
    position = uow.articles.position(head.id)
    block = position.block if position and position.block in head.body else head.body[0]
    return ContinueReading(
        article=head.id,
        title=head.title,
        section=_section_title(uow.articles.get(head.id), block),
        paragraph=head.body.index(block) + 1,
        paragraphs=len(head.body),
        block=block,
        memory=strip(head.body, memory),
        read_at=position.at if position else None,
    )


def _weakest(
    uow: UnitOfWork, heads: tuple[ArticleHead, ...], memory: Mapping[BlockId, BlockMemory]
) -> tuple[WeakParagraph, ...]:
    """Return the paragraphs most likely forgotten, among those that were learnt."""
    places = {
        block: (head.id, number)
        for head in heads
        for number, block in enumerate(head.body, start=1)
    }
    learnt = [
        (found.retrievability, block)
        for block, found in memory.items()
        if block in places
        and found.retrievability is not None
        and found.retrievability < _WEAK_BELOW
    ]
    articles: dict[ArticleId, Article] = {}
    weakest = []
    for chance, block in sorted(learnt)[:_WEAKEST]:
        article_id, number = places[block]
        if article_id not in articles:
            articles[article_id] = uow.articles.get(article_id)
        article = articles[article_id]
        weakest.append(
            WeakParagraph(
                article=article_id,
                block=block,
                paragraph=number,
                section=_section_title(article, block),
                text=next(each.text for each in article.blocks if each.id == block),
                cards=memory[block].cards,
                retrievability=chance,
            )
        )
    return tuple(weakest)


def _section_title(article: Article, block: BlockId) -> str:
    """Return the heading above a block with its marker, "" above the first heading."""
    section = next((each.section for each in article.blocks if each.id == block), None)
    for each in article.sections():
        if each.block == section:
            return each.marker + each.title.text
    return ""
