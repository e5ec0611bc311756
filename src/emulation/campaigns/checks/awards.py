"""Checks of award provisions and clusters, with and without the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.checks.offices import office_kind
from emulation.campaigns.commendation import AwardMoment
from emulation.core.truth import Truth

if TYPE_CHECKING:
    from datetime import date

    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.commendation import AwardProvision
    from emulation.campaigns.findings import Finding
    from emulation.law import AwardForm, LaunchLaw, Ruling

__all__ = ["AWARD_CHECKS", "check_authority"]


def check_provisions(campaign: Campaign) -> Iterator[Finding]:
    """Find provisions nobody decides, guidance that is still to come, and routes that lead downwards."""
    level = campaign.level
    for place, award in enumerate(campaign.awards):
        if not award.deciding and award.proposed_to is None:
            yield found("nobody_decides", ("awards", place), clause=award.clause)
        if award.guidance_expected and award.guidance is None:
            yield found("guidance_missing", ("awards", place, "guidance"), clause=award.clause)
        for number, step in enumerate(award.escalates_to):
            if level is not None and not step.is_above(level):
                yield found(
                    "escalates_downwards",
                    ("awards", place, "escalates_to", number),
                    clause=award.clause,
                    level=step,
                    own=level,
                )


def check_clusters(campaign: Campaign) -> Iterator[Finding]:
    """Find clusters without a head, and actors that stand in two clusters or twice in one."""
    seen: dict[str, str] = {}
    for place, cluster in enumerate(campaign.clusters):
        if cluster.head is None:
            yield found("cluster_without_head", ("clusters", place, "head"), cluster=cluster.name)
        for number, member in enumerate(cluster.members):
            if member in seen:
                yield found(
                    "cluster_member_twice",
                    ("clusters", place, "members", number),
                    member=member,
                    one=seen[member],
                    other=cluster.name,
                )
            seen.setdefault(member, cluster.name)


def check_authority(campaign: Campaign, law: LaunchLaw) -> Iterator[Finding]:
    """Find forms that none of the deciding bodies may give on the day, and forms about which the law is not known.

    The day is the last of the campaign for awards at its end and the first for awards during it; a campaign without that
    day is judged on its day of issue.
    """
    for place, award in enumerate(campaign.awards):
        day = _day_of(campaign, award)
        if day is None or not award.deciding:
            continue
        for number, form in enumerate(award.forms):
            rulings = tuple(_rulings(campaign, law, award, form, day))
            truth = Truth.any(ruling.truth for ruling in rulings)
            if truth is Truth.YES or not rulings:
                continue
            telling = next(ruling for ruling in rulings if ruling.truth is truth)
            yield found(
                "award_without_authority" if truth is Truth.NO else "award_authority_unknown",
                ("awards", place, "forms", number),
                clause=award.clause,
                citations=telling.citations,
                form=form,
                day=day,
                reason=telling.reason,
            )


def _day_of(campaign: Campaign, award: AwardProvision) -> date | None:
    start, end = campaign.days.start, campaign.days.end
    first, second = (end, start) if award.moment is AwardMoment.AT_END else (start, end)
    return first or second or campaign.document.issued


def _rulings(
    campaign: Campaign, law: LaunchLaw, award: AwardProvision, form: AwardForm, day: date
) -> Iterator[Ruling]:
    for actor in award.deciding:
        level = campaign.level_of(actor)
        if level is not None:
            yield law.may_decide(form, level.value, office_kind(campaign, actor), day)


AWARD_CHECKS = (check_provisions, check_clusters)
