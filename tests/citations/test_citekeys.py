"""Pandoc keys in Markdown: found at their place, read with their locators, led to the entry of that key."""

from __future__ import annotations

import pytest

from citecheck.citations import find_citations
from citecheck.matching import match
from citecheck.model import Reference, Sections, Source
from citecheck.readers import read
from citecheck.references.parse import parse_entry

LIBRARY = [
    parse_entry("Ruiz, A. (2015). Reefs at rest. Tidal Press.")._replace(key="ruiz2015"),
    parse_entry("Chan, B., & Obi, D. (2016). Reefs awake. Tidal Press.")._replace(key="chan:2016"),
    parse_entry("Lim, F. (2012). Sand. Tidal Press.")._replace(key="lim"),
]
WITH_LIBRARY = [
    # text | places | matches, with locators
    ("Reefs rest [@ruiz2015].", ["@ruiz2015"], "exact ruiz2015"),
    ("Reefs rest [see @ruiz2015].", ["@ruiz2015"], "exact ruiz2015"),
    ("Reefs rest [@ruiz2015, p. 4].", ["@ruiz2015, p. 4"], "exact ruiz2015 page 4"),
    ("Reefs rest [@ruiz2015, pp. 4-6, and more].", ["@ruiz2015, pp. 4-6"], "exact ruiz2015 page 4-6"),
    ("Reefs rest [@ruiz2015, chap. 3].", ["@ruiz2015, chap. 3"], "exact ruiz2015 chapter 3"),
    ("Reefs rest [@ruiz2015; @lim].", ["@ruiz2015", "@lim"], "exact ruiz2015; exact lim"),
    ("Reefs rest [@chan:2016; see @lim].", ["@chan:2016", "@lim"], "exact chan:2016; exact lim"),
    ("Ruiz says so [-@ruiz2015].", ["-@ruiz2015"], "exact ruiz2015"),
    ("@ruiz2015 says so.", ["@ruiz2015"], "exact ruiz2015"),
    ("@ruiz2015 [p. 4] says so.", ["@ruiz2015 [p. 4]"], "exact ruiz2015 page 4"),
    ("@ruiz2015 [4-6] says so.", ["@ruiz2015 [4-6]"], "exact ruiz2015 page 4-6"),
    ("@ruiz2015 [ p. 4 ] says so.", ["@ruiz2015 [ p. 4 ]"], "exact ruiz2015 page 4"),
    ("As @{chan:2016} says.", ["@{chan:2016}"], "exact chan:2016"),
    ("So says @lim.", ["@lim"], "exact lim"),
    ("Reefs rest [@zorn1999].", ["@zorn1999"], "none"),
    ("Reefs rest [@Ruiz2015].", ["@Ruiz2015"], "none"),
    ("Reefs rest.[^1]\n\n[^1]: See [@lim, p. iv].", ["@lim, p. iv"], "exact lim page iv"),
    ("Reefs rest (Ruiz, 2015) [@lim].", ["Ruiz, 2015", "@lim"], "exact ruiz2015; exact lim"),
    ("Chan and Obi (2016) and [@lim].", ["Chan and Obi (2016)", "@lim"], "exact chan:2016; exact lim"),
    ("Write to lim@example.org or @someone.", [], ""),
    ("Code `[@lim]` is none.", [], ""),
    (r"An escaped \@lim is none.", [], ""),
    ("```\n[@lim]\n```", [], ""),
]
WITHOUT = [
    ("Reefs rest [@ruiz2015].", ["@ruiz2015"], "exempt"),  # no library that could lack the key
    ("Reefs rest [@ruiz2015], says @chan2016.", ["@ruiz2015", "@chan2016"], "exempt; exempt"),
    ("Thanks to @chan2016 for the tip.", [], ""),  # a user: the post cites by no key
    ("Thanks [@reefs] for the tip, @someone.", ["@reefs"], "exempt"),
]


def found(text: str, library: list[Reference]) -> tuple[list[str], str]:
    document = read(Source(text), "markdown")
    citations, _ = find_citations(document, Sections(body=((0, len(document.prose)),), lists=()), library)
    shown = []
    for one, reached in zip(citations, match(citations, library), strict=True):
        locator = (one.locator.label, one.locator.value) if one.locator else ()
        shown.append(" ".join((reached.how, *(library[i].key for i in reached.references), *locator)))
    return [document.slice(one.span) for one in citations], "; ".join(shown)


@pytest.mark.parametrize(("text", "places", "matches"), WITH_LIBRARY)
def test_keys_of_a_library(text: str, places: list[str], matches: str) -> None:
    assert found(text, LIBRARY) == (places, matches)


@pytest.mark.parametrize(("text", "places", "matches"), WITHOUT)
def test_keys_without_a_library(text: str, places: list[str], matches: str) -> None:
    assert found(text, []) == (places, matches)
