"""Comparison keys of names: what counts as the same name, and what as the same name written another way.

Two grades. *Exact* keys forget what is typography only: Unicode form, kinds of apostrophe and dash, no-break and
doubled spaces, letter case. *Folded* keys forget besides what writers and keyboards vary: accents, transliteration
(ü/ue, ø/oe, ß/ss, ł/l), hyphens, apostrophes, spaces (DeGroot/de Groot), particles, Mc/Mac, Jr.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice, product

from citecheck.model import Name
from citecheck.named import NamedTuple
from citecheck.names.short_forms import LONGEST, STOPS, acronyms
from citecheck.names.words import APOSTROPHES, GROUP_LINKS, is_particle, is_suffix
from citecheck.patterns import compiled

_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES + "‛ʹʾʿ"), "'")
"""What is typed for one, and the marks of transliterations."""
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_MARKS = _APOSTROPHES | _DASHES
_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "œ": "oe", "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e"}
)
_TWO_WAYS = {"ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "ø": ("o", "oe"), "å": ("a", "aa"), "æ": ("ae", "a")}
_HYPHEN_SPACES = compiled(r" ?- ?")
_ELISION_SPACES = compiled(r"(?<!\p{L}{2}s)' ")
"""A blank behind an apostrophe that leaves a letter out ("d' Obi"), not behind a plural's ("Divers' Union")."""
_COUNTRY = compiled(r"\b([a-z])\.(?=[a-z]\.)|(?<=\b[a-z])\.(?=\s|$)")
_BRACKETED = compiled(r"[\[(]\s*([\p{Lu}][\p{L}\p{N}.&/-]{1,11})\s*[\])]")
_DASHED = compiled(
    r"^(?:(?P<short>\p{Lu}[\p{Lu}\p{N}.&/]{1,11})\s[–—-]\s(?P<long>\p{Lu}.+)|(?P<long>\p{Lu}.+?)\s[–—-]\s(?P<short>\p{Lu}[\p{Lu}\p{N}.&/]{1,11}))$"
)
_PREFIX = compiled(r"(?<!\p{L})(co|inter|multi|non|sub)-(?=\p{L})")
_QUALIFIER = compiled(r"\s*+\([^()]*+\)\s*+$")
_JOINING = frozenset({"y", "i", "e"})
_WORDS = {
    "dept": "department",
    "govt": "government",
    "univ": "university",
    "intl": "international",
    "assn": "association",
    "assoc": "association",
    "inst": "institute",
    "natl": "national",
    "org": "organization",
    "organisation": "organization",
    "centre": "center",
    "programme": "program",
}
_UNSPACED = compiled(r"[\p{Han}\p{Hangul}]")
_INFLECTED = compiled(r"(?<=\p{L}(?:sch|ich|ig))e[rsnm]?$")
"""The ending of a German adjective, which changes with the article before it: "das Statistische Bundesamt"."""
_NOT_LETTER = compiled(r"[^\p{L}\p{N}]+")


@lru_cache(maxsize=65536)
def exact_key(text: str) -> str:
    """The name as typography does not change it: "O’Donoghue " and "o'donoghue" give one key."""
    if _is_plain(text):
        return text.lower()
    plain = " ".join(_typed(text[:LONGEST]).translate(STOPS).split())
    if "-" in plain:
        plain = _HYPHEN_SPACES.sub("-", plain)
    return (_ELISION_SPACES.sub("'", plain) if "' " in plain else plain).strip(" -")


def _is_plain(text: str) -> bool:
    """Whether a name has nothing to even out but its capitals, as most have."""
    return text.isascii() and text.isalpha() and len(text) <= LONGEST


def _typed(text: str) -> str:
    """In lower case and as a plain keyboard has it: straight apostrophes, hyphens, one Unicode form."""
    if text.isascii():
        return text.replace("`", "'").lower()
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS)).translate(_MARKS)
    return unicodedata.normalize("NFC", plain.lower())  # not casefold: ß against ss is a difference worth telling


@lru_cache(maxsize=65536)
def folded_keys(text: str) -> frozenset[str]:
    """Every folded form: both transliterations, with particles and without ("van der Müller" has four)."""
    if _is_plain(text) and not is_suffix(text):
        return frozenset({_mac(text.lower())})
    words = [word for word in exact_key(text).replace("-", " ").split() if not is_suffix(_letters(word))]
    bare = words[_particles(words) :]
    spellings = {form for part in (words, bare) if part for form in _transliterate("".join(part))}
    return frozenset(key for form in spellings if (key := _mac(_letters(form)))) or frozenset({exact_key(text)})


def _particles(words: list[str]) -> int:
    count = 0
    while count < len(words) - 1 and is_particle(words[count]):
        count += 1
    return count


def _transliterate(word: str) -> set[str]:
    """The word with each umlaut folded both ways, all alike or (for the first few) each on its own."""
    found = [i for i, letter in enumerate(word) if letter in _TWO_WAYS]
    if not found:
        return {word}
    forms = set()
    for choice in islice(product((0, 1), repeat=min(len(found), 3)), 8):
        letters = list(word)
        for place, i in enumerate(found):
            letters[i] = _TWO_WAYS[word[i]][choice[min(place, len(choice) - 1)]]
        forms.add("".join(letters))
    return forms


