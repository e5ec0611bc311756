"""What a list of proposed awards costs, by form, subject and payer, and whether the fund bears it (dự toán).

The lines and what they add up to; they are worked out by :meth:`emulation.rulebooks.money_questions.MoneyQuestions.budget`. A sum
that is not known is never zero: it stays out of the total and is named in a finding.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from emulation.awards.catalogue import find_award
from emulation.awards.gaps import PrizeGap
from emulation.awards.money_rules import FundHolder, Payer, Terrain
from emulation.awards.prize import Prize, PrizeOutcome
from emulation.awards.sums import is_sum
from emulation.core.fields import instance_of, is_day, is_positive, one_of_types, to_key, to_tuple
from emulation.core.quantity import Quantity, money
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation
from emulation.law.offices import to_level_code
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language, Table

__all__ = ["Budget", "BudgetCode", "BudgetFinding", "BudgetLine", "Fund", "ProposedAward"]


@attrs.frozen(kw_only=True)
class ProposedAward:
    """Awards of one kind that are proposed (đề xuất khen thưởng).

    Args:
        award: Key of the award.
        recipient: Kind of subject.
        count: How many, one or more.
        foreign: Whether they go to foreigners or Vietnamese abroad.
    """

    award: str = attrs.field(converter=to_key)
    recipient: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    count: int = attrs.field(default=1, validator=[instance_of(int), is_positive])
    foreign: bool = attrs.field(default=False, validator=instance_of(bool))


@attrs.frozen(kw_only=True)
class Fund:
    """A fund of emulation and commendation in one year (quỹ thi đua, khen thưởng).

    Args:
        level: Level whose fund it is.
        holder: A local level, or a department of the province.
        terrain: Kind of province; ``None`` when that is not known.
        basis: What the ceiling is a share of: regular spending, or wages; ``None`` when that is not known.
        spent: What was spent on prizes already.
    """

    level: str = attrs.field(default="commune", converter=to_level_code)
    holder: FundHolder = attrs.field(default=FundHolder.LOCAL_LEVEL, validator=instance_of(FundHolder))
    terrain: Terrain | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Terrain))
    )
    basis: Quantity | None = attrs.field(default=None, validator=attrs.validators.optional(is_sum))
    spent: Quantity = attrs.field(default=money(0), validator=is_sum)


class BudgetCode(Enum):
    """What was noticed about a budget (phát hiện về dự toán)."""

    PRIZE_NOT_KNOWN = "prize_not_known"
    """The prize of a line cannot be told; it is not in the total."""
    NONE_PRESCRIBED = "none_prescribed"
    """The law prescribes no sum for a line; whatever is paid is the locality's own."""
    ONLY_A_CEILING = "only_a_ceiling"
    """The law sets only a ceiling; the total holds nothing for it, the most that may come up does."""
    SOUVENIR = "souvenir"
    """A souvenir instead of money."""
    PAYER_NOT_KNOWN = "payer_not_known"
    OTHER_FUND = "other_fund"
    """A line is not paid from the fund that was named."""
    CEILING_NOT_READ = "ceiling_not_read"
    """No ceiling of the fund was read for that day."""
    BASIS_NOT_KNOWN = "basis_not_known"
    """The ceiling is a share of something that is not known, or its kind of province is not."""
    OVER_CEILING = "over_ceiling"
    """More than the whole fund may hold."""
    INTO_RESERVE = "into_reserve"
    """More than is left when the part for organising is set aside."""


@attrs.frozen(kw_only=True)
class BudgetFinding:
    """Something noticed about a budget (phát hiện về dự toán).

    Args:
        code: What.
        detail: Key of the words and their parameters.
        line: Number of the line it concerns, from 0; ``None`` when it concerns the whole.
        citations: Where it stands.
    """

    code: BudgetCode = attrs.field(validator=instance_of(BudgetCode))
    detail: Message = attrs.field(validator=instance_of(Message))
    line: int | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(int)))
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def text(self, language: Language = "vi") -> str:
        """Say the finding."""
        from emulation.i18n import format_list

        words = self.detail.text(language)
        if not self.citations:
            return words
        return f"{words} [{format_list([each.text(language) for each in self.citations], language)}]"


