"""Named tuples of our own definition do what typing's do."""

from __future__ import annotations

import copy
import inspect
import pickle
import types
import typing
from collections.abc import Callable
from typing import Any

import pytest

from citecheck.named import NamedTuple


class Tide(NamedTuple):
    """How high the water stood."""

    place: str
    height: float = 1.5
    notes: tuple[str, ...] = ()

    @property
    def is_high(self) -> bool:
        """Whether boats float."""
        return self.height > 2

    def __len__(self) -> int:
        return 7


class Typed(typing.NamedTuple):
    """The same fields, as typing has them."""

    place: str
    height: float = 1.5
    notes: tuple[str, ...] = ()


class Nothing(NamedTuple):
    """No fields at all."""


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Tide("quay") == ("quay", 1.5, ()) == Typed("quay")
    assert Tide(height=3.0, place="pier") == ("pier", 3.0, ()) == Typed(height=3.0, place="pier")
    assert Nothing() == ()


@pytest.mark.parametrize("made", [Tide, Typed])
@pytest.mark.parametrize(
    "wrong",
    [
        lambda made: made(),
        lambda made: made("quay", 1.0, (), "more"),
        lambda made: made("quay", place="pier"),
        lambda made: made("quay", depth=3),
        lambda made: made._make(["quay"]),
    ],
)
def test_wrong_arguments_are_type_errors(made: type, wrong: Callable[[type], object]) -> None:
    with pytest.raises(TypeError):
        wrong(made)


def test_a_place_that_is_not_there_cannot_be_replaced() -> None:
    assert Tide("quay")._replace(height=2.5) == ("quay", 2.5, ())
    assert type(Tide("quay")._replace(height=2.5)) is Tide
    tide: Any = Tide("quay")
    with pytest.raises(ValueError, match="depth"):
        tide._replace(depth=3)


@pytest.mark.parametrize(
    "name", ["_fields", "_field_defaults", "__match_args__", "__slots__", "__annotations__", "__module__"]
)
def test_the_class_says_of_itself_what_those_of_typing_say(name: str) -> None:
    theirs: Any = getattr(Typed, name)
    if name == "__annotations__":
        theirs = {field: getattr(kind, "__forward_arg__", kind) for field, kind in theirs.items()}
    assert getattr(Tide, name) == theirs


def test_its_constructor_shows_its_parameters() -> None:
    ours, theirs = inspect.signature(Tide), inspect.signature(Typed)
    assert list(ours.parameters) == list(theirs.parameters)
    assert [p.default for p in ours.parameters.values()] == [p.default for p in theirs.parameters.values()]


def test_tuples_are_told_copied_pickled_and_matched() -> None:
    tide = Tide("quay", 2.5)
    assert repr(tide) == repr(Typed("quay", 2.5)).replace("Typed", "Tide")
    assert tide._asdict() == Typed("quay", 2.5)._asdict()
    assert copy.deepcopy(tide) == tide
    again = pickle.loads(pickle.dumps(tide))
    assert again == tide
    assert type(again) is Tide
    assert hash(tide) == hash(("quay", 2.5, ()))
    match tide:
        case Tide(place, height):
            assert (place, height) == ("quay", 2.5)


def test_methods_and_documentation_are_the_classes_own() -> None:
    assert Tide("quay", 2.5).is_high
    assert len(Tide("quay")) == 7
    assert Tide.__doc__ == "How high the water stood."
    ours, theirs = (inspect.getattr_static(made, "place") for made in (Tide, Typed))
    assert ours.__doc__ == theirs.__doc__ == "Alias for field number 0"


def test_its_fields_are_all_there_is() -> None:
    tide: Any = Tide("quay")
    with pytest.raises(AttributeError):
        tide.depth = 3
    with pytest.raises(AttributeError):
        tide.place = "pier"


def test_a_default_before_a_field_without_one_is_refused() -> None:
    base: Any = NamedTuple
    body = {"__annotations__": {"height": "float", "place": "str"}, "height": 1.5}
    with pytest.raises(TypeError, match="default"):
        types.new_class("Wrong", (base,), exec_body=lambda namespace: namespace.update(body))
