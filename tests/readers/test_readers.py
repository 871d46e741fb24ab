"""What a reader of each format sees, as tables: source | prose, blocks parted by " ¶ "."""

from __future__ import annotations

import pytest

from citecheck.model import Document, Format, Source
from citecheck.readers import read


def shown(document: Document) -> str:
    return " ¶ ".join(document.prose[block.start : block.end] for block in document.blocks)


MARKDOWN = [
    ("*Ruiz* (**2015**) and [Chan (2014)](https://example.org/2014)", "Ruiz (2015) and Chan (2014)"),
    ("Code `(Ruiz, 2015)` and ``a ` b`` out", "Code  and  out"),
    ("Code <code class=x>(Ruiz, 2015)</code>, <CODE>a *b</CODE> *c* `</code>` <code>d", "Code ,  c  d"),
    ("One <script>f('Ruiz (2015)')</script> two", "One  two"),
    ("Let $x_{2015} + y_1$ be, for $5 or $6 each", "Let  be, for $5 or $6 each"),
    ("Code `$a` and `b$` stay code", "Code  and  stay code"),
    ("$$\ny = 2015\n$$\n\nText", "Text"),
    ("Ruiz &amp; Chan, p&#46; 4, \\*plain\\*", "Ruiz & Chan, p. 4, *plain*"),
    ("See[^1] it.\n\n[^1]: Chan (2014).", "See it. ¶ Chan (2014)."),
    ("Seen <!-- not this (Ruiz, 2015) --> there", "Seen  there"),
    ("![Reefs (Chan, 2014)](reefs.png)", "Reefs (Chan, 2014)"),
    ("![A *b* ![inner](y)](x) c", "A b inner c"),
    ("# References {-}\n\n## Notes {#n .x} #", "References ¶ Notes"),
    ("Setext\n======\n\n> Quoted\n> on", "Setext ¶ Quoted\non"),
    ("| a | b |\n|---|---|\n| c \\| d (Ruiz, 2015) | *e* |", "a ¶ b ¶ c | d (Ruiz, 2015) ¶ e"),
    ("- one\n  two\n- three\n\n1. four", "one\ntwo ¶ three ¶ four"),
    ("---\ntitle: Ruiz (2015)\n---\nText", "Text"),
    ("+++\ntitle = 'Ruiz (2015)'\n+++\nText", "Text"),
    ("---\rtitle: Ruiz (2015)\r---\rText", "Text"),
    ("---\rtitle: Ruiz (2015)\r\n---\r\nText", "Text"),
    ("<div>\n<p>Ruiz &amp; Chan</p>\n</div>\n\nAfter", "Ruiz & Chan ¶ After"),
    ("Hard  \nbreak and<br>tag", "Hard\nbreak and\ntag"),
    ("```\n(Ruiz, 2015)\n```\n\n    (Chan, 2014)\n\nText", "Text"),
    ("<https://example.org/2015> [r]\n\n[r]: https://example.org 'Ruiz (2015)'", "https://example.org/2015 r"),
    ("Soft\u00adhyphen and zero\u200bwidth", "Softhyphen and zerowidth"),
    ("One\r\ntwo\r\n\r\nthree", "One\ntwo ¶ three"),
]
HTML = [
    ("<p>Ruiz &amp; Chan<br>next</p><p>two", "Ruiz & Chan\nnext ¶ two"),
    ("<p>A&nbsp;B &#8211; C&shy;D &copy; &unknown; & e</p>", "A\u00a0B – CD © &unknown; & e"),
    ("<head><title>Ruiz (2015)</title><style>p{}</style><body><p>Text", "Text"),
    ("<script>if (a<b && '</p>(Ruiz, 2015)') {}</script><p>Text</p>", "Text"),
    ("<p>Before <select>not closed, so kept</p><p>after", "Before not closed, so kept ¶ after"),
    ("<svg><title>x</title></svg><p>Text<!-- (Ruiz, 2015) --></p>", "Text"),
    ("<ul><li>one<li>two</ul><table><tr><td>a<td>b</table>", "one ¶ two ¶ a ¶ b"),
    ("<p>many   \n blanks</p><pre>two\nlines</pre>", "many blanks ¶ two\nlines"),
    ("<p>5 < 6 and <b>bold</b></p>", "5 < 6 and bold"),
    ("<p title='a > b (Ruiz, 2015)'>Text</p>", "Text"),
    ("<blockquote>one<p>two</blockquote>three", "one ¶ two ¶ three"),
]
TEXT = [
    ("One\n\nTwo\nlines\n \t\n  Three  \n", "One ¶ Two\nlines ¶ Three"),
    ("One\rtwo\r\rthree\r\n\r\nfour", "One\ntwo ¶ three ¶ four"),
    ("Soft\u00adhyphen\ufeff", "Softhyphen"),
    ("", ""),
]


