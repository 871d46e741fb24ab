"""Longest runs in order, beside all subsequences there are; and beginnings that are shared."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.sequences import longest_run, shared_start, trimmed


def is_in_order(keys: list[int]) -> bool:
    return all(a <= b for a, b in pairwise(keys))


@given(st.lists(st.integers(0, 5), max_size=9))
def test_a_longest_run_is_in_order_and_none_is_longer(keys: list[int]) -> None:
    run = longest_run(keys)
    assert run == sorted(set(run))
    assert is_in_order([keys[i] for i in run])
    longer = combinations(keys, len(run) + 1)
    assert not any(is_in_order(list(some)) for some in longer)


@pytest.mark.parametrize(
    ("one", "other", "count"), [("", "a", 0), ("reef", "reed", 3), ("reef", "reefs", 4), ("b", "a", 0)]
)
def test_a_shared_start(one: str, other: str, count: int) -> None:
    assert shared_start(one, other) == shared_start(other, one) == count


@given(st.text("a .,", max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_a_trimmed_range_is_what_strip_leaves(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    first, last = trimmed(text, start, max(start, end), " .", " ,")
    assert text[first:last] == text[start : max(start, end)].lstrip(" .").rstrip(" ,")
    assert start <= first <= last <= max(start, end)
