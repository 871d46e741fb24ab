"""What tells one finding from another whatever line it stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from citecheck.model import Diagnostic
from citecheck.report import Report


def fingerprinted(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Every finding with a hash of its file, rule, text, and how many like it stand before it."""
    name = report.post.document.source.name or ""
    seen: Counter[str] = Counter()
    for d in report.diagnostics:
        key = f"{name}\0{d.code}\0{report.post.document.slice(d.span)}"
        seen[key] += 1
        yield d, sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
