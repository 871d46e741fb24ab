"""A vote: one habit of a post in words, and the styles it speaks for."""

from __future__ import annotations

from citecheck.named import NamedTuple

APA = ("apa7", "apa6")
HARVARD = ("harvard-ctr", "harvard-au")
OTHER = "house"
"""What no profile here wants: Chicago's author–date kind, a journal's or a program's own."""


class Vote(NamedTuple):
    """One habit in words, the profiles it speaks for, and its weight."""

    words: str
    profiles: tuple[str, ...]
    weight: int = 1
