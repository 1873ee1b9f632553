"""What is wrong with suggestions. Apart from the inbox: the rules take long to import."""

from collections.abc import Sequence

from studyapp.core.cards.lint.linter import lint_deck
from studyapp.core.cards.lint.model import Defect
from studyapp.core.ids import NoteId
from studyapp.services.progress import ReportProgress
from studyapp.services.views import InboxArticle

Verdicts = dict[NoteId, tuple[Defect, ...]]


def judge(articles: Sequence[InboxArticle], report: ReportProgress) -> Verdicts:
    """Return the defects of all suggestions; a job."""
    found: Verdicts = {}
    for done, each in enumerate(articles):
        report(done, len(articles))
        for verdict in lint_deck(each.notes, each.article).notes:
            found[verdict.note] = verdict.defects
    return found
