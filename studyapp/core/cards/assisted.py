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
from studyapp.core.cards.lint.subject import Asked
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
    company = _Company(page, known)
    notes: list[Note] = []
    refusals: list[Refusal] = []
    for suggestion in suggestions:
        match _examine_one(page, suggestion, company, cut):
            case Note() as note:
                notes.append(note)
                company.add(note)
            case Refusal() as refusal:
                refusals.append(refusal)
    return Examined(tuple(notes), tuple(refusals))


def _examine_one(
    page: Page, suggestion: Suggestion, company: "_Company", cut: Cut
) -> Note | Refusal:
    grounded = ground(page, suggestion, cut)
    if grounded.refusal:
        return grounded.refusal
    draft = _draft(page, suggestion, grounded.spans)
    note = _note(page, draft)
    if company.knows(note):
        return Refusal.KNOWN
    defects = lint_note(note, page.reading.article, company.asked, cut=cut)
    if not passes(draft) or any(defect.severity is Severity.ERROR for defect in defects):
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a note says, and the sentences it comes from."""

    question: str
    answer: str
    pairs: frozenset[str]
    sentences: frozenset[tuple[str, int]]


class _Company:
    """The notes that are there already. Retired ones ask nothing; their ids are taken."""

    def __init__(self, page: Page, notes: Iterable[Note]) -> None:
        self._page = page
        self._ids: set[str] = set()
        self._seen: list[_Seen] = []
        self.asked: set[Asked] = set()
        for note in notes:
            self.add(note)

    def add(self, note: Note) -> None:
        self._ids.add(note.id)
        if note.status is not NoteStatus.RETIRED:
            self._seen.append(_see(self._page, note))
            self.asked |= asked_by([note])

    def knows(self, note: Note) -> bool:
        """Tell whether a note is there: by its words, or by its answer in the same sentence."""
        mine = _see(self._page, note)
        return note.id in self._ids or any(_is_same(mine, theirs) for theirs in self._seen)


def _is_same(one: _Seen, other: _Seen) -> bool:
    if one.question == other.question or jaccard(one.pairs, other.pairs) >= _SAME:
        return True
    return one.answer == other.answer and not one.sentences.isdisjoint(other.sentences)


def _see(page: Page, note: Note) -> _Seen:
    question, answer = comparable(question_text(note)), comparable(answer_text(note))
    said = question + answer
    sentences = frozenset(
        (source.block, sentence_at(page.texts[source.block], source.start)[0])
        for source in note.sources
        if source.block in page.texts and not source.lost
    )
    return _Seen(question, answer, frozenset(map(add, said, said[1:])), sentences)
