"""What a check gives: the post as read, the findings, and both as one JSON object (schema: report.schema.json)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from citecheck.model import Citation, Diagnostic, Fix, Label, Match, Post, Problem, Profile, Reference, Span
from citecheck.named import NamedTuple
from citecheck.text import Lines

Json = dict[str, object]
VERSION = 1


_NONE: Mapping[str, Set[Span]] = {}


class Report(NamedTuple):
    """A checked post. `problems` tell which bibliography could not be read.

    `cited` has, by library file, the places of the entries that the post cites.
    `libraries` are the reports on the bibliographies: faults of the entries that the post cites, at their lines.
    """

    post: Post
    diagnostics: tuple[Diagnostic, ...]
    problems: tuple[Problem, ...] = ()
    cited: Mapping[str, Set[Span]] = _NONE
    libraries: tuple[Report, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation in the order of the text, unread originals included."""
        return self.post.citations

    @property
    def references(self) -> tuple[Reference, ...]:
        """The entries of all lists, or of the bibliography file."""
        return self.post.references

    @property
    def matches(self) -> tuple[Match, ...]:
        """What each citation meets in the list, in the order of `citations`."""
        return self.post.matches

    @property
    def profile(self) -> Profile:
        """The style that the post was checked against."""
        return self.post.profile

    @property
    def name(self) -> str:
        """The post's name in messages; "<text>" where it has none."""
        return self.post.document.source.name or "<text>"

    @property
    def text(self) -> str:
        """The source that all spans point into."""
        return self.post.document.source.text

    def to_dict(self) -> Json:
        """The report as JSON: offsets 0-based and half-open, lines and columns 1-based, in code points."""
        lines = Lines(self.text)
        return {**extracted(self.post), "diagnostics": [diagnostic_json(d, lines) for d in self.diagnostics]}


class Refusal(NamedTuple):
    """A finding whose fix was not made, at its place in the text as it is now, and why."""

    diagnostic: Diagnostic
    reason: str


class Fixed(NamedTuple):
    """A mended text, the fixes that were applied, what is left to say about it, and the fixes that were refused."""

    text: str
    applied: tuple[Fix, ...]
    report: Report
    refused: tuple[Refusal, ...] = ()


def extracted(post: Post) -> Json:
    """The citations and references of a post, as JSON."""
    cited = {index for match in post.matches for index in match.references}
    return {
        "version": VERSION,
        "source": post.document.source.name,
        "format": post.document.format,
        "style": post.profile.name,
        "evidence": list(post.profile.evidence),
        "citations": list(_citations(post)),
        "references": [_reference(post, r, i in cited) for i, r in enumerate(post.references)],
    }


def _citations(post: Post) -> Iterator[Json]:
    for citation, match in zip(post.citations, post.matches, strict=True):
        locator = citation.locator
        yield {
            "start": citation.span.start,
            "end": citation.span.end,
            "text": post.document.slice(citation.span),
            "authors": [name.surname for name in match.authors or citation.authors],
            "et_al": citation.et_al is not None,
            "year": citation.year.text,
            "locator": {"label": locator.label, "value": locator.value} if locator else None,
            "form": citation.form,
            "role": citation.role,
            "references": list(match.references),
            "match": match.how,
        }


def _reference(post: Post, reference: Reference, cited: bool) -> Json:
    """One entry; where it stands in a library, its offsets are of that file, which `source` and `line` name."""
    home = {"source": reference.source, "line": reference.line} if reference.line and reference.source else {}
    return {
        **home,
        "start": reference.span.start,
        "end": reference.span.end,
        "text": reference.raw if post.library else post.document.slice(reference.span),
        "csl": reference.to_csl(),
        "confidence": round(reference.confidence, 4),
        "cited": cited,
    }


def diagnostic_json(diagnostic: Diagnostic, lines: Lines) -> Json:
    """One finding as JSON."""
    line, column = lines.position(diagnostic.span.start)
    end_line, end_column = lines.position(diagnostic.span.end)
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "start": diagnostic.span.start,
        "end": diagnostic.span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "related": [_related(label, lines) for label in diagnostic.related],
        "fix": _fix(diagnostic.fix),
        "choices": [_fix(choice) for choice in diagnostic.choices],
    }


def _related(label: Label, lines: Lines) -> Json:
    line, column = lines.position(label.span.start)
    return {
        "start": label.span.start,
        "end": label.span.end,
        "line": line,
        "column": column,
        "message": label.text,
    }


def _fix(fix: Fix | None) -> Json | None:
    if fix is None:
        return None
    edits = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title, "safety": fix.safety, "edits": edits}
