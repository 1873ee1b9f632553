"""Colours, fonts and icons of the running program."""

from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from studyapp.ui.tokens import (
    DARK,
    FALLBACK_FAMILIES,
    LIGHT,
    READING_FAMILY,
    UI_FAMILY,
    Tokens,
)

__all__ = ["DARK", "LIGHT", "READING_FAMILY", "UI_FAMILY", "Tokens"]

Colour = QColor | str


class _Notifier(QObject):
    """Tells that the theme changed, to widgets that keep colours.

    Signals:
        changed: The new theme is already current.
    """

    changed = Signal()


class _Current:
    """What is shown now. The one piece of state of this module: a program has one look."""

    tokens: Tokens = LIGHT
    resources: Path = Path()


notifier = _Notifier()


def setup(resources: Path) -> None:
    """Load the fonts and say where icons and style sheet lie. Needs a QGuiApplication."""
    _Current.resources = resources
    for file in sorted((resources / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
    QGuiApplication.setFont(font(14))


def current() -> Tokens:
    """Return the tokens of the theme that is shown."""
    return _Current.tokens


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet for a theme; also make the tokens current and set the palette.

    The caller hands it to the QApplication and then calls `notifier.changed.emit()`.
    """
    _Current.tokens = tokens
    QGuiApplication.setPalette(_palette(tokens))
    names = {name: getattr(tokens, name) for name in Tokens.__slots__}
    text = (_Current.resources / "styles" / "app.qss").read_text(encoding="utf-8")
    arrow = _Current.resources / "icons" / f"chevron-down-{tokens.name}.svg"
    return Template(text).substitute(names | {"chevron": arrow.as_posix()})


def font(px: int, weight: int = 400, family: str = UI_FAMILY) -> QFont:
    """Return a font by its size in pixels, set for Chinese.

    `chws` squeezes punctuation that meets punctuation; hinting is off since it
    makes Chinese at these sizes uneven.
    """
    made = QFont([family, *FALLBACK_FAMILIES])
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("chws"), 1)
    return made


def mix(first: Colour, second: Colour, share: float) -> QColor:
    """Return a colour between two; share 0 gives the first, 1 the second."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
        a.alphaF() + (b.alphaF() - a.alphaF()) * share,
    )


def ramp(stops: tuple[str, ...], value: float) -> QColor:
    """Return the colour at a value from 0 to 1 along evenly spaced stops."""
    place = max(0.0, min(1.0, value)) * (len(stops) - 1)
    left = min(int(place), len(stops) - 2)
    return mix(stops[left], stops[left + 1], place - left)


def paint_icon(
    painter: QPainter, name: str, rect: QRectF, colour: Colour, stroke: float = 1.75
) -> None:
    """Paint an icon of resources/icons in one colour."""
    _svg(name, QColor(colour).name(), stroke).render(painter, QRectF(rect))


def icon(name: str, colour: Colour | None = None, px: int = 18, stroke: float = 1.75) -> QIcon:
    """Return an icon sharp at one, two and three times its size."""
    made = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(QSize(px, px) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            paint_icon(painter, name, QRectF(0, 0, px, px), colour or current().text2, stroke)
        made.addPixmap(pixmap)
    return made


@lru_cache(maxsize=512)
def _svg(name: str, colour: str, stroke: float) -> QSvgRenderer:
    text = (_Current.resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour)
    text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.bg),
        (role.PlaceholderText, tokens.text3),
        (role.Link, tokens.accent_text),
        (role.Mid, tokens.line),
        (role.Accent, tokens.accent),
    ):
        palette.setColor(each, QColor(colour))
    return palette
