"""What the use cases need from the outside. Adapters in `infra` fulfil it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

from studyapp.core.article.source import SourceText
from studyapp.core.cards.model import Deck


class Segmenter(Protocol):
    """Cuts Chinese text into words."""

    def cut(self, texts: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return the words of each text; joined they are the text again.

        `words` are terms of this article to be kept in one piece; they are
        forgotten after the call.
        """
        ...


class ArticleReader(Protocol):
    """Reads article files of every supported kind."""

    def read(self, path: PurePath) -> SourceText:
        """Return the text that a person sees.

        Raises:
            FileMissingError, FileTooLargeError, NotTextError, UnsupportedFileError.
        """
        ...


class DeckFiles(Protocol):
    """Deck files in YAML (`decks/<article-slug>/<deck>.yaml`)."""

    def read(self, path: PurePath) -> Deck:
        """Return the deck in a file.

        Raises:
            FileMissingError: There is no such file.
            DeckFileError: It breaks the format; says which card and field.
        """
        ...

    def write(self, deck: Deck, path: PurePath) -> None:
        """Write a deck. Raises FileWriteError."""
        ...


@dataclass(frozen=True, slots=True)
class SeedFiles:
    """An article the program ships with, and its decks."""

    article: PurePath
    decks: tuple[PurePath, ...]
