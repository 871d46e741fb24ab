"""A subtitle that begins with a small letter.

The first word after a colon, a dash that opens a subtitle, or a question or exclamation mark in a title takes a capital
(APA 6.17, 9.19). Names that begin small, ratios and what stands in quotation marks are left alone.

~~~ bad
References

Obi, N. (2012). *Sand and stone: notes for walkers*. Tidal Press.
                                 ^^^^^
~~~
~~~ fixed safe
References

Obi, N. (2012). *Sand and stone: Notes for walkers*. Tidal Press.
~~~
~~~ good
References

Obi, N. (2012). *Sand and stone: Notes for walkers*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post
from citecheck.names.words import is_particle
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import is_sure
from citecheck.rules.facts.titles import titles

CODE = "REF031"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_FIRST = compiled(
    r"(?<=[^\s:?!—])(?P<mark>:|[?!]|\s?—)[ \u00a0\n]+(?P<word>(?:\p{Ll}[\p{Ll}\p{M}]++|a(?!\p{L})|\p{Ll}(?=-\p{Ll}))(?:[-‐‑’']\p{Ll}++)*+)(?![\p{L}\d])"
)
_NAMES = {":": "colon", "?": "question mark", "!": "exclamation mark", "—": "dash"}


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each small first word of a subtitle, in entries that were read for sure."""
    for entry in entries(post):
        if is_sure(entry.reference):
            for start, end in titles(entry):
                title = entry.text[start:end]
                for found in _FIRST.finditer(entry.text, start, end) if any(map(title.__contains__, _NAMES)) else ():
                    if _opens_subtitle(entry.text, start, end, found):
                        yield _diagnose(entry, found)


def _opens_subtitle(text: str, start: int, end: int, found: regex.Match[str]) -> bool:
    before = text[start : found.start()]
    if is_particle(found["word"]) or _is_open(before):
        return False
    return found["mark"].strip() != "—" or text.count("—", start, end) == 1


def _is_open(before: str) -> bool:
    """Whether a quotation or bracket that began before has not ended."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("(") > before.count(")")


def _diagnose(entry: Entry, found: regex.Match[str]) -> Diagnostic:
    word = found["word"]
    wanted = word[0].upper() + word[1:]
    at = found.start("word")
    return Diagnostic(
        CODE,
        f"Begin the first word after the {_NAMES[found['mark'].strip()]} with a capital: “{wanted}”.",
        entry.span(at, found.end("word")),
        "info",
        fix=Fix(f"Write “{wanted}”", (entry.edit(at, at + 1, wanted[0]),)),
        cause="small first word of a subtitle",
    )
