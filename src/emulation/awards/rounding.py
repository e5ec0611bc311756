"""Rounding of prize money: named policies, applied last (làm tròn tiền thưởng).

The decrees round the finished product up to ten thousands. Pages that answer questions of the public round it
to the nearest ten thousand while citing the same clause, and many tables print the product as it is. So the
policy has a name and stands in every result.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

__all__ = ["Rounding"]

_STEP = 10_000


class Rounding(Enum):
    """How a product becomes a sum of money (cách làm tròn)."""

    UP = "up"
    """Up to the next 10,000 đồng: the wording of the decrees, and the default."""
    NEAREST = "nearest"
    """To the nearest 10,000 đồng, halves up: found in practice."""
    NONE = "none"
    """Not at all: as many tables print it."""

    def apply(self, product: Fraction) -> Fraction:
        """Round a sum in đồng.

        Args:
            product: Coefficient, factor and base salary multiplied, zero or more.

        >>> product = Fraction("0.15") * 1_490_000
        >>> [str(policy.apply(product)) for policy in Rounding]
        ['230000', '220000', '223500']
        """
        if self is Rounding.NONE:
            return product
        steps = product / _STEP
        if self is Rounding.UP:
            return Fraction(-(-steps.numerator // steps.denominator) * _STEP)
        return Fraction((2 * steps.numerator + steps.denominator) // (2 * steps.denominator) * _STEP)
