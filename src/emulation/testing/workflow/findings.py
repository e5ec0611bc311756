"""Strategies for what is worked out of cases: refusals, options, desks, late cases, cases not moved."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import assume
from hypothesis import strategies as st

from emulation.testing.core import keys
from emulation.testing.workflow.drawn_definitions import definitions
from emulation.testing.workflow.moves import STATES, cases, commands, nominations
from emulation.testing.workflow.small_world import minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    Case,
    Command,
    Context,
    Deadline,
    DefinitionBuilder,
    DeskItem,
    MigrationRefusal,
    Option,
    Overdue,
    Refusal,
    Setting,
    available,
    campaign_award,
    decide,
    desk,
    migrate,
    new_case,
    overdue,
    replay,
)

__all__ = [
    "desk_items",
    "migration_refusals",
    "options",
    "overdue_cases",
    "refusals",
]


_DAYS = (date(2021, 9, 1), date(2021, 10, 1), date(2021, 10, 31), date(2021, 11, 3), date(2026, 1, 5))


@st.composite
def refusals(draw: st.DrawFn) -> Refusal:
    """Refusals of commands at the start of the small world."""
    setting = minimal_setting()
    who = st.sampled_from(sorted(setting.actors)) | keys()
    acts = st.sampled_from([each.id for each in setting.definition.acts]) | keys()
    known = [Context(setting=setting), *(open_context(setting, day) for day in _DAYS)]
    case = new_case("c", draw(nominations()), setting)
    decision = decide(case, draw(commands(actor=who, act=acts)), draw(st.sampled_from(known)))
    assume(isinstance(decision, Refusal))
    assert isinstance(decision, Refusal)  # noqa: S101  # just assumed
    return decision


def options() -> st.SearchStrategy[Option]:
    """What actors of the small world may do at the start, and what not."""
    setting = minimal_setting()
    case = new_case("c", minimal_nomination(), setting)
    moments = st.sampled_from(_DAYS).map(
        lambda day: available(
            case,
            "station-head",
            datetime(day.year, day.month, day.day, 3, tzinfo=UTC),
            open_context(setting, day),
        )
    )
    return moments.flatmap(st.sampled_from)


def _proposed(setting: Setting) -> Case:
    at = datetime(2021, 10, 1, 3, tzinfo=UTC)
    decision = decide(
        new_case("c", minimal_nomination(), setting),
        Command(act="propose", actor="station-head", at=at),
        open_context(setting, at.date()),
    )
    assert isinstance(decision, tuple)  # noqa: S101  # in the small world nothing is in the way
    return replay(decision)


def _hasty(days: int) -> Setting:
    made = DefinitionBuilder.of(campaign_award(), version=2).deadline("proposed", Deadline(days))
    return minimal_setting(definition=made.build())


def overdue_cases() -> st.SearchStrategy[Overdue]:
    """Cases that stayed too long in the small world."""
    hasty = st.integers(1, 20).map(_hasty)
    return hasty.map(lambda each: overdue([_proposed(each)], date(2021, 12, 1), each)[0])


def desk_items() -> st.SearchStrategy[DeskItem]:
    """What waits for the standing office of the small world."""
    drawn = st.tuples(st.integers(1, 20).map(_hasty), st.sampled_from(_DAYS))
    return drawn.map(lambda pair: desk([_proposed(pair[0])], "office", pair[1], open_context(*pair))[0])


@st.composite
def migration_refusals(draw: st.DrawFn) -> MigrationRefusal:
    """Why drawn cases stay with their definitions: the mover gives no reason."""
    states: st.SearchStrategy[str] = st.sampled_from(STATES)
    maps = st.dictionaries(states, states)
    moved = migrate(
        draw(cases()), draw(maps), draw(definitions()), draw(commands(reason=st.none(), nomination=st.none()))
    )
    assert isinstance(moved, MigrationRefusal)  # noqa: S101  # a reason is asked for
    return moved
