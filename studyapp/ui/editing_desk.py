"""Opens the editor of cards for the pages: what is edited, and who keeps it."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.subject import Asked
from studyapp.core.cards.model import Note
from studyapp.ui.viewmodels.bundle import ViewModels


class EditingDesk(QObject):
    """Lets the learner edit a suggestion, a card of the reader, or the card under review."""

    def __init__(self, models: ViewModels, above: QWidget) -> None:
        super().__init__(above)
        self._models = models
        self._above = above
        models.inbox.edit_requested.connect(self.edit_suggestion)
        models.review_edit.edit_requested.connect(self.edit_reviewed)
        models.reader.edits.edit_requested.connect(self.edit_read)
        models.cards.edit_requested.connect(self.edit_read)

    @Slot(object, object, object)
    def edit_suggestion(self, note: Note, article: Article, beside: tuple[Note, ...]) -> None:
        """Open an editor for a suggestion."""
        from studyapp.core.cards.lint.linter import asked_by

        self._edit(note, article, self._models.inbox.save, asked_by(beside))

    @Slot(object, object, object, object)
    def edit_read(
        self,
        note: Note,
        article: Article,
        beside: tuple[Note, ...],
        keep: Callable[[Note], None],
    ) -> None:
        """Open an editor for a card of the reader, or one that was found."""
        from studyapp.core.cards.lint.linter import asked_by

        self._edit(note, article, keep, asked_by(beside))

    @Slot(object, object)
    def edit_reviewed(self, note: Note, article: Article) -> None:
        """Open an editor for the card that is being reviewed."""
        editor = self._edit(note, article, self._models.review_edit.save)
        editor.finished.connect(self._models.review_edit.finish)

    def _edit(
        self,
        note: Note,
        article: Article,
        save: Callable[[Note], None],
        known: Collection[Asked] = frozenset(),
    ) -> QDialog:
        from studyapp.ui.dialogs.card_editor import open_editor

        decks = [
            deck.name
            for each in self._models.library.screen or ()
            for deck in each.decks
            if each.id == article.id
        ]
        return open_editor(note, article, self._above.window(), save, known=known, decks=decks)
