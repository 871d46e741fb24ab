"""What stands unseen among the words that a fix replaces is not lost with them."""

from __future__ import annotations

import pytest

from citecheck import fix
from citecheck.model import Format

LIST = """
## References

Obi, D. E., & Day, E. F. (2010). Reefs at rest. *Tides*, *4*(2), 33–52.

Ruiz, A., Chan, L., & Kim, S. (2015). *Slow water*. Tidal Press.
"""
KEPT: list[tuple[Format, str]] = [
    ("markdown", "Water is slow (Ruiz, Chan,<!-- sure? --> & Kim, 2015)."),
    ("markdown", "Water is slow (Ruiz, Chan,[^1] & Kim, 2015).\n\n[^1]: Or so they say."),
    ("markdown", "Water is slow (Ruiz, [Chan](https://example.org/chan), & Kim, 2015)."),
    ("markdown", "Water is slow (Ruiz, *Chan, & Kim, 2015*)."),
    ("markdown", "Water is slow (Ruiz, Chan, & <a id='kim'></a>Kim, 2015)."),
    ("html", "<p>Water is slow (Ruiz, Chan,<!-- sure? --> &amp; Kim, 2015).</p>"),
    ("html", "<p>Water is slow (Ruiz, <b>Chan, &amp; Kim, 2015</b>).</p>"),
    ("html", "<p>Water is slow (Ruiz, Chan,<sup><a href='#n1'>1</a></sup> &amp; Kim, 2015).</p>"),
]
LOST: list[tuple[Format, str]] = [
    ("markdown", "Water is slow (Ruiz, *Chan*, & Kim, 2015)."),
    ("markdown", "Water is slow (Ruiz, Chan,\n& Kim, 2015)."),
    ("html", "<p>Water is slow (Ruiz, <em>Chan</em>,<br>&amp; Kim, 2015).</p>"),
]
"""What only says how the words look goes with them."""


def listed(format: Format) -> str:
    if format == "markdown":
        return LIST
    lines = (line.replace("&", "&amp;").replace("## ", "") for line in LIST.splitlines() if line)
    return "".join(f"\n<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(("format", "text"), KEPT)
def test_markup_among_the_words_is_kept(format: Format, text: str) -> None:
    mended = fix(text + listed(format), format=format).text
    assert mended.startswith(text), mended


@pytest.mark.parametrize(("format", "text"), LOST)
def test_the_look_of_words_goes_with_them(format: Format, text: str) -> None:
    assert "Water is slow (Ruiz et al., 2015)." in fix(text + listed(format), format=format).text


def test_an_entry_is_taken_out_with_its_markup() -> None:
    text = f"Reefs rest (Obi & Day, 2010).\n{LIST}".replace("Press.", "Press. [Read it](https://example.org).")
    assert "Ruiz" not in fix(text, format="markdown", unsafe=True).text
