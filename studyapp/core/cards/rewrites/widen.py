"""A blank that cuts a word, widened to the whole word."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.cloze import hide, parse
from studyapp.core.cards.lint.model import Code
from studyapp.core.cards.model import NoteType, cards_of
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, Successor


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose {{c1::新动能}} for 新{{c1::动能}} where 新动能 is a word."""
    note, text = broken.note, broken.note.text
    if note.type is not NoteType.CLOZE:
        return
    for defect in broken.defects:
        if defect.code is Code.HALF_WORD:
            text = _widened(text, str(defect.arguments[0]), str(defect.arguments[1]))
    if text != note.text:
        made = going_on(note, replace(note, text=text), hint=note.hint)
        parents = tuple(card.ordinal for card in cards_of(made))
        yield Rewrite(RewriteKind.WIDEN, (Successor(made, parents),), 96)


def _widened(text: str, hidden: str, word: str) -> str:
    """Return a cloze text in which the blank takes in what it lacks of a word."""
    pieces = parse(text)
    for at, piece in enumerate(pieces):
        if piece.text != hidden or len(piece.numbers) != 1:
            continue
        before = pieces[at - 1].text if at and not pieces[at - 1].numbers else ""
        follows = at + 1 < len(pieces) and not pieces[at + 1].numbers
        after = pieces[at + 1].text if follows else ""
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            old = hide(hidden, piece.hints[0], piece.numbers[0])
            if hidden.endswith(left) and after.startswith(right):
                new = hide(hidden + right, piece.hints[0], piece.numbers[0])
                return text.replace(old + right, new, 1)
            if hidden.startswith(right) and before.endswith(left):
                new = hide(left + hidden, piece.hints[0], piece.numbers[0])
                return text.replace(left + old, new, 1)
    return text
