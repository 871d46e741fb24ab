"""Volume, issue, pages and article number of a periodical: "49(2), 123–145", "Vol. 23, No. 1, pp. 1-68", "19 716-723".

The text is cut into number-like tokens; tokens that only separators part form a run, and the last run that can be
a periodical's place is read by labels first and order second.
"""

from __future__ import annotations

import regex

from citecheck.dates import MONTH
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.number_tokens import DASH, DIGIT, ONE, PAGES, REACH, first_token, next_token, plain_words
from citecheck.references.places import PLACE

_VARIABLES = {"volume": "volume", "issue": "issue", "page": "page", "article": "number"}
"""Tokens that say what they are, and whose number they hold."""
_GLUE = compiled(r"(?:\s?[,.:;·–—]\s?|\s?\band\b\s?|\s)*+")
_ISSUE_INNER = compiled(
    rf"(?:nos?\.?|nr\.?|n\.?º?°?|issue|heft|h\.|#)?\s?(?P<issue>[A-Za-z]?\d{{1,5}}(?:\s?(?:{DASH}{{1,2}}|/|,|&|and)\s?[A-Za-z]?\d{{1,5}})*+[A-Za-z]?|(?:suppl?\w*|supplement|pt|part|special(?:\sissue)?|spec|esp|especial|s|sup|monogr\w*)\.?\s?\w{{0,6}}(?:\s?{DASH}\s?\w{{1,4}})?|(?-i:\p{{Lu}}{{3,8}}\d{{0,2}}|\p{{Lu}}{{2}}\d{{1,2}})|\d{{1,4}},?\s(?:suppl?\w*|pt|part|special)\.?\s?\w{{0,4}})\.?$",
    regex.I,
)
_VOLUME_AND_PAGES = compiled(
    r"(?<=,\s)(?P<volume>\d{1,4})(?:\((?P<issue>\d{1,3})\))?,\s(?P<page>\d{1,6}[-–]\d{1,6})[.,;\s]*", regex.R
)
"""Matched from the end."""
_NUMBER_AND_WORDS = compiled(r"\d++\D++")
_PAGE_INNER = compiled(rf"(?:pp?(?![\p{{L}}])|pages?|s\.|págs?)\.?\s?(?P<page>{PAGES}|{ONE})$", regex.I)
_YEARS = compiled(rf"(?:1[89]|20)\d\d\s?{DASH}\s?(?:1[89]|20)?\d\d(?!\d)")
_MONTH = compiled(MONTH, regex.I)
_SEASON = compiled(r"(?:spring|summer|fall|autumn|winter)", regex.I)
_WIDE = compiled(rf"(\d{{2,5}})\s?{DASH}{{1,2}}\s?(\d{{2,5}})")
_TWO_RANGES = compiled(rf"(?P<volume>(?P<first>\d{{1,3}}){DASH}(?P<last>\d{{1,3}})),\s(?P<page>\d++\s?{DASH}\s?\d++)")
_HIGHEST_ISSUE = 30
_SHEET = compiled(r"\p{Lu}\d{1,3}")
"""A page of a newspaper, with the letter of its part."""
_GOES_ON = compiled(r"\s\p{Lu}\p{L}{2,}\s\p{L}{2}")
_YEAR_OF_ISSUE = compiled(r"(?:1[89]|20)\d\d[a-z]?$")
_YEARISH = compiled(r"(?:1[89]|20)\d\d$")
_YEAR_AGAIN = compiled(rf"(?<=[.\]]\s)(?:(?P<detail>{MONTH})\s)?(?:1[89]|20)\d\d\.\s", regex.I | regex.R)
"""The year, and its month, as ISO 690 has them again before the numbers ("May 1993. Vol. 95, no. 2"); matched from its end."""
_YEAR_BEFORE = compiled(r".?(?P<year>\((?:1[89]|20)\d\d\)),?\s$")
_DAY = compiled(
    rf"(?<={MONTH}\.?\s)\d{{1,2}}(?:\s?{DASH}\s?(?:{MONTH}\s)?\d{{1,2}})?,?\s(?:1[5-9]|20)\d\d(?!\d)"
    rf"|\d{{1,2}}\.?\s{MONTH}\.?,?\s(?:1[5-9]|20)\d\d(?!\d)"
    rf"|(?<=[.”\"]\s{MONTH}\s)\d{{1,2}}(?=[.,\s]*+(?:$|https?:|doi:))",
    regex.I,
)
"""A day, whose number and year are no volume and page ("September 3, 2004", "21 July 1986")."""
_VERSION = compiled(r"v\d")


