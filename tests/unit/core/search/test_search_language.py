"""The language of the search: what is written is what is meant, and mistakes name their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.core.search.grams import folded
from studyapp.core.search.model import (
    EVERYTHING,
    All,
    Any,
    At,
    Change,
    Comparison,
    Has,
    HasFlag,
    In,
    Is,
    Not,
    OfType,
    Place,
    Property,
    Rated,
    Since,
    State,
    Words,
    both,
    either,
    without,
)
from studyapp.core.search.parse import DEEPEST, LONGEST, parse
from studyapp.core.search.problems import SearchError, SearchProblem
from studyapp.core.search.write import write

DECIMALS = st.decimals(-99_999, 99_999, places=4).map(float)
NAMES = st.text(min_size=1, max_size=12).map(str.strip).filter(bool)
SAYING = st.text(min_size=1, max_size=12).filter(folded)
COUNTS = st.integers(0, 999_999)
LEAVES = st.one_of(
    st.builds(Words, SAYING),
    st.builds(Is, st.sampled_from(State)),
    st.builds(Has, st.sampled_from(Property), st.sampled_from(Comparison), DECIMALS),
    st.builds(Rated, COUNTS, st.none() | st.sampled_from(Rating)),
    st.builds(Since, st.sampled_from(Change), COUNTS),
    st.builds(In, st.sampled_from([Place.DECK, Place.TAG]), NAMES),
    st.builds(In, st.sampled_from([Place.ARTICLE, Place.SECTION]), NAMES.filter(folded)),
    st.builds(HasFlag, st.integers(0, 4)),
    st.builds(At, COUNTS),
    st.builds(OfType, st.sampled_from(NoteType)),
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map(without),
        st.lists(inner, min_size=1, max_size=4).map(both),
        st.lists(inner, min_size=1, max_size=4).map(either),
    ),
    max_leaves=12,
)


def mistake(search):
    try:
        parse(search)
    except SearchError as error:
        return error
    return None


@given(CONDITIONS)
def test_what_is_written_down_reads_the_same(condition):
    assert parse(write(condition)) == condition


@given(st.text() | st.text(alphabet='ab-"“”()（）:： \\是新或且非and', max_size=40))
def test_no_text_breaks_the_search(text):
    error = mistake(text)
    if error is not None:
        assert text[error.at :].startswith(error.part)
    else:
        assert parse(write(parse(text))) == parse(text)


@pytest.mark.parametrize(
    ("search", "meant"),
    [
        ("", EVERYTHING),
        ("  　", EVERYTHING),
        ("数字 经济", All((Words("数字"), Words("经济")))),
        ('"数字 经济"', Words("数字 经济")),
        ("“数字 经济”", Words("数字 经济")),
        ("数字 or 经济 金融", Any((Words("数字"), All((Words("经济"), Words("金融")))))),
        ("(数字 或 经济) 金融", All((Any((Words("数字"), Words("经济"))), Words("金融")))),
        ("（数字 OR 经济） AND 金融", All((Any((Words("数字"), Words("经济"))), Words("金融")))),
        ("-经济", Not(Words("经济"))),
        ("not is:new", Not(Is(State.NEW))),
        ("--经济", Words("经济")),
        ("非 是：新", Not(Is(State.NEW))),
        ("covid-19", Words("covid-19")),
        ("is:suspended", Is(State.SUSPENDED)),
        ("是:记忆难点", Is(State.LEECH)),
        ("prop:ivl>=21", Has(Property.IVL, Comparison.AT_LEAST, 21)),
        ("prop:r<85%", Has(Property.R, Comparison.LESS, 0.85)),
        ("prop:due=-1", Has(Property.DUE, Comparison.EQUAL, -1)),
        ("到期：≤７", Has(Property.DUE, Comparison.AT_MOST, 7)),
        ("到期:0", Has(Property.DUE, Comparison.EQUAL, 0)),
        ("遗忘:＞3", Has(Property.LAPSES, Comparison.MORE, 3)),
        ("rated:7:1", Rated(7, Rating.AGAIN)),
        ("rated:7", Rated(7)),
        ("added:1", Since(Change.ADDED, 1)),
        ("初学:3", Since(Change.INTRODUCED, 3)),
        ('deck:"要点 一"', In(Place.DECK, "要点 一")),
        ("标签:数字经济", In(Place.TAG, "数字经济")),
        ("文章:“论 数字”", In(Place.ARTICLE, "论 数字")),
        ("flag:2", HasFlag(2)),
        ("旗标:考点", HasFlag(4)),
        ("para:12", At(12)),
        ("type:list", OfType(NoteType.LIST)),
        ("类型:填空", OfType(NoteType.CLOZE)),
        ("目标：共同富裕", Words("目标：共同富裕")),
        ('"is:new"', Words("is:new")),
    ],
)
def test_a_search_means(search, meant):
    assert parse(search) == meant


@pytest.mark.parametrize(
    ("search", "problem", "at", "part"),
    [
        ('数字 "经济', SearchProblem.OPEN_QUOTE, 3, '"经济'),
        ("(数字", SearchProblem.OPEN_BRACKET, 0, "("),
        ("(", SearchProblem.OPEN_BRACKET, 0, "("),
        ("数字)", SearchProblem.STRAY_BRACKET, 2, ")"),
        ("数字 ()", SearchProblem.EMPTY_BRACKETS, 3, "("),
        ("or 数字", SearchProblem.NO_SIDE, 0, "or"),
        ("数字 或", SearchProblem.NO_SIDE, 3, "或"),
        ("数字 and", SearchProblem.NO_SIDE, 3, "and"),
        ("not", SearchProblem.NOTHING_DENIED, 0, "not"),
        ("数字 is:", SearchProblem.NO_VALUE, 3, "is:"),
        ("is:old", SearchProblem.UNKNOWN_VALUE, 0, "is:old"),
        ("rated:7:9", SearchProblem.UNKNOWN_VALUE, 0, "rated:7:9"),
        ("prop:x=1", SearchProblem.UNKNOWN_VALUE, 0, "prop:x=1"),
        ("prop:s>many", SearchProblem.NO_NUMBER, 0, "prop:s>many"),
        ("para:一", SearchProblem.NO_NUMBER, 0, "para:一"),
        ("，。", SearchProblem.NO_WORDS, 0, "，。"),
        ("(" * (DEEPEST + 1), SearchProblem.TOO_DEEP, DEEPEST, "("),
        ("字 " * (LONGEST + 1), SearchProblem.TOO_LONG, 2 * LONGEST, "字"),
    ],
)
def test_a_mistake_names_its_place(search, problem, at, part):
    with pytest.raises(SearchError) as caught:
        parse(search)
    assert (caught.value.problem, caught.value.at, caught.value.part) == (problem, at, part)
