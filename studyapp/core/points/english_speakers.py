"""The speaker of a quotation in an English text: before it, after it, or after According to."""

import re

from studyapp.core.article.sentences import Range
from studyapp.core.points.model import SourceKind

_VERB = (
    r"(?:sa(?:id|ys|ying)|wr(?:ote|ites|iting)|argu(?:ed|es|ing)|add(?:ed|s)|noted|notes|explain(?:ed|s)"
    r"|claim(?:ed|s)|observ(?:ed|es)|warn(?:ed|s)|stat(?:ed|es)|declar(?:ed|es)|remark(?:ed|s)|ask(?:ed|s)"
    r"|replied|replies|insist(?:ed|s)|stress(?:ed|es)|emphasi[sz](?:ed|es)|point(?:ed|s) out|put it"
    r"|told \w+(?: \w+)?|conclud(?:ed|es)|announc(?:ed|es)|recall(?:ed|s)|admitted|believ(?:ed|es?)"
    r"|call(?:ed|s)|reads|report(?:ed|s))"
)
_ADVERB = r"(?:(?:\w+ly|once|also|later|then|has|have|had|who)\s)*"
_CAPITAL = (
    r"(?!(?:As|But|And|When|While|If|In|For|However|According)\b)(?:(?:[Tt]he|[Aa]n?)\s)?"
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|St|Sen|Rep|Gov)\.\s)?[A-Z0-9][\w.'’&-]*"
)
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|and|de|van|von|for|the|on|in)\s)*[A-Z][\w.'’&-]*)*"
_BEFORE = re.compile(
    rf"(?P<speaker>{_NAME}|\b[Hh]e|\b[Ss]he|\b[Tt]hey)(?:,[^,.;“”\"]{{2,60}})?,?\s{_ADVERB}{_VERB}"
    r"(?:\s(?:in|at|on|during)\s[^,.;“”\"]{2,50})?(?:\sthat)?[,:]?\s*$"
)
_ACCORDING = re.compile(
    rf"(?:[Aa]ccording to|[Ii]n the words of|[Aa]s)\s(?P<speaker>{_NAME})"
    rf"(?:\s{_ADVERB}{_VERB})?,?\s*$"
)
_AFTER = re.compile(
    rf"^,?\s?(?:(?:{_VERB})\s(?P<said>{_NAME}|he|she)"
    rf"|(?P<named>{_NAME}|he|she|(?:one|an?) \w+(?: \w+)?)\s{_ADVERB}{_VERB}"
    rf"|according to (?P<according>{_NAME}))(?=[\s,.;:]|$)"
)
_CREDIT = re.compile(rf"^\s?(?:—|–|--|-)\s?(?P<speaker>{_NAME})")
_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey)$")
_DOCUMENT = re.compile(
    r"\b(?:Report|Outlook|Act|Plan|Survey|Study|Index|Review|Agreement|Treaty|Constitution|Strategy"
    r"|Declaration|Charter|Convention|Bill|Times|Journal|Law|Code|Manifesto|Bible)$"
)
_MEETING = re.compile(r"\b(?:Conference|Summit|Congress|Assembly|Forum|Meeting)$")
_REACH = 160


def speaker_before(text: str, end: int) -> Range | None:
    """Return where the speaker stands whose words begin at a place: Jane Doe said, “…”."""
    start = max(0, end - _REACH)
    lead = text[start:end]
    match = _BEFORE.search(lead) or _ACCORDING.search(lead)
    return _moved(match.span("speaker"), start) if match else None


def speaker_after(text: str, start: int) -> Range | None:
    """Return where the speaker stands whose words end at a place: “…,” said Jane Doe."""
    rest = text[start : start + _REACH]
    if match := _AFTER.match(rest):
        name = next(each for each in ("said", "named", "according") if match[each])
        return _moved(match.span(name), start)
    credit = _CREDIT.match(rest)
    return _moved(credit.span("speaker"), start) if credit else None


def stands_for_a_name(words: str) -> bool:
    """Tell whether a speaker is he, she or they."""
    return bool(_PRONOUN.match(words))


def english_kind(name: str) -> SourceKind:
    """Return what kind of source a name is; whatever is no paper and no meeting is a person."""
    if _DOCUMENT.search(name):
        return SourceKind.DOCUMENT
    return SourceKind.MEETING if _MEETING.search(name) else SourceKind.PERSON


def _moved(span: Range, by: int) -> Range:
    return span[0] + by, span[1] + by
