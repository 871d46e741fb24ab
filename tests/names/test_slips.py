"""One slip is what the optimal string alignment distance calls one edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from citecheck.names.slips import deletions, one_slip_apart

_SHORT = st.text("abc", max_size=6)


@given(_SHORT, _SHORT)
def test_one_slip_is_one_edit(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == (OSA.distance(one, other) == 1)


@given(_SHORT, _SHORT)
def test_one_slip_leaves_something_in_common(one: str, other: str) -> None:
    assert not one_slip_apart(one, other) or deletions(one) & deletions(other)
