"""Imports one after the other: read, shown, stored."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.core.cards.model import Density
from studyapp.core.errors import NotTextError, UnknownArticleError
from studyapp.core.ids import ArticleId
from studyapp.services.preview import AgainRequest, FileRequest, PastedRequest
from studyapp.services.views import ImportReport, Scope
from studyapp.transfers import export_service, preview_service
from studyapp.ui.dialogs.prompts import DialogPrompts
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.prompts import Outcome
from studyapp.ui.viewmodels.transfer import TransferViewModel
from studyapp.ui.viewmodels.transfer_parts import Imported, ImportSummary, Unchanged
from studyapp.ui.views.import_news import ImportNews
from tests.frame_fakes import LONG_TITLE, make_offer, make_preview

ARTICLE = """测试的文章
作者：某人
一、方法
做好工作有三个方法。一是深入调查；二是认真分析；三是抓好落实。
二、意义
某人指出：“深入调查是做好一切工作的基础，也是认真分析的前提。”
全市已有企业超过三千家，占全省的13%。
"""


@pytest.fixture
def transfer(qtbot, desk):
    """Imports on fake services; the desk's prompts answer."""
    jobs = JobRunner()
    view_model = TransferViewModel(
        jobs,
        partial(getattr, desk, "imports"),
        partial(getattr, desk, "exports"),
        desk.articles,
        desk.prompts,
        jobs,
    )
    yield view_model
    view_model.cancel()
    jobs.wait()


@pytest.fixture
def summary_of(qtbot, transfer):
    """Return a function that starts an import and returns what came of it."""

    def run(start):
        with qtbot.waitSignal(transfer.imported) as told:
            start()
        return told.args[0]

    return run


def unchanged_preview(**changes):
    offers = tuple(make_offer(each, rows=()) for each in Density)
    return make_preview(known=True, same_text=True, offers=offers, **changes)


def test_an_article_is_shown_before_it_is_stored(summary_of, transfer, desk, tmp_path):
    summary = summary_of(lambda: transfer.import_files([tmp_path / "a.txt"]))
    assert desk.prompts.previewed == [(make_preview(), 0)]
    assert desk.imports.committed == [(LONG_TITLE, Density.STANDARD, False)]
    assert summary.imported == (Imported(desk.imports.report, suggested=True),)
    assert summary.suggested == 14


def test_cards_to_be_studied_at_once_are_accepted(summary_of, transfer, desk, tmp_path):
    desk.prompts.outcomes = [Outcome.STUDY]
    summary = summary_of(lambda: transfer.import_files([tmp_path / "a.txt"]))
    assert desk.imports.committed == [(LONG_TITLE, Density.STANDARD, True)]
    assert summary.suggested == 0


def test_an_article_thought_better_of_is_not_stored(qtbot, transfer, desk, tmp_path):
    desk.prompts.outcomes = [Outcome.CANCEL]
    with qtbot.assertNotEmitted(transfer.imported):
        transfer.import_files([tmp_path / "a.txt"])
        qtbot.waitUntil(lambda: bool(desk.prompts.previewed) and transfer.screen is None)
    assert not desk.imports.committed


def test_each_of_several_files_is_shown_and_told_together(summary_of, transfer, desk, tmp_path):
    desk.prompts.outcomes = [Outcome.STUDY, Outcome.CANCEL, Outcome.INBOX]
    files = [tmp_path / name for name in ("a.txt", "b.md", "c.html")]
    summary = summary_of(lambda: transfer.import_files(files))
    assert [waiting for _, waiting in desk.prompts.previewed] == [2, 1, 0]
    assert [accept for *_, accept in desk.imports.committed] == [True, False]
    assert len(summary.imported) == 2


