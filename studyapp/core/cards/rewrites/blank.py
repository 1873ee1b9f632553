"""An answer hidden in the sentence it comes from."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.cloze import hide
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.rewrites.making import Setting, going_on, in_a_row, setting
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, heirs
from studyapp.core.cards.rewrites.split import ONE_BY_ONE

_ASKED = frozenset({NoteType.BASIC, NoteType.DEFINITION, NoteType.FIGURE})
_LONGEST = 110


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the sentence of the source with the answer hidden in it."""
    note = broken.note
    if note.type is NoteType.LIST and BLANK not in note.question:
        yield from _items(broken)
    if note.type not in _ASKED or len(note.answer) != 1 or len(note.sources) != 1:
        return
    shown = setting(broken, note.sources[0])
    text = _hiding(shown, note.answer[0]) if shown else ""
    if text and shown and len(shown.words) <= _LONGEST:
        made = going_on(note, replace(note, type=NoteType.CLOZE, text=text, distinct=""))
        yield Rewrite(RewriteKind.BLANK, (heirs(made),), 72)


def _items(broken: Broken) -> Iterator[Rewrite]:
    """Propose the sentence of a short list once for each item, with that one hidden."""
    note, row = broken.note, in_a_row(broken)
    shown = setting(broken, row) if row and 2 <= len(note.answer) <= ONE_BY_ONE else None
    if row is None or shown is None or len(shown.words) > _LONGEST:
        return
    made = []
    for source, item in zip(note.sources, note.answer, strict=True):
        start = shown.start + source.start - row.start
        text = f"{shown.words[:start]}{hide(item)}{shown.words[start + len(item) :]}"
        now = replace(note, type=NoteType.CLOZE, text=text, distinct="")
        made.append(heirs(going_on(note, now, (item,))))
    yield Rewrite(RewriteKind.BLANK, tuple(made), 82)


def _hiding(shown: Setting, answer: str) -> str:
    """Return a cloze text; "" unless the answer stands there once, and something beside it."""
    if shown.words[shown.start : shown.end] == answer:
        text = shown.hiding(hide(answer))
    else:
        text = shown.words.replace(answer, hide(answer))
    once = shown.words.count(answer) == 1
    return text if once and len(shown.words) > len(answer) + 4 else ""
