"""Places of publishers beyond doubt: cities that need no country beside them, and the form of those that have one."""

from __future__ import annotations

from citecheck.patterns import compiled

_UNMISTAKABLE = frozenset(
    "amsterdam|athens|auckland|baltimore|barcelona|basel|beijing|berkeley|berlin|bologna|boston|boulder|brisbane|brussels|"
    "budapest|cambridge|canberra|cape town|chichester|chicago|copenhagen|delhi|dordrecht|dublin|edinburgh|frankfurt|geneva|"
    "glasgow|göttingen|hamburg|harmondsworth|heidelberg|helsinki|hillsdale|hobart|hoboken|hong kong|jerusalem|johannesburg|"
    "lagos|leiden|leipzig|lisbon|london|los angeles|luxembourg|madrid|mahwah|manchester|melbourne|mexico city|milan|"
    "minneapolis|montreal|moscow|mumbai|munich|münchen|nairobi|new delhi|new haven|new york|new york city|oslo|oxford|"
    "paris|philadelphia|prague|princeton|rome|rotterdam|san francisco|seattle|seoul|shanghai|singapore|st. louis|stanford|"
    "stockholm|stuttgart|sydney|thousand oaks|tokyo|toronto|tübingen|turin|vancouver|vienna|warsaw|washington|"
    "washington, d.c.|washington dc|wellington|wiesbaden|zurich|zürich".split("|")
)
"""Fewer than an entry may name (`references.places`): where "Reading: A study of words" is a subtitle, nothing may be removed."""
_REGION = (
    r"(?:[A-Z]{2,3}|[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|USA?|UK|England|Scotland|Wales|Ireland|Germany|France|Italy|Spain|Portugal"
    r"|Austria|Switzerland|(?:The )?Netherlands|Belgium|Denmark|Sweden|Norway|Finland|Poland|India|China|Japan|Australia"
    r"|New Zealand|Canada|Mexico|Brazil|Singapore|South Africa|Massachusetts|Mass\.|Calif(?:ornia|\.)|Conn(?:ecticut|\.)|New Jersey"
    r"|N\.?J\.?|New South Wales|NSW|Victoria|Queensland|Ontario|Illinois|Ill\.|Pennsylvania|Maryland|Texas|Michigan)"
)
_PLACED = compiled(rf"\p{{Lu}}[\p{{L}}.’' -]{{2,30}},\s{_REGION}(?:,\s{_REGION})?")
_JOINT = compiled(r"\s?(?:/|&|;|\band\b)\s?")


def is_place(text: str) -> bool:
    """Whether a text is the place of a publisher beyond doubt: "London", "Hoboken, NJ", "Paris, France"."""
    cities = _JOINT.split(text.casefold().strip())
    return _PLACED.fullmatch(text) is not None or all(city in _UNMISTAKABLE for city in cities)
