"""Our note types in Anki: names, fields and ids that never change again.

Anki matches note types by id and refuses to update notes whose note type has other
fields than the one it knows. So a new field takes one of the Reserved ones, and only
css and templates may change; Anki takes those when `MOD` grows.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from studyapp.core.cards.model import NoteType

MOD = 1_764_000_000
"""Epoch seconds of the latest change of css or templates."""

TAIL = (
    "Source", "Heading", "Article", "URL", "ID",
    "Reserved1", "Reserved2", "Reserved3", "Reserved4",
)  # fmt: skip

_FOLDER = Path(__file__).parent
_ARTICLE = (
    '<div class="wg" lang="zh-Hans">'
    '{{#Article}}<div class="wg-article">{{Article}}</div>{{/Article}}'
)
_QUESTION = '<div class="wg-question">{{Question}}</div>'
_HINT = '{{#Hint}}<details class="wg-hint"><summary>提示</summary>{{Hint}}</details>{{/Hint}}'
_LINE = '<hr id="answer">'
_EXTRA = '{{#Extra}}<div class="wg-extra">{{Extra}}</div>{{/Extra}}'
_SOURCE = (
    '{{#Source}}<details class="wg-source"><summary>原文段落</summary>'
    '<div class="wg-source-body">{{Source}}<div class="wg-place">{{Heading}}'
    '{{#URL}} · <a href="{{URL}}">打开原文</a>{{/URL}}</div></div></details>{{/Source}}'
)
_END = "</div>"


@dataclass(frozen=True, slots=True)
class AnkiNoteType:
    """One of our note types. The first field is what a person sees in Anki's browser."""

    id: int
    name: str
    template: str
    fields: tuple[str, ...]
    front: str
    back: str
    cloze: bool = False


def _asked(question: str, answer: str) -> tuple[str, str]:
    """Return front and back of a card that shows `question`, then `answer` below it."""
    return (
        _ARTICLE + question + _HINT + _END,
        _ARTICLE + question + _LINE + answer + _EXTRA + _SOURCE + _END,
    )


def _list_front() -> str:
    script = (_FOLDER / "reveal.js").read_text(encoding="utf-8")
    return (
        f'{_ARTICLE}{_QUESTION}{_HINT}<div class="wg-count"></div>'
        f'<div class="wg-items">{{{{Items}}}}</div>'
        f'<button class="wg-next" type="button">显示下一项</button>{_END}'
        f"<script>\n{script}</script>"
    )


def css() -> str:
    """Return the style sheet of all our note types, for light and for night mode."""
    return (_FOLDER / "card.css").read_text(encoding="utf-8")


def note_types() -> tuple[AnkiNoteType, ...]:
    """Return all our note types."""
    basic = _asked(_QUESTION, "<div>{{Answer}}</div>")
    cloze = _asked('<div class="wg-cloze">{{cloze:Text}}</div>', "")
    items = _list_front(), _asked(_QUESTION, "<div>{{Items}}</div>")[1]
    quote = _asked(_QUESTION, "<blockquote>{{Answer}}</blockquote>")
    match = (
        _asked(_QUESTION + "{{Choices}}", "")[0],
        _asked(_QUESTION, "{{Pairs}}")[1],
    )
    return (
        _type(1, "问答", ("Question", "Answer"), basic),
        _type(2, "填空", ("Text",), cloze, cloze=True),
        _type(3, "清单", ("Question", "Items"), items),
        _type(4, "金句", ("Question", "Answer"), quote),
        _type(5, "匹配", ("Question", "Choices", "Pairs"), match),
    )


def _type(
    number: int,
    name: str,
    fields: tuple[str, ...],
    faces: tuple[str, str],
    *,
    cloze: bool = False,
) -> AnkiNoteType:
    return AnkiNoteType(
        id=1_763_000_000_000 + number,
        name=f"温故·{name}",
        template=name,
        fields=(*fields, "Hint", "Extra", *TAIL),
        front=faces[0],
        back=faces[1],
        cloze=cloze,
    )


def kind_of(note_type: NoteType) -> str:
    """Return the name of the note type that shows our notes of a type."""
    match note_type:
        case NoteType.CLOZE:
            return "温故·填空"
        case NoteType.LIST | NoteType.ORDER:
            return "温故·清单"
        case NoteType.QUOTE:
            return "温故·金句"
        case NoteType.MATCH:
            return "温故·匹配"
        case _:
            return "温故·问答"


def stable_number(*parts: str) -> int:
    """Return a signed 64-bit number that depends on the parts alone."""
    digest = hashlib.sha256("/".join(parts).encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
