"""Every noun of the project: frozen, slotted dataclasses that hold facts and no behaviour beyond reading them.

Spans are half-open ranges of code points in the *source* as the user has it (BOM excluded), never in the
prose; `text.Text` carries the way from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from citecheck.text import Text

Format = Literal["text", "markdown", "html", "docx", "bibtex", "csl-json", "ris"]
LIBRARY_FORMATS: tuple[Format, ...] = ("bibtex", "csl-json", "ris")
"""Formats of files that hold references and no text."""
Severity = Literal["error", "warning", "info"]
Safety = Literal["safe", "unsafe"]
Form = Literal["parenthetical", "narrative"]
Role = Literal["cited", "original"]
YearKind = Literal["year", "no-date", "in-press", "forthcoming", "circa", "bce", "range", "republished"]
How = Literal[
    "exact", "variant", "suffix", "republished", "year", "spelling", "authors", "group", "title",
    "ambiguous", "none", "exempt",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the source."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """What the user has: decoded text, and what is needed to write it back byte for byte.

    A Word document's text is its paragraphs, a line each; `layout` holds what the text alone does not say.
    """

    text: str
    name: str | None = None
    encoding: str = "utf-8"
    bom: bool = False
    layout: Layout | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose that belongs together, as offsets into the prose (not the source).

    `quoted` marks block quotations (citations there may rightly lack an entry); `item` an entry of a list;
    `level` is the heading's level, else 0.
    """

    kind: Literal["paragraph", "heading", "item", "cell", "caption", "footnote", "preformatted"]
    start: int
    end: int
    level: int = 0
    quoted: bool = False
    listed: bool = False
    """Whether the block is an item of a list (its bullet or number is not part of the prose in Markdown and HTML)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup as offsets into the prose: emphasis, a link with its target, a superscript, …"""

    kind: Literal["em", "strong", "link", "sup", "sub"]
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks and inline marks of a source that is not plain text itself, as offsets into its text."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A read post: its source, its prose with the way back, its blocks in order and its inline marks.

    `metadata` holds the front matter's raw text span, if any; `comments` the spans of HTML comments (source),
    where suppressions stand.
    """

    source: Source
    format: Format
    text: Text
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    comments: tuple[Span, ...] = ()
    front_matter: Span | None = None

    @property
    def prose(self) -> str:
        """The readable text, blocks parted by a blank line."""
        return self.text.prose

    def slice(self, span: Span) -> str:
        """The source text of a span, markup and entities as they stand."""
        return self.source.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family` with its parts) or a group, title or mononym (`literal`).

    `family` excludes the particle; `given` is as written, initials or in full.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    span: Span | None = None

    @property
    def surname(self) -> str:
        """What a citation shows: particle and family name, or the literal."""
        return self.literal or (
            f"{self.particle} {self.family}"
            if self.particle and not self.particle.endswith(("'", "’"))
            else self.particle + self.family
        )


@dataclass(frozen=True, slots=True)
class Year:
    """The date of a citation: `text` as written ("2009a", "n.d.-b", "1900/1953"), `number` the (last) year.

    `original` is the earlier year of a republished work or the first of a range; `suffix` the letter.
    """

    text: str
    number: int | None
    suffix: str = ""
    kind: YearKind = "year"
    original: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """The date of an entry, CSL `issued`: year, suffix letter, month 1–12, day, season 1–4, or a literal."""

    text: str
    year: int | None
    suffix: str = ""
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end_year: int | None = None
    kind: YearKind = "year"
    span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of text at a place: a joiner, an "et al.", a secondary phrase, a related place with its message."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Locator:
    """A page, paragraph, chapter … of a citation. `label` is a CSL locator term ("page", "paragraph", …).

    `label_text` is the label as written ("pp.", "p", "" where bare); `value` the value as written.
    """

    label: str
    value: str
    span: Span
    value_span: Span
    label_text: str = ""
    detached: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One author–year pair in the text. Names, joiner, et al. and year carry their own spans.

    `authors` are empty for a title citation (`title` set) and repeated from the head for a further year
    (`inherited`). `alternatives` are other readings of the author string, longest first, for the match to
    choose from. `cluster` numbers the parenthesis (or narrative unit) it stands in. A `role` of "original" is
    the unread work of "X, as cited in Y"; `secondary` on the read work Y labels the phrase and `original` is
    the index of X among the citations, if X was read as one.
    """

    span: Span
    authors: tuple[Name, ...]
    year: Year
    form: Form
    cluster: int
    et_al: Label | None = None
    joiner: Label | None = None
    locator: Locator | None = None
    role: Role = "cited"
    inherited: bool = False
    title: str = ""
    abbreviation: Label | None = None
    prefix: str = ""
    secondary: Label | None = None
    original: int | None = None
    quoted: bool = False
    personal: bool = False
    """Whether it is a personal communication, which needs no entry."""
    date: Label | None = None
    """The whole date as written, where it says more than the year ("2015, May 3", "May 2015")."""
    key: str = ""
    alternatives: tuple[tuple[Name, ...], ...] = ()
    strength: float = 1.0
    """How sure it is that this is a citation at all: 1 for strong shapes, less for one bare word and a year."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A parenthesis that holds citations, its brackets included, or the span of a narrative citation."""

    span: Span
    form: Form
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One element of an entry: its text (prose), its place, how sure the parser is, 0…1."""

    text: str
    span: Span
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry. `type` is a CSL type; `fields` are keyed by CSL variable name ("title", "container-title",
    "volume", "issue", "page", "publisher", "publisher-place", "edition", "DOI", "URL", "ISBN", "ISSN", "genre",
    "medium", "number", "citation-number", "author-role" (as in brackets behind the authors), "date-detail" (a day or month apart from the year), "note", "collection-title", "event-title", "status", "archive", "section", …).

    Names are tuples by role; `et_al` says the list itself was cut short. An entry that could not be read has
    `raw` only. `key` is the id in a .bib, RIS or CSL-JSON file. `list` numbers the list it stands in.
    """

    span: Span
    raw: str
    type: str = "document"
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    issued: Date | None = None
    accessed: Date | None = None
    original_date: Date | None = None
    fields: Mapping[str, Field] = field(default_factory=dict)
    author_span: Span | None = None
    et_al: Label | None = None
    editors_as_authors: bool = False
    confidence: float = 0.0
    key: str = ""
    list: int = 0
    unparsed: tuple[Label, ...] = ()
    """What no field owns, in order: kept so that nothing of an entry is lost."""
    csl: Mapping[str, object] | None = None
    """The item as a library gave it (CSL-JSON), when it came from one: rendered from, never guessed at."""
    source: str = ""
    """The library file it stands in; `line` is its line there. `span` then points into that file."""
    line: int = 0
    problems: tuple[Problem, ...] = ()
    """What could not be read of a library entry."""

    def text(self, variable: str) -> str:
        """The text of one field, or "" where the entry has none."""
        found = self.fields.get(variable)
        return found.text if found else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which a text may cite a library entry: its own, and the older ones of biblatex's `ids`."""
        custom = (self.csl or {}).get("custom")
        others = str(custom.get("ids") or "") if isinstance(custom, Mapping) else ""
        return tuple(key for key in (self.key, *(each.strip() for each in others.split(","))) if key)

    def to_csl(self) -> dict[str, object]:
        """The entry as a CSL-JSON item."""
        if self.csl is not None:
            return dict(self.csl)
        from citecheck.references.to_csl import to_csl

        return to_csl(self)


