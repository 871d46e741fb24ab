"""No comma between author and year, or between year and page.

In brackets the parts of a citation are separated by commas (APA 8.11). A post that leaves all of them out follows another
style and is left alone.

~~~ bad
Reefs recover slowly (Ruiz 2015 p. 4).
                          ^^^^^
                               ^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz, 2015, p. 4).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz (2015) saw reefs recover slowly (Ruiz, 2015, p. 4).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Edit, Fix, Match, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.classics import is_legal
from citecheck.rules.facts.joints import before, date_span, is_sure, written
from citecheck.rules.wording import names, stopped

CODE = "INT003"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6", "harvard-ctr")

_POSSESSIVE = compiled(r"['’ʼ]s$|s['’ʼ]$")
_HABIT, _HABIT_OF_GUESSED = 5, 2
"""Citations without the comma that make a habit, where they are the most; fewer where the style was guessed."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each joint without its comma."""
    if not post.profile.comma_before_year:
        return
    inside = [pair for pair in written(post) if pair[0].form == "parenthetical" and not pair[0].personal]
    bare = [citation for citation, match in inside if _lacks_comma(post, citation, match)]
    habit = _HABIT_OF_GUESSED if post.profile.evidence else _HABIT
    if len(bare) >= habit and 2 * len(bare) > sum(not citation.inherited for citation, _ in inside):
        return
    for citation in bare:
        if place := date_span(citation):
            shown = f"{names(citation.authors, citation.et_al is not None)}, {post.document.slice(place)}"
            yield _diagnose(post, place, "the year", shown, slip=_is_slip(post, citation, before(post, place) - 1))
    for citation, _ in inside:
        if (place := _page(citation)) and before(post, place) == _end(post, citation):
            yield _diagnose(post, place, "the locator", f"{citation.year.text}, {post.document.slice(place)}")


def _lacks_comma(post: Post, citation: Citation, match: Match | None) -> bool:
    place = date_span(citation)
    if place is None or citation.inherited or not citation.authors or not is_sure(citation, match):
        return False
    if is_legal(citation) or any(map(str.isdigit, citation.authors[-1].surname)):
        return False  # "Privacy Act 1988", "Python 3.12 2024"
    end = before(post, place)
    if _POSSESSIVE.search(post.document.prose, max(0, end - 2), end):
        return False  # "in Ruiz's 2015 paper"
    last = post.document.prose[end - 1]
    return last.isalpha() or last in ".]" or _is_slip(post, citation, end - 1)


def _is_slip(post: Post, citation: Citation, at: int) -> bool:
    """Whether a stop or a semicolon right behind the last name stands where the comma should."""
    name = citation.authors[-1].span
    return (
        post.document.prose[at] in ".;"
        and citation.et_al is None
        and name is not None
        and post.document.text.range(name)[1] == at
    )


def _page(citation: Citation) -> Span | None:
    """A labelled locator right of a bare year."""
    locator = citation.locator
    if locator is None or locator.detached or not locator.label_text:
        return None
    return locator.span if locator.span.start < locator.value_span.start else None


def _end(post: Post, citation: Citation) -> int:
    place = date_span(citation)
    return post.document.text.range(place)[1] if place else -1


def _diagnose(post: Post, place: Span, what: str, shown: str, *, slip: bool = False) -> Diagnostic:
    text = post.document.text
    at, (start, end) = before(post, place), text.range(place)
    if slip:
        comma = Edit(text.span(at - 1, at), ",")
    else:
        comma = Edit(Span(text.start(at), text.start(at)), "," if at < start else ", ")
    return Diagnostic(
        CODE,
        stopped(f"Put a comma before {what}: {shown}"),
        text.span(at - slip, end),
        "warning",
        fix=Fix("Insert the comma", (comma,)),
        cause=f"comma before {what}",
    )
