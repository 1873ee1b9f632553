"""What the review screen shows, as one frozen object."""

from dataclasses import dataclass, field
from enum import Enum, auto

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.grading import capped
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import USUAL_STUDY, Counts, DaySummary, Study
from studyapp.ui.viewmodels.asked_card import AskedCard, SourceExcerpt
from studyapp.ui.viewmodels.intervals import Interval


class Stage(Enum):
    """Where the screen stands."""

    IDLE = auto()
    WAITING = auto()
    QUESTION = auto()
    ANSWER = auto()
    FINISHED = auto()


class Waiting(Enum):
    """What the learner waits for."""

    CHOOSING = auto()
    UNDOING = auto()
    REDOING = auto()


class Notice(Enum):
    """Something that happened to a card and is worth a word."""

    SUSPENDED = auto()
    NOTE_SUSPENDED = auto()
    BURIED = auto()
    CARD_BURIED = auto()
    FLAGGED = auto()
    UNFLAGGED = auto()
    MARKED = auto()
    UNMARKED = auto()
    DUE_SET = auto()
    RESET = auto()
    UNDONE = auto()


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """All that the review view shows.

    Attributes:
        card: None unless a question or an answer is shown.
        exercise: What the learner does to answer; None where the answer is only thought.
        done: Cards graded in this session. total: those and what is still to do.
        source: The paragraph of the card while the learner wants to see it.
        hint_shown: The learner asked for it; it belongs to the card.
        helped: A hint or the source was shown before the answer.
        summary: What was done today; None while cards are asked.
        next_in: Time until the next learning card; None when none waits.
        scoped: Only a part of the library is asked.
        two_buttons: Again and Good are all ratings there are.
        rest: Cards to do in the other parts, told when one part is finished.
        study: Which kind of session runs.
        alone: One item of the list that was just answered is asked by itself; it counts nowhere.
        time_over: The session stops for the time it was to take, not because all is done.
        waiting: What is being done that takes long; no card is shown meanwhile.
        progress: Steps of that done and in all; 0 in all until that is known.
    """

    stage: Stage = Stage.IDLE
    card: AskedCard | None = None
    counts: Counts = field(default_factory=Counts)
    done: int = 0
    can_undo: bool = False
    exercise: Exercise | None = None
    source: SourceExcerpt | None = None
    hint_shown: bool = False
    helped: bool = False
    summary: DaySummary | None = None
    next_in: Interval | None = None
    scoped: bool = False
    two_buttons: bool = False
    rest: int = 0
    study: Study = USUAL_STUDY
    time_over: bool = False
    alone: bool = False
    waiting: Waiting | None = None
    progress: tuple[int, int] = (0, 0)

    @property
    def total(self) -> int:
        """Cards of this session, done and to do."""
        return self.done + self.counts.total

    @property
    def answer_shown(self) -> bool:
        """Whether the card may be graded."""
        return self.stage is Stage.ANSWER

    @property
    def suggested(self) -> Rating | None:
        """The rating that the answer deserves, as far as the program can tell; helped, Hard."""
        rating = self.exercise.rating if self.exercise and self.answer_shown else None
        if rating is None:
            return None
        rating = capped(rating, helped=self.helped)
        return of_two(rating) if self.two_buttons else rating


def waiting(screen: ReviewScreen, waits_for: Waiting) -> ReviewScreen:
    """Return a screen without a card while something takes long; it tells the same numbers."""
    return ReviewScreen(
        stage=Stage.WAITING,
        counts=screen.counts,
        done=screen.done,
        scoped=screen.scoped,
        two_buttons=screen.two_buttons,
        study=screen.study,
        waiting=waits_for,
    )


def of_two(rating: Rating) -> Rating:
    """Return which of two buttons a rating belongs to: not known, or known."""
    return Rating.AGAIN if rating is Rating.AGAIN else Rating.GOOD
