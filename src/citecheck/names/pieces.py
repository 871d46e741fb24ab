"""The pieces of an author string between commas, semicolons and joiners, and what each looks like by itself."""

from __future__ import annotations

from functools import lru_cache

import regex

from citecheck.named import NamedTuple
from citecheck.names.words import (
    BODY_ACRONYMS,
    COMPANY_FORMS,
    CREDENTIALS,
    GROUP_LINKS,
    GROUP_WORDS,
    JOINERS,
    NO_INITIALS,
    OTHERS,
    OTHERS_PATTERN,
    PARTICLE_WORDS,
    WEAK_JOINERS,
    opens_family,
)
from citecheck.patterns import compiled
from citecheck.sequences import trimmed

_JOIN = rf"(?:&|＆|\+|(?:{'|'.join(sorted(JOINERS | WEAK_JOINERS))})(?=\s)(?!\s+al\b))"
_SEPARATOR = compiled(
    rf"\s*+(?P<mark>[;；,，、·•ㆍ]|(?<=[\p{{Han}}\p{{Hiragana}}])・(?=\p{{Han}})|(?<=\p{{L}}\.?\s{{0,2}})/\s?(?=\p{{Lu}}))\s*+(?P<joined>(?:{_JOIN}\s*+){{1,2}})?"
    rf"|(?P<joiner>\s++(?:{_JOIN})(?=[\s\p{{Lu}}])\s*+|\s*+[&＆]\s*+)",
)
_INNER_JOINERS = WEAK_JOINERS | {"y", "e", "en", "ve"}
"""Joiners that may also stand inside one name."""
_INNER_PARTICLE = r"(?:da|de|do|dos|das|del|della|di|du|d['’]|van|von|der|den|des|e|y|la|las|los|le|el|al|bin|ten|ter|te|zu|af|av|het|uit|['’‘]t)\.?"
"""What may stand between initials: common particles of names.words, and the joiners of Iberian family names."""
_INITIAL = r"(?:\p{Lu}\p{M}*\p{Ll}{0,2}\p{M}*\s?\.|\p{Lu}\p{M}*+(?![\p{L}'’])|\p{Lu}{2,3}(?![\p{L}'’]))"
_INITIALS = compiled(
    rf"{_INITIAL}(?:[\s\-‐‑–.]{{0,2}}(?:{_INITIAL}|\p{{Ll}}\.)|\s+{_INNER_PARTICLE}(?=\s|$|\p{{Lu}}))*+[.\s]*+(?P<suffix>\s(?:[JS]r\.?|I{{2,3}}|IV))?\s*+$"
    r"|(?:\p{Ll}\.\s?){1,3}$"
)
_WORD = r"[\p{L}\p{M}'’‘ʼ`´\-‐‑–]++"
_TRAILING = compiled(
    rf"(?P<family>(?:{_WORD}\s++){{0,4}}?{_WORD})\.?\s\s*+(?P<given>(?:\p{{Lu}}\p{{M}}*+[.\-‐‑]{{0,2}}\s?){{1,4}})$"
)
_INITIALED = compiled(r"(?!U\.\s?[SKN]\.|E\.\s?U\.)(?:\p{Lu}\.\s){1,3}\p{Lu}\p{Ll}++")
"""One word behind initials, each with its stop and blank, is a family name, whatever else it means ("K. W. Church")."""
_LATE = compiled(
    rf"(?P<family>\p{{Lu}}{_WORD})\s(?P<given>\p{{Lu}}{{1,3}}(?:-\p{{Lu}})?)\s(?P<particle>{_INNER_PARTICLE}(?:\s{_INNER_PARTICLE}){{0,2}})"
)
_LEADING = compiled(
    rf"(?P<given>(?:{_WORD}\s)?(?:(?:\p{{Lu}}\p{{M}}*\p{{Ll}}{{0,2}}\.|\p{{Lu}}{{1,2}}(?![\p{{L}}'’]))(?:\s?[-‐‑](?=\p{{Lu}})|\s(?![-–])|(?=\p{{Lu}}))*+)+(?:\p{{Lu}}{_WORD}\s++)?)(?P<family>(?:{_INNER_PARTICLE}\s++)*+\p{{L}}{_WORD}(?:\s{_WORD}){{0,2}})$"
)
_ET_AL = compiled(
    rf"(?-i:{OTHERS_PATTERN})\.?$|(?:(?:and|&|et|y|e)\s+)?(?:et\.?\s*al(?:ii|\.)?|others|otr[oa]s|outr[oa]s|colleagues|(?-i:coll|cols?)|mitarb|colaboradores|\[?\(?(?:…|\.\s?\.\s?\.)\s?\.?\)?\]?)\.?$",
    regex.I,
)
_CUT_BEGINS = frozenset("eEaAoOcCmMyY&[(….").union(pattern[0] for pattern in OTHERS)
"""What a piece begins with that stands for authors left out."""
_MOST_UNSTOPPED = 3
"""Initials without stops that may follow a family name in capitals."""
_COINED = compiled(r"\p{Lu}{3}\p{Ll}")
"""Capitals that run into small letters, as in names of products ("RESTful") and never of families."""
_LOWER_TAIL = compiled(r"\s\p{Ll}+$")
_CJK = compiled(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]")
_CAPITALISED = compiled(rf"(?:(?:\p{{Lu}}{_WORD}|\p{{Lu}}\.?|{_INNER_PARTICLE})(?:\s++|$)){{1,7}}$")


