"""Identifiers in prose: where they end, their plain form, their check digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.identifiers import find_identifiers, find_numbers, isbn_valid, issn_valid

FOUND = [
    ("See https://doi.org/10.5555/reef.12.", [("DOI", "10.5555/reef.12")]),
    ("doi:10.5555/reef(12)3, and", [("DOI", "10.5555/reef(12)3")]),
    ("(doi: 10.5555/reef)", [("DOI", "10.5555/reef")]),
    ("http://dx.doi.org/10.5555/REEF", [("DOI", "10.5555/REEF")]),
    ("10.5555/0001(2007)32[302:RO]2.0.CO;2", [("DOI", "10.5555/0001(2007)32[302:RO]2.0.CO;2")]),
    ("https://doi.org/10.5555/\n  reef.12 More", [("DOI", "10.5555/reef.12")]),
    ("at https://reef.example/a_(b), seen", [("URL", "https://reef.example/a_(b)")]),
    ("<https://reef.example/a>", [("URL", "https://reef.example/a")]),
    ("https://reef.example/long-\npath/x. Next", [("URL", "https://reef.example/long-path/x")]),
    ("www.reef.example.", [("URL", "www.reef.example")]),
    ("10.5 m, 110.5555/x doi:https://doi.org/doi:10.5555/a", [("DOI", "10.5555/a")]),
    ("10.5555/a.1 and (DOI 10.5555/b)", [("DOI", "10.5555/a.1"), ("DOI", "10.5555/b")]),
    ("see reef.tide.org/a-b, and www.reef.org/c.", [("URL", "reef.tide.org/a-b"), ("URL", "www.reef.org/c")]),
    ("reef.org and e.g. tide.net", []),
    ("@reef.org/a,tide.net/b x", [("URL", "tide.net/b")]),
    ("http://reef.org/a,tide.net/b reef.org/c", [("URL", "http://reef.org/a,tide.net/b"), ("URL", "reef.org/c")]),
    ("ISBN 978-3-16-148410-0", [("ISBN", "978-3-16-148410-0")]),
    ("ISSN: 2049-3630.", [("ISSN", "2049-3630")]),
    ("Isbn 978-3-16-148410-0", [("ISBN", "978-3-16-148410-0")]),
    ("Issn: 2049-3630.", [("ISSN", "2049-3630")]),
    ("pp. 10.12 and 3/4 of it", []),
    ("One ends.\nhttps is a word", []),
]


@pytest.mark.parametrize(("text", "found"), FOUND, ids=[row[0] for row in FOUND])
def test_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(item.kind, item.value) for item in find_identifiers(text)] == found


def test_a_label_of_any_case_announces_a_number() -> None:
    found = find_numbers("ORCiD: 0000-0002-1825-0097, Issn 2049-3630, iSBN 978-3-16-148410-0")
    assert [item.kind for item in found] == ["ISBN", "ISSN", "ORCID"]


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("978-3-16-148410-0", True),
        ("978-3-16-148410-1", False),
        ("0-306-40615-2", True),
        ("0-306-40615-3", False),
        ("12", False),
    ],
)
def test_isbn(number: str, valid: bool) -> None:
    assert isbn_valid(number) is valid


@pytest.mark.parametrize(
    ("number", "valid"), [("2049-3630", True), ("2049-3631", False), ("2434-561X", True), ("X", False)]
)
def test_issn(number: str, valid: bool) -> None:
    assert issn_valid(number) is valid


@given(st.text(alphabet="htps:/w.doi10 \n()[]<>-axX,", max_size=60))
def test_spans_hold_the_value(text: str) -> None:
    for item in find_identifiers(text):
        assert 0 <= item.start <= item.value_start < item.end <= len(text)
        assert "".join(text[item.value_start : item.end].split()).endswith(item.value)
