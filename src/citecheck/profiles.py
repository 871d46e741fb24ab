"""The citation styles that text is checked against (docs/settings.md), and the vote by which a post chooses its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from citecheck.model import Citation, Document, Profile, Reference

if TYPE_CHECKING:
    from citecheck.votes import Vote

APA7 = Profile("apa7")
APA6 = Profile(
    "apa6",
    et_al_from=6,
    full_first=5,
    list_max_authors=7,
    publisher_place=True,
    csl="apa-6",
)
HARVARD_CTR = Profile(
    "harvard-ctr",
    joiner_parenthetical="and",
    et_al_from=4,
    order_in_parentheses="any",
    et_al_in_list=True,
    initials="T.A.",
    publisher_place=True,
    apa=False,
    csl="harvard-cite-them-right",
)
HARVARD_AU = Profile(
    "harvard-au",
    comma_before_year=False,
    et_al_from=4,
    order_in_parentheses="alphabetical",
    list_max_authors=1000,
    initials="TA",
    publisher_place=True,
    apa=False,
    csl="harvard-au",
)
AU_STYLE_2020 = HARVARD_AU._replace(
    name="au-style-2020",
    joiner_parenthetical="and",
    et_al_from=3,
    order_in_parentheses="any",
    publisher_place=False,
)
HOUSE = Profile(
    "house", joiner_parenthetical="and", order_in_parentheses="any", et_al_from=4, et_al_in_list=True, apa=False
)
"""A post that follows none of these styles: only what holds in all of them is said of it. Its joiner and comma are its own."""

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.name: profile for profile in (APA7, APA6, HARVARD_CTR, HARVARD_AU, AU_STYLE_2020, HOUSE)}
)
"""Every profile by name."""
TITLES: Mapping[str, str] = MappingProxyType(
    {
        "apa7": "APA 7",
        "apa6": "APA 6",
        "harvard-ctr": "Harvard (Cite Them Right)",
        "harvard-au": "Harvard (Australian)",
        "au-style-2020": "Australian Style Manual 2020",
        "house": "a style of its own",
    }
)
"""What each profile is called, by name."""

NO_SIGN = "nothing says otherwise"
"""The evidence of a post without votes."""
_HARVARD = ("harvard-ctr", "harvard-au", "au-style-2020")
_LEAD = 2
"""Votes by which a style must lead before a post is taken out of APA 7."""
_OWN = 2
"""Votes for what no style here wants from which a post may follow a style of its own, if that leads as clearly."""


def resolve(style: str, document: Document, citations: Sequence[Citation], references: Sequence[Reference]) -> Profile:
    """The profile of that name; for "auto" the one the post votes for, with the votes in `evidence`, the most telling first.

    Raises KeyError for a name that is neither "auto" nor in PROFILES.
    """
    if style not in ("auto", HOUSE.name):
        return PROFILES[style]
    from citecheck.votes import votes

    cast = votes(document, citations, references)
    chosen = elect(cast) if style == "auto" else style
    profile = PROFILES[chosen]
    if chosen == HOUSE.name or (style == "auto" and chosen in _HARVARD):
        profile = _as_it_joins(profile, citations)
    if style != "auto":
        return profile
    rival = "apa6" if chosen == "apa7" else "apa7"
    own = (vote for vote in cast if chosen in vote.profiles)
    telling = sorted(own, key=lambda vote: (rival in vote.profiles, len(vote.profiles)))
    return profile._replace(evidence=tuple(vote.words for vote in telling) or (NO_SIGN,))


def _as_it_joins(profile: Profile, citations: Sequence[Citation]) -> Profile:
    """A style of many houses with the joiner that most parentheses of the post have: fixes write it."""
    joined = [one.joiner.text for one in citations if one.joiner and one.form == "parenthetical"]
    if not joined:
        return profile
    return profile._replace(
        joiner_parenthetical="&" if 2 * sum("&" in text for text in joined) > len(joined) else "and"
    )


def elect(cast: Sequence[Vote]) -> str:
    """The name of the style that votes speak for: APA 7 where none has a clear lead."""
    tally = {name: sum(vote.weight for vote in cast if name in vote.profiles) for name in PROFILES}
    harvard = max(_HARVARD, key=tally.__getitem__)
    own = sum(vote.weight for vote in cast if vote.profiles == (HOUSE.name,))
    best = max(tally[name] for name in PROFILES if name != HOUSE.name)
    if own >= _OWN and tally[HOUSE.name] >= best + (1 if own > _OWN else _LEAD):
        return HOUSE.name
    if tally[harvard] >= tally["apa7"] + _LEAD and tally[harvard] > tally["apa6"]:
        # its text is Chicago's as well: only its way with initials tells it
        is_told = harvard != AU_STYLE_2020.name or any(vote.profiles == (harvard,) for vote in cast)
        return harvard if is_told else HOUSE.name
    return "apa6" if _only(cast, "apa6", "apa7") >= _only(cast, "apa7", "apa6") + _LEAD else "apa7"


def _only(cast: Sequence[Vote], one: str, other: str) -> int:
    """How many votes speak for the one and not for the other."""
    return sum(1 for vote in cast if one in vote.profiles and other not in vote.profiles)
