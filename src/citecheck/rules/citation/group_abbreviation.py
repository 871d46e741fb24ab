"""A group's short form before it is introduced, introduced twice, or in the wrong brackets.

At its first citation a group stands in full with its short form, in square brackets inside a parenthesis and in round ones
in a sentence; from then on the short form is enough (APA 6.25, 8.21); a name in full after that is `info`.

~~~ bad
Reefs rest (WRF, 2019), tides turn (Tide Board (TB), 2018), and sand drifts (Sand Fund [SF], 2017; Sand Fund [SF], 2016).
            ^^^                                ^^^^                                                          ^^^^

References

Sand Fund. (2016). Sand. Tidal Press.

Sand Fund. (2017). More sand. Tidal Press.

Tide Board. (2018). Tides. Tidal Press.

World Reef Fund. (2019). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs rest (World Reef Fund [WRF], 2019). Tide Board (TB, 2018) says that tides turn (TB, 2018), and WRF (2019) agrees.

References

Tide Board. (2018). Tides. Tidal Press.

World Reef Fund. (2019). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.citations.abbreviations import introduces, introductions
from citecheck.model import Citation, Diagnostic, Edit, Fix, Label, Match, Post, Severity, Span
from citecheck.named import NamedTuple
from citecheck.names.keys import group_key, name_key, split_abbreviation
from citecheck.patterns import compiled
from citecheck.rules.facts.clusters import entry
from citecheck.rules.facts.joints import written
from citecheck.rules.wording import edit, line

CODE = "INT050"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_LONGEST = 160
"""Code points before a short form in which its name is looked for."""
_BRACKETED = compiled(r"[(\[]([^()\[\]]{1,80}+)[)\]]")
_WORD = compiled(r"[\p{L}\p{N}&.-]++")
_ABSTRACT = frozenset({"abstract", "summary"})


class Introduction(NamedTuple):
    """A short form with the name it stands for, at a source offset."""

    at: int
    long: str
    short: str


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; short forms that the list itself opens with, and abstracts, are left alone."""
    citations = [(c, m) for c, m in written(post) if len(c.authors) == 1 and not c.inherited and c.authors[0].span]
    shorts = {c.abbreviation.text for c, _ in citations if c.abbreviation}
    shorts |= {c.authors[0].surname for c, _ in citations if name_key(c.authors[0]).is_abbreviation}
    if not shorts:
        return
    skipped = _abstract(post)
    known: dict[str, Introduction] = {}
    used: set[str] = set()
    prose = sorted(_in_prose(post, shorts), key=lambda one: one.at, reverse=True)
    for citation, match in citations:
        if any(part.contains(citation.span) for part in skipped):
            continue
        while prose and prose[-1].at < citation.span.start:
            one = prose.pop()
            known.setdefault(one.short.casefold(), one)
        if citation.abbreviation:
            yield from _introduced(post, citation, known)
        else:
            yield from _used(post, citation, match, known, used)


def _abstract(post: Post) -> list[Span]:
    """The source from a heading “Abstract” to the next heading."""
    headings = [block for block in post.document.blocks if block.kind == "heading"]
    found, text = [], post.document.text
    for i, block in enumerate(headings):
        if post.document.prose[block.start : block.end].strip().casefold() in _ABSTRACT:
            stop = headings[i + 1].start if i + 1 < len(headings) else len(post.document.prose)
            found.append(text.span(block.start, max(stop, block.end)))
    return found


def _in_prose(post: Post, shorts: set[str]) -> Iterator[Introduction]:
    """Where the text explains one of these short forms outside of a citation: “World Reef Fund (WRF)”."""
    text, prose = post.document.text, post.document.prose
    cited = {citation.abbreviation.span.start for citation in post.citations if citation.abbreviation}
    wanted = {short.casefold() for short in shorts}
    for found in _BRACKETED.finditer(prose):
        if wanted.isdisjoint(_WORD.findall(found[1].casefold())):
            continue
        window = max(0, found.start() - _LONGEST)
        for at, long, short in introductions(prose[window : found.end()]):
            told = window + at > found.start() and short.casefold() in wanted
            if told and text.start(window + at) not in cited:
                yield Introduction(text.start(window + at), long, short)


