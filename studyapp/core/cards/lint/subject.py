"""A note laid out for the rules: what each of its cards shows and expects."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import BLANK, RunKind, answer_runs, question_runs, question_text
from studyapp.core.cards.model import Note, NoteType, cards_of
from studyapp.core.ids import BlockId, NoteId, VersionId

_IN_PLACE_OF_A_BLANK = "某空"
_LISTS = frozenset({NoteType.LIST, NoteType.ORDER, NoteType.MATCH})
_VERBATIM = frozenset({NoteType.QUOTE, NoteType.RECITE})


@dataclass(frozen=True, slots=True)
class Face:
    """One card of a note.

    Attributes:
        question: What is shown, hidden words as `BLANK`.
        answers: What is expected: the items of a list, the right sides of pairs, or the
            words of each blank.
    """

    question: str
    answers: tuple[str, ...]

    @property
    def blanks(self) -> int:
        """Return how many blanks the question shows."""
        return self.question.count(BLANK)

    @property
    def key(self) -> str:
        """Return what two questions that are the same have in common."""
        return comparable(self.question.replace(BLANK, _IN_PLACE_OF_A_BLANK))

    @property
    def expected(self) -> str:
        """Return what two answers that are the same have in common."""
        return "|".join(map(comparable, self.answers))

    def filled(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Return the question with its blanks filled, and where the fillings stand.

        One blank for several items takes them all. ("", ()) when answers and blanks do not match.
        """
        pieces = self.question.split(BLANK)
        answers = ("、".join(self.answers),) if len(pieces) == 2 else self.answers
        if len(pieces) < 2 or len(pieces) != len(answers) + 1:
            return "", ()
        said, places = pieces[0], []
        for answer, piece in zip(answers, pieces[1:], strict=True):
            places.append((len(said), len(said) + len(answer)))
            said += answer + piece
        return said, tuple(places)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is in use somewhere else. Compared by `Face.key` and `Face.expected`."""

    note: NoteId
    context: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Text:
    """The article that sources are checked against.

    Attributes:
        blocks: The words of each block.
    """

    version: VersionId
    blocks: Mapping[BlockId, str]


@dataclass(frozen=True, slots=True)
class Subject:
    """A note, its cards, and the article when it is at hand."""

    note: Note
    faces: tuple[Face, ...]
    text: Text | None = None

    @property
    def is_list(self) -> bool:
        """Tell whether several items are to be given together."""
        parts = len(self.note.answer) if not self.note.pairs else len(self.note.pairs)
        return self.note.type in _LISTS or parts > 1

    @property
    def lacks_blanks(self) -> bool:
        """Tell whether this is a cloze note that hides nothing."""
        return self.note.type is NoteType.CLOZE and not any(face.blanks for face in self.faces)

    @property
    def is_verbatim(self) -> bool:
        """Tell whether the answer is somebody's words, as long as they are."""
        return self.note.type in _VERBATIM


def subject_of(note: Note, text: Text | None = None) -> Subject:
    """Return a note laid out."""
    return Subject(note, tuple(_faces(note)), text)


def asked(note: Note) -> tuple[Asked, ...]:
    """Return the questions of a note, one for each card."""
    context = comparable("".join(note.context))
    return tuple(Asked(note.id, context, face.key, face.expected) for face in _faces(note))


def _faces(note: Note) -> Iterator[Face]:
    if note.type is not NoteType.CLOZE:
        answers = tuple(right for _, right in note.pairs) or note.answer
        yield Face(question_text(note), answers)
        return
    for card in cards_of(note):
        asked_runs = question_runs(note, card.ordinal)
        question = "".join(run.text for run in asked_runs if run.kind is not RunKind.HINT)
        yield Face(question, tuple(_hidden(note, card.ordinal)))


def _hidden(note: Note, ordinal: int) -> Iterator[str]:
    """Yield what each blank hides; neighbouring pieces are one blank."""
    words = ""
    for run in answer_runs(note, ordinal):
        if run.kind is RunKind.ANSWER:
            words += run.text
        elif words:
            yield words
            words = ""
    if words:
        yield words
