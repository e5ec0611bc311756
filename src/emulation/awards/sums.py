"""Validators of sums of money that this room shares."""

from __future__ import annotations

from typing import Any

import attrs

from emulation.core.quantity import Quantity
from emulation.errors import InvalidValueError

__all__ = ["is_sum", "is_sum_above_zero"]


def is_sum(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is no sum of money, and one below zero."""
    if not isinstance(value, Quantity) or value.unit.dimension != "money" or value.amount < 0:
        raise InvalidValueError(
            "awards.not_a_sum",
            "a sum of money, zero or more, is expected, found {found}",
            path=(attribute.name,),
            found=str(value),
        )


def is_sum_above_zero(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is no sum of money, and one of zero or below."""
    is_sum(instance, attribute, value)
    if isinstance(value, Quantity) and not value.amount:
        raise InvalidValueError(
            "awards.not_money",
            "a sum of money above zero is expected, found {found}",
            path=(attribute.name,),
            found=str(value),
        )
