"""Findings already known, keyed by rule and the work that they are about, never by line."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from os.path import exists
from pathlib import Path

from citecheck.config import ConfigError
from citecheck.model import Diagnostic, Span
from citecheck.report import Report
from citecheck.rules.wording import work
from citecheck.selection import META
from citecheck.works import Places, label

Known = Counter[tuple[str, str]]
"""(code, work) → how often."""


class Baseline:
    """The known findings of many posts; posts are named from the folder of the baseline's file on."""

    def __init__(self, path: Path) -> None:
        """Read the file; there may be none yet. Raises ConfigError, OSError."""
        self.path = path
        self.files: dict[str, Known] = _load(path) if exists(path) else {}

    def fresh(self, report: Report, ran: Iterable[str]) -> tuple[Diagnostic, ...]:
        """The findings that are not known, and one for each known one that the rules which `ran` find no more."""
        known = Counter(self.files.get(self._name(report), Known()))
        out = []
        for diagnostic, key in keyed(report):
            if known[key] > 0:
                known[key] -= 1
            else:
                out.append(diagnostic)
        ran = set(ran)
        stale = (_stale(*key, count) for key, count in sorted(known.items()) if count > 0 and key[0] in ran)
        return (*out, *stale)

    def learn(self, report: Report, ran: Iterable[str]) -> None:
        """Take the post's findings for known; what rules that did not run have found before stays."""
        ran = set(ran)
        name = self._name(report)
        kept = {key: count for key, count in self.files.get(name, Known()).items() if key[0] not in ran}
        self.files[name] = Counter(kept) + Counter(key for d, key in keyed(report) if d.code not in META)

    def save(self) -> None:
        """Write the file whole, sorted, so that its diffs are small."""
        files = {name: sorted(known.elements()) for name, known in sorted(self.files.items()) if known}
        text = json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1) + "\n"
        from citecheck.fixing.writing import save

        save(self.path, text.encode("utf-8", "surrogateescape"))

    def _name(self, report: Report) -> str:
        name = report.name
        return name if name.startswith("<") else Path(os.path.relpath(name, self.path.parent)).as_posix()


def keyed(report: Report) -> Iterator[tuple[Diagnostic, tuple[str, str]]]:
    """Every finding with its rule and the citation, or else the entry, or else the words that it stands on."""
    post = report.post
    cited = Places([citation.span for citation in post.citations])
    listed = Places([] if post.library else [reference.span for reference in post.references])
    for diagnostic in report.diagnostics:
        if here := cited.under(diagnostic.span):
            about = label(post.citations[min(here)])
        elif here := listed.under(diagnostic.span):
            about = work(post.references[min(here)])
        else:
            about = " ".join(post.document.slice(diagnostic.span).split())[:80]
        yield diagnostic, (diagnostic.code, about)


def _load(path: Path) -> dict[str, Known]:
    try:
        data = json.loads(path.read_text("utf-8", "surrogateescape"))
        return {name: Counter((str(code), str(about)) for code, about in keys) for name, keys in data["files"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ConfigError(f"{path}: not a citecheck baseline ({error})") from error


def _stale(code: str, about: str, count: int) -> Diagnostic:
    times = f" ({count} times)" if count > 1 else ""
    message = f"The baseline knows {code} on “{about}”{times}, which is no longer found: write it anew."
    return Diagnostic("SUP002", message, Span(0, 0), "info", name=META["SUP002"])
