"""Notes that come without an article: the list of them is the article.

Each note is a paragraph, question and answer, under the name of its deck. So
the reader, the sources, the coverage and every export work as with any other.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from studyapp.core.article.blocks import block_ids, build_blocks
from studyapp.core.article.headings import find_roles
from studyapp.core.article.lines import look, split_lines
from studyapp.core.article.model import Article, BlockKind, Metadata
from studyapp.core.article.outline import build_outline
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.article.text import language
from studyapp.core.cards.cloze import parse
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import ArticleId, BlockId

_BETWEEN = " —— "
_NEXT = "；"


@dataclass(frozen=True, slots=True)
class Collected:
    """An article made of notes.

    Attributes:
        notes: Those that were given, each with its sources in the article.
    """

    article: Article
    source: SourceText
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A line of the article, with the places of the answer where a note was given."""

    text: str
    answers: tuple[tuple[int, int], ...] = ()
    note: Note | None = None


def collect(
    article_id: ArticleId,
    title: str,
    before: Article | None,
    rewritten: Mapping[BlockId, Note],
    new: Iterable[Note],
) -> Collected:
    """Return the article that lists some notes, from the one that lists those before.

    Args:
        article_id: Its id.
        title: What it is called.
        before: As it was; its other paragraphs stay as they are. None for the first time.
        rewritten: Notes that say something else now, by the paragraph of `before`.
        new: Notes to be added to their decks.
    """
    decks: dict[str, list[_Paragraph]] = {}
    deck = decks.setdefault("", [])
    for block in before.blocks if before else ():
        if block.kind is BlockKind.HEADING:
            deck = decks.setdefault(block.text, [])
        else:
            note = rewritten.get(block.id)
            deck.append(_paragraph(note) if note else _Paragraph(block.text))
    for note in new:
        decks.setdefault(_line(note.deck), []).append(_paragraph(note))
    return _printed(article_id, title, decks)


def _printed(article_id: ArticleId, title: str, decks: Mapping[str, list[_Paragraph]]) -> Collected:
    lines: list[tuple[LineKind, _Paragraph]] = []
    for name, paragraphs in decks.items():
        if name:
            lines.append((LineKind.HEADING, _Paragraph(name)))
        lines += [(LineKind.PARAGRAPH, each) for each in paragraphs]
    hints = tuple(
        LineHint(number, kind, level=int(kind is LineKind.HEADING))
        for number, (kind, _) in enumerate(lines)
    )
    text = "\n".join(paragraph.text for _, paragraph in lines)
    source = SourceText(text, hints=hints, meta=Metadata(title), name=title)
    article = _article(article_id, source)
    places = sources_of(article)
    notes = []
    for block, (_, paragraph) in zip(article.blocks, lines, strict=True):
        if paragraph.note:
            answers = paragraph.answers or ((0, len(block.text)),)
            refs = tuple(places.ref(block.span(*answer)) for answer in answers)
            notes.append(replace(paragraph.note, sources=refs))
    return Collected(article, source, tuple(notes))


def _article(article_id: ArticleId, source: SourceText) -> Article:
    """Return the article whose every line is what its hint says.

    The parser would look for author, date and a table of contents among the notes.
    """
    lines = tuple(split_lines(source.text))
    seen = [look(line.text, source.hints[line.number]) for line in lines]
    roles = {line.number: role for line, role in zip(lines, find_roles(seen), strict=True)}
    blocks, headings = build_blocks(lines, block_ids(lines), roles)
    return Article(
        id=article_id,
        meta=source.meta,
        text=source.text,
        blocks=blocks,
        outline=build_outline(headings),
        lang=language(source.text),
    )


def _paragraph(note: Note) -> _Paragraph:
    parts = [(_line(text, ends=False), answers) for text, answers in _parts(note)]
    whole = "".join(text for text, _ in parts)
    text = whole.strip()
    skipped = len(whole) - len(whole.lstrip())
    ends = accumulate((len(part) for part, _ in parts), initial=-skipped)
    answers = tuple(
        (max(0, start), min(end, len(text)))
        for (start, end), (_, answer) in zip(pairwise(ends), parts, strict=True)
        if answer and max(0, start) < min(end, len(text))
    )
    return _Paragraph(text or note.id, answers if text else (), note)


def _parts(note: Note) -> Iterator[tuple[str, bool]]:
    """Yield a note in pieces of text, each with whether it is an answer."""
    if note.type is NoteType.CLOZE:
        for piece in parse(note.text):
            yield piece.text, bool(piece.numbers)
        return
    yield note.question + _BETWEEN, False
    for place, (left, right) in enumerate(note.pairs):
        yield (_NEXT if place else "") + left + "：", False
        yield right, True
    for place, answer in enumerate(note.answer):
        if place:
            yield _NEXT, False
        yield answer, True


def _line(text: str, *, ends: bool = True) -> str:
    """Return a text on one line, as long as it was; `ends`: without blanks around it."""
    line = text.replace("\n", " ")
    return line.strip() if ends else line
