"""What persons are given titles and certificates for.

Law 15/2003/QH11, Articles 10(1), 24, 75(1); Decree 91/2017/NĐ-CP, Articles 9 and 10; Circular 12/2019/TT-BNV, Article 6(3);
Law 06/2022/QH15, Articles 21 to 24, 75(2); Official Letter 5007/BNV-TĐKT. Rows G-02, G-06, I-01 to I-12, M-08, A-15.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from emulation.eligibility import Achievement, History, Verdict
from emulation.law import AwardForm, NoProvisionError, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

PERSON = SubjectKind.PERSON
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION
YES, NO, OPEN = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED
P1, P2, P3 = date(2021, 10, 30), date(2024, 10, 30), date(2025, 10, 30)
END_P1, START_P2 = date(2023, 12, 31), date(2024, 1, 1)

STAFF_P1: dict[str, Any] = {
    "works_as": "staff",
    "completion": "completed_well",
    "productive": True,
    "exemplary": True,
    "self_reliant": True,
    "takes_part": True,
    "studies": True,
    "good_morals": True,
}
STAFF_P2: dict[str, Any] = {
    "works_as": "staff",
    "completion": "completed_well",
    "self_reliant": True,
    "takes_part": True,
}
FARMER: dict[str, Any] = {
    "works_as": "farmer_or_worker",
    "effective_work": True,
    "exemplary": True,
    "good_morals": True,
}
NOTHING_IN_THE_WAY: dict[str, Any] = {
    "registered_for_emulation": True,
    "pending_matter": "none",
    "is_education_unit": False,
    "months_since_recruitment": 10,
    "discipline": "none",
    "training_months": 0,
    "months_at_former_unit": 0,
    "seconded": False,
    "earlier_form_for_achievement": "none",
    "served_discipline": False,
}


def by_standard(form: AwardForm, day: date, record: dict[str, Any]) -> Verdict:
    """Judge by the standard alone."""
    rule = national().award_rule(form, PERSON, day, restrictions=False)
    return rule.assess(record).verdict


def in_full(form: AwardForm, day: date, record: dict[str, Any]) -> Verdict:
    return national().on(day).assess_for(form, PERSON, record).verdict


def years_as(form: AwardForm, *years: int) -> History:
    return History([Achievement(award=form.value, period=Period.of_year(year)) for year in years])


# ---- certificate of commendation (giấy khen): G-02, G-06 ----

NONE_OF_THREE: dict[str, Any] = {"movement_result": "none", "unexpected": False, "completion": "completed"}


@pytest.mark.parametrize("day", [date(2017, 10, 1), P1, END_P1])
@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, NO),
        ({"movement_result": "selected"}, YES),
        ({"unexpected": True}, YES),
        ({"completion": "completed_well", "civic_duty": True, "good_morals": True, "exemplary": True}, YES),
        ({"completion": "completed_well", "civic_duty": False, "good_morals": True, "exemplary": True}, NO),
        ({"movement_result": None}, OPEN),
        ({"movement_result": None, "unexpected": True}, YES),
    ],
)
def test_law_2003_article_75_1_any_one_of_three(day: date, change: dict[str, Any], verdict: Verdict) -> None:
    assert by_standard(CERTIFICATE, day, NONE_OF_THREE | change) is verdict


def test_law_2003_article_75_1_is_cited() -> None:
    found = national().on(P1).assess_for(CERTIFICATE, PERSON, NONE_OF_THREE)
    assert found.verdict is NO
    assert found.provisions[0].id == "G-02"
    assert str(found.citations[0]) == "khoản 1 Điều 75 Luật 15/2003/QH11"
    assert found.award.verification is Verification.OFFICIAL
    assert [each.code for each in found.assessment.failed_criteria] == [
        "G-02.movement", "G-02.unexpected", "G-02.duty",
    ]  # fmt: skip


@pytest.mark.parametrize("day", [START_P2, P2, P3, date(2026, 9, 30)])
def test_law_2022_article_75_2_leaves_the_certificate_to_the_province(day: date) -> None:
    everything = NONE_OF_THREE | NOTHING_IN_THE_WAY | {"movement_result": "selected", "unexpected": True}
    found = national().on(day).assess_for(CERTIFICATE, PERSON, everything)
    assert found.verdict is OPEN
    assert not found.assessment.missing  # no fact can settle it
    assert "G-06" in [each.id for each in found.provisions]
    assert "chưa nạp văn bản" in found.text("vi")
    assert "its text is not loaded" in found.text("en")
    with pytest.raises(NoProvisionError, match="left to the layer province") as caught:
        national().on(day).standard(CERTIFICATE, PERSON)
    assert caught.value.code == "standards.delegated"


def test_a_pending_matter_refuses_even_where_the_standard_is_not_known() -> None:
    record = NOTHING_IN_THE_WAY | {"pending_matter": "investigation"}
    assert in_full(CERTIFICATE, P2, record) is NO


# ---- advanced worker (Lao động tiên tiến): I-01 to I-04 ----


@pytest.mark.parametrize("left_out", [key for key in STAFF_P1 if key != "works_as"])
def test_law_2003_article_24_asks_staff_for_everything(left_out: str) -> None:
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, STAFF_P1) is YES
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, STAFF_P1 | {left_out: None}) is OPEN
    refused = "not_completed" if left_out == "completion" else False
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, STAFF_P1 | {left_out: refused}) is NO


def test_decree_91_article_10_1_asks_farmers_and_workers_for_less() -> None:
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, FARMER) is YES
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, FARMER | {"effective_work": False}) is NO


def test_who_a_person_works_as_decides_what_is_asked() -> None:
    both = STAFF_P1 | FARMER | {"works_as": None}
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, both) is OPEN
    neither = {"works_as": None, "completion": "not_completed", "effective_work": False}
    assert by_standard(AwardForm.ADVANCED_WORKER, P1, neither) is NO


@pytest.mark.parametrize(
    ("row", "change", "verdict"),
    [
        ("M-08", {"registered_for_emulation": False}, NO),
        ("M-08", {"registered_for_emulation": None}, OPEN),
        ("I-02", {"months_since_recruitment": 9}, NO),
        ("I-02", {"months_since_recruitment": 10}, YES),
        ("I-02", {"discipline": "reprimand"}, NO),
        ("I-03", {"training_months": 11, "study_result": "below_good"}, YES),
        ("I-03", {"training_months": 12, "study_result": "below_good"}, NO),
        ("I-03", {"training_months": 12, "study_result": "good_or_better"}, YES),
        ("I-03", {"months_at_former_unit": 6, "former_unit_agrees": None}, OPEN),
        ("I-03", {"months_at_former_unit": 5, "former_unit_agrees": None}, YES),
        ("I-03", {"seconded": True, "receiving_unit_confirms": False}, NO),
    ],
)
def test_what_stands_in_the_way_of_the_advanced_worker_until_2023(
    row: str, change: dict[str, Any], verdict: Verdict
) -> None:
    found = (
        national()
        .on(P1)
        .assess_for(AwardForm.ADVANCED_WORKER, PERSON, STAFF_P1 | NOTHING_IN_THE_WAY | change)
    )
    assert found.verdict is verdict
    assert row in {each.row for each in found.provisions}


def test_what_was_in_the_way_until_2023_is_not_asked_since() -> None:
    rows = {
        each.row for each in national().on(START_P2).award_rule(AwardForm.ADVANCED_WORKER, PERSON).provisions
    }
    assert not rows & {"M-08", "I-01", "I-02", "I-03"}
    assert {"I-04", "A-15"} <= rows


@pytest.mark.parametrize("day", [START_P2, P2, P3])
def test_law_2022_article_24_refuses_by_itself_and_leaves_the_details(day: date) -> None:
    # The frame can refuse; who fits it still needs the details of the province (Article 24(4)).
    assert by_standard(AwardForm.ADVANCED_WORKER, day, STAFF_P2) is OPEN
    for change in ({"completion": "completed"}, {"self_reliant": False}, {"takes_part": False}):
        assert by_standard(AwardForm.ADVANCED_WORKER, day, STAFF_P2 | change) is NO
    assert by_standard(AwardForm.ADVANCED_WORKER, day, FARMER | {"exemplary": False}) is NO
    assert "A-15.advanced-worker" in [
        each.id for each in national().on(day).award_rule(AwardForm.ADVANCED_WORKER, PERSON).provisions
    ]


def test_the_frame_of_article_24_is_met_by_staff_and_by_farmers() -> None:
    (frame,) = [
        each
        for each in national().award_rule(AwardForm.ADVANCED_WORKER, PERSON, P2).standards
        if each.id == "I-04"
    ]
    assert frame.value.assess(STAFF_P2).verdict is YES
    assert frame.value.assess(FARMER).verdict is YES


# ---- grassroots fighter (Chiến sĩ thi đua cơ sở): I-05, I-07 ----

MEETS = {"meets_advanced_worker": True}
NO_INITIATIVE: dict[str, Any] = {
    "initiative_scope": "none",
    "research_scope": "none",
    "combat_resourcefulness": False,
}


@pytest.mark.parametrize(
    ("change", "in_2023", "in_2024"),
    [
        ({"initiative_scope": "grassroots"}, YES, YES),
        ({"research_scope": "grassroots"}, YES, YES),
        ({"combat_resourcefulness": True}, YES, YES),
        # W-30: rated excellent, without an initiative.
        ({"completion": "completed_excellently"}, NO, YES),
        ({"completion": "completed_well"}, NO, NO),
        ({"meets_advanced_worker": False, "initiative_scope": "nationwide"}, NO, NO),
        ({"meets_advanced_worker": None, "initiative_scope": "nationwide"}, OPEN, OPEN),
    ],
)
def test_w_30_decree_91_article_9_3_and_law_2022_article_23(
    change: dict[str, Any], in_2023: Verdict, in_2024: Verdict
) -> None:
    record = MEETS | NO_INITIATIVE | {"completion": "completed"} | change
    form = AwardForm.GRASSROOTS_FIGHTER
    for day in (date(2017, 10, 1), P1, END_P1):
        assert by_standard(form, day, record) is in_2023
    for day in (START_P2, P2, P3, date(2026, 9, 30)):
        assert by_standard(form, day, record) is in_2024


# ---- fighters of ministry or province, and national fighters: I-08 to I-11 ----


@pytest.mark.parametrize("day", [P1, P2, P3])
@pytest.mark.parametrize(
    ("years", "scope", "verdict"),
    [
        ((2018, 2019, 2020), "ministry_or_province", YES),
        ((2018, 2019, 2020), "nationwide", YES),
        ((2018, 2019, 2020), "grassroots", NO),
        ((2018, 2020), "ministry_or_province", NO),
        ((2019, 2020), "ministry_or_province", NO),
    ],
)
def test_w_28_three_times_running_and_an_initiative_of_the_province(
    day: date, years: tuple[int, ...], scope: str, verdict: Verdict
) -> None:
    shift = day.year - 2021
    record = {
        "awards": years_as(AwardForm.GRASSROOTS_FIGHTER, *(year + shift for year in years)),
        "initiative_scope": scope,
        "research_scope": "none",
        "chosen_among_holders": True,
    }
    assert by_standard(AwardForm.PROVINCIAL_FIGHTER, day, record) is verdict


@pytest.mark.parametrize("day", [P1, P2, P3])
def test_w_34_a_nationwide_initiative_is_enough_for_the_national_fighter(day: date) -> None:
    form = AwardForm.NATIONAL_FIGHTER
    record: dict[str, Any] = {
        "years_provincial_fighter": 2,
        "chosen_among_holders": True,
        "initiative_scope": "nationwide",
        "research_scope": "none",
    }
    assert by_standard(form, day, record) is YES
    assert by_standard(form, day, record | {"initiative_scope": "ministry_or_province"}) is NO
    assert by_standard(form, day, record | {"years_provincial_fighter": 1}) is NO
    assert (
        by_standard(form, day, record | {"initiative_scope": "none", "research_scope": "nationwide"}) is YES
    )


def test_circular_12_2019_article_6_3_names_the_level_of_effect_since_2020() -> None:
    for day, asked in (
        (date(2019, 12, 31), False),
        (date(2020, 1, 1), True),
        (END_P1, True),
        (START_P2, False),
    ):
        for form in (AwardForm.PROVINCIAL_FIGHTER, AwardForm.NATIONAL_FIGHTER):
            rule = national().award_rule(form, PERSON, day)
            assert ("I-11" in {each.row for each in rule.provisions}) is asked


def test_w_32_an_initiative_is_used_once() -> None:
    used = History([Achievement(award="grassroots_fighter", period=Period.of_year(2023), initiative="SK-1")])
    rule = national().award_rule(AwardForm.PROVINCIAL_DIPLOMA, PERSON, P2)
    (once,) = [each for each in rule.restrictions if each.id == "I-12"]
    record = {"initiative_scope": "grassroots", "awards": used}
    assert once.value.assess(record | {"initiative": "SK-1"}, on=P2).verdict is NO
    assert once.value.assess(record | {"initiative": "SK-2"}, on=P2).verdict is YES
    assert once.value.assess(record, on=P2).verdict is OPEN
    assert once.value.assess({"initiative_scope": "none"}, on=P2).verdict is YES
    assert once.note is not None
    assert "guidance" in once.note.text("en")
    before = national().award_rule(AwardForm.PROVINCIAL_DIPLOMA, PERSON, END_P1)
    assert "I-12" not in {each.id for each in before.provisions}


# ---- days and subjects without an answer ----


@pytest.mark.parametrize(
    ("form", "kind", "day", "code"),
    [
        (CERTIFICATE, PERSON, date(2017, 9, 30), "standards.day_not_read"),
        (CERTIFICATE, PERSON, date(2026, 10, 1), "standards.not_verified"),
        (AwardForm.GRASSROOTS_FIGHTER, PERSON, date(2026, 10, 1), "standards.not_verified"),
        (AwardForm.GRASSROOTS_FIGHTER, SubjectKind.HOUSEHOLD, P1, "standards.none_in_force"),
        (AwardForm.MEDAL, PERSON, P1, "standards.none_in_force"),
        (AwardForm.PRIME_MINISTER_DIPLOMA, PERSON, P2, "standards.none_in_force"),
        (AwardForm.PRAISE, PERSON, date(2026, 10, 1), "standards.none_in_force"),
    ],
)
def test_what_was_not_read_is_refused_loudly(
    form: AwardForm, kind: SubjectKind, day: date, code: str
) -> None:
    for ask in (national().on(day).standard, national().on(day).award_rule):
        with pytest.raises(NoProvisionError) as caught:
            ask(form, kind)
        assert caught.value.code == code