@dataclass(frozen=True, slots=True)
class ListSection:
    """One reference list: its heading (source span), the spans of its entries and of the whole.

    `kind` "further" is a list headed Bibliography, Further reading, Works consulted …, which may hold uncited
    works. `spans` are source spans of the entries in order.
    """

    span: Span
    entries: tuple[Span, ...]
    heading: Span | None = None
    heading_text: str = ""
    kind: Literal["references", "further"] = "references"


@dataclass(frozen=True, slots=True)
class Sections:
    """Where things are: body (prose ranges to scan for citations), lists, site furniture (prose ranges)."""

    body: tuple[tuple[int, int], ...]
    lists: tuple[ListSection, ...]
    furniture: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What one citation (by index) meets in the list.

    `references` are indices of the entries it reaches, one unless `how` is "ambiguous" or "suffix"; `near` is the closest
    entry where there is none. `part` indexes the author name that differs, for "spelling" and "variant".
    """

    citation: int
    references: tuple[int, ...]
    how: How
    near: int | None = None
    part: int | None = None
    confidence: float = 1.0
    authors: tuple[Name, ...] | None = None
    """The reading of the names that was chosen, where it is one of the citation's alternatives."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the source text of `span` by `text` (source form: escaped for the format)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A named set of edits that belong together; `alternatives` offers the other side of a mismatch."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `related` shows other places; `cause` groups findings that one slip brought about.

    `fix` is what --fix or --unsafe-fixes would apply; `choices` are the sides a person may choose between.
    """

    code: str
    name: str
    message: str
    span: Span
    severity: Severity
    related: tuple[Label, ...] = ()
    fix: Fix | None = None
    cause: str = ""
    choices: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: where (line 1-based, 0 unknown), and why in one line.

    `kind` is set for library entries: "unreadable" (nothing of it could be), "duplicate-key", "undefined-string",
    "parent" (a crossref to no entry), "field" (a slip in writing that was mended).
    """

    message: str
    line: int = 0
    source: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """All that a rule may see."""

    document: Document
    sections: Sections
    citations: tuple[Citation, ...]
    clusters: tuple[Cluster, ...]
    references: tuple[Reference, ...]
    matches: tuple[Match, ...]
    profile: Profile
    library: bool = False
    """Whether the references came from a file (.bib, RIS, CSL-JSON), so that their spans are not of this source.

    A library checked by itself is a post without text, whose entries are of its own source.
    """
    cited: frozenset[int] | None = None
    """Of a library: the entries that the posts checked with it cite; None where it is checked alone."""

    def pairs(self) -> Iterator[tuple[Match, Citation, Reference]]:
        """Every match that reached exactly one entry, with its citation and that entry."""
        for match in self.matches:
            if len(match.references) == 1:
                yield match, self.citations[match.citation], self.references[match.references[0]]


