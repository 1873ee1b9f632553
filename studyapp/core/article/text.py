"""Text as rules and readers see it: one character for one, so that offsets stay valid."""

import re

_WIDE = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"})
_CJK = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
_STOPS_BY_CJK = re.compile(rf"(?<=[{_CJK}])[,:;()?!]+|[,:;()?!]+(?=[{_CJK}])")
_BRACKETED = re.compile(r"\(([^()（）]*)）|（([^()（）]*)\)")
_NOT_COMPARED = re.compile(r"[^\w%]+|_")
_BLANKS = re.compile(r"[^\S\n]+")


def fold(text: str) -> str:
    """Return the text with full-width punctuation beside Chinese characters.

    The length is kept, and so is every offset: "16:50" and web addresses
    stay as they are, "(5G、AI)" gets two brackets of one kind.
    """
    text = _STOPS_BY_CJK.sub(lambda match: match[0].translate(_WIDE), text)
    return _BRACKETED.sub(lambda match: f"（{match[1] or match[2] or ''}）", text)


def comparable(text: str) -> str:
    """Return what is left of a text when it is compared: letters, digits, Chinese and %."""
    return _NOT_COMPARED.sub("", text).lower()


def squeeze(line: str) -> str:
    """Return a line with runs of blanks of any kind as one space, none at its ends."""
    return _BLANKS.sub(" ", line).strip()


def is_chinese(text: str) -> bool:
    """Tell whether at least a tenth of a text are Chinese characters."""
    sample = text[:20_000]
    chinese = sum("\u3400" <= char <= "\u9fff" for char in sample)
    return chinese * 10 >= len(sample) > 0
