"""Texts that bring out the worst of a pattern or a stage, each of about the asked number of characters."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]

ENTRY = "Bado, A., & Dado, B. (2001). How reefs outlast tides. Journal of Coasts, 4(2), 33–52.\n\n"
HEAD = "\n\nReefs last (Bado & Dado, 2001).\n\nReferences\n\n" + ENTRY
_ONE_LINE = "Most reefs outlast the tides (Bado & Dado, 2001), and Bado and Dado (2001) say so. "
_ITEM = ENTRY.strip() + "\n"

BODIES: dict[str, Shape] = {
    "round brackets": lambda n: "(" * n,
    "closing brackets": lambda n: ")" * n,
    "nested brackets": lambda n: "(" * (n // 2) + "Bado, 2001" + ")" * (n // 2),
    "nested square and round": lambda n: "([" * (n // 4) + "Bado, 2001" + "])" * (n // 4),
    "crossed brackets": lambda n: "(a[b)c]" * (n // 7),
    "square brackets": lambda n: "[" * n,
    "capitals": lambda n: "Bado " * (n // 5),
    "capitals and a year": lambda n: "Bado " * (n // 5) + "(2001)",
    "one capital word": lambda n: "A" * n,
    "hyphened capitals": lambda n: "Bado-" * (n // 5) + "(2001)",
    "and-chain": lambda n: "Bado and " * (n // 9) + "Dado (2001)",
    "ampersand chain": lambda n: "(" + "Bado & " * (n // 7) + "Dado, 2001)",
    "comma chain": lambda n: "(" + "Bado, " * (n // 6) + "2001)",
    "particles": lambda n: "van de " * (n // 7) + "Bado (2001)",
    "years": lambda n: "2001 " * (n // 5),
    "years in brackets": lambda n: "(2001) " * (n // 7),
    "years after one author": lambda n: "(Bado, " + "2001, " * (n // 6) + "2001)",
    "lettered years": lambda n: "(Bado, " + "2001a, " * (n // 7) + "2001b)",
    "works in one parenthesis": lambda n: "(" + "Bado, 2001; " * (n // 12) + "Dado, 2001)",
    "semicolons": lambda n: "(" + "; " * (n // 2) + "Bado, 2001)",
    "unmatched citations": lambda n: "(Zzado, 1999) " * (n // 14),
    "one line": lambda n: _ONE_LINE * (n // len(_ONE_LINE)),
    "secondary": lambda n: "(Bado, 2001, as cited in " * (n // 25) + "Dado, 2001)",
    "et al.": lambda n: "et al. " * (n // 7),
    "initials": lambda n: "A. " * (n // 3) + "(2001)",
    "page ranges": lambda n: "pp. 1-2, " * (n // 9),
    "abbreviations": lambda n: "Reef Fund (RF), " * (n // 16),
    "digits": lambda n: "1" * n,
    "dashes": lambda n: "-" * n,
    "dots": lambda n: ". " * (n // 2),
    "blanks": lambda n: " " * n,
    "quotes": lambda n: "“" * n,
    "straight quotes": lambda n: '"a ' * (n // 3),
    "apostrophes": lambda n: "O’" * (n // 2),
    "no-break spaces": lambda n: "\u00a0" * n,
    "newlines": lambda n: "\n" * n,
    "carriage returns": lambda n: "a\r" * (n // 2),
    "tags": lambda n: "<a " * (n // 3),
    "nested tags": lambda n: "<b>" * (n // 7) + "</b>" * (n // 7),
    "comments": lambda n: "<!-- " * (n // 5),
    "ampersands": lambda n: "&" * n,
    "entities": lambda n: "&amp;" * (n // 5),
    "asterisks": lambda n: "*a" * (n // 2),
    "emphasis": lambda n: "**Bado** *(2001)* _reefs_ " * (n // 26),
    "markdown links": lambda n: "[Bado](https://tidal.example) " * (n // 30),
    "open links": lambda n: "[a](" * (n // 4),
    "table": lambda n: "| a | b |\n|---|---|\n" + "| Bado | (2001) |\n" * (n // 17),
    "block quotes": lambda n: "> Bado (2001)\n" * (n // 14),
    "list items": lambda n: "- Bado (2001)\n" * (n // 14),
    "backticks": lambda n: "`a" * (n // 2),
    "links": lambda n: "http://" * (n // 7),
    "slashes": lambda n: "a/" * (n // 2),
    "at signs": lambda n: "a@" * (n // 2),
    "DOIs": lambda n: "10.1000/" * (n // 8),
    "cite keys": lambda n: "[@bado2001; @" * (n // 13),
    "suppressions": lambda n: "<!-- citecheck: ignore CIT001 -->\n" * (n // 34),
}
"""Bodies; HEAD follows them, so that there is a list and the rules have work."""

LISTS: dict[str, Shape] = {
    "identical entries": lambda n: ENTRY * (n // len(ENTRY)),
    "entries a line each": lambda n: _ITEM * (n // len(_ITEM)),
    "all ambiguous": lambda n: "".join(ENTRY.replace("reefs", f"reefs {i}") for i in range(n // len(ENTRY))),
    "one author, other years": lambda n: "".join(
        ENTRY.replace("2001", str(1500 + i % 500)) for i in range(n // len(ENTRY))
    ),
    "entry heads": lambda n: "Bado, A. (2001). " * (n // 17),
    "authors": lambda n: "Bado, A., " * (n // 10) + "& Dado, B. (2001). Reefs. Tidal Press.\n",
    "numbers": lambda n: "Bado, A. (2001). Reefs. Journal of Coasts, " + "4(2), 33–52, " * (n // 13) + "\n",
    "hard-wrapped": lambda n: "Bado, A. (2001). How reefs\n   outlast tides.\n   Tidal Press.\n" * (n // 60),
    "open brackets": lambda n: "Bado, A. (2001). " + "[(" * (n // 2) + ". Tidal Press.\n",
    "capital words": lambda n: "Bado, A. (2001). " + "Reef " * (n // 5) + ". Tidal Press.\n",
    "stops": lambda n: "Bado, A. (2001). " + "Reef. " * (n // 6) + "Tidal Press.\n",
    "colons": lambda n: "Bado, A. (2001). " + "Reef: " * (n // 6) + "Tidal Press.\n",
    "links": lambda n: "Bado, A. (2001). Reefs. " + "https://tidal.example/a " * (n // 24) + "\n",
    "DOIs": lambda n: "Bado, A. (2001). Reefs. " + "https://doi.org/10.1000/a " * (n // 26) + "\n",
    "labels of DOIs": lambda n: "Bado, A. (2001). Reefs. " + "doi:" * (n // 4) + "\n",
    "headings": lambda n: "References\n\n" * (n // 12),
}
"""Lists, which follow a body that cites."""

WHOLE: dict[str, Shape] = {
    "ambiguous citations and entries": lambda n: (
        "(Bado & Dado, 2001) " * (n // 40) + HEAD + ENTRY * (n // 2 // len(ENTRY))
    ),
    "as many works as citations": lambda n: (
        "".join(f"(Bado{_letters(i)}, 2001) " for i in range(n // 90))
        + "\n\nReferences\n\n"
        + "".join(f"Bado{_letters(i)}, A. (2001). How reefs outlast tides. Tidal Press.\n\n" for i in range(n // 90))
    ),
    "spellings": lambda n: (
        "".join(f"(Bado{_letters(i)}x, 2001) " for i in range(n // 90))
        + "\n\nReferences\n\n"
        + "".join(f"Bado{_letters(i)}, A. (2001). How reefs outlast tides. Tidal Press.\n\n" for i in range(n // 90))
    ),
    "other years": lambda n: (
        "(Bado, 1999) " * (n // 30)
        + "\n\nReferences\n\n"
        + "".join(
            f"Bado, A. ({1700 + i % 290}). How reefs {i} outlast tides. Tidal Press.\n\n" for i in range(n // 120)
        )
    ),
    "uncited": lambda n: (
        "Reefs last (Bado, 2001).\n\nReferences\n\n"
        + "".join(f"Bado{_letters(i)}, A. (2002). How reefs outlast tides. Tidal Press.\n\n" for i in range(n // 65))
    ),
}
"""Whole posts: citations against entries."""


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))
