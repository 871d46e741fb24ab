"""What a post sets aside itself, in every place where it may say so."""

from __future__ import annotations

import pytest

import citecheck
from citecheck import Config
from citecheck.model import Format

LIST = "\n\nReferences\n\nVasquez, A., & Born, J. (2010). *Memory asleep*. Tidal Press.\n"
SLIP = "Sleep helps (Vasqez & Born, 2010)."
OPENING = "Vasqez & Born (2010) say that sleep helps."
RIGHT = "Sleep helps (Vasquez & Born, 2010)."
ONLY = Config(select=("CIT", "SUP"))


def codes(text: str, format: Format = "markdown", config: Config = ONLY) -> list[str]:
    found = citecheck.check(text + LIST, format=format, config=config).diagnostics
    return [d.code for d in found if d.code[:3] in ("CIT", "SUP")]


def test_the_slip_is_found_without_a_word() -> None:
    assert codes(SLIP) == ["CIT004"]


@pytest.mark.parametrize("format", ["markdown", "text", "docx"])
@pytest.mark.parametrize(
    "text",
    [
        f"<!-- citecheck: ignore[CIT004] as the cover has it -->\n{SLIP}",
        f"<!-- citecheck: ignore[author-spelling-mismatch] -->\n\n{SLIP}",
        f"<!-- citecheck: ignore[CIT] -->\n\n{SLIP}",
        f"<!-- citecheck: ignore[C] -->\n\n{SLIP}",
        f"Before.\n\n<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}",
        f"<!-- a remark -->\n\n<!-- citecheck: ignore[CIT004] -->\n\n{SLIP} <!-- citecheck is told so -->",
        f"<!-- citecheck: ignore -->\n\n{SLIP}",
        f"{SLIP} <!-- citecheck: ignore[CIT004] -->",
        f"{SLIP} <!-- citecheck: ignore[CIT004]\nfor a long reason -->",
        f"<!-- citecheck: disable[CIT004] -->\n\n{SLIP}\n\n<!-- citecheck: enable[CIT004] -->",
        f"<!-- citecheck: disable -->\n\n{SLIP}",
        f"<!-- citecheck: ignore-file -->\n\nBefore.\n\n{SLIP}",
        f"{SLIP}\n\n<!-- citecheck: ignore-file[CIT004] -->",
        f"{OPENING}\n\n<!-- citecheck: ignore-file[CIT004] -->",
        f"<!-- citecheck: ignore[CIT004] -->\n\n{OPENING}",
        f"<!-- citecheck: ignore-file -->\n\n{SLIP} <!-- citecheck: ignore[CIT004] -->\n\n{SLIP}",
        f"<!-- citecheck: disable[CIT, CIT004] -->\n\n{SLIP}",  # both say of one place what is so
    ],
)
def test_a_comment_sets_the_slip_aside(text: str, format: Format) -> None:
    assert codes(text, format) == []


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}\n\nAgain {SLIP}",
        f"{SLIP} <!-- citecheck: ignore[CIT004] -->\n\nAgain {SLIP}",
        f"<!-- citecheck: disable[CIT004] -->\n\n{SLIP}\n\n<!-- citecheck: enable -->\n\nAgain {SLIP}",
        f"<!-- citecheck: disable -->\n\n{SLIP}\n\n<!-- citecheck: enable[CIT004] -->\n\nAgain {SLIP}",
    ],
)
def test_a_comment_reaches_no_further_than_it_says(text: str) -> None:
    assert codes(text) == ["CIT004"]


def test_a_remark_in_front_matter_asks_for_nothing() -> None:
    front = "---\ncitecheck:\n  ignore: [CIT001]  # ignore: [CIT004]\n---\n\n"
    assert codes(f"{front}{SLIP} Reefs rest (Obi, 2001).") == ["CIT004"]


@pytest.mark.parametrize("rules", ["", "[CIT004]"])
def test_what_ignores_the_file_reaches_past_every_enable(rules: str) -> None:
    stretch = f"<!-- citecheck: disable[CIT004] -->\n\n{SLIP}\n\n<!-- citecheck: enable[CIT004] -->"
    assert codes(f"{SLIP}\n\n{stretch}\n\n{SLIP}\n\n<!-- citecheck: ignore-file{rules} -->") == []


