"""A post chooses its style by what most of its places show."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.pipeline import analyse
from citecheck.profiles import PROFILES

APA7 = """Reefs rest (Obi & Day, 2010), and so do tides (Lim et al., 2012).

References

Lim, F. G., Ruiz, A. B., & Kim, C. D. (2012). Tides at rest. *Journal of Tides*, *4*(2), 33–52. https://doi.org/10.9999/tide

Obi, D. E., & Day, E. F. (2010). *Reefs at rest*. Tidal Press.
"""
APA6 = """Reefs rest (Obi & Day, 2010), and so do tides (Lim, Ruiz, & Kim, 2012).

References

Lim, F. G., Ruiz, A. B., & Kim, C. D. (2012). Tides at rest. *Journal of Tides*, *4*(2), 33–52. doi:10.9999/tide

Obi, D. E., & Day, E. F. (2010). *Reefs at rest*. Harbourtown, England: Tidal Press.
"""
CITE_THEM_RIGHT = """Reefs rest (Obi and Day, 2010), and so do tides (Lim, Ruiz and Kim, 2012).

References

Lim, F.G., Ruiz, A.B. and Kim, C.D. (2012) ‘Tides at rest’, Journal of Tides, 4(2), pp. 33–52.

Obi, D.E. and Day, E.F. (2010) Reefs at rest. Available at: https://example.org/reefs (Accessed: 3 May 2020).
"""
AGPS = """Reefs rest (Obi & Day 2010), and so do tides (Lim, Ruiz & Kim 2012).

References

Lim, FG, Ruiz, AB & Kim, CD 2012, ‘Tides at rest’, Journal of Tides, vol. 4, no. 2, pp. 33–52.

Obi, DE & Day, EF 2010, Reefs at rest, viewed 3 May 2020, <https://example.org/reefs>.
"""
STYLE_MANUAL = """Reefs rest (Obi and Day 2010:4), and so do tides (Lim et al. 2012).

References

Lim FG, Ruiz AB and Kim CD (2012) ‘Tides at rest’, *Journal of Tides*, 4(2):33–52.

Obi DE and Day EF (2010) *Reefs at rest*, Tidal Press.
"""
BARE = """Reefs rest (Obi & Day, 2010), and so do tides (Lim, Ruiz & Kim, 2012), winds (Day, 2013), shoals (Kim, 2014; Roe, 2015).

References

Day, E.F. 2013. Winds. Harbourtown: Tidal Press.

Kim, C.D. 2014. Shoals. Journal of Tides 6(1), 3–9.

Lim, F.G., Ruiz, A.B., & Kim, C.D. 2012. Tides at rest. Journal of Tides 4(2), 33–52.

Obi, D.E., & Day, E.F. 2010. Reefs at rest. Harbourtown: Tidal Press.

Roe, P. 2015. Dunes. Harbourtown: Tidal Press.
"""
CHICAGO = """Reefs rest (Obi and Day 2010, 4), and so do tides (Lim, Ruiz, and Kim 2012).

References

Lim, Fay, Anna Ruiz, and Carl Kim. 2012. “Tides at Rest.” *Journal of Tides* 4 (2): 33–52.

Obi, Dora, and Eve Day. 2010. *Reefs at Rest*. Harbourtown: Tidal Press.
"""
ABNT = """Marés descansam (FARIAS; LEMOS, 2010, p.4), dunas também (QUADROS, 2012, p.34), e ventos (TEODORO, 2015).

Referências

FARIAS, A. B., & LEMOS, C. (2010). *Marés em repouso*. Editora Tidal.

Quadros, D. (2012). Dunas em repouso. *Revista de Dunas*, *4*(2), 33–52.

TEODORO, E. F. (2015). *Ventos*. Editora Tidal.
"""
ENDNOTE = """Reefs rest (Obi and Day 2010), and so do tides (Lim, Ruiz et al. 2012).

References

Lim, F., A. Ruiz, et al. (2012). "Tides at rest." Journal of Tides **4**(2): 33-52.

Obi, D. and E. Day (2010). Reefs at rest. Harbourtown, Tidal Press.
"""
GERMAN = """Reefs rest (Obi & Day, 2010; Lim & Ruiz, 2012), and so do tides (Kim, 2011).

Literatur

Kim, Carla (2011): Shoals. Harbourtown: Tidal Press.

