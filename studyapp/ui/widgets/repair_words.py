"""The repair of cards, in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from studyapp.core.cards.rewrites.model import RewriteKind
from studyapp.ui.wording import short_day

_DAYS = 6
"""Lapses named by their day, the latest ones."""


def kind_text(kind: RewriteKind, cards: int) -> str:
    """Return what a rewrite that gives so many cards does."""
    translate = QCoreApplication.translate
    if kind is RewriteKind.BLANK and cards > 1:
        return translate("Repair", "Hide each item in its sentence")
    return {
        RewriteKind.SPLIT: translate("Repair", "Split into {0} cards"),
        RewriteKind.ITEMS: translate("Repair", "Ask for a list"),
        RewriteKind.PARTS: translate("Repair", "Learn it in {0} parts"),
        RewriteKind.CONTEXT: translate("Repair", "Say more in the question"),
        RewriteKind.OUTRIGHT: translate("Repair", "Ask in words, without a blank"),
        RewriteKind.BLANK: translate("Repair", "Hide the answer in its sentence"),
        RewriteKind.CONTRAST: translate("Repair", "Set it beside the card it is confused with"),
        RewriteKind.TRIM: translate("Repair", "Take out what is too much"),
        RewriteKind.WIDEN: translate("Repair", "Hide the whole word"),
    }[kind].format(cards)


def lapses_text(lapsed: Sequence[date]) -> str:
    """Return how often a card was forgotten, and when lately; "" for never."""
    if not lapsed:
        return ""
    translate = QCoreApplication.translate
    days = translate("Repair", ", ", "between days").join(map(short_day, lapsed[-_DAYS:]))
    if len(lapsed) > _DAYS:
        text = translate("Repair", "Forgotten {0} times, lately on {1}.")
    else:
        text = translate("Repair", "Forgotten {0} time(s): {1}.")
    return text.format(len(lapsed), days)
