"""The field of a search: it offers what may follow."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from studyapp.core.search.complete import complete
from studyapp.core.search.model import Place
from studyapp.services.card_browser import Facets
from studyapp.ui import theme

_PAUSE_MS = 200
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchField(QLineEdit):
    """Tells the search when typing pauses.

    Signals:
        search_changed: The text, some time after the last key.
        list_requested: On to what was found.
    """

    search_changed = Signal(str)
    list_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards_search")
        self.setAccessibleName(self.tr("Search cards"))
        self.setPlaceholderText(self.tr("Words, or is:due, tag:…, prop:lapses>3"))
        self.setToolTip(
            self.tr(
                "Words are found as they stand; “or”, - and brackets join them.\n"
                "is:new learn review due suspended buried leech marked\n"
                "prop:ivl due reps lapses s d r, with < <= = >= > !=\n"
                "rated:7 rated:7:1 introduced:7 added:7 edited:7\n"
                "deck: tag: flag:1 art: sec: para:12 type:list"
            )
        )
        self.setClearButtonEnabled(True)
        self.setFont(theme.font(14))
        self.addAction(theme.icon("search", px=16), QLineEdit.ActionPosition.LeadingPosition)
        self._names: dict[Place, tuple[str, ...]] = {}
        self._start = 0
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setObjectName("cards_completions")
        self._completer.setPopup(self._popup)
        self._completer.activated.connect(self._on_activated)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._pause.start)

    def set_facets(self, facets: Facets) -> None:
        """Offer other names."""
        self._names = {
            Place.DECK: facets.decks,
            Place.TAG: tuple(facets.tags),
            Place.ARTICLE: tuple(title for _, title in facets.articles),
        }

    def set_search(self, text: str) -> None:
        """Show a search and look for it at once."""
        self.setText(text)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._popup.isVisible() and self._offer_chosen:
            event.ignore()  # the completer takes it
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_Down:
            self._popup.hide()
            self._tell()
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.set_search("")
        else:
            super().keyPressEvent(event)

    @property
    def _offer_chosen(self) -> bool:
        return self._popup.selectionModel().hasSelection()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        self.search_changed.emit(self.text())

    @Slot()
    def _on_edited(self) -> None:
        self._start, offers = complete(self.text(), self.cursorPosition(), self._names)
        self._offers.setStringList(offers)
        if offers:
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(str)
    def _on_activated(self, offer: str) -> None:
        text, cursor = self.text(), self.cursorPosition()
        after = "" if offer.endswith(":") else " "
        self.setText(text[: self._start] + offer + after + text[cursor:].lstrip())
        self.setCursorPosition(self._start + len(offer) + len(after))
        self._tell()
