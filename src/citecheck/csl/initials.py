"""Given names as initials."""

from __future__ import annotations

from functools import lru_cache

from citecheck.patterns import compiled

_NICKNAME = compiled(r"\s\([^()]*+\)|\s[“\"][^”\"]*+[”\"]")
_ABBREVIATED = compiled(r"\p{Lu}\p{Ll}{1,2}\.")
_HYPHENS = compiled("[-‐‑]")
_PARTICLES = frozenset("al bin da das de del della den der des di do dos du e el la le les ter van von y zu".split())


@lru_cache(maxsize=32768)
def initials(given: str, mark: str, hyphen: bool = True, initialize: bool = True) -> str:
    """Given names as initials: "Ana María" is "A. M.", "Jean-Paul" "J.-P.", "Ana de" "A. de"; no letters, no change."""
    small = given.islower()  # "dell" is written so by its bearer, and so is the initial
    out, after_initial = "", False
    for word in _NICKNAME.sub(" ", given).replace(".", ". ").replace("\u00a0", " ").split():
        text, is_initial = _initial_word(word, mark, hyphen, initialize, small and word not in _PARTICLES)
        if word.startswith("-"):
            out = out.rstrip() + text
        elif is_initial and after_initial:
            out += text
        else:
            out = f"{out.rstrip()} {text}" if out else text
        after_initial = is_initial
    return out.strip()


def _initial_word(word: str, mark: str, hyphen: bool, initialize: bool, small: bool) -> tuple[str, bool]:
    """The word's initial with its mark, and whether it is one: a particle ("de") and a whole name kept are not."""
    if _ABBREVIATED.fullmatch(word):  # "Yu." stands for one letter of another script
        return word[:-1] + mark, True
    if not initialize and len(word.strip(".-")) > 1:
        return word, False
    parts = [letter for part in _HYPHENS.split(word) if (letter := next(filter(str.isalpha, part), ""))]
    if not parts or (parts[0].islower() and not small):
        return word, False
    text = (f"{mark.rstrip()}-" if hyphen else mark).join(part if small else part.upper() for part in parts)
    return ("-" if word.startswith("-") else "") + text + mark, True
