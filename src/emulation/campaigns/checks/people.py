"""Checks of people: groups nobody may propose for, scopes nobody can meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emulation.campaigns.checks.kinds import found
from emulation.campaigns.duties import DutyVerb
from emulation.core.truth import Truth
from emulation.parties import Collective, Household, Person, Scope, Subject, SubjectKind

if TYPE_CHECKING:
    from datetime import date

    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.findings import Finding
    from emulation.errors import PathPart

__all__ = ["PEOPLE_CHECKS"]


def check_proposers(campaign: Campaign) -> Iterator[Finding]:
    """Find subject groups for whose members surely nobody may propose an award.

    Each group is tried with typical members, about whom only what the group asks for is known. As long as one clause
    might cover one of them, nothing is reported.
    """
    day = campaign.days.start or campaign.days.end or campaign.document.issued
    if day is None or not campaign.awards:
        return
    for place, group in enumerate(campaign.groups):
        if not any(_may_be_proposed(campaign, member, day) for member in _typical(group.scope)):
            yield found("nobody_proposes", ("groups", place), clause=group.clause, group=group.name)


def _may_be_proposed(campaign: Campaign, member: Subject, day: date) -> bool:
    permissions = campaign.matrix.permissions(DutyVerb.PROPOSE, member, day)
    return any(each.truth is not Truth.NO for each in permissions)


def _typical(scope: Scope) -> Iterator[Subject]:
    kinds = scope.kinds or frozenset(SubjectKind)
    if SubjectKind.PERSON in kinds and not scope.body_kinds:
        yield Person(
            "typical",
            "typical",
            sectors=scope.sectors or None,
            blocs=scope.blocs or None,
            categories=scope.categories or None,
            memberships=scope.members_of or None,
        )
    if SubjectKind.COLLECTIVE in kinds and not scope.categories:
        for body_kind in scope.body_kinds or (None,):
            yield Collective(
                "typical",
                "typical",
                sectors=scope.sectors or None,
                blocs=scope.blocs or None,
                body_kind=body_kind,
                memberships=scope.members_of or None,
            )
    if SubjectKind.HOUSEHOLD in kinds and not scope.categories and not scope.body_kinds:
        yield Household(
            "typical",
            "typical",
            sectors=scope.sectors or None,
            blocs=scope.blocs or None,
            memberships=scope.members_of or None,
        )
    for each in scope.alternatives:
        yield from _typical(each)


def check_scopes(campaign: Campaign) -> Iterator[Finding]:
    """Find scopes whose conditions exclude each other, so that no subject can meet them."""
    for place, group in enumerate(campaign.groups):
        yield from _impossible(("groups", place, "scope"), group.scope, group.clause)
    for place, duty in enumerate(campaign.duties):
        if duty.scope is not None:
            yield from _impossible(("duties", place, "scope"), duty.scope, duty.clause)


def _impossible(path: tuple[PathPart, ...], scope: Scope, clause: str) -> Iterator[Finding]:
    if not any(True for _ in _typical(scope)):
        yield found("unreachable_scope", path, clause=clause, scope=scope)


PEOPLE_CHECKS = (check_proposers, check_scopes)
