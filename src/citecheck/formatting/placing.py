"""Rendered runs written in the markup of the post, with the links of the typed entry on the words they stood on."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import regex

from citecheck.csl.quotes import curly
from citecheck.csl.runs import Run
from citecheck.csl.writers import WRITERS, html, markdown
from citecheck.csl.writers import text as plain
from citecheck.formatting.markup import Link
from citecheck.identifiers import find_dois
from citecheck.patterns import compiled

_SCHEME = compiled(r"^(?:https?:/{1,2})?(?:www\.)?|/$", regex.I)

_SPARE = compiled(r"\\(\[(?![\^@!])(?:[^\[\]\\]|\\[^\[\]])*+)\\(\])(?![(\[:{])")
"""Escaped brackets that Markdown would not read as a link: nothing that makes one stands behind them."""
_RESOLVER = "https://doi.org/"

Placed = tuple[int, int, Link]
"""A link on the code points `start`…`end` of the rendered text."""


def place(links: Sequence[Link], runs: Sequence[Run]) -> list[Placed] | Link:
    """Where each link goes in the rendering, in order; or the first one that has no place there."""
    rendered = plain(runs)
    placed: list[Placed] = []
    for link in links:
        where = _address(link, runs) or _words(link.text, rendered)
        if where is None or any(start < where[1] and where[0] < end for start, end, _ in placed):
            return link
        placed.append((*where, link))
    return sorted(placed, key=lambda each: each[:2])


def _address(link: Link, runs: Sequence[Run]) -> tuple[int, int] | None:
    """The printed address that a link stands on or leads to."""
    printed = plain(runs)
    at = 0
    for run in runs:
        end = at + len(run.text)
        start = at - len(_RESOLVER) if printed.endswith(_RESOLVER, 0, at) else at
        if run.verbatim and _same(link.text, printed[start:end]):
            return start, end
        at = end
    return None


def _same(one: str, other: str) -> bool:
    dois = [next((doi.value.casefold() for doi in find_dois(each)), "") for each in (one, other)]
    return dois[0] == dois[1] if any(dois) else bare(one) == bare(other)


def bare(address: str) -> str:
    """An address without scheme, `www.` and closing stroke, by which two are compared."""
    return _SCHEME.sub("", "".join(address.split())).casefold()


def _words(text: str, rendered: str) -> tuple[int, int] | None:
    words = curly(" ".join(text.split())).strip(" .,")
    at = rendered.find(words) if words else -1
    return None if at < 0 or rendered.find(words, at + 1) >= 0 else (at, at + len(words))


def write(runs: Sequence[Run], placed: Sequence[Placed], markup: str, italic: str = "") -> str:
    """The runs in `markup`; `italic` is how the post marks italics: "*" or "_" (also in plain text), "i" or "em"."""
    out, at = [], 0
    for start, end, link in placed:
        out.append(_written(_cut(runs, at, start), markup, italic))
        out.append(_linked(_cut(runs, start, end), link, markup, italic))
        at = end
    out.append(_written(_cut(runs, at, len(plain(runs))), markup, italic))
    return "".join(out)


def _cut(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    out, at = [], 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            out.append(run._replace(text=run.text[low:high]))
        at += len(run.text)
    return out


def _linked(runs: Sequence[Run], link: Link, markup: str, italic: str) -> str:
    shown = plain(runs)
    target = shown if any(run.verbatim for run in runs) and _same(link.target, shown) else link.target
    if link.before == "<":
        return f"<{shown}>"
    if markup == "markdown":
        inner = markdown([run._replace(verbatim=False) for run in runs]) if shown != link.target else shown
        return f"[{inner}]({target})"
    before = link.before.replace(escape(link.target), escape(target)).replace(link.target, escape(target))
    return f"{before}{_written(runs, markup, italic)}{link.behind}"


def _written(runs: Sequence[Run], markup: str, italic: str) -> str:
    if markup == "html" and italic == "i":
        return html(runs).replace("<em>", "<i>").replace("</em>", "</i>")
    if markup == "text" and italic:
        return "".join(f"{italic}{run.text}{italic}" if run.italic else run.text for run in runs)
    if markup == "markdown":
        return _SPARE.sub(r"\1\2", _markdown(runs, italic))
    return WRITERS[markup](runs)


def _markdown(runs: Sequence[Run], italic: str) -> str:
    if italic == "_":
        return "".join(
            markdown([run]) if not run.italic else f"_{markdown([run._replace(italic=False)])}_" for run in runs
        )
    return markdown(runs)
