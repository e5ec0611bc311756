"""Checks of content areas, targets and duties."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.duties import Reach
from emulation.campaigns.goals import About, ReachStep
from emulation.campaigns.indicators import CountedPopulation, Ladder, LadderIndicator
from emulation.core.quantity import Quantity, percent
from emulation.parties import Body, Office

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding

__all__ = ["CONTENT_CHECKS"]


def check_areas(campaign: Campaign) -> Iterator[Finding]:
    """Find content areas without a target, unless they are meant to have none, and areas no duty serves."""
    served = {each for target in campaign.targets for each in target.serves}
    # A target of a task counts for the areas the task serves.
    served |= {area for task in campaign.tasks if task.id in served for area in task.areas}
    uncovered = set(campaign.matrix.uncovered_areas())
    for place, area in enumerate(campaign.areas):
        if area.id not in served and not area.qualitative:
            yield found("area_without_target", ("areas", place), clause=area.clause, area=area.title)
        if area.id in uncovered:
            yield found("area_without_duty", ("areas", place), clause=area.clause, area=area.title)


def check_weights(campaign: Campaign) -> Iterator[Finding]:
    """Find weights that do not make 100 %, of areas together and of the targets of one area."""
    weights = [area.weight for area in campaign.areas if area.weight is not None]
    if weights and sum(weights) != 1:
        yield found("weights_not_whole", ("areas",), total=_percent(sum(weights, Fraction())))
    for place, area in enumerate(campaign.areas):
        inner = [
            target.weight
            for target in campaign.targets
            if area.id in target.serves and target.weight is not None
        ]
        if inner and sum(inner) != 1:
            yield found(
                "weights_not_whole",
                ("areas", place),
                clause=area.clause,
                total=_percent(sum(inner, Fraction())),
            )


def _percent(share: Fraction) -> Quantity:
    return percent(share * 100)


def check_populations(campaign: Campaign) -> Iterator[Finding]:
    """Notice populations nobody has counted, and waiting times no rule has fixed: shares of them stay unknown."""
    for place, population in enumerate(campaign.populations):
        if isinstance(population, CountedPopulation):
            if population.size is None and not population.sizes:
                yield found("population_unknown", ("populations", place), population=population.text)
        elif population.wait_days is None:
            yield found("waiting_unknown", ("populations", place), population=population.text)


def check_targets(campaign: Campaign) -> Iterator[Finding]:
    """Find targets that serve nothing, goals too vague to be judged, and steps that are on no ladder."""
    for place, target in enumerate(campaign.targets):
        if not target.serves:
            yield found(
                "target_serves_nothing", ("targets", place), clause=target.clause, target=target.title
            )
        goals = (target.goal, *(milestone.goal for milestone in target.milestones))
        if any(isinstance(goal, About) and goal.tolerance is None for goal in goals):
            yield found(
                "about_without_tolerance", ("targets", place), clause=target.clause, target=target.title
            )
        if isinstance(target.indicator, LadderIndicator):
            ladder = campaign.elements.get(target.indicator.ladder)
            steps = ladder.steps if isinstance(ladder, Ladder) else None
            for goal in goals:
                if steps is not None and isinstance(goal, ReachStep) and goal.step not in steps:
                    yield found(
                        "step_not_on_ladder",
                        ("targets", place, "goal"),
                        clause=target.clause,
                        step=goal.step,
                        steps=steps,
                    )


def check_duties(campaign: Campaign) -> Iterator[Finding]:
    """Find duties led by nobody or by several, doubled ones, and ones whose reach cannot be told."""
    places = {duty.id: place for place, duty in enumerate(campaign.duties)}
    for duty in campaign.matrix.without_lead():
        yield found("no_lead", ("duties", places[duty.id], "lead"), clause=duty.clause, duty=duty.text)
    for duty in campaign.matrix.with_several_leads():
        yield found(
            "several_leads",
            ("duties", places[duty.id], "lead"),
            clause=duty.clause,
            duty=duty.text,
            leads=duty.lead,
        )
    for one, other, verb in campaign.matrix.doubled():
        yield found(
            "doubled_duty",
            ("duties", places[other.id]),
            clause=other.clause,
            verb=verb,
            one=one.clause,
            other=other.clause,
        )
    for duty in campaign.duties:
        if duty.reach is Reach.OWN_TERRITORY:
            for number, actor in enumerate(duty.lead):
                if not _has_territory(campaign, actor):
                    yield found(
                        "reach_unknown",
                        ("duties", places[duty.id], "lead", number),
                        clause=duty.clause,
                        actor=actor,
                    )


def _has_territory(campaign: Campaign, actor: str) -> bool:
    found_actor = campaign.elements.get(actor)
    if isinstance(found_actor, Office):
        found_actor = campaign.elements.get(found_actor.body)
    return isinstance(found_actor, Body) and found_actor.territory is not None


CONTENT_CHECKS = (check_areas, check_weights, check_populations, check_targets, check_duties)
