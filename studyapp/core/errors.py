"""Errors that a user can cause or cure.

Each carries its data, and a plain English message for the log and the command
line; `ui/error_text.py` says it in the learner's language. Anything else that
escapes is a bug and belongs to the crash log.
"""


class StudyError(Exception):
    """Base class of all expected failures."""


class Cancelled(StudyError):  # noqa: N818  (a request honoured, not a fault)
    """The caller asked a long operation to stop."""


class FileError(StudyError):
    """Something is wrong with one file.

    Attributes:
        path: The file, as the user named it.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FileMissingError(FileError):
    """The file does not exist or may not be read."""


class FileTooLargeError(FileError):
    """The file is larger than an article can be."""


class NotTextError(FileError):
    """The file is empty, binary, or in no encoding that we know."""


class UnsupportedFileError(FileError):
    """We know no reader for this kind of file, or its reader is not installed."""


class FileWriteError(FileError):
    """The file could not be written: full or read-only disk, missing folder."""


class DeckFileError(FileError):
    """A deck file breaks the format; the reason names card and field."""


class AnkiPackageError(FileError):
    """The file is no Anki package, or a damaged one."""


class AnkiPackageTooLargeError(AnkiPackageError):
    """The package holds more than can be imported at once."""


class AnkiPackageFormatError(AnkiPackageError):
    """The package is in a format that cannot be read here; an older one can."""


class AnkiCollectionError(AnkiPackageError):
    """The file is a copy of a whole collection (.colpkg), which is not imported."""


class ArticleFormatError(StudyError):
    """The text holds nothing that could be studied."""


class SegmenterError(StudyError):
    """The process that cuts text into words did not start, or died."""


class UnknownArticleError(StudyError):
    """There is no such article in the library."""


class UnknownCardError(StudyError):
    """There is no such card in the library."""


class NothingToExportError(StudyError):
    """What was chosen for an export holds no notes."""


class LibraryError(StudyError):
    """The library cannot be opened or written.

    Attributes:
        path: The library's folder or database file.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryInUseError(LibraryError):
    """Another running program has the library open."""


class LibraryTooNewError(LibraryError):
    """The library was written by a later version of the program."""


class LibraryDamagedError(LibraryError):
    """The database file is not a database or fails its own checks."""


class LibraryLostError(LibraryError):
    """The file was deleted, moved or replaced while it was open; a copy holds all of it."""


class IndexesDamagedError(LibraryDamagedError):
    """Only indexes are damaged: they can be made anew, and nothing is lost."""


class LibraryReadOnlyError(LibraryError):
    """The library lies where we may not write, or the disk is full."""


class NeverAnsweredError(StudyError):
    """A card that was never answered has no due date to be moved."""


class DueAlreadyError(StudyError):
    """The card falls due on the day that was asked for already."""


class NoVoiceError(StudyError):
    """The system has no program that reads aloud."""


class VoiceError(StudyError):
    """The program that reads aloud gave up."""


class AssistantOffError(StudyError):
    """The assistant is not switched on, or may not send anything."""


class AssistantError(StudyError):
    """The assistant's service did not do what it was asked.

    Attributes:
        address: The service, as the learner named it. No message ever holds a key.
    """

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address


class AssistantAddressError(AssistantError):
    """The address is none, or holds more than a place to ask."""


class AssistantInsecureError(AssistantError):
    """The address is not https, and not this computer."""


class AssistantUnreachableError(AssistantError):
    """Nobody answers there, or not as who the certificate says."""


class AssistantTimeoutError(AssistantError):
    """The reply took too long."""


class AssistantKeyError(AssistantError):
    """The key is missing, mistyped or refused."""


class AssistantLimitError(AssistantError):
    """The service takes no more requests for now, or the account is empty."""


class AssistantRedirectError(AssistantError):
    """The address sends on to another one, which nobody agreed to."""


class AssistantRefusedError(AssistantError):
    """The service answers with an error of its own.

    Attributes:
        status: The HTTP status.
    """

    def __init__(self, address: str, status: int) -> None:
        super().__init__(address, f"HTTP status {status}")
        self.status = status


class AssistantReplyError(AssistantError):
    """The reply is too large or makes no sense."""
