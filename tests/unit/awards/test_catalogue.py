"""The catalogue of awards: found by key, told apart by issuer, named by day."""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import (
    CATALOGUE,
    Award,
    AwardName,
    AwardNature,
    AwardRecipients,
    AwardTier,
    CommendationKind,
    award_given_by,
    awards_of,
    find_award,
)
from emulation.core import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.law import AwardForm, NoProvisionError, OfficeKind
from emulation.parties import SubjectKind
from emulation.periods import Period

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION
P1, P2, P3 = date(2021, 10, 30), date(2024, 5, 1), date(2025, 7, 1)


def test_every_key_is_found_and_no_two_are_the_same() -> None:
    assert [find_award(each.key) for each in CATALOGUE] == list(CATALOGUE)
    assert len({each.key for each in CATALOGUE}) == len(CATALOGUE)
    assert find_award(CATALOGUE[0]) is CATALOGUE[0]


def test_a_key_that_is_almost_right_is_refused_with_the_near_ones() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        find_award("certificate.comune")
    assert "certificate.commune" in caught.value.params["near"]


def test_every_coarse_form_has_an_award() -> None:
    assert all(awards_of(form) for form in AwardForm)
    assert sum(len(awards_of(form)) for form in AwardForm) == len(CATALOGUE)


@pytest.mark.parametrize(
    ("level", "kind", "key"),
    [
        ("commune", CHAIR, "certificate.commune"),
        ("district", CHAIR, "certificate.district"),
        ("province", OfficeKind.DEPARTMENT_HEAD, "certificate.department"),
        ("central", OfficeKind.AGENCY_HEAD, "certificate.unit"),
        ("grassroots", OfficeKind.ENTERPRISE_HEAD, "certificate.enterprise"),
        ("grassroots", OfficeKind.BOARD_CHAIR, "certificate.enterprise"),
    ],
)
def test_a_certificate_is_told_apart_by_its_issuer(level: str, kind: OfficeKind, key: str) -> None:
    assert award_given_by(CERTIFICATE, level, kind).key == key


def test_a_form_of_one_award_needs_no_issuer() -> None:
    assert award_given_by(AwardForm.GRASSROOTS_FIGHTER, "commune", CHAIR).key == "grassroots_fighter"


@pytest.mark.parametrize(
    ("form", "level", "kind"),
    [
        (CERTIFICATE, "province", CHAIR),
        (CERTIFICATE, "commune", OfficeKind.OTHER),
        (AwardForm.ORDER, "central", OfficeKind.STATE_PRESIDENT),
    ],
)
def test_what_the_office_does_not_tell_is_refused(form: AwardForm, level: str, kind: OfficeKind) -> None:
    with pytest.raises(UnknownKeyError, match="does not tell"):
        award_given_by(form, level, kind)


def test_a_level_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownKeyError, match="no level"):
        award_given_by(CERTIFICATE, "village", CHAIR)


@pytest.mark.parametrize(
    ("key", "day", "listed"),
    [
        ("exemplary_commune", date(2023, 12, 31), False),
        ("exemplary_commune", date(2024, 1, 1), True),
        ("certificate.district", date(2025, 6, 30), True),
        ("certificate.district", date(2025, 7, 1), False),
        ("regional_flag", date(2023, 12, 31), False),
        ("regional_flag", date(2024, 1, 1), True),
        ("advanced_worker", date(2017, 9, 30), False),
        ("advanced_worker", date(2017, 10, 1), True),
    ],
)
def test_an_award_is_on_the_list_for_its_days(key: str, day: date, listed: bool) -> None:
    award = find_award(key)
    assert award.is_listed(day) is listed
    if not listed:
        with pytest.raises(NoProvisionError):
            award.name_on(day)


@pytest.mark.parametrize(
    ("key", "day", "vi"),
    [
        ("cultured_village", date(2023, 12, 31), "Thôn, làng, ấp, bản, tổ dân phố văn hóa"),
        ("cultured_village", date(2024, 1, 1), "Thôn, tổ dân phố văn hóa"),
        ("exemplary_commune", date(2025, 6, 30), "Xã, phường, thị trấn tiêu biểu"),
        ("exemplary_commune", date(2025, 7, 1), "Xã, phường, đặc khu tiêu biểu"),
    ],
)
def test_a_renamed_title_keeps_its_key(key: str, day: date, vi: str) -> None:
    assert find_award(key).name_on(day) == vi


def test_the_names_before_are_its_predecessors() -> None:
    village = find_award("cultured_village")
    assert village.predecessors(P1) == ()
    assert [each.text("en") for each in village.predecessors(P2)] == [
        "cultured village, hamlet or residential group"
    ]
    assert village.text("vi") == village.name("vi") == "Thôn, tổ dân phố văn hóa"
    assert str(village) == "cultured_village"


@pytest.mark.parametrize(
    ("key", "kind", "day", "truth"),
    [
        ("certificate.commune", HOUSEHOLD, P1, Truth.YES),
        ("grassroots_fighter", COLLECTIVE, P1, Truth.NO),
        ("cultured_family", HOUSEHOLD, P1, Truth.YES),
        ("cultured_family", PERSON, P1, Truth.NO),
        ("prime_minister_diploma", HOUSEHOLD, P1, Truth.NO),
        ("prime_minister_diploma", HOUSEHOLD, P2, Truth.UNKNOWN),
        ("prime_minister_diploma", HOUSEHOLD, P3, Truth.YES),
        ("regional_diploma", PERSON, P2, Truth.UNKNOWN),
        ("regional_diploma", PERSON, P3, Truth.YES),
        ("praise", PERSON, P1, Truth.UNKNOWN),
        ("exemplary_commune", COLLECTIVE, P1, Truth.UNKNOWN),
    ],
)
def test_who_an_award_may_go_to(key: str, kind: SubjectKind, day: date, truth: Truth) -> None:
    assert find_award(key).may_go_to(kind, day) is truth


def test_tiers_are_in_order() -> None:
    assert [each.rank for each in AwardTier] == [0, 1, 2, 3]
    assert find_award("order.labour.3").grade == 3
    assert find_award("certificate.commune").kinds == {
        CommendationKind.ACHIEVEMENT,
        CommendationKind.MOVEMENT,
        CommendationKind.UNEXPECTED,
    }


NAME = AwardName(vi="Danh hiệu", en="a title", in_force=Period(date(2020, 1, 1), date(2020, 12, 31)))


def _award(**fields: object) -> Award:
    given = {"key": "x", "form": AwardForm.MEDAL, "nature": AwardNature.FORM, "tier": AwardTier.STATE}
    return Award(**{**given, **fields})  # type: ignore[arg-type]


def test_an_award_without_a_name_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="no name"):
        _award(names=[])


def test_two_names_on_one_day_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="two entries for one day") as caught:
        _award(names=[NAME, NAME])
    assert caught.value.path == ("names", 1)


def test_two_lists_of_recipients_on_one_day_are_refused() -> None:
    both = [AwardRecipients({PERSON}, NAME.in_force), AwardRecipients({COLLECTIVE}, NAME.in_force)]
    with pytest.raises(InvalidValueError) as caught:
        _award(names=[NAME], recipients=both)
    assert caught.value.path == ("recipients", 1)
