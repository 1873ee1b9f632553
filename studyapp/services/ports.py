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


@dataclass(frozen=True, slots=True)
class Original:
    """A file as the learner has it, or what was pasted.

    Attributes:
        name: The file's name with its suffix, which says how it is read.
        path: Where it was, for messages.
    """

    name: str
    data: bytes
    path: str = ""


class ArticleReader(Protocol):
    """Reads article files of every supported kind."""

    def load(self, path: PurePath) -> Original:
        """Return a file's bytes.

        Raises:
            FileMissingError, FileTooLargeError, UnsupportedFileError.
        """
        ...

    def parse(self, original: Original) -> SourceText:
        """Return the text that a person sees.

        Raises:
            NotTextError, UnsupportedFileError.
        """
        ...

    def parse_pasted(self, text: str, html: str) -> tuple[Original, SourceText]:
        """Return a clipboard, as a file to keep and as the text that a person sees.

        HTML counts where it says more about the lines than the text does.

        Raises:
            FileTooLargeError, NotTextError.
        """
        ...


class Originals(Protocol):
    """The learner's own files, kept in the library's folder."""

    def keep(self, original: Original) -> str:
        """Return the name under which a file is kept; the same content is kept once.

        Raises:
            FileWriteError.
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
