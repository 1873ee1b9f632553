"""Which notes of several articles say the same, and which are easily confused."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.duplicates import find_alike
from studyapp.core.cards.model import NoteStatus, NoteType, PlacedNote, SourceRef
from studyapp.core.cards.similar_sets import jaccard, similar_sets
from studyapp.core.ids import ArticleId, BlockId, NoteId
from tests.unit.core.cards.notes import BASIC, CLOZE

QUESTION = "加快数据要素市场化配置改革的目的是释放什么？"


def note(
    name, question=QUESTION, answer="新动能", article="甲文", headings=("一、趋势",), **changes
):
    source = SourceRef(BlockId(f"block {name}"), 1, 0, 3, "新动能", headings=headings)
    made = replace(
        BASIC,
        id=NoteId(name),
        group=name,
        context=(),
        question=question,
        answer=(answer,),
        sources=(source,),
    )
    return PlacedNote(replace(made, **changes), ArticleId(article), article)


def same(*notes):
    return [(pair.a, pair.b) for pair in find_alike(notes).same]


def confusable(*notes):
    return [(pair.a, pair.b) for pair in find_alike(notes).confusable]


def test_the_same_question_and_answer_in_two_articles_is_the_same_knowledge():
    found = find_alike([note("a"), note("b", article="乙文")])
    (pair,) = found.same
    assert (pair.a, pair.b, pair.likeness) == ("a", "b", 1.0)
    assert found.confusable == ()


def test_a_word_less_does_not_make_it_other_knowledge():
    shorter = QUESTION.replace("改革的目的", "改革目的")
    assert same(note("a"), note("b", shorter, article="乙文")) == [("a", "b")]


def test_punctuation_and_width_make_no_difference():
    other = "加快“数据要素”市场化配置改革的目的是释放什么?"
    plain = "加快“数据要素”市场化配置改革的目的，是释放什么？"
    assert same(note("a", other), note("b", plain, article="乙文")) == [("a", "b")]


def test_the_same_question_with_another_answer_is_confusable():
    found = find_alike([note("a"), note("b", answer="新优势", article="乙文")])
    assert found.same == ()
    (pair,) = found.confusable
    assert (pair.likeness, pair.a_context, pair.b_context) == (1.0, "甲文", "乙文")


def test_within_an_article_the_first_heading_that_differs_tells_them_apart():
    first = note("a", headings=("五、趋势", "要素"))
    second = note("b", answer="新优势", headings=("五、趋势", "基建"))
    (pair,) = find_alike([first, second]).confusable
    assert (pair.a_context, pair.b_context) == ("要素", "基建")


def test_a_note_directly_below_a_heading_is_told_from_one_further_down():
    first = note("a", headings=("五、趋势",))
    second = note("b", answer="新优势", headings=("五、趋势", "基建"))
    (pair,) = find_alike([first, second]).confusable
    assert (pair.a_context, pair.b_context) == ("五、趋势", "基建")


def test_the_context_of_the_card_helps_where_headings_are_the_same():
    first = note("a", context=("五、趋势", "技术节点"))
    second = note("b", answer="新优势", context=("五、趋势", "产业节点"))
    (pair,) = find_alike([first, second]).confusable
    assert (pair.a_context, pair.b_context) == ("技术节点", "产业节点")


def test_where_nothing_differs_there_is_nothing_to_show():
    (pair,) = find_alike([note("a"), note("b", answer="新优势")]).confusable
    assert (pair.a_context, pair.b_context) == ("", "")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "2023年加快要素市场化改革的目的是释放什么？",
            "2024年加快要素市场化改革的目的是释放什么？",
        ),
        ("三个节点中，“技术节点”的作用是什么？", "三个节点中，“产业节点”的作用是什么？"),
        ("要素市场化改革的第一个目的是释放什么？", "要素市场化改革的第二个目的是释放什么？"),
        ("关于数字政府的建设路径，要加快建成什么？", "与前文所述毫不相干的另一个问题是哪一个？"),
    ],
)
def test_questions_that_show_the_difference_are_not_confused(first, second):
    notes = note("a", first), note("b", second, "新优势", "乙文")
    assert confusable(*notes) == []
    assert same(note("a", first), note("b", second, article="乙文")) == []


def test_a_heading_before_the_question_tells_it_from_others():
    first = note("a", "数字政府：加快推进____建设。", "平台", headings=("数字政府",))
    second = note("b", "数字社会：加快推进____建设。", "社区", headings=("数字社会",))
    third = note("c", "数字政府：加快推进____建设。", "制度", headings=("数字政府",))
    assert confusable(first, second, third) == [("a", "c")]


def test_a_question_that_shows_the_other_answer_is_not_confused():
    first = note("a", "改革释放____，也塑造新优势和新格局。", "新动能")
    second = note("b", "改革释放新动能，也塑造____和新格局。", "新优势", "乙文")
    assert confusable(first, second) == []


def test_figures_that_differ_are_different_answers():
    first = note("a", "新兴产业增加值占国内生产总值的比重超过多少？", "13%")
    second = note("b", "新兴产业增加值占国内生产总值的比重超过多少？", "15%", "乙文")
    assert same(first, second) == []
    assert confusable(first, second) == [("a", "b")]


def test_siblings_and_notes_of_one_paragraph_are_left_alone():
    block = (SourceRef(BlockId("one"), 1, 0, 3, "新动能"),)
    assert same(note("a", group="g"), note("b", group="g")) == []
    assert same(note("a", sources=block), note("b", sources=block)) == []
    assert confusable(note("a", sources=block), note("b", answer="新优势", sources=block)) == []


def test_rejected_and_retired_notes_are_left_alone():
    for status in (NoteStatus.REJECTED, NoteStatus.RETIRED):
        assert same(note("a"), note("b", article="乙文", status=status)) == []


def test_notes_of_every_type_are_compared_by_what_they_ask():
    cloze = replace(CLOZE, id=NoteId("a"), group="a", text="改革要释放{{c1::新动能}}，塑造新优势。")
    asked = note("b", "改革要释放____，塑造新优势。", article="乙文")
    pairs = (("技术节点", "核心驱动力"), ("企业节点", "最终落脚点"))
    match = note("c", "三个节点各起什么作用？", type=NoteType.MATCH, answer=(), pairs=pairs)
    match = PlacedNote(replace(match.note, answer=()), match.article, match.title)
    again = PlacedNote(replace(match.note, id=NoteId("d"), group="d"), ArticleId("乙文"), "乙文")
    assert same(PlacedNote(cloze, ArticleId("甲文"), "甲文"), asked) == [("a", "b")]
    assert same(match, again) == [("c", "d")]


def test_fresh_notes_are_compared_with_all_and_old_ones_not_with_each_other():
    notes = [note("a"), note("b", article="乙文"), note("c", article="丙文")]
    fresh = find_alike(notes, fresh=frozenset({NoteId("c")})).same
    assert [(pair.a, pair.b) for pair in fresh] == [("a", "c"), ("b", "c")]
    assert len(find_alike(notes).same) == 3


def test_a_hundred_equal_notes_give_a_handful_of_pairs_each():
    found = find_alike([note(f"n{number}", article=str(number)) for number in range(100)]).same
    named = [name for pair in found for name in (pair.a, pair.b)]
    assert set(named) == {f"n{number}" for number in range(100)}
    assert max(map(named.count, named)) <= 8


def test_empty_notes_are_like_nothing():
    assert same(note("a", "", ""), note("b", "", "", "乙文")) == []


SETS = st.lists(st.frozensets(st.sampled_from("甲乙丙丁戊己庚辛壬癸"), max_size=9), max_size=25)


@given(SETS, st.sampled_from([0.3, 0.5, 0.6, 0.85, 1.0]))
def test_the_pairs_are_those_that_comparing_each_with_each_gives(sets, threshold):
    expected = {
        (a, b)
        for a, b in combinations(range(len(sets)), 2)
        if (sets[a] or sets[b]) and jaccard(sets[a], sets[b]) >= threshold - 1e-9
    }
    found = list(similar_sets(sets, threshold))
    assert set(found) == expected
    assert len(found) == len(expected)


QUESTIONS = st.text(st.sampled_from("改革释放动能什么优势的2024：“”____"), max_size=12)


@given(st.lists(st.tuples(QUESTIONS, QUESTIONS), max_size=12))
def test_each_pair_is_named_once_and_is_of_one_kind(texts):
    notes = [note(f"n{at}", *text, article=f"文{at % 3}") for at, text in enumerate(texts)]
    found = find_alike(notes)
    pairs = [(pair.a, pair.b) for pair in (*found.same, *found.confusable)]
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert all(a != b for a, b in pairs)
    assert find_alike(notes, frozenset(each.note.id for each in notes)) == found
