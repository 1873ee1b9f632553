"""Whatever the text: no exception, and every span is an exact piece of its block."""

from dataclasses import fields, is_dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.article.model import Span
from studyapp.core.article.source import SourceText
from studyapp.core.errors import StudyError
from studyapp.core.points.extract import read_article

PIECES = st.sampled_from(
    [
        *'①②“”「」（）：。；，是" \u3000\u200b\n\nAé',
        *(
            "第一，",
            "第二，",
            "一是",
            "二是",
            "其一，",
            "首先，",
            "最后，",
            "一方面，",
            "另一方面，",
        ),
        *(
            "（1）",
            "（一）",
            "1.",
            "2、",
            "- ",
            "——",
            "从国内看，",
            "李明指出：",
            "他说，",
            "《论语》",
        ),
        *("2024年", "1978—1985年", "13%", "三个方面", "十四亿", "为起步阶段", "第一阶段"),
        *("是指", "的过程", "数据要素", "发展趋势", "核心节点"),
        *(
            "第一個階段，",
            "強調：「",
            "』",
            "假说1：",
            "以下几类：",
            "第一个关系，",
            "１２％",
            "三至五年",
            "九成",
        ),
        *(
            ' "',
            "said Ann Lee, ",
            "According to the Act, ",
            "First, ",
            "The second is ",
            "(a) ",
            "$1.2 billion ",
        ),
        *("13 percent", " is defined as ", "He added: ", "Between 2019 and 2022", "Dr. ", ". "),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("".join),
    st.text(max_size=200),
)


def spans(value):
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_span_is_an_exact_piece_of_its_block(text):
    try:
        reading = read_article(SourceText("题目题目\n" + text))
    except StudyError:
        return
    blocks = {block.id: block.text for block in reading.article.blocks}
    for span in spans(reading.points):
        assert 0 <= span.start <= span.end <= len(blocks[span.block])
        assert blocks[span.block][span.start : span.end] == span.text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_items_of_a_list_stand_in_order_and_hold_their_heads(text):
    try:
        reading = read_article(SourceText("题目题目\n" + text))
    except StudyError:
        return
    order = {block.id: place for place, block in enumerate(reading.article.blocks)}
    for each in reading.points.enumerations:
        places = [(order[i.body[0].block], i.body[0].start) for i in each.items]
        assert places == sorted(set(places))
        for item in each.items:
            first = item.body[0]
            assert first.block == item.head.block
            assert first.start <= item.head.start <= item.head.end
