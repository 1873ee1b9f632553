"""Finding cards and changing many at once, without widgets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Article
from studyapp.core.cards.model import Note
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.due_text import due_in
from studyapp.core.search.parse import parse
from studyapp.core.search.problems import SearchError
from studyapp.services.card_actions import Changed
from studyapp.services.card_browser import CardLine, Facets
from studyapp.services.card_ports import CardOrder
from studyapp.services.progress import ReportProgress
from studyapp.services.views import Scope
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.card_face import block_texts, card_face, passages
from studyapp.ui.viewmodels.cards_screen import CardPreview, CardsScreen, Deed
from studyapp.ui.viewmodels.long_job import LongJob
from studyapp.ui.viewmodels.one_job import OneJob
from studyapp.ui.viewmodels.review_edit import SavesNotes


class FindsCards(Protocol):
    """The use cases behind; services.card_browser.CardBrowserService fulfils it."""

    def find(
        self, search: str, order: CardOrder, *, descending: bool = False
    ) -> Sequence[CardId]: ...
    def lines(self, cards: Sequence[CardId]) -> tuple[CardLine, ...]: ...
    def article(self, article: ArticleId) -> Article: ...
    def headings(self, article: ArticleId) -> tuple[str, ...]: ...
    def facets(self) -> Facets: ...
    def save(self, name: str, search: str) -> None: ...
    def forget(self, name: str) -> None: ...


class ChangesCards(Protocol):
    """Changes many cards at once; services.card_actions.CardActionService fulfils it."""

    def suspend(self, cards: Sequence[CardId], report: ReportProgress = ...) -> Changed: ...
    def unsuspend(self, cards: Sequence[CardId], report: ReportProgress = ...) -> Changed: ...
    def bury(self, cards: Sequence[CardId], report: ReportProgress = ...) -> Changed: ...
    def mark(
        self, cards: Sequence[CardId], marked: bool, report: ReportProgress = ...
    ) -> Changed: ...
    def flag(self, cards: Sequence[CardId], flag: int, report: ReportProgress = ...) -> Changed: ...
    def set_due(
        self, cards: Sequence[CardId], low: int, high: int, report: ReportProgress = ...
    ) -> Changed: ...
    def reset(self, cards: Sequence[CardId], report: ReportProgress = ...) -> Changed: ...
    def suspend_section(
        self, article: ArticleId, section: BlockId, report: ReportProgress = ...
    ) -> Changed: ...
    def unsuspend_section(
        self, article: ArticleId, section: BlockId, report: ReportProgress = ...
    ) -> Changed: ...
    def undo(self, changed: Changed, report: ReportProgress = ...) -> bool: ...


class CardsViewModel(QObject):
    """Finds, previews and changes cards in jobs.

    Signals:
        screen_changed: A CardsScreen with other cards, another order or another problem.
        lines_changed: The cards are the same and tell other things.
        facets_changed: The Facets that a search can name.
        previewed: A CardPreview.
        acted: Deed and how many cards are other than before; `undo` takes it back.
        undone: Whether the latest deed was taken back; False when something was done since.
        busy_changed: (done, total) while cards are changed or changed back, total 0 until
            that is known; else None.
        library_changed: Other cards are to be asked.
        edit_requested: Note, its Article, the notes beside it (none), and what keeps the edit.
        review_requested: The Scope to be reviewed.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    lines_changed = Signal()
    facets_changed = Signal(object)
    previewed = Signal(object)
    acted = Signal(object, int)
    undone = Signal(bool)
    busy_changed = Signal(object)
    library_changed = Signal()
    edit_requested = Signal(object, object, object, object)
    review_requested = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        cards: FindsCards,
        changes: ChangesCards,
        notes: Callable[[], SavesNotes],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._changes = changes
        self._notes = notes
        self._screen = CardsScreen()
        self._facets = Facets()
        self._deed = Deed.SUSPEND
        self._latest = Changed(0, None)
        self._texts: tuple[ArticleId, Mapping[BlockId, str]] | None = None
        self._finding, self._seeing = OneJob(jobs, self), OneJob(jobs, self)
        # A review that is begun meanwhile waits until it is through.
        self._acting = LongJob(jobs, self)
        self._finding.done.connect(self._on_found)
        self._seeing.done.connect(self.previewed)
        self._acting.done.connect(self._on_done)
        self._acting.progressed.connect(self._on_progressed)
        self._acting.stopped.connect(self._on_stopped)
        self._acting.failed.connect(self._on_stopped)
        for job in (self._finding, self._seeing, self._acting):
            job.failed.connect(self.failed)

    @property
    def screen(self) -> CardsScreen:
        """The search and what it found."""
        return self._screen

    @property
    def facets(self) -> Facets:
        """What a search can name."""
        return self._facets

    def lines(self, cards: Sequence[CardId]) -> tuple[CardLine, ...]:
        """Return some cards as lines; none when they cannot be read, which `failed` tells."""
        try:
            return self._cards.lines(cards)
        except StudyError as error:
            self.failed.emit(error)
            return ()

    def headings(self, article: ArticleId) -> tuple[str, ...]:
        """Return the headings of an article."""
        try:
            return self._cards.headings(article)
        except StudyError as error:
            self.failed.emit(error)
            return ()

    @Slot()
    def refresh(self) -> None:
        """Look again for what was looked for last."""
        self._find(self._screen)

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for other cards, or say what is wrong with the search."""
        try:
            parse(text)
        except SearchError as error:
            self._show(replace(self._screen, search=text, problem=error))
            return
        self._find(replace(self._screen, search=text, problem=None))

    def sort(self, order: CardOrder, *, descending: bool) -> None:
        """Show the cards in another order."""
        self._find(replace(self._screen, order=order, descending=descending))

    def preview(self, card: CardId) -> None:
        """Show both sides of a card and what it was made from."""
        self._seeing.ask(partial(self._look_at, card))

    def save_search(self, name: str) -> None:
        """Keep the search under a name."""
        self._keep(partial(self._cards.save, name, self._screen.search))

    def forget_search(self, name: str) -> None:
        """Keep a search no longer."""
        self._keep(partial(self._cards.forget, name))

    @Slot()
    def request_review(self) -> None:
        """Review what the search finds."""
        if self._screen.problem is None:
            self.review_requested.emit(Scope(search=self._screen.search))

    def request_edit(self, card: CardId) -> None:
        """Open an editor for the note of a card."""
        for line in self.lines([card]):
            try:
                article = self._cards.article(line.article)
            except StudyError as error:
                self.failed.emit(error)
                return
            self.edit_requested.emit(line.note, article, (), self.save_note)

    def save_note(self, note: Note) -> None:
        """Store an edited note."""
        try:
            self._notes().save(note)
        except StudyError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self.library_changed.emit()

    def act(self, deed: Deed, cards: Sequence[CardId], flag: int = 0) -> None:
        """Do something to cards; `flag` only to flag them, 1 to 4."""
        works: dict[Deed, Callable[[ReportProgress], Changed]] = {
            Deed.SUSPEND: partial(self._changes.suspend, cards),
            Deed.UNSUSPEND: partial(self._changes.unsuspend, cards),
            Deed.BURY: partial(self._changes.bury, cards),
            Deed.MARK: partial(self._changes.mark, cards, True),
            Deed.UNMARK: partial(self._changes.mark, cards, False),
            Deed.FLAG: partial(self._changes.flag, cards, flag),
            Deed.UNFLAG: partial(self._changes.flag, cards, 0),
            Deed.RESET: partial(self._changes.reset, cards),
        }
        if cards:
            self._act(deed, works[deed])

    def set_due(self, cards: Sequence[CardId], text: str) -> bool:
        """Let cards come when a text in Anki's notation says; False if it says nothing."""
        days = due_in(text)
        if days is None:
            return False
        self._act(Deed.SET_DUE, partial(self._changes.set_due, cards, *days))
        return True

    def suspend_section(self, article: ArticleId, section: BlockId, *, back: bool) -> None:
        """Take the cards of a section out of review, or bring them back."""
        change = self._changes.unsuspend_section if back else self._changes.suspend_section
        self._act(Deed.UNSUSPEND if back else Deed.SUSPEND, partial(change, article, section))

    @Slot()
    def undo(self) -> None:
        """Take the latest deed back, unless something was done since."""
        if self._latest.last is not None:
            self._start(partial(self._changes.undo, self._latest))

    @Slot()
    def cancel(self) -> None:
        """Stop changing cards: all of them stay as they were."""
        self._acting.cancel()

    def _act(self, deed: Deed, work: Callable[[ReportProgress], Changed]) -> None:
        if not self._acting.busy:
            self._deed = deed
            self._start(work)

    def _start(self, work: Callable[[ReportProgress], Changed | bool]) -> None:
        if not self._acting.busy:
            self._acting.start(work)
            self.busy_changed.emit((0, 0))

    def _find(self, wanted: CardsScreen) -> None:
        self._finding.ask(partial(self._found, wanted))

    def _found(self, wanted: CardsScreen) -> tuple[CardsScreen, Facets]:
        """Return a screen with its cards; on a thread of the pool."""
        if wanted.problem is not None:
            return wanted, self._cards.facets()
        found = self._cards.find(wanted.search, wanted.order, descending=wanted.descending)
        return replace(wanted, cards=found, loading=False), self._cards.facets()

    def _look_at(self, card: CardId) -> CardPreview | None:
        """Return a card to be seen; on a thread of the pool, which alone keeps the texts."""
        for line in self._cards.lines([card]):
            if self._texts is None or self._texts[0] != line.article:
                self._texts = line.article, block_texts(self._cards.article(line.article))
            face = card_face(line.note, line.card.ordinal, line.title)
            return CardPreview(line, face, passages(line.note, self._texts[1]))
        return None

    def _keep(self, change: Callable[[], None]) -> None:
        try:
            change()
            self._facets = self._cards.facets()
        except StudyError as error:
            self.failed.emit(error)
            return
        self.facets_changed.emit(self._facets)

    def _show(self, screen: CardsScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)

    @Slot(object)
    def _on_found(self, found: tuple[CardsScreen, Facets]) -> None:
        screen, facets = found
        if facets != self._facets:
            self._facets = facets
            self.facets_changed.emit(facets)
        same = screen == self._screen
        self._show(screen)
        if same:
            self.lines_changed.emit()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.busy_changed.emit((done, total))

    @Slot()
    def _on_stopped(self) -> None:
        self.busy_changed.emit(None)

    @Slot(object)
    def _on_done(self, result: Changed | bool) -> None:
        self.busy_changed.emit(None)
        if isinstance(result, Changed):
            self._on_acted(result)
        else:
            self._on_undone(result)

    def _on_acted(self, changed: Changed) -> None:
        if changed.cards:
            self._latest = changed
            self.refresh()
            self.library_changed.emit()
        self.acted.emit(self._deed, changed.cards)

    def _on_undone(self, undone: bool) -> None:
        self._latest = Changed(0, None)
        if undone:
            self.refresh()
            self.library_changed.emit()
        self.undone.emit(undone)
