"""Pairs of cards side by side, on a real library."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import NoteStatus
from studyapp.transfers import duplicate_service, import_service
from studyapp.ui.dialogs.duplicates import DuplicatesDialog
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.duplicates import DuplicatesViewModel

SAID = "每天清晨由老僧敲响三次"
TEXT = f"{{0}}的古钟\n一、钟声\n{{0}}里的古钟{SAID}，山下的村民听见钟声便起床劳作。\n"


@pytest.fixture
def notes(services):
    return services.notes


@pytest.fixture
def pair(services, notes, tmp_path):
    made = []
    for name in ("东庙", "古寺"):
        path = tmp_path / f"{name}.txt"
        path.write_text(TEXT.format(name), encoding="utf-8")
        article = import_service(services).import_file(path).article
        notes.decide([n.id for w in notes.inbox() for n in w.notes], NoteStatus.REJECTED)
        block = next(b for b in services.read.article(article).blocks if SAID in b.text)
        at = block.text.index(SAID)
        draft = notes.draft(article, block.span(at, at + len(SAID)), HandKind.QUESTION)
        made.append(replace(draft, question="那口古钟每天怎样敲响？"))
        notes.add(article, made[-1])
    return made


@pytest.fixture
def view_model(services, pair):
    jobs = JobRunner()
    yield DuplicatesViewModel(jobs, lambda: duplicate_service(services))
    jobs.wait()


@pytest.fixture
def dialog(qtbot, themed, view_model):
    dialog = DuplicatesDialog(view_model)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not view_model.screen.searching)
    return dialog


def _status(notes, note):
    return notes.note(note.id).note.status


def test_both_cards_are_shown_with_their_articles(dialog, view_model):
    assert view_model.screen.waiting == 1
    assert (view_model.screen.left.path[0], view_model.screen.right.path[0]) == (
        "东庙的古钟",
        "古寺的古钟",
    )
    for side in ("left", "right"):
        faces = dialog.findChild(object, f"duplicates_{side}")
        assert "那口古钟每天怎样敲响？" in faces.question
        assert SAID in faces.answer


@pytest.mark.parametrize(("key", "kept"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)])
def test_one_key_joins_a_pair_and_another_takes_it_back(
    qtbot, dialog, view_model, notes, pair, key, kept
):
    qtbot.keyClick(dialog, key)
    qtbot.waitUntil(lambda: _status(notes, pair[1 - kept]) is NoteStatus.REJECTED)
    qtbot.waitUntil(lambda: view_model.screen.decided == 1)
    assert len(notes.note(pair[kept].id).note.sources) == 2
    qtbot.keyClick(dialog, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: view_model.screen.waiting == 1)
    assert _status(notes, pair[1 - kept]) is NoteStatus.ACCEPTED


def test_a_pair_kept_apart_is_not_shown_again(qtbot, dialog, view_model, services):
    qtbot.mouseClick(dialog.findChild(object, "duplicates_apart"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view_model.screen.decided == 1)
    assert duplicate_service(services).find() == ()
    qtbot.keyClick(dialog, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: view_model.screen.waiting == 1)
    assert len(duplicate_service(services).find()) == 1
