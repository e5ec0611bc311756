"""Prizes, payments and budgets as values: what they refuse, how they read."""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import (
    BaseSalary,
    Budget,
    BudgetCode,
    Fund,
    FundHolder,
    FundReserve,
    GivenAward,
    NoPrize,
    Payer,
    PayerRule,
    Payment,
    Prize,
    PrizeOutcome,
    PrizeStep,
    PrizeStepKind,
    PrizeTermKind,
    ProposedAward,
    Rounding,
    Terrain,
    TopUp,
    find_award,
)
from emulation.core.quantity import money, percent
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Citation, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national

P, C, H = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
DAY = date(2021, 10, 30)
PRIZE = national().prize("certificate.commune", P, DAY)


def test_a_prize_reads_in_both_languages() -> None:
    assert PRIZE.text("vi") == (
        "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã, cá nhân, quyết định ngày 30/10/2021: "
        "0,15 × 1.490.000 đồng = 223.500 đồng, làm tròn lên đến hàng chục nghìn đồng: 230.000 đồng "
        "(điểm d khoản 1 Điều 73 Nghị định 91/2017/NĐ-CP, Nghị định 38/2019/NĐ-CP và khoản 2 Điều 68 "
        "Nghị định 91/2017/NĐ-CP; đã đọc qua trang dẫn lại)"
    )
    assert "0.15 × 1,490,000 đồng = 223,500 đồng, rounded up to ten thousands: 230,000 đồng" in PRIZE.text(
        "en"
    )


def test_a_prize_shows_itself_as_a_table() -> None:
    table = PRIZE.table("en")
    assert table.columns == ("step", "number", "row", "text", "verification")
    assert [row[:3] for row in table.rows] == [
        ("coefficient", "0.15", "P-29.P1"),
        ("base salary", "1,490,000 đồng", "B-06"),
        ("rounding", "6,500 đồng", "K-02.P1"),
        ("prize", "230,000 đồng", ""),
    ]
    assert PRIZE._repr_html_().startswith("<table><caption>Giấy khen")


def test_a_prize_without_money_says_so() -> None:
    none = national().prize("certificate.commune", H, DAY)
    assert none.dong is None
    assert none.product is None
    assert none.table("en").rows[-1][:2] == ("no sum prescribed", "—")
    assert "no sum is prescribed" in none.text("en")


def test_a_ceiling_reads_as_one() -> None:
    ceiling = national().prize("commemorative_medal.ministry", P, date(2025, 7, 1))
    assert ceiling.outcome is PrizeOutcome.CEILING
    assert "at most 0.6 × 2,340,000 đồng" in ceiling.text("en")


def test_the_name_is_that_of_the_day() -> None:
    village = national().prize("cultured_village", C, DAY)
    assert "Thôn, làng, ấp, bản" in village.text("vi")
    assert "Thôn, tổ dân phố văn hóa" in national().prize("cultured_village", C, date(2025, 7, 1)).text("vi")


STEP = PrizeStep(
    kind=PrizeStepKind.COEFFICIENT,
    value="0.3",
    provision="P-04.P1",
    citations=[Citation("Nghị định 91/2017/NĐ-CP", 69)],
    verification=Verification.OFFICIAL,
)


@pytest.mark.parametrize(
    ("outcome", "steps"),
    [(PrizeOutcome.FIXED, [STEP]), (PrizeOutcome.NONE_PRESCRIBED, []), (PrizeOutcome.SOUVENIR, PRIZE.steps)],
)
def test_steps_that_do_not_fit_the_outcome_are_refused(outcome: PrizeOutcome, steps: list[PrizeStep]) -> None:
    with pytest.raises(InvalidValueError, match="do not fit"):
        Prize(award="advanced_worker", recipient=P, on=DAY, outcome=outcome, steps=steps)


def test_a_step_without_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="citations"):
        PrizeStep(
            kind=PrizeStepKind.FACTOR,
            value=2,
            provision="x",
            citations=[],
            verification=Verification.OFFICIAL,
        )


def test_a_prize_of_an_award_not_on_the_list_of_its_day_still_has_a_name() -> None:
    steps = (*PRIZE.steps,)
    prize = Prize(award="exemplary_commune", recipient=C, on=DAY, outcome=PrizeOutcome.FIXED, steps=steps)
    assert "exemplary commune" in prize.text("en")
    assert prize.rounding is Rounding.UP


