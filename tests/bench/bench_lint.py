"""Time to judge the seed's cards at the highest density, and how much they cover.

Prints median, least and most of n runs, in milliseconds.
"""

from functools import partial
from pathlib import Path

from studyapp.core.cards.coverage import coverage
from studyapp.core.cards.generate import generate
from studyapp.core.cards.lint.linter import asked_by, lint_deck, lint_note
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.segmenter import JiebaSegmenter
from tests.bench.figures import measure

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def main():
    """Measure and print."""
    reading = read_article(FileArticleReader().read(SEED))
    article, cut = reading.article, JiebaSegmenter().cut
    notes = [note for deck in generate(reading, Density.FULL, cut) for note in deck.notes]
    known = asked_by(notes)
    print(f"{len(article.text)} characters, {len(notes)} notes")
    measure("coverage", partial(coverage, article, notes))
    measure("lint of the deck", partial(lint_deck, notes, article))
    measure("lint of the deck with words", partial(lint_deck, notes, article, cut=cut))
    measure("lint of one note in the editor", partial(lint_note, notes[0], article, known))


if __name__ == "__main__":
    main()