@attrs.frozen(kw_only=True)
class BudgetLine:
    """One line of a budget (dòng dự toán).

    Args:
        proposed: What is proposed.
        prize: The prize of one, or why it cannot be told.
        payer: Who pays; ``None`` when that was not read.
    """

    proposed: ProposedAward = attrs.field(validator=instance_of(ProposedAward))
    prize: Prize | PrizeGap = attrs.field(validator=instance_of(Prize, PrizeGap))
    payer: Payer | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Payer))
    )

    @property
    def each(self) -> Quantity | None:
        """The sum for one; ``None`` where the law fixes none or it is not known."""
        fixed = isinstance(self.prize, Prize) and self.prize.outcome is PrizeOutcome.FIXED
        return self.prize.amount if fixed and isinstance(self.prize, Prize) else None

    @property
    def sum(self) -> Quantity | None:
        """The sum for all of the line; ``None`` where the law fixes none or it is not known."""
        return None if self.each is None else self.each * self.proposed.count

    @property
    def most(self) -> Quantity | None:
        """The most the line may cost: its sum, or its ceiling; ``None`` where neither is known."""
        if not isinstance(self.prize, Prize) or self.prize.amount is None:
            return None
        return self.prize.amount * self.proposed.count


@attrs.frozen(kw_only=True)
class Budget:
    """What proposed awards cost (dự toán tiền thưởng).

    Args:
        on: Day of the decisions.
        lines: One for each kind of award proposed.
        fund: The fund that shall bear it; ``None`` when none was named.
        ceiling: The most the fund may hold; ``None`` when that is not known.
        reserve: The part of the ceiling set aside for organising; ``None`` when that is not known.
        findings: What was noticed.
    """

    on: date = attrs.field(validator=is_day)
    lines: tuple[BudgetLine, ...] = attrs.field(converter=to_tuple, validator=one_of_types(BudgetLine))
    fund: Fund | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Fund))
    )
    ceiling: Quantity | None = attrs.field(default=None, validator=attrs.validators.optional(is_sum))
    reserve: Quantity | None = attrs.field(default=None, validator=attrs.validators.optional(is_sum))
    findings: tuple[BudgetFinding, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(BudgetFinding)
    )

    @functools.cached_property
    def total(self) -> Quantity:
        """The sum of every line whose prize is fixed and known."""
        return _add(each.sum for each in self.lines)

    @property
    def is_whole(self) -> bool:
        """Say whether the total holds every line: none is a ceiling, without a sum, or not known."""
        return all(each.sum is not None for each in self.lines)

    def by_payer(self) -> Mapping[Payer | None, Quantity]:
        """Give the sums by who pays."""
        payers = dict.fromkeys(each.payer for each in self.lines)
        return MappingProxyType(
            {payer: _add(each.sum for each in self.lines if each.payer is payer) for payer in payers}
        )

    def by_form(self) -> Mapping[tuple[AwardForm, SubjectKind], Quantity]:
        """Give the sums by form and kind of subject."""
        keys = dict.fromkeys(_form_of(each) for each in self.lines)
        return MappingProxyType(
            {key: _add(each.sum for each in self.lines if _form_of(each) == key) for key in keys}
        )

    @property
    def codes(self) -> frozenset[BudgetCode]:
        """Codes of the findings."""
        return frozenset(each.code for each in self.findings)

    def table(self, language: Language = "vi") -> Table:
        """Give the lines as a table, with the total at its foot."""
        from emulation.i18n import Table, format_money, format_number, label, say

        def shown(sum_: Quantity | None) -> str:
            return "—" if sum_ is None else format_money(sum_.base_amount, language)

        rows = [
            (
                find_award(each.proposed.award).name(language),
                label(each.proposed.recipient, language),
                format_number(each.proposed.count, language),
                shown(each.each),
                shown(each.sum),
                "—" if each.payer is None else label(each.payer, language),
            )
            for each in self.lines
        ]
        count = format_number(sum(each.proposed.count for each in self.lines), language)
        rows.append((say("awards.budget.total", language), "", count, "", shown(self.total), ""))
        columns = ("award", "recipient", "count", "each", "sum", "payer")
        return Table(
            say("awards.budget.title", language, on=self.on),
            tuple(say(f"awards.budget.column.{each}", language) for each in columns),
            rows,
        )

    def text(self, language: Language = "vi") -> str:
        """Say the table and below it the findings."""
        return "\n".join(
            [self.table(language).text(), *(f"- {each.text(language)}" for each in self.findings)]
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def _form_of(line: BudgetLine) -> tuple[AwardForm, SubjectKind]:
    return find_award(line.proposed.award).form, line.proposed.recipient


def _add(sums: Iterable[Quantity | None]) -> Quantity:
    return money(sum((each.base_amount for each in sums if each is not None), start=Fraction()))
