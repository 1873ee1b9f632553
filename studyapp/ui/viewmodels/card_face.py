"""Both faces of a card at once, and the paragraphs it was made from, for whoever judges it."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.core.article.model import Article
from studyapp.core.article.text import fold
from studyapp.core.cards.faces import Run, answer_runs, question_runs
from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.core.ids import BlockId

TextRange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CardFace:
    """One card of a note, question and answer.

    Attributes:
        path: From the article in to the nearest heading.
    """

    note_type: NoteType
    path: tuple[str, ...] = ()
    question: tuple[Run, ...] = ()
    answer: tuple[Run, ...] = ()
    hint: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that a note was made from.

    Attributes:
        paragraph: Counts from 1.
        text: The words of the paragraph, or what the note remembers when it is gone.
        spans: Code point ranges of what the note was made from.
        lost: The article no longer holds it.
        elsewhere: It stands in another article; the text is what the note remembers of it.
    """

    block: BlockId
    paragraph: int
    text: str
    spans: tuple[TextRange, ...]
    lost: bool = False
    elsewhere: bool = False


def card_face(note: Note, ordinal: int = 0, title: str = "") -> CardFace:
    """Return one card of a note. `title` is the article's, shown before the headings."""
    return CardFace(
        note_type=note.type,
        path=tuple(fold(step) for step in (title, *note.context) if step),
        question=question_runs(note, ordinal),
        answer=answer_runs(note, ordinal),
        hint=note.hint,
        extra=note.extra,
    )


def block_texts(article: Article | None) -> Mapping[BlockId, str]:
    """Return the words of each block of an article; nothing without an article."""
    return {block.id: block.text for block in article.blocks} if article else {}


def passages(note: Note, texts: Mapping[BlockId, str]) -> tuple[Passage, ...]:
    """Return the paragraphs of a note's sources in the order of the sources, each once."""
    found: dict[BlockId, Passage] = {}
    for source in note.sources:
        known = found.get(source.block)
        text = texts.get(source.block, "")
        if source.article is not None or text[source.start : source.end] != source.span:
            found.setdefault(source.block, _remembered(source))
            continue
        before = known.spans if known and not known.lost else ()
        spans = tuple(sorted({*before, (source.start, source.end)}))
        found[source.block] = Passage(source.block, source.paragraph, text, spans)
    return tuple(found.values())


def _remembered(source: SourceRef) -> Passage:
    """Return what a source remembers of its place."""
    text = f"{source.prefix}{source.span}{source.suffix}"
    start = len(source.prefix)
    span = (start, start + len(source.span))
    elsewhere = source.article is not None
    return Passage(
        source.block,
        source.paragraph,
        text,
        (span,),
        lost=source.lost or not elsewhere,
        elsewhere=elsewhere,
    )
