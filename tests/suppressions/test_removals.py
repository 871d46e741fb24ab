"""What goes with a comment, or with a word of a list, when it is taken out: rows of text, the rest of it after."""

from __future__ import annotations

import pytest

from citecheck.model import Span
from citecheck.suppressions.removals import listed_word, whole_comment

COMMENT = "<!-- c -->"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (COMMENT, ""),
        (f"  {COMMENT}", ""),
        (f"{COMMENT}\nA", "A"),
        (f"A\n{COMMENT}", "A\n"),
        (f"A\n  {COMMENT}", "A\n"),
        (f"A\n{COMMENT}\nB", "A\nB"),
        (f"A\n \t{COMMENT} \r\nB", "A\nB"),
        (f"A\r{COMMENT}\rB", "A\rB"),
        (f"A\n{COMMENT}\n\nB", "A\n\nB"),  # the blank line parts A from B
        (f"A\n\n{COMMENT}\nB", "A\n\nB"),
        (f"A\n\n{COMMENT}\n\nB", "A\n\nB"),
        (f"A\n \n{COMMENT}\n\t\n\nB", "A\n \n\nB"),
        (f"\n{COMMENT}\n\nA", "\nA"),
        (f"{COMMENT}\n\nA", "A"),
        (f"A {COMMENT}", "A"),
        (f"A {COMMENT}\nB", "A\nB"),
        (f"A {COMMENT} B", "A B"),
        (f"A{COMMENT}B", "AB"),
        (f"A\nB {COMMENT}  C", "A\nB C"),
        (f"{COMMENT} A", "A"),
        (f"A\n{COMMENT} B", "A\nB"),
        (f"A\n  {COMMENT} B", "A\n  B"),
        (f"X{COMMENT}", "X"),
    ],
)
def test_a_comment_goes_with_its_line_or_its_blanks(text: str, rest: str) -> None:
    start = text.index(COMMENT)
    gone = whole_comment(text, Span(start, start + len(COMMENT)))
    assert text[: gone.start] + text[gone.end :] == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("[W]", "[]"),
        ("[W, B]", "[B]"),
        ("[ W , B]", "[ B]"),
        ("['W', B]", "[B]"),
        ('["W"]', "[]"),
        ("[A, W]", "[A]"),
        ("[A, 'W', B]", "[A, B]"),
        ("[A,W]", "[A]"),
        (",W", ""),
        ("[W", "["),
        ("a:\n- A\n- W\n- B\n", "a:\n- A\n- B\n"),
        ("a:\n  - 'W'\n", "a:\n"),
        ("a:\n- W  # old\n- B\n", "a:\n  # old\n- B\n"),
        ("\n- W", "\n"),
        ("\r- W\rB", "\rB"),
    ],
)
def test_a_word_goes_with_its_comma_or_its_line(text: str, rest: str) -> None:
    start = text.index("W")
    for gone in reversed(listed_word(text, Span(start, start + 1))):
        text = text[: gone.start] + text[gone.end :]
    assert text == rest


@pytest.mark.parametrize("text", ["W", "ignore: W", "- W", "x - W"])
def test_what_is_no_item_of_a_list_stays(text: str) -> None:
    start = text.index("W")
    assert listed_word(text, Span(start, start + 1)) == []
