from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.article.text import fold
from studyapp.core.cards.alignment import align
from studyapp.core.cards.anchors import Found, anchors_in
from studyapp.core.cards.sources import sources_of

TEXT = """山上的庙
作者：某人
一、庙的由来
山上的庙建于唐代,由一位远道而来的僧人主持修建。庙里住着十二位僧人,他们每天清晨敲钟三次,山下的人都听得见。
后来庙毁于大火,只有一口古钟留了下来,人们把它抬到山下保存。
二、庙的今天
现在的庙分为三个院子,每年接待香客超过五十万人,占全县游客的13%。
庙里的古钟仍在,每逢节日敲响,声音传到很远的地方。
"""


def _article(text=TEXT):
    return parse_article(SourceText(text))


def _ref(span, text=TEXT, nth=0):
    article = _article(text)
    found = [
        block.span(at, at + len(span))
        for block in article.blocks
        if (at := block.text.find(span)) >= 0
    ]
    return sources_of(article).ref(found[nth])


def _place(span, changed, nth=0):
    return anchors_in(_article(changed)).place(_ref(span, nth=nth))


def test_an_unchanged_version_holds_every_source_where_it_was():
    ref = _ref("由一位远道而来的僧人主持修建")
    placed = anchors_in(_article()).place(ref)
    assert (placed.how, placed.ref) == (Found.EXACT, ref)


def test_a_source_says_headings_version_and_surroundings():
    ref = _ref("13%")
    assert ref.headings == ("庙的今天",)
    assert ref.version == _article().version
    assert ref.prefix.endswith("占全县游客的")


def test_a_paragraph_that_moved_takes_its_sources_along():
    moved = TEXT.replace("庙里的古钟仍在", "近年来又有新变化,庙里的古钟仍在")
    placed = _place("声音传到很远的地方", moved)
    assert placed.how is Found.MOVED
    assert placed.ref.version == _article(moved).version
    assert placed.ref.start == _ref("声音传到很远的地方").start + len("近年来又有新变化,")


def test_half_and_full_width_punctuation_are_the_same():
    placed = _place("建于唐代,由一位", TEXT.replace(",", "，"))
    assert placed.how is Found.EXACT
    assert placed.ref.span == "建于唐代，由一位"


def test_a_sentence_reworded_a_little_is_found():
    changed = TEXT.replace("他们每天清晨敲钟三次", "他们在每天清晨敲钟三次")
    placed = _place("他们每天清晨敲钟三次,山下的人都听得见", changed)
    assert placed.how is Found.ALIKE
    assert placed.ref.span == "他们在每天清晨敲钟三次,山下的人都听得见"


@pytest.mark.parametrize(
    ("span", "old", "new"),
    [
        ("每年接待香客超过五十万人", "五十万", "六十万"),
        ("占全县游客的13%", "13%", "15%"),
        ("庙里的古钟仍在,每逢节日敲响", "每逢", "未逢"),
    ],
)
def test_a_changed_number_or_denial_is_another_statement(span, old, new):
    placed = _place(span, TEXT.replace(old, new))
    assert placed.how is Found.LOST
    assert placed.ref == replace(_ref(span), lost=True)


def test_a_short_span_is_not_bound_to_the_same_letters_elsewhere():
    changed = TEXT.replace("占全县游客的13%", "").replace("十二位僧人", "十二位僧人(13%是女僧)")
    assert _place("13%", changed).how is Found.LOST


def test_a_deleted_sentence_is_lost_with_its_old_text():
    changed = TEXT.replace("后来庙毁于大火,只有一口古钟留了下来,人们把它抬到山下保存。\n", "")
    placed = _place("只有一口古钟留了下来", changed)
    assert placed.how is Found.LOST
    assert placed.ref.span == "只有一口古钟留了下来"
    assert placed.ref.lost


def test_of_two_equal_places_none_is_taken():
    sentence = "现在的庙分为三个院子,每年接待香客超过五十万人,占全县游客的13%。\n"
    first = sentence.replace("现在的庙", "今日的庙")
    second = sentence.replace("现在的庙", "今年的庙")
    assert _place("三个院子,每年接待香客", TEXT.replace(sentence, first + second)).how is Found.LOST


def test_words_under_another_heading_are_not_alike_enough():
    changed = TEXT.replace("他们每天清晨敲钟三次", "他们在每天清晨敲钟三次").replace(
        "一、庙的由来", "一、庙的历史"
    )
    assert _place("他们每天清晨敲钟三次,山下的人都听得见", changed).how is Found.LOST


def test_a_lost_source_is_found_when_its_words_come_back():
    lost = _place("只有一口古钟留了下来", TEXT.replace("只有一口古钟留了下来,", "")).ref
    assert lost.lost
    assert anchors_in(_article()).place(lost).ref == _ref("只有一口古钟留了下来")


def test_the_edges_of_a_part_are_where_its_surroundings_meet_it():
    assert align("甲乙丙丁戊己庚辛", 2, 4, "甲乙丙子戊己庚辛") == (2, 6)
    assert align("甲乙丙丁戊己庚辛", 2, 4, "甲乙丑丁戊寅庚辛") == (2, 6)
    assert align("甲乙丙丁戊己庚辛", 2, 4, "天地玄黄") is None


def test_words_that_stand_everywhere_are_told_by_their_neighbours():
    many = "".join(f"第{number}处古钟在这里。\n" for number in range(30))
    ref = _ref("古钟", TEXT + many, nth=20)
    changed = "新的开头，古钟很多。\n" + many
    placed = anchors_in(_article(TEXT + changed)).place(ref)
    assert placed.ref.prefix == ref.prefix


def test_words_that_stand_everywhere_in_the_same_way_are_lost():
    ref = _ref("古钟", TEXT + "甲说，古钟在此。\n")
    many = "".join(f"{name}说，古钟在此。\n" for name in "子丑寅卯辰巳午未申酉戌亥金木水火土")
    assert anchors_in(_article(TEXT.replace("古钟", "铜钟") + many)).place(ref).how is Found.LOST


SUBJECTS = "金木水火土日月星辰山川草"


def _sentence(subject):
    return f"{subject}是第{ord(subject)}件要记住的事物,它的名字叫作{subject}{subject}。"


@settings(max_examples=60)
@given(
    st.permutations(SUBJECTS),
    st.sets(st.sampled_from(SUBJECTS), max_size=4),
    st.lists(st.integers(1, 5), min_size=12, max_size=12),
)
def test_no_edit_binds_a_source_to_another_sentence(order, deleted, breaks):
    before = "一篇文章\n一、事物\n" + "".join(_sentence(each) for each in SUBJECTS)
    lines = "".join(
        _sentence(each) + "\n" * (gap == 1)
        for each, gap in zip(order, breaks, strict=True)
        if each not in deleted
    )
    anchors = anchors_in(_article("一篇文章\n一、事物\n" + lines))
    for subject in SUBJECTS:
        placed = anchors.place(_ref(_sentence(subject)[:-1], before))
        if placed.how is Found.LOST:
            assert placed.ref.lost
        else:
            assert fold(placed.ref.span) == fold(_sentence(subject)[:-1])
            text = anchors.sources.blocks[placed.ref.block].text
            assert text[placed.ref.start : placed.ref.end] == placed.ref.span
        assert (placed.how is Found.LOST) == (subject in deleted)
