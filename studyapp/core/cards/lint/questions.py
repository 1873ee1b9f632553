"""Questions that a learner stumbles over: too short, about nothing, answered by yes."""

import re
from collections.abc import Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Subject
from studyapp.core.cards.model import NoteType

SHORTEST = 5
LONGEST = 110

_LABEL = re.compile(r"^(?P<label>[^：:›|—？?]{2,40})[：:›|—]+\s*(?=\S)")
_REFERS_BACK = re.compile(
    r"^(?:在|对于?|由于|通过)?(?P<word>这(?!么)|那(?!么)|该|其(?!他|它|余|次|实|中)|此(?!外|次|前|后|时)"
    r"|他(?!国|人|乡|山)|她|它|上述|前述|以上(?!海)|前者|后者)"
)
_DETERMINER = re.compile(
    r"^(?:在|对于?|由于|通过)?(?:[这那该此]|上述|前述|以上)"
    r"(?:一|些|种|个|类|项|[一二三四五六七八九十两\d]+[大个项种条类])?"
)
_STANDS_ALONE = frozenset("其他她它")
_CONNECTIVE = re.compile(
    r"^(?P<word>此外|同时(?=[，,])|但是|但(?!凡)|而且|而是|而(?!立|非|不)|因此|所以|从而|因而|并且|另一方面|另外|其次|再次"
    r"|其中|也(?!门|许)|还(?!原|乡|款|债)|且|与此同时|例如|比如|如(?!何|果|今|期|实|下)|以及|然而|不过)"
)
_ASKS = re.compile(
    r"什么|哪|谁|几|多少|如何|怎|为何|何(?=[种时处以事物人])|多[大高长久远重深]|_{2,}"
)
_YES_NO = re.compile(
    r"[吗么][？?]?$|是不是|是否|能否|可否|有无|有没有|会不会|能不能|要不要|对不对|正确还是错误|[对错][？?]$"
)
_NUMERAL = "[一二三四五六七八九十百\\d]"
_ORDINAL = re.compile(rf"(?P<word>第{_NUMERAL}+(?![一-龥]?[届次]|产业|书记|世界|季度|代|国际))")
_FIGURE = re.compile(
    r"\d[\d,，.]*\s*(?:[多余]?[万亿]*(?:美元|欧元|元|吨|公里|千米|人|户|家|件|倍|千瓦时?)|[%％‰]|个百分点|[万亿]+)"
    r"|百分之[一二三四五六七八九十百零点]+"
)
_DATED = re.compile(
    r"\d{2,4}\s*年|\d+\s*月|世纪|年代|[一二三四五六七八九十]五[”’]?(?:时期|期间|规划|末)|[“‘][一二三四五六七八九十]+五[”’]"
    r"|截至|截止|目前|当前|现在|如今|今年|去年|近年|年[底末初均]|[期之]间|以来|时期|同比|改革开放|解放|建国|到那时|本世纪"
)


def find(subject: Subject) -> Iterator[Defect]:
    """Yield the defects of a note's questions."""
    for face in subject.faces:
        size = len(comparable(face.question))
        if not size:
            yield Defect(Code.EMPTY_QUESTION, Severity.ERROR, Field.QUESTION)
            continue
        shown = size + len(comparable("".join(subject.note.context)))
        if shown < SHORTEST:
            yield _warning(Code.QUESTION_SHORT, shown, SHORTEST)
        if size > LONGEST:
            yield Defect(Code.QUESTION_LONG, Severity.ADVICE, Field.QUESTION, (size, LONGEST))
        yield from _beginning(subject, face.question)
        if _YES_NO.search(face.question) and not _ASKS.search(face.question):
            yield _warning(Code.YES_NO)
    yield from _bare_ordinals(subject)
    yield from _undated(subject)


def _beginning(subject: Subject, question: str) -> Iterator[Defect]:
    label = _LABEL.match(question)
    rest = question[label.end() :] if label else question
    connective = _CONNECTIVE.match(rest)
    if connective:
        yield _warning(Code.CONNECTIVE_START, connective["word"])
        return
    found = _REFERS_BACK.match(rest)
    if found and not _has_antecedent(found["word"], rest, label["label"] if label else "", subject):
        yield Defect(Code.DANGLING_SUBJECT, Severity.ERROR, Field.QUESTION, (found["word"],))


def _has_antecedent(word: str, rest: str, label: str, subject: Subject) -> bool:
    """Tell whether a label before the words, or a heading above them, names what they refer to."""
    if word in _STANDS_ALONE:
        return bool(label)
    noun = _DETERMINER.sub("", rest)[:2]
    return len(noun) == 2 and any(noun in place for place in (label, *subject.note.context))


def _bare_ordinals(subject: Subject) -> Iterator[Defect]:
    """An ordinal means something only below the title of what is counted."""
    if subject.note.context or subject.note.type is NoteType.CLOZE:
        return
    found = _ORDINAL.search(subject.note.question)
    if found and len(comparable(subject.note.question[: found.start()])) < 2:
        yield _warning(Code.BARE_ORDINAL, found["word"])


def _undated(subject: Subject) -> Iterator[Defect]:
    """Figures age: a card that asks for one has to say when it was true."""
    if subject.is_list or subject.is_verbatim:
        return
    for face in subject.faces:
        figure = next((found[0] for each in face.answers if (found := _FIGURE.search(each))), "")
        said = "".join((*subject.note.context, face.question, *face.answers))
        if figure and not _DATED.search(said.replace(BLANK, "")):
            yield _warning(Code.UNDATED_FIGURE, figure)


def _warning(code: Code, *arguments: str | int) -> Defect:
    return Defect(code, Severity.WARNING, Field.QUESTION, arguments)
