"""Every stage is linear on hostile input; run by hand (`pytest bench/test_linear.py`, minutes), not in CI yet."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

import citecheck

ENTRY = "Bado, A., & Dado, B. (2001). How reefs outlast tides. Journal of Coasts, 4(2), 33–52.\n\n"
HEAD = "Reefs last (Bado & Dado, 2001).\n\nReferences\n\n" + ENTRY
BODIES: dict[str, Callable[[int], str]] = {
    "round brackets": lambda n: "(" * n,
    "closing brackets": lambda n: ")" * n,
    "nested brackets": lambda n: "(" * (n // 2) + "Bado, 2001" + ")" * (n // 2),
    "square brackets": lambda n: "[" * n,
    "capitals": lambda n: "Bado " * (n // 5),
    "one capital word": lambda n: "A" * n,
    "and-chain": lambda n: "Bado and " * (n // 9) + "Dado (2001)",
    "ampersand chain": lambda n: "(" + "Bado & " * (n // 7) + "Dado, 2001)",
    "comma chain": lambda n: "(" + "Bado, " * (n // 6) + "2001)",
    "years": lambda n: "2001 " * (n // 5),
    "years in brackets": lambda n: "(2001) " * (n // 7),
    "years after one author": lambda n: "(Bado, " + "2001, " * (n // 6) + "2001)",
    "semicolons": lambda n: "(" + "; " * (n // 2) + "Bado, 2001)",
    "unmatched citations": lambda n: "(Zzado, 1999) " * (n // 14),
    "et al.": lambda n: "et al. " * (n // 7),
    "initials": lambda n: "A. " * (n // 3) + "(2001)",
    "page ranges": lambda n: "pp. 1-2, " * (n // 9),
    "digits": lambda n: "1" * n,
    "dashes": lambda n: "-" * n,
    "dots": lambda n: ". " * (n // 2),
    "quotes": lambda n: "“" * n,
    "apostrophes": lambda n: "O’" * (n // 2),
    "no-break spaces": lambda n: "\u00a0" * n,
    "newlines": lambda n: "\n" * n,
    "carriage returns": lambda n: "a\r" * (n // 2),
    "tags": lambda n: "<a " * (n // 3),
    "ampersands": lambda n: "&" * n,
    "asterisks": lambda n: "*a" * (n // 2),
    "links": lambda n: "http://" * (n // 7),
    "DOIs": lambda n: "10.1000/" * (n // 8),
    "entries": lambda n: "References\n\n" + ENTRY * (n // len(ENTRY)),
    "entry heads": lambda n: "References\n\n" + "Bado, A. (2001). " * (n // 17),
    "headings": lambda n: "References\n\n" * (n // 12),
}
SMALL = 12_000
ALLOWED = 2.9
"""A quadratic stage takes four times as long for twice the text; timers and caches want some room above two."""


def seconds(text: str, format: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        citecheck.check(text, format=format)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("shape", BODIES)
def test_twice_the_text_takes_about_twice_as_long(shape: str, format: str) -> None:
    build = BODIES[shape]
    small, large = seconds(build(SMALL) + "\n\n" + HEAD, format), seconds(build(SMALL * 4) + "\n\n" + HEAD, format)
    assert large < 0.15 or large / max(small, 0.02) < ALLOWED * 2, f"{small:.3f} s, four times as much {large:.3f} s"
