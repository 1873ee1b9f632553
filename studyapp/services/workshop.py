"""Makes the cards of an article, and keeps the latest few results."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.core.article.model import Article
from studyapp.core.cards.generate import generate_all
from studyapp.core.cards.model import Density, Note
from studyapp.core.points.extract import extract_points
from studyapp.core.points.model import Reading
from studyapp.services.ports import Segmenter
from studyapp.services.progress import ReportProgress

STAGES = 3
"""How many steps `make` reports: what was found, the dictionary loaded, the cards made."""
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
                report(STAGES, STAGES)
                return made
        reading = Reading(article, extract_points(article))
        report(1, STAGES)
        # The first call of a session loads the dictionary, which is half of the time.
        self.segmenter.cut(("词",), ())
        report(2, STAGES)
        decks = generate_all(reading, self.segmenter.cut)
        notes = {
            density: tuple(note for deck in of_density for note in deck.notes)
            for density, of_density in decks.items()
        }
        report(STAGES, STAGES)
        made = Made(reading, notes)
        self._kept.append(made)
        return made
