"""What is known of a sum or a share when parts are not known (khoảng giá trị khi thiếu số liệu).

Pure arithmetic on exact fractions. A bound of ``None`` means that there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import attrs

__all__ = ["Bounds", "PartCount", "share_bounds", "sum_bounds"]

ZERO, ONE = Fraction(0), Fraction(1)


@attrs.frozen
class Bounds:
    """The least and the most a value can be (khoảng giá trị).

    Args:
        low: No value below it is possible; ``None`` for no such bound.
        high: No value above it is possible.
        high_open: Whether ``high`` itself is out of reach, however close values may come.
    """

    low: Fraction | None
    high: Fraction | None
    high_open: bool = attrs.field(default=False, kw_only=True)

    @property
    def exact(self) -> Fraction | None:
        """The value when only one is possible, else ``None``."""
        return self.low if self.low == self.high else None


UNBOUNDED = Bounds(None, None)


@attrs.frozen(kw_only=True)
class PartCount:
    """How many of one part were counted, and how many there are (số đếm của một phần).

    Args:
        count: How many were counted; ``None`` when it is not known, and then it lies from 0 to the size.
        least: Smallest size the part can have.
        most: Largest size; ``None`` when there is no bound.
    """

    count: Fraction | None
    least: Fraction
    most: Fraction | None


def sum_bounds(values: Sequence[Fraction | None]) -> Bounds:
    """Bound a sum of values that are not negative, ``None`` for those not known.

    >>> sum_bounds([Fraction(2), None]), sum_bounds([Fraction(2), Fraction(3)]).exact
    (Bounds(low=Fraction(2, 1), high=None, high_open=False), Fraction(5, 1))
    """
    known = sum((each for each in values if each is not None), ZERO)
    return Bounds(known, None if None in values else known)


def share_bounds(parts: Sequence[PartCount]) -> Bounds:
    """Bound the share that the counts of all parts make of their sizes.

    A count lies between 0 and the size of its part. Nothing can be said where every part is empty: a share of
    nobody is neither 0 nor 100 %.

    >>> half = PartCount(count=Fraction(5), least=Fraction(10), most=Fraction(10))
    >>> unknown = PartCount(count=None, least=Fraction(10), most=Fraction(10))
    >>> share_bounds([half, unknown])
    Bounds(low=Fraction(1, 4), high=Fraction(3, 4), high_open=False)
    """
    if all(each.most == 0 for each in parts):
        return UNBOUNDED
    high, is_open = _highest(parts)
    return Bounds(_lowest(parts), high, high_open=is_open)


def _lowest(parts: Sequence[PartCount]) -> Fraction:
    """Unknown counts at nothing, sizes at their most."""
    most = [each.most for each in parts if each.most is not None]
    counted = sum((each.count for each in parts if each.count is not None), ZERO)
    return counted / sum(most, ZERO) if len(most) == len(parts) else ZERO


def _highest(parts: Sequence[PartCount]) -> tuple[Fraction | None, bool]:
    """Unknown counts at the size of their part; what they add stands above and below the line alike.

    Adding the same on both sides draws a fraction towards 1, so a share below 1 is highest with the most
    added, one above 1 (contradictory data) with the least.
    """
    counted = [each for each in parts if each.count is not None]
    unknown = [each for each in parts if each.count is None]
    above = sum((each.count for each in counted if each.count is not None), ZERO)
    below = sum((_smallest(each) for each in counted), ZERO)
    if above > below or (above == below and above > 0):
        added: Fraction | None = sum((each.least for each in unknown), ZERO)
    else:
        most = [each.most for each in unknown if each.most is not None]
        added = sum(most, ZERO) if len(most) == len(unknown) else None
    if added is None:
        return ONE, above < below
    if below + added == 0:
        # Nobody in any part that is as small as it can be: nothing counted stays nothing, else no bound.
        return (None if above else ZERO), False
    return (above + added) / (below + added), False


def _smallest(part: PartCount) -> Fraction:
    """The smallest size a counted part can have: it holds at least those who were counted."""
    count = ZERO if part.count is None else part.count
    return part.least if part.most is not None and part.most < count else max(part.least, count)
