"""The numbers that Word puts before paragraphs (numbering.xml, ECMA-376 part 1, §17.9)."""

from collections import defaultdict
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CN = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_HAN_FORMATS = frozenset({
    "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
    "taiwaneseCounting", "taiwaneseCountingThousand",
})  # fmt: skip
DEEPEST = 9

Level = tuple[str, str, int]


class Numbering:
    """Counts numbered paragraphs in document order."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * DEEPEST)
        if root is not None:
            self._read(root)

    def next(self, number: str, depth: int) -> str:
        """Return the marker of the next paragraph of a list, "•" for bullets, "" for none."""
        abstract = self._abstract.get(number, "")
        level = self._levels.get(abstract, {}).get(depth)
        if level is None or not 0 <= depth < DEEPEST:
            return ""
        style, pattern, start = level
        counts = self._counts[abstract]
        counts[depth] = counts[depth] + 1 if counts[depth] else start
        counts[depth + 1 :] = [0] * (DEEPEST - depth - 1)
        if style == "bullet":
            return "•"
        return "" if style == "none" else self._filled(abstract, pattern, counts, depth)

    def _filled(self, abstract: str, pattern: str, counts: list[int], depth: int) -> str:
        for place in range(depth + 1):
            style = self._levels[abstract].get(place, ("decimal", "", 1))[0]
            pattern = pattern.replace(f"%{place + 1}", numeral(counts[place] or 1, style))
        return pattern.strip()

    def _read(self, root: Element) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            levels = self._levels.setdefault(abstract.get(f"{W}abstractNumId", ""), {})
            for level in abstract.iter(f"{W}lvl"):
                depth = value(level, "", "ilvl")
                style = value(level.find(f"{W}numFmt"), "decimal")
                pattern = value(level.find(f"{W}lvlText"), "")
                start = value(level.find(f"{W}start"), "1")
                if depth.isdecimal():
                    first = int(start) if start.isdecimal() and len(start) < 7 else 1
                    levels[int(depth)] = (style, pattern[:40], first)
        for number in root.iter(f"{W}num"):
            name = value(number.find(f"{W}abstractNumId"), "")
            self._abstract[number.get(f"{W}numId", "")] = name


def value(element: Element | None, default: str, name: str = "val") -> str:
    """Return an attribute of the main namespace."""
    return default if element is None else element.get(f"{W}{name}", default)


def numeral(count: int, style: str) -> str:
    """Return a number as Word writes it in a numbering format."""
    if style in _HAN_FORMATS and count < 100:
        return _han(count, _CN, "十")
    if style in ("chineseLegalSimplified", "ideographLegalTraditional") and count < 100:
        return _han(count, _FORMAL, "拾")
    if style.startswith("decimalEnclosedCircle") and count <= len(_CIRCLED):
        return _CIRCLED[count - 1]
    if style in ("upperLetter", "lowerLetter") and count <= 26:
        letter = chr(ord("A") + count - 1)
        return letter if style == "upperLetter" else letter.lower()
    if style in ("upperRoman", "lowerRoman") and count < 40:
        return _roman(count) if style == "upperRoman" else _roman(count).lower()
    return str(count)


def _han(count: int, digits: str, ten: str) -> str:
    tens, ones = divmod(count, 10)
    if not tens:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + ten + (digits[ones] if ones else "")


def _roman(count: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        while count >= size:
            written += letters
            count -= size
    return written
