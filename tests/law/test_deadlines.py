"""Time limits: Decree 91, Articles 47 and 48; Decree 98, Article 32; Decree 122/2018; Decree 86/2023; Decision 638/QĐ-BNV.

Rows L-01 to L-12, L-15, E-02, E-09, E-20, E-21, E-24, R-08; worked examples W-36 and W-37.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import CommendationKind
from emulation.calendars import VietnamCalendar
from emulation.i18n import LANGUAGES, say_error
from emulation.law import AwardForm, NoProvisionError
from emulation.periods import WeekdayCalendar
from emulation.procedure import DayZero, DueDay, ProcedureStep
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.practices import PRACTICES

FIGHTER, WORKER, CERTIFICATE = (
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.ADVANCED_WORKER,
    AwardForm.CERTIFICATE_OF_COMMENDATION,
)
FAMILY, VILLAGE = AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE
STATE = AwardForm.PRIME_MINISTER_DIPLOMA
VIETNAM = VietnamCalendar()


def due(
    day: date,
    step: ProcedureStep = ProcedureStep.APPRAISAL,
    form: AwardForm = WORKER,
    level: str = "commune",
    kind: CommendationKind = CommendationKind.ACHIEVEMENT,
) -> DueDay:
    return national().on(day).procedure.deadline(step, day, VIETNAM, form=form, level=level, kind=kind)


@pytest.mark.parametrize(
    ("day", "step", "form", "level", "row", "last"),
    [
        (date(2021, 9, 10), ProcedureStep.APPRAISAL, WORKER, "commune", "L-01", date(2021, 10, 8)),
        (date(2021, 9, 10), ProcedureStep.APPRAISAL, WORKER, "district", "L-01", date(2021, 10, 8)),
        (date(2021, 9, 10), ProcedureStep.APPRAISAL, WORKER, "province", "L-02", date(2021, 10, 15)),
        (date(2023, 12, 29), ProcedureStep.APPRAISAL, WORKER, "commune", "L-01", date(2024, 1, 29)),
        (date(2021, 9, 10), ProcedureStep.FORWARD_STATE_FILE, STATE, "province", "L-03", date(2021, 10, 8)),
        (
            date(2021, 9, 10),
            ProcedureStep.FORWARD_STATE_FILE,
            AwardForm.NATIONAL_FIGHTER,
            "province",
            "L-03.highest",
            date(2021, 10, 22),
        ),
        (date(2021, 9, 10), ProcedureStep.CENTRAL_APPRAISAL, STATE, "central", "L-04", date(2021, 10, 8)),
        (
            date(2021, 9, 10),
            ProcedureStep.CENTRAL_APPRAISAL_WITH_CONSULTATION,
            STATE,
            "central",
            "L-04.consultation",
            date(2021, 10, 22),
        ),
        (date(2021, 9, 10), ProcedureStep.CONSULTATION_ANSWER, STATE, "province", "L-05", date(2021, 10, 8)),
        (date(2021, 9, 10), ProcedureStep.NOTIFY_RECIPIENT, STATE, "commune", "L-06", date(2021, 9, 24)),
        (date(2021, 9, 10), ProcedureStep.COPY_DECISION, STATE, "central", "L-07.copy", date(2021, 9, 24)),
        (
            date(2021, 9, 10),
            ProcedureStep.RETURN_INELIGIBLE,
            STATE,
            "central",
            "L-07.ineligible",
            date(2021, 9, 24),
        ),
        # Decree 98/2023/NĐ-CP
        (date(2024, 3, 1), ProcedureStep.CENTRAL_APPRAISAL, STATE, "central", "L-11.appraisal", date(2024, 3, 29)),
        (date(2024, 3, 1), ProcedureStep.RETURN_INELIGIBLE, STATE, "central", "L-11.ineligible", date(2024, 3, 8)),
        (date(2024, 3, 1), ProcedureStep.COPY_DECISION, STATE, "central", "L-11.copy", date(2024, 3, 15)),
        (date(2024, 3, 1), ProcedureStep.NOTIFY_RECIPIENT, STATE, "commune", "L-11.notice", date(2024, 3, 15)),
        (date(2024, 3, 1), ProcedureStep.HAND_OVER_OBJECTS, STATE, "central", "L-11.objects", date(2024, 3, 15)),
        (date(2024, 3, 1), ProcedureStep.AFTER_CONSULTATION, STATE, "central", "L-11.consulted", date(2024, 3, 15)),
        # Decision 638/QĐ-BNV
        (date(2025, 7, 1), ProcedureStep.APPRAISAL, FIGHTER, "commune", "L-12", date(2025, 7, 29)),
        (date(2026, 7, 6), ProcedureStep.APPRAISAL, FIGHTER, "commune", "L-12", date(2026, 8, 3)),
        # Families and villages: working days until January 2024, calendar days since.
        (date(2021, 11, 5), ProcedureStep.FILE_AFTER_MEETING, FAMILY, "commune", "E-09.family.file-after-meeting", date(2021, 11, 10)),
        (date(2021, 11, 5), ProcedureStep.DECIDE, FAMILY, "commune", "E-09.family.decide", date(2021, 11, 12)),
        (date(2021, 11, 5), ProcedureStep.DECIDE, VILLAGE, "district", "E-09.village.decide", date(2021, 11, 12)),
        (date(2024, 1, 29), ProcedureStep.DECIDE, FAMILY, "commune", "E-09.family.decide", date(2024, 2, 5)),
        (date(2024, 1, 30), ProcedureStep.DECIDE, FAMILY, "commune", "E-21.decide", date(2024, 2, 9)),
        (date(2024, 11, 1), ProcedureStep.PUBLIC_LIST, FAMILY, "commune", "E-21.list", date(2024, 11, 11)),
        (date(2024, 11, 1), ProcedureStep.DECIDE, VILLAGE, "commune", "E-24.decide", date(2024, 11, 11)),
        # Objects anew and honours stripped.
        (date(2020, 3, 2), ProcedureStep.FORWARD_REISSUE, CERTIFICATE, "province", "L-15.forward", date(2020, 3, 17)),
        (date(2020, 3, 2), ProcedureStep.ANSWER_REISSUE, CERTIFICATE, "central", "L-15.answer", date(2020, 4, 1)),
        (date(2020, 3, 2), ProcedureStep.PROPOSE_STRIPPING, AwardForm.STATE_HONOUR, "province", "R-08.propose", date(2020, 4, 1)),
        (date(2020, 3, 2), ProcedureStep.RECOVER_OBJECTS, AwardForm.STATE_HONOUR, "province", "R-08.recover", date(2020, 3, 17)),
    ],
)  # fmt: skip
def test_last_days(day: date, step: ProcedureStep, form: AwardForm, level: str, row: str, last: date) -> None:
    found = due(day, step, form, level)
    assert (found.grounds.provisions, found.day) == ((row,), last)
    assert day not in found.days_off
    for language in LANGUAGES:
        assert found.text(language)


@pytest.mark.parametrize(
    ("day", "step", "form", "level", "kind"),
    [
        # L-08: no national limit outside achievements.
        (date(2021, 10, 30), ProcedureStep.APPRAISAL, CERTIFICATE, "commune", CommendationKind.MOVEMENT),
        (date(2021, 10, 30), ProcedureStep.APPRAISAL, CERTIFICATE, "commune", CommendationKind.UNEXPECTED),
        # The highest orders have thirty days and the others twenty; which one is asked about is not told.
        (date(2021, 9, 10), ProcedureStep.FORWARD_STATE_FILE, AwardForm.ORDER, "province", CommendationKind.ACHIEVEMENT),
        # Communes under Decree 98 and, but for the grassroots fighter, since: not read or left to the province.
        (date(2024, 1, 1), ProcedureStep.APPRAISAL, WORKER, "commune", CommendationKind.ACHIEVEMENT),
        (date(2025, 7, 1), ProcedureStep.APPRAISAL, WORKER, "commune", CommendationKind.ACHIEVEMENT),
        (date(2025, 6, 30), ProcedureStep.APPRAISAL, FIGHTER, "commune", CommendationKind.ACHIEVEMENT),
        (date(2025, 7, 1), ProcedureStep.CENTRAL_APPRAISAL, STATE, "central", CommendationKind.ACHIEVEMENT),
        (date(2018, 11, 4), ProcedureStep.DECIDE, FAMILY, "commune", CommendationKind.ACHIEVEMENT),
        (date(2018, 6, 1), ProcedureStep.FORWARD_REISSUE, CERTIFICATE, "province", CommendationKind.ACHIEVEMENT),
        (date(2017, 9, 30), ProcedureStep.APPRAISAL, WORKER, "commune", CommendationKind.ACHIEVEMENT),
        (date(2027, 3, 1), ProcedureStep.APPRAISAL, FIGHTER, "commune", CommendationKind.ACHIEVEMENT),
    ],
)  # fmt: skip
def test_what_has_no_time_limit_that_was_read(
    day: date, step: ProcedureStep, form: AwardForm, level: str, kind: CommendationKind
) -> None:
    with pytest.raises(NoProvisionError) as caught:
        due(day, step, form, level, kind)
    assert say_error(caught.value, "vi").startswith("chưa biết thời hạn thực hiện")


def test_grassroots_procedure_is_left_to_provinces_and_says_the_row() -> None:
    with pytest.raises(NoProvisionError) as caught:
        due(date(2025, 7, 1))
    assert caught.value.params["rows"] == ("A-16",)


def test_silence_of_a_consulted_body_lets_the_procedure_go_on() -> None:
    silent = [each.id for each in national().provisions if getattr(each.value, "silence_means_yes", False)]
    assert silent == ["L-05"]


# -- day 0, Tết, calendars ------------------------------------------------------------------------------------


def test_w_36_seven_days_from_the_posting() -> None:
    """Hà Nội's local rule (U-03) stands with the province; nationally no length is fixed."""
    with pytest.raises(NoProvisionError):
        national().on(date(2021, 2, 2)).procedure.notice_until(
            date(2021, 2, 2), VIETNAM, form=AwardForm.ORDER, level="province"
        )


