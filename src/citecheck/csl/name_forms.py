"""Names put into words: order of the parts, and lists with "and" and "et al."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from citecheck.csl.initials import initials
from citecheck.csl.names import ET_AL, LEFT_OUT, CslName
from citecheck.model.elements import glued
from citecheck.patterns import compiled

_EAST_ASIAN = compiled(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_WRITTEN_INVERTED = compiled(r"[^,]{1,60}, (?:\p{Lu}\.[ -]?){1,5}(?:$|[\[(,])")
_GENERATION = compiled(r"(?:Jr|Sr)\.?|[IVX]+")


@dataclass(frozen=True, slots=True)
class Options:
    """The options of cs:name that CSL lets cs:citation, cs:bibliography and cs:style pass down."""

    form: str = "long"
    and_: str = ""
    delimiter: str = ", "
    precedes_last: str = "contextual"
    precedes_et_al: str = "contextual"
    minimum: int = 0
    use_first: int = 1
    use_last: bool = False
    initialize: bool = True
    initialize_with: str | None = None
    hyphen: bool = True
    inverted: str = ""
    sort_separator: str = ", "
    demote: str = "display-and-sort"
    sorting: bool = False
    ours: bool = False
    """Whether the style is one of this project, which may ask for more than CSL can say."""
    first_given: str = ""
    """What a short first name shows of its given name: nothing, "initials" or all ("full")."""
    wraps: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def told_apart(self, names: int, given: str) -> Options:
        """The same with `names` authors named before et al. (0: as before), and the first one's given name."""
        shown = max(names, self.use_first) if names else self.use_first
        return replace(self, use_first=shown, first_given=given)


def options(given: Mapping[str, str], wraps: Mapping[str, Any], ours: bool = False) -> Options:
    """Options from the attributes in force."""

    def number(name: str, default: int) -> int:
        text = given.get(name, "")
        return int(text) if text.isdecimal() else default

    return Options(
        form=given.get("form", given.get("name-form", "long")),
        and_=given.get("and", ""),
        delimiter=given.get("delimiter", given.get("name-delimiter", ", ")),
        precedes_last=given.get("delimiter-precedes-last", "contextual"),
        precedes_et_al=given.get("delimiter-precedes-et-al", "contextual"),
        minimum=number("et-al-min", 0),
        use_first=number("et-al-use-first", 1),
        use_last=given.get("et-al-use-last") == "true",
        initialize=given.get("initialize", "true") == "true",
        initialize_with=given.get("initialize-with"),
        hyphen=given.get("initialize-with-hyphen", "true") == "true",
        inverted=given.get("name-as-sort-order", ""),
        sort_separator=given.get("sort-separator", ", "),
        demote=given.get("demote-non-dropping-particle", "display-and-sort"),
        ours=ours,
        wraps=wraps,
    )


def name_list(people: Sequence[CslName], chosen: Options, et_al: str, and_: str) -> str:
    """The names as a list: all of them, or the first few and "et al.", or the first few, an ellipsis and the last."""
    if len(people) > 1 and people[-1].get("literal") == ET_AL and et_al:
        return _cut_short(people[:-1], chosen, et_al)
    if len(people) > 2 and people[-2].get("literal") == LEFT_OUT:
        return _left_out(people, chosen, et_al, and_)
    cut = 0 < chosen.minimum <= len(people) and chosen.use_first < len(people)
    shown = people[: chosen.use_first] if cut else people
    if cut and chosen.ours and not chosen.use_last and len(people) - len(shown) == 1 and len(shown) > 1:
        cut, shown = False, people  # "et al." stands for at least two (APA 8.18)
    texts = [name_text(each, chosen, i) for i, each in enumerate(shown)]
    if not cut:
        return _and_list(texts, people, chosen, and_)
    if chosen.use_last and len(people) > chosen.use_first + 1:
        return f"{chosen.delimiter.join(texts)}{chosen.delimiter}… {name_text(people[-1], chosen, len(people) - 1)}"
    if not et_al:
        return chosen.delimiter.join(texts)
    rule = chosen.precedes_et_al
    comma = rule == "always" or (rule == "contextual" and len(texts) > 1)
    comma = comma or (rule == "after-inverted-name" and _is_inverted(people[len(texts) - 1], chosen, len(texts) - 1))
    return chosen.delimiter.join(texts) + (chosen.delimiter if comma else " ") + et_al


