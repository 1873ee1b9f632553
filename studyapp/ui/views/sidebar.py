"""The rail on the left: pages, articles read last, streak, light and dark."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from studyapp.ui import theme
from studyapp.ui.viewmodels.shell_screen import ShellScreen
from studyapp.ui.widgets.kit import IconButton, clear, hbox, label, vbox
from studyapp.ui.widgets.nav_item import Logo, NavItem, RecentItem

WIDE, NARROW = 220, 60


class Page(IntEnum):
    """The pages, in the order of their keys."""

    TODAY = 0
    REVIEW = 1
    READER = 2
    LIBRARY = 3
    CARDS = 4
    STATISTICS = 5
    INBOX = 6
    SETTINGS = 7


class Sidebar(QFrame):
    """Leads to every page.

    Signals:
        page_requested: A Page.
        article_requested: An ArticleId.
        theme_toggled: Light to dark, or back.
        fold_toggled: Wide to narrow, or back.
    """

    page_requested = Signal(object)
    article_requested = Signal(object)
    theme_toggled = Signal()
    fold_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setProperty("kind", "rail")
        self._items = self._make_items()
        self._name = label(self.tr("Wengu"), 16, 700)
        self._fold = IconButton("panel-left", self.tr("Fold the sidebar"), 16, 28)
        self._fold.setObjectName("sidebar_fold")
        self._recent_title = label(self.tr("Read recently"), 12, 500, "text3")
        self._recent_title.setContentsMargins(11, 0, 0, 4)
        self._recent = QWidget()
        self._recent_rows = vbox(spacing=2)
        self._recent.setLayout(self._recent_rows)
        self._streak_icon = IconButton("flame", self.tr("Days in a row with reviews"), 16, 20)
        self._streak_icon.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._streak = label("", 13, 500, "text2")
        self._streak.setObjectName("sidebar_streak")
        self._theme = IconButton("moon", self.tr("Light or dark"))
        self._theme.setObjectName("sidebar_theme")
        self._compact = False
        self._streak_days = 0
        self._lay_out()
        self._connect()
        self.set_compact(False)
        self.render_screen(ShellScreen())
        self._show_theme()

    def set_page(self, page: Page) -> None:
        """Mark the page that is shown."""
        self._items[page].setChecked(True)

    def set_compact(self, compact: bool, *, forced: bool = False) -> None:
        """Show icons alone, or icons and names; `forced` where there is room for no more."""
        self._compact = compact
        self._fold.setVisible(not forced)
        self.setFixedWidth(NARROW if compact else WIDE)
        for item in self._items.values():
            item.set_compact(compact)
        tip = self.tr("Unfold the sidebar") if compact else self.tr("Fold the sidebar")
        self._fold.set_tip(tip)
        self._head.setDirection(
            self._head.Direction.TopToBottom if compact else self._head.Direction.LeftToRight
        )
        self._head.setContentsMargins(*((0, 0, 0, 0) if compact else (4, 0, 0, 0)))
        self._head.setAlignment(self._fold, Qt.AlignmentFlag.AlignHCenter)
        self._head.setAlignment(self._logo, Qt.AlignmentFlag.AlignHCenter)
        self._foot.setContentsMargins(*((3, 0, 0, 0) if compact else (9, 0, 0, 0)))
        self._show_parts()

    @Slot(object)
    def render_screen(self, screen: ShellScreen) -> None:
        """Show cards to do, streak and recent articles."""
        self._items[Page.REVIEW].set_badge(screen.due)
        self._items[Page.INBOX].set_badge(screen.suggestions)
        self._streak_days = screen.streak_days
        self._streak.setText(self.tr("%n day(s) in a row", "", screen.streak_days))
        clear(self._recent_rows)
        for article in screen.recent:
            row = RecentItem(article)
            row.setObjectName("sidebar_recent")
            row.chosen.connect(self.article_requested)
            self._recent_rows.addWidget(row)
        self._show_parts()

    def _make_items(self) -> dict[Page, NavItem]:
        items = {
            Page.TODAY: NavItem("house", self.tr("Today"), "Ctrl+1"),
            Page.REVIEW: NavItem("layers", self.tr("Review"), "Ctrl+2"),
            Page.READER: NavItem("book-open-text", self.tr("Read"), "Ctrl+3"),
            Page.LIBRARY: NavItem("library", self.tr("Library"), "Ctrl+4"),
            Page.CARDS: NavItem("playing-cards-fan", self.tr("Cards"), "Ctrl+5"),
            Page.STATISTICS: NavItem("chart-column", self.tr("Statistics"), "Ctrl+6"),
            Page.INBOX: NavItem("inbox", self.tr("Inbox"), "Ctrl+7"),
            Page.SETTINGS: NavItem("settings", self.tr("Settings"), "Ctrl+,"),
        }
        group = QButtonGroup(self)
        group.idClicked.connect(self._on_page_clicked)
        for page, item in items.items():
            item.setObjectName(f"sidebar_{page.name.lower()}")
            group.addButton(item, page)
        return items

    def _lay_out(self) -> None:
        self._logo = Logo()
        self._head = hbox(self._logo, self._name, None, self._fold, spacing=10)
        self._foot = hbox(self._streak_icon, self._streak, None, self._theme, spacing=6)
        *pages, settings = self._items.values()
        column = vbox(self._head, 20, *pages, 20, spacing=2, margins=(11, 16, 11, 12))
        column.addWidget(self._recent_title)
        column.addWidget(self._recent)
        column.addStretch(1)
        column.addWidget(settings)
        column.addSpacing(6)
        column.addLayout(self._foot)
        self.setLayout(column)

    def _connect(self) -> None:
        self._fold.clicked.connect(self.fold_toggled)
        self._theme.clicked.connect(self.theme_toggled)
        theme.notifier.changed.connect(self._show_theme)

    @Slot(int)
    def _on_page_clicked(self, number: int) -> None:
        self.page_requested.emit(Page(number))

    @Slot()
    def _show_theme(self) -> None:
        dark = theme.current().name == "dark"
        self._theme.set_icon("sun" if dark else "moon")
        self._theme.set_tip(self.tr("Light colours") if dark else self.tr("Dark colours"))

    def _show_parts(self) -> None:
        wide = not self._compact
        self._name.setVisible(wide)
        recent = wide and self._recent_rows.count() > 0
        self._recent_title.setVisible(recent)
        self._recent.setVisible(recent)
        streak = wide and self._streak_days > 0
        self._streak.setVisible(streak)
        self._streak_icon.setVisible(streak)
