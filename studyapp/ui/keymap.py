"""Which keys do what in the review; what the learner changed is kept in the settings.

A key is written as Qt writes shortcuts: "S", "Shift+S", "Ctrl+Shift+Z", "Space", "?".
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Action(StrEnum):
    """What a key can do in the review, in the order in which it is told."""

    GO_ON = "go_on"
    SHOW_ALL = "show_all"
    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"
    UNDO = "undo"
    REDO = "redo"
    SOURCE = "source"
    CONTEXT = "context"
    READER = "reader"
    HINT = "hint"
    TYPE = "type"
    SPEAK = "speak"
    EDIT = "edit"
    INFO = "info"
    MARK = "mark"
    FLAG_1 = "flag_1"
    FLAG_2 = "flag_2"
    FLAG_3 = "flag_3"
    FLAG_4 = "flag_4"
    BURY_CARD = "bury_card"
    BURY_NOTE = "bury_note"
    SUSPEND_CARD = "suspend_card"
    SUSPEND_NOTE = "suspend_note"
    SET_DUE = "set_due"
    RESET = "reset"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    KEYS = "keys"
    END = "end"


Keys = tuple[str, ...]

DEFAULT_KEYS: Mapping[Action, Keys] = {
    Action.GO_ON: ("Space",),
    Action.SHOW_ALL: ("Return",),
    Action.AGAIN: ("1",),
    Action.HARD: ("2",),
    Action.GOOD: ("3",),
    Action.EASY: ("4",),
    Action.UNDO: ("Ctrl+Z", "U"),
    Action.REDO: ("Ctrl+Shift+Z", "Ctrl+Y"),
    Action.SOURCE: ("S",),
    Action.CONTEXT: ("C",),
    Action.READER: ("Shift+S",),
    Action.HINT: ("H",),
    Action.TYPE: ("T",),
    Action.SPEAK: ("R", "F5"),
    Action.EDIT: ("E",),
    Action.INFO: ("I", "W"),
    Action.MARK: ("*",),
    Action.FLAG_1: ("Ctrl+1",),
    Action.FLAG_2: ("Ctrl+2",),
    Action.FLAG_3: ("Ctrl+3",),
    Action.FLAG_4: ("Ctrl+4",),
    Action.BURY_CARD: ("-",),
    Action.BURY_NOTE: ("=",),
    Action.SUSPEND_CARD: ("@",),
    Action.SUSPEND_NOTE: ("!",),
    Action.SET_DUE: ("Ctrl+Shift+D",),
    Action.RESET: ("Ctrl+Alt+N",),
    Action.ZOOM_IN: ("Ctrl++", "Ctrl+="),
    Action.ZOOM_OUT: ("Ctrl+-",),
    Action.ZOOM_RESET: ("Ctrl+0",),
    Action.KEYS: ("?",),
    Action.END: ("Esc",),
}
"""Anki's, where Anki has the action."""

TAKEN = frozenset(
    {"Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Backspace"}
)
"""Keys that move: from button to button, within an exercise, over a long card."""

_CHINESE = {"、": "/", "·": "`", "￥": "$", "。": ".", "【": "[", "】": "]", "—": "_", "…": "^"}
"""What input methods in Chinese mode type for a key, where it is no wide form of its sign."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force.

    Attributes:
        changed: The keys of the actions that have not their usual ones; () is no key at all.
    """

    changed: Mapping[Action, Keys] = field(default_factory=dict)

    def keys(self, action: Action) -> Keys:
        """Return the keys of an action."""
        return self.changed.get(action, DEFAULT_KEYS[action])

    def action(self, key: str) -> Action | None:
        """Return what a key does. A key given to two by hand does what comes first."""
        return next((each for each in Action if key in self.keys(each)), None)

    def holder(self, key: str, asking: Action) -> Action | None:
        """Return which other action has a key."""
        return next(
            (each for each in Action if each is not asking and key in self.keys(each)), None
        )

    def conflicts(self) -> Mapping[str, tuple[Action, ...]]:
        """Return the keys that more than one action has."""
        holders: dict[str, list[Action]] = {}
        for action in Action:
            for key in self.keys(action):
                holders.setdefault(key, []).append(action)
        return {key: tuple(several) for key, several in holders.items() if len(several) > 1}

    def bound(self, action: Action, keys: Keys) -> "Keymap":
        """Return the map in which an action has other keys; its usual ones are no change."""
        others = {each: kept for each, kept in self.changed.items() if each is not action}
        keys = tuple(dict.fromkeys(keys))
        return Keymap(others if keys == DEFAULT_KEYS[action] else others | {action: keys})

    def given(self, action: Action, key: str) -> "Keymap":
        """Return the map in which a key belongs to an action and to no other."""
        result = self
        for each in Action:
            if each is not action and key in self.keys(each):
                result = result.bound(each, tuple(k for k in self.keys(each) if k != key))
        return result.bound(action, (*result.keys(action), key))

    def reset(self, action: Action) -> "Keymap":
        """Return the map in which an action has its usual keys; who took one gives it back."""
        result = self.bound(action, ())
        for key in DEFAULT_KEYS[action]:
            result = result.given(action, key)
        return result

    def lines(self) -> tuple[str, ...]:
        """Return what the settings keep."""
        return tuple(
            " ".join((action, *self.changed[action])) for action in Action if action in self.changed
        )


def read_keymap(lines: Iterable[str]) -> Keymap:
    """Return the map that `lines` keeps. Actions of another version are passed over."""
    result = Keymap()
    for line in lines:
        name, *keys = line.split() or [""]
        if name in tuple(Action):
            result = result.bound(Action(name), tuple(keys))
    return result


def plain_sign(text: str) -> str:
    """Return the sign on the key that typed a text, also where an input method made it Chinese.

    "" unless it is one sign to be seen.
    """
    first = text[:1]
    sign = _CHINESE.get(first) or unicodedata.normalize("NFKC", first)
    return sign if len(sign) == 1 and sign.isprintable() and not sign.isspace() else ""