def test_less_than_the_law_prescribes_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="was paid where the law prescribes"):
        Payment.of_paid(PRIZE, money(220_000), ground="quỹ thôn")
    assert Payment.of_paid(PRIZE, money(230_000), ground="quỹ thôn").top_ups == ()


def test_a_payment_needs_a_fixed_prize() -> None:
    none = national().prize("certificate.commune", H, DAY)
    with pytest.raises(InvalidValueError, match="fixed sum"):
        Payment(prize=none)


@pytest.mark.parametrize("amount", [money(0), money(-1), percent(5)])
def test_a_top_up_of_nothing_is_refused(amount: object) -> None:
    with pytest.raises(InvalidValueError, match="sum of money"):
        TopUp(amount=amount, ground="quỹ thôn")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="sum of money"):
        BaseSalary(amount)  # type: ignore[arg-type]


@pytest.mark.parametrize("share", ["0", "1.01", "-0.2"])
def test_a_share_outside_0_to_1_is_refused(share: str) -> None:
    with pytest.raises(InvalidValueError, match="above 0 and up to 1"):
        FundReserve(share)


def test_what_money_rules_cover() -> None:
    everything = PayerRule(payer=Payer.DECIDING_LEVEL)
    assert all(everything.covers(find_award(key).tier) for key in ("order.gold_star", "certificate.commune"))
    assert NoPrize(awards=["medal"], recipients={P}).awards == {"medal"}


PROPOSED = [
    ProposedAward(award="certificate.commune", recipient=C, count=6),
    ProposedAward(award="certificate.commune", recipient=P, count=25),
    ProposedAward(award="certificate.commune", recipient=H, count=4),
]


def _budget(fund: Fund | None = None, proposed: list[ProposedAward] = PROPOSED, day: date = DAY) -> Budget:
    return national().budget(proposed, day, fund=fund)


def test_a_budget_of_the_commune_adds_up_and_names_what_it_lacks() -> None:
    budget = _budget()
    assert budget.total == money(6 * 450_000 + 25 * 230_000)
    assert [line.sum for line in budget.lines] == [money(2_700_000), money(5_750_000), None]
    assert budget.codes == {BudgetCode.NONE_PRESCRIBED}
    assert not budget.is_whole
    assert budget.by_payer() == {Payer.PAYROLL_LEVEL: budget.total}
    assert budget.by_form()[AwardForm.CERTIFICATE_OF_COMMENDATION, P] == money(5_750_000)
    assert "8,450,000 đồng" in budget.text("en")
    assert "điều 73" in budget.text("vi").lower()
    assert budget._repr_html_().startswith("<table>")


def test_since_july_2025_the_households_are_in_the_sum() -> None:
    budget = _budget(day=date(2025, 7, 1))
    assert budget.total == money(6 * 1_410_000 + 25 * 710_000 + 4 * 1_060_000)
    assert budget.is_whole
    assert budget.by_payer() == {Payer.DECIDING_LEVEL: budget.total}


def test_under_the_decree_of_2023_the_households_were_not_read() -> None:
    budget = _budget(day=date(2025, 6, 30))
    assert budget.codes == {BudgetCode.PRIZE_NOT_KNOWN}
    assert "P-29" in budget.text("en")
    assert budget.lines[2].most is None


@pytest.mark.parametrize(
    ("basis", "codes"),
    [
        # 1 % of the basis is the ceiling; a fifth of it is for organising; 8,450,000 đồng is needed.
        (1_056_250_000, set()),
        (1_056_249_999, {BudgetCode.INTO_RESERVE}),
        (845_000_000, {BudgetCode.INTO_RESERVE}),
        (844_999_999, {BudgetCode.OVER_CEILING}),
    ],
)
def test_the_ceiling_of_the_fund(basis: int, codes: set[BudgetCode]) -> None:
    budget = _budget(Fund(terrain=Terrain.PLAIN, basis=money(basis)))
    assert budget.codes - {BudgetCode.NONE_PRESCRIBED} == codes
    assert budget.ceiling is not None
    assert budget.ceiling.base_amount * 100 == basis
    assert budget.reserve is not None
    assert budget.reserve.base_amount * 500 == basis


