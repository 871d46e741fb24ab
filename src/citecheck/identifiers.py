"""DOI, URL, ISBN, ISSN and ORCID: finding them in prose, their plain form, their check digits.

Sources: DOI Handbook §2.2 (prefix/suffix), ISO 2108 (ISBN), ISO 3297 (ISSN). All patterns are linear. The links of a text
are kept, for the parser and several rules ask for those of one entry in turn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import regex

from citecheck.named import NamedTuple
from citecheck.patterns import compiled

Kind = Literal["DOI", "URL", "ISBN", "ISSN", "ORCID"]

_RESOLVER = r"(?:https?\s?:\s?//\s?)?(?:dx\.|www\.)?doi\s?\.org\s?/(?:doi:)?"
_DOI = compiled(r"10\.\s?\d{4,9}(?:\.\d++)*+\s?/(?:\s?|[^\S\n]*+\n\s*+)[^\s]++")
_LEAD = compiled(rf"(?:{_RESOLVER}\s?){{1,3}}+|(?:https?://)?doi\s?[:=.]?\s{{0,2}}|(?<![\w./%=])", regex.I | regex.R)
"""What stands before a DOI, matched from there."""
_LONGEST_SCHEME, _LONGEST_ENDING = 6, 5
"""How far an address may begin before the colon of its scheme, the end of a site's name before the path."""
_SCHEMED = compiled(r"(?:https?\s?:/{1,2}\s?|ftp://|www\.)[^\s<>\"“”]++", regex.I)
_DOMAIN = compiled(r"\.(?:com|org|net|edu|gov|int|info|io|ac|co|uk|de|fr|au|ca|eu|es|br|nl)(?=/)", regex.I)
"""How the name of a site ends before a path; to try each word of a text as such a name takes ten times as long."""
_PATH = compiled(r"[^\s<>\"“”]++")
_HOST = compiled(r"(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){0,4}[a-z0-9-]{1,63}", regex.I | regex.R)
"""The name before that, matched from its end."""
_ISBN = compiled(r"\bISBN(?:-1[03])?[:\s]{0,3}(?P<number>(?:97[89][-‐‑–\s]?)?+(?:\d[-‐‑–\s]?){9}[\dXx])(?!\d)", regex.I)
_ISSN = compiled(r"\bISSN[:\s]{0,3}(?P<number>\d{4}\s?[-‐‑–]?\s?\d{3}[\dXx])\b", regex.I)
_ORCID = compiled(
    r"orcid(?:\.org/|[:\s]{1,3}(?:https?://orcid\.org/)?)(?P<number>\d{4}[-‐‑–]\d{4}[-‐‑–]\d{4}[-‐‑–]\d{3}[\dX])",
    regex.I,
)
_NUMBERS: dict[Kind, regex.Pattern[str]] = {"ISBN": _ISBN, "ISSN": _ISSN, "ORCID": _ORCID}
_BREAK = compiled(r"[^\S\n]*+\n\s*+([^\s]++)")
_TORN = compiled(r"[^\S\n](?P<rest>(?!(?:1[89]|20)\d\d\W*$)\d[\w.-]{2,20})\W*$")
"""The rest of a DOI that a blank cuts behind a mark, where it closes the entry ("10.5555/j.reef.2009. 07.053")."""
_HYPHEN = compiled(r"[‐‑–]")
_CLOSERS = {")": "(", "]": "[", ">": "<", "）": "（"}


class Identifier(NamedTuple):
    """One identifier: its plain value, and where it stands (`start`…`end` with its label, `value_start` without)."""

    kind: Kind
    value: str
    start: int
    end: int
    value_start: int


def find_identifiers(text: str) -> Iterator[Identifier]:
    """Every DOI, URL, ISBN and ISSN of `text`, in order of kind; a DOI link is a DOI only."""
    dois = find_dois(text)
    yield from dois
    ends = [doi.end for doi in dois]
    for url in find_urls(text):
        next_doi = bisect_right(ends, url.start)
        if next_doi == len(dois) or dois[next_doi].start >= url.end:
            yield url
    yield from (number for number in find_numbers(text) if number.kind != "ORCID")


def find_numbers(text: str) -> Iterator[Identifier]:
    """Every ISBN, ISSN and ORCID that its label or address announces."""
    capitals = text.upper()
    for kind, pattern in _NUMBERS.items():
        if kind in capitals:
            for found in pattern.finditer(text):
                start, end = found.span("number")
                yield Identifier(kind, normal_number(found["number"]), found.start(), end, start)


@lru_cache(maxsize=1024)
def find_dois(text: str) -> tuple[Identifier, ...]:
    """Every DOI, with or without resolver or label; broken over a line it is joined."""
    return tuple(_dois(text)) if "10." in text else ()


