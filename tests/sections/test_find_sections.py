"""Where lists, body and furniture are, over posts of every layout."""

from __future__ import annotations

import pytest

from citecheck.model import Format, Sections, Source
from citecheck.readers import read
from citecheck.sections import find_sections

ALDER = "Alder, M. (2003). On rivers. Tidal Press."
BIRCH = "Birch, K., & Oak, L. (2010). Of trees in winter. Grove, 3(1), 4–5."
CEDAR = "Cedar Society. (2011). Annual report. https://cedar.invalid/report"
ALL = [ALDER, BIRCH, CEDAR]
BODY = "Rivers bend (Alder, 2003) and trees sleep (Birch & Oak, 2010). The Cedar Society (2011) agrees with both."
LIST = "\n\n".join(ALL)


def sections(text: str, format: Format = "text") -> tuple[list[list[str]], str, str, Sections]:
    """Entries of each list, body, furniture (blanks folded), and the sections themselves."""
    document = read(Source(text), format)
    found = find_sections(document)
    lists = [[" ".join(document.slice(entry).split()) for entry in section.entries] for section in found.lists]
    body = " ".join(" ".join(document.prose[a:b] for a, b in found.body).split())
    furniture = " ".join(" ".join(document.prose[a:b] for a, b in found.furniture).split())
    return lists, body, furniture, found


