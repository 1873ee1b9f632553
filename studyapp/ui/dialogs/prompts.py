"""Asks the learner with dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from studyapp.core.article.model import Metadata
from studyapp.services.preview import Preview
from studyapp.ui import theme
from studyapp.ui.viewmodels.prompts import ExportChoice, ImportChoice
from studyapp.ui.widgets.kit import Button, hbox, label, vbox

_SUFFIX = ".apkg"
_ARTICLES = "*.txt *.md *.markdown *.html *.htm *.docx *.epub *.pdf"
_FORBIDDEN = '\\/:*?"<>|'


class DialogPrompts:
    """Fulfils `viewmodels.prompts.Prompts` above a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def files_to_import(self) -> tuple[Path, ...]:
        title = QCoreApplication.translate("Prompts", "Import articles")
        kinds = QCoreApplication.translate("Prompts", "Articles and decks ({0});;All files (*)")
        kinds = kinds.format(f"{_ARTICLES} *.yaml *.yml *{_SUFFIX}")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, _documents(), kinds)
        return tuple(Path(name) for name in names)

    def new_version(self) -> Path | None:
        title = QCoreApplication.translate("Prompts", "Import a new version")
        kinds = QCoreApplication.translate("Prompts", "Articles ({0});;All files (*)")
        kinds = kinds.format(_ARTICLES)
        name, _ = QFileDialog.getOpenFileName(self._window, title, _documents(), kinds)
        return Path(name) if name else None

    def import_preview(self, preview: Preview, waiting: int) -> ImportChoice:
        from studyapp.ui.dialogs.import_preview import ImportPreviewDialog

        dialog = ImportPreviewDialog(preview, waiting, self._window)
        dialog.exec()
        choice = dialog.choice
        dialog.deleteLater()
        return choice

    def article_details(self, meta: Metadata) -> Metadata | None:
        from studyapp.ui.dialogs.import_fields import DetailsDialog

        dialog = DetailsDialog(meta, self._window)
        saved = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.meta if saved else None

    def export(self, name: str) -> ExportChoice | None:
        dialog = ExportDialog(name, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        title = QCoreApplication.translate("Prompts", "Save the package for Anki")
        kinds = QCoreApplication.translate("Prompts", "Anki package (*.apkg)")
        suggested = str(Path(_documents()) / f"{file_name(name)}{_SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() != _SUFFIX:
            path = path.with_name(path.name + _SUFFIX)
        return ExportChoice(path, dialog.scheduling)


class ExportDialog(QDialog):
    """Says what goes into a package and whether the progress goes along."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export to Anki"))
        self._scheduling = QCheckBox(self.tr("With my progress"))
        self._scheduling.setObjectName("export_scheduling")
        self._scheduling.setFont(theme.font(14))
        what = label(self.tr("“{0}” as a package that Anki imports.").format(name), wrap=True)
        consequence = label(
            self.tr(
                "With progress, Anki goes on where you are. Without it, all cards are new there: "
                "choose this for somebody else."
            ),
            12,
            role="text3",
            wrap=True,
        )
        go_on = Button(self.tr("Choose a place…"), "upload", "primary")
        go_on.setObjectName("export_go_on")
        go_on.setDefault(True)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("export_cancel")
        go_on.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = hbox(None, cancel, go_on)
        self.setLayout(
            vbox(what, self._scheduling, consequence, 8, buttons, margins=(24, 22, 24, 20))
        )
        self.setMinimumWidth(420)

    @property
    def scheduling(self) -> bool:
        """Whether the progress goes along."""
        return self._scheduling.isChecked()


def file_name(name: str) -> str:
    """Return a name that every file system accepts."""
    return "".join("_" if letter in _FORBIDDEN else letter for letter in name).strip(" .")[:80]


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
