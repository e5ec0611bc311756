"""Progress on a day: values, verdicts, milestones, trends, forecasts, areas."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import (
    About,
    Activated,
    AmountIndicator,
    AtLeast,
    AtMost,
    Between,
    BeYes,
    Campaign,
    Closed,
    ConditionBegan,
    ConditionEnded,
    CountedPopulation,
    DelayedPopulation,
    Entry,
    Goal,
    Journal,
    LadderIndicator,
    Measured,
    MultipleIndicator,
    Occurrence,
    PopulationSet,
    ReachStep,
    ShareIndicator,
    Target,
    YesNoIndicator,
    ZoneSet,
)
from emulation.campaigns.progress import ProgressReport, TargetProgress, Trend, measure_progress, zone_history
from emulation.campaigns.standing import AreaState
from emulation.campaigns.state import fold_state
from emulation.core import Quantity, Truth, percent, unit
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.periods import Period, WrittenPeriod
from emulation.testing.journals import measured_campaign

PLAN = measured_campaign()
ZONE = timezone(timedelta(hours=7))
END = date(2021, 10, 30)
Line = tuple[date, Occurrence]


def day(number: int, month: int = 9) -> date:
    return date(2021, month, number)


def journal(*lines: Line) -> Journal:
    made: list[Entry] = []
    last = datetime(2021, 1, 1, tzinfo=ZONE)
    for number, (on, fact) in enumerate(lines):
        last = max(last + timedelta(minutes=1), datetime(on.year, on.month, on.day, 12, tzinfo=ZONE))
        made.append(Entry(id=f"e{number}", on=on, recorded=last, fact=fact, actor="committee"))
    return Journal(tuple(made))


def report(*lines: Line, on: date = END, plan: Campaign = PLAN) -> ProgressReport:
    return measure_progress(plan, journal(*lines), on)


def doses(on: date, **counts: int | None) -> list[Line]:
    return [
        (
            on,
            Measured(
                "first-dose", territory, value=None if count is None else Fraction(count), population=None
            ),
        )
        for territory, count in counts.items()
    ]


def keys(row: TargetProgress) -> list[str]:
    return [each.key.removeprefix("progress.") for each in row.reasons]


V3 = (day(10), PopulationSet("residents", "v3", size=50))


def only(indicator: object, goal: Goal, **fields: object) -> Campaign:
    """The plan with one target alone, that serves a task."""
    target = Target(
        "it", "III.9", title="Nó", indicator=indicator, goal=goal, serves=["sampling-task"], **fields
    )  # type: ignore[arg-type]
    return attrs.evolve(PLAN, targets=[target])


def read(on: date, value: int | str, territory: str | None = None) -> Line:
    return on, Measured("it", territory, value=Fraction(value))


# ---------------------------------------------------------------------------------------- shares


def test_known_parts_make_plain_arithmetic() -> None:
    row = report(V3, *doses(day(12), v1=40, v2=50, v3=10)).target("first-dose")
    assert row.value == percent(50)
    assert (row.low, row.high, row.verdict) == (Fraction(1, 2), Fraction(1, 2), Truth.NO)
    assert (row.reasons, row.latest, row.entries) == ((), day(12), ("e1", "e2", "e3"))


def test_almost_all_is_not_all() -> None:
    plan = attrs.evolve(
        PLAN,
        populations=[CountedPopulation("residents", "x", sizes={"v1": 1000, "v2": 0, "v3": 0})],
        targets=PLAN.targets[:2],
    )
    row = report(*doses(day(12), v1=996, v2=0, v3=0), plan=plan).target("first-dose")
    assert (row.value, row.verdict) == (percent("99.6"), Truth.NO)
    assert row.value_text("vi") == "99,6%"
    done = report(*doses(day(12), v1=1000, v2=0, v3=0), plan=plan).target("first-dose")
    assert done.verdict is Truth.YES


def test_a_part_nobody_read_leaves_the_whole_between_bounds() -> None:
    row = report(V3, *doses(day(12), v1=100, v2=50)).target("first-dose")
    assert (row.value, row.low, row.high) == (None, Fraction(3, 4), Fraction(1))
    assert (row.verdict, keys(row)) == (Truth.UNKNOWN, ["reason.parts_unknown"])
    assert row.reason_text("vi") == "chưa có số liệu của 1/3 nơi: Thôn 3"
    assert row.value_text("vi") == "từ 75% đến 100%"


def test_bounds_decide_though_a_part_is_unknown() -> None:
    row = report(V3, *doses(day(12), v1=99, v2=50)).target("first-dose")
    assert (row.verdict, keys(row)) == (Truth.NO, ["reason.parts_unknown"])


def test_nine_of_ten_and_an_unknown_village_are_not_everybody() -> None:
    row = report(*doses(day(12), v1=99, v2=50)).target("first-dose")  # nobody knows how many live in v3
    assert (row.high, row.verdict) == (1, Truth.NO)
    assert keys(row) == ["reason.parts_unknown", "reason.population_unknown"]


def test_a_reading_that_says_not_known_takes_the_earlier_one_back() -> None:
    lines = [V3, *doses(day(12), v1=100, v2=50, v3=50), *doses(day(14), v1=None)]
    assert report(*lines, on=day(13)).target("first-dose").verdict is Truth.YES
    assert report(*lines, on=day(14)).target("first-dose").verdict is Truth.UNKNOWN


def test_without_any_reading_it_is_unknown_and_not_zero() -> None:
    row = report(V3).target("first-dose")
    assert (row.low, row.high, row.verdict, row.latest) == (0, 1, Truth.UNKNOWN, None)
    assert keys(row) == ["reason.not_measured"]


def test_more_counted_than_there_are_is_said() -> None:
    row = report(V3, *doses(day(12), v1=101, v2=50, v3=50)).target("first-dose")
    assert keys(row) == ["reason.above_population"]
    assert row.reason_text("en") == "more were counted than there are in Thôn 1"


def test_a_share_of_nobody_is_no_share() -> None:
    zero = [(day(10), PopulationSet("residents", each, size=0)) for each in ("v1", "v2", "v3")]
    row = report(*zero, *doses(day(12), v1=0, v2=0, v3=0)).target("first-dose")
    assert (row.low, row.high, row.verdict, keys(row)) == (
        None,
        None,
        Truth.UNKNOWN,
        ["reason.population_zero"],
    )
    assert row.value_text("en") == "unknown"


def test_parts_have_rows_of_their_own() -> None:
    found = report(V3, *doses(day(12), v1=100, v2=25))
    assert found.target("first-dose", "v1").verdict is Truth.YES
    assert found.target("first-dose", "v2").value == percent(50)
    assert keys(found.target("first-dose", "v3")) == ["reason.not_measured"]


def whole_size(size: int | None, **sizes: int) -> Campaign:
    return attrs.evolve(
        PLAN,
        populations=[CountedPopulation("residents", "x", size=size, sizes=sizes)],
        targets=PLAN.targets[1:2],
    )


@pytest.mark.parametrize(
    ("plan", "counts", "low", "high"),
    [
        (whole_size(200), {"v1": 50, "v2": 25, "v3": 25}, Fraction(1, 2), Fraction(1, 2)),
        (whole_size(200), {"v1": 50, "v2": 25}, Fraction(3, 8), Fraction(1)),
        (whole_size(200, v3=50), {"v1": 50, "v2": 25}, Fraction(3, 8), Fraction(5, 8)),
        (whole_size(50), {"v1": 50, "v2": 25}, Fraction(3, 2), Fraction(3, 2)),
        (whole_size(0), {"v1": 50}, None, None),
        (whole_size(None, commune=200), {"v1": 50, "v2": 25, "v3": 25}, Fraction(1, 2), Fraction(1, 2)),
    ],
)
def test_the_size_of_the_whole_serves_where_sizes_of_parts_are_missing(
    plan: Campaign, counts: dict[str, int], low: Fraction | None, high: Fraction | None
) -> None:
    row = report(*doses(day(12), **counts), plan=plan).target("first-dose")
    assert (row.low, row.high) == (low, high)


def test_a_population_the_plan_does_not_have_is_of_unknown_size() -> None:
    plan = only(ShareIndicator("nowhere"), AtLeast(percent(50)))
    row = report(read(day(12), 5), plan=plan).target("it")
    assert (row.low, row.high, keys(row)) == (0, 1, ["reason.population_unknown"])


# ---------------------------------------------------------------------------------------- those due later


def due_plan(
    source: str = "first-dose", wait: int | None = 28, territories: tuple[str, ...] = ("v1", "v2")
) -> Campaign:
    second = attrs.evolve(PLAN.targets[2], territories=territories)
    return attrs.evolve(
        PLAN,
        targets=[PLAN.targets[1], second],
        populations=[
            PLAN.populations[0],
            DelayedPopulation("due", "người đã đủ thời gian", source=source, wait_days=wait),
        ],
    )


FIRST = [*doses(day(10), v1=20, v2=10), *doses(day(20), v1=60, v2=30)]
SECOND: list[Line] = [
    (day(12, 10), Measured("second-dose", "v1", value=Fraction(20))),
    (day(12, 10), Measured("second-dose", "v2", value=Fraction(5))),
]


@pytest.mark.parametrize(
    ("on", "share"),
    [(day(12, 10), Fraction(25, 30)), (day(17, 10), Fraction(25, 30)), (day(18, 10), Fraction(25, 90))],
)
def test_those_due_are_those_counted_when_the_waiting_began(on: date, share: Fraction) -> None:
    row = report(*FIRST, *SECOND, on=on, plan=due_plan()).target("second-dose")
    assert row.low == row.high == share


def test_while_no_rule_is_fixed_nobody_knows_who_is_due() -> None:
    row = report(*FIRST, *SECOND, on=day(12, 10), plan=due_plan(wait=None)).target("second-dose")
    assert (row.low, row.high, keys(row)) == (0, 1, ["reason.wait_unknown"])


def test_a_rule_fixed_later_holds_from_its_day() -> None:
    plan = due_plan(wait=None)
    rule = (day(11, 10), PopulationSet("due", wait_days=28))
    lines = [*FIRST, *SECOND, rule]
    assert report(*lines, on=day(12, 10), plan=plan).target("second-dose").low == Fraction(25, 30)
    state = fold_state(plan, journal(*lines), day(12, 10))
    assert [each.days for each in state.waits] == [28]


def test_a_counted_size_goes_before_the_rule() -> None:
    counted = [(day(12, 10), PopulationSet("due", each, size=50)) for each in ("v1", "v2")]
    row = report(*FIRST, *SECOND, *counted, on=day(12, 10), plan=due_plan()).target("second-dose")
    assert row.low == Fraction(1, 4)


def test_where_the_source_was_not_read_no_more_are_due_than_live_there() -> None:
    row = report(*SECOND, on=day(12, 10), plan=due_plan()).target("second-dose", "v2")
    assert (row.low, row.high) == (Fraction(1, 10), Fraction(1))


@pytest.mark.parametrize(
    "plan",
    [due_plan(source="nowhere"), due_plan(territories=("v4", "v2")), due_plan(wait=10**6)],
    ids=["no source", "part the source does not have", "before the calendar"],
)
def test_a_source_that_says_nothing_leaves_it_unknown(plan: Campaign) -> None:
    row = report(*FIRST, on=day(12, 10), plan=plan).target("second-dose")
    assert (row.low, row.high, row.verdict) == (0, 1, Truth.UNKNOWN)


def test_the_whole_of_a_source_is_the_sum_of_its_parts() -> None:
    row = report(
        *FIRST,
        *doses(day(10), v3=10),
        (day(12, 10), Measured("second-dose", value=Fraction(20))),
        on=day(12, 10),
        plan=due_plan(territories=()),
    ).target("second-dose")
    assert row.value == percent(50)


def test_a_source_that_is_no_share_bounds_nothing() -> None:
    people = AmountIndicator(unit("person"))
    source = Target("guests", "I", title="Khách", indicator=people, goal=AtLeast(Quantity(1, unit("person"))))
    plan = attrs.evolve(
        due_plan(source="guests", territories=()),
        targets=[source, attrs.evolve(PLAN.targets[2], territories=())],
    )
    row = report((day(12), Measured("second-dose", value=Fraction(1))), plan=plan).target("second-dose")
    assert (row.low, row.high) == (0, 1)


# ---------------------------------------------------------------------------------------- other kinds


def test_parts_of_an_amount_add_up_and_an_unknown_part_has_no_most() -> None:
    lines: list[Line] = [(day(4, 10), Measured("trees", "v1", value=Fraction(12)))]
    row = report(*lines, on=day(4, 10)).target("trees")
    assert (row.low, row.high, row.value_text("vi")) == (12, None, "ít nhất 12 cái")
    both = report(*lines, (day(5, 10), Measured("trees", "v2", value=Fraction(9))), on=day(5, 10))
    assert both.target("trees").value == Quantity(21, unit("item"))


def test_every_part_must_reach_the_goal_where_the_plan_says_so() -> None:
    lines: list[Line] = [
        (day(4, 10), Measured("trees", "v1", value=Fraction(30))),
        (day(4, 10), Measured("trees", "v2", value=Fraction(9))),
    ]
    row = report(*lines, on=day(15, 10)).target("trees")
    assert row.value == Quantity(39, unit("item"))
    assert row.verdict is Truth.NO
    assert report(*lines[:1], on=day(15, 10)).target("trees").verdict is Truth.UNKNOWN
    done = report(*lines, (day(14, 10), Measured("trees", "v2", value=Fraction(20))), on=day(15, 10))
    assert done.target("trees").verdict is Truth.YES


def test_a_rate_is_read_of_the_whole_only() -> None:
    row = report((day(12), Measured("growth", value=Fraction(-1, 2)))).target("growth")
    assert row.value == Quantity("-0.5", unit("percentage-point"))
    assert (row.verdict, report().target("growth").low) == (Truth.NO, None)


def test_a_multiple_divides_by_its_base() -> None:
    row = report((day(12), Measured("income", value=Fraction(60)))).target("income")
    assert (row.value, row.verdict) == (Quantity("1.5", unit("times")), Truth.YES)


def test_without_its_base_a_multiple_is_unknown() -> None:
    million = unit("million-dong")
    plan = only(MultipleIndicator(None, 2020, million), AtLeast(Quantity(2, unit("times"))))
    row = report(read(day(12), 60), plan=plan).target("it")
    assert (row.value, row.verdict, keys(row)) == (None, Truth.UNKNOWN, ["reason.base_unknown"])
    assert row.reason_text("vi") == "chưa rõ giá trị gốc năm 2020"


def test_a_yes_or_no_of_parts_is_yes_when_all_say_so() -> None:
    plan = only(YesNoIndicator(), BeYes(), territories=["v1", "v2"])
    yes = (day(12), Measured("it", "v1", answer=Truth.YES))
    row = report(yes, plan=plan).target("it")
    assert (row.verdict, row.value, row.value_text("en")) == (Truth.UNKNOWN, None, "unknown")
    no = report(yes, (day(13), Measured("it", "v2", answer=Truth.NO)), plan=plan).target("it")
    assert (no.verdict, no.value, no.value_text("en")) == (Truth.NO, Truth.NO, "no")
    open_answer = report(yes, (day(13), Measured("it", "v2", answer=Truth.UNKNOWN)), plan=plan).target("it")
    assert keys(open_answer) == ["reason.parts_unknown"]


def test_about_without_a_tolerance_is_never_settled() -> None:
    item = unit("item")
    plan = only(AmountIndicator(item), About(Quantity(10, item)))
    row = report(read(day(12), 10), plan=plan).target("it")
    assert (row.verdict, keys(row)) == (Truth.UNKNOWN, ["reason.no_tolerance"])


# ---------------------------------------------------------------------------------------- ladders


def zone(on: date, territory: str, step: str | None) -> Line:
    return on, ZoneSet("zones", territory, step)


BEGUN = (day(10), ConditionBegan("distancing"))


def test_the_whole_stands_where_its_worst_part_does() -> None:
    row = report(BEGUN, zone(day(11), "z1", "green"), zone(day(11), "z2", "orange")).target("zones")
    assert (row.value, row.verdict, row.value_text()) == ("orange", Truth.NO, "orange")
    done = report(BEGUN, zone(day(11), "z1", "green"), zone(day(11), "z2", "green")).target("zones")
    assert done.verdict is Truth.YES


def test_an_unknown_part_leaves_it_open_unless_the_worst_is_known() -> None:
    row = report(BEGUN, zone(day(11), "z1", "green")).target("zones")
    assert (row.value, row.verdict) == (None, Truth.UNKNOWN)
    bad = report(BEGUN, zone(day(11), "z1", "orange")).target("zones")
    assert (bad.value, bad.verdict) == (None, Truth.NO)
    worst = report(BEGUN, zone(day(11), "z1", "red")).target("zones")
    assert (worst.value, worst.verdict) == ("red", Truth.NO)


def test_the_last_step_is_reached_by_whoever_stands_anywhere() -> None:
    plan = only(LadderIndicator("ladder"), ReachStep("red"), territories=["z1"])
    assert report(plan=plan).target("it").verdict is Truth.YES


def test_a_ladder_or_step_the_plan_does_not_have_settles_nothing() -> None:
    lost = only(LadderIndicator("nowhere"), ReachStep("green"), territories=["z1"])
    row = report(plan=lost).target("it")
    assert (row.verdict, keys(row)) == (Truth.UNKNOWN, ["reason.not_measured", "reason.no_ladder"])
    assert row.goal_text("en") == "reach green"
    step = only(LadderIndicator("ladder"), ReachStep("blue"), territories=["z1"])
    found = report((day(11), ZoneSet("it", "z1", "green")), plan=step)
    assert found.target("it").verdict is Truth.UNKNOWN


def test_the_history_of_a_part_has_a_span_for_each_step() -> None:
    found = report(
        BEGUN,
        zone(day(11), "z1", "red"),
        zone(day(15), "z1", "red"),
        zone(day(20), "z1", "green"),
        zone(day(25), "z1", "orange"),
        zone(day(27), "z1", None),
        zone(day(29), "z1", "green"),
        on=day(30),
    )
    history = found.zones[0]
    assert [(str(each.period), each.step) for each in history.spans] == [
        ("11/9/2021–19/9/2021", "red"),
        ("20/9/2021–24/9/2021", "green"),
        ("25/9/2021–26/9/2021", "orange"),
        ("27/9/2021–28/9/2021", None),
        ("29/9/2021–30/9/2021", "green"),
    ]
    assert history.transitions == (("red", "green"), ("green", "orange"))
    assert (history.improved, history.worsened) == (1, 1)
    assert found.zones[1].spans == ()


def test_only_a_target_on_a_ladder_has_such_a_history() -> None:
    state = fold_state(PLAN, Journal(), END)
    for target in ("trees", "v1"):
        with pytest.raises(InvalidValueError) as caught:
            zone_history(PLAN, state, target, "v1")
        assert caught.value.code == "progress.no_ladder_target"
    with pytest.raises(UnknownKeyError):
        zone_history(PLAN, state, "zzz", None)


# ---------------------------------------------------------------------------------------- when it counts


def test_nothing_is_scored_before_the_order() -> None:
    yes = (day(12), Measured("standard", answer=Truth.YES))
    row = report(yes).target("standard")
    assert (row.scored, row.verdict, row.value, keys(row)) == (False, Truth.UNKNOWN, None, ["area.dormant"])
    assert row.verdict_text("vi") == "chưa được chấm"
    ordered = report(yes, (day(20), Activated("ordered-area"))).target("standard")
    assert (ordered.scored, ordered.verdict, keys(ordered)) == (True, Truth.UNKNOWN, ["reason.not_measured"])
    after = report((day(20), Activated("ordered-area")), (day(20), yes[1])).target("standard")
    assert after.verdict is Truth.YES


def test_before_the_first_day_nothing_is_scored() -> None:
    found = report(on=day(9))
    assert not any(row.scored for row in found.targets)
    assert keys(found.target("sampling")) == ["area.waiting"]
    assert (found.low, found.high, found.phases) == (None, None, ())


def test_what_is_read_after_the_day_it_is_due_does_not_count() -> None:
    lines: list[Line] = [
        (day(15, 10), Measured("trees", "v1", value=Fraction(19))),
        (day(16, 10), Measured("trees", "v1", value=Fraction(20))),
    ]
    row = report(*lines).target("trees", "v1")
    assert (row.as_of, row.due, row.value, row.verdict) == (
        day(15, 10),
        day(15, 10),
        Quantity(19, unit("item")),
        Truth.NO,
    )


def test_a_closure_brings_the_day_forward() -> None:
    row = report((day(12), Measured("growth", value=Fraction(2))), (day(20), Closed())).target("growth")
    assert (row.due, row.as_of, row.verdict) == (day(20), day(20), Truth.YES)


def test_an_open_campaign_has_no_day_to_be_due() -> None:
    plan = attrs.evolve(PLAN, period=WrittenPeriod.exact(Period(None, None)))
    row = report((day(12), Measured("growth", value=Fraction(0))), plan=plan).target("growth")
    assert (row.due, row.verdict, row.verdict_text("en"), row.forecast) == (
        None,
        Truth.NO,
        "not yet met",
        None,
    )


def test_no_means_not_yet_until_the_day_it_is_due() -> None:
    line = (day(12), Measured("growth", value=Fraction(0)))
    assert report(line, on=day(29, 10)).target("growth").verdict_text("vi") == "chưa đạt"
    assert report(line, on=END).target("growth").verdict_text("vi") == "không đạt"


def test_a_doubt_about_the_condition_is_said() -> None:
    row = report(zone(day(11), "z1", "green"), zone(day(11), "z2", "green")).target("zones")
    assert (row.verdict, keys(row)) == (Truth.YES, ["area.condition_unknown"])


def test_phases_have_rows_at_their_own_end() -> None:
    lines = [V3, *doses(day(20), v1=50, v2=0, v3=0), *doses(day(10, 10), v1=100, v2=50, v3=50)]
    found = report(*lines, on=day(15, 10))
    rows = {row.phase: row for row in found.phases if row.target == "first-dose"}
    assert (rows["phase-1"].as_of, rows["phase-1"].value) == (day(30), percent(25))
    assert (rows["phase-2"].as_of, rows["phase-2"].verdict) == (day(15, 10), Truth.YES)
    assert {row.phase for row in report(on=day(30)).phases} == {"phase-1"}


# ---------------------------------------------------------------------------------------- milestones


def trees(on: date, count: int) -> list[Line]:
    return [(on, Measured("trees", part, value=Fraction(count))) for part in ("v1", "v2")]


def test_the_last_milestone_that_is_due_is_judged_meanwhile() -> None:
    lines = [*trees(day(4, 10), 2), *trees(day(6, 10), 3), *trees(day(12, 10), 8)]
    none = report(*lines, on=day(4, 10)).target("trees")
    assert (none.milestones, none.on_track) == ((), Truth.UNKNOWN)
    first = report(*lines, on=day(5, 10)).target("trees")
    assert [(each.due, each.verdict) for each in first.milestones] == [(day(5, 10), Truth.NO)]
    assert first.on_track is Truth.NO
    caught_up = report(*lines, on=day(6, 10)).target("trees")
    assert (caught_up.milestones[0].verdict, caught_up.on_track) == (Truth.NO, Truth.YES)
    second = report(*lines, on=day(12, 10)).target("trees")
    assert [each.verdict for each in second.milestones] == [Truth.NO, Truth.NO]
    assert second.on_track is Truth.YES
    due = report(*lines, on=day(15, 10)).target("trees")
    assert (due.on_track, due.verdict) == (Truth.NO, Truth.NO)


def test_what_is_met_is_on_track() -> None:
    assert report(*trees(day(2, 10), 20), on=day(3, 10)).target("trees").on_track is Truth.YES


# ---------------------------------------------------------------------------------------- trends


ITEM = unit("item")


@pytest.mark.parametrize(
    ("goal", "first", "then", "trend"),
    [
        (AtLeast(Quantity(9, ITEM)), 3, 5, Trend.BETTER),
        (AtLeast(Quantity(9, ITEM)), 5, 3, Trend.WORSE),
        (AtLeast(Quantity(9, ITEM)), 5, 5, Trend.STEADY),
        (AtMost(Quantity(9, ITEM)), 3, 5, Trend.WORSE),
        (AtMost(Quantity(9, ITEM)), 5, 3, Trend.BETTER),
        (AtMost(Quantity(9, ITEM)), 5, 5, Trend.STEADY),
        (Between(Quantity(4, ITEM), Quantity(6, ITEM)), 9, 7, Trend.BETTER),
        (Between(Quantity(4, ITEM), Quantity(6, ITEM)), 5, 3, Trend.WORSE),
        (Between(Quantity(4, ITEM), Quantity(6, ITEM)), 4, 6, Trend.STEADY),
        (About(Quantity(5, ITEM)), 9, 6, Trend.BETTER),
        (About(Quantity(5, ITEM), tolerance=Quantity(1, ITEM)), 4, 6, Trend.STEADY),
    ],
    ids=str,
)
def test_a_trend_is_seen_from_the_goal(goal: Goal, first: int, then: int, trend: Trend) -> None:
    plan = only(AmountIndicator(ITEM), goal)
    row = report(read(day(12), first), read(day(14), then), plan=plan).target("it")
    assert row.trend is trend


def test_a_first_reading_has_no_trend() -> None:
    plan = only(AmountIndicator(ITEM), Between(Quantity(4, ITEM), Quantity(6, ITEM)))
    assert report(read(day(12), 5), plan=plan).target("it").trend is Trend.UNKNOWN
    earliest = fold_plan_on_the_first_day()
    assert earliest.target("it").trend is Trend.UNKNOWN


def fold_plan_on_the_first_day() -> ProgressReport:
    plan = attrs.evolve(
        only(AmountIndicator(ITEM), AtLeast(Quantity(4, ITEM))),
        period=WrittenPeriod.exact(Period(None, None)),
    )
    entry = Entry(
        id="e",
        on=date.min,
        recorded=datetime(2021, 9, 12, tzinfo=ZONE),
        fact=Measured("it", value=Fraction(3)),
    )
    return measure_progress(plan, Journal((entry,)), date.min)


def test_bounds_that_lie_apart_have_a_trend() -> None:
    lines = [V3, *doses(day(12), v1=10, v2=10, v3=10), *doses(day(14), v1=90, v2=None)]
    assert report(*lines).target("first-dose").trend is Trend.BETTER
    back = [V3, *doses(day(12), v1=90, v2=50, v3=50), *doses(day(14), v1=10, v2=None)]
    assert report(*back).target("first-dose").trend is Trend.WORSE


def test_steps_and_answers_have_trends_too() -> None:
    lines = [BEGUN, zone(day(11), "z1", "red"), zone(day(11), "z2", "green")]
    found = report(*lines, zone(day(15), "z1", "orange"))
    assert found.target("zones").trend is Trend.BETTER
    assert found.target("zones", "z2").trend is Trend.UNKNOWN
    plan = only(YesNoIndicator(), BeYes())
    no, yes = (
        (day(11), Measured("it", answer=Truth.NO)),
        (day(12), Measured("it", answer=Truth.YES)),
    )
    assert report(no, yes, plan=plan).target("it").trend is Trend.BETTER
    assert report(no, (day(12), no[1]), plan=plan).target("it").trend is Trend.STEADY


# ---------------------------------------------------------------------------------------- forecasts


def paced(*values: int, goal: Goal | None = None) -> TargetProgress:
    plan = only(AmountIndicator(ITEM), goal or AtLeast(Quantity(100, ITEM)), due=day(30))
    lines = [read(day(10 + 2 * number), value) for number, value in enumerate(values)]
    return report(*lines, on=day(20), plan=plan).target("it")


def test_a_forecast_goes_on_at_the_slowest_and_the_fastest_pace() -> None:
    forecast = paced(0, 2, 8).forecast  # on the 14th, at 1 and 3 a day
    assert forecast is not None
    assert (forecast.due, forecast.low, forecast.high) == (day(30), 8 + 16, 8 + 48)
    assert (forecast.readings, forecast.since, forecast.until) == (3, day(10), day(14))
    assert (forecast.likely, forecast.method) == (Truth.NO, "paces")
    assert forecast.text("vi").startswith("dự báo, không phải số liệu")
    assert forecast.text("en").startswith("forecast, not a measurement")


def test_a_forecast_never_enters_the_verdict() -> None:
    row = paced(0, 40, 80)
    assert row.forecast is not None
    assert (row.forecast.likely, row.verdict) == (Truth.YES, Truth.NO)


def test_too_few_readings_make_no_forecast() -> None:
    assert paced(0, 2).forecast is None
    assert paced().forecast is None


def test_what_is_due_today_is_no_forecast() -> None:
    lines = [(day(12 + n), Measured("growth", value=Fraction(n))) for n in range(4)]
    assert report(*lines, on=END).target("growth").forecast is None


def test_an_amount_is_not_forecast_below_nothing_nor_a_share_above_everybody() -> None:
    falling = paced(9, 5, 1).forecast
    assert falling is not None
    assert (falling.low, falling.high) == (0, 0)
    lines = [V3]
    for number in range(3):
        lines += doses(day(12 + number), v1=80 + 10 * number, v2=40, v3=40)
    share = report(*lines, on=day(20)).target("first-dose").forecast
    assert share is not None
    assert share.high == 1
    rates = [(day(12 + n), Measured("growth", value=Fraction(-n))) for n in range(3)]
    rate = report(*rates, on=day(20)).target("growth").forecast
    assert rate is not None
    assert rate.low < 0


def test_steps_and_answers_have_no_forecast() -> None:
    found = report(BEGUN, *(zone(day(11 + n), "z1", "red") for n in range(4)), on=day(20))
    assert found.target("zones", "z1").forecast is None


# ---------------------------------------------------------------------------------------- areas


def test_an_area_is_met_when_all_of_its_targets_are() -> None:
    found = report(V3, *doses(day(12), v1=100, v2=50, v3=50))
    row = found.area("doses-area")
    assert (row.verdict, row.low, row.high) == (Truth.UNKNOWN, Fraction(1, 2), Fraction(1))
    assert row.reason_text("vi") == "chưa rõ: Mũi 2"
    no = report(V3, *doses(day(12), v1=1, v2=50, v3=50), on=day(20)).area("doses-area")
    assert (no.verdict, no.low, no.high, no.verdict_text("en")) == (
        Truth.NO,
        0,
        Fraction(1, 2),
        "not yet met",
    )
    assert report(V3, *doses(day(12), v1=1, v2=50, v3=50)).area("doses-area").verdict_text("en") == "not met"


def test_an_area_without_targets_is_judged_by_people() -> None:
    found = report()
    assert [each.key for each in found.area("quality-area").reasons] == ["progress.reason.qualitative"]
    assert [each.key for each in found.area("free-area").reasons] == ["progress.area.dormant"]
    ordered = report((day(12), Activated("free-area"))).area("free-area")
    assert (ordered.verdict, ordered.scored) == (Truth.UNKNOWN, True)
    assert [each.key for each in ordered.reasons] == ["progress.reason.no_target"]


def test_an_area_says_what_it_hangs_on_and_what_is_in_doubt() -> None:
    row = report(zone(day(11), "z1", "green"), zone(day(11), "z2", "green")).area("zones-area")
    assert (row.state, row.verdict) == (AreaState.UNKNOWN, Truth.YES)
    assert [each.key for each in row.reasons] == ["progress.area.condition_unknown"]
    off = report(
        BEGUN,
        zone(day(11), "z1", "green"),
        zone(day(11), "z2", "green"),
        (day(20), ConditionEnded("distancing")),
    )
    assert (off.area("zones-area").state, off.area("zones-area").verdict) == (
        AreaState.CONDITION_OFF,
        Truth.YES,
    )


def weighted(**weights: int | None) -> Campaign:
    areas = [
        attrs.evolve(
            each,
            weight=None if weights.get(each.id.split("-")[0]) is None else weights[each.id.split("-")[0]],
        )
        for each in PLAN.areas
    ]
    return attrs.evolve(PLAN, areas=areas)


def test_weights_make_a_result_only_when_every_scored_area_has_one() -> None:
    assert (report().low, report().high) == (None, None)  # one area has a weight, the others none
    found = report(V3, *doses(day(12), v1=1), plan=weighted(zones=1, doses=3, trees=0, quality=1))
    assert (found.low, found.high) == (Fraction(0), Fraction(2, 5))
    alike = report(V3, *doses(day(12), v1=1), plan=weighted())
    assert (alike.low, alike.high) == (Fraction(0), Fraction(3, 4))
    nothing = report(plan=weighted(zones=0, doses=0, trees=0, quality=0))
    assert (nothing.low, nothing.high) == (None, None)


# ---------------------------------------------------------------------------------------- the report


def test_rows_that_are_not_there_are_refused_with_near_names() -> None:
    found = report()
    for ask in (
        lambda: found.target("first-dos"),
        lambda: found.target("first-dose", "v4"),
        lambda: found.area("dose-area"),
    ):
        with pytest.raises(UnknownKeyError) as caught:
            ask()
        assert caught.value.code == "progress.unknown_row"


def test_plain_rows_hold_plain_values() -> None:
    lines = [V3, BEGUN, zone(day(11), "z1", "red")]
    for number in range(3):
        lines += doses(day(12 + number), v1=10 * number, v2=0, v3=0)
    found = report(*lines, on=day(20))
    rows = found.rows()
    assert len(rows) == len(found.targets) + len(found.parts) + len(found.phases)
    assert len({frozenset(row) for row in rows}) == 1
    assert all(
        type(cell) in {str, int, float, bool, date, type(None)} for row in rows for cell in row.values()
    )
    dose = next(row for row in rows if row["target"] == "first-dose")
    assert (dose["low"], dose["verdict"], dose["unit"], dose["readings"]) == (0.1, "no", "percent", 3)
    assert dose["forecast_high"] is not None
    assert next(row["step"] for row in rows if row["territory"] == "z1") == "red"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_report_can_be_read(language: str) -> None:
    lines = [V3, BEGUN, zone(day(11), "z1", "red"), zone(day(12), "z1", None)]
    for number in range(3):
        lines += doses(day(12 + number), v1=10 * number, v2=0, v3=0)
    found = report(*lines, on=day(20))
    tongue = "vi" if language == "vi" else "en"
    text = found.text(tongue)
    assert (
        text.splitlines()[0]
        == {
            "vi": "Tiến độ đến hết 20/9/2021 (đang diễn ra)",
            "en": "Progress at the end of 20 September 2021 (running)",
        }[tongue]
    )
    assert all(target.title in text for target in PLAN.targets)
    areas, targets, parts, zones = found.tables(PLAN, tongue)
    assert [len(table.rows) for table in (areas, targets, parts, zones)] == [6, 8, len(found.parts), 2]
    assert "{" not in text + "".join(table.text() for table in (areas, targets, parts, zones))


def test_shares_met_are_shown_as_a_range_or_as_one_number() -> None:
    found = report(V3, *doses(day(12), v1=100, v2=50, v3=50))
    cells = {row[0]: row[3] for row in found.tables(PLAN, "en")[0].rows}
    assert cells["Tiêm chủng"] == "from 50% to 100%"
    assert cells["Đồng thuận"] == "—"
    assert {row[0]: row[3] for row in report(BEGUN, zone(day(11), "z1", "red")).tables(PLAN, "en")[0].rows}[
        "Vùng xanh"
    ] == "0%"


def test_the_whole_ladder_is_named_by_the_whole() -> None:
    plan = only(LadderIndicator("ladder"), ReachStep("green"))
    found = report((day(11), ZoneSet("it", "commune", "yellow")), plan=plan)
    (row,) = found.tables(plan, "en")[3].rows
    assert row[0] == "Xã Mẫu"
    assert found.target("it").value == "yellow"


def test_the_campaign_asks_for_its_progress() -> None:
    told = journal(*doses(day(12), v1=5))
    assert PLAN.progress(told, END) == measure_progress(PLAN, told, END)
    early = PLAN.progress(told, END, known_at=datetime(2021, 9, 1, tzinfo=ZONE))
    assert early.target("first-dose", "v1").verdict is Truth.UNKNOWN
    assert early.on == END
