"""Names of CSL-JSON items, in whatever shape they come, as dicts the engine can render without asking again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from citecheck.csl.markers import ELLIPSIS
from citecheck.patterns import compiled

CleanText = Callable[[str], str]
CslName = dict[str, str]
"""CSL's parts (family, given, dropping-particle, non-dropping-particle, suffix) or `literal`; all strings, none empty.

`label` is what follows the name in brackets, `handle` a user name in square brackets; both are this project's own.
"""

PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "label")
_CAPITALS = compiled(r"\p{Lu}{2,3}(?:-\p{Lu})?")
_HANDLE = compiled(r"\s*(\[[^\[\]]*\])\s*$")
_ROLE = compiled(
    r"\s*\(((?:Executive |Co-?)?(?:Director|Writer|Producer|Host|Creator|Composer|Conductor|Artist|Photographer|Chair|"
    r"Curator|Editor|Translator|Narrator|Speaker|Principal Investigator|Guest Expert|Investigator)s?|Eds?\.|Narr\.|Trans\.)\)$"
)
_OTHERS = frozenset({"et al", "et al.", "others", "and others"})
ET_AL = "et al."
"""The literal of a last "name" that stands for all others, as libraries cut a list short."""
AND_OTHERS = "and-others"
"""The key under an item's `custom` that names the list which "and others" of BibTeX cuts short; CSL cannot say it."""
LEFT_OUT = "…"
"""The literal of a "name" that stands for all between its neighbours ("Ruiz, A., … Wu, Z.")."""
_DOTS = frozenset({"…", "...", ". . .", ELLIPSIS})
_ALONE = compiled(r"(?:Jr|Sr|II|III|IV)\.?")
_SUFFIX = compiled(r",?\s+(Jr|Sr|II|III|IV)\.?$")


def names(raw: object, clean: CleanText) -> list[CslName]:
    """The names of a role: a list of objects or strings, one object, or one string; what is empty is left out."""
    if isinstance(raw, (str, Mapping)):
        raw = [raw]
    if not isinstance(raw, Sequence):
        return []
    found: list[CslName] = []
    for each in (name(one, clean) for one in raw):
        alone = each.get("literal", each.get("family", "")) if len(each) == 1 else ""
        if found and "suffix" not in found[-1] and "family" in found[-1] and _ALONE.fullmatch(alone):
            found[-1]["suffix"] = _dotted(alone)  # "Ruiz, J., Jr." cut at every comma
        elif each:
            found.append(each)
    if len(found) > 1 and found[-1].get("literal", found[-1].get("family", "")).lower() in _OTHERS:
        found[-1] = {"literal": ET_AL}
    return [{"literal": LEFT_OUT} if each.get("literal", each.get("family")) in _DOTS else each for each in found]


def _dotted(suffix: str) -> str:
    bare = suffix.rstrip(".")
    return f"{bare}." if bare in ("Jr", "Sr") else bare


def name(raw: object, clean: CleanText) -> CslName:
    """One name; a mononym (a given name alone, or a family name that is all there is) is a literal."""
    if isinstance(raw, str):
        return _from_text(clean(raw))
    if not isinstance(raw, Mapping):
        return {}
    parts = {part: clean(str(raw[part])) for part in PARTS if isinstance(raw.get(part), (str, int, float))}
    parts = {part: text for part, text in parts.items() if text}
    if "literal" in parts and "family" not in parts:
        return {key: parts[key] for key in ("literal", "label") if key in parts}
    parts.pop("literal", None)
    if "family" not in parts:
        given = " ".join(
            parts[part] for part in ("given", "dropping-particle", "non-dropping-particle") if part in parts
        )
        return {"literal": given} if given else {}
    if len(parts) == 1 and (raw.get("isInstitution") or " " in parts["family"]):
        return {"literal": parts["family"]}
    return _tidy_given(parts)


def _from_text(text: str) -> CslName:
    family, comma, given = text.partition(",")
    if comma and given.strip():
        return _tidy_given({"family": family.strip(), "given": given.strip()})
    return {"literal": text} if text else {}


def _tidy_given(parts: CslName) -> CslName:
    for part in ("given", "family"):
        handle = _HANDLE.search(parts.get(part, ""))
        if handle and handle.start():
            parts["handle"] = handle[1]
            parts[part] = parts[part][: handle.start()]
    given = parts.get("given", "")
    if "label" not in parts and (role := _ROLE.search(given)):
        parts["label"] = role[1]
        given = given[: role.start()]
    if "suffix" not in parts and (suffix := _SUFFIX.search(given)):
        parts["suffix"] = _dotted(suffix[1])
        given = given[: suffix.start()]
    if _CAPITALS.fullmatch(given):  # "JK" are two initials; "JO" may be a name, but no library writes one so
        given = " ".join(given).replace(" - ", "-")
    if given:
        parts["given"] = given
    else:
        parts.pop("given", None)
    return parts
