"""Time to find alike notes in libraries of several sizes; doubling should about double it.

The notes are made of words that are as common as in real text (Zipf), 80 notes
an article; every fiftieth nearly repeats an earlier one. Prints median, least
and most of n runs, in milliseconds. Options: sizes, by default 12500 25000 50000.
"""

import random
import sys
from functools import partial

from studyapp.core.cards.duplicates import find_alike
from studyapp.core.cards.model import Note, NoteType, PlacedNote, SourceRef
from studyapp.core.ids import ArticleId, BlockId, NoteId
from tests.bench.figures import measure

NOTES_AN_ARTICLE = 80
RUNS = 3


def vocabulary(rng):
    """Return words of one to four characters, the most common first."""
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + 2500)]
    return ["".join(rng.choices(characters, k=rng.choice((1, 2, 2, 2, 3, 4)))) for _ in range(8000)]


def library(size):
    """Return placed notes with questions of 20 to 60 and answers of 4 to 20 characters."""
    rng = random.Random(7)
    words = vocabulary(rng)
    weights = [1 / rank for rank in range(10, len(words) + 10)]
    notes = []
    for number in range(size):
        if number % 50 == 49:
            like = rng.choice(notes).note
            question = like.question.replace(rng.choice(like.question), "的", 1)
            answer = like.answer if rng.random() < 0.5 else rng.choice(notes).note.answer
        else:
            question = "".join(rng.choices(words, weights, k=rng.randint(10, 28))) + "是什么？"
            answer = ("".join(rng.choices(words, weights, k=rng.randint(2, 9))),)
        notes.append(placed(number, question, answer))
    return notes


def placed(number, question, answer):
    """Return a note in its article."""
    article = f"a{number // NOTES_AN_ARTICLE}"
    source = SourceRef(BlockId(f"b{number}"), 1, 0, 1, "甲", headings=("一、标题",))
    note = Note(
        NoteId(f"n{number}"), NoteType.BASIC, "要点", (), question, answer, (source,), group=""
    )
    return PlacedNote(note, ArticleId(article), article)


def main():
    """Measure and print."""
    for size in map(int, sys.argv[1:] or ("12500", "25000", "50000")):
        notes = library(size)
        found = find_alike(notes)
        print(f"{len(found.same)} same, {len(found.confusable)} confusable")
        measure(f"{size} notes", partial(find_alike, notes), RUNS)
        fresh = frozenset(each.note.id for each in notes[-300:])
        measure(f"{size} notes, 300 of them new", partial(find_alike, notes, fresh), RUNS)


if __name__ == "__main__":
    main()
