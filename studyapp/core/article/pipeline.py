"""The stages of parsing, in order: lines, metadata, roles, blocks, outline."""

from collections import Counter
from collections.abc import Iterator, Sequence

from studyapp.core.article.headings import Candidate, Role, find_roles, look
from studyapp.core.article.metadata import Line, read_metadata
from studyapp.core.article.model import Article, Block, BlockKind, Metadata, Section, Span
from studyapp.core.article.outline import Levels, build_outline
from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.article.text import comparable, is_chinese
from studyapp.core.errors import ArticleFormatError
from studyapp.core.ids import ArticleId, BlockId, stable_id

_KINDS = {
    LineKind.PLAIN: BlockKind.PARAGRAPH,
    LineKind.TITLE: BlockKind.METADATA,
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.PARAGRAPH: BlockKind.PARAGRAPH,
    LineKind.QUOTATION: BlockKind.QUOTATION,
    LineKind.LIST_ITEM: BlockKind.LIST_ITEM,
    LineKind.TABLE: BlockKind.TABLE,
    LineKind.CAPTION: BlockKind.CAPTION,
}
_TRADITIONAL = frozenset("體數實經濟與發國際競爭優勢義總書記們來對這個學時說會過長")


def parse_article(source: SourceText) -> Article:
    """Return the article in a decoded file.

    Raises:
        ArticleFormatError: There is no text in it beside a title.
    """
    lines = tuple(_lines(source.text))
    hints = {hint.line: hint for hint in source.hints}
    meta, meta_lines = read_metadata(lines, source.meta)
    titles = {number for number, hint in hints.items() if hint.kind is LineKind.TITLE}
    body = [line for line in lines if line.number not in meta_lines | titles]
    if not body:
        raise ArticleFormatError("there is no text to study in this article")
    meta = _with_some_title(meta, source.name, body)
    roles = find_roles([look(line.text, hints.get(line.number)) for line in body])
    blocks, headings = _blocks(lines, dict(zip((b.number for b in body), roles, strict=True)))
    return Article(
        id=ArticleId(stable_id("article", comparable(meta.title), comparable(meta.author or ""))),
        meta=meta,
        text=source.text,
        blocks=blocks,
        outline=build_outline(headings),
        encoding=source.encoding,
        lang=_language(source.text),
    )


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for number, raw in enumerate(text.split("\n")):
        words = raw.strip()
        if words:
            yield Line(number, start + raw.index(words), words)
        start += len(raw) + 1


def _with_some_title(meta: Metadata, name: str, body: Sequence[Line]) -> Metadata:
    if meta.title:
        return meta
    return Metadata(
        name or body[0].text[:30], meta.subtitle, meta.author, meta.affiliation, meta.date,
        meta.editor, meta.source_url,
    )  # fmt: skip


def _blocks(
    lines: Sequence[Line], roles: dict[int, Role]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    levels, seen = Levels(), Counter[str]()
    blocks: list[Block] = []
    headings: list[Section] = []
    section: BlockId | None = None
    for line in lines:
        words = comparable(line.text)
        seen[words] += 1
        block_id = BlockId(stable_id("block", words, str(seen[words])))
        role = roles.get(line.number)
        if role is None:
            blocks.append(Block(block_id, BlockKind.METADATA, line.start, line.text))
            continue
        if role.family:
            level = levels.next(role.family, role.level)
            title = Span(block_id, role.start, role.end, line.text[role.start : role.end])
            marker = line.text[: role.start].strip()
            headings.append(Section(block_id, level, marker, title, role.run_in))
            above = block_id if role.run_in else section
            section = block_id
            kind = _KINDS[role.kind]
            level = 0 if role.run_in else level
            blocks.append(Block(block_id, kind, line.start, line.text, level, marker, above))
            continue
        marker = _marker_text(look(line.text, None))
        blocks.append(Block(block_id, _KINDS[role.kind], line.start, line.text, 0, marker, section))
    return tuple(blocks), tuple(headings)


def _marker_text(line: Candidate) -> str:
    return line.text[: len(line.marker.text)] if line.marker else ""


def _language(text: str) -> str:
    if not is_chinese(text):
        return "en"
    sample = text[:20_000]
    return (
        "zh-Hant" if sum(char in _TRADITIONAL for char in sample) * 100 > len(sample) else "zh-Hans"
    )
