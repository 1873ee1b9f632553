"""The flashcard: question, answer and source on one sheet that scrolls when it must."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.matching import Matching
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.cards.faces import RunKind
from studyapp.core.cards.model import NoteType
from studyapp.ui import theme
from studyapp.ui.viewmodels.asked_card import AskedCard, SourceExcerpt
from studyapp.ui.viewmodels.review_screen import ReviewScreen
from studyapp.ui.widgets.card_heading import CardHeading
from studyapp.ui.widgets.card_labels import CardLabels
from studyapp.ui.widgets.exercises.exercise_area import ExerciseArea
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.kit import Button, hairline, hbox, label, vbox
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.source_peek import SourcePeek
from studyapp.ui.widgets.typesetting import Typeface, answer_size, question_size

_RADIUS = 14
_LIGHT_SHADOW, _DARK_SHADOW = QColor(40, 34, 24, 3), QColor(0, 0, 0, 14)
_SHADOW_STEPS = 8
_MARGINS = 44, 17, 44, 17
_INSET = 1, 20, 1, 32
_FIRST_LINES = 120
_FRAME_TOP, _FRAME_BOTTOM = 6.0, 18.0


class _Paper(QWidget):
    """The ground of the text. It is opaque, so that a new text leaves the sheet below alone."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in {QEvent.Type.Polish, QEvent.Type.StyleChange}:
            # Style sheets take it from everything in a scroll area.
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return handled

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(theme.current().surface))


