"""Checks by the law of launching: mandatory contents, and power to launch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.checks.offices import office_kind
from emulation.campaigns.duties import DutyVerb
from emulation.campaigns.occurrences import ReviewKind
from emulation.core.truth import Truth
from emulation.errors import LawError
from emulation.law import Citation, LaunchElement
from emulation.parties import JointBody

if TYPE_CHECKING:
    from datetime import date

    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding
    from emulation.law import LaunchLaw, Ruling

__all__ = ["check_launch"]


def _has_review(kind: ReviewKind) -> Callable[[Campaign], bool]:
    return lambda campaign: any(review.kind is kind for review in campaign.reviews)


_PRESENT: dict[LaunchElement, Callable[[Campaign], bool]] = {
    LaunchElement.TIME: lambda campaign: campaign.days.start is not None or campaign.days.end is not None,
    LaunchElement.TIME_LIMIT: lambda campaign: (
        campaign.days.end is not None or campaign.period.end_event is not None
    ),
    LaunchElement.PURPOSE: lambda campaign: bool(campaign.purposes),
    LaunchElement.OBJECTIVE: lambda campaign: bool(campaign.purposes),
    LaunchElement.REQUIREMENTS: lambda campaign: bool(campaign.requirements),
    LaunchElement.TARGETS: lambda campaign: bool(campaign.targets),
    LaunchElement.CONTENT: lambda campaign: bool(campaign.areas),
    LaunchElement.SOLUTIONS: lambda campaign: bool(campaign.tasks or campaign.duties),
    LaunchElement.METHOD: lambda campaign: bool(campaign.tasks or campaign.duties),
    LaunchElement.SCOPE: lambda campaign: campaign.scope is not None,
    LaunchElement.SUBJECTS: lambda campaign: bool(campaign.groups),
    LaunchElement.ORGANISING: lambda campaign: bool(campaign.duties),
    LaunchElement.LAUNCH_DIRECTION: lambda campaign: bool(campaign.launchers),
    LaunchElement.REVIEW: _has_review(ReviewKind.INTERIM),
    LaunchElement.SUMMING_UP: _has_review(ReviewKind.FINAL),
    LaunchElement.COMMENDATION: lambda campaign: bool(campaign.awards),
    LaunchElement.CRITERIA: lambda campaign: bool(campaign.scales or campaign.targets),
    LaunchElement.INSPECTION: lambda campaign: bool(campaign.matrix.leads(DutyVerb.SUPERVISE)),
    LaunchElement.MODELS: lambda campaign: bool(
        campaign.matrix.leads(DutyVerb.DISCOVER) or campaign.matrix.leads(DutyVerb.REPLICATE)
    ),
}
"""Whether a plan has an element; what is not listed (theme, slogan, name, plan) every campaign has by its making."""


def check_launch(campaign: Campaign, law: LaunchLaw) -> Iterator[Finding]:
    """Hold the plan against the law of its day: contents a launch must fix, and who may launch.

    The day is that of issue, or of the launch, or the first of the period.
    """
    day = campaign.document.issued or campaign.launched or campaign.days.start
    if day is None:
        yield found("law_not_known", (), reason="—")
        return
    yield from _contents(campaign, law, day)
    yield from _power(campaign, law, day)


def _contents(campaign: Campaign, law: LaunchLaw, day: date) -> Iterator[Finding]:
    try:
        requirements = law.launch_requirements(day)
    except LawError as error:
        yield found("law_not_known", (), reason=str(error))
        return
    # One element may be asked for by several texts; it is missing once.
    asked: dict[LaunchElement, list[Citation]] = {}
    for provision in requirements:
        asked.setdefault(provision.value.element, []).extend(provision.citations)
    for element, citations in asked.items():
        is_present = _PRESENT.get(element)
        if is_present is not None and not is_present(campaign):
            yield found("content_missing", (), citations=tuple(dict.fromkeys(citations)), element=element)


def _power(campaign: Campaign, law: LaunchLaw, day: date) -> Iterator[Finding]:
    rulings: list[Ruling] = []
    for launcher in campaign.launchers:
        for actor in _members(campaign, launcher):
            level = campaign.level_of(actor)
            if level is not None:
                rulings.append(law.may_launch(level.value, office_kind(campaign, actor), day))
    truth = Truth.any(ruling.truth for ruling in rulings)
    if truth is Truth.YES or not rulings:
        return
    telling = next(ruling for ruling in rulings if ruling.truth is truth)
    yield found(
        "may_not_launch" if truth is Truth.NO else "launch_power_unknown",
        ("launchers",),
        citations=telling.citations,
        day=day,
        reason=telling.reason,
    )


def _members(campaign: Campaign, launcher: str) -> tuple[str, ...]:
    element = campaign.elements.get(launcher)
    return element.members if isinstance(element, JointBody) else (launcher,)
