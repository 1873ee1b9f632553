"""Articles that come again: versions, corrections, lost places, suggestions."""

from dataclasses import replace

import pytest

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import BlockKind
from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density, NoteStatus
from studyapp.core.cards.reconcile import edited
from studyapp.core.errors import (
    ArticleFormatError,
    FileWriteError,
    NotTextError,
    UnknownArticleError,
)
from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope
from studyapp.transfers import import_service

ARTICLE = """测试的文章
作者：某人
一、方法
做好工作要讲方法。一是深入调查；二是认真分析；三是抓好落实。
二、意义
某人指出：“深入调查是做好一切工作的基础，也是认真分析的前提。”
全市已有企业超过三千家，占全省的13%。
"""
CHANGED = ARTICLE.replace("一、方法", "写在前面的话，讲一讲为什么要讲方法。\n一、方法").replace(
    "全市已有企业超过三千家，占全省的13%。\n", ""
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="gb18030")
    return path


@pytest.fixture
def imports(services):
    return import_service(services)


def _stored(services, article):
    with services.store.open_uow(read_only=True) as uow:
        return {each.note.id: each.note for each in uow.notes.stored(article)}


def _block(services, article, beginning):
    blocks = services.read.article(article).blocks
    return next(block for block in blocks if block.text.startswith(beginning))


def test_new_cards_are_suggestions_that_nobody_is_asked(services, imports, path):
    report = imports.import_file(path)
    assert report.added > 0
    assert {note.status for note in _stored(services, report.article).values()} == {
        NoteStatus.SUGGESTED
    }
    assert services.review.next_item(Scope(article=report.article)) is None
    waiting = {each.id: each.suggested for each in services.library.articles()}
    assert waiting[report.article] == report.added


def test_the_original_file_is_kept(services, imports, path, library):
    report = imports.import_file(path)
    with services.store.open_uow(read_only=True) as uow:
        (version,) = uow.articles.versions(report.article)
        kept = uow.articles.version(report.article, version)
    assert kept.original_name == "文章.txt"
    assert (library / "originals" / kept.original_file).read_bytes() == path.read_bytes()
    assert kept.source.text == ARTICLE.rstrip("\n") or kept.source.text == ARTICLE


def test_nothing_is_stored_when_the_original_cannot_be_kept(services, imports, path, library):
    (library / "originals").rename(library / "moved")
    (library / "originals").write_text("a file where the folder should be")
    with pytest.raises(FileWriteError):
        imports.import_file(path)
    assert len(services.library.articles()) == 1


def test_a_changed_version_moves_cards_and_says_which_lost_their_place(services, imports, path):
    first = imports.import_file(path, accept=True)
    before = _stored(services, first.article)
    path.write_text(CHANGED, encoding="utf-8")
    second = imports.import_file(path)
    assert second.article == first.article
    assert second.lost > 0
    after = _stored(services, first.article)
    article = services.read.article(first.article)
    texts = {block.id: block.text for block in article.blocks}
    for id_, note in before.items():
        for source in after[id_].sources:
            if source.lost:
                assert source.span not in article.text
                assert source in [replace(each, lost=True) for each in note.sources]
            else:
                assert source.version == article.version
                assert texts[source.block][source.start : source.end] == source.span
    again = imports.import_file(path)
    assert (again.added, again.changed, again.retired, again.lost) == (0, 0, 0, 0)


def test_a_lost_card_is_still_asked_and_its_old_version_is_kept(services, imports, path):
    first = imports.import_file(path, accept=True)
    old = services.read.article(first.article)
    path.write_text(CHANGED, encoding="utf-8")
    imports.import_file(path)
    lost = [note for note in _stored(services, first.article).values() if note.lost]
    assert {note.status for note in lost} == {NoteStatus.ACCEPTED}
    with services.store.open_uow(read_only=True) as uow:
        assert len(uow.articles.versions(first.article)) == 2
        kept = uow.articles.version(first.article, lost[0].sources[0].version)
    assert kept.source.text == old.text


def test_schedules_survive_a_changed_version(services, imports, path, clock):
    first = imports.import_file(path, accept=True)
    scope = Scope(article=first.article)
    item = services.review.next_item(scope)
    services.review.grade(item.card.id, Rating.EASY, 1000)
    path.write_text(ARTICLE.replace("作者", "\n作者"), encoding="utf-8")
    imports.import_file(path)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.state(item.card.id).reps == 1
    assert services.maintain.rebuild(fix=False) == 0


