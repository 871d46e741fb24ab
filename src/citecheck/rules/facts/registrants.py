"""Houses and the DOI prefixes they register under; only those that never name another house's works."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled

_PREFIXES = {
    "10.1177": "SAGE", "10.4135": "SAGE", "10.1016": "Elsevier", "10.1080": "Taylor & Francis", "10.4324": "Taylor & Francis",
    "10.1201": "Taylor & Francis", "10.1037": "APA", "10.1111": "Wiley", "10.1002": "Wiley", "10.1007": "Springer Nature",
    "10.1057": "Springer Nature", "10.1038": "Springer Nature", "10.1186": "Springer Nature", "10.3758": "Springer Nature",
    "10.1093": "Oxford University Press", "10.1017": "Cambridge University Press", "10.1371": "PLOS", "10.1109": "IEEE",
    "10.1145": "ACM", "10.3389": "Frontiers", "10.3390": "MDPI",
}  # fmt: skip
_JOURNALS = (
    ("PLOS", compiled(r"PLoS\b", regex.I)),
    ("Frontiers", compiled(r"Frontiers in\s", regex.I)),
    ("SAGE", compiled(r"SAGE Open\b", regex.I)),
    ("Springer Nature", compiled(r"BMC\s\p{Lu}|Nature(?:\s(?:Communications|Genetics|Medicine|Neuroscience|Methods|Biotechnology|Physics|Materials|Chemistry|Energy|Climate Change|Human Behaviou?r|Reviews\b.*))?\Z")),
    ("IEEE", compiled(r"IEEE\s(?!/)(?!.*ACM)")),
    ("ACM", compiled(r"ACM\s(?!.*IEEE)")),
)  # fmt: skip
_PUBLISHERS = (
    ("SAGE", compiled(r"sage(?:\spublications?)?\b", regex.I)),
    ("Elsevier", compiled(r"elsevier\b", regex.I)),
    ("Taylor & Francis", compiled(r"routledge|taylor (?:&|and) francis|crc press", regex.I)),
    ("APA", compiled(r"american psychological association", regex.I)),
    ("Wiley", compiled(r"(?:john )?wiley|wiley-blackwell", regex.I)),
    ("Springer Nature", compiled(r"springer|palgrave", regex.I)),
    ("Oxford University Press", compiled(r"oxford (?:university press|up)\b", regex.I)),
    ("Cambridge University Press", compiled(r"cambridge (?:university press|up)\b", regex.I)),
)


def owner_of_doi(doi: str) -> str | None:
    """The house that registers under a DOI's prefix."""
    return _PREFIXES.get(doi.partition("/")[0])


def owner_of_journal(name: str) -> str | None:
    """The house that alone publishes journals of such a name."""
    return next((owner for owner, pattern in _JOURNALS if pattern.match(name)), None)


def owner_of_publisher(name: str) -> str | None:
    """The house that a publisher's name or imprint belongs to."""
    return next((owner for owner, pattern in _PUBLISHERS if pattern.match(name)), None)
