"""Bring the translations up to date: `python resources/build/translations.py`.

Reads every string of the tracked files of the user interface into the .ts
files, keeps what is translated, and compiles the .qm files.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
CHINESE = FOLDER / "studyapp_zh_CN.ts"
ENGLISH = FOLDER / "studyapp_en.ts"
TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """Return the files that may hold words for the learner."""
    listed = subprocess.run(
        ["git", "ls-files", "--", "studyapp/ui/*.py", "studyapp/app.py"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return sorted(listed.stdout.split())


def update(ts_file: Path) -> None:
    """Add new strings to a .ts file and drop those no longer used."""
    # English needs no more than its plurals: the source strings are English.
    plural = ["-pluralonly"] if ts_file.name == ENGLISH.name else []
    languages = ["-source-language", "en", "-target-language", ts_file.stem.split("_", 1)[1]]
    options = ["-locations", "none", "-no-obsolete", *languages, *plural]
    command: list[str | Path] = [TOOLS / "pyside6-lupdate", *sources(), *options, "-ts", ts_file]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def compile_translation(ts_file: Path, qm_file: Path) -> None:
    """Write the compiled form of a .ts file."""
    # A program that runs has the old file mapped: written into, it would crash the program.
    draft = qm_file.with_name(f".{qm_file.name}.part")
    command: list[str | Path] = [TOOLS / "pyside6-lrelease", ts_file, "-qm", draft]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    draft.replace(qm_file)


def main() -> None:
    """Update and compile all languages."""
    for ts_file in (CHINESE, ENGLISH):
        update(ts_file)
        compile_translation(ts_file, ts_file.with_suffix(".qm"))
        text = ts_file.read_text(encoding="utf-8")
        print(f"{ts_file.name}: {text.count('<message')} strings, ", end="")
        print(f"{text.count('unfinished')} not translated")


if __name__ == "__main__":
    main()
