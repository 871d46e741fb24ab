"""What APA asks of an item that a CSL style cannot say, done to the item before the style sees it.

One file a matter: misplaced values, kinds of work, roles in the author's place, reviews, titles, descriptions, dates, numbers, legal
works, and what goes unsaid.
"""

from __future__ import annotations

from citecheck.csl.apa.dates import settle_dates
from citecheck.csl.apa.descriptions import describe
from citecheck.csl.apa.kinds import settle_kind
from citecheck.csl.apa.legal import settle_legal
from citecheck.csl.apa.misplaced import settle_misplaced
from citecheck.csl.apa.numbers import settle_numbers
from citecheck.csl.apa.reviews import settle_review
from citecheck.csl.apa.roles import settle_roles
from citecheck.csl.apa.titles import settle_titles
from citecheck.csl.apa.unsaid import leave_unsaid
from citecheck.csl.items import Item
from citecheck.csl.manners import APA7, Manner


def prepare(item: Item, manner: Manner = APA7) -> None:
    """Change the item in place to what the style prints as APA wants it."""
    settle_misplaced(item)
    settle_kind(item)
    settle_review(item)
    settle_roles(item, manner.roles)
    leave_unsaid(item, manner.own_publisher)
    settle_titles(item)
    settle_dates(item)
    describe(item)
    settle_numbers(item, manner.edition)
    settle_legal(item)
