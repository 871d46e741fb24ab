"""What a library file gives: its references and what could not be read, and CSL items made into references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from citecheck.csl import variables
from citecheck.csl.names import AND_OTHERS
from citecheck.model import Date, Field, Label, Name, Problem, Reference, Span, YearKind
from citecheck.named import NamedTuple

JsonItem = dict[str, object]
"""One CSL-JSON item."""

NAME_VARIABLES = variables.NAMES | {"editortranslator"}
"""CSL 1.0.2 name variables, and the older spelling of one."""
DATE_VARIABLES = variables.DATES


class Library(NamedTuple):
    """Everything that stands in a library file, in its order; an entry that could not be read has only `raw`.

    `unread` says why the file as a whole could not be read.
    """

    entries: tuple[Reference, ...]
    unread: tuple[Problem, ...] = ()

    @property
    def references(self) -> tuple[Reference, ...]:
        """The entries that were read."""
        return tuple(entry for entry in self.entries if is_read(entry))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file and its entries, in order."""
        return (*self.unread, *(problem for entry in self.entries for problem in entry.problems))


def is_read(entry: Reference) -> bool:
    """Whether an entry of a library could be read, if with problems."""
    return not any(problem.kind == "unreadable" for problem in entry.problems)


def unreadable(raw: str, span: Span, problem: Problem, key: str = "") -> Reference:
    """What stands for an entry that could not be read."""
    return Reference(span, raw, key=key, csl={}, source=problem.source, line=problem.line, problems=(problem,))


def twice(key: str, line: int, source: str, seen: dict[str, int]) -> Iterator[Problem]:
    """A problem where the file has used a key before; `seen` keeps the lines of first use."""
    if key in seen:
        yield Problem(f"key “{key}” is used twice, first at line {seen[key]}", line, source, "duplicate-key")
    elif key:
        seen[key] = line


def reference_from(
    item: Mapping[str, object],
    span: Span,
    raw: str,
    source: str = "",
    line: int = 0,
    problems: tuple[Problem, ...] = (),
) -> Reference:
    """A reference that holds a CSL item; its fields all stand at `span`, the entry's place in the file `source`."""
    fields = {
        variable: Field(text, span)
        for variable, value in item.items()
        if variable not in NAME_VARIABLES | DATE_VARIABLES | {"id", "type"} and (text := _plain(value))
    }
    authors, editors = _names(item.get("author"), span), _names(item.get("editor"), span)
    return Reference(
        span=span,
        raw=raw,
        type=str(item.get("type") or "document"),
        authors=authors or editors,
        editors=editors,
        translators=_names(item.get("translator"), span),
        issued=_date(item.get("issued"), span, str(item.get("year-suffix") or "")),
        accessed=_date(item.get("accessed"), span),
        original_date=_date(item.get("original-date"), span),
        fields=fields,
        author_span=span,
        et_al=Label(span, "et al.") if is_cut_short(item) else None,
        editors_as_authors=bool(editors and not authors),
        confidence=1.0,
        key=str(item.get("id") or ""),
        csl=dict(item),
        source=source,
        line=line,
        problems=problems,
    )


def is_cut_short(item: Mapping[str, object], role: str = "author") -> bool:
    """Whether the item's list of people in that role ends in "and others"."""
    custom = item.get("custom")
    return isinstance(custom, Mapping) and custom.get(AND_OTHERS) == role


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if part not in (None, ""))
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _names(value: object, span: Span) -> tuple[Name, ...]:
    people = value if isinstance(value, list) else []
    return tuple(
        name for person in people if isinstance(person, Mapping) and (name := _name(person, span)).surname.strip()
    )


def _name(person: Mapping[str, object], span: Span) -> Name:
    def part(*keys: str) -> str:
        return " ".join(str(person[key]) for key in keys if person.get(key))

    if person.get("literal") or not person.get("family"):
        return Name(literal=part("literal") or part("given"), span=span)
    particle = part("non-dropping-particle", "dropping-particle", "particle")
    return Name(part("family"), part("given"), particle, part("suffix"), span=span)


def _date(value: object, span: Span, suffix: str = "") -> Date | None:
    if not isinstance(value, Mapping):
        return None
    parts = value.get("date-parts")
    first, last = _parts(parts, 0), _parts(parts, 1)
    if first:
        year, month, day = (*first, None, None)[:3]
        season = _number(value.get("season"))
        end = last[0] if last and last[0] != year else None
        kind: YearKind = "range" if end else "bce" if (year or 0) < 0 else "circa" if value.get("circa") else "year"
        return Date(f"{year}{suffix}", year, suffix, month, day, season, end, kind, span)
    return _loose(str(value.get("literal") or value.get("raw") or ""), span)


def _loose(written: str, span: Span) -> Date | None:
    from citecheck.dates import parse_date

    if not written.strip():
        return None
    date = parse_date(written)
    return Date(written, date.year, date.suffix, date.month, date.day, date.season, date.end_year, date.kind, span)


def _parts(parts: object, which: int) -> list[int | None]:
    if not isinstance(parts, list) or len(parts) <= which or not isinstance(parts[which], list):
        return []
    numbers = [_number(part) for part in parts[which]]
    return numbers if numbers and numbers[0] is not None else []


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
