"""Splitting the author string of an entry into persons and groups, each with its place.

Orders that meet in real lists: "Family, I. I.", "Family, Given", "Family II", "I. I. Family" (editors, and the later
authors of Chicago lists), groups, user names, CJK names. A string that fits none stays one literal; no letter is lost.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from citecheck.model import Label, Name, Span
from citecheck.named import NamedTuple
from citecheck.names.commas import parted
from citecheck.names.orders import alternates, bare_families, entries, given_first
from citecheck.names.pieces import (
    Piece,
    ends_in_initial,
    is_cjk,
    is_credential,
    is_et_al,
    is_given,
    is_group,
    is_initials,
    leading_initials,
    pieces,
    trailing_initials,
    without_suffix,
)
from citecheck.names.plain import plain_persons
from citecheck.names.words import (
    CAPITAL_PARTICLES,
    OTHERS_PATTERN,
    PARTICLE_WORDS,
    is_suffix,
    opens_family,
    plain_apostrophes,
)
from citecheck.patterns import compiled
from citecheck.sequences import trimmed

_ET_AL_TAIL = compiled(
    rf"[,\s]\s*(?:(?:and|&)\s+)?(?P<etal>(?:et\.?\s*|(?<=&\s)|(?<=\sand\s))al\b\.?|(?-i:{OTHERS_PATTERN}|vd\.|ym\.)|(?:and|&|y|e) (?:others|otr[oa]s|outr[oa]s|cols?\.?))\.??[\s,;:]*",
    regex.I | regex.R,
)
"""What closes a string cut short; matched from its end."""
_LONGEST_TAIL = 40
_ELLIPSIS = compiled(r"[,\s]*+(?:…|\.\s?\.\s?\.(?:\s?\.)?|\(\.\.\.\)|\(…\)|\[…\]|\[\.\.\.\])[,\s]*+(?:&\s?)?")
_DOTS = compiled(r"…|\.\s?\.")
"""Without these there is no ellipsis to look for."""
_SUFFIX_IN_GIVEN = compiled(r"^(?P<given>.+?)[,\s]+(?P<suffix>[JS]r\.?|I{2,3}|IV)$")
_LATE_PARTICLE = compiled(
    r"(?P<given>.{1,60}?)\s(?P<particle>[Vv][ao]n(?:\s(?:[Dd]en|[Dd]er|[Dd]e|[Hh]et|['’‘]t))?|[Uu]it\s[Dd]en?|De|Den|Ter|Ten)\.?$"
)

_SUFFIXED = compiled(r"(?P<family>\p{Lu}[\p{L}\p{M}'’-]++)\s(?P<suffix>I{2,3}|IV|[JS]r\.?)")
_STOPPED_GIVEN = compiled(r"\p{Lu}\p{Ll}{2,}\.(?:\s\p{Lu}\.){1,2}")
"""A given name with a stop that it does not need, then initials: "Ruiz, Maria. A."."""
_STOPPED_INITIAL = compiled(r"\p{Lu}\.")
_LONGEST_CJK = 4
"""Characters of a family or given name in Chinese, Japanese or Korean."""
_MOST_RUN_TOGETHER = 3
"""Run-together capitals beyond this are a family name where given names come first ("R. RUIZ")."""
_PERSONS_TELL = 2
"""Persons behind a group from which on the string is a list of persons."""


_COMMAS = frozenset({",", "，"})
_Read = tuple[int, Name | None, bool]
"""How many pieces one name took, the name (none of a mere degree), and whether its shape is sure."""
_BLANKS = (" ,\t\n\u00a0", " ,&\t\n\u00a0")
"""What stands at the beginning and at the end of words for further authors and is none of them."""


class People(NamedTuple):
    """The names of one string in order, the "et al." or ellipsis in it, and how sure the reading is (0…1)."""

    names: tuple[Name, ...]
    et_al: Label | None
    confidence: float


def split_people(text: str, start: int = 0, end: int | None = None, *, direct: bool = False) -> People:
    """The people in `text[start:end]`; spans are offsets in `text`. `direct`: given names first, as of editors."""
    end = len(text) if end is None else end
    plain, behind = plain_persons(text, start, end)
    if plain and behind == end:
        return People(plain, None, 1.0)
    et_al = None
    if not ends_in_initial(text, start, end) and (
        tail := _ET_AL_TAIL.match(text, max(start, end - _LONGEST_TAIL), end)
    ):
        et_al = Label(Span(*tail.span("etal")), tail["etal"])
        end = tail.start()
    parts: list[Piece] = []
    at = start
    for gap in _ELLIPSIS.finditer(text, start, end) if _DOTS.search(text, start, end) else ():
        if gap.start() > start:
            parts += pieces(text, at, gap.start())
            et_al = et_al or Label(Span(*trimmed(text, *gap.span(), *_BLANKS)), gap[0].strip(" ,"))
            at = gap.end()
    parts += pieces(text, at, end)
    kept: list[Piece] = []
    for piece in parts:
        if is_et_al(piece.text):
            et_al = et_al or Label(Span(piece.start, piece.end), piece.text)
        else:
            kept.append(piece)
    names, confidence = _read(text, parted(kept), direct)
    return People(tuple(names), et_al, confidence)


def _read(text: str, parts: list[Piece], direct: bool) -> tuple[list[Name], float]:
    worded = not any(is_initials(part.text) for part in parts)
    if worded and parts and _is_one_group(parts):
        return _groups(text, parts)
    apart = [] if direct else entries(parts)
    if apart:
        read = [_read(text, entry, direct) for entry in apart]
        return [name for names, _ in read for name in names], min(sure for _, sure in read)
    bare = worded and bare_families(parts)
    direct = direct or (worded and given_first(parts))
    in_turn = not direct and alternates(parts)
    names: list[Name] = []
    doubts, lone, at = 0, False, 0
    while at < len(parts):
        used, name, sure = _next_name(parts, at, direct or (bool(names) and not in_turn), bare)
        if not sure and name is not None and name.family and not name.given:
            lone = True  # people with one name have colleagues with one: all of them are one doubt
        else:
            doubts += not sure
        if name is not None:
            names.append(name)
        at += used
    return names, max(0.2, 1 - 0.3 * (doubts + lone))


def _next_name(parts: list[Piece], at: int, direct: bool, bare: bool) -> _Read:
    """The name that begins at piece `at`."""
    piece = parts[at]
    after, third = _behind(parts, at)
    if is_credential(piece.text) and not (after and is_initials(after.text)):
        return 1, None, True
    if is_cjk(piece.text):
        return 1, _east_asian(piece), True
    if after and (inverted := _family_first(piece, after, third, direct)):
        return inverted
    if (found := trailing_initials(piece.text)) and not (direct and _runs_together(found[1])):
        return 1, _person(*found, piece.start, piece.end, without_suffix(piece.text)[1]), True
    if found := leading_initials(piece.text):
        suffix = after if after and is_suffix(after.text) else None
        last = suffix or piece
        return (2 if suffix else 1), _person(*found, piece.start, last.end, suffix.text if suffix else ""), True
    return _worded_name(piece, after, third, direct, bare)


def _behind(parts: list[Piece], at: int) -> tuple[Piece | None, Piece | None]:
    """The one or two pieces behind piece `at` that may belong to its name, since a mere comma parts them from it."""
    if at + 1 == len(parts):
        return None, None
    after = parts[at + 1]
    if after.mark not in _COMMAS and not (after.mark == ";" and is_initials(after.text)):
        return None, None  # behind a semicolon initials alone are nobody: "Ruiz; A. B.; Chan, C."
    third = parts[at + 2] if at + 2 < len(parts) else None
    return after, third if third and third.mark in _COMMAS else None


def _family_first(piece: Piece, after: Piece, third: Piece | None, direct: bool) -> _Read | None:
    """A family name before what cannot be another person's: initials, a suffix, a given name with a stop."""
    if third and is_suffix(after.text) and (is_initials(third.text) or _given_behind(third)):
        return 3, _inverted(piece, third, after), True
    if is_initials(after.text) and not (direct and _opens_with_initials(piece.text)):
        return _with_initials(piece, after, third)
    stopped = " " not in piece.text and _STOPPED_GIVEN.fullmatch(after.text)
    if stopped or (_SUFFIXED.fullmatch(piece.text) and is_given(after.text) and not _ends_run_together(after.text)):
        return 2, _inverted(piece, after, None), True
    return None