class Numbers(NamedTuple):
    """The run's range in the text and the ranges of its variables: volume, issue, page, number; how firm it is."""

    start: int
    end: int
    ranges: dict[str, tuple[int, int]]
    weight: int
    labelled: bool


def find_numbers(text: str, start: int, end: int) -> Numbers | None:
    """The last run of number tokens in `text[start:end]` that reads as a periodical's place."""
    digit = DIGIT.search(text, start, end)
    if digit is None and "pp" not in text[start:end]:
        return None
    if digit and (plain := _plain(text, start, digit.start(), end)):
        return plain
    at = first_token(text, start, digit.start()) if digit else start
    best: Numbers | None = None
    for run in _runs(text, at, end):
        found = _read(text, run)
        if found and found.start > start and (best is None or found.weight >= best.weight):
            best = found
    return best


def parts_title(text: str, found: Numbers) -> bool:
    """Whether a lone "Vol. 3" parts a title ("Reefs: Vol. 3. Quiet water", "Tome 1: L’intrigue"), or "v6" is its version."""
    lone = found.labelled and found.ranges.keys() == {"volume"}
    if not lone or PLACE.match(text, found.end + 2):
        return False
    if _VERSION.match(text, found.start):
        return True
    return text.startswith(":", found.end) or text[found.start - 2 : found.start] == ": "


def _plain(text: str, start: int, digit: int, end: int) -> Numbers | None:
    """Volume, issue and pages as most periodicals have them at the end of a range, which can be read in one way only.

    Of what stands before, from the first `digit` on, no run may weigh more: nothing but words and one number.
    """
    found = _VOLUME_AND_PAGES.match(text, start, end)
    if found is None or found.start() == start:
        return None
    at = found.start()
    words = plain_words(text[max(start, digit - REACH) : at])
    if not words or words[-1].isdecimal() or (digit < at and not _NUMBER_AND_WORDS.fullmatch(text, digit, at)):
        return None
    issue, ranges = found.span("issue"), {"page": found.span("page"), "volume": found.span("volume")}
    if issue[0] >= 0:
        ranges = {"issue": issue, **ranges}
    return Numbers(at, ranges["page"][1], ranges, 5 if issue[0] >= 0 else 3, False)


def _runs(text: str, at: int, end: int) -> list[list[regex.Match[str]]]:
    """The tokens from `at` on, those that only separators part together."""
    runs: list[list[regex.Match[str]]] = []
    glued = dated = -1
    while token := next_token(text, at, end):
        glue = _GLUE.match(text, token.end(), end)
        at = glue.end() if glue else token.end()
        if token.lastgroup == "paren" and token.start() != glued and not _may_open(text, token):
            continue
        if _beside_word(text, token) and (day := _DAY.match(text, token.start())):
            glued, dated = -1, day.end()
        if token.start() < dated or _opens_name(text, token):
            continue
        if token.start() == glued and runs:
            runs[-1].append(token)
        else:
            runs.append([token])
        glued = at
    return runs


def _opens_name(text: str, token: regex.Match[str]) -> bool:
    """Whether a year goes on in words, as in the name of a meeting ("ABC 04: 2004 Conference on Reefs")."""
    if token.lastgroup != "num" or not _YEARISH.match(token["num"]):
        return False
    return _GOES_ON.match(text, token.end()) is not None


def _beside_word(text: str, token: regex.Match[str]) -> bool:
    """A cheap look before that for a day: one or two digits, or a range, with a word before or behind."""
    start, end = token.span()
    if not text[start].isdigit() or text[start + 2 : start + 3].isdigit():
        return False
    return text[start - 2 : start - 1].isalpha() or text[end : end + 2].strip(" .").isalpha()


