"""Subjects: persons, collectives and households that take part (cá nhân, tập thể, hộ gia đình).

A fact that is ``None`` is not known; an empty set is known to be empty. Where a single value is known not to
exist, the constant :data:`NOWHERE` says so: a person of no fixed workplace is not a person whose workplace
nobody asked for.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

import attrs

from emulation.core.fields import (
    one_of_types,
    to_key,
    to_optional_frozenset,
    to_optional_key,
    to_optional_text,
    to_text,
)
from emulation.core.quantity import exact
from emulation.errors import InvalidValueError
from emulation.parties.body import Bloc, BodyKind, Sector

__all__ = [
    "NOWHERE",
    "Collective",
    "Household",
    "Person",
    "PersonCategory",
    "Poverty",
    "Subject",
    "SubjectKind",
]

NOWHERE = "nowhere"
"""Known to have none: no residence within reach, no workplace, no body."""


class SubjectKind(Enum):
    """Kind of subject (loại đối tượng)."""

    PERSON = "person"
    COLLECTIVE = "collective"
    HOUSEHOLD = "household"


class PersonCategory(Enum):
    """What a person is in the campaign (thành phần)."""

    PARTY_MEMBER = "party-member"
    UNION_MEMBER = "union-member"
    ASSOCIATION_MEMBER = "association-member"
    COLLABORATOR = "collaborator"
    VOLUNTEER = "volunteer"
    CADRE = "cadre"
    CIVIL_SERVANT = "civil-servant"
    PUBLIC_EMPLOYEE = "public-employee"
    WORKER = "worker"
    FARMER = "farmer"
    HEALTH_WORKER = "health-worker"
    TEACHER = "teacher"
    PUPIL = "pupil"
    SOLDIER = "soldier"
    POLICE_OFFICER = "police-officer"
    RESIDENT = "resident"


class Poverty(Enum):
    """Standing of a household (hoàn cảnh)."""

    NONE = "none"
    NEAR_POOR = "near-poor"
    POOR = "poor"


@attrs.frozen
class Person:
    """A person (cá nhân).

    Args:
        id: Key.
        name: Name.
        sectors: Sectors the person works in.
        blocs: Blocs the person belongs to.
        residence: Id of the territory the person lives in.
        categories: What the person is.
        works_at: Id of the body the person works for.
        memberships: Ids of bodies the person is a member of.
        foreign: Whether the person is a foreigner.
        deceased: Whether the person has died; awards are then posthumous.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    sectors: frozenset[Sector] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Sector)),
        kw_only=True,
    )
    blocs: frozenset[Bloc] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Bloc)),
        kw_only=True,
    )
    residence: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    categories: frozenset[PersonCategory] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(PersonCategory)),
        kw_only=True,
    )
    works_at: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    memberships: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
        kw_only=True,
    )
    foreign: bool | None = attrs.field(default=None, kw_only=True)
    deceased: bool = attrs.field(default=False, kw_only=True)

    @property
    def kind(self) -> SubjectKind:
        """A person."""
        return SubjectKind.PERSON


def _is_share(_instance: object, attribute: attrs.Attribute[Fraction | None], value: Fraction | None) -> None:
    if value is not None and not 0 <= value <= 1:
        raise InvalidValueError(
            "parties.not_a_share",
            "a share from 0 to 1 is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )


@attrs.frozen
class Collective:
    """A collective (tập thể).

    Args:
        id: Key.
        name: Name.
        sectors: Sectors it works in.
        blocs: Blocs it belongs to.
        residence: Id of the territory it is seated in.
        body_kind: What kind of body it is.
        body: Id of the body it is, or is a part of.
        memberships: Ids of bodies it belongs to.
        foreign: Whether it is foreign.
        women_share: Share of women, from 0 to 1.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    sectors: frozenset[Sector] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Sector)),
        kw_only=True,
    )
    blocs: frozenset[Bloc] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Bloc)),
        kw_only=True,
    )
    residence: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    body_kind: BodyKind | None = attrs.field(default=None, kw_only=True)
    body: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    memberships: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
        kw_only=True,
    )
    foreign: bool | None = attrs.field(default=None, kw_only=True)
    women_share: Fraction | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(exact),
        validator=_is_share,
        kw_only=True,
    )

    @property
    def kind(self) -> SubjectKind:
        """A collective."""
        return SubjectKind.COLLECTIVE


@attrs.frozen
class Household:
    """A household (hộ gia đình).

    Args:
        id: Key.
        name: Name, usually that of its head.
        residence: Id of the territory it lives in.
        sectors: Sectors its work belongs to.
        blocs: Blocs it belongs to.
        head: Id or name of its head.
        poverty: Its standing.
        memberships: Ids of bodies it belongs to.
        foreign: Whether it is foreign.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    residence: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    sectors: frozenset[Sector] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Sector)),
        kw_only=True,
    )
    blocs: frozenset[Bloc] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(Bloc)),
        kw_only=True,
    )
    head: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    poverty: Poverty | None = attrs.field(default=None, kw_only=True)
    memberships: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
        kw_only=True,
    )
    foreign: bool | None = attrs.field(default=None, kw_only=True)

    @property
    def kind(self) -> SubjectKind:
        """A household."""
        return SubjectKind.HOUSEHOLD


Subject = Person | Collective | Household
"""Anyone who takes part."""
