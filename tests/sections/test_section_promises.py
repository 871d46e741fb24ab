"""What holds for the sections of any text at all."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Format, Source
from citecheck.readers import read
from citecheck.sections import find_sections

SCRAPS = st.sampled_from(
    [
        "References", "## Sources", "**Bibliography**", "Alder, M. (2003). On rivers.", "- Birch, K. (2010). Of trees.", "(", "[1] ",
        "Leave a Reply", "> ", "\n", "\n\n", "\n  ", "<p>", "<br>", "<li>", "&amp;", "https://a.invalid", "Appendix", "and so on,",
        "*", "](", "\u00a0", "\u00ad", "\t", "Cedar Society. (n.d.). ", "Posted in", "as shown (Alder, 2003).",
    ]
)  # fmt: skip
TEXTS = st.lists(SCRAPS | st.text(max_size=6), max_size=24).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["text", "markdown", "html"]))
def test_spans_are_in_order_disjoint_and_inside(text: str, format: Format) -> None:
    document = read(Source(text), format)
    found = find_sections(document)
    last = 0
    for section in found.lists:
        for entry in section.entries:
            assert last <= entry.start < entry.end <= len(text)
            assert document.slice(entry) == document.slice(entry).strip()
            last = entry.end
    ranges = sorted([*found.body, *found.furniture])
    assert all(0 <= a < b <= len(document.prose) for a, b in ranges)
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))


@pytest.mark.parametrize(
    "unit",
    ["References\n\n", "(", "Alder, M. (2003). On rivers.\n\n", "> a\n\nReferences\n\n", "Leave a Reply\n\nReferences\n\nAlder, M. (2003). R.\n\n", "A. "],
)  # fmt: skip
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(times: int) -> float:
        document = read(Source(unit * times), "text")
        begin = time.process_time()
        find_sections(document)
        return time.process_time() - begin

    small = 8_000 // len(unit)
    seconds(small)
    assert seconds(small * 8) < 8 * 4 * max(seconds(small), 0.01)