def test_w_37_ten_working_days_over_tet_2024() -> None:
    posted = date(2024, 2, 6)
    found = (
        national().on(posted).procedure.notice_until(posted, VIETNAM, form=AwardForm.ORDER, level="province")
    )
    assert found.day == date(2024, 2, 27)
    assert found.day_zero is DayZero.POSTING
    tet = {date(2024, 2, day) for day in range(8, 15)}
    assert set(found.days_off) == tet | {date(2024, 2, day) for day in (17, 18, 24, 25)}
    assert "27/2/2024" in found.text("vi")
    # Weekends alone would close it too early.
    short = (
        national()
        .on(posted)
        .procedure.notice_until(posted, WeekdayCalendar(), form=AwardForm.ORDER, level="province")
    )
    assert short.day == date(2024, 2, 20)


def test_a_calendar_of_ones_own_plugs_in() -> None:
    class OneDayAWeek:
        def is_working_day(self, day: date, /) -> bool:
            return day.weekday() == 0

    found = (
        national()
        .on(date(2021, 11, 5))
        .procedure.deadline(
            ProcedureStep.DECIDE, date(2021, 11, 5), OneDayAWeek(), form=FAMILY, level="commune"
        )
    )
    assert found.day == date(2021, 12, 6)


def test_without_a_calendar_working_days_are_not_guessed() -> None:
    rules = national().on(date(2021, 9, 10)).procedure
    found = rules.deadline(ProcedureStep.APPRAISAL, date(2021, 9, 10), form=WORKER, level="commune")
    assert found.day is None
    assert found.reason is not None
    assert "a calendar of working days is needed" in found.text("en")
    # Calendar days need none.
    later = (
        national()
        .on(date(2024, 11, 1))
        .procedure.deadline(ProcedureStep.DECIDE, date(2024, 11, 1), form=FAMILY, level="commune")
    )
    assert (later.day, later.reason) == (date(2024, 11, 11), None)


