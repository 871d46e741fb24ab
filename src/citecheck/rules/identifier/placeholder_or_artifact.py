"""A sample or a trace of a chat tool stands where a source should.

“Author, A. A.”, 10.1000/xyz123 or example.com come from a template; “oaicite”, “turn0search0” and
“utm_source=chatgpt.com” from a language model, whose sources may not exist. Put in the real details, checked on the work
itself. A guide that teaches citing shows many samples, and gets one message.

~~~ bad
References

Smith, J. (2020). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1000/xyz123
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Smith, J. (2020). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456700
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Diagnostic, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import every_entry

CODE = "ID004"
SEVERITY = "error"
FIX = "none"

_TRACE = compiled(
    r":?contentReference\s?\[oaicite:?\s?\d*+\](?:\{[^{}\n]{0,40}\})?|\[?oaicite:\d++\]?|(?:cite)?turn\d{1,3}(?:search|view|news|file|image|fetch)\d{1,3}"
    r"|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,60}】|utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity)\b"
)
_TRACES = ("oaicite", "contentReference", "†", "utm_source")
_TURN = compiled(r"turn\d")
_SAMPLE = compiled(
    r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s?|(?<![\w./]))10\.(?:1000/(?:xyz|abc|example|sample|j\.?xxx|x{3}|1234)[\w.-]*+"
    r"|1234/(?:5678|abcd|xyz|example|sample|12345)[\w.-]*+|[xX]{3,}[/\w.-]*+|\d{4}/[xX]{3,}[\w.-]*+|\d{4,9}/[\w.-]{1,40}?[.-]X{3,}(?![\w-]))"
    r"|https?://(?:dx\.)?doi\.org/(?:[xX]{3,}|example|your)[\w./-]*+|\b(?:https?://)?(?:www\.)?example\.(?:com|org|net|edu)\b[^\s<>\"]*+"
    r"|\[?\b(?:URL|DOI|[Ii]nsert (?:URL|DOI|link|title)) [Hh]ere\b\]?|\[(?:[Ii]nsert|[Yy]our)\s[^\[\]\n]{2,40}\]"
    r"|\b(?:Author, (?P<initial>\p{Lu})\. ?(?P=initial)\.|Last ?[Nn]ame, F(?:irst|\.))|(?<=[.)*_]\s?)Title of (?:the )?(?:article|book|chapter|work|web ?page|journal)\b(?=[.*_:])"
    r"|(?<=pp?\. ?|, )X{2,}[–-]X{2,}(?=[.),]|\s*+$)|\((?:Year|YYYY)(?:, Month(?: Day)?)?\)"
)
_SAMPLES = ("example.", "Author, ", "ame, F", "Title of", "XX", "(Year", "(YYYY")
_LIKE = tuple(
    map(compiled, (r"10\.(?:1[02]|[xX]|\d{4}/[xX])", r"doi\.org/[xXey]", r"[Hh]ere\b", r"\[(?:[Ii]nsert|[Yy]our)"))
)
_ADDRESS = compiled(r"https?://|www\.|example\.|doi:?\s?10\.|10\.")
_SHOWN = 3
_MANY = 4
"""Samples from which a text teaches citing rather than cites."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each trace anywhere, and for each sample in an entry, or one for a text of samples."""
    yield from _traces(post)
    samples = list(_samples(post))
    if len(samples) >= _MANY:
        yield _diagnose(samples[0], _told(post, samples))
        return
    for span in samples:
        yield _diagnose(span, f"“{post.document.slice(span)}” is a sample, no source: put in the real details.")


def _told(post: Post, samples: Sequence[Span]) -> str:
    """What is said of a text of samples, the first ones shown."""
    shown = list(dict.fromkeys(post.document.slice(span) for span in samples))
    listed = ", ".join(shown[:_SHOWN]) + (" …" if len(shown) > _SHOWN else "")
    what = (
        "Example addresses stand where real ones" if all(map(_ADDRESS.match, shown)) else "Samples stand where sources"
    )
    return f"{what} belong: {listed}."


def _traces(post: Post) -> Iterator[Diagnostic]:
    prose = post.document.prose
    hits = [found.span() for found in _TRACE.finditer(prose)] if _is_traced(prose) else []
    hits += [(m.start, m.end) for m in post.document.marks if m.target and m.end > m.start and _TRACE.search(m.target)]
    last = -1
    for start, end in sorted(hits):
        if start >= last:
            yield _diagnose(
                post.document.text.span(start, end),
                "Left by a chat tool: check that the source exists, and remove this.",
            )
            last = end


def _is_traced(text: str) -> bool:
    return any(map(text.__contains__, _TRACES)) or _TURN.search(text) is not None


def _samples(post: Post) -> Iterator[Span]:
    if not _may_sample(post.document.prose):
        return
    for entry in every_entry(post):
        for found in _SAMPLE.finditer(entry.text) if _may_sample(entry.text) else ():
            yield entry.span(*found.span())


def _may_sample(text: str) -> bool:
    return any(map(text.__contains__, _SAMPLES)) or any(hint.search(text) for hint in _LIKE)


def _diagnose(span: Span, message: str) -> Diagnostic:
    return Diagnostic(CODE, message, span, "error")
