"""A periodical's name that is abbreviated, not in title case, or not followed by a comma.

The name stands in full, its long words with capitals, and a comma separates it from the volume (APA 9.25). Official short
names (BMJ, JAMA, PLOS ONE, eLife) and names in other languages are left alone.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of coastal research*, *4*(2), 33–52.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coastal Research*, *4*(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coastal Research*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import is_sure

CODE = "REF040"
SEVERITY = "info"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_SHORT = frozenset(
    "j proc natl acad sci am amer biol chem phys res med int intl rev psychol psychiatr soc educ eng ann bull clin exp mol nat "
    "neurosci environ appl comput mech mater lett mag trans assoc dev stud theor genet microbiol immunol ecol econ polit philos "
    "anthropol sociol behav cogn commun conf electron geogr geol geophys hist inf manag math nutr pharmacol physiol plast polym "
    "psychoanal q quart radiol rehabil surg technol ther toxicol univ vet zool annu arch br brit can eur aust cell opin curr "
    "biochem biophys struct oncol neurol pediatr diabetes".split()
)
"""ISO 4 abbreviations, those that are words as well (cell, plast) only in company."""
_WORDS = frozenset("cell diabetes can nat am int med".split())
_TOKEN = compiled(r"\p{L}+\.?")
_WORD = compiled(r"\p{L}[\p{L}'’-]*+")
_LINKS = frozenset("of the and for in on to a an at by with from &".split())
_OPENERS = frozenset(
    "journal international american british european australian canadian asian african annals annual archives review reviews "
    "studies research quarterly bulletin advances applied clinical contemporary current computers educational teaching social "
    "studies higher early new the early public child".split()
)
"""First words of English names."""


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic on the words of each name, and one on the missing comma."""
    for entry in entries(post):
        reference = entry.reference
        place = entry.field("container-title")
        if place and reference.type.startswith("article") and "volume" in reference.fields and is_sure(reference):
            name = entry.text[slice(*place)]
            if _is_abbreviated(name):
                yield _diagnose(entry, place, "Write the periodical's name in full.", None, "abbreviated")
            elif small := _small_words(name):
                yield _in_title_case(entry, place, small)
            yield from _comma(entry, place)


def _is_abbreviated(name: str) -> bool:
    """Whether most words are abbreviations, two at least, and no little word shows a name in full."""
    tokens = _TOKEN.findall(name)
    words = [token.rstrip(".").casefold() for token in tokens]
    if len(words) < 2 or not _LINKS.isdisjoint(words) or ("." not in name and _SHORT.isdisjoint(words)):
        return False
    sure: int = sum(
        (word in _SHORT and word not in _WORDS) or (token.endswith(".") and len(token) > 2)
        for word, token in zip(words, tokens, strict=True)
    )
    known: int = sum(
        word in _SHORT or token.endswith(".") or len(word) == 1 for word, token in zip(words, tokens, strict=True)
    )
    return sure >= 1 and known >= 2 and 2 * known > len(words)


def _small_words(name: str) -> list[tuple[int, int]]:
    """Where the words of an English name stand that lack their capital; none unless all long ones do."""
    words = [found.span() for found in _WORD.finditer(name)]
    if len(words) < 2 or name[slice(*words[0])].casefold() not in _OPENERS or not name[words[0][0]].isupper():
        return []
    long = [(a, b) for a, b in words[1:] if name[a:b].casefold() not in _LINKS and b - a > 3]
    return long if long and all(name[a:b].islower() for a, b in long) else []


def _in_title_case(entry: Entry, place: tuple[int, int], small: list[tuple[int, int]]) -> Diagnostic:
    at = place[0]
    wanted = list(entry.text[at : place[1]])
    for start, _ in small:
        wanted[start] = wanted[start].upper()
    shown = " ".join("".join(wanted).split())
    edits = tuple(entry.edit(at + a, at + a + 1, entry.text[at + a].upper()) for a, _ in small)
    fix = Fix(f"Write “{shown}”", edits, "unsafe")
    return _diagnose(
        entry, place, f"Write the words of a periodical's name with capitals: “{shown}”.", fix, "in small letters"
    )


def _comma(entry: Entry, place: tuple[int, int]) -> Iterator[Diagnostic]:
    volume, end = entry.field("volume"), place[1]
    if (
        volume is None
        or volume[0] <= end
        or not entry.text[volume[0]].isdigit()
        or "".join(entry.text[end : volume[0]].split()).strip("*_")
    ):
        return
    fix = Fix("Insert a comma", (entry.edit(end, end, ","),), "safe")
    message = "Put a comma after the periodical's name."
    yield _diagnose(entry, place, message, fix, "without comma")


def _diagnose(entry: Entry, place: tuple[int, int], message: str, fix: Fix | None, cause: str) -> Diagnostic:
    return Diagnostic(CODE, message, entry.span(*place), "info", fix=fix, cause=f"periodicals {cause}")
