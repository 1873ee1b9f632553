"""What the reader says: names of layers and kinds, and what was done."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.article.model import BlockKind
from studyapp.core.cards.coverage import CoverState
from studyapp.services.overlay import Layer
from studyapp.ui.viewmodels.reader_outcome import (
    Anchored,
    CardAdded,
    CardEdited,
    Corrected,
    Dropped,
    MoreMade,
    Outcome,
    SkipChosen,
    TakenBack,
)


def layer_name(layer: Layer) -> str:
    """Return what a layer is called."""
    return {
        Layer.QUOTES: QCoreApplication.translate("Reader", "Quotations"),
        Layer.FIGURES: QCoreApplication.translate("Reader", "Figures"),
        Layer.TERMS: QCoreApplication.translate("Reader", "Terms"),
        Layer.MARKERS: QCoreApplication.translate("Reader", "List markers"),
    }[layer]


def kind_of_block(kind: BlockKind, level: int = 0) -> str:
    """Return what a kind of block is called."""
    if kind is BlockKind.HEADING and level:
        return QCoreApplication.translate("Reader", "Heading, level {0}").format(level)
    return {
        BlockKind.HEADING: QCoreApplication.translate("Reader", "Heading"),
        BlockKind.PARAGRAPH: QCoreApplication.translate("Reader", "Body text"),
        BlockKind.QUOTATION: QCoreApplication.translate("Reader", "Block quotation"),
        BlockKind.LIST_ITEM: QCoreApplication.translate("Reader", "List item"),
        BlockKind.TABLE: QCoreApplication.translate("Reader", "Table"),
        BlockKind.CAPTION: QCoreApplication.translate("Reader", "Caption"),
        BlockKind.METADATA: QCoreApplication.translate("Reader", "Not part of the text"),
    }[kind]


def cover_name(state: CoverState) -> str:
    """Return what a state of coverage is called."""
    return {
        CoverState.COVERED: QCoreApplication.translate("Reader", "covered"),
        CoverState.THIN: QCoreApplication.translate("Reader", "thin"),
        CoverState.UNCOVERED: QCoreApplication.translate("Reader", "uncovered"),
        CoverState.SKIPPED: QCoreApplication.translate("Reader", "skipped"),
    }[state]


def outcome_text(outcome: Outcome) -> str:
    """Return what was done as a sentence."""
    match outcome:
        case Corrected():
            said = _corrected(outcome)
        case MoreMade(added=0):
            said = QCoreApplication.translate("Reader", "This paragraph gives no further cards.")
        case MoreMade(added=added):
            said = QCoreApplication.translate("Reader", "New suggested cards: {0}").format(added)
        case SkipChosen(skipped=True):
            said = QCoreApplication.translate("Reader", "This paragraph needs no cards.")
        case SkipChosen():
            said = QCoreApplication.translate("Reader", "This paragraph needs cards again.")
        case Anchored():
            said = QCoreApplication.translate("Reader", "The card has its place again.")
        case Dropped():
            said = QCoreApplication.translate("Reader", "The card is not asked any more.")
        case CardAdded():
            said = QCoreApplication.translate("Reader", "The card is stored.")
        case CardEdited():
            said = QCoreApplication.translate("Reader", "The card is changed.")
        case TakenBack():
            said = QCoreApplication.translate("Reader", "Undone.")
        case _:
            assert_never(outcome)
    return said


def _corrected(outcome: Corrected) -> str:
    correction, report = outcome.correction, outcome.report
    if correction is None:
        said = QCoreApplication.translate("Reader", "As recognised again.")
    else:
        kind = kind_of_block(correction.kind, correction.level)
        said = QCoreApplication.translate("Reader", "Now: {0}.").format(kind)
    counts = (
        (QCoreApplication.translate("Reader", "{0} new"), report.added),
        (QCoreApplication.translate("Reader", "{0} changed"), report.changed),
        (QCoreApplication.translate("Reader", "{0} retired"), report.retired),
        (QCoreApplication.translate("Reader", "{0} lost their place"), report.lost),
    )
    parts = [words.format(count) for words, count in counts if count]
    if not parts:
        return said + QCoreApplication.translate("Reader", " The cards stay as they are.")
    between = QCoreApplication.translate("Reader", ", ")
    return said + QCoreApplication.translate("Reader", " Cards: {0}.").format(between.join(parts))
