"""Which BibTeX, biblatex and RIS words stand for which CSL types and variables, both ways.

Sources: the biblatex manual §2 (entry types and fields), the RIS specification of 2011, CSL 1.0.2 appendices III and IV.
"""

from __future__ import annotations

BIBTEX_TYPES: dict[str, str] = {
    "article": "article-journal", "suppperiodical": "article-journal", "periodical": "periodical",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "booklet": "pamphlet",
    "inbook": "chapter", "incollection": "chapter", "suppbook": "chapter", "suppcollection": "chapter", "bookinbook": "chapter",
    "inreference": "entry-encyclopedia", "reference": "book", "mvreference": "book",
    "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book", "mvproceedings": "book",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "manual": "report", "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
    "software": "software", "patent": "patent", "standard": "standard", "unpublished": "manuscript", "letter": "personal_communication",
    "audio": "song", "music": "song", "video": "motion_picture", "movie": "motion_picture", "artwork": "graphic", "image": "graphic",
    "legislation": "legislation", "legal": "treaty", "jurisdiction": "legal_case", "performance": "performance",
    "review": "review", "misc": "document",
}  # fmt: skip
"""Entry type (lower case) → CSL type; what is not here is read as "document"."""

CSL_TO_BIBTEX: dict[str, str] = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "article": "unpublished",
    "periodical": "periodical", "book": "book", "pamphlet": "booklet", "chapter": "incollection", "entry": "inreference",
    "entry-encyclopedia": "inreference", "entry-dictionary": "inreference", "paper-conference": "inproceedings", "thesis": "thesis",
    "report": "report", "webpage": "online", "post": "online", "post-weblog": "online", "dataset": "dataset",
    "software": "software", "patent": "patent", "standard": "standard", "manuscript": "unpublished",
    "personal_communication": "letter", "song": "audio", "motion_picture": "video", "broadcast": "video", "graphic": "artwork",
    "legislation": "legislation", "bill": "legislation", "treaty": "legal", "legal_case": "jurisdiction",
    "performance": "performance", "review": "review", "review-book": "review",
}  # fmt: skip
"""CSL type → biblatex entry type; what is not here is written as "misc"."""

BIBTEX_SUBTYPES: dict[str, str] = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""biblatex `entrysubtype` of an @article."""

BIBTEX_FIELDS: dict[str, str] = {
    "volume": "volume", "edition": "edition", "publisher": "publisher", "organization": "publisher",
    "institution": "publisher", "school": "publisher", "address": "publisher-place", "location": "publisher-place",
    "series": "collection-title", "volumes": "number-of-volumes", "pagetotal": "number-of-pages", "chapter": "chapter-number",
    "doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "abstract": "abstract", "note": "note", "annote": "annote",
    "annotation": "annote", "howpublished": "medium", "type": "genre", "version": "version", "eventtitle": "event-title",
    "venue": "event-place", "pubstate": "status", "language": "language", "langid": "language", "shorttitle": "title-short",
    "keywords": "keyword", "library": "archive", "pmid": "PMID", "pmcid": "PMCID", "shortjournal": "container-title-short", "origlocation": "original-publisher-place",
    "origpublisher": "original-publisher", "reporter": "container-title", "origtitle": "original-title", "part": "part-number",
}  # fmt: skip
"""Fields that mean the same in every entry type."""

BIBTEX_BY_RULE: frozenset[str] = frozenset(
    "title subtitle titleaddon issuetitle issuesubtitle journal journaltitle journalsubtitle booktitle booksubtitle booktitleaddon maintitle "
    "mainsubtitle number issue pages eid year month day crossref xref xdata entrysubtype eprint eprinttype "
    "archiveprefix csl-type".split()
)
"""Fields whose meaning hangs on the entry's type or on other fields: bibtex_entry.py reads them."""

BIBTEX_STATES: dict[str, str] = {
    "inpress": "in press",
    "inpreparation": "in preparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
}
"""biblatex `pubstate` → CSL status."""

GENRES: dict[str, str] = {
    "phdthesis": "Doctoral dissertation", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report", "patentus": "U.S. patent", "patentde": "German patent", "patenteu": "European patent",
    "patentfr": "French patent", "patentuk": "U.K. patent",
}  # fmt: skip
"""biblatex `type` keys, and entry types that say as much → CSL genre."""

CSL_TO_BIBTEX_FIELDS: dict[str, str] = {
    "volume": "volume", "edition": "edition", "publisher-place": "location", "collection-title": "series",
    "number-of-volumes": "volumes", "number-of-pages": "pagetotal", "chapter-number": "chapter", "DOI": "doi", "URL": "url",
    "ISBN": "isbn", "ISSN": "issn", "abstract": "abstract", "note": "note", "annote": "annotation", "medium": "howpublished",
    "genre": "type", "version": "version", "event-title": "eventtitle", "event-place": "venue", "status": "pubstate",
    "language": "langid", "title-short": "shorttitle", "keyword": "keywords", "archive": "library", "part-number": "part",
    "PMID": "pmid", "PMCID": "pmcid", "container-title-short": "shortjournal", "title": "title", "page": "pages",
    "original-publisher": "origpublisher", "original-publisher-place": "origlocation", "original-title": "origtitle",
}  # fmt: skip

