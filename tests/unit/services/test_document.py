import json

import pytest

from studyapp.core.article.source import SourceText
from studyapp.core.points.extract import read_article
from studyapp.services.document import document


@pytest.fixture(scope="module")
def seed(seed_text):
    return document(read_article(SourceText(seed_text)))


def read(*lines):
    return document(read_article(SourceText("\n".join(("测试用的题目", *lines)))))


def test_the_document_has_all_parts_and_is_json(seed):
    assert {
        "title", "subtitle", "author", "affiliation", "date", "editor", "source_url", "encoding",
        "lang", "blocks", "outline", "enumerations", "quotes", "facts", "definitions", "stages",
        "nodes", "trends", "warnings",
    } <= set(seed)  # fmt: skip
    assert json.loads(json.dumps(seed)) == seed


def test_what_has_a_place_stands_there_exactly(seed):
    texts = {block["id"]: block["text"] for block in seed["blocks"]}
    placed = [item for each in seed["enumerations"] for item in each["items"]]
    for each in (*placed, *seed["quotes"]):
        assert texts[each["block"]][each["start"] : each["end"]] == each["text"]
    for each in seed["facts"]:
        assert texts[each["block"]][each["start"] : each["end"]] == each["value"]
        assert each["text"] in texts[each["block"]]
    for each in seed["definitions"]:
        assert each["text"] in texts[each["block"]]


def test_an_enumeration_says_what_announces_it():
    (found,) = read("要从两个方面发力：一是精简审批；二是完善监管。")["enumerations"]
    assert {key: found[key] for key in ("series", "form", "parent", "announced")} == {
        "series": "一是",
        "form": "inline",
        "parent": "要从两个方面发力：",
        "announced": 2,
    }
    assert [(item["marker"], item["text"]) for item in found["items"]] == [
        ("一是", "精简审批"),
        ("二是", "完善监管"),
    ]


def test_a_quotation_without_a_speaker_has_no_attribution():
    (found,) = read("“一个企业的成败取决于适应能力”。这是经验。")["quotes"]
    assert (found["attribution"], found["kind"]) == (None, "none")


def test_counts_stand_among_the_facts_in_order():
    facts = read("提出三点因素，增长5%，涉及两类企业。")["facts"]
    assert [(fact["value"], fact["kind"]) for fact in facts] == [
        ("三点", "figure"),
        ("5%", "figure"),
        ("两类", "figure"),
    ]


def test_stages_nodes_and_trends_are_listed_flat(seed):
    assert seed["stages"][0]["period"] == "21世纪10年代初期"
    assert [node["role"] for node in seed["nodes"]] == ["核心驱动力", "结构性支撑", "最终落脚点"]
    assert [trend["group"] for trend in seed["trends"]].count("趋势") == 7


def test_a_wrong_count_is_a_warning():
    (warning,) = read("要从三个方面发力：一是精简审批；二是完善监管。")["warnings"]
    assert warning["code"] == "count-mismatch"
