"""The language of the program: Chinese, unless the learner or the system says English."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CHINESE = "zh_CN"
ENGLISH = "en"


def language_of(choice: str, system: QLocale) -> str:
    """Return CHINESE or ENGLISH.

    Args:
        choice: The setting; "" follows the system.
        system: The system's locale. One that is unset or unknown counts as Chinese.
    """
    if choice:
        return ENGLISH if choice == ENGLISH else CHINESE
    return ENGLISH if system.language() == QLocale.Language.English else CHINESE


def install(app: QCoreApplication, translations: Path, language: str) -> None:
    """Translate the program, and Qt's own buttons and dates, from now on."""
    QLocale.setDefault(QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"studyapp_{language}", translations)):
        translator = QTranslator(app)
        if translator.load(name, str(folder)):
            app.installTranslator(translator)
