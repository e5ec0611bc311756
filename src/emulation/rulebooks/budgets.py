"""Budgets under a rulebook: lines, payers, the ceiling of the fund, findings (dự toán, mức trích quỹ)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from emulation.awards import find_award
from emulation.awards.budget import Budget, BudgetCode, BudgetFinding, BudgetLine, Fund, ProposedAward
from emulation.awards.gaps import PrizeGap
from emulation.awards.money_rules import FundCeiling, FundReserve, Payer
from emulation.awards.prize import PrizeOutcome
from emulation.core.quantity import Quantity, money
from emulation.i18n.message import Message
from emulation.law import Citation, NoProvisionError, Provision

if TYPE_CHECKING:
    from emulation.awards.rounding import Rounding
    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["make_budget"]

_OUTCOMES = {
    PrizeOutcome.NONE_PRESCRIBED: BudgetCode.NONE_PRESCRIBED,
    PrizeOutcome.CEILING: BudgetCode.ONLY_A_CEILING,
    PrizeOutcome.SOUVENIR: BudgetCode.SOUVENIR,
}


def make_budget(
    book: Rulebook,
    proposed: Iterable[ProposedAward],
    on: date,
    *,
    fund: Fund | None = None,
    rounding: Rounding | None = None,
) -> Budget:
    """Work out what proposed awards cost; see :meth:`Rulebook.budget`."""
    lines = tuple(_line(book, each, on, rounding) for each in proposed)
    findings = [each for number, line in enumerate(lines) for each in _about_line(number, line)]
    if fund is None:
        return Budget(on=on, lines=lines, findings=findings)
    findings += [each for number, line in enumerate(lines) for each in _about_fund(number, line, fund)]
    found = _ceiling(book, fund, on)
    if isinstance(found, BudgetFinding):
        return Budget(on=on, lines=lines, fund=fund, findings=[*findings, found])
    rule, ceiling = found
    reserves = book.about(FundReserve).on(on)
    reserve = ceiling * reserves[0].value.share if reserves else None
    borne = [line.sum for line in lines if _is_borne_by(line, fund)]
    need = fund.spent + money(sum(each.base_amount for each in borne if each is not None))
    texts = (*rule.citations, *(place for each in reserves for place in each.citations))
    findings += _over(need, ceiling, reserve, texts)
    return Budget(on=on, lines=lines, fund=fund, ceiling=ceiling, reserve=reserve, findings=findings)


def _line(book: Rulebook, proposed: ProposedAward, on: date, rounding: Rounding | None) -> BudgetLine:
    prize = book.find_prize(
        proposed.award, proposed.recipient, on, rounding=rounding, foreign=proposed.foreign
    )
    try:
        payer: Payer | None = book.payer(proposed.award, on).value.payer
    except NoProvisionError:
        payer = None
    return BudgetLine(proposed=proposed, prize=prize, payer=payer)


def _about_line(number: int, line: BudgetLine) -> Iterator[BudgetFinding]:
    name = Message.of("awards.budget.line", award=find_award(line.proposed.award), number=number + 1)
    if isinstance(line.prize, PrizeGap):
        yield BudgetFinding(
            code=BudgetCode.PRIZE_NOT_KNOWN,
            detail=Message.of("awards.budget.prize_not_known", line=name, why=line.prize),
            line=number,
        )
    elif line.prize.outcome in _OUTCOMES:
        code = _OUTCOMES[line.prize.outcome]
        yield BudgetFinding(
            code=code,
            detail=Message.of(f"awards.budget.{code.value}", line=name, most=line.most),
            line=number,
            citations=line.prize.citations,
        )
    if line.payer is None:
        yield BudgetFinding(
            code=BudgetCode.PAYER_NOT_KNOWN,
            detail=Message.of("awards.budget.payer_not_known", line=name),
            line=number,
        )


def _is_borne_by(line: BudgetLine, fund: Fund) -> bool:
    """Say whether a line falls on the fund: not one that a ministry pays, nor an award of another level."""
    level = find_award(line.proposed.award).level
    return line.payer is not Payer.MINISTRY_OR_PROVINCE and level in {None, fund.level}


def _about_fund(number: int, line: BudgetLine, fund: Fund) -> Iterator[BudgetFinding]:
    if not _is_borne_by(line, fund):
        name = Message.of("awards.budget.line", award=find_award(line.proposed.award), number=number + 1)
        yield BudgetFinding(
            code=BudgetCode.OTHER_FUND,
            detail=Message.of("awards.budget.other_fund", line=name),
            line=number,
        )


def _ceiling(book: Rulebook, fund: Fund, on: date) -> tuple[Provision[FundCeiling], Quantity] | BudgetFinding:
    """Give the rule and the ceiling of the fund, or the finding that says why it is not known."""
    found = [
        each
        for each in book.about(FundCeiling).on(on)
        if each.value.holder is fund.holder and fund.level in each.value.levels
    ]
    if not found:
        return BudgetFinding(
            code=BudgetCode.CEILING_NOT_READ, detail=Message.of("awards.budget.ceiling_not_read", day=on)
        )
    fitting = [each for each in found if each.value.terrain in {None, fund.terrain}]
    if not fitting or fund.basis is None:
        return BudgetFinding(
            code=BudgetCode.BASIS_NOT_KNOWN,
            detail=Message.of("awards.budget.basis_not_known", basis=found[0].value.basis),
            citations=found[0].citations,
        )
    return fitting[0], fund.basis * fitting[0].value.share


def _over(
    need: Quantity, ceiling: Quantity, reserve: Quantity | None, citations: tuple[Citation, ...]
) -> Iterator[BudgetFinding]:
    if need > ceiling:
        code, limit = BudgetCode.OVER_CEILING, ceiling
    elif reserve is not None and need > ceiling - reserve:
        code, limit = BudgetCode.INTO_RESERVE, ceiling - reserve
    else:
        return
    yield BudgetFinding(
        code=code,
        detail=Message.of(f"awards.budget.{code.value}", need=need, limit=limit, over=need - limit),
        citations=citations,
    )
