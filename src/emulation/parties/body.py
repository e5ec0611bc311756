"""Bodies, joint bodies and offices: who acts (cơ quan, đơn vị, chức danh)."""

from __future__ import annotations

from enum import Enum

import attrs

from emulation.core.fields import (
    instance_of,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.errors import InvalidValueError
from emulation.parties.level import Level
from emulation.periods import Period

__all__ = ["Actor", "Bloc", "Body", "BodyKind", "JointBody", "Office", "Sector"]


class Sector(Enum):
    """Sector of work (ngành, lĩnh vực)."""

    HEALTH = "health"
    EDUCATION = "education"
    MILITARY = "military"
    POLICE = "police"
    CULTURE = "culture"
    AGRICULTURE = "agriculture"
    ECONOMY = "economy"
    ADMINISTRATION = "administration"
    MASS_WORK = "mass-work"
    OTHER = "other"


class Bloc(Enum):
    """Bloc that commendation is organised by (khối)."""

    PARTY = "party"
    GOVERNMENT = "government"
    FRONT_AND_UNIONS = "front-and-unions"
    SCHOOLS = "schools"
    ENTERPRISES = "enterprises"
    VILLAGES = "villages"
    ARMED_FORCES = "armed-forces"


class BodyKind(Enum):
    """Kind of body (loại cơ quan, đơn vị, tổ chức)."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    PEOPLES_COMMITTEE = "peoples-committee"
    PEOPLES_COUNCIL = "peoples-council"
    DEPARTMENT = "department"
    PARTY_COMMITTEE = "party-committee"
    PARTY_CELL = "party-cell"
    EMULATION_COUNCIL = "emulation-council"
    STEERING_BOARD = "steering-board"
    FATHERLAND_FRONT = "fatherland-front"
    UNION = "union"
    ASSOCIATION = "association"
    SCHOOL = "school"
    ENTERPRISE = "enterprise"
    HEALTH_STATION = "health-station"
    POLICE_FORCE = "police-force"
    MILITARY_FORCE = "military-force"
    VOLUNTEER_TEAM = "volunteer-team"
    RAPID_RESPONSE_TEAM = "rapid-response-team"
    COMMUNITY_TEAM = "community-team"
    VILLAGE_LEADERSHIP = "village-leadership"
    AGENCY = "agency"
    OTHER = "other"


@attrs.frozen
class Body:
    """A body that acts or takes part (cơ quan, đơn vị, tổ chức).

    Args:
        id: Key within the campaign.
        name: Its name.
        kind: What it is.
        level: Level it stands at.
        sectors: Sectors it works in.
        bloc: Bloc it belongs to; ``None`` for none.
        territory: Id of the territory it acts in; ``None`` for the whole.
        parent: Id of the body it belongs to.
        abbreviation: Short form in document symbols, such as ``"UBND"``.
        existence: Days it exists.

    >>> Body(
    ...     "station", "Trạm Y tế", BodyKind.HEALTH_STATION, level=Level.COMMUNE, sectors=[Sector.HEALTH]
    ... ).level
    <Level.COMMUNE: 'commune'>
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    kind: BodyKind = attrs.field(validator=instance_of(BodyKind))
    level: Level = attrs.field(validator=instance_of(Level), kw_only=True)
    sectors: frozenset[Sector] = attrs.field(
        default=frozenset[Sector](), converter=to_frozenset, validator=one_of_types(Sector), kw_only=True
    )
    bloc: Bloc | None = attrs.field(default=None, kw_only=True)
    territory: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    parent: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    abbreviation: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    existence: Period = attrs.field(factory=Period.all_time, validator=instance_of(Period), kw_only=True)


def _are_several(
    _instance: object, attribute: attrs.Attribute[tuple[str, ...]], members: tuple[str, ...]
) -> None:
    if len(set(members)) != len(members) or len(members) < 2:  # noqa: PLR2004 - one body is no joint body
        raise InvalidValueError(
            "parties.not_joint",
            "a joint body has two or more different members, found {found}",
            path=(attribute.name,),
            found=members,
        )


@attrs.frozen
class JointBody:
    """Several bodies acting as one, such as a committee together with a council (liên danh cơ quan).

    Args:
        id: Key within the campaign.
        name: Name under which they act.
        members: Ids of the bodies, two or more.

    Raises:
        InvalidValueError: Fewer than two members, or one twice.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    members: tuple[str, ...] = attrs.field(converter=to_tuple, validator=[one_of_types(str), _are_several])


@attrs.frozen
class Office:
    """An office that a person holds (chức danh).

    Args:
        id: Key within the campaign.
        title: Its title.
        body: Id of the body it belongs to.
        sectors: Sectors it answers for; empty for those of its body.
        holder: Name of the holder, where the plan names one.
        standing_member_of: Id of the council whose standing member it is.
    """

    id: str = attrs.field(converter=to_key)
    title: str = attrs.field(converter=to_text)
    body: str = attrs.field(converter=to_key)
    sectors: frozenset[Sector] = attrs.field(
        default=frozenset[Sector](), converter=to_frozenset, validator=one_of_types(Sector), kw_only=True
    )
    holder: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    standing_member_of: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)


Actor = Body | JointBody | Office
"""Anything that can act: a body, several together, or an office."""
