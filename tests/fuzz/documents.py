"""Whole posts composed of pieces: prose with citations, headings, furniture, entries, markup and odd characters."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from io import BytesIO

from hypothesis import strategies as st

from citecheck.model import Format

NAMES = st.sampled_from(
    ["Ruiz", "de la Ruiz", "O’Chan", "Obi-Day", "Harbour Trust", "RUIZ", "Ruíz", "陳", "van den Obi", "“Slow water”"]
)
YEARS = st.sampled_from(
    ["2015", "2015a", "n.d.", "in press", "1899/2001", "c. 1850", "20155", "2015, 2016b", "44 BCE", "２０１５", ""]
)
LINKS = st.sampled_from([", ", " & ", " and ", ", and ", " et al., ", " et al ", "; ", ", cited in ", ": ", " "])
LOCATORS = st.sampled_from(["", ", p. 4", ", pp. 33-35", ": 12", ", para. 3", ", pp. 9–3", ", Chapter ", ", see"])
ODD = st.sampled_from(["\x00", "\x1b[31m", "\u202e", "\u200b", "\u00ad", "\ufeff", "𝒳", "e\u0301", "\x85", "\u2028", "\v", "(", ")", "[", "]", "“", "</p>", "&amp;", "**", "`", "$", "\\", "<!-- citecheck: ignore -->", "<!-- citecheck: ignore-file CIT -->", "[^1]", "@ruiz2015", "|"])  # fmt: skip
HEADINGS = [
    "References",
    "REFERENCES:",
    "Works cited",
    "Literatur",
    "# References",
    "Notes",
    "Share this post",
    "About the author",
]
FURNITURE = [
    "Posted in Tides | 3 Comments",
    "Home > Blog",
    "© 2020 Tidal Press",
    "---",
    "1. ",
    "- ",
    "Leave a reply",
    "[^1]: Chan (2001).",
]


def cites() -> st.SearchStrategy[str]:
    """A citation, right or wrong, in brackets or in the sentence."""
    head = st.lists(st.tuples(NAMES, LINKS), min_size=1, max_size=3).map(lambda pairs: "".join(a + b for a, b in pairs))
    shapes = st.sampled_from(
        ["({0}{1}{2})", "{0}({1}{2})", "({0}{1}{2}; {0}{1})", "[{0}{1}{2}", "{0}{1}{2})", "(see {0}{1}, e.g., {2})"]
    )
    return st.builds(lambda shape, *parts: shape.format(*parts), shapes, head, YEARS, LOCATORS)


def entries() -> st.SearchStrategy[str]:
    """An entry of a list, of elements that may lack, repeat or stand anywhere."""
    element = st.one_of(
        st.builds("{}, A. B.".format, NAMES),
        st.builds("({}).".format, YEARS),
        st.sampled_from(["*Tides at night: A survey*.", "Reefs at rest?", "In P. Dunn (Ed.),", "*Tides*, *4*(2), 33-52.", "(2nd ed.)", "Tidal Press.", "https://doi.org/10.9999/a_b.", "doi:10.9999/x", "Retrieved May 4, 2011, from http://x.example/a?utm_source=b", "———.", "&", ".."]),
        ODD,
    )  # fmt: skip
    return st.lists(element, min_size=1, max_size=7).map(" ".join)


BLOCKS = st.one_of(
    st.lists(st.one_of(cites(), ODD, st.sampled_from(["Reefs rest", "said that", "“it rains and rains”", "."])), max_size=6).map(" ".join),
    entries(),
    st.sampled_from(HEADINGS + FURNITURE),
)  # fmt: skip


CITED = st.sampled_from(["({0}, {1})", "{0} ({1}, p. 4)", "(see {0} et al, {1}a; {0} & Obi, {1})", "({0} {1})", "(Obi, and {0}, 2015: 3–9)"])  # fmt: skip
LISTED = st.sampled_from(["{0}, A. ({1}). *Tides*. Tidal Press.", "{0}, A., Obi, B. & Chan, C. ({1}) Reefs, *Tides*, *4*(2), 33-52.", "{0}. ({1}b). Reefs.. doi:10.9999/x", "Obi, B., & {0}, A. ({1}). In P. Dunn, Coasts. Tidal Press"])  # fmt: skip


@st.composite
def posts(draw: st.DrawFn) -> list[str]:
    """The blocks of a post: anything, with works that are cited, and then most times a list, in which they may stand."""
    works = draw(st.lists(st.tuples(NAMES, YEARS), min_size=1, max_size=3))
    cited = [draw(CITED).format(*work) for work in works]
    blocks = draw(st.lists(BLOCKS, max_size=5))
    blocks.insert(draw(st.integers(0, len(blocks))), " ".join(["Reefs rest", *cited, "."]))
    if draw(st.integers(0, 3)):
        listed = [draw(LISTED).format(*work) for work in works]
        blocks += ["References", *listed, *draw(st.lists(entries(), max_size=2))]
    return blocks


def _html(blocks: list[str]) -> bytes:
    return "\n".join(f"<p>{escape(block) if i % 2 else block}</p>" for i, block in enumerate(blocks)).encode()


def _docx(blocks: list[str]) -> bytes:
    import docx

    document, out = docx.Document(), BytesIO()
    for block in blocks:
        document.add_paragraph("".join(letter for letter in block if letter.isprintable()))
    document.save(out)
    return out.getvalue()


WRITERS: dict[Format, Callable[[list[str]], bytes]] = {
    "text": lambda blocks: "\n".join(blocks).encode(),
    "markdown": lambda blocks: "\n\n".join(blocks).encode(),
    "html": _html,
    "docx": _docx,
}
"""Blocks as the bytes of a file in each format."""
SUFFIXES: dict[Format, str] = {"text": "txt", "markdown": "md", "html": "html", "docx": "docx"}
