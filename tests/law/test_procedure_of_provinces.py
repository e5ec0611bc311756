"""Procedure of two provinces: Hà Nội Decision 09/2020, Article 10; Bắc Ninh Decision 86/2025, Articles 6, 8 and 9.

Rows U-03, L-13, N-04, N-05; worked examples W-36 and W-47.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.awards import CommendationKind
from emulation.calendars import VietnamCalendar
from emulation.law import AwardForm, NoProvisionError
from emulation.procedure import ProcedureStep, SessionPurpose, VoteBase
from emulation.rulebooks import Layers
from emulation.rulebooks.procedure import ProcedureRules
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh, ha_noi

ORDER, DIPLOMA = AwardForm.ORDER, AwardForm.PROVINCIAL_DIPLOMA


def in_ha_noi(day: date) -> ProcedureRules:
    return Layers(national=national(), province=ha_noi.rulebook()).procedure(day)


def in_bac_ninh(day: date) -> ProcedureRules:
    return Layers(national=national(), province=bac_ninh.rulebook()).procedure(day)


def test_w_36_comments_on_five_collectives_close_after_seven_days() -> None:
    posted = date(2021, 2, 2)
    found = in_ha_noi(posted).notice_until(posted, form=ORDER, level="province")
    assert (found.day, found.grounds.provisions) == (date(2021, 2, 9), ("U-03",))
    assert found.grounds.citations[0].text("en") == (
        "Decision 09/2020/QĐ-UBND of UBND thành phố Hà Nội, Article 10(1)(e)"
    )
    # Calendar days: the eve of Tết is counted like any other.
    assert found.days_off == ()


@pytest.mark.parametrize(
    ("day", "row"),
    [
        (date(2020, 5, 7), "U-02"),
        (date(2020, 5, 8), "U-03"),
        (date(2023, 12, 31), "U-03"),
        (date(2024, 1, 1), "U-04"),
    ],
)
def test_the_length_was_local_until_it_became_national(day: date, row: str) -> None:
    assert [each.id for each in in_ha_noi(day).notices(ORDER, "province")] == [row]


def test_the_city_does_not_speak_for_another_province() -> None:
    rules = Layers(national=national()).procedure(date(2021, 2, 2))
    with pytest.raises(NoProvisionError):
        rules.notice_until(date(2021, 2, 2), form=ORDER, level="province")


@pytest.mark.parametrize(
    ("event", "last"),
    [(date(2026, 3, 20), date(2026, 3, 10)), (date(2026, 1, 5), date(2025, 12, 26))],
)
def test_w_47_the_file_ten_days_before_the_conference(event: date, last: date) -> None:
    found = in_bac_ninh(event).deadline(
        ProcedureStep.FILE_BEFORE_EVENT, event, form=DIPLOMA, level="province", kind=CommendationKind.MOVEMENT
    )
    assert (found.day, found.grounds.provisions) == (last, ("L-13.event",))


def test_w_47_unexpected_achievements_have_no_lead_time() -> None:
    with pytest.raises(NoProvisionError):
        in_bac_ninh(date(2026, 3, 20)).deadline(
            ProcedureStep.FILE_BEFORE_EVENT,
            date(2026, 3, 20),
            VietnamCalendar(),
            form=DIPLOMA,
            level="province",
            kind=CommendationKind.UNEXPECTED,
        )


@pytest.mark.parametrize(
    ("day", "education", "expected"),
    [
        (date(2025, 12, 14), False, []),
        (date(2025, 12, 15), False, [date(2026, 12, 10)]),
        (date(2026, 5, 1), True, [date(2026, 7, 10)]),
    ],
)
def test_article_6_dates_of_the_year(day: date, education: bool, expected: list[date]) -> None:
    found = in_bac_ninh(day).filing_dates(DIPLOMA, "province", for_education=education)
    assert [each.value.last_day(2026) for each in found] == expected


def test_article_8_the_council_of_the_province() -> None:
    rules = in_bac_ninh(date(2026, 1, 5))
    assert [(each.id, each.value.at_least, each.value.session) for each in rules.quorums("province")] == [
        ("N-05", Fraction(2, 3), SessionPurpose.ANY),
        ("N-05.awards", Fraction(8, 10), SessionPurpose.AWARDS),
    ]
    assert [each.value.meets_each_months for each in rules.councils("province")] == [6]


def test_article_9_councils_at_the_grassroots() -> None:
    rules = in_bac_ninh(date(2026, 1, 5))
    (council,) = rules.councils("commune")
    assert (council.value.composed_by, council.value.fewest_vice_chairs) == ("commune", None)
    # Its majority does not tell what the law asks for, which was not read.
    for form in (AwardForm.GRASSROOTS_FIGHTER, AwardForm.CULTURED_FAMILY):
        with pytest.raises(NoProvisionError):
            rules.ballot(form, "commune")
    # Where no national figure is known to be missing, the majority stands alone.
    (majority,) = rules.ballots(AwardForm.PRAISE, "commune")
    assert (majority.value.more_than, majority.value.base) == (True, VoteBase.UNSTATED)


def test_the_remark_on_the_unread_amendment_is_made_here_too() -> None:
    event = date(2026, 11, 27)
    found = in_bac_ninh(event).deadline(
        ProcedureStep.FILE_BEFORE_EVENT, event, form=DIPLOMA, level="province"
    )
    assert [note.key for note in found.grounds.notes] == ["rulebooks.note.amendment_not_read"]
