"""Deck files: YAML that people can read, edit and compare."""

import re
from datetime import date
from pathlib import Path, PurePath

import yaml

from studyapp.core.article.model import Metadata
from studyapp.core.cards.cloze import numbers
from studyapp.core.cards.model import (
    ArticleRef,
    Deck,
    Density,
    Note,
    NoteStatus,
    NoteType,
    SourceRef,
)
from studyapp.core.errors import DeckFileError, FileMissingError, FileWriteError
from studyapp.core.ids import ArticleId, BlockId, NoteId, VersionId
from studyapp.infra.fields import FieldError, Fields
from studyapp.infra.files import replace_file

SCHEMA = 1
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_NO_LINE_BREAKS = 1_000_000
_CHINESE_DATE = re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日")


class YamlDeckFiles:
    """Reads and writes decks as files."""

    def read(self, path: PurePath) -> Deck:
        try:
            text = Path(path).read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DeckFileError(str(path), "is not UTF-8 text") from error
        except FileNotFoundError as error:
            raise FileMissingError(str(path), "there is no such file") from error
        except OSError as error:
            raise FileMissingError(str(path), error.strerror or str(error)) from error
        try:
            return read_deck(text)
        except FieldError as error:
            raise DeckFileError(str(path), str(error)) from error

    def write(self, deck: Deck, path: PurePath) -> None:
        try:
            replace_file(Path(path), write_deck(deck).encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise FileWriteError(str(path), error.strerror or str(error)) from error


def write_deck(deck: Deck) -> str:
    """Return a deck as YAML; the same deck gives the same text, byte for byte."""
    meta = deck.article.meta
    article: dict[str, object] = {
        "id": str(deck.article.id),
        "title": meta.title,
        "author": meta.author,
        "date": _as_date(meta.date),
        "url": meta.source_url,
        "file": deck.article.file,
        "version": str(deck.article.version),
    }
    document = {
        "schema": SCHEMA,
        "article": _without_empty(article),
        "deck": deck.name,
        "generator": {"version": deck.generator, "density": str(deck.density)},
        "cards": [_note_fields(note, deck.article.version) for note in deck.notes],
    }
    text: str = yaml.dump(
        document, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=_NO_LINE_BREAKS
    )
    return text


def read_deck(text: str) -> Deck:
    """Return the deck in a YAML text. Fields that we do not know are ignored.

    Raises:
        FieldError: The text breaks the format.
    """
    try:
        document = yaml.load(text, Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = " ".join(str(error).split()) or "nested too deeply"
        raise FieldError(f"is not valid YAML: {said}") from error
    top = Fields.of("deck file", document)
    top.whole("schema", low=SCHEMA, high=SCHEMA)
    generator = top.inner("generator")
    article = _article(top.inner("article"))
    return Deck(
        article=article,
        name=top.text("deck"),
        notes=_notes(top, article.version),
        density=generator.choice("density", Density, Density.STANDARD),
        generator=generator.text("version", ""),
    )


def _note_fields(note: Note, version: VersionId) -> dict[str, object]:
    answer: object = list(note.answer)
    if note.pairs:
        answer = [list(pair) for pair in note.pairs]
    elif len(note.answer) == 1:
        answer = note.answer[0]
    fields = _without_empty(
        {
            "id": str(note.id),
            "type": str(note.type),
            "context": list(note.context),
            "question": note.question,
            "answer": answer,
            "text": note.text,
            "hint": note.hint,
            "extra": note.extra,
            "distinct": note.distinct,
        }
    )
    return fields | {
        "importance": note.importance,
        "tags": list(note.tags),
        "group": note.group,
        "sources": [_source_fields(source, version) for source in note.sources],
        "status": str(note.status),
    }


def _source_fields(source: SourceRef, version: VersionId) -> dict[str, object]:
    fields: dict[str, object] = {
        "block": str(source.block),
        "paragraph": source.paragraph,
        "start": source.start,
        "end": source.end,
        "span": source.span,
        "prefix": source.prefix,
        "suffix": source.suffix,
        "headings": list(source.headings),
    }
    if source.article:
        fields["article"] = str(source.article)
    if source.version != version:
        fields["version"] = str(source.version)
    return fields | ({"lost": True} if source.lost else {})


def _without_empty(fields: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _as_date(text: str | None) -> date | str | None:
    """Return an ISO or Chinese date as a date, which YAML writes without quotes."""
    chinese = _CHINESE_DATE.match(text or "")
    try:
        if chinese:
            return date(*map(int, chinese.groups()))
        parsed = date.fromisoformat(text or "")
    except ValueError:
        return text
    return parsed if parsed.isoformat() == text else text


def _article(fields: Fields) -> ArticleRef:
    meta = Metadata(
        title=fields.text("title"),
        author=fields.text("author", "") or None,
        date=fields.text("date", "") or None,
        source_url=fields.text("url", "") or None,
    )
    version = VersionId(fields.text("version", ""))
    return ArticleRef(ArticleId(fields.text("id")), meta, fields.text("file", ""), version)


def _notes(top: Fields, version: VersionId) -> tuple[Note, ...]:
    notes: list[Note] = []
    seen: set[NoteId] = set()
    for number, value in enumerate(top.items("cards"), start=1):
        card = Fields.of(f"card {number}", value)
        note = _note(
            Fields(f"card {number} ({card.text('id')})", card.values), top.text("deck"), version
        )
        if note.id in seen:
            raise card.fail("id", f"is used twice: {note.id}")
        seen.add(note.id)
        notes.append(note)
    return tuple(notes)


def _note(card: Fields, deck: str, version: VersionId) -> Note:
    note_type = card.choice("type", NoteType)
    pairs = _pairs(card) if note_type is NoteType.MATCH else ()
    note_id = NoteId(card.text("id"))
    return Note(
        id=note_id,
        type=note_type,
        deck=deck,
        context=card.texts("context"),
        question=_question(card, note_type),
        answer=_answer(card, note_type),
        pairs=pairs,
        text=_cloze_text(card) if note_type is NoteType.CLOZE else "",
        hint=card.text("hint", ""),
        extra=card.text("extra", ""),
        distinct=card.text("distinct", ""),
        importance=card.whole("importance", 2, 1, 3),
        tags=card.texts("tags"),
        sources=_sources(card, version),
        group=card.text("group", "") or str(note_id),
        status=card.choice("status", NoteStatus, NoteStatus.ACCEPTED),
    )


def _question(card: Fields, note_type: NoteType) -> str:
    return card.text("question", "") if note_type is NoteType.CLOZE else card.text("question")


def _answer(card: Fields, note_type: NoteType) -> tuple[str, ...]:
    if note_type in {NoteType.CLOZE, NoteType.MATCH}:
        return ()
    answer = card.texts("answer")
    if not answer:
        raise card.fail("answer", "is missing")
    return answer


def _pairs(card: Fields) -> tuple[tuple[str, str], ...]:
    pairs = []
    for number, value in enumerate(card.items("answer"), start=1):
        if not isinstance(value, list) or len(value) != 2:
            raise card.fail("answer", f"must be a list of [left, right]; item {number} is not")
        left, right = Fields(f"{card.place}: answer {number}", {"pair": value}).texts("pair")
        pairs.append((left, right))
    if not pairs:
        raise card.fail("answer", "is missing")
    return tuple(pairs)


def _cloze_text(card: Fields) -> str:
    text = card.text("text")
    if not numbers(text):
        raise card.fail("text", "has no {{c1::hidden}} part")
    return text


def _sources(card: Fields, version: VersionId) -> tuple[SourceRef, ...]:
    sources = tuple(
        _source(Fields.of(f"{card.place}: source {number}", value), version)
        for number, value in enumerate(card.items("sources"), start=1)
    )
    if not sources:
        raise card.fail("sources", "is missing")
    return sources


def _source(fields: Fields, version: VersionId) -> SourceRef:
    start = fields.whole("start")
    article = fields.text("article", "")
    span = fields.text("span")
    end = fields.whole("end", low=start)
    if end - start != len(span):
        raise fields.fail("span", f"has {len(span)} characters, but end - start is {end - start}")
    return SourceRef(
        block=BlockId(fields.text("block")),
        paragraph=fields.whole("paragraph", 0),
        start=start,
        end=end,
        span=span,
        prefix=fields.text("prefix", ""),
        suffix=fields.text("suffix", ""),
        headings=fields.texts("headings"),
        version=VersionId(fields.text("version", version)),
        lost=fields.values.get("lost") is True,
        article=ArticleId(article) if article else None,
    )
