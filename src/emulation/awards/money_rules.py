"""What provisions on prize money say: salaries, coefficients, factors, payers, funds (quy định về tiền thưởng).

Types only; the provisions with their days and citations stand in the rulebooks. Each type knows its matter, so
that a rulebook sorts them without knowing this room.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from emulation.awards.award import AwardTier, CommendationKind
from emulation.awards.rounding import Rounding
from emulation.awards.sums import is_sum_above_zero
from emulation.core.fields import (
    instance_of,
    is_positive,
    one_of_types,
    to_frozenset,
    to_keys,
    to_optional_frozenset,
)
from emulation.core.quantity import Quantity, exact
from emulation.errors import InvalidValueError
from emulation.law import Matter
from emulation.law.offices import to_level_codes
from emulation.parties import SubjectKind

__all__ = [
    "AwardCombination",
    "AwardObjects",
    "BaseSalary",
    "CombinationRule",
    "CommendationRule",
    "FundBasis",
    "FundCeiling",
    "FundHolder",
    "FundReserve",
    "HandedObject",
    "NoPrize",
    "Payer",
    "PayerRule",
    "PrizeCoefficient",
    "PrizeFactor",
    "PrizeTerm",
    "PrizeTermKind",
    "RoundingRule",
    "Terrain",
]


def _is_part(_instance: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not 0 < value <= 1:
        raise InvalidValueError(
            "awards.not_a_part",
            "a part above 0 and up to 1 is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )


@attrs.frozen
class BaseSalary:
    """The monthly sum that prizes are multiples of (mức lương cơ sở).

    Args:
        amount: Đồng a month.

    >>> from emulation.core import money
    >>> BaseSalary(money(1_490_000)).dong
    1490000
    """

    matter: ClassVar[Matter] = Matter.BASE_SALARY

    amount: Quantity = attrs.field(validator=is_sum_above_zero)

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: the base salary of a day."""
        return ("base-salary",)

    @property
    def dong(self) -> int:
        """The sum in whole đồng."""
        return int(self.amount.base_amount)


@attrs.frozen(kw_only=True)
class PrizeCoefficient:
    """How many base salaries an award is worth (hệ số tiền thưởng).

    Args:
        awards: Keys of the awards.
        recipient: Kind of subject.
        coefficient: Multiple of the base salary, above zero.
        is_ceiling: Whether it is the most that may be paid and no fixed amount.
    """

    matter: ClassVar[Matter] = Matter.PRIZE_COEFFICIENT

    awards: frozenset[str] = attrs.field(converter=to_keys)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    coefficient: Fraction = attrs.field(converter=exact, validator=is_positive)
    is_ceiling: bool = attrs.field(default=False, validator=instance_of(bool))


@attrs.frozen(kw_only=True)
class PrizeFactor:
    """How much more a collective or household gets than a person (số lần so với cá nhân).

    Args:
        awards: Keys of the awards.
        recipient: Kind of subject.
        factor: Multiple of a person's prize, above zero.
    """

    matter: ClassVar[Matter] = Matter.PRIZE_FACTOR

    awards: frozenset[str] = attrs.field(converter=to_keys)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    factor: Fraction = attrs.field(converter=exact, validator=is_positive)


@attrs.frozen(kw_only=True)
class NoPrize:
    """An award for which the law, read whole on this point, prescribes no money (không quy định mức tiền thưởng).

    Args:
        awards: Keys of the awards.
        recipients: Kinds of subject.
    """

    matter: ClassVar[Matter] = Matter.NO_PRIZE

    awards: frozenset[str] = attrs.field(converter=to_keys)
    recipients: frozenset[SubjectKind] = attrs.field(
        converter=to_frozenset, validator=one_of_types(SubjectKind)
    )


@attrs.frozen
class RoundingRule:
    """How the law rounds a prize (quy định làm tròn).

    Args:
        rounding: The policy.
    """

    matter: ClassVar[Matter] = Matter.PRIZE_ROUNDING

    rounding: Rounding = attrs.field(validator=instance_of(Rounding))


class AwardCombination(Enum):
    """Awards that one subject receives at one time (trường hợp đạt nhiều danh hiệu, hình thức)."""

    ANY = "any"
    """Whatever they are."""
    TITLES_OF_ONE_ACHIEVEMENT = "titles_of_one_achievement"
    TITLES_OF_ONE_PERIOD = "titles_of_one_period"
    TITLES_OF_SEVERAL_PERIODS = "titles_of_several_periods"
    TITLE_WITH_FORM = "title_with_form"
    FORMS_OF_SEVERAL_PERIODS = "forms_of_several_periods"
    """Forms whose periods and achievements both differ."""


@attrs.frozen(kw_only=True)
class CombinationRule:
    """Which prizes are paid when several awards meet (nguyên tắc chi thưởng khi đạt nhiều danh hiệu, hình thức).

    Args:
        combination: The case it speaks of.
        pays_each: Whether each prize is paid; otherwise only the highest.
    """

    matter: ClassVar[Matter] = Matter.SEVERAL_AWARDS

    combination: AwardCombination = attrs.field(validator=instance_of(AwardCombination))
    pays_each: bool = attrs.field(validator=instance_of(bool))


class Payer(Enum):
    """Who pays a prize (cơ quan chi thưởng)."""

    PAYROLL_LEVEL = "payroll_level"
    """The head of the level on whose payroll the subject stands."""
    MINISTRY_OR_PROVINCE = "ministry_or_province"
    """The ministry, central body or province the subject belongs to."""
    DECIDING_LEVEL = "deciding_level"
    """The one who issues the decision, from the fund of that level."""


