"""What a check of a plain text loads: little, and nothing that is slow to define."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

POST = "Reefs rest (Ruiz, 2015).\n\nReferences\n\nRuiz, A. (2015). Reefs at rest. Tide Studies, 3(1), 4–9.\n"
UNUSED = (
    *("lxml", "citeproc", "markdown_it", "docx", "pycrfsuite", "rapidfuzz", "pathspec", "bibtexparser"),
    *("dataclasses", "json", "tomllib", "shutil", "tempfile", "textwrap", "html", "difflib", "decimal"),
    *("citecheck.csl.items", "citecheck.libraries", "citecheck.bibliographies", "citecheck.suppressions"),
)
_RUN = """
import sys
before = set(sys.modules)
from citecheck.cli import main
try:
    main(["check", sys.argv[1]])
except SystemExit:
    pass
print(*(f"{name}={module.__file__}" for name, module in sys.modules.items()
        if name not in before and getattr(module, "__file__", None)))
"""


@cache
def loaded(folder: Path) -> dict[str, Path]:
    """The modules of a check, with their files."""
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    run = [sys.executable, "-c", _RUN, str(folder / "post.txt")]
    out = subprocess.run(run, capture_output=True, text=True, check=True).stdout.splitlines()[-1]
    return {name: Path(file) for name, _, file in (word.partition("=") for word in out.split())}


def test_a_check_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    assert not [name for name in UNUSED if name in loaded(tmp_path)]


def test_named_tuples_are_made_of_types_not_of_strings(tmp_path: Path) -> None:
    """Where annotations are strings, typing.NamedTuple compiles every field whenever the module is loaded.

    A module of named tuples that a check loads goes without `from __future__ import annotations`.
    """
    own = {name: file.read_text("utf-8") for name, file in loaded(tmp_path).items() if name.startswith("citecheck.")}
    assert len(own) > 100
    assert not [name for name, text in own.items() if "(NamedTuple)" in text and "import annotations" in text]
