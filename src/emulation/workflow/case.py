"""Cases: a nomination on its way, and the fold that makes it from its events (hồ sơ đề nghị khen thưởng).

A case is what its events say and nothing more: :func:`replay` of the same events gives the same case. Fields that change with
every step stand in :class:`Case`; what changes seldom stands in its :class:`CaseFile`, so that a step makes few new things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import attrs

from emulation.awards import Nomination
from emulation.core.fields import to_frozenset
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.workflow.events import DefinitionRef, Effect, Event, Migrated, Moved, Opened

__all__ = ["Case", "CaseFile", "evolve", "replay"]

_NONE = Effect.NONE


class _Referable:
    """Holds the slot for weak references: only so are a frozen class and its draft laid out alike."""

    __slots__ = ("__weakref__",)


@attrs.frozen(kw_only=True)
class CaseFile(_Referable):
    """What a case holds beside its state (nội dung hồ sơ).

    Args:
        id: Key of the case.
        nomination: Who is put forward for what, as corrected so far.
        definition: The definition it runs by.
        proposed_by: Ids of the actor who proposed and of the one in whose name; empty while nobody has.
        papers: Keys of the papers that are there.
        published: The moment the name was published for comment; ``None`` while it was not.
        lowered_to: The form it was lowered to; ``None`` when it was not.
        level: The level it was passed up to; ``None`` when it was not.
        granted: The moment the award was granted; ``None`` while it is not.
        decision: The decision that granted it.
        revoked: The moment the award was taken back; ``None`` when it was not.
    """

    id: str
    nomination: Nomination
    definition: DefinitionRef
    proposed_by: tuple[str, ...] = ()
    papers: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_frozenset)
    published: datetime | None = None
    lowered_to: AwardForm | None = None
    level: Level | None = None
    granted: datetime | None = None
    decision: DocumentRef | None = None
    revoked: datetime | None = None


@attrs.frozen
class Case(_Referable):
    """A nomination on its way (hồ sơ).

    Args:
        file: What it holds.
        state: Id of its state in the definition.
        version: Number of events so far; 0 while it is not opened.
        since: The moment it came into the state; ``None`` while it is not opened.
        last: The latest event; ``None`` while it is not opened.
    """

    file: CaseFile
    state: str
    version: int
    since: datetime | None = None
    last: Event | None = None

    @classmethod
    def blank(cls, id: str, nomination: Nomination, definition: DefinitionRef, state: str) -> Case:
        """Give a case before its first event.

        Args:
            id: Key of the case.
            nomination: Who is put forward for what.
            definition: The definition it will run by.
            state: Id of the state it begins in.
        """
        return cls(CaseFile(id=id, nomination=nomination, definition=definition), state, 0)

    @property
    def id(self) -> str:
        """Key of the case."""
        return self.file.id

    @property
    def nomination(self) -> Nomination:
        """Who is put forward for what, as corrected so far."""
        return self.file.nomination

    @property
    def definition(self) -> DefinitionRef:
        """The definition it runs by."""
        return self.file.definition

    @property
    def form(self) -> AwardForm:
        """The form it is about now: the one asked for, or the one it was lowered to."""
        return self.file.nomination.form if self.file.lowered_to is None else self.file.lowered_to

    @property
    def is_granted(self) -> bool:
        """Whether the award was granted and not taken back."""
        return self.file.granted is not None and self.file.revoked is None


@attrs.define(eq=False, init=False)
class _Draft(_Referable):
    """A :class:`Case` before it is frozen: the same fields, so that it may become one.

    A frozen attrs class sets its fields through ``object.__setattr__``, which costs more than the rest of the step.
    """

    file: CaseFile
    state: str
    version: int
    since: datetime | None
    last: Event | None


_CASE: Any = Case  # Any: type checkers let no object change its class


def _case(file: CaseFile, event: Event, state: str, since: datetime | None) -> Case:
    """Make the case after an event; no different from one made by its own name."""
    made: Any = _Draft()
    made.file, made.state, made.version = file, state, event.sequence
    made.since, made.last = since, event
    made.__class__ = _CASE
    return made  # type: ignore[no-any-return]


@attrs.define(eq=False, init=False)
class _FileDraft(_Referable):
    """A :class:`CaseFile` before it is frozen; see :class:`_Draft`."""

    id: str
    nomination: Nomination
    definition: DefinitionRef
    proposed_by: tuple[str, ...]
    papers: frozenset[str]
    published: datetime | None
    lowered_to: AwardForm | None
    level: Level | None
    granted: datetime | None
    decision: DocumentRef | None
    revoked: datetime | None


_FILE: Any = CaseFile


def _opened(event: Opened) -> CaseFile:
    """Make the file of a case that was just opened; no different from one made by its own name."""
    made: Any = _FileDraft()
    made.id, made.nomination, made.definition = event.case, event.nomination, event.definition
    made.proposed_by, made.papers = (), event.command.papers
    made.published = made.lowered_to = made.level = None
    made.granted = made.decision = made.revoked = None
    made.__class__ = _FILE
    return made  # type: ignore[no-any-return]


def evolve(case: Case, event: Event) -> Case:
    """Give the case after an event (áp dụng sự kiện).

    Nothing is judged here: that an event is there says that it was allowed.

    Raises:
        InvalidValueError: The event is not the next one of this case.
    """
    if event.sequence != case.version + 1 or (case.version > 0 and type(event) is Opened):
        raise _out_of_order(case, event)
    if type(event) is Moved:
        if event.source != case.state:
            raise _out_of_order(case, event)
        command = event.command
        file = case.file
        if event.effect is not _NONE or command.papers:
            file = _refiled(file, event)
        since = case.since if event.source == event.target else command.at
        return _case(file, event, event.target, since)
    if type(event) is Opened:
        return _case(_opened(event), event, event.state, event.command.at)
    return _migrated(case, event)


def _migrated(case: Case, event: Event) -> Case:
    if not isinstance(event, Migrated) or event.source != case.state or event.before != case.definition:
        raise _out_of_order(case, event)
    file = attrs.evolve(case.file, definition=event.after)
    return Case(file, event.target, event.sequence, event.command.at, event)


def replay(events: Iterable[Event], *, start: Case | None = None) -> Case:
    """Make the case from its events (dựng lại hồ sơ từ các sự kiện).

    Args:
        events: The events in their order.
        start: A case that earlier events have made; ``None`` when the first event opens the case.

    Raises:
        InvalidValueError: No event at all, the first one does not open the case, or one is missing, doubled or out of order.
    """
    case = start
    for event in events:
        if case is None:
            if type(event) is not Opened:
                raise InvalidValueError(
                    "workflow.not_opened",
                    "the first event opens the case, found {found}",
                    path=(0,),
                    found=type(event).__name__,
                )
            case = Case.blank(event.case, event.nomination, event.definition, event.state)
        case = evolve(case, event)
    if case is None:
        raise InvalidValueError("workflow.no_events", "there is no event to make a case from")
    return case


def _out_of_order(case: Case, event: Event) -> InvalidValueError:
    return InvalidValueError(
        "workflow.out_of_order",
        "event {sequence} from {source!r} does not follow case {case} in state {state!r} after {version} events",
        sequence=event.sequence,
        source=event.state if isinstance(event, Opened) else event.source,
        case=case.id,
        state=case.state,
        version=case.version,
    )


# ---- what effects do to the file ----


def _refiled(file: CaseFile, event: Moved) -> CaseFile:
    command = event.command
    changes: dict[str, Any] = {}
    if command.papers:
        changes["papers"] = file.papers | command.papers
    change = _CHANGES.get(event.effect)
    if change is not None:
        changes.update(change(event))
    return attrs.evolve(file, **changes)


def _proposed(event: Moved) -> dict[str, Any]:
    command = event.command
    return {"proposed_by": tuple(dict.fromkeys((command.actor, command.principal)))}


def _granted(event: Moved) -> dict[str, Any]:
    return {"granted": event.command.at, "decision": event.command.document, "revoked": None}


_CHANGES: dict[Effect, Callable[[Moved], dict[str, Any]]] = {
    Effect.PROPOSE: _proposed,
    Effect.PUBLISH: lambda event: {"published": event.command.at},
    Effect.DECIDE: _granted,
    Effect.GRANT_ABOVE: _granted,
    Effect.LOWER: lambda event: {"lowered_to": event.command.form},
    Effect.PASS_UP: lambda event: {"level": event.command.level},
    Effect.REVOKE: lambda event: {"revoked": event.command.at},
    Effect.CORRECT: lambda event: {"nomination": event.command.nomination},
}