def test_another_file_can_be_named_a_new_version(services, imports, path, tmp_path):
    first = imports.import_file(path, accept=True)
    renamed = tmp_path / "另一篇.txt"
    renamed.write_text(ARTICLE.replace("测试的文章", "换了题目的文章"), encoding="utf-8")
    second = imports.import_file(renamed, replaces=first.article)
    assert second.article == first.article
    assert second.lost == 0
    with pytest.raises(UnknownArticleError):
        imports.import_file(renamed, replaces=ArticleId("nowhere"))


def test_a_corrected_block_is_read_anew_and_stays_corrected(services, imports, path):
    first = imports.import_file(path, accept=True)
    block = _block(services, first.article, "某人指出")
    with services.store.open_uow(read_only=True) as uow:
        corrections = uow.articles.choices(first.article).corrections
    corrections = corrections.with_block(
        block.id, BlockCorrection(BlockKind.QUOTATION, 0, block.text)
    )
    proposal = imports.prepare_again(first.article, corrections=corrections)
    imports.commit(proposal, Density.STANDARD)
    assert _block(services, first.article, "某人指出").kind is BlockKind.QUOTATION
    path.write_text(CHANGED, encoding="utf-8")
    imports.import_file(path)
    assert _block(services, first.article, "某人指出").kind is BlockKind.QUOTATION


def test_corrected_metadata_stays_with_the_article(services, imports, path):
    proposal = imports.prepare(path)
    wanted = replace(proposal.article.meta, title="更好的题目", author="另一人")
    report = imports.commit(proposal.with_meta(wanted), Density.BRIEF)
    assert report.title == "更好的题目"
    path.write_text(CHANGED, encoding="utf-8")
    again = imports.import_file(path)
    assert (again.article, again.title) == (report.article, "更好的题目")
    assert services.read.article(report.article).meta.author == "另一人"


def test_the_density_is_remembered(services, imports, path):
    imports.import_file(path, density=Density.FULL)
    proposal = imports.prepare(path)
    assert proposal.choices.density is Density.FULL
    sizes = [len(proposal.notes[density]) for density in Density]
    assert sizes == sorted(sizes)


def test_what_the_learner_rejected_or_reworded_survives_a_second_import(services, imports, path):
    first = imports.import_file(path, accept=True)
    rejected, reworded, *_ = _stored(services, first.article).values()
    mine = replace(reworded, hint="我的提示")
    with services.store.open_uow() as uow:
        stored = {each.note.id: each for each in uow.notes.stored(first.article)}
        edits = (replace(rejected, status=NoteStatus.REJECTED), mine)
        uow.notes.apply(edited(stored.values(), edits), first.article, services.clock.now())
        uow.commit()
    again = imports.import_file(path, accept=True)
    assert (again.added, again.changed, again.retired) == (0, 0, 0)
    after = _stored(services, first.article)
    assert after[rejected.id].status is NoteStatus.REJECTED
    assert after[mine.id].hint == "我的提示"


def test_the_diff_is_known_before_anything_is_stored(services, imports, path):
    first = imports.import_file(path, accept=True)
    path.write_text(CHANGED, encoding="utf-8")
    proposal = imports.prepare(path)
    diff = proposal.diff(Density.STANDARD)
    assert proposal.known
    assert diff.of(ChangeKind.LOST)
    assert not any(note.lost for note in _stored(services, first.article).values())
    report = imports.commit(proposal, Density.STANDARD)
    assert report.lost == len(diff.of(ChangeKind.LOST))


HTML = "<h2>一、方法</h2><p>做好工作要讲方法。一是深入调查；二是认真分析；三是抓好落实。</p>"


def test_a_pasted_page_keeps_its_headings(services, imports):
    proposal = imports.prepare_pasted("一、方法 做好工作要讲方法。", f"<h1>题目</h1>{HTML}")
    assert [each.title.text for each in proposal.article.sections()][-1] == "方法"
    report = imports.commit(proposal, Density.STANDARD)
    assert report.added > 0


def test_pasted_text_is_an_article(services, imports, library):
    report = imports.commit(imports.prepare_pasted(ARTICLE), Density.STANDARD)
    assert report.title == "测试的文章"
    assert list((library / "originals").glob("*.txt"))


@pytest.mark.parametrize(("text", "error"), [(" \n", NotTextError), ("题目", ArticleFormatError)])
def test_a_clipboard_without_an_article_is_said_so(services, imports, text, error):
    with pytest.raises(error):
        imports.prepare_pasted(text)
