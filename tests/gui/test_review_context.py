"""The sentences around the source, beneath the card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studyapp.core.cards.model import SourceRef
from studyapp.core.ids import BlockId
from studyapp.core.scheduling.events import Rating
from studyapp.ui.viewmodels.near_source import near_source
from tests.review_fakes import make_item, make_note, part

SENTENCES = tuple(f"这是第{number}句话。" for number in "一二三四五六七八")
TEXT = "".join(SENTENCES)


def item_from(sentence):
    start = TEXT.index(SENTENCES[sentence])
    span = SENTENCES[sentence][:-1]
    source = SourceRef(BlockId("b40"), 40, start, start + len(span), span)
    note = make_note(question="第几句？", answer=(span,), sources=(source,))
    return replace(make_item(note), paragraph_text=TEXT)


@pytest.mark.parametrize(("sentence", "first", "last"), [(3, 1, 5), (0, 0, 2), (7, 5, 7)])
def test_two_sentences_stand_on_either_side(sentence, first, last):
    found = near_source(item_from(sentence))
    assert found.text == "".join(SENTENCES[first : last + 1])
    ((start, end),) = found.spans
    assert found.text[start:end] == SENTENCES[sentence][:-1]
    ((start, end),) = found.masked
    assert found.text[start:end] == SENTENCES[sentence][:-1]


def test_a_note_without_a_source_has_no_sentences_around_it():
    assert near_source(make_item(make_note(sources=()))) is None


def test_c_shows_the_sentences_and_hides_them_again(qtbot, open_view):
    view, view_model, _ = open_view(item_from(3))
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert part(view, "review_source").isVisible()
    assert view_model.screen.source.text == "".join(SENTENCES[1:6])
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert not part(view, "review_source").isVisible()


def test_s_widens_the_sentences_to_the_paragraph(qtbot, open_view):
    view, view_model, _ = open_view(item_from(3))
    qtbot.keyClicks(view, "c")
    qtbot.keyClicks(view, "s")
    assert view_model.screen.source.text == TEXT


def test_sentences_shown_before_the_answer_are_help(qtbot, open_view):
    _view, view_model, _ = open_view(item_from(3))
    view_model.toggle_typing()
    view_model.toggle_context()
    view_model.check(SENTENCES[3])
    assert view_model.screen.helped
    assert view_model.screen.suggested is Rating.HARD