def test_the_rest_are_treated_likewise_without_asking(summary_of, transfer, desk, tmp_path):
    desk.prompts.outcomes, desk.prompts.likewise = [Outcome.STUDY], True
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    summary_of(lambda: transfer.import_files(files))
    assert len(desk.prompts.previewed) == 1
    assert [accept for *_, accept in desk.imports.committed] == [True] * 3
    desk.prompts.likewise = False
    summary_of(lambda: transfer.import_files(files[:1]))
    assert len(desk.prompts.previewed) == 2


def test_cancelling_the_rest_likewise_stops_all(qtbot, transfer, desk, tmp_path):
    desk.prompts.outcomes, desk.prompts.likewise = [Outcome.CANCEL], True
    transfer.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: bool(desk.prompts.previewed) and transfer.screen is None)
    assert [path.name for path in desk.imports.paths] == ["a.txt"]


def test_deck_files_are_imported_without_a_preview(summary_of, transfer, desk, tmp_path):
    summary = summary_of(lambda: transfer.import_files([tmp_path / "节点.yaml"]))
    assert desk.imports.requests == [tmp_path / "节点.yaml"]
    assert not desk.prompts.previewed
    assert summary.imported == (Imported(desk.imports.report, known=True),)


def test_an_unchanged_file_is_only_told(summary_of, transfer, desk, tmp_path):
    desk.imports.previews = {"a.txt": unchanged_preview()}
    summary = summary_of(lambda: transfer.import_files([tmp_path / "a.txt"]))
    assert summary == ImportSummary(unchanged=(Unchanged(ArticleId("shu-shi"), LONG_TITLE),))
    assert not desk.prompts.previewed


def test_cards_made_again_are_shown_even_when_they_are_the_same(summary_of, transfer, desk):
    desk.imports.previews = {"": unchanged_preview()}
    summary_of(lambda: transfer.regenerate(desk.article.id))
    assert desk.imports.requests == [AgainRequest(desk.article.id)]
    assert len(desk.prompts.previewed) == 1


def test_a_new_version_is_read_as_one_of_its_article(summary_of, transfer, desk, tmp_path):
    desk.prompts.version = tmp_path / "new.txt"
    summary_of(lambda: transfer.import_version(desk.article.id))
    assert desk.imports.requests == [FileRequest(tmp_path / "new.txt", desk.article.id)]


def test_without_a_file_there_is_no_new_version(transfer, desk):
    transfer.import_version(desk.article.id)
    assert transfer.screen is None
    assert not desk.imports.requests


def test_corrected_details_are_stored(summary_of, transfer, desk):
    wanted = replace(desk.article.meta, author="王小明")
    desk.prompts.details = wanted
    summary_of(lambda: transfer.edit_details(desk.article.id))
    assert desk.prompts.asked == [desk.article.meta]
    assert desk.imports.committed == [(desk.article.id, wanted)]


@pytest.mark.parametrize("saved", [True, False])
def test_details_left_as_they_are_store_nothing(transfer, desk, saved):
    desk.prompts.details = desk.article.meta if saved else None
    transfer.edit_details(desk.article.id)
    assert transfer.screen is None


@pytest.mark.parametrize("name", ["edit_details", "regenerate"])
def test_an_article_that_is_gone_is_an_error(qtbot, transfer, name):
    with qtbot.waitSignal(transfer.failed) as failed:
        getattr(transfer, name)(ArticleId("gone"))
    assert isinstance(failed.args[0], UnknownArticleError)


def test_pasted_text_is_imported_with_its_html(summary_of, transfer, desk):
    summary_of(lambda: transfer.import_pasted("文字", "<p>文字</p>"))
    assert desk.imports.requests == [PastedRequest("文字", "<p>文字</p>")]


def test_blanks_are_nothing_to_paste(qtbot, transfer, desk):
    with qtbot.waitSignal(transfer.nothing_pasted):
        transfer.import_pasted(" \n", "")
    assert not desk.imports.requests


