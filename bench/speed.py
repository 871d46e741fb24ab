"""Speed, each figure beside something measured on the same machine in the same run.

    python bench/speed.py [--quick] [--write docs/speed.md]

All figures are CPU seconds, of whole processes the best of several runs: what else runs on the machine matters less.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import posts
import regex

Row = tuple[str, str, str]
EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "forum-post.txt"
_YEAR = regex.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)")


def process(*command: str, runs: int = 7, **environment: str) -> float:
    """CPU seconds of the fastest of some runs of a command (exit code 0 or 1), bytecode and patterns kept between them."""
    best = float("inf")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | environment
    for _ in range(runs):
        start = _children()
        code = subprocess.run([sys.executable, *command], capture_output=True, check=False, env=kept).returncode
        if code > 1:
            raise SystemExit(f"{command} exited with {code}")
        best = min(best, _children() - start)
    return best


def _children() -> float:
    """CPU seconds of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def start_up(folder: Path) -> Iterator[Row]:
    """Start-up and one short post against two imports; the first start after an installation compiles all patterns."""
    path = folder / "post.txt"
    path.write_text(posts.post(works=3, sentences=30), encoding="utf-8")
    first = process("-m", "citecheck", "check", str(path), runs=1, PYTHONPYCACHEPREFIX=str(folder / "cache"))
    bare, imports = process("-c", "pass"), process("-c", "import click, regex")
    version, check = process("-m", "citecheck", "--version"), process("-m", "citecheck", "check", str(path))
    found = process("-m", "citecheck", "check", str(EXAMPLE))
    unkept = process("-m", "citecheck", "check", str(EXAMPLE), runs=3, CITECHECK_NO_CACHE="1")
    yield "python -c pass", f"{bare * 1000:.0f} ms", ""
    yield "python -c 'import click, regex'", f"{imports * 1000:.0f} ms", "1.00×"
    yield "citecheck --version", f"{version * 1000:.0f} ms", f"{version / imports:.2f}× the two imports"
    yield (
        "citecheck check post.txt (4 KB)",
        f"{check * 1000:.0f} ms",
        f"{check / imports:.2f}× the two imports (goal 2×)",
    )
    yield f"citecheck check {EXAMPLE.name} (with findings)", f"{found * 1000:.0f} ms", f"{found / imports:.2f}×"
    yield "the same where no run kept patterns, as in CI", f"{unkept * 1000:.0f} ms", f"{unkept / imports:.1f}×"
    yield (
        "the very first check: all modules (Python's too) and patterns compiled",
        f"{first * 1000:.0f} ms",
        f"{first / imports:.1f}×",
    )


def throughput(count: int) -> Iterator[Row]:
    """Posts of 8 KB with all rules, a second and process; and against a bare scan for years.

    First as the goal has them, a dozen citations and fifteen entries, none in two posts; then with three times the citations.
    """
    import citecheck

    citecheck.check(posts.post())
    for every, cited in ((6, "a dozen citations"), (2, "35 citations")):
        texts = [posts.post(first=i * 15, seed=i, every=every) for i in range(count)]
        whole = cpu(lambda texts=texts: [citecheck.check(text) for text in texts])
        scan = cpu(lambda texts=texts: [sum(1 for _ in _YEAR.finditer(text)) for text in texts])
        size = sum(map(len, texts)) / count / 1000
        yield (
            f"{count} posts of {size:.1f} KB, {cited} and 15 entries each",
            f"{whole:.2f} s",
            f"{count / whole:.0f} posts a second (goal 150)",
        )
        yield "the same against regex.finditer for years", f"{scan:.3f} s", f"{whole / max(scan, 1e-9):.0f}× (goal 60×)"


_GROWTH = """
import sys, time
sys.path.insert(0, {bench!r})
import posts, citecheck
text = posts.dressed(posts.sized({size}), {format!r})
citecheck.check(text[:5000], format={format!r})
peak = lambda: 1024 * int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
before, start = peak(), time.process_time()
citecheck.check(text, format={format!r})
print(time.process_time() - start, (peak() - before) / len(text), len(text))
"""


def growth(sizes: list[int], format: str) -> Iterator[Row]:
    """Long posts: time and memory for each size, and the ratio to the smallest (memory as Linux tells it)."""
    first: float | None = None
    for size in sizes:
        command = [sys.executable, "-c", _GROWTH.format(bench=str(Path(__file__).parent), size=size, format=format)]
        seconds, memory, length = map(
            float, subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        )
        first = first or seconds / length
        yield (
            f"one post of {length / 1e6:.1f} MB, {format}",
            f"{seconds:.2f} s",
            f"{seconds / length / first:.2f}× a character of the first (goal 1.1×); memory {memory:.0f}× the text (goal 12×)",
        )


def lists(sizes: list[int]) -> Iterator[Row]:
    """Reference lists alone: split and parsed."""
    import citecheck

    for size in sizes:
        text = "\n".join(posts.entry(i) for i in range(size))
        seconds = cpu(
            lambda text=text: [citecheck.parse_reference(text[a:b]) for a, b in citecheck.split_references(text)]
        )
        scan = cpu(lambda text=text: sum(1 for _ in _YEAR.finditer(text)))
        yield (
            f"list of {size:,} entries, split and parsed",
            f"{seconds:.2f} s",
            f"{size / max(seconds, 1e-9):,.0f} entries a second; {seconds / max(scan, 1e-9):.0f}× a scan for years",
        )


def bibliography(sizes: list[int]) -> Iterator[Row]:
    """CSL items sorted and rendered."""
    import citecheck

    for size in sizes:
        items = [citecheck.parse_reference(posts.entry(i)).to_csl() | {"id": str(i)} for i in range(size)]
        seconds = cpu(lambda items=items: citecheck.format_references(items, sort=True))
        yield f"bibliography of {size:,} items", f"{seconds:.2f} s", f"{size / max(seconds, 1e-9):,.0f} items a second"


def rows(quick: bool) -> Iterator[Row]:
    """Every figure, in the order of the table."""
    with tempfile.TemporaryDirectory() as folder:
        yield from start_up(Path(folder))
    yield from throughput(100 if quick else 1000)
    for format in ("text", "markdown", "html"):
        yield from growth([100_000, 200_000] if quick else [1_000_000, 10_000_000], format)
    yield from lists([10, 100, 1000] if quick else [10, 100, 1000, 10_000, 100_000])
    yield from bibliography([100] if quick else [1000, 10_000])


def main() -> None:
    """Print the table; with --write append it, dated, to a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    lines = ["| what | time | beside |", "|---|---|---|"]
    for what, took, beside in rows(options.quick):
        lines.append(f"| {what} | {took} | {beside} |")
        print(lines[-1], flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines.append(
        f"\nPython {platform.python_version()}, {platform.machine()}; peak memory of the measuring process {peak:.0f} MB.\n"
    )
    if options.write:
        with options.write.open("a", encoding="utf-8") as page:
            page.write(f"\n## {date.today().isoformat()}\n\n" + "\n".join(lines))


if __name__ == "__main__":
    main()
