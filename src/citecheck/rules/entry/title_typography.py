"""A title in quotation marks or capitals, or italics on the wrong element.

In a list titles stand without quotation marks; books, periodicals and volumes are in italics, articles, chapters and
issues are not (APA 6.22, 9.19, 9.25). Italics are judged only where the list shows that it uses them; plain text never
is. Quotation marks that belong to a title stay.

~~~ bad
References

Ruiz, A. (2015). “Reefs at rest.” *Journal of Coasts*, *4*(2), 33–52.
                 ^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.markup import Marks, marks_of
from citecheck.rules.facts.spared import is_sure

CODE = "REF033"
SEVERITY = "info"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_QUOTED = compiled(
    r"[“\"](?P<title>[^“”\"]++)[”\"]|‘(?P<title>(?:[^‘’]|’(?=\p{L}))++)’(?!\p{L})|(?<![\p{L}\d])'(?P<title>(?:[^']|'(?=\p{L}))++)'(?!\p{L})"
)
_WORD = compiled(r"\p{L}+")
_CLOSED = frozenset(".,?!…")
_FEWEST = 3
"""Words in capitals that are no acronyms any more."""
_LETTERS = 14
Ranges = Sequence[tuple[int, int]]


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each title that is quoted or shouted, and for each element in the wrong type."""
    sure = [entry for entry in entries(post) if is_sure(entry.reference) and entry.field("title")]
    for entry in sure:
        yield from _quoted(entry)
        yield from _shouted(entry)
    marks = marks_of(post)
    italics = [_italics(marks, entry) for entry in sure]
    if len(sure) > 1 and 2 * sum(map(bool, italics)) > len(sure):
        for entry, ranges in zip(sure, italics, strict=True):
            yield from _typed(entry, ranges)


def _quoted(entry: Entry) -> Iterator[Diagnostic]:
    title = entry.field("title")
    assert title is not None
    found = _QUOTED.search(entry.text, max(0, title[0] - 1), title[1] + 3)
    if found and found.start() <= title[0] and found.end() >= title[1] and found.end("title") >= title[1] - 1:
        start, end = found.span()
        comma = entry.text[end : end + 2] == ", " and found["title"][-1] not in _CLOSED
        edits = (entry.edit(start, start + 1, ""), entry.edit(end - 1, end + comma, "." if comma else ""))
        fix = Fix("Remove the quotation marks", edits, "unsafe")
        yield _diagnose(
            entry, (start, end), "Leave out the quotation marks around a title in the list.", fix, "quoted titles"
        )


def _shouted(entry: Entry) -> Iterator[Diagnostic]:
    title = entry.field("title")
    assert title is not None
    text = entry.text[slice(*title)]
    words = _WORD.findall(text) if text.isupper() else []
    if len(words) >= _FEWEST and sum(map(len, words)) >= _LETTERS:
        first = text.find(words[0])
        small = text[: first + 1] + text[first + 1 :].lower()
        fix = Fix("Write small letters", (entry.edit(*title, small),), "unsafe") if entry.is_plain(*title) else None
        yield _diagnose(entry, title, "Titles are not written in capitals.", fix, "titles in capitals")


def _italics(marks: Marks, entry: Entry) -> Ranges:
    return [(start, end) for mark, start, end in marks.of(entry) if mark.kind == "em"]


def _typed(entry: Entry, italics: Ranges) -> Iterator[Diagnostic]:
    kind, fields = entry.reference.type, entry.reference.fields
    part = kind == "chapter" or (kind == "article-journal" and "volume" in fields)
    wanted: dict[str, bool] = {}
    if part:
        wanted = {"title": False, "container-title": True}
        if kind == "article-journal":
            wanted |= {"volume": True, "issue": False}
    elif kind in ("book", "report", "thesis") and "URL" not in fields and _is_upright(entry, "publisher", italics):
        wanted = {"title": True}
    for variable, italic in wanted.items():
        place = entry.field(variable)
        if place and _share(place, italics) == (0.0 if italic else 1.0):
            yield _wrong(entry, variable, place, italic)


def _is_upright(entry: Entry, variable: str, italics: Ranges) -> bool:
    """Whether the field is there and nothing of it is in italics: what is may be a periodical."""
    place = entry.field(variable)
    return place is not None and _share(place, italics) == 0


def _share(place: tuple[int, int], italics: Ranges) -> float:
    covered = sum(max(0, min(end, place[1]) - max(start, place[0])) for start, end in italics)
    return covered / (place[1] - place[0])


def _wrong(entry: Entry, variable: str, place: tuple[int, int], italic: bool) -> Diagnostic:
    names = {
        "title": "title of a book" if italic else "title of a part",
        "container-title": "name of a periodical" if entry.reference.type == "article-journal" else "title of a book",
        "volume": "volume",
        "issue": "issue",
    }
    message = f"{'Put' if italic else 'Do not put'} the {names[variable]} in italics."
    return _diagnose(entry, place, message, None, message)


def _diagnose(entry: Entry, place: tuple[int, int], message: str, fix: Fix | None, cause: str) -> Diagnostic:
    return Diagnostic(CODE, message, entry.span(*place), "info", fix=fix, cause=cause)
