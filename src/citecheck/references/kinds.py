"""The CSL type of an entry, from its bracketed description, its fields and its words."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft

_BY_GENRE = (
    (
        "thesis",
        (
            r"(?:master|bachelor|diplom|doktor)?thes[ei]s|(?:inaugural)?dissertation(?:s|en)?|diss|teses?|tesis|dissertação|thèses?"
            r"|(?:master|bachelor|diplom)arbeit|habilitation(?:sschrift)?|trabajo de (?:fin de )?(?:grado|máster|master)"
            r"|trabalho de conclusão|monografia|mémoire de"
        ),
    ),
    ("dataset", r"data\s?sets?|databases?"),
    ("software", r"software|computer program(?:me)?s?|(?:web)?apps?|video\s?games?|source code|r packages?"),
    ("song", r"songs?|albums?|audio recordings?|music(?:al)?"),
    ("broadcast", r"tv|television|podcasts?|radio|webcasts?|episodes?"),
    (
        "motion_picture",
        r"films?|motion pictures?|video(?:s|clips?|tapes?|recordings?|cassettes?)?|dvds?|movies?|youtube",
    ),
    ("speech", r"speech(?:es)?|lectures?|address(?:es)?|ted talks?|webinars?"),
    ("post-weblog", r"(?:we)?blog(?:s|posts?)?"),
    ("post", r"tweets?|status updates?|facebook|instagram|posts?|(?<!editorial )comments?"),
    ("graphic", r"infographics?|photographs?|paintings?|poster$|maps?|images?|figures?"),
    ("paper-conference", r"papers? presented|conferences?|posters?|presentations?|symposium|symposia"),
    ("manuscript", r"manuscripts?|typescripts?|mimeo|unpublished|preprints?"),
    (
        "report",
        r"reports?|tech\. rep|(?:working|white|discussion|research) papers?|memo(?:randum)?|press releases?|briefs?(?! \p{L}{3})|briefing papers?|publication no|technical|fact sheets?",
    ),
    ("standard", r"standards?"),
    ("patent", r"patents?"),
)
"""CSL type → the words that tell of it, each whole: a roadmap is no map, a briefing no brief."""
_GENRES = tuple((kind, compiled(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.I)) for kind, words in _BY_GENRE)
_REVIEW = compiled(r"(?<!\p{L})review(?: of|$)", regex.I)
"""A review of a film is no film: it is what the whole that it stands in makes of it (APA 10.7)."""
_NEWS = compiled(
    r"(?<!\p{L})(?:times|post|guardian|herald|tribune|gazette|daily|telegraph|zeitung|news|observer)(?!\p{L})", regex.I
)
_PATENT = compiled(r"\bPatent\s(?:No|Application|Publication|\d)", regex.I)
_MEETING = compiled(r"(?<!\p{L})(?:proceedings|conference|symposium|workshop|congress|proc\.|tagung)(?!\p{L})", regex.I)
_REFERENCE_WORK = compiled(r"(?<!\p{L})(?:dictionary|glossary|encyclop\w+|wikipedia|lexikon)(?!\p{L})", regex.I)
_REFERENCE_WORKS = ("dictionary", "glossary", "encyclop", "wikipedia", "lexikon")
_JOURNAL = compiled(r"journal|review|annals|zeitschrift|revista|revue|proceedings|transactions|quarterly", regex.I)
_MAGAZINE = compiled(r"(?<!\p{L})(?:magazine|monthly|weekly|digest|economist|spiegel|newsweek)(?!\p{L})", regex.I)
_BLOG = compiled(r"(?<!\p{L})(?:we)?blog(?!\p{L})", regex.I)
_REPORT = compiled(r"(?<!\p{L})(?:annual|final|interim|progress|technical|summary)\sreport(?!\p{L})", regex.I)


def csl_type(draft: Draft) -> str:
    """The CSL type that the evidence supports; "document" where there is none."""
    pieces = draft.pieces
    if draft.shape in {"legal_case", "legislation"}:
        return draft.shape
    if draft.shape == "journal" and pieces.keys() >= {"container-title", "volume"}:
        return _contained(draft, _words(draft, "container-title"))
    genre = " ".join(_words(draft, name) for name in ("genre", "genre-2") if name in pieces)
    if genre and (kind := _told(genre)):
        return kind
    if draft.names(("patent",)) and _PATENT.search(draft.text):
        return "patent"
    return _contained(draft, _words(draft, "container-title")) if "container-title" in pieces else _alone(draft)


def _told(genre: str) -> str | None:
    """The type that a description tells."""
    if _REVIEW.search(genre):
        return None
    return next((kind for kind, words in _GENRES if words.search(genre)), None)


def _words(draft: Draft, variable: str) -> str:
    piece = draft.pieces[variable]
    return draft.shown(piece.start, piece.end)


def _contained(draft: Draft, container: str) -> str:
    pieces = draft.pieces
    if draft.shape in {"chapter", "quoted"} and _MEETING.search(container):
        return "paper-conference"
    if draft.names(_REFERENCE_WORKS) and (work := _REFERENCE_WORK.search(container)):
        return "entry-dictionary" if work[0][0] in "dgDG" else "entry-encyclopedia"
    edited = "editor" in pieces and draft.shape != "journal"
    if draft.shape == "chapter" or edited or ("publisher" in pieces and "volume" not in pieces):
        return "chapter"
    return _in_periodical(draft, container)


def _in_periodical(draft: Draft, container: str) -> str:
    """The type of what stands in a newspaper, magazine, journal or site."""
    pieces = draft.pieces
    if "issue" not in pieces and _NEWS.search(container):
        return "article-newspaper"
    if draft.dated and _MAGAZINE.search(container):
        return "article-magazine"
    if pieces.keys() & {"volume", "issue", "DOI"} or draft.pending or "status" in pieces or _JOURNAL.search(container):
        return "article-journal"
    if draft.shape == "journal" and not draft.dated:
        return "article-journal"
    if "URL" in pieces:
        return "post-weblog" if _BLOG.search(container) else "webpage"
    return "article-magazine"


def _alone(draft: Draft) -> str:
    pieces = draft.pieces
    if "number" in pieces and "publisher" in pieces:
        return "report"
    if pieces.keys() & {"edition", "publisher-place", "ISBN", "volume"} or (
        "publisher" in pieces and "URL" not in pieces
    ):
        return "book"
    if "URL" in pieces and "title" in pieces and _REPORT.search(_words(draft, "title")):
        return "report"
    return "webpage" if "URL" in pieces else "book" if "publisher" in pieces else "document"
