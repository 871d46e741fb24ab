"""Places where publishers sit and conferences meet, and "…, Publisher, Place" at the end of a run of commas."""

from __future__ import annotations

import regex

from citecheck.named import NamedTuple
from citecheck.names.pieces import is_group
from citecheck.patterns import compiled
from citecheck.references.houses import NAMED_HOUSE
from citecheck.references.sentences import boundaries

CITIES = (
    "Abingdon|Alberta|Aldershot|Amsterdam|Ann Arbor|Ankara|Antwerp|Athens|Auckland|Austin|Baltimore|Barcelona|Basel|Basingstoke|Beijing"
    "|Belgrade|Belo Horizonte|Berkeley|Berlin|Bern|Beverly Hills|Birmingham|Bloomington|Boca Raton|Bogot[áa]|Bologna|Bonn|Boston|Boulder|Bras[íi]lia"
    "|Brighton|Bristol|Brussels|Bruxelles|Bucharest|Budapest|Buenos Aires|Burlington|Cairo|Calgary|Cambridge|Campinas|Canberra|Cape Town"
    "|Caracas|Chapel Hill|Cheltenham|Chicago|Chichester|Coimbra|Cologne|Columbus|Copenhagen|Crows Nest|Dallas|Darmstadt|Delhi|Denver|Dordrecht|Dublin|Durham"
    "|Düsseldorf|Edinburgh|Eindhoven|Englewood Cliffs|Farnham|Florence|Frankfurt(?: am Main| a\\.? ?M\\.?)?|Freiburg|Garden City|Geneva|Genève|Glasgow|Göttingen|Graz"
    "|Groningen|Guildford|Haifa|Hamburg|Hannover|Harmondsworth|Heidelberg|Helsinki|Hillsdale|Hoboken|Hong Kong|Honolulu|Houston|Ithaca|Istanbul|Jerusalem|Johannesburg"
    "|Karlsruhe|Köln|Krak[óo]w|Kyoto|La Haye|La Salle|Lanham|Lausanne|Leeds|Leicester|Leiden|Leipzig|Leuven|Lima|Lisbo[an]|Liverpool|London|Londres|Los Altos|Los Angeles|Lund"
    "|Lyon|Madison|Madrid|Mahwah|Maidenhead|Mainz|Malden|Manchester|Marburg|Melbourne|Menlo Park|Mexico City|México(?:,? D\\.? ?F\\.?)?|Miami|Milano?|Minneapolis|Montr[eé]al|Moscow"
    "|Mountain View|Mumbai|München|Munich|Münster|Napoli|New Brunswick|New Delhi|New Haven|New York(?: City)?|Newbury Park|Nijmegen|North Ryde|Norwich|Norwood|Notre Dame|Nottingham|Opladen|Orlando"
    "|Oslo|Ottawa|Oxford|Palo Alto|Paris|Petr[óo]polis|Philadelphia|Pittsburgh|Porto(?: Alegre)?|Portland|Portsmouth|Prague|Praha|Princeton|Providence|Reading|Recife|Rio de Janeiro|Rom[ae]|Rotterdam|Saarbrücken|Salamanca"
    "|Salvador|San Antonio|San Diego|San Francisco|San Jose|San Mateo|San Rafael|Santa Barbara|Santa Monica|Santiago(?: de Chile)?|S[ãa]o Paulo|Seattle|Sebastopol|Seoul|Sevilla|Shanghai|Singapore|Sofia|St\\.? Andrews|St\\.? Louis"
    "|St\\.? Lucia|St\\.? Paul|Stanford|Stockholm|Strasbourg|Stuttgart|Sydney|Taipei|Tampere|Tel Aviv|The Hague|Den Haag|Thousand Oaks|Tokyo|Toronto|Torino|Toulouse|Trondheim|Tübingen|Turin|Uppsala"
    "|Upper Saddle River|Urbana|Utrecht|Valencia|Vancouver|Venice|Vienna|Waltham|Warsaw|Warszawa|Washington|Weinheim|Wellington|Westport|Wien|Wiesbaden|Winona Lake|Würzburg|Zagreb|Zaragoza|Zürich|Zurich"
)
COUNTRIES = (
    "USA|U\\.S\\.A\\.?|US|UK|U\\.K\\.|United States|United Kingdom|Great Britain|England|Scotland|Wales|Ireland|Germany|France|Italy|Spain|Portugal|Austria|Switzerland"
    "|The Netherlands|Netherlands|Belgium|Denmark|Sweden|Norway|Finland|Iceland|Poland|Greece|Turkey|Israel|India|China|Japan|Korea|South Korea|Singapore"
    "|Malaysia|Thailand|Taiwan|Hong Kong|Australia|New Zealand|Canada|Mexico|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Hungary|Slovenia|Croatia|Serbia|Romania"
    "|Bulgaria|Russia|South Africa|Egypt|Iran|Czech Republic|Czechia|Czechoslovakia|Yugoslavia|Estonia|Latvia|Lithuania|Ukraine|Luxembourg|Pakistan|Bangladesh|Sri Lanka|Ghana|Uganda|Ecuador|Uruguay|Venezuela|Cuba|Saudi Arabia|Jordan|Lebanon|Slovakia|Indonesia|Vietnam|Philippines|Kenya|Nigeria|Morocco|Tunisia"
)
STATES = (
    "A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|D\\.\\s?C\\.|[A-Z]\\.\\s?[A-Z]\\."
    "|Mass\\.?|Calif\\.?|Conn\\.?|Ill\\.?|N\\.\\s?J\\.|Massachusetts|California|Connecticut|Illinois|New Jersey|Florida|Maryland|Virginia|Pennsylvania|Michigan|Ohio|Indiana"
    "|Texas|Ontario|Quebec|Ga\\.|Va\\.|Md\\.|Mich\\.|Oregon|Victoria|NSW|Vic\\.?|QLD|ACT|ON|QC|BC|SP|RJ|MG|RS"
)
_PLACE = rf"(?:{CITIES})(?:(?:,\s?|\s)(?:{STATES}|{COUNTRIES}))?(?:,\s(?:{COUNTRIES}))?(?:(?:\s(?:and|&|/)\s|[,;]\s|[-–/])(?:{CITIES}))?"
PLACE = compiled(_PLACE)
VENUE = compiled(rf"(?:,|(?<=\)))\s(?P<place>{_PLACE})[.,\s]*+$")
_MINOR = "of|in|at|on|the|for|de|di|da|do|and|und|zu|von|e|y|et|New|Los|San|Santa|São|St|Saint|North|South|West|East"
GLUED_VENUE = compiled(
    rf"(?<=\p{{Ll}}{{3}})(?<!\s(?:{_MINOR}))\s(?P<place>(?:{CITIES}|\p{{Lu}}\p{{Ll}}++),\s(?:{COUNTRIES}|{STATES}))[.,\s]*+$"
)
"""The place of a meeting that no comma parts from its name."""
_HOUSE = r"\p{Lu}(?:[^,:;()\[\]\d.]|\.(?!\s)|(?<=(?<!\p{L})\p{Lu})\.){2,70}+"
_FORM = r"(?:,\s(?:Inc|Ltd|LLC|GmbH|Publishers)\b\.?)?+"
_IMPRINT = compiled(rf"(?P<publisher>{_HOUSE}{_FORM}),\s(?P<place>{_PLACE})[.,\s]*+$")
_CITY = r"\p{Lu}[\p{L}’'.-]++(?:\s\p{Lu}[\p{L}’'-]++){0,2}"
_IN_COUNTRY = compiled(
    rf"(?P<publisher>{_HOUSE}{_FORM}),\s(?P<place>(?P<city>{_CITY}),\s(?:{STATES}|New York|{COUNTRIES})(?:,\s(?:{COUNTRIES}))?)[.,\s]*+$"
)
"""A place that is known by its state or country alone ("Tidal Press, Port Shoal, NJ")."""
_TAIL = compiled(rf"(?<=,\s){_IMPRINT.pattern}")
_ANY_TAIL = compiled(
    rf"(?<=,\s)(?P<publisher>{_HOUSE}),\s(?P<place>\p{{Lu}}[\p{{L}}’'. -]{{2,28}}(?:,\s(?:{STATES}|{COUNTRIES}))?)[.,\s]*+$"
)


