"""Whether a terminal gets colours (no-color.org, force-color.org)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO


def wants_color(environment: Mapping[str, str], stream: TextIO) -> bool:
    """Whether to write colours: NO_COLOR wins, then FORCE_COLOR, then whether the stream is a terminal that has any."""
    if environment.get("NO_COLOR"):
        return False
    if forced := environment.get("FORCE_COLOR"):
        return forced != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"
