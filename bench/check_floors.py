"""Measure with ../shared/bench/run.py and fail where a figure is worse than its bound (bench/floors.toml)."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
RUN = HERE.parent.parent / "shared" / "bench" / "run.py"


def main() -> int:
    """0 where every figure holds its bound, or where there is nothing to measure with."""
    if not RUN.exists():
        print("floors: skipped, ../shared is not here")
        return 0
    held = True
    for part, bounds in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8")).items():
        most = bounds.pop("most", {})
        figures = measure(part)
        for name, bound in bounds.items():
            held &= tell(part, name, figures[name], bound, figures[name] >= bound)
        for name, bound in most.items():
            held &= tell(part, name, figures[name], bound, figures[name] <= bound)
    return int(not held)


def tell(part: str, name: str, figure: float, bound: float, holds: bool) -> bool:
    """Print one figure beside its bound; whether it holds."""
    print(f"{'ok' if holds else 'WORSE':5} {part}: {name} {figure} (bound {bound})")
    return holds


def measure(part: str) -> dict[str, float]:
    """The figures of one part."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        subprocess.run([sys.executable, str(RUN), part, "--json", str(out)], check=True, stdout=subprocess.DEVNULL)
        data = json.loads(out.read_text(encoding="utf-8"))
    return data.get(part, data)


if __name__ == "__main__":
    sys.exit(main())
