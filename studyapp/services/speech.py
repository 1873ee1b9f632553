"""Reading aloud: the port, and what its adapter may find."""

from typing import Protocol


class Voice(Protocol):
    """A program of the system that reads Chinese aloud."""

    def available(self) -> bool:
        """Tell whether there is such a program. Quick: no process is started."""
        ...

    def say(self, text: str, percent: int) -> None:
        """Begin to read a text, at 70 to 150 percent of the usual speed; a text before it ends.

        Returns at once when the program runs; for a job nevertheless.

        Raises:
            NoVoiceError: There is no such program.
            VoiceError: It could not be started.
        """
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def speaking(self) -> bool:
        """Tell whether a text is being read.

        Raises:
            VoiceError: The program gave up; told once.
        """
        ...