def test_a_comment_behind_everything_sets_nothing_aside() -> None:
    found = citecheck.check(f"{SLIP}{LIST}\n<!-- citecheck: ignore[CIT004] -->\n", format="markdown", config=ONLY)
    assert [d.code for d in found.diagnostics] == ["CIT004", "SUP001"]


def test_a_switch_right_before_a_finding_reaches_it() -> None:
    text = OPENING.replace("&", "&amp;")
    page = "<p>Before.</p><p><!-- citecheck: disable[CIT004] -->{}</p><h2>References</h2><p>{}</p>"
    entry = "Vasquez, A., &amp; Born, J. (2010). <em>Memory asleep</em>. Tidal Press."
    assert citecheck.check(page.format(text, entry), format="html", config=ONLY).diagnostics == ()
    again = f"{text}<!-- citecheck: enable[CIT004] -->{text}"
    assert [d.code for d in citecheck.check(page.format(again, entry), format="html", config=ONLY).diagnostics] == [
        "CIT004"
    ]


def test_html() -> None:
    entry = "<h2>References</h2><p>Vasquez, A., &amp; Born, J. (2010). <em>Memory asleep</em>. Tidal Press.</p>"
    for comment in ("<!-- citecheck: ignore[CIT004] --><p>", "<p><!-- citecheck: ignore[CIT004] -->"):
        page = f"<p>Before.</p>{comment}Sleep helps (Vasqez &amp; Born, 2010).</p>{entry}"
        assert [d.code for d in citecheck.check(page, format="html", config=ONLY).diagnostics] == []


FRONT = [
    "---\ntitle: Sleep\ncitecheck: {style: apa6, ignore: [CIT004]}\n---\n\n",
    "---\ncitecheck: {style: apa6, ignore: [CIT004]\n---\n\n",
    "---\ncitecheck: {ignore: ['author-spelling-mismatch'], style: \"apa6\"}\n---\n\n",
    "---\ncitecheck:\n  style: apa6\n  ignore: [CIT004]\ntitle: Sleep\n---\n\n",
    "---\ncitecheck:\n  ignore:\n    - CIT004\n  style: apa6  # the old one\n---\n\n",
    "---\r\ncitecheck:\r\n  style: apa6\r\n  ignore: CIT004\r\n---\r\n\r\n",
    '+++\ntitle = "Sleep"\n[citecheck]\nstyle = "apa6"\nignore = ["CIT004"]\n[menu]\nname = "x"\n+++\n\n',
    '+++\ncitecheck = {style = "apa6", ignore = ["CIT004"]}\n+++\n\n',
]


@pytest.mark.parametrize("front", FRONT)
def test_front_matter_sets_style_and_rules(front: str) -> None:
    report = citecheck.check(f"{front}{SLIP}{LIST}", format="markdown", config=ONLY)
    assert (report.profile.name, report.diagnostics) == ("apa6", ())


