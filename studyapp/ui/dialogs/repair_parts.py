"""The parts of the repair workshop: why a card is there, and what may replace it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from studyapp.ui.viewmodels.repair_screen import Preview, RepairCard
from studyapp.ui.widgets.card_faces import SMALL, CardFaces
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.kit import Button, KeyCap, Panel, clear, hbox, label, scrolled, vbox
from studyapp.ui.widgets.lint_list import LintList
from studyapp.ui.widgets.repair_words import kind_text, lapses_text
from studyapp.ui.widgets.source_pane import SourcePane

_SHOWN = 5
"""Cards of one rewrite that are shown; the others are counted."""


class BrokenCard(QWidget):
    """The card, why it is here, and its paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: RepairCard | None = None
        self._faces = CardFaces("repair_card", SMALL)
        self._lapses = label("", 13, 500, "again", wrap=True)
        self._lapses.setObjectName("repair_lapses")
        self._suspended = label(self.tr("It is suspended and not asked."), 13, role="text2")
        self._suspended.setObjectName("repair_suspended")
        self._lint = LintList("repair_lint")
        self._source = SourcePane("repair_source")
        reasons = vbox(self._lapses, self._suspended, self._lint, spacing=6)
        self._scroll = scrolled(vbox(reasons, self._faces, None, spacing=14, margins=(0, 0, 10, 0)))
        card = Panel((self._scroll, 1), pad=18)
        title = label(self.tr("Source"), 12, 500, "text3")
        source = Panel(title, (self._source, 1), pad=16, spacing=6)
        self.setLayout(vbox((card, 6), (source, 4), spacing=10))

    def set_card(self, card: RepairCard) -> None:
        """Show a card, from its beginning when it is another one."""
        if card is self._shown:
            return
        self._shown = card
        self._faces.set_face(card.face)
        self._lapses.setText(lapses_text(card.lapsed))
        self._lapses.setVisible(bool(card.lapsed))
        self._suspended.setVisible(card.suspended)
        self._lint.set_defects(card.defects)
        self._lint.setVisible(bool(card.defects))
        self._source.set_passages(card.passages)
        self._scroll.verticalScrollBar().setValue(0)


class RewriteRow(ClickRow):
    """One way to repair a card, taken by a click or by the key of its number."""

    def __init__(self, number: int, preview: Preview) -> None:
        title = kind_text(preview.kind, len(preview.cards))
        said = "\n".join(f"{question} {answer}" for question, answer in preview.cards)
        super().__init__(f"{number}. {title}\n{said}")
        self.setObjectName(f"repair_rewrite_{number}")
        rows = vbox(hbox(label(title, 14, 500), None), spacing=6)
        if preview.path:
            rows.addWidget(label(" › ".join(preview.path), 12, role="text3", wrap=True))
        for question, answer in preview.cards[:_SHOWN]:
            asked = label(question, 13, wrap=True)
            asked.setObjectName("repair_preview_question")
            answered = label(answer, 13, 500, "accent", wrap=True)
            rows.addLayout(vbox(asked, answered, spacing=1, margins=(0, 2, 0, 2)))
        if len(preview.cards) > _SHOWN:
            more = self.tr("and %n more", "", len(preview.cards) - _SHOWN)
            rows.addWidget(label(more, 12, role="text3"))
        cap = vbox(KeyCap(str(number)), None)
        self.setLayout(hbox(cap, (rows, 1), spacing=12, margins=(12, 10, 14, 10)))


class RewriteList(QWidget):
    """The ways to repair a card, best first.

    Signals:
        chosen: The number of one, from 0.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._previews: tuple[Preview, ...] | None = None
        self._none = label(
            self.tr(
                "No rule knows how to ask this better. Edit it (E), keep it as it is (K), "
                "or suspend it (@)."
            ),
            14,
            role="text2",
            wrap=True,
        )
        self._none.setObjectName("repair_no_rewrites")
        self._hands_on = label(
            self.tr(
                "The new cards begin with 70 % of its stability, and its history stays visible."
            ),
            12,
            role="text3",
            wrap=True,
        )
        self._hands_on.setObjectName("repair_hands_on")
        self._rows = vbox(spacing=10)
        self._scroll = scrolled(
            vbox(self._rows, self._none, self._hands_on, None, spacing=10, margins=(0, 0, 8, 0))
        )
        title = label(self.tr("Ask it differently"), 12, 500, "text3")
        self.setLayout(vbox(title, (self._scroll, 1), spacing=8))

    def set_card(self, card: RepairCard) -> None:
        """Show the ways to repair another card."""
        self._none.setVisible(not card.previews)
        self._hands_on.setVisible(card.hands_on and bool(card.previews))
        if card.previews == self._previews:
            return
        self._previews = card.previews
        clear(self._rows)
        for at, preview in enumerate(card.previews):
            row = RewriteRow(at + 1, preview)
            row.clicked.connect(partial(self.chosen.emit, at))
            self._rows.addWidget(row)
        self._scroll.verticalScrollBar().setValue(0)


def key_button(
    parent: QWidget, name: str, text: str, keys: tuple[str, ...], act: Callable[[], None]
) -> Button:
    """Return a button that keys of its window press, the first of them shown on it."""
    button = Button(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.setToolTip(f"{text} ({keys[0]})")
    button.clicked.connect(act)
    for key in keys:
        QShortcut(QKeySequence(key), parent, button.click)
    return button
