"""BibTeX's lists of names ("A and {Group} and von Last, Jr, First"), and biblatex's with labelled parts, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from citecheck.libraries.latex import decode, encode
from citecheck.patterns import compiled

Person = dict[str, str]

_LABELLED = compiled(r"\s*+(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*+=")
_PIECE = compiled(r"(?:[^,{}]++|\{[^{}]*+\}|[{}])++")
"""What stands between two commas, those in braces not counted."""
_OTHERS = compiled(r"\{?(?:others|et\.?\s+al\.?)\}?", regex.IGNORECASE)
_CUT = compiled(r"\sand\s+\{?(?:others|et\.?\s+al\.?)\}?\s*$", regex.IGNORECASE)
_GENERATION = compiled(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_PARTS = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}


def names(value: str) -> list[Person]:
    """The people and groups of a value as CSL names; "others" and "et al." are left out."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    split = (name.strip() for name in split_multiple_persons_names(value))
    return [dict(_person(name)) for name in split if name and not _OTHERS.fullmatch(name)]


def cut_short(value: str) -> bool:
    """Whether a list of names ends in "and others" or "and et al."."""
    return _CUT.search(value) is not None


@lru_cache(maxsize=4096)
def _person(name: str) -> Person:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    if name.startswith("{") and name.endswith("}") and _one_group(name):
        return {"literal": decode(name)}
    if _LABELLED.match(name):
        return _labelled(name)
    try:
        parts = parse_single_name_into_parts(name, strict=False)
    except (InvalidNameError, ValueError):
        return {"literal": decode(name)}
    person = {
        "family": decode(" ".join(parts.last)),
        "given": decode(" ".join(parts.first)),
        "non-dropping-particle": decode(" ".join(parts.von)),
        "suffix": decode(" ".join(parts.jr)),
    }
    if _GENERATION.fullmatch(person["family"]) and person["given"]:  # "Guy Steele Jr.", which BibTeX wants with commas
        given, _, family = person["given"].rpartition(" ")
        person |= {"family": family, "given": given, "suffix": person["family"]}
    if not person["family"]:
        return {"literal": decode(name)}
    if not person["given"] and not person["non-dropping-particle"]:
        return {"literal": person["family"]}
    return {part: text for part, text in person.items() if text}


def _labelled(name: str) -> Person:
    """ "family=Berg, given=Bo, prefix=De, useprefix=true" (biblatex manual §3.14)."""
    given = {label.strip(): text for part in _PIECE.findall(name) for label, _, text in [part.partition("=")]}
    person = {_PARTS[label]: decode(text) for label, text in given.items() if label in _PARTS and decode(text)}
    if given.get("useprefix", "true").strip() == "false" and "non-dropping-particle" in person:
        person["dropping-particle"] = person.pop("non-dropping-particle")
    return person or {"literal": decode(name)}


def _one_group(name: str) -> bool:
    depth = 0
    for at, letter in enumerate(name):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return at == len(name) - 1
    return False


def written(people: object) -> str:
    """CSL names as a BibTeX value; with labelled parts where the plain form would be read as another name."""
    return (
        " and ".join(_written(person) for person in people if isinstance(person, Mapping))
        if isinstance(people, list)
        else ""
    )


def _written(person: Mapping[str, object]) -> str:
    parts = {key: encode(str(value)) for key, value in person.items() if isinstance(value, str) and value}
    if "family" not in parts:
        return "{" + (parts.get("literal") or parts.get("given") or "") + "}"
    particle = parts.get("non-dropping-particle", "")
    pieces = (f"{particle} {parts['family']}".strip(), parts.get("suffix", ""), parts.get("given", ""))
    plain = ", ".join(piece for piece in pieces if piece)
    wanted = {key: value for key, value in person.items() if value and key in (*_PARTS.values(), "dropping-particle")}
    return plain if names(plain) == [wanted] else _with_labels(parts)


def _with_labels(parts: Mapping[str, str]) -> str:
    labels = {variable: label for label, variable in _PARTS.items()} | {"dropping-particle": "prefix"}
    shown = [f"{labels[key]}={{{value}}}" for key, value in parts.items() if key in labels]
    return ", ".join([*shown, *(["useprefix=false"] if "dropping-particle" in parts else [])])
