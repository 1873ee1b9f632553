"""Each rule on the note it is for, and on one that only looks like it."""

from dataclasses import replace

import pytest

from studyapp.core.cards.lint.linter import lint_note
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.model import NoteType
from studyapp.core.ids import BlockId
from tests.unit.core.cards.notes import BASIC, CLOZE, LIST, MATCH

ALONE = replace(BASIC, context=())


def basic(question=BASIC.question, answer=BASIC.answer, context=(), **more):
    return replace(BASIC, question=question, answer=tuple(answer), context=context, **more)


def cloze(text, context=()):
    return replace(CLOZE, text=text, context=context)


def codes(note):
    return {defect.code for defect in lint_note(note)}


@pytest.mark.parametrize("note", [BASIC, ALONE, MATCH], ids=lambda note: note.type)
def test_a_sound_note_has_no_defects(note):
    assert lint_note(note) == ()


@pytest.mark.parametrize(
    ("note", "code"),
    [
        (basic(""), Code.EMPTY_QUESTION),
        (basic("？！"), Code.EMPTY_QUESTION),
        (basic(answer=()), Code.EMPTY_ANSWER),
        (basic(answer=("。",)), Code.EMPTY_ANSWER),
        (basic("甲是谁？"), Code.QUESTION_SHORT),
        (basic("问" * 111 + "什么？"), Code.QUESTION_LONG),
        (basic("这一改革旨在释放什么？"), Code.DANGLING_SUBJECT),
        (basic("其目的是释放什么力量？"), Code.DANGLING_SUBJECT),
        (basic("在此基础上要释放什么？"), Code.DANGLING_SUBJECT),
        (basic("改革目标：这一方法释放什么？"), Code.DANGLING_SUBJECT),
        (basic("而且改革旨在释放什么？"), Code.CONNECTIVE_START),
        (basic("改革是否会释放新的力量？", ("会的",)), Code.YES_NO),
        (basic("改革会释放新的力量吗？", ("会的",)), Code.YES_NO),
        (basic("第三个趋势是什么？"), Code.BARE_ORDINAL),
        (basic("新兴产业增加值占比超过多少？", ("13%",)), Code.UNDATED_FIGURE),
        (basic(answer=("长" * 41,)), Code.ANSWER_LONG),
        (replace(LIST, answer=("短的", "长" * 41)), Code.ITEM_LONG),
        (replace(LIST, answer=tuple("甲乙丙丁戊己庚辛")), Code.LONG_LIST),
        (replace(LIST, answer=("只有一项",)), Code.ONE_ITEM_LIST),
        (replace(LIST, answer=("改进", "改进。")), Code.REPEATED_ITEM),
        (basic("释放新动能需要什么改革？"), Code.LEAK),
        (cloze("没有空的一句话，什么也不问。"), Code.NO_BLANK),
        (
            cloze("{{c1::甲方}}、{{c1::乙方}}、{{c1::丙方}}、{{c1::丁方}}要共同推进改革。"),
            Code.MANY_BLANKS,
        ),
        (cloze("改革{{c1::正在}}释放数据的价值。"), Code.FUNCTION_WORD_BLANK),
        (cloze("改革释放数据的价{{c1::值}}。"), Code.FUNCTION_WORD_BLANK),
        (basic(answer=("新动能的",)), Code.TORN_TEXT),
        (basic(answer=("和新动能",)), Code.TORN_TEXT),
        (basic(answer=("新动能、",)), Code.TORN_TEXT),
        (basic(answer=("和5G技术",)), Code.TORN_TEXT),
        (basic("加快要素市场化配置改革、"), Code.TORN_TEXT),
        (basic("，改革旨在释放什么？"), Code.TORN_TEXT),
        (basic("“改革旨在释放什么？"), Code.UNBALANCED),
        (basic("改革<b>旨在</b>释放什么？"), Code.GARBAGE),
        (basic(sources=()), Code.NO_SOURCE),
    ],
)
def test_a_defect_is_found_and_no_other(note, code):
    assert codes(note) == {code}


