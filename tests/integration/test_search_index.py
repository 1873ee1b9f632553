"""The index of words: kept with the notes, whoever writes them."""

import sqlite3
from contextlib import closing

import pytest

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import adding
from studyapp.core.cards.model import NoteType
from studyapp.core.search.grams import matching
from studyapp.infra.db.search_index import index_missing
from studyapp.infra.db.store import open_store
from tests.conftest import START
from tests.integration.test_store import fill, note


@pytest.fixture
def article():
    return parse_article(SourceText("一篇文章\n一、开头\n第一段的文字，讲了一件事。\n第二段。"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
def store(path):
    store = open_store(path)
    yield store
    store.close()


def found(path, text, column="words"):
    query = """SELECT note_id FROM note_texts WHERE number IN
        (SELECT rowid FROM note_search WHERE note_search MATCH ?) ORDER BY note_id"""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(query, (f"{column} : {matching(text)}",)).fetchall()
    return [note for (note,) in rows]


def test_a_note_is_found_by_any_run_of_its_characters(store, article, path):
    asked = note(article, "a", question="数字经济（Digital Economy）是什么？", answer=("新形态",))
    hidden = note(
        article, "b", type=NoteType.CLOZE, question="", text="推进{{c1::数字::几个字}}产业化"
    )
    fill(store, article, asked, hidden)
    assert found(path, "数字") == ["a", "b"]
    assert found(path, "字产") == ["b"]
    assert found(path, "DIGITAL economy") == ["a"]
    assert found(path, "數字經濟") == ["a"]
    assert found(path, "新") == ["a"]
    assert found(path, "什么新") == []


def test_headings_are_words_of_their_own(store, article, path):
    fill(store, article, note(article, "a", context=("一、温习",), question="何时？"))
    assert found(path, "温习", "headings") == ["a"]
    assert found(path, "温习") == []


def test_a_reworded_note_is_found_by_its_new_words_alone(store, article, path):
    fill(store, article, note(article, "a", question="旧的问题？"))
    fill(store, article, note(article, "a", question="新的问题？"))
    assert found(path, "旧的") == []
    assert found(path, "新的") == ["a"]


def test_a_note_changed_behind_our_back_is_missing_until_it_is_indexed(store, article, path):
    fill(store, article, note(article, "a", question="旧的问题？", tags=("甲",)))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE notes SET content = replace(content, '旧', '新')")
    assert found(path, "旧的") == found(path, "新的") == []
    with store.connections.transaction() as connection:
        index_missing(connection)
        connection.commit()
    assert found(path, "新的") == ["a"]


def test_tags_follow_their_note(store, article, path):
    def tags():
        with closing(sqlite3.connect(path)) as database:
            return database.execute("SELECT note_id, tag FROM note_tags ORDER BY 1, 2").fetchall()

    fill(store, article, note(article, "a", tags=("甲", "乙")))
    assert tags() == [("a", "乙"), ("a", "甲")]
    with store.open_uow() as uow:
        changed = note(article, "a", tags=("丙",))
        uow.notes.apply(adding([changed]), article.id, START)
        uow.commit()
    assert tags() == [("a", "丙")]
