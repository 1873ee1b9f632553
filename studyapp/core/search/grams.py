"""Text as the search index holds it: overlapping pairs of folded characters.

Chinese has no spaces, and what cuts it into words cuts a query otherwise than the text.
Pairs need no words: a run of pairs in order is the run of characters, letter by letter.
"""

import unicodedata
from collections.abc import Iterable

from studyapp.core.article.text import comparable
from studyapp.core.article.traditional import SIMPLIFIED
from studyapp.core.cards.cloze import plain
from studyapp.core.cards.model import Note


def folded(text: str) -> str:
    """Return a text as it is searched: without case, width, signs and the script it is in.

    >>> folded("《數字經濟》 ＡＩ＋，Big Data 5％")
    '数字经济aibigdata5%'
    """
    return comparable(unicodedata.normalize("NFKC", text).translate(SIMPLIFIED))


def grams(texts: Iterable[str]) -> str:
    """Return texts in pairs, blanks between; the last character of each stands alone.

    So every character begins a pair, and no pair reaches from one text into the next.

    >>> grams(["数实融合", "AI"])
    '数实 实融 融合 合 ai i'
    """
    found = []
    for text in map(folded, texts):
        found += [text[at : at + 2] for at in range(len(text))]
    return " ".join(found)


def matching(text: str) -> str:
    """Return what a query of SQLite's FTS5 asks for to find a text; "" when nothing is left of it.

    >>> matching("融合发展"), matching("融")
    ('"融合 合发 发展"', '"融" *')
    """
    text = folded(text)
    if len(text) < 2:
        return f'"{text}" *' if text else ""
    return f'"{" ".join(text[at : at + 2] for at in range(len(text) - 1))}"'


def words_of(note: Note) -> str:
    """Return all that a note says, in pairs."""
    pairs = (side for pair in note.pairs for side in pair)
    said = (note.distinct, note.question, plain(note.text), *note.answer, *pairs)
    return grams(filter(None, (*said, note.hint, note.extra)))


def headings_of(note: Note) -> str:
    """Return the headings above what a note was made from, in pairs."""
    above = (heading for source in note.sources for heading in source.headings)
    return grams(dict.fromkeys((*note.context, *above)))
