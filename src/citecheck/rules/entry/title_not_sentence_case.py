"""A title in headline capitals.

Titles of articles, chapters, books and pages take a capital only at the beginning, after a colon and in names (APA 6.17,
9.19); names of periodicals keep theirs. Only words that are no names count: common ones, and those the post writes small
elsewhere. The proposal may be wrong for names, so it is never applied unasked.

~~~ bad
References

Ruiz, A. (2015). *The Slow Return of Healthy Water*. Tidal Press.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, A. (2015). *The slow return of healthy water*. Tidal Press.
~~~
~~~ good
References

Ruiz, A. (2015). The slow return of healthy water. *Journal of Coastal Research*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.sentence_case import is_plain_word, read, small_words
from citecheck.rules.facts.spared import is_sure
from citecheck.rules.facts.titles import titles

CODE = "REF030"
SEVERITY = "info"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_FEWEST = 3
"""Long words, and capitals among them, from which a title can be told to be a headline."""
_PLAIN = 2
"""Capitals on words that are no names."""
_SPARED = compiled(r"software|data ?set|database|measure|instrument|test|map|video game|app\b", regex.I)
_CONFERENCE = compiled(
    r"\W*+(?:Proceedings|Actes|Actas|Anais|Atti|Tagungsband)\b.*\b(?:Conf[eé]r|Symposi|Workshop|Congr|Meeting|Colloqu|Tagung)",
    regex.I,
)
"""The title of the papers of a conference, which holds the name of that conference."""
_INSTRUMENT = compiled(r"(?:\p{Lu}[\p{L}'’-]++\s){1,6}?(?:Scale|Inventory|Questionnaire|Checklist)s?\b")
"""The name of a test, whose words keep their capitals."""
_SURE = 0.9
_SHOWN = 4
"""Words that a message names."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such title of an entry that was read for sure."""
    for entry in entries(post):
        if is_sure(entry.reference) and not _is_named_thing(entry):
            for start, end in titles(entry):
                yield from _judge(entry, start, end)


def _is_named_thing(entry: Entry) -> bool:
    """Whether a bracketed kind says that the title is the name of a program, a test, a data set."""
    reference = entry.reference
    return bool(_SPARED.search(f"{reference.text('medium')} {reference.text('genre')}"))


def _judge(entry: Entry, start: int, end: int) -> Iterator[Diagnostic]:
    if sum(map(str.isupper, entry.text[start:end])) < _FEWEST or _CONFERENCE.match(entry.text, start, end):
        return
    reading = read(entry.text, start, end)
    capitals = reading.capitals
    if reading.long < _FEWEST or len(capitals) < _FEWEST or len(capitals) < _SURE * reading.long:
        return
    known = small_words(entry.post.document.prose)
    named = [found.span() for found in _INSTRUMENT.finditer(entry.text, start, end)]
    plain = [
        (a, b)
        for a, b in capitals
        if is_plain_word(entry.text[a:b], known) and not any(first <= a < last for first, last in named)
    ]
    if len(plain) < _PLAIN or 2 * len(plain) < len(capitals):
        return
    edits = tuple(entry.edit(at, at + 1, entry.text[at].lower()) for at, _ in sorted([*plain, *reading.little]))
    shown = ", ".join(f"“{entry.text[a:b].lower()}”" for a, b in plain[:_SHOWN])
    yield Diagnostic(
        CODE,
        f"Write titles in sentence case: {shown}{' …' if len(plain) > _SHOWN else ''} in lower case; names keep their capitals.",
        entry.span(start, end),
        "info",
        fix=Fix("Write plain words in lower case", edits, "unsafe"),
        cause="headline capitals in titles",
    )
