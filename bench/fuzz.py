"""Coverage-guided fuzzing of the readers and parsers with atheris (pip install atheris; not needed for the tests).

    python bench/fuzz.py TARGET [libFuzzer options, e.g. -max_total_time=60 FOLDER]
    python bench/fuzz.py all SECONDS        every target in turn, a line each

Finds go to FOLDER, or nowhere. It starts from bench/corpus/TARGET. A crash is an exception out of a function that promises none, a span outside its
source, spans that cross, or a text that mended twice is not what it is mended once.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import redirect_stderr
from importlib import import_module
from io import StringIO
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory, mkdtemp

import atheris

with redirect_stderr(StringIO()), atheris.instrument_imports(include=["citecheck"]):  # it names every module
    from fuzz_targets import TARGETS

    import citecheck

    for module in walk_packages(
        citecheck.__path__, "citecheck."
    ):  # all of it: much is imported only when it is asked for
        if not module.name.endswith("__main__"):
            import_module(module.name)

CORPUS = Path(__file__).parent / "corpus"
_SAID = 60
"""Lines shown of a fuzzer that crashed."""


def run_all(seconds: str) -> int:
    """Every target for so many seconds in a process of its own; 1 if any of them crashed."""
    crashed = [name for name in TARGETS if not _run(name, seconds)]
    return int(bool(crashed))


def _run(name: str, seconds: str) -> bool:
    with TemporaryDirectory() as scratch:
        finds, crashes = Path(scratch, "finds"), Path(scratch, "crashes")
        finds.mkdir(), crashes.mkdir()
        options = [f"-max_total_time={seconds}", "-print_final_stats=1", f"-artifact_prefix={crashes}/", str(finds)]
        done = subprocess.run(
            [sys.executable, __file__, name, *options], capture_output=True, text=True, errors="replace"
        )
        inputs = [path.read_bytes() for path in crashes.iterdir()]
    said = done.stderr.splitlines()
    count = next((line.split()[-1] for line in said if "number_of_executed_units" in line), "no")
    print(f"{name}: {count} executions in {seconds} s, {'no crash' if not done.returncode else 'CRASH'}", flush=True)
    if done.returncode:
        print(*done.stdout.splitlines()[-_SAID:], *said[-_SAID:], *map(repr, inputs), sep="\n", flush=True)
    return not done.returncode


def main() -> None:
    """Fuzz what the arguments name."""
    if sys.argv[1:2] == ["all"] and len(sys.argv) == 3:
        raise SystemExit(run_all(sys.argv[2]))
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(f"usage: fuzz.py all SECONDS | {'|'.join(TARGETS)} [libFuzzer options] [FOLDER]")
    program, name, *options = sys.argv
    if all(option.startswith("-") for option in options):
        options.append(mkdtemp())
    atheris.Setup([program, *options, str(CORPUS / name)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