@dataclass(frozen=True, slots=True)
class Profile:
    """One citation style's settings (RULES.md §3); the tables are in profiles.py."""

    name: str
    comma_before_year: bool = True
    joiner_parenthetical: str = "&"
    joiner_narrative: str = "and"
    et_al_from: int = 3
    """Number of authors from which the text always shortens to et al."""
    full_first: int = 0
    """Up to this many authors are all named at the first citation (APA 6: 5)."""
    secondary_phrases: tuple[str, ...] = ("as cited in",)
    no_date: str = "n.d."
    page_label: str = "p. "
    order_in_parentheses: Literal["list", "alphabetical", "any"] = "list"
    list_joiner: str = "&"
    list_year_parenthesised: bool = True
    list_max_authors: int = 20
    et_al_in_list: bool = False
    initials: Literal["T. A.", "T.A.", "TA"] = "T. A."
    quoted_titles: bool = False
    pages_label_in_journals: bool = False
    publisher_place: bool = False
    doi_form: Literal["https", "any"] = "https"
    link_wording: bool = False
    """Whether "Retrieved from", "Available at" and the like stand before a link."""
    apa: bool = True
    csl: str = "apa"
    evidence: tuple[str, ...] = ()
    """For style "auto": the votes that chose this profile, in words."""
