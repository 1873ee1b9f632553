"""An answer hidden in the sentence it comes from."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.cloze import hide
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.rewrites.making import Setting, going_on, setting
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, heirs

_ASKED = frozenset({NoteType.BASIC, NoteType.DEFINITION, NoteType.FIGURE})
_LONGEST = 110


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the sentence of the source with the answer hidden in it."""
    note = broken.note
    if note.type not in _ASKED or len(note.answer) != 1 or len(note.sources) != 1:
        return
    shown = setting(broken, note.sources[0])
    text = _hiding(shown, note.answer[0]) if shown else ""
    if text and shown and len(shown.words) <= _LONGEST:
        made = going_on(note, replace(note, type=NoteType.CLOZE, text=text, distinct=""))
        yield Rewrite(RewriteKind.BLANK, (heirs(made),), 72)


def _hiding(shown: Setting, answer: str) -> str:
    """Return a cloze text; "" unless the answer stands there once, and something beside it."""
    if shown.words[shown.start : shown.end] == answer:
        text = shown.hiding(hide(answer))
    else:
        text = shown.words.replace(answer, hide(answer))
    once = shown.words.count(answer) == 1
    return text if once and len(shown.words) > len(answer) + 4 else ""
