"""The window through its real widgets, by key and by mouse."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.errors import NotTextError, UnknownArticleError
from studyapp.services.preview import PastedRequest
from studyapp.services.settings import ReadingFont, Settings, ThemeChoice, TypedAnswers
from studyapp.services.views import Scope
from studyapp.ui import theme
from studyapp.ui.main_window import MainWindow
from studyapp.ui.viewmodels.prompts import Outcome
from studyapp.ui.views.sidebar import NARROW, WIDE, Page
from studyapp.ui.widgets.exercises.answer_field import AnswerField
from studyapp.ui.widgets.nav_item import NavItem
from tests.frame_fakes import choice, make_summary

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def part(window, name, kind=QWidget):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def click(qtbot, window, name):
    qtbot.mouseClick(part(window, name), LEFT)


def notice(window):
    return part(window, "notice_text", QLabel).text() if window.notice.isVisible() else None


def dropped_event(kind, data):
    position = QPointF(400, 300) if kind is QDropEvent else QPointF(400, 300).toPoint()
    return kind(position, Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)


def test_the_frame_is_there_before_the_library(qtbot, themed):
    window = MainWindow(Settings(), theme.LIGHT)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)  # else no key is a shortcut
    assert part(window, "skeleton").isVisible()
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.page is Page.LIBRARY
    assert part(window, "skeleton").isVisible()


def test_a_page_chosen_before_the_library_is_there_is_shown_then(qtbot, themed, make_models):
    window = MainWindow(Settings(), theme.LIGHT)
    qtbot.addWidget(window)
    window.show()
    click(qtbot, window, "sidebar_settings")
    window.attach(make_models(window))
    assert window.stack.currentWidget().objectName() == "settings_view"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_2, "review_view"),
        (Qt.Key.Key_3, "reader"),
        (Qt.Key.Key_4, "library_view"),
        (Qt.Key.Key_5, "cards_view"),
        (Qt.Key.Key_6, "statistics_view"),
        (Qt.Key.Key_Comma, "settings_view"),
        (Qt.Key.Key_1, "today_view"),
    ],
)
def test_each_page_has_a_key(qtbot, window, key, name):
    window.show_page(Page.SETTINGS if name != "settings_view" else Page.TODAY)
    qtbot.keyClick(window, key, CONTROL)
    assert window.stack.currentWidget().objectName() == name


def test_the_rail_leads_to_every_page_and_marks_it(qtbot, window):
    for page in Page:
        click(qtbot, window, f"sidebar_{page.name.lower()}")
        assert window.page is page
        checked = [item for item in window.findChildren(NavItem) if item.isChecked()]
        assert [item.objectName() for item in checked] == [f"sidebar_{page.name.lower()}"]


def test_the_rail_shows_due_cards_streak_and_recent_articles(qtbot, window, desk):
    assert part(window, "sidebar_review").badge == 42
    assert "12" in part(window, "sidebar_streak", QLabel).text()
    click(qtbot, window, "sidebar_recent")
    assert window.page is Page.READER
    assert window.pages._models.reader.screen.article == desk.article.id


def test_the_badge_counts_down_while_reviewing(qtbot, window):
    click(qtbot, window, "sidebar_review")
    before = part(window, "sidebar_review").badge
    qtbot.keyClicks(window.stack.currentWidget(), " 3")
    assert part(window, "sidebar_review").badge == before - 1


def test_the_setting_for_typed_answers_reaches_the_next_card(qtbot, window):
    models = window.pages._models
    models.settings.change("typed_answers", TypedAnswers.SHORT)
    click(qtbot, window, "sidebar_review")
    assert isinstance(models.review.screen.exercise, TypedAnswer)
    assert isinstance(QApplication.focusWidget(), AnswerField)


def test_articles_read_last_come_first_in_the_rail(qtbot, window, desk):
    desk.library.answer = (
        make_summary("never", title="没读过", last_read=None),
        make_summary("read", title="读过"),
    )
    window.pages.refresh()
    titles = [row.text() for row in window.findChildren(QWidget, "sidebar_recent")]
    assert titles[-2:] == ["读过", "没读过"]


def test_the_rail_folds_and_unfolds(qtbot, window):
    assert window.sidebar.width() == WIDE
    click(qtbot, window, "sidebar_fold")
    assert window.sidebar.width() == NARROW
    click(qtbot, window, "sidebar_library")
    assert window.sidebar.width() == NARROW
    click(qtbot, window, "sidebar_fold")
    assert window.sidebar.width() == WIDE


def test_the_rail_is_narrow_in_the_reader_and_wide_again_after_it(qtbot, window):
    click(qtbot, window, "sidebar_reader")
    assert window.sidebar.width() == NARROW
    click(qtbot, window, "sidebar_today")
    assert window.sidebar.width() == WIDE


def test_a_click_in_the_rail_changes_light_and_dark_and_is_kept(qtbot, window, desk):
    click(qtbot, window, "sidebar_theme")
    assert theme.current() is theme.DARK
    assert desk.settings.saved.theme is ThemeChoice.DARK
    click(qtbot, window, "sidebar_theme")
    assert theme.current() is theme.LIGHT


def test_today_leads_to_review_and_back(qtbot, window):
    click(qtbot, window, "today_start")
    assert window.page is Page.REVIEW
    qtbot.keyClick(window.stack.currentWidget(), Qt.Key.Key_Escape)
    assert window.page is Page.TODAY


def test_today_leads_to_the_paragraph_where_reading_stopped(qtbot, window, desk):
    click(qtbot, window, "today_read")
    assert window.page is Page.READER
    assert window.pages._models.reader.screen.article == desk.article.id


def test_a_weak_paragraph_opens_the_reader_there(qtbot, window, desk):
    row = part(window, "today_weak")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert window.page is Page.READER
    assert window.pages._models.reader.screen.chosen == desk.today.answer.weakest[0].block


def test_a_deck_is_reviewed_from_the_library(qtbot, window, desk):
    window.show_page(Page.LIBRARY)
    click(qtbot, window, "library_deck_review")
    assert window.page is Page.REVIEW
    assert window.pages._models.review.scope == Scope(article=desk.article.id, deck="节点")


def test_the_typeface_of_articles_follows_the_settings(qtbot, window):
    window.show_page(Page.READER)
    window.show_page(Page.REVIEW)
    window.pages._models.settings.change("reading_font", ReadingFont.HEI)
    assert window.pages._views[Page.READER]._family == theme.UI_FAMILY


def test_an_error_is_said_in_words_and_can_be_closed(qtbot, window, desk):
    desk.statistics.answer = UnknownArticleError("gone")
    window.show_page(Page.STATISTICS)
    assert "not in the library" in notice(window)
    click(qtbot, window, "notice_close")
    assert notice(window) is None


def test_chosen_files_are_imported_and_the_new_article_can_be_read(qtbot, window, desk, tmp_path):
    desk.prompts.files = (tmp_path / "a.txt", tmp_path / "b.txt")
    desk.prompts.outcomes = [Outcome.STUDY, Outcome.CANCEL]
    with qtbot.waitSignal(window.pages._models.transfer.imported):
        click(qtbot, window, "today_import")
    assert desk.imports.paths == list(desk.prompts.files)
    qtbot.waitUntil(lambda: not window.job.isVisible())
    assert "14" in notice(window)
    click(qtbot, window, "notice_action")
    assert window.page is Page.READER


def test_suggested_cards_lead_to_the_inbox(qtbot, window, tmp_path):
    transfer = window.pages._models.transfer
    with qtbot.waitSignal(transfer.imported):
        transfer.import_files([tmp_path / "a.txt"])
    assert "inbox" in notice(window)
    with qtbot.waitSignal(window.pages.inbox_requested):
        click(qtbot, window, "notice_action")


def test_a_file_that_cannot_be_imported_does_not_stop_the_next(qtbot, window, desk, tmp_path):
    desk.imports.failures = {"a.txt": NotTextError("a.txt", "empty")}
    transfer = window.pages._models.transfer
    with qtbot.waitSignal(transfer.imported):
        transfer.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [path.name for path in desk.imports.paths] == ["a.txt", "b.txt"]
    assert "14" in notice(window)
    assert "“a.txt” holds no readable text" in notice(window)


def test_an_import_can_be_cancelled(qtbot, window, desk, tmp_path):
    desk.imports.wait_for_cancel = True
    transfer = window.pages._models.transfer
    transfer.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: transfer.screen.total == 2)
    assert part(window, "job_text", QLabel).text() == "Importing “a.txt”"
    click(qtbot, window, "job_cancel")
    qtbot.waitUntil(lambda: transfer.screen is None)
    assert not window.job.isVisible()
    assert [path.name for path in desk.imports.paths] == ["a.txt"]


def test_files_dropped_onto_the_window_are_imported(qtbot, window, desk, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b")])
    entering = dropped_event(QDragEnterEvent, data)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(window.pages._models.transfer.imported):
        QApplication.sendEvent(window, dropped_event(QDropEvent, data))
    assert desk.imports.paths == [tmp_path / "a.txt"]


def test_text_dropped_onto_the_window_is_imported(qtbot, window, desk):
    data = QMimeData()
    data.setText("一段文字")
    data.setHtml("<p>一段文字</p>")
    entering = dropped_event(QDragEnterEvent, data)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(window.pages._models.transfer.imported):
        QApplication.sendEvent(window, dropped_event(QDropEvent, data))
    assert desk.imports.requests == [PastedRequest("一段文字", data.html())]


def test_ctrl_v_in_the_library_imports_the_clipboard(qtbot, window, desk):
    QApplication.clipboard().setText("一段文字")
    window.show_page(Page.LIBRARY)
    with qtbot.waitSignal(window.pages._models.transfer.imported):
        qtbot.keyClick(window.stack.currentWidget(), Qt.Key.Key_V, CONTROL)
    assert desk.imports.requests == [PastedRequest("一段文字")]


def test_files_in_the_clipboard_are_imported_as_files(qtbot, window, desk, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    QApplication.clipboard().setMimeData(data)
    window.show_page(Page.LIBRARY)
    with qtbot.waitSignal(window.pages._models.transfer.imported):
        click(qtbot, window, "library_paste")
    assert desk.imports.paths == [tmp_path / "a.txt"]


def test_an_empty_clipboard_is_said_to_be_empty(qtbot, window, desk):
    QApplication.clipboard().clear()
    window.show_page(Page.LIBRARY)
    click(qtbot, window, "library_paste")
    assert "Copy an article first" in notice(window)
    assert not desk.imports.requests


def test_a_dragged_link_is_not_taken_for_an_article(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/b")])
    entering = dropped_event(QDragEnterEvent, data)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    assert not entering.isAccepted()


def test_a_deck_is_exported_with_progress(qtbot, window, desk, tmp_path):
    desk.prompts.choice = choice(tmp_path / "节点.apkg", scheduling=True)
    window.show_page(Page.LIBRARY)
    with qtbot.waitSignal(window.pages._models.transfer.exported):
        click(qtbot, window, "library_deck_export")
    assert desk.exports.calls == [(tmp_path / "节点.apkg", desk.article.id, "节点", True)]
    assert "节点.apkg" in notice(window)


def test_an_export_thought_better_of_writes_nothing(qtbot, window, desk):
    window.show_page(Page.LIBRARY)
    click(qtbot, window, "library_export")
    assert desk.prompts.asked == ["Wengu"]
    assert not desk.exports.calls


def test_the_first_paint_brings_no_page_and_no_library():
    script = (
        "import sys, studyapp.ui.main_window\n"
        "heavy = ('sqlalchemy', 'yaml', 'jieba', 'fsrs', 'studyapp.services.views',"
        " 'studyapp.ui.pages', 'studyapp.ui.views.today')\n"
        "print(*(name for name in heavy if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_a_closed_window_is_freed(themed, make_models, assert_freed):
    def make():
        window = MainWindow(Settings(), theme.LIGHT)
        window.attach(make_models(window))
        for page in Page:
            window.show_page(page)
        return window

    assert_freed(make)
