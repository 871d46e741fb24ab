"""What the markup of an entry says beside its words."""

from __future__ import annotations

import pytest

from citecheck import check
from citecheck.model import Reference


def read(entry: str, form: str = "markdown") -> tuple[Reference, str]:
    source = f"## References\n\n{entry}\n" if form == "markdown" else f"<h2>References</h2><p>{entry}</p>"
    report = check(source, format=form)
    return report.references[0], source


@pytest.mark.parametrize(
    "label", ["Full text", "DOI", "[Link]", "Consulter la ressource", "View the article", "Disponible en línea"]
)
def test_the_label_of_a_link_is_no_part_of_the_work(label: str) -> None:
    reference, source = read(f"Quell, A. (2020). *Reefs at rest*. Tidal Press. [{label}](https://doi.org/10.5555/reef)")
    assert reference.text("title") == "Reefs at rest"
    assert reference.text("publisher") == "Tidal Press"
    assert reference.text("DOI") == "10.5555/reef"
    span = reference.fields["DOI"].span
    assert source[span.start : span.end] == "10.5555/reef"


def test_of_several_labels_the_doi_is_taken_and_none_is_lost() -> None:
    links = "[PDF](https://reef.invalid/a.pdf) | [DOI](https://doi.org/10.5555/reef)"
    reference, _ = read(f"Quell, A. (2020). Reefs at rest. *Journal of Tides*, *12*(3), 45–67. {links}")
    assert reference.text("page") == "45–67"
    assert reference.text("DOI") == "10.5555/reef"
    assert [label.text for label in reference.unparsed] == ["PDF", "DOI"]


def test_a_title_that_is_a_link_has_its_address() -> None:
    reference, source = read('Quell, A. (2020). <a href="https://reef.invalid/rest">Reefs at rest</a>.', "html")
    assert reference.text("title") == "Reefs at rest"
    assert reference.text("URL") == "https://reef.invalid/rest"
    assert reference.type == "webpage"
    span = reference.fields["URL"].span
    assert source[span.start : span.end] == "https://reef.invalid/rest"


def test_a_title_that_reads_like_a_label_stays_the_title() -> None:
    reference, _ = read("Quell, A. (2020). [The Source](https://reef.invalid/rest)")
    assert reference.text("title") == "The Source"


def test_a_link_on_another_element_gives_no_address() -> None:
    reference, _ = read("Quell, A. (2020). *Reefs at rest*. [Tidal Press](https://press.invalid).")
    assert reference.text("publisher") == "Tidal Press"
    assert "URL" not in reference.fields


def test_italics_behind_an_upright_title_hold_it() -> None:
    reference, _ = read("Quell, A. (2019). Looking at reefs that rest. *Applied Tidal Measurement*.")
    assert reference.text("container-title") == "Applied Tidal Measurement"
    assert reference.type == "article-journal"
    assert "publisher" not in reference.fields


def test_italics_of_the_title_leave_a_publisher() -> None:
    reference, _ = read("Quell, A. (2019). *Looking at reefs that rest*. Applied Tidal Measurement.")
    assert reference.text("publisher") == "Applied Tidal Measurement"


def test_all_in_italics_says_nothing() -> None:
    reference, _ = read("*Quell, A. (2019). Looking at reefs that rest. Applied Tidal Measurement.*")
    assert reference.text("publisher") == "Applied Tidal Measurement"