LAYOUTS: dict[str, tuple[Format, str]] = {
    "plain line": ("text", f"{BODY}\n\nReferences\n\n{LIST}\n"),
    "colon, an entry a line": ("text", f"{BODY}\n\nReferences:\n{ALDER}\n{BIRCH}\n{CEDAR}\n"),
    "glued to the body": ("text", f"{BODY}\nReferences\n{ALDER}\n{BIRCH}\n{CEDAR}"),
    "numbered heading": ("text", f"{BODY}\n\n7. References\n\n{LIST}"),
    "raw Markdown in plain text": ("text", f"{BODY}\n\n## References\n\n* {ALDER}\n* {BIRCH}\n* {CEDAR}\n"),
    "text bullets": ("text", f"{BODY}\n\nReferences\n\n• {ALDER}\n• {BIRCH}\n• {CEDAR}\n"),
    "bold line": ("markdown", f"{BODY}\n\n**Works Cited**\n\n{LIST}"),
    "setext": ("markdown", f"{BODY}\n\nReference list\n----\n\n{LIST}"),
    "bullets": ("markdown", f"{BODY}\n\n## References\n\n- {ALDER}\n- {BIRCH}\n- {CEDAR}\n"),
    "numbers": ("markdown", f"{BODY}\n\n## References\n\n1. {ALDER}\n2. {BIRCH}\n3. {CEDAR}\n"),
    "subheadings": (
        "markdown",
        f"{BODY}\n\n## References\n\n### Primary\n\n{ALDER}\n\n### Other\n\n{BIRCH}\n\n{CEDAR}",
    ),
    "breaks": ("html", f"<p>{BODY}</p><h3>References</h3><p>{ALDER}<br>{BIRCH}<br/>{CEDAR}</p>"),
    "breaks, heading inside": ("html", f"<p>{BODY}</p><p><b>References</b><br>{ALDER}<br>{BIRCH}<br>{CEDAR}</p>"),
    "items": ("html", f"<p>{BODY}</p><h3>References</h3><ol><li>{ALDER}<li>{BIRCH}<li>{CEDAR}</ol>"),
    "a table of contents before": ("markdown", f"- Intro\n- References\n\n# Intro\n\n{BODY}\n\n# References\n\n{LIST}"),
    "a linked table of contents": (
        "html",
        (
            '<ul><li><a href="#intro">Intro</a></li><li><a href="#refs">References</a></li></ul>'
            f'<p>{BODY}</p><p>In 1833, trees were read otherwise.</p><h2 id="refs">References</h2><p>{ALDER}</p><p>{BIRCH}</p><p>{CEDAR}</p>'
        ),
    ),
    "a heading that links to itself": (
        "html",
        f'<p>{BODY}</p><h2><a href="#refs">References</a></h2><p>{ALDER}</p><p>{BIRCH}</p><p>{CEDAR}</p>',
    ),
    "links before the list": (
        "markdown",
        f"{BODY}\n\n## References\n\nhttps://one.invalid/a\n\nhttps://two.invalid/b\n\n{LIST}",
    ),
    "a blank line forgotten": ("markdown", f"{BODY}\n\n## References\n\n{ALDER}\n{BIRCH}\n\n{CEDAR}"),
    "no heading": ("text", f"{BODY}\n\n{LIST}\n"),
    "no heading, an entry a line": ("text", f"{BODY}\n\n{ALDER}\n{BIRCH}\n{CEDAR}\n"),
    "list alone": ("text", LIST),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_list_of_every_layout(name: str) -> None:
    format, text = LAYOUTS[name]
    lists, body, _, _ = sections(text.replace(" & ", " &amp; ") if format == "html" else text, format)
    assert [[entry.replace("&amp;", "&") for entry in entries] for entries in lists] == [ALL]
    assert ("Rivers bend" in body) == (name != "list alone")
    assert "Tidal" not in body


@pytest.mark.parametrize(
    "heading",
    [
        "References", "REFERENCES:", "Reference", "Reference List", "List of References", "References and Notes", "Works cited",
        "Literature Cited", "Sources", "References (APA)", "IV. References", "8 References", "References for Chapter 2",
        "Literatur", "Literaturverzeichnis", "Quellen", "Références", "Références bibliographiques", "Bibliografía",
        "Referencias", "Referências", "Riferimenti bibliografici", "Referenties", "Referenser", "Kilder", "Список литературы",
        "参考文献", "Kaynakça",
    ],
)  # fmt: skip
def test_headings(heading: str) -> None:
    lists, body, _, found = sections(f"{BODY}\n\n{heading}\n\n{LIST}")
    assert lists == [ALL]
    assert body == BODY
    assert found.lists[0].heading_text.rstrip(":") in heading


@pytest.mark.parametrize(
    "line", ["my sources:", "Sources I used:", "here's what I read for this:", "**stuff I cite:**"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_lines_that_announce_a_list_in_words_of_their_own(line: str, between: str) -> None:
    entries = "\n".join(ALL)
    lists, body, _, _ = sections(f"{BODY}\n\n{line}{between}{entries}")
    assert lists == [ALL]
    assert "Tidal" not in body


@pytest.mark.parametrize(
    "said",
    [
        "According to Birch and Oak (2010), trees sleep.",
        'According to Alder (2003), "rivers bend and bend again" (p. 4).',
        "Laut Birch und Oak (2010), schlafen Bäume.",
        "See Birch & Oak (2010), and not only on trees.",
    ],
)
def test_a_sentence_that_opens_with_whom_it_follows_is_no_entry(said: str) -> None:
    lists, body, _, _ = sections(f"{BODY}\n\n{said}\n\n{LIST}")
    assert lists == [ALL]
    assert said in body


@pytest.mark.parametrize(
    "heading", ["Bibliography", "Further reading", "Works consulted", "Additional resources", "Suggested Readings"]
)
def test_lists_that_may_hold_uncited_works(heading: str) -> None:
    assert sections(f"{BODY}\n\n{heading}\n\n{LIST}")[3].lists[0].kind == "further"


@pytest.mark.parametrize(
    ("ending", "kept"),
    [
        ("Leave a Reply\n\nYour email address will not be published.", ""),
        ("Share this:\n\nTwitter", ""),
        ("Posted by Alder, M. (2019). Great.", ""),
        ("Tags: rivers, trees", ""),
        ("Filed under Nature", ""),
        ("3 Comments\n\nOak says: (Birch, 2001)", ""),
        ("Related posts", ""),
        ("Kommentar hinterlassen", ""),
        ("Appendix A\n\nWe used a scale (Birch & Oak, 2010) in this study. It was good.", "used a scale"),
        ("About the Author\n\nJo Alder has lived near a river since 1999 and writes.", ""),
        ("Jo teaches at a small school and writes. She lives by a river.\n\nShe likes tea.", "likes tea"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["References\n\n", ""])
def test_end_of_the_list(heading: str, ending: str, kept: str) -> None:
    lists, body, furniture, _ = sections(f"{BODY}\n\n{heading}{LIST}\n\n{ending}")
    assert lists == [ALL]
    assert (kept in body) if kept else (body == BODY and ending.split("\n")[0] in furniture)


def test_an_entry_may_open_with_particles_in_lower_case() -> None:
    particled = "de los Alder, María, and Li Oak. 2003. “On rivers.” Grove 3: 4–5."
    lists, _, _, _ = sections(f"{BODY}\n\nReferences\n\n{particled}\n\n{BIRCH}")
    assert lists == [[particled, BIRCH]]


def test_body_goes_on_behind_a_list_in_the_middle() -> None:
    lists, body, _, _ = sections(
        f"{BODY}\n\n## References\n\n{LIST}\n\n## Discussion\n\nMore of it (Alder, 2003).", "markdown"
    )
    assert lists == [ALL]
    assert body.endswith("More of it (Alder, 2003).")


def test_lists_of_chapters_and_further_reading() -> None:
    chapter = f"{BODY}\n\n## References\n\n"
    text = f"# One\n\n{chapter}{LIST}\n\n# Two\n\n{chapter}{BIRCH}\n\n## Further reading\n\n{ALDER}\n"
    lists, _, _, found = sections(text, "markdown")
    assert lists == [ALL, [BIRCH], [ALDER]]
    assert [section.kind for section in found.lists] == ["references", "references", "further"]


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("text", f"{BODY}\n\nReferences to earlier work are rare here.\n\nSources of error abound (Alder, 2003)."),
        ("text", f"{BODY}\n\nReferences\n\nare what we love to teach, and we do it often with many people.\n\n{BODY}"),
        ("markdown", f"{BODY}\n\n> References\n>\n> {ALDER}\n>\n> {BIRCH}\n\nThat was a sample.\n"),
        ("text", "Alder (2003) says so.\n\nCedar Society (2011) has found more, and so on.\n\nOak (2010) slept."),
        ("text", ""),
    ],
)
def test_no_list(format: Format, text: str) -> None:
    assert sections(text, format)[0] == []


@pytest.mark.parametrize(
    ("given", "entries"),
    [
        ("Alder, M. (2003). On rivers\n\nand all that flows. Tidal Press.\n\n" + BIRCH, 2),
        (f"{ALDER}\n\nhttps://tidal.invalid/rivers\n\n{BIRCH}", 2),
        (f"{ALDER}\n\nDogwood, P. Of bark. Grove Press.\n\n{CEDAR}", 3),
        (f"{ALDER}\n\nreed77. (2019). Pond notes.\n\n{CEDAR}", 3),
        (f"{BIRCH}", 1),
        ("[1] M. Alder, “On rivers,” Tidal Press, 2003.\n[2] K. Birch, “Of trees,” Grove, vol. 3, 2010.", 2),
    ],
)
def test_entries_under_a_heading(given: str, entries: int) -> None:
    assert len(sections(f"{BODY}\n\nReferences\n\n{given}")[0][0]) == entries


@pytest.mark.parametrize(
    ("format", "entry"),
    [
        ("markdown", "Cedar Society. (2011). *Report*. [cedar.invalid/a_(b)](https://cedar.invalid/a_(b))"),
        ("markdown", "*Pond notes*. (2011). Grove, *3*"),
        ("markdown", "Cedar Society. (2011). Report. <https://cedar.invalid/report>"),
        ("html", 'Cedar Society. (2011). <em>Report</em>. <a href="https://cedar.invalid">cedar</a>'),
    ],
)
def test_markup_at_an_edge_stays_whole(format: Format, entry: str) -> None:
    text = (
        f"# References\n\n{entry}\n\n{ALDER}"
        if format == "markdown"
        else f"<h2>References</h2><p>{entry}</p><p>{ALDER}</p>"
    )
    assert sections(text, format)[0] == [[entry, ALDER]]


def test_a_run_without_persons_yields_to_one_with_them() -> None:
    talk = "## Backup\n\n- Holm (2004): fewer tides near ports\n- Ruiz & Obi (2008): 10 km of reach"
    lists, body, _, _ = sections(f"{BODY}\n\n## Sources to show\n\n- {ALDER}\n- {BIRCH}\n\n{talk}", "markdown")
    assert lists == [[ALDER, BIRCH]]
    assert "Holm (2004)" in body


def test_a_paragraph_of_marks_that_show_nothing_is_none() -> None:
    text = "Reefs rest (Ruiz, 2015).\n\nReferences\n\n\u200b \n <em>\n\nRuiz, A. (2015). *Reefs*. Tidal Press.\n"
    document = read(Source(text), "markdown")
    (section,) = find_sections(document).lists
    assert [document.slice(entry) for entry in section.entries] == ["Ruiz, A. (2015). *Reefs*. Tidal Press."]
