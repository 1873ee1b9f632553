"""Knowledge points: single facts with the place they stand in the text."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.article.model import Article, ParseWarning, Span
from studyapp.core.ids import BlockId


class SeriesForm(StrEnum):
    """How the items of an enumeration are laid out."""

    PARAGRAPH = "paragraph"
    LIST = "list"
    INLINE = "inline"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class EnumerationItem:
    """One item.

    Attributes:
        marker: As written, with its punctuation ("第一,", "一是", "①"); "" for an unmarked item.
        head: The key phrase: the first clause after the marker.
        body: The item from its marker to its end, one span for each block it runs over.
    """

    marker: str
    head: Span
    body: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list written out in prose or as a list.

    Attributes:
        series: The first marker without punctuation, such as "第一" or "一是".
        parent: The sentence or heading that announces the list; None when nothing does.
        announced: The count the parent names (三个关键节点 → 3); None without one.
        depth: 0 for an outermost list, 1 for a list inside an item of it, and so on.
    """

    series: str
    form: SeriesForm
    parent: Span | None
    announced: int | None
    items: tuple[EnumerationItem, ...]
    depth: int = 0


class SourceKind(StrEnum):
    """Who or what is quoted."""

    PERSON = "person"
    DOCUMENT = "document"
    MEETING = "meeting"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted from somebody. `attribution` is None when the text names nobody."""

    words: Span
    attribution: Span | None
    kind: SourceKind


class FactKind(StrEnum):
    """What the value of a fact is."""

    DATE = "date"
    FIGURE = "figure"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence with a figure, date or period that can be asked for."""

    kind: FactKind
    value: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """What a term means. `term` and `text` lie in the same block."""

    term: Span
    text: Span


@dataclass(frozen=True, slots=True)
class Stage:
    """One of several consecutive stages.

    Attributes:
        label: "第一阶段:数字化作为工具手段".
        name: "数字化作为工具手段"; None when the stage has no name beside its number.
        period: "21世纪10年代初期"; None when the text gives none.
        character: The sentence that says what the stage is like.
        points: What happened in it, one span each.
    """

    label: Span
    name: Span | None
    period: Span | None
    character: Span | None
    points: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A key point with the role it plays (技术节点 … 核心驱动力)."""

    label: Span
    role: Span
    points: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """One of several trends. `group` is what they are called together (趋势, 态势)."""

    label: str
    group: str
    text: Span


@dataclass(frozen=True, slots=True)
class KnowledgePoints:
    """All that was found in an article, each tuple in document order.

    Attributes:
        counts: Numbers that only say how many there are (三个方面); they are no figures to learn.
        terms: Words in quotation marks that nobody is quoted with: terms, slogans, scare quotes.
    """

    enumerations: tuple[Enumeration, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    facts: tuple[Fact, ...] = ()
    definitions: tuple[Definition, ...] = ()
    stages: tuple[tuple[Stage, ...], ...] = ()
    nodes: tuple[tuple[Node, ...], ...] = ()
    trends: tuple[tuple[Trend, ...], ...] = ()
    terms: tuple[Span, ...] = ()
    warnings: tuple[ParseWarning, ...] = ()
    counts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what was found in it."""

    article: Article
    points: KnowledgePoints

    def blocks_below(self, heading: BlockId | None) -> tuple[BlockId, ...]:
        """Return the blocks whose nearest heading is the given one."""
        return tuple(block.id for block in self.article.blocks if block.section == heading)