def test_front_matter_yields_to_the_caller_and_wins_over_settings() -> None:
    text = f"{FRONT[0]}{SLIP}{LIST}"
    assert citecheck.check(text, format="markdown", style="harvard-au").profile.name == "harvard-au"
    assert citecheck.check(text, format="markdown", config=Config(style="harvard-au")).profile.name == "apa6"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (f"Before.\n\n<!-- citecheck: ignore[CIT004] -->\n\n{RIGHT}", f"Before.\n\n{RIGHT}"),
        (f"Before.\n\n<!-- citecheck: ignore -->\n{RIGHT}", f"Before.\n\n{RIGHT}"),
        (f"Before.\r\n\r\n<!-- citecheck: ignore -->\r\n\r\n{RIGHT}", f"Before.\r\n\r\n{RIGHT}"),
        (f"{RIGHT} <!-- citecheck: ignore[CIT] -->", RIGHT),
        (f"{RIGHT} <!-- citecheck: ignore[author-spelling-mismatch] -->", RIGHT),
        (f"A <!-- citecheck: ignore[CIT] --> b. {RIGHT}", f"A b. {RIGHT}"),
        (f"<!-- citecheck: ignore-file -->\n\n{RIGHT}", RIGHT),
        (
            f"<!-- citecheck: disable[CIT] -->\n\n{RIGHT}\n\n<!-- citecheck: enable[CIT] -->\n\nAfter.",
            f"{RIGHT}\n\nAfter.",
        ),
        (f"<!-- citecheck: ignore[CIT001, CIT004] -->\n\n{SLIP}", f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}"),
        (f"<!-- citecheck: ignore[CIT004, CIT001] -->\n\n{SLIP}", f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}"),
        (f"<!-- citecheck: disable[CIT] -->\n\n{RIGHT}", RIGHT),
        (
            f"<!-- citecheck: disable[CIT] -->\n\n{RIGHT}\n\n<!-- citecheck: enable[REF] -->\n\nAfter.",
            f"{RIGHT}\n\n<!-- citecheck: enable[REF] -->\n\nAfter.",
        ),
        (  # the comment that closes it goes along, however many stand between
            f"{SLIP} <!-- citecheck: ignore[CIT004] -->\n\n<!-- citecheck: disable[CIT003] -->\n\n{RIGHT}\n\n"
            + f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}\n\n" * 25
            + "<!-- citecheck: enable[CIT003] -->\n\nAfter.",
            f"{SLIP} <!-- citecheck: ignore[CIT004] -->\n\n{RIGHT}\n\n"
            + f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}\n\n" * 25
            + "After.",
        ),
        (  # what closes another one stays
            (
                f"<!-- citecheck: disable[CIT] -->\n\n{RIGHT}\n\n<!-- citecheck: disable[CIT] -->\n\n{SLIP}\n\n"
                "<!-- citecheck: enable[CIT] -->\n\nAfter."
            ),
            f"{RIGHT}\n\n<!-- citecheck: disable[CIT] -->\n\n{SLIP}\n\n<!-- citecheck: enable[CIT] -->\n\nAfter.",
        ),
        (
            f"---\ncitecheck: {{ignore: ['CIT001', \"CIT004\"]}}\n---\n\n{SLIP}",
            f'---\ncitecheck: {{ignore: ["CIT004"]}}\n---\n\n{SLIP}',
        ),
        (
            f"---\ncitecheck:\n  ignore:\n  - CIT004\n  - CIT001\n---\n\n{SLIP}",
            f"---\ncitecheck:\n  ignore:\n  - CIT004\n---\n\n{SLIP}",
        ),
    ],
)
def test_what_sets_nothing_aside_is_told_and_taken_out(text: str, mended: str) -> None:
    every = Config()
    assert codes(text, config=every) == ["SUP001"]
    assert citecheck.fix(text + LIST, format="markdown", config=every).text == mended + LIST
    assert codes(mended, config=every) == []


def test_rules_that_did_not_run_say_nothing_of_their_suppressions() -> None:
    text = f"<!-- citecheck: ignore[CIT004] -->\n\n{RIGHT}"
    assert codes(text, config=Config(select=("CIT001", "SUP"))) == []
    assert codes(text, config=Config(ignore=("CIT004",), select=("CIT", "SUP"))) == []


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            "<!-- citecheck: ignore[cited-not-lsted] -->",
            "cited-not-lsted",
            "No rule “cited-not-lsted”; did you mean “cited-not-listed”?",
        ),
        ("<!-- citecheck: ignore[zzz] -->", "zzz", "No rule “zzz”."),
        ("<!-- citecheck: ingore -->", "<!-- citecheck: ingore -->", "No directive “ingore”; did you mean “ignore”?"),
        ("---\ncitecheck: {style: apa8}\n---", "apa8", "No style “apa8”; did you mean “apa7”?"),
        ("---\ncitecheck:\n  stile: apa6\n---", "stile", "No setting “stile”; did you mean “style”?"),
        ("---\ncitecheck: {ignore: [CTI004]}\n---", "CTI004", "No rule “CTI004”; did you mean “CIT004”?"),
    ],
)
def test_what_cannot_be_obeyed_is_told(text: str, place: str, said: str) -> None:
    text = f"Before.\n\n{text}" if text.startswith("<") else text
    found = citecheck.check(f"{text}\n\n{RIGHT}{LIST}", format="markdown", config=ONLY).diagnostics
    assert [(d.code, d.name, d.message, d.severity) for d in found] == [
        ("SUP003", "unknown-directive", said, "warning")
    ]
    assert [text[d.span.start : d.span.end] for d in found] == [place]


def test_a_word_that_is_no_item_of_a_list_is_left_to_the_writer() -> None:
    text = f"---\ncitecheck:\n  ignore: CIT003\n---\n\n{RIGHT}{LIST}"
    (found,) = citecheck.check(text, format="markdown", config=ONLY).diagnostics
    assert (found.code, found.fix) == ("SUP001", None)


