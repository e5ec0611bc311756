"""A prize worked out: its factors, each cited, and the sum (tiền thưởng).

Coefficient, factor and base salary are multiplied first and rounded last; nothing between is rounded. A prize
of the statutory kind and what a locality adds of its own are kept apart.
"""

from __future__ import annotations

import functools
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.awards.catalogue import find_award
from emulation.awards.rounding import Rounding
from emulation.awards.sums import is_sum_above_zero
from emulation.core.fields import instance_of, is_day, one_of_types, to_key, to_text, to_tuple
from emulation.core.quantity import Quantity, exact, money
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import Citation, Verification
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language, Table

__all__ = ["Payment", "Prize", "PrizeOutcome", "PrizeStep", "PrizeStepKind", "TopUp"]


class PrizeOutcome(Enum):
    """What the law says of the money (kết quả)."""

    FIXED = "fixed"
    """A fixed sum."""
    CEILING = "ceiling"
    """At most this sum; the body that gives the award sets it."""
    NONE_PRESCRIBED = "none_prescribed"
    """The law was read whole on this point and prescribes no sum."""
    SOUVENIR = "souvenir"
    """A souvenir and no money: foreigners and Vietnamese abroad."""


class PrizeStepKind(Enum):
    """What a step of the computation is (bước tính)."""

    COEFFICIENT = "coefficient"
    FACTOR = "factor"
    BASE_SALARY = "base_salary"
    ROUNDING = "rounding"
    NO_MONEY = "no_money"


@attrs.frozen(kw_only=True)
class PrizeStep:
    """One factor of a prize, with its text (thừa số, căn cứ).

    Args:
        kind: What it is.
        value: The number it puts in; for rounding what it adds or takes away, for no money zero.
        provision: Id of the provision.
        citations: Where it stands, the main place first.
        verification: How well that was read.

    Raises:
        InvalidValueError: No citation.
    """

    kind: PrizeStepKind = attrs.field(validator=instance_of(PrizeStepKind))
    value: Fraction = attrs.field(converter=exact)
    provision: str = attrs.field(converter=to_key)
    citations: tuple[Citation, ...] = attrs.field(
        converter=to_tuple, validator=[one_of_types(Citation), attrs.validators.min_len(1)]
    )
    verification: Verification = attrs.field(validator=instance_of(Verification))


_MULTIPLIED = frozenset({PrizeStepKind.COEFFICIENT, PrizeStepKind.FACTOR, PrizeStepKind.BASE_SALARY})
_IN_MONEY = frozenset({PrizeOutcome.FIXED, PrizeOutcome.CEILING})


