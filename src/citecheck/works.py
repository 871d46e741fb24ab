"""Works as settings and baselines name them, and the findings on works that the user set aside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from citecheck.config import Config
from citecheck.model import Citation, Diagnostic, Post, Span
from citecheck.patterns import compiled

_NOISE = compiled(r"[\s\u00a0,.()]++|\band\b|&amp;")


def label(citation: Citation) -> str:
    """A citation in words: "Ruiz & Chan, 2015"."""
    people = [name.surname for name in citation.authors] or [citation.title]
    who = " & ".join(people) if len(people) < 3 else f"{people[0]} et al."
    return f"{who}{' et al.' if citation.et_al and len(people) < 3 else ''}, {citation.year.text}"


def set_aside(diagnostics: Iterable[Diagnostic], post: Post, config: Config) -> list[Diagnostic]:
    """The findings left after `ignore_citations` and `ignore_references`."""
    found = list(diagnostics)
    if config.ignore_citations:
        works = {_key(work) for work in config.ignore_citations}
        ignored = [bool(works & set(_keys(c, post))) for c in post.citations]
        cited = Places([c.span for c in post.citations])
        found = [d for d in found if not d.code.startswith("CIT") or not _all(cited.under(d.span), ignored)]
    if config.ignore_references and not post.library:
        openings = tuple(_folded(opening) for opening in config.ignore_references)
        ignored = [_folded(r.raw).startswith(openings) for r in post.references]
        entries = Places([r.span for r in post.references])
        found = [d for d in found if not _all(entries.under(d.span), ignored)]
    return found


class Places:
    """Spans in order of their starts, to ask which of them a finding stands on."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._order = sorted(range(len(spans)), key=lambda i: spans[i])
        self._spans = [spans[i] for i in self._order]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def under(self, span: Span) -> list[int]:
        """The numbers of the spans that overlap `span`."""
        found = []
        at = bisect_left(self._spans, Span(max(span.end, span.start + 1), 0))
        while at > 0 and self._reach[at - 1] > span.start:
            at -= 1
            if self._spans[at].end > span.start:
                found.append(self._order[at])
        return found


def _all(numbers: Sequence[int], ignored: Sequence[bool]) -> bool:
    return bool(numbers) and all(ignored[number] for number in numbers)


def _keys(citation: Citation, post: Post) -> Iterator[str]:
    """A work may be named as the text has it, in short, or by its names alone."""
    yield _key(label(citation))
    yield _key(post.document.slice(citation.span))
    yield _key(" & ".join(name.surname for name in citation.authors) or citation.title)


def _key(work: str) -> str:
    return _NOISE.sub("", work.casefold().replace("’", "'")).replace("&", "")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
