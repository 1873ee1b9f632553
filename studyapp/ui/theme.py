"""Colours, type and icons of the running program.

The theme in force is the one piece of state that every painted widget needs;
it lives in `notifier`, and `notifier.changed` tells when to paint again.
"""

from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QDir, QObject, QRect, QRectF, Qt, Signal
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
from PySide6.QtWidgets import QApplication  # noqa: TID251  (style sheets belong to it)

from studyapp.services.settings import ReadingFont, ThemeChoice
from studyapp.ui.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "READING_FAMILY",
    "UI_FAMILY",
    "Tokens",
    "apply",
    "chosen",
    "current",
    "font",
    "icon",
    "mix",
    "motion_reduced",
    "notifier",
    "paint_icon",
    "ramp",
    "reading_family",
    "reduce_motion",
    "setup",
]

UI_FAMILY = "Study Hei"
READING_FAMILY = "Study Song"

Colour = QColor | str

_MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Notifier(QObject):
    """Keeps the tokens in force.

    Signals:
        changed: The new tokens are already current.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.reduced_motion = False
        self.effects: tuple[Qt.UIEffect, ...] = ()


notifier = Notifier()


def current() -> Tokens:
    """Return the tokens in force."""
    return notifier.tokens


def motion_reduced() -> bool:
    """Tell whether the learner wants nothing to move."""
    return notifier.reduced_motion


def reduce_motion(reduced: bool) -> None:
    """Let nothing move, or let move what the system lets move: menus and tips too."""
    if reduced == notifier.reduced_motion:
        return
    notifier.reduced_motion = reduced
    if reduced:
        notifier.effects = tuple(filter(QApplication.isEffectEnabled, _MOVING))
    for effect in notifier.effects:
        QApplication.setEffectEnabled(effect, not reduced)


def setup(app: QApplication, resources: Path) -> None:
    """Load fonts and find icons and styles below the resource folder; call once, first."""
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    QDir.setSearchPaths("styles", [str(resources / "styles")])
    for path in sorted((resources / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setStyle("Fusion")
    app.setFont(font(14))


def apply(app: QApplication, tokens: Tokens) -> None:
    """Put the tokens in force in every window."""
    notifier.tokens = tokens
    app.setPalette(_palette(tokens))
    app.setStyleSheet(_style_sheet(tokens))
    notifier.changed.emit()


def chosen(choice: ThemeChoice) -> Tokens:
    """Return the tokens of a choice. A system that does not say what it likes gets LIGHT."""
    match choice:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
        case ThemeChoice.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def reading_family(choice: ReadingFont) -> str:
    """Return the font family of articles and flashcards."""
    return UI_FAMILY if choice == ReadingFont.HEI else READING_FAMILY


def font(px: int, weight: int = 400, family: str = UI_FAMILY) -> QFont:
    """Return a font by its size in pixels, with Chinese punctuation squeezed."""
    result = QFont(family)
    result.setPixelSize(px)
    result.setWeight(QFont.Weight(weight))
    # Hinting makes text look different on every machine, and CJK no clearer.
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    result.setFeature(QFont.Tag("chws"), 1)
    return result


def icon(name: str, color: Colour | None = None, px: int = 18, stroke: float = 1.75) -> QIcon:
    """Return an icon in one colour, secondary text by default, for screens of any density."""
    return _icon(name, QColor(color or current().text2).name(), px, stroke)


def paint_icon(
    painter: QPainter, name: str, rect: QRect | QRectF, color: Colour, stroke: float = 1.75
) -> None:
    """Paint an icon of resources/icons into a rectangle."""
    _svg(name, QColor(color).name(), stroke).render(painter, QRectF(rect))


def mix(a: Colour, b: Colour, t: float) -> QColor:
    """Return the colour at `t` between `a` (0) and `b` (1)."""
    first, second = QColor(a), QColor(b)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * t,
        first.greenF() + (second.greenF() - first.greenF()) * t,
        first.blueF() + (second.blueF() - first.blueF()) * t,
        first.alphaF() + (second.alphaF() - first.alphaF()) * t,
    )


def ramp(stops: Sequence[str], value: float) -> QColor:
    """Return the colour of a value from 0 (first stop) to 1 (last stop)."""
    place = max(0.0, min(1.0, value)) * (len(stops) - 1)
    left = min(int(place), len(stops) - 2)
    return mix(stops[left], stops[left + 1], place - left)


@lru_cache(maxsize=256)
def _svg(name: str, color: str, stroke: float) -> QSvgRenderer:
    drawing = Path(QDir.searchPaths("icons")[0], f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", color)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(maxsize=256)
def _icon(name: str, color: str, px: int, stroke: float) -> QIcon:
    result = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(px * ratio, px * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            paint_icon(painter, name, pixmap.rect(), color, stroke)
        pixmap.setDevicePixelRatio(ratio)
        result.addPixmap(pixmap)
    return result


def _style_sheet(tokens: Tokens) -> str:
    template = Path(QDir.searchPaths("styles")[0], "app.qss").read_text(encoding="utf-8")
    return Template(template).substitute(asdict(tokens))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.bg,
        role.PlaceholderText: tokens.text3,
        role.Link: tokens.accent_text,
        role.Mid: tokens.line,
        role.Accent: tokens.accent,
    }
    palette = QPalette()
    for where, colour in colours.items():
        palette.setColor(where, QColor(colour))
    return palette
