"""One card that asks for much as several that ask for little."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.cards.cloze import hide, parse
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.cards.phrases import counted, numeral
from studyapp.core.cards.rewrites.making import block_text, going_on, in_a_row, setting
from studyapp.core.cards.rewrites.model import (
    Broken,
    Rewrite,
    RewriteKind,
    heirs,
)
from studyapp.core.cards.rewrites.pieces import pieces

ONE_BY_ONE = 4
"""So many items are asked one by one; more are learnt in parts."""

_MOST_IN_ORDER = 5
_MOST_SHOWN = 40
_CUE = 2
_SHORTEST_HALF = 8
_UNIT = re.compile(r"[哪（][两三四](?P<unit>个方面|[个种条重点类步])")
_STAGES = re.compile(r"哪[两三四五](?P<which>个(?:阶段|部分|步骤|时期|环节|方面))？$")
_COUNTED = re.compile(r"（[两三四](?:个方面|项)）$")
_COUNTED_BLANK = re.compile(rf"{BLANK}（[两三四五六七八九\d]+项）")


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose notes that each ask for a part of what a note asks."""
    note = broken.note
    match note.type:
        case NoteType.CLOZE:
            yield from _blanks(note)
        case NoteType.LIST:
            yield from _one_by_one(broken)
        case NoteType.ORDER:
            yield from _in_order(note)
        case NoteType.MATCH:
            yield from _pairs(note)
        case NoteType.QUOTE:
            yield from _halves(note)
        case NoteType.RECITE:
            yield from _passages(note)
        case _:
            yield from _answer(broken)


def without_count(question: str) -> str:
    """Return a question with a plain blank in place of 《____（三项）》."""
    return _COUNTED_BLANK.sub(BLANK, question)


def _split(notes: Sequence[Note], fit: float) -> Iterator[Rewrite]:
    if len(notes) > 1:
        yield Rewrite(RewriteKind.SPLIT, tuple(map(heirs, notes)), fit)


def _blanks(note: Note) -> Iterator[Rewrite]:
    """Give each blank a card of its own; what the others hide is shown there."""
    parts = parse(note.text)
    made = []
    for at, piece in enumerate(parts):
        if not piece.numbers:
            continue
        text = "".join(
            hide(each.text, piece.hints[0]) if place == at else each.text
            for place, each in enumerate(parts)
        )
        single = going_on(note, replace(note, text=text), (piece.text,))
        made.append(heirs(single, piece.numbers[0] - 1))
    if len(made) > 1:
        yield Rewrite(RewriteKind.SPLIT, tuple(made), 90)


def _one_by_one(broken: Broken) -> Iterator[Rewrite]:
    """Ask for each item of a short list while the others are shown."""
    note = broken.note
    if not 2 <= len(note.answer) <= ONE_BY_ONE:
        return
    blank = _COUNTED_BLANK.search(note.question)
    if blank:
        before, after = note.question[: blank.start()], note.question[blank.end() :]
        shown = [f"{before}{words}{after}" for words in _joined(broken)]
        asked = [replace(note, type=NoteType.CLOZE, text=text) for text in shown]
    else:
        asked = [_basic(note, _for_one(note, item), item) for item in note.answer]
    made = [going_on(note, now, (item,)) for now, item in zip(asked, note.answer, strict=False)]
    yield from _split(made, 84)


def _basic(note: Note, question: str, answer: str) -> Note:
    return replace(note, type=NoteType.BASIC, question=question, answer=(answer,))


def _for_one(note: Note, item: str) -> str:
    """Return the question for one item, beside the others or by what it begins with."""
    unit = _UNIT.search(note.question)
    which = unit["unit"] if unit else "项"
    question = _COUNTED.sub("", note.question)
    others = [each for each in note.answer if each != item]
    if sum(map(len, others)) <= _MOST_SHOWN:
        return f"{question}除{''.join(map(_quoted, others))}外，还有哪一{which}？"
    return f"{question}以“{item[:_CUE]}……”开头的一{which}是什么？"


