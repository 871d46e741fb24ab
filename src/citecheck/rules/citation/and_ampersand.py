"""“and” inside a parenthesis, or “&” in running text.

Inside brackets two surnames are joined as in the list; in a sentence they are joined as the sentence speaks (APA 8.17).

~~~ bad
Reefs recover slowly (Ruiz and Chan, 2015).
                           ^^^

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz and Chan (2015) saw reefs recover slowly (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Fix, Match, Post
from citecheck.rules.facts.brackets import Brackets, brackets
from citecheck.rules.facts.joints import written
from citecheck.rules.facts.passages import passages
from citecheck.rules.facts.tongue import is_english
from citecheck.rules.wording import edit

CODE = "INT001"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6", "harvard-ctr", "harvard-au", "au-style-2020")

_HABIT = 3
"""Joiners of the other kind inside parentheses that make a habit, where they are the most."""
_WORDS = frozenset({"and", "&", "&amp;", "＆"})


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each joiner of the wrong kind; joiners of other languages are left alone."""
    tables = [(block.start, block.end) for block in post.document.blocks if block.kind in ("cell", "caption")]
    wrong = [citation for citation, match in written(post) if _is_wrong(post, citation, match)]
    inside = sum(citation.form == "parenthetical" for citation in wrong)
    habit = bool(post.profile.evidence) and inside >= _HABIT and 2 * inside > _joined(post)
    inner = _Parentheses(post)
    for citation in wrong:
        if habit and citation.form == "parenthetical":
            continue  # the style was guessed, and in this the post follows another one throughout
        at = post.document.text.offset(citation.joiner.span.start) if citation.joiner else 0
        if citation.form == "narrative" and any(start <= at < end for start, end in tables):
            continue  # APA 6 allows "&" in tables and captions
        if citation.form == "narrative" and not is_english(post):
            continue  # there the word is another one
        if citation.form == "narrative" and inner.holds(at):
            continue  # there "&" is right, and INT032 tells of the year's own bracket
        yield _diagnose(post, citation, post.profile.joiner(citation.form))


class _Parentheses:
    """The round brackets of the body, looked for where a joiner stands."""

    def __init__(self, post: Post) -> None:
        self._prose = post.document.prose
        self._passages = passages(post)
        self._starts = [passage.start for passage in self._passages]
        self._pairs: dict[int, Brackets] = {}

    def holds(self, at: int) -> bool:
        """Whether a place of the prose lies inside one."""
        i = bisect_right(self._starts, at) - 1
        if i < 0:
            return False
        if i not in self._pairs:
            self._pairs[i] = brackets(self._prose, self._passages[i].start, self._passages[i].end)
        return self._pairs[i].encloses(at)


def _is_wrong(post: Post, citation: Citation, match: Match | None) -> bool:
    joiner = citation.joiner
    if joiner is None or citation.inherited or len(citation.authors) < 2 or _is_firm(post, match):
        return False
    joined = joiner.text.strip().casefold()
    return joined in _WORDS and not _same(joined, post.profile.joiner(citation.form))


def _joined(post: Post) -> int:
    """Parenthetical citations with a joiner."""
    return sum(bool(one.joiner) and one.form == "parenthetical" and not one.inherited for one in post.citations)


def _is_firm(post: Post, match: Match | None) -> bool:
    """Whether the entry is by a house named after its founders: single words, and no initials."""
    authors = post.references[match.references[0]].authors if match and match.references else ()
    return bool(authors) and not any(name.given or " " in name.surname for name in authors)


def _same(written: str, wanted: str) -> bool:
    return (written == "and") == (wanted == "and")


def _diagnose(post: Post, citation: Citation, wanted: str) -> Diagnostic:
    assert citation.joiner is not None
    where = "Inside parentheses" if citation.form == "parenthetical" else "In running text"
    shown = f" {wanted} ".join(name.surname for name in citation.authors[-2:])
    return Diagnostic(
        CODE,
        f"{where} join authors with “{wanted}”: {shown}.",
        citation.joiner.span,
        "warning",
        fix=Fix(f"Write “{wanted}”", (edit(post, citation.joiner.span, wanted),)),
        cause=f"joiner {citation.form}",
    )
