import bz2, sys

U = "d-unidata/usr/share/unicode/Unihan_OtherMappings.txt.bz2"


def tgh():
    out = set()
    for line in bz2.open(U, "rt", encoding="utf-8"):
        if "\tkTGH\t" in line:
            out.add(int(line.split("\t")[0][2:], 16))
    return out


def gb2312():
    out = set()
    for hi in range(0xA1, 0xF8):
        for lo in range(0xA1, 0xFF):
            try:
                out.add(ord(bytes([hi, lo]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return out


def base():
    s = (
        set(range(0x20, 0x7F))
        | set(range(0xA0, 0x180))
        | set(range(0x2010, 0x2060))
        | set(range(0x3000, 0x3020))
        | set(range(0xFF00, 0xFFF0))
    )
    s |= (
        {ord(c) for c in "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ"}
        | set(range(0x2190, 0x219A))
        | set(range(0x2460, 0x2474))
        | set(range(0x2160, 0x216C))
        | set(range(0x2500, 0x2580))
        | set(range(0x3380, 0x33E0))
        | set(range(0x2100, 0x2140))
        | set(range(0x3200, 0x3220))
        | set(range(0x2080, 0x208A))
        | set(range(0x2070, 0x207A))
        | {
            0x25A0,
            0x25A1,
            0x25B2,
            0x25B3,
            0x25B6,
            0x25BC,
            0x25C6,
            0x25C7,
            0x25CB,
            0x25CF,
            0x2605,
            0x2606,
            0x2713,
            0x2717,
            0x20AC,
            0x2122,
            0x2212,
            0x2248,
            0x2260,
            0x2264,
            0x2265,
            0x221E,
            0xB7,
            0x2030,
            0x2032,
            0x2033,
        }
    )
    return s


def big5_level1():
    out = set()
    for hi in range(0xA4, 0xC7):
        for lo in list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)):
            try:
                c = ord(bytes([hi, lo]).decode("big5"))
            except UnicodeDecodeError:
                continue
            if 0x4E00 <= c < 0xA000:
                out.add(c)
    return out


if __name__ == "__main__":
    T = tgh()
    G = gb2312()
    B = base()
    seed = {ord(c) for c in open("seed.txt").read()}
    print(
        "tgh",
        len(T),
        "gb2312 all",
        len(G),
        "gb hanzi not in tgh",
        len([c for c in G if 0x4E00 <= c < 0xA000 and c not in T]),
        "tgh not gb",
        len(T - G),
        "seed-T",
        [chr(c) for c in seed if c > 0x3400 and c < 0xA000 and c not in T],
    )
    print(
        "astral in TGH",
        len([c for c in T if c > 0xFFFF]),
        "extA",
        len([c for c in T if 0x3400 <= c < 0x4DC0]),
    )
    full = T | G | B | seed
    for n, s in (("full", full), ("tgh", T | B | seed), ("gb", G | B | seed), ("lvl1gb", None)):
        if s is None:
            continue
        open(f"cs-{n}.txt", "w").write(",".join("U+%04X" % c for c in sorted(s) if c >= 0x20))
        print(n, len(s))
