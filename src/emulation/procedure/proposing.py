"""Who proposes an award to whom (tuyến trình)."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_frozenset
from emulation.law import Matter, OfficeKind
from emulation.law.offices import to_level_code, to_level_codes

__all__ = ["ProposalBasis", "ProposalRule"]


class ProposalBasis(Enum):
    """Why somebody may propose (căn cứ đề nghị)."""

    MANAGES_STAFF = "manages_staff"
    """Manages organisation, staff and payroll of those proposed."""
    SAME_LEVEL_BODY = "same_level_body"
    """Party and mass organisations go by the chair of the People's Committee of their own level."""


@attrs.frozen(kw_only=True)
class ProposalRule:
    """A rule on the way an award is proposed (tuyến trình khen thưởng).

    Args:
        basis: Why.
        levels: Levels of those who propose; empty for every level.
        kinds: Offices that propose; empty for every office.
        to_level: Level they propose to; ``None`` for the next level up.
        beyond_own_powers: Whether people outside the proposer's management may be proposed to the State; ``False``
            lets it give them only what it may decide itself.
    """

    matter: ClassVar[Matter] = Matter.PROPOSAL

    basis: ProposalBasis = attrs.field(validator=instance_of(ProposalBasis))
    levels: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_level_codes)
    kinds: frozenset[OfficeKind] = attrs.field(
        default=frozenset[OfficeKind](), converter=to_frozenset, validator=one_of_types(OfficeKind)
    )
    to_level: str | None = attrs.field(default=None, converter=attrs.converters.optional(to_level_code))
    beyond_own_powers: bool = attrs.field(default=True, validator=instance_of(bool))

    def covers(self, level: str, kind: OfficeKind) -> bool:
        """Say whether the rule speaks of an office of that level and kind."""
        return (not self.levels or level in self.levels) and (not self.kinds or kind in self.kinds)
