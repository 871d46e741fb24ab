"""Initials without a space between them or without their periods.

Initials are written apart, each with its period: T. A. (APA 9.8).

~~~ bad
References

Ruiz, T.A., & Chan, BC. (2015). Reefs at rest. Tidal Press.
      ^^^^          ^^^
~~~
~~~ fixed safe
References

Ruiz, T. A., & Chan, B. C. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
References

Ruiz, T. A., & Chan, B.-C. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from citecheck.model import Diagnostic, Fix, Name, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import SURE_NAMES

CODE = "REF012"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_INITIALS = compiled(r"(?:\p{Lu}\p{M}*+\.?[\s\u00a0]?[-‐‑]?)++(?<![-‐‑])")
_RUN = compiled(r"(?:\p{Lu}\p{M}*+){4}")
_PART = compiled(r"(?P<hyphen>[-‐‑]?)\s*+(?P<letter>\p{Lu}\p{M}*+)\.?\s*+")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each author whose initials stand otherwise."""
    for entry in entries(post):
        if entry.reference.confidence >= SURE_NAMES:
            for name, start, end in entry.names:
                yield from _judge(entry, name, start, end)


def _judge(entry: Entry, name: Name, start: int, end: int) -> Iterator[Diagnostic]:
    given = name.given.strip()
    wanted = written(given) if name.family else ""
    if not wanted or given.replace("\u00a0", " ") == wanted:
        return
    at = entry.text.rfind(given, start, end)
    stop = at + len(given)
    shown = wanted
    if not given.endswith(".") and entry.text[stop : stop + 1] == ".":
        wanted = wanted[:-1]  # the period stands behind the name already
    if at <= start or given.replace("\u00a0", " ") == wanted:
        return
    edits = [entry.edit(at, stop, wanted)]
    if at > start and entry.text[start:at].strip().endswith(name.family[-1:]):
        edits.insert(0, entry.edit(at - 1, at - 1, ","))
    yield Diagnostic(
        CODE,
        f"Write initials with periods and spaces: {shown}",
        entry.span(at, stop),
        "info",
        fix=Fix(f"Write {shown}", tuple(edits)),
        cause="initials",
    )


@lru_cache(maxsize=4096)
def written(given: str) -> str:
    """Initials as APA writes them: "TA" → "T. A.", "J-P" → "J.-P."; "" for what is none, or a word in capitals."""
    if not _INITIALS.fullmatch(given) or _RUN.search(given):
        return ""
    parts = [f"{'-' if found['hyphen'] else ' '}{found['letter']}." for found in _PART.finditer(given)]
    return "".join(parts).strip()
