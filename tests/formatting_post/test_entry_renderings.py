"""Promise 3, entry by entry: what is rendered anew, and what stays as typed for which reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.csl.writers import text as plain
from citecheck.formatting.entries import RenderedEntry, render
from citecheck.formatting.facts import change
from citecheck.formatting.wording import facts
from citecheck.model import Format, Source
from citecheck.pipeline import analyse, parse_reference


def entry(typed: str, format: Format = "text", style: str = "apa7") -> RenderedEntry:
    (found,) = render(analyse(Source(f"References\n\n{typed}\n"), format), style)
    return found


@pytest.mark.parametrize(
    ("typed", "rendered"),
    [
        (
            'Ruiz, Ana and Bo Chan (2015). "Reefs at rest." Journal of Coasts 4: 33-52. doi:10.9999/reef.1',
            "Ruiz, A., & Chan, B. (2015). Reefs at rest. Journal of Coasts, 4, 33–52. https://doi.org/10.9999/reef.1",
        ),
        (
            "Okafor, N. (2012). Sleep of corals (Second edition). Wattle: Tidal Press.",
            "Okafor, N. (2012). Sleep of corals (2nd ed.). Tidal Press.",
        ),
        (
            "Day, R.T., Obi, N. and Fox, I. (2011) 'Fish at large', Reef Notes, Vol. 3, No. 2, pp. 1-9.",
            "Day, R. T., Obi, N., & Fox, I. (2011). Fish at large. Reef Notes, 3(2), 1–9.",
        ),
        (
            "Chan BT, Obi NK (2014) Sand and sleep. Coast Science 12(3):101-109.",
            "Chan, B. T., & Obi, N. K. (2014). Sand and sleep. Coast Science, 12(3), 101–109.",
        ),
        (
            "World Reef Fund. (2019). Tides of the year. Retrieved May 3, 2020, from https://wrf.example/tides/",
            "World Reef Fund. (2019). Tides of the year. Retrieved May 3, 2020, from https://wrf.example/tides/",
        ),
        (
            "Chan BT. (2014). Sand and sleep. Tidal Press.",
            "Chan, B. T. (2014). Sand and sleep. Tidal Press.",
        ),
        (
            "Quell, A. (2014). Geen zand [No songs of sand] (P. Tarn, Trans.). Tidal Press",
            "Quell, A. (2014). Geen zand [No songs of sand] (P. Tarn, Trans.). Tidal Press.",
        ),
        (
            "Ruiz, A. & Obi, N. (2015). Riffe in Ruhe. Küste, 4(2), S. 10-20.",
            "Ruiz, A., & Obi, N. (2015). Riffe in Ruhe. Küste, 4(2), 10–20.",
        ),
        (
            "World Reef Fund (2019) Tides of the year. Available at: https://wrf.example/tides (Accessed: 3 May 2020).",
            "World Reef Fund. (2019). Tides of the year. Retrieved May 3, 2020, from https://wrf.example/tides",
        ),
        (
            "World Reef Fund. (2019). Tides of the year. Retrieved from https://wrf.example/tides on May 3, 2020",
            "World Reef Fund. (2019). Tides of the year. Retrieved May 3, 2020, from https://wrf.example/tides",
        ),
        (
            "Ruiz, A., Chan, B. & Obi, N., et al. (2015). Reefs at rest. Journal of Coasts, 4(1), 33-52.",
            "Ruiz, A., Chan, B., Obi, N., et al. (2015). Reefs at rest. Journal of Coasts, 4(1), 33–52.",
        ),
        (
            "Ruiz, A., Chan, B., & others. (2015). Reefs at rest. Journal of Coasts, 4(1), 33-52.",
            "Ruiz, A., Chan, B., et al. (2015). Reefs at rest. Journal of Coasts, 4(1), 33–52.",
        ),
        (
            "Ruiz, A., Chan, B., ... Obi, N. (2015). Reefs at rest. Journal of Coasts, 4(1), 33-52.",
            "Ruiz, A., Chan, B., … Obi, N. (2015). Reefs at rest. Journal of Coasts, 4(1), 33–52.",
        ),
        (
            "Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(1), 33-52. Tidal Press.",
            "Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(1), 33–52.",
        ),
        (
            "Okafor, N. (2012). Sleep of corals (Second edition). Tidal Press; Wattle House.",
            "Okafor, N. (2012). Sleep of corals (2nd ed.). Tidal Press; Wattle House.",
        ),
    ],
)
def test_rendered_anew(typed: str, rendered: str) -> None:
    found = entry(typed)
    assert not found.kept
    assert plain(found.runs) == rendered


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Ruiz, A. (2015, May). Reefs at rest. Journal of Coasts, 4(1), 33-52.", "“May” would be lost"),
        ("Ruiz, A. (2015). Reefs at rest. Sand and sleep of corals, cap. 4, 33-52. Tidal Press.", "“Tidal Press”"),
        (
            "Okafor, N. (2012). Sleep of corals. Tidal Press. ISBN 978-0-00-000000-2.",
            "“ISBN 978-0-00-000000-2” would be lost",
        ),
        ("Day, M. de Sousa (2011). Fish at large. Reef Notes, 3(2), 1-9.", "surnames"),
        ("Some words that are no entry at all, 2012, and go on", "not clear"),
    ],
)
def test_kept_as_typed(typed: str, reason: str) -> None:
    found = entry(typed)
    assert found.kept, plain(found.runs)
    assert reason in found.kept
    assert not found.runs


def test_what_is_right_stays_untouched() -> None:
    found = entry("Ruiz, A. (2015). Reefs at 'rest'. *Journal of Coasts*, *4*(1), 33–52.", "markdown")
    assert found.as_typed


def test_markdown_italics_alone_are_a_change() -> None:
    found = entry("Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(1), 33–52.", "markdown")
    assert not found.kept and not found.as_typed
    assert [run.text for run in found.runs if run.italic] == ["Journal of Coasts", "4"]


def test_a_title_keeps_the_emphasis_inside_it() -> None:
    article = entry("Ruiz, A. (2015). Sleep in *Gadus morhua* at sea. Journal of Coasts, 4(1), 33-52.", "markdown")
    assert "Gadus morhua" in [run.text for run in article.runs if run.italic]
    book = entry("Okafor, N. (2012). *The life of* Gadus morhua *at sea*. Wattle: Tidal Press.", "markdown")
    assert "Gadus morhua" in "".join(run.text for run in book.runs if not run.italic)


def test_italics_of_a_journal_stop_a_book_from_being_made_of_it() -> None:
    found = entry("Ruiz, A. (2015). Reefs at rest. *Annals of Coast Methods*. https://coast.example/1", "markdown")
    assert found.as_typed
    assert [run.text for run in found.runs if run.italic] == ["Annals of Coast Methods"]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            "Ruiz, A. (2015). Reefs at rest: H<sub>2</sub>O. <em>Journal of Coasts</em>, 4(1), 33-52.",
            "raised or lowered",
        ),
        ('Ruiz, A. (2015). <span class="t">Reefs at rest</span>. Journal of Coasts, 4(1), 33-52.', "span"),
        ("Ruiz, A. (2015). Reefs<!-- sic --> at rest. Journal of Coasts, 4(1), 33-52.", "sic"),
    ],
)
def test_markup_that_has_no_place_keeps_the_entry(typed: str, reason: str) -> None:
    page = f"<h2>References</h2><p>{typed}</p>"
    (found,) = render(analyse(Source(page), "html"))
    assert reason in found.kept


def test_letters_behind_years_are_those_of_the_text() -> None:
    post = "References\n\nObi, N. (2012b). Sand. Tidal Press.\n\nObi, N. (2012a). Tides. Wattle: Tidal Press.\n"
    rendered = [plain(each.runs) for each in render(analyse(Source(post)))]
    assert ["2012b" in rendered[0], "2012a" in rendered[1]] == [True, True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pp. 33-52", "33–52"),
        ("doi:10.9999/a", "https://doi.org/10.9999/a"),
        ("Retrieved from http://a.example", "http://a.example"),
        ("March 3", "3 Mar."),
        ("(n.d.)", "(n. d.)"),
        ("Third edition", "3rd ed."),
        ("Vol. 3, No. 2", "3(2)"),
    ],
)
def test_two_ways_to_write_one_thing(one: str, other: str) -> None:
    assert facts(one) == facts(other)


@given(st.text(alphabet="abcxyz 0123.,()-éß", max_size=60))
def test_a_rendering_that_lacks_a_word_never_passes(word: str) -> None:
    typed = parse_reference("Ruiz, A. (2015). Reefs. Tidal Press.")
    kept = facts(word) - facts(typed.raw)
    found = change(typed, f"{typed.raw} {word}", typed.raw, drops_place=True)
    assert found.lost or not kept


def test_a_place_is_dropped_only_where_it_is_written_as_one() -> None:
    as_place = entry("Okafor, N. (2012). Sleep of corals. Wattle, QLD: Tidal Press.")
    assert plain(as_place.runs).endswith("corals. Tidal Press.")
    two_houses = entry("Okafor, N. (2012). Sleep of corals. Wattle; Tidal Press.")
    assert plain(two_houses.runs).endswith("corals. Wattle; Tidal Press.")


@pytest.mark.parametrize(
    ("typed", "as_typed", "italic"),
    [
        (
            "Kim, J. (2020, May 1). How reefs sleep [Blog post]. *Reef Notes*. https://reefs.example/a",
            False,
            "Reef Notes",
        ),
        ("Kim, J. (2019). Reefs at rest. *Annals of Coast Methods*.", True, "Annals of Coast Methods"),
    ],
)
def test_italics_tell_a_blog_or_journal_from_a_book(typed: str, as_typed: bool, italic: str) -> None:
    found = entry(typed, "markdown")
    assert found.as_typed is as_typed and not found.kept
    assert [run.text for run in found.runs if run.italic] == [italic]


def test_the_author_as_publisher_goes_unsaid_in_apa_7() -> None:
    typed = "Reef Council. (2010). Manual of reefs. Washington, DC: Author."
    assert plain(entry(typed).runs) == "Reef Council. (2010). Manual of reefs."
    assert plain(entry(typed, style="apa6").runs).endswith("Washington, DC: Author.")


def test_a_publisher_that_is_a_journal_elsewhere_is_doubted() -> None:
    post = "References\n\nObi, N. (2010). Sand. Annals of Reefs, 3(1), 1–2.\n\nKim, J. (2019). Reefs at rest. Annals of Reefs.\n"
    journal = render(analyse(Source(post)))[1]
    assert journal.as_typed and plain(journal.runs) == "Kim, J. (2019). Reefs at rest. Annals of Reefs."


def test_initials_before_a_bare_year_are_no_labels() -> None:
    assert facts("Okafor, N 2012") != facts("Okafor, 2012")
    assert facts("p. 12") == facts("12")


@pytest.mark.parametrize(
    ("typed", "italic"),
    [
        ("Ruiz, A. (2021). *Tides at rest*. PsyArXiv. https://doi.org/10.9999/rest", ["Tides at rest"]),
        ("Ruiz, A. (2021). Tides at rest. *Zenodo*, *4*(2), 3–9.", ["Zenodo", "4"]),
    ],
)
def test_an_archive_of_preprints_is_no_periodical(typed: str, italic: list[str]) -> None:
    assert [run.text for run in entry(typed, "markdown").runs if run.italic] == italic
