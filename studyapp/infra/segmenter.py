"""Cuts Chinese text into words with jieba, in this process or in a helper process.

Loading jieba's dictionary holds the interpreter for a fifth of a second, in
whatever thread it runs; a program with a window uses the helper process.
"""

import json
import logging
import subprocess
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Lock
from types import ModuleType
from typing import Any

from studyapp.core.errors import SegmenterError
from studyapp.infra.helper import NO_WINDOW, helper_environment
from studyapp.infra.paths import cache_folder

_WORKER = "studyapp.infra.segmenter_worker"
_SECONDS_TO_END = 5
_CACHE = "jieba.cache"


class JiebaSegmenter:
    """Runs jieba here. Words given to one call are forgotten before the next."""

    def __init__(self) -> None:
        self._tokenizer: Any = None

    def cut(self, texts: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        if self._tokenizer is None:
            self._tokenizer = _load_tokenizer()
        with _known(self._tokenizer, words):
            # HMM off: it invents words across real edges (城市 级算力 枢纽).
            return tuple(tuple(self._tokenizer.cut(text, HMM=False)) for text in texts)


class HelperSegmenter:
    """Runs jieba in a child process, started on first use. Close it in the end.

    Threads take turns: of two that read the same pipe, one would wait for ever.
    """

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", _WORKER)) -> None:
        self._command = tuple(command)
        self._process: subprocess.Popen[str] | None = None
        self._turn = Lock()

    def cut(self, texts: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return the words of each text.

        Raises:
            SegmenterError: The helper process did not start, or died.
        """
        request = json.dumps({"texts": list(texts), "words": list(words)})
        with self._turn:
            answer = self._ask(request)
        return tuple(tuple(words) for words in json.loads(answer)["cuts"])

    def close(self) -> None:
        """End the helper process, if it runs."""
        process, self._process = self._process, None
        if process:
            _end(process)

    def _ask(self, request: str) -> str:
        process = self._running()
        stdin, stdout = process.stdin, process.stdout
        if stdin is None or stdout is None:
            raise SegmenterError("the word segmenter has no pipes")
        try:
            stdin.write(request + "\n")
            stdin.flush()
            answer = stdout.readline()
        except OSError:
            answer = ""
        if not answer:
            self._process = None
            raise SegmenterError(f"the word segmenter died with exit status {_end(process)}")
        return answer

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            try:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    encoding="utf-8",
                    env=helper_environment(),
                    creationflags=NO_WINDOW,
                )
            except OSError as error:
                reason = error.strerror or str(error)
                raise SegmenterError(f"the word segmenter did not start: {reason}") from error
        return self._process


def _end(process: subprocess.Popen[str]) -> int:
    """Let the process end, or end it; return its exit status."""
    if process.stdin:
        with suppress(OSError):  # what is still to be flushed has no reader any more
            process.stdin.close()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
    if process.stdout:
        process.stdout.close()
    return process.wait()


def _load_tokenizer() -> Any:
    jieba = _import_jieba()
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(folder)
    tokenizer.cache_file = _CACHE
    tokenizer.initialize()
    return tokenizer


def _import_jieba() -> ModuleType:
    """Return jieba, imported without its warnings and its chatter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # noqa: PLC0415  (slow, and needed only when cards are made)
    logging.getLogger("jieba").setLevel(logging.CRITICAL)
    return jieba  # type: ignore[no-any-return]


@contextmanager
def _known(tokenizer: Any, words: Sequence[str]) -> Iterator[None]:
    """Teach the tokenizer some words, and make it forget them without a trace."""
    total = tokenizer.total
    before: dict[str, int | None] = {}
    for word in words:
        for size in range(1, len(word) + 1):
            before.setdefault(word[:size], tokenizer.FREQ.get(word[:size]))
    try:
        for word in words:
            tokenizer.add_word(word)
        yield
    finally:
        for piece, frequency in before.items():
            if frequency is None:
                tokenizer.FREQ.pop(piece, None)
            else:
                tokenizer.FREQ[piece] = frequency
        tokenizer.total = total
