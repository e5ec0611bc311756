"""What Bắc Ninh lays down where the law leaves it to the province.

Decision 86/2025/QĐ-UBND, Articles 3(2), 3(3), 4(2), 4(3), beside Law 06/2022/QH15, Articles 27, 28, 74, 75. Rows G-06 to G-09, C-02,
C-04, F-06 to F-08, T-20.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from emulation.awards import LayerKind, Standard
from emulation.eligibility import Verdict
from emulation.law import AwardForm, NoProvisionError, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks import Layers
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION
YES, NO, OPEN = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED
HERE = Layers(national=national(), province=bac_ninh.rulebook())
FIRST, LAST_READ = date(2025, 12, 15), date(2026, 9, 30)


def judge(form: AwardForm, kind: SubjectKind, record: dict[str, Any], on: date = FIRST) -> Verdict:
    return HERE.award_rule(form, kind, on, restrictions=False).assess(record).verdict


GOOD: dict[str, Any] = {"exemplary": True, "completion": "completed_well", "civic_duty": True, "united": True}
NO_MERIT: dict[str, Any] = {
    "movement_result": "none",
    "many_achievements": False,
    "unexpected": False,
    "influences_field": False,
    "contributes": False,
    "contribution_has_influence": False,
}


@pytest.mark.parametrize(
    ("kind", "row", "point"), [(PERSON, "G-07", "a"), (COLLECTIVE, "G-08", "b"), (HOUSEHOLD, "G-09", "c")]
)
def test_article_4_3_begins_on_15_december_2025(kind: SubjectKind, row: str, point: str) -> None:
    (found,) = HERE.standard(CERTIFICATE, kind, FIRST)
    assert found.id == row
    assert (
        str(found.citation)
        == f"điểm {point} khoản 3 Điều 4 Quyết định 86/2025/QĐ-UBND của UBND tỉnh Bắc Ninh"
    )
    assert found.verification is Verification.OFFICIAL
    assert HERE.standard(CERTIFICATE, kind, LAST_READ) == (found,)
    with pytest.raises(NoProvisionError) as caught:
        HERE.standard(CERTIFICATE, kind, date(2025, 12, 14))
    assert caught.value.code == "standards.delegated"


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"movement_result": "selected"}, YES),
        ({"many_achievements": True, "influences_field": True}, YES),
        ({"unexpected": True, "influences_field": True}, YES),
        ({"unexpected": True, "influences_field": False}, NO),
        ({"movement_result": "selected", "exemplary": False}, NO),
        ({"movement_result": "selected", "completion": "completed"}, NO),
        ({"movement_result": "selected", "completion": None}, OPEN),
    ],
)
def test_article_4_3_a_and_b_all_of_the_first_and_one_of_two(
    change: dict[str, Any], verdict: Verdict
) -> None:
    for kind in (PERSON, COLLECTIVE):
        assert judge(CERTIFICATE, kind, GOOD | NO_MERIT | change) is verdict
    assert judge(CERTIFICATE, PERSON, GOOD | NO_MERIT | change | {"civic_duty": False}) is NO
    assert judge(CERTIFICATE, COLLECTIVE, GOOD | NO_MERIT | change | {"united": False}) is NO


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"movement_result": "selected"}, YES),  # not a ground for a family until 2023
        ({"contributes": True, "contribution_has_influence": True}, YES),
        ({"contributes": True, "contribution_has_influence": False}, NO),
        ({"contributes": True, "contribution_has_influence": True, "exemplary": False}, NO),
    ],
)
def test_article_4_3_c_households_may_be_rewarded_for_the_movement(
    change: dict[str, Any], verdict: Verdict
) -> None:
    assert judge(CERTIFICATE, HOUSEHOLD, GOOD | NO_MERIT | change) is verdict


@pytest.mark.parametrize(
    ("holders", "discipline", "verdict"),
    [(7, "none", YES), (7, "reprimand", YES), (7, "warning", NO), (6, "none", NO), (7, None, OPEN)],
)
def test_article_4_2_holds_beside_article_28_of_the_law(
    holders: int, discipline: str | None, verdict: Verdict
) -> None:
    record = {"share_advanced_workers": Fraction(holders, 10), "discipline": discipline}
    found = HERE.award_rule(AwardForm.ADVANCED_COLLECTIVE, COLLECTIVE, FIRST, restrictions=False)
    assert found.assess(record).verdict is verdict
    # Both texts are shown, each as well as it was read: the article of the law was seen in one weak source only.
    assert [(each.id, each.verification.value) for each in found.standards] == [
        ("C-02", "weak"), ("C-02.bac-ninh", "official"),
    ]  # fmt: skip
    assert found.verification is Verification.WEAK
    assert found.missing == ()


def test_article_3_2_the_excellent_collective() -> None:
    record = {
        "completion": "completed_excellently",
        "share_completing": 1,
        "share_advanced_workers": Fraction(7, 10),
        "grassroots_fighters": 1,
        "united": True,
        "discipline": "warning",
    }
    form = AwardForm.EXCELLENT_COLLECTIVE
    assert judge(form, COLLECTIVE, record) is YES  # no clause on warnings in the texts seen
    for key in ("share_completing", "share_advanced_workers", "grassroots_fighters"):
        assert judge(form, COLLECTIVE, record | {key: 0}) is NO


NO_WAY: dict[str, Any] = {
    "excellent_in_provincial_movement": False,
    "contributes_to_society": False,
    "many_achievements": False,
    "unexpected": False,
    "influences_field": True,
    "years_grassroots_fighter": 0,
    "years_excellent": 0,
    "years_excellent_collective": 0,
    "initiatives_grassroots": 0,
    "works_as": "staff",
    "influences_commune": True,
}


@pytest.mark.parametrize(
    ("kind", "change", "verdict"),
    [
        (PERSON, {}, NO),
        (PERSON, {"excellent_in_provincial_movement": True}, YES),
        (PERSON, {"contributes_to_society": True}, YES),
        (PERSON, {"unexpected": True}, YES),
        (PERSON, {"years_grassroots_fighter": 2}, YES),
        (PERSON, {"years_grassroots_fighter": 1}, NO),
        (PERSON, {"years_excellent": 2, "initiatives_grassroots": 2}, YES),
        (PERSON, {"years_excellent": 2, "initiatives_grassroots": 1}, NO),
        (PERSON, {"works_as": "farmer_or_worker"}, YES),
        (COLLECTIVE, {}, NO),
        (COLLECTIVE, {"years_excellent": 2}, YES),
        (COLLECTIVE, {"years_excellent_collective": 2}, YES),
        (COLLECTIVE, {"years_excellent_collective": 1}, NO),
        (COLLECTIVE, {"unexpected": True}, YES),
        (HOUSEHOLD, {"many_contributions": True}, YES),
        (HOUSEHOLD, {"many_contributions": False}, NO),
    ],
)
def test_article_3_3_diplomas(kind: SubjectKind, change: dict[str, Any], verdict: Verdict) -> None:
    assert judge(AwardForm.PROVINCIAL_DIPLOMA, kind, NO_WAY | change) is verdict
    rows = [each.id for each in HERE.standard(AwardForm.PROVINCIAL_DIPLOMA, kind, FIRST)]
    row = {PERSON: "F-06", COLLECTIVE: "F-07", HOUSEHOLD: "F-08"}[kind]
    assert rows == [row, f"{row}.bac-ninh"]


def test_what_the_province_was_not_read_on_stays_open() -> None:
    staff = {"works_as": "staff", "completion": "completed_well", "self_reliant": True, "takes_part": True}
    assert judge(AwardForm.ADVANCED_WORKER, PERSON, staff) is OPEN
    assert judge(AwardForm.ADVANCED_WORKER, PERSON, staff | {"takes_part": False}) is NO


def test_the_layers_are_told_apart() -> None:
    found = HERE.about(Standard, FIRST)
    assert {layer for layer, _ in found} == {LayerKind.NATIONAL, LayerKind.PROVINCE}
    assert {layer for layer, _ in HERE.about(Standard, date(2025, 12, 14))} == {LayerKind.NATIONAL}
