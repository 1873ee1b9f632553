"""What would be missing after going back to a copy, in a sentence."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from studyapp.services.recovery import Missing


def moment_text(moment: datetime) -> str:
    """Return day and time of a moment in its own time zone."""
    return f"{moment:%Y-%m-%d %H:%M}"


def missing_text(missing: Missing) -> str:
    """Return what a copy lacks, as far as the damaged file tells."""
    count = missing.answers
    if count is None:
        return QCoreApplication.translate(
            "Recovery",
            "What you did after it would be missing. How much that is can no longer be read.",
        )
    if count == 0:
        return QCoreApplication.translate("Recovery", "No answer was given after it.")
    if missing.to_the_end:
        text = QCoreApplication.translate(
            "Recovery", "Answers given after it, which would be missing: {0}"
        )
    else:
        text = QCoreApplication.translate(
            "Recovery", "Answers given after it, which would be missing: {0}; more cannot be read"
        )
    return text.format(count)
