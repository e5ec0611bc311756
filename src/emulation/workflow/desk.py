"""What is on whose desk, and what is late (việc cần xử lý, việc quá hạn)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import one_of_types, to_tuple
from emulation.core.truth import Truth
from emulation.i18n import Table, say
from emulation.periods.days import checked_day
from emulation.workflow.asking import Asked
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.context import Context, Setting
from emulation.workflow.definition import State, StateKind
from emulation.workflow.guarding_cases import state_deadline
from emulation.workflow.options import Option, available
from emulation.workflow.permitting import role_truth

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["DeskItem", "Overdue", "desk", "desk_table", "overdue"]

_OFFICE_HOURS = time(8)


@attrs.frozen(kw_only=True)
class DeskItem:
    """A case that waits for an actor (việc cần xử lý).

    Args:
        case: Id of the case.
        subject: Name of the subject.
        state: The state it is in.
        since: The day it came there; ``None`` while it is not opened.
        due: The last day it may stay there; ``None`` when nothing sets one.
        is_late: Whether that day has passed.
        options: What the actor may do with it now.
        held_up: What belongs to this state but is blocked, with the reasons.
    """

    case: str
    subject: str
    state: State
    since: date | None
    due: date | None
    is_late: bool
    options: tuple[Option, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Option))
    held_up: tuple[Option, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Option))


@attrs.frozen(kw_only=True)
class Overdue:
    """A case that has stayed too long where it is (hồ sơ quá hạn).

    Args:
        case: Id of the case.
        state: The state it is in.
        due: The last day it might have stayed.
        awaits: Ids of the roles it waits for.
    """

    case: str
    state: State
    due: date
    awaits: tuple[str, ...] = attrs.field(converter=to_tuple, validator=one_of_types(str))


def overdue(cases: Iterable[Case], on: date, setting: Setting) -> tuple[Overdue, ...]:
    """Give the cases whose deadline has passed, the longest overdue first (hồ sơ quá hạn).

    The last day itself is still in time.

    Args:
        cases: The cases.
        on: The day.
        setting: Gives deadlines, calendar and zone.

    Raises:
        InvalidValueError: ``on`` is no plain day.
    """
    checked_day(on, "on")
    found: list[Overdue] = []
    for case in cases:
        due = state_deadline(case, setting)
        if due is not None and on > due:
            state = setting.definition.state(case.state)
            if state.kind is not StateKind.FINAL:
                found.append(Overdue(case=case.id, state=state, due=due, awaits=state.awaits))
    return tuple(sorted(found, key=lambda each: (each.due, each.case)))


def desk(
    cases: Iterable[Case],
    actor: str,
    on: date,
    context: Context,
    *,
    contexts: Mapping[str, Context] | None = None,
) -> tuple[DeskItem, ...]:
    """Give the cases that wait for an actor on a day, the most urgent first (việc cần xử lý).

    A case waits for the actor when its state awaits a role that the actor has, or may have, for this subject.

    Args:
        cases: The cases.
        actor: Id of the actor.
        on: The day; eight in the morning is asked about.
        context: What is known about every case.
        contexts: What is known about single cases, by their ids.

    Raises:
        InvalidValueError: ``on`` is no plain day, or the actor is no key.
    """
    at = datetime.combine(checked_day(on, "on"), _OFFICE_HOURS, tzinfo=context.setting.zone)
    command = Command(act="ask", actor=actor, at=at)
    found: list[DeskItem] = []
    for case in cases:
        own = (contexts or {}).get(case.id, context)
        if _waits_for(case, command, own):
            found.append(_item(case, actor, at, own))
    return tuple(sorted(found, key=lambda each: (each.due is None, each.due or on, each.case)))


def _waits_for(case: Case, command: Command, context: Context) -> bool:
    definition = context.setting.definition
    if not definition.has_state(case.state):
        return False
    state = definition.state(case.state)
    if state.kind is StateKind.FINAL or command.actor not in context.setting.actors:
        return False
    transitions = definition.out_of(case.state)
    return bool(transitions) and any(
        role_truth(definition.role(role), Asked(case, command, transitions[0], context)) is not Truth.NO
        for role in state.awaits
    )


def _item(case: Case, actor: str, at: datetime, context: Context) -> DeskItem:
    setting = context.setting
    due = state_deadline(case, setting)
    options = [each for each in available(case, actor, at, context) if each.targets]
    return DeskItem(
        case=case.id,
        subject=case.nomination.subject.name,
        state=setting.definition.state(case.state),
        since=None if case.since is None else case.since.astimezone(setting.zone).date(),
        due=due,
        is_late=due is not None and at.date() > due,
        options=tuple(each for each in options if each.is_allowed),
        held_up=tuple(each for each in options if not each.is_allowed),
    )


def desk_table(items: Iterable[DeskItem], language: Language = "vi") -> Table:
    """Give a desk as a table: case, subject, state, days, what may be done."""
    columns = ("case", "subject", "state", "since", "due", "options")
    return Table(
        say("workflow.desk.title", language),
        [say(f"workflow.desk.{column}", language) for column in columns],
        [
            (
                each.case,
                each.subject,
                each.state.text(language),
                _day(each.since, language),
                _day(each.due, language)
                + (f" ({say('workflow.desk.late', language)})" if each.is_late else ""),
                ", ".join(option.act.text(language) for option in each.options) or "—",
            )
            for each in items
        ],
    )


def _day(day: date | None, language: Language) -> str:
    return "—" if day is None else say("overview.day", language, day=day)
