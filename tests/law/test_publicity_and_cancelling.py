"""Public notice, announcing, certificates, cancelling: Decree 91, Articles 45 and 76 to 79; Decree 98, Articles 46 and 104.

Rows U-01 to U-08, G-11, G-12, R-01 to R-09; worked examples W-38 and W-44 stand in test_worked_campaigns.py.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.law import AwardForm, NoProvisionError
from emulation.procedure import AnnouncementPrinciple, Returned, ReviewAct, RevocationEffect, RevocationGround
from emulation.rulebooks.vietnam import national

P1, P2, P3, P3B = date(2021, 9, 10), date(2024, 5, 2), date(2026, 7, 1), date(2026, 11, 27)
ORDER, HONOUR, FIGHTER = AwardForm.ORDER, AwardForm.STATE_HONOUR, AwardForm.NATIONAL_FIGHTER
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION


@pytest.mark.parametrize(
    ("day", "form", "level", "row", "days", "working"),
    [
        (date(2017, 10, 1), FIGHTER, "central", "U-01", 10, True),
        (date(2023, 12, 31), HONOUR, "central", "U-01", 10, True),
        (P1, ORDER, "province", "U-02", None, None),
        (date(2024, 1, 1), ORDER, "province", "U-04", 10, True),
        (date(2025, 6, 30), ORDER, "province", "U-04", 10, True),
        (date(2024, 1, 1), HONOUR, "central", "U-05", 10, True),
        (date(2025, 7, 1), HONOUR, "central", "U-05.P3", 10, True),
        (date(2025, 12, 31), HONOUR, "central", "U-05.P3", 10, True),
        (date(2024, 11, 1), AwardForm.CULTURED_FAMILY, "commune", "E-21.posted", 10, False),
        (P3B, AwardForm.CULTURED_FAMILY, "commune", "E-21.posted", 10, False),
        (P2, AwardForm.CULTURED_VILLAGE, "commune", "E-24.posted", 10, False),
    ],
)
def test_public_notice(
    day: date, form: AwardForm, level: str, row: str, days: int | None, working: bool | None
) -> None:
    (found,) = national().on(day).procedure.notices(form, level)
    length = found.value.length
    assert found.id == row
    assert (length and length.days, length and length.working) == (days, working)
    assert found.value.is_minimum == (row == "U-04")
    assert found.value.before_council == (row in {"U-02", "U-04"})


@pytest.mark.parametrize(
    ("day", "form", "level", "rows"),
    [
        (P1, CERTIFICATE, "commune", ("U-06",)),
        (P2, AwardForm.GRASSROOTS_FIGHTER, "commune", ("U-06",)),
        (date(2025, 7, 1), ORDER, "province", ()),
        (date(2026, 1, 1), HONOUR, "central", ()),
        (date(2017, 9, 30), FIGHTER, "central", None),
    ],
)
def test_public_notice_that_was_not_found(
    day: date, form: AwardForm, level: str, rows: tuple[str, ...] | None
) -> None:
    with pytest.raises(NoProvisionError) as caught:
        national().on(day).procedure.notices(form, level)
    assert caught.value.params.get("rows") == rows


def test_decree_145_articles_25_and_26_order_of_announcing() -> None:
    (found,) = national().on(P1).procedure.announcements(ORDER)
    order = found.value.principles
    assert order.index(AnnouncementPrinciple.HIGHER_FIRST) < order.index(
        AnnouncementPrinciple.COLLECTIVE_BEFORE_INDIVIDUAL
    )
    # The deceased come after the living.
    assert order[-1] is AnnouncementPrinciple.LIVING_BEFORE_POSTHUMOUS
    assert national().on(P1).procedure.announcements(CERTIFICATE) == ()
    assert national().on(P2).procedure.announcements(ORDER) == ()


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        (date(2018, 11, 4), []),
        (date(2018, 11, 5), ["U-08"]),
        (date(2024, 1, 29), ["U-08"]),
        (date(2024, 1, 30), []),
    ],
)
def test_decree_122_article_4_4_families_at_the_summing_up(day: date, rows: list[str]) -> None:
    found = national().on(day).procedure.announcements(AwardForm.CULTURED_FAMILY)
    assert [each.id for each in found] == rows


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        (P1, ["G-11.P1"]),
        (date(2023, 12, 31), ["G-11.P1"]),
        (date(2024, 1, 1), ["G-11.P2", "G-12"]),
        (date(2025, 6, 30), ["G-11.P2", "G-12"]),
        (date(2025, 7, 1), []),
    ],
)
def test_size_and_golden_book_number(day: date, rows: list[str]) -> None:
    found = national().on(day).procedure.certificate_formats(CERTIFICATE, "commune")
    assert [each.id for each in found] == rows
    for each in found:
        if each.row == "G-11":
            assert (each.value.width_mm, each.value.height_mm, each.value.national_emblem) == (297, 210, True)
        else:
            assert each.value.golden_book_number


def test_law_2003_article_96_and_decree_91_article_78() -> None:
    found = {each.id: each.value for each in national().on(P1).procedure.revocations(CERTIFICATE)}
    assert set(found) == {"R-03", "R-04", "R-05.returned"}
    assert found["R-03"].grounds == {RevocationGround.FALSE_DECLARATION}
    assert found["R-03"].returned == {Returned.OBJECTS, Returned.MONEY}
    assert found["R-04"].effect is RevocationEffect.LOWER_OR_CANCEL
    assert found["R-04"].not_for_deceased
    assert not any(each.is_closed_list for each in found.values())


@pytest.mark.parametrize("day", [date(2024, 1, 1), P2, P3, date(2026, 9, 30)])
def test_law_2022_article_93_four_grounds_and_who_cancels(day: date) -> None:
    found = {each.id: each.value for each in national().on(day).procedure.revocations(CERTIFICATE)}
    assert set(found) == {"R-06", "R-07"}
    assert len(found["R-06"].grounds) == 4
    assert found["R-06"].is_closed_list
    assert found["R-07"].by_awarding_authority


@pytest.mark.parametrize("day", [date(2026, 10, 1), P3B, date(2017, 9, 30)])
def test_cancelling_is_not_known_where_the_law_was_not_read(day: date) -> None:
    with pytest.raises(NoProvisionError):
        national().on(day).procedure.revocations(CERTIFICATE)


def test_decree_122_article_18_families() -> None:
    found = {
        each.id: each.value for each in national().on(P1).procedure.revocations(AwardForm.CULTURED_FAMILY)
    }
    assert found["R-09"].by_awarding_authority
    assert found["R-09"].grounds == {RevocationGround.STANDARD_NOT_MET}


def test_rights_to_act_against_an_award() -> None:
    found = {each.id: each.value for each in national().on(P1).procedure.review_rights()}
    assert set(found) == {"R-01.individual", "R-01.organisation", "R-02.anyone", "R-02.recipient"}
    assert ReviewAct.DENOUNCE not in found["R-01.organisation"].acts
    assert found["R-02.recipient"].is_duty
    assert national().on(P2).procedure.review_rights() == ()
