"""Deciding: a case and a command become events, or every reason why not (xét lệnh).

Nothing here raises for what a command asks. Whether it is allowed is an answer: events to be applied and kept, or a refusal that
lists all blockers at once. Both are values; the case itself is changed by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from emulation.core.text import near_names
from emulation.i18n.message import Message
from emulation.workflow.asking import Asked
from emulation.workflow.blockers import Blocker, BlockerCode, Refusal
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.context import Context
from emulation.workflow.definition import Transition
from emulation.workflow.events import Effect, Event, moved, opened
from emulation.workflow.guarding import guard_blockers
from emulation.workflow.permitting import actor_blockers

if TYPE_CHECKING:
    from emulation.awards import Nomination
    from emulation.workflow.context import Setting

__all__ = ["Decision", "decide", "new_case", "transition_blockers"]

_NOWHERE: dict[str, tuple[Transition, frozenset[str]]] = {}
Decision = tuple[Event, ...] | Refusal
"""The events of an allowed command in their order, or why it is refused."""


def new_case(id: str, nomination: Nomination, setting: Setting) -> Case:
    """Give a case before its first event; the first command that is allowed opens it (hồ sơ mới).

    Args:
        id: Key of the case.
        nomination: Who is put forward for what.
        setting: Gives the definition it will run by.
    """
    definition = setting.definition
    return Case.blank(id, nomination, definition.ref, definition.initial)


def decide(case: Case, command: Command, context: Context) -> Decision:
    """Say what becomes of a command (xét lệnh): events, or a refusal with every blocker.

    Args:
        case: The case as it stands.
        command: What is asked.
        context: What is known.

    Returns:
        The events to apply with :func:`.evolve` and to keep, or the refusal.
    """
    plain = _plainly(case, command, context)
    if plain is not None:
        return plain
    definition = context.setting.definition
    blockers = general_blockers(case, command, context)
    found = definition.find(case.state, command.act, case.file.nomination.purpose)
    if len(found) == 1:
        (transition,) = found
        blockers += transition_blockers(Asked(case, command, transition, context))
        if not blockers:
            return _events(case, command, transition, definition.name)
    else:
        blockers.append(no_single_step(case, command.act, context, len(found)))
    return Refusal(case.id, case.version, case.state, command, each_once(blockers))


def each_once(blockers: list[Blocker]) -> tuple[Blocker, ...]:
    """Leave out what is there twice: two guards may find the same, such as that nobody knows how the campaign stands."""
    return tuple(each for place, each in enumerate(blockers) if each not in blockers[:place])


def transition_blockers(asked: Asked) -> list[Blocker]:
    """Give everything against one transition: who acts, what the command lacks, what the guards find (mọi lý do)."""
    return [*actor_blockers(asked), *_lacking(asked), *guard_blockers(asked)]


def _lacking(asked: Asked) -> Iterable[Blocker]:
    """Look for what the effect needs from the command."""
    effect, command, case = asked.transition.effect, asked.command, asked.case
    if effect is Effect.LOWER:
        if command.form is None:
            yield Blocker.of(BlockerCode.FORM_MISSING)
        elif command.form is case.form:
            yield Blocker.of(BlockerCode.FORM_UNCHANGED, form=case.form)
    elif effect is Effect.CORRECT:
        old, new = case.file.nomination, command.nomination
        if new is None:
            yield Blocker.of(BlockerCode.CORRECTION_MISSING)
        elif (new.id, new.campaign, new.subject.id, new.proposer) != (
            old.id,
            old.campaign,
            old.subject.id,
            old.proposer,
        ):
            yield Blocker.of(BlockerCode.CORRECTION_TOO_FAR)


def _plainly(case: Case, command: Command, context: Context) -> tuple[Event, ...] | None:
    """Give the events where a look into tables shows that nothing is in the way; ``None`` where that needs asking."""
    setting = context.setting
    step = setting.steps.get(case.state, _NOWHERE).get(command.act)
    last = case.last
    if (
        step is None
        or command.actor not in step[1]
        or command.on_behalf_of is not None
        or (last is not None and command.at < last.command.at)
        or (command.expected_version is not None and command.expected_version != case.version)
    ):
        return None
    transition, file = step[0], case.file
    if (
        file.definition is not setting.ref and file.definition != setting.ref
    ) or file.nomination.campaign != setting.campaign.id:
        return None
    if transition.guards and guard_blockers(Asked(case, command, transition, context)):
        return None
    return _events(case, command, transition, setting.definition.name)


def _events(case: Case, command: Command, transition: Transition, name: str) -> tuple[Event, ...]:
    sequence = case.version + 1
    target, effect = transition.target, transition.effect
    if sequence > 1:
        return (moved(sequence, command, case.state, target, effect, name),)
    file = case.file
    first = opened(command, file.id, file.nomination, file.definition, case.state)
    return (first, moved(2, command, case.state, target, effect, name))


def general_blockers(case: Case, command: Command, context: Context) -> list[Blocker]:
    """Look at what does not depend on the act: version, time, definition, campaign (lý do chung)."""
    found: list[Blocker] = []
    last = case.last
    if command.expected_version is not None and command.expected_version != case.version:
        found.append(_conflict(case, command.expected_version))
    if last is not None and command.at < last.command.at:
        found.append(Blocker.of(BlockerCode.BACK_IN_TIME, at=command.at, last=last.command.at))
    setting = context.setting
    if case.file.definition != setting.definition.ref:
        found.append(
            Blocker.of(
                BlockerCode.OTHER_DEFINITION,
                found=str(case.file.definition),
                expected=setting.definition.name,
            )
        )
    if case.file.nomination.campaign != setting.campaign.id:
        found.append(
            Blocker.of(
                BlockerCode.OTHER_CAMPAIGN,
                found=case.file.nomination.campaign,
                expected=setting.campaign.id,
            )
        )
    return found


def _conflict(case: Case, expected: int) -> Blocker:
    last = case.last
    if last is None:
        return Blocker.of(BlockerCode.VERSION_CONFLICT, expected=expected, found=case.version)
    blocker = Blocker.of(BlockerCode.VERSION_CONFLICT, expected=expected, found=case.version)
    act = last.command.act
    reason = Message.of("workflow.refusal.who_was_first", actor=last.actor, act=act, at=last.at)
    return attrs.evolve(blocker, reasons=(reason,))


def no_single_step(case: Case, act: str, context: Context, found: int) -> Blocker:
    """Say that an act leads nowhere from here, or to several places (không có bước chuyển duy nhất).

    Args:
        case: The case.
        act: Id of the act.
        context: Gives the definition.
        found: How many steps there are, none or several.
    """
    definition = context.setting.definition
    if found:
        return Blocker.of(BlockerCode.AMBIGUOUS, act=act, state=case.state)
    if not definition.has_act(act):
        near = near_names(act, [each.id for each in definition.acts])
        return Blocker.of(BlockerCode.UNKNOWN_ACT, act=act, near=near)
    state = definition.state(case.state) if definition.has_state(case.state) else case.state
    return Blocker.of(
        BlockerCode.WRONG_STATE,
        act=definition.act(act),
        state=state,
        sources=definition.sources(act, case.file.nomination.purpose),
    )
