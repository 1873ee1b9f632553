"""Makes the cards of an article, and keeps the latest few results."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from studyapp.core.article.model import Article
from studyapp.core.cards.generate import generate_all
from studyapp.core.cards.model import Density, Note
from studyapp.core.points.extract import extract_points
from studyapp.core.points.model import Reading
from studyapp.services.ports import Segmenter
from studyapp.services.progress import ReportProgress

FOUND, LOADED, STEPS = 100, 300, 1000
"""How far `make` is when all is found in the article, when the dictionary is loaded, at the end."""
_KEPT = 4


@dataclass(frozen=True, slots=True)
class Made:
    """What can be made of an article: for each density its notes, in the order of the text."""

    reading: Reading
    notes: Mapping[Density, tuple[Note, ...]]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Turns articles into notes; the same article within a session costs nothing again."""

    segmenter: Segmenter
    _kept: deque[Made] = field(default_factory=lambda: deque(maxlen=_KEPT), init=False)

    def make(self, article: Article, report: ReportProgress) -> Made:
        """Return what can be made of an article. Lets Cancelled from `report` through."""
        for made in self._kept:
            if made.reading.article == article:
                report(STEPS, STEPS)
                return made
        reading = Reading(article, extract_points(article))
        report(FOUND, STEPS)
        # The first call of a session loads the dictionary, which is half of the time.
        self.segmenter.cut(("词",), ())
        report(LOADED, STEPS)
        decks = generate_all(reading, self.segmenter.cut, partial(_after_load, report))
        notes = {
            density: tuple(note for deck in of_density for note in deck.notes)
            for density, of_density in decks.items()
        }
        report(STEPS, STEPS)
        made = Made(reading, notes)
        self._kept.append(made)
        return made


def _after_load(report: ReportProgress, done: int, total: int) -> None:
    report(LOADED + (STEPS - LOADED) * done // total, STEPS)
