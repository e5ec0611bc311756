"""Checks of a plan: contradictions and gaps, as findings (rà soát kế hoạch).

Each check is a function from a campaign to findings; the ones that ask the law take a
:class:`~emulation.law.LaunchLaw` besides. Nothing here changes or refuses a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.checks.awards import AWARD_CHECKS, check_authority
from emulation.campaigns.checks.content import CONTENT_CHECKS
from emulation.campaigns.checks.document import DOCUMENT_CHECKS
from emulation.campaigns.checks.kinds import KINDS, FindingKind, found
from emulation.campaigns.checks.launch import check_launch
from emulation.campaigns.checks.people import PEOPLE_CHECKS
from emulation.campaigns.checks.references import REFERENCE_CHECKS
from emulation.campaigns.checks.time import TIME_CHECKS
from emulation.campaigns.findings import Finding

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.law import LaunchLaw

__all__ = ["KINDS", "FindingKind", "check_campaign"]

_CHECKS = (
    *TIME_CHECKS,
    *REFERENCE_CHECKS,
    *PEOPLE_CHECKS,
    *CONTENT_CHECKS,
    *AWARD_CHECKS,
    *DOCUMENT_CHECKS,
)


def check_campaign(campaign: Campaign, law: LaunchLaw | None = None) -> tuple[Finding, ...]:
    """Run every check, gravest findings first, then by code and place (rà soát).

    Accepted findings are kept and marked; an acceptance that speaks of no finding is a finding itself.

    Args:
        campaign: The plan.
        law: The law to check by; without it a finding says that the law was not asked.
    """
    findings = [finding for check in _CHECKS for finding in check(campaign)]
    if law is None:
        findings.append(found("law_not_checked", ()))
    else:
        findings += check_launch(campaign, law)
        findings += check_authority(campaign, law)
    marked = [_marked(campaign, finding) for finding in findings]
    marked += [
        found("idle_acceptance", ("accepted", place), code=acceptance.code)
        for place, acceptance in enumerate(campaign.accepted)
        if not any(acceptance.covers(finding) for finding in findings)
    ]
    return tuple(sorted(marked, key=lambda each: (each.severity.rank, each.code, each.where)))


def _marked(campaign: Campaign, finding: Finding) -> Finding:
    for acceptance in campaign.accepted:
        if acceptance.covers(finding):
            return attrs.evolve(finding, accepted=acceptance.reason)
    return finding
