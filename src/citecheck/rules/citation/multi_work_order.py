"""Works in one parenthesis in another order than the list's.

Authors stand in the order of the list, the years of one author from undated to oldest to newest to in press (APA 8.12).

~~~ bad
Reefs rest (Ruiz, 2015; Chan, 2014), they say (Ruiz, 2017, 2015).
            ^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ fixed safe
Reefs rest (Chan, 2014; Ruiz, 2015), they say (Ruiz, 2015, 2017).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ good
Reefs rest (Chan, 2014; Ruiz, 2015, 2017), most of all at night (Ruiz, 2015; see also Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.parenthesis_order import Run, out_of_order
from citecheck.rules.wording import stopped

CODE = "INT031"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each run of works, or of years, out of order; where the list itself has it so, LST002 tells."""
    yield from (_diagnose(post, run) for run in out_of_order(post) if not run.is_as_listed)


def _diagnose(post: Post, run: Run) -> Diagnostic:
    prose = post.document.prose
    shown = (", " if run.years else "; ").join(" ".join(prose[place.start : place.end].split()) for place in run.order)
    return Diagnostic(
        CODE,
        stopped(
            f"Order the {run.years} from the oldest to the newest: {shown}"
            if run.years
            else f"Order the works in a parenthesis as in the list: {shown}"
        ),
        post.document.text.span(run.places[0].start, run.places[-1].end),
        "info",
        fix=run.fix(post),
        cause="order in parentheses",
    )
