"""Facts as columns: which rows hold an answer, and how it compares with a limit (cột dữ kiện).

An operand is made for the type its column really has. It tells three things apart: a missing answer, one that cannot be read (a
choice that is not on offer, say), and a known one. The first two are not known; the second is also reported.
"""

from __future__ import annotations

import abc
import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import narwhals as nw

from emulation.eligibility import Comparison, Fact
from emulation.eligibility.limits import Limit
from emulation.frames.pieces import NO, YES, Piece, any_of, both, either, filled, filled_up, negated

__all__ = [
    "BooleanColumn",
    "ChoiceColumn",
    "ComparedColumn",
    "Operand",
    "OrderedColumn",
    "TextColumn",
    "not_nfc",
]

_MOST_COMPARED = 8


class Operand:
    """A fact read from a column.

    Args:
        fact: The fact.
        missing: True where the answer is not known: missing, or unreadable.
        unreadable: True where something stands that is no answer to the fact.
        null_tells: Whether a comparison with a limit is null exactly where the answer is missing.
    """

    def __init__(
        self, fact: Fact, missing: Piece, unreadable: Piece = NO, *, null_tells: bool = False
    ) -> None:
        self.fact = fact
        self.missing = missing
        self.unreadable = unreadable
        self.null_tells = null_tells

    @property
    def known(self) -> Piece:
        """True where the answer is known."""
        return negated(self.missing)

    def may_hit(self, hit: Piece) -> Piece:
        """Give where a comparison with limits holds, or the answer is not known; ``hit`` is where it holds."""
        found = filled_up(hit) if self.null_tells else None
        return either(hit, self.missing) if found is None else found


class BooleanColumn(Operand):
    """A fact answered by true or false."""

    def __init__(self, fact: Fact, name: str, *, null_tells: bool = False) -> None:
        super().__init__(fact, Piece(nw.col(name).is_null(), size=1), null_tells=null_tells)
        self.hit = filled(nw.col(name), 1)


class ComparedColumn(Operand, abc.ABC):
    """A fact whose answers are compared with limits: all but booleans and periods."""

    @abc.abstractmethod
    def compare(self, comparison: Comparison, limit: Limit) -> Piece:
        """Give where a known answer compares so with a limit; false where it is not known."""

    def among(self, limits: Sequence[Limit]) -> Piece:
        """Give where a known answer is one of several."""
        return any_of(self.compare(Comparison.IS, limit) for limit in limits)

    def may_be_among(self, limits: Sequence[Limit], hit: Piece) -> Piece:  # noqa: ARG002 - some know it from the limits
        """Give where the answer is one of several, or not known; ``hit`` is where it is one."""
        return self.may_hit(hit)


class OrderedColumn(ComparedColumn):
    """A fact whose answers are larger and smaller: what a limit is on the scale of the column, subclasses say."""

    value: nw.Expr

    @abc.abstractmethod
    def at_least(self, limit: Any, *, strict: bool = False) -> Piece:
        """Give where the answer is the limit or above it; strictly above it, if so asked."""

    @abc.abstractmethod
    def at_most(self, limit: Any, *, strict: bool = False) -> Piece:
        """Give where the answer is the limit or below it; strictly below it, if so asked."""

    @abc.abstractmethod
    def same(self, limit: Any) -> Piece:
        """Give where the answer is the limit."""

    def within(self, low: Any, high: Any) -> Piece:
        """Give where the answer lies between two limits, both in."""
        return both(self.at_least(low), self.at_most(high))

    def compare(self, comparison: Comparison, limit: Limit) -> Piece:
        match comparison:
            case Comparison.AT_LEAST | Comparison.MORE:
                return self.at_least(limit, strict=comparison is Comparison.MORE)
            case Comparison.AT_MOST | Comparison.LESS:
                return self.at_most(limit, strict=comparison is Comparison.LESS)
            case _:
                return self.same(limit)


