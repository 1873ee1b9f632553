from studyapp.core.article.model import Span
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.model import Density, NoteType
from studyapp.core.cards.ranking import budget, distinct, importance, ranked
from studyapp.core.ids import BlockId


def draft(question, answer, score, start=0, *, whole=False, topic=""):
    span = Span(BlockId("b"), start, start + len(answer), answer)
    return Draft(
        "rule",
        NoteType.BASIC,
        "要点",
        (span,),
        score,
        question,
        (answer,),
        whole=whole,
        topic=topic,
    )


def clause_of(span):
    return span.start // 100


def test_denser_decks_are_larger_and_short_articles_get_some_notes():
    sizes = [budget(10_000, density) for density in Density]
    assert sizes == sorted(sizes)
    assert sizes == [120, 272, 605]
    assert budget(100, Density.BRIEF) == 8


def test_of_two_notes_that_ask_the_same_the_better_stays():
    worse = draft("加快改革旨在释放什么样的动能？", "数据价值", 60)
    better = draft("加快改革旨在释放什么动能？", "数据价值", 80)
    assert list(distinct([worse, better])) == [better]


def test_of_two_blanks_in_one_place_the_better_stays():
    wide = draft("第一个问题如何回答？", "数据价值新动能", 70, start=4)
    narrow = draft("另外一处空白填什么？", "新动能", 60, start=8)
    assert list(distinct([wide, narrow])) == [wide]


def test_a_list_and_a_part_of_it_are_different_questions():
    listed = draft("有哪三项内容？", "甲乙丙丁戊己", 80, whole=True)
    part = draft("第二项的目的是什么呢？", "丙丁", 70, start=2, whole=True)
    assert list(distinct([listed, part])) == [listed, part]


def test_what_nobody_has_asked_comes_before_the_next_blank_of_a_clause():
    first, same = draft("甲", "一", 70, 0), draft("乙", "二", 66, 20)
    fresh = draft("丙", "三", 62, 200)
    assert list(ranked([first, same, fresh], clause_of)) == [first, fresh, same]


def test_the_second_side_of_one_knowledge_waits():
    there, back = draft("甲", "一", 80, 0, topic="aim"), draft("乙", "二", 78, 200, topic="aim")
    other = draft("丙", "三", 74, 400)
    assert list(ranked([there, back, other], clause_of)) == [there, other, back]


def test_importance_follows_the_score():
    assert [importance(draft("甲", "一", score)) for score in (90, 60, 40)] == [3, 2, 1]
