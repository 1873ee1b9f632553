"""Reads aloud with what the system has: say, speech-dispatcher, eSpeak or SAPI.

The text goes in by standard input or as an argument of its own, never through a shell.
"""

import math
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

from studyapp.core.errors import NoVoiceError, VoiceError
from studyapp.infra.helper import NO_WINDOW

_WORDS_A_MINUTE = 175
_LIST_SECONDS = 5
_CHINESE_VOICE = re.compile(r"^(.+?)\s+zh[_-]CN\b", re.MULTILINE)
_SAPI = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
[Console]::InputEncoding = [Text.Encoding]::UTF8
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $speaker.GetInstalledVoices() |
    Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.Name -like 'zh*' } | Select-Object -First 1
if ($null -eq $voice) { exit 3 }
$speaker.SelectVoice($voice.VoiceInfo.Name)
$speaker.Rate = RATE
$speaker.Speak([Console]::In.ReadToEnd())
"""


@dataclass(frozen=True, slots=True)
class Command:
    """How a program reads a text.

    Attributes:
        arguments: The program and what it is given.
        silence: What ends its reading, where ending the program is not enough.
    """

    arguments: tuple[str, ...]
    silence: tuple[str, ...] = ()


class SystemVoice:
    """Fulfils `services.speech.Voice`.

    Args:
        platform: As `sys.platform` says.
        path: Where programs are looked for; None for where the system looks.
    """

    def __init__(self, platform: str = sys.platform, path: str | None = None) -> None:
        self._platform = platform
        self._path = path
        self._process: subprocess.Popen[bytes] | None = None
        self._silence: tuple[str, ...] = ()
        self._leaving: list[subprocess.Popen[bytes]] = []
        self._asked = 0

    def available(self) -> bool:
        return self._program() is not None

    def say(self, text: str, percent: int) -> None:
        self.stop()
        asked = self._asked
        found = self._program()
        if found is None:
            raise NoVoiceError
        command = self._command(*found, percent)
        try:
            process = subprocess.Popen(
                command.arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=NO_WINDOW,
            )
        except OSError as error:
            raise VoiceError(error.strerror or str(error)) from error
        self._process, self._silence = process, command.silence
        if asked != self._asked:
            # Silence was asked for while the program was being found.
            self.stop()
            return
        _hand_over(process, text)

    def stop(self) -> None:
        self._asked += 1
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.terminate()
        self._leaving.append(process)
        if self._silence:
            silence = subprocess.Popen(
                self._silence, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._leaving.append(silence)

    def speaking(self) -> bool:
        # Who was sent away is seen off here: waiting at the door would stop the window.
        self._leaving = [each for each in self._leaving if each.poll() is None]
        process = self._process
        if process is None:
            return False
        status = process.poll()
        if status is None:
            return True
        self._process = None
        if status:
            raise VoiceError(f"exit status {status}")
        return False

    def _program(self) -> tuple[str, str] | None:
        """Return the name of a program and where it is."""
        for name in _programs(self._platform):
            if found := shutil.which(name, path=self._path):
                return name, found
        return None

    def _command(self, name: str, program: str, percent: int) -> Command:
        words = str(round(_WORDS_A_MINUTE * percent / 100))
        match name:
            case "say":
                return Command((program, *_voice_of_say(program), "-r", words, "-f", "-"))
            case "spd-say":
                rate = str(max(-100, min(100, percent - 100)))
                arguments = (program, "--wait", "--pipe-mode", "--language", "zh", "--rate", rate)
                return Command(arguments, (program, "--cancel"))
            case "powershell":
                # Three times as fast is 10, a third is -10.
                script = _SAPI.replace("RATE", str(round(10 * math.log(percent / 100, 3))))
                return Command((program, "-NoProfile", "-NonInteractive", "-Command", script))
            case _:
                language = "cmn" if name == "espeak-ng" else "zh"
                return Command((program, "-v", language, "-s", words, "-b", "1", "--stdin"))


def _programs(platform: str) -> tuple[str, ...]:
    if platform == "darwin":
        return ("say",)
    if platform == "win32":
        return ("powershell",)
    return ("espeak-ng", "espeak", "spd-say")


def _voice_of_say(program: str) -> tuple[str, ...]:
    """Return the arguments that choose a Chinese voice; its name differs between systems."""
    try:
        listed = subprocess.run(
            (program, "-v", "?"), capture_output=True, timeout=_LIST_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    found = _CHINESE_VOICE.search(listed.stdout.decode("utf-8", errors="replace"))
    return ("-v", found[1]) if found else ()


def _hand_over(process: subprocess.Popen[bytes], text: str) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(text.encode())
        process.stdin.close()
    except OSError:
        # It ended before it had read all; `speaking` tells why.
        return
