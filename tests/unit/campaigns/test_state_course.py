"""The course of a campaign as a journal tells it: period, status, suspensions, orders, conditions, corrections."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import (
    Activated,
    Amended,
    Closed,
    ConditionBegan,
    ConditionEnded,
    ContentArea,
    Corrected,
    Entry,
    Extended,
    Journal,
    Measured,
    Occurrence,
    Registered,
    Resumed,
    ReviewHeld,
    ReviewKind,
    Suspended,
    Withdrawn,
)
from emulation.campaigns.standing import AreaState, CampaignStatus
from emulation.campaigns.state import CampaignState, fold_state
from emulation.core import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.periods import Period, PeriodSet, WrittenPeriod
from emulation.testing.journals import measured_campaign

PLAN = measured_campaign()
ZONE = timezone(timedelta(hours=7))
START, END = date(2021, 9, 10), date(2021, 10, 30)
Line = tuple[str, date, Occurrence] | tuple[str, date, Occurrence, str]


def day(number: int, month: int = 9) -> date:
    return date(2021, month, number)


def noon(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 12, tzinfo=ZONE)


def journal(*lines: Line) -> Journal:
    made: list[Entry] = []
    last = datetime(2021, 1, 1, tzinfo=ZONE)
    for id, on, fact, *actor in lines:
        last = max(last + timedelta(minutes=1), noon(on))
        made.append(Entry(id=id, on=on, recorded=last, fact=fact, actor=actor[0] if actor else None))
    return Journal(tuple(made))


def fold(*lines: Line, on: date, known_at: datetime | None = None) -> CampaignState:
    return fold_state(PLAN, journal(*lines), on, known_at=known_at)


def open_ended(start: date | None, end: date | None) -> CampaignState:
    plan = attrs.evolve(PLAN, period=WrittenPeriod.exact(Period(start, end)))
    return fold_state(plan, Journal(), day(20))


# ------------------------------------------------------------------------------------- what is asked


@pytest.mark.parametrize("on", [datetime(2021, 9, 10, tzinfo=UTC), "2021-09-10", None])
def test_only_a_plain_day_can_be_asked_about(on: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        fold_state(PLAN, Journal(), on)  # type: ignore[arg-type]
    assert caught.value.code == "core.not_a_day"


def test_the_moment_of_knowledge_has_a_zone() -> None:
    with pytest.raises(InvalidValueError) as caught:
        fold_state(PLAN, Journal(), END, known_at=datetime(2021, 9, 10))
    assert caught.value.code == "core.not_aware"


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../secrets", "Asia", "a\\b", "X" * 5000])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        fold_state(attrs.evolve(PLAN, zone=zone), Journal(), END)
    assert caught.value.code == "progress.unknown_zone"


def test_what_the_plan_does_not_have_is_refused_with_near_names() -> None:
    state = fold(on=END)
    with pytest.raises(UnknownKeyError) as caught:
        state.area("zone-area")
    assert "zones-area" in str(caught.value.params["near"])
    with pytest.raises(UnknownKeyError):
        state.condition("zzz")


def test_the_campaign_asks_for_its_state() -> None:
    told = journal(("a", day(12), Closed()))
    assert PLAN.state(told, END) == fold_state(PLAN, told, END)


# ------------------------------------------------------------------------------------- period and status


@pytest.mark.parametrize(
    ("on", "status", "left", "elapsed"),
    [
        (day(9), CampaignStatus.NOT_STARTED, 51, Fraction(0)),
        (START, CampaignStatus.RUNNING, 50, Fraction(1, 51)),
        (END, CampaignStatus.RUNNING, 0, Fraction(1)),
        (day(31, 10), CampaignStatus.ENDED, 0, Fraction(1)),
    ],
)
def test_the_day_before_of_and_after_each_end(
    on: date, status: CampaignStatus, left: int, elapsed: Fraction
) -> None:
    state = fold(on=on)
    assert (state.status, state.days_left, state.share_elapsed) == (status, left, elapsed)


def test_an_open_end_leaves_no_count_of_days() -> None:
    state = open_ended(START, None)
    assert (state.status, state.days_left, state.share_elapsed) == (CampaignStatus.RUNNING, None, None)


def test_an_open_start_has_always_begun() -> None:
    state = open_ended(None, END)
    assert (state.status, state.days_left, state.share_elapsed) == (CampaignStatus.RUNNING, 40, None)
    assert state.area("doses-area").since is None
    assert state.area("doses-area").text("vi") == "đang thực hiện"


def test_phases_are_those_of_the_day() -> None:
    assert fold(on=day(30)).phases == ("phase-1",)
    assert fold(on=day(1, 10)).phases == ("phase-2",)
    assert fold(on=day(9)).phases == ()


def test_an_extension_works_from_its_own_day() -> None:
    lines: list[Line] = [("a", day(20, 10), Extended(day(15, 11)))]
    assert fold(*lines, on=day(19, 10)).period.end == END
    assert fold(*lines, on=day(20, 10)).period.end == day(15, 11)
    assert fold(*lines, on=day(15, 11)).status is CampaignStatus.RUNNING


def test_an_extension_after_the_end_is_taken_and_remarked() -> None:
    state = fold(("a", day(3, 11), Extended(day(15, 11))), on=day(4, 11))
    assert state.status is CampaignStatus.RUNNING
    assert [each.code.value for each in state.remarks] == ["extended_after_end"]


def test_a_campaign_can_be_shortened_and_an_open_one_ended() -> None:
    assert fold(("a", day(20), Extended(day(30))), on=day(1, 10)).status is CampaignStatus.ENDED
    plan = attrs.evolve(PLAN, period=WrittenPeriod.exact(Period(START, None)))
    state = fold_state(plan, journal(("a", day(20), Extended(day(30)))), day(21))
    assert (state.period, state.remarks) == (Period(START, day(30)), ())


def test_a_closure_ends_it_and_its_day_still_counts() -> None:
    lines: list[Line] = [("a", day(20), Closed())]
    assert fold(*lines, on=day(20)).status is CampaignStatus.RUNNING
    after = fold(*lines, on=day(21))
    assert (after.status, after.period.end, after.closed) == (CampaignStatus.CLOSED, day(20), day(20))
    assert after.area("doses-area").state is AreaState.ENDED


def test_a_closure_after_the_end_closes_at_once() -> None:
    state = fold(("a", day(5, 11), Closed()), on=day(5, 11))
    assert (state.status, state.period.end) == (CampaignStatus.CLOSED, END)


def test_a_closure_before_the_start_leaves_no_day() -> None:
    state = fold(("a", day(8), Closed()), on=day(12))
    assert (state.status, state.period) == (CampaignStatus.CLOSED, Period(START, END))
    assert state.area("doses-area").state is AreaState.ENDED


@pytest.mark.parametrize("fact", [Extended(day(15, 11)), Suspended("bão"), Resumed()], ids=str)
def test_after_the_closure_nothing_moves(fact: Extended | Suspended | Resumed) -> None:
    state = fold(("a", day(20), Closed()), ("b", day(22), fact), on=day(25))
    assert (state.period.end, state.suspensions, state.status) == (
        day(20),
        PeriodSet(),
        CampaignStatus.CLOSED,
    )


# ------------------------------------------------------------------------------------- suspensions


def test_a_suspension_lasts_until_the_day_before_it_goes_on() -> None:
    lines: list[Line] = [("a", day(15), Suspended("bão")), ("b", day(18), Resumed())]
    assert fold(*lines, on=day(17)).status is CampaignStatus.SUSPENDED
    assert fold(*lines, on=day(17)).suspensions == PeriodSet((Period(day(15), None),))
    after = fold(*lines, on=day(18))
    assert after.status is CampaignStatus.RUNNING
    assert after.suspensions == PeriodSet((Period(day(15), day(17)),))


def test_resumed_on_its_own_day_it_never_stopped() -> None:
    state = fold(("a", day(15), Suspended("bão")), ("b", day(15), Resumed()), on=day(15))
    assert (state.status, state.suspensions.is_empty) == (CampaignStatus.RUNNING, True)


def test_a_suspended_area_says_why_and_since_when() -> None:
    standing = fold(("a", day(15), Suspended("bão số 5")), on=day(16)).area("doses-area")
    assert (standing.state, standing.since, standing.entry) == (AreaState.SUSPENDED, day(15), "a")
    assert standing.text("vi") == "tạm dừng từ 15/9/2021: bão số 5"


def test_a_closure_ends_a_suspension() -> None:
    state = fold(("a", day(15), Suspended("bão")), ("b", day(18), Closed()), on=day(25))
    assert state.suspensions == PeriodSet((Period(day(15), day(18)),))


# ------------------------------------------------------------------------------------- orders


def test_an_area_sleeps_until_its_order() -> None:
    lines: list[Line] = [("a", day(20), Activated("ordered-area"), "committee")]
    before, after = (fold(*lines, on=on).area("ordered-area") for on in (day(19), day(20)))
    assert (before.state, before.scored, before.since) == (AreaState.DORMANT, False, None)
    assert (after.state, after.scored, after.since, after.entry) == (AreaState.ACTIVE, True, day(20), "a")
    assert before.text("vi") == "chờ phát lệnh; chưa được chấm"


def test_it_sleeps_on_when_the_campaign_has_ended() -> None:
    assert fold(on=day(5, 11)).area("ordered-area").state is AreaState.DORMANT


def test_an_order_before_the_start_works_from_the_start() -> None:
    state = fold(("a", day(1), Activated("ordered-area"), "committee"), on=day(12))
    assert (state.area("ordered-area").since, state.area("ordered-area").entry) == (START, None)


def test_an_order_by_who_may_not_give_it_wakes_nothing() -> None:
    standing = fold(("a", day(20), Activated("ordered-area"), "station"), on=END).area("ordered-area")
    assert (standing.state, standing.scored) == (AreaState.DORMANT, False)


def test_an_order_nobody_is_named_for_is_neither_yes_nor_no() -> None:
    standing = fold(("a", day(20), Activated("ordered-area")), on=END).area("ordered-area")
    assert (standing.state, standing.scored, standing.entry) == (AreaState.UNKNOWN, False, "a")
    assert standing.text("en") == (
        "an order was given on 20 September 2021, it is not known by whom; nothing is scored"
    )


def test_where_the_plan_names_nobody_any_order_will_do() -> None:
    assert fold(("a", day(20), Activated("free-area")), on=END).area("free-area").state is AreaState.ACTIVE


def test_the_earlier_order_stands() -> None:
    state = fold(("a", day(20), Activated("free-area")), ("b", day(25), Activated("free-area")), on=END)
    assert state.area("free-area").since == day(20)


def test_an_area_of_its_own_days_waits_and_ends() -> None:
    expected = {
        day(30): (AreaState.WAITING, False, None),
        day(1, 10): (AreaState.ACTIVE, True, day(1, 10)),
        day(20, 10): (AreaState.ACTIVE, True, day(1, 10)),
        day(21, 10): (AreaState.ENDED, True, day(21, 10)),
    }
    for on, wanted in expected.items():
        standing = fold(on=on).area("trees-area")
        assert (standing.state, standing.scored, standing.since) == wanted


# ------------------------------------------------------------------------------------- conditions


def test_until_it_is_said_a_condition_is_unknown() -> None:
    state = fold(on=END)
    assert state.condition("distancing").truth is Truth.UNKNOWN
    assert state.condition("distancing").held_on(day(12)) is Truth.UNKNOWN
    standing = state.area("zones-area")
    assert (standing.state, standing.scored, standing.since) == (AreaState.UNKNOWN, True, None)


def test_a_condition_holds_from_its_first_to_its_last_day() -> None:
    lines: list[Line] = [
        ("a", day(12), ConditionBegan("distancing")),
        ("b", day(20), ConditionEnded("distancing")),
    ]
    held = fold(*lines, on=END).condition("distancing")
    truths = [held.held_on(on) for on in (day(11), day(12), day(20), day(21), END)]
    assert truths == [Truth.UNKNOWN, Truth.YES, Truth.YES, Truth.NO, Truth.NO]
    assert (held.truth, held.since, held.entry) == (Truth.NO, day(21), "b")
    on_its_last_day = fold(*lines, on=day(20)).area("zones-area")
    assert (on_its_last_day.state, on_its_last_day.since) == (AreaState.ACTIVE, day(12))
    off = fold(*lines, on=day(21)).area("zones-area")
    assert (off.state, off.since, off.entry) == (AreaState.CONDITION_OFF, day(21), "b")


def test_nothing_is_known_beyond_the_day_asked_about() -> None:
    held = fold(("a", day(12), ConditionBegan("distancing")), on=day(15)).condition("distancing")
    assert held.held_on(day(15)) is Truth.YES
    assert held.held_on(day(16)) is Truth.UNKNOWN


def test_an_end_without_a_beginning_leaves_open_what_was_before() -> None:
    held = fold(("b", day(20), ConditionEnded("distancing")), on=END).condition("distancing")
    assert [held.held_on(on) for on in (day(19), day(20), day(21))] == [Truth.UNKNOWN, Truth.YES, Truth.NO]


@pytest.mark.parametrize("again", [day(20), day(21)])
def test_a_condition_that_goes_on_at_once_never_stopped(again: date) -> None:
    held = fold(
        ("a", day(12), ConditionBegan("distancing")),
        ("b", day(20), ConditionEnded("distancing")),
        ("c", again, ConditionBegan("distancing")),
        on=END,
    ).condition("distancing")
    assert (held.truth, held.since) == (Truth.YES, day(12))


def test_a_condition_can_come_back() -> None:
    held = fold(
        ("b", day(20), ConditionEnded("distancing")),
        ("c", day(25), ConditionBegan("distancing")),
        on=END,
    ).condition("distancing")
    assert [held.held_on(on) for on in (day(24), day(25))] == [Truth.NO, Truth.YES]


def test_a_condition_may_end_on_the_last_day_there_is() -> None:
    plan = attrs.evolve(PLAN, period=WrittenPeriod.exact(Period(START, None)))
    entry = Entry(id="a", on=date.max, recorded=noon(END), fact=ConditionEnded("distancing"))
    held = fold_state(plan, Journal((entry,)), date.max).condition("distancing")
    assert held.truth is Truth.YES


def test_a_condition_the_plan_does_not_have_is_unknown() -> None:
    plan = attrs.evolve(
        PLAN, areas=[ContentArea("lost", "I", title="Lạc", text="Lạc", during="nowhere")], targets=()
    )
    standing = fold_state(plan, Journal(), END).area("lost")
    assert standing.state is AreaState.UNKNOWN
    assert "nowhere" in standing.text("vi")


# ------------------------------------------------------------------------------------- corrections


def reading_of(state: CampaignState) -> Fraction | None:
    reading = state.reading("first-dose", "v1")
    return None if reading is None else reading.value


def dose(value: int) -> Measured:
    return Measured("first-dose", "v1", value=Fraction(value))


def test_a_correction_works_from_the_moment_it_is_recorded_on_the_day_it_corrects() -> None:
    lines: list[Line] = [("a", day(12), dose(5)), ("b", day(15), Corrected("a", dose(8)))]
    assert reading_of(fold(*lines, on=day(12))) == 8
    assert reading_of(fold(*lines, on=day(12), known_at=noon(day(14)))) == 5
    assert reading_of(fold(*lines, on=day(12), known_at=noon(day(15)))) == 8  # that moment included


def test_the_last_correction_stands() -> None:
    lines: list[Line] = [
        ("a", day(12), dose(5)),
        ("b", day(13), Corrected("a", dose(6))),
        ("c", day(14), Corrected("a", dose(7))),
    ]
    assert reading_of(fold(*lines, on=END)) == 7


def test_a_withdrawn_entry_was_never_made() -> None:
    lines: list[Line] = [("a", day(12), dose(5)), ("b", day(13), Withdrawn("a", "Nhập nhầm"))]
    assert reading_of(fold(*lines, on=END)) is None


def test_a_withdrawn_correction_leaves_what_it_corrected() -> None:
    lines: list[Line] = [
        ("a", day(12), dose(5)),
        ("b", day(13), Corrected("a", dose(6))),
        ("c", day(14), Withdrawn("b", "Đúng như cũ")),
    ]
    assert reading_of(fold(*lines, on=END)) == 5


def test_a_withdrawn_withdrawal_brings_it_back() -> None:
    lines: list[Line] = [
        ("a", day(12), dose(5)),
        ("b", day(13), Withdrawn("a", "Nhập nhầm")),
        ("c", day(14), Withdrawn("b", "Không nhầm")),
    ]
    assert reading_of(fold(*lines, on=END)) == 5


def test_a_corrected_correction_says_what_it_should_have_said() -> None:
    lines: list[Line] = [
        ("a", day(12), dose(5)),
        ("b", day(13), Corrected("a", dose(6))),
        ("c", day(14), Corrected("b", dose(7))),
    ]
    assert reading_of(fold(*lines, on=END)) == 7


def test_what_is_corrected_into_another_kind_is_that_kind() -> None:
    state = fold(("a", day(12), dose(5)), ("b", day(13), Corrected("a", Activated("free-area"))), on=day(20))
    assert state.series == ()
    assert state.area("free-area").since == day(12)


def test_a_long_chain_of_corrections_is_no_matter() -> None:
    lines: list[Line] = [("c0", day(12), dose(0))]
    lines += [(f"c{n}", day(12), Corrected(f"c{n - 1}", dose(n))) for n in range(1, 5000)]
    assert reading_of(fold(*lines, on=END)) == 4999


# ------------------------------------------------------------------------------------- the rest of the diary


def test_amendments_registrations_and_reviews_are_kept_by_day() -> None:
    state = fold(
        ("a", day(11), Registered("station", ["doses-area"], "Tiêm nhanh")),
        ("b", day(12), Amended("II.3", None)),
        ("c", day(30), ReviewHeld(ReviewKind.INTERIM)),
        ("d", day(2, 11), ReviewHeld(ReviewKind.FINAL), "committee"),
        on=day(5, 11),
    )
    assert state.is_registered("station")
    assert not state.is_registered("committee")
    assert [(each.on, each.fact.clause) for each in state.amendments] == [(day(12), "II.3")]
    assert [(each.entry, each.actor, each.fact.kind) for each in state.reviews] == [
        ("c", None, ReviewKind.INTERIM),
        ("d", "committee", ReviewKind.FINAL),
    ]
    assert state.remarks == ()


def test_a_registration_for_an_area_that_is_not_there_stands_for_the_others() -> None:
    state = fold(("a", day(11), Registered("station", ["doses-area", "zzz"])), on=END)
    assert state.is_registered("station")
    assert [each.code.value for each in state.remarks] == ["unknown_area"]


def test_without_a_deadline_no_registration_is_late() -> None:
    plan = attrs.evolve(PLAN, registration=None)
    assert fold_state(plan, journal(("a", END, Registered("station"))), END).remarks == ()


def test_a_final_review_of_an_open_or_closed_campaign_is_never_early() -> None:
    assert fold(("a", day(20), Closed()), ("b", day(20), ReviewHeld(ReviewKind.FINAL)), on=END).remarks == ()
    plan = attrs.evolve(PLAN, period=WrittenPeriod.exact(Period(START, None)))
    told = journal(("b", day(20), ReviewHeld(ReviewKind.FINAL)))
    assert fold_state(plan, told, END).remarks == ()


def test_later_days_are_not_looked_at() -> None:
    state = fold(("a", day(20), Closed()), ("b", day(21), dose(3)), on=day(19))
    assert (state.closed, state.series, state.remarks) == (None, (), ())


def test_a_state_is_a_value() -> None:
    lines: list[Line] = [("a", day(12), dose(5)), ("b", day(12), ConditionBegan("distancing"))]
    one, other = fold(*lines, on=END), fold(*lines, on=END)
    assert one == other
    assert hash(one) == hash(other)
