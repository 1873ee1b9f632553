"""The line of the settings page about the fit of the memory model."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studyapp.services.optimise import FIRST_FIT
from studyapp.services.planning_ports import Fit
from studyapp.ui.viewmodels.optimiser import OptimiserScreen, OptimiserViewModel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.wording import percent


class OptimiserRow(QWidget):
    """Says what came of the latest fit; a fit can be asked for, and taken back."""

    def __init__(self, view_model: OptimiserViewModel) -> None:
        super().__init__()
        self._text = label("", 12, role="text3", wrap=True)
        self._text.setObjectName("settings_optimiser")
        self._revert = Button(self.tr("Take back"), "undo-2", "ghost")
        self._revert.setObjectName("settings_optimiser_revert")
        self._revert.clicked.connect(view_model.revert)
        self._run = Button(self.tr("Fit now"), "zap")
        self._run.setObjectName("settings_optimiser_run")
        self._run.clicked.connect(view_model.optimise)
        words = vbox(label(self.tr("Memory model fitted to you"), 14, 500), self._text, spacing=2)
        self.setLayout(hbox((words, 1), self._revert, self._run, spacing=12))
        view_model.screen_changed.connect(self.render_screen)
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: OptimiserScreen) -> None:
        """Show how far the model is fitted."""
        self._text.setText(self._state(screen))
        self._run.setVisible(screen.installed)
        self._run.setEnabled(screen.ready)
        self._revert.setVisible(screen.revertible and not screen.running)

    def _state(self, screen: OptimiserScreen) -> str:
        if screen.running:
            return self.tr("Learning from your answers…")
        if screen.latest is not None:
            return self._result(screen.latest)
        if not screen.installed:
            return self.tr(
                "The usual parameters are in force; they suit most people. "
                "With the package fsrs-rs-python they are fitted to you."
            )
        if screen.answers < FIRST_FIT:
            text = self.tr("By itself from {0} answers on; there are {1} so far")
            return text.format(FIRST_FIT, screen.answers)
        return self.tr("There are enough answers; it is done by itself soon")

    def _result(self, fit: Fit) -> str:
        if fit.loss_before is None or fit.loss_after is None:
            text = self.tr("On {0} you went back to earlier parameters")
            return text.format(f"{fit.at:%Y-%m-%d}")
        text = (
            self.tr("Fitted on {0} to {1} answers: log loss {2} → {3}, {4} better")
            if fit.adopted
            else self.tr("Tried on {0} with {1} answers, nothing better found: log loss {2} → {3}")
        )
        better = (fit.loss_before - fit.loss_after) / fit.loss_before
        losses = f"{fit.loss_before:.4f}", f"{fit.loss_after:.4f}"
        return text.format(f"{fit.at:%Y-%m-%d}", fit.reviews, *losses, percent(better, 1))
