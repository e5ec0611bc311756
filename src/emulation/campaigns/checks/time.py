"""Checks of time: the period against issue, duties, phases, targets and stated days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.occurrences import ReviewKind

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding

__all__ = ["TIME_CHECKS"]


def check_issue(campaign: Campaign) -> Iterator[Finding]:
    """Compare the period with the day of issue; real plans start up to two years before they are issued."""
    issued, period = campaign.document.issued, campaign.days
    if issued is None:
        return
    if period.start is not None and period.start < issued:
        yield found(
            "starts_before_issue",
            ("period", "start"),
            start=period.start,
            issued=issued,
            days=(issued - period.start).days,
        )
    if period.end is not None and period.end < issued:
        yield found("issued_after_end", ("document", "issued"), end=period.end, issued=issued)


def check_written(campaign: Campaign) -> Iterator[Finding]:
    """Look at what the written period leaves open: another count of days, assumptions, an open or unknown end."""
    written = campaign.period
    if written.day_count_mismatch:
        yield found("day_count", ("period",), stated=written.stated_days, days=campaign.days.days)
    for assumption in written.assumptions:
        yield found("assumed_period", ("period",), assumption=assumption)
    if written.end_event is not None:
        yield found("end_on_event", ("period", "end"), event=written.end_event)
    elif campaign.days.end is None:
        yield found("open_end", ("period", "end"))


def check_parts(campaign: Campaign) -> Iterator[Finding]:
    """Find parts of the plan that lie outside its period."""
    whole = campaign.days
    for place, duty in enumerate(campaign.duties):
        if duty.when is not None and not whole.covers(duty.when):
            yield found(
                "duty_outside_period",
                ("duties", place, "when"),
                clause=duty.clause,
                part=duty.when,
                period=whole,
            )
    for place, area in enumerate(campaign.areas):
        if area.period is not None and not whole.covers(area.period):
            yield found(
                "area_outside_period",
                ("areas", place, "period"),
                clause=area.clause,
                part=area.period,
                period=whole,
            )
    for place, target in enumerate(campaign.targets):
        if target.due is not None and target.due not in whole:
            yield found(
                "target_outside_period",
                ("targets", place, "due"),
                clause=target.clause,
                due=target.due,
                period=whole,
            )
        for number, milestone in enumerate(target.milestones):
            if milestone.due not in whole:
                yield found(
                    "milestone_outside_period",
                    ("targets", place, "milestones", number),
                    clause=target.clause,
                    due=milestone.due,
                    period=whole,
                )


def check_phases(campaign: Campaign) -> Iterator[Finding]:
    """Find phases outside the period, phases that overlap, and days between two phases."""
    for place, phase in enumerate(campaign.phases):
        if not campaign.days.covers(phase.period):
            yield found(
                "phase_outside_period",
                ("phases", place, "period"),
                clause=phase.clause,
                part=phase.period,
                period=campaign.days,
            )
    ordered = sorted(enumerate(campaign.phases), key=lambda each: each[1].period)
    for (_, one), (place, other) in pairwise(ordered):
        gap = one.period.gap_to(other.period)
        if one.period.overlaps(other.period):
            yield found("phases_overlap", ("phases", place), one=one.name, other=other.name)
        elif gap is not None:
            yield found("phases_gap", ("phases", place), one=one.name, other=other.name, gap=gap)


def check_reviews(campaign: Campaign) -> Iterator[Finding]:
    """Notice that no interim review is planned."""
    if not any(review.kind is ReviewKind.INTERIM for review in campaign.reviews):
        yield found("no_interim_review", ("reviews",))


def check_registration(campaign: Campaign) -> Iterator[Finding]:
    """Find a registration that is still open after the campaign has begun."""
    rule, start = campaign.registration, campaign.days.start
    if rule is not None and rule.until is not None and start is not None and rule.until > start:
        yield found(
            "registration_after_start",
            ("registration", "until"),
            clause=rule.clause,
            until=rule.until,
            start=start,
        )


TIME_CHECKS = (check_issue, check_written, check_parts, check_phases, check_reviews, check_registration)
