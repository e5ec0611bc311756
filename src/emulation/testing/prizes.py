"""Strategies for prize money: what provisions say of it, prizes worked out, budgets."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from emulation.awards import (
    CATALOGUE,
    Award,
    AwardCombination,
    AwardCount,
    AwardObjects,
    AwardStatistics,
    AwardTier,
    BaseSalary,
    Budget,
    CombinationRule,
    CommendationKind,
    CommendationRule,
    Fund,
    FundBasis,
    FundCeiling,
    FundHolder,
    FundReserve,
    GivenAward,
    HandedObject,
    NoPrize,
    Payer,
    PayerRule,
    Payment,
    PaymentRuling,
    Prize,
    PrizeCoefficient,
    PrizeFactor,
    PrizeGap,
    PrizeOutcome,
    PrizeTerm,
    PrizeTermKind,
    ProposedAward,
    Rounding,
    RoundingRule,
    Terrain,
    TopUp,
)
from emulation.core.quantity import Quantity, money
from emulation.law import LEVEL_CODES, ProvisionValue
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national
from emulation.testing.core import vietnamese_text
from emulation.testing.periods import periods

__all__ = [
    "award_counts",
    "award_days",
    "award_statistics",
    "budgets",
    "found_prizes",
    "funds",
    "given_awards",
    "money_rules",
    "payment_rulings",
    "payments",
    "prizes",
    "proposed_awards",
]

_SUBJECTS = st.sampled_from(SubjectKind)
_AWARDS = st.sampled_from(CATALOGUE)


def award_days() -> st.SearchStrategy[date]:
    """Days of decisions: those of the law that was read, and some before and after."""
    return st.dates(date(2017, 1, 1), date(2028, 1, 1))


def _keys() -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(_AWARDS.map(lambda award: award.key), min_size=1, max_size=3)


def _sums(least: int = 0) -> st.SearchStrategy[Quantity]:
    return st.integers(least, 10**9).map(money)


def money_rules() -> st.SearchStrategy[ProvisionValue]:
    """What provisions say of prize money, every kind of it."""
    multiples = st.fractions(Fraction(1, 20), 300, max_denominator=20)
    parts = st.fractions(Fraction(1, 1000), 1, max_denominator=1000)
    return st.one_of(
        st.builds(BaseSalary, _sums(1)),
        st.builds(
            PrizeCoefficient,
            awards=_keys(),
            recipient=_SUBJECTS,
            coefficient=multiples,
            is_ceiling=st.booleans(),
        ),
        st.builds(PrizeFactor, awards=_keys(), recipient=_SUBJECTS, factor=multiples),
        st.builds(NoPrize, awards=_keys(), recipients=st.frozensets(_SUBJECTS, min_size=1)),
        st.builds(RoundingRule, st.sampled_from(Rounding)),
        st.builds(CombinationRule, combination=st.sampled_from(AwardCombination), pays_each=st.booleans()),
        st.builds(
            PayerRule,
            payer=st.sampled_from(Payer),
            tiers=st.frozensets(st.sampled_from(AwardTier), max_size=2),
        ),
        st.builds(PrizeTerm, st.sampled_from(PrizeTermKind)),
        st.builds(
            AwardObjects, awards=_keys(), objects=st.frozensets(st.sampled_from(HandedObject), min_size=1)
        ),
        st.builds(
            CommendationRule,
            kind=st.sampled_from(CommendationKind),
            recipients=st.none() | st.frozensets(_SUBJECTS),
        ),
        st.builds(
            FundCeiling,
            holder=st.sampled_from(FundHolder),
            levels=st.frozensets(st.sampled_from(LEVEL_CODES), min_size=1, max_size=2),
            basis=st.sampled_from(FundBasis),
            share=parts,
            terrain=st.none() | st.sampled_from(Terrain),
        ),
        st.builds(FundReserve, parts),
    )


def _find(
    award: Award, recipient: SubjectKind, on: date, rounding: Rounding, foreign: bool
) -> Prize | PrizeGap:
    return national().find_prize(award, recipient, on, rounding=rounding, foreign=foreign)


def found_prizes() -> st.SearchStrategy[Prize | PrizeGap]:
    """What the national law says of any award, subject and day: a prize, or why it cannot be told."""
    return st.builds(_find, _AWARDS, _SUBJECTS, award_days(), st.sampled_from(Rounding), st.booleans())


@st.composite
def prizes(draw: st.DrawFn, *, outcome: PrizeOutcome | None = None) -> Prize:
    """Prizes under the national law, of one outcome when it is given."""
    rows = [
        each
        for each in national().prices.rows()
        if each.outcome is not None and outcome in {None, each.outcome}
    ]
    row = draw(st.sampled_from(rows))
    day = draw(st.dates(row.start, row.end or date(2028, 1, 1)))
    return national().prize(row.award, row.recipient, day, rounding=draw(st.sampled_from(Rounding)))


@st.composite
def payments(draw: st.DrawFn) -> Payment:
    """Statutory prizes with and without something added."""
    top_ups = draw(st.lists(st.builds(TopUp, amount=_sums(1), ground=vietnamese_text()), max_size=2))
    return Payment(prize=draw(prizes(outcome=PrizeOutcome.FIXED)), top_ups=top_ups)


@st.composite
def given_awards(draw: st.DrawFn, *, most: int = 4) -> tuple[GivenAward, ...]:
    """Awards of one subject given at once, with and without their times and achievements."""
    recipient = draw(_SUBJECTS)
    times = draw(st.lists(st.none() | periods(), min_size=1, max_size=2))
    return tuple(
        GivenAward(
            id=f"a{number}",
            award=draw(_AWARDS).key,
            recipient=recipient,
            period=draw(st.sampled_from(times)),
            achievement=draw(st.sampled_from([None, "one", "two"])),
        )
        for number in range(draw(st.integers(1, most)))
    )


@st.composite
def payment_rulings(draw: st.DrawFn) -> PaymentRuling:
    """What the national law says of the prizes of awards given at once."""
    rulings = national().payments(draw(given_awards()), draw(award_days()))
    return draw(st.sampled_from(rulings))


def award_counts() -> st.SearchStrategy[AwardCount]:
    """Numbers of awards by few authorities; what is not told is common."""
    return st.builds(
        AwardCount,
        authority=st.sampled_from(("city", "district", "commune")),
        number=st.integers(0, 50),
        award=st.none() | st.sampled_from(("certificate.commune", "good-deed")),
        recipient=st.none() | st.sampled_from(SubjectKind),
        commendation=st.none() | st.sampled_from(CommendationKind),
        reason=st.none() | st.just("donation"),
    )


def award_statistics() -> st.SearchStrategy[AwardStatistics]:
    """Statistics of a few numbers."""
    return st.lists(award_counts(), max_size=6).map(AwardStatistics)


def proposed_awards() -> st.SearchStrategy[ProposedAward]:
    """Awards that are proposed, to any kind of subject."""
    return st.builds(
        ProposedAward,
        award=_AWARDS.map(lambda award: award.key),
        recipient=_SUBJECTS,
        count=st.integers(1, 500),
        foreign=st.booleans(),
    )


def funds() -> st.SearchStrategy[Fund]:
    """Funds whose basis is known or not."""
    return st.builds(
        Fund,
        level=st.sampled_from(LEVEL_CODES),
        holder=st.sampled_from(FundHolder),
        terrain=st.none() | st.sampled_from(Terrain),
        basis=st.none() | _sums(),
        spent=_sums(),
    )


@st.composite
def budgets(draw: st.DrawFn) -> Budget:
    """Budgets under the national law."""
    proposed = draw(st.lists(proposed_awards(), max_size=4))
    return national().budget(proposed, draw(award_days()), fund=draw(st.none() | funds()))