def test_mountains_have_half_as_much_again_and_what_was_spent_counts() -> None:
    plain = Fund(terrain=Terrain.PLAIN, basis=money(844_999_999))
    mountain = Fund(terrain=Terrain.MOUNTAIN, basis=money(844_999_999))
    spent = Fund(terrain=Terrain.MOUNTAIN, basis=money(844_999_999), spent=money(5_000_000))
    assert BudgetCode.OVER_CEILING in _budget(plain).codes
    assert _budget(mountain).codes == {BudgetCode.NONE_PRESCRIBED}
    assert BudgetCode.OVER_CEILING in _budget(spent).codes


@pytest.mark.parametrize(
    ("fund", "day", "code"),
    [
        (Fund(terrain=Terrain.PLAIN), DAY, BudgetCode.BASIS_NOT_KNOWN),
        (Fund(basis=money(10**9)), DAY, BudgetCode.BASIS_NOT_KNOWN),
        (Fund(terrain=Terrain.PLAIN, basis=money(10**9)), date(2024, 5, 1), BudgetCode.CEILING_NOT_READ),
        (Fund(level="grassroots", basis=money(10**9)), DAY, BudgetCode.CEILING_NOT_READ),
    ],
)
def test_a_ceiling_that_is_not_known(fund: Fund, day: date, code: BudgetCode) -> None:
    budget = _budget(fund, day=day)
    assert code in budget.codes
    assert not budget.codes & {BudgetCode.OVER_CEILING, BudgetCode.INTO_RESERVE}


def test_a_department_of_a_province_has_a_fifth_of_its_wages() -> None:
    proposed = [ProposedAward(award="certificate.department", recipient=P, count=2)]
    fund = Fund(level="province", holder=FundHolder.PROVINCIAL_DEPARTMENT, basis=money(1_000_000))
    budget = _budget(fund, proposed)
    assert budget.ceiling == money(200_000)
    assert budget.codes == {BudgetCode.OVER_CEILING}


def test_lines_that_another_fund_bears_are_named_and_do_not_count() -> None:
    proposed = [
        ProposedAward(award="order.labour.3", recipient=C),
        ProposedAward(award="certificate.district", recipient=P),
        ProposedAward(award="certificate.commune", recipient=P),
    ]
    budget = _budget(Fund(terrain=Terrain.PLAIN, basis=money(28_750_000)), proposed)
    assert [finding.line for finding in budget.findings if finding.code is BudgetCode.OTHER_FUND] == [0, 1]
    assert BudgetCode.OVER_CEILING not in budget.codes
    assert BudgetCode.INTO_RESERVE not in budget.codes


def test_a_ceiling_a_souvenir_and_a_payer_not_known() -> None:
    medal = [ProposedAward(award="commemorative_medal.ministry", recipient=P, count=3)]
    budget = _budget(proposed=medal, day=date(2025, 7, 1))
    assert budget.codes == {BudgetCode.ONLY_A_CEILING}
    assert budget.total == money(0)
    assert budget.lines[0].most == money(3 * 1_410_000)
    assert "4,230,000" in budget.text("en")
    foreign = [ProposedAward(award="certificate.commune", recipient=P, foreign=True)]
    assert _budget(proposed=foreign).codes == {BudgetCode.SOUVENIR}
    assert _budget(day=date(2026, 10, 1)).codes == {BudgetCode.PAYER_NOT_KNOWN}


@pytest.mark.parametrize("count", [0, -1, True])
def test_a_number_of_awards_below_one_is_refused(count: int) -> None:
    with pytest.raises(InvalidValueError):
        ProposedAward(award="medal", recipient=P, count=count)


@pytest.mark.parametrize("basis", [money(-1), percent(3), 5])
def test_a_basis_that_is_no_sum_is_refused(basis: object) -> None:
    with pytest.raises(InvalidValueError, match="zero or more"):
        Fund(basis=basis)  # type: ignore[arg-type]


def test_questions_of_a_day_are_those_of_the_book() -> None:
    rules, book = national().on(DAY), national()
    assert rules.base_salary() == book.base_salary(DAY)
    assert rules.prize("certificate.commune", P) == PRIZE
    assert rules.payer("certificate.commune") == book.payer("certificate.commune", DAY)
    assert rules.handed_over("cultured_family") == book.handed_over("cultured_family", DAY)
    assert rules.budget(PROPOSED) == _budget()
    given = [GivenAward(id="a", award="certificate.commune", recipient=P)]
    assert rules.payments(given) == book.payments(given, DAY)
    assert rules.prize_term(PrizeTermKind.TAX_EXEMPT) == book.prize_term(PrizeTermKind.TAX_EXEMPT, DAY)