class TextColumn(ComparedColumn):
    """A fact answered by text. What is not certain to be in NFC is unreadable, since no backend can bring it into that form.

    Args:
        fact: The fact.
        name: The column.
        cast: Whether it is a categorical, to be read as text.
        is_nfc: Whether the caller vouches that all text of the column is in NFC.
        null_tells: Whether a comparison is null exactly where the text is.
    """

    def __init__(self, fact: Fact, name: str, *, cast: bool, is_nfc: bool, null_tells: bool = False) -> None:
        self.value = nw.col(name).cast(nw.String) if cast else nw.col(name)
        unreadable = NO if is_nfc else filled(self.value.str.contains(not_nfc()), 3)
        missing = either(Piece(nw.col(name).is_null(), size=1), unreadable)
        super().__init__(fact, missing, unreadable, null_tells=null_tells and is_nfc)

    def compare(self, comparison: Comparison, limit: Limit) -> Piece:  # noqa: ARG002 - text is only ever the same
        return self.among((limit,))

    def among(self, limits: Sequence[Limit]) -> Piece:
        hit = _one_of(self.value, limits)
        # What equals text without such letters is itself without them.
        surely = not any(re.search(not_nfc(), str(each)) for each in limits)
        return hit if surely else both(hit, negated(self.unreadable))


class ChoiceColumn(ComparedColumn):
    """A fact answered by one of a list. Whatever is not on offer is unreadable.

    Args:
        fact: The fact.
        name: The column.
        cast: Whether it is a categorical, to be read as text.
    """

    def __init__(self, fact: Fact, name: str, *, cast: bool) -> None:
        self.value = nw.col(name).cast(nw.String) if cast else nw.col(name)
        offered = _one_of(self.value, [each.key for each in fact.choices])
        missing = Piece(nw.col(name).is_null(), size=1)
        super().__init__(fact, negated(offered), both(negated(offered), negated(missing)))

    def compare(self, comparison: Comparison, limit: Limit) -> Piece:  # noqa: ARG002 - choices are only ever the same
        return filled(self.value == limit)

    def among(self, limits: Sequence[Limit]) -> Piece:
        return _one_of(self.value, limits)

    def may_be_among(self, limits: Sequence[Limit], hit: Piece) -> Piece:  # noqa: ARG002 - the others say it
        # Each choice is looked for once, the fitting ones for the hit, the others here.
        others = [each.key for each in self.fact.choices if each.key not in limits]
        return negated(_one_of(self.value, others)) if others else YES


def _one_of(value: nw.Expr, limits: Sequence[Limit]) -> Piece:
    """Give where text is one of several; a few comparisons take less time than looking into a set."""
    if len(limits) > _MOST_COMPARED:
        return filled(value.is_in(list(limits)))
    equal = value == limits[0]
    for limit in limits[1:]:
        equal |= value == limit
    return filled(equal, 1 + len(limits))


@functools.cache
def not_nfc() -> str:
    """Give the pattern of letters and marks that may stand in text that is not in NFC.

    These are the marks and letters that join with what stands before them, those that are put in another order, and those that NFC
    replaces. Text without them is in NFC; with one of them it may or may not be.
    """
    points = {point for point in range(0x30000) if _may_change(chr(point))}
    points |= {
        ord(parts[1])
        for parts in (_canonical(chr(point)) for point in range(0x30000))
        if len(parts) == 2  # noqa: PLR2004 - a letter and what joins it
    }
    points |= {*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)}  # Korean vowels and finals join by rule
    ordered = sorted(points)
    starts = [point for point in ordered if point - 1 not in points]
    ends = [point for point in ordered if point + 1 not in points]
    ranges = (
        chr(start) if start == end else f"{chr(start)}-{chr(end)}"
        for start, end in zip(starts, ends, strict=True)
    )
    return f"[{''.join(ranges)}]"


def _may_change(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or not unicodedata.is_normalized("NFC", letter)


def _canonical(letter: str) -> list[str]:
    written = unicodedata.decomposition(letter)
    return [] if written.startswith("<") else [chr(int(part, 16)) for part in written.split()]
