"""A work cited by its title in lower case or without quotation marks, or although it has an author.

A work without an author is cited by the opening words of its title, in title case, in quotation marks where it is part of
a whole and in italics where it is a whole (APA 8.14, 9.12).

~~~ bad markdown
A reef was found (New reef found, 2014), says another (“Reefs at Rest,” 2015).
                  ^^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^

## References

New reef found. (2014). *Tidal Times*, *4*(2), 12–14.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed unsafe markdown
A reef was found (“New Reef Found,” 2014), says another (Ruiz, 2015).

## References

New reef found. (2014). *Tidal Times*, *4*(2), 12–14.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good markdown
A reef was found (“New Reef Found,” 2014).

## References

New reef found. (2014). *Tidal Times*, *4*(2), 12–14.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Fix, Match, Post, Reference, Span
from citecheck.names.keys import exact_key, folded_keys
from citecheck.names.words import GROUP_WORDS
from citecheck.patterns import compiled
from citecheck.rules.facts.classics import is_legal, is_sacred
from citecheck.rules.facts.clusters import entry
from citecheck.rules.facts.joints import written
from citecheck.rules.facts.passages import STOP
from citecheck.rules.wording import WEAK, edit, entry_labels, names

CODE = "INT051"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_PARTS = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "entry-encyclopedia", "entry-dictionary"}
)
_REACH = 300
"""Code points before a citation in which its author may be named."""
_QUOTES = "“”„\"«»‘’'"
_WORD = compiled(r"\p{L}[\p{L}\p{M}'’]*+")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each parenthetical citation by title; italics are not judged."""
    for citation, match in written(post):
        if citation.form != "parenthetical" or citation.inherited or is_sacred(citation) or is_legal(citation):
            continue
        reference = entry(post, match)
        if _is_anonymous(citation):
            if (fault := _anonymous(post, citation)) is not None:
                yield fault
        elif reference is not None and match and match.confidence >= WEAK and _is_titled(citation, match, reference):
            yield from _judge(post, citation, reference)


def _is_titled(citation: Citation, match: Match, reference: Reference) -> bool:
    """Whether the words before the year are a title: matched as one, or a phrase that no body is called by."""
    if citation.title:
        return match.how == "title" and not citation.title.endswith((".", "…"))
    return len(citation.authors) == 1 and _is_phrase(citation.authors[0].literal) and not _is_site(reference)


def _is_site(reference: Reference) -> bool:
    """Whether a page of its own title stands behind the date: what opens the entry is then who put it up."""
    return reference.type == "webpage" and bool(reference.text("title") and reference.text("URL"))


def _is_phrase(literal: str) -> bool:
    """Whether only the first word has a capital, as in a title in sentence case, and that is no body's noun."""
    first, *rest = literal.split() or [""]
    named = first.casefold() in GROUP_WORDS
    return not named and len(rest) > 1 and first[:1].isupper() and not any(word[:1].isupper() for word in rest)


def _has_author(reference: Reference) -> bool:
    """Whether an author is known; a title that opens its entry may have been taken for one."""
    if not reference.authors or reference.editors_as_authors:
        return False
    return not (len(reference.authors) == 1 and _is_phrase(reference.authors[0].literal))


def _is_part(reference: Reference) -> bool:
    """Whether the work is part of a whole: an article, a chapter, an encyclopaedia's entry."""
    return reference.type in _PARTS or bool(not _has_author(reference) and reference.text("page"))


def _is_anonymous(citation: Citation) -> bool:
    return len(citation.authors) == 1 and exact_key(citation.authors[0].surname) in {"anonymous", "anon"}


def _anonymous(post: Post, citation: Citation) -> Diagnostic | None:
    """“Anonymous” where no entry has that author, and one without an author has the year."""
    listed = {exact_key(name.surname) for reference in post.references for name in reference.authors}
    if "anonymous" in listed or citation.authors[0].span is None:
        return None
    untitled = [
        one
        for one in post.references
        if not one.authors and not one.editors and one.issued and one.issued.year == citation.year.number
    ]
    if len(untitled) != 1:
        return None
    message = f"“Anonymous” only where the work says so: cite it by its title, {untitled[0].text('title')[:60]}."
    return Diagnostic(
        CODE, message, citation.authors[0].span, "warning",
        related=entry_labels(post, untitled), cause="anonymous",
    )  # fmt: skip


def _judge(post: Post, citation: Citation, reference: Reference) -> Iterator[Diagnostic]:
    from citecheck.csl.cases import apa_title

    if citation.year.span is None:
        return
    text = post.document.text
    start, year = text.offset(citation.span.start), text.offset(citation.year.span.start)
    shown = post.document.prose[start:year].rstrip(" \u00a0\n")
    written = shown.strip(_QUOTES + " ,\u00a0\n")
    if not written or "…" in shown or ".." in shown:
        return
    at, cased = start + shown.find(written), apa_title(written, lower=False)
    bare, whole = text.span(at, at + len(written)), text.span(start, start + len(shown))
    if citation.title and _has_author(reference):
        if written.split()[0].casefold() in GROUP_WORDS:
            return  # a body under its parent: "Brasil. Ministério da Maré."
        if _names_author(post.document.prose[max(0, start - _REACH) : start], reference):
            return  # "Ruiz (Reefs at Rest, 2015)" says who, and of several works which
        who = f"{names(reference.authors)},"
        message = f"The work has an author: cite {who} {citation.year.text}."
        yield _diagnose(reference, whole, message, _fix(post, whole, who))
    elif _is_part(reference) and shown[0] not in _QUOTES:
        wanted = f"“{cased},”" if shown.endswith(",") else f"“{cased}”"
        message = f"Put the title of an article or a part in quotation marks: {wanted}."
        yield _diagnose(reference, bare, message, _fix(post, whole, wanted))
    elif cased != written:
        yield _diagnose(reference, bare, f"Write a title in the text in title case: {cased}.", _fix(post, bare, cased))


def _names_author(before: str, reference: Reference) -> bool:
    """Whether the first author stands in the words before the citation, in the same sentence."""
    clause = STOP.split(before)[-1]
    wanted = folded_keys(reference.authors[0].surname)
    words = _WORD.findall(clause)
    runs = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1))
    return any(not wanted.isdisjoint(folded_keys(run)) for run in runs)


def _fix(post: Post, span: Span, wanted: str) -> Fix:
    return Fix(f"Write {wanted.strip(',')}", (edit(post, span, wanted),), "unsafe")


def _diagnose(reference: Reference, span: Span, message: str, fix: Fix) -> Diagnostic:
    cause = f"title {(reference.text('title') or reference.raw)[:60]}"
    return Diagnostic(CODE, message, span, "warning", fix=fix, cause=cause)
