"""Legal works (APA chapter 11), which follow the forms of the Bluebook."""

from __future__ import annotations

import regex

from citecheck.csl.apa.spoken import spoken
from citecheck.csl.dates import DateValue
from citecheck.csl.items import Item
from citecheck.ordinals import ordinal
from citecheck.patterns import compiled

TYPES = frozenset({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"})

_HIGHEST = compiled(
    r"(?:(?:united states|u\.?\s?s\.?) )?supreme court|supreme court of the (?:united states|u\.?\s?s\.?)|u\.?\s?s\.?|scotus",
    regex.IGNORECASE,
)
_ITS_REPORTERS = compiled(r"U\. ?S\.|S\. ?Ct\.|L\. ?Ed\..*|US")
_SECTION_SIGN = compiled(r"^(?:§+|sections?|secs?\.?)\s*", regex.IGNORECASE)
_PUBLIC_LAW = compiled(r"\d{1,3}[-–]\d{1,4}")
_DOCKET = compiled(r"^nos?\.\s*", regex.IGNORECASE)
_ORDER = compiled(r"^exec(?:utive|\.)? order", regex.IGNORECASE)
_OFFICE = compiled(r"\b(?:office|organi[sz]ation)\b", regex.IGNORECASE)
_UNITED_STATES = compiled(r"^(?:the )?(?:united states(?: of america)?|u\.?\s?s\.?(?:a\.?)?)(?=$|\s)", regex.IGNORECASE)
_PATENT = compiled(r"^(?P<country>[^\d]*?)\s*patent(?:\s+nos?\.?)?\s*(?=\d|[A-Z]{2}\d)", regex.IGNORECASE)
_PATENT_KIND = compiled(r"(?P<country>.+?)\s+patent$", regex.IGNORECASE)
_FURTHER_PAGES = compiled(r"\s*[–,][\d–,\s]*$")
_REVISED = compiled(r"(\d{4}) ?(?:& ?rev\.|/) ?(\d{4})")
_SESSION = compiled(r"(\d{1,3})(?:st|nd|rd|th)?(?: Congress)?", regex.IGNORECASE)
_ARTICLE = compiled(r"^the\s+", regex.IGNORECASE)


def settle_legal(item: Item) -> None:
    """Courts, sections, congresses, public laws, patents and standards in the form that the style prints."""
    if item.type == "patent":
        _patent(item)
    elif item.type == "standard" and "author" not in item.names and "authority" in item.text:
        item.names["author"] = [{"literal": item.text.pop("authority")}]
    elif item.type == "report" and "author" not in item.names and "title" not in item.text and "number" in item.text:
        item.type = "bill"  # a report of a congress, known by its number
    if item.type not in TYPES:
        return
    if "section" in item.text:
        item.text["section"] = _SECTION_SIGN.sub("", item.text["section"])
    settle = {
        "legal_case": _case,
        "hearing": _hearing,
        "bill": _bill,
        "legislation": _legislation,
        "regulation": _regulation,
    }.get(item.type)
    if settle is not None:
        settle(item)


def _case(item: Item) -> None:
    """The first page is enough, the highest court goes without saying beside its own reporter."""
    text = item.text
    if "page" in text:
        text["page"] = _FURTHER_PAGES.sub("", text["page"])
    elif {"volume", "container-title"} <= text.keys():
        text["page"] = "___"  # of a reporter not yet paged
    if "number" in text:
        text["number"] = _DOCKET.sub("", text["number"])
    if _HIGHEST.fullmatch(text.get("authority", "")) and _ITS_REPORTERS.fullmatch(text.get("container-title", "")):
        del text["authority"]


def _hearing(item: Item) -> None:
    committee = item.text.pop("section", "")
    if committee and "hearing" not in item.text.get("title", "").lower():
        bare = _ARTICLE.sub("", committee)
        item.text["title"] = f"{item.text.get('title', 'Hearing')}: Hearing before the {bare}"
    witnesses = item.names.pop("author", [])
    if witnesses and "references" not in item.text:
        item.text["references"] = f"testimony of {spoken(witnesses)}"
    _congress(item)


def _bill(item: Item) -> None:
    _kind_of_number(item)
    _congress(item)


def _regulation(item: Item) -> None:
    _proposed(item)
    if _ORDER.search(item.text.get("genre", "")):
        item.text["genre"] = "Exec. Order"
        if "number" in item.text:
            item.text["number"] = f"No. {_DOCKET.sub('', item.text['number'])}"
    _kind_of_number(item)


def _proposed(item: Item) -> None:
    """The day it was submitted on is that of a proposal, whose place to be is its status."""
    if "issued" in item.dates or "submitted" not in item.dates:
        return
    submitted, status = item.dates["submitted"], item.text.get("status", "proposed")
    item.dates["issued"] = submitted
    if "proposed" not in status.lower():
        item.text.setdefault("references", status)
    if "proposed" in submitted.literal.lower():
        item.text.pop("status", None)
    else:
        item.text["status"] = "proposed"


def _kind_of_number(item: Item) -> None:
    """ "S. Res." and "438" in two fields are one number; a kind in words ("bill", "Regulation") goes without saying."""
    genre, number = item.text.pop("genre", ""), item.text.get("number", "")
    if number and "." in genre and genre.lower() not in number.lower():
        item.text["number"] = f"{genre} {number}"


def _congress(item: Item) -> None:
    """ "113" is the 113th Cong.; the chamber goes unsaid (the bill's number begins with it)."""
    session = item.text.get("chapter-number", "")
    if found := _SESSION.fullmatch(session):
        item.text["chapter-number"] = f"{ordinal(int(found[1]))} Cong."
    authority = item.text.get("authority", "")
    if authority and not any(map(str.isdigit, authority)):
        del item.text["authority"]


def _legislation(item: Item) -> None:
    number = item.text.get("number", "")
    if _PUBLIC_LAW.fullmatch(number):
        item.text["number"] = f"Pub. L. No. {number.replace('–', '-')}"
    issued = item.dates.get("issued")
    if issued is not None and (revised := _REVISED.fullmatch(issued.literal)):
        item.dates["original-date"] = DateValue((int(revised[1]), 0, 0))
        item.dates["issued"] = DateValue((int(revised[2]), 0, 0))


def _patent(item: Item) -> None:
    """Country and bare number; the office that issued it is its publisher."""
    text = item.text
    if kind := _PATENT_KIND.match(text.get("genre", "")):
        text.setdefault("authority", kind["country"])
        del text["genre"]
    if found := _PATENT.match(text.get("number", "")):
        text["number"] = text["number"][found.end() :]
        if found["country"].strip():
            text.setdefault("authority", found["country"].strip())
    authority = text.get("authority", "")
    if _OFFICE.search(authority):
        text.setdefault("publisher", authority)
        del text["authority"]
        if _UNITED_STATES.match(authority):
            text["authority"] = "U.S."
    elif _UNITED_STATES.fullmatch(authority):
        text["authority"] = "U.S."
