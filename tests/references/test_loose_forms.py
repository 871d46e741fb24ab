"""An entry written in any of the loose ways that real lists have gives the same fields as the well-made one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import regex

import citecheck
from citecheck.model import Reference
from citecheck.references.parse import parse_entry

ENTRIES = {
    "article": "van Quell, A. B., Tarn, C. D., & Óber, E.-F. (2015). Reefs at rest: A study of 12 quiet shores. Journal of Tidal Research, 12(3), 45–67. https://doi.org/10.5555/reef.12",
    "article in a question": "Quell, A. B., & Tarn-Lund, C. D. (2015). Do reefs rest, or not? Tidal Letters, 12(3), 45–67. https://doi.org/10.5555/reef.13",
    "article of a group": "Institute of Reef Studies. (2015). Reefs at rest. Journal of Tidal Research, 12(3), 45–67. https://doi.org/10.5555/reef.14",
    "book": "Quell, A. B., & O’Tarn, C. D. (2015). Reefs at rest: A book of quiet shores (2nd ed.). Tidal Press. https://doi.org/10.5555/reef.15",
    "chapter": "Quell, A. B., & Tarn, C. D. (2015). Reefs at rest. In E. F. Ober & G. Lund (Eds.), Handbook of quiet water (pp. 45–67). Tidal Press. https://doi.org/10.5555/reef.16",
    "report": "Quell, A. B., & Tarn, C. D. (2015). Reefs at rest (Technical Report No. 12). Institute of Reef Studies. https://doi.org/10.5555/reef.17",
    "thesis": "Quell, A. B. (2015). Reefs at rest [Doctoral dissertation, University of Shoal]. https://doi.org/10.5555/reef.18",
    "magazine": "Quell, A. B., & Tarn, C. D. (2015, March 5). Reefs at rest. Coast Magazine, 12(3), 45–67. https://doi.org/10.5555/reef.19",
}
GIVEN = {"A. B.": "Anna Beth", "C. D.": "Carl", "E.-F.": "Eve"}


def head(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of what stands before the date."""

    def changed(entry: str) -> str:
        people, rest = entry.split(" (2015", 1)
        return f"{change(people)} (2015{rest}"

    return changed


def in_full(people: str) -> str:
    for short, full in GIVEN.items():
        people = people.replace(short, full)
    return people


def quoted(entry: str, opening: str, closing: str) -> str:
    begin, rest = entry.split(").", 1)
    if "(pp." in rest or not regex.search(r"\d\), \d", rest):
        return entry
    found = regex.fullmatch(r" (.+?)([.?] .+)", rest)
    assert found, rest
    title, source = found.groups()
    asked = "?" if source.startswith("?") else ""
    return f"{begin}). {opening}{title}{asked}{closing},{source[1:]}"


