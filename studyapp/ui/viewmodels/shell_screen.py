"""What the rail shows. Apart from its view model, which the first paint does not need."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article in the rail.

    Attributes:
        id: An ArticleId, not named here: its module brings hashlib before the first paint.
        learnt: 0 to 1.
    """

    id: str
    title: str
    learnt: float


@dataclass(frozen=True, slots=True)
class ShellScreen:
    """Cards still to do today, days in a row with reviews, and the articles read last.

    Attributes:
        suggestions: Cards in the inbox that nobody decided on.
    """

    due: int = 0
    streak_days: int = 0
    recent: tuple[RecentArticle, ...] = ()
    suggestions: int = 0
