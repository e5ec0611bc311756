"""Chance from a seed: the same numbers on every machine and every Python (số ngẫu nhiên có hạt giống)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Dice"]

T = TypeVar("T")


class Dice:
    """Draws from a seed (bộ gieo số).

    Only ``Random.random()`` is used, which Python promises to keep; its other methods may change their draws
    from one version to the next.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented numbers need no secrecy

    def whole(self, low: int, high: int) -> int:
        """Draw a whole number from ``low`` to ``high``, both in."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, values: Sequence[T]) -> T:
        """Draw one of the values."""
        return values[self.whole(0, len(values) - 1)]

    def happens(self, in_hundred: int) -> bool:
        """Say yes as often as ``in_hundred`` times in a hundred."""
        return self.whole(1, 100) <= in_hundred
