"""What long posts are kept in and read by: columns of clusters, a view made a stretch at a time."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.citations.view import Views, view
from citecheck.garbage import is_long
from citecheck.model import Block, Citation, Format, Source
from citecheck.pipeline import analyse
from citecheck.readers import read
from citecheck.rules.facts.passages import passages
from citecheck.rules.facts.placed import placed
from citecheck.text import Text

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
    document = read(Source("\n\n".join(paragraphs)), "text")
    views = list(Views(document))
    assert len(views) > 2
    assert "".join(view.text for view in views) == "\n\n".join(map(view, paragraphs))
    assert all(document.prose.startswith(view.prose, view.at) for view in views)


def test_no_block_stands_in_two_views() -> None:
    document = read(Source("Tides turn. " * 40_000), "text")
    half = len(document.prose) // 2
    blocks = (Block("cell", 0, half + 10), Block("paragraph", half, half + 10), Block("paragraph", half + 10, 2 * half))
    views = list(Views(document._replace(blocks=blocks)))
    assert [view.at for view in views] == [0, half + 10]


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_long_post_is_read_as_a_short_one(format: Format) -> None:
    paragraph = "Most *reefs* rest (see Ruiz et al., 2010, pp. 3–5; Chan, 2011). World Reef Board (WRB, 2012) doubts it; [@obi2013] too.\n\n"
    assert is_long(len(paragraph * 1800))
    few, many = (analyse(paragraph * times, format) for times in (3, 1800))
    assert len(many.citations) == 600 * len(few.citations)
    for i, citation in enumerate(many.citations):
        times, alike = divmod(i, len(few.citations) // 3)
        assert _shifted(citation, -times * len(paragraph)) == _shifted(few.citations[alike], 0)


def _shifted(citation: Citation, by: int) -> list[tuple[int, int]]:
    """Where a citation and what it is made of stands."""
    labels = (citation.et_al, citation.joiner, citation.abbreviation, citation.locator)
    spans = [
        citation.span,
        citation.year.span,
        *(name.span for name in citation.authors),
        *(one.span for one in labels if one),
    ]
    return [(span.start + by, span.end + by) for span in spans if span]


def test_places_of_a_long_posts_citations_are_those_of_a_short_one() -> None:
    """The rules are given the same, whether they are made at once or when asked for."""
    post = citecheck.check(POST.replace("Obi (2012)", "Obi (2012; see Chan, 2011)") + "\n" * 200_000).post
    long = post._replace(
        document=post.document._replace(text=Text(post.document.prose.ljust(200_000), post.document.text.runs))
    )
    few, many = placed(post), placed(long)
    assert isinstance(few, list) and not isinstance(many, list)
    assert len(few) > 3
    assert list(many) == few
    assert [many[i] for i in range(-2, 2)] == [few[i] for i in range(-2, 2)]
    assert list(many[1:3]) == few[1:3] and len(many[1:3]) == 2
    with pytest.raises(IndexError):
        many[len(few)]
    assert [list(one.citations) for one in passages(long)] == [list(one.citations) for one in passages(post)]
