"""What a single line before or after the text is for: institutes, papers, authors, references."""

import re

from studyapp.core.article.labels import DATE, labels
from studyapp.core.article.lines import ends_sentence
from studyapp.core.article.markers import Family, find_marker
from studyapp.core.article.people import are_names, byline, is_post, name_and_office
from studyapp.core.article.text import normal, width

LONGEST_TITLE = 60
_BREADCRUMB = re.compile(
    r"(?:首页|网站首页|[您你]?的?(?:现在|当前|當前|所在)?的?位置|Home)\s?[：:>›»/|].{0,100}"
    r"|[^。，]{1,20}(?:\s?[>›»]\s?[^。，>›»]{1,30})+"
)
_SUBTITLE = re.compile(r"(?:——|—|--|――|─+|－－)\s?\S")
_NUMBER_OF_PAPER = re.compile(r"\S{1,16}[〔\[［（(]\s?\d{4}\s?[〕\]］）)]\s?第?\s?\d+\s?号")
_PASSED = re.compile(
    r"[（(].{0,80}(?:\d|[〇○零一二三四五六七八九十])\s?[年月日].{0,160}"
    r"(?:通过|通過|发布|發布|公布|公佈|批准|修订|修訂|修正|施行|印发|讲话|演讲|报告|拟订)?[）)]"
)
_OFFICE = re.compile(r"\S{2,20}(?:人民政府|人大常委会|人民代表大会|办公[厅室]|委员会|[部局厅署院])")
_INSTITUTE = re.compile(
    r"大学|大學|学院|學院|研究院|研究所|研究中心|党校|University|Institute|School"
)
_KIND_OF_PAPER = re.compile(
    r".*(?:意见|通知|决定|决议|办法|规定|条例|方案|规划|纲要|报告|公报|讲话|建议|批复|细则|公告)(?:[（(].{1,12}[)）])?"
)
_REFERENCE = re.compile(r"\[\d{1,3}\]\s?\S")
_DATED_ENTRY = re.compile(
    r"[A-Z][\w'’-]+,\s(?:[A-Z][\w.'’-]*.{0,60}?)?[(（](?:1[89]|20)\d{2}[a-z]?[)）]"
    r"|[\u3400-\u9fff、]{2,20}[.．，,：:].{2,80}\[[A-Z](?:/[A-Z]{2})?\]"
)
_LISTED = frozenset({Family.NUMBER, Family.CIRCLED, Family.NUMBER_PAREN, Family.NUMBER_HALF})
_IN_BRACKETS = re.compile(r"[（(【\[](.+)[)）】\]]")


def is_subtitle(text: str) -> bool:
    """Tell whether a line opens with a dash, as second titles do."""
    return bool(_SUBTITLE.match(text))


def is_note_of_passing(text: str) -> bool:
    """Tell whether a line in brackets says when a law or speech was passed, given or printed."""
    return bool(_PASSED.fullmatch(normal(text)))


def is_office(text: str) -> bool:
    """Tell whether a line is the number of an official paper, or who issued it."""
    text = normal(text)
    return bool(_NUMBER_OF_PAPER.fullmatch(text) or _OFFICE.fullmatch(text))


def names_a_paper(text: str) -> bool:
    """Tell whether a title ends with the kind of an official paper (…的意见, …办法)."""
    return bool(_KIND_OF_PAPER.fullmatch(normal(text)))


def is_bracketed_reference(text: str) -> bool:
    """Tell whether a line opens with the number of a reference: [12]."""
    return bool(_REFERENCE.match(text))


def is_reference(text: str) -> bool:
    """Tell whether a line may be an entry of a list of references."""
    marker = find_marker(normal(text))
    numbered = marker is not None and marker.family in _LISTED
    dated = bool(_DATED_ENTRY.match(text))
    return numbered or dated or is_bracketed_reference(text) or bool(labels(text))


def without_brackets(text: str) -> str:
    """Return what stands in the brackets around a whole line, else the line."""
    match = _IN_BRACKETS.fullmatch(text)
    return match[1] if match else text


def people(text: str) -> tuple[str, str] | None:
    """Return author and affiliation of a line that holds nothing else."""
    if are_names(text):
        return text, ""
    if who := byline(text):
        return who, ""
    return name_and_office(text)


def is_affiliation(text: str, author: str) -> bool:
    """Tell whether a line says where an author works."""
    if is_institute(text) or is_post(normal(text)):
        return True
    return text.startswith(author) and width(text) <= LONGEST_TITLE and not ends_sentence(text)


def is_institute(text: str) -> bool:
    """Tell whether a line names where the authors work: （某大学某学院，某市 100000）."""
    inner = _IN_BRACKETS.fullmatch(normal(text))
    return inner is not None and bool(_INSTITUTE.search(inner[1])) and "。" not in text


def is_breadcrumb(text: str) -> bool:
    """Tell whether a line is the path of a page in its site: 首页 > 报告 > 经济."""
    return width(text) <= LONGEST_TITLE and bool(_BREADCRUMB.fullmatch(normal(text)))


def is_closing(text: str) -> bool:
    """Tell whether a line is a date alone, as below a letter or speech."""
    match = DATE.search(text)
    return match is not None and len(match[0]) >= len(text.strip("（）() ")) - 1