def _may_open(text: str, token: regex.Match[str]) -> bool:
    """Whether a bracket may be the first of a run: behind a comma, or a number glued to the periodical's name."""
    at = token.start()
    return text[at - 2 : at] == ", " or (text[at - 1].isalpha() and token["inner"].isdigit())


def _read(text: str, run: list[regex.Match[str]]) -> Numbers | None:
    ranges: dict[str, tuple[int, int]] = {}
    bare: list[tuple[int, int]] = []
    labelled = False
    begin = end = run[0].start()
    dated = _opens_with_year(text, run)
    for token in run[dated:]:
        fresh = not ranges and not bare
        if fresh:
            begin = token.start()
            if token.lastgroup == "range" and _YEARS.match(token["range"]):
                continue
        if _take(text, token, ranges, bare):
            labelled = labelled or token.lastgroup in _VARIABLES
            end = token.end()
        elif not fresh:
            break
    _volumes_apart(text, bare, ranges)
    _place_bare(text, bare, ranges)
    _pages_in_brackets(text, ranges)
    if not ranges:
        return None
    begin = _year_again(text, run, ranges) if dated else _before_year(text, begin)
    weight = len(ranges) + labelled + ("volume" in ranges and "page" in ranges) + ("issue" in ranges)
    return Numbers(begin, end, ranges, weight, labelled)


def _take(text: str, token: regex.Match[str], ranges: dict[str, tuple[int, int]], bare: list[tuple[int, int]]) -> bool:
    """Read one token of a run; False where it is a bracket that holds none of the run's numbers."""
    kind = token.lastgroup
    if kind in _VARIABLES:
        _labelled(token, kind, ranges, bare)
    elif kind == "paren":
        return _in_paren(text, token, ranges, bare)
    elif kind == "num" and "page" not in ranges:
        bare.append(token.span("num"))
    elif kind == "range" and "page" not in ranges:
        ranges["page"] = token.span("range")
    return True


def _opens_with_year(text: str, run: list[regex.Match[str]]) -> bool:
    """Whether the year of issue stands before the volume: "2019;10:27–67", "2019, 10(2), 27–67", "2019. Vol. 10"."""
    if len(run) < 2 or run[0].lastgroup != "num" or not _YEAR_OF_ISSUE.match(run[0]["num"]):
        return False
    if text[run[0].end()] == ";":
        return True
    kinds = [token.lastgroup for token in run[1:3]]
    if kinds[0] in _VARIABLES:
        return text.startswith(". ", run[0].end()) and _YEAR_AGAIN.match(text, 0, run[1].start()) is not None
    return kinds == ["num", "paren"] and run[2].start() == run[1].end()


def _year_again(text: str, run: list[regex.Match[str]], ranges: dict[str, tuple[int, int]]) -> int:
    """Where the year of issue begins that opens a run, its month with it."""
    found = _YEAR_AGAIN.match(text, 0, run[1].start())
    if found and found["detail"]:
        ranges.setdefault("date-detail", found.span("detail"))
    return found.start() if found else run[0].start()


def _before_year(text: str, begin: int) -> int:
    """Where the year of issue begins that stands in brackets before the volume ("(2019) 10:27–67"), or `begin`."""
    found = _YEAR_BEFORE.match(text, max(0, begin - 8), begin)
    return found.start("year") if found else begin


def _labelled(
    token: regex.Match[str], kind: str, ranges: dict[str, tuple[int, int]], bare: list[tuple[int, int]]
) -> None:
    """Read a token that says what it is by the label that it opens with, or by its form."""
    if kind == "issue" and token["volume"]:  # "158.4 (2001): 741–757"
        ranges.setdefault("issue", token.span("issue"))
        ranges.setdefault("volume", token.span("volume"))
        return
    if kind == "issue" and bare and "volume" not in ranges:
        ranges["volume"] = bare.pop(0)
    if kind == "page" and "page" in ranges and (bare or "volume" in ranges):
        ranges.setdefault("issue", ranges.pop("page"))
    supplement = kind == "issue" and token[0][:3].casefold() == "sup"
    ranges.setdefault(_VARIABLES[kind], token.span() if supplement else token.span(kind))