class Piece(NamedTuple):
    """A stretch of the author string; `mark` is the separator before it, "&" for any joiner."""

    text: str
    start: int
    end: int
    mark: str

    @property
    def joined(self) -> bool:
        """Whether a joiner (&, and, …) stands before it."""
        return self.mark.endswith("&")


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The parts of `text[start:end]` between separators, trimmed, empty ones left out."""
    found: list[Piece] = []
    at, mark = start, ""
    for separator in _SEPARATOR.finditer(text, start, end):
        if separator["joiner"] and _inside_name(text, at, separator, mark):
            continue
        _add(found, text, at, separator.start(), mark)
        at = separator.end()
        mark = (separator["mark"] or "").strip() + ("&" if separator["joined"] or separator["joiner"] else "")
    _add(found, text, at, end, mark)
    return found


def _inside_name(text: str, at: int, separator: regex.Match[str], mark: str) -> bool:
    """Whether an "e", "y" or "i" stands inside a family name ("Ortega y Gasset, J."), not between two authors.

    Between authors, initials or a given name (a piece that a comma opened) stand before it.
    """
    before = text[at : separator.start()].rstrip()
    if before.endswith("-"):  # "Industrie- und Handelskammer"
        return True
    if separator["joiner"].strip() not in _INNER_JOINERS:
        return False
    return not before.endswith(".") and mark != "," and not is_initials((before.split() or [""])[-1])


def _add(found: list[Piece], text: str, start: int, end: int, mark: str) -> None:
    start, end = trimmed(text, start, end, " \t\n\u00a0.:*_", " \t\n\u00a0:*_")
    if text[max(start, end - 60) : end].rstrip(" .\n")[-1:] in _CLOSERS and (
        tail := _BRACKETED_TAIL.search(text, max(start, end - 60), end)
    ):
        end = max(start, tail.start())
    if found and mark == "," and text[start:end].rstrip(".").casefold() in COMPANY_FORMS:
        whole = found[-1]
        found[-1] = whole._replace(text=f"{whole.text}, {text[start:end]}", end=end)
    elif start < end:
        found.append(Piece(" ".join(text[start:end].split()), start, end, mark))


_CLOSERS = frozenset(")]")
_SUFFIX_ENDINGS = (" II", " III", " IV", " Jr", " Jr.", " Sr", " Sr.")
"""Generations as they stand behind a name without a comma; `str.endswith` takes them all at once."""
_BRACKETED_TAIL = compiled(
    r"\s*+(?:\((?:Writers?|Directors?|(?:Executive\s)?Producers?|Hosts?|Creators?|Showrunners?|Composers?|Performers?|Narrators?|Chairs?"
    r"|Principal Investigators?|Eds?\.?|Trans\.?)(?:,?\s?(?:&|and)\s(?:Writers?|Directors?|(?:Executive\s)?Producers?|Trans\.?))?\)|\[@[^\[\]]*+\]|(?<=(?-i:\p{Lu})\.\s)(?:\[[^\[\]]*+\]|\((?-i:\p{Lu})\p{L}{3,}+(?:\s\p{L}{3,}+)?\)))[.\s]*+$",
    regex.I,
)
"""A role or a user name in brackets behind a name: part of the author string, none of the name."""


@lru_cache(maxsize=4096)
def is_initials(text: str) -> bool:
    """Whether a piece is initials alone: "J.", "J. A.", "J.-P.", "JA", "C. da S. T.", "P. L. Jr.", "d."."""
    return not _is_word(text) and _INITIALS.match(text) is not None


def _is_word(text: str) -> bool:
    """Whether a piece opens with a word of three small letters behind the first, as no initials do."""
    return text[1:4].isalpha() and text[1:4].islower() and len(text) > 3


def ends_in_initial(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` ends in an initial with its stop, as most author strings do."""
    last = text[max(start, end - 5) : end].rstrip()[-3:]
    return len(last) == 3 and last[0] in " ." and last[1].isupper() and last[2] == "."


