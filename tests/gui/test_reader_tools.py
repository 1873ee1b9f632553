"""The reader's tools through its real widgets, by key and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QMenu, QWidget

from studyapp.core.article.model import BlockKind
from studyapp.core.ids import NoteId
from studyapp.services.overlay import Doubt, Layer
from studyapp.services.settings import Settings
from studyapp.ui.viewmodels.reader_outcome import CardAdded
from studyapp.ui.views.reader import ReaderView
from studyapp.ui.views.reader_card_row import CardRow
from studyapp.ui.views.reader_layers import layers_of
from studyapp.ui.views.reader_lost import LostRow
from studyapp.ui.views.reader_menu import BlockMenu
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.article_layers import Piece
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.selection_bubble import SelectionBubble
from studyapp.ui.widgets.toast import Toast
from tests.reader_fakes import (
    FakeReadService,
    FakeTools,
    body_of,
    lost,
    make_card,
    make_model,
    seed_article,
)

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def article(seed_text):
    return seed_article(seed_text)


@pytest.fixture
def body(article):
    return body_of(article)


@pytest.fixture
def service(article, body):
    return FakeReadService(article, (make_card(body[0], 0, 8, "a", 0.9, days=3),))


@pytest.fixture
def tools(article, body, service):
    tools = FakeTools(article, service)
    tools.layers = {
        Layer.QUOTES: (body[0].span(2, 6),),
        Layer.FIGURES: (body[1].span(0, 3),),
        Layer.MARKERS: (body[1].span(4, 8),),
    }
    tools.doubts = (
        Doubt(body[2].id, "要抓住三个关键节点:", 3, 2),
        Doubt(body[3].id, message="odd"),
    )
    return tools


@pytest.fixture
def open_view(qtbot, themed, jobs, tools):
    def open_with(service, size=(1220, 800)):
        view = ReaderView(make_model(service, jobs, tools))
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        with qtbot.waitSignal(view._view_model.overlay.changed):
            view._view_model.open_last()
        return view

    return open_with


@pytest.fixture
def view(open_view, service):
    return open_view(service)


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def text_of(view):
    return part(view, "reader_text", ArticleBrowser)


def edits_of(view):
    return view._view_model.edits


def choose(view, block):
    view._view_model.choose_block(block.id)
    text_of(view).go_to(block.id, flash=False, animate=False)


def select(view, block, start, end):
    text = text_of(view)
    base = text.document().findBlockByNumber(text._places[block.id]).position()
    cursor = QTextCursor(text.document())
    cursor.setPosition(base + start)
    cursor.setPosition(base + end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def menu_of(view, block):
    text_of(view).menu_asked.emit(block.id, view.mapToGlobal(QPoint(300, 200)))
    return view.findChildren(BlockMenu)[-1]


def labels(widget):
    return widget.findChildren(QLabel)


def trigger(menu, name):
    action = next(
        each
        for owner in (menu, *menu.findChildren(QMenu))
        for each in owner.actions()
        if each.objectName() == f"reader_menu_{name}"
    )
    menu.hide()
    action.trigger()


def said(view):
    (toast,) = [each for each in view.findChildren(Toast) if each.isVisible()]
    return toast.text


def drop(qtbot, view, button, popup):
    qtbot.mouseClick(part(view, button), LEFT)
    dropped = part(view, popup)
    assert dropped.isVisible()
    return dropped


# ------------------------------------------------------------------ layers


def test_what_was_recognised_is_painted_without_the_stop_of_a_marker(view, tools, body):
    stop = len(body[1].text[4:8].rstrip(",，、"))
    assert dict(text_of(view).pieces) == {
        body[0].id: [Piece(Layer.QUOTES, 2, 6)],
        body[1].id: [Piece(Layer.FIGURES, 0, 3), Piece(Layer.MARKERS, 4, 4 + stop)],
    }


def test_a_layer_is_hidden_when_its_box_is_unchecked(qtbot, view, body):
    popup = drop(qtbot, view, "reader_layers", "reader_layers_popup")
    box = part(popup, "reader_layer_quotes", QCheckBox)
    with qtbot.waitSignal(view.layer_toggled) as toggled:
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert toggled.args == [Layer.QUOTES, False]
    view.set_layers(layers_of(replace(Settings(), layer_quotes=False)))
    assert body[0].id not in text_of(view).pieces
    assert body[1].id in text_of(view).pieces
    popup.hide()


def test_all_layers_are_hidden_at_once(qtbot, view):
    popup = drop(qtbot, view, "reader_layers", "reader_layers_popup")
    toggled = []
    view.layer_toggled.connect(lambda layer, shown: toggled.append((layer, shown)))
    qtbot.mouseClick(part(popup, "reader_layers_hide"), LEFT)
    assert toggled == [(layer, False) for layer in Layer]
    popup.hide()


def test_escape_closes_what_dropped_down(qtbot, view):
    popup = drop(qtbot, view, "reader_layers", "reader_layers_popup")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


# ------------------------------------------------------------------ doubts


def test_what_does_not_add_up_is_counted_and_leads_to_its_place(qtbot, view, body):
    chip = part(view, "reader_doubts", QAbstractButton)
    assert "2" in chip.text()
    popup = drop(qtbot, view, "reader_doubts", "reader_doubts_popup")
    first, second = popup.findChildren(ClickRow)
    assert "3" in first.accessibleName()
    assert "要抓住三个关键节点" in first.accessibleName()
    assert "odd" in second.accessibleName()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert view._view_model.screen.chosen == body[2].id
    assert text_of(view).flashing == body[2].id


def test_without_doubts_there_is_no_chip(open_view, service, tools):
    tools.doubts = ()
    assert not part(open_view(service), "reader_doubts").isVisible()


# ------------------------------------------------------------------ corrections


def test_the_menu_says_what_a_block_is_and_makes_it_another(qtbot, view, tools, body):
    menu = menu_of(view, body[1])
    kinds = part(menu, "reader_menu_kinds", QMenu)
    checked = [each.objectName() for each in kinds.actions() if each.isChecked()]
    assert checked == ["reader_menu_paragraph"]
    (again,) = [each for each in kinds.actions() if each.objectName() == "reader_menu_recognised"]
    assert not again.isEnabled()
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu, "quotation")
    assert tools.log == [("correct", body[1].id, BlockKind.QUOTATION)]
    assert "2" in said(view)
    qtbot.waitUntil(lambda: bool(view._view_model.overlay.survey.corrections))
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[1]), "recognised")
    assert tools.log[-1] == ("correct", body[1].id, None)


def test_a_heading_gets_its_level(qtbot, view, body):
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[1]), "heading_3")
    shown = next(
        each.block for each in view._view_model.screen.blocks if each.block.id == body[1].id
    )
    assert (shown.kind, shown.level) == (BlockKind.HEADING, 3)


def test_a_correction_is_taken_back_with_the_toast_and_by_key(qtbot, view, tools, body):
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[1]), "list_item")
    toast = next(each for each in view.findChildren(Toast) if each.isVisible())
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(toast, "toast_action"), LEFT)
    assert [entry[:3] for entry in tools.log if entry[0] == "correct"][-1] == (
        "correct",
        body[1].id,
        None,
    )
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[2]), "caption")
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), Qt.Key.Key_Z, CONTROL)
    assert [entry[1] for entry in tools.log if entry[0] == "correct"][-1] == body[2].id


def test_the_place_stays_when_a_block_is_corrected(qtbot, view, body):
    text_of(view).go_to_place(body[9].id, 0)
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, body[12]), "quotation")
    assert text_of(view).place()[0] == body[9].id


def test_lines_beside_the_text_unfold_and_can_be_put_back(qtbot, view, article, tools):
    aside = [block for block in article.blocks if block.kind is BlockKind.METADATA]
    text = text_of(view)
    assert aside[0].id not in text._places
    text.go_to("fold", flash=False, animate=False)
    at = text.paragraph_rect("fold").topLeft().toPoint()
    qtbot.mouseClick(text.viewport(), LEFT, pos=at + QPoint(60, 16))
    assert {block.id for block in aside} <= set(text._places)
    with qtbot.waitSignal(edits_of(view).done):
        trigger(menu_of(view, aside[0]), "paragraph")
    assert tools.log == [("correct", aside[0].id, BlockKind.PARAGRAPH)]
    assert aside[0].id in {each.block.id for each in view._view_model.screen.blocks}


def test_a_heading_in_the_outline_has_the_menu_too(qtbot, view):
    row = view._view_model.screen.outline[0]
    part(view, "reader_outline").menu_asked.emit(row.block, QPoint(10, 10))
    menu = view.findChildren(BlockMenu)[-1]
    levels = part(menu, "reader_menu_levels", QMenu)
    checked = [each.objectName() for each in levels.actions() if each.isChecked()]
    assert checked == ["reader_menu_heading_1"]
    menu.hide()


# ------------------------------------------------------------------ lost places


@pytest.fixture
def gone(body):
    return lost(make_card(body[2], 0, 4, "gone"), prefix="从前<b>这里", suffix="，后来改了")


def lost_rows(view):
    return [row for row in view.findChildren(LostRow) if not row.isHidden()]


def test_cards_that_lost_their_place_are_shown_with_their_old_words(
    qtbot, open_view, service, gone, body
):
    service.reader_cards += (gone,)
    view = open_view(service)
    assert "1" in part(view, "reader_lost", QAbstractButton).text()
    choose(view, body[2])
    assert lost_rows(view) == []
    assert view.findChildren(CardRow) == []
    qtbot.mouseClick(part(view, "reader_lost"), LEFT)
    (row,) = lost_rows(view)
    assert "问题gone" in row.accessibleName()
    old = part(row, "reader_lost_text", QLabel)
    assert old.accessibleName() == "从前<b>这里" + gone.note.sources[0].span + "，后来改了"
    assert f"&lt;b&gt;这里<b>{gone.note.sources[0].span}</b>" in old.text()


def test_a_click_on_a_lost_card_leads_nowhere(qtbot, open_view, service, gone):
    service.reader_cards += (gone,)
    view = open_view(service)
    with qtbot.assertNotEmitted(view._view_model.moved_to):
        qtbot.mouseClick(lost_rows(view)[0], LEFT)
    assert text_of(view).extraSelections() == []


def test_a_lost_card_is_tied_to_what_is_selected(qtbot, open_view, service, tools, gone, body):
    service.reader_cards += (gone,)
    view = open_view(service)
    button = part(lost_rows(view)[0], "reader_lost_place", QAbstractButton)
    assert not button.isEnabled()
    select(view, body[4], 3, 9)
    assert button.isEnabled()
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(button, LEFT)
    assert tools.log == [("anchor", NoteId("gone"), body[4].span(3, 9))]
    assert lost_rows(view) == []
    assert not part(view, "reader_lost").isVisible()


def test_a_lost_card_is_asked_no_more(qtbot, open_view, service, gone):
    service.reader_cards += (gone,)
    view = open_view(service)
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(lost_rows(view)[0], "reader_lost_drop"), LEFT)
    assert lost_rows(view) == []


# ------------------------------------------------------------------ coverage


def test_the_report_counts_paragraphs_and_lists_those_nobody_asks(qtbot, view, body):
    popup = drop(qtbot, view, "reader_coverage", "reader_cover_popup")
    rows = popup.findChildren(ClickRow, "reader_cover_row")
    survey = view._view_model.overlay.survey
    assert len(survey.coverage.uncovered) > len(rows) == 40
    assert any(str(len(survey.coverage.uncovered) - 40) in each.text() for each in labels(popup))
    assert f"{survey.coverage.share:.0%}" in part(popup, "reader_cover_share", QLabel).text()
    qtbot.mouseClick(rows[0], LEFT, pos=QPoint(60, 10))
    assert not popup.isVisible()
    assert view._view_model.screen.chosen == survey.coverage.uncovered[0].block


def test_cards_are_made_and_paragraphs_skipped_from_the_report(qtbot, view, tools, body):
    popup = drop(qtbot, view, "reader_coverage", "reader_cover_popup")
    first = view._view_model.overlay.survey.coverage.uncovered[0].block
    row = popup.findChildren(ClickRow, "reader_cover_row")[0]
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(row, "reader_cover_more"), LEFT)
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(row, "reader_cover_skip"), LEFT)
    assert tools.log == [("more", first), ("skip", first, True)]
    qtbot.waitUntil(lambda: view._view_model.overlay.survey.coverage.uncovered[0].block != first)
    popup.hide()


def test_the_report_is_worked_off_by_key(qtbot, view, tools):
    popup = drop(qtbot, view, "reader_coverage", "reader_cover_popup")
    first, second = (each.block for each in view._view_model.overlay.survey.coverage.uncovered[:2])
    row = popup.findChildren(ClickRow, "reader_cover_row")[0]
    part(row, "reader_cover_skip").setFocus()
    for _ in range(2):
        with qtbot.waitSignals([edits_of(view).done, view._view_model.overlay.changed]):
            qtbot.keyClick(popup.focusWidget(), Qt.Key.Key_Space)
    assert tools.log == [("skip", first, True), ("skip", second, True)]
    popup.hide()


def test_g_makes_more_cards_for_the_chosen_paragraph_and_leads_to_the_inbox(
    qtbot, view, tools, body
):
    choose(view, body[3])
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), Qt.Key.Key_G)
    assert tools.log == [("more", body[3].id)]
    toast = next(each for each in view.findChildren(Toast) if each.isVisible())
    assert "2" in toast.text
    with qtbot.waitSignal(view.inbox_requested):
        qtbot.mouseClick(part(toast, "toast_action"), LEFT)


def test_g_says_when_there_is_nothing_more(qtbot, view, tools, body):
    tools.report = replace(tools.report, added=0)
    choose(view, body[3])
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.keyClick(text_of(view), Qt.Key.Key_G)
    toast = next(each for each in view.findChildren(Toast) if each.isVisible())
    assert not part(toast, "toast_action").isVisible()


def test_shift_g_skips_a_paragraph_and_takes_it_back(qtbot, view, tools, body):
    choose(view, body[3])
    for skipped in (True, False):
        with qtbot.waitSignals([edits_of(view).done, view._view_model.overlay.changed]):
            qtbot.keyClick(text_of(view), Qt.Key.Key_G, SHIFT)
        assert tools.log[-1] == ("skip", body[3].id, skipped)


def test_the_button_below_the_cards_makes_more(qtbot, view, tools, body):
    choose(view, body[3])
    with qtbot.waitSignal(edits_of(view).done):
        qtbot.mouseClick(part(view, "reader_more"), LEFT)
    assert tools.log == [("more", body[3].id)]


# ------------------------------------------------------------------ cards by hand


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


# ------------------------------------------------------------------ room


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
