"""Lists under headings in any markup and language, without a heading, several in a post, and what they end before."""

from __future__ import annotations

import textwrap

import pytest

from citecheck.model import Format, Source
from citecheck.readers import read
from citecheck.sections import find_sections

ALDER = "Alder, M. (2003). On rivers. Tidal Press."
BIRCH = "Birch, K., & Oak, L. (2010). Of trees in winter. Grove, 3(1), 4–15. https://doi.org/10.5555/grove.3"
CEDAR = "Cedar Society. (2011, May 5). Annual report. https://cedar.invalid/report"
ALL = [ALDER, BIRCH, CEDAR]
LIST = "\n\n".join(ALL)
BODY = "Rivers bend (Alder, 2003) and trees sleep (Birch & Oak, 2010). The Cedar Society (2011) agrees with both."
HTML = "".join(f"<p>{entry.replace('&', '&amp;')}</p>" for entry in ALL)


def lists(text: str, format: Format) -> list[list[str]]:
    document = read(Source(text), format)
    return [
        [" ".join(document.prose[slice(*document.text.range(entry))].split()) for entry in section.entries]
        for section in find_sections(document).lists
    ]


def body(text: str, format: Format) -> str:
    document = read(Source(text), format)
    return " ".join(document.prose[a:b] for a, b in find_sections(document).body)


MARKDOWN = [
    "# {}", "## {} ##", "###### {}", "{}\n===", "{}\n---", "**{}**", "**{}:**", "__{}__", "*{}*", "***{}***", "{}:", "{}",
    "## **{}**", "## {} {{#refs}}", "<h2>{}</h2>", "<b>{}</b>", "## 5. {}", "## V. {}", "## Slide 2 ({}):", "### [{}](#refs)", "<a id='r'></a>\n\n## {}",
]  # fmt: skip
WORDS = [
    "References",
    "REFERENCES",
    "Works Cited",
    "Literaturverzeichnis",
    "Bibliografía",
    "Références",
    "Referenser",
    "Список литературы",
    "Referències",
    "Popis literature",
    "Referência Bibliográfica",
    "Список використаних джерел",
    "📚 Références",
]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("markup", MARKDOWN)
def test_markdown_headings(markup: str, word: str) -> None:
    text = f"{BODY}\n\n{markup.format(word)}\n\n{LIST}\n"
    assert lists(text, "markdown") == [ALL]
    assert "Tidal" not in body(text, "markdown") and "Rivers bend" in body(text, "markdown")


@pytest.mark.parametrize("word", WORDS[:4])
@pytest.mark.parametrize(
    "markup",
    [
        "<h1>{}</h1>", "<h2 class='x' id=\"refs\">{}</h2>", "<h3><span>{}</span></h3>", "<p><strong>{}</strong></p>", "<p><b>{}:</b></p>",
        "<p style='text-align:center'>{}</p>", "<div>{}</div>", "<p><u>{}</u></p>", "<h4><a href='#r'>{}</a></h4>", "<p><em><strong>{}</strong></em></p>",
        "<h2>{}&nbsp;</h2>", "<section><h2>{}</h2>", "<hr><p>{}</p>",
    ],
)  # fmt: skip
def test_html_headings(markup: str, word: str) -> None:
    text = f"<article><p>{BODY.replace('&', '&amp;')}</p>{markup.format(word)}{HTML}</article>"
    assert lists(text, "html") == [ALL]
    assert "Tidal" not in body(text, "html")


@pytest.mark.parametrize(
    ("opening", "between", "closing"),
    [
        ("<ul><li>", "</li><li>", "</li></ul>"),
        ("<ol>\n<li><p>", "</p></li>\n<li><p>", "</p></li>\n</ol>"),
        ("<p>", "<br>", "</p>"),
        ("<p>", "<br/>\n<br/>", "</p>"),
        ("<div>", "</div><div>", "</div>"),
        ("<p class=ref>", "</p>\n\n<p class=ref>", "</p>"),
        ("<dl><dd>", "</dd><dd>", "</dd></dl>"),
        ("<dl><dt>[1]</dt><dd>", "</dd><dt>[2]</dt><dd>", "</dd></dl>"),
        ("<table><tr><td>[1]</td><td>", "</td></tr><tr><td>[2]</td><td>", "</td></tr></table>"),
        ("<blockquote><p>", "</p><p>", "</p></blockquote>"),
    ],
)
def test_html_lists(opening: str, between: str, closing: str) -> None:
    entries = between.join(entry.replace("&", "&amp;") for entry in ALL)
    assert lists(f"<p>{BODY.replace('&', '&amp;')}</p><h2>References</h2>{opening}{entries}{closing}", "html") == [ALL]


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("bullet", ["", "- ", "* ", "+ ", "1. ", "• ", "[1] "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lists_of_lines(format: Format, bullet: str, gap: str) -> None:
    if format == "markdown" and gap == "\n" and bullet in ("", "• ", "[1] "):
        gap = "  \n"
    text = f"{BODY}\n\nReferences\n\n{gap.join(bullet + entry for entry in ALL)}\n"
    assert lists(text, format) == [ALL]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{BODY}\n\n{LIST}", [ALL]),
        (f"{BODY}\n\n---\n\n{LIST}", [ALL]),
        (f"{BODY}\n\n## References\n\n> " + "\n\n> ".join(ALL), [ALL]),
        (f"{BODY}\n\n## Sources\n\n> " + "\n>\n> ".join(ALL), [ALL]),
        (f"> {BODY}\n\n> {ALDER}\n\n{BODY}", []),
        (f"{BODY}\n\n{ALDER}\n\n{BIRCH}", [[ALDER, BIRCH]]),
        (f"{BODY}\n\n{LIST}\n\nLeave a Reply\n\nName", [ALL]),
        (f"{BODY}\n\n{LIST}\n\n*Jo Fir teaches in a small town by the sea and writes about it. She likes it.*", [ALL]),
        (f"# One\n\n{BODY}\n\n## References\n\n{ALDER}\n\n# Two\n\n{BODY}\n\n## References\n\n{BIRCH}\n\n{CEDAR}", [[ALDER], [BIRCH, CEDAR]]),
        (f"{BODY}\n\n## References\n\n{LIST}\n\n## Further reading\n\nFir, Q. (2012). Needles. Meadow House.", [ALL, ["Fir, Q. (2012). Needles. Meadow House."]]),
        (f"{BODY}\n\n## References\n\n### Books\n\n{ALDER}\n\n### Articles\n\n{BIRCH}\n\n{CEDAR}", [ALL]),
    ],
)  # fmt: skip
def test_without_a_heading_and_several(text: str, wanted: list[list[str]]) -> None:
    assert lists(text, "markdown") == wanted