def is_et_al(text: str) -> bool:
    """Whether a piece stands for authors left out."""
    return text[:1] in _CUT_BEGINS and _ET_AL.match(text) is not None


def is_credential(text: str) -> bool:
    """Whether a piece is a degree after a name."""
    return text.casefold().rstrip(".") in CREDENTIALS and not text.istitle()


def is_cjk(text: str) -> bool:
    """Whether the piece is written in Chinese, Japanese or Korean."""
    return not text.isascii() and _CJK.search(text) is not None


def is_given(text: str) -> bool:
    """Whether a piece may be given names in full: one to four capitalised words or initials, none of a group's."""
    heavy = sum(not opens_family(word) for word in text.split())
    return heavy <= 4 and _CAPITALISED.match(text.rstrip(".")) is not None and not is_group(text)


def is_group(text: str) -> bool:
    """Whether a piece reads as a group's name: a word of institutions, a linking "of", or very many words."""
    words = text.split()
    if len(words) < 2:
        return text.casefold().strip(" .,()'’") == "the"
    folded = [word.casefold().strip(".,()'’") for word in words]
    if words[0] in BODY_ACRONYMS or not GROUP_WORDS.isdisjoint(folded):
        return True
    links = sum(
        1 for word in words[1:] if word in GROUP_LINKS and word not in PARTICLE_WORDS and word not in {"y", "e"}
    )
    return links > 0 or folded[0] == "the" or len(words) > 6


def without_suffix(text: str) -> tuple[str, str]:
    """("Smith JA", "Jr.") of "Smith JA Jr."; "Smith JR" has initials, and so has "Ivanov II", who has no others."""
    if not text.endswith(_SUFFIX_ENDINGS) or (text[-1] in "IV" and text.count(" ") == 1):
        return text, ""
    rest, _, suffix = text.rpartition(" ")
    return rest, suffix


def trailing_initials(text: str) -> tuple[str, str] | None:
    """("Smith", "JA") of "Smith JA" and "Smith JA Jr."; None where no capitals end the piece."""
    text, _ = without_suffix(text)
    if " " not in text:
        return None
    if text[-1].islower() or (text[-1] == "." and text[-2].islower()):
        return _with_late_particle(text.rstrip("."))
    found = _TRAILING.match(text)
    if not found or is_group(found["family"]) or _LOWER_TAIL.search(found["family"]):
        return None
    family, given = found["family"], found["given"].strip()
    if given.rstrip(".") in NO_INITIALS or _COINED.search(family):
        return None
    letters = given.rstrip(".").replace("-", "")
    shouted = family.isupper() and len(letters) > _MOST_UNSTOPPED and letters.isalpha()  # "TIDAL LABS", "D. HOLT"
    acronym = len(letters) >= _MOST_UNSTOPPED and letters.isalpha() and sum(w[0].isupper() for w in family.split()) > 2
    return None if shouted or acronym else (family, given)  # "Reef Office of the Quiet Coast ROQC"


def _with_late_particle(text: str) -> tuple[str, str] | None:
    """("van der Dam", "K") of "Dam K van der", as the medical styles put particles last."""
    found = _LATE.fullmatch(text) if text.rpartition(" ")[2] in PARTICLE_WORDS else None
    return (f"{found['particle']} {found['family']}", found["given"]) if found else None


def leading_initials(text: str) -> tuple[str, str] | None:
    """("Strauss", "D.") of "D. Strauss"; None where the piece does not open with initials."""
    if text.isalpha() or (is_group(text) and not _INITIALED.fullmatch(text)):
        return None
    if text.isupper() and opens_family(text.split()[0]):  # "DE RUIZ"
        return None
    found = _LEADING.match(text[:-1] if text.endswith(".") and not is_initials(text.split()[-1]) else text)
    return _particles_apart(found["family"], found["given"].split()) if found else None


def _particles_apart(family: str, given: list[str]) -> tuple[str, str]:
    """Capital particles behind the given names go with the family ("R. De Ruiz")."""
    while len(given) > 1 and len(given[-1]) > 1 and given[-1][-1] != "." and opens_family(given[-1]):
        family = f"{given.pop()} {family}"
    return family, " ".join(given)
