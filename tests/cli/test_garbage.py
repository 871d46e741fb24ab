"""The look for garbage rests while a long post is checked, and is awake again whatever happens."""

from __future__ import annotations

import gc

import pytest

from citecheck.garbage import CollectorPaused


@pytest.mark.parametrize(("length", "awake"), [(199_999, True), (200_000, False)])
def test_it_rests_for_long_texts_only(length: int, awake: bool) -> None:
    with CollectorPaused(length):
        assert gc.isenabled() is awake
    assert gc.isenabled()


def test_it_wakes_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), CollectorPaused(10**6):
        raise ValueError("broken")
    assert gc.isenabled()


def test_it_stays_asleep_where_the_caller_put_it_to_sleep() -> None:
    gc.disable()
    try:
        with CollectorPaused(10**6):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