@attrs.frozen(kw_only=True)
class Prize:
    """The prize that comes with an award (tiền thưởng).

    Args:
        award: Key of the award.
        recipient: Kind of subject.
        on: Day of the decision.
        outcome: A fixed sum, a ceiling, no sum, or a souvenir.
        steps: The factors in the order they are multiplied, and the rule of rounding.
        rounding: How the product was rounded.
        notes: What a reader should know besides.

    Raises:
        InvalidValueError: A sum without a coefficient and a base salary, or no sum with them.
    """

    award: str = attrs.field(converter=to_key)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    on: date = attrs.field(validator=is_day)
    outcome: PrizeOutcome = attrs.field(validator=instance_of(PrizeOutcome))
    steps: tuple[PrizeStep, ...] = attrs.field(converter=to_tuple, validator=one_of_types(PrizeStep))
    rounding: Rounding = attrs.field(default=Rounding.UP, validator=instance_of(Rounding))
    notes: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Message))

    def __attrs_post_init__(self) -> None:
        kinds = {each.kind for each in self.steps}
        lacking = not {PrizeStepKind.COEFFICIENT, PrizeStepKind.BASE_SALARY} <= kinds
        if lacking is (self.outcome in _IN_MONEY) or not kinds:
            raise InvalidValueError(
                "awards.steps_do_not_fit",
                "the steps {found} do not fit the outcome {outcome}",
                path=("steps",),
                found=", ".join(sorted(each.value for each in kinds)) or "none",
                outcome=self.outcome.value,
            )

    @functools.cached_property
    def product(self) -> Fraction | None:
        """Coefficient times factor times base salary, not rounded; ``None`` where there is no sum."""
        if self.outcome not in _IN_MONEY:
            return None
        result = Fraction(1)
        for step in self.steps:
            if step.kind in _MULTIPLIED:
                result *= step.value
        return result

    @functools.cached_property
    def amount(self) -> Quantity | None:
        """The sum in đồng, rounded; of a ceiling the most there may be; ``None`` where there is no sum."""
        return None if self.product is None else money(self.rounding.apply(self.product))

    @property
    def dong(self) -> Fraction | None:
        """The sum as a number of đồng; ``None`` where there is no sum."""
        return None if self.amount is None else self.amount.base_amount

    @property
    def verification(self) -> Verification:
        """How well the weakest of the texts was read."""
        return Verification.weakest(*(each.verification for each in self.steps))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place it rests on, in the order of the steps."""
        return tuple(dict.fromkeys(place for each in self.steps for place in each.citations))

    @property
    def provisions(self) -> tuple[str, ...]:
        """Ids of the provisions it rests on."""
        return tuple(each.provision for each in self.steps)

    def text(self, language: Language = "vi") -> str:
        """Say the prize in one line: what is multiplied, the sum, the texts."""
        from emulation.i18n import format_money, say

        factors = [_number(each, language) for each in self.steps if each.kind in _MULTIPLIED]
        words = say(
            f"awards.prize.{self.outcome.value}",
            language,
            award=_name_of(self.award, self.on, language),
            recipient=self.recipient,
            on=self.on,
            factors=" × ".join(factors),
            product="" if self.product is None else format_money(self.product, language),
            amount="" if self.dong is None else format_money(self.dong, language),
            rounding=self.rounding,
            citations=self.citations,
            verification=self.verification,
        )
        sentences = [words, *(each.text(language) for each in self.notes)]
        return ". ".join(each.removesuffix(".") for each in sentences)

    def table(self, language: Language = "vi") -> Table:
        """Give the computation as a table: each step with its number, row, text and verification."""
        from emulation.i18n import Table, format_money, label, say

        rows = [
            (
                label(each.kind, language),
                _number(each, language),
                each.provision,
                "; ".join(place.text(language) for place in each.citations),
                label(each.verification, language),
            )
            for each in self.steps
        ]
        total = "—" if self.dong is None else format_money(self.dong, language)
        rows.append((label(self.outcome, language), total, "", "", label(self.verification, language)))
        columns = ("step", "number", "row", "text", "verification")
        return Table(
            say(
                "awards.prize.title",
                language,
                award=_name_of(self.award, self.on, language),
                recipient=self.recipient,
                on=self.on,
            ),
            tuple(say(f"awards.prize.column.{each}", language) for each in columns),
            rows,
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def _name_of(key: str, on: date, language: Language) -> str:
    award = find_award(key)
    return award.name_on(on, language) if award.is_listed(on) else award.name(language)


def _number(step: PrizeStep, language: Language) -> str:
    from emulation.i18n import format_money, format_number

    if step.kind in {PrizeStepKind.BASE_SALARY, PrizeStepKind.ROUNDING}:
        return format_money(step.value, language)
    return format_number(step.value, language)


@attrs.frozen(kw_only=True)
class TopUp:
    """What a locality adds to a prize of its own accord (mức động viên thêm của địa phương).

    Args:
        amount: The sum, above zero.
        ground: What it rests on, in words.

    Raises:
        InvalidValueError: No sum of money above zero.
    """

    amount: Quantity = attrs.field(validator=is_sum_above_zero)
    ground: str = attrs.field(converter=to_text)


@attrs.frozen(kw_only=True)
class Payment:
    """What is paid out: the statutory prize, and apart from it what was added (chi thưởng).

    Args:
        prize: The statutory prize.
        top_ups: What was added to it.

    Raises:
        InvalidValueError: The prize is no fixed sum.
    """

    prize: Prize = attrs.field(validator=instance_of(Prize))
    top_ups: tuple[TopUp, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(TopUp))

    def __attrs_post_init__(self) -> None:
        if self.prize.outcome is not PrizeOutcome.FIXED:
            raise InvalidValueError(
                "awards.no_fixed_prize",
                "a payment rests on a prize of a fixed sum, found {found}",
                path=("prize",),
                found=self.prize.outcome.value,
            )

    @classmethod
    def of_paid(cls, prize: Prize, paid: Quantity, *, ground: str) -> Payment:
        """Split a sum that was paid into the statutory prize and what was added.

        Args:
            prize: The statutory prize.
            paid: What was paid in all.
            ground: What the rest of it rests on.

        Raises:
            InvalidValueError: Less was paid than the law prescribes, or the prize is no fixed sum.
        """
        statutory = cls(prize=prize).statutory
        if paid < statutory:
            raise InvalidValueError(
                "awards.paid_too_little",
                "{paid} was paid where the law prescribes {statutory}",
                path=("paid",),
                paid=str(paid),
                statutory=str(statutory),
            )
        rest = paid - statutory
        return cls(prize=prize, top_ups=[TopUp(amount=rest, ground=ground)] if rest.amount else [])

    @property
    def statutory(self) -> Quantity:
        """The prize of the law."""
        return money(self.prize.dong or 0)

    @property
    def added(self) -> Quantity:
        """What was added to it."""
        return money(sum((each.amount.base_amount for each in self.top_ups), start=Fraction()))

    @property
    def total(self) -> Quantity:
        """Both together."""
        return self.statutory + self.added
