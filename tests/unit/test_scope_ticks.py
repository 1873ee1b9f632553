from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.itemmodels.scope_ticks import Tick, TickNode


def tree():
    """An article with two chapters, the first with two sections, and two decks."""
    root = TickNode("", ticks=False)
    article = root.add("article")
    sections = article.add("sections", ticks=False)
    one, two = sections.add("1"), sections.add("2")
    one.add("1.1"), one.add("1.2")
    two.add("2.1")
    decks = article.add("decks", ticks=False)
    decks.add("quotes"), decks.add("figures")
    return {node.text: node for node in root.walk()}


def chosen(nodes):
    return {text for text, node in nodes.items() if node.chosen}


def test_a_tick_covers_all_below_it():
    nodes = tree()
    nodes["1"].set_ticked(ticked=True)
    assert nodes["1.2"].tick is Tick.ALL
    assert nodes["article"].tick is Tick.SOME
    assert nodes["2"].tick is Tick.NONE
    assert chosen(nodes) == {"1"}


def test_all_sections_of_a_chapter_are_the_chapter_and_all_chapters_the_article():
    nodes = tree()
    for text in ("1.1", "1.2"):
        nodes[text].set_ticked(ticked=True)
    assert chosen(nodes) == {"1"}
    nodes["2"].set_ticked(ticked=True)
    assert chosen(nodes) == {"article"}
    assert nodes["quotes"].tick is Tick.ALL


def test_a_section_taken_out_of_an_article_leaves_its_other_sections_and_no_deck():
    nodes = tree()
    nodes["article"].set_ticked(ticked=True)
    nodes["1.1"].set_ticked(ticked=False)
    assert chosen(nodes) == {"1.2", "2"}
    assert nodes["decks"].tick is Tick.NONE


def test_a_deck_taken_out_of_an_article_leaves_its_other_decks_and_no_section():
    nodes = tree()
    nodes["article"].set_ticked(ticked=True)
    nodes["quotes"].set_ticked(ticked=False)
    assert chosen(nodes) == {"figures"}


def test_an_article_ticked_in_part_can_be_unticked_whole():
    nodes = tree()
    nodes["1.1"].set_ticked(ticked=True)
    nodes["quotes"].set_ticked(ticked=True)
    nodes["article"].set_ticked(ticked=False)
    assert chosen(nodes) == set()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["article", "1", "1.1", "1.2", "2", "2.1", "quotes"]), st.booleans()
        )
    )
)
def test_what_was_ticked_last_is_ticked_and_no_tick_stands_below_another(steps):
    nodes = tree()
    for text, ticked in steps:
        nodes[text].set_ticked(ticked=ticked)
        assert nodes[text].tick is (Tick.ALL if ticked else Tick.NONE)
        for node in nodes.values():
            if node.chosen:
                assert not any(each.chosen for each in node.walk() if each is not node)
