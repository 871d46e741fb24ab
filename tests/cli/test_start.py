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
    *("citecheck.references.marked", "citecheck.references.split_model", "citecheck.references.split_features"),
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


def test_named_tuples_are_quick_to_define(tmp_path: Path) -> None:
    """They are `citecheck.named`'s, which reads the names of fields and leaves their types alone."""
    own = {name: file.read_text("utf-8") for name, file in loaded(tmp_path).items() if name.startswith("citecheck.")}
    with_tuples = {name for name, text in own.items() if "\nclass " in text and "(NamedTuple):" in text}
    assert len(own) > 100
    assert len(with_tuples) > 30
    assert not [name for name in with_tuples if "from citecheck.named import NamedTuple" not in own[name]]
    assert not [name for name in with_tuples if "import annotations" not in own[name]]
