"""Who may launch: Law 15/2003/QH11, Article 18, and Law 06/2022/QH15, Article 18."""

from __future__ import annotations

from datetime import date

import pytest

from emulation.core import Truth
from emulation.law import OfficeKind, Verification
from emulation.rulebooks.vietnam import national

OF_2003 = "Điều 18 Luật 15/2003/QH11"
OF_2022 = "Điều 18 Luật 06/2022/QH15"
TWO_TIERS = "Điều 59 Nghị định 129/2025/NĐ-CP"
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("day", "level", "kind", "truth", "citation"),
    [
        # The commune chair, day before, of and after each change.
        (date(2017, 9, 30), "commune", CHAIR, UNKNOWN, None),
        (date(2017, 10, 1), "commune", CHAIR, YES, OF_2003),
        (date(2017, 10, 2), "commune", CHAIR, YES, OF_2003),
        (date(2019, 12, 31), "commune", CHAIR, YES, OF_2003),
        (date(2020, 1, 1), "commune", CHAIR, YES, OF_2003),
        (date(2021, 9, 10), "commune", CHAIR, YES, OF_2003),
        (date(2023, 12, 31), "commune", CHAIR, YES, OF_2003),
        (date(2024, 1, 1), "commune", CHAIR, YES, OF_2022),
        (date(2024, 1, 2), "commune", CHAIR, YES, OF_2022),
        (date(2025, 6, 30), "commune", CHAIR, YES, OF_2022),
        (date(2025, 7, 1), "commune", CHAIR, YES, OF_2022),
        (date(2026, 9, 30), "commune", CHAIR, YES, OF_2022),
        (date(2026, 10, 1), "commune", CHAIR, UNKNOWN, None),
        # The district, which ended with June 2025.
        (date(2021, 9, 10), "district", CHAIR, YES, OF_2003),
        (date(2025, 6, 30), "district", CHAIR, YES, OF_2022),
        (date(2025, 7, 1), "district", CHAIR, NO, TWO_TIERS),
        (date(2025, 7, 2), "district", CHAIR, NO, TWO_TIERS),
        (date(2025, 7, 1), "district", OfficeKind.AGENCY_HEAD, NO, TWO_TIERS),
        (date(2026, 10, 1), "district", CHAIR, NO, TWO_TIERS),
        # The ladder above and beside.
        (date(2021, 9, 10), "province", CHAIR, YES, OF_2003),
        (date(2021, 9, 10), "central", OfficeKind.PRIME_MINISTER, YES, OF_2003),
        (date(2021, 9, 10), "central", OfficeKind.STATE_PRESIDENT, YES, OF_2003),
        (date(2021, 9, 10), "central", OfficeKind.MINISTER, YES, OF_2003),
        (date(2021, 9, 10), "grassroots", OfficeKind.AGENCY_HEAD, YES, OF_2003),
        (date(2021, 9, 10), "province", OfficeKind.DEPARTMENT_HEAD, YES, OF_2003),
        (date(2025, 7, 1), "province", CHAIR, YES, OF_2022),
        (date(2025, 7, 1), "central", OfficeKind.PRIME_MINISTER, YES, OF_2022),
        (date(2025, 7, 1), "grassroots", OfficeKind.AGENCY_HEAD, YES, OF_2022),
        # There is no People's Committee of the whole country or of a school.
        (date(2021, 9, 10), "central", CHAIR, NO, OF_2003),
        (date(2021, 9, 10), "grassroots", CHAIR, NO, OF_2003),
        (date(2021, 9, 10), "commune", OfficeKind.MINISTER, NO, OF_2003),
        # Offices the article does not speak of.
        (date(2021, 9, 10), "commune", OfficeKind.OTHER, UNKNOWN, None),
        (date(2021, 9, 10), "grassroots", OfficeKind.ENTERPRISE_HEAD, UNKNOWN, None),
        (date(2025, 7, 1), "grassroots", OfficeKind.BOARD_CHAIR, UNKNOWN, None),
    ],
)
def test_article_18(day: date, level: str, kind: OfficeKind, truth: Truth, citation: str | None) -> None:
    ruling = national().may_launch(level, kind, day)
    assert ruling.truth is truth
    cited = {str(place) for place in ruling.citations}
    assert cited == (set() if citation is None else {citation})


@pytest.mark.parametrize(
    ("day", "verification"),
    [
        (date(2021, 9, 10), Verification.OFFICIAL),
        (date(2024, 1, 1), Verification.SECONDARY),
        (date(2026, 10, 1), None),
    ],
)
def test_how_well_it_was_read(day: date, verification: Verification | None) -> None:
    assert national().may_launch("commune", CHAIR, day).verification is verification


def test_the_commune_chair_launches_in_the_commune() -> None:
    ruling = national().may_launch("commune", CHAIR, date(2021, 9, 10))
    assert ruling.provisions == ("M-16.locality",)
    assert ruling.text("en") == (
        "yes: may launch a movement within the locality (Law 15/2003/QH11, Article 18; read in the official text)"
    )


def test_a_district_is_refused_with_the_reason() -> None:
    ruling = national().may_launch("district", CHAIR, date(2025, 7, 1))
    assert ruling.provisions == ("A-02.P3",)
    assert "từ 1/7/2025 không còn cấp huyện; thẩm quyền đã chuyển cho cấp xã" in ruling.text("vi")