def _in_paren(
    text: str, token: regex.Match[str], ranges: dict[str, tuple[int, int]], bare: list[tuple[int, int]]
) -> bool:
    """Read "(2)", "(Suppl. 1)", "(pp. 3–4)", "(May 2001)"; False where the bracket is none of them."""
    start, end = token.span("inner")
    if found := _PAGE_INNER.match(text, start, end):
        if len(bare) == 1 and not ranges and text[bare[0][0] - 2 : bare[0][0]] != ", ":
            return False
        ranges.setdefault("page", found.span("page"))
        return True
    if not bare and not ranges:
        return _opening_paren(text, token, ranges)
    if "issue" not in ranges and (bare or "volume" in ranges):
        return _issue_paren(text, token, ranges)
    if dated := _MONTH.search(text, start, end):
        ranges.setdefault("date-detail", (start, end))
    return bool(dated or _YEARISH.match(token["inner"]))


def _opening_paren(text: str, token: regex.Match[str], ranges: dict[str, tuple[int, int]]) -> bool:
    """A bracket before all numbers: an issue ("Letters, (2), 4–5"); a volume where it is glued ("AQ(37), pp. 19–30")."""
    start, end = token.span("inner")
    if not token["inner"].isdigit() and not _SEASON.match(text, start, end):
        return False
    ranges["volume" if text[token.start() - 1].isalpha() else "issue"] = (start, end)
    return True


def _issue_paren(text: str, token: regex.Match[str], ranges: dict[str, tuple[int, int]]) -> bool:
    start, end = token.span("inner")
    if found := _ISSUE_INNER.match(text, start, end):
        if not _YEARISH.match(found["issue"]):
            ranges["issue"] = found.span("issue")
        return True
    if _MONTH.search(text, start, end):
        ranges["date-detail"] = (start, end)
    return bool(DIGIT.search(token["inner"])) or len(token["inner"]) < 20


def _pages_in_brackets(text: str, ranges: dict[str, tuple[int, int]]) -> None:
    """ "40 (345–370)": a range too wide for issues is the pages."""
    if "issue" not in ranges or ranges.keys() & {"page", "number"}:
        return
    found = _WIDE.fullmatch(text, *ranges["issue"])
    if found and int(found[1]) > _HIGHEST_ISSUE and int(found[2]) > int(found[1]) + 1:
        ranges["page"] = ranges.pop("issue")


def _volumes_apart(text: str, bare: list[tuple[int, int]], ranges: dict[str, tuple[int, int]]) -> None:
    """Two ranges without label or volume: the first is a double volume ("Tidal Notes 10-11, 57–68")."""
    if bare or ranges.keys() != {"page"}:
        return
    found = _TWO_RANGES.fullmatch(text, *ranges["page"])
    if found and int(found["last"]) == int(found["first"]) + 1:
        ranges["volume"], ranges["page"] = found.span("volume"), found.span("page")


def _is_torn(text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether two numbers are a range of pages that lost its dash ("19, 88 96")."""
    if text[first[1] : last[0]] != " ":
        return False
    begin, stop = text[slice(*first)], text[slice(*last)]
    return begin.isdigit() and stop.isdigit() and _HIGHEST_ISSUE < int(begin) < int(stop)


def _place_bare(text: str, bare: list[tuple[int, int]], ranges: dict[str, tuple[int, int]]) -> None:
    """Numbers without label, in order: volume, issue, page; the last of several is a page where none is known."""
    if bare and not ranges and all(_SHEET.fullmatch(text, *each) for each in bare):
        ranges["page"] = (bare[0][0], bare[-1][1])
        return
    if len(bare) == 1 and ranges.keys() == {"issue"} and ranges["issue"][1] < bare[0][0]:
        ranges["page"] = bare.pop(0)
    if bare and "volume" not in ranges:
        ranges["volume"] = bare.pop(0)
    if len(bare) == 2 and "page" not in ranges and _is_torn(text, *bare):
        ranges["page"] = (bare[0][0], bare[1][1])
        return
    if (len(bare) >= 2 and "issue" not in ranges) or (
        len(bare) == 1 and "issue" not in ranges and "page" in ranges and bare[0][0] < ranges["page"][0]
    ):
        ranges["issue"] = bare.pop(0)
    if bare and "page" not in ranges and "number" not in ranges:
        ranges["page"] = bare.pop(0)
