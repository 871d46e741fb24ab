"""Speed by pytest-benchmark, to compare two states of the code on one machine.

pytest bench/test_speed.py --benchmark-autosave        # before
pytest bench/test_speed.py --benchmark-compare         # after
"""

from __future__ import annotations

import posts
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import citecheck

POST = posts.post()
LIST = "\n".join(posts.entry(i) for i in range(100))


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_post(benchmark: BenchmarkFixture, format: str) -> None:
    text = posts.dressed(POST, format)
    report = benchmark(citecheck.check, text, format=format)
    assert len(report.references) == 15
    assert not report.diagnostics


def test_an_entry(benchmark: BenchmarkFixture) -> None:
    assert benchmark(citecheck.parse_reference, posts.entry(0)).authors


def test_splitting_a_list(benchmark: BenchmarkFixture) -> None:
    assert len(benchmark(citecheck.split_references, LIST)) == 100


def test_rendering_a_list(benchmark: BenchmarkFixture) -> None:
    items = [citecheck.parse_reference(posts.entry(i)).to_csl() | {"id": str(i)} for i in range(100)]
    assert len(benchmark(citecheck.format_references, items, sort=True)) == 100