_PARTING = (",", " -", " –", " —")
"""What parts a title from the place behind it."""
_PLACED_TAIL = compiled(rf"(?<=,\s|\s[-–—]\s?)(?P<place>{_PLACE})\s?:\s(?P<publisher>\p{{Lu}}[^:;()\d\"“]{{1,60}})$")


class Imprint(NamedTuple):
    """Where ", Publisher, Place" begins at the end of a range, and the places of both."""

    start: int
    publisher: tuple[int, int]
    place: tuple[int, int]


def imprint_at_end(text: str, start: int, end: int) -> Imprint | None:
    """The publisher and place that close `text[start:end]` behind commas, where the place is a known one."""
    found, tail = None, max(start, end - 160)
    if _may_end_in_place(text, start, end):
        if (last := _last_sentence(text, start, end)) and NAMED_HOUSE.search(text, *last.publisher):
            return last
        found = _TAIL.search(text, tail, end) or _named_tail(text, start, end)
    if found is None and _may_begin_with_place(text, tail, end):
        found = _PLACED_TAIL.search(text, tail, end)
    if not found or found.start() <= start or PLACE.fullmatch(text, *found.span("publisher")):
        return None
    return Imprint(found.start(), found.span("publisher"), found.span("place"))


def _last_sentence(text: str, start: int, end: int) -> Imprint | None:
    """The last sentence of a range where it is a publisher and its place: its commas part no title from them."""
    stops = [stop for stop in boundaries(text, start, end) if stop < end - 1]
    return imprint(text, stops[-1] + 1, end) if stops else None


def _named_tail(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A tail whose place is unknown but whose publisher is one by name ("…, Tidal Press, Port Shoal")."""
    for found in _ANY_TAIL.finditer(text, max(start, end - 160), end):
        if NAMED_HOUSE.search(text, *found.span("publisher")):
            return found
    return None


def imprint(text: str, start: int, end: int) -> Imprint | None:
    """`text[start:end]` as "Publisher, Place", where the place is a known one."""
    if not _may_end_in_place(text, start, end):
        return None
    found = _IMPRINT.match(text, start, end) or _in_country(text, start, end)
    if not found or PLACE.fullmatch(text, *found.span("publisher")):
        return None
    return Imprint(start, found.span("publisher"), found.span("place"))


def _in_country(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A publisher and a place known by its state or country; a body's name is no place."""
    found = _IN_COUNTRY.match(text, start, end)
    return found if found and not is_group(found["city"]) else None


def _may_end_in_place(text: str, start: int, end: int) -> bool:
    """Whether a word closes the range and a comma stands in it: the patterns of places are long, and most ends are not for them."""
    return "," in text[start:end] and text[start:end].rstrip(" .,")[-1:].isalpha()


def _may_begin_with_place(text: str, start: int, end: int) -> bool:
    """Whether a capital stands behind the last comma or dash before the last colon, as in "…, Port Shoal: Tidal Press"."""
    colon = text.rfind(":", start, end)
    mark = max(text.rfind(each, start, colon) + len(each) for each in _PARTING) if colon >= 0 else 0
    return mark > start and text[mark:colon].lstrip()[:1].isupper()
