"""What a post sets aside itself, by comments and front matter."""

from citecheck.suppressions.apply import suppress
from citecheck.suppressions.directives import front_matter

__all__ = ["front_matter", "suppress"]
