"""Opens what the page of cards asks for, and acts on sections for the reader."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.cards_screen import Deed
from studyapp.ui.widgets.card_words import CardWords
from studyapp.ui.widgets.notice_bar import NoticeBar


class CardsDesk(QObject):
    """Opens the dialogs of the page of cards, and says what was done to a section."""

    def __init__(self, models: CardsViewModel, notice: NoticeBar, above: QWidget) -> None:
        super().__init__(above)
        self._models = models
        self._notice = notice
        self._above = above
        self._words = CardWords(self)
        self._away = False
        models.acted.connect(self._on_acted)

    @Slot(object)
    def ask_due(self, cards: Sequence[CardId]) -> None:
        """Ask when cards are to come again."""
        from studyapp.ui.dialogs.due import DueDialog

        dialog = DueDialog(self._above.window())
        dialog.entered.connect(partial(self._models.set_due, cards))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def ask_name(self) -> None:
        """Ask for the name under which the search is kept."""
        from studyapp.ui.dialogs.one_line import OneLineDialog

        search = self._models.screen.search
        dialog = OneLineDialog(
            self.tr("Keep this search"),
            self.tr("It stands at the side under this name: {0}").format(search),
            self._above.window(),
        )
        dialog.entered.connect(self._models.save_search)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object, object, bool)
    def suspend_section(self, article: ArticleId, section: BlockId, back: bool) -> None:
        """Take the cards of a section out of review, or bring them back."""
        self._away = True
        self._models.suspend_section(article, section, back=back)

    @Slot(object, int)
    def _on_acted(self, deed: Deed, cards: int) -> None:
        if self._away:
            self._away = False
            undo = self.tr("Undo") if cards else ""
            self._notice.say(self._words.done(deed, cards), undo, self._models.undo)
