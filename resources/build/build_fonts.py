"""Builds the bundled fonts from Noto CJK; run by hand, the result is committed.

Needs Debian's fonts-noto-cjk, fonts-noto-cjk-extra and unicode-data unpacked
below one folder (`apt-get download`, `dpkg -x`), and from pip fonttools and
east-asian-spacing:

    python build_fonts.py UNPACKED OUTPUT
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from charset import characters
from fontTools import subset

_SIMPLIFIED = 2
"""Number of the simplified Chinese face in Noto's collections."""
_UNIHAN = "usr/share/unicode/Unihan_OtherMappings.txt.bz2"
_FONTS = "usr/share/fonts/opentype/noto"
_NAMES = (1, 2, 3, 4, 6, 16, 17, 21, 22, 25)
_ENGLISH = (3, 1, 0x409)


@dataclass(frozen=True)
class Job:
    """One face: where it comes from and what it is called here."""

    source: str
    family: str
    style: str
    weight: int

    @property
    def name(self) -> str:
        """The PostScript name, which is the file's name too."""
        return f"{self.family.replace(' ', '')}-{self.style}"


JOBS = (
    Job("NotoSerifCJK-Regular.ttc", "Study Song", "Regular", 400),
    Job("NotoSerifCJK-SemiBold.ttc", "Study Song", "SemiBold", 600),
    Job("NotoSansCJK-Regular.ttc", "Study Hei", "Regular", 400),
    Job("NotoSansCJK-Medium.ttc", "Study Hei", "Medium", 500),
    Job("NotoSansCJK-Bold.ttc", "Study Hei", "Bold", 700),
)


def main(unpacked: Path, output: Path) -> None:
    """Build every face."""
    codes = characters(unpacked / _UNIHAN)
    output.mkdir(parents=True, exist_ok=True)
    for job in JOBS:
        build(job, unpacked / _FONTS / job.source, output / f"{job.name}.otf", codes)


def build(job: Job, source: Path, target: Path, codes: list[int]) -> None:
    """Cut a face down, rename it, and let punctuation that meets punctuation close up."""
    options = subset.Options()
    options.font_number = _SIMPLIFIED
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    # Without locl: with it the Japanese, Korean and Taiwanese variants stay.
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "halt", "palt"]
    options.drop_tables += ["DSIG", "BASE", "VORG", "vhea", "vmtx"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    rename(font, job)
    with tempfile.TemporaryDirectory() as folder:
        cut = Path(folder) / target.name
        subset.save_font(font, str(cut), options)
        spaced = Path(folder) / "spaced"
        spaced.mkdir()
        spacing = Path(sys.executable).with_name("east-asian-spacing")
        subprocess.run([spacing, "-l", "ZHS", "-o", spaced, cut], check=True)
        shutil.copyfile(next(spaced.iterdir()), target)


def rename(font: Any, job: Job) -> None:
    """Give a font our names: its licence asks that of changed versions."""
    names = font["name"]
    for number in _NAMES:
        names.removeNames(nameID=number)
    legacy = job.style in ("Regular", "Bold")
    wanted = {
        1: job.family if legacy else f"{job.family} {job.style}",
        2: job.style if legacy else "Regular",
        3: f"{job.name};subset",
        4: f"{job.family} {job.style}",
        6: job.name,
    }
    if not legacy:
        wanted |= {16: job.family, 17: job.style}
    for number, text in wanted.items():
        names.setName(text, number, *_ENGLISH)
    font["OS/2"].usWeightClass = job.weight
    cff = font["CFF "].cff
    cff.fontNames = [job.name]
    cff.topDictIndex[0].FullName = f"{job.family} {job.style}"
    cff.topDictIndex[0].FamilyName = job.family


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
