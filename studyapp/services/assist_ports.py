"""What the assistant needs from the outside. Adapters in `infra` fulfil it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Check = Callable[[], None]
"""Called several times a second while waiting. May raise Cancelled; let it through."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its number, counted as in `SourceRef`."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class SectionText:
    """A part of an article, small enough for one request: all that is ever sent of it."""

    headings: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


class CardAssistant(Protocol):
    """Somebody outside who can suggest cards. What it says is never trusted."""

    def suggest(self, section: SectionText, known: Sequence[str], check: Check) -> str:
        """Return its reply as it is, for `assist_reply.read_reply`.

        Args:
            section: What to ask about.
            known: Questions that are there already.
            check: May stop the waiting.

        Raises:
            AssistantError: No reply; the subclass says why.
            Cancelled: Raised by `check`.
        """
        ...

    def greet(self, check: Check) -> None:
        """Find out whether it answers, without sending anything of an article.

        Raises as `suggest`.
        """
        ...


class KeyPlace(StrEnum):
    """Where a key is kept."""

    NOWHERE = "nowhere"
    SESSION = "session"
    KEYRING = "keyring"


class Secrets(Protocol):
    """Keeps the key of each address: in the system's keyring, else until the program ends."""

    def get(self, address: str) -> str:
        """Return the key; "" when there is none."""
        ...

    def put(self, address: str, key: str) -> KeyPlace:
        """Keep a key, or with "" keep it no more. Return where it is."""
        ...

    def place(self, address: str) -> KeyPlace:
        """Return where the key is kept."""
        ...