def _cut_short(people: Sequence[CslName], chosen: Options, et_al: str) -> str:
    """A list that the library itself cut short: as long as the style would print it, then et al."""
    short = 0 < chosen.minimum <= len(people) + 2  # et al. stands for two at least
    shown = people[: chosen.use_first] if short else people
    texts = [name_text(each, chosen, i) for i, each in enumerate(shown)]
    comma = len(texts) > 1 or (chosen.and_ != "text" and _is_inverted(shown[-1], chosen, len(shown) - 1))
    return chosen.delimiter.join(texts) + (chosen.delimiter if comma else " ") + et_al


def _left_out(people: Sequence[CslName], chosen: Options, et_al: str, and_: str) -> str:
    """A list that its writer cut before the last name: shown so, where the style prints as much of a list."""
    if 0 < chosen.minimum <= len(people) and not chosen.use_last:
        return name_list([*people[:-2], people[-1]], chosen, et_al, and_)
    shown = people[: chosen.use_first] if 0 < chosen.use_first < len(people) - 2 else people[:-2]
    texts = [name_text(each, chosen, i) for i, each in enumerate(shown)]
    return f"{chosen.delimiter.join(texts)}{chosen.delimiter}… {name_text(people[-1], chosen, len(people) - 1)}"


def _and_list(texts: list[str], people: Sequence[CslName], chosen: Options, and_: str) -> str:
    if not and_ or len(texts) < 2:
        return chosen.delimiter.join(texts)
    rule = chosen.precedes_last
    comma = rule == "always" or (rule == "contextual" and len(texts) > 2)
    if "apposition" in people[-2]:
        comma = True
    elif rule == "after-inverted-name":
        comma = _is_inverted(people[-2], chosen, len(people) - 2)
    if chosen.ours and comma and len(texts) == 2 and not _is_inverted(people[0], chosen, 0):
        comma = False  # the comma before "&" belongs to the inverted name; two groups take none
    last = chosen.delimiter if comma else " "
    return f"{chosen.delimiter.join(texts[:-1])}{last}{and_} {texts[-1]}"


def _is_inverted(name: CslName, chosen: Options, index: int) -> bool:
    if "literal" in name and "label" not in name:
        return _WRITTEN_INVERTED.match(name["literal"]) is not None
    return chosen.inverted == "all" or (chosen.inverted == "first" and index == 0)


def name_text(name: CslName, chosen: Options, index: int) -> str:
    """One name in its form and order, with the label or user name that belongs to it."""
    text = name["literal"] if "literal" in name else _person(name, chosen, index)
    if chosen.form != "short":
        for key, shape in (("handle", " {}"), ("label", " ({})"), ("apposition", ", {}")):
            if key in name and not chosen.sorting:
                text += shape.format(name[key])
    return text


def _person(name: CslName, chosen: Options, index: int) -> str:
    given, family = name.get("given", ""), name["family"]
    dropping, particle = name.get("dropping-particle", ""), name.get("non-dropping-particle", "")
    told = chosen.first_given if chosen.form == "short" and index == 0 else ""
    if chosen.form == "short" and not told:
        return _wrapped(glued(particle, family), chosen, "family")
    if given and _EAST_ASIAN.search(family) and _EAST_ASIAN.search(given):
        return _wrapped(family, chosen, "family") + _wrapped(given, chosen, "given")
    if given and chosen.initialize_with is not None and told != "full":
        given = initials(given, chosen.initialize_with, chosen.hyphen, chosen.initialize)
    given, suffix = _wrapped(given, chosen, "given"), name.get("suffix", "")
    if _is_inverted(name, chosen, index) and not told:
        return _inverted(given, family, dropping, particle, suffix, chosen)
    surname = _wrapped(glued(dropping, glued(particle, family)), chosen, "family")
    if chosen.form == "short":
        suffix = ""
    named = " ".join(part for part in (given, surname) if part)
    if not suffix:
        return named
    return f"{named} {suffix}" if _GENERATION.fullmatch(suffix) else f"{named}, {suffix}"


def _inverted(given: str, family: str, dropping: str, particle: str, suffix: str, chosen: Options) -> str:
    demoted = chosen.demote == "display-and-sort" or (chosen.demote == "sort-only" and chosen.sorting)
    surname = family if demoted else glued(particle, family)
    trailing = " ".join(part for part in (given, dropping, particle if demoted else "") if part)
    parts = (_wrapped(surname, chosen, "family"), trailing, suffix)
    return chosen.sort_separator.join(part for part in parts if part)


def _wrapped(text: str, chosen: Options, part: str) -> str:
    return chosen.wraps[part].finish(text) if text and part in chosen.wraps else text
