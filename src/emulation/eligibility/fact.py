"""Facts: typed, labelled questions about a subject (dữ kiện).

A :class:`Fact` is the question, not the answer: "for how many years running has this person held the title?". It
says which answers there can be, so that a rule that compares years with a date is refused when it is written and not
when the first person is judged by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.fields import instance_of, one_of_types, to_optional_text, to_text, to_tuple
from emulation.core.quantity import Exact, Quantity, Unit
from emulation.core.text import shown
from emulation.eligibility.fact_kinds import RESERVED, Choice, FactKind
from emulation.eligibility.history import Derived
from emulation.eligibility.limits import Limit, OnDay, read_limit, read_limits
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from emulation.eligibility.conditions import Compare, CompareFacts, InRange, IsKnown, IsTrue, OneOf
    from emulation.eligibility.period_conditions import Lasts, PeriodIs
    from emulation.i18n import Language
    from emulation.periods import Duration, Period

__all__ = ["Fact"]

_KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")


def _key(value: str) -> str:
    found: object = value
    if not isinstance(found, str) or _KEY.fullmatch(found) is None or found in RESERVED:
        raise InvalidValueError(
            "eligibility.not_a_fact_key",
            "{found!r} cannot name a fact: use a-z, 0-9 and _, a letter first, at most 60, and no word of the "
            "text form",
            path=("key",),
            found=shown(found, 80, by=str),
        )
    return value


@attrs.frozen(order=False)
class Fact:
    """A typed question about a subject (dữ kiện).

    The class methods (:meth:`boolean`, :meth:`whole`, …) are shorter than the constructor and ask for what the kind needs.

    Args:
        key: Name in records, tables and the text form: ``a``-``z``, digits and ``_``, at most 60; no reserved word.
        kind: What answers it takes.
        vi: The question in Vietnamese, as a noun phrase.
        en: The same in English.
        unit: What a number counts; records give plain numbers in this unit.
        minimum: Smallest answer there can be, itself in; for numbers and dates.
        maximum: Largest answer there can be, itself in; for numbers and dates.
        choices: The answers of a fact of kind ``choice``, at least one.
        source: Where the answer comes from: a paper, a register, a calculation.
        derived: How to count it from a history, when records hold the history; for kind ``count``.

    Raises:
        InvalidValueError: A key that cannot be, a bound of the wrong type or below the other, choices where none belong or
            none where some do, or one twice.

    >>> years = Fact.whole("years", vi="số năm công tác", en="years of service", minimum=0)
    >>> str(years >= 5)
    'years >= 5'
    """

    key: str = attrs.field(converter=_key)
    kind: FactKind = attrs.field(validator=instance_of(FactKind))
    vi: str = attrs.field(converter=to_text, kw_only=True)
    en: str = attrs.field(converter=to_text, kw_only=True)
    unit: Unit | None = attrs.field(
        default=None, kw_only=True, validator=attrs.validators.optional(instance_of(Unit))
    )
    minimum: Limit | None = attrs.field(default=None, kw_only=True)
    maximum: Limit | None = attrs.field(default=None, kw_only=True)
    choices: tuple[Choice, ...] = attrs.field(
        default=(), kw_only=True, converter=to_tuple, validator=one_of_types(Choice)
    )
    source: str | None = attrs.field(default=None, kw_only=True, converter=to_optional_text)
    derived: Derived | None = attrs.field(
        default=None, kw_only=True, validator=attrs.validators.optional(instance_of(Derived))
    )

    def __attrs_post_init__(self) -> None:
        for name in ("minimum", "maximum"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, self._bound(name, value))
        low, high = self.minimum, self.maximum
        if low is not None and high is not None and low > high:  # type: ignore[operator]  # both are of the kind's type
            raise InvalidValueError(
                "eligibility.bounds_reversed",
                "the smallest answer {low} lies above the largest {high}",
                path=("maximum",),
                low=low,
                high=high,
            )
        keys = [each.key for each in self.choices]
        if bool(keys) is not (self.kind is FactKind.CHOICE):
            raise InvalidValueError(
                "eligibility.choices_misplaced",
                "a fact of kind choice needs choices, and no other kind takes any (kind {kind}, choices {count})",
                path=("choices",),
                kind=self.kind,
                count=len(keys),
            )
        if len(set(keys)) != len(keys):
            raise InvalidValueError(
                "eligibility.choice_twice",
                "a choice stands twice: {keys}",
                path=("choices",),
                keys=tuple(keys),
            )
        if self.derived is not None and self.kind is not FactKind.COUNT:
            raise InvalidValueError(
                "eligibility.derived_misplaced",
                "only a fact of kind count is counted from a history, found kind {kind}",
                path=("derived",),
                kind=self.kind,
            )

    def _bound(self, name: str, value: object) -> Fraction | date:
        if not self.kind.is_ordered:
            raise InvalidValueError(
                "eligibility.no_order",
                "answers of kind {kind} have no order",
                path=(name,),
                kind=self.kind,
                fact=self.key,
            )
        found = read_limit(self, value)
        if isinstance(found, OnDay):
            raise InvalidValueError(
                "eligibility.moving_bound", "a bound of a fact is a fixed day", path=(name,), fact=self.key
            )
        return found if isinstance(found, date) else Fraction(cast("Fraction", found))

    # ---- short ways to make one ----

    @classmethod
    def boolean(cls, key: str, *, vi: str, en: str, source: str | None = None) -> Fact:
        """Make a fact answered by true or false (có hay không)."""
        return cls(key, FactKind.BOOLEAN, vi=vi, en=en, source=source)

    @classmethod
    def whole(
        cls,
        key: str,
        *,
        vi: str,
        en: str,
        unit: Unit | None = None,
        minimum: Exact | None = None,
        maximum: Exact | None = None,
        source: str | None = None,
    ) -> Fact:
        """Make a fact answered by a whole number (số nguyên)."""
        return cls._number(FactKind.WHOLE, key, vi, en, unit, minimum, maximum, source)

    @classmethod
    def decimal(
        cls,
        key: str,
        *,
        vi: str,
        en: str,
        unit: Unit | None = None,
        minimum: Exact | None = None,
        maximum: Exact | None = None,
        source: str | None = None,
    ) -> Fact:
        """Make a fact answered by an exact number: ``int``, ``Decimal`` or ``Fraction`` (số thập phân)."""
        return cls._number(FactKind.DECIMAL, key, vi, en, unit, minimum, maximum, source)

    @classmethod
    def ratio(cls, key: str, *, vi: str, en: str, source: str | None = None) -> Fact:
        """Make a fact answered by a share of a whole, 0 to 1: 70 % is ``Decimal("0.7")`` (tỷ lệ)."""
        return cls._number(FactKind.RATIO, key, vi, en, None, 0, 1, source)

    @classmethod
    def money(
        cls,
        key: str,
        *,
        vi: str,
        en: str,
        minimum: Exact | None = 0,
        maximum: Exact | None = None,
        source: str | None = None,
    ) -> Fact:
        """Make a fact answered by a sum in đồng (số tiền)."""
        return cls._number(FactKind.MONEY, key, vi, en, None, minimum, maximum, source)

    @classmethod
    def count(
        cls,
        key: str,
        *,
        vi: str,
        en: str,
        unit: Unit | None = None,
        maximum: Exact | None = None,
        source: str | None = None,
        derived: Derived | None = None,
    ) -> Fact:
        """Make a fact that counts over a history, 0 or more (số đếm theo quá trình)."""
        return cls._number(FactKind.COUNT, key, vi, en, unit, 0, maximum, source, derived)

    @classmethod
    def text(cls, key: str, *, vi: str, en: str, source: str | None = None) -> Fact:
        """Make a fact answered by text, compared letter by letter in its NFC form (văn bản)."""
        return cls(key, FactKind.TEXT, vi=vi, en=en, source=source)

    @classmethod
    def choice(
        cls, key: str, choices: Iterable[Choice] | type[Enum], *, vi: str, en: str, source: str | None = None
    ) -> Fact:
        """Make a fact answered by one of a list (lựa chọn trong danh mục).

        Args:
            key: Name of the fact.
            choices: The answers; of an enum of this library the labels are taken, of any other the names.
            vi: The question in Vietnamese.
            en: The same in English.
            source: Where the answer comes from.

        >>> from emulation.parties import Sector
        >>> Fact.choice("sector", Sector, vi="lĩnh vực", en="sector").choices[0].en
        'health'
        """
        made = _choices_of(choices) if isinstance(choices, type) else choices
        return cls(key, FactKind.CHOICE, vi=vi, en=en, choices=tuple(made), source=source)

    @classmethod
    def day(
        cls,
        key: str,
        *,
        vi: str,
        en: str,
        minimum: date | None = None,
        maximum: date | None = None,
        source: str | None = None,
    ) -> Fact:
        """Make a fact answered by a whole day (ngày)."""
        return cls(key, FactKind.DATE, vi=vi, en=en, minimum=minimum, maximum=maximum, source=source)

    @classmethod
    def period(cls, key: str, *, vi: str, en: str, source: str | None = None) -> Fact:
        """Make a fact answered by a period of whole days (khoảng thời gian)."""
        return cls(key, FactKind.PERIOD, vi=vi, en=en, source=source)

    @classmethod
    def _number(
        cls,
        kind: FactKind,
        key: str,
        vi: str,
        en: str,
        unit: Unit | None,
        minimum: Exact | None,
        maximum: Exact | None,
        source: str | None,
        derived: Derived | None = None,
    ) -> Fact:
        # The bounds are read in __attrs_post_init__, which knows the kind.
        bounds = cast("tuple[Fraction | None, Fraction | None]", (minimum, maximum))
        return cls(
            key,
            kind,
            vi=vi,
            en=en,
            unit=unit,
            minimum=bounds[0],
            maximum=bounds[1],
            source=source,
            derived=derived,
        )

    def name(self, language: Language) -> str:
        """Give the question in the language asked for."""
        return self.vi if language == "vi" else self.en

    # ---- conditions on it ----

    def __ge__(self, limit: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        return self._compare("at_least", limit)

    def __gt__(self, limit: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        return self._compare("more", limit)

    def __le__(self, limit: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        return self._compare("at_most", limit)

    def __lt__(self, limit: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        return self._compare("less", limit)

    def equals(self, value: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        """Make the condition that the answer is this one.

        ``==`` is not used for it: it says whether two facts are the same question.
        """
        return self._compare("is", value)

    def differs(self, value: Fact | Limit | Quantity | Exact) -> Compare | CompareFacts:
        """Make the condition that the answer is another one."""
        return self._compare("is_not", value)

    def _compare(self, name: str, limit: object) -> Compare | CompareFacts:
        from emulation.eligibility.conditions import Compare, CompareFacts, Comparison

        comparison = Comparison(name)
        if isinstance(limit, Fact):
            return CompareFacts(self, comparison, limit)
        return Compare(self, comparison, cast("Limit", limit))

    def is_true(self) -> IsTrue:
        """Make the condition that the answer is true; ``~fact.is_true()`` asks for false."""
        from emulation.eligibility.conditions import IsTrue

        return IsTrue(self)

    def one_of(self, values: Iterable[Limit | Enum]) -> OneOf:
        """Make the condition that the answer is among these."""
        from emulation.eligibility.conditions import OneOf

        return OneOf(self, read_limits(self, values))

    def between(self, low: Limit | Quantity | Exact, high: Limit | Quantity | Exact) -> InRange:
        """Make the condition that a number or day lies between two, both in."""
        from emulation.eligibility.conditions import InRange

        return InRange(self, cast("Limit", low), cast("Limit", high))

    def within(self, period: Period) -> InRange | PeriodIs:
        """Make the condition that a day, or every day of a period, lies in a period; both ends are in.

        Raises:
            InvalidValueError: The period is open at an end and the fact is a day; compare with the one end there is.
        """
        from emulation.eligibility.period_conditions import within

        return within(self, period)

    def overlaps(self, period: Period) -> PeriodIs:
        """Make the condition that a period has a day in common with another."""
        from emulation.eligibility.period_conditions import PeriodIs, PeriodRelation

        return PeriodIs(self, PeriodRelation.OVERLAPS, period.start, period.end)

    def covers(self, period: Period) -> PeriodIs:
        """Make the condition that a period holds every day of another."""
        from emulation.eligibility.period_conditions import PeriodIs, PeriodRelation

        return PeriodIs(self, PeriodRelation.COVERS, period.start, period.end)

    def lasts(self, duration: Duration) -> Lasts:
        """Make the condition that a period lasts at least so long, both ends counted."""
        from emulation.eligibility.period_conditions import Lasts

        return Lasts(self, duration)

    def since(self, duration: Duration) -> Compare:
        """Make the condition that so much time has passed from the day to the day asked about.

        >>> from emulation.periods import Duration
        >>> joined = Fact.day("joined", vi="ngày vào cơ quan", en="day of joining")
        >>> str(joined.since(Duration(years=5)))
        'joined <= 5 years before on'
        """
        from emulation.eligibility.conditions import Compare, Comparison

        return Compare(self, Comparison.AT_MOST, OnDay(duration))

    def is_known(self) -> IsKnown:
        """Make the condition that the answer is known at all."""
        from emulation.eligibility.conditions import IsKnown

        return IsKnown(self)


def _choices_of(kind: type[Enum]) -> tuple[Choice, ...]:
    from emulation.i18n import label

    if kind.__module__.startswith("emulation."):
        return tuple(Choice(str(each.value), vi=label(each, "vi"), en=label(each, "en")) for each in kind)
    return tuple(Choice(str(each.value), vi=each.name, en=each.name) for each in kind)
