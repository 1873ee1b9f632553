"""What all rewrites need: notes that go on from a note, and the words around its sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.article.text import comparable, fold
from studyapp.core.cards.lexicon import begins_with_verb
from studyapp.core.cards.model import Note, NoteStatus, SourceRef
from studyapp.core.cards.phrases import plain_start
from studyapp.core.cards.retype import tidy
from studyapp.core.cards.rewrites.model import Broken
from studyapp.core.ids import NoteId, stable_id

_NUMERAL = "[一二三四五六七八九十]"
_MARKER = re.compile(
    rf"\s*(?:第{_NUMERAL}+[，、是]|{_NUMERAL}+是|其{_NUMERAL}[，、]|[（(]{_NUMERAL}+[）)]"
    rf"|{_NUMERAL}+、|\d{{1,2}}[.．、]|[①-⑩])\s*"
)
_WHOLE = 90
_ENOUGH = 36
_JOINT = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """A source amid its sentence; `words[start:end]` are the source's words, all folded."""

    words: str
    start: int
    end: int

    def hiding(self, hidden: str) -> str:
        """Return the words with something else in the source's place."""
        return f"{self.words[: self.start]}{hidden}{self.words[self.end :]}"


def going_on(old: Note, now: Note, answers: Sequence[str] = (), hint: str = "") -> Note:
    """Return what comes in the place of a note, in its deck, with its tags and sources.

    With `answers` it keeps the sources only that these stand in, if there are such. Its id
    depends on the old one and on what it says.
    """
    note = tidy(replace(now, hint=hint, status=NoteStatus.ACCEPTED))
    said = (note.type, note.distinct, *note.context, note.question, note.text, *note.answer)
    made = stable_id("rewrite", old.id, *said, *(word for pair in note.pairs for word in pair))
    return replace(
        note, id=NoteId(made), group=old.group or old.id, sources=_holding(note.sources, answers)
    )


def setting(broken: Broken, source: SourceRef) -> Setting | None:
    """Return a source with its sentence, or as much of a long one as it takes to understand it.

    None where the source stands in another article, or nobody knows where.
    """
    text = block_text(broken, source)
    if text is None:
        return None
    ranges = [each for each in sentences(text) if each[0] < source.end and source.start < each[1]]
    if not ranges:
        return None
    start, end = ranges[0][0], ranges[-1][1]
    if end - start > _WHOLE:
        start, end = _clauses_around(text, (start, end), source)
    words = _begun(text[start:end].rstrip())
    start += len(text[start:end].rstrip()) - len(words)
    if start > source.start or "\n" in words:
        return None
    return Setting(words, source.start - start, source.end - start)


def sentence_before(broken: Broken, source: SourceRef) -> str:
    """Return the sentence before the one a source stands in.

    "" at the beginning of a block, and where something new begins: 三是….
    """
    text = block_text(broken, source)
    before = [each for each in sentences(text or "") if each[1] <= source.start]
    if not text or not before or _MARKER.match(text[before[-1][1] :]):
        return ""
    return _begun(text[slice(*before[-1])].strip())


def block_text(broken: Broken, source: SourceRef) -> str | None:
    """Return the folded words of a source's block; None when the source does not stand there."""
    if source.article is not None or source.lost:
        return None
    text = next((each.text for each in broken.article.blocks if each.id == source.block), "")
    return fold(text) if text[source.start : source.end] == source.span else None


def in_a_row(broken: Broken) -> SourceRef | None:
    """Return all sources of a list as one place: its items, one after the other in a sentence.

    None where they stand apart, or say something else than the items.
    """
    note, sources = broken.note, broken.note.sources
    same = tuple(fold(source.span) for source in sources) == note.answer
    near = all(
        one.block == other.block and 0 < other.start - one.end <= _JOINT
        for one, other in pairwise(sources)
    )
    apart = any(source.lost or source.article for source in sources)
    block = next((e for e in broken.article.blocks if sources and e.id == sources[0].block), None)
    if not same or not near or apart or block is None:
        return None
    start, end = sources[0].start, sources[-1].end
    return replace(sources[0], end=end, span=block.text[start:end])


def heading_of(note: Note) -> str:
    """Return the nearest heading above a note's first source, "" without one."""
    headings = note.sources[0].headings if note.sources else ()
    nearest = headings[-1] if headings else note.context[-1] if note.context else ""
    return fold(nearest).strip("：。，； ")


def _begun(words: str) -> str:
    """Return words without the numeral or connective that they begin with."""
    words = words.lstrip()
    marker = _MARKER.match(words)
    return plain_start(words[marker.end() :] if marker else words)


def _clauses_around(text: str, sentence: tuple[int, int], source: SourceRef) -> tuple[int, int]:
    """Return the clauses of a source, and some before them until there is a subject."""
    parts = clauses(text, *sentence)
    inside = [
        at for at, (start, end) in enumerate(parts) if start < source.end and source.start < end
    ]
    if not inside:
        return sentence
    first, last = inside[0], inside[-1]
    while first and (
        begins_with_verb(text[slice(*parts[first])]) or parts[last][1] - parts[first][0] < _ENOUGH
    ):
        if parts[last][1] - parts[first - 1][0] > _WHOLE:
            break
        first -= 1
    end = parts[last][1]
    return parts[first][0], sentence[1] if last == len(parts) - 1 else end


def _holding(sources: tuple[SourceRef, ...], answers: Sequence[str]) -> tuple[SourceRef, ...]:
    wanted = [comparable(answer) for answer in answers if comparable(answer)]
    kept = tuple(
        source
        for source in sources
        if any(each in (said := comparable(source.span)) or said in each for each in wanted)
    )
    return kept or sources
