"""Decree 91/2017 Article 45(8), Decree 98/2023 Article 30(7): votes of all members, on the days they changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from emulation.awards import (
    Attendance,
    ConflictGround,
    Council,
    CouncilRules,
    CouncilSeat,
    CouncilSession,
    OpenBallot,
    PassBase,
    PassRule,
    PlacesTie,
    RecusalPolicy,
    SecretBallot,
    VotedCase,
    judge_vote,
)
from emulation.errors import UnknownKeyError
from emulation.law import AwardForm
from emulation.rulebooks.procedure import ProcedureRules
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh
from emulation.workflow.council_law import council_rules

GRASSROOTS, PROVINCIAL = AwardForm.GRASSROOTS_FIGHTER, AwardForm.PROVINCIAL_FIGHTER
GIAY_KHEN = AwardForm.CERTIFICATE_OF_COMMENDATION


def rules_on(day: date, form: AwardForm, level: str = "province") -> CouncilRules:
    return council_rules(national().on(day).procedure, [form], level)


def verdict(day: date, form: AwardForm, yes: int, level: str = "province") -> str:
    seats = [CouncilSeat(f"m{number}") for number in range(20)]
    session = CouncilSession(
        id="s",
        council=Council("c", "Hội đồng", seats),
        opened=datetime(day.year, day.month, day.day, 8, tzinfo=UTC),
        cases=[VotedCase(id="c1", subject="nurse", form=form)],
        attendance=[Attendance(seat.person) for seat in seats],
        ballots=[SecretBallot("c1", yes, 20 - yes)],
    )
    return judge_vote(session, "c1", rules_on(day, form, level)).truth.value


@pytest.mark.parametrize(
    ("day", "form", "yes", "expected"),
    [
        # At least 80 % of all members for the grassroots fighter, from 2024 on; before that none was read.
        (date(2023, 12, 31), GRASSROOTS, 20, "unknown"),
        (date(2024, 1, 1), GRASSROOTS, 16, "yes"),
        (date(2024, 1, 1), GRASSROOTS, 15, "no"),
        (date(2025, 6, 30), GRASSROOTS, 16, "yes"),
        # The decree after it was not read on this: neither 80 % nor nothing.
        (date(2025, 7, 1), GRASSROOTS, 20, "unknown"),
        # At least 90 % for the provincial fighter.
        (date(2017, 9, 30), PROVINCIAL, 20, "unknown"),
        (date(2017, 10, 1), PROVINCIAL, 18, "yes"),
        (date(2017, 10, 1), PROVINCIAL, 17, "no"),
        (date(2023, 12, 31), PROVINCIAL, 18, "yes"),
        (date(2024, 1, 1), PROVINCIAL, 18, "yes"),
        (date(2025, 6, 30), PROVINCIAL, 17, "no"),
        (date(2025, 7, 1), PROVINCIAL, 20, "unknown"),
        # No national threshold was found for the certificate.
        (date(2024, 6, 1), GIAY_KHEN, 20, "unknown"),
    ],
)
def test_share_of_all_members(day: date, form: AwardForm, yes: int, expected: str) -> None:
    assert verdict(day, form, yes) == expected


def test_the_ballot_was_secret_until_2023() -> None:
    rule = rules_on(date(2023, 12, 31), PROVINCIAL).rule_for(PROVINCIAL)
    assert rule is not None
    assert (rule.secret, rule.base) == (True, PassBase.ALL_MEMBERS)
    assert rule.citations
    after = rules_on(date(2024, 1, 1), PROVINCIAL).rule_for(PROVINCIAL)
    assert after is not None
    assert after.secret is None


@pytest.mark.parametrize(
    ("day", "there"),
    [(date(2019, 12, 31), 0), (date(2020, 1, 1), 1), (date(2023, 12, 31), 1), (date(2024, 1, 1), 0)],
)
def test_two_thirds_take_part_in_provinces_from_2020_to_2023(day: date, there: int) -> None:
    """Circular 12/2019 Article 11(2), (3): the absent are asked in writing; whether that is taking part it does not say."""
    found = rules_on(day, PROVINCIAL).attendance_for(PROVINCIAL)
    assert [(rule.share, rule.written_counts) for rule in found] == [(Fraction(2, 3), None)] * there
    assert rules_on(day, PROVINCIAL, "commune").attendance == ()


def test_a_quorum_of_those_summoned_cannot_be_counted() -> None:
    """Decree 122/2018 Articles 9(3), 15(3): of those summoned, whom a session does not know."""
    rules = council_rules(national().on(date(2021, 11, 1)).procedure, [AwardForm.CULTURED_FAMILY], "commune")
    assert rules.rule_for(AwardForm.CULTURED_FAMILY) is None


@pytest.mark.parametrize(
    ("day", "quorums"), [(date(2025, 12, 14), []), (date(2025, 12, 15), [Fraction(2, 3), Fraction(4, 5)])]
)
def test_a_province_has_its_own_quorums(day: date, quorums: list[Fraction]) -> None:
    """Bắc Ninh 86/2025 Article 8(4)(b): two thirds, and four fifths when it meets on awards."""
    law = ProcedureRules(national(), day, (bac_ninh.rulebook(),))
    rules = council_rules(law, [AwardForm.PRAISE], "province")
    assert sorted(rule.share for rule in rules.attendance) == quorums


def test_a_majority_of_nobody_knows_whom_cannot_be_counted() -> None:
    """Bắc Ninh 86/2025 Article 9: by majority, of whom it does not say; the council's own rules may."""
    law = ProcedureRules(national(), date(2025, 12, 15), (bac_ninh.rulebook(),))
    assert council_rules(law, [AwardForm.PRAISE], "commune").rule_for(AwardForm.PRAISE) is None
    own = PassRule(share=Fraction(1, 2), strict=True, forms=[AwardForm.PRAISE])
    assert council_rules(law, [AwardForm.PRAISE], "commune", own=[own]).rule_for(AwardForm.PRAISE) == own


