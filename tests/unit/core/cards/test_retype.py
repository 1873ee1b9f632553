"""Notes asked in another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.cloze import marks
from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.core.cards.retype import retyped, tidy
from studyapp.core.ids import BlockId, NoteId


def note(kind, **fields):
    source = SourceRef(BlockId("b"), 1, 0, 12, fields.pop("span", "技术节点是核心驱动力。"))
    return Note(
        **{
            "id": NoteId("n"),
            "type": kind,
            "deck": "节点",
            "context": (),
            "question": "",
            "answer": (),
            "sources": (source,),
        }
        | fields
    )


BASIC = note(NoteType.BASIC, question="技术节点起什么作用？", answer=("核心驱动力",))


def test_a_question_becomes_a_cloze_of_the_sentence_it_was_drawn_from():
    assert retyped(BASIC, NoteType.CLOZE).text == "技术节点是{{c1::核心驱动力}}。"


def test_a_question_whose_source_says_it_otherwise_keeps_its_own_words():
    text = retyped(
        note(NoteType.BASIC, question="作用：", answer=("动力",), span=""), NoteType.CLOZE
    )
    assert text.text == "作用：{{c1::动力}}"


def test_a_cloze_becomes_a_question_with_a_blank():
    cloze = note(NoteType.CLOZE, text="技术节点是{{c1::核心驱动力::作用}}。")
    question = retyped(cloze, NoteType.BASIC)
    assert (question.question, question.answer) == ("技术节点是____。", ("核心驱动力",))


def test_what_tells_a_card_from_another_is_not_written_into_the_question():
    cloze = note(NoteType.CLOZE, text="{{c1::核心}}驱动力", distinct="另一篇")
    question = retyped(cloze, NoteType.BASIC)
    assert (question.question, question.distinct) == ("____驱动力", "另一篇")


def test_the_way_back_loses_nothing():
    cloze = note(NoteType.CLOZE, text="技术节点是{{c1::核心驱动力::作用}}。")
    there = retyped(cloze, NoteType.LIST)
    assert tidy(retyped(there, NoteType.CLOZE)) == cloze


def test_an_answer_is_split_into_items_where_it_lists_them():
    several = note(NoteType.BASIC, question="哪些？", answer=("深度、广度；成效",))
    assert retyped(several, NoteType.LIST).answer == ("深度", "广度", "成效")
    assert retyped(several, NoteType.MATCH).pairs == (("深度", ""), ("广度", ""), ("成效", ""))


def test_items_are_joined_to_one_answer():
    items = note(NoteType.LIST, question="哪些？", answer=("深度", "广度"))
    assert retyped(items, NoteType.QUOTE).answer == ("深度；广度",)


def test_pairs_and_items_become_each_other():
    pairs = note(NoteType.MATCH, question="各是什么？", pairs=(("技术", "动力"), ("产业", "支撑")))
    items = retyped(pairs, NoteType.ORDER)
    assert items.answer == ("技术：动力", "产业：支撑")
    assert retyped(tidy(items), NoteType.MATCH).pairs == pairs.pairs


def test_a_type_of_the_same_form_keeps_question_and_answer():
    assert tidy(retyped(BASIC, NoteType.DEFINITION)).answer == BASIC.answer


def test_tidying_drops_what_the_type_does_not_use_and_what_is_blank():
    messy = note(
        NoteType.LIST,
        question=" 哪些？ ",
        answer=("深度", " ", "广度 "),
        pairs=(("左", "右"),),
        text="{{c1::x}}",
    )
    tidied = tidy(messy)
    assert tidied.answer == ("深度", "广度")
    assert (tidied.question, tidied.pairs, tidied.text) == ("哪些？", (), "")


def test_half_a_pair_is_kept():
    assert tidy(note(NoteType.MATCH, pairs=(("左", ""), ("", "")))).pairs == (("左", ""),)


@pytest.mark.parametrize("kind", NoteType)
@given(answer=st.lists(st.text(max_size=8), max_size=4), question=st.text(max_size=12))
def test_any_note_can_be_asked_in_any_way(kind, answer, question):
    there = tidy(retyped(note(NoteType.BASIC, question=question, answer=tuple(answer)), kind))
    assert there.type is kind
    assert tidy(there) == there


def test_notation_and_hidden_words_are_told_apart_while_a_cloze_is_written():
    assert marks("甲{{c1::乙::提示}}丙") == (
        (1, 7, True),
        (7, 8, False),
        (8, 10, True),
        (10, 12, True),
        (12, 14, True),
    )
    assert marks("甲{{c1::乙") == ((1, 7, True), (7, 8, False))
    assert marks("甲::乙}}") == ()
