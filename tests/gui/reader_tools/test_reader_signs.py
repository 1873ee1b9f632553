"""What was read: layers, doubts, corrections."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMenu

from studyapp.core.article.model import BlockKind
from studyapp.services.overlay import Layer
from studyapp.services.settings import Settings
from studyapp.ui.views.reader_layers import layers_of
from studyapp.ui.views.reader_menu import BlockMenu
from studyapp.ui.widgets.article_layers import Piece
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.toast import Toast
from tests.reader_hands import CONTROL, LEFT, drop, edits_of, menu_of, part, said, text_of, trigger


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