class Flashcard(QWidget):
    """Shows the card of a ReviewScreen. Its parts live on from card to card.

    Signals:
        hint_clicked: The learner wants to see the hint.
        practised: What the exercise has become by the mouse.
        submitted: A typed answer.
        typing_given_up: The learner would rather think the answer only.
    """

    hint_clicked = Signal()
    practised = Signal(object)
    submitted = Signal(str)
    typing_given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_card")
        self._card: AskedCard | None = None
        self._newest: QWidget | None = None
        self._begun: Exercise | None = None
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self._bring_newest_into_sight)
        self._sheet_looks: tuple[object, ...] = ()
        self._sheet_pixmap = QPixmap()
        self._heading = CardHeading()
        self._labels = CardLabels()
        self._question = RunText("review_question")
        self._hint_button = Button(self.tr("Show hint"), "eye", "ghost")
        self._hint_button.setObjectName("review_hint_button")
        self._hint_button.clicked.connect(self.hint_clicked)
        self._hint = label("", 14, role="text2", wrap=True)
        self._hint.setObjectName("review_hint")
        self._exercise = ExerciseArea()
        self._exercise.changed.connect(self.practised)
        self._exercise.submitted.connect(self.submitted)
        self._exercise.given_up.connect(self.typing_given_up)
        self._rule = hairline()
        self._answer = RunText("review_answer")
        self._extra = label("", 14, role="text2", wrap=True)
        self._extra.setObjectName("review_extra")
        self._source_rule = hairline()
        self._source_title = label(self.tr("Source"), 12, 500, role="text3")
        self._source = SourcePeek()
        self._source.setObjectName("review_source")
        self._column, self._paper = self._make_column(), _Paper()
        self._scroll = self._scroll_area()
        self.setLayout(vbox(self._scroll, margins=_INSET))
        theme.notifier.changed.connect(self.update)

    @property
    def question(self) -> str:
        """The question as it can be read; a cloze once it is filled."""
        return self._question.text

    @property
    def answer(self) -> str:
        """The answer as it can be read below the question; "" for a cloze."""
        below = "" if self._answer.isHidden() else self._answer.text
        return "  ".join(filter(None, (self._exercise.spoken, below)))

    @property
    def field(self) -> QWidget | None:
        """What takes the focus; None while nothing is typed."""
        return self._exercise.field

    def submit(self) -> bool:
        """Hand in what is typed; tell whether anything can be."""
        return self._exercise.submit()

    def set_screen(self, screen: ReviewScreen) -> None:
        """Show the card as far as the screen uncovers it."""
        card = screen.card
        if card is None:
            return
        if self._card is None or not _asks_alike(card, self._card):
            self._newest = self._begun = None
            self._scroll.verticalScrollBar().setValue(0)
        self._card = card
        self._labels.set_labels(card.flag, marked=card.marked)
        kind = self.tr("This item by itself") if screen.alone else kind_name(card.note_type)
        self._heading.set_heading(kind, self._path(card, screen))
        self._show_faces(card, screen)
        self._show_exercise(screen)
        self._show_hint(card, screen)
        self._extra.setText(card.extra)
        self._extra.setVisible(bool(card.extra) and screen.answer_shown)
        self._show_source(screen.source, screen.answer_shown)

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        for text in (self._question, self._answer, self._source):
            text.set_type(type_)
        for told in (self._hint, self._extra):
            told.setFont(type_.small(14))
        self._exercise.set_type(type_)

    def scroll_by(self, pages: float) -> None:
        """Scroll a long card down by a share of what is in sight, up by a negative one."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def _show_faces(self, card: AskedCard, screen: ReviewScreen) -> None:
        """A filled cloze takes the place of its question; other answers stand below."""
        filled = card.note_type is NoteType.CLOZE and screen.answer_shown
        question = card.answer if filled else card.question
        if isinstance(screen.exercise, Matching) or (
            card.note_type is NoteType.MATCH and screen.answer_shown
        ):
            # The pairs below repeat what was to be matched.
            question = tuple(run for run in question if run.kind is not RunKind.ITEM)
        self._question.set_runs(question, question_size(card.question), marked=filled)
        thought = screen.exercise is None or isinstance(screen.exercise, TypedAnswer)
        below = not filled and thought and screen.answer_shown
        if below:
            self._answer.set_runs(card.answer, answer_size(card.answer))
        if below and not self._answer.isVisible():
            self._uncovered(self._answer)
        self._answer.setVisible(below)
        self._rule.setVisible(below)

    def _show_exercise(self, screen: ReviewScreen) -> None:
        begun = screen.exercise is not None and screen.exercise is not self._begun
        self._exercise.set_exercise(screen.exercise)
        if begun and self._begun is not None and self._exercise.current is not None:
            self._uncovered(self._exercise.current)
        self._begun = screen.exercise

    def _show_hint(self, card: AskedCard, screen: ReviewScreen) -> None:
        self._hint_button.setVisible(
            bool(card.hint) and not screen.hint_shown and not screen.answer_shown
        )
        self._hint.setText(card.hint)
        self._hint.setVisible(bool(card.hint) and screen.hint_shown)

    def _show_source(self, source: SourceExcerpt | None, answer_shown: bool) -> None:
        if source is not None:
            ranges = source.spans if answer_shown else source.masked
            self._source.set_source(source.text, ranges, masked=not answer_shown)
            if not self._source.isVisible():
                self._uncovered(self._source)
        for part in (self._source_rule, self._source_title, self._source):
            part.setVisible(source is not None)

    def _uncovered(self, part: QWidget) -> None:
        """Scroll to a part that was just shown, once it has its place."""
        self._newest = part
        self._settled.start()

    def _bring_newest_into_sight(self) -> None:
        if self._newest is not None:
            top = self._newest.mapTo(self._paper, QPoint(0, 0)).y()
            self._scroll.ensureVisible(0, top, 0, 0)
            self._scroll.ensureVisible(0, top + min(self._newest.height(), _FIRST_LINES), 0, 0)

    def _path(self, card: AskedCard, screen: ReviewScreen) -> tuple[str, ...]:
        steps = [
            "…" if crumb.telltale and not screen.answer_shown else crumb.text
            for crumb in card.crumbs
        ]
        if card.place is not None:
            number = self.tr("paragraph {0}").format(card.place.paragraph)
            steps.append(self.tr("place lost") if card.place.lost else number)
        return tuple(steps)

    def _make_column(self) -> QVBoxLayout:
        return vbox(
            hbox((self._heading, 1), self._labels, spacing=12),
            14,
            self._question,
            hbox(self._hint_button, self._hint, None),
            self._exercise,
            self._rule,
            self._answer,
            self._extra,
            self._source_rule,
            self._source_title,
            self._source,
            None,
            spacing=14,
            margins=_MARGINS,
        )

    def _scroll_area(self) -> QScrollArea:
        self._paper.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setObjectName("review_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._paper)
        scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        return scroll

    def _on_range_changed(self, _lowest: int, highest: int) -> None:
        """Take the scroll bar's place from the margin: the lines keep their breaks."""
        left, top, right, bottom = _MARGINS
        if highest:
            right -= self._scroll.verticalScrollBar().sizeHint().width()
        self._column.setContentsMargins(left, top, right, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setClipRegion(event.region())
            painter.drawPixmap(0, 0, self._sheet())

    def _sheet(self) -> QPixmap:
        """Return the empty sheet with its shadow: the same for all cards, so painted once."""
        looks = self.size(), self.devicePixelRatio(), theme.current().name
        if looks != self._sheet_looks:
            self._sheet_looks = looks
            self._sheet_pixmap = QPixmap(self.size() * self.devicePixelRatio())
            self._sheet_pixmap.setDevicePixelRatio(self.devicePixelRatio())
            self._sheet_pixmap.fill(Qt.GlobalColor.transparent)
            self._paint_sheet(self._sheet_pixmap)
        return self._sheet_pixmap

    def _paint_sheet(self, pixmap: QPixmap) -> None:
        tokens = theme.current()
        frame = QRectF(self.rect()).adjusted(0.5, _FRAME_TOP, -0.5, -_FRAME_BOTTOM)
        shadow = _DARK_SHADOW if tokens is theme.DARK else _LIGHT_SHADOW
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shadow)
            for step in range(_SHADOW_STEPS):
                inset = step * 0.8
                painter.drawRoundedRect(frame.adjusted(inset, 4, -inset, 11 - step), 16, 16)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


def _asks_alike(card: AskedCard, other: AskedCard) -> bool:
    """Tell whether two cards differ in labels and intervals at most."""
    return other == replace(card, flag=other.flag, marked=other.marked, intervals=other.intervals)
