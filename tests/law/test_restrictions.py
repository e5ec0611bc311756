"""What stands in the way of an award besides its standard.

Law 15/2003/QH11, Article 6(2); Circular 12/2019/TT-BNV, Articles 2 to 4; Law 06/2022/QH15, Articles 5 and 26; Decree 98/2023/NĐ-CP, Article 4;
Decree 152/2025/NĐ-CP, Article 4; Circular 15/2025/TT-BNV; Decree 91/2017/NĐ-CP, Articles 3(2) and 10. Rows Z-01 to Z-12, X-07, X-08, M-05
to M-07, M-22, M-23, I-03.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from emulation.awards import (
    Contender,
    CountedTime,
    CountedTimeKind,
    CountingStart,
    Restriction,
    RestrictionEffect,
    TenureCut,
    TiePreference,
)
from emulation.core import Truth
from emulation.eligibility import Verdict
from emulation.law import AwardForm, Provision
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE
CERTIFICATE, PRIME_MINISTER = AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.PRIME_MINISTER_DIPLOMA
YES, NO, OPEN = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED
P1, END_P1, START_P2 = date(2021, 10, 30), date(2023, 12, 31), date(2024, 1, 1)
END_98, START_152 = date(2025, 6, 30), date(2025, 7, 1)


def in_force(day: date) -> dict[str, Provision[Restriction]]:
    return {each.id: each for each in national().on(day).about(Restriction)}


def judge(id: str, day: date, **record: Any) -> Verdict:
    return in_force(day)[id].value.assess(record, on=day).verdict


@pytest.mark.parametrize(
    ("id", "first", "last"),
    [
        ("Z-01.P1", date(2014, 6, 1), END_P1),
        ("Z-01.P2", START_P2, date(2026, 9, 30)),
        ("Z-02", date(2020, 1, 1), END_P1),
        ("Z-03", date(2020, 1, 1), END_P1),
        ("Z-04.P2.pending", START_P2, END_98),
        ("Z-04.P3.pending", START_152, date(2027, 2, 28)),
        ("Z-06", date(2020, 1, 1), END_P1),
        ("Z-11", date(2025, 8, 5), date(2027, 2, 28)),
        ("Z-12", date(2020, 1, 1), END_P1),
        ("X-07.P2", START_P2, END_98),
        ("X-07.P3", START_152, date(2027, 2, 28)),
        ("X-08", date(2020, 1, 1), END_P1),
        ("M-22.diploma", date(2020, 1, 1), END_P1),
        ("M-22.order", date(2020, 1, 1), END_P1),
        ("M-23", START_P2, date(2026, 9, 30)),
        ("I-12", START_P2, date(2027, 2, 28)),
    ],
)
def test_first_and_last_day(id: str, first: date, last: date) -> None:
    one = date.resolution
    assert id in in_force(first)
    assert id in in_force(last)
    assert id not in in_force(first - one)
    if last.year < 2027:  # nobody knows an end beyond the days that were read
        assert id not in in_force(last + one)


@pytest.mark.parametrize(
    ("earlier", "in_2023", "in_2024"),
    [("none", YES, YES), ("same_form", YES, NO), ("other_form", NO, NO), (None, OPEN, OPEN)],
)
def test_z_01_one_achievement_one_form_and_since_2024_once(
    earlier: str | None, in_2023: Verdict, in_2024: Verdict
) -> None:
    assert judge("Z-01.P1", END_P1, earlier_form_for_achievement=earlier) is in_2023
    assert judge("Z-01.P2", START_P2, earlier_form_for_achievement=earlier) is in_2024
    # Titles are no forms: both may go to one subject.
    assert not in_force(START_P2)["Z-01.P2"].value.covers(AwardForm.ADVANCED_WORKER, PERSON)


@pytest.mark.parametrize("exempt", ["unexpected", "contribution", "service_years"])
def test_z_02_one_state_form_a_year_with_three_types_excepted(exempt: str) -> None:
    assert judge("Z-02", P1, state_forms_this_year=0, commendation_kind=None) is YES
    assert judge("Z-02", P1, state_forms_this_year=1, commendation_kind="achievement") is NO
    assert judge("Z-02", P1, state_forms_this_year=1, commendation_kind=exempt) is YES
    assert judge("Z-02", P1, state_forms_this_year=None, commendation_kind="movement") is OPEN
    covers = in_force(P1)["Z-02"].value.covers
    assert covers(PRIME_MINISTER, PERSON)
    assert not covers(CERTIFICATE, PERSON)


@pytest.mark.parametrize("matter", ["discipline", "investigation", "inspection", "complaint", "press_report"])
def test_z_03_and_z_04_nothing_while_a_matter_is_pending(matter: str) -> None:
    # Press reports were added in 2024.
    assert judge("Z-03", P1, pending_matter=matter) is (YES if matter == "press_report" else NO)
    for id, day in (("Z-04.P2.pending", START_P2), ("Z-04.P3.pending", START_152)):
        assert judge(id, day, pending_matter=matter) is NO
        assert judge(id, day, pending_matter="none") is YES
        assert judge(id, day, pending_matter=None) is OPEN
        assert in_force(day)[id].value.effect is RestrictionEffect.HELD
        assert in_force(day)[id].value.covers(CERTIFICATE, PERSON)
        assert not in_force(day)[id].value.covers(AwardForm.PRAISE, PERSON)


def test_z_04_after_discipline_achievements_count_from_the_end_of_the_term() -> None:
    for id, day in (("Z-04.P2.after-discipline", START_P2), ("Z-04.P3.after-discipline", START_152)):
        ended = date(2023, 5, 31)
        assert judge(id, day, served_discipline=False) is YES
        record = {"served_discipline": True, "discipline_ended": ended}
        assert judge(id, day, **record, achievement_started=ended) is YES
        assert judge(id, day, **record, achievement_started=date(2023, 5, 30)) is NO
        assert judge(id, day, **record, achievement_started=None) is OPEN


@pytest.mark.parametrize(
    ("period", "decided", "first"),
    [
        (Period.of_year(2020), date(2021, 3, 1), date(2021, 1, 1)),
        (None, date(2021, 3, 1), date(2021, 3, 1)),
        (None, None, None),
        (Period(date(2020, 1, 1), None), date(2021, 3, 1), None),
    ],
)
def test_z_05_the_next_award_counts_from_the_period_written_in_the_last(
    period: Period | None, decided: date | None, first: date | None
) -> None:
    (rule,) = national().on(P1).about(CountingStart)
    assert rule.id == "Z-05"
    assert rule.value.first_day(period, decided) == first
    assert CountingStart(from_decision=False).first_day(None, decided) is None


def test_z_06_an_unrated_party_organisation_is_no_refusal_since_its_reach_was_not_read() -> None:
    rated = {"has_party_organisation": True, "party_organisation_excellent": True}
    assert judge("Z-06", P1, **rated) is YES
    assert judge("Z-06", P1, has_party_organisation=False) is YES
    assert judge("Z-06", P1, **(rated | {"party_organisation_excellent": False})) is OPEN
    assert not in_force(P1)["Z-06"].value.covers(CERTIFICATE, PERSON)


def test_z_11_nothing_for_bodies_that_were_dissolved() -> None:
    day = date(2025, 8, 5)
    assert judge("Z-11", day, dissolved=True) is NO
    assert judge("Z-11", day, dissolved=False) is YES
    assert in_force(day)["Z-11"].value.covers(CERTIFICATE, COLLECTIVE)
    assert not in_force(day)["Z-11"].value.covers(CERTIFICATE, PERSON)


def test_z_12_education_after_the_school_year() -> None:
    assert judge("Z-12", P1, is_education_unit=True, school_year_ended=False) is NO
    assert judge("Z-12", P1, is_education_unit=True, school_year_ended=True) is YES
    assert judge("Z-12", P1, is_education_unit=False) is YES


def test_x_07_thematic_awards_are_no_ground_for_an_award_of_merit_above() -> None:
    for id, day in (("X-07.P2", START_P2), ("X-07.P3", START_152)):
        assert judge(id, day, commendation_kind="achievement", rests_on_thematic_award=True) is NO
        assert judge(id, day, commendation_kind="achievement", rests_on_thematic_award=False) is YES
        assert judge(id, day, commendation_kind="movement", rests_on_thematic_award=True) is YES
        assert judge(id, day, commendation_kind=None, rests_on_thematic_award=True) is OPEN
        assert not in_force(day)[id].value.covers(CERTIFICATE, PERSON)


@pytest.mark.parametrize(
    ("occasion", "verdict"), [("ordinary", YES), ("law_review", NO), ("conference", NO), (None, OPEN)]
)
def test_x_08_no_state_proposal_on_the_occasion_of_reviews(occasion: str | None, verdict: Verdict) -> None:
    assert judge("X-08", P1, occasion=occasion) is verdict
    assert in_force(P1)["X-08"].value.covers(AwardForm.GOVERNMENT_FLAG, COLLECTIVE)


THREE, NOT_THREE = Period(date(2018, 1, 1), date(2020, 12, 31)), Period(date(2018, 1, 1), date(2020, 12, 30))
FIVE, NOT_FIVE = Period(date(2016, 1, 1), date(2020, 12, 31)), Period(date(2016, 1, 2), date(2020, 12, 31))
DAI_MACH = Period(date(2021, 9, 10), date(2021, 10, 30))


@pytest.mark.parametrize(
    ("id", "day", "long", "short"),
    [("M-22.diploma", P1, THREE, NOT_THREE), ("M-23", START_P2, THREE, NOT_THREE)],
)
def test_m_22_and_m_23_three_years(id: str, day: date, long: Period, short: Period) -> None:
    for kind, period, verdict in (
        ("movement", long, YES),
        ("movement", short, NO),
        ("movement", DAI_MACH, NO),  # a campaign of seven weeks supports no proposal of that kind
        ("movement", None, OPEN),
        ("achievement", short, YES),
    ):
        assert judge(id, day, commendation_kind=kind, movement_period=period) is verdict


def test_m_22_five_years_and_the_central_board_for_the_order() -> None:
    record: dict[str, Any] = {"commendation_kind": "movement", "movement_period": FIVE}
    assert judge("M-22.order", P1, **record, central_board_agrees=True) is YES
    assert judge("M-22.order", P1, **record, central_board_agrees=False) is NO
    assert judge("M-22.order", P1, **record, central_board_agrees=None) is OPEN
    assert (
        judge("M-22.order", P1, **(record | {"movement_period": NOT_FIVE}), central_board_agrees=True) is NO
    )


@pytest.mark.parametrize(
    ("day", "row"),
    [(P1, "M-05"), (END_P1, "M-05"), (START_P2, "M-06.P2"), (END_98, "M-06.P2"), (START_152, "M-06.P3")],
)
def test_m_05_and_m_06_among_equals_a_woman_or_a_collective_of_seventy_percent(day: date, row: str) -> None:
    (rule,) = national().on(day).about(TiePreference)
    assert rule.id == row
    for share, truth in ((Fraction(7, 10), Truth.YES), (Fraction(69, 100), Truth.NO)):
        assert rule.value.prefers(Contender("a", Truth.YES, share_of_women=share)) is truth
    for truth in Truth:
        assert rule.value.prefers(Contender("a", Truth.YES, is_woman=truth)) is truth


@pytest.mark.parametrize(("day", "row"), [(P1, "M-07.P1"), (END_98, "M-07.P2"), (START_152, "M-07.P3")])
def test_m_07_tenure_of_women_in_office_is_cut_by_a_third(day: date, row: str) -> None:
    (rule,) = national().on(day).about(TenureCut)
    assert rule.id == row
    assert rule.value.required(15) == 10
    assert rule.value.required(5) == Fraction(10, 3)


@pytest.mark.parametrize(("day", "row"), [(P1, "Z-08.P1"), (END_98, "Z-08.P2"), (START_152, "Z-08.P3")])
def test_z_08_and_i_03_time_that_counts(day: date, row: str) -> None:
    found = {each.id: each.value for each in national().on(day).about(CountedTime)}
    assert found[row] == CountedTime(time=CountedTimeKind.MATERNITY_LEAVE)
    assert {"I-03.short-training", "I-03.treatment"} <= found.keys() or day > END_P1