BIBTEX_NAMES: dict[str, str] = {
    "author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author",
    "holder": "author", "director": "director", "composer": "composer", "illustrator": "illustrator", "interviewer": "interviewer",
}  # fmt: skip
"""Name fields → CSL name variables."""

BIBTEX_DATES: dict[str, str] = {
    "date": "issued",
    "origyear": "original-date",
    "origdate": "original-date",
    "lastchecked": "accessed",
    "accessdate": "accessed",
    "urldate": "accessed",
    "eventdate": "event-date",
}
"""biblatex date fields → CSL date variables; the older `year`, `month`, `day` mean `issued`."""

RIS_TYPES: dict[str, str] = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "periodical", "ABST": "article-journal", "INPR": "article-journal",
    "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book",
    "CHAP": "chapter", "ECHAP": "chapter", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "CONF": "book",
    "CPAPER": "paper-conference", "THES": "thesis", "RPRT": "report", "GOVDOC": "report", "STAND": "standard", "PAT": "patent",
    "ELEC": "webpage", "BLOG": "post-weblog", "ICOMM": "post", "DATA": "dataset", "AGGR": "dataset", "COMP": "software",
    "UNPB": "manuscript", "MANSCPT": "manuscript", "PCOMM": "personal_communication", "VIDEO": "motion_picture", "MPCT": "motion_picture",
    "SOUND": "song", "MUSIC": "song", "ART": "graphic", "FIGURE": "figure", "MAP": "map", "STAT": "legislation", "LEGAL": "legislation",
    "BILL": "bill", "CASE": "legal_case", "HEAR": "hearing", "SLIDE": "speech", "PAMP": "pamphlet", "GEN": "document",
}  # fmt: skip
"""RIS TY → CSL type."""

CSL_TO_RIS: dict[str, str] = {
    **{csl: ris for ris, csl in reversed(RIS_TYPES.items())},
    "article": "UNPB", "entry": "ENCYC", "broadcast": "VIDEO", "review": "JOUR", "review-book": "JOUR", "treaty": "LEGAL",
    "interview": "PCOMM", "performance": "GEN", "webpage": "ELEC",
}  # fmt: skip
"""CSL type → RIS TY; what is not here is written as GEN."""

RIS_FIELDS: dict[str, str] = {
    "TI": "title", "T1": "title", "CT": "title", "BT": "container-title", "T2": "container-title", "JF": "container-title",
    "JO": "container-title-short", "JA": "container-title-short", "J1": "container-title-short", "J2": "container-title-short",
    "T3": "collection-title", "ST": "title-short", "VL": "volume", "IS": "issue", "PB": "publisher", "CY": "publisher-place",
    "PP": "publisher-place", "ET": "edition", "DO": "DOI", "UR": "URL", "LA": "language", "M3": "genre",
    "NV": "number-of-volumes", "CN": "call-number", "AN": "number", "SE": "section", "DB": "archive",
}  # fmt: skip
"""RIS tags that mean the same in every type; of two tags for one variable the first here counts."""

RIS_BY_RULE: frozenset[str] = frozenset({"SP", "EP", "DA", "PY", "Y1", "Y2", "OP", "SN", "KW", "AB", "N2", "N1"})
"""Tags that are read together with others or hold many values: ris_fields.py reads them."""

CSL_TO_RIS_FIELDS: dict[str, str] = {
    "title": "TI", "container-title": "T2", "container-title-short": "J2", "collection-title": "T3", "title-short": "ST",
    "volume": "VL", "issue": "IS", "publisher": "PB", "publisher-place": "CY", "edition": "ET", "DOI": "DO", "URL": "UR",
    "abstract": "AB", "note": "N1", "language": "LA", "genre": "M3", "number-of-volumes": "NV", "call-number": "CN",
    "number": "AN", "section": "SE", "archive": "DB",
}  # fmt: skip

RIS_NAMES: dict[str, str] = {
    "AU": "author",
    "A1": "author",
    "A2": "editor",
    "ED": "editor",
    "A3": "collection-editor",
    "A4": "translator",
}
CSL_TO_RIS_NAMES: dict[str, str] = {"author": "AU", "editor": "A2", "collection-editor": "A3", "translator": "A4"}

RIS_UNSAID: frozenset[str] = frozenset(
    "annote archive-place archive_collection archive_location authority chapter-number collection-number dimensions division "
    "event-place event-title jurisdiction medium number-of-pages original-publisher original-publisher-place "
    "original-title part-number part-title PMCID PMID printing-number references reviewed-genre reviewed-title scale "
    "source status supplement-number version year-suffix".split()
)
"""CSL variables that RIS has no tag for: they are written as a note "variable: value", which is read back."""
