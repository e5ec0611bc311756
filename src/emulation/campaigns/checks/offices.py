"""Which office of the law stands behind an actor of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulation.law import OfficeKind
from emulation.parties import Body, BodyKind, Office

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign

__all__ = ["office_kind"]

_HEADS = {
    BodyKind.GOVERNMENT: OfficeKind.PRIME_MINISTER,
    BodyKind.MINISTRY: OfficeKind.MINISTER,
    BodyKind.PEOPLES_COMMITTEE: OfficeKind.PEOPLES_COMMITTEE_CHAIR,
    BodyKind.DEPARTMENT: OfficeKind.DEPARTMENT_HEAD,
    BodyKind.ENTERPRISE: OfficeKind.ENTERPRISE_HEAD,
    BodyKind.AGENCY: OfficeKind.AGENCY_HEAD,
    BodyKind.SCHOOL: OfficeKind.AGENCY_HEAD,
    BodyKind.HEALTH_STATION: OfficeKind.AGENCY_HEAD,
}


def office_kind(campaign: Campaign, actor: str) -> OfficeKind:
    """Give the office that acts for a body: its head; every other actor counts as ``OTHER``.

    An office of the plan other than a head has no power of its own under the law, so it stands for its body only where
    the plan names the body.
    """
    found = campaign.elements.get(actor)
    if isinstance(found, Office):
        found = campaign.elements.get(found.body)
    return _HEADS.get(found.kind, OfficeKind.OTHER) if isinstance(found, Body) else OfficeKind.OTHER
