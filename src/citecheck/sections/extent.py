"""How far a list reaches from its heading, or a run of entries without one, over the pieces of a document."""

from __future__ import annotations

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.sections.headings import Heading, ends_list
from citecheck.sections.likeness import Likeness, is_named, likeness, recommends
from citecheck.sections.pieces import Piece, headings_over

_LINE = compiled(r"[^\n]++")
_EVIDENCE = 4
"""Within how many pieces behind a heading an entry must show."""
_PAGE = compiled(r"\d{1,4}")
"""The number of a page, where the text was taken from print."""
_MARK = compiled(r"\[\d{1,3}\]\s")
"""The mark of a note, or of an entry where all have one."""
_RUNS = 6
"""Runs of entries that are looked at for a list without a heading."""


class Extent(NamedTuple):
    """A list as pieces: its heading (None without one), the pieces that hold entries, the index behind its last.

    `annotated` says that notes on the works stand between the entries and behind the last, inside the list.
    """

    heading: Heading | None
    entries: tuple[Piece, ...]
    begin: int
    end: int
    annotated: bool = False


def measure(prose: str, pieces: list[Piece]) -> list[Likeness]:
    """How much each piece looks like an entry."""
    looks: list[Likeness] = []
    for i, (piece, heading) in enumerate(zip(pieces, headings_over(pieces), strict=True)):
        look: Likeness = likeness(prose, piece.start, piece.end) if piece.role == "text" else "prose"
        if look in ("prose", "maybe") and i and pieces[i - 1].role == "heading" and _holds_entries(prose, piece):
            look = "entry"
        if (
            heading
            and heading.kind == "further"
            and look in ("entry", "maybe")
            and not piece.block.listed
            and recommends(prose, piece.start, piece.end)
        ):
            look = "prose"
        looks.append(look)
    return looks


def _holds_entries(prose: str, piece: Piece) -> bool:
    """Whether a piece of many lines under a list's heading holds entries further down, though it opens otherwise."""
    lines = _LINE.finditer(prose, piece.start, piece.end)
    return sum(likeness(prose, *line.span()) == "entry" for line in lines) > 1


def headed(prose: str, pieces: list[Piece], looks: list[Likeness]) -> list[Extent]:
    """The lists under headings, in order."""
    found: list[Extent] = []
    for i, piece in enumerate(pieces):
        if piece.heading is None or (found and i < found[-1].end) or not _has_entries(prose, pieces, looks, i):
            continue
        members, end = _follow(prose, pieces, looks, i + 1)
        if members:
            found.append(Extent(piece.heading, tuple(members), i, end))
    return found


def beside(prose: str, pieces: list[Piece], extents: list[Extent]) -> list[Extent]:
    """The lists under headings, where one is surely the post's: "Source" beside "References" says where data are from.

    That is a list only if it begins with persons and holds nothing but entries, and one whose works the text need not cite.
    """
    if not any(one.heading and one.heading.clear and one.heading.kind == "references" for one in extents):
        return extents
    kept: list[Extent] = []
    for one in extents:
        if one.heading is None or one.heading.clear:
            kept.append(one)
        elif all(is_named(prose, piece.start, piece.end) for piece in pieces[one.begin + 1 : one.end]):
            kept.append(one._replace(heading=one.heading._replace(kind="further")))
    return kept


def _has_entries(prose: str, pieces: list[Piece], looks: list[Likeness], i: int) -> bool:
    """Whether an entry shows behind a heading, before a heading of something else; one "maybe" is enough for clear words."""
    heading = pieces[i].heading
    plain = pieces[i].block.kind != "heading"
    wanted = (
        ("entry", "maybe") if heading and heading.clear and not (plain and heading.rest is not None) else ("entry",)
    )
    seen = 0
    for j in range(i + 1, len(pieces)):
        if pieces[j].role == "section" and not _subheads(prose, pieces, looks, j):
            return False
        if pieces[j].role in ("heading", "furniture"):
            return False
        if seen and heading and heading.kind == "further" and looks[j] == "maybe":
            return False  # prose about further works, not a list of them
        if looks[j] in wanted or (wanted[-1] == "maybe" and is_named(prose, pieces[j].start, pieces[j].end)):
            return True
        seen += pieces[j].role in ("text", "aside")
        if seen >= (1 if heading and heading.rest is not None else _EVIDENCE):
            return False
    return False


def _follow(prose: str, pieces: list[Piece], looks: list[Likeness], i: int) -> tuple[list[Piece], int]:
    """The entries from piece i on, up to furniture, another heading, or two pieces in a row that are none.

    Before the first entry there may be more: bare links, a line on the norm that is followed.
    What is merely dated or linked goes on with a list only while no other text has come between: a signature does not.
    """
    members: list[Piece] = []
    pending: list[Piece] = []
    end = i
    sure = (0, i)
    for j in range(i, len(pieces)):
        piece = pieces[j]
        if _parts(prose, pieces, looks, j, begun=bool(members) and not pending):
            continue
        if _ends(prose, piece, members, len(pending)):
            break
        if _PAGE.fullmatch(prose, piece.start, piece.end):
            continue
        if not _belongs(prose, pieces, looks, j, bool(members)):
            pending.append(piece)
            continue
        known = [p for p in pending if is_named(prose, p.start, p.end) or piece.block.listed]
        if looks[j] == "entry" or not members or (len(known) == len(pending) and sure[1] == end):
            sure = (len(members) + len(known) + 1, j + 1)
        members += [*known, piece]
        pending, end = [], j + 1
    if members and sure[1] < end:
        members, end, pending = members[: sure[0]], sure[1], []
    trailing = [p for p in pending[:1] if members and is_named(prose, p.start, p.end)]
    return members + trailing, end + len(trailing)


