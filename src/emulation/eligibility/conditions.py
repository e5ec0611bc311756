"""Conditions: the leaves of a rule, each a question about one fact or two (điều kiện).

Every condition knows which facts it reads and what it is compared with, and says in ``holds`` whether it holds for answers that
are known, one for each of its ``own_facts``, and for its ``limits`` with moving days fixed. Which conditions there are is a closed
list, ``ConditionNode`` of :mod:`emulation.eligibility.connectives`; through it the type checkers see that each has this method.
What a missing value means is the same for all of them and stands in :mod:`emulation.eligibility.logic`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, cast

import attrs

from emulation.core.fields import instance_of, to_tuple
from emulation.core.quantity import exact
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit, OnDay, at, read_limit, read_limits
from emulation.eligibility.rule import Rule, check_same
from emulation.eligibility.said import Said
from emulation.errors import InvalidValueError

__all__ = [
    "Compare",
    "CompareFacts",
    "Comparison",
    "FactCondition",
    "InRange",
    "IsKnown",
    "IsTrue",
    "OneOf",
    "needs",
]

_MOST_VALUES = 10_000


class Comparison(Enum):
    """How an answer is compared with a limit (phép so sánh)."""

    LESS = "less"
    AT_MOST = "at_most"
    MORE = "more"
    AT_LEAST = "at_least"
    IS = "is"
    IS_NOT = "is_not"

    @property
    def sign(self) -> str:
        """As written: ``<``, ``<=``, ``>``, ``>=``, ``=``, ``!=``."""
        return _SIGNS[self]

    @property
    def opposite(self) -> Comparison:
        """The one that holds exactly where this one fails."""
        return _OPPOSITES[self]

    def compare(self, one: Any, other: Any) -> bool:
        """Compare two values of one kind."""
        # Any: what is compared are numbers with numbers and days with days, which the rule has made sure of.
        if self is Comparison.LESS:
            return bool(one < other)
        if self is Comparison.AT_MOST:
            return bool(one <= other)
        if self is Comparison.MORE:
            return bool(one > other)
        if self is Comparison.AT_LEAST:
            return bool(one >= other)
        return bool(one == other) is (self is Comparison.IS)


_SIGNS = {
    Comparison.LESS: "<",
    Comparison.AT_MOST: "<=",
    Comparison.MORE: ">",
    Comparison.AT_LEAST: ">=",
    Comparison.IS: "=",
    Comparison.IS_NOT: "!=",
}
_OPPOSITES = {
    Comparison.LESS: Comparison.AT_LEAST,
    Comparison.AT_MOST: Comparison.MORE,
    Comparison.MORE: Comparison.AT_MOST,
    Comparison.AT_LEAST: Comparison.LESS,
    Comparison.IS: Comparison.IS_NOT,
    Comparison.IS_NOT: Comparison.IS,
}


class FactCondition(Rule):
    """A leaf of a rule (điều kiện).

    Not made itself; see the classes of this module.
    """

    __slots__ = ()

    def fixed_limits(self, on: date | None) -> tuple[Limit | None, ...]:
        """Give the limits with moving days fixed.

        Raises:
            InvalidValueError: A limit moves and no day was given.
        """
        return tuple(None if each is None else at(each, on) for each in self.limits)


def needs(fact: Fact, allowed: bool, what: str) -> None:
    """Refuse a condition that cannot be asked of a fact of its kind."""
    if not allowed:
        raise InvalidValueError(
            "eligibility.condition_of_other_kind",
            "{what} cannot be asked of the fact {fact!r}, which is of kind {kind}",
            what=Said.key(f"eligibility.what.{what}"),
            fact=fact.key,
            kind=fact.kind,
        )


@attrs.frozen(cache_hash=True)
class IsTrue(FactCondition):
    """The answer is true (đúng).

    Args:
        fact: A fact of kind ``boolean``.

    Raises:
        InvalidValueError: A fact of another kind.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))

    def __attrs_post_init__(self) -> None:
        needs(self.fact, self.fact.kind is FactKind.BOOLEAN, "truth")

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:  # noqa: ARG002 - it has no limit
        return answers[0] is True