class _Forgetful:
    def is_working_day(self, day: date, /) -> bool:
        raise KeyError(day)


@pytest.mark.parametrize("calendar", [VIETNAM, _Forgetful()])
def test_a_calendar_that_does_not_know_the_year_leaves_it_open(
    calendar: VietnamCalendar | _Forgetful,
) -> None:
    rules = national().on(date(2021, 9, 10)).procedure
    found = rules.deadline(ProcedureStep.APPRAISAL, date(2101, 1, 3), calendar, form=WORKER, level="commune")
    assert (found.day, found.days_off) == (None, ())
    assert "3/1/2101" in found.text("vi")


@given(st.dates(date(2017, 10, 1), date(2023, 12, 31)))
@settings(max_examples=20)
def test_day_zero_is_not_counted_and_the_last_day_is_worked(day: date) -> None:
    found = due(day)
    assert found.day is not None
    assert VIETNAM.is_working_day(found.day)
    between = [day + timedelta(days=count) for count in range(1, (found.day - day).days + 1)]
    assert sum(VIETNAM.is_working_day(each) for each in between) == found.within.days == 20
    assert set(found.days_off) == {each for each in between if not VIETNAM.is_working_day(each)}


# -- dates of the year ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "form", "level", "education", "expected"),
    [
        (date(2021, 9, 10), AwardForm.NATIONAL_FIGHTER, "central", False, [("L-09.national-fighter", date(2022, 10, 31))]),
        (date(2021, 9, 10), AwardForm.GOVERNMENT_FLAG, "central", False, [("L-09.flag", date(2022, 3, 30))]),
        (date(2021, 9, 10), STATE, "central", False, [("L-09.achievement", date(2022, 6, 30))]),
        (date(2021, 9, 10), STATE, "central", True, [("L-09.education", date(2022, 10, 15))]),
        (date(2024, 1, 1), AwardForm.NATIONAL_FIGHTER, "central", False, [("L-10.national-fighter", date(2022, 12, 31))]),
        (date(2024, 1, 1), AwardForm.GOVERNMENT_FLAG, "central", False, [("L-10.flag", date(2022, 6, 30))]),
        (date(2024, 1, 1), AwardForm.GOVERNMENT_FLAG, "central", True, [("L-10.flag-education", date(2022, 12, 31))]),
        (date(2025, 7, 1), AwardForm.GOVERNMENT_FLAG, "central", False, []),
        (date(2021, 9, 10), FAMILY, "commune", False, [("E-02.register", date(2022, 1, 29)), ("E-02.select", date(2022, 12, 19))]),
        (date(2024, 1, 29), FAMILY, "commune", False, [("E-02.register", date(2022, 1, 29)), ("E-02.select", date(2022, 12, 19))]),
        (date(2024, 1, 30), FAMILY, "commune", False, [("E-20", date(2022, 11, 24))]),
        (date(2026, 11, 27), FAMILY, "commune", False, [("E-20", date(2022, 11, 24))]),
    ],
)  # fmt: skip
def test_filing_dates(
    day: date, form: AwardForm, level: str, education: bool, expected: list[tuple[str, date]]
) -> None:
    found = national().on(day).procedure.filing_dates(form, level, for_education=education)
    assert [(each.id, each.value.last_day(2022)) for each in found] == expected


def test_practices_are_kept_apart_from_the_law() -> None:
    rows = {each.id for each in PRACTICES}
    assert {"D-06", "D-07", "G-13", "G-14", "G-15", "L-14"} <= rows
    assert rows.isdisjoint(each.id for each in national().provisions)
    assert [each.most_requests for each in PRACTICES if each.id == "G-15"] == [1]
