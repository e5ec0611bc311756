"""Titles of Hà Nội: Decision 09/2020/QĐ-UBND and Decision 71/2025/QĐ-UBND. Rows T-18, T-19."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.awards import LayerKind, LocalTitle
from emulation.law import AwardForm, NoProvisionError
from emulation.parties import SubjectKind
from emulation.rulebooks import Layers
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import PROVINCES, ha_noi

HERE = Layers(national=national(), province=ha_noi.rulebook())


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        (date(2020, 5, 7), 0),
        (date(2020, 5, 8), 8),
        (date(2021, 10, 30), 8),
        (date(2023, 12, 31), 8),
        (date(2024, 1, 1), 0),
        (date(2025, 12, 5), 0),
        (date(2025, 12, 6), 1),
    ],
)
def test_eight_titles_and_one(day: date, titles: int) -> None:
    found = HERE.about(LocalTitle, day)
    assert len(found) == titles
    assert all(layer is LayerKind.PROVINCE for layer, _ in found)
    assert len({each.value.question for _, each in found}) == titles


def test_decision_71_2025_at_most_ten_nine_tenths_of_the_council_seven_working_days() -> None:
    ((_, found),) = HERE.about(LocalTitle, date(2026, 1, 5))
    title = found.value
    assert found.id == "T-19"
    assert (title.most_a_year, title.council_share, title.notice_working_days) == (10, Fraction(9, 10), 7)
    assert title.text("vi") == "Công dân Thủ đô ưu tú"
    assert title.text("en") == "Outstanding citizen of the capital"


def test_the_certificate_in_ha_noi_since_2024_was_not_read() -> None:
    with pytest.raises(NoProvisionError):
        HERE.standard(AwardForm.CERTIFICATE_OF_COMMENDATION, SubjectKind.PERSON, date(2024, 5, 1))
    # In the years of the law of 2003 the law itself decides, in Hà Nội as anywhere.
    (found,) = HERE.standard(AwardForm.CERTIFICATE_OF_COMMENDATION, SubjectKind.PERSON, date(2021, 10, 30))
    assert found.id == "G-02"


def test_the_provinces_that_are_shipped() -> None:
    assert PROVINCES == ("bac_ninh", "ha_noi")
