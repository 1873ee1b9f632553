"""What a review needs of the articles of its cards, read once a session."""

from collections.abc import Mapping, Sequence

from studyapp.core.answers.leniency import Synonym
from studyapp.core.answers.matching import ENOUGH
from studyapp.core.answers.synonyms import synonyms
from studyapp.core.cards.model import Note, NoteStatus, NoteType
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.services.store_ports import UnitOfWork


class ArticleWords:
    """Keeps the words of articles until they may have changed."""

    def __init__(self) -> None:
        self._texts: dict[ArticleId, tuple[str, Mapping[BlockId, str]]] = {}
        self._synonyms: dict[ArticleId, tuple[Synonym, ...]] = {}
        self._rights: dict[ArticleId, Sequence[tuple[NoteId, tuple[str, str]]]] = {}

    def forget(self) -> None:
        """Read again when next asked."""
        self._texts.clear()
        self._synonyms.clear()
        self._rights.clear()

    def texts(self, uow: UnitOfWork, article: ArticleId) -> tuple[str, Mapping[BlockId, str]]:
        """Return an article's title and the texts of its blocks."""
        if article not in self._texts:
            self._texts[article] = uow.articles.texts(article)
        return self._texts[article]

    def synonyms(self, uow: UnitOfWork, article: ArticleId) -> tuple[Synonym, ...]:
        """Return the short names that an article introduces."""
        if article not in self._synonyms:
            _title, blocks = self.texts(uow, article)
            self._synonyms[article] = synonyms(blocks.values())
        return self._synonyms[article]

    def distractors(self, uow: UnitOfWork, note: Note, article: ArticleId) -> tuple[str, ...]:
        """Return what other notes of the article match; () where enough is to choose from.

        What belongs to a left side of the same name might be right, and is left out.
        """
        if note.type is not NoteType.MATCH or len(note.pairs) >= ENOUGH:
            return ()
        if article not in self._rights:
            self._rights[article] = tuple(
                (each.id, pair)
                for each in uow.notes.of_article(article)
                if each.type is NoteType.MATCH and each.status is NoteStatus.ACCEPTED
                for pair in each.pairs
            )
        lefts = {left for left, _right in note.pairs}
        return tuple(
            right
            for other, (left, right) in self._rights[article]
            if other != note.id and left not in lefts
        )
