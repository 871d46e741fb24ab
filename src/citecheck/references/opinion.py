"""The second opinion: a linear-chain CRF labels the tokens of an entry, loaded when first asked for.

`references.crfsuite` is trained by bench/train_references.py (data and licences in NOTICE). Without the file, or
without python-crfsuite, there is no opinion and entries keep a lower confidence.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.references.features import features, tokens

if TYPE_CHECKING:
    from pycrfsuite import Tagger

MODEL = Path(__file__).with_name("references.crfsuite")
LABELS = ("title", "container-title", "volume", "issue", "page", "publisher")
"""The labels that are compared with the grammar's reading; the model knows others too."""


@cache
def _tagger() -> Tagger | None:
    try:
        from pycrfsuite import Tagger
    except ImportError:
        return None
    if not MODEL.exists():
        return None
    tagger = Tagger()
    tagger.open(str(MODEL))
    return tagger


def second_opinion(text: str) -> dict[str, tuple[int, int]] | None:
    """The longest range that the model gives each of `LABELS`; None where there is no model."""
    tagger = _tagger()
    if tagger is None:
        return None
    row = tokens(text.encode("utf-8", "replace").decode("utf-8"))  # the tagger takes no lone surrogates
    if not row:
        return {}
    found: dict[str, tuple[int, int]] = {}
    at = 0
    labels = tagger.tag(features(row))
    while at < len(row):
        stop = at
        while stop + 1 < len(row) and labels[stop + 1] == labels[at]:
            stop += 1
        start, end = row[at].start, row[stop].end
        known = found.get(labels[at])
        if labels[at] in LABELS and (known is None or end - start > known[1] - known[0]):
            found[labels[at]] = (start, end)
        at = stop + 1
    return found
