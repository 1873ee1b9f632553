"""The assistant from its switch to the inbox, in the whole program, with one on this computer."""

import json
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from studyapp.app import Program, make_application
from studyapp.core.cards.model import Density, NoteStatus
from studyapp.infra.paths import DATABASE
from studyapp.infra.settings import JsonSettings
from studyapp.transfers import import_service
from studyapp.ui.dialogs.assistant import AssistantDialog
from studyapp.ui.dialogs.assistant_consent import ConsentDialog
from studyapp.ui.views.library_row import ArticleGroup
from studyapp.ui.views.sidebar import Page
from studyapp.wiring import open_services
from tests.assistant_fakes import ARTICLE, GOOD, Stub, reply, running
from tests.conftest import SHANGHAI, FakeClock

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def article(library, tmp_path):
    """An article in the library, beside the seed."""
    path = tmp_path / "水库.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    services = open_services(library, FakeClock(), SHANGHAI)
    article = import_service(services).import_file(path, density=Density.BRIEF).article
    services.close()
    return article


@pytest.fixture
def window(qtbot, qapp, library, article):
    locale = QLocale()
    make_application(library)
    program = Program(library)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.start()
    yield program.window
    program.window.close()
    program.close()
    QLocale.setDefault(locale)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture
def stub():
    with running(Stub()) as stub:
        yield stub


def part(parent, name, kind=QWidget):
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def switch_on(qtbot, window, address):
    window.show_page(Page.SETTINGS)
    settings = window.stack.currentWidget()
    part(settings, "settings_assistant_on", QCheckBox).click()
    field = part(settings, "settings_assistant_address", QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, address)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    part(settings, "settings_assistant_consent", QPushButton).click()
    dialog = part(window, "assistant_consent_dialog", ConsentDialog)
    qtbot.mouseClick(part(dialog, "assistant_agree"), LEFT)


def menu_entry(qtbot, window, article):
    window.show_page(Page.LIBRARY)
    view = window.stack.currentWidget()

    def own():
        return [each for each in view.findChildren(ArticleGroup) if each._article.id == article]

    qtbot.waitUntil(lambda: own() != [])
    return part(own()[-1], "library_assistant", QAction)


def test_suggestions_come_from_the_menu_into_the_inbox(qtbot, window, article, stub, library):
    assert not menu_entry(qtbot, window, article).isVisible()
    switch_on(qtbot, window, stub.address)
    saved = JsonSettings(library).load()
    assert saved.assistant_allowed
    stub.replies = [reply(), reply(GOOD)]
    menu_entry(qtbot, window, article).trigger()
    dialog = part(window, "assistant_dialog", AssistantDialog)
    start = part(dialog, "assistant_start")
    qtbot.waitUntil(start.isEnabled, timeout=20_000)
    qtbot.mouseClick(start, LEFT)
    inbox = part(dialog, "assistant_inbox")
    qtbot.waitUntil(inbox.isVisible, timeout=20_000)
    assert len(stub.requests) == 2
    assert "Authorization" not in stub.headers[0]
    qtbot.mouseClick(inbox, LEFT)
    assert window.page is Page.INBOX
    with closing(sqlite3.connect(library / DATABASE)) as database:
        rows = database.execute(
            "SELECT content FROM notes WHERE article_id = ? AND status = ? AND generated IS NULL",
            [article, NoteStatus.SUGGESTED],
        ).fetchall()
    assert [json.loads(content)["question"] for (content,) in rows] == [GOOD["question"]]


def test_the_connection_can_be_tried_from_the_settings(qtbot, window, stub):
    switch_on(qtbot, window, stub.address)
    settings = window.stack.currentWidget()
    models = window.pages._models
    qtbot.mouseClick(part(settings, "settings_assistant_test"), LEFT)
    qtbot.waitUntil(lambda: models.assistant.key.screen.works is True, timeout=20_000)
    stub.status = 401
    qtbot.mouseClick(part(settings, "settings_assistant_test"), LEFT)
    qtbot.waitUntil(lambda: models.assistant.key.screen.works is False, timeout=20_000)
    assert stub.address in window.notice.text
