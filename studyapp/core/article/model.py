"""An article as it is studied: its text, cut into blocks, under an outline.

The text never changes after an import. Every offset in the program is a code
point offset, either into `Article.text` (`Block.start`) or into the text of
one block (`Span`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.ids import ArticleId, BlockId, VersionId, stable_id


class BlockKind(StrEnum):
    """What a block is for the reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a block: `block.text[start:end] == text`."""

    block: BlockId
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph.

    Attributes:
        start: Where `text` begins in `Article.text`.
        text: The whole block as it stands there, marker included.
        level: 1 and up for headings, else 0.
        marker: The numeral or bullet that the block begins with, as written; "" without one.
        section: The block of the nearest heading above; None above the first.
    """

    id: BlockId
    kind: BlockKind
    start: int
    text: str
    level: int = 0
    marker: str = ""
    section: BlockId | None = None

    @property
    def end(self) -> int:
        """Where the block ends in `Article.text`."""
        return self.start + len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return the piece of this block between two offsets."""
        return Span(self.id, start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the sections below it.

    Attributes:
        block: The block that holds the heading.
        level: 1 for the outermost headings of this article.
        marker: As written, "" without one.
        title: The heading's words without the marker, an exact piece of the block.
        run_in: The heading is the first sentence of a paragraph that goes on.
    """

    block: BlockId
    level: int
    marker: str
    title: Span
    run_in: bool = False
    children: tuple["Section", ...] = ()

    def walk(self) -> Iterator["Section"]:
        """Yield this section and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the article says about itself; strings as they stand in the text."""

    title: str
    subtitle: str | None = None
    author: str | None = None
    affiliation: str | None = None
    date: str | None = None
    editor: str | None = None
    source_url: str | None = None


@dataclass(frozen=True, slots=True)
class ParseWarning:
    """Something the learner should look at; never a reason to stop."""

    code: str
    message: str
    block: BlockId | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed article.

    Attributes:
        id: Depends on title and author only, so that a changed version is the same article.
        text: The text a reader sees, in which all blocks lie.
        encoding: How the file was encoded, such as "utf-8" or "gb18030".
        lang: "zh-Hans", "zh-Hant" or "en".
    """

    id: ArticleId
    meta: Metadata
    text: str
    blocks: tuple[Block, ...]
    outline: tuple[Section, ...]
    encoding: str = "utf-8"
    lang: str = "zh-Hans"
    warnings: tuple[ParseWarning, ...] = ()

    @property
    def version(self) -> VersionId:
        """Names this text among the versions of the article; depends on nothing but the text."""
        return VersionId(stable_id("version", self.text))

    def sections(self) -> Iterator[Section]:
        """Yield every section in document order."""
        for section in self.outline:
            yield from section.walk()
