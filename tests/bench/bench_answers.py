"""Time to compare a typed answer with the expected one.

Prints median, least and most of n runs, in milliseconds.
"""

import random
from functools import partial
from pathlib import Path

from studyapp.core.answers.compare import compare
from studyapp.core.answers.items import compare_items
from studyapp.core.answers.leniency import Leniency
from tests.bench.figures import measure

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LENGTH = 400


def main():
    """Measure and print."""
    text = "".join(SEED.read_text(encoding="utf-8").split())
    expected, other = text[1000 : 1000 + LENGTH], text[3000 : 3000 + LENGTH]
    dice = random.Random(7)
    slips = "".join(char for char in expected if dice.random() > 0.08)
    clauses = expected.split("，")
    swapped = "，".join(dice.sample(clauses, len(clauses)))
    items = [text[at : at + 24] for at in range(2000, 2240, 24)]
    measure("400 characters, all right", partial(compare, expected, expected), 200)
    measure("400 characters, 8 % left out", partial(compare, expected, slips), 200)
    measure("400 characters, clauses shuffled", partial(compare, expected, swapped), 200)
    measure("400 characters, another text", partial(compare, expected, other), 200)
    names = tuple((text[at : at + 12], text[at + 40 : at + 44]) for at in range(900, 1400, 20))
    lenient = Leniency(de_alike=True, synonyms=names)
    with_names = partial(compare, expected, slips, lenient)
    measure("400 characters, 25 short names, 的 alike", with_names, 200)
    measure("10 items of 24 characters", partial(compare_items, items, "\n".join(items[::-1])), 200)


if __name__ == "__main__":
    main()
