"""A deed on many cards shows how far it is and can be stopped."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QWidget

from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.cards_screen import Deed
from studyapp.ui.views.cards import CardsView
from tests.card_fakes import FakeCards
from tests.inbox_fakes import FakeNotes

CONTROL = Qt.KeyboardModifier.ControlModifier


class SlowCards(FakeCards):
    """Stops in the middle until it is let go on."""

    def __init__(self, article):
        super().__init__(article)
        self.go_on = threading.Event()

    def suspend(self, cards, report):
        report(6, 12)
        assert self.go_on.wait(10)
        report(12, 12)
        return super().suspend(cards, report)

    def undo(self, changed, report):
        report(3, 12)
        assert self.go_on.wait(10)
        report(12, 12)
        return super().undo(changed, report)


@pytest.fixture
def page(qtbot, themed, jobs, seed_article_read):
    service = SlowCards(seed_article_read)
    model = CardsViewModel(jobs, service, service, FakeNotes)
    view = CardsView(model)
    qtbot.addWidget(view)
    view.resize(1060, 760)
    view.show()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    model.refresh()
    qtbot.waitUntil(lambda: not model.screen.loading)
    yield view, model, service
    service.go_on.set()


def part(view, name, kind=QWidget):
    return view.findChild(kind, name)


def begin(qtbot, view):
    table = part(view, "cards_table")
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_At)
    bar = part(view, "cards_busy", QProgressBar)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() == 12)
    return bar


def test_a_deed_shows_how_far_it_is_until_it_is_done(qtbot, page):
    view, model, service = page
    bar = begin(qtbot, view)
    assert bar.value() == 6
    with qtbot.waitSignal(model.acted) as told:
        service.go_on.set()
    assert told.args == [Deed.SUSPEND, 12]
    assert not bar.isVisible()
    assert not part(view, "cards_cancel").isVisible()


def test_a_deed_that_is_cancelled_changes_no_card(qtbot, page):
    view, _model, service = page
    bar = begin(qtbot, view)
    cancel = part(view, "cards_cancel")
    with qtbot.assertNotEmitted(page[1].acted):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
        service.go_on.set()
        qtbot.waitUntil(lambda: not bar.isVisible())
    assert service.deeds == []


def test_nothing_else_is_done_meanwhile(qtbot, page):
    view, model, service = page
    begin(qtbot, view)
    qtbot.keyClick(part(view, "cards_table"), Qt.Key.Key_Asterisk)
    model.undo()
    with qtbot.waitSignal(model.acted):
        service.go_on.set()
    assert service.deeds == [("suspend", 12)]


def test_taking_it_back_can_be_stopped_and_asked_for_again(qtbot, page):
    view, model, service = page
    bar = begin(qtbot, view)
    with qtbot.waitSignal(model.acted):
        service.go_on.set()
    service.go_on.clear()
    undo = next(each for each in view.findChildren(QPushButton) if each.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 3)
    model.cancel()
    service.go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert all(line.state.suspended for line in service.rows.values())
    with qtbot.waitSignal(model.undone):
        model.undo()
    assert not any(line.state.suspended for line in service.rows.values())
