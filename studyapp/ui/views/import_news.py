"""What an import changed, said to the learner."""

from collections.abc import Iterator
from functools import reduce

from PySide6.QtCore import QObject

from studyapp.ui.error_text import error_text
from studyapp.ui.viewmodels.transfer_parts import Imported, ImportSummary

_TITLE_SHOWN = 24


class ImportNews(QObject):
    """Puts an import into words. A QObject, since only that can count in every language."""

    def text(self, summary: ImportSummary) -> str:
        """Return a sentence on what was imported, and one for each file that was not."""
        unchanged = self.tr("“{0}” is in the library already: text and cards are the same.")
        return "\n".join(
            (
                *self._done(summary.imported),
                *(unchanged.format(_short(each.title)) for each in summary.unchanged),
                *(error_text(error) for error in summary.failures),
            )
        )

    def _done(self, done: tuple[Imported, ...]) -> Iterator[str]:
        if not done:
            return
        counts = self.tr(", ").join(self._counts(done)) or self.tr("the cards stay as they are")
        if len(done) == 1:
            new, known = (
                self.tr("“{0}” is in the library: {1}."),
                self.tr("“{0}” was updated: {1}."),
            )
            text = known if done[0].known else new
            text = text.format(_short(done[0].report.title), counts)
        else:
            text = self.tr("%n article(s) imported: {0}.", "", len(done)).format(counts)
        yield reduce(self.tr("{0} {1}", "two sentences").format, self._remarks(done), text)

    def _counts(self, done: tuple[Imported, ...]) -> Iterator[str]:
        reports = [each.report for each in done]
        if added := sum(report.added for report in reports):
            yield self.tr("%n new note(s)", "", added)
        if changed := sum(report.changed for report in reports):
            yield self.tr("%n rewritten", "", changed)
        if retired := sum(report.retired for report in reports):
            yield self.tr("%n retired", "", retired)
        if lost := sum(report.lost for report in reports):
            yield self.tr("%n lost their place", "", lost)
        if reviews := sum(report.reviews for report in reports):
            yield self.tr("%n review(s) done in Anki", "", reviews)

    def _remarks(self, done: tuple[Imported, ...]) -> Iterator[str]:
        if any(each.suggested and each.report.added for each in done):
            yield self.tr("The new ones wait in the inbox.")
        if doubts := sum(each.warnings for each in done):
            yield self.tr("In %n place(s) the count does not match the list.", "", doubts)
        reports = [each.report for each in done]
        if edited := sum(report.edited for report in reports):
            yield self.tr("%n note(s) reworded in Anki stay as they are here.", "", edited)
        if media := sum(report.media for report in reports):
            yield self.tr("%n picture(s) and sound(s) were left out.", "", media)
        if skipped := sum(report.skipped for report in reports):
            yield self.tr("%n note(s) without text were left out.", "", skipped)


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_SHOWN else f"{title[:_TITLE_SHOWN]}…"
