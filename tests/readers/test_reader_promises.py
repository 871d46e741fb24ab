"""Positions are exact in every format, whatever comes in; HTML shows what an independent parser shows."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from citecheck.model import Document, Format, Source
from citecheck.readers import read

PIECES = [
    "Ruiz", " (", "2015", ") ", "&amp;", "&", "&#8211;", "*", "**", "_", "`", "``", "$", "$$", "[", "](x)", "](", "![", "]",
    "[^1]", "[^1]: ", "<em>", "</em>", "<p>", "</p>", "<br>", "<a href='x'>", "</a>", "<!--", "-->", "<script>", "</script>",
    "<select>", "<", ">", "\n", "\n\n", "\r\n", "\r", "> ", "- ", "1. ", "# ", " {-}", "| a | b |\n|---|---|\n", "| c \\| d | e |",
    "\\", "\t", "    ", "---\n", "\u00ad", "\u00a0", "é", "e\u0301", "𝒳", "\u2063", "\x00", "\ud800", "~~~\n", "<https://x.y>",
]  # fmt: skip
SOURCES = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=80))
FORMATS: list[Format] = ["text", "markdown", "html"]


def places_are_exact(document: Document) -> None:
    """Every run of equal length is the same text; every other one an entity, an escape, blanks or a break."""
    source, prose = document.source.text, document.prose
    at = 0
    for run in document.text.runs:
        assert run.prose >= at
        at = run.prose + run.length
        shown, written = prose[run.prose : at], source[run.source : run.source + run.source_length]
        assert len(written) == run.source_length
        if run.length == run.source_length:
            assert _same(shown) == _same(written), (shown, written)
        else:
            assert shown in {unescape(written), written[1:], written.removeprefix("\\\\")} or not shown.strip(), (
                shown,
                written,
            )


def _same(text: str) -> str:
    """Line ends and blanks of every kind alike, as a reader may show one for another of the same width."""
    return "".join(" " if letter.isspace() else letter for letter in text).replace("\x00", "\ufffd")


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=150, deadline=None)
@given(source=SOURCES)
@example(source="\xa0\nRuiz---\nRuiz")
@example(source="[<em>Ruiz](x)")
@example(source="Ruiz\\\\| a | b |\n|---|---|\n")
def test_every_place_is_exact(format: Format, source: str) -> None:
    document = read(Source(source), format)
    places_are_exact(document)
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.prose)
        last = block.end
    for span in document.comments:
        assert document.slice(span).startswith("<!--")
    for mark in document.marks:
        assert 0 <= mark.start < mark.end <= len(document.prose)
        if mark.address:
            assert mark.kind == "link" and document.slice(mark.address)


WORDS = st.sampled_from(["Ruiz", "(2015)", "&amp;", "&#233;", "a  b", "\n", "&nbsp;", "é", "&lt;i&gt;"])
TAGS = st.sampled_from(["p", "div", "em", "b", "span", "li", "td", "h2", "blockquote", "a", "cite", "sup"])
TREES = st.recursive(
    WORDS,
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(html=TREES)
def test_html_shows_what_an_independent_parser_shows(html: str) -> None:
    oracle = "".join(JustHTML(html, fragment=True).to_text().split())
    assert "".join(read(Source(html), "html").prose.split()) == oracle
