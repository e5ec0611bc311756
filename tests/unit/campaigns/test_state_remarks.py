"""Every rule of the fold that decides something says so, and decides as it says."""

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
    Corrected,
    Entry,
    Extended,
    Journal,
    Measured,
    Occurrence,
    PopulationSet,
    Registered,
    Resumed,
    ReviewHeld,
    ReviewKind,
    Suspended,
    Withdrawn,
    ZoneSet,
)
from emulation.campaigns.remarks import Remark, RemarkCode
from emulation.campaigns.state import CampaignState, fold_state
from emulation.core import Truth
from emulation.testing.journals import measured_campaign

PLAN = measured_campaign()
ZONE = timezone(timedelta(hours=7))
END = date(2021, 10, 30)
Line = tuple[str, date, Occurrence] | tuple[str, date, Occurrence, str]


def day(number: int, month: int = 9) -> date:
    return date(2021, month, number)


def journal(*lines: Line) -> Journal:
    """Entries written down one after another, each at noon of its own day or a minute after the last."""
    made: list[Entry] = []
    last = datetime(2021, 1, 1, tzinfo=ZONE)
    for id, on, fact, *actor in lines:
        last = max(last + timedelta(minutes=1), datetime(on.year, on.month, on.day, 12, tzinfo=ZONE))
        made.append(Entry(id=id, on=on, recorded=last, fact=fact, actor=actor[0] if actor else None))
    return Journal(tuple(made))


def fold(*lines: Line, on: date = END) -> CampaignState:
    return fold_state(PLAN, journal(*lines), on)


def said(state: CampaignState) -> list[tuple[str, str]]:
    return [(each.entry, each.code.value) for each in state.remarks]


def doses(value: int | None, *, territory: str | None = "v1", population: int | None = None) -> Measured:
    return Measured(
        "first-dose", territory, value=None if value is None else Fraction(value), population=population
    )


