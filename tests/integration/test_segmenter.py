import sys
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest

from studyapp.core.errors import SegmenterError
from studyapp.infra import segmenter as module
from studyapp.infra.segmenter import HelperSegmenter, JiebaSegmenter

TEXT = "数实融合推动城市级算力枢纽"


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setattr(module, "cache_folder", lambda: folder)
        yield folder


@pytest.fixture(scope="module")
def jieba_segmenter():
    return JiebaSegmenter()


@pytest.fixture
def helper():
    segmenter = HelperSegmenter()
    yield segmenter
    segmenter.close()


def test_the_words_joined_are_the_text(jieba_segmenter):
    (words,) = jieba_segmenter.cut([TEXT], [])
    assert "".join(words) == TEXT


def test_known_words_stay_in_one_piece_and_are_then_forgotten(jieba_segmenter):
    before = jieba_segmenter.cut([TEXT], [])
    assert "数实融合" in jieba_segmenter.cut([TEXT], ["数实融合", "算力枢纽"])[0]
    assert jieba_segmenter.cut([TEXT], []) == before
    assert "数实融合" not in before[0]


def test_words_of_the_dictionary_survive_being_taught_again(jieba_segmenter):
    before = jieba_segmenter.cut(["我们推动经济发展"], [])
    jieba_segmenter.cut(["我们"], ["经济", "经济发展", "推动"])
    assert jieba_segmenter.cut(["我们推动经济发展"], []) == before


def test_the_dictionary_cache_lies_in_our_folder(jieba_segmenter, cache):
    jieba_segmenter.cut([TEXT], [])
    assert (cache / "jieba.cache").exists()


def test_importing_jieba_warns_nobody():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sys.modules.pop("jieba", None)
        assert module._import_jieba().__name__ == "jieba"


@pytest.mark.slow
def test_the_helper_answers_as_jieba_does(helper, jieba_segmenter):
    words = ["数实融合"]
    expected = jieba_segmenter.cut([TEXT, "", "“鼎新”带动“革故”\n"], words)
    assert helper.cut([TEXT, "", "“鼎新”带动“革故”\n"], words) == expected
    assert helper.cut([TEXT], []) == jieba_segmenter.cut([TEXT], [])


@pytest.mark.slow
def test_a_closed_helper_starts_again(helper):
    first = helper.cut([TEXT], [])
    helper.close()
    assert helper.cut([TEXT], []) == first


def test_a_helper_that_dies_is_told_and_replaced():
    segmenter = HelperSegmenter((sys.executable, "-c", "raise SystemExit(7)"))
    with pytest.raises(SegmenterError, match="exit status 7"):
        segmenter.cut([TEXT], [])
    with pytest.raises(SegmenterError, match="exit status 7"):
        segmenter.cut([TEXT], [])


def test_a_helper_that_cannot_start_is_told(tmp_path):
    with pytest.raises(SegmenterError, match="did not start"):
        HelperSegmenter((str(tmp_path / "none"),)).cut([TEXT], [])


def test_closing_an_unused_helper_does_nothing():
    HelperSegmenter().close()


def test_threads_take_turns_at_the_helper(helper):
    texts = [f"第{number}段，{TEXT}。" for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda text: helper.cut([text], []), texts)
        assert ["".join(words) for (words,) in found] == texts
