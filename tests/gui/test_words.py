"""Language, errors in words, and the questions that stop the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QWidget

from studyapp.core import errors
from studyapp.ui import i18n
from studyapp.ui.dialogs.prompts import DialogPrompts, ExportDialog, file_name
from studyapp.ui.error_text import error_text
from studyapp.ui.viewmodels.prompts import ExportChoice


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("", "zh_CN", "zh_CN"),
        ("", "zh_TW", "zh_CN"),
        ("", "C", "zh_CN"),
        ("", "fr_FR", "zh_CN"),
        ("", "en_US", "en"),
        ("en", "zh_CN", "en"),
        ("zh_CN", "en_US", "zh_CN"),
        ("xx", "zh_CN", "zh_CN"),
    ],
)
def test_only_an_english_choice_or_system_is_english(choice, system, language):
    assert i18n.language_of(choice, QLocale(system)) == language


def leaf_errors(kind=errors.StudyError):
    below = kind.__subclasses__()
    return [leaf for each in below for leaf in leaf_errors(each)] or [kind]


EXPECTED = [
    each
    for each in leaf_errors()
    if each.__module__ == "studyapp.core.errors" and each is not errors.Cancelled
]


def make_error(kind):
    if issubclass(kind, errors.FileError | errors.LibraryError):
        return kind("/somewhere/文章.txt", "the reason")
    if issubclass(kind, errors.AssistantError):
        return kind("https://assistant.example/v1", "the reason")
    return kind("the plain message")


@pytest.mark.parametrize("kind", EXPECTED, ids=lambda kind: kind.__name__)
def test_every_error_has_words_of_its_own(kind):
    text = error_text(make_error(kind))
    assert text != "the plain message"
    assert "{" not in text
    assert text.endswith(".")
    if issubclass(kind, errors.FileError | errors.LibraryError):
        assert "文章.txt" in text


def test_a_mistake_in_a_deck_file_is_named():
    text = error_text(errors.DeckFileError("节点.yaml", "card 3: answer is missing"))
    assert "节点.yaml" in text
    assert "card 3: answer is missing" in text


@pytest.mark.parametrize(
    ("name", "file"),
    [("节点", "节点"), ("一/二:三?", "一_二_三_"), (" 末尾. ", "末尾"), ("长" * 200, "长" * 80)],
)
def test_a_title_becomes_a_name_that_every_file_system_takes(name, file):
    assert file_name(name) == file


def answer_dialog(name):
    """Press a button of the dialog that is about to open."""

    def press():
        dialog = QApplication.activeModalWidget()
        dialog.findChild(QCheckBox, "export_scheduling").click()
        dialog.findChild(QAbstractButton, name).click()

    QTimer.singleShot(0, press)


@pytest.fixture
def prompts(qtbot, themed):
    window = QWidget()
    qtbot.addWidget(window)
    return DialogPrompts(window)


def test_an_export_asks_for_progress_and_a_place(prompts, monkeypatch, tmp_path):
    suggested = []

    def choose(_parent, _title, suggestion, _kinds):
        suggested.append(Path(suggestion).name)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    answer_dialog("export_go_on")
    assert prompts.export("节点") == ExportChoice(tmp_path / "out.apkg", scheduling=True)
    assert suggested == ["节点.apkg"]


def test_an_export_can_be_thought_better_of(prompts):
    answer_dialog("export_cancel")
    assert prompts.export("节点") is None


def test_closing_the_file_dialog_exports_nothing(prompts, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    answer_dialog("export_go_on")
    assert prompts.export("节点") is None


def test_chosen_files_are_paths(prompts, monkeypatch, tmp_path):
    chosen = [str(tmp_path / "a.txt"), str(tmp_path / "b.md")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    assert prompts.files_to_import() == (tmp_path / "a.txt", tmp_path / "b.md")


def test_the_export_dialog_names_what_is_exported(qtbot, themed):
    dialog = ExportDialog("节点")
    qtbot.addWidget(dialog)
    assert not dialog.scheduling