Lim, Fay; Ruiz, Anna (2012): "Tides at rest". In: Journal of Tides, 4(2), S. 33-52.

Obi, Dora; Day, Eve (2010): Reefs at rest. Harbourtown: Tidal Press.
"""
NUMBERED = """Reefs rest [1], and so do tides [2, 3].

References

1. Obi, D.; Day, E. Reefs at rest; Tidal Press: Harbourtown, 2010.

2. Lim, F.; Ruiz, A.; Kim, C. Tides at rest. J. Tides 2012, 4, 33–52.

3. Lim, F.; Kim, C. Tides awake. J. Tides 2014, 6, 13–22.
"""
CAPITALS = """Reefs rest (OBI; DAY, 2010), and so do tides (LIM et al., 2012).

References

LIM, F., RUIZ, A. & KIM, C. 2012. Tides at rest. *Journal of Tides*, 4, 33–52.

OBI, D. & DAY, E. 2010. *Reefs at rest*, Harbourtown, Tidal Press.
"""
MLA = """Reefs rest (Obi and Day 4), and so do tides (Lim 12).

Works Cited

Lim, Fay. *Tides at Rest*. Tidal Press, 2012.

Obi, Dora, and Eve Day. “Reefs at Rest.” *Journal of Tides*, vol. 4, no. 2, 2010, pp. 33–52.

Roe, Paul. *Dunes at Rest*. Tidal Press, 2015.
"""
ONLINE = """Reefs rest (Obi, 2010), and so do tides (Lim, 2012).

References

Lim, F. (2012). Tides at rest. [online] Available at: https://tides.org/rest [Accessed 3 May 2020].

Obi, D. (2010). Reefs at rest. [online] Available at: https://reefs.org/rest.
"""
HARVARD_WITH_STOPS = """Reefs rest (Obi and Day, 2010), and so do tides (Lim, Ruiz and Kim, 2012).

References

Lim, F. G., Ruiz, A. B. and Kim, C. D. (2012). Tides at rest. Journal of Tides, 4(2), 33–52.

Obi, D. E. and Day, E. F. (2010). Reefs at rest. Tidal Press.
"""
APA_WITH_SLIPS = """Reefs rest (Obi and Day, 2010), and so do tides (Lim, Ruiz, & Kim, 2012).

References

Lim, Fay, Ruiz, Anna, & Kim, Carl. (2012). Tides at rest. *Journal of Tides*, 4(2): 33-52.

