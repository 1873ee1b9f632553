"""What a question leaves unsaid: what it is about, when it was true, what stood before."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from studyapp.core.article.sentences import sentence_at
from studyapp.core.article.text import comparable, fold
from studyapp.core.cards.cloze import plain
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.lexicon import REFERS_BACK, VERBS
from studyapp.core.cards.lint.model import Code
from studyapp.core.cards.model import Note, NoteType, cards_of
from studyapp.core.cards.phrases import plain_start
from studyapp.core.cards.rewrites.making import (
    block_text,
    going_on,
    heading_of,
    sentence_before,
)
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, Successor

_LONGEST = 100
_LONGEST_HEADING = 24
_DATE = re.compile(
    r"(?:截至|到)?\d{4}年(?:\d{1,2}月)?(?:底|末|初)?|“[一二三四五六七八九十]+五”(?:时期|期间)?"
)
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})(?:年|[-./])(?P<month>\d{1,2})")
_VERBATIM = frozenset({NoteType.QUOTE, NoteType.RECITE})
_UNCLEAR = frozenset(
    {Code.DANGLING_SUBJECT, Code.CONNECTIVE_START, Code.QUESTION_SHORT, Code.AMBIGUOUS}
)


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the note with more said in its question."""
    note = broken.note
    codes = {defect.code for defect in broken.defects}
    if Code.UNDATED_FIGURE in codes:
        yield from _dated(broken)
    if Code.BARE_ORDINAL in codes or not note.context:
        yield from _placed(note)
    if note.type not in _VERBATIM:
        before = sentence_before(broken, note.sources[0]) if note.sources else ""
        # What 其 means stands in the sentence before it, if there is one, and not in a heading.
        if not (before and Code.DANGLING_SUBJECT in codes):
            yield from _named(note, unclear=bool(codes & _UNCLEAR))
        yield from _after_sentence(note, before)


def _same_cards(note: Note, now: Note, fit: float) -> Rewrite:
    made = going_on(note, now, hint=note.hint)
    parents = tuple(card.ordinal for card in cards_of(made))
    return Rewrite(RewriteKind.CONTEXT, (Successor(made, parents),), fit)


def _beginning_with(note: Note, words: str) -> Note:
    if note.type is NoteType.CLOZE:
        return replace(note, text=words + note.text)
    return replace(note, question=words + note.question)


def _said(note: Note) -> str:
    return note.text if note.type is NoteType.CLOZE else note.question


def _named(note: Note, *, unclear: bool) -> Iterator[Rewrite]:
    """Begin with the heading that the knowledge stands under: 企业节点：….

    Only an unclear question repeats one that is shown above it already.
    """
    heading, fit = heading_of(note), 88 if unclear else 62
    shown = _said(note) if unclear else "".join((*note.context, _said(note)))
    told = comparable(heading) in comparable(shown)
    leaks = any(heading in answer or answer in heading for answer in note.answer)
    if 1 < len(heading) <= _LONGEST_HEADING and not told and not leaks:
        bare = replace(note, question=plain_start(note.question), text=plain_start(note.text))
        yield _same_cards(note, _beginning_with(bare, f"{heading}："), fit)


def _placed(note: Note) -> Iterator[Rewrite]:
    """Show the headings above the question that all of its sources stand under."""
    paths = [source.headings for source in note.sources]
    headings = [steps[0] for steps in takewhile(_same, zip(*paths, strict=False))]
    path = tuple(fold(words) for words in (*headings[:1], *headings[1:][-1:]))
    if path and path != note.context:
        yield _same_cards(note, replace(note, context=path), 80)


def _same(steps: tuple[str, ...]) -> bool:
    return len(set(steps)) == 1


def _dated(broken: Broken) -> Iterator[Rewrite]:
    """Say when a figure was true: as its sentence says, else when the article came out."""
    note = broken.note
    for source in note.sources[:1]:
        text = block_text(broken, source)
        if text is None:
            continue
        start, end = sentence_at(text, source.start)
        dates = [found[0] for found in _DATE.finditer(text, start, end)]
        if len(set(dates)) == 1 and not any(dates[0] in answer for answer in note.answer):
            yield _same_cards(note, _beginning_with(note, f"{dates[0]}，"), 90)
    came_out = _YEAR_MONTH.search(broken.article.meta.date or "")
    if came_out and not note.distinct:
        when = f"{came_out['year']}年{int(came_out['month'])}月"
        yield _same_cards(note, replace(note, distinct=f"据{when}发表的文章"), 86)


def _after_sentence(note: Note, before: str) -> Iterator[Rewrite]:
    """Show the sentence before, where a sentence with a blank goes on from it."""
    said = _said(note)
    goes_on = note.type is NoteType.CLOZE or BLANK in said
    known = comparable(before) in comparable(said)
    fits = goes_on and not known and len(before) + len(said) <= _LONGEST
    if before and fits and (REFERS_BACK.match(said) or _share_a_word(before, said)):
        yield _same_cards(note, _beginning_with(note, before), 74)


def _share_a_word(before: str, said: str) -> bool:
    """Tell whether two sentences speak of the same: in a list of deeds, neighbours do not."""
    one, other = comparable(before), comparable(plain(said))
    words = {pair for at in range(len(one) - 1) if (pair := one[at : at + 2]) not in VERBS}
    return any(other[at : at + 2] in words for at in range(len(other) - 1))
