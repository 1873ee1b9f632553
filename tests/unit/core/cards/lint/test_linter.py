"""Notes against their article, against each other, and against a dictionary."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.cloze import hide
from studyapp.core.cards.lint.linter import asked_by, lint_deck, lint_note
from studyapp.core.cards.lint.model import Code, DeckReport, Severity
from studyapp.core.cards.model import NoteStatus, NoteType, SourceRef
from studyapp.core.ids import NoteId, VersionId
from tests.unit.core.cards.notes import BASIC, CLOZE

ARTICLE = parse_article(
    SourceText(
        "改革的文章\n一、趋势展望\n要加快要素市场化配置改革（即第二步），释放新动能，塑造新优势。\n"
    )
)
BLOCK = ARTICLE.blocks[-1]
AT = BLOCK.text.index("新动能")
HERE = SourceRef(BLOCK.id, 2, AT, AT + 3, "新动能", version=ARTICLE.version)
NOTE = replace(BASIC, sources=(HERE,))
DICTIONARY = (
    "数据",
    "要素",
    "价值",
    "改革",
    "释放",
    "安排",
    "传统",
    "产业",
    "传统产业",
    "内作出",
    "作出",
)


def cut(texts, words):
    """Cut text at the longest words of a small dictionary."""
    known = sorted({*DICTIONARY, *words}, key=len, reverse=True)
    return tuple(tuple(_cut(text, known)) for text in texts)


def _cut(text, known):
    while text:
        word = next((word for word in known if text.startswith(word)), text[0])
        yield word
        text = text[len(word) :]


def named(note, name, **changes):
    return replace(note, id=NoteId(name), group=name, **changes)


def codes(defects):
    return {defect.code for defect in defects}


def test_a_source_stands_where_it_says():
    assert lint_note(NOTE, ARTICLE) == ()


def test_a_source_one_character_off_has_moved():
    moved = replace(HERE, start=AT + 1, end=AT + 4)
    (defect,) = lint_note(replace(NOTE, sources=(moved,)), ARTICLE)
    assert (defect.code, defect.arguments) == (Code.SOURCE_MOVED, ("新动能",))


def test_a_source_in_another_article_is_fine_as_long_as_one_is_in_this():
    foreign = replace(HERE, block="elsewhere", version=VersionId("other"))
    assert lint_note(replace(NOTE, sources=(HERE, foreign)), ARTICLE) == ()
    assert codes(lint_note(replace(NOTE, sources=(foreign,)), ARTICLE)) == {Code.SOURCE_MOVED}


def test_an_answer_in_ones_own_words_is_told_but_not_held_against_the_card():
    own = replace(NOTE, answer=("新的动力",))
    (defect,) = lint_note(own, ARTICLE)
    assert (defect.code, defect.severity) == (Code.ANSWER_NOT_IN_SOURCE, Severity.ADVICE)


def test_an_answer_may_leave_out_an_aside_and_join_what_is_apart():
    bare = replace(NOTE, question="新动能从哪里来？", answer=("市场化配置改革，释放新",))
    assert Code.ANSWER_NOT_IN_SOURCE not in codes(lint_note(bare, ARTICLE))
    assert lint_note(replace(NOTE, answer=("新优势、新动能",)), ARTICLE) == ()


def test_the_same_question_twice_is_one_too_many():
    twin = named(NOTE, "twin", context=("另一处",))
    report = lint_deck([NOTE, twin])
    assert [codes(each.defects) for each in report.notes] == [{Code.DUPLICATE_QUESTION}] * 2
    assert report.notes[0].defects[0].arguments == ("twin",)


def test_the_same_question_with_another_answer_is_ambiguous():
    other = named(NOTE, "other", answer=("新优势",))
    report = lint_deck([NOTE, other])
    assert [each.defects[0].code for each in report.notes] == [Code.AMBIGUOUS] * 2
    assert report.count(Severity.ERROR) == 2


def test_headings_that_differ_make_an_ambiguous_question_bearable():
    other = named(NOTE, "other", answer=("新优势",), context=("六、别的",))
    report = lint_deck([NOTE, other])
    assert (report.count(Severity.ERROR), report.count(Severity.WARNING)) == (0, 2)


def test_blanks_in_different_places_are_different_questions():
    first = named(CLOZE, "a", text="改革释放{{c1::数据}}价值，要素也一样。")
    second = named(CLOZE, "b", text="改革释放数据{{c1::价值}}，要素也一样。")
    assert lint_deck([first, second]).count(Severity.ERROR) == 0


def test_rejected_notes_are_neither_checked_nor_compared():
    rejected = named(NOTE, "twin", status=NoteStatus.REJECTED)
    report = lint_deck([NOTE, rejected])
    assert [each.note for each in report.notes] == [NOTE.id]
    assert report.score == 100


def test_a_note_that_is_being_edited_is_compared_with_the_others_only():
    known = asked_by([NOTE, named(NOTE, "other", answer=("新优势",))])
    assert codes(lint_note(NOTE, known=known)) == {Code.AMBIGUOUS}
    assert lint_note(NOTE, known=asked_by([NOTE])) == ()


def test_a_blank_that_cuts_a_word_is_found():
    torn = replace(CLOZE, text="赤字率今年拟按{{c1::百分之三安}}排。")
    (defect,) = [each for each in lint_note(torn, cut=cut) if each.code is Code.HALF_WORD]
    assert defect.arguments == ("百分之三安", "安排")
    assert Code.HALF_WORD not in codes(lint_note(torn))


def test_a_blank_in_a_question_that_cuts_a_word_is_found():
    torn = replace(BASIC, question="改革释放____据价值。", answer=("新的数",))
    assert codes(lint_note(torn, cut=cut)) == {Code.HALF_WORD}


def test_a_blank_may_part_a_compound_and_follow_a_number():
    compound = replace(CLOZE, text="改革要推动{{c1::传统}}产业的升级。")
    number = replace(CLOZE, text="到2024年，产量达到{{c1::3万}}亩以上。")
    place = replace(CLOZE, text="机关应当在{{c1::二个月内}}作出复核决定。")
    assert lint_note(compound, cut=cut) == ()
    assert lint_note(place, cut=cut) == ()
    assert lint_note(number, cut=lambda texts, _: tuple((t,) for t in texts)) == ()


def test_terms_that_the_article_coins_are_words_in_a_deck():
    text = "甲说数智融合好，乙说数智融合快，丙说数智融合强，丁说数智融合新。"
    article = parse_article(SourceText(f"融合的文章\n一、融合\n{text}\n"))
    torn = replace(CLOZE, text="大家都说{{c1::数智融}}合好。")
    report = lint_deck([torn], article, cut=cut)
    assert Code.HALF_WORD in codes(report.notes[0].defects)


def test_a_score_falls_with_each_defect_and_never_below_zero():
    assert lint_deck([]).score == 100
    flawed = replace(BASIC, question="", answer=(), sources=(), context=())
    reports = [lint_deck([note]) for note in (NOTE, replace(NOTE, sources=()), flawed)]
    assert [report.score for report in reports] == [100, 60, 0]


def test_one_flawed_note_among_many_keeps_a_deck_from_the_full_score():
    good = [named(NOTE, str(n), question=f"第{n}年的改革释放什么？") for n in range(300)]
    report = lint_deck([*good, named(NOTE, "bad", sources=())])
    assert report.score == 99


TEXTS = st.text(st.sampled_from("数据改革这其的，。“”（）{}:c12_％3万 ab"), max_size=60)


@given(question=TEXTS, answer=st.lists(TEXTS, max_size=9), text=TEXTS, hidden=TEXTS)
def test_whatever_is_typed_gets_a_score(question, answer, text, hidden):
    notes = [
        named(NOTE, "a", question=question, answer=tuple(answer), hint=hidden),
        named(NOTE, "b", type=NoteType.LIST, question=question, answer=tuple(answer)),
        named(NOTE, "c", type=NoteType.CLOZE, question="", text=text + hide(hidden) + text),
    ]
    report = lint_deck(notes, ARTICLE, cut=cut)
    assert isinstance(report, DeckReport)
    assert 0 <= report.score <= 100
    assert len(report.notes) == 3
    for note, found in zip(notes, report.notes, strict=True):
        assert len(set(found.defects)) == len(found.defects)
        assert lint_note(note, ARTICLE, asked_by(notes), cut=cut) == found.defects
