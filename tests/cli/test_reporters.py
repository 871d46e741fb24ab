"""Every output format says what was found, in its own format's terms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from xml.etree import ElementTree

import pytest
import regex
from justhtml import JustHTML
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from citecheck.cli import FORMATS
from citecheck.model import Source
from citecheck.pipeline import check_source
from citecheck.report import Report
from citecheck.reporters.columns import columns, cut
from citecheck.reporters.folding import fold
from citecheck.reporters.full import render as full

NAME = "po,st: <1> & \"2'.txt"
POST = """Sleep <script>alert(1)</script> helps (Vasqez & Born, 2010), and 眠りは記憶を助ける (Vasqez and Born, 2010).

Rest <b>counts (Vasquez & Born, 2011, pp. 3-4).

References

Vasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.
"""


def report(text: str = POST, name: str = NAME) -> Report:
    return check_source(Source(text, name), "text")


def rendered(format: str, *reports: Report) -> str:
    return "".join(import_module(f"citecheck.reporters.{format}").render(reports or (report(),)))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_every_file_and_rule(format: str) -> None:
    out = rendered(format, report(), report("Nothing here.", "other.txt"), report(POST, "third.txt"))
    codes = {d.code for d in report().diagnostics}
    assert codes and {code for code in codes if code in out} == codes
    assert "third.txt" in out


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_bears_what_is_no_letter(format: str) -> None:
    odd = report(POST.replace("Sleep", "Sleep \x00\x1b[31m\udc81\x07"), "p\udc81\x1b.txt")
    assert odd.diagnostics
    assert rendered(format, odd).encode("utf-8", "backslashreplace")


def test_posts_do_not_steer_the_terminal() -> None:
    odd = report(POST.replace("Vasqez and", "Vas\x1b[2Jqez and"), "p\x1b]0;\x07\n.txt")
    for format in ("full", "concise"):
        shown = rendered(format, odd)
        assert "Vas" in shown and all(c.isprintable() or c == "\n" for c in shown)
    assert len(rendered("concise", odd).splitlines()) == len(odd.diagnostics)


def test_sarif_is_what_its_schema_says() -> None:
    """The model is generated from the schema of the standard, and knows no other keys."""
    log = SarifLog.model_validate_json(rendered("sarif"))
    results = log.runs[0].results or []
    assert [result.ruleId for result in results] == [d.code for d in report().diagnostics]
    sides = [len(result.fixes or []) for result in results if result.ruleId == "CIT003"]
    assert sides == [2]
    assert all(rule.shortDescription and rule.help for rule in log.runs[0].tool.driver.rules or [])


def test_github_escapes_what_would_end_a_property() -> None:
    heads = [
        regex.match(r"::(?:error|warning|notice) file=([^,:]*),", line) for line in rendered("github").splitlines()
    ]
    assert heads and {head and head[1] for head in heads} == {"po%2Cst%3A <1> & \"2'.txt"}


def test_github_has_one_annotation_a_cause() -> None:
    lines = rendered("github").splitlines()
    assert len(lines) == len(fold(report().diagnostics)) < len(report().diagnostics)
    assert sum(line.endswith(" (2 places: line 1)") for line in lines) == 1


def test_gitlab_fingerprints_tell_findings_apart_and_stay_when_lines_move() -> None:
    def prints(text: str) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(rendered("gitlab", report(text)))]

    assert len(set(prints(POST))) == len(report().diagnostics)
    assert prints(f"A word before.\n\n{POST}") == prints(POST)


def test_junit_is_xml() -> None:
    suites = ElementTree.fromstring(rendered("junit", report(), report("Nothing.", "clean.txt")))
    assert [suite.get("name") for suite in suites] == [NAME, "clean.txt"]
    assert [len(suite.findall("testcase/failure")) for suite in suites] == [len(report().diagnostics), 0]
    assert int(suites[0].get("failures", "")) == len(report().diagnostics)


def test_html_shows_posts_as_text() -> None:
    page = JustHTML(rendered("html"), sanitize=False)
    assert not page.query("script") and not page.query("section b:not([class])")
    assert len(page.query("section")) == len(fold(report().diagnostics))
    assert any("<script>" in pre.to_text() for pre in page.query("pre"))


def test_html_has_an_overview_and_folds_findings_of_one_cause() -> None:
    again = report(POST.replace("Rest", "Rest (Vasqez & Born, 2010)"), "third.txt")
    page = JustHTML(rendered("html", report(), report("Nothing here.", "other.txt"), again), sanitize=False)
    rows = [[cell.to_text() for cell in row.query("td")] for row in page.query("tr")[1:]]
    assert [row[0] for row in rows] == [NAME, "other.txt", "third.txt"]
    errors = [str(sum(d.severity == "error" for d in one.diagnostics)) for one in (report(), again)]
    assert [row[1] for row in rows] == [errors[0], "–", errors[1]]
    targets = [link.attrs["href"] for link in page.query("td a")]
    assert targets == [f"#{head.attrs['id']}" for head in page.query("h2")]
    folded = len(list(fold(report().diagnostics))) + len(list(fold(again.diagnostics)))
    assert len(page.query("section")) == folded < len(report().diagnostics) + len(again.diagnostics)
    assert any("The same in 2 more: lines 1, 3" in each.to_text() for each in page.query("p"))


def frames(text: str, width: int) -> Iterator[tuple[str, str]]:
    """Each line of a post that is shown, with the marks below it."""
    lines = "".join(full([report(text)], width=width, color=False)).splitlines()
    for shown, under in pairwise(lines):
        if under.lstrip().startswith("| ") and set(under.strip(" |")[:1]) <= {"^"} and "|" in shown:
            yield shown.partition("| ")[2], under.partition("| ")[2]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_marks_stand_below_their_span_in_any_width(width: int) -> None:
    text = POST.replace("Sleep", "Früher Schlaf 睡眠 e\u0301te\u0301 " * 9)
    seen = list(frames(text, width))
    assert len(seen) >= 4
    for shown, under in seen:
        assert columns(shown) <= width
        indent = columns(under) - columns(under.lstrip())
        at = next(i for i in range(len(shown)) if columns(shown[:i]) == indent)
        marked = ""
        while columns(marked) < under.count("^"):
            marked += shown[at + len(marked)]
        assert marked in ("Vasqez", "and", "2011", "3-4"), (shown, under)


def test_no_line_is_wider_than_the_terminal() -> None:
    for width in (40, 61, 100):
        lines = "".join(full([report(POST, "post.txt")], width=width, color=False)).splitlines()
        assert len(lines) > len(POST.splitlines())
        assert [line for line in lines if columns(line) > width] == []


def test_equal_findings_of_one_cause_are_one() -> None:
    out = "".join(full([report()], width=100, color=False))
    assert out.count("error[CIT004]") == 1
    assert "= Vasqez/Vasquez: 2 places: line 1\n" in out


def test_colour_is_only_added() -> None:
    plain, painted = ("".join(full([report()], width=80, color=color)) for color in (False, True))
    assert "\x1b[31" in painted and "\x1b" not in plain
    assert "".join(part.partition("m")[2] if i else part for i, part in enumerate(painted.split("\x1b["))) == plain


@pytest.mark.parametrize(("at", "length"), [(0, 5), (50, 5), (190, 5), (0, 200), (100, 90)])
@pytest.mark.parametrize("letters", ["abcdefghij", "睡眠は記憶を助ける", "a睡e\u0301b"])
def test_a_line_is_cut_round_its_span(letters: str, at: int, length: int) -> None:
    line = (letters * 50)[:200]
    shown, low, high = cut(line, at, min(200, at + length), 60)
    assert line[at:].startswith(shown[low:high]) and low < high
    assert columns(shown) <= 60
    assert columns(shown) >= 57, "as much as fits"
