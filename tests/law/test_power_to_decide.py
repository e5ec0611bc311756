"""Who decides an award.

Law 15/2003/QH11, Articles 70, 74, 77 to 80 and 101(2); Decree 91/2017/NĐ-CP, Article 43; Law 06/2022/QH15, Article 80; Decree
129/2025/NĐ-CP, Article 59.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.core import Truth
from emulation.law import AwardForm, OfficeKind, Verification
from emulation.rulebooks.vietnam import national

CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
IN_P1, END_P1 = date(2021, 10, 30), date(2023, 12, 31)
START_P2, END_P2 = date(2024, 1, 1), date(2025, 6, 30)
START_P3, END_P3 = date(2025, 7, 1), date(2026, 9, 30)

UNIT_FORMS = {"certificate_of_commendation", "advanced_worker", "grassroots_fighter", "advanced_collective"}
COMMUNE = {"certificate_of_commendation", "advanced_worker", "cultured_family"}
PROVINCE = {"provincial_diploma", "provincial_flag", "excellent_collective", "provincial_fighter"}
PRIME_MINISTER = {"national_fighter", "prime_minister_diploma", "government_flag"}
PRESIDENT = {"order", "medal", "state_honour", "state_prize"}
# No list of deciding powers that was read names these: there is nothing a list could be silent about.
ON_NO_LIST = {"exemplary_commune", "regional_flag", "regional_diploma", "commemorative_medal"}


@pytest.mark.parametrize("day", [date(2017, 10, 1), date(2019, 12, 31), date(2020, 1, 1), IN_P1, END_P1])
@pytest.mark.parametrize(
    ("level", "kind", "forms", "article"),
    [
        ("commune", CHAIR, COMMUNE, 80),
        ("district", CHAIR, UNIT_FORMS | {"cultured_village"}, 80),
        ("province", OfficeKind.DEPARTMENT_HEAD, UNIT_FORMS, 80),
        ("central", OfficeKind.AGENCY_HEAD, UNIT_FORMS, 80),
        ("grassroots", OfficeKind.ENTERPRISE_HEAD, UNIT_FORMS, 80),
        ("grassroots", OfficeKind.BOARD_CHAIR, UNIT_FORMS, 80),
        ("province", CHAIR, PROVINCE, 79),
        ("central", OfficeKind.MINISTER, PROVINCE, 79),
        ("central", OfficeKind.PRIME_MINISTER, PRIME_MINISTER, 78),
        ("central", OfficeKind.STATE_PRESIDENT, PRESIDENT, 77),
    ],
)
def test_law_2003_articles_77_to_80(
    day: date, level: str, kind: OfficeKind, forms: set[str], article: int
) -> None:
    for form in AwardForm:
        ruling = national().may_decide(form, level, kind, day)
        if form.value in ON_NO_LIST:
            assert ruling.truth is UNKNOWN
            continue
        expected = YES if form.value in forms or form is AwardForm.PRAISE else NO
        assert ruling.truth is expected, form
        assert ruling.verification is Verification.OFFICIAL
        if form.value in forms:
            assert str(ruling.citations[0]) == f"Điều {article} Luật 15/2003/QH11"


@pytest.mark.parametrize(
    ("day", "level", "forms"),
    [
        (START_P2, "commune", COMMUNE),
        (END_P2, "commune", COMMUNE),
        (START_P3, "commune", COMMUNE | UNIT_FORMS | {"cultured_village"}),
        (END_P3, "commune", COMMUNE | UNIT_FORMS | {"cultured_village"}),
        (START_P2, "district", UNIT_FORMS | {"cultured_village"}),
        (END_P2, "district", UNIT_FORMS | {"cultured_village"}),
        (START_P3, "district", set()),
        (END_P3, "district", set()),
    ],
)
def test_law_2022_article_80_2_and_3_and_decree_129_article_59(
    day: date, level: str, forms: set[str]
) -> None:
    for form in AwardForm:
        ruling = national().may_decide(form, level, CHAIR, day)
        if form is AwardForm.PRAISE and not (level == "district" and day >= START_P3):
            # The rule on encouragement in other forms was read in the law of 2003 only.
            assert ruling.truth is UNKNOWN
            continue
        if form.value in ON_NO_LIST and not (level == "district" and day >= START_P3):
            assert ruling.truth is UNKNOWN
            continue
        assert ruling.truth is (YES if form.value in forms else NO), form
        assert ruling.verification is Verification.SECONDARY


@pytest.mark.parametrize("day", [START_P2, END_P2, START_P3, END_P3])
@pytest.mark.parametrize(
    ("level", "kind", "forms", "clause"),
    [
        ("province", OfficeKind.DEPARTMENT_HEAD, UNIT_FORMS, 1),
        ("central", OfficeKind.AGENCY_HEAD, UNIT_FORMS, 1),
        ("grassroots", OfficeKind.ENTERPRISE_HEAD, UNIT_FORMS, 4),
        ("grassroots", OfficeKind.BOARD_CHAIR, {"certificate_of_commendation"}, 4),
    ],
)
def test_law_2022_article_80_1_and_4(
    day: date, level: str, kind: OfficeKind, forms: set[str], clause: int
) -> None:
    for form in AwardForm:
        if not form.is_statutory or form.value in ON_NO_LIST:
            continue
        ruling = national().may_decide(form, level, kind, day)
        assert ruling.truth is (YES if form.value in forms else NO), form
        assert [str(place) for place in ruling.citations] == [f"khoản {clause} Điều 80 Luật 06/2022/QH15"]


FIGHTER = AwardForm.GRASSROOTS_FIGHTER
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION


@pytest.mark.parametrize(
    ("day", "form", "level", "truth", "row"),
    [
        # A commune chair and the grassroots fighter: may propose, may not, may.
        (date(2017, 9, 30), FIGHTER, "commune", UNKNOWN, None),
        (date(2017, 10, 1), FIGHTER, "commune", NO, "A-10"),
        (date(2023, 12, 31), FIGHTER, "commune", NO, "A-10"),
        (date(2024, 1, 1), FIGHTER, "commune", NO, "A-01.P2"),
        (date(2025, 6, 30), FIGHTER, "commune", NO, "A-01.P2"),
        (date(2025, 7, 1), FIGHTER, "commune", YES, "A-01.P3"),
        (date(2025, 7, 2), FIGHTER, "commune", YES, "A-01.P3"),
        (date(2026, 9, 30), FIGHTER, "commune", YES, "A-01.P3"),
        (date(2026, 10, 1), FIGHTER, "commune", UNKNOWN, "T-15"),
        # The district the other way round.
        (date(2017, 9, 30), FIGHTER, "district", UNKNOWN, None),
        (date(2017, 10, 1), FIGHTER, "district", YES, "A-02.P1"),
        (date(2023, 12, 31), FIGHTER, "district", YES, "A-02.P1"),
        (date(2024, 1, 1), FIGHTER, "district", YES, "A-02.P2"),
        (date(2025, 6, 30), FIGHTER, "district", YES, "A-02.P2"),
        (date(2025, 7, 1), FIGHTER, "district", NO, "A-02.P3"),
        (date(2026, 10, 1), FIGHTER, "district", NO, "A-02.P3"),
        # The certificate stays with the commune all along.
        (date(2021, 10, 30), CERTIFICATE, "commune", YES, "A-01.P1"),
        (date(2023, 12, 31), CERTIFICATE, "commune", YES, "A-01.P1"),
        (date(2024, 1, 1), CERTIFICATE, "commune", YES, "A-01.P2"),
        (date(2025, 7, 1), CERTIFICATE, "commune", YES, "A-01.P3"),
        # Other encouragement: the rule of 2003 was read, a later one was not.
        (date(2023, 12, 31), AwardForm.PRAISE, "commune", YES, "M-27"),
        (date(2023, 12, 31), AwardForm.PRAISE, "grassroots", YES, "M-27"),
        (date(2024, 1, 1), AwardForm.PRAISE, "commune", UNKNOWN, None),
    ],
)
def test_the_day_before_of_and_after_each_change(
    day: date, form: AwardForm, level: str, truth: Truth, row: str | None
) -> None:
    ruling = national().may_decide(form, level, CHAIR, day)
    assert (ruling.truth, ruling.provisions) == (truth, () if row is None else (row,))


@pytest.mark.parametrize("form", [AwardForm.PROVINCIAL_DIPLOMA, AwardForm.PRIME_MINISTER_DIPLOMA])
def test_law_2003_articles_70_and_74_no_diploma_from_a_commune(form: AwardForm) -> None:
    ruling = national().may_decide(form, "commune", CHAIR, IN_P1)
    assert (ruling.truth, ruling.provisions) == (NO, ("A-11",))
    assert [str(place) for place in ruling.citations] == [
        "Điều 70 Luật 15/2003/QH11",
        "Điều 74 Luật 15/2003/QH11",
    ]
    assert ruling.reason.key == "law.ruling.barred"


def test_decree_91_article_43_2_a_the_commune_proposes_to_the_district() -> None:
    ruling = national().may_decide(FIGHTER, "commune", CHAIR, IN_P1)
    assert str(ruling.citations[0]) == "điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP"
    assert "chỉ được đề nghị cấp huyện xét tặng Chiến sĩ thi đua cơ sở" in ruling.text("vi")


@pytest.mark.parametrize("day", [START_P2, END_P2, START_P3, END_P3])
@pytest.mark.parametrize(
    ("level", "kind", "row"),
    [
        ("province", CHAIR, "A-05.P2.province"),
        ("central", OfficeKind.MINISTER, "A-05.P2.minister"),
        ("central", OfficeKind.PRIME_MINISTER, "A-06.P2"),
        ("central", OfficeKind.STATE_PRESIDENT, "A-07.P2"),
    ],
)
@pytest.mark.parametrize("form", AwardForm)
def test_what_is_only_remembered_of_the_law_of_2022_is_not_known(
    day: date, level: str, kind: OfficeKind, row: str, form: AwardForm
) -> None:
    ruling = national().may_decide(form, level, kind, day)
    assert (ruling.truth, ruling.provisions, ruling.verification) == (UNKNOWN, (row,), None)
    assert ruling.citations == ()
    assert ruling.text("vi").startswith("chưa biết: nội dung văn bản chưa được kiểm chứng")
    assert "not known: the text was not verified" in ruling.text("en")
    assert "Law 06/2022/QH15" in ruling.text("en")


@pytest.mark.parametrize("day", [date(2017, 9, 30), date(2027, 3, 1), date.min, date.max])
@pytest.mark.parametrize("kind", OfficeKind)
def test_outside_the_days_that_were_read_nothing_is_known(day: date, kind: OfficeKind) -> None:
    for form in AwardForm:
        ruling = national().may_decide(form, "commune", kind, day)
        assert (ruling.truth, ruling.reason.key) == (UNKNOWN, "law.ruling.day_not_read")


@pytest.mark.parametrize("day", [IN_P1, START_P2, START_P3])
@pytest.mark.parametrize(
    ("level", "kind"),
    [
        ("grassroots", OfficeKind.AGENCY_HEAD),  # a school: no provision that was read speaks of it
        ("commune", OfficeKind.OTHER),
        ("grassroots", CHAIR),
    ],
)
def test_offices_that_no_provision_speaks_of(day: date, level: str, kind: OfficeKind) -> None:
    ruling = national().may_decide(CERTIFICATE, level, kind, day)
    assert (ruling.truth, ruling.reason.key) == (UNKNOWN, "law.ruling.office_not_listed")


def test_law_2022_article_80_1_asks_for_legal_personality() -> None:
    ruling = national().may_decide(FIGHTER, "central", OfficeKind.AGENCY_HEAD, START_P2)
    assert "legal personality" in ruling.text("en")
