"""What holds for every entry: nothing is lost, places are exact, nothing raises, time grows linearly."""

from __future__ import annotations

import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Document, ListSection, Reference, Sections, Source, Span
from citecheck.references import opinion
from citecheck.references.lists import parse_list
from citecheck.references.parse import parse_entry
from citecheck.references.wording import SUPPLIED
from citecheck.text import TextBuilder

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")

AUTHORS = st.sampled_from(
    ["Quell, A. B.", "Quell, A., & Tarn, C.", "Quell AB, Tarn C", "Institute of Reef Studies", "Quell, Anna and Carl Tarn",
     "Quell, A., Tarn, C., et al.", "Quell, A. (Ed.)", "van Quell, A.; Tarn, C.", "海山", ""]
)  # fmt: skip
DATES = st.sampled_from(
    ["(2015).", "(2015)", "2015.", "(2015a),", "(n.d.).", "(2015, March 5).", "(in press).", "[2015]:", ""]
)
TITLES = st.sampled_from(
    ["Reefs at rest.", "Reefs at rest: A study of 12 shores.", "‘Reefs at rest’,", "Do reefs rest?", "Reefs [Film].",
     "Reefs at rest (2nd ed., Vol. 3).", "Reefs at Rest in 1950–1960.", "Rest. A word on reefs."]
)  # fmt: skip
SOURCES = st.sampled_from(
    ["Journal of Tides, 12(3), 45–67.", "Journal of Tides 12: 45-67 (in French).", "Tidal Press.", "Port Shoal: Tidal Press.",
     "In C. Tarn (Ed.), Quiet water (pp. 1–9). Tidal Press.", "PhD thesis, University of Shoal.", "Tide Weekly 202 (20 June): 10.",
     "Paper presented at the Shoal Meeting, Port Shoal.", "Trans. Carl Tarn. Tidal Press, 212 pp.", ""]
)  # fmt: skip
TAILS = st.sampled_from(
    ["https://doi.org/10.5555/reef.1", "Retrieved March 5, 2016, from https://reef.example/a", "doi:10.5555/x(1)2.",
     "(Original work published 1903)", "Available at: https://reef.example (Accessed 5 May 2016).", "ISBN 978-3-16-148410-0", ""]
)  # fmt: skip
ENTRIES = st.tuples(AUTHORS, DATES, TITLES, SOURCES, TAILS).map(" ".join)


def spans(reference: Reference) -> list[Span]:
    dates = (reference.issued, reference.accessed, reference.original_date)
    people = (*reference.authors, *reference.editors, *reference.translators)
    found = [item.span for item in (*dates, *people) if item is not None]
    found += [field.span for field in reference.fields.values()]
    found += [label.span for label in reference.unparsed]
    return [span for span in (*found, reference.author_span) if span is not None]


@given(ENTRIES)
@settings(max_examples=300)
def test_every_word_is_in_a_field_or_kept_as_unparsed(raw: str) -> None:
    covered = [False] * len(raw)
    for span in spans(parse_entry(raw)):
        covered[span.start : span.end] = [True] * len(span)
    lost = [word[0] for word in WORD.finditer(raw) if not all(covered[word.start() : word.end()])]
    role_words = {"and", "y", "film"}
    assert [word for word in lost if word.casefold() not in SUPPLIED | role_words] == []


@given(ENTRIES)
def test_a_field_reads_as_its_place(raw: str) -> None:
    for field in parse_entry(raw).fields.values():
        place = "".join(raw[field.span.start : field.span.end].split())
        assert "".join(field.text.split()) == place


@given(st.text(alphabet=st.sampled_from("AQz .,;:()[]“”\"'&-–/0159\n") | st.characters(), max_size=120))
@settings(max_examples=200)
def test_any_text_is_an_entry(raw: str) -> None:
    reference = parse_entry(raw)
    assert reference.raw == raw
    assert 0 <= reference.confidence <= 1
    assert all(0 <= span.start <= span.end <= len(raw) for span in spans(reference))
    reference.to_csl()


@pytest.mark.parametrize(
    "unit",
    ["(", "[(", "Quell, A., ", "((2015) ", "1(2), ", "In ", "a. ", "“", "‘a ", "10.5555/", "http://", "and ", " ,", ". . . ", "(Eds.) ",
     "2015 ", "A ", "Vol. ", "Retrieved ", "海", "Trans. ", "-", ", Tidal Press", ", London", ": Vol. 2. ", "(Host) ", "*a* ",
     " v. B", "§ 1 ", "—", "Act of 1990 ", "Report No. ", "(5) ", "Ruiz, A. (2015). Reefs at rest. "],
)  # fmt: skip
def test_hostile_entries_take_linear_time(unit: str) -> None:
    def cost(times: int) -> float:
        raw = "Quell, A. (2015). " + unit * times
        start = time.process_time()
        parse_entry(raw)
        return time.process_time() - start

    cost(50)
    small = max(min(cost(400), cost(400)), 0.01)
    assert min(cost(3200), cost(3200)) < small * 8 * 6, "a quadratic stage takes 64 times as long"


def test_without_a_model_entries_are_read_with_less_confidence(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "Quell, A. (2015). Do reefs rest? A word. Perhaps. Tidal Press."
    monkeypatch.setattr(opinion, "_tagger", lambda: None)
    reference = parse_entry(raw)
    assert reference.text("publisher") == "Tidal Press"
    assert reference.confidence < 0.9


def test_firm_entries_are_sure_and_odd_ones_are_not() -> None:
    firm = parse_entry("Quell, A. (2015). Reefs at rest. Journal of Tides, 12(3), 45–67.")
    odd = parse_entry("reefs, or rest 2015")
    assert firm.confidence >= 0.9
    assert odd.confidence < 0.7


def test_a_list_is_read_in_source_places() -> None:
    builder = TextBuilder()
    builder.add("Quell, A. (2015). ", 0)
    builder.add("Reefs & rest", 18, 16)  # "Reefs &amp; rest" in the source
    builder.add(". Tidal Press.", 34)
    source = "Quell, A. (2015). Reefs &amp; rest. Tidal Press."
    document = Document(Source(source), "html", builder.build(), ())
    sections = Sections((), (ListSection(Span(0, len(source)), (Span(0, len(source)),)),))
    (reference,) = parse_list(document, sections)
    assert reference.span == Span(0, len(source))
    assert document.slice(reference.fields["title"].span) == "Reefs &amp; rest"
    assert document.slice(reference.fields["publisher"].span) == "Tidal Press"
    assert reference.authors[0].span is not None
    assert document.slice(reference.authors[0].span) == "Quell, A."
