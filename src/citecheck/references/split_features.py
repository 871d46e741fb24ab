"""What the splitter's model looks at: shapes of a line, of its neighbours, and of the list. No words of anybody's list."""

from __future__ import annotations

import regex

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.split_lines import Layout, Line
from citecheck.references.split_shapes import Shape, Style, read_shapes, read_style

_STARTS: tuple[tuple[str, regex.Pattern[str]], ...] = tuple(
    (name, compiled(pattern))
    for name, pattern in (
        ("link", r"(?:https?:|www\.|doi\b|DOI\b|10\.\d{4})"),
        (
            "retrieved",
            r"(?:Retrieved|Available|Accessed|Abgerufen|Verfügbar|Online|URL|Zugriff|Disponible|Recuperado)\b",
        ),
        ("in", r"(?:In|in|En)[:\s]"),
        ("pages", r"(?:pp?|Vol|vol|No|no|S|Bd|Nr|Jg|Heft|chap|ch|Chapter|Article)\b\.?\s*\d"),
        ("connective", r"(?:&|and|und|et|y|of|the|for|on|from|with|to|or|by|der|die|das|de)\s"),
        ("role", r"[(]?(?:Eds?|Hrsg|Hg|Trans)\b"),
        ("dashes", r"[—–_-]{2,}|—"),
        ("part", r"[a-z]\s?\)"),
        ("date", r"[(\[]?(?:1[5-9]|20)\d\d"),
        ("digit", r"\d"),
        ("quote", r"[\"“”„«‘'`]"),
        ("bracket", r"[(\[]"),
        ("lower", r"\p{Ll}"),
        (
            "container",
            r"(?:\p{Lu}\p{L}+\s)?(?:Journal|Proceedings|Proc|Review|Annals|Archives|Bulletin|Handbook|University|Press|Science|Annual|Transactions|Zeitschrift|Revue|Revista|Universit|Dissertation|Thesis|Report|Paper|Publish)",
        ),
        ("place", r"(?:\p{Lu}[\p{L}.]+[\s,/]*+){1,5}:\s"),
        ("upper", r"\p{Lu}"),
    )
)
_ENDS: tuple[tuple[str, regex.Pattern[str]], ...] = tuple(
    (name, compiled(pattern))
    for name, pattern in (
        ("hyphen", r"[\p{L}\d][-‐–—]$"),
        (
            "connective",
            r"(?:&|\b(?:and|und|et|y|of|the|for|on|from|with|to|or|by|in|In|a|an|der|die|das|des|im|de|la))$",
        ),
        ("abbreviation", r"\b(?:pp?|[Vv]ol|[Nn]os?|[Ee]ds?|[Jj]r|[Ss]t|Proc|[Tt]rans|Univ|Hrsg|al|Bd|Jg|Nr|S|J)\.$"),
        ("initial", r"(?<!\p{L})\p{Lu}\.,?$"),
        ("pages", r"\d[-–—]+\s?\d+[.;]?$"),
        ("year stop", r"(?:1[5-9]|20)\d\d[)]?\.$"),
        ("number stop", r"\d[)\]]*[.;]$"),
        ("url", r"(?:https?://|www\.|/)\S*$"),
        ("word stop", r"\p{L}[)\]”\"’']*\.[”\"’']?$"),
        ("stop", r"[.][)\]”\"’']*$"),
        ("comma", r",$"),
        ("semicolon", r";$"),
        ("colon", r":$"),
        ("question", r"[?!][”\"’']?$"),
        ("bracket", r"[)\]]$"),
        ("digit", r"\d$"),
        ("letter", r"\p{L}$"),
    )
)
_LOOK = 48
"""How much of a line's two ends the patterns see."""


_FOLLOWS: tuple[tuple[str, regex.Pattern[str]], ...] = tuple(
    (name, compiled(pattern))
    for name, pattern in (
        ("stop and title", r"\s*+[.:]\s*+[\"“‘'„«*]?[\p{Lu}¿¡\d]"),
        ("comma and title", r"\s*+,\s*+[\"“‘'„«*]?\p{Lu}"),
        ("quote", r"[\s,.:]*+[\"“‘'„«]"),
        ("title", r"\s++\p{Lu}"),
        ("number", r"[\s,.;:]*+\d"),
        ("lower", r"[\s,.:]*+\p{Ll}"),
        ("end", r"[\s,.;:)]*+$"),
    )
)


def _named(patterns: tuple[tuple[str, regex.Pattern[str]], ...], piece: str, *, at_start: bool) -> str:
    """The first pattern that a piece has, anywhere or at its start."""
    for name, pattern in patterns:
        if pattern.match(piece) if at_start else pattern.search(piece):
            return name
    return "other"


