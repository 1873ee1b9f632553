"""How well the cards of one article are kept."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from studyapp.core.ids import ArticleId
from studyapp.ui import theme
from studyapp.ui.viewmodels.article_retention import ArticleRetentionViewModel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.retention_slider import (
    HIGHEST,
    LOWEST,
    RetentionSlider,
    cost_text,
)
from studyapp.ui.widgets.setting_controls import Percentage
from studyapp.ui.wording import percent

_WIDTH = 480


class ArticleRetentionDialog(QDialog):
    """The usual desired retention or one of the article's own, and what it costs."""

    def __init__(
        self,
        view_model: ArticleRetentionViewModel,
        article: ArticleId,
        title: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("retention_dialog")
        self.setWindowTitle(self.tr("Desired retention"))
        self.setMinimumWidth(_WIDTH)
        self._view_model = view_model
        self._article = article
        own = view_model.own(article)
        usual = self.tr("As in the settings ({0})").format(percent(view_model.usual))
        self._usual = QCheckBox(usual)
        self._usual.setObjectName("retention_usual")
        self._usual.setFont(theme.font(14))
        self._usual.setChecked(own is None)
        self._share = Percentage(LOWEST, HIGHEST)
        self._share.setObjectName("retention_share")
        self._share.setAccessibleName(self.windowTitle())
        self._slider = RetentionSlider()
        self._slider.setObjectName("retention_slider")
        self._slider.setAccessibleName(self.windowTitle())
        self._cost = label(self.tr("Working it out…"), 12, role="accent", wrap=True)
        self._cost.setObjectName("retention_cost")
        self._costs = view_model.costs(article)
        self._costs.setParent(self)
        self._show_share(view_model.usual if own is None else own)
        self._on_usual(own is None)
        self._lay_out(title)
        self._usual.toggled.connect(self._on_usual)
        self._share.valueChanged.connect(self._on_number)
        self._slider.valueChanged.connect(self._on_number)
        self._slider.sliderMoved.connect(self._tell_cost)
        self._costs.changed.connect(self._on_costs)
        self._costs.look()

    def _lay_out(self, title: str) -> None:
        save = Button(self.tr("Save"), "check", "primary")
        save.setObjectName("retention_save")
        save.setDefault(True)
        save.clicked.connect(self._on_save)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("retention_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        explained = self.tr(
            "Higher remembers more, and asks for more reviews. It holds for each card from its "
            "next answer on; an exam on the article goes before."
        )
        self.setLayout(
            vbox(
                label(title, 17, 700, wrap=True),
                label(explained, 13, role="text2", wrap=True),
                self._usual,
                hbox((self._slider, 1), self._share, spacing=12),
                self._cost,
                6,
                hbox(None, cancel, save),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )

    def _show_share(self, share: float) -> None:
        for field in (self._share, self._slider):
            blocked = field.blockSignals(True)
            field.setValue(round(share * 100))
            field.blockSignals(blocked)
        self._tell_cost(round(share * 100))

    @Slot(bool)
    def _on_usual(self, usual: bool) -> None:
        self._share.setEnabled(not usual)
        self._slider.setEnabled(not usual)
        if usual:
            self._show_share(self._view_model.usual)

    @Slot(int)
    def _on_number(self, value: int) -> None:
        self._show_share(value / 100)

    @Slot()
    def _on_costs(self) -> None:
        self._tell_cost(self._slider.value())

    @Slot(int)
    def _tell_cost(self, value: int) -> None:
        point = self._costs.at(value / 100)
        if point is not None:
            self._cost.setText(cost_text(point))

    @Slot()
    def _on_save(self) -> None:
        own = None if self._usual.isChecked() else self._share.value() / 100
        self._view_model.put(self._article, own)
        self.accept()
