"""An import before it is stored, without its widgets."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Metadata
from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.services.preview import NoteRow, Offer, Preview
from studyapp.ui.viewmodels.prompts import ImportChoice, Outcome

_BY_WEIGHT = (ChangeKind.LOST, ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.RETIRED)


@dataclass(frozen=True, slots=True)
class ProposalScreen:
    """What the learner has chosen so far.

    Attributes:
        meta: As edited.
        listed: Which changes are listed; None while the list is folded.
        waiting: How many more articles are to be imported.
    """

    preview: Preview
    meta: Metadata
    density: Density
    listed: ChangeKind | None = None
    waiting: int = 0
    likewise: bool = False

    @property
    def offer(self) -> Offer:
        """What the chosen density would give."""
        return self.preview.offer(self.density)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """The changes that are listed."""
        return tuple(row for row in self.offer.rows if row.kind is self.listed)

    @property
    def brings_cards(self) -> bool:
        """Whether there are new cards, to be looked through or studied at once."""
        return self.offer.count(ChangeKind.ADDED) > 0

    @property
    def changes_anything(self) -> bool:
        """Whether storing it would make a difference."""
        preview = self.preview
        return (
            not preview.same_text
            or self.offer.changes
            or self.density is not preview.density
            or self.meta != preview.meta
        )


class ProposalViewModel(QObject):
    """Lets the learner look at an import, correct it and decide.

    Signals:
        screen_changed: A ProposalScreen.
    """

    screen_changed = Signal(object)

    def __init__(self, preview: Preview, waiting: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        listed = _weightiest(preview.offer(preview.density))
        self._screen = ProposalScreen(preview, preview.meta, preview.density, listed, waiting)

    @property
    def screen(self) -> ProposalScreen:
        """What is shown now."""
        return self._screen

    @Slot(object)
    def choose(self, density: Density) -> None:
        """Make so many cards."""
        before, offer = self._screen.offer, self._screen.preview.offer(density)
        listed = self._screen.listed
        folded = listed is None and before.rows
        if not folded and not (listed and offer.count(listed)):
            listed = _weightiest(offer)
        self._show(replace(self._screen, density=density, listed=listed))

    @Slot(object)
    def edit(self, meta: Metadata) -> None:
        """Take the metadata as the learner wants it."""
        self._show(replace(self._screen, meta=meta))

    @Slot(object)
    def toggle_list(self, kind: ChangeKind) -> None:
        """List the changes of one kind, or fold the list that shows them."""
        self._show(replace(self._screen, listed=None if self._screen.listed is kind else kind))

    @Slot(bool)
    def set_likewise(self, likewise: bool) -> None:
        """Treat the rest in the same way, or ask again for each."""
        self._show(replace(self._screen, likewise=likewise))

    def choice(self, outcome: Outcome) -> ImportChoice:
        """Return the learner's decision with all that was chosen."""
        screen = self._screen
        return ImportChoice(outcome, screen.meta, screen.density, screen.likewise)

    def _show(self, screen: ProposalScreen) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screen_changed.emit(screen)


def _weightiest(offer: Offer) -> ChangeKind | None:
    """Return the kind of change that the learner should look at first; None without changes."""
    return next((kind for kind in _BY_WEIGHT if offer.count(kind)), None)