def _ends_run_together(text: str) -> bool:
    """Whether a piece is a person of its own with initials behind the family name, so that "II" before it is initials too."""
    found = trailing_initials(text)
    return found is not None and found[1].rstrip(".").isalpha() and len(found[1].rstrip(".")) > 1


def _with_initials(piece: Piece, after: Piece, third: Piece | None) -> _Read:
    """ "Ruiz, A." and "Ruiz, A., Jr."; what has a stop and is hardly longer than an initial may be no family name."""
    if third and len(after.text) == 1 and _STOPPED_INITIAL.fullmatch(third.text):  # "Ruiz, A, B."
        return 3, _inverted(piece, after._replace(text=f"{after.text} {third.text}", end=third.end), None), False
    suffix = third if third and is_suffix(third.text) else None
    return (3 if suffix else 2), _inverted(piece, after, suffix), "." not in piece.text or len(piece.text) > 4


def _given_behind(piece: Piece) -> bool:
    """Whether a piece behind a suffix is given names with an initial, of the same person: "Ruiz, Jr., Ana B."."""
    return not piece.joined and trailing_initials(piece.text) is not None and is_given(piece.text)


def _runs_together(initials: str) -> bool:
    """Whether capitals without stops are too many to be initials: "R. RUIZ"."""
    return len(initials) > _MOST_RUN_TOGETHER and initials.isalpha()


