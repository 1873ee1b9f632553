"""The review screen without its widgets."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.cards.model import Note, cards_of
from studyapp.core.errors import StudyError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.leech import Leech
from studyapp.services.progress import ReportProgress
from studyapp.services.settings import TypedAnswers
from studyapp.services.views import USUAL_STUDY, ReviewItem, Scope, Study, StudyKind
from studyapp.ui.viewmodels import card_exercise
from studyapp.ui.viewmodels.asked_card import SourceExcerpt, source_excerpt
from studyapp.ui.viewmodels.card_asking import CardAsking
from studyapp.ui.viewmodels.near_source import near_source
from studyapp.ui.viewmodels.one_item import stubborn_items
from studyapp.ui.viewmodels.review_jobs import Asked
from studyapp.ui.viewmodels.review_screen import Notice, Stage, Waiting, of_two
from studyapp.ui.viewmodels.review_steps import (
    answered,
    practised,
    promised,
    rewritten,
    uncovered,
    waiting,
)
from studyapp.ui.viewmodels.reviewing import EVERYTHING

MORE_MINUTES = 5


class ReviewViewModel(CardAsking):
    """Walks through the queue: ask, reveal, grade, ask again.

    Signals:
        noticed: A Notice; the screen has changed already.
        leech_noticed: Id of a card that was forgotten once too often, and what became of it:
            a Leech. The screen shows the next card already.
        reader_requested: A Place and the CardId of the card shown.
        edit_requested: The ReviewItem shown; the clock stands until `go_on_thinking`.
        info_requested: Id of the card shown; the clock stands likewise.
    """

    noticed = Signal(object)
    leech_noticed = Signal(object, object)
    reader_requested = Signal(object, object)
    edit_requested = Signal(object)
    info_requested = Signal(object)

    @property
    def scope(self) -> Scope:
        """Which cards are asked."""
        return self._session.scope

    @Slot()
    def start(self, scope: Scope = EVERYTHING, study: Study = USUAL_STUDY) -> None:
        """Begin a session with the first card of a scope."""
        self._away = False
        minutes = study.minutes or (self._target_minutes if study == USUAL_STUDY else 0)
        asks = replace(self._asks(overtime=True), seconds_left=minutes * 60 or None)
        self._wait(
            Waiting.CHOOSING, partial(asks.begun, scope, study), partial(self._begin, minutes)
        )

    def _begin(self, minutes: int, asked: Asked) -> None:
        self.time.begin(minutes)
        if self._away:
            self.time.pause()
        self._was_grade.clear()
        self._left = False
        self._can_undo = asked.can_undo
        self._ask(asked)

    @Slot()
    def drill(self) -> None:
        """Go over what was forgotten today until each card was known once."""
        self.start(EVERYTHING, Study(StudyKind.DRILL))

    @Slot()
    def take_more_time(self) -> None:
        """Go on for some more minutes after the time is over."""
        asks = replace(self._asks(overtime=True), seconds_left=MORE_MINUTES * 60)
        self._wait(Waiting.CHOOSING, lambda _report: asks.longer(MORE_MINUTES), self._go_on_longer)

    def _go_on_longer(self, asked: Asked) -> None:
        self.time.begin(MORE_MINUTES)
        if self._away:
            self.time.pause()
        self._ask(asked)

    def set_target(self, minutes: int) -> None:
        """Say after how many minutes the usual session stops, from the next one on; 0: never."""
        self._target_minutes = minutes

    def resume(self) -> None:
        """Go on where the session was left.

        An open question is asked afresh: cards may have been changed elsewhere,
        and time spent elsewhere is no thinking time. Ratings do what the settings
        say by now.
        """
        self._away = False
        if self._left:
            self.start()
            return
        self.time.go_on()
        if self._working.busy:
            return
        if self._screen.answer_shown:
            self._promise_again()
        else:
            self._wait(Waiting.CHOOSING, self._asks().afresh, self._ask_afresh)

    def _promise_again(self) -> None:
        item = self._item
        if item is None or self._screen.alone:
            return
        try:
            now = self._session.asks.item(item.card.id)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._item = replace(item, intervals=now.intervals)
        screen = waiting(self._screen, now.intervals)
        self._show(promised(screen, self._item, self._session.asks))

    def _ask_afresh(self, asked: Asked) -> None:
        self._can_undo = asked.can_undo
        self._ask(asked)

    @Slot()
    def leave(self) -> None:
        """Take note that the page is left. Who comes back to a finished part wants the rest."""
        screen, self._away = self._screen, True
        self._left = screen.stage is Stage.FINISHED and (screen.scoped or screen.time_over)
        self.time.pause()

    def set_typed_answers(self, typed: TypedAnswers) -> None:
        """Say which answers are typed, from the next card on."""
        self._typed = typed

    def set_de_alike(self, alike: bool) -> None:
        """Take 的, 地 and 得 for the same in typed answers, or not."""
        self._de_alike = alike

    def set_two_buttons(self, two: bool) -> None:
        """Offer Again and Good only, or all four ratings."""
        self._two_buttons = two
        self._show(replace(self._screen, two_buttons=two or self._screen.alone))

    @Slot()
    def show_answer(self) -> None:
        """Show the whole answer; what was put in order or together so far is judged."""
        if self._screen.stage is Stage.QUESTION:
            self._show_answered(answered(self._screen))

    @Slot(object)
    def practise(self, exercise: Exercise) -> None:
        """Take over how far the learner has come with the card; who is done may rate it."""
        screen = self._screen
        if screen.card is not None and type(exercise) is type(screen.exercise):
            self._show_answered(practised(screen, exercise))

    @Slot(str)
    def check(self, text: str) -> None:
        """Compare what was typed with the answer and show both."""
        exercise, item = self._screen.exercise, self._item
        if item and isinstance(exercise, TypedAnswer) and self._screen.stage is Stage.QUESTION:
            times = self._thinking.elapsed_ms, self._thinking.usual_ms
            leniency = self._session.leniency(item.article, de_alike=self._de_alike)
            self.practise(exercise.checked(text, *times, leniency))

    @Slot()
    def toggle_typing(self) -> None:
        """Type the answer of this card, or think it only."""
        screen, item = self._screen, self._item
        if item is None or screen.alone or screen.stage is not Stage.QUESTION:
            return
        typing = isinstance(screen.exercise, TypedAnswer)
        other = card_exercise.thought(item) if typing else card_exercise.typed(item)
        if typing or other is not None:
            self._show(replace(screen, exercise=other))

    @Slot()
    def go_on(self) -> None:
        """Do what is likeliest wanted: uncover more, then give the rating that is suggested.

        Where none is, the answer counts as good.
        """
        screen = self._screen
        if screen.answer_shown:
            self.grade(screen.suggested or Rating.GOOD)
        elif screen.stage is Stage.QUESTION:
            self._show_answered(uncovered(screen))

    @Slot()
    def go_to_end(self) -> None:
        """Show the whole answer; when it is shown, do what `go_on` does."""
        if self._screen.answer_shown:
            self.go_on()
        else:
            self.show_answer()

    def grade(self, rating: Rating) -> None:
        """Rate the answer and ask the next card. Nothing happens before the answer is shown.

        With two buttons, whatever is not Again is Good.
        """
        card = self._screen.card
        if card is None or not self._screen.answer_shown:
            return
        if self._alone is not None:
            self._ask_alone(self._alone.answered(known=rating is not Rating.AGAIN))
            return
        rating = of_two(rating) if self._two_buttons else rating
        duration_ms = self._thinking.elapsed_ms
        exercise = self._screen.exercise
        missed = exercise.missed if exercise else None
        leech: list[Leech | None] = []

        def grade() -> None:
            leech.append(self._session.asks.grade(card.card_id, rating, duration_ms, missed))

        if self._did(grade):
            self._thinking.answered()
            self._was_grade.append(True)
            item, counts = self._item, self._session.study.counts
            self._ask_alone(stubborn_items(item, exercise) if item and counts else None)
            if leech[0] is not None:
                self.leech_noticed.emit(card.card_id, leech[0])

    def act(self, action: Callable[[], object], notice: Notice) -> None:
        """Do something to the card shown that ends its turn, and ask the next one."""
        if self._did(action):
            self._was_grade.append(False)
            self._ask_next()
            self.noticed.emit(notice)

    def label(self, action: Callable[[], object], notice: Notice) -> None:
        """Do something to the card shown that leaves its question as it stands."""
        if self._item is not None and self._did(action):
            self._was_grade.append(False)
            self._show_labels(self._session.asks.item(self._item.card.id))
            self.noticed.emit(notice)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, in this session or before, and ask that card again."""
        if self._screen.can_undo:
            self._wait(Waiting.UNDOING, self._after(self._session.asks.undo), self._undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last, here or before, unless something else was done since."""
        self._wait(Waiting.REDOING, self._after(self._session.asks.redo), self._redone)

    def _after(
        self, act: Callable[[ReportProgress], CardId | None]
    ) -> Callable[[ReportProgress], Asked | None]:
        shown = self._item if self._alone is None else None
        return partial(self._asks(overtime=True).after, act, shown)

    def _undone(self, asked: Asked | None) -> None:
        if asked is None:
            self._go_back()
            return
        if self._was_grade:
            self._taken_back.append(self._was_grade.pop())
        self._can_undo = bool(self._was_grade) or asked.can_undo
        self._ask_or_relabel(asked)
        self.noticed.emit(Notice.UNDONE)

    def _redone(self, asked: Asked | None) -> None:
        if asked is None:
            self._go_back()
            return
        self._can_undo = True
        self._was_grade.append(self._taken_back.pop() if self._taken_back else True)
        self._ask_or_relabel(asked)

    @Slot()
    def toggle_source(self) -> None:
        """Show or hide the paragraph the card was made from."""
        self._toggle_source(source_excerpt)

    @Slot()
    def toggle_context(self) -> None:
        """Show or hide the sentences around the place the card was made from."""
        self._toggle_source(near_source)

    def _toggle_source(self, excerpt: Callable[[ReviewItem], SourceExcerpt | None]) -> None:
        screen, item = self._screen, self._item
        if screen.card is not None and item is not None:
            found = excerpt(item)
            source = None if found == screen.source else found
            self._show(replace(screen, source=source, helped=self._helped()))

    @Slot()
    def show_hint(self) -> None:
        """Show the note's hint, if it has one."""
        screen = self._screen
        if screen.card is not None and screen.card.hint and not screen.hint_shown:
            self._show(replace(screen, hint_shown=True, helped=self._helped()))

    @Slot()
    def request_reader(self) -> None:
        """Ask to see the card's paragraph in the article."""
        card = self._screen.card
        if card is not None and card.place is not None:
            self.reader_requested.emit(card.place, card.card_id)

    @Slot()
    def request_edit(self) -> None:
        """Ask for an editor for the card shown. Time spent there is no thinking time."""
        if self._screen.card is not None and self._item is not None:
            self.stop_thinking()
            self.edit_requested.emit(self._item)

    @Slot()
    def request_info(self) -> None:
        """Ask why the card shown comes when it comes. Time spent there is no thinking time."""
        if self._screen.card is not None:
            self.stop_thinking()
            self.info_requested.emit(self._screen.card.card_id)

    def stop_thinking(self) -> None:
        """Stop the clock until `go_on_thinking`."""
        self._thinking.pause()
        self.time.pause()

    @Slot()
    def go_on_thinking(self) -> None:
        """Let the clock run again."""
        self._thinking.go_on()
        self.time.go_on()

    def rewrite(self, note: Note) -> None:
        """Ask the card again as it says now; the next one if its blank is gone."""
        item, screen = self._item, self._screen
        if item is None or screen.card is None or item.note.id != note.id:
            return
        if screen.alone or item.card not in cards_of(note):
            self._ask_next()
            return
        item = self._item = replace(item, note=note)
        self._show(rewritten(screen, item, card_exercise.wanted(item, self._typed)))

    def _helped(self) -> bool:
        """Tell whether the answer came, or comes now, with help."""
        return self._screen.helped or self._screen.stage is Stage.QUESTION

    def _ask_or_relabel(self, asked: Asked) -> None:
        """Ask the next card after undo or redo; if only its labels changed, the one shown stays."""
        if asked.same is None:
            self._ask(asked)
            return
        self._thinking.go_on()
        self._screen = self._before
        self._show_labels(asked.same)

    def _show_labels(self, now: ReviewItem) -> None:
        """Show flag and mark of the card as they are now."""
        screen, item = self._screen, self._item
        if item is None or screen.card is None:
            return
        self._item = replace(item, state=now.state)
        card = replace(screen.card, flag=now.state.flag, marked=now.state.marked)
        self._show(replace(screen, card=card, can_undo=self._can_undo))
