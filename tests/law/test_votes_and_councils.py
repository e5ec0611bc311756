"""Votes and councils: Decree 91, Articles 45, 62, 63; Circular 12, Article 11; Decree 98, Articles 30 and 47.

Rows N-01 to N-13, O-04, E-08; worked example W-35.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.core import Truth
from emulation.law import AwardForm, NoProvisionError
from emulation.procedure import SessionPurpose, VoteBase
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.practices import TIE_RULE_OF_A_MINISTRY

NINE, EIGHT = Fraction(9, 10), Fraction(8, 10)
GRASSROOTS, PROVINCIAL, NATIONAL = (
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.PROVINCIAL_FIGHTER,
    AwardForm.NATIONAL_FIGHTER,
)
P1, P2, P3 = date(2021, 9, 10), date(2024, 5, 2), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("day", "form", "row", "share", "secret"),
    [
        (date(2017, 10, 1), PROVINCIAL, "N-07", NINE, Truth.YES),
        (date(2023, 12, 31), NATIONAL, "N-07", NINE, Truth.YES),
        (date(2023, 12, 31), AwardForm.STATE_HONOUR, "N-07", NINE, Truth.YES),
        (date(2024, 1, 1), PROVINCIAL, "N-08", NINE, Truth.UNKNOWN),
        (date(2025, 6, 30), NATIONAL, "N-08", NINE, Truth.UNKNOWN),
        (date(2024, 1, 1), GRASSROOTS, "N-09", EIGHT, Truth.UNKNOWN),
        (date(2025, 6, 30), AwardForm.PROVINCIAL_FLAG, "N-09", EIGHT, Truth.UNKNOWN),
        (date(2025, 6, 30), AwardForm.GOVERNMENT_FLAG, "N-09", EIGHT, Truth.UNKNOWN),
    ],
)
def test_thresholds(day: date, form: AwardForm, row: str, share: Fraction, secret: Truth) -> None:
    rule = national().on(day).procedure.ballot(form, "province")
    assert (rule.id, rule.value.at_least, rule.value.secret) == (row, share, secret)
    assert rule.value.of_all_members
    assert rule.value.written_opinions


@pytest.mark.parametrize(
    ("day", "form", "row"),
    [
        (P1, AwardForm.ADVANCED_WORKER, "N-11"),
        (P2, AwardForm.ADVANCED_COLLECTIVE, "N-11"),
        (P3, AwardForm.CERTIFICATE_OF_COMMENDATION, "N-11"),
        (date(2026, 11, 27), AwardForm.CERTIFICATE_OF_COMMENDATION, "N-11"),
        (date(2025, 7, 1), GRASSROOTS, "O-04"),
        (date(2025, 7, 1), PROVINCIAL, "O-04"),
        (P3, AwardForm.GOVERNMENT_FLAG, "O-04"),
    ],
)
def test_thresholds_that_were_not_found_are_not_made_up(day: date, form: AwardForm, row: str) -> None:
    with pytest.raises(NoProvisionError) as caught:
        national().on(day).procedure.ballot(form, "commune")
    assert row in caught.value.params["rows"]  # type: ignore[operator]


@pytest.mark.parametrize("day", [P1, date(2017, 9, 30), date(2027, 3, 1)])
def test_no_threshold_for_the_grassroots_fighter_before_2024(day: date) -> None:
    with pytest.raises(NoProvisionError):
        national().on(day).procedure.ballot(GRASSROOTS, "district")


def test_w_35_sixteen_of_twenty() -> None:
    rule = national().on(P2).procedure.ballot(GRASSROOTS, "commune").value
    assert rule.is_enough(16, 20)
    assert not rule.is_enough(15, 20)
    # Of all members: the share of those present does not count.
    assert not rule.is_enough(13, 20)


@pytest.mark.parametrize(
    ("day", "level", "expected"),
    [
        (date(2019, 12, 31), "province", []),
        (date(2020, 1, 1), "province", [("N-06.province", Fraction(2, 3), SessionPurpose.ANY)]),
        (date(2023, 12, 31), "central", [("N-06.central", Fraction(2, 3), SessionPurpose.ANY)]),
        (
            date(2024, 1, 1),
            "central",
            [
                ("N-10", Fraction(2, 3), SessionPurpose.ANY),
                ("N-10.hero-titles", NINE, SessionPurpose.HERO_TITLES),
            ],
        ),
        (date(2025, 7, 1), "central", []),
    ],
)
def test_quorums(day: date, level: str, expected: list[tuple[str, Fraction, SessionPurpose]]) -> None:
    found = [each for each in national().on(day).procedure.quorums(level) if not each.id.startswith("E-08")]
    assert [(each.id, each.value.at_least, each.value.session) for each in found] == expected


def test_decree_122_articles_9_and_15_meetings_of_villages() -> None:
    rules = national().on(P1).procedure
    for form in (AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE):
        vote = rules.ballot(form, "commune").value
        assert (vote.at_least, vote.base, vote.secret) == (Fraction(6, 10), VoteBase.PRESENT, Truth.UNKNOWN)
        assert not vote.of_all_members
    quorum = [each.value for each in rules.quorums("commune")]
    assert [(each.at_least, each.base) for each in quorum] == [(Fraction(6, 10), VoteBase.SUMMONED)]
    with pytest.raises(NoProvisionError):  # O-05: no figure of Decree 86/2023/NĐ-CP was found
        national().on(P2).procedure.ballot(AwardForm.CULTURED_FAMILY, "commune")


def test_councils() -> None:
    rules = national().on(P1).procedure
    (province, chair) = rules.councils("province")
    assert (province.id, province.value.fewest_vice_chairs, province.value.most_vice_chairs) == ("N-01", 3, 4)
    assert chair.value.chair_votes_like_others
    # N-02: no national composition for communes; the province guides.
    (commune,) = rules.councils("commune")
    assert (commune.value.fewest_vice_chairs, commune.value.composed_by) == (None, "province")
    assert [each.id for each in rules.councils("grassroots")] == ["N-02.grassroots", "N-13"]
    assert [each.value.meets_each_months for each in national().on(P2).procedure.councils("central")] == [6]
    assert national().on(P2).procedure.councils("commune") == ()


def test_the_tie_rule_of_a_ministry_is_an_example_only() -> None:
    value = TIE_RULE_OF_A_MINISTRY.value
    assert (value.highest_votes_first, value.chairs_side_wins) == (True, True)
    assert (value.guests_vote, value.stand_ins_vote) == (False, True)
    assert all(each.id != "N-12" for each in national().provisions)
