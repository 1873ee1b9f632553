"""What a note of Anki's says, as one of our notes."""

from collections.abc import Mapping, Sequence

from studyapp.core.cards.cloze import numbers
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.ids import NoteId
from studyapp.infra.anki.notetypes import note_types
from studyapp.infra.anki.reading.plain import flat, lines, pairs

_OURS = frozenset(each.name for each in note_types())
_LISTS = ("<ol", "<ul")


def our_name(name: str) -> str | None:
    """Return which of our note types this is; None for others.

    Anki adds "+" to the name of one that somebody gave another field.
    """
    plain = name.rstrip("+")
    return plain if plain in _OURS else None


def our_note(name: str, fields: Mapping[str, str]) -> Note | None:
    """Return what a note of one of our types says; None when it does not say enough."""
    question, hint, extra = (flat(fields.get(key, "")) for key in ("Question", "Hint", "Extra"))
    match name:
        case "温故·填空":
            return _cloze(flat(fields.get("Text", "")), extra, hint)
        case "温故·匹配":
            found = pairs(fields.get("Pairs", ""))
            return _note(NoteType.MATCH, question, (), extra, hint, found) if found else None
        case "温故·清单":
            return _note(NoteType.LIST, question, lines(fields.get("Items", "")), extra, hint)
        case _:
            kind = NoteType.QUOTE if name == "温故·金句" else NoteType.BASIC
            answer = fields.get("Answer", "")
            several = answer.startswith(_LISTS)
            parts = lines(answer) if several else tuple(filter(None, (flat(answer),)))
            return _note(kind, question, parts, extra, hint)


def foreign_note(fields: Sequence[str], *, cloze: bool) -> Note | None:
    """Return what any note says: its first field asks, the others answer.

    Of a cloze note the first field with blanks asks, the others are extra. None
    when no words are left to ask or to answer with.
    """
    texts = [flat(field) for field in fields]
    if cloze:
        for place, text in enumerate(texts):
            if numbers(text):
                return _cloze(text, _joined(texts[:place] + texts[place + 1 :]))
    question, *rest = texts or [""]
    answer = _joined(rest)
    return _note(NoteType.BASIC, question, (answer,) if answer else ())


def _joined(texts: Sequence[str]) -> str:
    return "\n".join(filter(None, texts))


def _cloze(text: str, extra: str, hint: str = "") -> Note | None:
    if not numbers(text):
        return None
    return _written(NoteType.CLOZE, text=text, extra=extra, hint=hint)


def _note(
    kind: NoteType,
    question: str,
    answer: tuple[str, ...],
    extra: str = "",
    hint: str = "",
    found: tuple[tuple[str, str], ...] = (),
) -> Note | None:
    if not question or not (answer or found):
        return None
    return _written(kind, question=question, answer=answer, pairs=found, extra=extra, hint=hint)


def _written(
    kind: NoteType,
    question: str = "",
    answer: tuple[str, ...] = (),
    pairs: tuple[tuple[str, str], ...] = (),
    text: str = "",
    extra: str = "",
    hint: str = "",
) -> Note:
    return Note(
        id=NoteId(""),
        type=kind,
        deck="",
        context=(),
        question=question,
        answer=answer,
        sources=(),
        pairs=pairs,
        text=text,
        hint=hint,
        extra=extra,
    )
