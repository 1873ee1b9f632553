"""Opens the repair workshop, wherever it is asked for."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.core.article.model import Article
from studyapp.core.cards.model import Note
from studyapp.core.ids import CardId
from studyapp.core.scheduling.leech import Leech
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.widgets.notice_bar import NoticeBar


class RepairDesk(QObject):
    """Lets the learner repair cards, and says when one has become a leech.

    Signals:
        library_changed: The workshop was closed after it changed cards.
    """

    library_changed = Signal()

    def __init__(self, models: ViewModels, notice: NoticeBar, above: QWidget) -> None:
        super().__init__(above)
        self._models = models
        self._notice = notice
        self._above = above
        self._dialog: QDialog | None = None
        self._changed = False
        models.review.leech_noticed.connect(self._on_leech)
        models.repair.edit_requested.connect(self._on_edit_requested)
        models.repair.changed.connect(self._on_changed)

    @Slot()
    def open(self) -> None:
        """Open the workshop with the worst card."""
        self.open_at(None)

    def open_at(self, card: CardId | None) -> None:
        """Open the workshop with a certain card."""
        from studyapp.ui.dialogs.repair import RepairDialog

        self._changed = False
        dialog = self._dialog = RepairDialog(self._models.repair, self._above.window())
        dialog.finished.connect(self._on_finished)
        dialog.finished.connect(dialog.deleteLater)
        self._models.repair.search(card)
        dialog.open()

    @Slot(object, object)
    def _on_leech(self, card: CardId, leech: Leech) -> None:
        text = self.tr("The last card was forgotten for the sixth time; better ask it differently.")
        if leech is Leech.SUSPENDED:
            text = self.tr("The last card was forgotten too often and is suspended now.")
        self._notice.say(text, self.tr("Repair it"), partial(self.open_at, card))

    @Slot(object, object)
    def _on_edit_requested(self, note: Note, article: Article) -> None:
        from studyapp.ui.dialogs.card_editor import open_editor

        decks = [
            deck.name
            for each in self._models.library.screen or ()
            for deck in each.decks
            if each.id == article.id
        ]
        parent = self._dialog or self._above.window()
        open_editor(note, article, parent, self._models.repair.save, decks=decks)

    @Slot()
    def _on_changed(self) -> None:
        self._changed = True

    @Slot()
    def _on_finished(self) -> None:
        self._dialog = None
        self._models.repair.count()
        if self._changed:
            self.library_changed.emit()
