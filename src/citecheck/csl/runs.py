"""Runs: text with its formatting, ready for any writer. Italics inside italics stand upright."""

from __future__ import annotations

from citecheck.csl import markers
from citecheck.named import NamedTuple
from citecheck.patterns import compiled


class Run(NamedTuple):
    """A stretch of text in one formatting. `script` is "sup", "sub" or ""; `verbatim` marks a link or a DOI."""

    text: str
    italic: bool = False
    bold: bool = False
    underline: bool = False
    small_caps: bool = False
    script: str = ""
    verbatim: bool = False


_ON = {
    pair[0]: name
    for name, pair in {
        "italic": markers.ITALIC, "bold": markers.BOLD, "underline": markers.UNDERLINE, "sup": markers.SUPERSCRIPT,
        "sub": markers.SUBSCRIPT, "small_caps": markers.SMALL_CAPS, "verbatim": markers.VERBATIM, "upright": markers.UPRIGHT,
        "": markers.NOCASE,
    }.items()
}  # fmt: skip
_OFF = {chr(ord(on) + 1): name for on, name in _ON.items()}
_MARKER = compiled(f"([{markers.MARKERS}])")


def runs(marked: str) -> list[Run]:
    """The runs of a marked text; neighbours of one formatting are one run."""
    depth = dict.fromkeys(_ON.values(), 0)
    out: list[Run] = []
    for piece in _MARKER.split(marked):
        if piece in _ON:
            depth[_ON[piece]] += 1
        elif piece in _OFF:
            depth[_OFF[piece]] -= 1
        elif piece:
            _append(out, _run(piece.replace(markers.ELLIPSIS, "..."), depth))
    return out


def _run(text: str, depth: dict[str, int]) -> Run:
    script = "sup" if depth["sup"] > 0 else "sub" if depth["sub"] > 0 else ""
    italic = depth["italic"] % 2 == 1 and not depth["upright"]
    return Run(
        text, italic, depth["bold"] % 2 == 1, depth["underline"] > 0, depth["small_caps"] > 0, script,
        depth["verbatim"] > 0,
    )  # fmt: skip


def _append(out: list[Run], run: Run) -> None:
    if out and _look(out[-1]) == _look(run):
        out[-1] = Run(out[-1].text + run.text, *_look(run))
    else:
        out.append(run)


def _look(run: Run) -> tuple[bool, bool, bool, bool, str, bool]:
    return run.italic, run.bold, run.underline, run.small_caps, run.script, run.verbatim
