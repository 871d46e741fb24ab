"""Names as they are spoken, where APA has them in full: who testified, to whom a letter went."""

from __future__ import annotations

from citecheck.csl.names import CslName

_ORDER = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


def spoken(names: list[CslName]) -> str:
    """All names in words: "Norman Dog", "Ana Ruiz & Bo Chan"."""
    listed = [name.get("literal") or " ".join(name[part] for part in _ORDER if part in name) for name in names]
    if len(listed) < 3:
        return " & ".join(listed)
    return f"{', '.join(listed[:-1])}, & {listed[-1]}"
