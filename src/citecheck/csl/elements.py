# mypy: disallow-subclassing-any=False
"""The layer over citeproc-py's elements: what all of them share.

citeproc-py asks lxml for attributes, children and macros by XPath at every rendering. Here each element reads its own
once (`prepare`), and renders from plain Python attributes. The elements hold no state of a rendering; that is in the
`Context`. The style keeps references to all of them: lxml forgets attributes of a proxy that nobody holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from citeproc.model import Term

from citecheck.csl import markers
from citecheck.csl.cases import cased
from citecheck.csl.context import Context

_FORMATS = {
    ("font-style", "italic"): markers.ITALIC,
    ("font-style", "oblique"): markers.ITALIC,
    ("font-weight", "bold"): markers.BOLD,
    ("font-variant", "small-caps"): markers.SMALL_CAPS,
    ("text-decoration", "underline"): markers.UNDERLINE,
    ("vertical-align", "sup"): markers.SUPERSCRIPT,
    ("vertical-align", "sub"): markers.SUBSCRIPT,
}


class Ready:
    """Mixed into every element: attributes and children as Python values, and rendering of the common attributes."""

    attrib: Mapping[object, object]
    iterchildren: Callable[[str], Iterable[Any]]
    """Both are lxml's, of the element that this is mixed into."""
    style: Any
    kids: tuple[Any, ...]
    att: dict[str, str]

    def prepare(self, style: Any) -> None:
        """Read what the element says, once, after the whole style is parsed."""
        self.style = style
        self.att = {str(key): str(value) for key, value in self.attrib.items()}
        self.kids = tuple(self.iterchildren("{http://purl.org/net/xbiblio/csl}*"))
        self.delimiter = self.att.get("delimiter", "")
        pairs = [pair for (key, value), pair in _FORMATS.items() if self.att.get(key) == value]
        self.before = self.att.get("prefix", "") + "".join(on for on, _ in pairs)
        self.after = "".join(off for _, off in reversed(pairs)) + self.att.get("suffix", "")
        self.case = self.att.get("text-case", "")
        if self.case == "title" and style.ours:
            self.case = "apa-title"
        self.strip = self.att.get("strip-periods") == "true"
        self.quoted = self.att.get("quotes") == "true"

    def finish(self, text: str) -> str:
        """The text cased, stripped of periods, quoted, formatted and with its affixes; "" stays ""."""
        if not text:
            return ""
        if self.case:
            text = cased(text, self.case)
        if self.strip:
            text = text.replace(".", "")
        if self.quoted:
            text = self.style.quote(text)
        return self.before + text + self.after

    def children(self, context: Context, delimiter: str = "") -> str:
        """The children's text, joined; an enclosing group's delimiter reaches through cs:choose."""
        return joined((kid.render(context, delimiter) for kid in self.kids), delimiter)

    def render(self, context: Context, delimiter: str = "") -> str:
        """What the element prints for the context's item; "" for nothing."""
        return ""


def joined(texts: Iterable[str], delimiter: str) -> str:
    """What is not empty, joined."""
    return delimiter.join([text for text in texts if text])


class Element(Ready, Term):
    """Any element that needs no class of its own.

    No direct subclass of citeproc's base class, whose lookup by name among those would then find ours.
    """
