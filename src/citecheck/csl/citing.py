"""Citations: clusters of cites ordered, rendered and collapsed ("2012a, 2012b"), told apart as the list demands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from citecheck.csl.context import Context
from citecheck.csl.engine import CslStyle
from citecheck.csl.items import clean_text
from citecheck.csl.ordering import style_order
from citecheck.csl.render import Bibliography, Shown, shown
from citecheck.csl.seams import mended
from citecheck.csl.sorting import sort_key
from citecheck.model import Problem
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_LABELS = {
    "p": "page", "pp": "page", "pages": "page", "para": "paragraph", "paras": "paragraph", "paragraphs": "paragraph",
    "ch": "chapter", "chap": "chapter", "sec": "section", "fig": "figure", "vol": "volume", "sub verbo": "sub-verbo",
}  # fmt: skip
_SAYS_LABEL = compiled(
    r"(?P<label>pp?|pages?|paras?|paragraphs?|ch(?:ap(?:ter)?)?|sec(?:tion)?|fig(?:ure)?s?|tables?|lines?|vol(?:ume)?)\.?\s+(?=\S)",
    regex.IGNORECASE,
)
_HEADING = compiled(r"\D*\p{L}{3}\D*")


class Cite(NamedTuple):
    """One cite of a cluster: the place of its item in the bibliography, and what the writer adds to it."""

    place: int
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    part: str = ""


def clusters(found: Bibliography, style: CslStyle, asked: Sequence[Sequence[Mapping[str, object]]]) -> list[str]:
    """Each cluster's marked text; a cite of an id that is not in the bibliography shows the id with a question mark."""
    told = shown(found, style)
    seen: set[int] = set()
    return [_cluster(found, style, told, cluster, seen) for cluster in asked]


def _cluster(
    found: Bibliography, style: CslStyle, told: Shown, asked: Sequence[Mapping[str, object]], seen: set[int]
) -> str:
    cites, unknown = [], []
    for raw in asked:
        identity = str(raw.get("id", ""))
        if identity in found.places:
            cites.append(_cite(raw, found.places[identity], style.ours))
        else:
            unknown.append(f"{clean_text(identity)}?")
            found.problems.append(Problem(f"no item has the id {identity!r}"))
    cites = _ordered(cites, found, style)
    pieces = _pieces(cites, found, style, told, seen)
    text = _join(pieces, style) if cites else ""
    text = style.cite_delimiter.join([part for part in (text, *unknown) if part])
    if not any(cite.part == "names" for cite in cites):
        text = style.wrap_citation(text)
    return mended(text, style.stops_in_quotes)


def _cite(raw: Mapping[str, object], place: int, ours: bool) -> Cite:
    def text(key: str) -> str:
        value = raw.get(key)
        return clean_text(str(value)) if value not in (None, "") else ""

    label = text("label").lower().strip(".") or "page"
    locator, label = _located(text("locator"), _LABELS.get(label, label))
    if ours:
        locator, label = _headed(locator, label)
    part = "rest" if raw.get("suppress-author") else "names" if raw.get("author-only") else ""
    return Cite(place, locator, label, text("prefix"), text("suffix"), part)


def _located(locator: str, label: str) -> tuple[str, str]:
    """The locator and its label, which the locator itself may say ("chap. 3")."""
    if label == "page" and (said := _SAYS_LABEL.match(locator)):
        word = said["label"].lower()
        label = _LABELS.get(word, _LABELS.get(word.rstrip("s"), word.removesuffix("s")))
        locator = locator[said.end() :]
    return locator, label


def _headed(locator: str, label: str) -> tuple[str, str]:
    """A heading names its section in words ("Method section", APA 8.13), which the style prints as they stand."""
    if label != "section" or not _HEADING.fullmatch(locator):
        return locator, label
    return locator if "section" in locator.lower() else f"{locator} section", "timestamp"


def _ordered(cites: list[Cite], found: Bibliography, style: CslStyle) -> list[Cite]:
    """In the order of the list; a prefix ("see", "but cf.") belongs where the writer put it, and keeps all in place."""
    if len(cites) < 2 or any(cite.prefix for cite in cites):
        return cites
    if style.ours:
        return sorted(cites, key=lambda cite: (*sort_key(found.works[cite.place])[:2], found.letters[cite.place]))
    if not style.sort_keys("citation"):
        return cites
    order = style_order(style, "citation", [found.items[cite.place] for cite in cites])
    return [cites[i] for i in order]


class Piece(NamedTuple):
    """A rendered cite: its names, the rest, and whether the next of the same names may join it."""

    names: str
    whole: str
    rest: str
    open: bool
    bare: bool


def _pieces(cites: list[Cite], found: Bibliography, style: CslStyle, told: Shown, seen: set[int]) -> list[Piece]:
    out = []
    for cite in cites:
        position = "subsequent" if cite.place in seen else "first"
        whole = _render(cite, found, style, told, cite.part, position)
        rest = names = ""
        if len(cites) > 1 and style.collapses and not cite.part:
            rest = _render(cite, found, style, told, "rest", position)
            names = whole[: -len(rest)] if rest and whole.endswith(rest) else whole
        seen.add(cite.place)
        space = "" if cite.suffix[:1] in ("", ",", ";", ".", " ") else " "
        tail = space + cite.suffix
        before = cite.prefix + (" " if cite.prefix and not cite.prefix.endswith(" ") else "")
        out.append(Piece(names, before + whole + tail, rest + tail, not (cite.locator or cite.suffix), not cite.prefix))
    return out


def _render(cite: Cite, found: Bibliography, style: CslStyle, told: Shown, part: str, position: str) -> str:
    place = cite.place
    context = Context(
        found.items[place],
        style.citation_options,
        mode="citation",
        locator=cite.locator if part != "names" else "",
        locator_label=cite.label,
        year_suffix=found.letters[place],
        number=place + 1,
        names_shown=told.names[place],
        given=told.given[place],
        part="rest" if part == "rest" else "names" if part == "names" else "",
        position=position,
        ours=style.ours,
    )
    return style.cite(context)


def _join(pieces: Sequence[Piece], style: CslStyle) -> str:
    """The cites joined; one by the same authors as the last adds only its year."""
    text, last = pieces[0].whole, pieces[0]
    for piece in pieces[1:]:
        same = piece.names and piece.names == last.names and last.open and piece.bare
        text += style.year_delimiter + piece.rest if same else style.cite_delimiter + piece.whole
        last = piece
    return text
