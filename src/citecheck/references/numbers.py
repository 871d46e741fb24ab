"""Volume, issue, pages and article number of a periodical: "49(2), 123–145", "Vol. 23, No. 1, pp. 1-68", "19 716-723".

The text is cut into number-like tokens; tokens that only separators part form a run, and the last run that can be
a periodical's place is read by labels first and order second.
"""

from __future__ import annotations

import regex

from citecheck.dates import MONTH
from citecheck.named import NamedTuple
from citecheck.patterns import any_of, compiled
from citecheck.references.places import PLACE

_D = r"[-‐‑–—−]"
_ONE = r"(?:[A-Za-z]{1,2}[.\-]?)?\d++[A-Za-z]?(?!\p{Latin})"
_RANGE = rf"(?:{_ONE}\s?{_D}{{1,2}}\s?{_ONE}|(?-i:[ivxlcdm]{{1,8}}\s?{_D}\s?[ivxlcdm]{{1,8}})(?!\p{{L}}))"
_PAGES = rf"{_RANGE}(?:\s?[,;&+]\s?{_RANGE})*+(?:,\s?\d{{1,4}}(?![\d(]|\.?\s\p{{L}}{{3}}))?(?:\.e\d++(?:-e\d++)?)?"
_LABELLED = (
    rf"(?P<vol>(?<!\p{{L}})(?:vols?|volumes?|bd|band|jg|jahrgang|tomos?|tome|anno|ano|año|jaargang|(?-i:v|t)(?=\.?\s?\d++(?!\.\d))|(?-i:V|T)(?=\.\s?\d)|第(?=\d++卷)|제(?=\s?\d++[권집])|통권)(?:\b|(?=\d))\.?\s?(?P<volume>\d++(?:\s?{_D}\s?\d++|/\d++)?[A-Za-z]?(?!\p{{Latin}})|(?-i:[IVXLCDM]++)\b)[권집卷]?)"
    rf"|(?P<iss>(?<!\p{{L}})(?:nos?|nrs?|(?-i:n)|(?-i:N)(?=[.º°])|n°|nº|№|núms?|nums?|numéro|número|issue|(?<!\p{{L}}\s)issues|iss|hefte?|(?-i:h)(?=\.?\s?\d)|(?-i:H)(?=\.)|supp?l?(?:ement(?:o|um)?)?|number|(?<!\p{{L}}\s)numbers|제(?=\s?\d++호)|第(?=\d++期)|#)\.?\s?°?\s?(?P<issue>\d++(?:\s?(?:{_D}|/|&)\s?\d++)?[A-Za-z]?(?!\p{{Latin}}))[호期號]?)"
    rf"|(?P<pp>(?<!\p{{L}})(?:pp?|pages?|pgs?|(?-i:s)(?=\.?\s?\d)|(?<!\[)(?-i:S)(?=\.)|seiten?|págs?|pags?|pág|blz|paginas?)\b\.?\s?:?\s?(?P<page>{_PAGES}|{_ONE}(?:\s?,\s?[A-Z]?\d{{1,4}}(?![\d(–-]))++|{_ONE}\+?|(?-i:[ivxlcdm]++)\b|n/?a\b))"
    rf"|(?P<art>(?<!\p{{L}})(?:(?:Article|Art|Artículo|Artigo|Artikel|(?<!(?:Working|Discussion|Research|Technical|White|Policy|Occasional)\s)Paper|Document|ID)\b\.?\s?(?:no|nr|number|ID)?\.?:?\s?|(?=e\d))(?P<article>[A-Za-z]{{0,4}}\.?\d(?:[\w.\-]*\w)?))"
)
_UNLABELLED = (
    rf"(?<![\p{{L}}\d./-])(?P<volume>\d{{1,4}})\.(?P<issue>\d{{1,3}}(?:\s?{_D}\s?\d{{1,3}})?)(?=\s\((?:[^()]{{1,14}}\s)?(?:1[89]|20)\d\d\))"
    rf"|(?P<range>(?<![\p{{L}}\d.-]){_PAGES}|(?<=\d\)?[,:]\s)(?-i:NP)(?![\p{{L}}\d-]))(?:쪽|면|頁)?"
    rf"|(?P<num>(?:(?<=,\s)|(?=(?-i:[IVXLC]{{3}})))(?<!\p{{L}})(?-i:[IVXLC]{{2,8}})(?=\s?\(\d|,\s(?:pp?\.?\s?)?\d++\s?{_D}|,\s(?:no?|nr|pp?)\.)|(?<![\p{{L}}\d./'’-])(?:[A-Za-z]{{1,3}}-?)?\d{{1,7}}(?:[A-Za-z]\d*+)?(?:\s?/\s?\d{{1,3}})?(?:\+|ff)?(?![\p{{L}}\d]|\.\d|\.(?:org|com|net|io)\b))"
)
_TOKEN = compiled(
    rf"(?P<paren>\(\s?(?P<inner>[^()]{{1,40}}?)\s?\))"
    rf"|(?<!\p{{L}})(?:(?=\d)(?:{_UNLABELLED})|(?=[#№\p{{L}}])(?:{_LABELLED}|{_UNLABELLED}))",
    regex.I,
)
_LABELS = frozenset("v t bd jg n nr no ns nrs nos nº h s p pp pg pgs iss id blz ano año np art".split())
_STEMS = tuple(
    "band vol jahrg jaarg anno tome tomo heft sup issue num núm page pagina pág pag seite arti artí paper docu 第 제 통권".split()
)
_ROMAN = "ivxlcdm"
_LABEL = rf"(?:{any_of(_LABELS)}|[{_ROMAN}]{{1,8}})(?!\p{{L}})|{any_of(_STEMS)}"
"""Words that announce a number, how longer ones begin, and numbers in Roman figures; all casefolded."""
_BLANKS = str.maketrans(dict.fromkeys(".,;:!?'\"’‘“”«»–—-/&*_)", " "))
"""What may part words before the first number and begins nothing."""
_PLAIN = compiled(
    rf"(?:(?<=\p{{L}})\p{{L}}++)?+(?:(?-i:[^\p{{L}}\d(#№])++|(?!\p{{L}}{{1,3}}[.-]?\d|{_LABEL})\p{{L}}++)*+", regex.I
)
"""Words with which no token begins, and what stands between them; the pattern of tokens itself is long."""
_NO_TOKEN = compiled(r"[(#№]|\d++|\p{L}++")
_GLUE = compiled(r"(?:\s?[,.:;·–—]\s?|\s?\band\b\s?|\s)*+")
_ISSUE_INNER = compiled(
    rf"(?:nos?\.?|nr\.?|n\.?º?°?|issue|heft|h\.|#)?\s?(?P<issue>[A-Za-z]?\d{{1,5}}(?:\s?(?:{_D}{{1,2}}|/|,|&|and)\s?[A-Za-z]?\d{{1,5}})*+[A-Za-z]?|(?:suppl?\w*|supplement|pt|part|special(?:\sissue)?|spec|esp|especial|s|sup|monogr\w*)\.?\s?\w{{0,6}}(?:\s?{_D}\s?\w{{1,4}})?|(?-i:\p{{Lu}}{{3,8}})\d{{0,2}}|\d{{1,4}},?\s(?:suppl?\w*|pt|part|special)\.?\s?\w{{0,4}})\.?$",
    regex.I,
)
_PAGE_INNER = compiled(rf"(?:pp?(?![\p{{L}}])|pages?|s\.|págs?)\.?\s?(?P<page>{_PAGES}|{_ONE})$", regex.I)
_YEARS = compiled(rf"(?:1[89]|20)\d\d\s?{_D}\s?(?:1[89]|20)?\d\d(?!\d)")
_MONTH = compiled(MONTH, regex.I)
_SEASON = compiled(r"(?:spring|summer|fall|autumn|winter)", regex.I)
_WIDE = compiled(rf"(\d{{2,5}})\s?{_D}{{1,2}}\s?(\d{{2,5}})")
_TWO_RANGES = compiled(rf"(?P<volume>(?P<first>\d{{1,3}}){_D}(?P<last>\d{{1,3}})),\s(?P<page>\d++\s?{_D}\s?\d++)")
_HIGHEST_ISSUE = 30
_REACH = 40
"""How far before the first digit a run may begin: with a label, a volume in Roman figures, a season in brackets."""
_SHEET = compiled(r"\p{Lu}\d{1,3}")
"""A page of a newspaper, with the letter of its part."""
_YEAR_OF_ISSUE = compiled(r"(?:1[89]|20)\d\d[a-z]?$")
_YEARISH = compiled(r"(?:1[89]|20)\d\d$")
_YEAR_BEFORE = compiled(r".?(?P<year>\((?:1[89]|20)\d\d\)),?\s$")
_DIGIT = compiled(r"\d")
_DAY = compiled(
    rf"(?<={MONTH}\.?\s)\d{{1,2}}(?:\s?{_D}\s?(?:{MONTH}\s)?\d{{1,2}})?,?\s(?:1[5-9]|20)\d\d(?!\d)"
    rf"|\d{{1,2}}\.?\s{MONTH}\.?,?\s(?:1[5-9]|20)\d\d(?!\d)",
    regex.I,
)
"""A day, whose number and year are no volume and page ("September 3, 2004", "21 July 1986")."""
_VERSION = compiled(r"v\d")


