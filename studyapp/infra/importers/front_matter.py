"""The block of names and values that note programs put above a Markdown text."""

import re

from studyapp.core.article.model import Metadata

_BLOCK = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z_-]+)[ \t]*[:=][ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_FIELDS = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "author": ("author", "authors"),
    "affiliation": ("affiliation", "institution"),
    "date": ("date", "published", "publishdate", "created"),
    "editor": ("editor",),
    "source_url": ("source", "url", "link", "source_url"),
}


def read_front_matter(text: str) -> tuple[Metadata, str]:
    """Return what the front matter states, and the text below it.

    Only single-line values are read; lists are joined. No YAML reader sees the
    block, because it is often not quite YAML.
    """
    match = _BLOCK.match(text)
    if not match:
        return Metadata(title=""), text
    stated = {name.lower(): _value(value) for name, value in _ENTRY.findall(match[2])}
    found = {
        field: next((stated[name] for name in names if stated.get(name)), None)
        for field, names in _FIELDS.items()
    }
    url = found["source_url"]
    meta = Metadata(
        title=found["title"] or "",
        subtitle=found["subtitle"],
        author=found["author"],
        affiliation=found["affiliation"],
        date=found["date"],
        editor=found["editor"],
        source_url=url if url and url.startswith(("http://", "https://")) else None,
    )
    return meta, text[match.end() :]


def _value(written: str) -> str:
    """Return a value without quotes; a list in brackets becomes one text."""
    parts = [part.strip().strip("\"'") for part in written.strip("[]").split(",")]
    is_list = written.startswith("[") and written.endswith("]")
    return "、".join(part for part in parts if part) if is_list else written.strip("\"'").strip()
