"""The repair workshop on a real library, by key and by mouse."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from studyapp.core.cards.model import NoteStatus
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope
from studyapp.transfers import repair_workshop
from studyapp.ui.dialogs.repair import RepairDialog
from studyapp.ui.viewmodels.repair import RepairViewModel
from studyapp.ui.viewmodels.repair_screen import Stage

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def notes(services):
    return services.notes


def forget(services, clock, deck, times):
    item = services.review.next_item(Scope(deck=deck))
    services.review.grade(item.card.id, Rating.EASY, 1000)
    for _ in range(times):
        clock.advance(days=30)
        services.review.grade(item.card.id, Rating.AGAIN, 1000)
        services.review.grade(item.card.id, Rating.GOOD, 1000)
    return item.note


@pytest.fixture
def leeches(services, clock):
    """The worst one first."""
    return [forget(services, clock, "概念", 7), forget(services, clock, "节点", 6)]


@pytest.fixture
def view_model(services, notes, jobs):
    workshop = repair_workshop(services)
    yield RepairViewModel(jobs, lambda: workshop, lambda: notes, services.repair.waiting)
    jobs.wait()


@pytest.fixture
def open_workshop(qtbot, themed, view_model):
    def open_workshop(first=None):
        dialog = RepairDialog(view_model)
        qtbot.addWidget(dialog)
        view_model.search(first)
        dialog.show()
        qtbot.waitUntil(lambda: view_model.screen.searched is None, timeout=20_000)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return dialog

    return open_workshop


@pytest.fixture
def dialog(leeches, open_workshop):
    return open_workshop()


def said(dialog, name):
    found = dialog.findChild(object, name)
    return found.text() if found.isVisible() else None


def status(notes, note):
    return notes.note(note.id).note.status


def test_a_leech_is_shown_with_its_lapses_its_paragraph_and_rewrites(dialog, leeches):
    assert leeches[0].question in dialog.findChild(object, "repair_card").question
    assert said(dialog, "repair_lapses").startswith("Forgotten 7 times, lately on")
    assert leeches[0].sources[0].span[:6] in dialog.findChild(object, "repair_source").shown_text
    assert dialog.findChild(object, "repair_rewrite_1").isVisible()
    assert said(dialog, "repair_place") == "1 of 2"


def test_a_number_repairs_and_ctrl_z_takes_it_back(qtbot, dialog, view_model, notes, leeches):
    qtbot.keyClick(dialog, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: status(notes, leeches[0]) is NoteStatus.REJECTED)
    qtbot.waitUntil(lambda: view_model.screen.done == 1)
    assert view_model.screen.waiting == 1
    assert said(dialog, "toast_text").startswith("Replaced by")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: status(notes, leeches[0]) is NoteStatus.ACCEPTED)
    qtbot.waitUntil(lambda: view_model.screen.waiting == 2)
    assert leeches[0].question in dialog.findChild(object, "repair_card").question


def test_a_click_on_a_rewrite_and_one_on_undo_do_the_same(
    qtbot, dialog, view_model, notes, leeches
):
    qtbot.mouseClick(dialog.findChild(object, "repair_rewrite_1"), LEFT)
    qtbot.waitUntil(lambda: view_model.screen.done == 1)
    assert status(notes, leeches[0]) is NoteStatus.REJECTED
    qtbot.mouseClick(dialog.findChild(object, "toast_action"), LEFT)
    qtbot.waitUntil(lambda: status(notes, leeches[0]) is NoteStatus.ACCEPTED)
    qtbot.waitUntil(lambda: view_model.screen.done == 0)


def test_a_number_without_a_rewrite_does_nothing(qtbot, dialog, view_model):
    rewrites = len(view_model.screen.card.previews)
    assert rewrites < 4
    qtbot.keyClick(dialog, Qt.Key.Key_4)
    assert (view_model.screen.waiting, view_model.screen.done) == (2, 0)


def test_arrows_and_buttons_go_through_the_cards(qtbot, dialog, leeches):
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert said(dialog, "repair_place") == "2 of 2"
    assert said(dialog, "repair_lapses").startswith("Forgotten 6 time(s): ")
    qtbot.mouseClick(dialog.findChild(object, "repair_after"), LEFT)
    assert said(dialog, "repair_place") == "1 of 2"
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert said(dialog, "repair_place") == "2 of 2"


def test_k_keeps_a_card_as_it_is(qtbot, dialog, view_model, services):
    qtbot.keyClick(dialog, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: services.repair.waiting() == 1)
    qtbot.waitUntil(lambda: view_model.screen.done == 1)
    qtbot.keyClick(dialog, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: services.repair.waiting() == 2)


def test_a_card_is_suspended_and_comes_back(qtbot, dialog, view_model, services, leeches):
    card = services.repair.leeches()[0].card.id
    qtbot.mouseClick(dialog.findChild(object, "repair_suspend"), LEFT)
    qtbot.waitUntil(lambda: view_model.screen.done == 1)
    assert services.explain.card(card).state.suspended
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: view_model.screen.done == 0)
    assert not services.explain.card(card).state.suspended


def test_when_all_is_done_it_says_so_and_undo_still_works(qtbot, dialog, view_model):
    for done in (1, 2):
        qtbot.keyClick(dialog, Qt.Key.Key_K)
        qtbot.waitUntil(lambda done=done: view_model.screen.done == done)
    assert said(dialog, "repair_state") == "All done"
    assert not dialog.findChild(object, "repair_keep").isEnabled()
    qtbot.mouseClick(dialog.findChild(object, "repair_undo"), LEFT)
    qtbot.waitUntil(lambda: view_model.screen.stage is Stage.SHOWN)


class SlowSearch:
    """A workshop whose search for faults waits to be let go on."""

    def __init__(self, workshop):
        self.workshop = workshop
        self.go_on = Event()

    def faults(self, report):
        self.go_on.wait(20)
        return self.workshop.faults(report)

    def __getattr__(self, name):
        return getattr(self.workshop, name)


def test_leeches_can_be_repaired_while_the_other_cards_are_looked_at(
    qtbot, services, notes, jobs, leeches, themed
):
    slow = SlowSearch(repair_workshop(services))
    view_model = RepairViewModel(jobs, lambda: slow, lambda: notes, services.repair.waiting)
    unclear = services.review.next_item(Scope(deck="要点")).note
    notes.save(replace(unclear, question="其核心是什么？", text="", context=()))
    view_model.search()
    qtbot.waitUntil(lambda: view_model.screen.stage is Stage.SHOWN)
    view_model.repair(0)
    qtbot.waitUntil(lambda: view_model.screen.done == 1)
    view_model.keep()
    qtbot.waitUntil(lambda: view_model.screen.done == 2)
    assert view_model.screen.stage is Stage.SEARCHING
    slow.go_on.set()
    qtbot.waitUntil(lambda: view_model.screen.stage is Stage.SHOWN, timeout=20_000)
    assert (view_model.screen.waiting, view_model.screen.searched) == (1, None)


def test_without_a_card_to_repair_it_says_when_cards_come(services, open_workshop):
    dialog = open_workshop()
    assert said(dialog, "repair_state") == "Nothing to repair"


def test_a_certain_card_is_shown_first(services, leeches, open_workshop):
    card = services.repair.leeches()[1].card.id
    assert said(open_workshop(card), "repair_place") == "2 of 2"


def test_an_edit_that_cures_a_card_takes_it_off_the_list(
    qtbot, services, notes, view_model, open_workshop
):
    note = services.review.next_item(Scope(deck="概念")).note
    unclear = replace(note, question="其核心是什么？", text="", context=())
    notes.save(unclear)
    dialog = open_workshop()
    assert "dangling-subject" in {each.text() for each in dialog.findChildren(object, "lint_code")}
    with qtbot.waitSignal(view_model.edit_requested) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_E)
    assert asked.args[0] == unclear
    view_model.save(replace(unclear, question="数字经济的核心是什么？"))
    qtbot.waitUntil(lambda: view_model.screen.stage is Stage.NOTHING_LEFT)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: view_model.screen.stage is Stage.SHOWN)
    assert notes.note(note.id).note == unclear


def test_any_key_closes_the_list_of_keys_and_does_nothing_else(qtbot, dialog, view_model):
    sheet = dialog.findChild(object, "key_sheet")
    qtbot.keyClick(dialog, "?")
    assert sheet.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_K)
    assert not sheet.isVisible()
    assert (view_model.screen.waiting, view_model.screen.done) == (2, 0)


def test_all_of_it_has_names_and_no_input_method(dialog):
    assert dialog.findChild(object, "repair_rewrite_1").accessibleName().startswith("1. ")
    assert dialog.findChild(object, "repair_before").accessibleName()
    assert not dialog.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_count_adds_what_lint_found_to_the_leeches(qtbot, services, notes, leeches, view_model):
    with qtbot.waitSignal(view_model.waiting_changed) as counted:
        view_model.count()
    assert counted.args == [2]
    note = services.review.next_item(Scope(deck="要点")).note
    notes.save(replace(note, question="其核心是什么？", text="", context=()))
    view_model.search()
    qtbot.waitUntil(lambda: view_model.screen.searched is None, timeout=20_000)
    with qtbot.waitSignal(view_model.waiting_changed) as counted:
        view_model.count()
    assert counted.args == [3]


def test_the_workshop_is_freed(view_model, assert_freed, themed):
    assert_freed(lambda: RepairDialog(view_model))
