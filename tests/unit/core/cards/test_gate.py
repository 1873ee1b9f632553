import pytest

from studyapp.core.article.model import Span
from studyapp.core.cards.draft import Draft, without_leaks
from studyapp.core.cards.gate import defects, passes
from studyapp.core.cards.model import NoteType
from studyapp.core.ids import BlockId

SPAN = Span(BlockId("b"), 0, 3, "新动能")


def basic(question="改革旨在释放什么样的力量？", answer=("新动能",), **more):
    return Draft("rule", NoteType.BASIC, "要点", (SPAN,), 60, question, answer, **more)


def cloze(text):
    return Draft("rule", NoteType.CLOZE, "要点", (SPAN,), 60, text=text)


def test_a_sound_draft_passes():
    assert passes(basic())
    assert passes(cloze("数据要素市场化配置改革释放{{c1::数据价值新动能}}。"))


@pytest.mark.parametrize(
    ("draft", "defect"),
    [
        (basic(answer=()), "empty"),
        (basic("释放新动能需要什么样的改革？"), "leak"),
        (basic(answer=tuple("甲乙丙丁戊己庚辛壬癸")), "long list"),
        (basic(answer=("长" * 41,)), "long answer"),
        (basic("什么？"), "length of the question"),
        (basic("“释放什么样的力量？"), "unbalanced"),
        (basic("这一改革旨在释放什么？"), "refers to what is not there"),
        (basic("而且改革旨在释放什么？"), "refers to what is not there"),
        (basic(answer=("新动能的",)), "torn answer"),
        (basic(answer=("和新动能",)), "torn answer"),
        (basic(answer=("数据", "数据。")), "same item twice"),
        (basic(answer=("数据", "其他")), "no item"),
        (cloze("推动经济高质量发展需要{{c1::作用}}。"), "says little"),
        (cloze("我们必须在今后的工作中{{c1::从两个方面集中发力}}。"), "announces a list"),
    ],
)
def test_each_defect_is_found(draft, defect):
    assert defect in list(defects(draft))


@pytest.mark.parametrize("answer", ["市场规则", "广泛参与", "发展方向", "实施主体行为"])
def test_words_that_end_like_function_words_are_whole(answer):
    assert passes(basic(answer=(answer,)))


def test_context_that_names_the_answer_is_left_out():
    draft = without_leaks(basic(context=("五、趋势展望", "释放新动能", "市场化改革")))
    assert draft.context == ("五、趋势展望", "市场化改革")


def test_context_that_the_question_repeats_is_left_out():
    draft = without_leaks(basic(context=("改革", "趋势展望")))
    assert draft.context == ("趋势展望",)
