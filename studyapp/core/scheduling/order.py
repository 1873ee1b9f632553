"""In which order a day's cards are asked."""

from enum import StrEnum


class ReviewOrder(StrEnum):
    """Which of the due reviews comes first."""

    DUE = "due"
    """The longest due."""
    RETRIEVABILITY = "retrievability"
    """The most likely forgotten; best when there are more than can be done."""
    ARTICLE = "article"
    """As they stand in the article."""
    RANDOM = "random"
    """Shuffled, every day otherwise."""


class NewMix(StrEnum):
    """When new cards come."""

    AFTER = "after"
    """After the reviews."""
    MIXED = "mixed"
    """Evenly among them."""
    BEFORE = "before"
    """Before them."""