def _east_asian(piece: Piece) -> Name:
    """The family name stands first; without a blank nothing tells where it ends."""
    span, words = Span(piece.start, piece.end), piece.text.split()
    if len(words) == 2 and all(is_cjk(word) for word in words) and max(map(len, words)) <= _LONGEST_CJK:
        return Name(words[0], words[1], span=span)
    return Name(literal=piece.text, span=span)


def _opens_with_initials(text: str) -> bool:
    """Whether a piece is "D. E. Ruiz"; capitals without stop may be a particle ("DE RUIZ, A.")."""
    found = leading_initials(text)
    return found is not None and "." in found[1]


def _worded_name(piece: Piece, after: Piece | None, third: Piece | None, direct: bool, bare: bool) -> _Read:
    """A name without initials: "Bieber, Celeste", "Frederick Mosteller", a bare family name, a group."""
    if bare:
        return 1, Name(family=piece.text.rstrip("."), span=_without_stop(piece)), True
    words = piece.text.split()
    if direct and len(words) >= 2 and is_given(piece.text):
        return 1, _direct(piece.text.rstrip(".").split(), _without_stop(piece)), True
    if after and is_given(after.text) and len(words) <= 4 and (len(words) == 1 or not is_group(piece.text)):
        suffix = third if third and is_suffix(third.text) else None
        return (3 if suffix else 2), _inverted(piece, after, suffix), True
    if len(words) == 1 and direct:
        return 1, Name(family=piece.text.rstrip("."), span=_without_stop(piece)), False
    return 1, Name(literal=piece.text.rstrip("."), span=_without_stop(piece)), len(words) == 1 or is_group(piece.text)


def _without_stop(piece: Piece) -> Span:
    stop = piece.text.endswith(".") and not is_initials(piece.text.split()[-1])
    return Span(piece.start, piece.end - 1 if stop else piece.end)


