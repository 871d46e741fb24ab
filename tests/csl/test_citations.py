"""Clusters of citations: locators, letters, what tells works apart, order, collapsing, and works without author."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from csl_notation import value

import citecheck


def sections() -> Iterator[tuple[str, list[dict[str, object]], str, str]]:
    for section in Path(__file__).with_name("citations.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = section.strip().splitlines()
        items = [item(line) for line in lines if not line.startswith("- ")]
        for line in lines:
            if line.startswith("- "):
                cluster, _, wanted = line[2:].partition(" => ")
                yield f"{title}: {cluster}", items, cluster, wanted


def item(line: str) -> dict[str, object]:
    name, _, rest = line.partition("=")
    authors, year, title, *more = [part.strip() for part in rest.split("|")]
    pairs = {"type": "book", "author": authors, "issued": year, "title": title}
    extras = more[0] if more else ""
    for pair in extras.split("; ") if "editor" not in extras else split_editor(extras):
        key, _, text = pair.partition(": ")
        pairs |= {key: text} if key else {}
    return {"id": name.strip()} | {key: value(key, text) for key, text in pairs.items() if text}


def split_editor(extras: str) -> list[str]:
    before, _, editors = extras.partition("editor: ")
    return [*(pair for pair in before.split("; ") if pair), f"editor: {editors}"]


def cites(cluster: str) -> list[dict[str, object]]:
    out = []
    for cite in cluster.split(" + "):
        name, *pairs = cite.split()
        out.append(
            {"id": name}
            | {key: text.replace("_", " ").replace(",1", ", 1") for key, text in (pair.split("=", 1) for pair in pairs)}
        )
    return out


CASES = list(sections())


@pytest.mark.parametrize(("items", "cluster", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_cluster(items: list[dict[str, object]], cluster: str, wanted: str) -> None:
    assert citecheck.format_citations([cites(cluster)], items) == [wanted]


def test_an_id_that_no_item_has_is_shown_with_a_question_mark() -> None:
    items = [{"id": "a", "type": "book", "title": "Tides", "author": [{"family": "Ruiz"}]}]
    assert citecheck.format_citations([[{"id": "a"}, {"id": "b"}]], items) == ["(Ruiz, n.d.; b?)"]


def test_ids_are_told_apart_by_case_and_may_be_numbers() -> None:
    items = [{"id": 1, "title": "One"}, {"id": "X", "title": "Large"}, {"id": "x", "title": "Small"}]
    clusters = [[{"id": "1"}], [{"id": "x"}], [{"id": "X"}]]
    assert citecheck.format_citations(clusters, items) == ["(_One_, n.d.)", "(_Small_, n.d.)", "(_Large_, n.d.)"]


def test_calls_leave_nothing_behind() -> None:
    pair = [{"id": i, "type": "book", "title": i, "author": [{"family": "Ruiz"}], "issued": 2019} for i in "ab"]
    both = citecheck.format_citations([[{"id": "b"}]], pair)
    alone = citecheck.format_citations([[{"id": "b"}]], pair[1:])
    assert both == ["(Ruiz, 2019b)"]
    assert alone == ["(Ruiz, 2019)"]
    assert both == citecheck.format_citations([[{"id": "b"}]], pair)
