"""What would be missing after going back to a copy, in a sentence."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from studyapp.services.recovery import Missing


def moment_text(moment: datetime) -> str:
    """Return day and time of a moment in its own time zone."""
    return f"{moment:%Y-%m-%d %H:%M}"


def missing_text(missing: Missing) -> str:
    """Return what a copy lacks, as far as the damaged file tells."""
    if missing.answers is None:
        return QCoreApplication.translate(
            "Recovery",
            "What you did after it would be missing. How much that is can no longer be read.",
        )
    if missing.answers == 0:
        return QCoreApplication.translate("Recovery", "No answer was given after it.")
    if missing.to_the_end:
        return QCoreApplication.translate(
            "Recovery", "%n answer(s) given after it would be missing.", "", missing.answers
        )
    return QCoreApplication.translate(
        "Recovery",
        "At least %n answer(s) given after it would be missing: the rest cannot be read.",
        "",
        missing.answers,
    )
