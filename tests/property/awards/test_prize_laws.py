"""What holds for every prize, payment and budget under the national law."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import (
    Award,
    Budget,
    GivenAward,
    Payment,
    Prize,
    PrizeCoefficient,
    PrizeFactor,
    PrizeGap,
    PrizeOutcome,
    PrizeStepKind,
    Rounding,
    find_award,
)
from emulation.core import Truth
from emulation.core.quantity import money
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national
from emulation.testing.awards import listed_awards
from emulation.testing.prizes import award_days, budgets, found_prizes, given_awards, payments, prizes

SUMS = st.fractions(0, 10**9, max_denominator=400)


@given(SUMS)
def test_the_statutory_rounding_never_takes_and_adds_less_than_ten_thousand(product: Fraction) -> None:
    rounded = Rounding.UP.apply(product)
    assert product <= rounded < product + 10_000
    assert rounded % 10_000 == 0


@given(SUMS)
def test_the_nearest_is_at_most_five_thousand_away(product: Fraction) -> None:
    rounded = Rounding.NEAREST.apply(product)
    assert abs(rounded - product) <= 5_000
    assert rounded % 10_000 == 0
    assert rounded <= Rounding.UP.apply(product)
    assert Rounding.NONE.apply(product) == product


@given(st.integers(0, 10**6), st.sampled_from(Rounding))
def test_what_is_round_already_stays(steps: int, policy: Rounding) -> None:
    assert policy.apply(Fraction(steps * 10_000)) == steps * 10_000


def test_every_stretch_of_the_list_follows_on_the_one_before() -> None:
    book = national()
    rows = book.prices.rows()
    for key in {(row.award, row.recipient) for row in rows}:
        mine = [row for row in rows if (row.award, row.recipient) == key]
        assert mine[0].start == book.read.start
        assert mine[-1].end == book.read.end
        for one, other in itertools.pairwise(mine):
            assert one.end is not None
            assert other.start == one.end + timedelta(days=1)
            assert (one.multiple, one.outcome, one.reason, one.provisions) != (
                other.multiple,
                other.outcome,
                other.reason,
                other.provisions,
            )


@given(found_prizes())
def test_every_prize_is_cited_and_as_good_as_its_worst_text(found: Prize | PrizeGap) -> None:
    if isinstance(found, PrizeGap):
        assert found.text("vi") != found.text("en")
        return
    assert found.citations
    assert found.verification is max((step.verification for step in found.steps), key=lambda each: each.rank)
    ids = {each.id for each in national().provisions}
    assert set(found.provisions) <= ids
    for language in ("vi", "en"):
        assert found.text(language)
        assert len(found.table(language).rows) == len(found.steps) + 1
    assert (found.amount is None) is (found.outcome in {PrizeOutcome.NONE_PRESCRIBED, PrizeOutcome.SOUVENIR})


def by_hand(award: Award, recipient: SubjectKind, on: date) -> Fraction | None:
    """Give the multiple the plain way: walk through every provision of the book."""
    coefficients = {
        each.value.recipient: each.value.coefficient
        for each in national().provisions
        if isinstance(each.value, PrizeCoefficient) and award.key in each.value.awards and on in each.in_force
    }
    if recipient in coefficients:
        return coefficients[recipient]
    factors = [
        each.value.factor
        for each in national().provisions
        if isinstance(each.value, PrizeFactor)
        and award.key in each.value.awards
        and each.value.recipient is recipient
        and on in each.in_force
    ]
    if factors and SubjectKind.PERSON in coefficients:
        return factors[0] * coefficients[SubjectKind.PERSON]
    return None


@given(listed_awards(), st.sampled_from(SubjectKind), st.dates(date(2017, 10, 1), date(2026, 12, 31)))
def test_the_list_says_what_the_provisions_say(award: Award, recipient: SubjectKind, on: date) -> None:
    found = national().find_prize(award, recipient, on)
    multiple = by_hand(award, recipient, on)
    if multiple is None:
        assert isinstance(found, PrizeGap) or found.amount is None
        return
    assert isinstance(found, Prize)
    assert found.product == multiple * national().base_salary(on).value.dong


@given(listed_awards(), award_days())
def test_a_collective_never_gets_less_than_a_person(award: Award, on: date) -> None:
    person = national().find_prize(award, SubjectKind.PERSON, on)
    for other in (SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD):
        group = national().find_prize(award, other, on)
        if isinstance(person, Prize) and isinstance(group, Prize) and person.dong and group.dong:
            assert group.dong >= person.dong


@given(listed_awards(), st.sampled_from(SubjectKind), st.dates(date(2017, 10, 1), date(2026, 12, 31)))
def test_a_prize_never_falls_under_one_decree(award: Award, recipient: SubjectKind, on: date) -> None:
    earlier = national().find_prize(award, recipient, on)
    later = national().find_prize(award, recipient, on + timedelta(days=30))
    if isinstance(earlier, Prize) and isinstance(later, Prize) and earlier.product and later.product:
        assert later.product >= earlier.product


@given(prizes(outcome=PrizeOutcome.FIXED), st.integers(0, 10**8))
def test_what_was_added_and_the_prize_make_what_was_paid(prize: Prize, more: int) -> None:
    payment = Payment.of_paid(prize, money(prize.dong or 0) + money(more), ground="quỹ thôn")
    assert payment.statutory == prize.amount
    assert payment.added == money(more)
    assert payment.total == payment.statutory + payment.added


@given(payments())
def test_a_payment_is_never_less_than_the_prize(payment: Payment) -> None:
    assert payment.total >= payment.statutory


@settings(max_examples=20)
@given(given_awards(), award_days())
def test_a_no_always_has_a_yes_beside_it_or_no_money(given: tuple[GivenAward, ...], on: date) -> None:
    found = national().payments(given, on)
    assert [each.given for each in found] == list(given)
    for each in found:
        if each.ruling.truth is Truth.NO and each.prize is not None and each.prize.amount is not None:
            better = [
                other.prize.product
                for other in found
                if other.prize is not None and other.prize.product is not None and other is not each
            ]
            assert max(better) >= (each.prize.product or 0)
        if each.ruling.truth is not Truth.UNKNOWN:
            assert each.ruling.citations


@settings(max_examples=20)
@given(given_awards(most=3), award_days(), st.sampled_from([Period.of_year(2020), Period.of_year(2021)]))
def test_learning_a_time_never_turns_a_known_answer(
    given: tuple[GivenAward, ...], on: date, period: Period
) -> None:
    """An answer given in spite of a missing time holds whatever the time turns out to be."""
    before = national().payments(given, on)
    learnt = tuple(attrs.evolve(each, period=each.period or period) for each in given)
    after = national().payments(learnt, on)
    for one, other in zip(before, after, strict=True):
        # A time that contradicts the achievement makes the answer open, and never the opposite.
        assert one.ruling.truth is Truth.UNKNOWN or other.ruling.truth in {one.ruling.truth, Truth.UNKNOWN}


@settings(max_examples=20)
@given(budgets())
def test_a_budget_adds_up(budget: Budget) -> None:
    sums = [line.sum for line in budget.lines if line.sum is not None]
    assert budget.total == money(sum((each.base_amount for each in sums), start=Fraction()))
    for parts in (budget.by_payer(), budget.by_form()):
        assert money(sum((each.base_amount for each in parts.values()), start=Fraction())) == budget.total
    assert budget.is_whole is (len(sums) == len(budget.lines))
    named = {finding.line for finding in budget.findings}
    assert all(number in named for number, line in enumerate(budget.lines) if line.sum is None)
    for language in ("vi", "en"):
        assert len(budget.text(language).splitlines()) == len(budget.lines) + 4 + len(budget.findings)


@given(prizes())
def test_the_steps_multiply_to_the_product(prize: Prize) -> None:
    rounding = [each for each in prize.steps if each.kind is PrizeStepKind.ROUNDING]
    if prize.product is None or prize.dong is None:
        assert not rounding
        return
    assert prize.dong == prize.rounding.apply(prize.product)
    # The law's own policy cites the clause; another one cites nothing.
    assert bool(rounding) is (prize.rounding is Rounding.UP)
    if rounding:
        assert prize.product + rounding[0].value == prize.dong
    assert find_award(prize.award).is_listed(prize.on)
