"""How well the model predicted this learner."""

from PySide6.QtCore import Slot

from studyapp.services.explain import Trust
from studyapp.ui.widgets.calibration import Calibration
from studyapp.ui.widgets.kit import Panel, label
from studyapp.ui.wording import percent


class TrustPanel(Panel):
    """Predicted and actual recall of the last 30 days, by what was predicted."""

    def __init__(self) -> None:
        self._text = label(self.tr("Working it out…"), 13, role="text2", wrap=True)
        self._text.setObjectName("trust_text")
        self._chart = Calibration(self.tr("predicted {0}, came {1}, of {2} answers"))
        self._chart.setAccessibleName(self.tr("Predicted and actual recall"))
        self._chart.hide()
        title = label(self.tr("How well the model knows you"), 15, 500)
        super().__init__(title, self._chart, self._text, spacing=8)

    @Slot(object)
    def render_trust(self, trust: Trust) -> None:
        """Show what was predicted and what came."""
        self._chart.setVisible(trust.error is not None)
        if trust.error is None:
            self._text.setText(self.tr("Nothing to judge by yet: no reviews in the last 30 days."))
            return
        text = self.tr(
            "Over the last 30 days, {0} answers: prediction and outcome differ by {1} on average. "
            "Bars: what came; lines: what was predicted."
        )
        self._text.setText(text.format(trust.answers, percent(trust.error, 1)))
        self._chart.set_buckets(trust.buckets)
