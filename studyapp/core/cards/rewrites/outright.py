"""A blank as a question in words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.faces import BLANK, RunKind, answer_text, question_runs
from studyapp.core.cards.lexicon import COPULAS, PREPOSITIONS, VERBS, begins_with_verb
from studyapp.core.cards.model import Note, NoteType, cards_of
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, heirs

_ASKED = frozenset({NoteType.BASIC, NoteType.CLOZE})
_ASKS = re.compile("什么|哪|谁|几|多少|如何|怎|为何")
_QUOTED = re.compile(f"[“‘《]{BLANK}[”’》]")
_IS = re.compile("^(?:是|为|成为|已成为|构成)")
_COUNTS = re.compile(r"\d|[一二三四五六七八九十百千万亿]{2,}|第")
_LONGEST_WORD = 4


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose 以什么为主体？ for 以____为主体, where 什么 can stand in the place of the blank."""
    note = broken.note
    if note.type not in _ASKED or len(cards_of(note)) != 1 or len(note.answer) > 1:
        return
    question = _asked(note)
    if question:
        answer = (answer_text(note, cards_of(note)[0].ordinal),)
        now = replace(note, type=NoteType.BASIC, question=question, answer=answer, distinct="")
        made = going_on(note, now)
        yield Rewrite(RewriteKind.OUTRIGHT, (heirs(made),), 70)


def _asked(note: Note) -> str:
    """Return the question; "" when a noun cannot stand there, or the answer is a figure."""
    ordinal = cards_of(note)[0].ordinal
    shown = "".join(
        run.text for run in question_runs(note, ordinal) if run.kind is not RunKind.HINT
    )
    hidden = answer_text(note, ordinal)
    if shown.count(BLANK) != 1 or _ASKS.search(shown):
        return ""
    shown = _QUOTED.sub(BLANK, shown)
    before, _, after = shown.partition(BLANK)
    is_noun = not begins_with_verb(hidden) and not _COUNTS.search(hidden)
    if not is_noun or "，" in hidden or not (_takes_a_noun(before) or _begins(before, after)):
        return ""
    return f"{before}什么{after.rstrip('。；，')}？"


def _takes_a_noun(before: str) -> bool:
    """Tell whether the word before the blank governs a noun: 是, 以, 推动."""
    return any(
        before[-size:] in VERBS | COPULAS | PREPOSITIONS
        for size in range(1, min(_LONGEST_WORD, len(before)) + 1)
    )


def _begins(before: str, after: str) -> bool:
    """Tell whether the blank is the subject of its clause, and the clause says what it is."""
    return (not before or before[-1] in "，；：。") and bool(_IS.search(after))
