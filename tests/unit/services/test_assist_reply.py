"""Reading what an assistant replies."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.suggestion import Quote, Suggestion
from studyapp.services.assist_reply import Reply, read_reply
from tests.assistant_fakes import GOOD, card, reply

READ = Suggestion(
    "管理单位在汛前检查什么？", ("大坝安全",), (Quote(5, "管理单位每年汛前检查大坝安全"),)
)


def test_cards_are_read():
    assert read_reply(reply(GOOD)) == Reply((READ,))


def test_a_bare_list_of_cards_is_read():
    assert read_reply(json.dumps([GOOD])) == Reply((READ,))


@pytest.mark.parametrize(
    "fence", ["```json\n{}\n```", "好的：\n```\n{}\n```\n请查收。", "```JSON\r\n{}```"]
)
def test_a_fenced_block_is_read(fence):
    assert read_reply(fence.replace("{}", reply(GOOD))) == Reply((READ,))


def test_lists_clozes_and_several_sources_are_read():
    sources = [{"paragraph": 2, "span": "甲"}, {"paragraph": 3, "span": "乙"}]
    read = read_reply(
        reply(
            card("哪两个？", ["甲", "乙"], 2, "甲", source=sources),
            {"text": "这里有{{c1::甲}}。", "source": sources[0]},
        )
    )
    assert read.suggestions == (
        Suggestion("哪两个？", ("甲", "乙"), (Quote(2, "甲"), Quote(3, "乙"))),
        Suggestion("", (), (Quote(2, "甲"),), text="这里有{{c1::甲}}。"),
    )


def test_no_cards_are_no_fault():
    assert read_reply(reply()) == Reply()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "对不起，我做不到。",
        '{"cards": [',
        "[" * 100_000,
        "3",
        "null",
        '{"cards": "x"}',
        '{"other": []}',
    ],
)
def test_a_reply_in_another_form_counts_once(text):
    assert read_reply(text) == Reply(unreadable=1)


@pytest.mark.parametrize(
    "change",
    [
        {"question": ""},
        {"question": 3},
        {"question": "长" * 1001},
        {"answer": None},
        {"answer": ""},
        {"answer": []},
        {"answer": ["甲", 3]},
        {"answer": {"a": "b"}},
        {"text": "没有挖空"},
        {"text": ["{{c1::甲}}"]},
        {"source": None},
        {"source": []},
        {"source": "原文"},
        {"source": {"paragraph": "5", "span": "原文"}},
        {"source": {"paragraph": True, "span": "原文"}},
        {"source": {"paragraph": 5, "span": ""}},
        {"source": {"paragraph": 5}},
        {"source": [{"paragraph": 5, "span": "原文"}, "more"]},
    ],
)
def test_a_card_in_another_form_is_counted_and_left_out(change):
    assert read_reply(reply(GOOD | change, GOOD)) == Reply((READ,), unreadable=1)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["cards", "question", "answer", "text", "source", "paragraph", "span"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_read_or_counted(content):
    read = read_reply(json.dumps({"cards": content}))
    expected = len(content) if isinstance(content, list) else 1
    assert len(read.suggestions) + read.unreadable == expected
    assert all(each.quotes and all(each.answers) for each in read.suggestions)


@given(st.text())
def test_any_text_is_read(text):
    read_reply(text)
