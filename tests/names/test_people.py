"""Author strings to names: one row a form that real lists use (all names invented)."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Name
from citecheck.names.people import split_particle, split_people
from citecheck.names.words import JOINERS, WEAK_JOINERS

FORMS = [
    # written, names as "particle|family|given|suffix" or "literal"
    ("Quell, A. B.", ["|Quell|A. B.|"]),
    ("Quell, A. B., & Tarn, C.", ["|Quell|A. B.|", "|Tarn|C.|"]),
    ("Quell, A.B., Tarn, C. and Ober, D.-E.", ["|Quell|A.B.|", "|Tarn|C.|", "|Ober|D.-E.|"]),
    ("Quell, E.A. & Tarn, C.B.", ["|Quell|E.A.|", "|Tarn|C.B.|"]),  # no “e.a.”
    ("Quell, A., Col, J., Coll, B., & Tarn, C.", ["|Quell|A.|", "|Col|J.|", "|Coll|B.|", "|Tarn|C.|"]),
    ("Quell A, Tarn CB, Ober D", ["|Quell|A|", "|Tarn|CB|", "|Ober|D|"]),
    ("Quell A. B., Tarn C. D. & Ober E. F.", ["|Quell|A. B.|", "|Tarn|C. D.|", "|Ober|E. F.|"]),
    ("Quell, A. Tarn, C. D. van Ober, E.", ["|Quell|A.|", "|Tarn|C. D.|", "van|Ober|E.|"]),
    ("Quell, A. B. Tarn and C. Ober", ["|Quell|A.|", "|Tarn|B.|", "|Ober|C.|"]),
    ("Quell, A. B. Tarn", ["|Quell|A. B. Tarn|"]),
    ("Quell, A. Tarn, B., Ober, C.D.", ["|Quell|A.|", "|Tarn|B.|", "|Ober|C.D.|"]),
    ("Quell, A., Tarn, B. Ober, C., & Day, E.", ["|Quell|A.|", "|Tarn|B.|", "|Ober|C.|", "|Day|E.|"]),
    ("Quell, A., B. Tarn, C. Ober", ["|Quell|A.|", "|Tarn|B.|", "|Ober|C.|"]),
    ("Quell, Anna, and and Carl Tarn", ["|Quell|Anna|", "|Tarn|Carl|"]),
    ("A. Quell, B. Tarn, C. Ober", ["|Quell|A.|", "|Tarn|B.|", "|Ober|C.|"]),
    ("A. Quell, B. Quell, C.D. Tarn, and E. Ober", ["|Quell|A.|", "|Quell|B.|", "|Tarn|C.D.|", "|Ober|E.|"]),
    ("Quell, Anna. B.", ["|Quell|Anna. B.|"]),
    ("Quell. A., Tarn. B.", ["|Quell|A.|", "|Tarn|B.|"]),
    ("Quell, A. and Tarn, B, C.", ["|Quell|A.|", "|Tarn|B C.|"]),
    ("Quell, A., B, C., & D, E.", ["|Quell|A.|", "|B|C.|", "|D|E.|"]),
    ("Quell, Anna; Tarn, Carl", ["|Quell|Anna|", "|Tarn|Carl|"]),
    ("Quell, Anna and Carl Tarn", ["|Quell|Anna|", "|Tarn|Carl|"]),
    ("Quell, A., and C. Tarn.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell, A./Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell, A., Jr., & Tarn, C., III", ["|Quell|A.|Jr.", "|Tarn|C.|III"]),
    ("Quell, Jr., A.", ["|Quell|A.|Jr."]),
    ("Quell II, Tarn AB", ["|Quell|II|", "|Tarn|AB|"]),
    ("Tarn AB, Quell IV, Vess CD", ["|Tarn|AB|", "|Quell|IV|", "|Vess|CD|"]),
    ("Tarn AB, Quell III.", ["|Tarn|AB|", "|Quell||III"]),
    ("Quell AB III, Tarn CD", ["|Quell|AB|III", "|Tarn|CD|"]),
    ("Quell III, Ana B., & Tarn, C.", ["|Quell|Ana B.|III", "|Tarn|C.|"]),
    ("van der Quell, A., & de la Tarn, C.", ["van der|Quell|A.|", "de la|Tarn|C.|"]),
    ("Quell, A. van der", ["van der|Quell|A.|"]),
    ("Quell, A. da C.", ["|Quell|A. da C.|"]),
    ("Quell y Tarn, A.", ["|Quell y Tarn|A.|"]),
    ("Quell, A. y Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("O’Quell, A., & d'Tarn, C.", ["|O’Quell|A.|", "|d'Tarn|C.|"]),
    ("Ma, J., & Ba, L.", ["|Ma|J.|", "|Ba|L.|"]),
    ("Quell, Tarn, and Ober", ["|Quell||", "|Tarn||", "|Ober||"]),
    ("Quell, Ana; TARN FILHO, Cid dos; DE OBER, Lia", ["|Quell|Ana|", "|TARN FILHO|Cid dos|", "DE|OBER|Lia|"]),
    ("Quell, A. ve Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell, A. i Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell, A. ed Ober, C.", ["|Quell|A.|", "|Ober|C.|"]),
    ("Quell, A. dan Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell, A. / Tarn, C.", ["|Quell|A.|", "|Tarn|C.|"]),
    ("Quell A. / Tarn C. D.", ["|Quell|A.|", "|Tarn|C. D.|"]),
    ("Quell, K. uit den", ["uit den|Quell|K.|"]),
    ("Quell, P. van 't", ["van 't|Quell|P.|"]),
    ("Insel- und Hafenkammer", ["Insel- und Hafenkammer"]),
    ("潮田 渚・浜野 洋", ["|潮田|渚|", "|浜野|洋|"]),
    ("王海、倪江", ["王海", "倪江"]),
    ("Institute of Reef Studies.", ["Institute of Reef Studies"]),
    ("Department of Reefs, Tides and Shoals", ["Department of Reefs, Tides and Shoals"]),
    ("U.S. Reef and Tide Commission.", ["U.S. Reef and Tide Commission"]),
    ("R Reef Team.", ["R Reef Team"]),
    (
        "Reef Research Association, Tide Group, & Shoal Society.",
        ["Reef Research Association", "Tide Group", "Shoal Society"],
    ),
    ("Quell, A., & Reef Research Council", ["|Quell|A.|", "Reef Research Council"]),
    (
        "Department of Reefs and Shoal Care, & Tidal Board",
        ["Department of Reefs and Shoal Care", "Tidal Board"],
    ),
    ("Plinius", ["Plinius"]),
    ("海山", ["海山"]),
    ("Quell, Anna, van Tarn, Carl, and Ober, Dora", ["|Quell|Anna|", "van|Tarn|Carl|", "|Ober|Dora|"]),
    (
        "Quell, Anna B., Del Tarn, Carl, Ober, Dora & Shoal, Eve",
        ["|Quell|Anna B.|", "Del|Tarn|Carl|", "|Ober|Dora|", "|Shoal|Eve|"],
    ),
    ("Quell, Anna, Carl Van Tarn, and Dora El Ober", ["|Quell|Anna|", "Van|Tarn|Carl|", "|El Ober|Dora|"]),
    ("Quell, A., C. B. De Tarn and R. OBER", ["|Quell|A.|", "De|Tarn|C. B.|", "|OBER|R.|"]),
    ("QUELL, A.; DE TARN, C.; MA, D.", ["|QUELL|A.|", "DE|TARN|C.|", "|MA|D.|"]),
    ("Anna Quell, Carl Tarn, Dora Ober", ["|Quell|Anna|", "|Tarn|Carl|", "|Ober|Dora|"]),
    (
        "Anna Quell, Carl J van Tarn, Dora Ober, Eve Lund",
        ["|Quell|Anna|", "van|Tarn|Carl J|", "|Ober|Dora|", "|Lund|Eve|"],
    ),
    ("Quell, A., Tarn, & Ober", ["|Quell|A.|", "|Tarn||", "|Ober||"]),
    ("Quell, Tarn, & Ober.", ["|Quell||", "|Tarn||", "|Ober||"]),
    ("Quell Lund, Anna Eve", ["|Quell Lund|Anna Eve|"]),
]


def shown(name: Name) -> str:
    return name.literal or "|".join((name.particle, name.family, name.given, name.suffix))


@pytest.mark.parametrize(("written", "names"), FORMS, ids=[form[0] for form in FORMS])
def test_forms(written: str, names: list[str]) -> None:
    assert [shown(name) for name in split_people(written).names] == names


@pytest.mark.parametrize(
    ("written", "mark", "count"),
    [
        ("Quell, A., Tarn, C., et al.", "et al.", 2),
        ("Quell, A. et al", "et al", 1),
        ("Quell, A., dkk., Tarn, C.", "dkk.", 2),
        ("Quell A, Tarn C, ja teised.", "ja teised", 2),
        ("Quell A, Tarn C, và cộng sự.", "và cộng sự", 2),
        ("Quell, A., Tarn, C., … Ober, D.", "…", 3),
        ("Quell, A., . . . Ober, D.", ". . .", 2),
        ("Quell, A., Tarn, C., & others", "& others", 2),
        ("Quell, A. i in.", "i in.", 1),
        ("Quell, A. vd.", "vd.", 1),
        ("Quell, A., dkk.", "dkk.", 1),
        ("Quell, A. m.fl.", "m.fl.", 1),
        ("Quell, A. y cols.", "y cols.", 1),
    ],
)
def test_shortened_lists(written: str, mark: str, count: int) -> None:
    people = split_people(written)
    assert people.et_al is not None
    assert people.et_al.text == mark
    assert len(people.names) == count


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("A. B. Quell & C. Tarn", ["|Quell|A. B.|", "|Tarn|C.|"]),
        ("Anna Quell and Carl van Tarn", ["|Quell|Anna|", "van|Tarn|Carl|"]),
        ("J. -L. Quell", ["|Quell|J. -L.|"]),
    ],
)
def test_editors_have_given_names_first(written: str, names: list[str]) -> None:
    assert [shown(name) for name in split_people(written, direct=True).names] == names


def test_span_is_the_name_and_lies_in_the_range_given() -> None:
    text = "In: Quell, A. B., & Tarn, C. (Eds.)"
    names = split_people(text, 4, 28).names
    assert [text[name.span.start : name.span.end] for name in names if name.span] == ["Quell, A. B.", "Tarn, C."]


@pytest.mark.parametrize(
    ("family", "split"),
    [
        ("van den Quell", ("van den", "Quell")),
        ("De Quell", ("De", "Quell")),
        ("La Quell", ("", "La Quell")),
        ("de", ("", "de")),
    ],
)
def test_particles(family: str, split: tuple[str, str]) -> None:
    assert split_particle(family) == split


@given(st.text(alphabet=st.sampled_from("AbÉ .,;&-’'()…\n") | st.characters(), max_size=80))
def test_any_text_is_split_without_error_and_spans_stay_inside(text: str) -> None:
    people = split_people(text)
    assert 0 <= people.confidence <= 1
    for name in people.names:
        assert name.span is not None
        assert 0 <= name.span.start < name.span.end <= len(text)


def test_no_letter_of_the_names_is_lost() -> None:
    for written, _ in FORMS:
        kept = "".join(shown(name) for name in split_people(written).names)
        words = regex.split(r"[\s,;/&・、]+", written)
        missing = [word for word in words if word.rstrip(".") not in kept and word not in JOINERS | WEAK_JOINERS]
        assert not missing, written
