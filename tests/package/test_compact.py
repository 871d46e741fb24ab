"""Nouns of a long post take less room and say the same."""

from __future__ import annotations

import copy
import pickle

import pytest

import citecheck
from citecheck.model import Citation, Name, Reference, Span
from citecheck.model.compact import compact
from citecheck.pipeline import analyse

POST = """Reefs rest (see Ruiz et al., 2010a, pp. 3–5; World Reef Board [WRB], 2012, as cited in Obi & Day, 2013, May 3).

References

Obi, A. B., & Day, C. (2013, May 3). *Tides that turn* (D. Chan, Ed.; 2nd ed.). Tidal Press. https://reef.example/3
Ruiz, A., Chan, B., Obi, C., & Day, D. (1990/2010). Reefs at rest. Tide Studies, 3(1), 4–9. Retrieved May 3, 2020, from https://reef.example/1
"""
post = citecheck.check(POST, format="markdown").post


def told(noun: object) -> object:
    """All that a noun says when it is asked."""
    if isinstance(noun, tuple) and hasattr(noun, "_fields"):
        return [(field, told(getattr(noun, field))) for field in noun._fields]
    if isinstance(noun, dict):
        return {key: told(each) for key, each in noun.items()}
    return [told(each) for each in noun] if isinstance(noun, tuple) else noun


@pytest.mark.parametrize("noun", [*post.citations, *post.references])
def test_a_compact_noun_says_the_same(noun: Citation | Reference) -> None:
    small = compact(noun)
    assert len(post.citations) == 3 and len(post.references) == 2
    assert told(small) == told(noun)
    assert repr(small) == repr(noun)
    assert isinstance(small, type(noun))
    assert small == compact(noun) and hash(small.span) == hash(noun.span)
    assert type(small.span) is Span


@pytest.mark.parametrize("noun", [*post.citations, *post.references])
def test_copies_are_nouns_as_ever(noun: Citation | Reference) -> None:
    assert pickle.loads(pickle.dumps(compact(noun))) == noun
    assert copy.deepcopy(compact(noun)) == noun


def test_what_is_replaced_is_as_it_was_given() -> None:
    name = compact(post.citations[0]).authors[0]
    assert name._replace(span=None).span is None
    assert name._replace(span=Span(3, 7)).span == Span(3, 7)
    assert name._replace(family="Obi").span == name.span
    assert isinstance(name._replace(family="Obi"), Name)


def test_a_long_post_is_held_in_little_room_and_told_as_a_short_one() -> None:
    body, _, entries = POST.partition("References")
    long = analyse(body * 2000 + "References" + entries, "markdown")
    assert type(long.citations[0]) is not Citation and type(long.references[0]) is not Reference
    assert told(long.citations[0]) == told(post.citations[0])
    shift = 1999 * len(body)
    for entry, short in zip(long.references, post.references, strict=True):
        assert entry.to_csl() == short.to_csl()
        for name, other in zip(entry.authors, short.authors, strict=True):
            assert name.span and other.span
            assert name.span == (other.span.start + shift, other.span.end + shift)
