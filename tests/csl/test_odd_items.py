"""Items as the world has them, and worse: each gives one entry, nothing of it is read as markup, none spoils another."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from justhtml import JustHTML

import citecheck
from citecheck.csl.api import format_list

NAMES: list[Any] = [
    None, [], [None], [{}], "Ruiz, Ana", "Ruiz", {"family": "Ruiz"}, [{"family": "Ruiz", "given": None}], [["Ruiz"]],
    [{"literal": None}], [{"given": "Ana"}], [{"family": ""}], [{"family": "<script>alert(1)</script>"}],
    [{"family": "山田", "given": "太郎"}], [{"family": "חביב", "given": "דוד"}], [{"family": "Ruiz", "given": "A."}] * 3000,
    [{"family": "x", "given": "\ue000\ue001"}], [5], [True], {"a": 1}, [{"family": ["R"], "given": {"x": 1}}],
    [{"family": "O'Brien", "given": "J", "suffix": "Jr"}], [{"literal": "A & B <b>"}], [{"family": "a" * 5000}], 7, "et al.",
    [{"family": "Ruiz", "given": "--"}], [{"family": "-", "given": "."}], [{"family": "Ruiz", "given": "J.-"}],
    [{"family": "de", "non-dropping-particle": "la", "dropping-particle": "du", "given": " "}], [[[]]], [{"family": 5}],
]  # fmt: skip
DATES: list[Any] = [
    "2019", "n.d.", "", [], {}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": [[None]]},
    {"date-parts": [["2019"]]}, {"date-parts": [[2019, 13, 40]]}, {"date-parts": [[2019, 22]]}, {"date-parts": "2019"},
    {"date-parts": [[2019], [2020]]}, {"date-parts": [[2019], None]}, {"date-parts": [[2019], []]}, {"date-parts": [[0]]},
    {"date-parts": [[-44, 3, 15]]}, {"raw": "Spring 2019"}, {"literal": "<script>"}, {"season": "3", "date-parts": [[2019]]},
    {"season": 3}, 2019, 2019.0, "2019-05-03T10:00:00Z", "2019/2020", "c. 1900?", True, {"date-parts": [[99999999]]},
    {"date-parts": [["20x9"]]}, "в 2019 году", {"date-parts": [[2019, "May"]]}, {"circa": True}, "0000-00-00",
    {"date-parts": [[1e308]]}, {"date-parts": [[float("nan")]]}, float("inf"), [[2019]], [2019, 5], {"date-parts": [[[2019]]]},
]  # fmt: skip
VALUES: list[Any] = [
    "", [], ["x", "y"], [["x"]], {"a": 1}, 5, 5.5, True, "<script>alert('x')</script>", "a\x00b\x1b", "x" * 3000,
    "**bold** _em_ `c` [l](u) <b>b</b>", "{\\rtf1 x} \\cmd %$#&_^~", "“”‘’\"'", "\u202eRTL", "1--9", "1 – 9", "  ", "\n\t",
    "😀", "\ud800", "<i>unclosed", "</i><i>", "<i><b></i></b>", '<span class="nocase">x</span>', "&amp;&lt;script&gt;",
    "null", ".", "?", "...", float("nan"), float("inf"), -1, 10**30,
]  # fmt: skip
FIELDS = (
    "title container-title publisher page volume issue edition DOI URL genre medium note number status references "
    "reviewed-title event-title version section chapter-number authority archive original-title number-of-volumes "
    "year-suffix language abstract custom volume-title collection-title"
).split()
TYPES: list[Any] = [
    None, "", "BOOK", "nope", 5, [], {}, "webpage", "legal_case", "broadcast", "song", "thesis", "review", "post", "treaty",
    "patent", "personal_communication", "motion_picture", "interview", "paper-conference", "event", "entry", "dataset",
    "hearing", "bill", "software", "graphic", "map", "chapter", "standard", "periodical", "report", "manuscript",
]  # fmt: skip
ITEMS: list[dict[str, Any]] = [
    *({"type": "book", "title": "T", "author": names} for names in NAMES),
    *({"type": "chapter", "title": "T", "editor": names, "container-title": "C"} for names in NAMES),
    *({"type": "article-magazine", "title": "T", "issued": date, "accessed": date, "original-date": date} for date in DATES),
    *({"id": value, "type": "article-journal"} | dict.fromkeys(FIELDS, value) for value in VALUES),
    *({"type": "book"} | dict.fromkeys(FIELDS, value) for value in VALUES[8:30]),
    *({"type": kind, "title": "T", "author": [{"family": "R"}]} for kind in TYPES),
    *({"type": kind, "id": "same"} for kind in TYPES),
    {}, {"id": None}, {"id": [1]}, {"ID": "x", "Title": "Large", "Author": [{"family": "Q"}]},
]  # fmt: skip
NO_ITEMS: list[Any] = ["x", 5, None, [], [{}], True, {"title": 10**5000}]


def shown(item: object) -> str:
    return str(item)[:70].encode("ascii", "replace").decode()


def test_there_are_more_than_two_hundred() -> None:
    assert len(ITEMS) > 225


@pytest.mark.parametrize("style", ["apa7", "apa6", "harvard-ctr", "harvard-au"])
def test_one_entry_each_and_nothing_unescaped(style: str) -> None:
    for item in ITEMS:
        alone = format_list([item], style)
        assert len(alone.entries) == 1, shown(item)
        (entry,) = alone.entries
        html, text = entry.text("html"), entry.text("text")
        assert text.strip()
        assert not any("\ue000" <= letter <= "\uf8ff" or "\ud800" <= letter <= "\udfff" for letter in text), shown(item)
        assert "None" not in text
        tree = JustHTML(html, fragment=True)
        assert {node.name for node in tree.query("*")} <= {"em", "strong", "sup", "sub"}, shown(item)
        assert tree.to_text(strip=False, separator="") == text or "\n" in text, shown(item)


def test_together_as_alone() -> None:
    rendered = format_list([*NO_ITEMS, *ITEMS, *NO_ITEMS])
    assert [entry.index for entry in rendered.entries] == list(range(len(NO_ITEMS), len(NO_ITEMS) + len(ITEMS)))
    assert (
        sum("no object" in problem.message or "cannot be read" in problem.message for problem in rendered.problems)
        == 14
    )
    assert len(citecheck.sort_references(NO_ITEMS + ITEMS)) == len(NO_ITEMS) + len(ITEMS)


def test_markup_of_the_item_is_text_in_every_markup() -> None:
    item = {"type": "book", "title": "*a* _b_ {c} \\d <script> [e](f) & 5%", "author": [{"literal": "# G"}]}
    (entry,) = format_list([item]).entries
    assert entry.text("text") == "# G. (n.d.). *a* _b_ {c} \\d <script> [e](f) & 5%."
    assert entry.text("html") == "# G. (n.d.). <em>*a* _b_ {c} \\d &lt;script&gt; [e](f) &amp; 5%</em>."
    assert entry.text("markdown") == "\\# G. (n.d.). *\\*a\\* \\_b\\_ {c} \\\\d \\<script\\> \\[e\\](f) & 5%*."
    assert entry.text("rtf") == "# G. (n.d.). {\\i *a* _b_ \\{c\\} \\\\d <script> [e](f) & 5%}."
    assert entry.text("latex") == (
        r"\# G. (n.d.). \emph{*a* \_b\_ \{c\} \textbackslash{}d \textless{}script\textgreater{} [e](f) \& 5\%}."
    )


def test_clusters_of_odd_items() -> None:
    items = [{**item, "id": str(i)} for i, item in enumerate(ITEMS)]
    clusters = [[{"id": item["id"], "locator": 5, "label": None, "prefix": 5, "suffix": ["x"]}] for item in items]
    assert all(text.startswith("(") for text in citecheck.format_citations(clusters, items, markup="html"))


def test_items_are_left_as_they_were() -> None:
    before = json.dumps(ITEMS, default=str)
    citecheck.format_references(ITEMS, sort=True)
    assert json.dumps(ITEMS, default=str) == before


@pytest.mark.parametrize(
    "text", ["1." * 50_000, "1-" * 50_000, "[ " * 50_000, "<i>" * 30_000], ids=lambda text: text[:4]
)
def test_long_values_take_time_in_proportion(text: str) -> None:
    item = {"type": "article-journal", "title": text, "container-title": "C", "page": text, "volume": text}
    start = time.process_time()
    citecheck.format_references([item])
    assert time.process_time() - start < 5  # a pattern that goes back at each sign takes minutes
