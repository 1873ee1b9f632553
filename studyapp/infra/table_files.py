"""Notes as a table (CSV) and as a text (Markdown), for people and other programs."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath

from studyapp.core.cards.cloze import parse
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.model import ArticleRef, Note, NoteType
from studyapp.core.errors import FileWriteError
from studyapp.infra.files import replace_file
from studyapp.services.export_ports import ExportNote

COLUMNS = (
    "article", "deck", "question", "answer", "hint", "extra",
    "heading", "source", "tags", "importance", "url", "id",
)  # fmt: skip
_LIST_MARK = re.compile(r"^(\d*)([-+.)])")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class TableFiles:
    """Writes tables and texts; fulfils the port TextFiles."""

    def write_csv(self, notes: Sequence[ExportNote], path: PurePath, *, bom: bool) -> None:
        buffer = io.StringIO(newline="")
        table = csv.writer(buffer)
        table.writerow(COLUMNS)
        table.writerows(_row(item) for item in notes)
        _write(path, buffer.getvalue(), "utf-8-sig" if bom else "utf-8")

    def write_markdown(self, notes: Sequence[ExportNote], path: PurePath) -> None:
        parts: list[str] = []
        for article, items in groupby(notes, key=lambda item: item.article):
            parts += _article(article)
            for deck, cards in groupby(items, key=lambda item: item.note.deck):
                parts.append(f"## {_escaped(deck)}")
                parts += [_markdown(item) for item in cards]
        _write(path, "\n\n".join(parts) + "\n", "utf-8")


def _write(path: PurePath, text: str, encoding: str) -> None:
    try:
        replace_file(Path(path), text.encode(encoding))
    except OSError as error:
        raise FileWriteError(str(path), error.strerror or str(error)) from error


def _row(item: ExportNote) -> tuple[str | int, ...]:
    note, meta = item.note, item.article.meta
    return (
        meta.title,
        note.deck,
        question(note),
        "\n".join(answers(note)),
        note.hint,
        note.extra,
        " › ".join(item.heading),
        "\n".join(dict.fromkeys(item.paragraphs)),
        " ".join(note.tags),
        note.importance,
        meta.source_url or "",
        note.id,
    )


def question(note: Note) -> str:
    """Return what a note asks; for a cloze note its text with every hidden piece blank."""
    match note.type:
        case NoteType.CLOZE:
            return "".join(_blanked(note.text))
        case NoteType.MATCH:
            return f"{note.question} {'；'.join(left for left, _ in note.pairs)}"
        case _:
            return note.question


def answers(note: Note) -> tuple[str, ...]:
    """Return the answer, one line for each item, pair or hidden piece."""
    match note.type:
        case NoteType.CLOZE:
            return tuple(piece.text for piece in parse(note.text) if piece.numbers)
        case NoteType.MATCH:
            return tuple(f"{left} — {right}" for left, right in note.pairs)
        case _:
            return note.answer


def _blanked(text: str) -> Iterator[str]:
    hidden = False
    for piece in parse(text):
        if not piece.numbers:
            yield piece.text
        elif not hidden:
            yield BLANK
        hidden = bool(piece.numbers)


def _article(article: ArticleRef) -> Iterator[str]:
    meta = article.meta
    yield f"# {_escaped(meta.title)}"
    facts = [_escaped(fact) for fact in (meta.author, meta.date) if fact]
    if meta.source_url:
        facts.append(f"<{meta.source_url}>")
    if facts:
        yield " · ".join(facts)


def _markdown(item: ExportNote) -> str:
    note = item.note
    lines = [f"**{_escaped(question(note))}**", ""]
    found = [_escaped(answer) for answer in answers(note)]
    if len(found) == 1:
        lines += found
    elif note.type is NoteType.ORDER:
        lines += [f"{number}. {answer}" for number, answer in enumerate(found, 1)]
    else:
        lines += [f"- {answer}" for answer in found]
    if note.extra:
        lines += ["", _escaped(note.extra)]
    for paragraph in dict.fromkeys(item.paragraphs):
        lines += ["", f"> {_escaped(paragraph)}"]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """Return text in which no character means anything to Markdown."""
    inline = _SPECIAL.sub(r"\\\1", text).replace("\n", " ")
    return _LIST_MARK.sub(r"\1\\\2", inline)
