"""Cards that lost their place, and paragraphs that nobody asks."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from studyapp.core.ids import NoteId
from studyapp.ui.views.reader_card_row import CardRow
from studyapp.ui.views.reader_lost import LostRow
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.toast import Toast
from tests.reader_hands import LEFT, SHIFT, choose, drop, edits_of, labels, part, select, text_of


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
