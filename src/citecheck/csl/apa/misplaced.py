"""What libraries keep in another field than the one APA prints: preprints as journals, stages and versions as notes.

Google Scholar, DBLP, R and many hands write BibTeX so; what they mean is beyond doubt, and nothing is guessed.
"""

from __future__ import annotations

import regex

from citecheck.csl.items import Item
from citecheck.csl.markers import VERBATIM
from citecheck.patterns import compiled

_ARXIV_ID = r"(?P<id>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7})"
_AS_JOURNAL = compiled(
    rf"(?:arXiv|CoRR)\b(?:\s+(?:pre-?|e-?)?prints?)?[\s,:]*(?:arXiv:)?{_ARXIV_ID}?(?:\s*\[[\w.-]+\])?", regex.IGNORECASE
)
_AS_VOLUME = compiled(rf"abs/{_ARXIV_ID}")
_ARXIV = compiled(rf"arXiv:{_ARXIV_ID}")
_STAGE = compiled(
    r"(?P<manuscript>(?:unpublished )?manuscript(?: (?:in preparation|submitted(?: for publication)?|under review))?"
    r"|in preparation|under review)"
    r"|(?P<ahead>advance online publication|online first|early access|e-?pub(?:lication)? ahead of print)"
    r"|(?P<coming>in press|forthcoming|to appear)",
    regex.IGNORECASE,
)
_PACKAGE = compiled(r"(?:(?P<kind>R package),? )?version (?P<version>\d[\w.-]*)", regex.IGNORECASE)
_REPOSITORY = compiled(r"GitHub(?: repository)?", regex.IGNORECASE)
_MEETING = compiled(
    r"(?P<kind>poster|paper|talk|keynote(?: address)?|symposium)s?(?: presentation)?(?: presented| given)? at (?:the )?(?P<event>.+)",
    regex.IGNORECASE,
)
_KINDS = {"poster": "Poster presentation", "paper": "Paper presentation", "talk": "Conference session"}


def settle_misplaced(item: Item) -> None:
    """Put such values where they belong."""
    _preprint(item)
    _stage(item)
    _package(item)
    _repository(item)
    _meeting(item)


def _preprint(item: Item) -> None:
    text = item.text
    journal = _AS_JOURNAL.fullmatch(text.get("container-title", ""))
    volume = _AS_VOLUME.fullmatch(text.get("volume", ""))
    if item.type == "article-journal" and journal and (identity := journal["id"] or (volume and volume["id"])):
        item.type = "article"
        for variable in ("container-title", "volume", "issue", "page"):
            text.pop(variable, None)
        text["number"] = f"arXiv:{identity}"
        text["publisher"] = "arXiv"
    numbered = _ARXIV.fullmatch(text.get("number", ""))
    if item.type == "manuscript" and numbered:
        item.type = "article"  # RIS has no type for a preprint
    if item.type == "article" and numbered and not {"DOI", "URL"} & text.keys():
        text["URL"] = f"{VERBATIM[0]}https://arxiv.org/abs/{numbered['id']}{VERBATIM[1]}"


def _stage(item: Item) -> None:
    found = _STAGE.fullmatch(item.text.get("note", "").strip("[]. "))
    if not found or "status" in item.text:
        return
    if found["ahead"] and "issued" in item.dates and not {"volume", "page"} & item.text.keys():
        item.text["status"] = "Advance online publication"
    elif found["coming"] and "issued" not in item.dates:
        item.text["status"] = "in press"
    elif found["manuscript"] and item.type in ("manuscript", "article"):
        words = found[0] if "manuscript" in found[0].lower() else f"Manuscript {found[0]}"
        item.text.setdefault("genre", words)


def _package(item: Item) -> None:
    found = _PACKAGE.match(item.text.get("note", ""))
    if found and item.type in ("report", "document", "webpage", "software", "book"):
        item.text.setdefault("version", found["version"])
        if found["kind"]:
            item.type = "software"
            item.text.setdefault("genre", found["kind"])


def _repository(item: Item) -> None:
    """ "GitHub repository" as a journal: the work is software, GitHub its publisher."""
    if _REPOSITORY.fullmatch(item.text.get("container-title", "")):
        del item.text["container-title"]
        item.text.setdefault("publisher", "GitHub")
        item.type = "software"


def _meeting(item: Item) -> None:
    found = _MEETING.fullmatch(item.text.get("container-title", ""))
    if not found or item.type != "paper-conference" or "event-title" in item.text:
        return
    del item.text["container-title"]
    event = found["event"]
    item.text["event-title"] = event[0].upper() + event[1:]
    kind = found["kind"].lower()
    item.text.setdefault("genre", _KINDS.get(kind, kind))
    if "publisher-place" in item.text:
        item.text.setdefault("event-place", item.text["publisher-place"])
