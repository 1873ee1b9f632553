"""What the reading column is given to set and to paint."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from studyapp.core.article.model import Block, BlockKind
from studyapp.core.cards.coverage import CoverState
from studyapp.core.ids import BlockId
from studyapp.services.overlay import Layer, Survey
from studyapp.ui.viewmodels.reader_screen import BlockView, ReaderScreen
from studyapp.ui.widgets.article_layers import Piece
from studyapp.ui.widgets.article_text import Paragraph, Style

FOLD = "fold"
"""Key of the line that shows and hides what does not belong to the text."""

_STYLES = {
    BlockKind.PARAGRAPH: Style.BODY,
    BlockKind.QUOTATION: Style.QUOTE,
    BlockKind.LIST_ITEM: Style.LIST,
    BlockKind.TABLE: Style.LIST,
    BlockKind.CAPTION: Style.CAPTION,
    BlockKind.METADATA: Style.ASIDE,
}
_STOPS = "，,、.．：: "
"""What ends a list marker or a quotation is not worth a sign."""
_HEADINGS = (Style.HEADING1, Style.HEADING2, Style.HEADING3)


def paragraphs(
    screen: ReaderScreen,
    survey: Survey | None,
    byline: str,
    fold_line: str,
    *,
    unfolded: bool,
) -> tuple[Paragraph, ...]:
    """Return an article from its title to what does not belong to its text."""
    if screen.article is None:
        return ()
    head = [
        Paragraph("title", screen.meta.title, Style.TITLE),
        Paragraph("byline", byline, Style.META),
    ]
    covered = covers(survey)
    body = (_paragraph(each, covered.get(each.block.id)) for each in screen.blocks)
    url = screen.meta.source_url
    foot = [Paragraph("source", url, Style.META)] if url else []
    return (*head, *body, *foot, *_aside(screen.aside, fold_line, unfolded=unfolded))


def covers(survey: Survey | None) -> dict[BlockId, CoverState]:
    """Return how well each block is asked for."""
    return {each.block: each.state for each in survey.coverage.blocks} if survey else {}


def pieces(survey: Survey | None, shown: Collection[Layer]) -> dict[str, list[Piece]]:
    """Return the pieces of the layers that are shown, by block."""
    found: dict[str, list[Piece]] = defaultdict(list)
    if survey is not None:
        for layer in Layer:
            for span in survey.recognised.layers.get(layer, ()) if layer in shown else ():
                end = span.start + len(span.text.rstrip(_STOPS))
                found[span.block].append(Piece(layer, span.start, end))
    return found


def sections(screen: ReaderScreen) -> dict[BlockId, BlockId | None]:
    """Return the heading that each block stands below; a heading stands below itself."""
    return {
        block.id: block.id if block.kind is BlockKind.HEADING else block.section
        for block in (each.block for each in screen.blocks)
    }


def _paragraph(view: BlockView, cover: CoverState | None) -> Paragraph:
    block = view.block
    if block.kind is BlockKind.HEADING:
        style = _HEADINGS[min(block.level, len(_HEADINGS)) - 1]
    else:
        style = _STYLES[block.kind]
    return Paragraph(block.id, block.text, style, view.heat, view.cards, cover)


def _aside(blocks: Sequence[Block], fold_line: str, *, unfolded: bool) -> list[Paragraph]:
    if not blocks:
        return []
    shown = blocks if unfolded else ()
    return [
        Paragraph(FOLD, fold_line, Style.FOLD),
        *(Paragraph(block.id, block.text, Style.ASIDE) for block in shown),
    ]
