"""Blanks that hide nothing worth knowing, or half a word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from studyapp.core.article.text import comparable
from studyapp.core.cards.lexicon import (
    ADVERBS,
    COPULAS,
    JOINERS,
    PARTICLES,
    PLACES_AFTER,
    PREPOSITIONS,
    PRONOUNS,
)
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Face, Subject
from studyapp.core.cards.words import Cut

MOST = 3

_FUNCTION_WORDS = ADVERBS | COPULAS | JOINERS | PARTICLES | PREPOSITIONS | PRONOUNS
_BOUND_SUFFIXES = frozenset("化性度率型者")
_AFTER_A_NUMBER = re.compile(r"\d[.万亿千百年月日]*$")


def find(subject: Subject) -> Iterator[Defect]:
    """Yield what is wrong with the blanks of a note, as far as one sees without cutting words."""
    if subject.lacks_blanks:
        yield Defect(Code.NO_BLANK, Severity.ERROR, Field.QUESTION)
    for face in subject.faces:
        if face.blanks > MOST:
            yield Defect(Code.MANY_BLANKS, Severity.WARNING, Field.QUESTION, (face.blanks, MOST))
        if face.blanks and not subject.is_list:
            for hidden in filter(_says_nothing, face.answers):
                yield Defect(Code.FUNCTION_WORD_BLANK, Severity.ERROR, Field.QUESTION, (hidden,))


def _says_nothing(hidden: str) -> bool:
    bare = comparable(hidden)
    return hidden in _FUNCTION_WORDS or (len(bare) == 1 and not bare.isdigit())


class WordEdges:
    """Knows which word an edge in a sentence would cut; all sentences are cut at once."""

    def __init__(self, subjects: Sequence[Subject], cut: Cut, terms: Sequence[str]) -> None:
        sentences = {face.filled()[0]: None for each in subjects for face in each.faces}
        cuts = cut(tuple(sentences), tuple(terms))
        self._starts = {
            sentence: _starts(words) for sentence, words in zip(sentences, cuts, strict=True)
        }
        suspects = {
            part: None
            for each in subjects
            for face in each.faces
            for left, right, _ in self._cut_words(face)
            for part in (left, right)
        }
        cuts = cut(tuple(suspects), tuple(terms))
        self._words = {part for part, words in zip(suspects, cuts, strict=True) if len(words) == 1}

    def find(self, subject: Subject) -> Iterator[Defect]:
        """Yield where a blank begins or ends inside a word."""
        for face in subject.faces:
            for left, right, hidden in self._cut_words(face):
                if not self._is_compound(left, right):
                    arguments = (hidden, left + right)
                    yield Defect(Code.HALF_WORD, Severity.ERROR, Field.QUESTION, arguments)

    def _is_compound(self, left: str, right: str) -> bool:
        """Two words of their own, such as 传统|产业, may be parted; so may 两月内|作出."""
        short = len(right) < 2 or (len(left) < 2 and left not in PLACES_AFTER)
        return not short and {left, right} <= self._words | PLACES_AFTER

    def _cut_words(self, face: Face) -> Iterator[tuple[str, str, str]]:
        """Yield the two halves of each word at an edge, and the words that are hidden."""
        sentence, places = face.filled()
        starts = self._starts[sentence]
        for start, end in places:
            for edge in (start, end):
                word = _word_around(sentence, edge, starts)
                if word and not _may_end(sentence, edge, word[0]):
                    yield word[0], word[1], sentence[start:end]


def _starts(words: Sequence[str]) -> Mapping[int, int]:
    """Return the end of each word by its start."""
    ends = list(accumulate(map(len, words)))
    return dict(zip((0, *ends), ends, strict=False))


def _word_around(sentence: str, edge: int, starts: Mapping[int, int]) -> tuple[str, str] | None:
    if edge in starts or edge == len(sentence):
        return None
    start = max(at for at in starts if at < edge)
    word = sentence[start : starts[start]]
    return (sentence[start:edge], sentence[edge : starts[start]]) if word.isalpha() else None


def _may_end(sentence: str, edge: int, left: str) -> bool:
    """The dictionary has 化发展 and 万亩; nobody who reads 智能化|发展, 3万|亩 would see a cut."""
    return left in _BOUND_SUFFIXES or bool(_AFTER_A_NUMBER.search(sentence, max(0, edge - 8), edge))
