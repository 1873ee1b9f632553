"""What every family of rules works with."""

from dataclasses import dataclass

from studyapp.core.cards.page import Page
from studyapp.core.cards.words import Words


@dataclass(frozen=True, slots=True)
class Desk:
    """An article laid out, and its words."""

    page: Page
    words: Words
