"""Converters and validators that the values of every room share.

Converters normalise (NFC text, tuples, sets); validators refuse. All refusals are
:class:`~emulation.errors.InvalidValueError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import Any, TypeVar

import attrs

from emulation.core.text import clean_text
from emulation.errors import InvalidValueError

__all__ = [
    "instance_of",
    "is_aware",
    "is_day",
    "is_not_negative",
    "is_positive",
    "one_of_types",
    "to_frozenset",
    "to_key",
    "to_keys",
    "to_optional_frozenset",
    "to_optional_key",
    "to_optional_text",
    "to_text",
    "to_tuple",
]

T = TypeVar("T")
# Any: attrs ties a validator to the type of its field, and these serve fields of every type.
Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/+-]{0,79}")


def to_text(value: str) -> str:
    """Give clean NFC text, refusing an empty one.

    >>> to_text("  Đại Mạch ")
    'Đại Mạch'

    Raises:
        InvalidValueError: Not a string, empty, or with control characters.
    """
    text = clean_text(_string(value))
    if not text:
        raise InvalidValueError("core.empty_text", "text is expected here, but it is empty")
    return text


def to_optional_text(value: str | None) -> str | None:
    """Give clean NFC text or ``None``; empty text is refused, since ``None`` says that."""
    return None if value is None else to_text(value)


def to_key(value: str) -> str:
    """Give an identifier: ASCII letters, digits and ``. _ / + -``, at most 80, a letter or digit first.

    >>> to_key("II.3.5")
    'II.3.5'

    Raises:
        InvalidValueError: Anything else.
    """
    if _KEY.fullmatch(_string(value)) is None:
        raise InvalidValueError(
            "core.not_a_key",
            "{found!r} is not an identifier: use ASCII letters, digits and . _ / + -, at most 80 characters",
            found=value[:100],
        )
    return value


def to_keys(values: Iterable[str]) -> frozenset[str]:
    """Give identifiers as a set, each of them checked.

    >>> sorted(to_keys(["b", "a"]))
    ['a', 'b']
    """
    return frozenset(map(to_key, to_frozenset(values)))


def to_optional_key(value: str | None) -> str | None:
    """Give an identifier or ``None``."""
    return None if value is None else to_key(value)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(
            "core.wrong_type",
            "{expected} is expected, found {found}",
            expected="str",
            found=type(value).__name__,
        )
    return value


# Any in the three below: mypy takes the argument of a field from its converter and cannot solve a type variable there, so a
# generic converter would refuse every value. The field itself keeps its exact type.
def to_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Give a tuple; a lone string is refused, since it would fall apart into letters."""
    return values if type(values) is tuple else tuple(_not_text(values))  # pyright: ignore[reportUnknownVariableType]


def to_frozenset(values: Iterable[Any]) -> frozenset[Any]:
    """Give a frozen set; a lone string is refused, since it would fall apart into letters."""
    return values if type(values) is frozenset else frozenset(_not_text(values))  # pyright: ignore[reportUnknownVariableType]


def to_optional_frozenset(values: Iterable[Any] | None) -> frozenset[Any] | None:
    """Give a frozen set, or ``None`` for "not known"."""
    return None if values is None else to_frozenset(values)


def _not_text(values: Iterable[T]) -> Iterable[T]:
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise InvalidValueError(
            "core.wrong_type",
            "{expected} is expected, found {found}",
            expected="a sequence",
            found=type(values).__name__,
        )
    return values


def instance_of(*kinds: type[object]) -> Validator:
    """Make a validator that refuses every other type, and ``bool`` where ``int`` is meant."""
    expected = " or ".join(kind.__name__ for kind in kinds)

    def check(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise InvalidValueError(
                "core.wrong_type",
                "{expected} is expected, found {found}",
                path=(attribute.name,),
                expected=expected,
                found=type(value).__name__,
            )

    return check


def one_of_types(*kinds: type[object]) -> Validator:
    """Make a validator for each item of a tuple or set."""
    check_item = instance_of(*kinds)

    def check(instance: object, attribute: attrs.Attribute[Any], values: Iterable[object]) -> None:
        for index, value in enumerate(values):
            try:
                check_item(instance, attribute, value)
            except InvalidValueError as error:
                raise InvalidValueError(
                    error.code, error.english, path=(attribute.name, index), **error.params
                ) from None

    return check


def is_day(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is not a plain date; a ``datetime`` is refused too, though a subclass of ``date``."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidValueError(
            "core.not_a_day",
            "a whole day is expected, found {found}; of a datetime take .date() in the zone you mean",
            path=(attribute.name,),
            found=type(value).__name__,
        )


def is_aware(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is not a moment with a zone."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise InvalidValueError(
            "core.not_aware",
            "a datetime with a zone is expected, found {found}; add tzinfo",
            path=(attribute.name,),
            found="a naive datetime" if isinstance(value, datetime) else type(value).__name__,
        )


def is_not_negative(_instance: object, attribute: attrs.Attribute[Any], value: int | Fraction) -> None:
    """Refuse a number below zero."""
    if value < 0:
        raise InvalidValueError(
            "core.negative",
            "zero or more is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )


def is_positive(_instance: object, attribute: attrs.Attribute[Any], value: int | Fraction) -> None:
    """Refuse zero and numbers below it."""
    if value <= 0:
        raise InvalidValueError(
            "core.not_positive",
            "more than zero is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )
