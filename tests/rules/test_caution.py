"""A finding on what is only perhaps a citation never carries a safe fix; one on a citation does."""

from __future__ import annotations

import pytest

from citecheck import check, fix
from citecheck.rules.facts.strength import is_strong

LIST = "\n\nReferences\n\nOkafor, N. (2012). Sleep. Tidal Press.\n\nRuiz, A. (2015). Reefs. Tidal Press.\n"
SENTENCES = """
Housewarming (12 May 2022): all came.
Housewarming (2022, May): all came.
Reefs rest (Marlowitz 2019).
Reefs rest (Marlowitz, nd).
Reefs rest. (Marlowitz, 2019)
Marlowitz, (2019) lives by the sea.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_no_safe_fix_changes_what_may_be_no_citation(sentence: str) -> None:
    report = check(f"Corals sleep (Okafor, 2012) and reefs rest (Ruiz, 2015).\n\n{sentence}{LIST}")
    doubted = [c.span for c in report.post.citations if not is_strong(c)]
    for d in report.diagnostics:
        if d.fix and d.fix.safety == "safe":
            touched = [s for e in d.fix.edits for s in doubted if e.span.start < s.end and s.start < e.span.end]
            assert not touched, d


def test_the_date_of_a_perhaps_is_mended_on_request_only_and_that_of_a_citation_at_once() -> None:
    for sentence, safety in (("Housewarming (12 May 2022): all came.", "unsafe"), ("Ruiz (May 2015) came.", "safe")):
        found = check(f"Corals sleep (Okafor, 2012) and reefs rest (Ruiz, 2015).\n\n{sentence}{LIST}").diagnostics
        assert [d.fix and d.fix.safety for d in found if d.code == "INT012"] == [safety]


def test_a_title_is_left_to_the_writer_and_needless_initials_go() -> None:
    text = "The late Dr. Okafor (2012) met Professor Ruiz (2015): reefs rest (A. Ruiz, 2015)." + LIST
    assert fix(text).text == text.replace("(A. Ruiz", "(Ruiz")
    assert fix(text, unsafe=True).text.startswith("The late Okafor (2012) met Ruiz (2015)")