CASES: dict[RemarkCode, tuple[list[Line], str]] = {
    RemarkCode.DUPLICATE: ([("a", day(12), doses(5)), ("a", day(12), doses(5))], "a"),
    RemarkCode.CONFLICTING_DUPLICATE: ([("a", day(12), doses(5)), ("a", day(12), doses(6))], "a"),
    RemarkCode.LATE: ([("a", day(14), doses(5)), ("b", day(12), doses(4))], "b"),
    RemarkCode.CORRECTS_UNKNOWN: ([("a", day(12), Corrected("z", doses(4)))], "a"),
    RemarkCode.CORRECTS_CORRECTION: (
        [
            ("a", day(12), doses(5)),
            ("b", day(13), Corrected("a", doses(6))),
            ("c", day(14), Corrected("b", doses(7))),
        ],
        "c",
    ),
    RemarkCode.CORRECTED_AGAIN: (
        [
            ("a", day(12), doses(5)),
            ("b", day(13), Corrected("a", doses(6))),
            ("c", day(14), Corrected("a", doses(7))),
        ],
        "b",
    ),
    RemarkCode.UNKNOWN_TARGET: ([("a", day(12), Measured("zzz", value=Fraction(1)))], "a"),
    RemarkCode.UNKNOWN_TERRITORY: ([("a", day(12), doses(5, territory="zzz"))], "a"),
    RemarkCode.NOT_A_PART: ([("a", day(12), doses(5, territory="v4"))], "a"),
    RemarkCode.WHOLE_OF_PARTS: ([("a", day(12), doses(5, territory=None))], "a"),
    RemarkCode.WRONG_VALUE: ([("a", day(12), ZoneSet("first-dose", "v1", "green"))], "a"),
    RemarkCode.POPULATION_IGNORED: (
        [("a", day(5, 10), Measured("trees", "v1", value=Fraction(3), population=9))],
        "a",
    ),
    RemarkCode.SAME_DAY: ([("a", day(12), doses(5)), ("b", day(12), doses(6))], "a"),
    RemarkCode.BEFORE_START: ([("a", day(9), doses(5))], "a"),
    RemarkCode.AFTER_END: ([("a", day(21, 10), Measured("trees", "v1", value=Fraction(9)))], "a"),
    RemarkCode.IN_DORMANT_AREA: ([("a", day(12), Measured("standard", answer=Truth.YES))], "a"),
    RemarkCode.CONDITION_OFF: (
        [
            ("c", day(11), ConditionEnded("distancing")),
            ("a", day(12), ZoneSet("zones", "z1", "red")),
        ],
        "a",
    ),
    RemarkCode.UNKNOWN_POPULATION: ([("a", day(12), PopulationSet("zzz", size=3))], "a"),
    RemarkCode.WAIT_NOT_EXPECTED: ([("a", day(12), PopulationSet("residents", wait_days=3))], "a"),
    RemarkCode.UNKNOWN_CONDITION: ([("a", day(12), ConditionBegan("zzz"))], "a"),
    RemarkCode.CONDITION_HELD_ALREADY: (
        [("a", day(12), ConditionBegan("distancing")), ("b", day(14), ConditionBegan("distancing"))],
        "b",
    ),
    RemarkCode.CONDITION_OFF_ALREADY: (
        [("a", day(12), ConditionEnded("distancing")), ("b", day(14), ConditionEnded("distancing"))],
        "b",
    ),
    RemarkCode.UNKNOWN_AREA: ([("a", day(12), Activated("zzz"))], "a"),
    RemarkCode.NEEDS_NO_ORDER: ([("a", day(12), Activated("doses-area"))], "a"),
    RemarkCode.ACTIVATED_AGAIN: (
        [("a", day(12), Activated("free-area")), ("b", day(14), Activated("free-area"))],
        "b",
    ),
    RemarkCode.MAY_NOT_ORDER: ([("a", day(12), Activated("ordered-area"), "station")], "a"),
    RemarkCode.ORDER_GIVER_UNKNOWN: ([("a", day(12), Activated("ordered-area"))], "a"),
    RemarkCode.EXTENSION_BEFORE_START: ([("a", day(12), Extended(day(9)))], "a"),
    RemarkCode.SUSPENDED_ALREADY: (
        [("a", day(12), Suspended("bão")), ("b", day(14), Suspended("mưa"))],
        "b",
    ),
    RemarkCode.NOT_SUSPENDED: ([("a", day(12), Resumed())], "a"),
    RemarkCode.CLOSED_AGAIN: ([("a", day(12), Closed()), ("b", day(14), Closed())], "b"),
    RemarkCode.CLOSED_BEFORE_START: ([("a", day(8), Closed())], "a"),
    RemarkCode.AFTER_CLOSURE: ([("a", day(12), Closed()), ("b", day(14), Resumed())], "b"),
    RemarkCode.LATE_REGISTRATION: ([("a", day(16), Registered("station"))], "a"),
    RemarkCode.REGISTERED_AGAIN: (
        [("a", day(11), Registered("station")), ("b", day(12), Registered("station"))],
        "b",
    ),
    RemarkCode.EARLY_FINAL_REVIEW: ([("a", day(30, 10), ReviewHeld(ReviewKind.FINAL))], "a"),
}


@pytest.mark.parametrize("code", CASES, ids=lambda code: code.value)
def test_the_rule_speaks_once_and_of_the_right_entry(code: RemarkCode) -> None:
    lines, entry = CASES[code]
    state = fold(*lines)
    assert [each for each in said(state) if each[1] == code.value] == [(entry, code.value)]


def test_every_rule_has_a_case() -> None:
    elsewhere = {RemarkCode.RECORDED_AHEAD, RemarkCode.EXTENDED_AFTER_END}
    assert set(RemarkCode) == set(CASES) | elsewhere


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", CASES, ids=lambda code: code.value)
def test_each_remark_has_words_that_name_its_entry(code: RemarkCode, language: str) -> None:
    lines, entry = CASES[code]
    remark = next(each for each in fold(*lines).remarks if each.code is code)
    text = remark.text("vi" if language == "vi" else "en")
    assert entry in text
    assert "{" not in text


