"""The cards of the first page."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studyapp.services.views import Counts, ForecastDay, PeriodSummary, Today, WeakParagraph
from studyapp.ui import theme
from studyapp.ui.viewmodels.today import TodayScreen
from studyapp.ui.widgets.bars import Bar, Bars
from studyapp.ui.widgets.calendar_heat import CalendarHeat
from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox
from studyapp.ui.widgets.memory import MemoryChip, MemoryStrip, SegmentedBar
from studyapp.ui.wording import duration, number, past_moment, percent, short_day, weekday

_MOST_WEEKS = 60


class Dot(QWidget):
    """A small disc in a colour of the tokens."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(8, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(theme.current(), self._colour)))
            painter.drawEllipse(self.rect())


def heading(title: str, note: QLabel | None = None) -> QHBoxLayout:
    """Return the first line of a card: its title, and a note on the right."""
    line = hbox(label(title, 15, 500), None)
    if note is not None:
        line.addWidget(note)
    return line


class HeroPanel(Panel):
    """What is to do today.

    Signals:
        start_clicked: The learner wants to review.
    """

    start_clicked = Signal()

    def __init__(self) -> None:
        self._time = label("", 13, role="text3")
        self._count = label("", 42, 700)
        self._count_words = label("", 14, role="text2")
        self._start = Button("", "play", "primary")
        self._bar = SegmentedBar(("q_due", "q_learn", "q_new"))
        self._numbers = [label("0", 14, 700) for _ in range(3)]
        self._goal = label("", 13, role="text3")
        super().__init__(spacing=10)
        words = vbox(None, self._count_words, spacing=0, margins=(0, 0, 0, 10))
        start = vbox(None, self._start, spacing=0, margins=(0, 0, 0, 6))
        self.add(
            heading(self.tr("To review today"), self._time),
            hbox(self._count, words, None, start, spacing=10),
            self._bar,
            self._legend(),
        )
        self._start.setText(self.tr("Start reviewing"))
        self._start.setMinimumHeight(40)
        self._start.setObjectName("today_start")
        self._count.setObjectName("today_count")
        self._start.clicked.connect(self.start_clicked)

    def set_counts(self, counts: Counts, desired_retention: float) -> None:
        """Show what is to do."""
        self._count.setText(number(counts.total))
        self._count_words.setText(
            self.tr("card(s) to review", "", counts.total)
            if counts.total
            else self.tr("All done for today")
        )
        self._time.setText(
            self.tr("about {0}").format(duration(counts.seconds)) if counts.total else ""
        )
        self._start.setVisible(counts.total > 0)
        self._bar.set_parts((counts.review, counts.learning, counts.new))
        values = (counts.review, counts.learning, counts.new)
        for place, value in zip(self._numbers, values, strict=True):
            place.setText(number(value))
        self._goal.setText(self.tr("Desired retention {0}").format(percent(desired_retention)))

    def _legend(self) -> QHBoxLayout:
        line = hbox(spacing=6)
        names = (self.tr("due"), self.tr("learning"), self.tr("new"))
        colours = ("q_due", "q_learn", "q_new")
        for colour, place, name in zip(colours, self._numbers, names, strict=True):
            for widget in (Dot(colour), place, label(name, 13, role="text2")):
                line.addWidget(widget)
            line.addSpacing(10)
        line.addStretch(1)
        line.addWidget(self._goal)
        return line


class ReadingPanel(Panel):
    """The article read last.

    Signals:
        read_clicked: The learner wants to read on.
    """

    read_clicked = Signal()

    def __init__(self) -> None:
        self._when = label("", 13, role="text3")
        self._title = ElidedText("", 19, 600, family=theme.READING_FAMILY)
        self._place = ElidedText("", 13, role="text2")
        self._strip = MemoryStrip()
        self._read = Button("", "book-open")
        super().__init__(spacing=9)
        titles = vbox(self._title, self._place, spacing=5)
        self.add(
            heading(self.tr("Continue reading"), self._when),
            hbox((titles, 1), self._read, spacing=16),
            self._strip,
        )
        self._read.setText(self.tr("Read on"))
        self._read.setObjectName("today_read")
        self._read.clicked.connect(self.read_clicked)

    def set_screen(self, screen: TodayScreen) -> None:
        """Show where the learner stopped; hide without an article."""
        reading = screen.today.reading
        self.setVisible(reading is not None)
        if reading is None:
            return
        self._when.setText(past_moment(screen.read_at, screen.now) if screen.read_at else "")
        self._title.set_text(reading.title)
        place = self.tr("paragraph {0} of {1}").format(reading.paragraph, reading.paragraphs)
        self._place.set_text(" · ".join(part for part in (reading.section, place) if part))
        self._strip.set_values(reading.memory)


