"""A builder of definitions: a procedure written line by line (dựng quy trình).

The builder is the one thing here that changes; what it gives is frozen. To adapt a definition, begin with it:
``DefinitionBuilder.of(definition)``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from emulation.awards import AwardPurpose
from emulation.core.text import near_names
from emulation.errors import UnknownKeyError
from emulation.workflow.definition import Act, Definition, Role, State, StateKind, Transition
from emulation.workflow.events import Effect

if TYPE_CHECKING:
    from typing import Self

    from emulation.campaigns import DutyVerb
    from emulation.parties import BodyKind
    from emulation.workflow.guards import Deadline, Guard

__all__ = ["DefinitionBuilder"]


class DefinitionBuilder:
    """Writes a definition (dựng quy trình).

    Args:
        key: Identifier of the definition.
        version: Its version, from 1.
        vi: Name in Vietnamese.
        en: Name in English.

    >>> made = (
    ...     DefinitionBuilder("praise", 1, vi="Biểu dương", en="Praise")
    ...     .state("new", vi="mới", en="new", awaits=["council"])
    ...     .state("praised", vi="đã biểu dương", en="praised", kind=StateKind.FINAL)
    ...     .role("council", vi="hội đồng", en="council", actors=["council"])
    ...     .act("praise", vi="biểu dương", en="praise")
    ...     .allow("praise", "new", to="praised", by=["council"])
    ...     .build()
    ... )
    >>> made.initial, [finding.code for finding in made.check()]
    ('new', ['WD501'])
    """

    def __init__(self, key: str, version: int, *, vi: str, en: str) -> None:
        self._key, self._version, self._vi, self._en = key, version, vi, en
        self._initial: str | None = None
        self._states: dict[str, State] = {}
        self._acts: dict[str, Act] = {}
        self._roles: dict[str, Role] = {}
        self._transitions: list[Transition] = []

    @classmethod
    def of(cls, definition: Definition, *, version: int, key: str | None = None) -> Self:
        """Begin with another definition.

        Args:
            definition: The other.
            version: Version of the new one.
            key: Its key; ``None`` to keep that of the other.
        """
        made = cls(key or definition.key, version, vi=definition.vi, en=definition.en)
        made._initial = definition.initial
        made._states = {each.id: each for each in definition.states}
        made._acts = {each.id: each for each in definition.acts}
        made._roles = {each.id: each for each in definition.roles}
        made._transitions = list(definition.transitions)
        return made

    def state(
        self,
        id: str,
        *,
        vi: str,
        en: str,
        kind: StateKind = StateKind.OPEN,
        awaits: Iterable[str] = (),
        deadline: Deadline | None = None,
    ) -> Self:
        """Add a state, or put it in the place of the one with its id; the first one is where cases begin."""
        self._states[id] = State(id, vi=vi, en=en, kind=kind, awaits=tuple(awaits), deadline=deadline)
        if self._initial is None:
            self._initial = id
        return self

    def act(self, id: str, *, vi: str, en: str) -> Self:
        """Add an act, or put it in the place of the one with its id."""
        self._acts[id] = Act(id, vi=vi, en=en)
        return self

    def role(
        self,
        id: str,
        *,
        vi: str,
        en: str,
        verbs: Iterable[DutyVerb] = (),
        bodies: Iterable[BodyKind] = (),
        actors: Iterable[str] = (),
        standing: bool = False,
    ) -> Self:
        """Add a role, or put it in the place of the one with its id."""
        self._roles[id] = Role(
            id,
            vi=vi,
            en=en,
            verbs=frozenset(verbs),
            bodies=frozenset(bodies),
            actors=frozenset(actors),
            standing=standing,
        )
        return self

    def allow(
        self,
        act: str,
        *sources: str,
        to: str | None = None,
        by: Iterable[str],
        guards: Iterable[Guard] = (),
        effect: Effect = Effect.NONE,
        purposes: Iterable[AwardPurpose] = (),
        note: str | None = None,
    ) -> Self:
        """Let an act lead from each source to a state; ``to=None`` stays in the source."""
        roles, held = tuple(by), tuple(guards)
        self._transitions += [
            Transition(
                act=act,
                source=source,
                target=source if to is None else to,
                roles=roles,
                guards=held,
                effect=effect,
                purposes=frozenset(purposes),
                note=note,
            )
            for source in sources
        ]
        return self

    def forbid(self, act: str, *sources: str) -> Self:
        """Take an act away from states, or everywhere when none is named.

        Raises:
            UnknownKeyError: There was no such transition.
        """
        kept = [
            each
            for each in self._transitions
            if each.act != act or (bool(sources) and each.source not in sources)
        ]
        if len(kept) == len(self._transitions):
            raise UnknownKeyError(
                "workflow.nothing_to_forbid",
                "no transition by {found!r} to take away; near names: {near}",
                found=act,
                near=near_names(act, self._acts),
            )
        self._transitions = kept
        return self

    def deadline(self, state: str, deadline: Deadline | None) -> Self:
        """Set or lift the deadline of a state.

        Raises:
            UnknownKeyError: There is no such state.
        """
        if state not in self._states:
            raise UnknownKeyError(
                "workflow.unknown_id",
                "{found!r} is not in the definition {key}; near names: {near}",
                found=state,
                key=self._key,
                near=near_names(state, self._states),
            )
        self._states[state] = attrs.evolve(self._states[state], deadline=deadline)
        return self

    def build(self) -> Definition:
        """Give the definition.

        Raises:
            InvalidValueError: No state at all, or something named that is not there.
        """
        return Definition(
            key=self._key,
            version=self._version,
            vi=self._vi,
            en=self._en,
            initial=self._initial or "",
            states=tuple(self._states.values()),
            acts=tuple(self._acts.values()),
            roles=tuple(self._roles.values()),
            transitions=tuple(self._transitions),
        )
