"""Text that was cut in the wrong place or damaged on its way."""

import re
from collections.abc import Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Face, Subject

_PAIRS = ("“”", "‘’", "（）", "()", "《》", "「」", "『』", "【】", "[]", "〈〉")
_STOP_FIRST = re.compile(r"^[，、；。,;)）”’》！？]")
_STOP_LAST = re.compile(r"[，、；：,;:“‘（(《]$")
_LONGEST_PHRASE = 12
_WHOLE_FIRST = (
    "的[士确]|和[平谐睦约解]|及[时格其早]|等[级式于待同候]|得[到失力以]|了解"
    "|地[方区位理域球图面形点带产铁质缘]"
)
_LOOSE_FIRST = re.compile(rf"^(?!{_WHOLE_FIRST})(?:的|和|及|等|地|得|了|或|以及|等等)(?=\w)")
_LOOSE_LAST = re.compile(r"(?:的|和|与|及|或|把|被|从|在|对|向|为|将|并|而|则|使|让|于)$")
_WHOLE_LAST = re.compile(
    r"是[^，。；]{2,}的$|(?:目的|标的|缓和|温和|平和|中和|饱和|总和|谐和|参与|赋予|普及|涉及|顾及|服从|听从|存在|所在|内在|潜在|外在|应对|面对|核对|反对|绝对|相对"
    r"|[方导倾趋取面志意转走双定去动单]向|[作行成认因人以称]为|干将|大将|合并|兼并|从而|[规原法准细守否总]则|[大天假行驱促致]使|谦让|转让|属于|等于"
    r"|善于|敢于|勇于|终于|由于|关于|对于|处于|位于|在于|至于)$"
)
_GARBAGE = re.compile(
    r"</?[a-zA-Z][^<>]{0,60}>|&(?:nbsp|lt|gt|amp|quot|#\d+);|\ufffd|\{\{|\}\}|\*\*|\]\(http|\\n|\\u[0-9a-f]{4}"
    r"|(?<![A-Za-z])(?:None|null|undefined|NaN)(?![A-Za-z])|[\u200b-\u200f\ufeff\x00-\x08]|锟斤拷|â€"
)


def find(subject: Subject) -> Iterator[Defect]:
    """Yield texts that are torn, damaged, or have brackets without a partner."""
    for face in filter(_says_something, subject.faces):
        yield from _damage(face.question, Field.QUESTION)
        if _STOP_FIRST.search(face.question) or _STOP_LAST.search(face.question.rstrip("：:")):
            yield _torn(face.question, Field.QUESTION)
        for answer in face.answers:
            yield from _damage(answer, Field.ANSWER)
            quoted = subject.is_verbatim and len(answer) > _LONGEST_PHRASE
            if not quoted and is_torn(answer):
                yield _torn(answer, Field.ANSWER)


def _says_something(face: Face) -> bool:
    return bool(comparable(face.question) and comparable("".join(face.answers)))


def is_torn(text: str) -> bool:
    """Tell whether a phrase begins or ends in the middle: 和新动能, 新动能的, 新动能、."""
    if _STOP_FIRST.search(text) or _STOP_LAST.search(text):
        return True
    if len(text) < 3:
        return False
    loose = _LOOSE_LAST.search(text) and not _WHOLE_LAST.search(text)
    return bool(loose or _LOOSE_FIRST.search(text))


def is_balanced(text: str) -> bool:
    """Tell whether each bracket and quote has its partner."""
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        depth = 0
        for char in text:
            depth += (char == opening) - (char == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return text.count('"') % 2 == 0


def _damage(text: str, field: Field) -> Iterator[Defect]:
    if not is_balanced(text):
        yield Defect(Code.UNBALANCED, Severity.WARNING, field, (text,))
    found = _GARBAGE.search(text.replace(BLANK, ""))
    if found:
        yield Defect(Code.GARBAGE, Severity.ERROR, field, (found[0],))


def _torn(text: str, field: Field) -> Defect:
    return Defect(Code.TORN_TEXT, Severity.WARNING, field, (text,))
