"""Names a key that was pressed as the keymap does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studyapp.ui.keymap import plain_sign

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
_ENTER = {Qt.Key.Key_Enter: Qt.Key.Key_Return}
_NO_KEYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}


def keystroke(event: QKeyEvent) -> str:
    """Return the name of what was pressed; "" for a modifier alone.

    What types a sign is named by the sign, so that layouts and keypads do not matter.
    """
    key, held = Qt.Key(event.key()), event.modifiers()
    sign = plain_sign(event.text())
    if sign and not held & (_CONTROL | _ALT | _META):
        return _letter(sign, shifted=bool(held & _SHIFT)) if sign.isalpha() else sign
    if key in _NO_KEYS:
        return ""
    name = QKeySequence(_ENTER.get(key, key)).toString(QKeySequence.SequenceFormat.PortableText)
    shifted = bool(held & _SHIFT) and (name.isalnum() or len(name) > 1)
    parts = (
        ("Meta", bool(held & _META)),
        ("Ctrl", bool(held & _CONTROL)),
        ("Alt", bool(held & _ALT)),
        ("Shift", shifted),
    )
    return "+".join((*(part for part, down in parts if down), name))


def key_name(key: str) -> str:
    """Return how the keyboard of this system names a key of the keymap."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def _letter(sign: str, *, shifted: bool) -> str:
    return f"Shift+{sign.upper()}" if shifted else sign.upper()
