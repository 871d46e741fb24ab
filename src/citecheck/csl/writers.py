"""Writers: runs as plain text, Markdown, HTML, RTF or LaTeX. Each escapes what its format would read as markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import regex

from citecheck.csl.runs import Run
from citecheck.patterns import compiled

Writer = Callable[[Sequence[Run]], str]

_MARKDOWN = compiled(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_MARKDOWN_START = compiled(r"^(\s*)([#+-](?=\s)|\d+(?=[.)]\s))")
_RISKY_LINK = compiled(r"[\s<>]|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|\*")
_ADDRESS = compiled(r"[a-z]+://[^\s<>]+$", regex.IGNORECASE)
_UNSAFE = compiled(r"[{}\\^ ]")
_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "“": "``", "”": "''", "‘": "`", "’": "'", "–": "--", "—": "---", "…": r"\dots{}", "\u00a0": "~",
}  # fmt: skip


def text(runs: Sequence[Run]) -> str:
    """The bare text."""
    return "".join(run.text for run in runs)


def marked_text(runs: Sequence[Run]) -> str:
    """The bare text with italics between underscores: how plain text tells a title from the words round it."""
    return "".join(_around(run.text, "_", "_") if run.italic else run.text for run in runs)


def _around(inner: str, before: str, after: str) -> str:
    """Markup round the text, but not round the blanks at its ends."""
    bare = inner.strip()
    if not bare:
        return inner
    start = inner.index(bare)
    return f"{inner[:start]}{before}{bare}{after}{inner[start + len(bare) :]}"


def markdown(runs: Sequence[Run]) -> str:
    """CommonMark, with sup, sub and small capitals as inline HTML."""
    out = []
    for run in runs:
        inner = _markdown_link(run.text) if run.verbatim else _MARKDOWN.sub(lambda found: "\\" + found[0], run.text)
        if run.script:
            inner = f"<{run.script}>{inner}</{run.script}>"
        inner = _around(inner, "**", "**") if run.bold else inner
        out.append(_around(inner, "*", "*") if run.italic else inner)
    return _MARKDOWN_START.sub(r"\1\\\2", "".join(out))


def _markdown_link(link: str) -> str:
    if not _RISKY_LINK.search(link):
        return link
    if _ADDRESS.match(link):
        return f"<{link}>"
    return _MARKDOWN.sub(lambda found: "\\" + found[0], link)


def html(runs: Sequence[Run]) -> str:
    """HTML: everything of the item escaped, formatting as em, strong, sup, sub, u and a small-caps span."""
    return "".join(_html_run(run) for run in runs)


def _html_run(run: Run) -> str:
    out = escape(run.text, quote=False)
    if run.script:
        out = f"<{run.script}>{out}</{run.script}>"
    if run.small_caps:
        out = f'<span style="font-variant:small-caps">{out}</span>'
    for wanted, tag in ((run.underline, "u"), (run.bold, "strong"), (run.italic, "em")):
        out = f"<{tag}>{out}</{tag}>" if wanted else out
    return out


def rtf(runs: Sequence[Run]) -> str:
    """RTF code of one paragraph's inside (no header), every character beyond ASCII as a Unicode escape."""
    return "".join(_rtf_run(run) for run in runs)


def _rtf_run(run: Run) -> str:
    codes = [
        code
        for code, wanted in (("i", run.italic), ("b", run.bold), ("ul", run.underline), ("scaps", run.small_caps),
                             ("super", run.script == "sup"), ("sub", run.script == "sub"))
        if wanted
    ]  # fmt: skip
    inner = "".join(_rtf_character(letter) for letter in run.text)
    return "{" + "".join("\\" + code for code in codes) + " " + inner + "}" if codes else inner


def _rtf_character(letter: str) -> str:
    if letter in "\\{}":
        return "\\" + letter
    if letter < "\x80":
        return letter
    units = letter.encode("utf-16-le")
    numbers = [int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)]
    return "".join(f"\\u{number}?" for number in numbers)


def latex(runs: Sequence[Run]) -> str:
    """LaTeX of one paragraph: special characters escaped, links in \\url."""
    return "".join(_latex_run(run) for run in runs)


def _latex_run(run: Run) -> str:
    if run.verbatim and "://" in run.text:
        link = _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", run.text)
        return r"\url{" + link.replace("%", r"\%").replace("#", r"\#") + "}"
    out = "".join(_LATEX.get(letter, letter) for letter in run.text)
    for wanted, command in (
        (run.script == "sup", "textsuperscript"), (run.script == "sub", "textsubscript"), (run.small_caps, "textsc"),
        (run.underline, "underline"), (run.bold, "textbf"), (run.italic, "emph"),
    ):  # fmt: skip
        out = f"\\{command}{{{out}}}" if wanted else out
    return out


WRITERS: dict[str, Writer] = {"text": text, "markdown": markdown, "html": html, "rtf": rtf, "latex": latex}
