"""Who an entry names whose date does not follow its author string: persons in many orders, a body, nobody."""

from __future__ import annotations

from citecheck.model import Name, Span
from citecheck.names.people import People, split_people
from citecheck.names.pieces import is_group
from citecheck.names.words import JOINERS, OTHERS_PATTERN
from citecheck.patterns import compiled
from citecheck.references.full_names import full_names_end
from citecheck.references.uninverted import lone_name, uninverted_end

_JOINER = rf"(?:{'|'.join(sorted(JOINERS))})"
_SMALL = r"(?:de|da|do|dos|das|del|di|la|[ey](?!\s\p{Lu}{2}))(?=[\s.;,(])"
_SHOUTED = rf"\p{{Lu}}[\p{{Lu}}\p{{M}}'’-]++(?:\s(?:\p{{Lu}}[\p{{Lu}}\p{{M}}'’-]++|{_SMALL})){{0,4}}+"
_INITIALED = rf"\p{{Lu}}\p{{M}}*+\.(?:[\s-]?(?:\p{{Lu}}\p{{M}}*+\.|{_SMALL}))*+"
_SPELLED = rf"\p{{Lu}}[\p{{L}}\p{{M}}'’-]++(?:\s(?:\p{{Lu}}[\p{{L}}\p{{M}}'’-]++(?!\.\p{{L}})|{_SMALL})){{0,6}}+(?:\s{_INITIALED}|(?=\s?[.;(]|\set\sal))"
_ABNT = rf"{_SHOUTED},\s(?:{_INITIALED}|{_SPELLED})"
"""A person as the Brazilian norm has it: the family name in capitals, given names in full or as initials."""
_ABNT_LIST = rf"{_ABNT}(?:(?:\s?;\s(?:(?:&|e)\s)?|\s(?:&|e|y|et|and)\s){_ABNT}){{0,40}}+(?:\s?[;,]?\set\sal\.?)?"
SHOUTED_PERSONS = compiled(rf"\s*+{_ABNT_LIST}")
_GOST = (
    r"(?:\p{Lu}[\p{L}'’-]++\s\p{Lu}\.(?:[\s-]?\p{Lu}\.){0,3}(?:\s?[,;]\s|(?=\s(?:\p{Lu}\p{L}|A\s\p{L}|и\sдр)))){1,12}+"
)
"""Persons as the Russian norm has it: initials with stops behind the family name, no comma between."""
PERSONS = compiled(
    rf"\s*+(?:{_ABNT_LIST}|{_GOST}"
    rf"|(?:(?:[\p{{L}}'’‘\-‐–]++\s?){{1,4}},\s?(?:(?!(?<=\.\s)A\s\p{{Ll}})\p{{Lu}}\p{{M}}*+\.?[\s-]?){{1,4}}(?:,?\s?[JS]r\.?)?(?:\s?[,;]\s?(?:(?:&|{_JOINER}(?!\sal\b))\s)?|\s?&\s?|\s{_JOINER}(?!\sal\b)\s|(?=:?\s)|$)){{1,40}}+)"
)
_CUT = compiled(rf",?\s?(?:et\.?\sal\b|e\soutros|y\sotros|u\.\s?a|и\sдр|{OTHERS_PATTERN})\.?,?(?=:?\s)")
"""What stands for further authors behind persons."""
_FIRST_SENTENCE = compiled(r"[^.?!:]{4,100}(?=\.\s\p{Lu})")
_INITIAL_MORE = compiled(r"\s?\p{Lu}\p{M}*+\.")
_ANONYMOUS = compiled(r"(?P<name>Anonymous|Anon|Anonym|Anónimo|Anônimo)\.\s(?=\p{Lu}|[“\"])")
_QUOTE = compiled(r"\s?[“\"]")
_TURNED = compiled(rf"(?<=[,.]\s{_JOINER}\s)\p{{Lu}}|(?<=,\s)(?:\p{{Lu}}\.[\s-]?){{1,3}}\p{{Lu}}\p{{L}}")


def undated_people(text: str, start: int, *, continued: bool) -> tuple[People, int]:
    """The persons or the body that an entry opens with, and where the author string ends: at `start` if it has none."""
    end, turned = _persons_end(text, start, continued=continued)
    lone = None if continued else lone_name(text, start)
    if lone and lone.span and lone.span.end > end:
        return People((lone,), None, 0.7), lone.span.end
    if end == start and not continued and (sentence := _FIRST_SENTENCE.match(text, start)) and is_group(sentence[0]):
        end = sentence.end()
    if shouted := _shouted_body(text, start, end):
        return shouted, end
    if end == start and (nobody := _ANONYMOUS.match(text, start)):
        return People((Name(literal=nobody["name"], span=Span(*nobody.span("name"))),), None, 0.9), nobody.end()
    if end == start:
        return People((), None, 0.0), end
    return split_people(text, start, end - (text[end - 1] == ","), direct=turned), end


def _persons_end(text: str, start: int, *, continued: bool) -> tuple[int, bool]:
    """Where persons at `start` end, there if it has none, and whether their given names come first."""
    persons, full = PERSONS.match(text, start), full_names_end(text, start)
    end = persons.end() if persons else full
    uninverted, turned = (start, False) if continued else uninverted_end(text, start)
    if uninverted > end:
        end, persons = uninverted, None
    if full > end and text[full] in {":", " ", "“", '"'} and (not persons or _goes_on(text, end, full)):
        end = full  # "Ruiz, P. D. A.: Quiet reefs"
    elif persons and (cut := _CUT.match(text, end)):
        end = cut.end()
    return end, turned


def _goes_on(text: str, end: int, full: int) -> bool:
    """Whether the author string goes on behind inverted persons: with a semicolon, an initial, or one whose given names come first."""
    if _QUOTE.match(text, full) or text[end:full].lstrip().startswith(";"):
        return True
    return _INITIAL_MORE.fullmatch(text, end, full) is not None or _TURNED.match(text, end) is not None


def _shouted_body(text: str, start: int, end: int) -> People | None:
    """Words in capitals without a comma: a body, as the Brazilian norm has it ("TIDAL BOARD. Reefs …")."""
    shown = text[start:end].strip(" .")
    if " " not in shown or not shown.isupper() or any(mark in shown for mark in ",;."):
        return None
    at = text.index(shown, start)
    return People((Name(literal=" ".join(shown.split()), span=Span(at, at + len(shown))),), None, 0.9)
