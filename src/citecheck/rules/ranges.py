"""Page ranges as numbers."""

from __future__ import annotations


def runs_backwards(first: str, last: str) -> bool:
    """Whether a range ends before it begins, or where it begins; a short second number (97–9) runs on."""
    return first.isdigit() and last.isdigit() and len(last) >= len(first) and int(last) <= int(first)