def line_features(text: str, lines: list[Line], layout: Layout) -> list[list[str]]:
    """One list of features a line."""
    shapes = read_shapes(text, lines)
    style = read_style(text, lines, shapes)
    looks = _Looks(
        lines,
        shapes,
        style,
        "numbered" if layout.numbered else _kind(style),
        [_named(_STARTS, text[line.start : min(line.end, line.start + _LOOK)], at_start=True) for line in lines],
        [_named(_ENDS, text[max(line.start, line.end - _LOOK) : line.end], at_start=False) for line in lines],
        [_follows(text, line) for line in lines],
        _undated(shapes),
    )
    return [_features(i, looks) for i in range(len(lines))]


class _Looks(NamedTuple):
    """All that is seen of a list: what holds for the whole of it, and line by line."""

    lines: list[Line]
    shapes: list[Shape]
    style: Style
    kind: str
    starts: list[str]
    ends: list[str]
    follows: list[str]
    undated: list[int]


def _follows(text: str, line: Line) -> str:
    """What stands behind the date that the line's head reaches: a title in an entry, seldom so elsewhere."""
    if line.head is None:
        return "no head"
    return _named(_FOLLOWS, text[line.head.end : line.head.end + _LOOK], at_start=True)


def _kind(style: Style) -> str:
    return "bracketed" if style.bracketed else "bare" if style.bare else "loose"


def _undated(shapes: list[Shape]) -> list[int]:
    """For every line, how many lines stand between it and the last date before it (0: the line before has one)."""
    out, since = [], 9
    for shape in shapes:
        out.append(since)
        since = 0 if shape.dated else min(9, since + 1)
    return out


def _features(i: int, looks: _Looks) -> list[str]:
    lines, shapes, style, kind, starts, ends, follows, undated = looks
    line, shape = lines[i], shapes[i]
    before = lines[i - 1] if i else None
    after = lines[i + 1] if i + 1 < len(lines) else None
    start, opening, head = f"start {starts[i]}", f"opening {shape.opening}", f"head {_head(line)}"
    number, usual = f"number {_counts(line, lines, i)}", f"usual {shape.opening == style.usual}"
    order = f"order {style.ordered[i] if style.sorted else '?'}"
    end = f"end {ends[i - 1] if i else 'begin'}"
    room, dated, since = f"room {_room(before, shape, style)}", f"dated {shape.dated}", f"undated {undated[i]}"
    wrapped = "wrapped" if style.wrapped else "unwrapped"
    single = [start, opening, head, number, usual, order, end, room, dated, since]
    main_pairs = [f"{head}|{end}", f"{head}|{room}", f"{opening}|{end}", f"{head}|{opening}"]
    pairs = [
        f"{head}|{order}",
        f"{opening}|{order}|{end}",
        f"{end}|{room}",
        f"{start}|{end}",
        f"{head}|{since}",
        f"follows {follows[i]}|{head}",
        f"follows {follows[i]}|{head}|{end}",
    ]
    around = [
        f"next head {_head(after)}",
        f"next opening {shapes[i + 1].opening if after else 'end'}|{head}",
        f"next start {starts[i + 1] if after else 'end'}|{head}",
        f"own end {ends[i]}|{head}",
        f"before head {_head(before)}|{head}",
    ]
    general = [f"{wrapped}|{kind}|{head}", f"{wrapped}|{end}", f"{wrapped}|{start}"]
    styled = [f"{kind}|{feature}" for feature in (*single, *main_pairs)]
    return ["bias", *single, *main_pairs, *pairs, *around, *general, *styled]


def _head(line: Line | None) -> str:
    if line is None:
        return "end"
    if line.head is None:
        return "no"
    place = "here" if line.head.end <= line.end else "below"
    return f"{'(year)' if line.head.bracketed else 'year'} {'names' if line.head.authors else 'title'} {place}"


def _room(before: Line | None, shape: Shape, style: Style) -> str:
    """Whether the first word of this line would have fitted on the line before, and how much was left there."""
    if before is None:
        return "begin"
    left = style.width - (before.end - before.start) - 1 - len(shape.first)
    share = left / max(1, style.width)
    return "none" if share < 0.02 else "little" if share < 0.1 else "some" if share < 0.3 else "much"


def _counts(line: Line, lines: list[Line], i: int) -> str:
    if line.number is None:
        return "bullet" if line.bullet else "no"
    for back in range(i - 1, max(-1, i - 12), -1):
        last = lines[back].number
        if last is not None and line.number - last == 1:
            return "next"
    return "first" if line.number == 1 else "odd"
