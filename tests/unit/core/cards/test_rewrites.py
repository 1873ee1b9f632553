"""What the repair workshop offers in place of a card."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.article.text import fold
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.lint.linter import asked_by, lint_note
from studyapp.core.cards.lint.model import Code, Severity, score
from studyapp.core.cards.model import Note, NoteType, PlacedNote, cards_of
from studyapp.core.cards.rewrites.model import MOST, Broken, RewriteKind, Rival
from studyapp.core.cards.rewrites.pieces import pieces
from studyapp.core.cards.rewrites.propose import rewrites
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import ArticleId, NoteId

ARTICLE = parse_article(
    SourceText(
        "治理的方法\n2024年3月5日\n一、基层治理\n"
        "基层治理是国家治理的基石。要加快立法进程，完善监督机制，推动部门协同。"
        "当地的登记企业超过13万家,其增速居全国首位。治理的目标是人民满意。\n"
        "二、数字治理\n"
        "治理手段包括数据采集、平台建设、流程再造、风险预警、效果评估。"
        "数字治理以数据要素为核心,改革将走向数字化、网络化、智能化。\n"
    )
)
BODY = [block for block in ARTICLE.blocks if block.section and block.level == 0]


def source(words):
    block = next(each for each in BODY if words in each.text)
    at = block.text.index(words)
    return sources_of(ARTICLE).ref(block.span(at, at + len(words)))


def note(question, *answer, kind=NoteType.BASIC, said=None, **changes):
    made = Note(
        NoteId("old"),
        kind,
        "要点",
        ("基层治理",),
        question,
        answer,
        tuple(map(source, said or answer)),
        tags=("要点",),
        group="old",
    )
    return replace(made, **changes)


def broken(old, rivals=(), known=()):
    asked = asked_by(known)
    return Broken(old, ARTICLE, lint_note(old, ARTICLE, asked), tuple(rivals), asked)


def offered(old, kind, **others):
    """Return the questions and answers of the rewrites of a kind."""
    return [
        [(question_text(each), answer_text(each)) for each in rewrite.notes]
        for rewrite in rewrites(broken(old, **others))
        if rewrite.kind is kind
    ]


@pytest.mark.parametrize(
    ("answer", "parts"),
    [
        ("一是加快立法；二是严格执法；三是全民守法", ("加快立法", "严格执法", "全民守法")),
        ("数字化、网络化、智能化", ("数字化", "网络化", "智能化")),
        ("加快立法进程，完善监督机制", ("加快立法进程", "完善监督机制")),
        ("制度更健全；执行更有力", ("制度更健全", "执行更有力")),
        ("对经济发展的放大、叠加、倍增作用", ()),
        ("企业内部的技术瓶颈和资源限制", ()),
        ("统一是基础", ()),
    ],
)
def test_an_answer_falls_apart_where_its_parts_stand_alone(answer, parts):
    assert pieces(answer) == parts


def test_several_things_in_one_answer_become_a_list_or_a_card_each():
    old = note("改革将走向什么？", "数字化、网络化、智能化")
    assert offered(old, RewriteKind.ITEMS) == [
        [("改革将走向什么？（三个方面）", "数字化；网络化；智能化")]
    ]
    (each,) = offered(old, RewriteKind.SPLIT)
    assert [answer for _, answer in each] == ["数字化", "网络化", "智能化"]
    assert each[1][0] == "数字治理以数据要素为核心，改革将走向数字化、____、智能化。"


def test_each_part_of_a_split_card_keeps_the_source_it_stands_in():
    items = ("加快立法进程", "完善监督机制", "推动部门协同")
    old = note("基层治理要从哪三个方面着手？", *items, kind=NoteType.LIST)
    split = next(each for each in rewrites(broken(old)) if each.kind is RewriteKind.SPLIT)
    assert [each.sources for each in split.notes] == [(source(item),) for item in items]
    assert question_text(split.notes[0]) == (
        "基层治理要从哪三个方面着手？除“完善监督机制”“推动部门协同”外，还有哪一个方面？"
    )
    assert {(each.deck, each.tags, each.group) for each in split.notes} == {
        ("要点", ("要点",), "old")
    }


def test_a_long_list_is_learnt_in_two_parts_that_share_an_item():
    items = ("数据采集", "平台建设", "流程再造", "风险预警", "效果评估")
    old = note("治理手段包括哪五项？", *items, kind=NoteType.LIST)
    assert offered(old, RewriteKind.PARTS) == [
        [
            ("治理手段包括哪五项？（前三项）", "数据采集；平台建设；流程再造"),
            ("治理手段包括哪五项？（后三项）", "流程再造；风险预警；效果评估"),
        ]
    ]


def test_each_blank_of_a_cloze_becomes_a_card_that_shows_the_others():
    old = note(
        "",
        kind=NoteType.CLOZE,
        said=("基层治理",),
        context=(),
        text="{{c1::基层治理}}是{{c2::国家治理}}的{{c3::基石}}。",
    )
    split = next(each for each in rewrites(broken(old)) if each.kind is RewriteKind.SPLIT)
    assert [question_text(each) for each in split.notes] == [
        "____是国家治理的基石。",
        "基层治理是____的基石。",
        "基层治理是国家治理的____。",
    ]
    assert [each.parents for each in split.successors] == [(0,), (1,), (2,)]


def test_a_blank_becomes_a_question_in_words_and_a_question_a_blank():
    cloze = note("", kind=NoteType.CLOZE, said=("人民满意",), text="治理的目标是{{c1::人民满意}}。")
    assert offered(cloze, RewriteKind.OUTRIGHT) == [[("治理的目标是什么？", "人民满意")]]
    asked = note("治理的目标是什么？", "人民满意")
    assert offered(asked, RewriteKind.BLANK) == [[("治理的目标是____。", "人民满意")]]


def test_a_blank_for_a_deed_is_not_asked_for_as_a_thing():
    old = note("", kind=NoteType.CLOZE, said=("完善监督机制",), text="要{{c1::完善监督机制}}。")
    assert offered(old, RewriteKind.OUTRIGHT) == []


def test_a_question_too_short_to_tell_what_it_asks_gets_its_heading():
    old = note("目标是？", "人民满意", context=())
    assert {defect.code for defect in broken(old).defects} == {Code.QUESTION_SHORT}
    assert [("基层治理：目标是？", "人民满意")] in offered(old, RewriteKind.CONTEXT)


def test_what_a_pronoun_means_is_shown_from_the_text_and_not_taken_from_a_heading():
    old = note("其增速居什么位次？", "全国首位", context=())
    assert {defect.code for defect in broken(old).defects} == {Code.DANGLING_SUBJECT}
    assert offered(old, RewriteKind.BLANK) == [
        [("当地的登记企业超过13万家，其增速居____。", "全国首位")]
    ]
    assert offered(old, RewriteKind.CONTEXT) == []


def test_each_item_of_a_short_list_is_hidden_in_its_sentence():
    items = ("数字化", "网络化", "智能化")
    old = note("改革将走向哪“三化”？", *items, kind=NoteType.LIST)
    ((first, *_),) = offered(old, RewriteKind.BLANK)
    assert first == ("数字治理以数据要素为核心，改革将走向____、网络化、智能化。", "数字化")


def test_headings_are_shown_that_all_sources_stand_under():
    alone = note("目标是什么？", "人民满意", context=())
    (first, *_) = [each for each in rewrites(broken(alone)) if each.kind is RewriteKind.CONTEXT]
    assert first.notes[0].context == ("基层治理",)
    apart = note("文章讲了哪两个？", "人民满意", "数字化", kind=NoteType.LIST, context=())
    assert not any(each.notes[0].context for each in rewrites(broken(apart)))


def test_stages_are_asked_for_as_stages():
    items = ("数据采集", "平台建设", "流程再造")
    old = note("治理依次经历哪三个阶段？", *items, kind=NoteType.ORDER)
    ((first, second, _),) = offered(old, RewriteKind.SPLIT)
    assert first == ("治理依次经历哪三个阶段？第一个阶段是什么？", "数据采集")
    assert second[0].endswith("“数据采集”之后的一个阶段是什么？")


def test_a_figure_is_dated_by_its_article():
    old = note("当地的登记企业超过____。", "13万家")
    assert [defect.code for defect in broken(old).defects] == [Code.UNDATED_FIGURE]
    ((dated,), *_) = offered(old, RewriteKind.CONTEXT)
    assert dated == ("（据2024年3月发表的文章）当地的登记企业超过____。", "13万家")


def test_a_heading_that_tells_the_answer_is_taken_off():
    old = note("哪一种治理以数据要素为核心？", "数字治理", context=("二、数字治理",))
    (best, *_) = rewrites(broken(old))
    assert best.kind is RewriteKind.TRIM
    assert best.notes[0].context == ()


def test_an_item_that_is_said_twice_is_said_once():
    items = ("数据采集", "平台建设", "数据采集")
    counted = note("治理手段包括哪三项？", *items, kind=NoteType.LIST)
    assert offered(counted, RewriteKind.TRIM) == []
    old = note("治理手段包括哪些？", *items, kind=NoteType.LIST)
    (best, *_) = rewrites(broken(old))
    assert (best.kind, best.notes[0].answer) == (RewriteKind.TRIM, items[:2])


def test_a_blank_that_cuts_a_word_takes_in_the_whole_word():
    def cut(texts, _words):
        return tuple(tuple(re.findall("立法|进程|.", text)) for text in texts)

    old = note("", kind=NoteType.CLOZE, said=("加快立法进程",), text="要加快立{{c1::法进程}}。")
    defects = lint_note(old, ARTICLE, cut=cut)
    assert Code.HALF_WORD in {defect.code for defect in defects}
    found = rewrites(Broken(old, ARTICLE, defects, cut=cut))
    assert [each.kind for each in found] == [RewriteKind.WIDEN]
    assert found[0].notes[0].text == "要加快{{c1::立法进程}}。"


def test_the_sentence_before_is_shown_only_when_it_speaks_of_the_same():
    text = "当地的登记企业超过{{c1::13万家}}。"
    old = note("", kind=NoteType.CLOZE, said=("13万家",), text=text)
    before = "要加快立法进程，完善监督机制，推动部门协同。"
    assert not any(before in asked for ((asked, _),) in offered(old, RewriteKind.CONTEXT))


def test_a_card_is_set_beside_the_one_it_is_confused_with():
    old = note("治理的目标是什么？", "人民满意")
    other = note("治理的核心是什么？", "数据要素", id=NoteId("other"))
    rival = Rival(PlacedNote(other, ArticleId("elsewhere"), "另一篇"), "基层治理", "数字治理")
    best = rewrites(broken(old, [rival]))[0]
    told, pairing = best.notes
    assert best.kind is RewriteKind.CONTRAST
    assert question_text(told) == "（基层治理）治理的目标是什么？"
    assert pairing.pairs == (
        ("（基层治理）治理的目标是什么？", "人民满意"),
        ("（数字治理）治理的核心是什么？", "数据要素"),
    )
    assert pairing.sources == (
        *old.sources,
        replace(other.sources[0], article=ArticleId("elsewhere")),
    )


def test_nothing_is_offered_that_another_card_asks_already():
    old = note("治理的目标是什么？", "人民满意")
    known = note("", kind=NoteType.CLOZE, said=("人民满意",), text="治理的目标是{{c1::人民满意}}。")
    known = replace(known, id=NoteId("known"))
    assert offered(old, RewriteKind.BLANK)
    assert offered(old, RewriteKind.BLANK, known=[known]) == []


WORDS = ["人民满意", "数据要素", "13万家", "基石", "加快立法进程，完善监督机制，推动部门协同"]
QUESTIONS = ["治理的目标是什么？", "其增速如何？", "____是核心。", "怎么办？", "是不是这样？", ""]


@given(
    st.sampled_from(QUESTIONS),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True),
    st.sampled_from([NoteType.BASIC, NoteType.LIST, NoteType.ORDER, NoteType.QUOTE]),
)
def test_whatever_is_offered_is_better_and_says_what_the_article_says(question, answers, kind):
    old = note(question, *answers, kind=kind)
    case = broken(old)
    found = rewrites(case)
    assert len(found) <= MOST
    said = fold("".join(block.text for block in ARTICLE.blocks))
    for rewrite in found:
        for each in rewrite.notes:
            defects = lint_note(each, ARTICLE)
            assert all(defect.severity is not Severity.ERROR for defect in defects)
            assert score(defects) >= score(case.defects)
            assert all(item in said for item in each.answer)
            assert set(each.sources) <= set(old.sources)
            assert each.id != old.id
        for successor in rewrite.successors:
            assert len(successor.parents) == len(cards_of(successor.note))