@pytest.mark.parametrize(
    ("format", "source", "prose"),
    [("markdown", *row) for row in MARKDOWN] + [("html", *row) for row in HTML] + [("text", *row) for row in TEXT],
)
def test_prose_is_what_a_reader_sees(format: Format, source: str, prose: str) -> None:
    assert shown(read(Source(source), format)) == prose


def test_marks_know_their_places_and_targets() -> None:
    document = read(Source("A *b* and [Chan (2014)](https://example.org)\n\nH<sub>2</sub>O"), "markdown")
    found = [(mark.kind, document.prose[mark.start : mark.end], mark.target) for mark in document.marks]
    assert found == [("em", "b", ""), ("link", "Chan (2014)", "https://example.org"), ("sub", "2", "")]
    document = read(Source('<p><em>b</em> <a href="x?a=1&amp;b">c</a></p>'), "html")
    found = [(mark.kind, document.prose[mark.start : mark.end], mark.target) for mark in document.marks]
    assert found == [("em", "b", ""), ("link", "c", "x?a=1&b")]


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        ("[<em>b](x) and *c*", [("link", "b", "x"), ("em", "c", "")]),  # a tag that is never closed
        ("a</em> **b** c", [("strong", "b", "")]),  # one that was never opened
        ("*a <b>b* c</b>", [("em", "a b", ""), ("strong", "b c", "")]),
    ],
)
def test_a_mark_ends_with_its_own_end(source: str, marks: list[tuple[str, str, str]]) -> None:
    document = read(Source(source), "markdown")
    assert [(mark.kind, document.prose[mark.start : mark.end], mark.target) for mark in document.marks] == marks


def test_front_matter_and_comments_keep_their_places() -> None:
    document = read(Source("---\nstyle: apa6\n---\n\nA <!-- one --> b\n\n<!-- two -->\n"), "markdown")
    assert document.front_matter and document.slice(document.front_matter) == "---\nstyle: apa6\n---\n"
    assert [document.slice(span) for span in document.comments] == ["<!-- one -->", "<!-- two -->"]


@pytest.mark.parametrize(
    ("format", "source", "written"),
    [
        ("markdown", '[a](http://x.org "T") [*b*](<c d>) ![e](f) [g]( h&amp;i ) <http://j.org> [k][l]\n\n[l]: m', ["http://x.org", "c d", "h&amp;i"]),
        ("markdown", "| a | [c|d](e\\|f) |\n|--|--|\n| [x](y) | `z` |", ["e\\|f", "y"]),
        ("markdown", "> see [a\n> b](http://n.org)\n\n<p><a class=q href='o?p&amp;q'>r</a></p>", ["http://n.org", "o?p&amp;q"]),
        ("html", '<a class=q HREF="h&amp;i">t</a> <a href=u>v</a> <a name=w>z</a> <a href="">y</a>', ["h&amp;i", "u"]),
    ],
)  # fmt: skip
def test_a_links_target_has_its_place(format: Format, source: str, written: list[str]) -> None:
    document = read(Source(source), format)
    assert [document.slice(mark.address) for mark in document.marks if mark.address] == written


DOUBLED = """Sleep and memory in first-year students

Sleep matters for learning. Ruiz and Chan (2015) found that those

who slept for eight hours remembered more words than the others did

(Okafor, 2012). Size and duration of what they saw differed between the

schools in which it was measured.

Later work confirmed it, and asked students to keep a diary, which

few of them did, though all of them had been told of its use and had

said that they would.

12

References

Okafor, N. (2012). Sleep diaries of students: What bedtimes do for

marks and moods. Reef Quarterly, 3(1), 4–19.

Ruiz, A., & Chan, B. (2015). Eight hours: Sleep and the memory for

words. Tidal Press.
"""


def test_lines_with_a_blank_line_behind_each_are_one_paragraph() -> None:
    document = read(Source(DOUBLED), "text")
    paragraphs = shown(document).split(" ¶ ")
    assert [len(text.split("\n")) for text in paragraphs] == [1, 4, 3, 1, 1, 2, 2]
    assert paragraphs[-1] == "Ruiz, A., & Chan, B. (2015). Eight hours: Sleep and the memory for\nwords. Tidal Press."
