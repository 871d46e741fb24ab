"""Named tuples that are quick to define: typing's took a tenth of a start, a check having eighty of them.

`typing.NamedTuple` compiles the source of a constructor for each class, then changes the bases of the class that it made,
for which Python fits all its slots once more: 0.15 ms. Here a class is made once and whole, and `collections` compiles a
constructor once for each number of fields, of which each class has a copy with the names of its own. It takes a module with
`from __future__ import annotations`, as the names of fields only are asked for. To type checkers these are typing's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter, namedtuple
    from functools import cache
    from types import CodeType, FunctionType

    class _Tuple(tuple):
        """What every named tuple can do, as `collections.namedtuple` has it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return {field: getattr(self, field) for field in self._fields}

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

        def __getnewargs__(self):
            return tuple(self)

    class _Definition(type):
        """Makes of `class Place(NamedTuple)` a class of tuples, whose own type is `type`."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            types = body.get("__annotations__", {})
            fields = tuple(types)
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            made = {field: _tuplegetter(i, f"Alias for field number {i}") for i, field in enumerate(fields)}
            made |= {"__slots__": (), "__new__": _constructor(fields, tuple(defaults.values()), types)}
            made |= {"_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
            return type(name, (_Tuple,), body | made)

    class NamedTuple(metaclass=_Definition):
        """A tuple whose places have names, as `typing.NamedTuple`."""

    def _constructor(fields, defaults, types):
        code = _code(len(fields)).replace(co_varnames=("_cls", *fields))
        made = FunctionType(code, {"_tuple_new": tuple.__new__}, "__new__", defaults)
        made.__annotations__ = types
        return made

    @cache
    def _code(count) -> CodeType:
        """The constructor that `collections` makes for a number of fields, under names that stand for theirs."""
        return namedtuple("Stencil", [f"field{i}" for i in range(count)]).__new__.__code__
