"""An article that lists notes."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.model import BlockKind
from studyapp.core.article.pipeline import parse_article
from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.collected import collect
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.ids import ArticleId, NoteId

ID = ArticleId("anki-1")
WORDS = st.text("甲乙丙一1、（）。：目录#*-\n {}:c", min_size=1, max_size=20).filter(str.strip)


def note(number=1, question="谁住在东庙？", answer=("一位老僧",), **fields):
    parts = {
        "id": NoteId(f"n{number}"),
        "type": NoteType.BASIC,
        "deck": "庙",
        "context": (),
        "question": question,
        "answer": answer,
        "sources": (),
    }
    return Note(**(parts | fields))


def cloze(text, **fields):
    return note(question="", answer=(), type=NoteType.CLOZE, text=text, **fields)


def made(*notes, before=None, rewritten=None):
    return collect(ID, "庙里的卡片", before, rewritten or {}, notes)


def spans(collected):
    return [[source.span for source in each.sources] for each in collected.notes]


def test_each_note_is_a_paragraph_below_its_deck():
    found = made(note(1), note(2, "建于哪年？", ("1368年",), deck="年代"), note(3, "谁？", ("我",)))

    assert found.article.text.split("\n") == [
        "庙", "谁住在东庙？ —— 一位老僧", "谁？ —— 我", "年代", "建于哪年？ —— 1368年",
    ]  # fmt: skip
    assert [section.title.text for section in found.article.outline] == ["庙", "年代"]
    assert found.article.meta.title == "庙里的卡片"


def test_the_source_of_a_note_is_its_answer():
    found = made(
        note(1, "哪三座？", ("东庙", "西庙")),
        cloze("东庙建于{{c1::1368::年份}}年，住着{{c2::老僧}}。"),
        note(3, "各在哪边？", (), type=NoteType.MATCH, pairs=(("东庙", "左"), ("西庙", "右"))),
    )

    assert spans(found) == [["东庙", "西庙"], ["1368", "老僧"], ["左", "右"]]
    assert found.notes[1].sources[0].headings == ("庙",)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=12))
def test_every_source_stands_where_it_says(pairs):
    notes = [note(number, left, (right,)) for number, (left, right) in enumerate(pairs)]
    found = made(*notes)
    texts = {block.id: block.text for block in found.article.blocks}

    assert [each.id for each in found.notes] == [each.id for each in notes]
    for each in found.notes:
        for source in each.sources:
            assert source.span == texts[source.block][source.start : source.end]
            assert source.span
    kinds = {block.kind for block in found.article.blocks}
    assert kinds == {BlockKind.HEADING, BlockKind.PARAGRAPH}


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_blank_may_hide_anything(texts):
    notes = [cloze(f"{{{{c1::{text}}}}}", id=NoteId(str(at))) for at, text in enumerate(texts)]
    found = made(*notes)

    assert all(len(each.sources) >= 1 for each in found.notes)


def test_paragraphs_stay_when_notes_are_added_and_rewritten():
    first = made(note(1), note(2, "建于哪年？", ("1368年",), deck="年代"))
    old = first.notes[0]
    second = made(
        note(3, "谁？", ("我",)),
        before=first.article,
        rewritten={old.sources[0].block: note(1, "谁住在东庙？", ("两位老僧",))},
    )

    assert second.article.text.split("\n") == [
        "庙", "谁住在东庙？ —— 两位老僧", "谁？ —— 我", "年代", "建于哪年？ —— 1368年",
    ]  # fmt: skip
    assert spans(second) == [["两位老僧"], ["我"]]
    kept = anchors_in(second.article).placed(first.notes[1])
    assert not kept.lost
    assert kept.sources[0].span == "1368年"


def test_read_again_from_its_source_it_is_the_same():
    found = made(note(1), note(2, "建于哪年？", ("1368年",), deck="年代"))
    again = parse_article(found.source)

    assert again.blocks == found.article.blocks
    assert again.meta.title == "庙里的卡片"
