"""What an actor may do, what waits on a desk, what is late, and how a case moves to another definition."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES
from emulation.testing.workflow import (
    carry_out,
    minimal_nomination,
    minimal_setting,
    open_context,
)
from emulation.workflow import (
    BlockerCode,
    Case,
    Command,
    Deadline,
    Definition,
    DefinitionBuilder,
    Migrated,
    MigrationProblemCode,
    MigrationRefusal,
    Setting,
    available,
    campaign_award,
    decide,
    desk,
    desk_table,
    evolve,
    migrate,
    new_case,
    overdue,
    replay,
    to_mermaid,
    to_svg,
)

ZONE = timezone(timedelta(hours=7))
MONDAY = date(2021, 10, 4)
SETTING = minimal_setting()


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)


def proposed(setting: Setting = SETTING, day: date = MONDAY, id: str = "c-1") -> Case:
    return carry_out(
        new_case(id, minimal_nomination(), setting),
        Command(act="propose", actor="station-head", at=at(day), papers=["proposal", "report"]),
        open_context(setting, day),
    )


# ---- options ----


def test_options_are_what_deciding_says() -> None:
    case, context = proposed(), open_context(SETTING, MONDAY)
    for actor in SETTING.actors:
        for option in available(case, actor, at(MONDAY, 10), context):
            command = Command(act=option.act.id, actor=actor, at=at(MONDAY, 10))
            decision = decide(case, command, context)
            assert isinstance(decision, tuple) is (option.is_allowed and not option.to_give)


def test_what_only_has_to_be_given_is_listed_apart() -> None:
    options = {
        each.act.id: each
        for each in available(proposed(), "office", at(MONDAY, 10), open_context(SETTING, MONDAY))
    }
    assert options["receive"].is_allowed
    assert options["correct"].is_allowed
    assert options["correct"].to_give == (BlockerCode.CORRECTION_MISSING, BlockerCode.REASON_MISSING)
    assert not options["withdraw"].is_allowed
    assert [each.code for each in options["decide"].blockers] == [BlockerCode.WRONG_STATE]
    assert (options["receive"].targets, options["decide"].targets) == (("received",), ())


def test_allowed_ones_come_first_and_every_act_is_there() -> None:
    options = available(proposed(), "office", at(MONDAY, 10), open_context(SETTING, MONDAY))
    allowed = [each.is_allowed for each in options]
    assert allowed == sorted(allowed, reverse=True)
    assert {each.act.id for each in options} == {each.id for each in SETTING.definition.acts}
    for option in options:
        for language in LANGUAGES:
            assert option.text(language)


def test_options_in_anothers_name_need_a_mandate() -> None:
    options = available(
        proposed(), "culture", at(MONDAY, 10), open_context(SETTING, MONDAY), on_behalf_of="office"
    )
    received = next(each for each in options if each.act.id == "receive")
    assert [each.code for each in received.blockers] == [BlockerCode.NO_MANDATE]


# ---- desks and deadlines ----


def hasty(days: int = 3) -> Setting:
    made = DefinitionBuilder.of(campaign_award(), version=2).deadline("proposed", Deadline(days))
    return minimal_setting(definition=made.build())


@pytest.mark.parametrize(("day", "late"), [(date(2021, 10, 7), False), (date(2021, 10, 8), True)])
def test_the_last_working_day_is_still_in_time(day: date, late: bool) -> None:
    setting = hasty()
    case = proposed(setting)
    found = overdue([case], day, setting)
    assert [(each.case, each.due, each.awaits) for each in found] == (
        [("c-1", date(2021, 10, 7), ("clerk",))] if late else []
    )
    (item,) = desk([case], "office", day, open_context(setting, day))
    assert (item.due, item.is_late, item.since) == (date(2021, 10, 7), late, MONDAY)


def test_working_days_skip_the_weekend() -> None:
    setting = hasty(5)
    assert overdue([proposed(setting)], date(2021, 10, 11), setting) == ()
    (late,) = overdue([proposed(setting)], date(2021, 10, 12), setting)
    assert late.due == date(2021, 10, 11)


@pytest.mark.parametrize(
    ("decided", "due"), [(date(2023, 12, 29), date(2024, 1, 12)), (date(2024, 1, 2), None)]
)
def test_a_deadline_of_the_law_holds_for_cases_that_came_in_its_days(decided: date, due: date | None) -> None:
    case = attrs.evolve(proposed(), state="decided", since=at(decided))
    found = overdue([case], date(2024, 6, 3), SETTING)
    assert [each.due for each in found] == ([] if due is None else [due])


def test_a_case_waits_for_whom_its_state_awaits() -> None:
    case, context = proposed(), open_context(SETTING, MONDAY)
    waiting = {actor for actor in SETTING.actors if desk([case], actor, MONDAY, context)}
    assert waiting == {"office"}
    fresh = new_case("c-2", minimal_nomination(), SETTING)
    finders = {actor for actor in SETTING.actors if desk([fresh], actor, MONDAY, context)}
    assert finders == {"station-head", "village-1-leaders"}
    (item,) = desk([fresh], "station-head", MONDAY, context)
    assert [each.act.id for each in item.options] == ["discover", "propose"]
    assert (item.since, item.due, item.held_up) == (None, None, ())


def test_the_most_urgent_comes_first_and_what_is_held_up_says_why() -> None:
    setting = hasty()
    cases = [proposed(setting, day, id) for day, id in ((date(2021, 10, 5), "b"), (MONDAY, "a"))]
    own = {"b": open_context(setting, date(2021, 10, 6))}
    items = desk(
        [*cases, attrs.evolve(cases[0], state="nowhere")],
        "office",
        date(2021, 10, 6),
        open_context(setting, date(2021, 10, 6)),
        contexts=own,
    )
    assert [each.case for each in items] == ["a", "b"]
    assert {each.act.id for each in items[0].held_up} == {"withdraw"}
    for language in LANGUAGES:
        table = desk_table(items, language)
        assert len(table.rows) == 2
    assert (
        "quá hạn"
        in desk_table(
            desk(cases, "office", date(2021, 10, 20), open_context(setting, date(2021, 10, 20)))
        ).rows[0][4]
    )
    assert desk_table(
        desk(
            [new_case("c", minimal_nomination(), SETTING)],
            "station-head",
            MONDAY,
            open_context(SETTING, MONDAY),
        )
    ).rows[0][3:5] == ("—", "—")


def test_nobody_waits_for_what_is_over() -> None:
    over = attrs.evolve(proposed(), state="archived")
    assert desk([over], "office", MONDAY, open_context(SETTING, MONDAY)) == ()
    made = DefinitionBuilder.of(campaign_award(), version=2).deadline("archived", Deadline(1)).build()
    assert overdue([over], date(2022, 1, 1), minimal_setting(definition=made)) == ()
    assert (
        overdue(
            [attrs.evolve(over, state="nowhere"), new_case("c", minimal_nomination(), SETTING)],
            MONDAY,
            SETTING,
        )
        == ()
    )
    assert desk([proposed()], "stranger", MONDAY, open_context(SETTING, MONDAY)) == ()


def test_a_moment_is_no_day() -> None:
    for ask in (
        lambda: overdue([], at(MONDAY), SETTING),
        lambda: desk([], "office", at(MONDAY), open_context(SETTING, MONDAY)),
    ):
        with pytest.raises(InvalidValueError):
            ask()


# ---- migration ----


def new_definition(**deadlines: int) -> Definition:
    made = DefinitionBuilder.of(campaign_award(), version=2)
    for state, days in deadlines.items():
        made.deadline(state, Deadline(days))
    return made.build()


def order(**changes: Any) -> Command:
    return Command(
        **{"act": "migrate", "actor": "office", "at": at(MONDAY, 11), "reason": "quy trình mới", **changes}
    )


def test_a_case_goes_on_under_the_new_definition() -> None:
    new = new_definition(proposed=4)
    moved = migrate(proposed(), {"proposed": "proposed"}, new, order())
    assert isinstance(moved, tuple)
    case = evolve(proposed(), moved[0])
    assert (case.definition, case.state, case.version) == (new.ref, "proposed", 3)
    setting = minimal_setting(definition=new)
    after = carry_out(
        case, Command(act="receive", actor="office", at=at(MONDAY, 12)), open_context(setting, MONDAY)
    )
    assert after.state == "received"


def faulty() -> Definition:
    made = DefinitionBuilder.of(campaign_award(), version=2)
    made.state("pit", vi="hố", en="pit", awaits=["clerk"])
    return made.allow("receive", "received", to="pit", by=["clerk"]).build()


GRANTED = attrs.evolve(proposed(), state="decided", file=attrs.evolve(proposed().file, granted=at(MONDAY)))
P = MigrationProblemCode


@pytest.mark.parametrize(
    ("case", "mapping", "new", "changes", "code"),
    [
        (proposed(), {"proposed": "proposed"}, campaign_award(), {}, P.SAME_DEFINITION),
        (
            new_case("c", minimal_nomination(), SETTING),
            {"new": "new"},
            new_definition(new=1),
            {},
            P.NOT_OPENED,
        ),
        (proposed(), {}, new_definition(new=1), {}, P.NOT_MAPPED),
        (proposed(), {"proposed": "nowhere"}, new_definition(new=1), {}, P.NO_SUCH_STATE),
        (GRANTED, {"decided": "proposed"}, new_definition(new=1), {}, P.AWARD_LOST),
        (proposed(), {"proposed": "decided"}, new_definition(new=1), {}, P.NOT_GRANTED),
        (proposed(), {"proposed": "pit"}, faulty(), {}, P.NO_WAY_OUT),
        (proposed(), {"proposed": "proposed"}, faulty(), {}, P.FAULTY_DEFINITION),
        (proposed(), {"proposed": "proposed"}, new_definition(new=1), {"reason": None}, P.WITHOUT_REASON),
        (
            proposed(),
            {"proposed": "proposed"},
            new_definition(new=1),
            {"expected_version": 1},
            P.VERSION_CONFLICT,
        ),
        (proposed(), {"proposed": "proposed"}, new_definition(new=1), {"at": at(MONDAY, 8)}, P.BACK_IN_TIME),
        (
            attrs.evolve(proposed(), state="discovered", file=attrs.evolve(proposed().file, proposed_by=())),
            {"discovered": "received"},
            new_definition(new=1),
            {},
            P.NOT_PROPOSED,
        ),
    ],
    ids=lambda each: each.value if isinstance(each, P) else "",
)
def test_why_a_case_stays(
    case: Case, mapping: dict[str, str], new: Definition, changes: dict[str, Any], code: P
) -> None:
    refusal = migrate(case, mapping, new, order(**changes))
    assert isinstance(refusal, MigrationRefusal)
    expected = {code, P.FAULTY_DEFINITION} if new == faulty() else {code}
    assert {each.code for each in refusal.problems} == expected
    for language in LANGUAGES:
        assert "{" not in refusal.text(language)


# ---- the way in a picture ----


def test_the_way_of_a_case_is_marked_and_numbered() -> None:
    new = new_definition(proposed=4)
    events = list(
        decide(
            new_case("c", minimal_nomination(), SETTING),
            Command(act="propose", actor="station-head", at=at(MONDAY)),
            open_context(SETTING, MONDAY),
        )
    )
    moved = migrate(replay(events), {"proposed": "proposed"}, new, order())
    assert isinstance(moved, tuple)
    events += moved
    text = to_mermaid(campaign_award(), "en", events=events)
    assert "new --> proposed: propose (2)" in text
    assert "class new walked" in text
    assert "class proposed walked" in text
    assert "class received walked" not in text
    root = ET.fromstring(to_svg(campaign_award(), "en", events=events))  # noqa: S314  # our own text
    drawn = [each.get("class") for each in root.iter("{http://www.w3.org/2000/svg}path")]
    assert drawn.count("step gone") == 1
    boxes = [each.get("class", "") for each in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert sum("walked" in each for each in boxes) == 2


def test_states_of_other_definitions_are_left_out_of_the_picture() -> None:
    event = Migrated(2, order(), "elsewhere", "proposed", campaign_award().ref, new_definition(new=1).ref)
    text = to_mermaid(campaign_award(), "vi", events=[event])
    assert "class elsewhere" not in text
