"""CSL 1.0.2 variables by kind, and the other spellings under which items carry them."""

from __future__ import annotations

NAMES = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author "
    "performer producer recipient reviewed-author script-writer series-creator translator".split()
)
DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
NUMBERS = frozenset(
    "chapter-number citation-number collection-number edition first-reference-note-number issue locator number "
    "number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version "
    "volume".split()
)
VERBATIM = frozenset({"URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID"})
RANGED = frozenset("page issue volume number-of-volumes chapter-number collection-number section".split())
"""Numbers in which a hyphen between two numbers means a range."""

IN_NOTES = (NAMES | DATES | NUMBERS | VERBATIM) - {"locator", "citation-number", "first-reference-note-number"} | {
    "archive", "archive_collection", "archive_location", "archive-place", "authority", "collection-title",
    "container-title", "dimensions", "division", "event-place", "event-title", "genre", "jurisdiction", "medium",
    "original-title", "original-publisher", "part-title", "publisher", "publisher-place", "references", "reviewed-genre",
    "reviewed-title", "scale", "source", "status", "title-short", "translated-title", "type", "volume-title",
    "year-suffix",
}  # fmt: skip
"""Variables that may stand as lines of a note."""

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)

ALIASES = {
    "doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "event": "event-title",
    "shorttitle": "title-short", "journalabbreviation": "container-title-short", "container": "container-title",
    "pages": "page", "year": "issued", "date": "issued", "archive-location": "archive_location",
    "archive-collection": "archive_collection", "scriptwriter": "script-writer", "yearsuffix": "year-suffix",
}  # fmt: skip
"""Names in lower case that items use for a CSL variable; only read where the variable itself is missing."""

TYPE_ALIASES = {
    "article_journal": "article-journal", "journal-article": "article-journal", "journal_article": "article-journal",
    "book-chapter": "chapter", "book-section": "chapter", "proceedings-article": "paper-conference", "film": "motion_picture",
    "motion-picture": "motion_picture", "legal-case": "legal_case", "case": "legal_case", "video": "motion_picture",
    "dissertation": "thesis", "posted-content": "article", "preprint": "article", "monograph": "book", "blog": "post-weblog",
    "website": "webpage", "web": "webpage", "newspaper": "article-newspaper", "magazine": "article-magazine",
    "personal-communication": "personal_communication", "musical-score": "musical_score", "conference": "paper-conference",
}  # fmt: skip
