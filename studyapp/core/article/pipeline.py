"""The stages of parsing, in order: lines, metadata, roles, blocks, outline."""

from dataclasses import replace

from studyapp.core.article.blocks import block_ids, build_blocks
from studyapp.core.article.contents import find_contents
from studyapp.core.article.correcting import correct_aside, correct_role
from studyapp.core.article.corrections import NO_CORRECTIONS, Corrections
from studyapp.core.article.headings import find_roles
from studyapp.core.article.lines import look, split_lines
from studyapp.core.article.metadata import read_metadata
from studyapp.core.article.model import Article
from studyapp.core.article.outline import build_outline
from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.article.text import comparable, language
from studyapp.core.errors import ArticleFormatError
from studyapp.core.ids import ArticleId, stable_id

_LONGEST_MADE_UP_TITLE = 30
_LOOSE = frozenset({LineKind.PLAIN, LineKind.TITLE})


def parse_article(source: SourceText, corrections: Corrections = NO_CORRECTIONS) -> Article:
    """Return the article in a decoded file, with what the learner put right in it.

    Raises:
        ArticleFormatError: There is no text in it beside a title.
    """
    lines = tuple(split_lines(source.text))
    hints = {hint.line: hint for hint in source.hints}
    formatted = {number for number, hint in hints.items() if hint.kind not in _LOOSE}
    meta, aside = read_metadata(lines, source.meta, formatted)
    aside |= {number for number, hint in hints.items() if hint.kind is LineKind.TITLE}
    contents = find_contents([line for line in lines if line.number not in aside])
    aside |= contents.lines
    ids = block_ids(lines)
    aside = correct_aside(aside, ids, corrections)
    body = [line for line in lines if line.number not in aside]
    if not body:
        raise ArticleFormatError("there is no text to study in this article")
    if not meta.title:
        meta = replace(meta, title=source.name or body[0].text[:_LONGEST_MADE_UP_TITLE])
    seen = [
        look(line.text, hints.get(line.number), listed=line.number in contents.announced)
        for line in body
    ]
    roles = {
        line.number: correct_role(role, each, corrections.blocks.get(ids[line.number]))
        for line, each, role in zip(body, seen, find_roles(seen), strict=True)
    }
    blocks, headings = build_blocks(lines, ids, roles)
    return Article(
        id=ArticleId(stable_id("article", comparable(meta.title), comparable(meta.author or ""))),
        meta=corrections.corrected(meta),
        text=source.text,
        blocks=blocks,
        outline=build_outline(headings),
        encoding=source.encoding,
        lang=language(source.text),
    )
