"""Where a post's body ends, where its reference lists begin and end, and what is site furniture."""

from __future__ import annotations

from citecheck.sections.find import find_sections as find_sections
