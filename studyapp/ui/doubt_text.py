"""What does not add up in an article, said to the learner."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.article.text import fold
from studyapp.services.overlay import Doubt

_SHOWN = 40
_INNER_QUOTES = str.maketrans("“”", "‘’")


def doubt_text(doubt: Doubt) -> str:
    """Return a sentence; of the one that announces a list it quotes the beginning."""
    if not doubt.sentence:
        said = QCoreApplication.translate("Doubts", "This may have been read wrongly: {0}")
        return said.format(doubt.message)
    sentence = fold(doubt.sentence).strip("：，。 ").translate(_INNER_QUOTES)
    if len(sentence) > _SHOWN:
        sentence = f"{sentence[:_SHOWN]}…"
    said = QCoreApplication.translate("Doubts", "“{0}” announces {1}, but {2} were found.")
    return said.format(sentence, doubt.announced, doubt.found)
