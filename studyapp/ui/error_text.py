"""What went wrong, said to the learner: the thing by its name, and what to do."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from studyapp.core.errors import (
    AnkiCollectionError,
    AnkiPackageError,
    AnkiPackageFormatError,
    AnkiPackageTooLargeError,
    ArticleFormatError,
    AssistantAddressError,
    AssistantError,
    AssistantInsecureError,
    AssistantKeyError,
    AssistantLimitError,
    AssistantOffError,
    AssistantRedirectError,
    AssistantRefusedError,
    AssistantReplyError,
    AssistantTimeoutError,
    AssistantUnreachableError,
    DeckFileError,
    DueAlreadyError,
    FileError,
    FileMissingError,
    FileTooLargeError,
    FileWriteError,
    LibraryDamagedError,
    LibraryError,
    LibraryInUseError,
    LibraryLostError,
    LibraryReadOnlyError,
    LibraryTooNewError,
    NeverAnsweredError,
    NothingToExportError,
    NotTextError,
    NoVoiceError,
    SegmenterError,
    StudyError,
    UnknownArticleError,
    UnknownCardError,
    UnsupportedFileError,
    VoiceError,
)
from studyapp.core.search.problems import SearchError
from studyapp.ui.search_text import search_text


def error_text(error: StudyError) -> str:
    """Return one or two sentences in the learner's language."""
    match error:
        case LibraryError():
            return _library_text(error).format(error.path)
        case AssistantRefusedError():
            return _assistant_text(error).format(error.address, error.status)
        case AssistantError():
            return _assistant_text(error).format(error.address)
        case AnkiPackageError():
            return _anki_text(error).format(PurePath(error.path).name)
        case FileError():
            return _file_text(error).format(PurePath(error.path).name, error.reason)
        case _:
            return _other_text(error)


def _file_text(error: FileError) -> str:
    match error:
        case FileMissingError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” cannot be read. Check that the file is still there."
            )
        case FileTooLargeError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” is too large for an article. Split it and import the parts."
            )
        case NotTextError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” holds no readable text. Save it as UTF-8 text and try again."
            )
        case UnsupportedFileError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” is of a kind that cannot be imported. Save it as text (.txt)."
            )
        case FileWriteError():
            text = QCoreApplication.translate(
                "Errors",
                "“{0}” could not be written. Check free space and permissions, or choose "
                "another folder.",
            )
        case DeckFileError():
            text = QCoreApplication.translate(
                "Errors", "The deck file “{0}” has a mistake: {1}. Correct it and import again."
            )
        case _:
            text = QCoreApplication.translate("Errors", "“{0}” cannot be used: {1}.")
    return text


def _anki_text(error: AnkiPackageError) -> str:
    match error:
        case AnkiCollectionError():
            text = QCoreApplication.translate(
                "Errors",
                "“{0}” is a copy of a whole collection. Export decks from Anki (.apkg) instead.",
            )
        case AnkiPackageFormatError():
            text = QCoreApplication.translate(
                "Errors",
                "“{0}” is in a format that cannot be read. Export it from Anki again with "
                "“Support older Anki versions”.",
            )
        case AnkiPackageTooLargeError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” holds too much for one import. Export single decks from Anki."
            )
        case _:
            text = QCoreApplication.translate(
                "Errors",
                "“{0}” holds no notes that can be read. Export it from Anki again.",
            )
    return text


def _library_text(error: LibraryError) -> str:
    match error:
        case LibraryInUseError():
            text = QCoreApplication.translate(
                "Errors", "The library “{0}” is open in another window. Close that one first."
            )
        case LibraryTooNewError():
            text = QCoreApplication.translate(
                "Errors",
                "The library “{0}” was written by a later version. Update this program to open it.",
            )
        case LibraryLostError():
            text = QCoreApplication.translate(
                "Errors",
                "Another program deleted or replaced the library “{0}”. All you did is in the "
                "latest copy in the folder “backups”: close this window and start again.",
            )
        case LibraryDamagedError():
            text = QCoreApplication.translate(
                "Errors",
                "The library “{0}” is damaged. Start the program again: it offers the latest copy.",
            )
        case LibraryReadOnlyError():
            text = QCoreApplication.translate(
                "Errors",
                "The library “{0}” cannot be written. Check free space and permissions.",
            )
        case _:
            text = QCoreApplication.translate("Errors", "The library “{0}” cannot be opened.")
    return text


def _assistant_text(error: AssistantError) -> str:
    match error:
        case AssistantAddressError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” is no address. Enter one like https://host/v1 in the settings."
            )
        case AssistantInsecureError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” would send your text unprotected. Enter an https address."
            )
        case AssistantUnreachableError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” cannot be reached. Check the address and your connection."
            )
        case AssistantTimeoutError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” did not answer in time. Try again later."
            )
        case AssistantKeyError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” does not accept the key. Enter it again in the settings."
            )
        case AssistantLimitError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” takes no more requests for now. Wait, or check your account there."
            )
        case AssistantRedirectError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” sends on to another address. Enter the final one in the settings."
            )
        case AssistantRefusedError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” answers with error {1}. Check address and model in the settings."
            )
        case AssistantReplyError():
            text = QCoreApplication.translate(
                "Errors", "“{0}” gives replies that make no sense. Check address and model."
            )
        case _:
            text = QCoreApplication.translate("Errors", "“{0}” cannot be used as an assistant.")
    return text


def _other_text(error: StudyError) -> str:
    match error:
        case ArticleFormatError():
            text = QCoreApplication.translate(
                "Errors", "There is nothing to study in this text: it has no paragraphs."
            )
        case UnknownArticleError():
            text = QCoreApplication.translate(
                "Errors", "The article is not in the library. Import it first."
            )
        case UnknownCardError():
            text = QCoreApplication.translate(
                "Errors", "The card is no longer in the library. Go on with the next one."
            )
        case NothingToExportError():
            text = QCoreApplication.translate(
                "Errors", "There are no cards to export here. Choose another deck."
            )
        case AssistantOffError():
            text = QCoreApplication.translate(
                "Errors", "The assistant is off. Switch it on and agree to it in the settings."
            )
        case NeverAnsweredError() | DueAlreadyError() | NoVoiceError() | VoiceError():
            text = _review_text(error)
        case SegmenterError():
            text = QCoreApplication.translate(
                "Errors", "The text could not be cut into words. Start the program again."
            )
        case SearchError():
            text = search_text(error)
        case _:
            text = str(error)
    return text


def _review_text(
    error: NeverAnsweredError | DueAlreadyError | NoVoiceError | VoiceError,
) -> str:
    match error:
        case NeverAnsweredError():
            return QCoreApplication.translate(
                "Errors", "A new card has no due date yet. Answer it once, then set one."
            )
        case DueAlreadyError():
            return QCoreApplication.translate("Errors", "The card is due on that day already.")
        case NoVoiceError():
            return QCoreApplication.translate(
                "Errors",
                "This computer has no program that reads aloud. Install espeak-ng, then try again.",
            )
        case VoiceError():
            return QCoreApplication.translate(
                "Errors",
                "The text could not be read aloud. See whether a Chinese voice is installed.",
            )
