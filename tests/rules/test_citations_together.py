"""The rules on the form of a citation, all at once: their safe fixes go together and leave nothing to mend."""

from __future__ import annotations

import citecheck

LIST = """

References

Chan, B. (2014). Tides. Tidal Press.

Kim, S., Ruiz, A., & Chan, B. (2018). Sand. Tidal Press.

Obi, N. (n.d.). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.

Ruiz, A., & Chan, B. (2016). Reefs. Tidal Press.
"""
BEFORE = """\
Reefs rest (Ruiz and Chan 2016 p.12-14), and sleep. (Kim, et. al 2018).

Ruiz, (2015) says so (see Kim et al. (2018)), as did Kim et al. (2018)'s friends (Ruiz, 2015; Chan, 2014).

Corals do not (Chan, 2014 and Obi, nd), or do (Ruiz, 2015; Ruiz, May 2017) (Ruiz & Chan cited in Chan, 2014: 4)."""
AFTER = """\
Reefs rest (Ruiz & Chan, 2016, pp. 12–14), and sleep (Kim et al., 2018).

Ruiz (2015) says so (see Kim et al., 2018), as did Kim et al.'s (2018) friends (Chan, 2014; Ruiz, 2015).

Corals do not (Chan, 2014; Obi, n.d.), or do (Ruiz, 2015, 2017; Ruiz & Chan, as cited in Chan, 2014, p. 4)."""


def test_their_safe_fixes_go_together() -> None:
    fixed = citecheck.fix(BEFORE + LIST)
    assert fixed.text == AFTER + LIST
    forms = [d for d in fixed.report.diagnostics if d.code.startswith("INT") and d.fix and d.fix.safety == "safe"]
    assert forms == []


def test_a_mended_post_stays_as_it_is() -> None:
    assert citecheck.fix(AFTER + LIST).text == AFTER + LIST


def test_one_slip_of_a_year_is_one_finding() -> None:
    report = citecheck.check("Reefs rest (Ruiz, 20155), corals do not (Obi, n.d.)." + LIST)
    years = [d for d in report.diagnostics if d.span.start < len("Reefs rest (Ruiz, 20155)")]
    assert [d.code for d in years] == ["CIT003"]
