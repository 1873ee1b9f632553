"""Pictures of widgets compared with those kept, so that nothing looks otherwise unnoticed.

Means of 8x8 pixels are compared, which differ little between rasterisers: of the same look
on other machines no block differs, of one with a button less half a per cent do. To keep
new pictures, look at them and run the tests with KEEP_NEW_LOOKS=1.
"""

import os
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

LOOKS = Path(__file__).parent / "golden" / "looks"
_CELL = 8
_TOLERANCE = 24
_SHARE = 0.002


def looks_as_kept(widget, name, tmp_path):
    """Return "" when a widget looks as in the kept picture, else what is different."""
    picture = widget.grab().toImage()
    kept = LOOKS / f"{name}.png"
    if os.environ.get("KEEP_NEW_LOOKS"):
        kept.parent.mkdir(exist_ok=True)
        _half(picture).save(str(kept))
    expected = QImage(str(kept))
    found = _half(picture)
    if expected.size() != found.size():
        return f"{kept.name}: {found.size()} instead of {expected.size()}"
    off = _differing(expected, found)
    if len(off) <= _SHARE * (found.width() // _CELL) * (found.height() // _CELL):
        return ""
    actual = tmp_path / f"{name}.png"
    found.save(str(actual))
    return f"{kept.name} differs at {off[:9]}; what it looks like now: {actual}"


def _half(picture):
    smooth = Qt.TransformationMode.SmoothTransformation
    half = QSize(picture.width() // 2, picture.height() // 2)
    return picture.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _differing(one, other):
    """Return the places, in pixels, of the blocks that differ."""
    (first, width), (second, _) = _means(one), _means(other)
    return [
        (at // 4 % width * _CELL, at // 4 // width * _CELL)
        for at in range(0, len(first), 4)
        if any(abs(first[at + c] - second[at + c]) > _TOLERANCE for c in range(3))
    ]


def _means(picture):
    size = QSize(picture.width() // _CELL, picture.height() // _CELL)
    smooth = Qt.TransformationMode.SmoothTransformation
    means = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
    )
    return bytes(means.constBits()), means.width()
