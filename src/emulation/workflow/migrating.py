"""Moving a running case to another definition (chuyển hồ sơ sang quy trình mới).

By a stated mapping of states, or refused with every reason. The event keeps which definition the case ran by before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, to_tuple
from emulation.i18n import say
from emulation.i18n.message import Message
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.definition import Definition
from emulation.workflow.events import Effect, Migrated
from emulation.workflow.graph import GRANTING, after, can_end, without

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["MigrationProblem", "MigrationProblemCode", "MigrationRefusal", "migrate"]


class MigrationProblemCode(Enum):
    """Why a case cannot be moved (lý do không chuyển được)."""

    SAME_DEFINITION = "same-definition"
    NOT_OPENED = "not-opened"
    NOT_MAPPED = "not-mapped"
    NO_SUCH_STATE = "no-such-state"
    AWARD_LOST = "award-lost"
    NOT_GRANTED = "not-granted"
    NOT_PROPOSED = "not-proposed"
    NO_WAY_OUT = "no-way-out"
    FAULTY_DEFINITION = "faulty-definition"
    WITHOUT_REASON = "without-reason"
    VERSION_CONFLICT = "version-conflict"
    BACK_IN_TIME = "back-in-time"


@attrs.frozen
class MigrationProblem:
    """One reason why a case cannot be moved (lý do không chuyển được).

    Args:
        code: What it is.
        detail: Key of the words and their parameters.
    """

    code: MigrationProblemCode = attrs.field(validator=instance_of(MigrationProblemCode))
    detail: Message = attrs.field(validator=instance_of(Message))

    def text(self, language: Language = "vi") -> str:
        """Say it."""
        return self.detail.text(language)


@attrs.frozen
class MigrationRefusal:
    """That a case stays with its definition, with every reason (từ chối chuyển quy trình).

    Args:
        case: Id of the case.
        problems: Every reason, at least one.
    """

    case: str
    problems: tuple[MigrationProblem, ...] = attrs.field(converter=to_tuple)

    def text(self, language: Language = "vi") -> str:
        """Say that it stays, and why."""
        lines = [say("workflow.migration.refused", language, case=self.case)]
        return "\n".join([*lines, *(f"- {each.text(language)}" for each in self.problems)])


def migrate(
    case: Case, mapping: Mapping[str, str], new: Definition, command: Command
) -> tuple[Migrated] | MigrationRefusal:
    """Move a case to another definition, or say why not (chuyển quy trình).

    Args:
        case: The case.
        mapping: Which state of the old definition becomes which of the new one.
        new: The new definition.
        command: Who does it, when and why; its act is kept as it is.

    Returns:
        The event to apply and to keep, or the refusal.
    """
    problems = tuple(_problems(case, mapping, new, command))
    if problems:
        return MigrationRefusal(case.id, problems)
    return (Migrated(case.version + 1, command, case.state, mapping[case.state], case.definition, new.ref),)


def _problems(
    case: Case, mapping: Mapping[str, str], new: Definition, command: Command
) -> list[MigrationProblem]:
    found: list[MigrationProblem] = []

    def note(code: MigrationProblemCode, **params: object) -> None:
        found.append(MigrationProblem(code, Message.of(f"workflow.migration.{code.value}", **params)))

    if case.definition == new.ref:
        note(MigrationProblemCode.SAME_DEFINITION, definition=new.name)
    last = case.last
    if last is None:
        note(MigrationProblemCode.NOT_OPENED)
    elif command.at < last.at:
        note(MigrationProblemCode.BACK_IN_TIME, at=command.at, last=last.at)
    if command.expected_version is not None and command.expected_version != case.version:
        note(MigrationProblemCode.VERSION_CONFLICT, expected=command.expected_version, found=case.version)
    if command.reason is None:
        note(MigrationProblemCode.WITHOUT_REASON)
    errors = [each for each in new.check() if each.severity.rank == 0]
    if errors:
        note(
            MigrationProblemCode.FAULTY_DEFINITION,
            definition=new.name,
            codes=tuple(dict.fromkeys(each.code for each in errors)),
        )
    target = mapping.get(case.state)
    if target is None:
        note(MigrationProblemCode.NOT_MAPPED, state=case.state)
    elif not new.has_state(target):
        note(MigrationProblemCode.NO_SUCH_STATE, state=target, definition=new.name)
    else:
        for code in _unfit(case, target, new):
            note(code, state=new.state(target))
    return found


def _unfit(case: Case, target: str, new: Definition) -> Iterable[MigrationProblemCode]:
    """Say what of the case does not fit the state: nothing may be gained or lost by moving."""
    if target not in can_end(new, case.nomination.purpose):
        yield MigrationProblemCode.NO_WAY_OUT
    if case.file.granted is not None and target not in after(new, GRANTING):
        yield MigrationProblemCode.AWARD_LOST
    if case.file.granted is None and target not in without(new, GRANTING):
        yield MigrationProblemCode.NOT_GRANTED
    if not case.file.proposed_by and target not in without(new, {Effect.PROPOSE}):
        yield MigrationProblemCode.NOT_PROPOSED
