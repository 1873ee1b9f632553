"""Take cards out of the library: to Anki, to tables and texts, to deck files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from itertools import groupby
from pathlib import PurePath

from studyapp.core.article.slug import slug
from studyapp.core.cards.faces import shown
from studyapp.core.cards.model import Deck, NoteStatus
from studyapp.core.clock import StudyCalendar
from studyapp.core.errors import NothingToExportError
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.events import CardEvent, Graded, Inherited, Reset
from studyapp.core.scheduling.fsrs_model import FsrsModel, FsrsSettings
from studyapp.core.scheduling.replay import apply, effective
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.base import ModelInForce
from studyapp.services.export_ports import (
    AnkiPackages,
    Answer,
    ExportNote,
    ExportSource,
    Preset,
    Progress,
    TextFiles,
)
from studyapp.services.ports import DeckFiles
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.settings import Settings

_MINUTE = timedelta(minutes=1)
_REPORT_EVERY = 100


@dataclass(frozen=True, slots=True)
class ExportService:
    """Writes notes to files; every method returns how many.

    All raise NothingToExportError when nothing matches, FileWriteError when the disk
    refuses, and let Cancelled through: a file is whole or was not touched.
    Only accepted notes leave, except into deck files, which keep what was rejected.
    """

    source: ExportSource
    packages: AnkiPackages
    texts: TextFiles
    deck_files: DeckFiles
    calendar: StudyCalendar
    settings: Callable[[], Settings]
    models: ModelInForce = field(default_factory=ModelInForce)

    def anki(
        self,
        path: PurePath,
        *,
        article: ArticleId | None = None,
        deck: str | None = None,
        scheduling: bool = False,
        report: ReportProgress = ignore_progress,
    ) -> int:
        """Write an .apkg; with `scheduling` it carries the learner's progress."""
        notes = self._accepted(article, deck, events=scheduling)
        progress = None
        if scheduling:
            progress = self._progress(notes, report)
            report = partial(_second_half, report, len(notes))
        self.packages.write(notes, path, progress, report)
        return len(notes)

    def csv(
        self,
        path: PurePath,
        *,
        article: ArticleId | None = None,
        deck: str | None = None,
        bom: bool = True,
    ) -> int:
        """Write a table. Without the byte order mark Excel takes Chinese for Latin letters."""
        notes = self._accepted(article, deck)
        self.texts.write_csv(notes, path, bom=bom)
        return len(notes)

    def markdown(
        self, path: PurePath, *, article: ArticleId | None = None, deck: str | None = None
    ) -> int:
        """Write a text to read or print."""
        notes = self._accepted(article, deck)
        self.texts.write_markdown(notes, path)
        return len(notes)

    def yaml(
        self,
        folder: PurePath,
        *,
        article: ArticleId | None = None,
        deck: str | None = None,
        report: ReportProgress = ignore_progress,
    ) -> int:
        """Write a deck file for each deck: into the folder, or one below it per article."""
        notes = self._notes(article, deck)
        decks = _decks(notes)
        several = len({each.article.id for each in decks}) > 1
        for done, each in enumerate(decks):
            report(done, len(decks))
            place = folder / slug(each.article.meta.title) if several else folder
            self.deck_files.write(each, place / f"{slug(each.name)}.yaml")
        report(len(decks), len(decks))
        return len(notes)

    def _accepted(
        self, article: ArticleId | None, deck: str | None, *, events: bool = False
    ) -> tuple[ExportNote, ...]:
        found = self._notes(article, deck, events=events)
        accepted = tuple(
            replace(item, note=shown(item.note))
            for item in found
            if item.note.status is NoteStatus.ACCEPTED
        )
        if not accepted:
            raise NothingToExportError("none of the notes chosen for export is accepted")
        return accepted

    def _notes(
        self, article: ArticleId | None, deck: str | None, *, events: bool = False
    ) -> tuple[ExportNote, ...]:
        notes = self.source.notes(article, deck, events=events)
        if not notes:
            place = f"the deck {deck!r} of the library" if deck else "the library"
            raise NothingToExportError(f"there are no notes in {place}")
        return notes

    def _progress(self, notes: Sequence[ExportNote], report: ReportProgress) -> Progress:
        settings = self.settings()
        retention, model = settings.desired_retention, self.models.under(settings)
        answers: dict[CardId, tuple[Answer, ...]] = {}
        for done, item in enumerate(notes):
            if done % _REPORT_EVERY == 0:
                report(done, 2 * len(notes) + 1)
            for each in item.cards:
                answers[each.card.id] = answers_of(each.events, model)
        return Progress(_preset(model.settings, retention), self.calendar, answers)


def answers_of(events: Sequence[CardEvent], model: FsrsModel) -> tuple[Answer, ...]:
    """Return a card's answers that count, from its events, oldest first.

    Those before a reset are left out, and those before the card took over from a repaired one:
    Anki would fold them in with the others.
    """
    answers: list[Answer] = []
    state = NEW_CARD
    for event in effective(events):
        before, state = state, apply(state, event, model)
        if isinstance(event, Reset | Inherited):
            answers.clear()
        if isinstance(event, Graded):
            answers.append(Answer(event, before, state))
    return tuple(answers)


def _preset(settings: FsrsSettings, desired_retention: float) -> Preset:
    return Preset(
        parameters=settings.parameters,
        desired_retention=desired_retention,
        learning_steps=tuple(step / _MINUTE for step in settings.learning_steps),
        relearning_steps=tuple(step / _MINUTE for step in settings.relearning_steps),
        maximum_interval=settings.maximum_interval_days,
    )


def _second_half(report: ReportProgress, first: int, done: int, total: int) -> None:
    report(first + done, first + total)


def _decks(notes: Sequence[ExportNote]) -> tuple[Deck, ...]:
    """Return the notes as decks; they come by article and deck."""
    decks = groupby(notes, key=lambda item: (item.article, item.note.deck))
    return tuple(
        Deck(article, name, tuple(item.note for item in items)) for (article, name), items in decks
    )