class WeakRow(ClickRow):
    """A paragraph about to be forgotten.

    Signals:
        paragraph_clicked: ArticleId and BlockId to open.
    """

    paragraph_clicked = Signal(object, object)

    def __init__(self, weak: WeakParagraph) -> None:
        super().__init__(weak.text)
        self._weak = weak
        paragraph = self.tr("paragraph {0}").format(weak.paragraph)
        place = " · ".join(part for part in (weak.section, paragraph) if part)
        words = vbox(ElidedText(weak.text), ElidedText(place, 12, role="text3"), spacing=3)
        cards = label(self.tr("%n card(s)", "", weak.cards), 13, role="text3")
        chip = MemoryChip(weak.retrievability)
        self.setLayout(hbox(chip, 4, (words, 1), cards, margins=(12, 9, 14, 9)))
        self.setObjectName("today_weak")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.paragraph_clicked.emit(self._weak.article, self._weak.block)


class ForecastPanel(Panel):
    """Reviews and new cards of the next days."""

    def __init__(self) -> None:
        self._mean = label("", 13, role="text3")
        self._bars = Bars(("q_due", "q_new"), 132, axis=False, highlight=0, share=0.56)
        super().__init__(spacing=8)
        self.add(heading(self.tr("Next 7 days"), self._mean), self._bars)

    def set_days(self, days: tuple[ForecastDay, ...]) -> None:
        """Show the days, today first."""
        bars = []
        for place, each in enumerate(days):
            cards = self.tr("%n card(s)", "", each.review + each.new)
            name = weekday(each.day) if place else self.tr("now", "today, in a narrow label")
            tip = f"{short_day(each.day)} · {cards}"
            bars.append(Bar(name, (each.review, each.new), tip))
        self._bars.set_data(bars)
        self._bars.setAccessibleName(self.tr("Cards of the next 7 days"))
        self._bars.setAccessibleDescription("; ".join(bar.tip for bar in bars))
        mean = sum(bar.total for bar in bars) / max(1, len(bars))
        self._mean.setText(self.tr("{0} cards a day").format(f"{mean:.0f}"))


class CalendarPanel(Panel):
    """Days with reviews, of the last months."""

    def __init__(self) -> None:
        self._calendar = CalendarHeat(_MOST_WEEKS, self._tip)
        super().__init__(spacing=8)
        self._note = label("", 13, role="text3")
        self.add(heading(self.tr("Perseverance"), self._note), self._calendar)

    def set_today(self, today: Today) -> None:
        """Show the days up to today."""
        self._calendar.set_data(today.day, today.calendar)
        self._calendar.setAccessibleName(self.tr("Calendar of reviews"))
        self._calendar.setAccessibleDescription(
            self.tr("%n day(s) in a row", "", today.streak_days)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note.setText(self.tr("last {0} weeks").format(self._calendar.weeks))

    def _tip(self, day: date, count: int) -> str:
        return f"{short_day(day)} · " + self.tr("%n review(s)", "", count)


class WeekPanel(Panel):
    """What was done in the last seven days."""

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._values = [label("", 22, 700) for _ in range(3)]
        names = (self.tr("True retention"), self.tr("Reviews"), self.tr("Time"))
        line = hbox(spacing=12)
        for place, (value, name) in enumerate(zip(self._values, names, strict=True)):
            if place:
                line.addStretch(1)
            line.addLayout(vbox(value, label(name, 12, role="text3"), spacing=1))
        self.add(heading(self.tr("This week")), line)

    def set_period(self, week: PeriodSummary) -> None:
        """Show the week; a dash where there is nothing to judge by."""
        retention = "—" if week.retention is None else percent(week.retention, 1)
        texts = (retention, number(week.reviews), duration(week.seconds) if week.seconds else "—")
        for value, text in zip(self._values, texts, strict=True):
            value.setText(text)
