"""How a card is answered: by thinking alone, or by doing something that can be judged."""

from collections.abc import Sequence
from itertools import groupby

from studyapp.core.answers.clauses import clauses
from studyapp.core.answers.matching import Matching, matching
from studyapp.core.answers.ordering import Ordering, ordering
from studyapp.core.answers.parts import PartMemory
from studyapp.core.answers.recall import ListRecall, list_recall
from studyapp.core.answers.recital import Recital, quotation, recital
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import BLANK, RunKind, answer_runs
from studyapp.core.cards.model import Note, NoteType

Exercise = TypedAnswer | ListRecall | Ordering | Matching | Recital
"""Frozen; its methods return what it becomes. All have `done`, `rating` and `missed`."""

FIRM_DAYS = 7.0
"""Stability from which an order is recalled and no longer sorted: sorting shows the answer."""
_SHORT = 30
_HIDDEN = RunKind.ANSWER


def exercise_of(
    note: Note,
    stability: float,
    seed: str,
    parts: Sequence[PartMemory] = (),
    distractors: Sequence[str] = (),
) -> Exercise | None:
    """Return what there is to do on a card; None where the learner only thinks.

    `stability` is in days, 0 for a new card. The seed shuffles. `parts` is what is
    known of the parts of the answer, `distractors` what might be put to pairs wrongly.
    """
    match note.type:
        case NoteType.ORDER if len(note.answer) > 1 and stability < FIRM_DAYS:
            return ordering(note.answer, seed)
        case NoteType.MATCH if len(note.pairs) > 1:
            return matching(note.pairs, seed, distractors)
        case NoteType.RECITE if note.answer:
            return recital(_passage(note), stability, parts)
        case NoteType.QUOTE if _is_whole(note):
            return quotation(_passage(note), stability, parts)
        case _ if len(note.answer) > 1:
            return list_recall(note.answer, parts, ordered=note.type is NoteType.ORDER)
    return None


def parts_of(note: Note) -> int:
    """Return in how many parts an answer is judged; 0 for one in one piece."""
    return len(part_texts(note))


def part_texts(note: Note) -> tuple[str, ...]:
    """Return the parts in which an answer is judged; () for one in one piece."""
    match note.type:
        case NoteType.MATCH:
            return tuple(f"{left} — {right}" for left, right in note.pairs)
        case NoteType.RECITE:
            return clauses(_passage(note))
        case NoteType.QUOTE:
            return clauses(_passage(note)) if _is_whole(note) else ()
        case _:
            return note.answer if len(note.answer) > 1 else ()


def _passage(note: Note) -> str:
    return "".join(note.answer)


def typed_answer(note: Note, ordinal: int = 0) -> TypedAnswer | None:
    """Return what is to be typed; None for pairs, which are not."""
    match note.type:
        case NoteType.MATCH:
            return None
        case NoteType.CLOZE:
            runs = groupby(answer_runs(note, ordinal), lambda run: run.kind)
            # Nested clozes come in pieces that belong together.
            pieces = ("".join(run.text for run in some) for kind, some in runs if kind is _HIDDEN)
            hidden = "，".join(pieces)
            return TypedAnswer((hidden,)) if hidden else None
        case _ if note.answer:
            return TypedAnswer(note.answer, ordered=note.type is NoteType.ORDER)
        case _:
            return None


def _is_whole(note: Note) -> bool:
    """Tell whether a quotation is asked from end to end, and has halves."""
    if len(note.answer) != 1 or not note.sources or BLANK in note.question:
        return False
    said = comparable(note.answer[0])
    return said == comparable(note.sources[0].span) and len(clauses(note.answer[0])) > 1


def is_short(answer: TypedAnswer) -> bool:
    """Tell whether an answer is one text and quickly typed."""
    return len(answer.expected) == 1 and len(answer.expected[0]) <= _SHORT