class Locator(NamedTuple):
    """The run's range in the text and the ranges of its variables: volume, issue, page, number; how firm it is."""

    start: int
    end: int
    ranges: dict[str, tuple[int, int]]
    weight: int
    labelled: bool


def find_locator(text: str, start: int, end: int) -> Locator | None:
    """The last run of number tokens in `text[start:end]` that reads as a periodical's place."""
    best: Locator | None = None
    for run in _runs(text, start, end):
        found = _read(text, run)
        if found and found.start > start and (best is None or found.weight >= best.weight):
            best = found
    return best


def parts_title(text: str, found: Locator) -> bool:
    """Whether a lone "Vol. 3" parts a title ("Reefs: Vol. 3. Quiet water", "Tome 1: L’intrigue"), or "v6" is its version."""
    lone = found.labelled and found.ranges.keys() == {"volume"}
    if not lone or PLACE.match(text, found.end + 2):
        return False
    if _VERSION.match(text, found.start):
        return True
    return text.startswith(":", found.end) or text[found.start - 2 : found.start] == ": "


def _runs(text: str, start: int, end: int) -> list[list[regex.Match[str]]]:
    runs: list[list[regex.Match[str]]] = []
    at, glued, dated = _first(text, start, end), -1, -1
    while token := _next(text, at, end):
        glue = _GLUE.match(text, token.end(), end)
        at = glue.end() if glue else token.end()
        if token["paren"] and token.start() != glued and not _may_open(text, token):
            continue
        if _beside_word(text, token) and (day := _DAY.match(text, token.start())):
            glued, dated = -1, day.end()
        if token.start() < dated:
            continue
        if token.start() == glued and runs:
            runs[-1].append(token)
        else:
            runs.append([token])
        glued = at
    return runs


