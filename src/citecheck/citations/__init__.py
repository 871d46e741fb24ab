"""Author–year citations of running text."""

from citecheck.citations.find import find_citations as find_citations
