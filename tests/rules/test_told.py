"""What some findings say depends on what they found."""

from __future__ import annotations

from citecheck import Config, check


def told(text: str, code: str) -> list[str]:
    return [d.message for d in check(text).diagnostics if d.code == code]


def test_samples_are_named_by_what_they_are() -> None:
    entry = "Ruiz, A. (201{0}). *Reefs {0}*. Reef Site. https://example.com/{0}\n\n"
    addresses = "References\n\n" + "".join(entry.format(i) for i in range(4))
    shown = "https://example.com/0, https://example.com/1, https://example.com/2 …"
    assert told(addresses, "ID004") == [f"Example addresses stand where real ones belong: {shown}."]
    mixed = addresses + "Author, A. A. (2015). *Reefs*. Tidal Press.\n"
    assert [one.partition(":")[0] for one in told(mixed, "ID004")] == ["Samples stand where sources belong"]


def test_an_ellipsis_among_few_authors_is_answered_with_all_names() -> None:
    entry = "References\n\nRuiz, A., Chan, B., . . . Kim, S. (2015). Reefs at rest. Tidal Press.\n"
    assert told(entry, "REF014") == ["Name all authors: the ellipsis is for 21 or more."]


def test_the_place_of_an_ellipsis_is_said_as_people_count() -> None:
    entry = "References\n\nRuiz, A., Obi, B., Chan, C., . . . Day, D., & Lee, S. (2015). Reefs at rest. Tidal Press.\n"
    for limit, place in ((3, "2nd"), (4, "3rd")):
        found = check(entry, config=Config(select=("REF014",), profile={"list_max_authors": limit})).diagnostics
        assert [d.message for d in found] == [f"An ellipsis stands after the {place} author, before the last."]


def test_a_date_that_stands_there_in_another_form_is_not_asked_for() -> None:
    for date, wanted in (
        ("2020, April 3", "write the date as April 3, 2020"),
        ("3/4/2020", "write the month of the date in words"),
        ("2020", "give the exact date"),
    ):
        said = told(f"She saw it (K. Ito, personal communication, {date}).", "INT042")
        assert said == [f"Personal communication: {wanted}."]