def _introduced(post: Post, citation: Citation, known: dict[str, Introduction]) -> Iterator[Diagnostic]:
    """A citation that puts the short form beside the name."""
    label, long = citation.abbreviation, citation.authors[0].surname
    assert label is not None
    short, place = label.text, _bracketed(post, label)
    before = known.setdefault(short.casefold(), Introduction(label.span.start, long, short))
    if before.at == label.span.start:
        yield from _brackets(post, citation, short, place)
    elif group_key(before.long) != group_key(long):
        yield _diagnose(place, f"{short} already stands for {before.long}: spell both out.", f"two {short}")
    else:
        what = f"{short} was introduced in line {line(post, Span(before.at, before.at))}: the short form will do."
        name, fix = citation.authors[0].span, None
        if name and citation.form == "parenthetical" and len(place) > len(label.span):
            fix = Fix(f"Write {short}", (edit(post, Span(name.start, place.end), short),), "unsafe")
        yield _diagnose(place, what, f"again {short}", fix)


def _bracketed(post: Post, label: Label) -> Span:
    """The short form with the brackets round it; without them where a year follows inside."""
    text, prose = post.document.text, post.document.prose
    start, end = text.range(label.span)
    closed = prose[start - 1 : start] in ("(", "[") and prose[end : end + 1] in (")", "]")
    return text.span(start - 1, end + 1) if closed else label.span


def _brackets(post: Post, citation: Citation, short: str, place: Span) -> Iterator[Diagnostic]:
    """Round brackets inside a parenthesis, or a pair of their own beside the year's in a sentence."""
    text, written = post.document.text, post.document.slice(place)
    cause = "brackets of short form"
    if citation.form == "parenthetical" and written.startswith("("):
        what = f"Inside parentheses put the short form in square brackets: [{short}]."
        first, last = Span(place.start, place.start + 1), Span(place.end - 1, place.end)
        yield _diagnose(place, what, cause, Fix("Write square brackets", (Edit(first, "["), Edit(last, "]")), "unsafe"))
    elif citation.form == "narrative" and written.startswith(("(", "[")) and citation.year.span:
        what = f"In a sentence put the short form into the parentheses with the year: ({short}, {citation.year.text})."
        both = text.span(text.offset(place.start), text.offset(citation.year.span.start))
        yield _diagnose(place, what, cause, Fix("Join the brackets", (edit(post, both, f"({short}, "),), "unsafe"))


def _used(
    post: Post, citation: Citation, match: Match | None, known: dict[str, Introduction], used: set[str]
) -> Iterator[Diagnostic]:
    """A citation by the short form or the name alone."""
    name, reference = citation.authors[0], entry(post, match)
    if reference is None or len(reference.authors) != 1 or name.span is None:
        return
    long, opening = split_abbreviation(reference.authors[0].surname)
    short = name.surname
    if name_key(name).is_abbreviation and not opening and " " in long and introduces(long, short):
        if short.casefold() not in known and short.casefold() not in used:
            used.add(short.casefold())
            yield _diagnose(
                name.span,
                f"{short} is not introduced: write {long} [{short}] the first time.",
                f"not introduced {short}",
                _long_fix(post, citation, name.span, long, short),
            )
        return
    one = next((one for one in known.values() if group_key(one.long) == group_key(short)), None)
    if one is not None and citation.form == "parenthetical" and not name.family:
        what = f"{one.short} was introduced in line {line(post, Span(one.at, one.at))}: the short form will do."
        fix = Fix(f"Write {one.short}", (edit(post, name.span, one.short),), "unsafe")
        yield _diagnose(name.span, what, f"in full {one.short}", fix, "info")


def _long_fix(post: Post, citation: Citation, span: Span, long: str, short: str) -> Fix | None:
    if citation.form == "parenthetical":
        return Fix(f"Write {long} [{short}]", (edit(post, span, f"{long} [{short}]"),), "unsafe")
    return None


def _diagnose(
    span: Span, message: str, cause: str, fix: Fix | None = None, severity: Severity = "warning"
) -> Diagnostic:
    return Diagnostic(CODE, message, span, severity, fix=fix, cause=cause)
