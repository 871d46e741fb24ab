"""Lines in a terminal: as wide as they show, broken at blanks, cut round their middle."""

from __future__ import annotations

import random

import pytest

from citecheck.reporters.columns import columns, cut, printable, terminal_width, wide, wrapped


def test_every_line_shows_as_many_columns_as_its_characters_take() -> None:
    pick = random.Random(5)
    for _ in range(300):
        text = "".join(pick.choice("ab ’—é語\u0301\u200b…Ω") for _ in range(20))
        assert columns(text) == sum(map(wide, text)), text


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one name, two forms", 9, ["one name,", "  two", "  forms"]),
        ("a longer-than-wide word", 6, ["a", "  longer-than-wide", "  word"]),
        ("語語 語語", 6, ["語語", "  語語"]),
        ("two  blanks", 20, ["two  blanks"]),
    ],
)
def test_text_is_broken_at_blanks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width, "  ") == lines


@pytest.mark.parametrize("letters", ["abc", "abc’—", "ab語\u0301"])
def test_a_cut_line_fits_and_keeps_its_span(letters: str) -> None:
    pick = random.Random(7)
    for _ in range(500):
        line = "".join(pick.choice(letters) for _ in range(pick.randint(1, 60)))
        low = pick.randint(0, len(line))
        high = pick.randint(low, len(line))
        width = pick.randint(8, 70)
        shown, start, end = cut(line, low, high, width)
        assert columns(shown) <= max(width, 2)
        assert line[low:high].startswith(shown[start:end])
        assert shown[start:end] == line[low:high] or columns(line[low:high]) > width - 2


def test_what_moves_the_cursor_is_a_blank() -> None:
    assert printable("a\tb\u00a0c\u200bd\x1be") == "a b c d e"


def test_the_width_is_that_of_the_terminal_unless_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert terminal_width() == 72
    monkeypatch.setenv("COLUMNS", "wide")
    assert terminal_width() > 0
