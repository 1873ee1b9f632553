"""What a learner is shown before an import is stored."""

from dataclasses import replace

import pytest

from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.core.errors import ArticleFormatError, Cancelled
from studyapp.services.preview import (
    AgainRequest,
    FileRequest,
    Found,
    PastedRequest,
)
from studyapp.services.views import Scope
from studyapp.transfers import preview_service

ARTICLE = """测试的文章
作者：某人
一、方法
做好工作有四个方法。一是深入调查；二是认真分析；三是抓好落实。
二、意义
某人指出：“深入调查是做好一切工作的基础，也是认真分析的前提。”
全市已有企业超过三千家，占全省的13%。
"""


@pytest.fixture
def previews(services):
    return preview_service(services)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_preview_stores_nothing(services, previews, path):
    previews.preview(FileRequest(path))
    assert len(services.library.articles()) == 1


def test_a_new_article_shows_what_was_recognised_and_found(previews, path):
    preview = previews.preview(FileRequest(path))
    assert (preview.meta.title, preview.meta.author) == ("测试的文章", "某人")
    assert (preview.name, preview.known, preview.same_text) == ("文章.txt", False, False)
    found = dict(preview.found)
    assert found[Found.SECTION] == 2
    assert found[Found.LIST] == 1
    assert Found.TABLE not in found


def test_a_list_with_another_count_than_announced_is_shown(previews, path):
    (mismatch,) = previews.preview(FileRequest(path)).warnings
    assert (mismatch.announced, mismatch.found) == (4, 3)
    assert "四个方法" in mismatch.sentence


def test_a_denser_offer_has_more_cards_and_covers_no_less(previews, services, seed_path):
    preview = previews.preview(FileRequest(seed_path))
    cards = [each.cards for each in preview.offers]
    covered = [each.coverage for each in preview.offers]
    assert [each.density for each in preview.offers] == list(Density)
    assert cards == sorted(cards)
    assert covered == sorted(covered)
    assert preview.offers[-1].workload.days > 1


def test_a_known_article_with_the_same_text_is_unchanged(previews, path):
    first = previews.preview(FileRequest(path))
    assert not first.unchanged
    previews.commit(first, first.meta, Density.STANDARD, accept=False)
    second = previews.preview(FileRequest(path))
    assert (second.known, second.same_text, second.unchanged) == (True, True, True)


def test_a_changed_version_lists_what_becomes_of_the_cards(previews, path):
    first = previews.preview(FileRequest(path))
    report = previews.commit(first, first.meta, Density.FULL, accept=True)
    path.write_text(ARTICLE.replace("全市已有企业超过三千家，占全省的13%。\n", ""), "utf-8")
    second = previews.preview(FileRequest(path, report.article))
    offer = second.offer(Density.FULL)
    assert offer.count(ChangeKind.LOST) > 0
    lost = next(row for row in offer.rows if row.kind is ChangeKind.LOST)
    assert lost.before == lost.after != ""
    changed = previews.commit(second, second.meta, Density.FULL, accept=False)
    assert changed.lost == offer.count(ChangeKind.LOST)


def test_what_the_learner_puts_right_is_stored(services, previews, path):
    preview = previews.preview(FileRequest(path))
    meta = replace(preview.meta, title="另一个题目", date="2025-01-01")
    report = previews.commit(preview, meta, Density.BRIEF, accept=True)
    assert report.title == "另一个题目"
    assert services.read.article(report.article).meta.date == "2025-01-01"
    assert services.review.next_item(Scope(article=report.article)) is not None
    again = previews.preview(AgainRequest(report.article))
    assert (again.meta.title, again.density) == ("另一个题目", Density.BRIEF)


def test_pasted_text_is_previewed_like_a_file(previews):
    preview = previews.preview(PastedRequest(ARTICLE))
    assert (preview.name, preview.meta.title) == ("", "测试的文章")
    assert preview.offer(Density.FULL).cards > 0


@pytest.mark.parametrize(("text", "html"), [(" \n", "<img src='a.png'>"), ("", "<p></p>")])
def test_a_clipboard_without_text_holds_nothing_to_study(previews, text, html):
    with pytest.raises(ArticleFormatError):
        previews.preview(PastedRequest(text, html))


def test_an_answer_that_changed_alone_is_shown_before_and_after(previews, path):
    first = previews.preview(FileRequest(path))
    report = previews.commit(first, first.meta, Density.FULL, accept=True)
    path.write_text(ARTICLE.replace("深入调查；", "深入细致调查；"), "utf-8")
    rows = previews.preview(FileRequest(path, report.article)).offer(Density.FULL).rows
    changed = [row for row in rows if row.answers]
    assert changed
    for row in changed:
        assert row.before == row.after
        assert "深入细致调查" not in row.answers[0]
        assert "深入细致调查" in row.answers[1]


def test_a_preview_can_be_cancelled_while_offers_are_made(previews, path):
    def report(done, total):
        if done > 0.9 * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        previews.preview(FileRequest(path), report)


def test_progress_never_goes_back(previews, path):
    told = []
    previews.preview(FileRequest(path), lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[0] == 0
    assert 0.9 < told[-1] <= 1
