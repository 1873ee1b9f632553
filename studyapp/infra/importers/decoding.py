"""Bytes to text. Chinese files come in UTF-8, UTF-16, GB18030 and Big5, rarely declared."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = re.compile(r"[的是在和了有不为这中国人上大，。、]|[與為這個國會學時說對來們]")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\xad"))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the encoding it was in.

    Raises:
        ValueError: The bytes are no text in any encoding we know.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data, encoding), encoding.removesuffix("-sig")
    if b"\x00" in data[:4096]:
        return _utf16_without_bom(data)
    try:
        return _decoded(data, "utf-8"), "utf-8"
    except ValueError:
        pass
    best, score = "", 0.0
    for encoding in ("gb18030", "big5"):
        try:
            sample = data.decode(encoding)
        except ValueError:
            continue
        share = len(_COMMON.findall(sample)) / max(1, len(sample))
        if share > score:
            best, score = encoding, share
    if score < 0.02:
        raise ValueError("no known encoding")
    return _decoded(data, best), best


def clean(text: str) -> str:
    r"""Return the text with "\n" between lines and without invisible characters."""
    return _NEWLINES.sub("\n", text).translate(_INVISIBLE)


def _utf16_without_bom(data: bytes) -> tuple[str, str]:
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = _decoded(data, encoding)
        except ValueError:
            continue
        if len(_COMMON.findall(text)) > len(text) * 0.02:
            return text, encoding
    raise ValueError("binary data")


def _decoded(data: bytes, encoding: str) -> str:
    text = data.decode(encoding)
    if len(_CONTROL.findall(text)) > len(text) // 1000:
        raise ValueError("control characters")
    return _CONTROL.sub("", text)