def test_what_the_council_lays_down_itself() -> None:
    law = national().on(date(2024, 11, 20)).procedure
    half = PassRule(share=Fraction(1, 2), strict=True, forms=[GIAY_KHEN, GRASSROOTS])
    rules = council_rules(
        law,
        [GIAY_KHEN, GRASSROOTS],
        "commune",
        recused=RecusalPolicy.TAKE_OUT_OF_BASE,
        recuse_for=[ConflictGround.RELATIVE],
        tie=PlacesTie.CHAIR_SIDE,
        own=[half],
    )
    own, legal = rules.rule_for(GIAY_KHEN), rules.rule_for(GRASSROOTS)
    assert own is not None
    assert legal is not None
    assert (own.share, own.strict, own.forms) == (Fraction(1, 2), True, frozenset({GIAY_KHEN}))
    assert (legal.share, legal.recused) == (Fraction(4, 5), RecusalPolicy.TAKE_OUT_OF_BASE)
    assert (rules.tie, rules.recuse_for) == (PlacesTie.CHAIR_SIDE, frozenset({ConflictGround.RELATIVE}))
    with pytest.raises(UnknownKeyError):
        council_rules(law, [GIAY_KHEN], "village")


def test_an_open_vote_where_the_law_asks_for_a_secret_one() -> None:
    day = date(2021, 11, 2)
    session = CouncilSession(
        id="s",
        council=Council("c", "Hội đồng", [CouncilSeat("m1")]),
        opened=datetime(2021, 11, 2, 8, tzinfo=UTC),
        cases=[VotedCase(id="c1", subject="nurse", form=PROVINCIAL)],
        attendance=[Attendance("m1")],
        ballots=[OpenBallot("c1", [])],
    )
    keys = {reason.key for reason in judge_vote(session, "c1", rules_on(day, PROVINCIAL)).reasons}
    assert keys == {"council.passing.no", "council.kind.no"}
