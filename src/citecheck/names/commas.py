"""Commas missing between the authors of a list: a piece then holds one author's initials and the next one's family name."""

from __future__ import annotations

from citecheck.names.pieces import Piece, is_initials, leading_initials
from citecheck.names.words import is_suffix


def parted(parts: list[Piece]) -> list[Piece]:
    """The pieces with such initials parted from the family name behind them, where what stands around tells."""
    if len(parts) < 2 or _is_turned(parts[0]):
        return parts
    halves = [_halves(part) if at and _holds_both(part) else None for at, part in enumerate(parts)]
    if not any(halves):
        return parts
    if halves[1] and _are_turned(parts[2:]) and " " not in parts[0].text and "." not in parts[0].text:
        return [parts[0], *_after_first(parts[1]), *parts[2:]]
    found: list[Piece] = []
    for at, (part, half) in enumerate(zip(parts, halves, strict=True)):
        follows = half and at + 1 < len(parts) and (halves[at + 1] or is_initials(parts[at + 1].text))
        if follows and not _is_closed(found[-1].text) and not parts[at + 1].joined:
            found += half or ()
        else:
            found.append(part)
    return found


def _is_closed(text: str) -> bool:
    """Whether a piece ends a name, so that initials behind it are the next author's."""
    return "." in text or is_suffix(text)


def _holds_both(part: Piece) -> bool:
    """A cheap look: blanks as written, a stop inside, none at the end."""
    text = part.text
    return " " in text and "." in text and text[-1] != "." and part.mark == "," and len(text) == part.end - part.start


def _halves(part: Piece) -> tuple[Piece, Piece] | None:
    """The initials and the family name of "A. Chan"."""
    half = leading_initials(part.text)
    if half is None or "." not in half[1] or not is_initials(half[1]):  # "Ana B. Chan" is one person
        return None
    cut = part.end - len(half[0])
    end = part.start + len(part.text[: cut - part.start].rstrip())
    return part._replace(text=half[1], end=end), Piece(half[0], cut, part.end, part.mark)


def _are_turned(others: list[Piece]) -> bool:
    """Whether further authors have their initials first, so that no family name before a comma takes two of them."""
    return bool(others) and all(_is_turned(part) for part in others)


def _is_turned(part: Piece) -> bool:
    """Whether a piece is "A. Chan", initials first."""
    read = leading_initials(part.text)
    return read is not None and "." in read[1]


def _after_first(part: Piece) -> list[Piece]:
    """ "A. B. Chan" with its first initial parted, the first author's: "Ruiz, A. B. Chan and C. Obi"."""
    first, _, rest = part.text.partition(" ")
    following = leading_initials(rest)
    if not is_initials(first) or following is None or "." not in following[1]:
        return [part]
    return [part._replace(text=first, end=part.start + len(first)), Piece(rest, part.end - len(rest), part.end, "")]
