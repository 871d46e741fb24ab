"""How messages name citations, entries and places, and the edits that mismatch rules offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from citecheck.model import Citation, Edit, Fix, Form, Label, Match, Name, Post, Profile, Reference, Span
from citecheck.patterns import compiled
from citecheck.text import Lines

WEAK = 0.7
"""Confidence of a match under which its diagnostic says "perhaps" and is info."""
_MARKS = compiled(r"</?[a-zA-Z][^<>]*>|[*_~]++|\\(?=[^\w\s])")
"""Tags, emphasis, the backslash of an escape."""
_RELATED = 20
"""Related entries that a finding names; in a list of thousands alike, each would name all others."""
_SHORT = 2
"""Letters of a surname in capitals that tell nothing: "WU"."""


def names(authors: Sequence[Name], et_al: bool = False) -> str:
    """Surnames as a message shows them: "Ruiz", "Ruiz & Chan", "Ruiz et al."."""
    shown = [author.surname for author in authors]
    if len(shown) > 2 or (et_al and shown):
        return f"{shown[0]} et al."
    return " & ".join(shown)


def all_names(surnames: Sequence[str], profile: Profile, form: Form) -> str:
    """The authors as a citation of that form names them all; only APA has a comma before the last of three (8.17)."""
    joiner = profile.joiner(form)
    if len(surnames) < 3:
        return f" {joiner} ".join(surnames)
    comma = "," if profile.apa else ""
    return f"{', '.join(surnames[:-1])}{comma} {joiner} {surnames[-1]}"


def cited_names(citation: Citation, match: Match) -> str:
    """The names of a citation in the reading that the match chose, or its title; one of two words whole ("Tidal Watch")."""
    authors = match.authors or citation.authors
    if match.how == "none" and len(authors) == 1 and authors[0].given and not authors[0].given.endswith("."):
        return f"{authors[0].given} {names(authors, citation.et_al is not None)}"
    if len(authors) > 2 and not citation.et_al:
        return ", ".join(author.surname for author in authors[:-1]) + f", & {authors[-1].surname}"
    return names(authors, citation.et_al is not None) or f"“{citation.title}”"


def listed_names(reference: Reference) -> str:
    """Who opens an entry: authors, editors, or its title."""
    people = reference.authors or reference.editors
    return names(people, reference.et_al is not None) or f"“{reference.text('title') or reference.raw[:40]}”"


def listed_year(reference: Reference) -> str:
    """The year of an entry as the text would cite it, "" where it has none."""
    date = reference.issued
    if date is None:
        return ""
    return f"{date.year}{date.suffix}" if date.year is not None and date.kind == "year" else date.text


def work(reference: Reference) -> str:
    """An entry in a message: "Ruiz & Chan (2015)"."""
    year = listed_year(reference)
    return f"{listed_names(reference)} ({year})" if year else listed_names(reference)


def place(post: Post, reference: Reference) -> str:
    """Where an entry stands: "line 48", or the file and line of a library."""
    return f"{reference.source}:{reference.line}" if post.library else f"line {line(post, reference.span)}"


def stopped(text: str) -> str:
    """A message that ends in words of the post: with a full stop, and never with two."""
    return text if text.endswith((".", ".”")) else f"{text}."


def line(post: Post, span: Span) -> int:
    """The 1-based line where a span of the source begins."""
    return _lines(post.document.source.text).position(span.start)[0]


@lru_cache(maxsize=4)
def _lines(text: str) -> Lines:
    return Lines(text)


def entry_labels(post: Post, references: Iterable[Reference], text: str = "") -> tuple[Label, ...]:
    """Related places in the list, the first of them; none where the entries stand in another file."""
    if post.library:
        return ()
    return tuple(
        Label(reference.author_span or reference.span, text or work(reference))
        for reference in islice(references, _RELATED)
    )


def surname_span(post: Post, name: Name) -> Span | None:
    """Where the surname stands inside the span of its name; None where markup breaks it up."""
    if name.span is None:
        return None
    written = post.document.slice(name.span)
    for form in (name.surname, name.family):
        at = written.find(escaped(post, form)) if form else -1
        if at >= 0:
            return Span(name.span.start + at, name.span.start + at + len(escaped(post, form)))
    return None


def in_case_of(name: str, other: str) -> str:
    """A surname in capitals or not, as the place writes names where it takes the form of `other`: "Chan", not "CHAN"."""
    if name.isupper() and not other.isupper() and len(name) > _SHORT:
        return name.title()
    return name.upper() if other.isupper() and not name.isupper() and len(other) > _SHORT else name


def one_spelling(post: Post, cited: Name, listed: Name) -> tuple[Fix, ...]:
    """The two ways to write a surname alike: in the text as listed, in the list as cited; unsafe, for either may be right."""
    sides = [(cited, listed, "text"), *([] if post.library else [(listed, cited, "list")])]
    fixes = []
    for name, other, place in sides:
        if span := surname_span(post, name):
            wanted = in_case_of(other.surname, name.surname)
            fixes.append(Fix(f"Write {wanted} in the {place}", (edit(post, span, wanted),), "unsafe"))
    return tuple(fixes)


def escaped(post: Post, text: str) -> str:
    """Prose as the source writes it: HTML needs its entities."""
    if post.document.format != "html":
        return text
    from html import escape

    return escape(text, quote=False)


def readable(post: Post, span: Span) -> str:
    """The source of a span without the marks of HTML and Markdown: what a reader leaves out of the prose is still there."""
    source = post.document.slice(span)
    if post.document.format not in ("html", "markdown"):
        return source
    from html import unescape

    return unescape(_MARKS.sub("", source))


def edit(post: Post, span: Span, text: str) -> Edit:
    """Replace what stands at `span` by prose."""
    return Edit(span, escaped(post, text))
