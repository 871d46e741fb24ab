"""Promise 3: what of an entry its rendering would lose, and what it would add that the writer never wrote."""

from __future__ import annotations

from citecheck.csl.initials import initials
from citecheck.csl.works import letters
from citecheck.formatting.items import closed_up
from citecheck.formatting.wording import Words, facts, phrases, words
from citecheck.model import Name, Reference
from citecheck.named import NamedTuple

_SURE = 0.7
"""Confidence in a publisher's place under which it is not left out."""
_LONGEST_PLACE = 5
"""Words of a place's name, its state or country among them."""


class Change(NamedTuple):
    """What would go and what would come, in the words of the entry and of its rendering."""

    lost: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.lost or self.added)


def change(reference: Reference, typed: str, rendered: str, *, drops_place: bool) -> Change:
    """What `rendered` lacks of the entry as typed, and the other way round.

    Given names count as their initials, since author–date styles print no more of them; a publisher's place counts
    for nothing where the style drops it (`drops_place`), nor does a publisher that is the author (APA 9.29), nor a
    year said twice.
    """
    before, after = facts(typed), facts(rendered)
    for person in (*reference.authors, *reference.editors, *reference.translators):
        _abridge(before, person)
    lost = before - after
    if drops_place:
        lost -= _place(reference)
        lost -= _house_of_periodical(reference)
    lost -= _said_already(reference)
    added = after - before
    if reference.et_al and "et al." in rendered:  # "& others" is "et al." too
        lost -= facts(reference.et_al.text)
        added -= facts("et al.")
    return Change(_told(typed, lost), _told(rendered, added))


def _told(text: str, words: Words) -> tuple[str, ...]:
    return tuple(phrases(text, words) or words.elements())


def _abridge(before: Words, person: Name) -> None:
    """Count the initials in place of a person's given names."""
    parted = closed_up(person.family, person.given)
    for word in person.given.replace("-", " ").split():
        full = words(word)
        if all(before[each] for each in full):
            before.subtract(full)
            before.update(list(word.rstrip(".").casefold()) if parted else words(initials(word, ". ")))


def _place(reference: Reference) -> Words:
    """The words of the publisher's place where it is written as one: "Place: Publisher" or "Publisher, Place"."""
    place, publisher = reference.fields.get("publisher-place"), reference.text("publisher")
    if place is None or place.confidence < _SURE or not publisher or len(place.text.split()) > _LONGEST_PLACE:
        return Words()
    written = "".join(reference.raw.split())
    forms = [f"{a}{mark}{b}" for a, mark, b in ((place.text, ":", publisher), (publisher, ",", place.text))]
    return facts(place.text) if any("".join(form.split()) in written for form in forms) else Words()


def _house_of_periodical(reference: Reference) -> Words:
    """The publisher behind an article's journal, volume and pages, which APA 9.29 gives for no periodical."""
    house, journal, volume = map(reference.fields.get, ("publisher", "container-title", "volume"))
    if reference.type != "article-journal" or house is None or journal is None or volume is None:
        return Words()
    behind = journal.span.end < volume.span.start < house.span.start and house.confidence >= _SURE
    parted = f"{journal.text}," in " ".join(reference.raw.split())  # "…, cap. 9" is no journal
    return facts(house.text) if behind and parted and "publisher-place" not in reference.fields else Words()


def _said_already(reference: Reference) -> Words:
    """What stands in the entry twice: its year, or a publisher that is the author or goes by "Author"."""
    said = Words()
    if reference.issued and reference.issued.year:
        said[str(reference.issued.year)] += 1
    publisher = reference.text("publisher")
    if publisher and letters(publisher) in {"author", *(letters(name.literal) for name in reference.authors)}:
        said += facts(publisher)
    return said
