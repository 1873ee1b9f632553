"""The repair workshop: what is wrong with cards, other ways to ask, and the exchange."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from studyapp.core.article.model import Article
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange
from studyapp.core.cards.duplicates import find_alike
from studyapp.core.cards.lint.linter import asked_by, lint_deck, lint_note
from studyapp.core.cards.lint.model import Defect, Severity, score
from studyapp.core.cards.lint.subject import Asked
from studyapp.core.cards.model import Card, Note, NoteStatus, PlacedNote, cards_of
from studyapp.core.cards.rewrites.model import Broken, Rewrite, Rival
from studyapp.core.cards.rewrites.propose import rewrites
from studyapp.core.cards.words import Cut
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, CardId, NoteId
from studyapp.core.scheduling.events import Inherited, consecutive
from studyapp.core.scheduling.handing_on import handed_on
from studyapp.core.scheduling.leech import REPAIR_LAPSES
from studyapp.core.scheduling.replay import apply, steps
from studyapp.core.scheduling.state import CardState
from studyapp.services.base import Context
from studyapp.services.exam_rules import ExamRules
from studyapp.services.placing import Placing
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.repair import NOT_KEPT, Kept, RepairService, kept_notes, leeches
from studyapp.services.repair_views import RepairItem
from studyapp.services.review import ReviewService
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.succession import lineage, settle

MOST = 200
"""Cards listed at a time; more come when these are repaired."""


@dataclass(frozen=True, slots=True)
class RepairWorkshop:
    """Everything the workshop asks of the library.

    Attributes:
        repairs: Knows the leeches, and what the learner keeps as it is.
        cut: Cuts text into words (`Segmenter.cut`).
    """

    context: Context
    review: ReviewService
    repairs: RepairService
    cut: Cut

    def leeches(self, report: ReportProgress = ignore_progress) -> tuple[RepairItem, ...]:
        """Return the cards that were forgotten again and again, the worst first."""
        with self.context.open_uow(read_only=True) as uow:
            lapsed = {card.note.id: card for card in leeches(uow, kept_notes(uow))}
        if not lapsed:
            return ()
        cases = []
        placed: list[PlacedNote] = []
        for notes in self._notes(report):
            placed += notes.placed
            for note in notes.notes:
                if leech := lapsed.get(note.id):
                    defects = lint_note(note, notes.article, notes.known, cut=self.cut)
                    cases.append(_Case(leech.card, note, leech.state, notes, defects))
        return self._items(cases, placed)

    def faults(self, report: ReportProgress = ignore_progress) -> tuple[RepairItem, ...]:
        """Return the other cards that lint finds fault with, the worst first.

        Advice alone brings no card here. Looks at every card of the library, which takes a
        second for some thousand.
        """
        with self.context.open_uow(read_only=True) as uow:
            kept = kept_notes(uow)
            lapsed = {card.note.id for card in leeches(uow, kept)}
        cases = []
        placed: list[PlacedNote] = []
        for notes in self._notes(report):
            placed += notes.placed
            by_id = {note.id: note for note in notes.notes}
            for verdict in lint_deck(notes.notes, notes.article, cut=self.cut).notes:
                faulted = _blamed(verdict.defects, kept.get(verdict.note, NOT_KEPT))
                if faulted and verdict.note not in lapsed:
                    note = by_id[verdict.note]
                    card = cards_of(note)[0]
                    cases.append(_Case(card, note, self._state(card), notes, verdict.defects))
        return self._items(cases, placed)

    def look_again(self, item: RepairItem) -> RepairItem | None:
        """Return a card as it is now, after an edit; None when there is nothing to repair."""
        with self.context.open_uow(read_only=True) as uow:
            stored = uow.notes.card(item.card.id)
            notes = _Notes(item.article, _asked(uow, item.article.id))
        note = stored.note
        if note.status is not NoteStatus.ACCEPTED or item.card not in cards_of(note):
            return None
        defects = lint_note(note, item.article, notes.known, cut=self.cut)
        if not item.is_leech and not _blamed(defects, NOT_KEPT):
            return None
        return self._item(_Case(item.card, note, stored.state, notes, defects), item.rivals)

    def repair(self, item: RepairItem, rewrite: Rewrite) -> None:
        """Put the notes of a rewrite in the place of the card's note, as one action of the log.

        Their cards take over what is remembered; the old note's log stays.

        Raises:
            UnknownCardError: The note is no longer asked, or says something else by now.
        """
        now, home = self.context.now(), item.article.id
        with self.context.open_uow() as uow:
            stored = uow.notes.note(item.note.id)
            if stored.note != item.note or stored.note.status is not NoteStatus.ACCEPTED:
                raise UnknownCardError(f"the note {item.note.id} was changed meanwhile")
            added = (NoteChange(ChangeKind.ADDED, note) for note in rewrite.notes)
            uow.notes.apply(DeckDiff(tuple(added)), home, now)
            events = tuple(self._inheritance(uow, item.note, rewrite))
            states = {
                each.card_id: apply(uow.log.state(each.card_id), each, self.context.model)
                for each in events
            }
            uow.log.append(*events)
            uow.log.put_states(states)
            settle(uow, events, now, undone=False)
            uow.commit()
        self.review.forget()

    def undo_repair(self, rewrite: Rewrite) -> bool:
        """Take a repair back; False when something else was done in the log since."""
        cards = {card.id for note in rewrite.notes for card in cards_of(note)}
        with self.context.open_uow(read_only=True) as uow:
            latest = uow.log.latest()
        if not isinstance(latest, Inherited) or latest.card_id not in cards:
            return False
        self.review.undo()
        return True

    def keep(self, item: RepairItem) -> None:
        """Leave a card as it is: it comes back when it lapses again or lint finds more."""
        codes = frozenset(defect.code.value for defect in item.defects)
        self.repairs.keep(item.note.id, Kept(item.state.lapses, codes))

    def ask_again(self, item: RepairItem) -> None:
        """Take back that a card was kept as it is."""
        self.repairs.ask_again(item.note.id)

    def suspend(self, item: RepairItem) -> None:
        """Take a card out of review."""
        self.review.suspend(item.card.id)

    def unsuspend(self, item: RepairItem) -> None:
        """Bring a card back into review."""
        self.review.unsuspend(item.card.id)

    def _inheritance(self, uow: UnitOfWork, old: Note, rewrite: Rewrite) -> Iterator[Inherited]:
        """Yield what each new card takes over, and from which card of the old note."""
        context, placing = self.context, Placing(self.context, ExamRules(self.context))
        now, today, ids = context.now(), context.today(), consecutive(uow.log.next_id())
        parents = {card.ordinal: card.id for card in cards_of(old)}
        for successor in rewrite.successors:
            for card, ordinal in zip(cards_of(successor.note), successor.parents, strict=True):
                parent = parents[ordinal]
                retention = placing.of(uow, parent).retention
                given = handed_on(uow.log.state(parent), today, retention, context.model)
                yield Inherited(next(ids), card.id, now, today, parent, given.memory, given.due_day)

    def _notes(self, report: ReportProgress) -> Iterator["_Notes"]:
        """Yield the notes that are asked, article by article."""
        with self.context.open_uow(read_only=True) as uow:
            heads = uow.articles.heads()
        for done, head in enumerate(heads):
            report(done, len(heads))
            with self.context.open_uow(read_only=True) as uow:
                yield _Notes(uow.articles.get(head.id), _asked(uow, head.id))
        report(len(heads), len(heads))

    def _state(self, card: Card) -> CardState:
        with self.context.open_uow(read_only=True) as uow:
            return uow.log.state(card.id)

    def _items(
        self, cases: Iterable["_Case"], placed: Sequence[PlacedNote]
    ) -> tuple[RepairItem, ...]:
        worst = sorted(cases, key=_urgency)[:MOST]
        rivals = _rivals(placed, frozenset(case.note.id for case in worst)) if worst else {}
        return tuple(self._item(case, rivals.get(case.note.id, ())) for case in worst)

    def _item(self, case: "_Case", rivals: tuple[Rival, ...]) -> RepairItem:
        article, note = case.notes.article, case.note
        known = frozenset(each for each in case.notes.known if each.note != note.id)
        defects = tuple(sorted(case.defects, key=lambda each: score((each,))))
        with self.context.open_uow(read_only=True) as uow:
            lapsed = tuple(self._lapses(uow, case.card.id))
        return RepairItem(
            card=case.card,
            note=note,
            state=case.state,
            article=article,
            lapsed=lapsed,
            defects=defects,
            rewrites=rewrites(Broken(note, article, defects, rivals, known, self.cut)),
            rivals=rivals,
        )

    def _lapses(self, uow: UnitOfWork, card: CardId) -> Iterator[date]:
        for each in lineage(uow, card):
            for step in steps(uow.log.of_card(each), self.context.model):
                if step.after.lapses > step.before.lapses:
                    yield step.event.day


@dataclass(frozen=True)
class _Notes:
    """An article with its notes that are asked. Not slotted: what they ask is found out once."""

    article: Article
    notes: tuple[Note, ...]

    @cached_property
    def known(self) -> frozenset[Asked]:
        return asked_by(self.notes)

    @property
    def placed(self) -> Iterator[PlacedNote]:
        title = self.article.meta.title
        return (PlacedNote(note, self.article.id, title) for note in self.notes)


@dataclass(frozen=True, slots=True)
class _Case:
    """A card that wants repair, before rewrites are made. `notes`: those of its article."""

    card: Card
    note: Note
    state: CardState
    notes: _Notes
    defects: tuple[Defect, ...]


def _asked(uow: UnitOfWork, article: ArticleId) -> tuple[Note, ...]:
    notes = uow.notes.of_article(article)
    return tuple(note for note in notes if note.status is NoteStatus.ACCEPTED)


def _blamed(defects: Sequence[Defect], kept: Kept) -> bool:
    """Tell whether lint found more than advice, and more than when the note was kept."""
    found = {each.code.value for each in defects if each.severity is not Severity.ADVICE}
    return bool(found - kept.codes)


def _urgency(case: _Case) -> tuple[int, int]:
    leech = case.state.lapses >= REPAIR_LAPSES
    return -case.state.lapses if leech else 0, score(case.defects)


def _rivals(
    placed: Sequence[PlacedNote], broken: frozenset[NoteId]
) -> Mapping[NoteId, tuple[Rival, ...]]:
    """Return the notes that each broken one may be confused with, the most alike first."""
    by_id = {each.note.id: each for each in placed}
    found: dict[NoteId, tuple[Rival, ...]] = {}
    for pair in find_alike(placed, broken).confusable:
        for mine, other, own, its in (
            (pair.a, pair.b, pair.a_context, pair.b_context),
            (pair.b, pair.a, pair.b_context, pair.a_context),
        ):
            if mine in broken:
                found[mine] = (*found.get(mine, ()), Rival(by_id[other], own, its))
    return found
