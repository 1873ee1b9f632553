"""Bytes to text. Chinese files come in UTF-8, UTF-16, GB18030 and Big5, rarely declared."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("gb18030", "big5", "cp950")
# The most frequent characters of running text, simplified and traditional: a wrong
# decoding turns them into rare ones. Latin text in an old code page has none.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年，。、：；"
)
_COMMON_HANT = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年，。、：；"
)
_SAMPLE = 60_000
_LEAST_COMMON = 0.08
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad\ufffc"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,20})""", re.IGNORECASE)
_MOST_CONTROL = 1 / 1000
_MOST_LATIN = 0.03
# Binary data taken for UTF-16 scatters over all of Unicode; texts stay where writing is.
_WRITTEN = re.compile(r"[\t\n\r -~\xa0-\xff\u2010-\u203f\u2460-\u24ff\u3000-\u9fff\uff01-\uff5e]")
_LEAST_WRITTEN = 0.95


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """Return the text and the encoding it was in; a `declared` one is tried first.

    Raises:
        ValueError: The bytes are no text in any encoding we know.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data, encoding), encoding.removesuffix("-sig")
    if b"\x00" in data[:4096]:
        return _utf16_without_bom(data)
    for encoding in ("utf-8", declared):
        try:
            return _decoded(data, encoding or "utf-8"), encoding or "utf-8"
        except (ValueError, LookupError):
            continue
    if _is_nearly(data, "utf-8"):
        return data.decode("utf-8", "replace"), "utf-8"
    best = max(_CANDIDATES, key=lambda encoding: _likeness(data, encoding))
    if _likeness(data, best) >= _LEAST_COMMON:
        return _decoded(data, best), best
    if sum(byte > 0x7F for byte in data[:_SAMPLE]) < len(data[:_SAMPLE]) * _MOST_LATIN:
        return _decoded(data, "cp1252"), "cp1252"
    raise ValueError("no known encoding")


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page or XML document names in its head, "" without one."""
    match = _DECLARED.search(data[:4096])
    name = match[1].decode("ascii").lower() if match else ""
    return "gb18030" if name in ("gb2312", "gbk", "x-gbk") else name


def clean(text: str) -> str:
    r"""Return the text with "\n" between lines and without invisible characters."""
    text = _NEWLINES.sub("\n", text).translate(_INVISIBLE)
    return _CONTROL.sub("", _SURROGATES.sub("\ufffd", text))


def _is_nearly(data: bytes, encoding: str) -> bool:
    """Tell whether all but a few bytes can be decoded, as in a file that was cut off."""
    text = data.decode(encoding, "replace")
    return text.count("\ufffd") <= len(text) * _MOST_CONTROL


def _likeness(data: bytes, encoding: str) -> float:
    """Return the share of very frequent characters among those beyond ASCII, 0.0 to 1.0."""
    try:
        data.decode(encoding)
    except ValueError:
        return 0.0
    sample = data[:_SAMPLE].decode(encoding, "ignore")
    wide = [char for char in sample if char > "\x7f"]
    common = _COMMON if encoding == "gb18030" else _COMMON_HANT
    return sum(char in common for char in wide) / len(wide) if wide else 0.0


def _utf16_without_bom(data: bytes) -> tuple[str, str]:
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = _decoded(data, encoding)
        except ValueError:
            continue
        sample = text[:_SAMPLE]
        known = sum(char < "\x7f" or char in _COMMON or char in _COMMON_HANT for char in sample)
        written = len(_WRITTEN.findall(sample))
        if known > len(sample) * _LEAST_COMMON and written >= len(sample) * _LEAST_WRITTEN:
            return text, encoding
    raise ValueError("binary data")


def _decoded(data: bytes, encoding: str) -> str:
    text = data.decode(encoding)
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROL:
        raise ValueError("control characters")
    return text
