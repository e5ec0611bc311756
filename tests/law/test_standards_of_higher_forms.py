"""What diplomas, orders and certificates for households are given for until 2023, and diplomas since.

Law 15/2003/QH11, Article 44(2); Decree 91/2017/NĐ-CP, Articles 22 to 24, 38 to 40; Law 06/2022/QH15, Article 74. Rows F-03 to F-13, G-04.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from emulation.eligibility import Achievement, History, Verdict
from emulation.law import AwardForm, NoProvisionError
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
DIPLOMA, PRIME_MINISTER = AwardForm.PROVINCIAL_DIPLOMA, AwardForm.PRIME_MINISTER_DIPLOMA
YES, NO, OPEN = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED
DAYS_OF_P1 = (date(2017, 10, 1), date(2021, 10, 30), date(2023, 12, 31))
P2 = date(2024, 5, 2)


def judge(
    form: AwardForm, kind: SubjectKind, day: date, record: dict[str, Any], variety: str | None = None
) -> Verdict:
    rule = national().award_rule(form, kind, day, variety=variety, restrictions=False)
    return rule.assess(record).verdict


NOTHING: dict[str, Any] = {
    "exemplary": True,
    "excellent_in_provincial_movement": False,
    "contributes_to_society": False,
    "many_achievements": False,
    "influences_field": True,
    "unexpected": False,
    "years_excellent": 0,
    "years_grassroots_fighter": 0,
    "years_excellent_collective": 0,
    "initiatives_grassroots": 0,
    "works_as": "staff",
    "influences_commune": True,
    "grassroots_democracy": True,
}


@pytest.mark.parametrize("day", DAYS_OF_P1)
@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"excellent_in_provincial_movement": True}, YES),
        ({"excellent_in_provincial_movement": True, "exemplary": False}, NO),
        ({"many_achievements": True}, YES),
        ({"many_achievements": True, "influences_field": False}, NO),
        ({"years_excellent": 2, "initiatives_grassroots": 2}, YES),
        ({"years_excellent": 2, "initiatives_grassroots": 1}, NO),
        ({"years_excellent": 1, "initiatives_grassroots": 2}, NO),
        ({"works_as": "farmer_or_worker"}, YES),
        ({"works_as": "farmer_or_worker", "influences_commune": False}, NO),
        ({"works_as": None}, OPEN),
    ],
)
def test_decree_91_article_39_1_a_person(day: date, change: dict[str, Any], verdict: Verdict) -> None:
    assert judge(DIPLOMA, PERSON, day, NOTHING | change) is verdict


def test_decree_91_article_39_1_years_are_counted_in_the_ratings() -> None:
    ratings = History(
        [Achievement(award="completed_excellently", period=Period.of_year(year)) for year in (2019, 2020)]
    )
    record = NOTHING | {"years_excellent": None, "ratings": ratings, "initiatives_grassroots": 2}
    assert judge(DIPLOMA, PERSON, date(2021, 10, 30), record) is YES
    assert judge(DIPLOMA, PERSON, date(2022, 10, 30), record) is NO  # no rating for 2021: no run


@pytest.mark.parametrize("day", DAYS_OF_P1)
@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"excellent_in_provincial_movement": True}, YES),
        ({"unexpected": True}, YES),
        ({"unexpected": True, "influences_field": False}, NO),
        ({"years_excellent": 2}, YES),
        ({"years_excellent": 2, "grassroots_democracy": False}, NO),
        ({"years_excellent": 1}, NO),
    ],
)
def test_decree_91_article_39_2_a_collective(day: date, change: dict[str, Any], verdict: Verdict) -> None:
    assert judge(DIPLOMA, COLLECTIVE, day, NOTHING | change) is verdict


def test_decree_91_article_39_3_a_family_with_many_contributions() -> None:
    for given, verdict in ((True, YES), (False, NO), (None, OPEN)):
        assert judge(DIPLOMA, HOUSEHOLD, DAYS_OF_P1[1], {"many_contributions": given}) is verdict


@pytest.mark.parametrize(
    ("exemplary", "contributes", "verdict"),
    [(True, True, YES), (True, False, NO), (False, True, NO), (True, None, OPEN)],
)
def test_decree_91_article_40_2_b_a_movement_is_no_ground_for_a_family(
    exemplary: bool, contributes: bool | None, verdict: Verdict
) -> None:
    record = {"exemplary": exemplary, "contributes": contributes, "movement_result": "selected_excellent"}
    for day in DAYS_OF_P1:
        found = national().standard(AwardForm.CERTIFICATE_OF_COMMENDATION, HOUSEHOLD, day)
        assert [each.id for each in found] == ["G-04"]
        assert judge(AwardForm.CERTIFICATE_OF_COMMENDATION, HOUSEHOLD, day, record) is verdict


@pytest.mark.parametrize(
    ("kind", "change", "verdict"),
    [
        (PERSON, {}, NO),
        (PERSON, {"contributes_to_society": True}, OPEN),  # the frame is met; the details are the province's
        (PERSON, {"years_grassroots_fighter": 2}, OPEN),
        (PERSON, {"years_grassroots_fighter": 1}, NO),
        (COLLECTIVE, {}, NO),
        (COLLECTIVE, {"years_excellent_collective": 2}, OPEN),
        (HOUSEHOLD, {"many_contributions": False}, NO),
        (HOUSEHOLD, {"many_contributions": True}, OPEN),
    ],
)
def test_law_2022_article_74_is_a_frame(kind: SubjectKind, change: dict[str, Any], verdict: Verdict) -> None:
    assert judge(DIPLOMA, kind, P2, NOTHING | change) is verdict
    row = {PERSON: "F-06", COLLECTIVE: "F-07", HOUSEHOLD: "F-08"}[kind]
    rule = national().award_rule(DIPLOMA, kind, P2)
    assert [each.id for each in rule.standards] == [row]
    assert [each.id for each in rule.delegations] == ["A-15.diploma"]


@pytest.mark.parametrize("kind", [PERSON, COLLECTIVE])
@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"outstanding_in_movement": True}, YES),
        ({"has_provincial_diploma": True, "years_excellent_since": 5}, YES),
        ({"has_provincial_diploma": True, "years_excellent_since": 4}, NO),
        ({"has_provincial_diploma": False, "years_excellent_since": 9}, NO),
        ({"many_achievements": True, "influences_province": True}, YES),
        ({"unexpected": True, "influences_province": False}, NO),
        ({"unexpected": True, "influences_province": None}, OPEN),
    ],
)
def test_decree_91_article_38_the_prime_ministers_diploma(
    kind: SubjectKind, change: dict[str, Any], verdict: Verdict
) -> None:
    # F-10: the older rule still shown in Article 71 of the law (grassroots fighter five years running) is not applied.
    record: dict[str, Any] = {
        "outstanding_in_movement": False,
        "has_provincial_diploma": False,
        "years_excellent_since": 0,
        "many_achievements": False,
        "unexpected": False,
        "influences_province": False,
        "years_grassroots_fighter": 5,
    } | change
    for day in DAYS_OF_P1:
        assert judge(PRIME_MINISTER, kind, day, record) is verdict
    with pytest.raises(NoProvisionError):
        national().standard(PRIME_MINISTER, kind, P2)


LOWER: dict[str, Any] = {
    "has_prime_minister_diploma": True,
    "has_labour_order_3": True,
    "has_labour_order_2": True,
    "years_excellent_since": 5,
    "initiatives_province": 0,
    "initiatives_nationwide": 0,
    "specially_excellent_unexpected": False,
    "works_as": "staff",
    "initiative_scope": "none",
    "farmer_model_years": 0,
}
FARMER = {"works_as": "farmer_or_worker", "has_prime_minister_diploma": False}


@pytest.mark.parametrize(
    ("variety", "change", "verdict"),
    [
        ("labour-3", {"initiatives_province": 2}, YES),
        ("labour-3", {"initiatives_province": 1}, NO),
        ("labour-3", {"initiatives_province": 2, "years_excellent_since": 4}, NO),
        ("labour-3", {"initiatives_province": 2, "has_prime_minister_diploma": False}, NO),
        ("labour-3", {"specially_excellent_unexpected": True}, YES),
        ("labour-3", FARMER | {"farmer_model_years": 3}, YES),
        ("labour-3", FARMER | {"farmer_model_years": 2}, NO),
        ("labour-3", FARMER | {"initiative_scope": "ministry_or_province"}, YES),
        ("labour-3", {"farmer_model_years": 3}, NO),
        ("labour-2", {"initiatives_province": 3}, YES),
        ("labour-2", {"initiatives_province": 2}, NO),
        ("labour-2", {"initiatives_province": 3, "has_labour_order_3": False}, NO),
        ("labour-2", FARMER | {"farmer_model_years": 4}, YES),
        ("labour-2", FARMER | {"farmer_model_years": 3}, NO),
        ("labour-1", {"initiatives_nationwide": 4}, YES),
        ("labour-1", {"initiatives_nationwide": 3, "initiatives_province": 9}, NO),
        ("labour-1", FARMER | {"farmer_model_years": 5}, YES),
        ("labour-1", FARMER | {"farmer_model_years": 4}, NO),
    ],
)
def test_decree_91_articles_22_to_24_the_labour_order_of_a_person(
    variety: str, change: dict[str, Any], verdict: Verdict
) -> None:
    for day in DAYS_OF_P1:
        assert judge(AwardForm.ORDER, PERSON, day, LOWER | change, variety) is verdict
    row = "F-11" if variety == "labour-3" else "F-13"
    assert national().standard(AwardForm.ORDER, PERSON, DAYS_OF_P1[0], variety=variety)[0].row == row


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, YES),
        ({"years_existing": 9}, NO),
        ({"years_excellent_since": 4}, NO),
        ({"has_prime_minister_diploma": False}, NO),
        ({"years_existing": None}, OPEN),
    ],
)
def test_law_2003_article_44_2_the_labour_order_of_a_collective(
    change: dict[str, Any], verdict: Verdict
) -> None:
    record = {"has_prime_minister_diploma": True, "years_excellent_since": 5, "years_existing": 10} | change
    assert judge(AwardForm.ORDER, COLLECTIVE, DAYS_OF_P1[1], record, "labour-3") is verdict
    assert national().standard(AwardForm.ORDER, COLLECTIVE, DAYS_OF_P1[1], variety="labour-3")[0].id == "F-12"


def test_an_order_without_its_class_has_no_standard() -> None:
    with pytest.raises(NoProvisionError):
        national().standard(AwardForm.ORDER, PERSON, DAYS_OF_P1[1])
