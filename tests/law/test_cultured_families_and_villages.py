"""Cultured families and cultured villages.

Decree 122/2018/NĐ-CP, Articles 3 to 17; Decree 86/2023/NĐ-CP, Articles 6 and 7. Rows H-01, H-02, C-09, C-10, E-01, E-03 to E-08, E-10,
E-11, E-23, E-25.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from emulation.awards import Places, QuotaOf
from emulation.eligibility import Achievement, History, Verdict
from emulation.law import AwardForm, NoProvisionError
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

HOUSEHOLD, COLLECTIVE = SubjectKind.HOUSEHOLD, SubjectKind.COLLECTIVE
FAMILY, VILLAGE = AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION
YES, NO, OPEN = Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED
IN_2021, LAST, FIRST = date(2021, 12, 1), date(2024, 1, 29), date(2024, 1, 30)


def restriction(row: str, form: AwardForm, kind: SubjectKind, day: date) -> Any:
    (found,) = [each for each in national().award_rule(form, kind, day).restrictions if each.id == row]
    return found.value


def family(score: Any, **more: Any) -> Verdict:
    record = {
        "score": score,
        "lowest_standard_share": Fraction(1, 2),
        "in_city_district": False,
        "in_difficult_commune": False,
        "poor_household": False,
    } | more
    return national().award_rule(FAMILY, HOUSEHOLD, IN_2021, restrictions=False).assess(record).verdict


def village(score: Any, **more: Any) -> Verdict:
    record = {
        "meets_village_standards": True,
        "score": score,
        "lowest_standard_share": Fraction(1, 2),
        "in_city_district": False,
        "in_difficult_commune": False,
    } | more
    return national().award_rule(VILLAGE, COLLECTIVE, IN_2021, restrictions=False).assess(record).verdict


# ---- Article 5(3), (4): pass marks ----


@pytest.mark.parametrize(
    ("place", "mark"),
    [
        ({}, 85),
        ({"in_difficult_commune": True}, 60),
        ({"poor_household": True}, 60),
        ({"in_city_district": True}, 90),
    ],
)
def test_article_5_3_the_mark_of_a_family_by_territory(place: dict[str, Any], mark: int) -> None:
    assert family(mark, **place) is YES
    assert family(Fraction(2 * mark - 1, 2), **place) is NO
    assert family(None, **place) is OPEN


def test_w_54_a_household_of_a_rural_district_of_ha_noi_with_88_points() -> None:
    assert family(88, in_city_district=True) is NO
    assert family(90, in_city_district=True) is YES


@pytest.mark.parametrize(("score", "verdict"), [(59, NO), (60, OPEN), (89, OPEN), (90, YES)])
def test_article_5_3_does_not_settle_a_poor_household_in_a_city_district(
    score: int, verdict: Verdict
) -> None:
    assert family(score, in_city_district=True, poor_household=True) is verdict


@pytest.mark.parametrize(("score", "verdict"), [(59, NO), (60, OPEN), (84, OPEN), (85, OPEN), (90, YES)])
def test_where_the_territory_is_not_known_only_the_extremes_are(score: int, verdict: Verdict) -> None:
    assert family(score, in_city_district=None, in_difficult_commune=None, poor_household=None) is verdict


@pytest.mark.parametrize(
    ("place", "mark"), [({}, 80), ({"in_difficult_commune": True}, 60), ({"in_city_district": True}, 90)]
)
def test_article_5_4_the_mark_of_a_village_by_territory(place: dict[str, Any], mark: int) -> None:
    assert village(mark, **place) is YES
    assert village(mark - 1, **place) is NO
    assert village(mark, meets_village_standards=False, **place) is NO


def test_article_5_2_each_standard_reaches_half_of_its_maximum() -> None:
    for judge in (family, village):
        assert judge(100, lowest_standard_share=Fraction(49, 100)) is NO
        assert judge(100, lowest_standard_share=None) is OPEN
        assert judge(100) is YES


# ---- Articles 3, 7, 9, 13, 15: what stands in the way ----

FAMILY_BARS = (
    "criminally_handled",
    "duty_unmet",
    "fined_construction",
    "fined_fire_safety",
    "fined_environment",
    "child_or_kin_marriage",
    "fined_domestic_violence",
    "social_evils",
    "disorderly_gathering",
)
FAMILY_BARS_SINCE_2024 = (
    "prosecuted",
    "duty_unmet",
    "fined_marriage",
    "fined_public_order",
    "fined_gambling_or_evils",
    "fined_fire_safety",
    "fined_domestic_violence",
)


@pytest.mark.parametrize(
    ("row", "day", "grounds"),
    [("E-06", IN_2021, FAMILY_BARS), ("E-06", LAST, FAMILY_BARS), ("E-23", FIRST, FAMILY_BARS_SINCE_2024)],
)
def test_any_ground_bars_a_family(row: str, day: date, grounds: tuple[str, ...]) -> None:
    bar = restriction(row, FAMILY, HOUSEHOLD, day)
    clean = dict.fromkeys(grounds, False)
    assert {fact.key for fact in bar.rule.facts} == set(grounds)
    assert bar.assess(clean).verdict is YES
    for ground in grounds:
        assert bar.assess(clean | {ground: True}).verdict is NO
        assert bar.assess(clean | {ground: None}).verdict is OPEN


def test_w_50_a_divorce_without_a_fine_is_no_bar_since_2024() -> None:
    bar = restriction("E-23", FAMILY, HOUSEHOLD, FIRST)
    clean: dict[str, Any] = dict.fromkeys(FAMILY_BARS_SINCE_2024, False)
    assert bar.assess(clean | {"divorced": True}).verdict is YES
    assert bar.assess(clean | {"divorced": True, "fined_marriage": True}).verdict is NO


def test_w_51_a_fine_for_building_without_a_permit_bars_until_2024_only() -> None:
    facts: dict[str, Any] = dict.fromkeys((*FAMILY_BARS, *FAMILY_BARS_SINCE_2024), False)
    facts["fined_construction"] = True
    assert restriction("E-06", FAMILY, HOUSEHOLD, LAST).assess(facts).verdict is NO
    assert restriction("E-23", FAMILY, HOUSEHOLD, FIRST).assess(facts).verdict is YES


def test_article_13_grounds_that_bar_a_village() -> None:
    bar = restriction("E-07", VILLAGE, COLLECTIVE, IN_2021)
    clean = {"unlawful_petitions": False, "drug_or_prostitution_spot": False, "unlawful_religion": False}
    assert bar.assess(clean).verdict is YES
    for ground in clean:
        assert bar.assess(clean | {ground: True}).verdict is NO


def test_article_3_only_those_who_registered() -> None:
    for form, kind in ((FAMILY, HOUSEHOLD), (VILLAGE, COLLECTIVE)):
        bar = restriction("E-01", form, kind, IN_2021)
        assert bar.assess({"registered_for_title": False}).verdict is NO
        assert bar.assess({"registered_for_title": True}).verdict is YES
        assert bar.assess({"registered_for_title": None}).verdict is OPEN


@pytest.mark.parametrize(
    ("present", "approving", "verdict"),
    [
        (Fraction(6, 10), Fraction(6, 10), YES),
        (Fraction(59, 100), 1, NO),
        (1, Fraction(59, 100), NO),
        (1, None, OPEN),
    ],
)
def test_articles_9_3_and_15_3_six_tenths_of_those_summoned_and_of_those_present(
    present: Any, approving: Any, verdict: Verdict
) -> None:
    record = {"present_share": present, "approving_share": approving}
    for row, form, kind in (
        ("E-08.family", FAMILY, HOUSEHOLD),
        ("E-08.village", VILLAGE, COLLECTIVE),
    ):
        assert restriction(row, form, kind, IN_2021).assess(record).verdict is verdict


# ---- Article 4(2), (3), Article 5(5): certificates after years running ----


def years(form: AwardForm, *found: int) -> dict[str, Any]:
    return {"awards": History([Achievement(award=form.value, period=Period.of_year(year)) for year in found])}


@pytest.mark.parametrize(
    ("kind", "form", "variety", "found", "verdict"),
    [
        (HOUSEHOLD, FAMILY, "cultured-family", (2018, 2019, 2020), YES),
        (HOUSEHOLD, FAMILY, "cultured-family", (2019, 2020), NO),
        (HOUSEHOLD, FAMILY, "cultured-family", (2017, 2018, 2020), NO),
        (COLLECTIVE, VILLAGE, "cultured-village", (2016, 2017, 2018, 2019, 2020), YES),
        (COLLECTIVE, VILLAGE, "cultured-village", (2017, 2018, 2019, 2020), NO),
    ],
)
def test_article_4_2_and_3_three_years_running_for_a_family_five_for_a_village(
    kind: SubjectKind, form: AwardForm, variety: str, found: tuple[int, ...], verdict: Verdict
) -> None:
    rule = national().award_rule(CERTIFICATE, kind, IN_2021, variety=variety, restrictions=False)
    assert rule.assess(years(form, *found)).verdict is verdict
    assert [each.row for each in rule.standards] == ["E-10"]
    # The certificate as such is another award, with its own standard.
    assert national().standard(CERTIFICATE, kind, IN_2021)[0].row != "E-10"


@pytest.mark.parametrize(
    ("kind", "variety"), [(HOUSEHOLD, "cultured-family"), (COLLECTIVE, "cultured-village")]
)
def test_article_5_5_at_most_fifteen_percent_of_those_with_the_years(kind: SubjectKind, variety: str) -> None:
    (found,) = national().quotas(CERTIFICATE, kind, IN_2021, variety=variety)
    assert found.row == "E-11"
    assert found.value.of is QuotaOf.QUALIFIED
    assert found.value.most(population=40) == Places.exactly(6)
    assert found.value.most(population=39) == Places.exactly(5)
    assert national().quotas(CERTIFICATE, kind, IN_2021) == ()


# ---- the change of 30 January 2024 ----


def test_on_30_january_2024_the_frame_takes_the_place_of_the_scores() -> None:
    assert national().standard(FAMILY, HOUSEHOLD, LAST)[0].id == "H-01"
    new = national().award_rule(FAMILY, HOUSEHOLD, FIRST)
    assert [each.id for each in new.standards] == ["H-02"]
    # No national pass mark any more: the province says, so nothing more than a refusal is certain.
    assert "score" not in {fact.key for fact in new.rule.facts}
    fits = {
        "follows_law_and_takes_part": True,
        "active_in_local_movements": True,
        "harmonious_family": True,
    }
    frame = national().award_rule(FAMILY, HOUSEHOLD, FIRST, restrictions=False)
    assert frame.assess(fits).verdict is OPEN
    for key in fits:
        assert frame.assess(fits | {key: False}).verdict is NO
    assert [each.id for each in frame.delegations] == ["E-25"]


def test_the_village_since_2024_is_the_provinces() -> None:
    assert national().standard(VILLAGE, COLLECTIVE, LAST)[0].id == "C-09"
    with pytest.raises(NoProvisionError) as caught:
        national().standard(VILLAGE, COLLECTIVE, FIRST)
    assert caught.value.code == "standards.delegated"
    assert [each.id for each in national().award_rule(VILLAGE, COLLECTIVE, FIRST).delegations] == ["C-10"]


@pytest.mark.parametrize("day", [date(2018, 11, 4), date(2017, 10, 1)])
def test_before_decree_122_the_family_was_not_read(day: date) -> None:
    with pytest.raises(NoProvisionError) as caught:
        national().standard(FAMILY, HOUSEHOLD, day)
    assert caught.value.code == "standards.none_in_force"
    assert national().standard(FAMILY, HOUSEHOLD, date(2018, 11, 5))[0].id == "H-01"
