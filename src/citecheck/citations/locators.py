"""Pages, paragraphs, chapters … to the right of a year (APA 8.13; rule page INT021)."""

from __future__ import annotations

import regex

from citecheck.model import Locator, Span
from citecheck.patterns import compiled

_LABELS = {
    "page": r"pp?\.?|pgs?\.?|[Pp]ages?|págs?\.?|páginas?|S\.|Seiten?|blz\.?|pagina[’']?s?|str\.",
    "paragraph": r"[Pp]aras?\.?|[Pp]aragraphs?|pars?\.?|¶¶?|párrs?\.?|Abs\.|al\.|Rn\.|Rz\.|alinea",
    "chapter": r"[Cc]hapters?|[Cc]haps?\.?|[Cc]hs?\.?|[Cc]ap(?:ítulo)?s?\.?|Kap(?:itel)?\.?|[Hh]oofdstuk|hfst\.?|chapitre",
    "section": r"[Ss]ections?|[Ss]ec(?:t|s)?\.?|§§?|Abschnitt|[Ss]ección|seção|paragraaf",
    "table": r"[Tt]ables?|Tab\.|Tabelle|[Tt]abla|[Tt]abela",
    "figure": r"[Ff]igures?|[Ff]igs?\.?|Abb\.|[Ff]igura",
    "slide": r"[Ss]lides?|Folien?|diapositivas?",
    "note": r"[Ff]ootnotes?|[Nn]otes?|fn\.?|n\.(?=\s?\d)|Anm\.|Fn\.",
    "appendix": r"[Aa]ppendix|[Aa]ppendices|[Aa]pp\.|Anhang|[Aa]nexo",
    "volume": r"[Vv]ols?\.?|[Vv]olumes?|Bd\.|tomo",
    "book": r"[Bb]ooks?|[Bb]k\.|Buch|[Ll]ibro",
    "part": r"[Pp]arts?|[Pp]t\.|Teil",
    "line": r"[Ll]ines?|ll?\.(?=\s?\d)|Zeilen?",
    "verse": r"[Vv]erses?|vv?\.(?=\s?\d)",
    "act": r"Act",
    "scene": r"Scene",
    "column": r"[Cc]ol(?:umn)?s?\.?",
    "equation": r"[Ee]quations?|[Ee]qs?\.?",
    "timestamp": r"min\.?|[Tt]imestamp",
    "location": r"(?:Kindle\s)?[Ll]oc(?:ation)?s?\.?|[Ll]ocations?",
}
_OWN = frozenset({"table", "figure", "section", "appendix", "equation", "note", "act", "part"})
"""Labels that, away from a citation, point to the post's own parts: "(Table 1)"."""
_LABEL = "|".join(f"(?P<{label}>{pattern})" for label, pattern in _LABELS.items())
_DASH = r"\s?(?:--|[-‐‑–—−]|\bto\b|\ba\b|\bbis\b)\s?"
_ONE = r"(?:[A-Za-z]{0,2}[-.]?\d[\d.:]*[\da-eg-z]?|\d|(?<!\p{L})(?:[ivxlcdm]{1,8}|[IVXLCDM]{1,8})(?![\p{L}])|\?{1,3})"
_VALUE = rf"{_ONE}(?:{_DASH}{_ONE})?(?:f{{1,2}}\.?(?!\p{{L}}))?(?:(?:,\s?(?:and\s|&\s)?|\s?&\s?|\sand\s)(?!(?:1[5-9]|20)\d\d(?!\d))\d{{1,4}}(?:{_DASH}\d{{1,4}})?(?![\d\p{{L}}.:]))*"
_WORDY = r"(?:[A-Z][\p{L}’'-]{1,20}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)(?=\s*[,;)\]])|(?<=\s)[A-Z](?=\s*[,;)\]])"
_LABELLED = compiled(rf"(?<!\p{{L}})(?P<label>{_LABEL})\s{{0,2}}(?P<value>{_VALUE}|(?<=[\p{{L}}]\s{{0,2}}){_WORDY})")
_BARE = compiled(
    r"(?P<value>(?!(?:1[5-9]|20)\d\d(?![\d:]))(?:c?\d{1,4}(?:\s?(?:--|[-‐‑–—−])\s?\d{1,4}|\s?ff?\.)?|\d{1,2}:\d\d(?::\d\d)?))"
    r"(?=\s*[,;)\]]|\s+of\s)"
)
_UNPAGED = compiled(r"(?P<value>n\.\s?p(?:ag)?\.|(?i:unpaged|unpaginated|no\spages?))(?=\s*[,;)\]])")
_COLON = compiled(r"\s?:\s?(?P<value>\d{1,4}(?:\s?(?:--|[-‐‑–—−])\s?\d{1,4})?(?:,\s?\d{1,3}(?!\d))*)(?![\d:])")
_NAMED = compiled(
    r"(?P<value>(?:[A-Z][\p{L}’'-]+\s){1,4})(?P<label>section|chapter|appendix|figure|table)(?=\s*[,;)\]])"
)
_CLOCK = compiled(r"(?P<value>\d{1,2}\s?[′']\s?\d{1,2}\s?[″\"]|\d{1,2}:\d{2}(?::\d{2})?)(?=\s*[,;)\]])")
_SEPARATOR = compiled(r"\s?[,;]?\s{0,3}|\s?[,.]\s?")


def read_locator(view: str, at: int, end: int) -> Locator | None:
    """The locator that follows a year which ends at `at`, inside the parenthesis that ends at `end`."""
    if found := _COLON.match(view, at, end):
        return _locator("page", found)
    parted = _SEPARATOR.match(view, at, end)
    place = parted.end() if parted else at
    if "," in view[at:place]:
        return opening_locator(view, place, end)
    found = _LABELLED.match(view, place, end + 1)
    return _locator(_which(found), found) if found else None


def opening_locator(view: str, at: int, end: int) -> Locator | None:
    """The locator that begins at `at`, labelled or bare, inside the bracket that ends at `end`."""
    if found := _LABELLED.match(view, at, end + 1):
        return _locator(_which(found), found)
    if found := _CLOCK.match(view, at, end + 1):
        return _locator("timestamp", found)
    if found := _BARE.match(view, at, end + 1):
        return _locator("timestamp" if ":" in found["value"] else "page", found)
    if found := _UNPAGED.match(view, at, end + 1):
        return _locator("page", found)
    if found := _NAMED.match(view, at, end + 1):
        return _locator(found["label"], found)
    return None


def detached_locator(view: str, start: int, end: int) -> Locator | None:
    """The locator that fills `view[start:end]`, the inside of a parenthesis of its own: "(p. 215)"."""
    found = _LABELLED.match(view, start, end)
    if not found or view[found.end() : end].strip(" .,") or _which(found) in _OWN:
        return None
    return _locator(_which(found), found, detached=True)


def _which(found: regex.Match[str]) -> str:
    return next(label for label in _LABELS if found[label] is not None)


def _locator(label: str, found: regex.Match[str], *, detached: bool = False) -> Locator:
    named = found.groupdict().get("label") or ""
    starts = [found.start("value")] + ([found.start("label")] if named else [])
    ends = [found.end("value")] + ([found.end("label")] if named else [])
    return Locator(
        label, found["value"].strip(), Span(min(starts), max(ends)), Span(*found.span("value")), named, detached
    )
