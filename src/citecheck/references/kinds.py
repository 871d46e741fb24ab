"""The CSL type of an entry, from its bracketed description, its fields and its words."""

from __future__ import annotations

import regex

from citecheck.references.draft import Draft

_BY_GENRE = (
    ("thesis", r"thesis|dissertation|tese|tesis|dissertação|thèse|masterarbeit|habilitation"),
    ("dataset", r"data\s?set|database"),
    ("software", r"software|computer program|mobile app|app\b|source code|r package"),
    ("song", r"song|album|audio recording|music"),
    ("broadcast", r"tv|television|podcast|radio|webcast|episode"),
    ("motion_picture", r"film|motion picture|video|dvd|movie|youtube"),
    ("speech", r"speech|lecture|address|ted talk|webinar"),
    ("post", r"tweet|status update|facebook|instagram|post\b|comment"),
    ("post-weblog", r"blog"),
    ("graphic", r"infographic|photograph|painting|poster$|map|image|figure"),
    ("paper-conference", r"paper presented|conference|poster|presentation|symposium"),
    ("manuscript", r"manuscript|unpublished|preprint"),
    ("report", r"report|working paper|white paper|press release|brief|publication no|technical|fact sheet"),
    ("standard", r"standard"),
    ("patent", r"patent"),
)
_GENRES = tuple((kind, regex.compile(words, regex.I)) for kind, words in _BY_GENRE)
_NEWS = regex.compile(
    r"(?<!\p{L})(?:times|post|guardian|herald|tribune|gazette|daily|telegraph|zeitung|news|observer)(?!\p{L})", regex.I
)
_PATENT = regex.compile(r"\b(?:U\.?S\.?|European|WO|EP)\s?Patent\b|\bPatent\sNo", regex.I)
_LAW = regex.compile(r"\s(?:v|vs)\.\s\p{Lu}|\bU\.?S\.?C\.?\s§|\bAct\sof\s\d{4}|\bAct\s\d{4}\b|\bPub\.\sL\.")
_MEETING = regex.compile(
    r"(?<!\p{L})(?:proceedings|conference|symposium|workshop|congress|proc\.|tagung)(?!\p{L})", regex.I
)


def csl_type(draft: Draft, role: str) -> str:
    """The CSL type that the evidence supports; "document" where there is none."""
    pieces = draft.pieces
    genre = " ".join(
        draft.shown(pieces[name].start, pieces[name].end) for name in ("genre", "genre-2") if name in pieces
    )
    if genre:
        for kind, words in _GENRES:
            if words.search(genre):
                return kind
    if _PATENT.search(draft.text):
        return "patent"
    container = pieces.get("container-title")
    if container:
        return _contained(draft, draft.shown(container.start, container.end))
    if _LAW.search(draft.text):
        return "legal_case" if " v" in draft.text else "legislation"
    return _alone(draft)


def _contained(draft: Draft, container: str) -> str:
    pieces = draft.pieces
    if _MEETING.search(container) and draft.shape in {"chapter", "quoted"}:
        return "paper-conference"
    if draft.shape == "chapter" or "editor" in pieces or ("publisher" in pieces and "volume" not in pieces):
        return "chapter"
    if _NEWS.search(container) and "issue" not in pieces:
        return "article-newspaper"
    if pieces.keys() & {"volume", "issue", "DOI"} or draft.shape == "journal":
        return "article-journal"
    return "webpage" if "URL" in pieces else "article-magazine"


def _alone(draft: Draft) -> str:
    pieces = draft.pieces
    if "number" in pieces and "publisher" in pieces:
        return "report"
    if pieces.keys() & {"edition", "publisher-place", "ISBN", "volume"} or (
        "publisher" in pieces and "URL" not in pieces
    ):
        return "book"
    return "webpage" if "URL" in pieces else "book" if "publisher" in pieces else "document"
