"""The plan at a glance: what a person looks at first."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from emulation.campaigns import (
    BeYes,
    Ladder,
    LadderIndicator,
    Milestone,
    Order,
    Phase,
    ReachStep,
    Target,
    YesNoIndicator,
)
from emulation.campaigns.overview import (
    at_a_glance,
    awards_table,
    content_table,
    goal_text,
    groups_table,
    name_of,
    names,
    timeline_table,
)
from emulation.periods import Period, WrittenPeriod
from emulation.samples import dai_mach_2021
from emulation.testing.campaigns import minimal_campaign

PLAN = dai_mach_2021()
PERIOD = Period(date(2021, 9, 10), date(2021, 10, 30))


def cells(rows: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {row[0]: row[1] for row in rows}


def test_the_head_of_the_founding_plan() -> None:
    shown = cells(at_a_glance(PLAN, "en").rows)
    assert shown["Number and symbol"] == "108/KH-UBND"
    assert shown["Days"] == "51 days, both ends in"
    assert shown["Period"] == PERIOD.text("en")


def test_what_is_not_given_is_a_dash() -> None:
    plan = minimal_campaign(
        document=attrs.evolve(minimal_campaign().document, number=None, issued=None),
        period=WrittenPeriod.exact(Period(date(2021, 9, 10), None)),
        scope=None,
    )
    before, after = at_a_glance(minimal_campaign(), "en").rows, at_a_glance(plan, "en").rows
    dashed = {row[0] for row in after if row[1] == "—"} - {row[0] for row in before if row[1] == "—"}
    assert dashed == {"Number and symbol", "Issued", "Days"}
    assert cells(after)["Scope"] == plan.territory.name


def test_each_target_stands_beside_its_area_and_those_of_none_at_the_end() -> None:
    plan = minimal_campaign()
    area = plan.areas[0]
    plan = attrs.evolve(
        plan,
        areas=[area, attrs.evolve(area, id="quiet", title="Lặng", waits_for=Order("khi có lệnh"))],
        targets=[*plan.targets, attrs.evolve(plan.targets[0], id="stray", title="Lạc", serves=["task"])],
    )
    rows = content_table(plan, "en").rows
    assert [(row[1], row[3]) for row in rows] == [
        ("Nội dung", "Chỉ tiêu"),
        ("Lặng", "—"),
        ("—", "Lạc"),
    ]
    assert rows[0][2] != rows[1][2]


def test_groups_and_awards_have_a_row_each() -> None:
    assert [row[1] for row in groups_table(PLAN, "vi").rows] == [group.name for group in PLAN.groups]
    assert len(awards_table(PLAN, "vi").rows) == len(PLAN.awards)
    assert awards_table(PLAN, "vi").rows != awards_table(PLAN, "en").rows


# ---- the timeline ----


def bars(**changes: object) -> list[str]:
    return [row[2] for row in timeline_table(minimal_campaign(**changes), "en").rows]


def test_a_bar_is_as_long_as_its_share_of_the_days() -> None:
    september, october = Period(PERIOD.start, date(2021, 9, 30)), Period(date(2021, 10, 1), PERIOD.end)
    phases = [Phase("one", "Một", period=september), Phase("two", "Hai", period=october)]
    whole, one, two = bars(phases=phases)
    assert whole == "█" * 40
    assert one == "█" * 16 + "·" * 24  # 21 of 51 days
    assert two == "·" * 16 + "█" * 24
    assert len({len(bar) for bar in (whole, one, two)}) == 1


def test_a_single_day_is_never_too_short_to_see() -> None:
    milestones = [Milestone(day, BeYes()) for day in (PERIOD.start, date(2021, 10, 1), PERIOD.end) if day]
    target = Target("t", "II.3", title="T", indicator=YesNoIndicator(), goal=BeYes(), milestones=milestones)
    assert [bar.count("█") for bar in bars(targets=[target])] == [40, 1, 1, 1]


def test_an_open_end_is_an_arrow() -> None:
    phases = [Phase("one", "Một", period=PERIOD)]
    from_then_on = WrittenPeriod.exact(Period(date(2021, 9, 10), None))
    until_then = WrittenPeriod.exact(Period(None, date(2021, 10, 30)))
    assert bars(period=from_then_on, phases=phases)[0] == "█" * 40 + "▶"
    assert bars(period=until_then, phases=phases)[0] == "◀" + "█" * 39


def test_without_any_day_there_is_nothing_to_draw() -> None:
    assert bars(period=WrittenPeriod.exact(Period(None, None))) == []


# ---- names ----


def ladder_target(step: str) -> Target:
    return Target("t", "II.3", title="T", indicator=LadderIndicator("zones"), goal=ReachStep(step))


def test_a_step_is_said_by_its_name() -> None:
    ladder = Ladder("zones", ("green", "red"), names=[("green", "vùng xanh", "green zone")])
    plan = minimal_campaign(ladders=[ladder])
    assert "vùng xanh" in goal_text(plan, ladder_target("green"), "vi")
    assert "green zone" in goal_text(plan, ladder_target("green"), "en")


def test_a_step_of_a_ladder_that_is_not_there_is_said_by_its_key() -> None:
    assert "green" in goal_text(minimal_campaign(), ladder_target("green"), "vi")


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("committee", "UBND xã"),
        ("station-head", "Trạm trưởng"),
        ("village-1", "Thôn Một"),
        ("nobody", "nobody"),
        ("area", "area"),
    ],
)
def test_who_bears_an_id(id: str, name: str) -> None:
    assert name_of(minimal_campaign(), id) == name


def test_several_names_make_a_list() -> None:
    assert names(minimal_campaign(), ["committee", "nobody"], "vi") == "UBND xã và nobody"
