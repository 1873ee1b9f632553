"""What an importer hands to the parser: plain text, with what its format knows about lines."""

from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.core.article.model import Metadata


class LineKind(StrEnum):
    """What the format says a line is. PLAIN: it says nothing, the parser decides."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class LineHint:
    """Format knowledge about one line of `SourceText.text` (0-based line number).

    Attributes:
        level: 1 to 6 for headings; depth from 1 for list items.
        marker: For list items whose marker the format generates ("1.", "-").
        strong: The whole line is set in bold, as headings are where nobody used a style.
    """

    line: int
    kind: LineKind
    level: int = 0
    marker: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""A decoded file.

    Attributes:
        text: One block a line, "\\n" between lines; what a person sees, marks and tags gone.
        encoding: The encoding that was found.
        hints: Lines the format knows something about, ascending; empty for plain text.
        meta: What the format states outright (front matter, <title>, docx properties);
            empty strings and None where it states nothing.
        name: The file's name without its suffix, a title of last resort.
    """

    text: str
    encoding: str = "utf-8"
    hints: tuple[LineHint, ...] = ()
    meta: Metadata = field(default_factory=lambda: Metadata(title=""))
    name: str = ""
