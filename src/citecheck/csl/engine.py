# mypy: disallow-subclassing-any=False
"""A CSL style, loaded once into our elements over citeproc-py's, and the two things it renders: entries and cites."""

from __future__ import annotations

from functools import lru_cache
from os.path import isfile
from pathlib import Path
from typing import Any

from citeproc import model
from citeproc.frontend import CitationStylesStyle
from lxml import etree

from citecheck.csl import elements_dates, elements_flow, elements_names, elements_style, elements_text
from citecheck.csl.context import Context
from citecheck.csl.elements import Element
from citecheck.csl.manners import manner_of

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_MODULES = (elements_dates, elements_flow, elements_names, elements_style, elements_text)


class StyleError(ValueError):
    """The style is missing, is no CSL, or lacks what was asked of it."""


class CslStyle(CitationStylesStyle):
    """A style as citeproc-py opens it, but with this layer's elements in its tree."""

    def __init__(self, path: Path) -> None:
        self.xml = _independent(path)
        self.root = self.xml.getroot()
        if name := _circular(self.root):
            raise StyleError(f"{path}: the macro “{name}” calls itself")
        self.root.load()
        self.id = self.root.findtext(f"{{{_NAMESPACE}}}info/{{{_NAMESPACE}}}id") or ""
        self.ours = manner_of(self.id) is not None
        self.citation = self._layout("citation")
        self.bibliography = self._layout("bibliography")
        self.citation_options = self.root.options_of("citation")
        self.bibliography_options = self.root.options_of("bibliography")
        self.stops_in_quotes = self.root.locale_options.get("punctuation-in-quote") == "true"
        self.cite_delimiter = self.citation.delimiter or "; " if self.citation is not None else "; "
        self.year_delimiter = self.citation_options.get("cite-group-delimiter", ", ")
        self.collapses = self.citation_options.get("collapse", "").startswith("year")

    def _layout(self, part: str) -> Any:
        return self.root.find(f"{{{_NAMESPACE}}}{part}/{{{_NAMESPACE}}}layout")

    def sort_keys(self, part: str) -> list[Any]:
        """The cs:key elements of cs:citation or cs:bibliography."""
        return list(self.root.iterfind(f"{{{_NAMESPACE}}}{part}/{{{_NAMESPACE}}}sort/{{{_NAMESPACE}}}key"))

    def entry(self, context: Context) -> str:
        """One entry of the bibliography, with markers; "" where the style prints nothing for it."""
        if self.bibliography is None:
            raise StyleError(f"{self.id} has no bibliography")
        return str(self.bibliography.render(context))

    def cite(self, context: Context) -> str:
        """One cite, without the brackets that the whole citation gets."""
        if self.citation is None:
            raise StyleError(f"{self.id} has no citation")
        return str(self.citation.render(context))

    def wrap_citation(self, text: str) -> str:
        """A whole citation in the brackets (or the superscript) that the style puts it in."""
        return str(self.citation.finish(text)) if self.citation is not None else text


def _independent(path: Path) -> Any:
    """The tree of a style, or of the parent that a dependent style names, where it stands beside it or one up."""
    tree = _parsed(path)
    root = tree.getroot()
    parent = root.find(f".//{{{_NAMESPACE}}}link[@rel='independent-parent']")
    if parent is None or root.find(f"{{{_NAMESPACE}}}citation") is not None:
        return tree
    name = str(parent.get("href")).rstrip("/").rpartition("/")[2]
    for folder in (path.parent, path.parent.parent):
        if isfile(file := folder / f"{name}.csl"):
            return _parsed(file)
    raise StyleError(f"{path} only names its parent style, {name}, which is not there")


def _circular(root: Any) -> str:
    """The name of a macro that leads back to itself, "" where none does."""
    calls = {
        str(macro.get("name")): {str(text.get("macro")) for text in macro.iter(f"{{{_NAMESPACE}}}text")}
        for macro in root.iterfind(f"{{{_NAMESPACE}}}macro")
    }
    while ends := {name for name, called in calls.items() if not called & calls.keys()}:
        calls = {name: called for name, called in calls.items() if name not in ends}
    return next(iter(calls), "")


def _parsed(path: Path) -> Any:
    parser = etree.XMLParser(remove_comments=True, no_network=True, resolve_entities=False)
    parser.set_element_class_lookup(_lookup())
    try:
        tree = etree.parse(str(path), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise StyleError(f"{path}: {error}") from None
    if not isinstance(tree.getroot(), elements_style.Style):
        raise StyleError(f"{path} is no CSL style")
    return tree


@lru_cache(maxsize=1)
def _lookup() -> Any:
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace(_NAMESPACE)
    namespace[None] = Element
    for module in _MODULES:
        for name, cls in vars(module).items():
            if (
                isinstance(cls, type)
                and issubclass(cls, model.CitationStylesElement)
                and cls.__module__ == module.__name__
            ):
                namespace[name.replace("_", "-").lower()] = cls
    return lookup


@lru_cache(maxsize=8)
def load_style(path: Path) -> CslStyle:
    """The style of a file; the same object for the same path, since rendering leaves nothing behind in it."""
    try:
        return CslStyle(path)
    except StyleError:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as fault:
        raise StyleError(f"{path} is no valid CSL style ({type(fault).__name__}: {fault})") from None
