"""Suggested cards that stand every check, as notes for the inbox."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import add

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import sentence_at
from studyapp.core.article.text import comparable, fold
from studyapp.core.cards.cloze import hide, parse, plain
from studyapp.core.cards.draft import Draft, without_leaks
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.gate import passes
from studyapp.core.cards.grounding import ground
from studyapp.core.cards.lint.linter import asked_by, lint_note
from studyapp.core.cards.lint.model import Severity
from studyapp.core.cards.model import Note, NoteStatus, NoteType
from studyapp.core.cards.page import Page
from studyapp.core.cards.similar_sets import jaccard
from studyapp.core.cards.suggestion import Refusal, Suggestion
from studyapp.core.cards.words import Cut
from studyapp.core.ids import NoteId, stable_id

TAG = "助手"
_SAME = 0.85


@dataclass(frozen=True, slots=True)
class Examined:
    """What stood every check, and one reason for each that did not."""

    notes: tuple[Note, ...]
    refusals: tuple[Refusal, ...]


def examine(
    page: Page, suggestions: Iterable[Suggestion], known: Sequence[Note], cut: Cut
) -> Examined:
    """Return suggestions as notes with the status SUGGESTED, without those to be refused.

    Args:
        page: The article.
        suggestions: What is suggested; nothing in it is trusted.
        known: All notes of the article; rejected ones too, so that they do not come again.
        cut: Cuts text into words (`Segmenter.cut`).
    """
    notes: list[Note] = []
    refusals: list[Refusal] = []
    for suggestion in suggestions:
        match _examine_one(page, suggestion, [*known, *notes], cut):
            case Note() as note:
                notes.append(note)
            case Refusal() as refusal:
                refusals.append(refusal)
    return Examined(tuple(notes), tuple(refusals))


def _examine_one(
    page: Page, suggestion: Suggestion, known: Sequence[Note], cut: Cut
) -> Note | Refusal:
    grounded = ground(page, suggestion, cut)
    if grounded.refusal:
        return grounded.refusal
    draft = _draft(page, suggestion, grounded.spans)
    note = _note(page, draft)
    if any(_asks_the_same(page, note, other) for other in known):
        return Refusal.KNOWN
    if not passes(draft) or _has_errors(page, note, known, cut):
        return Refusal.FORMULATION
    return note


def _draft(page: Page, suggestion: Suggestion, spans: tuple[Span, ...]) -> Draft:
    kind = NoteType.LIST if len(suggestion.answer) > 1 else NoteType.BASIC
    first = spans[0]
    draft = Draft(
        rule="assistant",
        type=NoteType.CLOZE if suggestion.text else kind,
        deck=page.deck(first.block),
        spans=spans,
        score=0,
        question="" if suggestion.text else fold(suggestion.question),
        answer=() if suggestion.text else tuple(map(fold, suggestion.answer)),
        text=_cloze(suggestion.text),
        context=page.context(first.block, first.start),
    )
    return without_leaks(draft)


def _cloze(text: str) -> str:
    """Return a cloze folded, without its hints. The marks themselves must not be folded."""
    folded, written, start = fold(plain(text)), "", 0
    for piece in parse(text):
        end = start + len(piece.text)
        said = folded[start:end]
        written += hide(said, number=piece.numbers[0]) if piece.numbers else said
        start = end
    return written


def _note(page: Page, draft: Draft) -> Note:
    """Return a note with an id that depends on the article, the question and the answer."""
    answers = map(comparable, draft.answers)
    key = stable_id(
        "assistant", page.reading.article.id, draft.type, comparable(draft.front), *answers
    )
    return Note(
        id=NoteId(key),
        type=draft.type,
        deck=draft.deck,
        context=draft.context,
        question=draft.question,
        answer=draft.answer,
        text=draft.text,
        tags=(draft.deck, TAG),
        sources=tuple(page.ref(span) for span in draft.spans),
        group=key,
        status=NoteStatus.SUGGESTED,
    )


def _asks_the_same(page: Page, note: Note, other: Note) -> bool:
    """Tell whether a note is known: by its id, by its words, or by its answer in that sentence."""
    if note.id == other.id:
        return True
    if other.status is NoteStatus.RETIRED:
        return False
    mine, theirs = _said(note), _said(other)
    if jaccard(_pairs("".join(mine)), _pairs("".join(theirs))) >= _SAME or mine[0] == theirs[0]:
        return True
    return mine[1] == theirs[1] and not _sentences(page, note).isdisjoint(_sentences(page, other))


def _said(note: Note) -> tuple[str, str]:
    return comparable(question_text(note)), comparable(answer_text(note))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map(add, text, text[1:]))


def _sentences(page: Page, note: Note) -> frozenset[tuple[str, int]]:
    return frozenset(
        (source.block, sentence_at(page.texts[source.block], source.start)[0])
        for source in note.sources
        if source.block in page.texts and not source.lost
    )


def _has_errors(page: Page, note: Note, known: Sequence[Note], cut: Cut) -> bool:
    asked = [each for each in known if each.status is not NoteStatus.RETIRED]
    defects = lint_note(note, page.reading.article, asked_by(asked), cut=cut)
    return any(defect.severity is Severity.ERROR for defect in defects)
