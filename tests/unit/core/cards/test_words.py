from studyapp.core.cards.words import Words, learn_terms
from studyapp.core.ids import BlockId

BLOCK = BlockId("b")


def cut(texts, words):
    """Cut known words out, everything else character by character."""

    def pieces(text):
        at = 0
        while at < len(text):
            known = [word for word in words if text.startswith(word, at)]
            word = max(known, key=len) if known else text[at]
            yield word
            at += len(word)

    return tuple(tuple(pieces(text)) for text in texts)


def test_a_coined_term_is_learnt_from_its_company():
    texts = [list("推进数实变革"), list("看数实前景"), list("要数实路径"), list("好数实内涵")]
    assert "数实" in learn_terms(texts)


def test_what_comes_twice_is_no_term():
    assert learn_terms([list("看数实前景"), list("要数实路径")]) == ()


def test_words_are_found_inside_a_range():
    words = Words({BLOCK: "推进“数实融合”发展"}, cut)
    assert [token.word for token in words.tokens(BLOCK, 2, 8)] == ["“", "数实融合", "”"]


def test_an_edge_is_where_a_word_begins_or_ends():
    words = Words({BLOCK: "推进“数实融合”发展"}, cut)
    assert words.is_edge(BLOCK, 3)
    assert words.is_edge(BLOCK, 7)
    assert not words.is_edge(BLOCK, 5)


def test_nothing_is_cut_before_it_is_needed():
    def never(texts, words):
        raise AssertionError

    Words({BLOCK: "文本"}, never)
