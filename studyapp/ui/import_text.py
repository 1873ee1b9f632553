"""What an import changed, said to the learner."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from studyapp.ui.error_text import error_text
from studyapp.ui.viewmodels.transfer_parts import Imported, ImportSummary


def summary_text(summary: ImportSummary) -> str:
    """Return a sentence on what was imported, and one for each file that was not."""
    unchanged = QCoreApplication.translate(
        "Imported", "“{0}” is in the library already: text and cards are the same."
    )
    return "\n".join(
        (
            *_done(summary.imported),
            *(unchanged.format(title) for title in summary.unchanged),
            *(error_text(error) for error in summary.failures),
        )
    )


def _done(done: tuple[Imported, ...]) -> Iterator[str]:
    if not done:
        return
    counts = QCoreApplication.translate("Imported", ", ").join(_counts(done))
    if not counts:
        counts = QCoreApplication.translate("Imported", "no card changes")
    if len(done) == 1:
        text = QCoreApplication.translate("Imported", "“{0}” is in the library: {1}.")
        text = text.format(done[0].report.title, counts)
    else:
        text = QCoreApplication.translate("Imported", "%n article(s) imported: {0}.", "", len(done))
        text = text.format(counts)
    yield QCoreApplication.translate("Imported", " ", "between sentences").join(
        (text, *_remarks(done))
    )


def _counts(done: tuple[Imported, ...]) -> Iterator[str]:
    reports = [each.report for each in done]
    if added := sum(report.added for report in reports):
        yield QCoreApplication.translate("Imported", "%n new note(s)", "", added)
    if changed := sum(report.changed for report in reports):
        yield QCoreApplication.translate("Imported", "%n rewritten", "", changed)
    if retired := sum(report.retired for report in reports):
        yield QCoreApplication.translate("Imported", "%n retired", "", retired)
    if lost := sum(report.lost for report in reports):
        yield QCoreApplication.translate("Imported", "%n lost their place", "", lost)


def _remarks(done: tuple[Imported, ...]) -> Iterator[str]:
    if any(each.suggested and each.report.added for each in done):
        yield QCoreApplication.translate("Imported", "The new ones wait in the inbox.")
    if doubts := sum(each.warnings for each in done):
        yield QCoreApplication.translate(
            "Imported", "In %n place(s) the count does not match the list.", "", doubts
        )
