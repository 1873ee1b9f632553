"""Searches meet the cards that they say."""

from datetime import UTC, date, datetime, timedelta

import pytest

from studyapp.core.article.model import Span
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import NoteId, card_id
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.infra.db.search import meeting
from studyapp.infra.db.store import open_store
from tests.integration.test_store import grade, note

AT = datetime(2025, 6, 20, 1, 2, 3, tzinfo=UTC)
DAY = date(2025, 6, 20)
TEXT = """论温习
一、为何温习
学过的东西要温习，温习才记得牢。
二、何时温习
一天之后温习一遍。
一周之后再温习一遍。
"""
OVERDUE = CardState(
    phase=Phase.REVIEW,
    memory=MemoryState(10.0, 6.5),
    due_day=DAY - timedelta(days=2),
    last_day=DAY - timedelta(days=10),
    last_review=AT - timedelta(days=10),
    interval_days=8,
    reps=5,
    lapses=7,
    flag=2,
    marked=True,
)
LEARNING = CardState(
    phase=Phase.LEARNING,
    memory=MemoryState(0.5, 8.0),
    due_at=AT,
    last_day=DAY,
    last_review=AT,
    reps=1,
)


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "library.db")
    yield store
    store.close()


@pytest.fixture
def asked(store):
    """A library with five cards, and a function that returns which of them a search meets."""
    article = parse_article(SourceText(TEXT))
    sources = sources_of(article)
    why, one, week = [b for b in article.blocks if b.text.endswith("。")]

    def made(key, block, at, **fields):
        source = sources.ref(Span(block.id, 0, 2, block.text[:2]))
        return note(article, key, context=(), sources=(source,), **fields)

    notes = [
        made("a", why, 1, question="为何温习？", answer=("记得牢",), tags=("学习::方法", "甲")),
        made("b", one, 2, question="何时第一次温习？", answer=("一天之后",), deck="节点"),
        made("c", week, 3, type=NoteType.LIST, question="何时？", answer=("一天", "一周")),
        made("d", week, 3, question="Spaced repetition (SRS)？", answer=("间隔重复",)),
        made("e", week, 3, question="多久？", answer=("一周",), tags=("学习",)),
    ]
    with store.open_uow() as uow:
        uow.articles.put(article, "论温习.txt", AT)
        uow.notes.apply(adding(notes), article.id, AT - timedelta(days=30))
        uow.commit()
    grade(store, card_id(NoteId("a"), 0), Rating.AGAIN, OVERDUE)
    grade(store, card_id(NoteId("b"), 0), Rating.GOOD, LEARNING)
    with store.open_uow() as uow:
        uow.log.put_state(card_id(NoteId("d"), 0), CardState(suspended=True))
        uow.log.put_state(card_id(NoteId("e"), 0), CardState(buried_on=DAY))
        uow.commit()
    names = {card_id(NoteId(key), 0): key for key in "abcde"}

    def meets(search, day=DAY):
        with store.connections.connection() as connection:
            where, values = meeting(search, connection, day)
            rows = connection.execute(f"SELECT card_id FROM card_states WHERE {where}", values)
            return "".join(sorted(names[card] for (card,) in rows))

    return meets


@pytest.mark.parametrize(
    ("search", "cards"),
    [
        ("", "abcde"),
        ("温习", "ab"),
        ("何时", "bc"),
        ("何时 温习", "b"),
        ("何时 -温习", "c"),
        ("为何 or 多久", "ae"),
        ("-(为何 or 多久)", "bcd"),
        ("spaced REPETITION", "d"),
        ('"epetition srs"', "d"),
        ("一周之", ""),
        ("牢", "a"),
        ("is:new", "cde"),
        ("is:learn", "b"),
        ("is:review", "a"),
        ("is:due", "ab"),
        ("is:suspended", "d"),
        ("is:buried", "e"),
        ("is:leech", "a"),
        ("is:marked", "a"),
        ("-is:due is:new -is:suspended", "ce"),
        ("flag:2", "a"),
        ("旗标:无", "bcde"),
        ("prop:ivl>=8", "a"),
        ("prop:due=-2", "a"),
        ("到期:<=0", "ab"),
        ("prop:reps=1", "b"),
        ("prop:lapses>6", "a"),
        ("prop:s=10", "a"),
        ("prop:s<1", "b"),
        ("prop:d>7", "b"),
        ("prop:d!=6.5", "b"),
        ("prop:r=90%", "a"),
        ("prop:r>0.95", "b"),
        ("prop:r<=1", "ab"),
        ("prop:r>0", "ab"),
        ("prop:r>1.1", ""),
        ("-prop:s>1", "bcde"),
        ("rated:1", "ab"),
        ("rated:1:1", "a"),
        ("rated:0", ""),
        ("introduced:1", "ab"),
        ("added:20", ""),
        ("added:40", "abcde"),
        ("edited:40", "abcde"),
        ("added:999999", "abcde"),
        ("deck:节点", "b"),
        ("deck:节*", "b"),
        ("deck:节", ""),
        ("deck:%", ""),
        ("tag:甲", "a"),
        ("tag:学习", "ae"),
        ("tag:学*", "ae"),
        ("art:温习", "abcde"),
        ("art:别的", ""),
        ("sec:何时温习", "bcde"),
        ("sec:温习 sec:为何", "a"),
        ("type:list", "c"),
        ("类型:清单 or 标签:甲", "ac"),
    ],
)
def test_a_search_meets(asked, search, cards):
    assert asked(search) == cards


def test_a_paragraph_is_that_of_the_first_source(asked):
    found = [asked(f"para:{number}") for number in range(1, 8)]
    assert [cards for cards in found if cards] == ["a", "b", "cde"]


def test_days_move_on(asked):
    tomorrow = DAY + timedelta(days=1)
    assert asked("rated:1", tomorrow) == ""
    assert asked("rated:2", tomorrow) == "ab"
    assert asked("is:buried", tomorrow) == ""
    assert asked("prop:due=-3", tomorrow) == "a"
