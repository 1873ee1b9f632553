"""An article laid out for asking: folded texts, headings above, list items around each place."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.core.article.model import Block, BlockKind, Section, Span
from studyapp.core.article.text import fold
from studyapp.core.cards.items import Listing, read_listing
from studyapp.core.cards.model import SourceRef
from studyapp.core.cards.sources import Sources, sources_of
from studyapp.core.ids import BlockId
from studyapp.core.points.model import Reading

_BRACKETS = re.compile(r"（[^（）]*）")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_NOT_IN_TERMS = frozenset("的和与及之是在为了等新")
_DECKS = (
    ("阶段", re.compile("阶段|历程|演进")),
    ("节点", re.compile("节点|支点")),
    ("趋势", re.compile("趋势|展望|态势|前景|走向")),
    ("举措", re.compile("路径|举措|措施|对策|建议|策略|任务|做法|部署|工作")),
)
_LONGEST_LABEL = 22
_CLAUSE_STOPS = "，；：。！？"


@dataclass(frozen=True, slots=True)
class Place:
    """The part of a block that belongs to one item of a list."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Page:
    """A reading, indexed.

    Attributes:
        body: The blocks with running text, in order.
        texts: The folded text of every block.
        listings: The enumerations with names for their items.
        subject: What most headings speak of, such as 数实融合; "" when nothing stands out.
        item_starts: Where list items begin in a block, with the length of each marker.
        befores: The block before, of those that stand under the same heading as it.
    """

    reading: Reading
    body: tuple[Block, ...]
    blocks: Mapping[BlockId, Block]
    texts: Mapping[BlockId, str]
    ordinals: Mapping[BlockId, int]
    paths: Mapping[BlockId, tuple[Section, ...]]
    listings: tuple[Listing, ...]
    places: Mapping[BlockId, tuple[Place, ...]]
    subject: str
    item_starts: Mapping[BlockId, Mapping[int, int]]
    befores: Mapping[BlockId, BlockId]
    sources: Sources

    def text(self, span: Span) -> str:
        """Return a span with full-width punctuation."""
        return self.texts[span.block][span.start : span.end]

    def span(self, block: BlockId, start: int, end: int) -> Span:
        """Return a piece of a block, exactly as it stands."""
        return self.blocks[block].span(start, end)

    def ref(self, span: Span) -> SourceRef:
        """Return where a span stands, for a note."""
        return self.sources.ref(span)

    def title(self, section: Section) -> str:
        """Return a heading's words without what stands in brackets."""
        return _BRACKETS.sub("", fold(section.title.text)).strip("：: ")

    def heading(self, block: BlockId) -> str:
        """Return the words of the nearest heading above; "" without one."""
        path = self.paths.get(block, ())
        return self.title(path[-1]) if path else ""

    def label(self, block: BlockId, offset: int) -> str:
        """Return the name of the innermost list item around a place; "" outside of lists."""
        around_it = [
            place for place in self.places.get(block, ()) if place.start <= offset < place.end
        ]
        return min(around_it, key=lambda place: place.end - place.start).label if around_it else ""

    def context(self, block: BlockId, offset: int) -> tuple[str, ...]:
        """Return headings and items around a place, from the outermost in; at most four."""
        path = self.paths.get(block, ())
        titles = [self.title(section) for section in path]
        if path:
            titles[0] = f"{fold(path[0].marker)}{titles[0]}"
        around_it = [
            place for place in self.places.get(block, ()) if place.start <= offset < place.end
        ]
        labels = [
            place.label for place in sorted(around_it, key=lambda place: place.start - place.end)
        ]
        return tuple(dict.fromkeys((*titles[:1], *titles[1:][-1:], *labels)))

    def clause_start(self, span: Span) -> int:
        """Return where the clause begins in which a span begins."""
        text = self.texts[span.block]
        return max(text.rfind(stop, 0, span.start) for stop in _CLAUSE_STOPS) + 1

    def above(self, block: BlockId) -> str:
        """Return the text of the block before, when both stand under the same heading."""
        before = self.befores.get(block)
        return self.texts[before] if before else ""

    def deck(self, block: BlockId, default: str = "要点") -> str:
        """Return the deck for what stands in a block, by the headings above it."""
        for section in reversed(self.paths.get(block, ())):
            for name, words in _DECKS:
                if words.search(section.title.text):
                    return name
        return default


def lay_out(reading: Reading) -> Page:
    """Return the page of an article."""
    article = reading.article
    sources = sources_of(article)
    blocks = sources.blocks
    texts = {block.id: fold(block.text) for block in article.blocks}
    real = [block for block in article.blocks if block.kind is not BlockKind.METADATA]
    body = tuple(block for block in real if block.kind is not BlockKind.HEADING)
    listings = tuple(read_listing(each, blocks, texts) for each in reading.points.enumerations)
    sections = tuple(article.sections())
    return Page(
        reading=reading,
        body=body,
        befores={b.id: a.id for a, b in pairwise(body) if a.section == b.section},
        blocks=blocks,
        texts=texts,
        ordinals=sources.ordinals,
        paths=sources.paths,
        listings=listings,
        places=_places(listings),
        item_starts=_item_starts(listings, texts),
        subject=_subject([fold(article.meta.title), *(fold(s.title.text) for s in sections)]),
        sources=sources,
    )


def _places(listings: Sequence[Listing]) -> dict[BlockId, tuple[Place, ...]]:
    found: dict[BlockId, list[Place]] = defaultdict(list)
    for listing in listings:
        for item in listing.items:
            if not item.is_title or len(item.name) > _LONGEST_LABEL:
                continue
            for number, part in enumerate(item.body):
                start = part.start if number else item.lead_end
                found[part.block].append(Place(start, part.end, item.name))
    return {block: tuple(places) for block, places in found.items()}


def _item_starts(
    listings: Sequence[Listing], texts: Mapping[BlockId, str]
) -> dict[BlockId, dict[int, int]]:
    found: dict[BlockId, dict[int, int]] = defaultdict(dict)
    for item in (item for listing in listings for item in listing.items):
        body = item.body[0]
        written = texts[body.block].startswith(fold(item.marker), body.start)
        end = body.start + len(item.marker) * written
        while texts[body.block][end : end + 1] in ("，", "、", "：", " "):
            end += 1
        found[body.block][body.start] = end - body.start
    return found


def _subject(titles: Sequence[str]) -> str:
    """Return the string of 3 to 8 characters that most headings share."""
    seen: Counter[str] = Counter()
    for title in titles:
        pieces = {
            run[start : start + size]
            for run in _HAN.findall(title)
            for size in range(3, 9)
            for start in range(len(run) - size + 1)
        }
        seen.update(piece for piece in pieces if not _NOT_IN_TERMS & set(piece))
    shared = [
        (count * (len(term) - 1), len(term), term) for term, count in seen.items() if count > 2
    ]
    return max(shared)[2] if shared else ""
