"""A learner goes back to a copy of the library, by mouse, in the running program."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from studyapp.app import Program, make_application
from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup_copies import copies_in
from studyapp.infra.paths import DATABASE
from studyapp.ui.viewmodels.review_screen import Stage
from studyapp.ui.views.sidebar import Page
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI


@pytest.fixture
def program(qtbot, qapp, library, clock):
    """The program on a library with two copies: of one answer, and of three."""
    services = open_services(library, clock, SHANGHAI)
    for answers in (1, 2):
        for _ in range(answers):
            services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
            clock.advance(minutes=1)
        services.backups.when_changed()
    services.settings.save(replace(services.settings.load(), language="en"))
    services.close()
    locale = QLocale()
    make_application(library)
    program = Program(library)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.start()
    yield program
    program.window.close()
    program.close()
    program.window.deleteLater()
    QLocale.setDefault(locale)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def answers(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM card_events").fetchone()[0]


def click(qtbot, widget, name):
    button = widget.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def ask(qtbot, program):
    """Open the dialog from the settings; return it once it says what would be missing."""
    program.window.show_page(Page.SETTINGS)
    click(qtbot, program.window, "settings_restore")
    dialog = program.window.findChild(object, "restore")
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "restore_missing").text() != " ")
    return dialog


def test_an_older_copy_takes_the_place_of_the_library_and_nothing_is_thrown_away(
    qtbot, program, library
):
    dialog = ask(qtbot, program)
    assert dialog.findChild(QComboBox).count() == 2
    qtbot.keyClick(dialog.findChild(QComboBox), Qt.Key.Key_Down)
    dialog.findChild(QComboBox).activated.emit(1)
    qtbot.waitUntil(lambda: "2" in dialog.findChild(QLabel, "restore_missing").text())
    former = program.window
    with qtbot.waitSignal(program.opened, timeout=20_000):
        click(qtbot, dialog, "restore_do")
    assert program.window is not former
    assert program.window.isVisible()
    assert program.window.pages is not None
    assert answers(library / DATABASE) == 1
    (kept,) = library.glob("library-replaced-*.db")
    assert answers(kept) == 3
    assert max(answers(copy.path) for copy in copies_in(library / "backups")) == 3
    review = program.window.pages._models.review
    program.window.show_page(Page.REVIEW)
    qtbot.waitUntil(lambda: review.screen.stage is Stage.QUESTION)
    qtbot.keyClick(program.window.stack.currentWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(program.window.stack.currentWidget(), Qt.Key.Key_3)
    assert answers(library / DATABASE) == 2


def test_thinking_better_of_it_changes_nothing(qtbot, program, library):
    before = program.window
    click(qtbot, ask(qtbot, program), "restore_cancel")
    assert program.window is before
    assert answers(library / DATABASE) == 3


def test_a_copy_that_cannot_be_brought_back_leaves_the_library(
    qtbot, program, library, monkeypatch
):
    told = []
    monkeypatch.setattr("studyapp.app.QMessageBox.warning", lambda *words: told.append(words[-1]))
    dialog = ask(qtbot, program)
    newest = max(copies_in(library / "backups"), key=lambda copy: copy.made_at)
    newest.path.write_bytes(b"damaged since" * 999)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        click(qtbot, dialog, "restore_do")
    assert len(told) == 1
    assert answers(library / DATABASE) == 3


@pytest.mark.parametrize("content", [b"", b"no library" * 999])
def test_a_copy_that_cannot_be_read_is_said_so_and_another_can_be_chosen(
    qtbot, program, library, content
):
    newest = max(copies_in(library / "backups"), key=lambda copy: copy.made_at)
    newest.path.write_bytes(content)
    dialog = ask(qtbot, program)
    assert "cannot be read" in dialog.findChild(QLabel, "restore_missing").text()
    assert not dialog.findChild(QPushButton, "restore_do").isEnabled()
    dialog.findChild(QComboBox).activated.emit(1)
    qtbot.waitUntil(lambda: dialog.findChild(QPushButton, "restore_do").isEnabled())
    click(qtbot, dialog, "restore_cancel")
