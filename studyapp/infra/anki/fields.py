"""What our notes look like in Anki's fields: HTML, escaped, one paragraph or list each."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.services.export_ports import ExportNote

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BREAK = "<br>"


def fields(item: ExportNote) -> tuple[str, ...]:
    """Return the fields of a note in the order of its note type, spare ones empty."""
    note, meta = item.note, item.article.meta
    tail = (
        source(note.sources, item.paragraphs),
        text(" › ".join(item.heading)),
        text(meta.title),
        link(meta.source_url or ""),
        text(note.id),
        *("",) * 4,
    )
    return (*_head(note), text(note.hint), text(note.extra), *tail)


def _head(note: Note) -> tuple[str, ...]:
    match note.type:
        case NoteType.CLOZE:
            return (text(note.text),)
        case NoteType.LIST | NoteType.ORDER:
            return text(note.question), items(note.answer)
        case NoteType.MATCH:
            return text(note.question), choices(note.pairs), table(note.pairs)
        case _ if len(note.answer) > 1:
            return text(note.question), items(note.answer)
        case _:
            return text(note.question), text("".join(note.answer))


def text(plain: str) -> str:
    """Return plain text as HTML in the Unicode form that Anki stores (NFC)."""
    if not plain:
        return ""
    clean = _CONTROL.sub("", unicodedata.normalize("NFC", plain))
    return html.escape(clean, quote=False).replace("\n", _BREAK)


def link(url: str) -> str:
    """Return an address fit for an href; "" for one that is not of the web."""
    return text(url).replace('"', "&quot;") if url.startswith(("http://", "https://")) else ""


def items(lines: Iterable[str], start: str = "<ol>") -> str:
    """Return a numbered list."""
    return start + "".join(f"<li>{text(line)}</li>" for line in lines) + "</ol>"


def table(pairs: Iterable[tuple[str, str]]) -> str:
    """Return two columns."""
    rows = (f"<tr><td>{text(left)}</td><td>{text(right)}</td></tr>" for left, right in pairs)
    return f"<table>{''.join(rows)}</table>"


def choices(pairs: Sequence[tuple[str, str]]) -> str:
    """Return the left halves, numbered, beside the right ones, lettered and in another order.

    Sorted, since chance would make every export another file.
    """
    rights = [right for _, right in pairs]
    mixed = sorted(rights)
    if mixed == rights:
        mixed = mixed[1:] + mixed[:1]
    left = items(left for left, _ in pairs)
    right = items(mixed, '<ol type="A">')
    return f"<table><tr><td>{left}</td><td>{right}</td></tr></table>"


def source(sources: Iterable[SourceRef], paragraphs: Iterable[str]) -> str:
    """Return each paragraph once, with the spans that answer the question marked."""
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for ref, paragraph in zip(sources, paragraphs, strict=True):
        spans.setdefault(ref.block, (paragraph, []))[1].append((ref.start, ref.end))
    return "".join(f"<p>{_marked(paragraph, marks)}</p>" for paragraph, marks in spans.values())


def _marked(paragraph: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    position = 0
    for start, end in _united(spans):
        parts += text(paragraph[position:start]), f"<mark>{text(paragraph[start:end])}</mark>"
        position = end
    return "".join(parts) + text(paragraph[position:])


def _united(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, those that overlap or touch as one."""
    ordered = sorted(spans)
    start, end = ordered[0]
    for next_start, next_end in ordered[1:]:
        if next_start > end:
            yield start, end
            start, end = next_start, next_end
        else:
            end = max(end, next_end)
    yield start, end


def tags(item: ExportNote, *, marked: bool = False) -> str:
    """Return a note's tags as Anki keeps them: between blanks, blanks inside made lines.

    `marked`: Say by Anki's own tag that one of its cards is marked.
    """
    clean = {"_".join(unicodedata.normalize("NFC", tag).split()) for tag in item.note.tags}
    if marked and any(card.state.marked for card in item.cards):
        clean.add("marked")
    joined = " ".join(sorted(clean - {""}))
    return f" {joined} " if joined else ""


def deck_path(item: ExportNote) -> str:
    """Return the deck's name in Anki: the article's title, then the deck."""
    parts = item.article.meta.title, item.note.deck
    return "::".join(_deck_part(part) for part in parts)


def _deck_part(name: str) -> str:
    clean = _CONTROL.sub("", unicodedata.normalize("NFC", name)).replace("::", "：")
    return " ".join(clean.replace('"', "”").split()) or "温故"
