"""Anki's cloze notation: `{{c1::hidden::hint}}`, nested and with several numbers, `{{c1,2::…}}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\{\{c(\d{1,3}(?:,\d{1,3})*)::|::|\}\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and the cloze numbers that hide it, the outermost first.

    Attributes:
        hints: The hint of each number; "" without one.
    """

    text: str
    numbers: tuple[int, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(slots=True)
class _Open:
    """A cloze that is still being read: its pieces so far, and the text of its hint."""

    numbers: tuple[int, ...]
    opener: str
    pieces: list[Piece]
    hint: str | None = None


def parse(text: str) -> tuple[Piece, ...]:
    """Return the text in pieces. What is no complete cloze stays as plain text."""
    stack: list[_Open] = [_Open((), "", [])]
    position = 0
    for match in _MARK.finditer(text):
        _say(stack, text[position : match.start()])
        position = match.end()
        opened = tuple(dict.fromkeys(map(int, match[1].split(",")))) if match[1] else ()
        if opened and all(opened):
            stack.append(_Open(opened, match[0], []))
        elif match[0] == "::" and len(stack) > 1 and stack[-1].hint is None:
            stack[-1].hint = ""
        elif match[0] == "}}" and len(stack) > 1:
            _close(stack)
        else:
            _say(stack, match[0])
    _say(stack, text[position:])
    while len(stack) > 1:
        _give_up(stack)
    return tuple(_joined(stack[0].pieces))


def numbers(text: str) -> tuple[int, ...]:
    """Return the cloze numbers of a text, each once, ascending."""
    return tuple(sorted({number for piece in parse(text) for number in piece.numbers}))


def hide(text: str, hint: str = "", number: int = 1) -> str:
    """Return the notation for hidden text.

    >>> hide("核心驱动力", "作用")
    '{{c1::核心驱动力::作用}}'
    """
    return f"{{{{c{number}::{text}{'::' + hint if hint else ''}}}}}"


def marks(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Return where notation (True) and hidden text (False) stand, for an editor to colour.

    Every mark and every hint counts as notation, those of a cloze still being written included.

    >>> marks("a{{c1::b}}")
    ((1, 7, True), (7, 8, False), (8, 10, True))
    """
    found: list[tuple[int, int, bool]] = []
    depth, in_hint, position = 0, False, 0
    for match in _MARK.finditer(text):
        if not match[1] and not depth:
            continue
        if depth and position < match.start():
            found.append((position, match.start(), in_hint))
        found.append((match.start(), match.end(), True))
        position = match.end()
        depth += 1 if match[1] else -1 if match[0] == "}}" else 0
        in_hint = match[0] == "::"
    if depth and position < len(text):
        found.append((position, len(text), in_hint))
    return tuple(found)


def plain(text: str) -> str:
    """Return a text without the notation, everything visible."""
    return "".join(piece.text for piece in parse(text))


def _say(stack: list[_Open], text: str) -> None:
    if not text:
        return
    top = stack[-1]
    if top.hint is None:
        top.pieces.append(Piece(text))
    else:
        top.hint += text


def _close(stack: list[_Open]) -> None:
    done = stack.pop()
    hint = done.hint or ""
    stack[-1].pieces += [
        Piece(
            piece.text,
            (*done.numbers, *piece.numbers),
            (*(hint for _ in done.numbers), *piece.hints),
        )
        for piece in done.pieces
    ]


def _give_up(stack: list[_Open]) -> None:
    """Take an unclosed cloze back as the plain text it was written as."""
    broken = stack.pop()
    tail = [] if broken.hint is None else [Piece(f"::{broken.hint}")]
    stack[-1].pieces += [Piece(broken.opener), *broken.pieces, *tail]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with neighbours of the same numbers made one."""
    last: Piece | None = None
    for piece in pieces:
        if last and not last.numbers and not piece.numbers:
            last = Piece(last.text + piece.text)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
