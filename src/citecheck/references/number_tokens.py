"""Number-like tokens of an entry: labelled ones, brackets, ranges and plain numbers, sought only where one may begin."""

from __future__ import annotations

import regex

from citecheck.patterns import any_of, compiled

DASH = r"[-‐‑–—−]"
ONE = r"(?:[A-Za-z]{1,2}[.\-]?)?\d++[A-Za-z]?(?!\p{Latin})"
_RANGE = rf"(?:{ONE}\s?{DASH}{{1,2}}\s?{ONE}|(?-i:[ivxlcdm]{{1,8}}\s?{DASH}\s?[ivxlcdm]{{1,8}})(?!\p{{L}}))"
PAGES = rf"{_RANGE}(?:\s?[,;&+]\s?{_RANGE})*+(?:,\s?\d{{1,4}}(?![\d(]|\.?\s\p{{L}}{{3}}))?(?:\.e\d++(?:-e\d++)?)?"
_LABELLED = (
    rf"(?:(?<!\p{{L}})(?:vols?|volumes?|bd|band|jg|jahrgang|tomos?|tome|anno|ano|año|jaargang|(?-i:v|t)(?=\.?\s?\d++(?!\.\d))|(?-i:V|T)(?=\.\s?\d)|第(?=\d++卷)|제(?=\s?\d++[권집])|통권)(?:\b|(?=\d))\.?\s?(?P<volume>\d++(?:\s?{DASH}\s?\d++|/\d++)?[A-Za-z]?(?!\p{{Latin}})|(?-i:[IVXLCDM]++)\b)[권집卷]?)"
    rf"|(?:(?<!\p{{L}})(?:nos?|nrs?|(?-i:n)|(?-i:N)(?=[.º°])|n°|nº|№|núms?|nums?|numéro|número|issue|(?<!\p{{L}}\s)issues|iss|hefte?|(?-i:h)(?=\.?\s?\d)|(?-i:H)(?=\.)|supp?l?(?:ement(?:o|um)?)?|number|(?<!\p{{L}}\s)numbers|제(?=\s?\d++호)|第(?=\d++期)|#)\.?\s?[°º]?\s?(?P<issue>\d++(?:\s?(?:{DASH}|/|&)\s?\d++)?[A-Za-z]?(?!\p{{Latin}}))[호期號]?)"
    rf"|(?:(?<!\p{{L}})(?:pp?|pages?|pgs?|(?-i:s)(?=\.?\s?\d)|(?<!\[)(?-i:S)(?=\.)|seiten?|págs?|pags?|pág|blz|paginas?)\b\.?\s?:?\s?(?P<page>{PAGES}|{ONE}(?:\s?,\s?[A-Z]?\d{{1,4}}(?![\d(–-]))++|{ONE}\+?|(?-i:[ivxlcdm]++)\b|n/?a\b))"
    rf"|(?:(?<!\p{{L}})(?:(?:Article|Art|Artículo|Artigo|Artikel|(?<!(?:Working|Discussion|Research|Technical|White|Policy|Occasional)\s)Paper|Document|ID)\b\.?\s?(?:no|nr|number|ID)?\.?:?\s?|(?=e\d))(?P<article>[A-Za-z]{{0,4}}\.?\d(?:[\w.\-]*\w)?))"
)
_UNLABELLED = (
    rf"(?<![\p{{L}}\d./-])(?P<volume>\d{{1,4}})\.\s?(?:Jg|Jahrgang|Bd|Band)\b\.?|(?<![\p{{L}}\d./-])(?P<volume>\d{{1,4}})\.(?P<issue>\d{{1,3}}(?:\s?{DASH}\s?\d{{1,3}})?)(?=\s\((?:[^()]{{1,14}}\s)?(?:1[89]|20)\d\d\))"
    rf"|(?P<range>(?<![\p{{L}}\d.-]){PAGES}|(?<=\d\)?[,:]\s)(?-i:NP)(?![\p{{L}}\d-]))(?:쪽|면|頁)?"
    rf"|(?P<num>(?:(?<=,\s)|(?=(?-i:[IVXLC]{{3}})))(?<!\p{{L}})(?-i:[IVXLC]{{2,8}})(?=\s?\(\d|,\s(?:pp?\.?\s?)?\d++\s?{DASH}|,\s(?:\d{{1,3}},\s)?(?:no?|nr|pp?)\.)|(?<![\p{{L}}\d./'’-])(?:[A-Za-z]{{1,3}}-?)?\d{{1,7}}(?:[A-Za-z]\d*+)?(?:\s?/\s?\d{{1,3}})?(?:\+|ff)?(?![\p{{L}}\d]|\.\d|\.(?:org|com|net|io)\b))"
)
TOKEN = compiled(
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
_WORDS = compiled(
    rf"(?:(?<=\p{{L}})\p{{L}}++)?+(?:(?-i:[^\p{{L}}\d(#№])++|(?!\p{{L}}{{1,3}}[.-]?\d|{_LABEL})\p{{L}}++)*+", regex.I
)
"""Words with which no token begins, and what stands between them; the pattern of tokens itself is long."""
_NO_TOKEN = compiled(r"[(#№]|\d++|\p{L}++")
REACH = 40
"""How far before the first digit a run may begin: with a label, a volume in Roman figures, a season in brackets."""
DIGIT = compiled(r"\d")


def first_token(text: str, start: int, digit: int) -> int:
    """Where the first token of a range may begin: at its first digit, unless a label, a figure or a bracket stands before that."""
    begin = max(start, digit - REACH)
    before = text[begin:digit]
    if before[-1:] not in {" ", ","}:  # letters glued to the digit are part of the token
        return begin
    words = plain_words(before)
    announced = not words or (not before.endswith(", ") and _is_label(words[-1]))
    return begin if announced else digit


def plain_words(text: str) -> list[str]:
    """The casefolded words and numbers of a text; none where a bracket, a figure or an odd mark may be of a token."""
    words = text.casefold().translate(_BLANKS).split()
    for word in words:
        if not (word.isalpha() or word.isdecimal()) or _is_figure(word):
            return []
    return words


def _is_figure(word: str) -> bool:
    """Whether a casefolded word is a number in Roman figures, or stands for one ("pp. n/a")."""
    return not word.strip(_ROMAN) or word in {"n", "na"}


def _is_label(word: str) -> bool:
    """Whether a casefolded word announces a number."""
    return word in _LABELS or word.startswith(_STEMS)


def next_token(text: str, at: int, end: int) -> regex.Match[str] | None:
    """The first number-like token from `at` on, sought only where one may begin."""
    while at < end:
        if not text[at].isdecimal() and (plain := _WORDS.match(text, at, end)):
            at = plain.end()
        token = TOKEN.match(text, at, end)
        if token:
            return token
        other = _NO_TOKEN.match(text, at, end)
        at = other.end() if other else end
    return None