@attrs.frozen(kw_only=True)
class PayerRule:
    """Who pays the prize of which awards (trách nhiệm chi thưởng).

    Args:
        payer: Who.
        tiers: Tiers of award it covers; empty for all.
    """

    matter: ClassVar[Matter] = Matter.PRIZE_PAYER

    payer: Payer = attrs.field(validator=instance_of(Payer))
    tiers: frozenset[AwardTier] = attrs.field(
        default=frozenset[AwardTier](), converter=to_frozenset, validator=one_of_types(AwardTier)
    )

    def covers(self, tier: AwardTier) -> bool:
        """Say whether it speaks of awards of that tier."""
        return not self.tiers or tier in self.tiers


class PrizeTermKind(Enum):
    """A rule about prize money that has no figure (quy định khác về tiền thưởng)."""

    SALARY_OF_DECISION_DAY = "salary_of_decision_day"
    """The base salary is that of the day the decision is issued."""
    HIGHER_AWARD_MORE = "higher_award_more"
    COLLECTIVE_MORE = "collective_more"
    """In one form and level a collective gets more than a person."""
    EQUIVALENT_OBJECT = "equivalent_object"
    """An object of equal value may take the place of the money."""
    SOUVENIR_FOR_FOREIGNERS = "souvenir_for_foreigners"
    """Foreigners and Vietnamese abroad get a souvenir and no money."""
    TAX_EXEMPT = "tax_exempt"
    """No personal income tax, where authority and amount follow the law."""
    FUND_FOR_NOTHING_ELSE = "fund_for_nothing_else"
    """The fund may not be spent on anything else."""
    BONUS_FUND_APART = "bonus_fund_apart"
    """The yearly bonus fund is another fund."""


@attrs.frozen
class PrizeTerm:
    """A rule about prize money that has no figure (quy định khác về tiền thưởng).

    Args:
        kind: Which rule.
    """

    matter: ClassVar[Matter] = Matter.PRIZE_TERM

    kind: PrizeTermKind = attrs.field(validator=instance_of(PrizeTermKind))


class HandedObject(Enum):
    """What is handed over with an award (hiện vật khen thưởng)."""

    CERTIFICATE = "certificate"
    FRAME = "frame"
    BADGE = "badge"
    FLAG = "flag"
    INSIGNIA = "insignia"
    """The order or medal itself."""
    MONEY = "money"


@attrs.frozen(kw_only=True)
class AwardObjects:
    """What is handed over with an award, the whole of it (hiện vật và tiền thưởng kèm theo).

    Args:
        awards: Keys of the awards.
        objects: Everything that comes with them.
    """

    matter: ClassVar[Matter] = Matter.AWARD_OBJECTS

    awards: frozenset[str] = attrs.field(converter=to_keys)
    objects: frozenset[HandedObject] = attrs.field(
        converter=to_frozenset, validator=one_of_types(HandedObject)
    )


@attrs.frozen(kw_only=True)
class CommendationRule:
    """A kind of commendation that the law knows (loại hình khen thưởng).

    Args:
        kind: Which.
        recipients: Kinds of subject it is for; ``None`` when that was not read.
    """

    matter: ClassVar[Matter] = Matter.COMMENDATION_KIND

    kind: CommendationKind = attrs.field(validator=instance_of(CommendationKind))
    recipients: frozenset[SubjectKind] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(SubjectKind)),
    )


class FundHolder(Enum):
    """Whose fund it is (quỹ thi đua, khen thưởng của cấp, cơ quan nào)."""

    LOCAL_LEVEL = "local_level"
    """A province, district or commune."""
    PROVINCIAL_DEPARTMENT = "provincial_department"


class FundBasis(Enum):
    """What a ceiling of the fund is a share of (căn cứ trích quỹ)."""

    REGULAR_SPENDING = "regular_spending"
    """Regular spending of the level's budget in the year."""
    WAGE_FUND = "wage_fund"
    """Wages by grade of the staff in the year."""


class Terrain(Enum):
    """Kind of province, where the ceiling depends on it (vùng)."""

    PLAIN = "plain"
    """A province of the plains, or a city."""
    MOUNTAIN = "mountain"
    """A province of mountains, midlands, Tây Nguyên or remote areas."""


@attrs.frozen(kw_only=True)
class FundCeiling:
    """The most that goes into a fund in a year (mức trích quỹ tối đa).

    Args:
        holder: Whose fund.
        levels: Levels it covers.
        basis: What it is a share of.
        share: The share, above 0 and up to 1.
        terrain: Kind of province; ``None`` for every kind.
    """

    matter: ClassVar[Matter] = Matter.FUND_CEILING

    holder: FundHolder = attrs.field(validator=instance_of(FundHolder))
    levels: frozenset[str] = attrs.field(converter=to_level_codes)
    basis: FundBasis = attrs.field(validator=instance_of(FundBasis))
    share: Fraction = attrs.field(converter=exact, validator=_is_part)
    terrain: Terrain | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Terrain))
    )


@attrs.frozen
class FundReserve:
    """The part of a fund set aside for organising (phần quỹ chi tổ chức phong trào).

    Args:
        share: The part, above 0 and up to 1.
    """

    matter: ClassVar[Matter] = Matter.FUND_RESERVE

    share: Fraction = attrs.field(converter=exact, validator=_is_part)
