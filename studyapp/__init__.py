"""温故: study structured Chinese articles with flashcards."""

__version__ = "0.1.0"