@pytest.mark.parametrize(
    "after",
    [
        "## Appendix A\n\nThe scale had ten items (Birch & Oak, 2010) and was read aloud.",
        "## Acknowledgements\n\nWe thank the Cedar Society (2011) for its hedges and for its patience.",
        "## Author note\n\nJo Fir teaches in a small town by the sea.",
        "**About the author**\n\nJo Fir teaches in a small town by the sea.",
        "## Notes\n\n1. Hedges are not woods, as we were told in 2011 by many people.",
        "## Table 1\n\nMean height of hedges in 2011, in metres and in feet.",
        "Share this:\n\n- Twitter\n- Facebook",
        "Posted in [Trees](/trees) on May 5, 2012 by Jo",
        "### Related\n\n[Hedges in spring (2011)](/hedges)",
        "3 thoughts on “Rivers”\n\nFir says: nice post (Birch, 2001)!",
        "Filed under: trees, rivers\n\nTagged: winter",
        "© 2012 Jo Fir. All rights reserved.",
        "[Previous post](/a) [Next post](/b)",
        "Last updated: 3 May 2012",
        "How to cite this post: Fir, J. (2012). Trees at rest. Tidal Blog.",
        "Image credit: Hedges in winter, 2011, CC BY 2.0",
        "This article was originally published in Tidal Times in 2011.",
        "\\* This paper was presented in 2011 at a meeting of the Cedar Society.",
        "Licensed under CC BY 4.0, 2012",
        "Jo Fir\n\nPort Shoal, May 2012",
    ],
)
def test_a_list_ends_before_what_is_none_of_it(after: str) -> None:
    text = f"{BODY}\n\n## References\n\n{LIST}\n\n{after}\n"
    assert lists(text, "markdown") == [ALL]


def test_a_signature_ends_the_list() -> None:
    text = f"{BODY}\n\nRefs\n" + "\n".join(ALL) + "\n\n--\nKim Obi, PhD | Dept. of Rivers | Rm 2010\n"
    assert lists(text, "text") == [ALL]
    assert "Obi" not in body(text, "text")


@pytest.mark.parametrize(
    "added", ["EDIT (Jan 2024): thanks to all.", "**Update:** see Obi (2018)!", "P.S. – More soon.", "ETA: Obi (2018)."]
)
def test_words_added_later_end_the_list(added: str) -> None:
    text = f"{BODY}\n\nReferences:\n" + "\n".join(ALL) + f"\n\n{added}\n"
    assert lists(text, "text") == [ALL]


def test_a_list_may_open_with_an_entry_of_another_kind() -> None:
    other = "Elm, R. Slow woods, and all that sleeps in them at the end of the year when nobody walks there. Port Shoal: Meadow House, 2011."
    wrapped = "\n".join(line for entry in (other, *ALL, *ALL, *ALL) for line in textwrap.wrap(entry, 60))
    (found,) = lists(f"{BODY}\n\nReferences\n\n{wrapped}\n", "text")
    assert found == [other, *ALL, *ALL, *ALL]


@pytest.mark.parametrize("more", ["used in the parts above", "ajoutées par ce chapitre", "Principali della Rassegna:"])
def test_a_heading_in_markup_may_say_more_of_its_list(more: str) -> None:
    assert lists(f"{BODY}\n\n## References {more}\n\n{LIST}\n", "markdown") == [ALL]
    assert "References" not in body(f"{BODY}\n\n## References {more}\n\n{LIST}\n", "markdown")
    text = f"References {more}\n\nThis is what they say. {BODY}\n"
    assert lists(f"## {text}", "markdown") == []
