"""Every kind of card as it looks before and after the answer, in both themes."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.core.answers.parts import PartMemory
from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.ui import theme
from tests.look import looks_as_kept
from tests.review_fakes import make_item, make_note

KNOWN = CardState(phase=Phase.REVIEW, memory=MemoryState(40.0, 5.0), reps=5)
NODES = ("技术节点", "产业节点", "企业节点")
PAIRS = (("技术节点", "核心驱动力"), ("产业节点", "结构性支撑"), ("企业节点", "最终落脚点"))
QUOTE = "推动数字技术和实体经济深度融合，既是大势所趋，也是战略选择。"
CARDS = {
    "basic": make_note(hint="五个字"),
    "cloze": make_note(
        type=NoteType.CLOZE, answer=(), text="技术节点是{{c1::核心驱动力::作用}}，不是全部"
    ),
    "definition": make_note(type=NoteType.DEFINITION, question="什么是技术节点？"),
    "figure": make_note(
        type=NoteType.FIGURE, question="数字经济占国内生产总值的比重是多少？", answer=("10%",)
    ),
    "list": make_note(type=NoteType.LIST, question="三个关键节点是什么？", answer=NODES),
    "order": make_note(type=NoteType.ORDER, question="三个节点先后如何？", answer=NODES),
    "match": make_note(type=NoteType.MATCH, question="各起什么作用？", answer=(), pairs=PAIRS),
    "quote": make_note(type=NoteType.QUOTE, question="关于融合是怎样说的？", answer=(QUOTE,)),
    "recite": make_note(type=NoteType.RECITE, question="背诵这一段", answer=(QUOTE,)),
}


@pytest.fixture(params=[theme.LIGHT, theme.DARK], ids=lambda tokens: tokens.name)
def colours(request, themed):
    themed.setCursorFlashTime(0)
    theme.apply(themed, request.param)
    return request.param.name


def settle():
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("kind", CARDS)
def test_a_card_looks_as_it_did(kind, colours, open_view, tmp_path):
    weak = PartMemory(asked=5, missed=3)
    parts = (weak, *(2 * (PartMemory(asked=5, streak=5),))) if kind == "list" else ()
    item = replace(make_item(CARDS[kind], KNOWN, retrievability=0.9), parts=parts)
    view, view_model, _ = open_view(item, size=(840, 640))
    settle()
    assert looks_as_kept(view, f"{kind}-question-{colours}", tmp_path) == ""
    view_model.show_answer()
    settle()
    assert looks_as_kept(view, f"{kind}-answer-{colours}", tmp_path) == ""