def _ends(prose: str, piece: Piece, members: list[Piece], pending: int) -> bool:
    """Whether the list is over before a piece: at furniture, behind too many pieces that are no entries, at a note."""
    return piece.role != "text" or pending > (1 if members else _EVIDENCE) or _is_note(prose, piece, members)


def _is_note(prose: str, piece: Piece, members: list[Piece]) -> bool:
    """Whether a piece bears a number and no entry before it does: the first note behind a list."""
    return bool(members and _MARK.match(prose, piece.start)) and not any(
        _MARK.match(prose, member.start) for member in members
    )


def _belongs(prose: str, pieces: list[Piece], looks: list[Likeness], j: int, begun: bool) -> bool:
    piece, look = pieces[j], looks[j]
    if look == "tail":
        return begun and (piece.end - piece.start < 400)
    if look == "prose" and is_named(prose, piece.start, piece.end):
        return piece.end - piece.start < 700
    return look in ("entry", "maybe")


def _subheads(prose: str, pieces: list[Piece], looks: list[Likeness], j: int) -> bool:
    """Whether a heading inside a list only parts it ("Primary sources", "B"): short, and entries follow at once."""
    piece = pieces[j]
    if piece.end - piece.start > 60 or j + 1 >= len(pieces) or ends_list(prose[piece.start : piece.end]):
        return False
    return pieces[j + 1].role == "text" and looks[j + 1] == "entry"


def _parts(prose: str, pieces: list[Piece], looks: list[Likeness], j: int, *, begun: bool) -> bool:
    """Whether a piece only parts the list: a heading inside it, or where it has `begun` a line that leads on."""
    if pieces[j].role == "section":
        return _subheads(prose, pieces, looks, j)
    return begun and _leads_on(prose, pieces, looks, j)


def _leads_on(prose: str, pieces: list[Piece], looks: list[Likeness], j: int) -> bool:
    """Whether a short line with a colon parts a list, and an entry follows at once or behind one odd one: "On tides:"."""
    piece = pieces[j]
    if piece.role != "text" or prose[piece.end - 1] not in ":：" or piece.end - piece.start > 60:
        return False
    behind = pieces[j + 1 : j + 3]
    return any(one.role == "text" and looks[i] == "entry" for i, one in enumerate(behind, j + 1))


def headless(prose: str, pieces: list[Piece], looks: list[Likeness]) -> Extent | None:
    """The last run of pieces that are entries, for a post without a heading over its list.

    Two entries make a run; one is enough if it is the last text of the post and opens with persons. A run in which no
    entry does ("Obi (2004): fewer tides") yields to one before it where two do.
    """
    last, good = _run(prose, pieces, looks, len(pieces))
    if last is None or (good and _persons(prose, last)):
        return last if good else None
    stop = last.begin
    for _ in range(_RUNS):
        before, enough = _run(prose, pieces, looks, stop)
        if before is None:
            break
        if enough and _persons(prose, before) > 1:
            return before
        stop = before.begin
    return last if good else None


def _persons(prose: str, extent: Extent) -> int:
    return sum(is_named(prose, piece.start, piece.end) for piece in extent.entries)


def _run(prose: str, pieces: list[Piece], looks: list[Likeness], stop: int) -> tuple[Extent | None, bool]:
    """The last run before piece `stop`, and whether it is enough for a list."""
    last = next((i for i in range(stop - 1, -1, -1) if looks[i] == "entry"), None)
    if last is None:
        return None, False
    begin = last
    while begin and pieces[begin - 1].role == "text" and _links_up(prose, pieces, looks, begin - 1):
        begin -= 1
    while looks[begin] != "entry" and not is_named(prose, pieces[begin].start, pieces[begin].end):
        begin += 1
    members, end = _follow(prose, pieces, looks, begin)
    entries = [p for i, p in enumerate(pieces[begin:end], begin) if looks[i] == "entry"]
    return Extent(None, tuple(members), begin, end), len(entries) > 1 or _sole(prose, pieces, begin, end, entries)


def _links_up(prose: str, pieces: list[Piece], looks: list[Likeness], i: int) -> bool:
    """Whether piece i, before an entry, is of the list too: an entry, or what stands between two."""
    if looks[i] == "entry":
        return True
    between = looks[i] in ("maybe", "tail") or is_named(prose, pieces[i].start, pieces[i].end)
    return between and any(looks[j] == "entry" and pieces[j].role == "text" for j in range(max(0, i - 2), i))


def _sole(prose: str, pieces: list[Piece], begin: int, end: int, entries: list[Piece]) -> bool:
    if not entries or not begin:
        return False
    rest = [piece for piece in pieces[end:] if piece.role in ("text", "heading")]
    lines = prose.count("\n", entries[0].start, entries[0].end)
    piece = entries[0]
    return (not rest or lines > 1) and is_named(prose, piece.start, piece.end) and piece.end - piece.start > 40
