"""Which characters the bundled fonts hold."""

import bz2
from collections.abc import Iterator
from pathlib import Path

_RANGES = (
    (0x20, 0x7F), (0xA0, 0x180), (0x2010, 0x2060), (0x2070, 0x207A), (0x2080, 0x208A),
    (0x2100, 0x2140), (0x2160, 0x216C), (0x2190, 0x219A), (0x2460, 0x2474), (0x2500, 0x2580),
    (0x3000, 0x3020), (0x3200, 0x3220), (0x3380, 0x33E0), (0xFF00, 0xFFF0),
)  # fmt: skip
_SINGLE = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ■□▲△▶▼◆◇○●★☆✓✗€™−≈≠≤≥∞·‰′″"


def characters(unihan: Path) -> list[int]:
    """Return the code points of the fonts, ascending.

    The Table of General Standard Chinese Characters (8,105), GB 2312, the
    frequent characters of Big5, and punctuation and symbols.

    Args:
        unihan: Unihan_OtherMappings.txt.bz2 of Debian's package unicode-data.
    """
    found = set(map(ord, _SINGLE))
    found.update(code for first, last in _RANGES for code in range(first, last))
    found.update(_general_standard(unihan))
    found.update(_decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)))
    found.update(_decoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))))
    return sorted(found)


def _general_standard(unihan: Path) -> Iterator[int]:
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line:
                yield int(line.split("\t")[0].removeprefix("U+"), 16)


def _decoded(encoding: str, first: range, second: range | tuple[int, ...]) -> Iterator[int]:
    for high in first:
        for low in second:
            text = bytes([high, low]).decode(encoding, errors="ignore")
            if len(text) == 1:
                yield ord(text)
