"""Notes from Anki that belong to no article: each package's are an article that lists them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.collected import Collected, collect
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.model import Note, SourceRef, cards_of
from studyapp.core.ids import ArticleId, BlockId, NoteId, stable_id
from studyapp.services.anki_ports import PackageNote
from studyapp.services.base import Context
from studyapp.services.store_ports import ArticleVersion, UnitOfWork

_PREFIX = "anki-"
_LONGEST_ID = 64
_TAKEN_OVER = ("type", "question", "answer", "pairs", "text", "hint", "extra", "tags")


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored. `article`: a collection that holds notes of the package."""

    article: ArticleId | None = None
    added: frozenset[NoteId] = frozenset()
    changed: frozenset[NoteId] = frozenset()


def is_collection(article: ArticleId) -> bool:
    """Tell whether an article is a list of notes that came from Anki."""
    return article.startswith(_PREFIX)


def id_in_collection(each: PackageNote) -> NoteId:
    """Return a note's id in a collection: its own where we wrote it.

    So the article it was made from finds it again when it is imported.
    """
    if each.ours and 0 < len(each.guid) <= _LONGEST_ID and each.guid.isprintable():
        return NoteId(each.guid)
    return NoteId(stable_id("anki", each.guid))


def changed_at(uow: UnitOfWork, note: Note) -> datetime:
    """Return when a note of the library was last changed."""
    return uow.notes.card(cards_of(note)[0].id).changed_at


@dataclass(frozen=True, slots=True)
class AnkiCollection:
    """Adds notes to the collections of a library, and rewrites those that changed in Anki."""

    context: Context
    uow: UnitOfWork

    def store(self, notes: Mapping[NoteId, PackageNote], title: str, file: str) -> Stored:
        """Store notes where they are already, new ones with those of the same package.

        What was changed later here than in Anki stays as it is.
        """
        known = self.uow.notes.statuses(notes)
        homes = {id_: self.uow.notes.article_of(id_) for id_ in known}
        home = next(iter(homes.values()), ArticleId(_PREFIX + stable_id("anki", title)))
        shelves: dict[ArticleId, dict[NoteId, PackageNote]] = defaultdict(dict)
        for id_, each in notes.items():
            shelves[homes.get(id_, home)][id_] = each
        changes = [
            change
            for article, some in shelves.items()
            for change in self._store_in(article, title, file, some)
        ]
        return Stored(
            next(iter(shelves), None),
            frozenset(each.after.id for each in changes if each.kind is ChangeKind.ADDED),
            frozenset(each.after.id for each in changes if each.kind is ChangeKind.CHANGED),
        )

    def _store_in(
        self, id_: ArticleId, title: str, file: str, notes: Mapping[NoteId, PackageNote]
    ) -> tuple[NoteChange, ...]:
        stored = {each.note.id: each for each in self.uow.notes.stored(id_)}
        rewritten: dict[BlockId, Note] = {}
        new = []
        for note_id, each in notes.items():
            assert each.note is not None
            if note_id not in stored:
                new.append(replace(each.note, id=note_id, group=_group(each)))
            elif after := self._rewritten(stored[note_id].note, each):
                rewritten[_own(after)[0].block] = after
        if not (new or rewritten):
            return ()
        before = self.uow.articles.get(id_) if self._has(id_) else None
        made = collect(id_, before.meta.title if before else title, before, rewritten, new)
        changes = []
        for note in made.notes:
            if old := stored.get(note.id):
                elsewhere = tuple(source for source in old.note.sources if source.article)
                after = replace(note, sources=(*note.sources, *elsewhere))
                changes.append(NoteChange(ChangeKind.CHANGED, after, old.note))
            else:
                changes.append(NoteChange(ChangeKind.ADDED, note))
        self._put(made, file, changes)
        return tuple(changes)

    def _rewritten(self, note: Note, each: PackageNote) -> Note | None:
        """Return a note as it is in Anki now; None when it is so already, or newer here."""
        after = replace(note, **{name: getattr(each.note, name) for name in _TAKEN_OVER})
        if after == note or each.modified_at <= changed_at(self.uow, note) or not _own(note):
            return None
        return after

    def _has(self, id_: ArticleId) -> bool:
        return any(head.id == id_ for head in self.uow.articles.heads())

    def _put(self, made: Collected, file: str, changes: list[NoteChange]) -> None:
        article, now = made.article, self.context.now()
        citing = self.uow.notes.citing(article.id)
        version = ArticleVersion(article.version, now, file, "", made.source)
        self.uow.articles.put(article, file, now)
        self.uow.articles.put_version(article.id, version)
        anchors = anchors_in(article)
        changed = {change.after.id for change in changes}
        moved = [
            _refreshed(each, anchors.placed(each.note))
            for each in self.uow.notes.stored(article.id)
            if each.note.id not in changed
        ]
        self.uow.notes.apply(DeckDiff((*changes, *filter(None, moved))), article.id, now)
        for owner, each in citing:
            if change := _refreshed(each, anchors.placed(each.note, article.id)):
                self.uow.notes.apply(DeckDiff((change,)), owner, now)


def _group(each: PackageNote) -> str:
    return id_in_collection(replace(each, guid=each.group))


def _own(note: Note) -> tuple[SourceRef, ...]:
    """Return where a note stands in its own list."""
    return tuple(each for each in note.sources if each.article is None and not each.lost)


def _refreshed(each: StoredNote, after: Note) -> NoteChange | None:
    """Return the change of a note whose place in the list is another; None for the same."""
    if after == each.note:
        return None
    return NoteChange(ChangeKind.REFRESHED, after, each.note, each.generated)