def _dois(text: str) -> Iterator[Identifier]:
    at = 0
    while (ten := text.find("10.", at)) >= 0:
        found = _DOI.match(text, ten)
        lead = _LEAD.match(text, at, ten) if found else None
        if found is None or lead is None:
            at = ten + 1
            continue
        start, end = found.span()
        end = continued(text, end)
        if text[end - 1] in "./-" and (torn := _TORN.match(text, end)):
            end = torn.end("rest")
        end = trimmed_end(text, start, end)
        yield Identifier("DOI", normal_doi(text[start:end]), lead.start(), end, start)
        at = max(end, start + 1)


@lru_cache(maxsize=1024)
def find_urls(text: str) -> tuple[Identifier, ...]:
    """Every web address with a scheme, `www.`, or a well-known domain ending and a path."""
    return tuple(_urls(text)) if "/" in text or "www." in text.lower() else ()


def _urls(text: str) -> Iterator[Identifier]:
    at = 0
    for start, end in sorted([*_schemed(text), *_sites(text)]):
        if start < at:
            continue
        end = trimmed_end(text, start, continued(text, end))
        yield Identifier("URL", normal_url(text[start:end]), start, end, start)
        at = max(end, start + 1)


def _schemed(text: str) -> Iterator[tuple[int, int]]:
    """Addresses with a scheme or `www.`."""
    colon, plain = text.find(":/"), "www." not in text.lower()
    if plain and colon < 0:
        return
    for found in _SCHEMED.finditer(text, max(0, colon - _LONGEST_SCHEME) if plain else 0):
        yield found.span()


def _sites(text: str) -> Iterator[tuple[int, int]]:
    """Addresses that begin with the name of a site."""
    at = 0
    for found in _DOMAIN.finditer(text, max(0, text.find("/") - _LONGEST_ENDING)):
        if found.start() >= at and (host := _HOST.match(text, 0, found.start())):
            path = _PATH.match(text, found.end())
            at = path.end() if path else found.end()
            yield host.start(), at


def continued(text: str, end: int) -> int:
    """Where a link that a line break cuts goes on to; only after a mark that no sentence ends with."""
    while (after := _BREAK.match(text, end)) and _goes_on(text[end - 1], after[1]):
        end = after.end()
    return end


def _goes_on(last: str, following: str) -> bool:
    if last in "/-_=&?%":
        return not following[0].isupper() or "/" in following or any(map(str.isdigit, following))
    return (
        last == "."
        and (following[0].islower() or following[0].isdigit())
        and len(following) > 2
        and "(" not in following
    )


def trimmed_end(text: str, start: int, end: int) -> int:
    """The end of a link without sentence punctuation and without a closing bracket that it did not open."""
    while end > start:
        last = text[end - 1]
        if last in ".,;:!?'\"’”»…*_" or (last in _CLOSERS and _unopened(text, start, end, last)):
            end -= 1
        else:
            break
    return end


def _unopened(text: str, start: int, end: int, closer: str) -> bool:
    return text.count(closer, start, end) > text.count(_CLOSERS[closer], start, end)


def normal_doi(text: str) -> str:
    """A DOI without resolver, label and inner white space; its case is kept."""
    joined = "".join(text.split())
    at = joined.find("10.")
    return joined[at:] if at >= 0 else joined


def normal_url(text: str) -> str:
    """A web address without the white space that a line break left in it."""
    return "".join(text.split())


def normal_number(text: str) -> str:
    """An ISBN or ISSN with plain hyphens and no white space, X upper case."""
    return _HYPHEN.sub("-", "".join(text.split())).upper()


def isbn_valid(text: str) -> bool:
    """Whether the check digit of an ISBN-10 or ISBN-13 is right."""
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    values = [10 if c == "X" else int(c) for c in digits]
    if len(values) == 10 and "X" not in digits[:9]:
        return sum(value * (10 - i) for i, value in enumerate(values)) % 11 == 0
    return len(values) == 13 and "X" not in digits and sum(v * (1, 3)[i % 2] for i, v in enumerate(values)) % 10 == 0


def issn_valid(text: str) -> bool:
    """Whether the check digit of an ISSN is right."""
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    if len(digits) != 8 or "X" in digits[:7]:
        return False
    return sum((10 if c == "X" else int(c)) * (8 - i) for i, c in enumerate(digits)) % 11 == 0


def orcid_valid(text: str) -> bool:
    """Whether the check digit of an ORCID is right (ISO 7064, mod 11-2)."""
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    if len(digits) != 16 or "X" in digits[:15]:
        return False
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    return (12 - total % 11) % 11 == (10 if digits[15] == "X" else int(digits[15]))
