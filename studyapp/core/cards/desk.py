"""What every family of rules works with."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.cards.page import Page
from studyapp.core.cards.units import Unit
from studyapp.core.cards.words import Words


@dataclass(frozen=True, slots=True)
class Desk:
    """An article laid out, its words, and its sentences in order."""

    page: Page
    words: Words
    units: Iterable[Unit]
