"""Correct a card in the middle of a review."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Article
from studyapp.core.cards.model import Note
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels.review import ReviewViewModel


class SavesNotes(Protocol):
    """Stores an edited note; services.notes.NoteService fulfils it."""

    def save(self, note: Note) -> None: ...


class ReviewEditViewModel(QObject):
    """Stands between the review and an editor: the card is asked again as it was rewritten.

    Signals:
        edit_requested: Note and its Article.
        failed: A StudyError; the note is as it was.
    """

    edit_requested = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        review: ReviewViewModel,
        article: Callable[[ArticleId], Article],
        notes: Callable[[], SavesNotes],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._article = article
        self._notes = notes
        self._item: ReviewItem | None = None
        review.edit_requested.connect(self._on_edit_requested)

    @Slot(object)
    def save(self, note: Note) -> None:
        """Store the note and ask its card again; schedule and place in the queue stay."""
        if self._item is None:
            return
        try:
            self._notes().save(note)
        except StudyError as error:
            self.failed.emit(error)
        else:
            self._review.rewrite(note)

    @Slot()
    def finish(self) -> None:
        """The editor is closed: the learner thinks about the answer again."""
        self._item = None
        self._review.go_on_thinking()

    @Slot(object)
    def _on_edit_requested(self, item: ReviewItem) -> None:
        try:
            article = self._article(item.article)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._item = item
        self.edit_requested.emit(item.note, article)
