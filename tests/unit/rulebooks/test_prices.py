"""Prices of a rulebook that lacks something, or says it twice: every gap is told and no sum is guessed."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from emulation.awards import (
    BaseSalary,
    CombinationRule,
    Fund,
    FundReserve,
    GivenAward,
    PrizeGap,
    PrizeGapReason,
    ProposedAward,
    Rounding,
    RoundingRule,
    Terrain,
)
from emulation.core import Truth
from emulation.core.quantity import money
from emulation.law import ConflictingProvisionsError, NoProvisionError
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks import Rulebook
from emulation.rulebooks.vietnam import national

P = SubjectKind.PERSON
DAY = date(2021, 10, 30)


def without(*kinds: type) -> Rulebook:
    book = national()
    kept = [each for each in book.provisions if not isinstance(each.value, kinds)]
    return attrs.evolve(book, provisions=kept)


def test_without_a_base_salary_there_is_no_prize() -> None:
    found = without(BaseSalary).find_prize("certificate.commune", P, DAY)
    assert isinstance(found, PrizeGap)
    assert found.reason is PrizeGapReason.DAY_NOT_READ
    with pytest.raises(NoProvisionError, match="base salary"):
        without(BaseSalary).base_salary(DAY)


def test_without_a_rule_of_rounding_the_default_is_upwards_and_cites_nothing() -> None:
    prize = without(RoundingRule).prize("certificate.commune", P, DAY)
    assert prize.rounding is Rounding.UP
    assert prize.dong == 230_000
    assert prize.provisions == ("P-29.P1", "B-06")


def test_the_rounding_of_the_law_is_the_default() -> None:
    book = national()
    other = [
        attrs.evolve(each, value=RoundingRule(Rounding.NEAREST))
        if isinstance(each.value, RoundingRule)
        else each
        for each in book.provisions
    ]
    prize = attrs.evolve(book, provisions=other).prize("certificate.commune", P, DAY)
    assert (prize.dong, prize.rounding) == (220_000, Rounding.NEAREST)
    assert prize.provisions[-1] == "K-02.P1"


def test_two_coefficients_on_one_day_are_refused() -> None:
    book = national()
    one = next(each for each in book.provisions if each.id == "P-29.P1")
    twice = attrs.evolve(book, provisions=[*book.provisions, attrs.evolve(one, id="P-29.again")])
    with pytest.raises(ConflictingProvisionsError, match=r"P-29\.P1.*P-29\.again"):
        twice.prize("certificate.commune", P, DAY)


def test_two_base_salaries_on_one_day_are_refused() -> None:
    book = national()
    one = next(each for each in book.provisions if each.id == "B-06")
    again = attrs.evolve(one, id="B-07", value=BaseSalary(money(1_600_000)), in_force=Period(DAY, DAY))
    twice = attrs.evolve(book, provisions=[*book.provisions, again])
    with pytest.raises(ConflictingProvisionsError, match="B-07"):
        twice.base_salary(DAY)


@pytest.mark.parametrize(
    "awards", [("grassroots_fighter", "advanced_worker"), ("advanced_worker", "certificate.commune")]
)
def test_without_a_rule_on_several_awards_nothing_is_known(awards: tuple[str, str]) -> None:
    given = [
        GivenAward(id=award, award=award, recipient=P, period=Period.of_year(2020), achievement="x")
        for award in awards
    ]
    found = without(CombinationRule).payments(given, DAY)
    assert [each.ruling.truth for each in found] == [Truth.UNKNOWN, Truth.UNKNOWN]
    assert "no provision that was read" in found[0].text("en")


def test_without_a_part_for_organising_the_whole_ceiling_is_there() -> None:
    fund = Fund(terrain=Terrain.PLAIN, basis=money(23_000_000))
    proposed = [ProposedAward(award="certificate.commune", recipient=P)]
    budget = without(FundReserve).budget(proposed, DAY, fund=fund)
    assert (budget.reserve, budget.findings) == (None, ())
    assert national().budget(proposed, DAY, fund=fund).findings != ()


def test_a_book_whose_days_are_open_at_the_start_answers_from_its_first_change_on() -> None:
    book = attrs.evolve(national(), read=Period(None, date(2026, 12, 31)))
    assert book.prize("certificate.commune", P, DAY).dong == 230_000
    assert isinstance(book.find_prize("certificate.commune", P, date(2010, 1, 1)), PrizeGap)
