"""Text as rules and readers see it: one character for one, so that offsets stay valid."""

import re

from studyapp.core.article.traditional import SIMPLIFIED

_WIDE = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"})
_WIDE_SIGNS = (
    *range(0xFF10, 0xFF1A),
    *range(0xFF21, 0xFF3B),
    *range(0xFF41, 0xFF5B),
    0xFF05,
    0xFF0B,
    0xFF0E,
)
_AS_READ = SIMPLIFIED | {sign: sign - 0xFEE0 for sign in _WIDE_SIGNS}
_READ_OTHERWISE = re.compile(f"[{''.join(map(chr, _AS_READ))}]")
_NARROW_STOPS = re.compile(r"[,:;()?!]")
_CJK = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
HAN = re.compile(r"[\u3400-\u9fff]")
_STOPS_BY_CJK = re.compile(rf"(?<=[{_CJK}])[,:;()?!]+|[,:;()?!]+(?=[{_CJK}])")
_BRACKETED = re.compile(r"\(([^()（）]*)）|（([^()（）]*)\)")
_NOT_COMPARED = re.compile(r"[^\w%]+|_")
_NARROW = re.compile(r"[\x20-\x7e\u00a0-\u024f]")


_SAMPLE = 20_000
_TRADITIONAL = frozenset("體數實經濟與發國際競爭優勢義總書記們來對這個學時說會過長為無關業產電動")
_SIMPLIFIED = frozenset("体数实经济与发国际竞争优势义总书记们来对这个学时说会过长为无关业产电动")


def fold(text: str) -> str:
    """Return the text with full-width punctuation beside Chinese characters.

    The length is kept, and so is every offset: "16:50" and web addresses
    stay as they are, "(5G、AI)" gets two brackets of one kind. A text without
    Chinese characters is left alone.
    """
    if not _NARROW_STOPS.search(text) or not HAN.search(text):
        return text
    text = _STOPS_BY_CJK.sub(lambda match: match[0].translate(_WIDE), text)
    return _BRACKETED.sub(lambda match: f"（{match[1] or match[2] or ''}）", text)


def normal(text: str) -> str:
    """Return a text as rules read it: folded, simplified, digits narrow. Offsets are kept.

    >>> normal("第２階段:增長１２％")
    '第2阶段：增长12%'
    """
    text = fold(text)
    return text.translate(_AS_READ) if _READ_OTHERWISE.search(text) else text


def comparable(text: str) -> str:
    """Return what is left of a text when it is compared: letters, digits, Chinese and %."""
    return _NOT_COMPARED.sub("", text).lower()


def width(text: str) -> int:
    """Return how long a text is in Chinese characters: two Latin letters count as one.

    >>> width("数实融合"), width("Big data")
    (4, 4)
    """
    narrow = len(_NARROW.findall(text))
    return len(text) - narrow + (narrow + 1) // 2


def is_chinese(text: str) -> bool:
    """Tell whether at least a tenth of a text are Chinese characters."""
    sample = text[:_SAMPLE]
    chinese = sum("\u3400" <= char <= "\u9fff" for char in sample)
    return chinese * 10 >= len(sample) > 0


def language(text: str) -> str:
    """Return "zh-Hans", "zh-Hant" or "en" by the characters of a text's beginning."""
    if not is_chinese(text):
        return "en"
    sample = text[:_SAMPLE]
    traditional = sum(char in _TRADITIONAL for char in sample)
    simplified = sum(char in _SIMPLIFIED for char in sample)
    return "zh-Hant" if traditional > simplified else "zh-Hans"