def test_a_clean_journal_has_no_remark() -> None:
    state = fold(
        ("a", day(10), Registered("station")),
        ("b", day(11), doses(5)),
        ("c", day(12), doses(6)),
        ("d", day(12), ConditionBegan("distancing")),
        ("e", day(13), ZoneSet("zones", "z1", "red")),
        ("f", day(14), Activated("ordered-area"), "committee"),
        ("g", day(15), Measured("standard", answer=Truth.NO)),
        ("h", day(16), PopulationSet("due", wait_days=28)),
        ("i", day(17), PopulationSet("residents", "v3", size=30)),
        ("j", day(18), Suspended("bão")),
        ("k", day(19), Resumed()),
        ("l", day(20), Amended("II.3", "Mới")),
        ("m", day(21), ReviewHeld(ReviewKind.INTERIM)),
        ("n", day(22), Withdrawn("c", "Nhập nhầm")),
        ("o", day(23), Extended(day(31, 10))),
    )
    assert state.remarks == ()


# ---------------------------------------------------------------------------------------- what was decided


def test_a_duplicate_counts_once_even_when_it_is_the_same_object() -> None:
    entry = journal(("a", day(12), Registered("station"))).entries[0]
    state = fold_state(PLAN, Journal((entry, entry)), END)
    assert len(state.registrations) == 1
    assert said(state) == [("a", "duplicate")]


def test_a_duplicate_may_be_written_down_later() -> None:
    entry = journal(("a", day(12), doses(5))).entries[0]
    again = attrs.evolve(entry, recorded=entry.recorded + timedelta(days=3))
    assert said(fold_state(PLAN, Journal((again, entry)), END)) == [("a", "duplicate")]


def test_of_two_entries_with_one_id_the_first_recorded_is_kept_whatever_arrived_first() -> None:
    first, second = journal(("a", day(12), doses(5)), ("a", day(12), doses(6))).entries
    for arrived in [(first, second), (second, first)]:
        reading = fold_state(PLAN, Journal(arrived), END).reading("first-dose", "v1")
        assert reading is not None
        assert reading.value == 5


def test_a_late_entry_stands_on_its_own_day() -> None:
    state = fold(("a", day(14), doses(5)), ("b", day(12), doses(4)))
    assert [each.value for each in state.series_of("first-dose", "v1").readings] == [4, 5]


def test_what_is_late_is_told_part_by_part() -> None:
    state = fold(("a", day(14), doses(5)), ("b", day(12), doses(4, territory="v2")))
    assert state.remarks == ()


def test_an_entry_about_the_course_is_late_beside_the_course_only() -> None:
    state = fold(("a", day(14), Registered("station")), ("b", day(12), Amended("II.3", None)))
    assert said(state) == [("b", "late")]


def test_sizes_of_a_population_can_be_late_too() -> None:
    state = fold(
        ("a", day(14), PopulationSet("residents", "commune", size=9)),
        ("b", day(12), PopulationSet("residents", None, size=8)),
    )
    assert said(state) == [("b", "late")]


def test_a_reading_written_down_before_its_day_is_remarked_by_the_zone_of_the_plan() -> None:
    # 17:30 UTC on the 11th is half past midnight on the 12th in Việt Nam.
    just_in_time = datetime(2021, 9, 11, 17, 30, tzinfo=UTC)
    for recorded, remarks in [
        (just_in_time, []),
        (just_in_time - timedelta(hours=1), [("a", "recorded_ahead")]),
    ]:
        entry = Entry(id="a", on=day(12), recorded=recorded, fact=doses(5))
        assert said(fold_state(PLAN, Journal((entry,)), END)) == remarks


def test_the_later_recorded_of_two_readings_of_a_day_is_taken() -> None:
    state = fold(("a", day(12), doses(5)), ("b", day(12), doses(6)))
    reading = state.reading("first-dose", "v1")
    assert reading is not None
    assert (reading.entry, reading.value) == ("b", 6)


