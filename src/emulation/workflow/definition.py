"""Definitions: states, acts, roles and transitions of a procedure, as data (quy trình).

A definition is frozen and complete. It is checked before use (:meth:`Definition.check`), drawn, compared and written down like any
other value; a case remembers its key, version and digest.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, get_args

import attrs

from emulation.awards import AwardPurpose
from emulation.campaigns import DutyVerb
from emulation.core.digest import digest
from emulation.core.fields import (
    instance_of,
    is_positive,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties import BodyKind
from emulation.workflow.events import DefinitionRef, Effect
from emulation.workflow.guards import Deadline, DossierComplete, Guard

if TYPE_CHECKING:
    from emulation.campaigns import Campaign, Finding
    from emulation.i18n import Language

__all__ = ["Act", "Definition", "Role", "State", "StateKind", "Transition"]

T = TypeVar("T", "State", "Act", "Role")


class StateKind(Enum):
    """What a state is to those who work with it (loại trạng thái).

    ``OPEN``: there is something to do. ``WAITING``: somebody outside has to answer, or days have to pass. ``FINAL``: nothing has to
    happen any more, though something may.
    """

    OPEN = "open"
    WAITING = "waiting"
    FINAL = "final"


@attrs.frozen
class _Named:
    """Something with an id and words in both languages."""

    id: str = attrs.field(converter=to_key)
    vi: str = attrs.field(converter=to_text, kw_only=True)
    en: str = attrs.field(converter=to_text, kw_only=True)

    def text(self, language: Language = "vi") -> str:
        """Say its name."""
        return self.vi if language == "vi" else self.en


@attrs.frozen
class State(_Named):
    """A state a case may be in (trạng thái).

    Args:
        id: Key within the definition.
        vi: Name in Vietnamese.
        en: Name in English.
        kind: Open, waiting or final.
        awaits: Ids of the roles whose turn it is; empty when nobody's.
        deadline: How long a case may stay; ``None`` when nothing says so.
    """

    kind: StateKind = attrs.field(default=StateKind.OPEN, validator=instance_of(StateKind), kw_only=True)
    awaits: tuple[str, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(str), kw_only=True
    )
    deadline: Deadline | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Deadline)), kw_only=True
    )


@attrs.frozen
class Act(_Named):
    """Something that can be done with a case (thao tác)."""


@attrs.frozen
class Role(_Named):
    """Who may act, said in terms of the plan and not by name (vai trò).

    An actor has the role when one of these says so.

    Args:
        id: Key within the definition.
        vi: Name in Vietnamese.
        en: Name in English.
        verbs: The responsibility matrix lets the actor do one of these for the subject on the day.
        bodies: The actor is a body of such a kind, or the head of one.
        actors: Ids of actors.
        standing: The actor is a standing member of a council.
    """

    verbs: frozenset[DutyVerb] = attrs.field(
        default=frozenset[DutyVerb](), converter=to_frozenset, validator=one_of_types(DutyVerb), kw_only=True
    )
    bodies: frozenset[BodyKind] = attrs.field(
        default=frozenset[BodyKind](), converter=to_frozenset, validator=one_of_types(BodyKind), kw_only=True
    )
    actors: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str), kw_only=True
    )
    standing: bool = attrs.field(default=False, validator=instance_of(bool), kw_only=True)

    @property
    def is_empty(self) -> bool:
        """Whether nobody can have it."""
        return not (self.verbs or self.bodies or self.actors or self.standing)


@attrs.frozen(kw_only=True)
class Transition:
    """That an act leads from one state to another, for whom and under what (chuyển tiếp).

    Args:
        act: Id of the act.
        source: Id of the state before.
        target: Id of the state after; the same when the case only takes something in.
        roles: Ids of the roles that may; one is enough.
        guards: What must hold.
        effect: What it does to the file besides.
        purposes: Occasions it is there for; empty for all.
        note: What a reader should know besides.
    """

    act: str = attrs.field(converter=to_key)
    source: str = attrs.field(converter=to_key)
    target: str = attrs.field(converter=to_key)
    roles: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))
    guards: tuple[Guard, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(*get_args(Guard))
    )
    effect: Effect = attrs.field(default=Effect.NONE, validator=instance_of(Effect))
    purposes: frozenset[AwardPurpose] = attrs.field(
        default=frozenset[AwardPurpose](), converter=to_frozenset, validator=one_of_types(AwardPurpose)
    )
    note: str | None = attrs.field(default=None, converter=to_optional_text)

    @property
    def papers(self) -> frozenset[str]:
        """Keys of the papers it asks for by itself."""
        return frozenset[str]().union(
            *(each.papers for each in self.guards if isinstance(each, DossierComplete))
        )

    def serves(self, purpose: AwardPurpose) -> bool:
        """Say whether it is there on that occasion."""
        return not self.purposes or purpose in self.purposes


@attrs.frozen(kw_only=True)
class Definition:
    """A procedure as data (định nghĩa quy trình).

    Args:
        key: Identifier, such as ``"campaign-award"``.
        version: Its version, from 1.
        vi: Name in Vietnamese.
        en: Name in English.
        initial: Id of the state a case begins in.
        states: Its states.
        acts: What can be done.
        roles: Who may.
        transitions: Which act leads where.

    >>> from emulation.workflow import campaign_award
    >>> definition = campaign_award()
    >>> definition.state("submitted").text("en"), len(definition.digest)
    ('submitted for decision', 64)

    Raises:
        InvalidValueError: An id twice, or a transition of a state, act or role that is not there.
    """

    key: str = attrs.field(converter=to_key)
    version: int = attrs.field(validator=[instance_of(int), is_positive])
    vi: str = attrs.field(converter=to_text)
    en: str = attrs.field(converter=to_text)
    initial: str = attrs.field(converter=to_key)
    states: tuple[State, ...] = attrs.field(converter=to_tuple, validator=one_of_types(State))
    acts: tuple[Act, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Act))
    roles: tuple[Role, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Role))
    transitions: tuple[Transition, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Transition))

    def __attrs_post_init__(self) -> None:
        for kind, given in (("states", self.states), ("acts", self.acts), ("roles", self.roles)):
            _refuse_twice(kind, [each.id for each in given])
        self._require("initial", self.initial, self._states)
        for place, state in enumerate(self.states):
            for role in state.awaits:
                self._require("awaits", role, self._roles, "states", place)
        for place, each in enumerate(self.transitions):
            self._require("act", each.act, self._acts, "transitions", place)
            self._require("source", each.source, self._states, "transitions", place)
            self._require("target", each.target, self._states, "transitions", place)
            for role in each.roles:
                self._require("roles", role, self._roles, "transitions", place)

    def _require(self, field: str, id: str, known: dict[str, T], *path: str | int) -> None:
        if id not in known:
            raise InvalidValueError(
                "workflow.not_in_definition",
                "{found!r} is not in the definition {key}; near names: {near}",
                path=(*path, field),
                found=id,
                key=self.key,
                near=near_names(id, known),
            )

    @cached_property
    def _states(self) -> dict[str, State]:
        return {each.id: each for each in self.states}

    @cached_property
    def _acts(self) -> dict[str, Act]:
        return {each.id: each for each in self.acts}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {each.id: each for each in self.roles}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole content in hexadecimal."""
        return digest(self)

    @cached_property
    def ref(self) -> DefinitionRef:
        """What a case remembers of it."""
        return DefinitionRef(self.key, self.version, self.digest)

    @cached_property
    def name(self) -> str:
        """Key and version, as events bear them."""
        return f"{self.key}@{self.version}"

    @cached_property
    def table(self) -> dict[str, dict[str, tuple[Transition, ...]]]:
        """Transitions by state and act; each state is there."""
        made: dict[str, dict[str, tuple[Transition, ...]]] = {each.id: {} for each in self.states}
        for each in self.transitions:
            row = made[each.source]
            row[each.act] = (*row.get(each.act, ()), each)
        return made

    def text(self, language: Language = "vi") -> str:
        """Say its name."""
        return self.vi if language == "vi" else self.en

    def state(self, id: str) -> State:
        """Give a state.

        Raises:
            UnknownKeyError: There is none of that id.
        """
        return _one(id, self._states, self.key)

    def act(self, id: str) -> Act:
        """Give an act.

        Raises:
            UnknownKeyError: There is none of that id.
        """
        return _one(id, self._acts, self.key)

    def role(self, id: str) -> Role:
        """Give a role.

        Raises:
            UnknownKeyError: There is none of that id.
        """
        return _one(id, self._roles, self.key)

    def has_state(self, id: str) -> bool:
        """Say whether there is a state of that id."""
        return id in self._states

    def has_act(self, id: str) -> bool:
        """Say whether there is an act of that id."""
        return id in self._acts

    def find(self, source: str, act: str, purpose: AwardPurpose) -> tuple[Transition, ...]:
        """Give the transitions of an act out of a state on an occasion; more than one is a fault of the definition."""
        return tuple(each for each in self.table.get(source, {}).get(act, ()) if each.serves(purpose))

    @cached_property
    def _sources(self) -> dict[tuple[str, AwardPurpose], tuple[State, ...]]:
        return {
            (act.id, purpose): tuple(
                dict.fromkeys(
                    self._states[each.source]
                    for each in self.transitions
                    if each.act == act.id and each.serves(purpose)
                )
            )
            for act in self.acts
            for purpose in AwardPurpose
        }

    def sources(self, act: str, purpose: AwardPurpose) -> tuple[State, ...]:
        """Give the states out of which an act leads on an occasion; none when there is no such act."""
        return self._sources.get((act, purpose), ())

    def out_of(self, state: str) -> tuple[Transition, ...]:
        """Give the transitions out of a state."""
        return tuple(each for each in self.transitions if each.source == state)

    def check(self, campaign: Campaign | None = None) -> tuple[Finding, ...]:
        """Look for unreachable states, traps, acts nobody may do and the like; see :mod:`emulation.workflow.checks`.

        Args:
            campaign: A plan it is to run under; with it, roles that nobody in the plan can have and phases without
                days in it are found too.
        """
        from emulation.workflow.checks import check_definition

        return check_definition(self, campaign)


def _refuse_twice(kind: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for place, id in enumerate(ids):
        if id in seen:
            raise InvalidValueError(
                "workflow.id_twice", "the id {id!r} stands twice", path=(kind, place, "id"), id=id
            )
        seen.add(id)


def _one(id: str, known: dict[str, T], key: str) -> T:
    found = known.get(id)
    if found is None:
        raise UnknownKeyError(
            "workflow.unknown_id",
            "{found!r} is not in the definition {key}; near names: {near}",
            found=id,
            key=key,
            near=near_names(id, known),
        )
    return found