Obi, Dora, & Day, Eve. (2010). *Reefs at rest*. Tidal Press.
"""


@pytest.mark.parametrize(
    ("text", "style"),
    [
        (STYLE_MANUAL, "au-style-2020"),
        ("Reefs rest (Obi and Day 2010), and so do tides (Lim and Ruiz 2012).", "house"),
        (CHICAGO, "house"),
        (ENDNOTE, "house"),
        (GERMAN, "house"),
        (BARE, "house"),
        (NUMBERED, "house"),
        (CAPITALS, "house"),
        (MLA, "house"),
        (ONLINE, "harvard-ctr"),
        (HARVARD_WITH_STOPS, "harvard-ctr"),
        (APA_WITH_SLIPS, "apa7"),
    ],
)
def test_what_is_consistent_is_the_posts_style(text: str, style: str) -> None:
    assert analyse(text, "text", "auto").profile.name == style


@pytest.mark.parametrize("text", [CHICAGO, ENDNOTE, ABNT])
def test_a_style_of_its_own_is_left_in_peace(text: str) -> None:
    assert not [d.code for d in citecheck.check(text, style="auto").diagnostics if d.severity != "info"]


def test_a_style_of_its_own_joins_as_the_post_does() -> None:
    assert analyse(CHICAGO, "text", "auto").profile.joiner_parenthetical == "and"
    marked = CHICAGO.replace("Obi and Day 2010", "Obi & Day 2010").replace("Ruiz, and Kim 2012", "Ruiz, & Kim 2012")
    assert analyse(marked, "text", "house").profile == PROFILES["house"]._replace(joiner_parenthetical="&")


@pytest.mark.parametrize(
    ("text", "style"),
    [(APA7, "apa7"), (APA6, "apa6"), (CITE_THEM_RIGHT, "harvard-ctr"), (AGPS, "harvard-au"), ("No citation.", "apa7")],
)
def test_the_post_is_taken_for_what_it_shows(text: str, style: str) -> None:
    assert analyse(text, "text", "auto").profile.name == style


def test_the_votes_are_told() -> None:
    profile = analyse(APA6, "text", "auto").profile
    assert {"doi:", "Place: Publisher", "three to five names in full"} <= set(profile.evidence)


def test_a_year_behind_the_title_is_told() -> None:
    assert "the year at the end" in analyse(MLA, "text", "auto").profile.evidence


def test_the_most_telling_votes_come_first() -> None:
    assert set(analyse(APA6, "text", "auto").profile.evidence[:3]) == {
        "doi:",
        "Place: Publisher",
        "three to five names in full",
    }
    assert analyse(APA7, "text", "auto").profile.evidence[0] == "https://doi.org"
    assert analyse("No citation.", "text", "auto").profile.evidence == ("nothing says otherwise",)


@pytest.mark.parametrize(
    ("old", "new", "style"),
    [
        ("doi:10.9999/tide", "https://doi.org/10.9999/tide", "apa7"),
        ("Harbourtown, England: Tidal Press", "Tidal Press", "apa6"),
        ("Lim, Ruiz, & Kim, 2012", "Lim et al., 2012", "apa6"),
    ],
)
def test_apa_6_needs_two_signs_more_than_apa_7(old: str, new: str, style: str) -> None:
    """Its three signs here: doi:, the publisher's place, three names in full. A link of today's form speaks against it."""
    assert analyse(APA6.replace(old, new), "text", "auto").profile.name == style


def test_abbreviations_are_no_surnames_in_capitals() -> None:
    groups = APA7.replace("(Obi & Day, 2010)", "(OSHA, 2010; UNDP, 2011; NIST, 2012)")
    assert citecheck.check(groups, style="auto").profile.name == "apa7"


def test_a_named_style_asks_nobody() -> None:
    assert analyse(AGPS, "text", "apa7").profile == PROFILES["apa7"]


@pytest.mark.parametrize(
    ("name", "joiners", "et_al_from", "comma"),
    [
        ("apa7", ("&", "and"), 3, True),
        ("apa6", ("&", "and"), 6, True),
        ("harvard-ctr", ("and", "and"), 4, True),
        ("harvard-au", ("&", "and"), 4, False),
        ("au-style-2020", ("and", "and"), 3, False),
    ],
)
def test_profiles_hold_what_the_guides_say(name: str, joiners: tuple[str, str], et_al_from: int, comma: bool) -> None:
    profile = PROFILES[name]
    assert (profile.joiner_parenthetical, profile.joiner_narrative) == joiners
    assert (profile.et_al_from, profile.comma_before_year) == (et_al_from, comma)


def test_a_guessed_style_leaves_a_list_its_commas() -> None:
    entries = "\n\n".join(f"Obi, {a}. & Day, E. (201{i}). Reefs at rest. Tidal Press." for i, a in enumerate("ABCD"))
    text = f"Reefs rest (Obi & Day, 2010, 2011, 2012, 2013).\n\nReferences\n\n{entries}\n"
    told = {
        style: sum(d.code == "REF011" for d in citecheck.check(text, style=style).diagnostics)
        for style in ("auto", "apa7")
    }
    assert told == {"auto": 0, "apa7": 4}
    mixed = text.replace("A. &", "A., &").replace("B. &", "B., &")
    assert sum(d.code == "REF011" for d in citecheck.check(mixed, style="auto").diagnostics) == 2


def test_a_guessed_harvard_style_joins_as_the_post_does() -> None:
    text = """Reefs rest (Obi & Day, 2010), and so do tides (Chan & Lim, 2012).

References

Chan, D., & Lim, F. (2012) ‘Tides at rest’, Tidal Studies, 3(1), pp. 3–9. DOI: https://doi.org/10.9999/tide

Obi, D., & Day, E. (2010) ‘Reefs at rest’. Available from: https://reef.example/rest [Accessed 3 May 2011]

Ruiz, D. (2011) ‘How tides rest’. Available from: https://reef.example/tides [Accessed 3 May 2011]
"""
    profile = analyse(text, "text", "auto").profile
    assert (profile.name, profile.joiner_parenthetical) == ("harvard-ctr", "&")
    assert not [d.code for d in citecheck.check(text, style="auto").diagnostics if d.code == "INT001"]
