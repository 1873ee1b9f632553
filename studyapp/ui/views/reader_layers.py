"""Which layers are shown over the text, with their signs explained."""

from functools import partial

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from studyapp.services.overlay import Layer
from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.views.reader_words import layer_name
from studyapp.ui.widgets.article_layers import Stretch, paint_sign
from studyapp.ui.widgets.kit import Button, hairline, hbox
from studyapp.ui.widgets.popup import Popup

_SAMPLE_PX = 15


class LayerSample(QWidget):
    """A word with the sign of a layer, as it looks in the text."""

    def __init__(self, layer: Layer, text: str) -> None:
        super().__init__()
        self._layer, self._text = layer, text
        self.setFont(theme.font(_SAMPLE_PX, family=theme.READING_FAMILY))
        self.setFixedSize(QSize(96, 26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self.fontMetrics().horizontalAdvance(self._text)
        left, baseline = self.width() - width - 6.0, 18.0
        stretch = Stretch(left, left + width, baseline, _SAMPLE_PX)
        with QPainter(self) as painter:
            paint_sign(painter, self._layer, stretch)
            painter.setPen(QColor(theme.current().ink))
            painter.drawText(QPointF(left, baseline), self._text)


def layers_of(settings: Settings) -> frozenset[Layer]:
    """Return the layers that are shown; each has a setting of its name."""
    return frozenset(layer for layer in Layer if getattr(settings, f"layer_{layer.value}"))


class LayersPopup(Popup):
    """Shows and hides layers, and explains their signs.

    Signals:
        toggled: A Layer, and whether it is shown.
    """

    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        self._boxes = {layer: QCheckBox(layer_name(layer)) for layer in Layer}
        samples = {
            Layer.QUOTES: "“……”",
            Layer.FIGURES: "3.6%",
            Layer.TERMS: "新动能",
            Layer.MARKERS: "一是",
        }
        hide = Button("", None, "ghost")
        super().__init__(
            parent,
            *(hbox(self._boxes[each], None, LayerSample(each, samples[each])) for each in Layer),
            hairline(),
            hide,
            width=270,
        )
        self.setObjectName("reader_layers_popup")
        self.setAccessibleName(self.tr("What is marked in the text"))
        hide.setText(self.tr("Hide all"))
        hide.setObjectName("reader_layers_hide")
        hide.clicked.connect(self._on_hide)
        for layer, box in self._boxes.items():
            box.setObjectName(f"reader_layer_{layer.value}")
            box.setFont(theme.font(14))
            box.toggled.connect(partial(self._on_toggled, layer))

    def set_shown(self, shown: frozenset[Layer]) -> None:
        """Check the layers that are shown."""
        for layer, box in self._boxes.items():
            box.setChecked(layer in shown)

    def _on_toggled(self, layer: Layer, checked: bool) -> None:
        self.toggled.emit(layer, checked)

    def _on_hide(self) -> None:
        for box in self._boxes.values():
            box.setChecked(False)
