"""Runs in every markup: what each would read as its own is escaped, and formatting is said in its words."""

from __future__ import annotations

import pytest

from citecheck.csl.cases import cased
from citecheck.csl.markers import NOCASE
from citecheck.csl.runs import Run
from citecheck.csl.writers import WRITERS

RUNS: dict[str, tuple[list[Run], dict[str, str]]] = {
    "letters beyond ASCII": (
        [Run("Ørn é – 🜁")],
        {"text": "Ørn é – 🜁", "rtf": "\\u216?rn \\u233? \\u8211? \\u-10179?\\u-8447?", "latex": "Ørn é -- 🜁"},
    ),
    "raised and small capitals": (
        [Run("H"), Run("2", script="sub"), Run("A.D.", small_caps=True), Run("2", script="sup")],
        {
            "markdown": "H<sub>2</sub>A.D.<sup>2</sup>",
            "html": 'H<sub>2</sub><span style="font-variant:small-caps">A.D.</span><sup>2</sup>',
            "rtf": "H{\\sub 2}{\\scaps A.D.}{\\super 2}",
            "latex": "H\\textsubscript{2}\\textsc{A.D.}\\textsuperscript{2}",
        },
    ),
    "formatting inside formatting": (
        [Run("a", italic=True, bold=True), Run("b", underline=True)],
        {"html": "<em><strong>a</strong></em><u>b</u>", "latex": "\\emph{\\textbf{a}}\\underline{b}"},
    ),
    "blanks at the edge of italics": (
        [Run(" Reefs ", italic=True), Run(" ", italic=True)],
        {"markdown": " *Reefs*  ", "text": " Reefs  "},
    ),
    "a link": (
        [Run("https://reef.example/a_b{c}%20#d", verbatim=True)],
        {
            "markdown": "https://reef.example/a_b{c}%20#d",
            "html": "https://reef.example/a_b{c}%20#d",
            "latex": "\\url{https://reef.example/a_b\\%7Bc\\%7D\\%20\\#d}",
        },
    ),
    "a link that Markdown would cut": (
        [Run("https://reef.example/*a*", verbatim=True), Run(" "), Run("10.5555/*a*", verbatim=True)],
        {"markdown": "<https://reef.example/*a*> 10.5555/\\*a\\*"},
    ),
}


@pytest.mark.parametrize("what", RUNS)
def test_each_markup_says_it_in_its_own_words(what: str) -> None:
    runs, written = RUNS[what]
    assert {markup: WRITERS[markup](runs) for markup in written} == written


@pytest.mark.parametrize(
    ("case", "text", "wanted"),
    [
        ("sentence", "the Sleep of REEFS", "The Sleep of REEFS"),
        ("sentence", "THE SLEEP OF REEFS", "The sleep of reefs"),
        ("capitalize-all", "sleep of “reefs”", "Sleep Of “Reefs”"),
        ("sentence", "iTides at Rest", "iTides at Rest"),
        ("capitalize-first", "“sleep of reefs”", "“Sleep of reefs”"),
        ("capitalize-first", "iTides at rest", "iTides at rest"),
        ("title", "sleep with reefs: a study of iTides", "Sleep with Reefs: A Study of iTides"),
        ("apa-title", "sleep with reefs: a study", "Sleep With Reefs: A Study"),
        ("uppercase", f"sleep of {NOCASE[0]}pH{NOCASE[1]}", f"SLEEP OF {NOCASE[0]}pH{NOCASE[1]}"),
        ("none of CSL's", "sleep", "sleep"),
    ],
)
def test_cases_are_those_of_csl(case: str, text: str, wanted: str) -> None:
    assert cased(text, case) == wanted
