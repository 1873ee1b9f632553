"""What the repair workshop shows. Apart from it: the rules take long to import."""

from dataclasses import dataclass
from datetime import date

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.model import Defect
from studyapp.core.cards.model import Card, Note
from studyapp.core.cards.rewrites.model import Rewrite, Rival
from studyapp.core.scheduling.leech import REPAIR_LAPSES
from studyapp.core.scheduling.state import CardState


@dataclass(frozen=True, slots=True)
class RepairItem:
    """A card to be repaired.

    Attributes:
        lapsed: The study days on which it was forgotten, those of the cards that it goes on
            from included, the oldest first.
        defects: What is wrong with its note, the worst first.
        rewrites: Up to four, the best first.
        rivals: The notes it is easily confused with.
    """

    card: Card
    note: Note
    state: CardState
    article: Article
    lapsed: tuple[date, ...]
    defects: tuple[Defect, ...]
    rewrites: tuple[Rewrite, ...]
    rivals: tuple[Rival, ...]

    @property
    def is_leech(self) -> bool:
        """Whether it is here since it was forgotten again and again."""
        return self.state.lapses >= REPAIR_LAPSES