def _letters(word: str) -> str:
    return word if word.isascii() and word.isalnum() else _NOT_LETTER.sub("", _unaccented(word))


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _mac(word: str) -> str:
    return "mc" + word[3:] if word.startswith("mac") and len(word) > 5 else word


@lru_cache(maxsize=65536)
def group_key(text: str) -> str:
    """A group's name without "The", small words, stops and brackets: "The Dept. of Health" is "department health"."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
    plain = exact_key(_COUNTRY.sub(r"\1", plain) if "." in plain else plain)
    words = (_PREFIX.sub(r"\1", plain) if "-" in plain else plain).split()
    kept = [_INFLECTED.sub("", _WORDS.get(word, word)) for word in words if word not in GROUP_LINKS and word != "+"]
    return _unaccented(" ".join(kept or words))


def forget() -> None:
    """Let all remembered keys go, some hundreds of bytes for each name and title."""
    for keys in (exact_key, folded_keys, group_key, _surname_keys):
        keys.cache_clear()


class NameKey(NamedTuple):
    """One author as comparison sees it.

    `main` is the exact key; `exact` all keys that are no other spelling; `short` the abbreviations of a group;
    `words` the folded words of a group's name; `initials` the lower-case initials of the given names.
    """

    name: Name
    main: str
    exact: frozenset[str]
    folded: frozenset[str]
    short: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    initials: str = ""

    @property
    def is_group(self) -> bool:
        """Whether the name is a body's, a title's or a mononym."""
        return bool(self.name.literal)

    @property
    def is_abbreviation(self) -> bool:
        """Whether the name as written may be a short form: capitals, and no blank ("WHO", "GOV.UK", "NHS-E")."""
        text = self.name.surname
        return 1 < len(text) <= 12 and " " not in text and sum(letter.isupper() for letter in text) > 1


def name_key(name: Name) -> NameKey:
    """The keys of one name; particles that trail the initials ("Beemt, A. Van Den") belong to the surname too."""
    if name.literal:
        return _literal_key(name)
    given, trailing = trailing_particles(name.given)
    surname = name.surname
    unspaced = bool(given) and not surname.isascii() and _UNSPACED.match(surname) is not None
    whole = surname + given if unspaced else ""
    main, forms, folded = _surname_keys(surname, trailing, name.suffix, whole)
    return NameKey(name, main, forms, folded, initials=_initials(given))


@lru_cache(maxsize=65536)
def _surname_keys(surname: str, trailing: str, suffix: str, whole: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """The main key, all exact keys and all folded keys of a person; `whole` is the name where one cites it unspaced."""
    main = exact_key(f"{trailing} {surname}" if trailing else surname)
    forms = {main, exact_key(surname)}
    if suffix:  # "Moore Jr." in both places is no difference
        forms.add(exact_key(f"{surname} {suffix}"))
    if whole:  # cited with the given name, and without a blank
        forms.add(exact_key(whole))
    body, _, last = surname.rpartition(" ")
    if body and is_suffix(last):  # nor "Lobo Neto" where the list has "Lobo, A."
        forms.add(exact_key(body))
    alone = len(forms) == 1  # as a rule; its set is kept already
    folded = folded_keys(main) if alone else frozenset(key for form in forms for key in folded_keys(form))
    return main, folded if forms == folded else frozenset(forms), folded


def _literal_key(name: Name) -> NameKey:
    long, short = split_abbreviation(name.literal)
    main, body = exact_key(long), group_key(long)
    shorts = acronyms(long) | ({exact_key(short)} if short else frozenset())
    forms = {main, body, exact_key(name.literal), exact_key(_QUALIFIER.sub("", long))}
    if short and name.literal.lstrip(" [(").startswith(short):  # the entry itself opens with the short form
        forms.add(exact_key(short))
    return NameKey(name, main, frozenset(forms), folded_keys(long) | {body}, shorts, tuple(body.split()))


def split_abbreviation(group: str) -> tuple[str, str]:
    """A group's name and its short form: "World Reef Fund [WRF]", "[WRF] World Reef Fund" and "WRF – World Reef Fund" alike."""
    found = _BRACKETED.search(group)
    if not found:
        dashed = _DASHED.match(group[:LONGEST])
        return (dashed["long"], dashed["short"]) if dashed else (group, "")
    rest = " ".join((group[: found.start()] + " " + group[found.end() :]).split())
    return (rest, found[1]) if rest else (group, "")


@lru_cache(maxsize=4096)
def trailing_particles(given: str) -> tuple[str, str]:
    """("J.", "van der") of "J. van der", where a list files the name under its last part."""
    words = given.split()
    at = len(words)
    while at and is_particle(words[at - 1]) and words[at - 1].lower() not in _JOINING:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


@lru_cache(maxsize=4096)
def _initials(given: str) -> str:
    return "".join(word[0] for word in _NOT_LETTER.split(exact_key(given)) if word)


def initials_clash(one: str, other: str) -> bool:
    """Whether two sets of initials cannot be one person's; nothing on either side clashes with nothing."""
    return bool(one and other) and one[0] != other[0]