def test_what_is_dropped_while_a_question_is_open_waits(summary_of, transfer, desk, tmp_path):
    def ask_and_drop(preview, waiting):
        if not desk.prompts.previewed:
            transfer.import_files([tmp_path / "b.txt"])
            assert transfer.screen is None
        return type(desk.prompts).import_preview(desk.prompts, preview, waiting)

    desk.prompts.import_preview = ask_and_drop
    summary = summary_of(lambda: transfer.import_files([tmp_path / "a.txt"]))
    assert [path.name for path in desk.imports.paths] == ["a.txt", "b.txt"]
    assert len(summary.imported) == 2


def test_progress_is_told_while_an_import_runs(qtbot, transfer, desk, tmp_path):
    desk.imports.wait_for_cancel = True
    transfer.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    qtbot.waitUntil(lambda: transfer.screen.total == 2)
    assert (transfer.screen.name, transfer.screen.done) == ("a.txt", 1)
    transfer.cancel()
    qtbot.waitUntil(lambda: transfer.screen is None)
    assert [path.name for path in desk.imports.paths] == ["a.txt"]


def report(**counts):
    names = ("added", "changed", "retired", "lost")
    return ImportReport(ArticleId("a"), "题目", *(counts.get(name, 0) for name in names))


@pytest.mark.parametrize(
    ("summary", "text"),
    [
        (
            ImportSummary((Imported(report(added=14), suggested=True),)),
            "“题目” is in the library: 14 new note(s). The new ones wait in the inbox.",
        ),
        (
            ImportSummary((Imported(report(changed=2, retired=1, lost=3), known=True),)),
            "“题目” was updated: 2 rewritten, 1 retired, 3 lost their place.",
        ),
        (
            ImportSummary((Imported(report(), suggested=True, known=True),)),
            "“题目” was updated: the cards stay as they are.",
        ),
        (
            ImportSummary((Imported(report(added=1), warnings=2), Imported(report(added=2)))),
            (
                "2 article(s) imported: 3 new note(s). "
                "In 2 place(s) the count does not match the list."
            ),
        ),
        (
            ImportSummary(
                unchanged=(Unchanged(ArticleId("a"), "题" * 30),),
                failures=(NotTextError("b.txt", "empty"),),
            ),
            (
                f"“{'题' * 24}…” is in the library already: text and cards are the same.\n"
                "“b.txt” holds no readable text. Save it as UTF-8 text and try again."
            ),
        ),
    ],
)
def test_what_came_of_an_import_is_said_in_sentences(qapp, summary, text):
    assert ImportNews().text(summary) == text


@pytest.fixture
def real(qtbot, themed, services):
    """Imports into a real library, with real dialogs above a window."""
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


@pytest.fixture
def answer(qtbot):
    """Return a function that presses a key in the next dialog, once it is there."""

    def press(name, key):
        widget = QApplication.activeModalWidget()
        if widget is None or QApplication.activeWindow() is not widget:
            QTimer.singleShot(20, partial(press, name, key))
            return
        assert widget.objectName() == name
        qtbot.keyClick(QApplication.focusWidget(), key)

    return press


def test_a_file_becomes_suggestions_and_is_known_then(qtbot, real, services, answer, tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="gb18030")
    answer("import_preview", Qt.Key.Key_Return)
    with qtbot.waitSignal(real.imported, timeout=20_000) as told:
        real.import_files([path])
    (imported,) = told.args[0].imported
    assert imported.report.added > 0
    assert services.review.next_item(Scope(article=imported.report.article)) is None
    with qtbot.waitSignal(real.imported, timeout=20_000) as told:
        real.import_files([path])
    known = Unchanged(imported.report.article, "测试的文章")
    assert told.args[0] == ImportSummary(unchanged=(known,))


def test_escape_leaves_the_library_as_it_was(qtbot, real, services, answer):
    answer("import_preview", Qt.Key.Key_Escape)
    real.import_pasted(ARTICLE, "")
    qtbot.waitUntil(lambda: real.screen is None and not real._asking, timeout=20_000)
    assert len(services.library.articles()) == 1
