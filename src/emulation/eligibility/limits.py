"""What facts are compared with: fixed values, and days that move with the day asked about (giới hạn).

Limits are read when a rule is built. A float is refused, since ``0.1`` in a law is not the float ``0.1``; a number for
a date, a text for a number, a choice that is not on the list are refused as well, with what would fit.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_tuple
from emulation.core.quantity import Quantity, exact
from emulation.core.text import near_names, nfc, shown
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.periods import Duration

if TYPE_CHECKING:
    from emulation.eligibility.fact import Fact
    from emulation.i18n import Language

__all__ = ["Limit", "OnDay", "at", "read_limit", "read_limits"]


@attrs.frozen
class OnDay:
    """The day asked about, or so long before or after it (ngày xét, hoặc trước, sau ngày xét).

    So long *before* is the latest day from which that time has passed: "joined at the latest five years before" holds on the
    fifth anniversary and not on the day before it.

    Args:
        distance: How far off; nothing for the day itself.
        later: Whether it lies after the day asked about instead of before.

    >>> OnDay(Duration(years=5)).on(date(2021, 9, 10))
    datetime.date(2016, 9, 10)
    """

    distance: Duration = attrs.field(factory=Duration, validator=instance_of(Duration))
    later: bool = attrs.field(default=False, validator=instance_of(bool), kw_only=True)

    def on(self, day: date) -> date:
        """Give the fixed day, once the day asked about is known.

        Raises:
            InvalidValueError: The result lies outside the years 1 to 9999.
        """
        if self.distance.is_zero:
            return day
        return self.distance.after(day) if self.later else self.distance.latest_start(day)

    def text(self, language: Language = "vi") -> str:
        """Say it."""
        from emulation.i18n import say

        if self.distance.is_zero:
            return say("eligibility.on_day.same", language)
        key = "eligibility.on_day.after" if self.later else "eligibility.on_day.before"
        return say(key, language, distance=self.distance)


Limit = bool | int | Fraction | str | date | OnDay
"""What a fact may be compared with."""


def at(limit: Limit, on: date | None) -> Limit:
    """Give the limit of a day: days that move are fixed, everything else stays.

    Raises:
        InvalidValueError: The limit moves and no day was given.
    """
    if not isinstance(limit, OnDay):
        return limit
    if on is None:
        raise InvalidValueError(
            "eligibility.day_needed", "the rule looks at the day asked about; pass it as on="
        )
    return limit.on(on)


def read_limits(fact: Fact, values: Iterable[object]) -> tuple[Limit, ...]:
    """Read the values of a list, dropping repeats.

    Raises:
        InvalidValueError: A value that does not fit the fact, or no sequence.
    """
    found: dict[Limit, None] = {}
    for index, value in enumerate(to_tuple(values)):
        try:
            found[read_limit(fact, value)] = None
        except EmulationError as error:
            raise error.at("values", index) from None
    return tuple(found)


def read_limit(fact: Fact, value: object) -> Limit:
    """Read what a fact is compared with, in the one form it is kept in.

    Whole numbers stay ``int``, other numbers become ``Fraction``; a quantity is turned into the fact's unit; an enum member
    into the key of its choice; text into NFC.

    Raises:
        InvalidValueError: The value does not fit the kind of the fact.
        UnknownKeyError: The fact does not offer this choice; near ones are named.
    """
    from emulation.eligibility.fact_kinds import FactKind

    if fact.kind.is_numeric:
        return _number(fact, value)
    if fact.kind is FactKind.CHOICE:
        return _choice(fact, value)
    if fact.kind is FactKind.TEXT and isinstance(value, str) and not isinstance(value, Enum):
        return _text(value)
    if fact.kind is FactKind.DATE and (
        isinstance(value, OnDay) or (isinstance(value, date) and not isinstance(value, datetime))
    ):
        return value
    if fact.kind is FactKind.BOOLEAN and isinstance(value, bool):
        return value
    raise _misfit(fact, value)


def _text(value: str) -> str:
    """Give text in NFC; half of a character can be no limit, since no document holds one."""
    for position, character in enumerate(value):
        if unicodedata.category(character) == "Cs":
            raise InvalidValueError(
                "core.control_character",
                "the character U+{character} at position {position} cannot stand in text; remove it",
                character=f"{ord(character):04X}",
                position=position,
            )
    return nfc(value)


def _misfit(fact: Fact, value: object) -> InvalidValueError:
    return InvalidValueError(
        "eligibility.limit_of_other_kind",
        "the fact {fact!r} is of kind {kind} and cannot be compared with {found} ({type})",
        fact=fact.key,
        kind=fact.kind,
        found=shown(value),
        type=type(value).__name__,
    )


def _number(fact: Fact, value: object) -> int | Fraction:
    if isinstance(value, Quantity):
        value = _in_unit(fact, value)
    elif isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal | str):
        raise _misfit(fact, value)
    try:
        found = exact(value)
    except InvalidValueError:
        raise _misfit(fact, value) from None
    if not fact.kind.is_whole:
        return found
    if found.denominator != 1:
        raise InvalidValueError(
            "eligibility.not_whole",
            "the fact {fact!r} counts whole numbers; {found} is none",
            fact=fact.key,
            found=found,
        )
    return found.numerator


def _in_unit(fact: Fact, value: Quantity) -> Fraction:
    from emulation.eligibility.fact_kinds import FactKind

    dimension = {FactKind.RATIO: "share", FactKind.MONEY: "money"}.get(fact.kind)
    if dimension == value.unit.dimension:
        return value.base_amount
    if fact.unit is None or fact.unit.dimension != value.unit.dimension:
        raise InvalidValueError(
            "eligibility.other_unit",
            "the fact {fact!r} is not measured in {unit}",
            fact=fact.key,
            unit=value.unit.code,
        )
    return value.base_amount / fact.unit.factor


def _choice(fact: Fact, value: object) -> str:
    key = value.value if isinstance(value, Enum) else value
    if not isinstance(key, str):
        raise _misfit(fact, value)
    keys = [each.key for each in fact.choices]
    if nfc(key) not in keys:
        raise UnknownKeyError(
            "eligibility.unknown_choice",
            "the fact {fact!r} does not offer {found!r}; near: {near}; it offers: {offered}",
            fact=fact.key,
            found=key[:60],
            near=near_names(key, keys),
            offered=tuple(keys[:20]),
        )
    return nfc(key)
