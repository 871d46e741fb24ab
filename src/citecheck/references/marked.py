"""What the markup of an entry says beside its words: the address behind a label ("[Full text](https://…)"), a name in italics.

A label at the end of an entry names its link and no part of the work; the DOI or address is the link's own. And where
the title is upright, what stands in italics behind it is the periodical or site that holds it, not a publisher.
"""

from __future__ import annotations

from citecheck.identifiers import find_identifiers
from citecheck.marks import marks_in, slanted
from citecheck.model import Document, Field, Label, Mark, Reference, Span
from citecheck.patterns import compiled
from citecheck.references.parse import parse_entry

_LABEL = compiled(
    r"(?:(?:view|read|see|get|open|download|consult(?:er|ar|e)?|voir|lire|accéder|ver|leer|ler|acceder|acessar|zum?r?|hier|lees|bekijk|läs|les|se"
    r"|the|this|la|le|el|o|full|paper|article|artikel|artículo|artigo|book|report|original|external|official|online|here|aquí|aqui|ici|on|at|via|de|in|en"
    r"|link|lien|enlace|liga|url|doi|pdf|html|text|volltext|web|website|webpage|site|page|source|ressource|resource|recurso|available|access|accès|acceso|acesso"
    r"|línea|linha|ligne|disponible|disponível|verfügbar|pubmed|pmc|arxiv|ssrn|jstor|crossref|google|scholar|researchgate|springer|wiley|elsevier|sciencedirect|publisher|preprint|version|free)\b[\s:/–—-]*+){1,5}[→↗»>.]*+"
)
_BETWEEN = compiled(r"[\s.,;|·/()\[\]–—-]*+")
_LONGEST = 40
_OF_BOOKS = {"container-title", "edition", "publisher-place", "ISBN", "genre", "number", "version", "editor"}


def read_marked(document: Document, start: int, end: int) -> tuple[Reference, dict[str, Span]]:
    """The reference that the prose `start`…`end` states, spans being offsets in it.

    With it, where in the source the DOI or address stands that only a link has.
    """
    links = [mark for mark in marks_in(document, start, end) if mark.kind == "link" and mark.target.startswith("http")]
    stop, labels = _labels(document, links, start, end)
    raw = document.prose[start:end]
    reference = parse_entry(raw[: stop - start])
    if labels and "title" not in reference.fields:  # what looks like a label is the title
        labels, reference = [], parse_entry(raw)
    named = (
        Label(Span(mark.start - start, mark.end - start), document.prose[mark.start : mark.end]) for mark in labels
    )
    reference = reference._replace(raw=raw, span=Span(0, len(raw)), unparsed=(*reference.unparsed, *named))
    reference = _in_periodical(document, reference, start)
    title = reference.fields.get("title")
    if title is None or reference.fields.keys() & {"DOI", "URL"}:
        return reference, {}
    whole = start + title.span.end - 2
    titled = [mark for mark in links if mark.start <= start + title.span.start and mark.end >= whole]
    return _with_address(document, reference, labels or titled, start)


def _labels(document: Document, links: list[Mark], start: int, end: int) -> tuple[int, list[Mark]]:
    """Where the labels of links begin that close an entry, and those links in order; `end` and none without them."""
    found: list[Mark] = []
    for mark in reversed(links):
        text = document.prose[mark.start : mark.end].strip(" []().")
        if mark.start <= start or len(text) > _LONGEST or not _BETWEEN.fullmatch(document.prose, mark.end, end):
            break
        if not _LABEL.fullmatch(text.casefold()):
            break
        found.insert(0, mark)
        end = mark.start
    return end, found


def _with_address(
    document: Document, reference: Reference, links: list[Mark], start: int
) -> tuple[Reference, dict[str, Span]]:
    """`reference` with the first DOI of its links, else the first address, and where that stands in the source."""
    for kind in ("DOI", "URL"):
        for mark in links:
            if mark.address is None or document.slice(mark.address) != mark.target:
                continue
            found = next((each for each in find_identifiers(mark.target) if each.kind == kind), None)
            if found is None:
                continue
            at = mark.address.start
            label = Span(max(mark.start - start, 0), mark.end - start)
            field = Field(mark.target[found.value_start : found.end], label)
            place = Span(at + found.value_start, at + found.end)
            genre = "webpage" if kind == "URL" and reference.type == "document" else reference.type
            return reference._replace(fields={**reference.fields, kind: field}, type=genre), {kind: place}
    return reference, {}


def _in_periodical(document: Document, reference: Reference, start: int) -> Reference:
    """`reference` with its publisher taken for what holds it, where that alone stands in italics behind an upright title."""
    fields = reference.fields
    title, source = fields.get("title"), fields.get("publisher")
    if title is None or source is None or fields.keys() & _OF_BOOKS or title.span.end > source.span.start:
        return reference
    if _is_slanted(document, title, start) or not _is_slanted(document, source, start):
        return reference
    moved = {("container-title" if variable == "publisher" else variable): field for variable, field in fields.items()}
    return reference._replace(fields=moved, type="article-journal" if reference.type == "book" else reference.type)


def _is_slanted(document: Document, field: Field, start: int) -> bool:
    flags = slanted(document, start + field.span.start, start + field.span.end)
    return 2 * sum(flags) > len(flags)
