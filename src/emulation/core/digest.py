"""A digest of a value: the same text for equal values, in every process and on every machine (mã băm).

Values are written in one canonical form, class names and fields in their order, and hashed with SHA-256.
Python's own ``hash`` differs from one process to the next and cannot name anything that is kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import cast

import attrs

from emulation.core.quantity import Quantity
from emulation.errors import InvalidValueError

__all__ = ["digest"]


def digest(value: object) -> str:
    """Give the SHA-256 digest of a value in hexadecimal.

    Values are attrs objects, enum members, exact numbers, text, days, moments, and tuples and frozen sets of these.

    >>> digest(("a", 1))[:16]
    '3e4256dca7dde5c7'
    >>> digest(Fraction(1, 2)) == digest(Fraction(2, 4))
    True

    Raises:
        InvalidValueError: Something else stands in the value, such as a list or a float.
    """
    return hashlib.sha256("".join(_written(value)).encode("utf-8")).hexdigest()


def _written(value: object) -> Iterator[str]:
    if value is None or isinstance(value, bool | int | str):
        yield json.dumps(value, ensure_ascii=False)
    elif isinstance(value, Enum):
        yield f"{type(value).__name__}:{value.value}"
    elif isinstance(value, Fraction | Decimal):
        exact = Fraction(value)
        yield f"{exact.numerator}/{exact.denominator}"
    elif isinstance(value, datetime | date | time):
        yield value.isoformat()
    elif isinstance(value, tuple):
        yield from _listed("(", [_written(each) for each in cast("tuple[object, ...]", value)], ")")
    elif isinstance(value, frozenset):
        items = cast("frozenset[object]", value)
        yield from _listed("{", [iter((text,)) for text in sorted("".join(_written(i)) for i in items)], "}")
    elif isinstance(value, Quantity):
        # Equal quantities may be written in different units.
        yield from (value.unit.dimension, ":", *_written(value.base_amount))
    elif attrs.has(type(value)):
        yield type(value).__name__
        fields = [field for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))) if field.eq]
        parts = [(f"{field.name}=", _written(getattr(value, field.name))) for field in fields]
        yield from _listed("(", [_prefixed(*part) for part in parts], ")")
    else:
        raise InvalidValueError(
            "core.no_digest", "a value of type {found} has no digest", found=type(value).__name__
        )


def _prefixed(prefix: str, rest: Iterator[str]) -> Iterator[str]:
    yield prefix
    yield from rest


def _listed(left: str, items: list[Iterator[str]], right: str) -> Iterator[str]:
    yield left
    for item in items:
        yield from item
        yield ","
    yield right
