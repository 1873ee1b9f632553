"""What there is to do on the card that is asked."""

from studyapp.core.answers.exercise import Exercise, exercise_of, is_short, typed_answer
from studyapp.core.answers.recital import Recital
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.cards.model import NoteType
from studyapp.services.settings import TypedAnswers
from studyapp.services.views import ReviewItem

_FACTS = frozenset({NoteType.FIGURE, NoteType.QUOTE})


def wanted(item: ReviewItem, setting: TypedAnswers) -> Exercise | None:
    """Return the exercise of a card as the learner has set it; None where it is only thought.

    What is recited is typed on demand only.
    """
    answer, other = typed(item), thought(item)
    if answer is None or setting is TypedAnswers.OFF or isinstance(other, Recital):
        return other
    is_fact = item.note.type in _FACTS
    typing = is_fact or (setting is TypedAnswers.SHORT and is_short(answer))
    return answer if typing else other


def typed(item: ReviewItem) -> TypedAnswer | None:
    """Return the answer as something to type, None where that cannot be."""
    return typed_answer(item.note, item.card.ordinal)


def thought(item: ReviewItem) -> Exercise | None:
    """Return what there is to do on a card that is not typed."""
    memory = item.state.memory
    seed = f"{item.card.id}:{item.state.reps}"
    stability = memory.stability if memory else 0.0
    return exercise_of(item.note, stability, seed, item.parts, item.distractors)
