"""What an entry gives as a CSL-JSON item beyond the fields of entries.md: names by role, dates, numbers."""

from __future__ import annotations

import pytest

import citecheck

FILM = "Quell, A. (Director). (2015). Reefs at rest [Film]. Tidal Pictures."


@pytest.mark.parametrize(
    ("entry", "variable", "value"),
    [
        (FILM, "director", [{"family": "Quell", "given": "A."}]),
        ("Quell, A. (Host). (2018). Reefs [Podcast]. Shoal Radio.", "host", [{"family": "Quell", "given": "A."}]),
        (
            "Quell, A. (2015, March). Reefs. In C. Tarn (Chair), Quiet water [Symposium]. Tidal Society, Port Shoal, NY.",
            "chair",
            [{"family": "Tarn", "given": "C."}],
        ),
        ("Quell, A. (Ed.). (2015). Reefs. Tidal Press.", "editor", [{"family": "Quell", "given": "A."}]),
        ("van Quell, A., Jr. (2015). Reefs. Tidal Press.", "author",
         [{"family": "Quell", "given": "A.", "non-dropping-particle": "van", "suffix": "Jr."}]),
        ("Institute of Reefs. (2015). Reefs. Tidal Press.", "author", [{"literal": "Institute of Reefs"}]),
        ("Quell, A. (2015, March 5). Reefs. Tide Times.", "issued", {"date-parts": [[2015, 3, 5]]}),
        ("Quell, A. (2015a). Reefs. Tidal Press.", "year-suffix", "a"),
        ("Quell, A. (ca. 1850). Reefs. Tidal Press.", "issued", {"date-parts": [[1850]], "circa": True}),
        ("Quell, A. (1995). Reefs. Tidal Press. (Original work published 1903)", "original-date", {"date-parts": [[1903]]}),
        ("Quell, A. (2015). Reefs. Tides, 12(3), 45–67. doi:10.5555/r. 1", "page", "45-67"),
        ("Quell, A. (2015). Reefs. Tidal Press, 212 pp.", "number-of-pages", "212"),
        ("Quell, A. (2015). Reefs at rest. Tidal Letters, 54, e00335.", "page", "e00335"),
        ("Quell, A. (2015). Reefs at rest. Tidal Letters, 54, Article e00335.", "number", "e00335"),
        ("Quell, A. (2015). Reefs at rest. International Tide Meeting. Port Shoal, Canada.", "event-place", "Port Shoal, Canada"),
    ],
)  # fmt: skip
def test_variables(entry: str, variable: str, value: object) -> None:
    assert citecheck.parse_reference(entry).to_csl()[variable] == value


def test_a_film_is_rendered_with_its_director() -> None:
    (text,) = citecheck.format_references([citecheck.parse_reference(FILM)])
    assert text == FILM
