from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.correcting import carry
from studyapp.core.article.corrections import NO_CORRECTIONS, BlockCorrection, Corrections
from studyapp.core.article.model import BlockKind, Metadata
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from tests.unit.core.article.texts import LONG

TEXT = f"""山上的庙
作者：某人
一、庙的由来
{LONG}
（一）东边的庙
东边的庙里有一口古钟，每天早上敲响三次，山下的人都听得见它的声音。
二、庙的今天
现在的庙分为三个院子，香客从南门进来，从北门出去，一年四季都有人来。
"""


def _block(article, beginning):
    return next(block for block in article.blocks if block.text.startswith(beginning))


def _parse(corrections=NO_CORRECTIONS, text=TEXT):
    return parse_article(SourceText(text), corrections)


def _corrected(beginning, kind, level=0):
    block = _block(_parse(), beginning)
    return Corrections({block.id: BlockCorrection(kind, level, block.text)})


def test_a_heading_becomes_a_paragraph_of_the_section_above():
    article = _parse(_corrected("（一）东边", BlockKind.PARAGRAPH))
    block = _block(article, "（一）东边")
    assert (block.kind, block.level) == (BlockKind.PARAGRAPH, 0)
    assert block.section == _block(article, "一、庙").id
    assert [each.children for each in article.outline] == [(), ()]


def test_a_paragraph_becomes_a_heading_of_the_wanted_level_and_moves_no_other():
    article = _parse(_corrected("东边的庙里", BlockKind.HEADING, 3))
    sections = {each.title.text: each.level for each in article.sections()}
    assert sections == {
        "庙的由来": 1,
        "东边的庙": 2,
        "东边的庙里有一口古钟，每天早上敲响三次，山下的人都听得见它的声音。": 3,
        "庙的今天": 1,
    }


def test_the_level_of_a_heading_can_be_changed():
    article = _parse(_corrected("（一）东边", BlockKind.HEADING, 1))
    assert [each.title.text for each in article.outline] == ["庙的由来", "东边的庙", "庙的今天"]


def test_a_line_can_be_taken_out_of_the_text_and_put_back():
    without = _parse(_corrected("现在的庙", BlockKind.METADATA))
    assert _block(without, "现在的庙").kind is BlockKind.METADATA
    assert _block(_parse(), "作者").kind is BlockKind.METADATA
    with_author = _parse(_corrected("作者", BlockKind.PARAGRAPH))
    assert _block(with_author, "作者").kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize("kind", [k for k in BlockKind if k is not BlockKind.METADATA])
def test_a_block_is_what_the_learner_says(kind):
    level = 2 if kind is BlockKind.HEADING else 0
    corrected = _corrected("现在的庙", kind, level)
    assert _block(_parse(corrected), "现在的庙").kind is kind


def test_ids_and_texts_of_blocks_do_not_depend_on_corrections():
    before, after = _parse(), _parse(_corrected("（一）东边", BlockKind.QUOTATION))
    assert [(b.id, b.start, b.text) for b in before.blocks] == [
        (b.id, b.start, b.text) for b in after.blocks
    ]


def test_a_correction_taken_back_leaves_nothing():
    corrections = _corrected("（一）东边", BlockKind.QUOTATION)
    block = next(iter(corrections.blocks))
    assert _parse(corrections.with_block(block, None)) == _parse()


def test_corrected_metadata_keeps_the_article_the_same_article():
    recognised = _parse()
    wanted = replace(recognised.meta, title="庙", author=None, date="2025-06-20")
    corrections = NO_CORRECTIONS.with_meta(recognised.meta, wanted)
    assert corrections.meta == {"title": "庙", "author": "", "date": "2025-06-20"}
    article = _parse(corrections)
    assert article.meta == wanted
    assert article.id == recognised.id


def test_an_article_cannot_lose_its_title():
    recognised = Metadata("山上的庙")
    assert NO_CORRECTIONS.with_meta(recognised, Metadata("")).corrected(recognised) == recognised


def test_metadata_as_recognised_is_no_correction():
    meta = _parse().meta
    assert NO_CORRECTIONS.with_meta(meta, meta) == NO_CORRECTIONS


def test_a_correction_follows_a_block_that_was_reworded():
    corrections = _corrected("现在的庙", BlockKind.QUOTATION)
    changed = TEXT.replace("香客从南门进来", "香客都从南门进来")
    carried = carry(corrections, _parse(text=changed))
    assert _block(_parse(carried, changed), "现在的庙").kind is BlockKind.QUOTATION
    assert carry(carried, _parse(text=changed)) == carried


def test_a_correction_waits_when_two_blocks_could_be_meant():
    corrections = _corrected("现在的庙", BlockKind.QUOTATION)
    twins = TEXT.replace(
        "现在的庙分为三个院子，香客从南门进来，从北门出去，一年四季都有人来。",
        "现在的庙分为三个院子，香客从南门进来，从东门出去，一年四季都有人来。\n"
        "现在的庙分为三个院子，香客从南门进来，从西门出去，一年四季都有人来。",
    )
    assert carry(corrections, _parse(text=twins)) == corrections


@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(BlockKind), st.integers(1, 6))))
def test_any_corrections_leave_every_block_where_it_stands(chosen):
    plain = _parse()
    blocks = plain.blocks
    corrections = NO_CORRECTIONS
    for place, kind, level in chosen:
        if kind is not BlockKind.METADATA:
            block = blocks[place % len(blocks)]
            corrections = corrections.with_block(block.id, BlockCorrection(kind, level))
    article = _parse(corrections)
    assert [(b.id, b.text) for b in article.blocks] == [(b.id, b.text) for b in blocks]
    for block_id, correction in corrections.blocks.items():
        assert next(b for b in article.blocks if b.id == block_id).kind is correction.kind
