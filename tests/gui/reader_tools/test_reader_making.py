"""Cards by hand, and room for everything."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from studyapp.ui.viewmodels.reader_outcome import CardAdded
from studyapp.ui.views.reader import ReaderView
from studyapp.ui.views.reader_card_row import CardRow
from studyapp.ui.widgets.selection_bubble import SelectionBubble
from tests.reader_fakes import (
    make_model,
)
from tests.reader_hands import (
    ALT,
    LEFT,
    SHIFT,
    choose,
    edits_of,
    menu_of,
    part,
    said,
    select,
    text_of,
    trigger,
)


@pytest.fixture
def asked(view):
    """What the editor was opened with; it keeps each note as it is."""
    opened = []

    def edit(note, article, beside, keep):
        opened.append(note)
        keep(note)

    edits_of(view).edit_requested.connect(edit)
    return opened


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_X, "basic"),
        (Qt.Key.Key_Z, "cloze"),
        (Qt.Key.Key_Q, "quote"),
        (Qt.Key.Key_L, "list"),
    ],
)
def test_alt_and_a_letter_make_a_card_of_the_selection(qtbot, view, body, asked, key, kind):
    select(view, body[0], 2, 10)
    with qtbot.waitSignal(edits_of(view).done) as done:
        qtbot.keyClick(text_of(view), key, ALT)
    assert done.args == [CardAdded()]
    (note,) = asked
    assert note.type == kind
    assert (note.sources[0].block, note.sources[0].start, note.sources[0].end) == (
        body[0].id,
        2,
        10,
    )


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_Z, "cloze"), (Qt.Key.Key_Q, "quote")])
def test_shift_stores_a_blank_or_a_quotation_without_the_editor(
    qtbot, view, tools, body, asked, key, kind
):
    select(view, body[0], 2, 10)
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), key, ALT | SHIFT)
    assert asked == []
    ((did, note),) = tools.log
    assert (did, note.type) == ("add", kind)


def test_a_selection_is_stored_as_a_passage_to_recite(qtbot, view, tools, body, asked):
    select(view, body[0], 2, 10)
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), Qt.Key.Key_R, ALT)
    assert asked == []
    ((did, note),) = tools.log
    assert (did, note.type, note.sources[0].start) == ("add", "recite", 2)


def test_without_a_selection_the_whole_paragraph_is_recited(qtbot, view, tools, body):
    choose(view, body[3])
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), Qt.Key.Key_R, ALT)
    ((_, note),) = tools.log
    source = note.sources[0]
    assert (source.block, source.start, source.end) == (body[3].id, 0, len(body[3].text))


def test_without_a_selection_one_is_asked_for(qtbot, view, tools):
    qtbot.keyClick(text_of(view), Qt.Key.Key_X, ALT)
    assert said(view)
    assert tools.log == []


def test_a_bubble_offers_the_cards_and_keeps_the_focus_where_it_is(qtbot, view, body, asked):
    bubble = part(view, "reader_bubble", SelectionBubble)
    text_of(view).setFocus()
    select(view, body[0], 2, 3)
    assert not bubble.isVisible()
    select(view, body[0], 2, 4)
    assert bubble.isVisible()
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(bubble, "reader_bubble_cloze"), LEFT)
    assert asked[0].type == "cloze"
    assert text_of(view).textCursor().hasSelection()
    text_of(view).unselect()
    assert not bubble.isVisible()


def test_the_bubble_goes_with_the_selection_when_the_article_is_read_again(qtbot, view, body):
    bubble = part(view, "reader_bubble", SelectionBubble)
    select(view, body[0], 2, 8)
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[0]), "quotation")
    assert text_of(view).selected is None
    assert not bubble.isVisible()


def test_the_bubble_stays_inside_the_text(view, body):
    bubble = part(view, "reader_bubble", SelectionBubble)
    for block in (body[0], body[8], body[20]):
        text_of(view).go_to(block.id, flash=False, animate=False)
        select(view, block, 0, 30)
        assert text_of(view).viewport().rect().contains(bubble.geometry())


def test_the_menu_makes_cards_of_the_selection_in_its_block_only(qtbot, view, body, asked):
    select(view, body[0], 2, 10)
    other = menu_of(view, body[1])
    assert not [each for each in other.actions() if each.objectName() == "reader_menu_quote"]
    other.hide()
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[0]), "quote")
    assert asked[0].type == "quote"


def test_e_opens_a_card_of_the_panel_in_the_editor(qtbot, view, service, body, asked):
    choose(view, body[0])
    row = view.findChild(CardRow)
    qtbot.keyClick(row, Qt.Key.Key_E)
    assert asked == [service.reader_cards[0].note]
    qtbot.keyClick(row, Qt.Key.Key_Return)
    pencil = next(
        each for each in view.findChildren(QAbstractButton, "reader_card_edit") if each.isVisible()
    )
    qtbot.mouseClick(pencil, LEFT)
    assert len(asked) == 2


def test_everything_has_a_name_for_those_who_hear_it(view):
    for button in view.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button.objectName()


def test_a_small_window_shows_signs_for_words(open_view, service, gone):
    service.reader_cards += (gone,)
    view = open_view(service, (840, 640))
    assert part(view, "reader_layers", QAbstractButton).text() == ""
    assert part(view, "reader_lost", QAbstractButton).text() == "1"
    assert part(view, "reader_title").width() > 30
    shown = [each for each in view.findChildren(QAbstractButton) if each.isVisible()]
    assert all(view.rect().contains(each.mapTo(view, QPoint(0, 0))) for each in shown)


def test_escape_chooses_no_paragraph(qtbot, view, body):
    choose(view, body[0])
    qtbot.keyClick(text_of(view), Qt.Key.Key_Escape)
    assert view._view_model.screen.chosen is None


def test_closing_frees_it(assert_freed, service, jobs, tools):
    view_model = make_model(service, jobs, tools)
    view_model.open_last()
    assert_freed(lambda: ReaderView(view_model))


def test_the_question_mark_lists_the_keys_and_escape_hides_them(qtbot, view, body):
    choose(view, body[0])
    sheet = part(view, "key_sheet")
    qtbot.keyClicks(text_of(view), "?")
    assert sheet.isVisible()
    qtbot.keyClick(text_of(view), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert view._view_model.screen.chosen == body[0].id
