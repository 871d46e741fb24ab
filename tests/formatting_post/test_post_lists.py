"""A post's list in its own markup: sorted, links and bullets kept, the rest of the post byte for byte as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.formatting.post import Formatted, format_post
from citecheck.model import Format, Source
from citecheck.pipeline import analyse

RUIZ = "Ruiz, A., and Chan, B. (2015). Reefs at rest. Journal of Coasts 4: 33-52."
RUIZ_APA = "Ruiz, A., & Chan, B. (2015). Reefs at rest. Journal of Coasts, 4, 33–52."
OKAFOR = "Okafor, N. (2012). Sleep of corals. Wattle: Tidal Press."
OKAFOR_APA = "Okafor, N. (2012). Sleep of corals. Tidal Press."


def formatted(text: str, format: Format = "text") -> Formatted:
    return format_post(analyse(Source(text), format), "apa7", lambda new: analyse(Source(new), format))


def test_plain_text_sorted_and_nothing_else_touched() -> None:
    before = f"Reefs rest (Ruiz & Chan, 2015); corals sleep (Okafor, 2012).\r\n\r\nReferences\r\n\r\n{RUIZ}\r\n\r\n{OKAFOR}\r\n\r\nLeave a reply\r\n"
    after = formatted(before).text
    assert after == before.replace(RUIZ, "@").replace(OKAFOR, RUIZ_APA).replace("@", OKAFOR_APA)


def test_works_of_one_year_stand_by_the_letters_the_text_cites_them_by() -> None:
    said = "Reefs rest (Ruiz, 2015a); so do fish (Ruiz, 2015b).\n\nReferences\n\n"
    zebras, apples = "Ruiz, A. (2015a). Zebras. Tidal Press.", "Ruiz, A. (2015b). Apples. Tidal Press."
    for before in (f"{zebras}\n\n{apples}", f"{apples}\n\n{zebras}"):
        assert formatted(f"{said}{before}\n").text == f"{said}{zebras}\n\n{apples}\n"


def test_markdown_keeps_bullets_and_marks_italics_as_the_post_does() -> None:
    before = f"_Well_ said (Okafor, 2012).\n\n## References\n\n* {RUIZ}\n* {OKAFOR}\n"
    assert formatted(before, "markdown").text.split("\n")[4:6] == [
        "* Okafor, N. (2012). _Sleep of corals_. Tidal Press.",
        "* Ruiz, A., & Chan, B. (2015). Reefs at rest. _Journal of Coasts_, _4_, 33–52.",
    ]


def test_html_keeps_tags_entities_and_the_posts_own_italics() -> None:
    before = f"<p>It is <i>so</i>.</p>\n<h2>References</h2>\n<ul>\n<li>{RUIZ}</li>\n<li>{OKAFOR}</li>\n</ul>\n"
    after = formatted(before, "html").text
    assert "<li>Okafor, N. (2012). <i>Sleep of corals</i>. Tidal Press.</li>\n<li>Ruiz, A., &amp; Chan" in after


def test_links_stay_on_their_words_and_lead_where_they_led() -> None:
    before = (
        "## References\n\nDay, R. (2011). [Fish at large](https://fish.example/a_b). Reef Notes 3(2): 1-9. "
        "[doi:10.9999/fish](http://dx.doi.org/10.9999/fish)\n"
    )
    assert formatted(before, "markdown").text == (
        "## References\n\nDay, R. (2011). [Fish at large](https://fish.example/a_b). *Reef Notes*, *3*(2), 1–9. "
        "[https://doi.org/10.9999/fish](https://doi.org/10.9999/fish)\n"
    )


def test_html_links_keep_their_attributes() -> None:
    link = '<a class="x" href="https://fish.example/?a=1&amp;b=2" target="_blank">https://fish.example/?a=1&amp;b=2</a>'
    before = f"<h2>References</h2><p>Day, R. (2011, May 3). Fish at large. Reef Notes. Retrieved from {link}.</p>"
    after = formatted(before, "html").text
    assert link in after
    assert "Retrieved" not in after


def test_a_link_that_has_no_place_keeps_the_entry() -> None:
    before = "## References\n\nOkafor, N. (2012). Sleep of corals. [Wattle](https://wattle.example): Tidal Press.\n"
    found = formatted(before, "markdown")
    assert found.text == before
    assert "https://wattle.example would be lost" in found.problems[0].message
    assert found.problems[0].line == 3


def test_anchors_and_comments_stay_with_their_entries() -> None:
    before = f'<h2>References</h2>\n<p id="r">{RUIZ}</p>\n<p id="o">{OKAFOR}</p>\n'
    after = formatted(before, "html").text
    assert '<p id="r">Ruiz' in after and '<p id="o">Okafor' in after
    commented = f"## References\n\n{RUIZ}\n\n<!-- citecheck: ignore[CIT002] -->\n\n{OKAFOR}\n"
    assert formatted(commented, "markdown").text.index("Ruiz") < formatted(commented, "markdown").text.index("<!--")


def test_hard_wrapped_entries_are_wrapped_again() -> None:
    before = (
        "References\n\nRuiz, A., and Chan, B. (2015). Reefs at rest in a\n    warming world. Journal of Coasts 4:\n"
        "    33-52.\n\nOkafor, N. (2012). Sleep of corals and of their\n    neighbours. Wattle: Tidal Press.\n"
    )
    after = formatted(before).text
    assert after == (
        "References\n\nOkafor, N. (2012). Sleep of corals and of their\n    neighbours. Tidal Press.\n\n"
        "Ruiz, A., & Chan, B. (2015). Reefs at rest in a\n    warming world. Journal of Coasts, 4, 33–52.\n"
    )


def test_words_before_an_entry_on_its_line_hold_it_in_place() -> None:
    before = f"References\n\nSource: {RUIZ}\n\n{OKAFOR}\n"
    after = formatted(before).text
    assert after.index("Source: Ruiz") < after.index("Okafor")


def test_brackets_stay_bare_where_they_make_no_link() -> None:
    before = "## References\n\nPerez, A. (Director). (2001). The long reef [Film]. Reef Pictures.\n"
    assert formatted(before, "markdown").text.endswith("*The long reef* [Film]. Reef Pictures.\n")


def test_an_unsure_entry_stays_and_is_told_with_its_line() -> None:
    odd = "Okafor, N. (2012). Sleep of corals. Tidal Press. ISBN 978-0-00-000000-2."
    found = formatted(f"References\n\n{odd}\n\n{RUIZ}\n")
    assert odd in found.text and RUIZ_APA in found.text
    assert [(problem.line, "would be lost" in problem.message) for problem in found.problems] == [(3, True)]


LISTS = st.lists(
    st.sampled_from([
        RUIZ, OKAFOR, OKAFOR_APA, "Obi, N. (n.d.). Sand. https://sand.example/",
        "Day, R., et al. (2011). Fish at large. Reef Notes, 3(2), 1-9.", "Fox, I. (ed.) (2001) *Shores*, Wattle: Tidal Press.",
        "World Reef Fund. (2019). Tides. Retrieved from http://wrf.example/t_i_des.",
    ]),
    min_size=1, max_size=5, unique=True,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(LISTS, st.sampled_from(["text", "markdown", "html"]), st.sampled_from(["\n\n", "\n\n- "]))
def test_formatted_twice_is_formatted_once(entries: list[str], format: Format, gap: str) -> None:
    if format == "html":
        text = "<h2>References</h2>\n" + "".join(f"<p>{each}</p>\n" for each in entries)
    else:
        text = "References\n" + "".join(gap + each for each in entries) + "\n"
    once = formatted(text, format).text
    assert formatted(once, format).text == once


@pytest.mark.parametrize("text", ["", "No list here.", "References\n", "References\n\n…\n"])
def test_nothing_to_format_is_no_change(text: str) -> None:
    assert formatted(text).text == text


ODD = st.lists(
    st.sampled_from([
        "Ruiz, A.", "(2015).", "*Reefs*", "_at_", " rest.", "Tidal Press", "[", "](x)", "<em>", "</em>", "&amp;", "\n", "\n\n", "- ",
        "https://a.example/b_c", "doi:10.9999/a", "é", "\ud800", "\u200b", "`code`", "<!-- c -->", "et al.", "Journal of Coasts, 4(1), 33-52.", "\\*",
    ]),
    max_size=14,
).map(" ".join)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(ODD, st.sampled_from(["text", "markdown", "html"]))
def test_no_list_is_too_odd(odd: str, format: Format) -> None:
    text = f"Reefs rest (Ruiz, 2015).\n\nReferences\n\n{odd}\n\n{RUIZ}\n"
    once = formatted(text, format)
    assert formatted(once.text, format).text == once.text
