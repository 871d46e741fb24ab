"""The macros by which astronomy names its journals (the AAS macros of NASA ADS exports), which no reader should see."""

from __future__ import annotations

JOURNALS = {
    "aap": "Astronomy & Astrophysics", "aapr": "Astronomy and Astrophysics Review", "aaps": "Astronomy and Astrophysics Supplement Series",
    "aj": "The Astronomical Journal", "apj": "The Astrophysical Journal", "apjl": "The Astrophysical Journal Letters",
    "apjlett": "The Astrophysical Journal Letters", "apjs": "The Astrophysical Journal Supplement Series",
    "apjsupp": "The Astrophysical Journal Supplement Series", "apss": "Astrophysics and Space Science",
    "araa": "Annual Review of Astronomy and Astrophysics", "grl": "Geophysical Research Letters", "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics", "jgr": "Journal of Geophysical Research",
    "mnras": "Monthly Notices of the Royal Astronomical Society", "nat": "Nature", "pasa": "Publications of the Astronomical Society of Australia",
    "pasj": "Publications of the Astronomical Society of Japan", "pasp": "Publications of the Astronomical Society of the Pacific",
    "physrep": "Physics Reports", "planss": "Planetary and Space Science", "pra": "Physical Review A", "prb": "Physical Review B",
    "prc": "Physical Review C", "prd": "Physical Review D", "pre": "Physical Review E", "prl": "Physical Review Letters",
    "rmp": "Reviews of Modern Physics", "solphys": "Solar Physics", "ssr": "Space Science Reviews",
}  # fmt: skip
"""Macro without its backslash → the journal's name."""


def journal_name(value: str) -> str:
    """The journal of a value that is one such macro ("\\\\apj", "{\\\\apj}"); any other value as it is."""
    bare = value.strip(" {}")
    return JOURNALS.get(bare[1:], value) if bare.startswith("\\") else value
