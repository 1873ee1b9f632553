"""The page of cards on the real library."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from studyapp.services.card_actions import CardActionService
from studyapp.services.card_browser import CardBrowserService
from studyapp.services.notes import NoteService
from studyapp.ui.itemmodels.cards import ORDERS, Column
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.views.cards import CardsView


@pytest.fixture
def page(qtbot, themed, jobs, services):
    changes = CardActionService(services.context, services.review, services.plans)
    notes = NoteService(services.context, services.review.forget)
    model = CardsViewModel(jobs, CardBrowserService(services.context), changes, lambda: notes)
    view = CardsView(model)
    qtbot.addWidget(view)
    view.resize(1060, 760)
    view.show()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    model.refresh()
    qtbot.waitUntil(lambda: not model.screen.loading)
    return view, model


def search(qtbot, view, model, text):
    view.findChild(QLineEdit, "cards_search").setText(text)
    qtbot.waitUntil(lambda: model.screen.search == text)


def cell(view, row, column):
    return view.findChild(QWidget, "cards_table").model().index(row, column).data()


def test_found_cards_are_suspended_all_at_once_and_brought_back(qtbot, page, services):
    view, model = page
    everything = services.review.counts().new
    search(qtbot, view, model, "类型:清单 数字")
    found = len(model.screen.cards)
    table = view.findChild(QWidget, "cards_table")
    assert 1 < found < 100
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(table, "@")
    toast = view.findChild(QLabel, "toast_text")
    qtbot.waitUntil(lambda: str(found) in toast.text())
    search(qtbot, view, model, "is:suspended")
    assert len(model.screen.cards) == found
    qtbot.mouseClick(view.findChild(QWidget, "toast_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(model.screen.cards) == 0)
    assert services.review.counts().new == everything


def test_an_edited_card_is_found_by_its_new_words(qtbot, page):
    view, model = page
    search(qtbot, view, model, "type:quote")
    (line,) = model.lines(model.screen.cards[:1])
    model.save_note(replace(line.note, hint="独一无二的提示词"))
    search(qtbot, view, model, "独一无二的提示")
    assert list(model.screen.cards) == [line.card.id]


def test_every_column_can_be_sorted_by(qtbot, page):
    view, model = page
    table = view.findChild(QWidget, "cards_table")
    for column in Column:
        table._on_header_clicked(column)
        qtbot.waitUntil(lambda column=column: model.screen.order is ORDERS[column])
        assert table.model().rowCount() == len(model.screen.cards) > 100
        assert cell(view, 0, Column.QUESTION)
