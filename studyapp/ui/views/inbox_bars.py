"""The two bars of the inbox: what is shown above, what can be done below."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from studyapp.ui import theme
from studyapp.ui.viewmodels.inbox_entries import Order
from studyapp.ui.viewmodels.inbox_pile import InboxScreen
from studyapp.ui.widgets.kit import Button, KeyCap, hbox, label
from studyapp.ui.widgets.setting_controls import Choice

_IMPORTANCES = (None, 3, 2, 1)
_WIDTHS = (112, 84, 110)
_CAP_MARGIN = 9


class InboxHead(QWidget):
    """Says how many suggestions wait and lets them be filtered and sorted.

    Signals:
        filter_chosen: Importance and ArticleId, None for all.
        order_chosen: An Order.
        all_accepted: The button that accepts all.
    """

    filter_chosen = Signal(object, object)
    order_chosen = Signal(object)
    all_accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(self.tr("Inbox"), 20, 600)
        self._waiting = label("", 14, role="text2")
        self._waiting.setObjectName("inbox_waiting")
        self._make_choices()
        self._all = Button("")
        self._all.setObjectName("inbox_accept_all")
        self._shown_articles: tuple[object, ...] = ()
        self.setLayout(
            hbox(
                self._title,
                4,
                self._waiting,
                None,
                self._articles,
                self._importance,
                self._order,
                self._all,
                margins=(0, 0, 0, 4),
            )
        )
        self._connect()

    def set_screen(self, screen: InboxScreen) -> None:
        """Show the numbers of a screen, and what it is filtered by."""
        self._waiting.setText(self.tr("%n left", "", screen.waiting))
        if screen.articles != self._shown_articles:
            self._shown_articles = screen.articles
            self._articles.clear()
            self._articles.addItem(self.tr("All articles"), None)
            for article, title in screen.articles:
                self._articles.addItem(title, article)
        self._articles.setVisible(len(screen.articles) > 1 or screen.filter.article is not None)
        self._articles.setCurrentIndex(max(0, self._articles.findData(screen.filter.article)))
        self._importance.set_value(screen.filter.importance)
        self._order.set_value(screen.order)
        self._all.setText(self.tr("Accept all ({0})").format(screen.shown))
        self._all.setEnabled(screen.shown > 0 and screen.progress is None)

    def _make_choices(self) -> None:
        self._articles = QComboBox()
        self._articles.setObjectName("inbox_articles")
        self._articles.setAccessibleName(self.tr("Article"))
        self._articles.setFont(theme.font(14))
        weights = (
            self.tr("All weights"),
            self.tr("Must know"),
            self.tr("Important"),
            self.tr("Good to know"),
        )
        self._importance = Choice(list(zip(weights, _IMPORTANCES, strict=True)))
        self._importance.setObjectName("inbox_importance")
        self._importance.setAccessibleName(self.tr("Importance"))
        self._order = Choice(
            [(self.tr("As in the text"), Order.TEXT), (self.tr("Worst first"), Order.SCORE)]
        )
        self._order.setObjectName("inbox_order")
        self._order.setAccessibleName(self.tr("Order"))
        for choice, width in zip(
            (self._articles, self._importance, self._order), _WIDTHS, strict=True
        ):
            choice.setFixedWidth(width)

    def _connect(self) -> None:
        self._articles.activated.connect(self._on_filter)
        self._importance.edited.connect(self._on_filter)
        self._order.edited.connect(self.order_chosen)
        self._all.clicked.connect(self.all_accepted)

    @Slot()
    def _on_filter(self) -> None:
        importance = _IMPORTANCES[self._importance.currentIndex()]
        self.filter_chosen.emit(importance, self._articles.currentData())


class KeyButton(Button):
    """A button with the key that does the same."""

    def __init__(self, name: str, key: str, kind: str = "secondary") -> None:
        super().__init__("", None, kind)
        self.setObjectName(name)
        # A click leaves the focus on the list, where the keys are read.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cap = KeyCap(key)
        cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(hbox(None, cap, margins=(0, 0, _CAP_MARGIN, 0)))
        room = cap.sizeHint().width() + _CAP_MARGIN + 8
        self.setStyleSheet(f"QPushButton {{ text-align: left; padding-right: {room}px; }}")


class InboxActions(QWidget):
    """Offers what can be done with the chosen suggestion.

    Attributes:
        accept, edit, reject, section, undo: The buttons.
    """

    def __init__(self) -> None:
        super().__init__()
        self.accept = KeyButton("inbox_accept", "Enter", "primary")
        self.edit = KeyButton("inbox_edit", "E")
        self.reject = KeyButton("inbox_reject", "X")
        self.section = KeyButton("inbox_accept_section", "A")
        self.undo = KeyButton("inbox_undo", "U")
        self.accept.setText(self.tr("Accept"))
        self.edit.setText(self.tr("Edit"))
        self.reject.setText(self.tr("Reject"))
        self.undo.setText(self.tr("Undo"))
        self.setLayout(
            hbox(self.accept, self.edit, self.reject, None, self.section, self.undo, spacing=8)
        )

    def set_screen(self, screen: InboxScreen) -> None:
        """Offer what can be done on a screen."""
        for button in (self.accept, self.edit, self.reject, self.section):
            button.setEnabled(screen.note is not None and screen.progress is None)
        self.section.setText(self.tr("Accept the section ({0})").format(screen.section))
        self.undo.setEnabled(screen.can_undo and screen.progress is None)
