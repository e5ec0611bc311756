"""Checks of references: ids that lead nowhere, or to another kind of thing; levels and parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.commendation import AwardProvision
from emulation.campaigns.content import Condition, ContentArea, Target, Task
from emulation.campaigns.indicators import (
    CountedPopulation,
    DelayedPopulation,
    Ladder,
    LadderIndicator,
    ShareIndicator,
)
from emulation.campaigns.movements import Movement
from emulation.campaigns.registration import ScoreScale
from emulation.campaigns.statements import Statement
from emulation.campaigns.subject_groups import SubjectGroup
from emulation.core.text import near_names
from emulation.parties import Body, JointBody, Level, Office, Scope, Territory, levels_on

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding
    from emulation.errors import PathPart

__all__ = ["REFERENCE_CHECKS"]

_ACTORS = (Body, JointBody, Office)
_POPULATIONS = (CountedPopulation, DelayedPopulation)
Reference = tuple[tuple["PathPart", ...], str, tuple[type, ...], str | None]


def check_references(campaign: Campaign) -> Iterator[Finding]:
    """Find ids that no element bears, and ids borne by an element of another kind."""
    for path, id, kinds, clause in _references(campaign):
        element = campaign.elements.get(id)
        if element is None:
            fitting = [key for key, each in campaign.elements.items() if isinstance(each, kinds)]
            yield found("unknown_reference", path, clause=clause, id=id, near=near_names(id, fitting))
        elif not isinstance(element, kinds):
            yield found("wrong_reference", path, clause=clause, id=id, kind=type(element).__name__)


def _references(campaign: Campaign) -> Iterator[Reference]:
    yield from _of_actors(campaign)
    yield from _of_movements(campaign)
    yield from _of_statements(campaign)
    yield from _of_groups(campaign)
    yield from _of_content(campaign)
    yield from _of_targets(campaign)
    yield from _of_duties(campaign)
    yield from _of_awards(campaign)
    yield from _of_clusters(campaign)


def _many(
    path: tuple[PathPart, ...], ids: Iterable[str], kinds: tuple[type, ...], clause: str | None = None
) -> Iterator[Reference]:
    for place, id in enumerate(ids):
        yield (*path, place), id, kinds, clause


def _one(
    path: tuple[PathPart, ...], id: str | None, kinds: tuple[type, ...], clause: str | None = None
) -> Iterator[Reference]:
    if id is not None:
        yield path, id, kinds, clause


def _of_scope(path: tuple[PathPart, ...], scope: Scope | None, clause: str | None) -> Iterator[Reference]:
    if scope is None:
        return
    yield from _many((*path, "territories"), sorted(scope.territories), (Territory,), clause)
    yield from _many((*path, "members_of"), sorted(scope.members_of), (Body, JointBody), clause)
    for place, each in enumerate(scope.alternatives):
        yield from _of_scope((*path, "alternatives", place), each, clause)


def _of_actors(campaign: Campaign) -> Iterator[Reference]:
    yield from _many(("launchers",), campaign.launchers, _ACTORS)
    yield from _many(("document", "issuers"), campaign.document.issuers, _ACTORS)
    recipients = campaign.document.recipients
    for place, line in enumerate(recipients.lines if recipients is not None else ()):
        yield from _one(("document", "recipients", place), line.actor, _ACTORS)
    for place, actor in enumerate(campaign.actors):
        path: tuple[PathPart, ...] = ("actors", place)
        if isinstance(actor, Body):
            yield from _one((*path, "territory"), actor.territory, (Territory,))
            yield from _one((*path, "parent"), actor.parent, (Body,))
        elif isinstance(actor, JointBody):
            yield from _many((*path, "members"), actor.members, (Body,))
        else:
            yield from _one((*path, "body"), actor.body, (Body,))
            yield from _one((*path, "standing_member_of"), actor.standing_member_of, (Body,))


def _of_movements(campaign: Campaign) -> Iterator[Reference]:
    for place, link in enumerate(campaign.parents):
        path: tuple[PathPart, ...] = ("parents", place, "responds_to")
        yield from _many(path, link.movement.responds_to, (Movement,), link.clause)
    for place, movement in enumerate(campaign.succeeds):
        yield from _many(("succeeds", place, "responds_to"), movement.responds_to, (Movement,))
    for place, child in enumerate(campaign.children):
        yield from _one(("children", place, "owner"), child.owner, _ACTORS, child.clause)


def _of_statements(campaign: Campaign) -> Iterator[Reference]:
    for name, statements in (("purposes", campaign.purposes), ("requirements", campaign.requirements)):
        for place, each in enumerate(statements):
            path: tuple[PathPart, ...] = (name, place, "deploys_to")
            yield from _many(path, each.deploys_to, (*_ACTORS, Territory), each.clause)


def _of_groups(campaign: Campaign) -> Iterator[Reference]:
    for place, group in enumerate(campaign.groups):
        yield from _of_scope(("groups", place, "scope"), group.scope, group.clause)


def _of_content(campaign: Campaign) -> Iterator[Reference]:
    for place, area in enumerate(campaign.areas):
        path: tuple[PathPart, ...] = ("areas", place)
        yield from _one((*path, "during"), area.during, (Condition,), area.clause)
        yield from _many((*path, "purposes"), area.purposes, (Statement,), area.clause)
        if area.waits_for is not None:
            yield from _many((*path, "waits_for", "given_by"), area.waits_for.given_by, _ACTORS, area.clause)
    for place, task in enumerate(campaign.tasks):
        path = ("tasks", place)
        yield from _many((*path, "areas"), task.areas, (ContentArea,), task.clause)
        yield from _many((*path, "purposes"), task.purposes, (Statement,), task.clause)
        yield from _many((*path, "groups"), task.groups, (SubjectGroup,), task.clause)
        yield from _many((*path, "actors"), task.actors, _ACTORS, task.clause)


def _of_targets(campaign: Campaign) -> Iterator[Reference]:
    for place, target in enumerate(campaign.targets):
        path: tuple[PathPart, ...] = ("targets", place)
        yield from _many((*path, "serves"), target.serves, (ContentArea, Task), target.clause)
        yield from _many((*path, "territories"), target.territories, (Territory,), target.clause)
        indicator = target.indicator
        if isinstance(indicator, ShareIndicator):
            yield from _one(
                (*path, "indicator", "population"), indicator.population, _POPULATIONS, target.clause
            )
        elif isinstance(indicator, LadderIndicator):
            yield from _one((*path, "indicator", "ladder"), indicator.ladder, (Ladder,), target.clause)
    for place, population in enumerate(campaign.populations):
        path = ("populations", place)
        if isinstance(population, DelayedPopulation):
            yield from _one((*path, "source"), population.source, (Target,))
        else:
            yield from _many((*path, "sizes"), (key for key, _ in population.sizes), (Territory,))


def _of_duties(campaign: Campaign) -> Iterator[Reference]:
    for place, duty in enumerate(campaign.duties):
        path: tuple[PathPart, ...] = ("duties", place)
        yield from _many((*path, "lead"), duty.lead, _ACTORS, duty.clause)
        yield from _many((*path, "coordinators"), duty.coordinators, _ACTORS, duty.clause)
        yield from _one((*path, "to"), duty.to, _ACTORS, duty.clause)
        yield from _many((*path, "areas"), duty.areas, (ContentArea,), duty.clause)
        yield from _of_scope((*path, "scope"), duty.scope, duty.clause)


def _of_awards(campaign: Campaign) -> Iterator[Reference]:
    for place, award in enumerate(campaign.awards):
        path: tuple[PathPart, ...] = ("awards", place)
        yield from _many((*path, "proposers"), award.proposers, _ACTORS, award.clause)
        yield from _one((*path, "proposed_to"), award.proposed_to, _ACTORS, award.clause)
        yield from _many((*path, "deciding"), award.deciding, _ACTORS, award.clause)
        for number, quota in enumerate(award.quotas):
            inner: tuple[PathPart, ...] = (*path, "quotas", number, "excludes_winners_of")
            yield from _many(inner, quota.excludes_winners_of, (AwardProvision,), award.clause)
    for place, review in enumerate(campaign.reviews):
        yield from _many(("reviews", place, "held_by"), review.held_by, _ACTORS, review.clause)


def _of_clusters(campaign: Campaign) -> Iterator[Reference]:
    for place, cluster in enumerate(campaign.clusters):
        path: tuple[PathPart, ...] = ("clusters", place)
        yield from _many((*path, "members"), cluster.members, _ACTORS)
        yield from _one((*path, "head"), cluster.head, _ACTORS)
        yield from _many((*path, "deputies"), cluster.deputies, _ACTORS)
        yield from _one((*path, "scale"), cluster.scale, (ScoreScale,))
    for place, scale in enumerate(campaign.scales):
        for number, criterion in enumerate(scale.criteria):
            inner: tuple[PathPart, ...] = ("scales", place, "criteria", number, "area")
            yield from _one(inner, criterion.area, (ContentArea,), scale.clause)


def check_sources(campaign: Campaign) -> Iterator[Finding]:
    """Find clauses whose path leads to no value of the campaign."""
    for place, source in enumerate(campaign.sources):
        value: object = campaign
        for name in source.path.split("."):
            value = getattr(value, name, None)
        if value is None:
            yield found("unknown_source", ("sources", place), clause=source.clause, source=source.path)


def check_parents(campaign: Campaign) -> Iterator[Finding]:
    """Find parents of a level below the plan's own, and parents launched after the plan was issued."""
    level, issued = campaign.level, campaign.document.issued
    for place, link in enumerate(campaign.parents):
        movement = link.movement
        if level is not None and movement.level.is_below(level):
            yield found(
                "lower_parent",
                ("parents", place),
                clause=link.clause,
                name=movement.name,
                level=movement.level,
                own=level,
            )
        if issued is not None and movement.launched is not None and movement.launched > issued:
            yield found(
                "later_parent",
                ("parents", place),
                clause=link.clause,
                name=movement.name,
                launched=movement.launched,
                issued=issued,
            )


def check_levels(campaign: Campaign) -> Iterator[Finding]:
    """Find bodies and routes of a level that no longer exists on a day of the campaign.

    The last day of the plan counts, or its first when it is open, or its day of issue.
    """
    days = campaign.days
    day = days.end or days.start or campaign.document.issued
    if day is None:
        return
    levels = levels_on(day)
    named: list[tuple[tuple[PathPart, ...], Level, str | None]] = [
        (("actors", place), actor.level, None)
        for place, actor in enumerate(campaign.actors)
        if isinstance(actor, Body)
    ]
    named += [
        (("awards", place, "escalates_to", number), level, award.clause)
        for place, award in enumerate(campaign.awards)
        for number, level in enumerate(award.escalates_to)
    ]
    for path, level, clause in named:
        if level not in levels:
            yield found("level_abolished", path, clause=clause, level=level, day=day)


def check_launchers(campaign: Campaign) -> Iterator[Finding]:
    """Find a plan that nobody launches."""
    if not campaign.launchers:
        yield found("no_launcher", ("launchers",))


REFERENCE_CHECKS = (check_references, check_sources, check_parents, check_levels, check_launchers)