def _first(text: str, start: int, end: int) -> int:
    """Where the first token of a range may begin: at its first digit, unless a label or a bracket may stand before that."""
    digit = _DIGIT.search(text, start, end)
    if digit is None:
        return start if "pp" in text[start:end] else end
    begin = max(start, digit.start() - _REACH)
    before = text[begin : digit.start()]
    if before[-1:] not in {" ", ","}:  # letters glued to the digit are part of the token
        return begin
    words = before.casefold().translate(_BLANKS).split()
    return digit.start() if all(map(str.isalpha, words)) and not any(map(_is_label, words)) else begin


def _is_label(word: str) -> bool:
    """Whether a casefolded word may open a token that has no digit at its beginning."""
    return word in _LABELS or word.startswith(_STEMS) or not word.strip(_ROMAN)


def _next(text: str, at: int, end: int) -> regex.Match[str] | None:
    """The first number-like token from `at` on, sought only where one may begin."""
    while at < end:
        if not text[at].isdecimal() and (plain := _PLAIN.match(text, at, end)):
            at = plain.end()
        token = _TOKEN.match(text, at, end)
        if token:
            return token
        other = _NO_TOKEN.match(text, at, end)
        at = other.end() if other else end
    return None


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


def _read(text: str, run: list[regex.Match[str]]) -> Locator | None:
    ranges: dict[str, tuple[int, int]] = {}
    bare: list[tuple[int, int]] = []
    labelled = False
    begin = end = run[0].start()
    dated = _opens_with_year(text, run)
    for token in run[dated:]:
        fresh = not ranges and not bare
        if fresh:
            begin = token.start()
        if fresh and token["range"] and _YEARS.match(token["range"]):
            continue
        labelled = _labelled(token, ranges, bare) or labelled
        if token["num"] and not ranges.keys() & {"page"}:
            bare.append(token.span("num"))
        elif token["range"] and "page" not in ranges:
            ranges["page"] = token.span("range")
        elif token["paren"] and not _in_paren(text, token, ranges, bare):
            if fresh:
                continue
            break
        end = token.end()
    _volumes_apart(text, bare, ranges)
    _place_bare(text, bare, ranges)
    _pages_in_brackets(text, ranges)
    if not ranges:
        return None
    begin = run[0].start() if dated else _before_year(text, begin)
    weight = len(ranges) + labelled + ("volume" in ranges and "page" in ranges) + ("issue" in ranges)
    return Locator(begin, end, ranges, weight, labelled)


def _opens_with_year(text: str, run: list[regex.Match[str]]) -> bool:
    """Whether the year of issue stands before the volume: "2019;10:27–67", "2019, 10(2), 27–67"."""
    if len(run) < 2 or not run[0]["num"] or not _YEAR_OF_ISSUE.match(run[0]["num"]):
        return False
    if text[run[0].end()] == ";":
        return True
    return len(run) > 2 and bool(run[1]["num"] and run[2]["paren"]) and run[2].start() == run[1].end()


def _before_year(text: str, begin: int) -> int:
    """Where the year of issue begins that stands in brackets before the volume ("(2019) 10:27–67"), or `begin`."""
    found = _YEAR_BEFORE.match(text, max(0, begin - 8), begin)
    return found.start("year") if found else begin


def _labelled(token: regex.Match[str], ranges: dict[str, tuple[int, int]], bare: list[tuple[int, int]]) -> bool:
    for group, variable in (("volume", "volume"), ("issue", "issue"), ("page", "page"), ("article", "number")):
        if token[group]:
            if variable == "volume" and token["issue"]:  # "158.4 (2001): 741–757"
                ranges.setdefault("issue", token.span("issue"))
            if variable == "issue" and bare and "volume" not in ranges:
                ranges["volume"] = bare.pop(0)
            if variable == "page" and "page" in ranges and (bare or "volume" in ranges):
                ranges.setdefault("issue", ranges.pop("page"))
            supplement = group == "issue" and token[0][:3].casefold() == "sup"
            ranges.setdefault(variable, token.span() if supplement else token.span(group))
            return True
    return False


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
    return bool(_DIGIT.search(token["inner"])) or len(token["inner"]) < 20


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
