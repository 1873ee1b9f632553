"""An article before it is stored: what was read, and how many cards to make of it."""

from functools import reduce

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from studyapp.core.cards.diff import ChangeKind
from studyapp.services.preview import Offer, Preview
from studyapp.ui import theme
from studyapp.ui.dialogs.import_changes import ChangesPanel
from studyapp.ui.dialogs.import_density import DensityChoice
from studyapp.ui.dialogs.import_fields import MetaFields
from studyapp.ui.dialogs.import_found import FoundGrid, WarningList
from studyapp.ui.viewmodels.prompts import ImportChoice, Outcome
from studyapp.ui.viewmodels.proposal import ProposalScreen, ProposalViewModel
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import Button, add_items, hairline, hbox, label, scrolled, vbox
from studyapp.ui.wording import number

_LARGEST = (1040, 700)
_SMALLEST = (760, 480)
_AROUND = 40


class ImportPreviewDialog(QDialog):
    """Shows an article that was read, lets the learner correct and choose, and decides."""

    def __init__(self, preview: Preview, waiting: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_preview")
        self._view_model = ProposalViewModel(preview, waiting, self)
        self._outcome = Outcome.CANCEL
        self._fields = MetaFields(preview.meta)
        self._density = DensityChoice(preview.offers)
        self._changes = ChangesPanel()
        self._sentence = label("", 13, role="text2", wrap=True)
        self._sentence.setObjectName("import_sentence")
        self._likewise = QCheckBox(self.tr("The same for the %n other(s)", "", waiting))
        self._cancel = Button(self.tr("Cancel"))
        self._study = Button(self.tr("Study at once"))
        self._store = Button("", kind="primary")
        self._lay_out(preview)
        self._connect()
        self._likewise.setVisible(waiting > 0)
        self._density.set_density(preview.density)
        self.render_screen(self._view_model.screen)
        self._density.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choice(self) -> ImportChoice:
        """What the learner decided."""
        return self._view_model.choice(self._outcome)

    @Slot(object)
    def render_screen(self, screen: ProposalScreen) -> None:
        """Show what is chosen, and what would come of it."""
        self._changes.set_changes(screen.offer, screen.listed, screen.rows)
        self._sentence.setText(self._what_happens(screen))
        self._study.setVisible(screen.brings_cards)
        self._store.setText(self._store_text(screen))
        self._store.setEnabled(screen.changes_anything)
        self._store.setDefault(screen.changes_anything)
        self._cancel.setDefault(not screen.changes_anything)

    def _lay_out(self, preview: Preview) -> None:
        self.setWindowTitle(self._heading(preview))
        head = hbox(
            label(self.windowTitle(), 20, 700),
            (ElidedText(self._origin(preview), 13, role="text3"), 1),
            spacing=14,
            margins=(24, 18, 24, 12),
        )
        for widget, name in (
            (self._likewise, "likewise"),
            (self._cancel, "cancel"),
            (self._study, "study"),
            (self._store, "store"),
        ):
            widget.setObjectName(f"import_{name}")
        self._likewise.setFont(theme.font(14))
        foot = hbox(
            self._likewise, None, self._cancel, self._study, self._store, margins=(24, 12, 24, 16)
        )
        body = hbox((_column(self._left(preview)), 1), (_column(self._right(preview)), 1))
        self.setLayout(vbox(head, hairline(), (body, 1), hairline(), foot, spacing=0))
        self.setMinimumSize(*_SMALLEST)
        self._fit()

    def _left(self, preview: Preview) -> QVBoxLayout:
        column = vbox(
            label(self.tr("What the article says about itself"), 13, 600, "text2"),
            self._fields,
            10,
            label(self.tr("What was found"), 13, 600, "text2"),
            FoundGrid(preview.found),
            spacing=8,
            margins=(24, 16, 12, 16),
        )
        if preview.warnings:
            add_items(column, 4, WarningList(preview.warnings))
        add_items(column, None)
        return column

    def _right(self, preview: Preview) -> QVBoxLayout:
        pace = self.tr("Reckoned with {0} new cards a day and {1} s for an answer.")
        seconds = f"{preview.pace.seconds:.0f}"
        return vbox(
            label(self.tr("How many cards"), 13, 600, "text2"),
            self._density,
            label(pace.format(preview.pace.new_per_day, seconds), 12, role="text3", wrap=True),
            6,
            self._sentence,
            (self._changes, 1),
            spacing=8,
            margins=(12, 16, 24, 16),
        )

    def _fit(self) -> None:
        """Take the room that the window leaves."""
        window = self.parentWidget()
        width, height = _LARGEST
        if window:
            width = min(width, window.width() - _AROUND)
            height = min(height, window.height() - _AROUND)
        self.resize(width, height)

    def _connect(self) -> None:
        self._fields.edited.connect(self._view_model.edit)
        self._density.chosen.connect(self._view_model.choose)
        self._changes.toggled.connect(self._view_model.toggle_list)
        self._likewise.toggled.connect(self._view_model.set_likewise)
        self._view_model.screen_changed.connect(self.render_screen)
        self._cancel.clicked.connect(self.reject)
        self._study.clicked.connect(self._on_study)
        self._store.clicked.connect(self._on_store)

    def _heading(self, preview: Preview) -> str:
        if preview.same_text:
            return self.tr("Cards of an article")
        return self.tr("New version of an article") if preview.known else self.tr("New article")

    def _origin(self, preview: Preview) -> str:
        length = self.tr("{0} characters").format(number(preview.characters))
        return " · ".join((preview.name or self.tr("From the clipboard"), length))

    def _store_text(self, screen: ProposalScreen) -> str:
        if screen.brings_cards:
            return self.tr("Into the inbox")
        return self.tr("Apply the changes") if screen.preview.known else self.tr("Import")

    def _what_happens(self, screen: ProposalScreen) -> str:
        if not screen.changes_anything:
            return self.tr("Nothing has changed: text and cards are as in the library.")
        if not screen.offer.cards:
            return self.tr(
                "Nothing was found to ask about. You can import the article to read it, and "
                "make cards yourself."
            )
        if screen.preview.known:
            return self._what_stays(screen.offer)
        return self.tr("Cards in the inbox are asked once you have accepted them.")

    def _what_stays(self, offer: Offer) -> str:
        said = [self.tr("Your progress stays, and what you edited is not overwritten.")]
        if offer.count(ChangeKind.LOST):
            said.append(self.tr("Cards that lost their place are still asked, with the old text."))
        if offer.refreshed:
            said.append(self.tr("%n card(s) move along with the text.", "", offer.refreshed))
        return reduce(self.tr("{0} {1}", "two sentences").format, said)

    @Slot()
    def _on_store(self) -> None:
        self._outcome = Outcome.INBOX
        self.accept()

    @Slot()
    def _on_study(self) -> None:
        self._outcome = Outcome.STUDY
        self.accept()


def _column(content: QVBoxLayout) -> QWidget:
    """Return a column that scrolls in a small window, and is no stop of the Tab key."""
    area = scrolled(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