@attrs.frozen(cache_hash=True)
class Compare(FactCondition):
    """The answer compares so with a limit (so với mức).

    Args:
        fact: Numbers and days compare in every way; text and choices only as the same or another. Booleans have
            :class:`IsTrue`, periods :class:`PeriodIs`.
        comparison: How.
        limit: What with; read by :func:`~emulation.eligibility.limits.read_limit`.

    Raises:
        InvalidValueError: The limit or the comparison does not fit the kind of the fact.
        UnknownKeyError: The fact does not offer this choice.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    comparison: Comparison = attrs.field(validator=instance_of(Comparison))
    limit: Limit

    def __attrs_post_init__(self) -> None:
        kind = self.fact.kind
        same = self.comparison in {Comparison.IS, Comparison.IS_NOT}
        needs(
            self.fact,
            kind.is_ordered or (same and kind in {FactKind.TEXT, FactKind.CHOICE}),
            "comparison",
        )
        object.__setattr__(self, "limit", read_limit(self.fact, self.limit))

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    @property
    def limits(self) -> tuple[Limit | None, ...]:
        return (self.limit,)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:
        return self.comparison.compare(answers[0], limits[0])


@attrs.frozen(cache_hash=True)
class CompareFacts(FactCondition):
    """The answer compares so with another answer, or with a multiple of it (so hai dữ kiện).

    "At least 80 % of all members voted for it" is ``CompareFacts(votes, Comparison.AT_LEAST, members, times="0.8")``;
    nothing is divided, so nothing is divided by zero.

    Args:
        fact: Numbers or days, text or choices.
        comparison: How; text and choices only as the same or another.
        other: A fact of the same sort: a number for a number, money for money, a ratio for a ratio, in the same unit.
        times: Multiplies the other answer, if both are numbers.

    Raises:
        InvalidValueError: Facts that cannot be compared, or a factor where there are no numbers.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    comparison: Comparison = attrs.field(validator=instance_of(Comparison))
    other: Fact = attrs.field(validator=instance_of(Fact))
    times: Fraction = attrs.field(default=Fraction(1), converter=exact, kw_only=True)

    def __attrs_post_init__(self) -> None:
        one, other = self.fact, self.other
        if one.key == other.key:
            check_same(one, other)
        same = self.comparison in {Comparison.IS, Comparison.IS_NOT}
        needs(
            one,
            one.kind.is_ordered or (same and one.kind in {FactKind.TEXT, FactKind.CHOICE}),
            "comparison",
        )
        if _sort(one) != _sort(other):
            raise InvalidValueError(
                "eligibility.facts_of_two_kinds",
                "{one!r} ({one_kind}) and {other!r} ({other_kind}) cannot be compared",
                one=one.key,
                one_kind=one.kind,
                other=other.key,
                other_kind=other.kind,
            )
        if self.times != 1:
            needs(one, one.kind.is_numeric, "multiple")

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact, self.other)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:  # noqa: ARG002 - the limit is an answer
        one, other = answers
        if self.times != 1:
            # Exact: a product of decimals may be cut to their context's digits.
            return self.comparison.compare(Fraction(one), self.times * Fraction(other))
        return self.comparison.compare(one, other)


def _sort(fact: Fact) -> object:
    if fact.kind is FactKind.CHOICE:
        return (fact.kind, frozenset(each.key for each in fact.choices))
    if fact.kind.is_whole or fact.kind is FactKind.DECIMAL:
        return ("number", fact.unit)
    return fact.kind


@attrs.frozen(cache_hash=True)
class OneOf(FactCondition):
    """The answer is among a list (thuộc danh sách).

    Args:
        fact: Anything but a boolean and a period.
        values: At least one, at most 10,000; repeats are dropped, the order is kept. No moving days.

    Raises:
        InvalidValueError: Nothing or too much in the list, or a value that does not fit the fact.
        UnknownKeyError: The fact does not offer one of the choices.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    values: tuple[Limit, ...] = attrs.field(converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        needs(self.fact, self.fact.kind not in {FactKind.BOOLEAN, FactKind.PERIOD}, "membership")
        if not 1 <= len(self.values) <= _MOST_VALUES:
            raise InvalidValueError(
                "eligibility.list_of_odd_size",
                "a list of 1 to {most} values is expected, found {found}",
                path=("values",),
                most=_MOST_VALUES,
                found=len(self.values),
            )
        read = read_limits(self.fact, self.values)
        if any(isinstance(each, OnDay) for each in read):
            raise InvalidValueError(
                "eligibility.moving_value",
                "a list holds fixed days only",
                path=("values",),
            )
        object.__setattr__(self, "values", read)

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    @property
    def limits(self) -> tuple[Limit | None, ...]:
        return self.values

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:
        return any(answers[0] == each for each in limits)


@attrs.frozen(cache_hash=True)
class InRange(FactCondition):
    """The answer lies between two limits, both in (trong khoảng).

    Args:
        fact: A number or a day.
        low: Smallest answer that holds.
        high: Largest answer that holds; never below ``low`` where both are fixed.

    Raises:
        InvalidValueError: Limits that do not fit the fact or stand in the wrong order.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    low: Limit
    high: Limit

    def __attrs_post_init__(self) -> None:
        needs(self.fact, self.fact.kind.is_ordered, "range")
        low, high = read_limit(self.fact, self.low), read_limit(self.fact, self.high)
        if (
            not isinstance(low, OnDay)
            and not isinstance(high, OnDay)
            and cast("int", low) > cast("int", high)
        ):
            raise InvalidValueError(
                "eligibility.range_reversed",
                "the range ends at {high}, below its start {low}",
                low=low,
                high=high,
            )
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    @property
    def limits(self) -> tuple[Limit | None, ...]:
        return (self.low, self.high)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:
        return bool(limits[0] <= answers[0] <= limits[1])


@attrs.frozen(cache_hash=True)
class IsKnown(FactCondition):
    """The answer is known (đã rõ).

    It is always yes or no, never undetermined.

    Args:
        fact: Any fact.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:  # noqa: ARG002 - that they are known is all it asks
        return True
