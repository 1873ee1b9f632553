"""Whether a card that somebody suggests is proved by the article, word for word.

What cannot be proved is refused: a good card lost costs nothing, a wrong one
is learnt. The checks find invented, changed and denied answers, and questions
that belong to another place; they do not understand what is said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import Range, clauses, sentences
from studyapp.core.article.text import comparable, fold, normal
from studyapp.core.cards.cloze import plain
from studyapp.core.cards.grounding_words import ASKING, DENYING, HARMLESS, SAYING_NOTHING
from studyapp.core.cards.lexicon import GENERAL_TERMS
from studyapp.core.cards.page import Page
from studyapp.core.cards.suggestion import Quote, Refusal, Suggestion
from studyapp.core.cards.words import Cut

_SAME_QUOTES = str.maketrans("“”„‟「」『』‘’", '""""""""' + "''")
_ASIDE = re.compile(r"（[^（）]*）")
_BLANKS = re.compile(r"_{2,}")
_FIGURES = re.compile(r"\d+(?:\.\d+)?%?")
_COUNTS = re.compile(
    r"第?[一二两三四五六七八九十百千万亿]+(?=[个项大种类条点步方阶层年月日成倍季届次化性者])"
)
_COUNTED = re.compile(r"[一二两三四五六七八九十]\w")
_ASKS_WHEN = re.compile("哪一?年|何时|什么时候|什么时间|[什哪][么个]时期|什么年代")
_ASKS_HOW_MUCH = re.compile("多少|百分之几")
_TELLS_WHEN = re.compile(r"\d{4}(?![\d%.])|[年月日]|世纪|年代|时期|期间|阶段")
_TELLS_HOW_MUCH = re.compile(r"\d|[一二两三四五六七八九十百千万亿半]")
_DENIES = tuple("不没未无非勿莫")
_LEAST_QUOTED = 2
_MOST_MISSING = 0.2
_BEGINNING = 40


@dataclass(frozen=True, slots=True)
class Grounded:
    """A suggestion with the exact places of its quotes, or why it is refused."""

    spans: tuple[Span, ...] = ()
    refusal: Refusal | None = None


def ground(page: Page, suggestion: Suggestion, cut: Cut) -> Grounded:
    """Return where a suggestion stands in the article, or the first reason to refuse it."""
    words = cut([_BLANKS.sub(" ", normal(suggestion.asked))], GENERAL_TERMS)[0]
    spans = [_best(page, each, _telling(words)) for each in _places(page, suggestion.quotes)]
    found = tuple(filter(None, spans))
    if not found or len(found) < len(suggestion.quotes):
        return Grounded(refusal=Refusal.SPAN)
    place = _Place(page, found, suggestion, words, cut)
    return Grounded(found, next(place.refusals(), None))


def _places(page: Page, quotes: Sequence[Quote]) -> Iterator[tuple[Span, ...]]:
    """Yield where each quote stands; it may differ from the article in typography."""
    blocks = {number: block for block, number in page.ordinals.items()}
    for quote in quotes:
        block = blocks.get(quote.paragraph)
        words = _typed(fold(quote.words.strip()))
        if block is None or len(comparable(words)) < _LEAST_QUOTED:
            yield ()
            continue
        found = re.finditer(re.escape(words), _typed(page.texts[block]))
        yield tuple(page.span(block, match.start(), match.end()) for match in found)


def _best(page: Page, spans: Sequence[Span], telling: Sequence[str]) -> Span | None:
    """Return the place that the question speaks of most, the first of equal ones."""
    return max(spans, key=lambda span: _weight(telling, _near(page, span)), default=None)


def _weight(telling: Iterable[str], text: str) -> int:
    """Return how many characters of telling words stand in a text."""
    said = comparable(normal(text))
    return sum(len(word) for word in telling if comparable(word) in said)


def _typed(text: str) -> str:
    return text.translate(_SAME_QUOTES)


class _Place:
    """The surroundings of what a suggestion quotes, ready to be compared with it."""

    def __init__(
        self,
        page: Page,
        spans: Sequence[Span],
        suggestion: Suggestion,
        words: Sequence[str],
        cut: Cut,
    ) -> None:
        self._page = page
        self._spans = spans
        self._suggestion = suggestion
        self._words = words
        self._telling = _telling(words)
        self._cut = cut
        self._quoted = [normal(page.text(span)) for span in spans]
        self._asked = normal(suggestion.asked)
        self._answers = [normal(answer) for answer in suggestion.answers]
        self._near = "\n".join(normal(_near(page, span)) for span in spans)
        above = [page.reading.article.meta.title, page.subject]
        above += [part for span in spans for part in page.context(span.block, span.start)]
        above += [page.texts[span.block][:_BEGINNING] for span in spans]
        self._above = normal("\n".join(above))

    def refusals(self) -> Iterator[Refusal]:
        """Yield what speaks against the suggestion."""
        if not self._answers or not all(map(self._is_quoted, self._answers)):
            yield Refusal.ANSWER
        if not self._is_of_the_kind():
            yield Refusal.KIND
        if self._has_blanks and not self._is_sentence():
            yield Refusal.CLOZE
        if not self._figures_stand_near():
            yield Refusal.NUMBER
        if self._has_blanks:
            return
        if self._is_denied():
            yield Refusal.DENIAL
        if self._speaks_of_others():
            yield Refusal.WORDS
        if self._fits_elsewhere():
            yield Refusal.ELSEWHERE

    @property
    def _has_blanks(self) -> bool:
        return bool(self._suggestion.text or _BLANKS.search(self._asked))

    def _is_quoted(self, answer: str) -> bool:
        said = comparable(answer)
        figures = set(_FIGURES.findall(answer))
        return bool(said) and any(
            (said in comparable(quote) or said in comparable(_ASIDE.sub("", quote)))
            and figures <= set(_FIGURES.findall(quote))
            for quote in self._quoted
        )

    def _is_of_the_kind(self) -> bool:
        said = "".join(self._answers)
        if _ASKS_WHEN.search(self._asked):
            return bool(_TELLS_WHEN.search(said))
        return not _ASKS_HOW_MUCH.search(self._asked) or bool(_TELLS_HOW_MUCH.search(said))

    def _is_sentence(self) -> bool:
        """Tell whether the text with its blanks filled stands in the paragraph as it is."""
        answers = iter(self._answers)
        text = self._suggestion.text
        filled = plain(text) if text else _BLANKS.sub(lambda _: next(answers, ""), self._asked)
        said = comparable(normal(filled))
        blocks = dict.fromkeys(span.block for span in self._spans)
        return any(said in comparable(normal(self._page.texts[block])) for block in blocks)

    def _figures_stand_near(self) -> bool:
        """Tell whether all numbers stand near; how many items a list has may be said of it."""
        said = self._asked + "\n" + "\n".join(self._answers)
        around = f"{self._near}\n{self._above}"
        if not set(_FIGURES.findall(said)) <= set(_FIGURES.findall(around)):
            return False
        counts = set(_COUNTS.findall(said)) - {"一", *_numerals(len(self._answers))}
        return counts <= set(_COUNTS.findall(around))

    def _is_denied(self) -> bool:
        denied = _denying(self._words)
        if any(comparable(word) not in comparable(self._near) for word in denied):
            return True
        return not denied and any(map(_denying, self._befores()))

    def _befores(self) -> Iterator[Sequence[str]]:
        """Yield the words before each answer in its clause."""
        for span, answer in ((s, a) for s in self._spans for a in self._answers):
            text = normal(self._page.texts[span.block])
            at = text.find(answer, span.start, span.end)
            for start, end in clauses(text):
                if start <= at < end:
                    yield self._cut([text[start:at]], GENERAL_TERMS)[0]

    def _speaks_of_others(self) -> bool:
        around = comparable(self._near) + "\n" + comparable(self._above)
        missing = [word for word in self._telling if comparable(word) not in around]
        return len(missing) > _MOST_MISSING * len(self._telling)

    def _fits_elsewhere(self) -> bool:
        """Tell whether the question's words stand closer together elsewhere in the paragraph.

        Looked at are its sentences, and its clauses with their neighbours: a
        sentence may be long, and a clause may take its subject from the one before.
        """
        text = normal(self._page.texts[self._spans[0].block])
        whole = sentences(text)
        parts = clauses(text)
        around = [
            (parts[max(0, at - 2)][0], parts[min(at + 1, len(parts) - 1)][1])
            for at in range(len(parts))
        ]
        return self._is_outdone(text, whole, whole) or self._is_outdone(text, parts, around)

    def _is_outdone(self, text: str, pieces: Sequence[Range], windows: Sequence[Range]) -> bool:
        """Tell whether the window of a piece without the quote holds more than one with it."""
        quoted = self._spans[0]
        best = {True: 0, False: 0}
        for (start, end), (left, right) in zip(pieces, windows, strict=True):
            here = start < quoted.end and quoted.start < end
            best[here] = max(best[here], _weight(self._telling, text[left:right]))
        return best[False] > best[True]


def _near(page: Page, span: Span) -> str:
    """Return the sentences that hold a span, with the one before them."""
    text = page.texts[span.block]
    parts = sentences(text)
    held = [at for at, (start, end) in enumerate(parts) if start < span.end and span.start < end]
    if not held:
        return text
    return text[parts[max(0, held[0] - 1)][0] : parts[held[-1]][1]]


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that say what a question is about, each once."""
    found = (word for word in words if len(comparable(word)) >= 2)
    return tuple(
        dict.fromkeys(
            word
            for word in found
            if word.lower() not in ASKING | SAYING_NOTHING and not _COUNTED.fullmatch(word)
        )
    )


def _denying(words: Sequence[str]) -> list[str]:
    """Return the words that deny, each with what it denies where that is said."""
    found = []
    for word, after in pairwise((*words, "")):
        if word.lower() in DENYING or (word.startswith(_DENIES) and word not in HARMLESS):
            found.append(word if after in ASKING else word + after)
    return found


def _numerals(count: int) -> str:
    return "两二" if count == 2 else "零一二三四五六七八九十"[count : count + 1]
