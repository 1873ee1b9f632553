"""What an article would bring, before anything is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from studyapp.core.article.corrections import NO_CORRECTIONS
from studyapp.core.article.model import Article, Metadata
from studyapp.core.article.pipeline import parse_article
from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.diff import DeckDiff, StoredNote
from studyapp.core.cards.model import Density, Note, NoteStatus
from studyapp.core.cards.reconcile import reconcile
from studyapp.core.points.model import KnowledgePoints, Reading
from studyapp.services.ports import Original
from studyapp.services.store_ports import ArticleChoices, ArticleVersion


@dataclass(frozen=True, slots=True)
class Proposal:
    """An article that was read, and the cards that were made of it.

    Attributes:
        version: The text as it would be kept; its `original_file` is not known yet.
        original: The learner's own file; None when the library has it already.
        recognised: The metadata as read, before the learner's corrections.
        stored: The article's notes in the library; empty for a new article.
        notes: What each density would ask.
    """

    reading: Reading
    version: ArticleVersion
    original: Original | None
    recognised: Metadata
    choices: ArticleChoices
    stored: tuple[StoredNote, ...]
    notes: Mapping[Density, tuple[Note, ...]]

    @classmethod
    def of(
        cls,
        read: Article,
        version: ArticleVersion,
        original: Original | None,
        choices: ArticleChoices,
        stored: tuple[StoredNote, ...],
    ) -> "Proposal":
        """Return an article, as it was read, with the learner's corrections and no cards yet."""
        article = read
        if choices.corrections != NO_CORRECTIONS:
            article = parse_article(version.source, choices.corrections)
            article = replace(article, id=read.id)
        reading = Reading(article, KnowledgePoints())
        return cls(reading, version, original, read.meta, choices, stored, {})

    @property
    def known(self) -> bool:
        """Whether the library has cards of this article already."""
        return bool(self.stored)

    @property
    def article(self) -> Article:
        """The article as it would be stored."""
        return self.reading.article

    def with_meta(self, wanted: Metadata) -> "Proposal":
        """Return the proposal with the metadata that the learner wants."""
        corrections = self.choices.corrections.with_meta(self.recognised, wanted)
        article = replace(self.article, meta=corrections.corrected(self.recognised))
        return replace(
            self,
            reading=replace(self.reading, article=article),
            choices=replace(self.choices, corrections=corrections),
        )

    def diff(
        self,
        density: Density,
        fresh: NoteStatus = NoteStatus.SUGGESTED,
        stored: Iterable[StoredNote] | None = None,
    ) -> DeckDiff:
        """Return what storing the notes of a density would change.

        Args:
            density: How many cards to make.
            fresh: The status of notes that are new to the library.
            stored: The notes of the library by now; as they were when the article was read.
        """
        return reconcile(
            self.stored if stored is None else stored,
            self.notes[density],
            anchors_in(self.article),
            possible=self.notes[Density.FULL],
            fresh=fresh,
        )
