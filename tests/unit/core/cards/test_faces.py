from dataclasses import replace

from studyapp.core.cards.faces import (
    Run,
    RunKind,
    answer_runs,
    answer_text,
    question_runs,
    question_text,
)
from studyapp.core.cards.model import cards_of
from tests.unit.core.cards.notes import BASIC, CLOZE, LIST, MATCH


def test_a_basic_card_asks_its_question_and_answers():
    assert question_runs(BASIC) == (Run(BASIC.question),)
    assert answer_runs(BASIC) == (Run("新动能", RunKind.ANSWER),)


def test_underscores_in_a_question_are_a_blank():
    note = replace(BASIC, question="A→____→C")
    assert question_runs(note) == (Run("A→"), Run("____", RunKind.BLANK), Run("→C"))


def test_a_cloze_card_hides_only_its_own_part():
    assert question_runs(CLOZE, 1) == (
        Run("改革"),
        Run("释放"),
        Run("数据价值"),
        Run("____", RunKind.BLANK),
        Run("三个字", RunKind.HINT),
        Run("。"),
    )


def test_the_answer_of_a_cloze_is_the_whole_text_with_the_part_marked():
    assert Run("新动能", RunKind.ANSWER) in answer_runs(CLOZE, 1)
    assert answer_text(CLOZE, 1) == "新动能"


def test_a_nested_cloze_shows_one_blank():
    note = replace(CLOZE, text="{{c1::数字{{c2::经济}}}}是方向")
    assert question_text(note, 0) == "____是方向"
    assert question_text(note, 1) == "数字____是方向"


def test_a_list_answers_item_by_item():
    assert [run.kind for run in answer_runs(LIST)] == [RunKind.ITEM, RunKind.ITEM]


def test_a_match_shows_the_left_side_and_answers_with_both():
    assert question_text(MATCH) == "三个节点各起什么作用？ 技术节点；企业节点"
    assert answer_text(MATCH) == "技术节点 — 核心驱动力；企业节点 — 最终落脚点"


def test_a_note_gives_one_card_for_each_cloze_number():
    assert [card.ordinal for card in cards_of(CLOZE)] == [0, 1]
    assert [card.ordinal for card in cards_of(LIST)] == [0]


def test_card_ids_differ_and_stay():
    assert len({card.id for card in cards_of(CLOZE)}) == 2
    assert cards_of(CLOZE) == cards_of(replace(CLOZE, hint="另一个提示"))
