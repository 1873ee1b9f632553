"""Build the vendored reading fonts.  Inputs: `apt-get download fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai
unicode-data && dpkg -x …`  (Debian, OFL-1.1 / Unicode licence).   pip: fonttools, east-asian-spacing
Output: resources/fonts/*.otf|ttf + OFL.txt.   Run:  python build_fonts.py OUTDIR"""

import sys, pathlib, tempfile, subprocess, time
from fontTools import subset
from fontTools.ttLib import TTFont
from charset import tgh, gb2312, base, big5_level1

here = pathlib.Path(__file__).parent
out = pathlib.Path(sys.argv[1])
out.mkdir(exist_ok=True, parents=True)
NOTO = here / "d-fonts-noto-cjk/usr/share/fonts/opentype/noto"
X = here / "d-fonts-noto-cjk-extra/usr/share/fonts/opentype/noto"
KAI = here / "d-fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai"
SC = 2  # index of the SC face in the CJK .ttc
JOBS = [  # src, face, family, style, weight, out
    (NOTO / "NotoSerifCJK-Regular.ttc", SC, "Study Song", "Regular", 400, "StudySong-Regular.otf"),
    (X / "NotoSerifCJK-SemiBold.ttc", SC, "Study Song", "SemiBold", 600, "StudySong-SemiBold.otf"),
    (NOTO / "NotoSansCJK-Regular.ttc", SC, "Study Hei", "Regular", 400, "StudyHei-Regular.otf"),
    (X / "NotoSansCJK-Medium.ttc", SC, "Study Hei", "Medium", 500, "StudyHei-Medium.otf"),
    (NOTO / "NotoSansCJK-Bold.ttc", SC, "Study Hei", "Bold", 700, "StudyHei-Bold.otf"),
    (KAI / "LXGWWenKai-Regular.ttf", -1, "Study Kai", "Regular", 400, "StudyKai-Regular.ttf"),
]
uni = sorted(
    tgh() | gb2312() | base() | big5_level1()
)  # simplified (8105) + common traditional, so a bare machine shows no tofu


def rename(f, family, style, weight):
    n = f["name"]
    ps = f"{family.replace(' ', '')}-{style}"
    for r in list(n.names):
        if r.nameID in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
            n.removeNames(nameID=r.nameID)
    legacy = style in ("Regular", "Bold")
    put = lambda i, s: n.setName(s, i, 3, 1, 0x409)
    put(1, family if legacy else f"{family} {style}")
    put(2, style if legacy else "Regular")
    put(3, f"{ps};subset")
    put(4, f"{family} {style}")
    put(6, ps)
    if not legacy:
        put(16, family)
        put(17, style)
    f["OS/2"].usWeightClass = weight
    if "CFF " in f:
        c = f["CFF "].cff
        c.fontNames = [ps]
        t = c.topDictIndex[0]
        t.FullName = f"{family} {style}"
        t.FamilyName = family


for src, face, fam, style, w, name in JOBS:
    t0 = time.time()
    o = subset.Options()
    o.font_number = face
    o.hinting = False
    o.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "halt", "palt"]
    o.notdef_outline = True
    o.name_IDs = ["*"]
    o.drop_tables += ["DSIG", "BASE", "VORG", "vhea", "vmtx"]
    o.glyph_names = False
    f = subset.load_font(str(src), o)
    s = subset.Subsetter(o)
    s.populate(unicodes=uni)
    s.subset(f)
    rename(f, fam, style, w)
    p = out / name
    subset.save_font(f, str(p), o)
    n0 = p.stat().st_size
    # contextual punctuation squeezing:  ，“ 。” 》（  -> QFont.setFeature(QFont.Tag('chws'),1)
    with tempfile.TemporaryDirectory() as d:
        r = subprocess.run(
            [
                sys.executable.replace("python", "east-asian-spacing")
                if False
                else str(pathlib.Path(sys.executable).parent / "east-asian-spacing"),
                "-l",
                "ZHS",
                "-o",
                d,
                str(p),
            ],
            capture_output=True,
            text=True,
        )
        q = list(pathlib.Path(d).glob("*"))
        if q:
            p.write_bytes(q[0].read_bytes())
        else:
            print("   chws not added:", (r.stderr or r.stdout).strip().splitlines()[-1:])
    f = TTFont(p)
    cov = set(f.getBestCmap())
    feats = (
        sorted({r.FeatureTag for r in f["GPOS"].table.FeatureList.FeatureRecord})
        if "GPOS" in f
        else []
    )
    print(
        f"{name:26s} {n0:8d} -> {p.stat().st_size:8d} B  glyphs {len(f.getGlyphOrder())}  TGH missing {len(tgh() - cov)}  feats {feats}  {time.time() - t0:.0f}s"
    )
