"""Asking the assistant: consent, sections, progress, result."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from studyapp.core.errors import AssistantKeyError, UnknownArticleError
from studyapp.core.ids import ArticleId, BlockId
from studyapp.services.settings import Settings
from studyapp.ui.dialogs.assistant import AssistantDialog
from studyapp.ui.dialogs.assistant_consent import ConsentDialog
from studyapp.ui.dialogs.assistant_open import ask_consent, open_assistant
from studyapp.ui.dialogs.assistant_words import refusal_text
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.assistant import AssistantViewModel
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.library import LibraryView
from tests.assistant_fakes import FakeAssists, FakeSecrets, Refusal
from tests.frame_fakes import Answers, AtOnce, FakeSettings, make_summary

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "https://host.example/v1"
ARTICLE = ArticleId("water")


@pytest.fixture
def assists():
    return FakeAssists()


@pytest.fixture
def secrets():
    return FakeSecrets(keys={ADDRESS: "sk-known"})


@pytest.fixture
def store():
    store = FakeSettings()
    store.saved = Settings(assistant_on=True, assistant_address=ADDRESS, assistant_consent=ADDRESS)
    return store


@pytest.fixture
def view_model(qtbot, themed, store, secrets, assists, tmp_path):
    jobs = JobRunner(themed)
    settings = SettingsViewModel(store, tmp_path)
    yield AssistantViewModel(jobs, lambda: assists, lambda: secrets, settings)
    assists.wait_for_cancel = False
    jobs.wait()


@pytest.fixture
def open_dialog(qtbot, view_model):
    def open_dialog():
        view_model.open(ARTICLE, "水库的管理")
        dialog = AssistantDialog(view_model)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: bool(view_model.key.screen.place and view_model.screen.sections))
        return dialog

    return open_dialog


def part(dialog, name, kind=QPushButton):
    found = dialog.findChild(kind, f"assistant_{name}")
    assert found is not None, name
    return found


def click(qtbot, dialog, name):
    assert part(dialog, name).isVisible()
    qtbot.mouseClick(part(dialog, name), LEFT)


def test_without_consent_nothing_is_asked(qtbot, open_dialog, view_model, store, assists):
    view_model._settings.change("assistant_consent", "")
    dialog = open_dialog()
    assert not part(dialog, "start").isVisible()
    assert part(dialog, "consent_address", QLabel).text() == ADDRESS
    click(qtbot, dialog, "decline")
    assert not dialog.isVisible()
    assert not assists.asked
    assert store.saved.assistant_consent == ""


def test_consent_is_asked_once(qtbot, open_dialog, view_model, store):
    view_model._settings.change("assistant_consent", "")
    dialog = open_dialog()
    click(qtbot, dialog, "agree")
    assert store.saved.assistant_consent == ADDRESS
    assert part(dialog, "start").isVisible()
    dialog.close()
    assert part(open_dialog(), "start").isVisible()


def test_the_chosen_sections_are_asked_about(qtbot, open_dialog, view_model, assists):
    dialog = open_dialog()
    titles = [part(dialog, f"section_{n}", QCheckBox).text() for n in range(3)]
    assert titles == ["水库的管理", "水库的作用", "供水"]
    part(dialog, "section_1", QCheckBox).click()
    assert part(dialog, "sum", QLabel).text().startswith("410 ")
    with qtbot.waitSignal(view_model.suggested):
        click(qtbot, dialog, "start")
    assert assists.asked == [(ARTICLE, (None, BlockId("b2")))]


def test_without_a_section_there_is_nothing_to_ask(qtbot, open_dialog):
    dialog = open_dialog()
    click(qtbot, dialog, "none")
    assert not part(dialog, "start").isEnabled()
    click(qtbot, dialog, "all")
    assert part(dialog, "start").isEnabled()


def test_the_result_says_what_was_dropped_and_why(qtbot, open_dialog, view_model):
    dialog = open_dialog()
    with qtbot.waitSignal(view_model.suggested):
        click(qtbot, dialog, "start")
    assert part(dialog, "result", QLabel).text().startswith("3 ")
    assert part(dialog, "dropped", QLabel).text().startswith("3 ")
    said = [found.text() for found in dialog.findChildren(QLabel) if found.isVisible()]
    assert f"2 · {refusal_text(Refusal.SPAN)}" in said
    assert f"1 · {refusal_text(Refusal.KNOWN)}" in said
    with qtbot.waitSignal(dialog.inbox_requested):
        click(qtbot, dialog, "inbox")
    assert not dialog.isVisible()


def test_a_stop_keeps_what_came_and_says_so(qtbot, open_dialog, view_model, assists):
    assists.wait_for_cancel = True
    dialog = open_dialog()
    click(qtbot, dialog, "start")
    qtbot.waitUntil(lambda: "1" in part(dialog, "progress_text", QLabel).text())
    with qtbot.waitSignal(view_model.suggested):
        click(qtbot, dialog, "cancel")
    assert "1" in part(dialog, "stopped", QLabel).text()
    assert part(dialog, "inbox").isVisible()


def test_closing_stops_the_assistant(qtbot, open_dialog, view_model, assists):
    assists.wait_for_cancel = True
    dialog = open_dialog()
    click(qtbot, dialog, "start")
    with qtbot.waitSignal(view_model.suggested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_is_said_in_a_sentence(qtbot, open_dialog, view_model, assists):
    assists.failure = AssistantKeyError(ADDRESS, "HTTP status 401")
    dialog = open_dialog()
    click(qtbot, dialog, "start")
    qtbot.waitUntil(lambda: part(dialog, "stopped", QLabel).isVisible())
    assert ADDRESS in part(dialog, "stopped", QLabel).text()
    assert not part(dialog, "inbox").isVisible()


def test_a_key_is_asked_for_where_none_is_known(qtbot, open_dialog, view_model, secrets, assists):
    secrets.keys.clear()
    dialog = open_dialog()
    field = part(dialog, "key", QLineEdit)
    qtbot.waitUntil(field.isVisible)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(field, "sk-typed")
    with qtbot.waitSignal(view_model.suggested):
        click(qtbot, dialog, "start")
    assert secrets.keys == {ADDRESS: "sk-typed"}
    assert field.text() == ""


def test_a_known_key_is_not_asked_for_again(open_dialog):
    assert not part(open_dialog(), "key", QLineEdit).isVisible()


def test_an_article_that_is_gone_is_said(qtbot, view_model, assists):
    assists.failure = UnknownArticleError("gone")
    view_model.open(ARTICLE, "水库的管理")
    dialog = AssistantDialog(view_model)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: part(dialog, "stopped", QLabel).isVisible())
    assert not part(dialog, "inbox").isVisible()


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_reason_has_its_words(qapp, refusal):
    assert refusal_text(refusal)


def test_the_consent_dialog_is_accepted_only_by_agreeing(qtbot, themed):
    for name, accepted in (("agree", True), ("decline", False)):
        dialog = ConsentDialog(ADDRESS)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.mouseClick(part(dialog, name), LEFT)
        assert (dialog.result() == dialog.DialogCode.Accepted) is accepted


def test_the_dialog_is_freed(qtbot, view_model, assert_freed):
    view_model.open(ARTICLE, "水库的管理")
    qtbot.waitUntil(lambda: bool(view_model.key.screen.place and view_model.screen.sections))
    assert_freed(lambda: AssistantDialog(view_model))


def test_the_dialog_opens_above_the_window(qtbot, themed, view_model):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = open_assistant(view_model, ARTICLE, "水库的管理", window)
    assert dialog.isVisible()
    assert dialog.parent() is window
    qtbot.waitUntil(lambda: part(dialog, "start").isEnabled())
    click(qtbot, dialog, "close")


def test_consent_can_be_asked_for_by_itself(qtbot, themed, view_model, store):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    view_model._settings.change("assistant_consent", "")
    ask_consent(view_model, window)
    dialog = window.findChild(ConsentDialog)
    assert part(dialog, "consent_address", QLabel).text() == ADDRESS
    click(qtbot, dialog, "agree")
    assert store.saved.assistant_consent == ADDRESS


def test_the_library_speaks_of_the_assistant_only_when_it_is_on(qtbot, themed):
    library = LibraryViewModel(Answers("articles", (make_summary(),)), AtOnce())
    view = LibraryView(library)
    qtbot.addWidget(view)
    library.refresh()
    view.show()

    def entry():
        return view.findChild(QAction, "library_assistant")

    assert not entry().isVisible()
    view.set_assistant(on=True)
    with qtbot.waitSignal(view.assistant_requested) as asked:
        entry().trigger()
    assert asked.args == [make_summary().id, make_summary().title]
    library.refresh()
    qtbot.waitUntil(lambda: entry().isVisible())
    view.set_assistant(on=False)
    assert not entry().isVisible()