def test_front_matter_may_speak_of_citecheck_without_settings() -> None:
    assert codes(f"---\ntitle: On citecheck\n---\n\n{SLIP}") == ["CIT004"]


@pytest.mark.parametrize(("style", "taken"), [("auto", "apa7"), ("", "apa7"), ("harvard-au", "harvard-au")])
def test_a_post_may_vote_or_say_nothing(style: str, taken: str) -> None:
    report = citecheck.check(f"---\ncitecheck:\n  style: {style}\n---\n\n{RIGHT}{LIST}", format="markdown", config=ONLY)
    assert (report.profile.name, report.diagnostics) == (taken, ())


def test_the_findings_themselves_can_be_ignored() -> None:
    text = f"<!-- citecheck: ignore[CIT004] -->\n\n{RIGHT}"
    assert codes(text, config=Config(ignore=("unused-suppression",), select=("CIT", "SUP"))) == []


def test_many_comments_are_borne() -> None:
    one = f"<!-- citecheck: ignore[CIT004] -->\n\n{SLIP}\n\n"
    assert codes(one * 300) == []
    assert codes("<!-- citecheck: ignore[CIT004] " * 2000, "text") == codes("", "text")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (f"<!-- citecheck: ignore -->\n\n{RIGHT}", "<!-- citecheck: ignore -->", "Suppresses what is not found here."),
        (
            f"<!-- citecheck: ignore[CIT003, CIT004] -->\n\n{RIGHT}",
            "<!-- citecheck: ignore[CIT003, CIT004] -->",
            "Suppresses CIT003, CIT004, of which nothing is found here.",
        ),
        (
            f"<!-- citecheck: ignore[CIT003, CIT004] -->\n\n{SLIP}",
            "CIT003",
            "Suppresses CIT003, of which nothing is found here.",
        ),
        (
            f"---\ntitle: A\ncitecheck: {{ignore: [CIT003]}}\nother: {{b: c}}\n---\n\n{RIGHT}",
            "CIT003",
            "Suppresses CIT003, of which nothing is found here.",
        ),
    ],
)
def test_what_is_in_vain_is_told_where_it_stands(text: str, place: str, said: str) -> None:
    (found,) = (d for d in citecheck.check(text + LIST, format="markdown").diagnostics if d.code == "SUP001")
    assert (found.name, found.severity, found.message) == ("unused-suppression", "warning", said)
    assert (text[found.span.start : found.span.end], found.fix and found.fix.title) == (place, "Remove it")


@pytest.mark.parametrize(
    ("front", "places"),
    [
        (
            "---\ntitle: A\ncitecheck: {stile: apa6, style: apa9, ignore: [CTI004]}\n---\n\n",
            ["stile", "apa9", "CTI004"],
        ),
        ("---\ntitle: A\ncitecheck:\n  stile: x\n  ignore:\n  - CTI004\n---\n\n", ["stile", "CTI004"]),
        (
            "---\n# a remark\ncitecheck:  # another\n  stile: x  # ours\n  ignore:\n  - CTI004\n---\n\n",
            ["stile", "CTI004"],
        ),
        ("---\nother: {a: b}\ncitecheck: {stile: x, ignore: [CTI004]}\n---\n\n", ["stile", "CTI004"]),
        ('+++\ntitle = "A"\n[citecheck]\nstile = "x"\nignore = ["CTI004"]\n+++\n\n', ["stile", "CTI004"]),
    ],
)
def test_what_front_matter_says_wrongly_is_shown_where_it_stands(front: str, places: list[str]) -> None:
    text = f"{front}{RIGHT}{LIST}"
    found = citecheck.check(text, format="markdown", config=ONLY).diagnostics
    assert [text[d.span.start : d.span.end] for d in found if d.code == "SUP003"] == places


def test_settings_that_are_never_closed_or_stand_in_two_tables() -> None:
    unclosed = f"---\ncitecheck: {{style: apa6\ntitle: A\n---\n\n{RIGHT}{LIST}"
    assert citecheck.check(unclosed, format="markdown").profile.name == "apa6"
    beside = f"---\ncitecheck: {{ignore: [CIT004]}}\nextra: {{style: apa6}}\n---\n\n{SLIP}{LIST}"
    report = citecheck.check(beside, format="markdown", config=ONLY)
    assert (report.profile.name, report.diagnostics) == ("apa7", ())
