"""Looks for the defects of notes, one by one or a whole deck at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from studyapp.core.article.model import Article, BlockKind
from studyapp.core.article.text import fold
from studyapp.core.cards.lexicon import GENERAL_TERMS
from studyapp.core.cards.lint import answers, blanks, company, leaks, questions, sources, wording
from studyapp.core.cards.lint.blanks import WordEdges
from studyapp.core.cards.lint.model import DeckReport, Defect, NoteReport
from studyapp.core.cards.lint.subject import Asked, Subject, Text, asked, subject_of
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.cards.words import Cut, learn_terms

Rule = Callable[[Subject], Iterator[Defect]]

RULES: tuple[Rule, ...] = (
    questions.find,
    answers.find,
    leaks.find,
    blanks.find,
    wording.find,
    sources.find,
)
"""What is looked for in each note by itself."""

_NOT_ASKED = frozenset({NoteStatus.REJECTED, NoteStatus.RETIRED})


def lint_note(
    note: Note,
    article: Article | None = None,
    known: Collection[Asked] = frozenset(),
    *,
    cut: Cut | None = None,
) -> tuple[Defect, ...]:
    """Return the defects of one note, as often as the learner types a letter.

    Args:
        note: The note, as it stands or as it is being written.
        article: Its article; without it sources are not checked.
        known: The questions of other notes (`asked_by`); those of the note itself do not count.
        cut: Cuts text into words (`Segmenter.cut`); without it cut words are not looked for.
    """
    subject = subject_of(note, _text(article))
    mine = {each.question for each in asked(note)}
    others = [each for each in known if each.question in mine]
    edges = WordEdges([subject], cut, GENERAL_TERMS) if cut else None
    return tuple(_defects(subject, company.by_question(others), edges))


def lint_deck(
    notes: Iterable[Note], article: Article | None = None, *, cut: Cut | None = None
) -> DeckReport:
    """Return the defects of notes that are studied together, in their order.

    Notes that are rejected or retired are left out: nobody is asked them.
    """
    text = _text(article)
    subjects = [subject_of(note, text) for note in notes if note.status not in _NOT_ASKED]
    known = company.by_question(asked_by(each.note for each in subjects))
    edges = WordEdges(subjects, cut, _terms(article, cut)) if cut else None
    return DeckReport(
        tuple(NoteReport(each.note.id, tuple(_defects(each, known, edges))) for each in subjects)
    )


def asked_by(notes: Iterable[Note]) -> frozenset[Asked]:
    """Return the questions that notes ask, for `lint_note`."""
    return frozenset(each for note in notes for each in asked(note))


def _defects(
    subject: Subject, known: Mapping[str, tuple[Asked, ...]], edges: WordEdges | None
) -> Iterator[Defect]:
    found = [defect for rule in RULES for defect in rule(subject)]
    found += company.find(asked(subject.note), known)
    if edges:
        found += edges.find(subject)
    yield from dict.fromkeys(found)


def _text(article: Article | None) -> Text | None:
    if article is None:
        return None
    return Text(article.version, {block.id: block.text for block in article.blocks})


def _terms(article: Article | None, cut: Cut) -> Sequence[str]:
    """Return the terms to keep in one piece: general ones, and those that the article coins."""
    if article is None:
        return GENERAL_TERMS
    real = [fold(each.text) for each in article.blocks if each.kind is not BlockKind.METADATA]
    return (*GENERAL_TERMS, *learn_terms(cut(real, GENERAL_TERMS)))
