"""A package from Anki comes in by dialog or drag, without a preview."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget

from studyapp.core.errors import AnkiPackageError
from studyapp.core.ids import ArticleId
from studyapp.services.views import ImportReport, Scope
from studyapp.transfers import export_service, preview_service
from studyapp.ui.dialogs.prompts import DialogPrompts
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.transfer import TransferViewModel
from studyapp.ui.viewmodels.transfer_parts import Imported, ImportSummary
from studyapp.ui.views.import_news import ImportNews
from tests.integration.anki.foreign import Foreign

NOTHING = ImportReport(ArticleId("a"), "语文", 0, 0, 0)


@pytest.fixture
def transfer(qtbot, themed, services):
    """Imports into a real library."""
    window = QWidget()
    qtbot.addWidget(window)
    jobs = JobRunner()
    view_model = TransferViewModel(
        jobs,
        partial(preview_service, services),
        partial(export_service, services),
        services.read,
        DialogPrompts(window),
        jobs,
    )
    yield view_model
    jobs.wait()


def bring(qtbot, transfer, path):
    with qtbot.waitSignal(transfer.imported, timeout=20_000) as told:
        transfer.import_files([path])
    return told.args[0]


def test_a_package_is_studied_at_once(qtbot, transfer, services, tmp_path):
    foreign = Foreign()
    foreign.note("g1", "谁写了《岳阳楼记》？", "范仲淹")
    path = foreign.write(tmp_path / "词语.apkg")

    (first,) = bring(qtbot, transfer, path).imported
    (second,) = bring(qtbot, transfer, path).imported

    assert (first.report.title, first.report.added, first.known) == ("语文", 1, False)
    assert (second.report.added, second.known) == (0, True)
    item = services.review.next_item(Scope(article=first.report.article))
    assert item.note.question == "谁写了《岳阳楼记》？"


def test_what_is_no_package_is_told(qtbot, transfer, tmp_path):
    path = tmp_path / "坏.apkg"
    path.write_bytes(b"nothing")
    summary = bring(qtbot, transfer, path)

    assert isinstance(summary.failures[0], AnkiPackageError)
    assert "坏.apkg" in ImportNews().text(summary)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"added": 3}, "“语文” was updated: 3 new note(s)."),
        ({"reviews": 7}, "“语文” was updated: 7 review(s) done in Anki."),
        (
            {"edited": 1, "media": 2, "skipped": 4},
            (
                "“语文” was updated: the cards stay as they are. "
                "1 note(s) reworded in Anki stay as they are here. "
                "2 picture(s) and sound(s) were left out. 4 note(s) without text were left out."
            ),
        ),
    ],
)
def test_what_came_and_what_did_not_is_said(qapp, counts, words):
    done = Imported(replace(NOTHING, **counts), known=True)

    assert ImportNews().text(ImportSummary((done,))) == words
