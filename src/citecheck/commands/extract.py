"""`citecheck extract`: what was found in each post, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from citecheck.commands.inputs import Inputs
from citecheck.pipeline import analyse
from citecheck.report import extracted


def extract(options: Mapping[str, Any]) -> int:
    """`citecheck extract`: 0, or 2 where something could not be read. Raises ConfigError."""
    inputs = Inputs(options)
    for post in inputs:
        found = inputs.attempt(post, lambda p: analyse(p.source, p.format, options["style"], p.config))
        if found:
            print(json.dumps(extracted(found), ensure_ascii=False))
    return 2 if inputs.failed else 0
