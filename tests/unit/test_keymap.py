"""Keys of the review: what they do, how they are changed and kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.keymap import DEFAULT_KEYS, TAKEN, Action, Keymap, plain_sign, read_keymap

KEYS = sorted({key for keys in DEFAULT_KEYS.values() for key in keys} | {"Q", "Ctrl+Q", "F9", "/"})
ACTIONS = st.sampled_from(list(Action))
MAPS = st.dictionaries(ACTIONS, st.lists(st.sampled_from(KEYS), max_size=3).map(tuple))


def made(changes):
    keymap = Keymap()
    for action, keys in changes.items():
        keymap = keymap.bound(action, keys)
    return keymap


def test_every_action_has_a_key_and_no_two_share_one():
    assert all(DEFAULT_KEYS[action] for action in Action)
    assert not Keymap().conflicts()
    assert not TAKEN & {key for keys in DEFAULT_KEYS.values() for key in keys}


def test_only_what_differs_is_kept():
    keymap = Keymap().bound(Action.EDIT, ("Q", "F9")).bound(Action.HINT, ("H",))
    assert keymap.lines() == ("edit Q F9",)
    assert Keymap().bound(Action.INFO, ()).lines() == ("info",)


def test_a_key_given_to_one_action_is_taken_from_the_other():
    keymap = Keymap().given(Action.EDIT, "S")
    assert keymap.action("S") is Action.EDIT
    assert keymap.keys(Action.SOURCE) == ()
    assert keymap.keys(Action.EDIT) == ("E", "S")
    assert keymap.reset(Action.SOURCE) == Keymap()


def test_a_reset_takes_back_what_another_action_took():
    keymap = Keymap().given(Action.EDIT, "S").bound(Action.EDIT, ("S",)).reset(Action.SOURCE)
    assert keymap.action("S") is Action.SOURCE
    assert keymap.keys(Action.EDIT) == ()


def test_the_holder_of_a_key_is_named():
    assert Keymap().holder("S", Action.EDIT) is Action.SOURCE
    assert Keymap().holder("S", Action.SOURCE) is None


def test_two_actions_with_one_key_are_found():
    keymap = read_keymap(["edit S"])
    assert keymap.conflicts() == {"S": (Action.SOURCE, Action.EDIT)}
    assert keymap.action("S") is Action.SOURCE


def test_what_another_version_wrote_is_passed_over():
    assert read_keymap(["teleport F9", "", "edit Q"]) == Keymap({Action.EDIT: ("Q",)})


@given(MAPS)
def test_a_map_comes_back_from_the_settings(changes):
    keymap = made(changes)
    assert read_keymap(keymap.lines()) == keymap


@given(MAPS, ACTIONS, st.sampled_from(KEYS))
def test_a_given_key_does_one_thing(changes, action, key):
    keymap = made(changes).given(action, key)
    assert keymap.action(key) is action
    assert key not in keymap.conflicts()


@given(MAPS, ACTIONS)
def test_a_reset_action_has_its_usual_keys_for_itself(changes, action):
    keymap = made(changes).reset(action)
    assert keymap.keys(action) == DEFAULT_KEYS[action]
    assert all(keymap.holder(key, action) is None for key in DEFAULT_KEYS[action])


@pytest.mark.parametrize(
    ("typed", "sign"),
    [("？", "?"), ("！", "!"), ("＝", "="), ("１", "1"), ("、", "/"), ("——", "_"), ("ｓ", "s")],
)
def test_signs_of_a_chinese_input_method_are_those_on_the_keys(typed, sign):
    assert plain_sign(typed) == sign


@pytest.mark.parametrize("typed", ["", " ", "\r", "\x1b", "ﬁ"])
def test_what_is_no_single_sign_is_none(typed):
    assert plain_sign(typed) == ""
