"""The sheet of custom study: chosen cards, offers, sessions that begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QWidget

from studyapp.services.card_browser import Facets
from studyapp.services.card_ports import SavedSearch
from studyapp.services.views import USUAL_STUDY, Scope, Study, StudyKind
from studyapp.ui.dialogs.study import StudyDialog
from studyapp.ui.study_desk import StudyDesk
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.widgets.notice_bar import NoticeBar
from tests.frame_fakes import Answers, AtOnce, make_summary
from tests.review_fakes import part
from tests.study_fakes import FORMER, study_model

LEFT = Qt.MouseButton.LeftButton
FACETS = Facets(tags={"要点": 12, "金句": 3}, saved=(SavedSearch("难的", "prop:d>7"),))


class Sheet:
    """A window with the sheet open, and what it began."""

    def __init__(self, qtbot, jobs, article, **fields):
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 640)
        self.notice = NoticeBar(self.window)
        self.model, self.service = study_model(jobs, article=article, facets=FACETS, **fields)
        library = LibraryViewModel(Answers("articles", (make_summary(),)), AtOnce())
        library.refresh()
        self.summary = library.screen[0]
        self.desk = StudyDesk(self.model, library, self.notice, self.window)
        self.begun = []
        self.desk.session_requested.connect(lambda *args: self.begun.append(args))
        self.window.show()
        self.desk.open()
        self.dialog = part(self.window, "study_dialog", StudyDialog)
        qtbot.waitUntil(self.button("timed").isEnabled)

    def button(self, way):
        return part(self.dialog, f"study_start_{way}", QPushButton)

    def gives(self, way):
        return part(self.dialog, f"study_gives_{way}", QLabel).text()

    def choose(self, name, text):
        combo = part(self.dialog, f"study_{name}", QComboBox)
        combo.setCurrentIndex(combo.findText(text))
        combo.activated.emit(combo.currentIndex())


@pytest.fixture
def open_sheet(qtbot, themed, jobs, seed_article_read):
    return lambda **fields: Sheet(qtbot, jobs, seed_article_read, **fields)


def test_each_way_says_what_it_would_give(open_sheet):
    sheet = open_sheet()
    assert sheet.gives("ahead") == "3 card(s) · about 3 min"
    assert sheet.gives("timed") == "25 card(s) · about 25 min"
    sheet.dialog.reject()


def test_another_number_is_worked_out_again(qtbot, open_sheet):
    sheet = open_sheet()
    part(sheet.dialog, "study_number_ahead", QSpinBox).setValue(5)
    assert not sheet.button("ahead").isEnabled()
    qtbot.waitUntil(sheet.button("ahead").isEnabled)
    assert sheet.gives("ahead") == "5 card(s) · about 5 min"
    qtbot.mouseClick(sheet.button("ahead"), LEFT)
    assert sheet.begun == [(Scope(), Study(StudyKind.AHEAD, days=5))]
    assert not sheet.dialog.isVisible()


def test_a_cram_takes_the_cards_and_the_order_chosen(qtbot, open_sheet):
    sheet = open_sheet()
    qtbot.mouseClick(part(sheet.dialog, "study_shuffled", QCheckBox), LEFT)
    sheet.choose("by", "A tag")
    assert part(sheet.dialog, "study_first", QComboBox).currentText() == "要点 (12)"
    qtbot.waitUntil(sheet.button("cram").isEnabled)
    sheet.button("cram").setFocus()
    qtbot.keyClick(sheet.button("cram"), Qt.Key.Key_Space)
    cram = Study(StudyKind.CRAM, learnt_only=True, shuffled=True)
    assert sheet.begun == [(Scope(search="tag:要点"), cram)]


@pytest.mark.parametrize(
    ("by", "first", "scope"),
    [
        ("Marked cards", None, Scope(search="is:marked")),
        ("A flag", "Error-prone", Scope(search="flag:2")),
        ("A saved search", "难的", Scope(search="prop:d>7")),
    ],
)
def test_cards_are_chosen_by_what_they_carry(qtbot, open_sheet, by, first, scope):
    sheet = open_sheet()
    sheet.choose("by", by)
    if first:
        sheet.choose("first", first)
    qtbot.waitUntil(sheet.button("forgotten").isEnabled)
    qtbot.mouseClick(sheet.button("forgotten"), LEFT)
    assert sheet.begun == [(scope, Study(StudyKind.FORGOTTEN, days=7))]


def test_cards_are_chosen_by_deck_and_by_section(qtbot, open_sheet, seed_article_read):
    sheet = open_sheet()
    sheet.choose("by", "A deck")
    second = part(sheet.dialog, "study_second", QComboBox)
    assert second.isVisible()
    deck = sheet.summary.decks[0].name
    sheet.choose("second", deck)
    qtbot.waitUntil(sheet.button("timed").isEnabled)
    assert sheet.service.asked[-1][0] == Scope(article=sheet.summary.id, deck=deck)
    sheet.choose("by", "A section")
    heading = seed_article_read.outline[0]
    assert second.currentText() == heading.marker + heading.title.text
    qtbot.waitUntil(sheet.button("timed").isEnabled)
    assert sheet.service.asked[-1][0] == Scope(article=sheet.summary.id, section=heading.block)
    sheet.choose("by", "All cards")
    assert second.isHidden()
    sheet.dialog.reject()


def test_more_new_cards_come_and_go_again(qtbot, open_sheet):
    sheet = open_sheet()
    qtbot.mouseClick(sheet.button("more_new"), LEFT)
    assert sheet.service.done == [("more", Scope(), 10)]
    assert sheet.begun == [(Scope(), USUAL_STUDY)]
    assert part(sheet.notice, "notice_text", QLabel).text() == "10 more new card(s) come today."
    qtbot.mouseClick(part(sheet.notice, "notice_action", QPushButton), LEFT)
    assert sheet.service.done[-1] == ("as before", FORMER)


def test_the_notice_counts_the_new_cards_that_really_come(qtbot, open_sheet):
    sheet = open_sheet(fresh=4)
    qtbot.mouseClick(sheet.button("more_new"), LEFT)
    assert part(sheet.notice, "notice_text", QLabel).text() == "4 more new card(s) come today."


def test_what_gives_no_card_cannot_be_started(open_sheet):
    sheet = open_sheet(fresh=0)
    assert sheet.gives("more_new") == "No card"
    assert not sheet.button("more_new").isEnabled()
    sheet.dialog.reject()