@pytest.mark.parametrize(
    "note",
    [
        basic("什么是“算力”？"),
        basic("其他国家的改革旨在释放什么？"),
        basic("技术节点：其主要作用是释放什么？"),
        basic("三大节点：这三大节点要释放什么？"),
        basic("这一改革旨在释放什么？", context=("市场化改革",)),
        basic("如何释放改革的力量？"),
        basic("改革是否成功，取决于释放什么？"),
        basic("改革的第三个趋势是释放什么？"),
        basic("第三个趋势是什么？", context=("五、趋势展望",)),
        basic("第三产业的核心力量是什么？"),
        basic("2024年，新兴产业增加值占比超过多少？", ("13%",)),
        basic("新兴产业增加值占比超过多少？", ("13%",), context=("“十四五”时期",)),
        basic("产业包括哪几类？", ("三个",)),
        basic(answer=("长" * 40,)),
        replace(LIST, answer=tuple("甲乙丙丁戊己庚")),
        replace(LIST, answer=("新动能", "新模式", "新业态"), question="除新业态外还有哪两新？"),
        cloze("到{{c1::5}}年后改革全面完成。"),
        cloze("{{c1::甲方}}和{{c2::乙方}}、{{c3::丙方}}、{{c4::丁方}}四方合作。"),
        basic(answer=("市场规则",)),
        basic(answer=("广泛参与",)),
        basic(answer=("和谐社会",)),
        basic(answer=("力量是从实践中来的",)),
    ],
)
def test_what_only_looks_like_a_defect_is_none(note):
    assert codes(note) == set()


def test_an_answer_twice_too_long_is_an_error():
    (defect,) = lint_note(basic(answer=("长" * 81,)))
    assert defect == Defect(Code.ANSWER_LONG, Severity.ERROR, Field.ANSWER, (81, 40))


@pytest.mark.parametrize("kind", [NoteType.QUOTE, NoteType.RECITE])
def test_somebodys_words_may_be_long(kind):
    assert lint_note(basic(answer=("长" * 90,), type=kind)) == ()


def test_a_short_quotation_is_torn_like_any_other_answer():
    assert codes(basic(answer=("和新动能",), type=NoteType.QUOTE)) == {Code.TORN_TEXT}


def test_blanks_between_characters_do_not_count_as_length():
    assert lint_note(basic(answer=("长 " * 40,))) == ()


def test_a_heading_that_holds_the_answer_is_a_warning_since_the_program_hides_it():
    (defect,) = lint_note(basic(context=("五、趋势展望", "释放新动能")))
    assert defect == Defect(Code.LEAK, Severity.WARNING, Field.CONTEXT, ("新动能",))


def test_a_hint_that_holds_the_answer_is_found_in_notes_of_every_kind():
    expected = Defect(Code.LEAK, Severity.WARNING, Field.HINT, ("新动能",))
    assert lint_note(basic(hint="新动能，三个字")) == (expected,)
    assert lint_note(cloze("改革释放数据的{{c1::新动能::新动能么}}。")) == (expected,)


def test_half_of_a_list_in_the_question_gives_it_away():
    listed = replace(LIST, answer=("新动能", "新模式"), question="新动能和什么一起产生？")
    assert codes(listed) == {Code.LEAK}


def test_the_other_blanks_of_a_cloze_note_are_visible_and_may_give_it_away():
    assert codes(cloze("{{c1::新动能}}来自改革，改革带来{{c2::新动能}}。")) == {Code.LEAK}


def test_a_pair_gives_nothing_away_by_its_left_side():
    pairs = (("核心驱动力", "技术节点"), ("最终落脚点", "企业节点"))
    assert lint_note(replace(MATCH, pairs=pairs)) == ()


def test_a_source_that_was_lost_needs_no_article_to_be_found():
    lost = replace(BASIC.sources[0], lost=True)
    assert codes(basic(sources=(lost,))) == {Code.SOURCE_MOVED}


def test_arguments_say_what_and_how_much():
    (defect,) = lint_note(basic("新兴产业增加值占比超过多少？", ("约13%",)))
    assert (defect.severity, defect.arguments) == (Severity.WARNING, ("13%",))
    (defect,) = lint_note(replace(LIST, answer=tuple("甲乙丙丁戊己庚辛")))
    assert (defect.severity, defect.arguments) == (Severity.WARNING, (8, 7))


def test_a_block_is_named_by_its_words_when_the_span_moved():
    other = replace(BASIC.sources[0], block=BlockId("gone"), lost=True)
    (defect,) = lint_note(basic(sources=(other,)))
    assert defect == Defect(Code.SOURCE_MOVED, Severity.ERROR, Field.SOURCES, ("新动能",))
