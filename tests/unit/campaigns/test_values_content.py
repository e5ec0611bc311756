"""Content areas, tasks, targets, phases."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import (
    About,
    AmountIndicator,
    AtLeast,
    AtMost,
    Between,
    BeYes,
    Condition,
    ContentArea,
    Goal,
    Indicator,
    LadderIndicator,
    Milestone,
    MultipleIndicator,
    Order,
    Phase,
    RateIndicator,
    ReachStep,
    ShareIndicator,
    Target,
    Task,
    YesNoIndicator,
)
from emulation.core import UNITS, Quantity, money, percent
from emulation.errors import InvalidValueError
from emulation.parties import TerritoryKind
from emulation.periods import Period

SHARE = ShareIndicator("residents")
AREA = ContentArea("screening", "III.1", title="Xét nghiệm", text="Xét nghiệm toàn dân.")
TARGET = Target(
    "tested", "III.1a", title="Người được xét nghiệm", indicator=SHARE, goal=AtLeast(percent(100))
)
PERIOD = Period(date(2021, 9, 10), date(2021, 9, 30))


def test_an_area_counts_from_the_start_unless_it_waits() -> None:
    assert (AREA.waits_for, AREA.during, AREA.period, AREA.weight) == (None, None, None, None)
    waiting = attrs.evolve(AREA, waits_for=Order("khi có lệnh", given_by=["city"]), period=PERIOD)
    assert waiting.waits_for == Order("khi có lệnh", given_by=("city",))


@pytest.mark.parametrize(
    ("given", "weight"),
    [("0.4", Fraction(2, 5)), (Decimal("0.25"), Fraction(1, 4)), (0, Fraction(0)), (None, None)],
)
def test_weights_are_exact(given: object, weight: Fraction | None) -> None:
    assert attrs.evolve(AREA, weight=given).weight == weight
    assert attrs.evolve(TARGET, weight=given).weight == weight


@pytest.mark.parametrize("bad", [-1, Fraction(-1, 3), 0.5, "half", True])
def test_a_weight_is_exact_and_not_negative(bad: object) -> None:
    for value in (AREA, TARGET):
        with pytest.raises(InvalidValueError):
            attrs.evolve(value, weight=bad)


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", ""),
        ("clause", "điều 1"),
        ("title", " "),
        ("text", ""),
        ("waits_for", "lệnh"),
        ("during", "giãn cách"),
        ("period", date(2021, 9, 10)),
        ("purposes", "p1"),
    ],
)
def test_an_area_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(AREA, **{field: bad})


def test_a_task_is_broken_down_to_kinds_of_territory() -> None:
    task = Task("t1", "VI.1", text="Rà soát", breakdown=[TerritoryKind.VILLAGE, TerritoryKind.SUB_AREA])
    assert task.breakdown == (TerritoryKind.VILLAGE, TerritoryKind.SUB_AREA)
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(task, breakdown=[TerritoryKind.VILLAGE, "sub-area"])
    assert refused.value.path == ("breakdown", 1)


def test_a_condition_has_words() -> None:
    assert Condition("distancing", "Đang giãn cách xã hội").text == "Đang giãn cách xã hội"
    with pytest.raises(InvalidValueError):
        Condition("distancing", "")


ALL_GOALS: list[Goal] = [
    AtLeast(percent(50)),
    AtMost(percent(50)),
    Between(percent(1), percent(2)),
    About(percent(50)),
    AtLeast(Quantity(3, UNITS["km"])),
    About(Quantity(3, UNITS["m"])),
    AtLeast(Quantity("1.5", UNITS["times"])),
    AtMost(Quantity("0.5", UNITS["percentage-point"])),
    BeYes(),
    ReachStep("green"),
]


@pytest.mark.parametrize(
    ("indicator", "fitting"),
    [
        (SHARE, [0, 1, 2, 3]),
        (AmountIndicator(UNITS["km"]), [4, 5]),
        (MultipleIndicator(money(5), 2020, UNITS["dong"]), [6]),
        (RateIndicator(UNITS["percentage-point"]), [7]),
        (YesNoIndicator(), [8]),
        (LadderIndicator("zones"), [9]),
    ],
)
def test_a_goal_measures_what_the_indicator_does(indicator: Indicator, fitting: list[int]) -> None:
    for number, goal in enumerate(ALL_GOALS):
        if number in fitting:
            target = attrs.evolve(TARGET, indicator=indicator, goal=goal)
            assert attrs.evolve(target, milestones=[Milestone(date(2021, 9, 15), goal)]).goal == goal
        else:
            with pytest.raises(InvalidValueError) as refused:
                attrs.evolve(TARGET, indicator=indicator, goal=goal)
            assert (refused.value.code, refused.value.path) == ("campaigns.goal_does_not_fit", ("goal",))
            assert refused.value.params["found"] == type(goal).__name__


def test_a_milestone_measures_what_the_indicator_does() -> None:
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(TARGET, milestones=[Milestone(date(2021, 9, 15), BeYes())])
    assert (refused.value.code, refused.value.path) == ("campaigns.goal_does_not_fit", ("milestones",))


def test_milestones_stand_by_day_each_day_once() -> None:
    early, late = (Milestone(date(2021, 9, day), AtLeast(percent(day))) for day in (15, 20))
    assert attrs.evolve(TARGET, milestones=[early, late]).milestones == (early, late)
    for wrong in ([late, early], [early, early]):
        with pytest.raises(InvalidValueError) as refused:
            attrs.evolve(TARGET, milestones=wrong)
        assert refused.value.code == "campaigns.milestones_out_of_order"
        assert refused.value.params["found"] == tuple(each.due for each in wrong)


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", "chỉ tiêu"),
        ("title", ""),
        ("indicator", "share"),
        ("indicator", None),
        ("goal", percent(100)),
        ("goal", None),
        ("due", datetime(2021, 9, 10)),
        ("due", "10/9/2021"),
        ("milestones", [date(2021, 9, 15)]),
        ("territories", "village-1"),
    ],
)
def test_a_target_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(TARGET, **{field: bad})


def test_a_milestone_has_a_day_and_a_goal() -> None:
    with pytest.raises(InvalidValueError):
        Milestone("2021-09-15", AtLeast(percent(1)))  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        Milestone(date(2021, 9, 15), percent(1))  # type: ignore[arg-type]


def test_a_phase_has_days() -> None:
    assert Phase("phase-1", "Giai đoạn 1", period=PERIOD).clause is None
    with pytest.raises(InvalidValueError):
        Phase("phase-1", "Giai đoạn 1", period=date(2021, 9, 10))  # type: ignore[arg-type]
