"""Scopes: whom something covers, and why (phạm vi, đối tượng áp dụng).

One matcher serves subject groups, duties and award provisions. It answers in three values: a fact that is not
known leaves the answer open unless another condition decides it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.parties.body import Bloc, BodyKind, Sector
from emulation.parties.subject import (
    NOWHERE,
    Collective,
    Household,
    Person,
    PersonCategory,
    Subject,
    SubjectKind,
)
from emulation.parties.territory import Territory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import Enum

    from emulation.i18n import Language

__all__ = ["Coverage", "Scope"]


@attrs.frozen
class Coverage:
    """Whether a scope covers a subject, and what decided it (có thuộc phạm vi hay không).

    Args:
        truth: The answer.
        reasons: For no, the conditions that fail; for unknown, the facts that are missing; for yes, what
            holds.
    """

    truth: Truth = attrs.field(validator=instance_of(Truth))
    reasons: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message)
    )


@attrs.frozen(kw_only=True)
class Scope:
    """Conditions on a subject (phạm vi áp dụng).

    An empty field puts no condition. All conditions must hold; within one field one match is enough.
    ``alternatives`` are scopes of their own, any of which covers as well.

    Args:
        kinds: Kinds of subject.
        sectors: Sectors the subject works in.
        blocs: Blocs it belongs to.
        territories: Ids of territories it lives or is seated in; parts of them count.
        members_of: Ids of bodies it belongs to, works for, or is.
        categories: What a person is; collectives and households do not match.
        body_kinds: Kinds of body a collective is; persons and households do not match.
        everyone: Covers every subject; the only scope without conditions.
        alternatives: Further scopes, any of which is enough.

    Raises:
        InvalidValueError: No condition at all without ``everyone``, or conditions beside it.

    >>> nurse = Person("n", "Người Một", sectors=[Sector.HEALTH])
    >>> Scope(sectors=[Sector.HEALTH]).covers(nurse, None).truth
    <Truth.YES: 'yes'>
    >>> Scope(sectors=[Sector.HEALTH]).covers(Person("p", "Người Hai"), None).truth
    <Truth.UNKNOWN: 'unknown'>
    """

    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    sectors: frozenset[Sector] = attrs.field(
        default=frozenset[Sector](), converter=to_frozenset, validator=one_of_types(Sector)
    )
    blocs: frozenset[Bloc] = attrs.field(
        default=frozenset[Bloc](), converter=to_frozenset, validator=one_of_types(Bloc)
    )
    territories: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )
    members_of: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )
    categories: frozenset[PersonCategory] = attrs.field(
        default=frozenset[PersonCategory](), converter=to_frozenset, validator=one_of_types(PersonCategory)
    )
    body_kinds: frozenset[BodyKind] = attrs.field(
        default=frozenset[BodyKind](), converter=to_frozenset, validator=one_of_types(BodyKind)
    )
    everyone: bool = attrs.field(default=False, validator=instance_of(bool))
    alternatives: tuple[Scope, ...] = attrs.field(default=(), converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        if self.everyone == self._has_conditions or (self.everyone and self.alternatives):
            if not self.everyone and self.alternatives:
                return
            raise InvalidValueError(
                "parties.scope_conditions",
                "a scope names conditions or covers everyone, and not both",
            )

    @property
    def _has_conditions(self) -> bool:
        return any(
            (
                self.kinds,
                self.sectors,
                self.blocs,
                self.territories,
                self.members_of,
                self.categories,
                self.body_kinds,
            )
        )

    def covers(self, subject: Subject, territory: Territory | None) -> Coverage:
        """Say whether the scope covers a subject.

        Args:
            subject: The subject.
            territory: The tree that territory ids are looked up in; without it only equal ids count as
                within.

        Returns:
            Yes with what holds, no with every condition that fails, unknown with every fact that is missing.
        """
        results = [self._own(subject, territory)] if self.everyone or self._has_conditions else []
        results += [each.covers(subject, territory) for each in self.alternatives]
        truth = Truth.any(result.truth for result in results)
        return Coverage(
            truth, tuple(reason for result in results if result.truth is truth for reason in result.reasons)
        )

    def _own(self, subject: Subject, territory: Territory | None) -> Coverage:
        checked = list(self._conditions(subject, territory))
        truth = Truth.all(each for each, _ in checked)
        return Coverage(truth, tuple(message for each, message in checked if each is truth))

    def _conditions(self, subject: Subject, territory: Territory | None) -> Iterator[tuple[Truth, Message]]:
        if self.everyone:
            yield _answer(Truth.YES, "everyone", ())
        if self.kinds:
            yield _answer(Truth.of(subject.kind in self.kinds), "kind", self.kinds)
        if self.sectors:
            yield _answer(_shares(subject.sectors, self.sectors), "sector", self.sectors)
        if self.blocs:
            yield _answer(_shares(subject.blocs, self.blocs), "bloc", self.blocs)
        if self.territories:
            yield _answer(self._lives_within(subject.residence, territory), "territory", self.territories)
        if self.members_of:
            yield _answer(_belongs(subject, self.members_of), "member", self.members_of)
        if self.categories:
            known = subject.categories if isinstance(subject, Person) else frozenset[PersonCategory]()
            yield _answer(_shares(known, self.categories), "category", self.categories)
        if self.body_kinds:
            kind = subject.body_kind if isinstance(subject, Collective) else BodyKind.OTHER
            truth = Truth.of(None if kind is None else kind in self.body_kinds)
            if not isinstance(subject, Collective):
                truth = Truth.NO
            yield _answer(truth, "body_kind", self.body_kinds)

    def _lives_within(self, residence: str | None, territory: Territory | None) -> Truth:
        if residence is None:
            return Truth.UNKNOWN
        if residence == NOWHERE:
            return Truth.NO
        above = {residence}
        if territory is not None and residence in territory:
            above = {each.id for each in territory.path_to(residence)}
        return Truth.of(not above.isdisjoint(self.territories))

    def text(self, language: Language = "vi") -> str:
        """Say whom the scope covers."""
        from emulation.i18n import say

        if self.everyone:
            return say("parties.scope.everyone", language)
        fields = ("kinds", "sectors", "blocs", "territories", "members_of", "categories", "body_kinds")
        parts = [
            say(f"parties.scope.{name}", language, values=getattr(self, name))
            for name in fields
            if getattr(self, name)
        ]
        own = ["; ".join(parts)] if parts else []
        joint = f" {say('parties.scope.or', language)} "
        return joint.join([*own, *(each.text(language) for each in self.alternatives)])


def _answer(
    truth: Truth, what: str, wanted: frozenset[Enum] | frozenset[str] | tuple[()]
) -> tuple[Truth, Message]:
    listed = tuple(sorted(wanted, key=lambda each: each if isinstance(each, str) else str(each.value)))
    return truth, Message.of(f"parties.coverage.{what}.{truth.value}", wanted=listed)


def _shares(known: frozenset[Enum] | None, wanted: frozenset[Enum]) -> Truth:
    return Truth.of(None if known is None else not known.isdisjoint(wanted))


def _belongs(subject: Subject, wanted: frozenset[str]) -> Truth:
    if isinstance(subject, Person):
        place = subject.works_at
    elif isinstance(subject, Household):
        place = NOWHERE
    else:
        place = subject.body
    return Truth.any(
        (
            Truth.of(None if place is None else place in wanted),
            Truth.of(None if subject.memberships is None else not subject.memberships.isdisjoint(wanted)),
        )
    )
