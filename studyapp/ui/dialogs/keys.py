"""The keys of the review, to be changed."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.ui.keymap import TAKEN, Action, Keymap
from studyapp.ui.widgets.action_words import ActionWords
from studyapp.ui.widgets.key_recorder import KeyRecorder
from studyapp.ui.widgets.kit import (
    Button,
    IconButton,
    Panel,
    clear,
    hairline,
    hbox,
    label,
    scrolled,
    vbox,
)

_SIZE = (620, 600)


class _KeyRow(QWidget):
    """An action with its keys: a click on one takes it away.

    Signals:
        removed: A key. added, reset: Nothing.
    """

    removed = Signal(str)
    added = Signal()
    reset = Signal()

    def __init__(self, action: Action, name: str, words: ActionWords) -> None:
        super().__init__()
        self._words = words
        self._caps = hbox(spacing=6)
        self._buttons: list[Button] = []
        self._add = IconButton("plus", self.tr("Another key for “{0}”").format(name), 16, 28)
        self._add.setObjectName(f"keys_{action}_add")
        self._add.clicked.connect(self.added)
        self._reset = IconButton("rotate-ccw", self.tr("Usual keys for “{0}”").format(name), 16, 28)
        self._reset.setObjectName(f"keys_{action}_reset")
        self._reset.clicked.connect(self.reset)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        title = label(name, 14, wrap=True)
        self.setLayout(hbox((title, 1), self._caps, self._add, self._reset, spacing=8))

    def set_keys(self, action: Action, keymap: Keymap) -> None:
        """Show the keys of the action; those that another one has too are told apart."""
        clear(self._caps)
        self._buttons.clear()
        for key in keymap.keys(action):
            shared = keymap.holder(key, action)
            cap = Button(self._words.key(key), "triangle-alert" if shared else None, "chip")
            cap.setObjectName(f"keys_{action}_key")
            tip = self.tr("Take “{0}” away").format(self._words.key(key))
            if shared:
                tip = self.tr("Also: {0}").format(self._words.name(shared)) + "\n" + tip
            cap.setToolTip(tip)
            cap.setAccessibleName(tip)
            cap.setAutoDefault(False)
            cap.clicked.connect(partial(self.removed.emit, key))
            self._caps.addWidget(cap)
            self._buttons.append(cap)
        self._reset.setVisible(action in keymap.changed)

    def take_focus(self) -> None:
        """Be ready for another change: the button that was used may be gone."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key visits, in this order."""
        return [*self._buttons, self._add, self._reset]


class KeysDialog(QDialog):
    """Lists what can be done in the review, with the keys; a change holds at once.

    Signals:
        changed: The Keymap that holds now.
    """

    changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Keys of the review"))
        self.resize(*_SIZE)
        self._keymap = keymap
        self._words = ActionWords(self)
        self._asked: Action | None = None
        self._key = ""
        self._rows = {action: self._row(action) for action in Action}
        self._recorder = KeyRecorder()
        self._recorder.recorded.connect(self._on_recorded)
        self._recorder.given_up.connect(self._on_given_up)
        self._take_over = Button(self.tr("Use it here instead"), None, "secondary")
        self._take_over.setObjectName("keys_take_over")
        self._take_over.setAutoDefault(False)
        self._take_over.clicked.connect(self._on_take_over)
        self._lay_out()
        self._rest()
        self._show_keys()

    @property
    def keymap(self) -> Keymap:
        """The map that holds now."""
        return self._keymap

    def _lay_out(self) -> None:
        rows = Panel(spacing=6, pad=16)
        for place, row in enumerate(self._rows.values()):
            rows.add(*((hairline(), row) if place else (row,)))
        area = scrolled(vbox(rows, margins=(0, 0, 10, 0)))
        area.setAccessibleName(self.tr("Keys of the review"))
        self._all = Button(self.tr("All as usual"), "rotate-ccw", "ghost")
        self._all.setObjectName("keys_reset_all")
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self._on_reset_all)
        self._close = Button(self.tr("Close"), "check", "primary")
        self._close.setObjectName("keys_close")
        self._close.clicked.connect(self.accept)
        explained = self.tr("A click on a key takes it away; plus adds one. Holds at once.")
        self.setLayout(
            vbox(
                label(self.tr("Keys of the review"), 17, 700),
                label(explained, 13, role="text2", wrap=True),
                (area, 1),
                hbox((self._recorder, 1), self._take_over),
                hbox(self._all, None, self._close),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )

    def _row(self, action: Action) -> _KeyRow:
        row = _KeyRow(action, self._words.name(action), self._words)
        row.removed.connect(partial(self._on_removed, action))
        row.added.connect(partial(self._on_added, action))
        row.reset.connect(partial(self._on_reset, action))
        return row

    def _show_keys(self) -> None:
        for action, row in self._rows.items():
            row.set_keys(action, self._keymap)
        self._all.setEnabled(bool(self._keymap.changed))
        stops = [stop for row in self._rows.values() for stop in row.stops()]
        for stop, following in pairwise([*stops, self._take_over, self._all, self._close]):
            QWidget.setTabOrder(stop, following)

    def _hold(self, keymap: Keymap, action: Action | None = None) -> None:
        self._keymap = keymap
        self._show_keys()
        self._rest()
        if action is not None:
            self._rows[action].take_focus()
        self.changed.emit(keymap)

    def _rest(self) -> None:
        """Wait for no key."""
        self._asked, self._key = None, ""
        self._recorder.hide()
        self._take_over.hide()

    def _on_added(self, action: Action) -> None:
        self._take_over.hide()
        self._asked = action
        name = self._words.name(action)
        self._recorder.wait_for(self.tr("Press a key for “{0}”. Esc gives up.").format(name))

    def _on_removed(self, action: Action, key: str) -> None:
        keys = tuple(each for each in self._keymap.keys(action) if each != key)
        self._hold(self._keymap.bound(action, keys), action)

    def _on_reset(self, action: Action) -> None:
        self._hold(self._keymap.reset(action), action)

    @Slot(str)
    def _on_recorded(self, key: str) -> None:
        if self._asked is None:
            return
        action, name = self._asked, self._words.key(key)
        holder = self._keymap.holder(key, action)
        if key in TAKEN:
            self._recorder.setText(
                self.tr("“{0}” moves within cards and exercises; choose another.").format(name)
            )
        elif holder is not None:
            self._key = key
            text = self.tr("“{0}” already does this: {1}").format(name, self._words.name(holder))
            self._recorder.setText(text)
            self._take_over.show()
            self._take_over.setFocus()
        else:
            self._hold(self._keymap.given(action, key), action)

    @Slot()
    def _on_given_up(self) -> None:
        self._rest()

    @Slot()
    def _on_take_over(self) -> None:
        if self._asked is not None and self._key:
            self._hold(self._keymap.given(self._asked, self._key), self._asked)

    @Slot()
    def _on_reset_all(self) -> None:
        self._hold(Keymap())
