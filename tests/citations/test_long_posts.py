"""What long posts are kept in and read by: columns of clusters, a view made a stretch at a time."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.citations.view import view

POST = """Most reefs rest for a season or more (Ruiz, 2010; Chan, 2011).

Obi (2012) doubts it. Tides do not rest (Day, 2013).

References

Ruiz, A. (2010). Reefs at rest. Tidal Press.
"""


def test_clusters_are_a_sequence() -> None:
    clusters = citecheck.check(POST).post.clusters
    shown = [(POST[one.span.start : one.span.end], one.form, one.citations) for one in clusters]
    assert shown == [
        ("(Ruiz, 2010; Chan, 2011)", "parenthetical", (0, 1)),
        ("Obi (2012)", "narrative", (2,)),
        ("(Day, 2013)", "parenthetical", (3,)),
    ]
    assert clusters[-1] == list(clusters)[2]
    assert list(clusters[1:]) == list(clusters)[1:]
    with pytest.raises(IndexError):
        clusters[3]


def test_a_long_prose_is_seen_as_its_paragraphs_are() -> None:
    paragraphs = [f"Reef {i}\u00a0(Obi，2010): https://reef.example/{i}/a,b doi:\n10.9999/x.{i}" for i in range(6000)]
    prose = "\n\n".join(paragraphs)
    assert len(prose) > 300_000
    assert view(prose) == "\n\n".join(map(view, paragraphs))