def _quoted(item: str) -> str:
    return f"“{item.replace('“', '‘').replace('”', '’')}”"


def _joined(broken: Broken) -> list[str]:
    """Return the items as the article joins them, once for each item with that one hidden."""
    sources = broken.note.sources
    row = in_a_row(broken)
    text = block_text(broken, row) if row else None
    if row is None or text is None:
        return []
    return [
        f"{text[row.start : source.start]}{hide(text[source.start : source.end])}"
        f"{text[source.end : row.end]}"
        for source in sources
    ]


def _in_order(note: Note) -> Iterator[Rewrite]:
    items = note.answer
    if not 3 <= len(items) <= _MOST_IN_ORDER:
        return
    named = _STAGES.search(note.question)
    which = named["which"] if named else "项"
    asked = [f"{note.question}第一{which}是什么？"]
    asked += [f"{note.question}“{before}”之后的一{which}是什么？" for before in items[:-1]]
    made = [
        going_on(note, _basic(note, question, item), (item,))
        for question, item in zip(asked, items, strict=True)
    ]
    yield from _split(made, 78)


def _pairs(note: Note) -> Iterator[Rewrite]:
    made = [
        going_on(
            note,
            _basic(note, f"{note.question}其中“{left}”对应的是什么？", right),
            (left, right),
        )
        for left, right in note.pairs
    ]
    yield from _split(made, 84)


def _halves(note: Note) -> Iterator[Rewrite]:
    """Ask for the first half of somebody's words, then for what follows it."""
    words = note.answer[0] if len(note.answer) == 1 else ""
    parts = clauses(words)
    if len(parts) < 2:
        return
    middle = min(parts[1:], key=lambda part: abs(part[0] - len(words) / 2))[0]
    first, rest = words[:middle].rstrip("，；：。"), words[middle:]
    if min(len(first), len(rest)) < _SHORTEST_HALF:
        return
    made = [
        replace(note, question=f"{note.question}（前半部分）", answer=(first,)),
        replace(note, question=f"接着背出后半部分：“{first}，____”", answer=(rest,)),
    ]
    yield from _split([going_on(note, now) for now in made], 86)


def _passages(note: Note) -> Iterator[Rewrite]:
    words = note.answer[0] if len(note.answer) == 1 else ""
    parts = [words[start:end].strip() for start, end in sentences(words)]
    if not 2 <= len(parts) <= _MOST_IN_ORDER:
        return
    count = counted(len(parts))
    made = [
        replace(note, question=f"{note.question}（第{numeral(at)}句，共{count}句）", answer=(part,))
        for at, part in enumerate(parts, start=1)
    ]
    yield from _split([going_on(note, now, now.answer) for now in made], 86)


def _answer(broken: Broken) -> Iterator[Rewrite]:
    """Ask for a long answer as a list, and for each of its parts amid the others."""
    note = broken.note
    parts = pieces(note.answer[0]) if len(note.answer) == 1 else ()
    if not parts:
        return
    count = counted(len(parts))
    if BLANK in note.question:
        question = note.question.replace(BLANK, f"{BLANK}（{count}项）", 1)
    else:
        question = f"{note.question}（{count}个方面）"
    listed = replace(note, type=NoteType.LIST, question=question, answer=parts)
    yield Rewrite(RewriteKind.ITEMS, (heirs(going_on(note, listed)),), 88)
    shown = setting(broken, note.sources[0]) if len(note.sources) == 1 else None
    if shown is None or len(parts) > ONE_BY_ONE:
        return
    if all(shown.words.count(part) == 1 for part in parts):
        texts = [shown.words.replace(part, hide(part)) for part in parts]
        made = [replace(note, type=NoteType.CLOZE, text=text, distinct="") for text in texts]
        yield from _split(
            [going_on(note, now, (part,)) for now, part in zip(made, parts, strict=True)], 86
        )
