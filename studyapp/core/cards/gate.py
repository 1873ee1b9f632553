"""What keeps a draft out: defects that a learner would stumble over."""

import re
from collections.abc import Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.lexicon import SAYS_LITTLE
from studyapp.core.cards.model import NoteType

_PAIRS = ("“”", "‘’", "（）", "《》", "「」", "『』", "【】")
_BAD_START = re.compile(
    r"^[，、；。,;)）”’》！？]|^(?:的|和|及|等|地|得|了|或|以及|等等)(?=[\u4e00-\u9fff])"
)
_BAD_END = re.compile(
    r"[，、：；,;:“‘（(《]$|(?:的|和|与|及|或|把|被|从|在|对|向|为|将|并|而|则|使|让|于)$"
)
_GOOD_END = re.compile(
    r"(?:目的|标的|缓和|温和|平和|中和|饱和|参与|赋予|普及|涉及|顾及|服从|存在|所在|内在|潜在|应对|面对|核对|反对"
    r"|[方导倾趋取面志意转走双定去动]向|[作行成认因人]为|干将|合并|兼并|从而|[规原法准细守否]则|[大天假行]使|谦让|属于|等于)$"
)
_NOT_AT_START = re.compile(
    r"^(?:此外|同时[，,]|但(?!凡)是?|而(?!立)是?|因此|所以|从而|因而|并且|而且|另一方面|另外|其次|再次|其中|也(?!门)"
    r"|还(?!原|乡|款)|且|与此同时|就是|成为|均|它|他(?!国|人|乡)|她|例如|比如|这|该(?!校)|是(?!否)|其(?!他|它|余|次|实)|此(?!外|次|前|后|时)|上述|以上|前者|后者|(?:在|对|为|由|从|通过|按照|以)(?:这|此))"
)
_POINTS_BACK = re.compile(r"^(?:这|那(?!曲|些)|其(?!他|它|余|次|实|中)|该(?!校)|它|他们)")
_SAYS_ONLY_HOW_MUCH = re.compile(
    r"^(?:影响|意义|作用|关系|效果|变化)(?:深远|重大|显著|明显|突出|广泛|密切)$|越来越"
    r"|(?:过程|情况|条件|基础|背景|前提)[中上下]$"
)
_ANNOUNCES = re.compile(r"(?:^|[^第])[两二三四五六七八九十](?:个|种|条|大|类|项)")
_NO_ITEM = frozenset({"其他", "其它", "其余", "同时", "之间"})
_NO_MEMBER = re.compile(
    r"^(?:从(?!业)|到(?!位)|在(?!职|线|校)|对(?!外|内|口|话|接|比)|把|被|由|使|让|之(?!江))|.[^门]*也(?!门)"
)
_LONGEST_ANSWER = 40
_LONGEST_FRONT = 110
_SHORTEST_FRONT = 6
_MOST_ITEMS = 9


def passes(draft: Draft) -> bool:
    """Tell whether a draft has none of the defects we know."""
    return next(defects(draft), None) is None


def defects(draft: Draft) -> Iterator[str]:
    """Yield the names of a draft's defects."""
    if not draft.answers or not draft.spans or not all(span.text for span in draft.spans):
        yield "empty"
        return
    if _gives_away(draft.front, draft.answers):
        yield "leak"
    yield from _of_question(draft.front)
    yield from _of_answers(draft)
    if len(draft.answers) > 1 and not draft.pairs:
        yield from _of_list(draft)
    if draft.type is NoteType.CLOZE:
        yield from _of_blank(draft)


def _of_question(front: str) -> Iterator[str]:
    if not _SHORTEST_FRONT <= len(comparable(front.replace(BLANK, ""))) <= _LONGEST_FRONT:
        yield "length of the question"
    if not _balanced(front):
        yield "unbalanced"
    if _NOT_AT_START.match(front):
        yield "refers to what is not there"
    if front.endswith("的。") or "\t" in front:
        yield "half a sentence"


def _of_answers(draft: Draft) -> Iterator[str]:
    answers, quoted = draft.answers, draft.type is NoteType.QUOTE
    if not quoted and any(len(answer) > _LONGEST_ANSWER for answer in answers):
        yield "long answer"
    if any(not _balanced(answer) or "\t" in answer for answer in answers):
        yield "unbalanced"
    if any(_BAD_START.match(answer) or _is_torn(draft, answer) for answer in answers):
        yield "torn answer"
    if not quoted and len(answers) == 1 and _POINTS_BACK.match(answers[0]):
        yield "answer that points back"


def _of_list(draft: Draft) -> Iterator[str]:
    answers = draft.answers
    if len(answers) > _MOST_ITEMS:
        yield "long list"
    if any(answer in _NO_ITEM for answer in answers):
        yield "no item"
    if draft.rule == "enumeration" and any(map(_NO_MEMBER.match, answers)):
        yield "no item"
    if len(set(map(comparable, answers))) < len(answers):
        yield "same item twice"


def _of_blank(draft: Draft) -> Iterator[str]:
    answer = draft.answers[0]
    quoted = draft.rule == "term" or "“" in answer
    if not quoted and _ANNOUNCES.search(answer):
        yield "announces a list"
    if _says_nothing(answer):
        yield "says little"


def _gives_away(front: str, answers: tuple[str, ...]) -> bool:
    asked = comparable(front)
    told = [answer for answer in map(comparable, answers) if len(answer) > 1 and answer in asked]
    return bool(told) and (len(answers) == 1 or len(told) * 2 >= len(answers))


def _is_torn(draft: Draft, answer: str) -> bool:
    loose = _BAD_END.search(answer) and not _GOOD_END.search(answer)
    return draft.type is not NoteType.QUOTE and len(answer) > 2 and bool(loose)


def _says_nothing(answer: str) -> bool:
    return (
        answer in SAYS_LITTLE
        or bool(_SAYS_ONLY_HOW_MUCH.search(answer))
        or (len(comparable(answer)) < 2 and not answer.isdigit())
    )


def _balanced(text: str) -> bool:
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
