"""The movements a campaign belongs to: parents, predecessors, child plans (phong trào cấp trên).

Links go to documents or movements of any system, many to many; a child may rename the theme.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from emulation.core.fields import (
    instance_of,
    is_day,
    to_key,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.parties import DocumentRef, Level

__all__ = ["ChildPlan", "Movement", "MovementRelation", "MovementSystem", "ParentLink"]


class MovementSystem(Enum):
    """Which system a movement comes from (Nhà nước, Đảng, Mặt trận, …)."""

    STATE = "state"
    PARTY = "party"
    FRONT_AND_UNIONS = "front-and-unions"
    ARMED_FORCES = "armed-forces"
    PROGRAMME = "programme"


class MovementRelation(Enum):
    """What a plan does with a higher movement (hưởng ứng, thực hiện, …)."""

    RESPONDS_TO = "responds-to"
    IMPLEMENTS = "implements"
    PART_OF = "part-of"


@attrs.frozen(kw_only=True)
class Movement:
    """An emulation movement outside the campaign (phong trào thi đua).

    Args:
        id: Key within the campaign.
        name: Theme or name as printed.
        launcher: Who launched it.
        level: Level of the launcher.
        system: System it belongs to.
        document: Launching document, where one is known; a speech or ceremony has none.
        launched: Day of launch, where known.
        responds_to: Ids of movements of the same campaign's list that it answers itself.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    launcher: str = attrs.field(converter=to_text)
    level: Level = attrs.field(validator=instance_of(Level))
    system: MovementSystem = attrs.field(default=MovementSystem.STATE, validator=instance_of(MovementSystem))
    document: DocumentRef | None = None
    launched: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    responds_to: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)


@attrs.frozen
class ParentLink:
    """A higher movement and what the plan does with it (căn cứ, hưởng ứng).

    Args:
        movement: The movement.
        relation: Whether the plan responds to it, implements it, or is a part of it.
        clause: Clause of the plan that names it.
    """

    movement: Movement = attrs.field(validator=instance_of(Movement))
    relation: MovementRelation = attrs.field(
        default=MovementRelation.RESPONDS_TO, validator=instance_of(MovementRelation)
    )
    clause: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)


@attrs.frozen(kw_only=True)
class ChildPlan:
    """A plan that others draw up in response to this one (kế hoạch hưởng ứng).

    Args:
        owner: Id of the actor who draws it up.
        clause: Clause of this plan that asks for it.
        document: The child plan, once issued.
        theme: Its own theme, when it renames the movement.
    """

    owner: str = attrs.field(converter=to_key)
    clause: str | None = attrs.field(default=None, converter=to_optional_key)
    document: DocumentRef | None = None
    theme: str | None = attrs.field(default=None, converter=to_optional_text)
