"""What fixes promise, on posts composed of pieces with and without faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

import citecheck
from citecheck.fixing.edits import Shift, apply
from citecheck.model import Edit, Format, Span

ENTRIES = [
    "Chan, L. (2001). *Tides at night: a survey*. Tidal Press.",
    "Obi, D. E. & Day, E. F. (2010). Reefs at rest? *Journal of Tides*, *4*(2), 33-52. doi:10.9999/tide.4",
    "Ruiz, A., Chan, L., & Kim, S. (2015). Slow water. In P. Dunn & R. Roe (Eds.), *Coasts* (pp. 3-40). Tidal Press.",
    "Vasquez, A., & Born, J. (2012b). Memory asleep: the long night?. Harbour House. Retrieved from Tidal University Library.",
    "Okafor, N. (2008). Rain, and what follows. *Weather Letters*, *12*, 201–219. https://doi.org/10.9999/rain",
]
CITATIONS = [
    "Reefs rest (Obi and Day, 2010, pp. 33-35).",
    "Obi & Day (2010) saw it first.",
    "Water is slow (Ruiz, Chan, and Kim, 2015, p. 4; Chan, 2001).",
    "Ruiz et al (2015) measured it.",
    "So does memory (Marlow and Yu, cited in Vasquez & Born, 2012b, p. 12).",
    "So does memory (Vasquez, & Born, 2012b).",
    "Rain follows (Okafor 2008; Okafer, 2008).",
    "Rain follows (Okafor, 2009), they say: “it rains and rains on all the long coasts” (Chan, 2001).",
    "Nothing is cited here, in Figure 2 (2010).",
    "As (Chan, 2001) says – or (Kim et al., 1999) does not.",
]
FORMATS: tuple[Format, ...] = ("text", "markdown", "html")
STYLES = ("apa7", "apa6", "harvard-ctr", "harvard-au", "auto")
STYLE_WORDS = set("and et al as cited in quoted pp p ed eds doi https http org from retrieved available at".split())


@st.composite
def posts(draw: st.DrawFn) -> tuple[str, Format]:
    """A post in one of the formats: paragraphs of citations, and a list, perhaps out of order or with an entry short."""
    format = draw(st.sampled_from(FORMATS))
    paragraphs = draw(st.lists(st.lists(st.sampled_from(CITATIONS), min_size=1, max_size=4), min_size=1, max_size=4))
    entries = draw(st.lists(st.sampled_from(ENTRIES), min_size=1, max_size=5, unique=True))
    blocks = [" ".join(paragraph) for paragraph in paragraphs] + ["References", *entries]
    if format == "html":
        blocks = [f"<p>{block.replace('&', '&amp;')}</p>" for block in blocks]
        return regex.sub(r"\*([^*]+)\*", r"<em>\1</em>", "\n".join(blocks)), format
    text = "\n\n".join(blocks) + "\n"
    return (text if format == "markdown" else text.replace("*", "")), format


def tokens(text: str) -> Iterator[str]:
    return (found[0].casefold() for found in regex.finditer(r"\p{L}+|\p{N}+", text.replace("&amp;", "&")))


VOTING = (
    "Ruiz et al (2015) measured it. Water is slow (Ruiz, Chan, and Kim, 2015, p. 4).\n\nReferences\n\n"
    f"{ENTRIES[1]}\n\n{ENTRIES[2]}\n".replace("*", "")
)
"""APA 6 by two signs, names in full and doi:, the first of which would be mended away."""


@settings(max_examples=40, deadline=None)
@given(posts(), st.sampled_from(STYLES), st.booleans())
@example((VOTING, "text"), "auto", False)
def test_mending_keeps_every_promise(post: tuple[str, Format], style: str, unsafe: bool) -> None:
    text, format = post
    before = citecheck.check(text, format=format, style=style)
    fixed = citecheck.fix(text, format=format, style=style, unsafe=unsafe)
    again = citecheck.check(fixed.text, format=format, style=style)

    assert citecheck.fix(fixed.text, format=format, style=style, unsafe=unsafe).text == fixed.text, "twice is once"
    assert again.profile.name == fixed.report.profile.name, "a post does not vote otherwise when it is mended"
    assert fixed.report.diagnostics == again.diagnostics
    new = Counter(d.code for d in fixed.report.diagnostics) - Counter(d.code for d in before.diagnostics)
    assert not new, "no new finding"
    assert (fixed.text != text) == bool(fixed.applied)
    if not unsafe:
        assert all(fix.safety == "safe" for fix in fixed.applied)


@settings(max_examples=40, deadline=None)
@given(posts(), st.sampled_from(STYLES))
def test_safe_fixes_change_no_fact(post: tuple[str, Format], style: str) -> None:
    """Every number stays; of words only the style's own come or go, and names where et al. stands for them."""
    text, format = post
    had, has = (Counter(tokens(t)) for t in (text, citecheck.fix(text, format=format, style=style).text))
    numbers = {word for word in had | has if word.isdecimal()}
    assert {n: had[n] for n in numbers} == {n: has[n] for n in numbers}
    names = {"ruiz", "chan", "kim", "obi", "day", "vasquez", "born"}
    assert set((had - has) + (has - had)) <= STYLE_WORDS | names


@settings(max_examples=20, deadline=None)
@given(posts(), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_make_no_difference(post: tuple[str, Format], newline: str) -> None:
    text, format = post
    mended = citecheck.fix(text, format=format).text
    assert citecheck.fix(text.replace("\n", newline), format=format).text == mended.replace("\n", newline)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits that do not overlap."""
    text = draw(st.text(max_size=30))
    bounds = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    apart = [pair for i, pair in enumerate(pairs) if i == 0 or pair[0] > pairs[i - 1][1]]
    return text, [Edit(Span(a, b), draw(st.text(max_size=4))) for a, b in apart]


@given(edited())
def test_what_stands_outside_the_edits_stays(drawn: tuple[str, list[Edit]]) -> None:
    text, edits = drawn
    mended, shift = apply(text, edits), Shift(edits)
    edges = [0, *(edge for edit in edits for edge in (edit.span.start, edit.span.end)), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start < end:
            moved = shift.span(Span(start, end))
            assert mended[moved.start : moved.end] == text[start:end]
    assert len(mended) == len(text) + sum(len(edit.text) - len(edit.span) for edit in edits)
