"""The order a style's own cs:sort asks for, for styles that are not this project's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from citecheck.csl import variables
from citecheck.csl.context import Context
from citecheck.csl.elements_dates import sort_text
from citecheck.csl.engine import CslStyle
from citecheck.csl.items import Item
from citecheck.csl.markers import bare
from citecheck.csl.name_forms import name_list, options
from citecheck.csl.works import letters

_SORTED = options({"name-as-sort-order": "all", "form": "long"}, {})


def style_order(style: CslStyle, part: str, items: Sequence[Item]) -> list[int]:
    """The indices of the items in the style's order; items without a key come last, ties keep their order."""
    order = list(range(len(items)))
    for key in reversed(style.sort_keys(part)):  # the last key first: sorting is stable
        descending = key.get("sort") == "descending"
        texts = [_key(key, item, style, part) for item in items]
        order.sort(key=lambda i: texts[i], reverse=descending)
        order.sort(key=lambda i: not texts[i])
    return order


def _key(key: Any, item: Item, style: CslStyle, part: str) -> str:
    if "macro" in key.attrib:
        return _macro_key(key, item, style, part)
    variable = str(key.get("variable"))
    if variable in variables.DATES:
        return sort_text(item.dates[variable]) if variable in item.dates else ""
    if variable in variables.NAMES:
        return letters(name_list(item.names.get(variable, []), _SORTED, "", ""))
    text = bare(item.text.get(variable, ""))
    return f"{int(text):09}" if text.isdecimal() and len(text) < 9 else letters(text)


def _macro_key(key: Any, item: Item, style: CslStyle, part: str) -> str:
    names = {"names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"}
    sorting = {option: key.get(name) for name, option in names.items() if key.get(name)}
    inherited = style.bibliography_options if part == "bibliography" else style.citation_options
    macros: Any = style.root
    macro = macros.macros.get(key.get("macro"))
    text = macro.render(Context(item, inherited, sorting=sorting)) if macro is not None else ""
    return letters(bare(text))