CHANGES: dict[str, Callable[[str], str]] = {
    "no stop after the year": lambda e: regex.sub(r"(\(2015[^)]*\))\.", r"\1", e),
    "comma after the year": lambda e: regex.sub(r"(\(2015[^)]*\))\.", r"\1,", e),
    "colon after the year": lambda e: regex.sub(r"(\(2015[^)]*\))\.", r"\1:", e),
    "square brackets round the year": lambda e: regex.sub(r"\((2015[^)]*)\)", r"[\1]", e),
    "and for &": head(lambda p: p.replace("&", "and")),
    "no comma before &": head(lambda p: p.replace(", &", " &")),
    "no comma before and": head(lambda p: p.replace(", &", " and")),
    "semicolons": head(lambda p: p.replace("., ", ".; ").replace("; &", ";")),
    "no joiner": head(lambda p: p.replace(" &", "")),
    "initials run together": head(lambda p: p.replace("A. B.", "A.B.").replace("C. D.", "C.D.")),
    "initials without stops": head(lambda p: p.replace("A. B.", "AB").replace("C. D.", "CD").replace("E.-F.", "E-F")),
    "given names in full": head(in_full),
    "given names in full, and": head(lambda p: in_full(p).replace(", &", " and")),
    "title in curly quotes": lambda e: quoted(e, "“", "”"),
    "title in straight quotes": lambda e: quoted(e, '"', '"'),
    "title in single quotes": lambda e: quoted(e, "‘", "’"),
    "hyphen in pages": lambda e: e.replace("45–67", "45-67"),
    "double dash in pages": lambda e: e.replace("45–67", "45--67"),
    "spaces round the dash": lambda e: e.replace("45–67", "45 – 67"),
    "colon before pages": lambda e: e.replace("12(3), 45", "12(3): 45"),
    "pages at the issue": lambda e: e.replace("12(3), 45", "12(3):45"),
    "space before the issue": lambda e: e.replace("12(3)", "12 (3)"),
    "labels": lambda e: e.replace("12(3), 45", "Vol. 12, No. 3, pp. 45"),
    "small labels": lambda e: e.replace("12(3), 45", "vol. 12, no. 3, pp. 45"),
    "no comma before the volume": lambda e: e.replace(", 12(3)", " 12(3)"),
    "place before the publisher": lambda e: e.replace("Tidal Press", "Port Shoal, NY: Tidal Press"),
    "city before the publisher": lambda e: e.replace("Tidal Press", "London: Tidal Press"),
    "edition behind a comma": lambda e: e.replace(" (2nd ed.)", ", 2nd ed"),
    "editors with small role": lambda e: e.replace("(Eds.)", "(eds.)"),
    "role without stop": lambda e: e.replace("(Eds.)", "(Eds)"),
    "family names of editors first": lambda e: e.replace("E. F. Ober & G. Lund", "Ober, E. F., & Lund, G."),
    "In with a colon": lambda e: e.replace(" In ", " In: "),
    "doi: instead of an address": lambda e: e.replace("https://doi.org/", "doi:"),
    "doi: with a space": lambda e: e.replace("https://doi.org/", "doi: "),
    "older address of the DOI": lambda e: e.replace("https://", "http://dx."),
    "Retrieved from": lambda e: e.replace("https:", "Retrieved from https:"),
    "Available at": lambda e: e.replace("https:", "Available at: https:"),
    "stop behind the link": lambda e: e + ".",
    "a leading number": lambda e: f"12. {e}",
    "a number in brackets": lambda e: f"[12] {e}",
    "a bullet": lambda e: f"• {e}",
    "lines": lambda e: e.replace(" at ", "\n   at ").replace("Research, ", "Research,\n"),
    "no-break spaces": lambda e: e.replace(". ", ".\u00a0"),
    "two spaces": lambda e: e.replace(". ", ".  "),
    "straight apostrophe": lambda e: e.replace("’", "'"),
    "emphasis that was not read": lambda e: e.replace("Journal of Tidal Research, 12", "*Journal of Tidal Research*, *12*"),
}  # fmt: skip
KEPT = ("title", "container-title", "volume", "issue", "page", "publisher", "edition", "number", "DOI")
NOT_MARKS = regex.compile(r"[^\p{L}\p{N}?]+")


def facts(reference: Reference) -> dict[str, object]:
    """Families, year and fields, without what the changes change: kinds of dash, blanks and apostrophes."""
    found: dict[str, object] = {name: NOT_MARKS.sub(" ", reference.text(name)).strip() for name in KEPT}
    found["authors"] = [NOT_MARKS.sub(" ", name.surname) for name in reference.authors]
    found["editors"] = [name.surname for name in reference.editors]
    found["issued"] = reference.issued and (reference.issued.year, reference.issued.month, reference.issued.day)
    return found


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ENTRIES)
def test_a_loose_form_gives_the_same_fields(name: str, change: str) -> None:
    entry = ENTRIES[name]
    assert facts(parse_entry(CHANGES[change](entry))) == facts(parse_entry(entry))


@pytest.mark.parametrize("name", ENTRIES)
def test_the_well_made_entries_are_whole_and_sure(name: str) -> None:
    reference = parse_entry(ENTRIES[name])
    assert reference.confidence >= 0.9 and reference.unparsed == () and reference.text("DOI")


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_changes_something(change: str) -> None:
    assert any(CHANGES[change](entry) != entry for entry in ENTRIES.values())


PLAIN = """Reefs rest at night (Quell et al., 2010), they wake (Quell & Tarn, 2011), and tides help, as Ober (2012) says.

References

{}. Reefs at rest. Journal of Tides, 3(2):3–9, 2010.

{}. Reefs awake. Tidal Press, 2011.

{}. Tides that help. PhD thesis, Tidal University, 2012.
"""


@pytest.mark.parametrize(
    "heads",
    [
        ("A. Quell, B. Tarn, and C. Ober", "A. Quell and B. Tarn", "C. Ober"),
        ("Anna Quell, Bo van Tarn, and Cid Ober", "Anna Quell and Bo Tarn", "Cid Ober"),
        ("Quell A, Tarn B, Ober C", "Quell A, Tarn B", "Ober C"),
    ],
)
def test_lists_of_plain_bibtex_and_medical_styles_are_matched(heads: tuple[str, str, str]) -> None:
    report = citecheck.check(PLAIN.format(*heads), style="auto")
    assert [(match.how, match.references) for match in report.matches] == [
        ("exact", (0,)),
        ("exact", (1,)),
        ("exact", (2,)),
    ]
    assert not [one for one in report.diagnostics if one.code.startswith("CIT")]
