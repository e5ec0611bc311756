"""Events: what happened to a case (sự kiện của hồ sơ).

Each is a frozen value that holds the command it came from, so that who, when, in whose name and why are never apart from what
was done. Events are only added; :func:`emulation.workflow.case.evolve` makes the next case of one.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any

import attrs

from emulation.awards import Nomination
from emulation.core.fields import instance_of, is_positive, to_key
from emulation.workflow.commands import Command

__all__ = ["DefinitionRef", "Effect", "Event", "Migrated", "Moved", "Opened"]


class Effect(Enum):
    """What a transition does to the file besides the change of state (hệ quả).

    ``PROPOSE`` notes who proposed; ``PUBLISH`` notes since when the name is published for comment; ``DECIDE`` grants the award;
    ``LOWER`` changes its form; ``PASS_UP`` notes the level the case went to; ``GRANT_ABOVE`` notes that the level above has granted
    it; ``REVOKE`` takes the award back; ``CORRECT`` puts a corrected nomination in the place of the old one.
    """

    NONE = "none"
    PROPOSE = "propose"
    PUBLISH = "publish"
    DECIDE = "decide"
    LOWER = "lower"
    PASS_UP = "pass-up"  # noqa: S105  # no password
    GRANT_ABOVE = "grant-above"
    REVOKE = "revoke"
    CORRECT = "correct"


@attrs.frozen
class DefinitionRef:
    """Which definition a case runs by (phiên bản quy trình).

    Args:
        key: Key of the definition.
        version: Its version.
        digest: Digest of its whole content: a changed definition under an old version is noticed.
    """

    key: str = attrs.field(converter=to_key)
    version: int = attrs.field(validator=[instance_of(int), is_positive])
    digest: str = attrs.field(converter=to_key)

    def __str__(self) -> str:
        return f"{self.key}@{self.version}"


class _Done:
    """What every event tells of the command it came from.

    The slot for weak references stands here and not in each class, for only then are a class and its draft laid out alike.
    """

    __slots__ = ("__weakref__",)

    command: Command

    @property
    def at(self) -> datetime:
        """The moment."""
        return self.command.at

    @property
    def actor(self) -> str:
        """Id of the actor who did it."""
        return self.command.actor

    @property
    def on_behalf_of(self) -> str | None:
        """Id of the actor in whose name it was done; ``None`` when in the actor's own."""
        return self.command.on_behalf_of

    @property
    def reason(self) -> str | None:
        """Why."""
        return self.command.reason


@attrs.frozen
class Opened(_Done):
    """A case was opened (mở hồ sơ).

    Args:
        sequence: Number of the event within the case, always 1.
        command: The command that opened it.
        case: Id of the case.
        nomination: Who is put forward for what.
        definition: The definition it runs by.
        state: Id of the state it begins in.
    """

    sequence: int
    command: Command
    case: str
    nomination: Nomination
    definition: DefinitionRef
    state: str


@attrs.frozen
class Moved(_Done):
    """A case went from one state to another, or stayed in it and took something in (chuyển trạng thái).

    Args:
        sequence: Number of the event within the case, counted from 1.
        command: The command that was allowed.
        source: Id of the state before.
        target: Id of the state after.
        effect: What it does besides.
        definition: The definition it was decided by, as ``key@version``.
    """

    sequence: int
    command: Command
    source: str
    target: str
    effect: Effect
    definition: str


@attrs.define(eq=False, init=False)
class _OpenedDraft(_Done):
    """An :class:`Opened` before it is frozen; see :class:`_MovedDraft`."""

    sequence: int
    command: Command
    case: str
    nomination: Nomination
    definition: DefinitionRef
    state: str


_OPENED: Any = Opened  # Any: type checkers let no object change its class


def opened(
    command: Command, case: str, nomination: Nomination, definition: DefinitionRef, state: str
) -> Opened:
    """Make an :class:`Opened` of what is known to be right; no different from one made by its own name."""
    made: Any = _OpenedDraft()
    made.sequence, made.command, made.case = 1, command, case
    made.nomination, made.definition, made.state = nomination, definition, state
    made.__class__ = _OPENED
    return made  # type: ignore[no-any-return]


@attrs.define(eq=False, init=False)
class _MovedDraft(_Done):
    """A :class:`Moved` before it is frozen: the same fields, so that it may become one.

    A frozen attrs class sets its fields through ``object.__setattr__``, which costs more than looking the step up. What decides
    makes an empty draft, fills it, and changes its class; the fields need no checks, for a transition and a command had theirs.
    """

    sequence: int
    command: Command
    source: str
    target: str
    effect: Effect
    definition: str


_MOVED: Any = Moved


def moved(
    sequence: int, command: Command, source: str, target: str, effect: Effect, definition: str
) -> Moved:
    """Make a :class:`Moved` of what is known to be right; no different from one made by its own name."""
    made: Any = _MovedDraft()
    made.sequence, made.command, made.source = sequence, command, source
    made.target, made.effect, made.definition = target, effect, definition
    made.__class__ = _MOVED
    return made  # type: ignore[no-any-return]


@attrs.frozen
class Migrated(_Done):
    """A case was moved to another definition (chuyển quy trình).

    Args:
        sequence: Number of the event within the case.
        command: Who did it, when and why.
        source: Id of the state before.
        target: Id of the state after, one of the new definition.
        before: The definition it ran by.
        after: The definition it runs by from now on.
    """

    sequence: int
    command: Command
    source: str
    target: str
    before: DefinitionRef
    after: DefinitionRef


Event = Opened | Moved | Migrated
"""Anything that happens to a case."""