def _inverted(family: Piece, given: Piece, suffix: Piece | None) -> Name:
    end = max(given.end, suffix.end if suffix else 0)
    written, jr = given.text, suffix.text if suffix else ""
    if not jr and (both := _SUFFIXED.fullmatch(family.text)):
        family, jr = family._replace(text=both["family"]), both["suffix"]
    words = written.split()
    if written.endswith(".") and len(words[-1]) > 3 and written.count(".") == 1:
        written, end = written[:-1], end - 1
    if len(words) < 2:
        return _person(family.text, written, family.start, end, jr)
    if not jr and (inner := _SUFFIX_IN_GIVEN.match(written)):
        written, jr = inner["given"], inner["suffix"]
    if late := _LATE_PARTICLE.match(written):
        return Name(family.text, late["given"], late["particle"], jr, span=Span(family.start, end))
    return _person(family.text, written, family.start, end, jr)


def _person(family: str, given: str, start: int, end: int, suffix: str = "") -> Name:
    particle, rest = split_particle(family)
    return Name(family=rest, given=given, particle=particle, suffix=suffix, span=Span(start, end))


def _direct(words: list[str], span: Span) -> Name:
    """Given names first: the family name is the last word with the particles before it."""
    if len(words) == 2 and is_suffix(words[1]) and not is_initials(words[0]):  # "Ruiz III"
        return Name(family=words[0], suffix=words[1], span=span)
    bare, suffix = without_suffix(" ".join(words)) if len(words) > 2 else ("", "")
    words = bare.split() if suffix else words
    at = len(words) - 1
    while at > 1 and opens_family(words[at - 1]):
        at -= 1
    particle, family = split_particle(" ".join(words[at:]))
    return Name(family=family, given=" ".join(words[:at]), particle=particle, suffix=suffix, span=span)


def split_particle(family: str) -> tuple[str, str]:
    """("van der", "Berg") of "van der Berg"; a capital opens a particle only where it is one without doubt."""
    words = family.split()
    at = 0
    while at < len(words) - 1:
        folded = plain_apostrophes(words[at]).casefold()
        if folded not in PARTICLE_WORDS or (words[at][0].isupper() and folded not in CAPITAL_PARTICLES):
            break
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])


def _is_one_group(parts: list[Piece]) -> bool:
    """Whether pieces, none of them initials, are no persons' and the string names an institution."""
    if is_cjk(parts[0].text):
        return False
    persons = sum(trailing_initials(part.text) is not None for part in parts[1:])
    if is_group(parts[0].text):
        return persons < _PERSONS_TELL
    named = any(trailing_initials(part.text) or leading_initials(part.text) for part in parts[1:])
    if _names_persons(parts):
        return False
    return len(parts) > 1 and not named and is_group(parts[-1].text) and not is_given(parts[-1].text)


def _names_persons(parts: list[Piece]) -> bool:
    """Whether persons go before a group: "Ruiz, Ana, Bo Chan, Li Obi, and Reef Core Team"."""
    return (
        len(parts) > 3
        and parts[-1].joined
        and all(len(part.text.split()) == 1 for part in parts[:2])
        and all(len(part.text.split()) > 1 and is_given(part.text) for part in parts[2:-1])
    )


def _groups(text: str, parts: list[Piece]) -> tuple[list[Name], float]:
    """One group, or several where an ampersand or semicolon parts them; commas inside a group stay in it."""
    listed = any(part.mark in {",&", ";", ";&"} for part in parts) and all(len(part.text.split()) > 1 for part in parts)
    joints = [text[before.end : part.start] for before, part in pairwise(parts)]
    ampersand = any("&" in joint for joint in joints)
    starts = [0]
    for i, part in enumerate(parts[1:], 1):
        if (
            ampersand and part.mark == "&" and "&" not in joints[i - 1]
        ):  # "Department of Reefs and Tides, & Shoal Board"
            continue
        whole = len(part.text.split()) > 1 and (is_group(part.text) or is_given(part.text))
        if listed or (part.mark == "&" and whole and "&" in joints[i - 1]):
            starts.append(i)
    names: list[Name] = []
    for first, stop in zip(starts, [*starts[1:], len(parts)], strict=True):
        start, end = parts[first].start, parts[stop - 1].end
        shown = " ".join(text[start:end].split())
        if shown.endswith(".") and not is_initials(shown.split()[-1]):
            shown, end = shown[:-1], end - 1
        names.append(Name(literal=shown, span=Span(start, end)))
    return names, 0.9