def test_two_equal_readings_of_a_day_need_no_remark() -> None:
    assert fold(("a", day(12), doses(5)), ("b", day(12), doses(5))).remarks == ()


@pytest.mark.parametrize(
    "fact",
    [
        Measured("zones", "z1", value=Fraction(1)),
        Measured("zones", "z1", answer=Truth.YES),
        ZoneSet("zones", "z1", "blue"),
        ZoneSet("first-dose", "v1", None),
        Measured("first-dose", "v1", answer=Truth.YES),
        Measured("first-dose", "v1", value=Fraction(-1)),
        Measured("standard", value=Fraction(1)),
        Measured("income", value=Fraction(-1)),
    ],
    ids=str,
)
def test_a_value_of_another_kind_is_left_out(fact: Measured | ZoneSet) -> None:
    state = fold(("a", day(12), fact))
    assert [code for _, code in said(state)] == ["wrong_value"]
    assert state.series == ()


def test_a_rate_may_fall() -> None:
    state = fold(("a", day(12), Measured("growth", value=Fraction(-1))))
    assert state.remarks == ()


@pytest.mark.parametrize("territory", [None, "commune"])
def test_the_whole_has_two_names(territory: str | None) -> None:
    state = fold(("a", day(12), Measured("growth", territory, value=Fraction(2))))
    reading = state.reading("growth")
    assert reading is not None
    assert reading.value == 2


def test_what_is_left_out_and_what_is_kept_without_counting() -> None:
    state = fold(
        ("a", day(12), doses(5, territory="v4")),
        ("b", day(12), Measured("standard", answer=Truth.YES)),
        ("c", day(9), doses(3)),
    )
    assert {each.target for each in state.series} == {"first-dose", "standard"}
    assert [each.counted for each in state.series_of("standard").readings] == [False]
    assert [each.counted for each in state.series_of("first-dose", "v1").readings] == [True]


def test_an_unknown_territory_of_a_population_is_left_out() -> None:
    state = fold(("a", day(12), PopulationSet("residents", "zzz", size=3)))
    assert said(state) == [("a", "unknown_territory")]
    assert state.populations == ()


def test_the_later_of_two_sizes_of_a_day_holds() -> None:
    state = fold(
        ("a", day(12), PopulationSet("residents", "v3", size=3)),
        ("b", day(12), doses(2, territory="v3", population=4)),
        ("c", day(14), PopulationSet("residents", "v3", size=5)),
    )
    assert said(state) == [("a", "same_day")]
    sizes = state.sizes_of("residents", "v3")
    assert [(each.on, each.size) for each in sizes.sizes] == [(day(12), 4), (day(14), 5)]
    assert sizes.latest(day(11)) is None


def test_equal_sizes_of_a_day_need_no_remark() -> None:
    state = fold(
        ("a", day(12), PopulationSet("residents", "v3", size=3)),
        ("b", day(12), PopulationSet("residents", "v3", size=3)),
    )
    assert state.remarks == ()


def test_the_later_of_two_waiting_times_of_a_day_holds() -> None:
    state = fold(
        ("a", day(12), PopulationSet("due", wait_days=28)),
        ("b", day(12), PopulationSet("due", wait_days=21)),
        ("c", day(13), PopulationSet("due", wait_days=14)),
    )
    assert said(state) == [("a", "same_day")]
    assert [(each.on, each.days) for each in state.waits][-2:] == [(day(12), 21), (day(13), 14)]


def test_remarks_stand_in_the_order_of_recording() -> None:
    state = fold(("b", day(12), Resumed()), ("a", day(13), Resumed()))
    assert [each.entry for each in state.remarks] == ["b", "a"]


def test_a_remark_is_a_value() -> None:
    assert Remark.of(RemarkCode.DUPLICATE, "e1") == Remark.of(RemarkCode.DUPLICATE, "e1")
