"""Names of an entry that are none accuse nobody: what is trusted of an author string that was read wrongly."""

from __future__ import annotations

import pytest

from citecheck.model import Name, Reference, Span
from citecheck.names.trusted import trusted

RUIZ = Name(family="Ruiz", given="A.")
CASES = [
    ((RUIZ, Name(family="Chan", given="B.")), "Ruiz Chan", True),
    ((RUIZ, Name(literal="Reef Research Council")), "Ruiz Reef Research Council", True),
    ((RUIZ, Name(literal="Observations on Reefs")), "Ruiz", False),
    ((RUIZ, Name(family="Thomas M. 334. New Port: Tidal")), "Ruiz", False),
    ((RUIZ, Name(literal="Theory"), Name(literal="Tidal Press")), "Ruiz", False),
    ((Name(literal="Observations on Reefs"),), "Observations on Reefs", True),
]


@pytest.mark.parametrize(("names", "kept", "counted"), CASES)
def test_what_follows_persons_must_be_an_author(names: tuple[Name, ...], kept: str, counted: bool) -> None:
    found = trusted(Reference(Span(0, 1), ""), names)
    assert (" ".join(name.surname for name in found.names), found.counted) == (kept, counted)


@pytest.mark.parametrize(
    ("raw", "family"),
    [
        ("Ruiz, Ana, Reefs at Rest (Tidal Press, 2010).", "Ruiz"),
        ('12 van der Tuin, P. "Dikes". Tidal Letters, 2010.', "van der Tuin"),
        ("Reefs at rest. Tidal Press, 2010.", ""),
    ],
)
def test_an_entry_without_authors_is_known_by_the_surname_it_opens_with(raw: str, family: str) -> None:
    assert "".join(name.family for name in trusted(Reference(Span(0, 1), raw), ()).names) == family
