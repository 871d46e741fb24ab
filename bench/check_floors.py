"""Measure with ../shared/bench/run.py and fail where a figure is below its floor (bench/floors.toml)."""

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
    """0 where every figure reaches its floor, or where there is nothing to measure with."""
    if not RUN.exists():
        print("floors: skipped, ../shared is not here")
        return 0
    failed = 0
    for part, floors in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8")).items():
        figures = measure(part) if floors else {}
        for name, floor in floors.items():
            below = figures.get(name, 0) < floor
            failed += below
            print(f"{'BELOW' if below else 'ok':5} {part}: {name} {figures.get(name)} (floor {floor})")
    return int(failed > 0)


def measure(part: str) -> dict[str, float]:
    """The figures of one part."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        subprocess.run([sys.executable, str(RUN), part, "--json", str(out)], check=True, stdout=subprocess.DEVNULL)
        data = json.loads(out.read_text(encoding="utf-8"))
    return data.get(part, data)


if __name__ == "__main__":
    sys.exit(main())
