"""Lists given as plain text, of every layout, into entries."""

from __future__ import annotations

import textwrap
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.references.split import split

ENTRIES = [
    "Alder, M. (2003). On rivers and the people who live along their banks in early spring. Tidal Press.",
    "Alder, M., & Fir, Q. (2008). Slow water, fast water: A second look at the lower valley. Journal of Streams, 14(2), 33–51.",
    "Birch, K., Oak, L., & van der Elm, T. (2010). Of trees in winter: Why some of them sleep. Grove, 3(1), 4–15. https://doi.org/10.5555/grove.3",
    "Cedar Society. (2011). Annual report on the state of hedges and small woods. Cedar Society.",
    "Dogwood, P. J. (1999). Bark. In R. Hazel (Ed.), The book of surfaces (pp. 12–40). Meadow House.",
    "Ministry of Ponds. (2015, March 5). What a pond is for, and whom to ask about it. Retrieved from https://ponds.invalid/what",
    "O’Reed, S., & Sedge, J. (in press). Reeds and their uses in quiet places. Marsh Letters.",
]
BARE = [
    entry.replace("(2003).", "2003.")
    .replace("(2008).", "2008.")
    .replace("(2010).", "2010.")
    .replace("(1999).", "1999.")
    for entry in ENTRIES[:3]
]
CAPITALS = [
    "ALDER, M. (2003). On rivers and banks. Tidal Press.",
    "BIRCH, K.; OAK, L. (2010). Of trees. Grove, 3, 4–5.",
    "FIR, Q. (2012). Needles. Meadow House.",
]
RUN_TOGETHER = [
    "Alder MB (2003) On rivers and banks. J Streams 14:33-51",
    "Birch K, Oak L (2010) Of trees in winter. Grove 3:4-15",
    "Fir Q (2012) Needles. Grove 5:1-9",
]
SMALL = [
    "Alder MB. 2003. On rivers and banks. J Streams 14:33–51.",
    "de la Fir Q, Oak L. 2012. Needles. Grove 5:1–9.",
    "van de Elm T, Oak L. 2016. Leaves. Grove 9:1–9.",
]
GERMAN = [
    "Ahorn, M. (2003). Über Flüsse und ihre Ufer. Flutverlag.",
    "Buche, K. & Linde, L. (2010). Bäume im Winter. In R. Hasel (Hrsg.), Das Buch (S. 12–40). Wiesenhaus.",
]
PARTICLES = [
    "de la Fir, Q. (2012). Needles and cones. Meadow House.",
    "Oak, L. (2013). Bark. Meadow House.",
    "van den Elm, Tessa. (2017a). Leaves in autumn. Tidal Press.",
    "van der Berg, P. (2017b). Roots in spring. Tidal Press.",
]
LISTS = {
    "particles": PARTICLES,
    "APA": ENTRIES,
    "bare year": BARE,
    "capitals": CAPITALS,
    "run together": RUN_TOGETHER,
    "German": GERMAN,
    "run together, particles": SMALL,
}


def wrapped(entry: str, width: int, hang: str = "") -> str:
    return textwrap.fill(entry, width, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False)


LAYOUTS = {
    "blank lines": lambda entries: "\n\n".join(entries),
    "an entry a line": lambda entries: "\n".join(entries),
    "CRLF": lambda entries: "\r\n".join(entries),
    "wrapped": lambda entries: "\n".join(wrapped(entry, 72) for entry in entries),
    "wrapped, blank lines": lambda entries: "\n\n".join(wrapped(entry, 60) for entry in entries),
    "hanging": lambda entries: "\n".join(wrapped(entry, 60, "    ") for entry in entries),
    "bullets": lambda entries: "\n".join("• " + wrapped(entry, 60) for entry in entries),
    "numbers": lambda entries: "\n".join(f"{i}. " + wrapped(entry, 60) for i, entry in enumerate(entries, 1)),
    "bracketed numbers": lambda entries: "\n".join(
        f"[{i}] " + wrapped(entry, 60) for i, entry in enumerate(entries, 1)
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", LISTS)
def test_every_layout_of_every_kind(name: str, layout: str) -> None:
    text = LAYOUTS[layout](LISTS[name])
    found = [" ".join(text[start:end].split()) for start, end in split(text)]
    assert [entry[entry.index(want[:12]) :] for entry, want in zip(found, LISTS[name], strict=True)] == LISTS[name]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\n \n", 0),
        ("no list at all", 1),
        ("Alder, M. (2003). On rivers\n\nand banks. Tidal Press.\n\nFir, Q. (2012). Needles. Meadow House.", 2),
        (
            "Alder, M. (2003). On rivers. Tidal Press.\n\nhttps://tidal.invalid\n\nFir, Q. (2012). Needles. Meadow House.",
            2,
        ),
        ("Alder, M. (2003). On rivers\nFir, Q. (2012). Needles\nOak, L. (2015). Leaves", 3),
        ("Alder, M. (2003). Bark\nIn Hazel, R. (Ed.), Surfaces. Meadow House.\nFir, Q. (2012). Needles.", 2),
        ("Alder, M. (2003). Rinde\n[Bark of trees and of hedges]. Meadow House.\nFir, Q. (2012). Needles.", 2),
        (
            "Alder, M. (2003). Bark. Moss.\nTide Bank. (n.d.-a). Tax. https://x.invalid/a\nTide Bank. (n.d.-b). Aid. https://x.invalid/b",
            3,
        ),
        (
            "Alder, M. (2003). Bark. Moss.\nTide Bank. (2018). Tax. https://x.invalid/a\nWave Group. (2019). Aid. https://x.invalid/b",
            3,
        ),
        ("reed77. (2019). Pond notes.\n\nFir, Q. (2012). Needles.", 2),
        ("Fir, Q. (2012). Needles.\n\nreed fan [@reed.fan]. (2020, May 3). A pond [Post]. Tidal Site.", 2),
        ("Fir, Q. (2012). Needles.\n\nr/reeds. (2021, May 3). More ponds [Forum post]. Tidal Site.", 2),
        ("Fir, Q. (2012). Needles.\n\nreed [No pond]. Tidal Site.", 1),
    ],
)
def test_edges(text: str, count: int) -> None:
    assert len(split(text)) == count


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["\n", "\n\n", " ", "\t", "Alder, M. (2003). ", "[1] ", "• ", "rivers ", "(", "&"])
        | st.text(max_size=5),
        max_size=30,
    ).map("".join)
)
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    found = split(text)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())


@pytest.mark.parametrize(
    "unit", ["Alder, M. (2003). On rivers and\nbanks. Tidal Press.\n", "(", "A, ", "[1] \n", "Oak & ", "•\n\n"]
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        split(unit * times)
        return time.process_time() - begin

    small = 6_000 // len(unit)
    seconds(small)
    assert seconds(small * 8) < 8 * 4 * max(seconds(small), 0.01)


def test_two_particles_open_an_entry_with_a_bare_year() -> None:
    first = "Birch, Kim. 2010. “Of trees in\nwinter.” Grove 3 (1): 4–15. https://doi.org/10.5555/grove.3."
    second = "de los Elmos, Ana, and Lee Oak. 2011. “Of trees in\nspring.” Grove 4 (1): 4–15."
    text = f"{first}\n\n{second}"
    assert [text[a:b] for a, b in split(text)] == [first, second]
