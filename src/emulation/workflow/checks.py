"""Checks of a definition: traps, gaps and dangers, as findings (rà soát quy trình).

Nothing here changes or refuses a definition. The first digit of a code groups it: 1 states, 2 transitions, 3 people, 4 safety,
5 time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from emulation.awards import AwardPurpose
from emulation.campaigns.checks.kinds import FindingKind
from emulation.campaigns.findings import Finding, Severity
from emulation.core.text import near_names
from emulation.i18n.message import Message
from emulation.workflow.definition import Definition, Role, StateKind, Transition
from emulation.workflow.events import Effect
from emulation.workflow.graph import GRANTING, after, can_end, reachable
from emulation.workflow.guards import (
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    Guard,
    HasAuthority,
    InPhase,
    LevelAbove,
    MustGive,
    RewardedOnce,
    SeparateHands,
    Wanted,
)

if TYPE_CHECKING:
    from emulation.campaigns import Campaign
    from emulation.errors import PathPart

__all__ = ["DEFINITION_FINDINGS", "check_definition"]

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

DEFINITION_FINDINGS: dict[str, FindingKind] = {
    slug: FindingKind(code, slug, severity)
    for code, slug, severity in (
        ("WD101", "unreachable_state", _WARNING),
        ("WD102", "trap", _ERROR),
        ("WD103", "endless", _ERROR),
        ("WD104", "no_final_state", _ERROR),
        ("WD105", "unused_act", _NOTICE),
        ("WD106", "unused_role", _NOTICE),
        ("WD201", "ambiguous", _ERROR),
        ("WD301", "nobody_may", _ERROR),
        ("WD302", "role_without_holder", _WARNING),
        ("WD303", "nobody_awaited", _WARNING),
        ("WD401", "self_approval", _ERROR),
        ("WD402", "without_authority", _ERROR),
        ("WD403", "final_award_in_period", _ERROR),
        ("WD404", "without_reason", _WARNING),
        ("WD405", "level_not_checked", _ERROR),
        ("WD406", "rewarded_twice", _WARNING),
        ("WD501", "no_deadline", _NOTICE),
        ("WD502", "unknown_phase", _ERROR),
        ("WD503", "phase_without_days", _WARNING),
    )
}
"""The codes: stable, never used twice for different things."""

_NEEDS_REASON = frozenset({Effect.LOWER, Effect.REVOKE, Effect.CORRECT})


def check_definition(definition: Definition, campaign: Campaign | None = None) -> tuple[Finding, ...]:
    """Run every check, gravest findings first, then by code and place (rà soát quy trình).

    Args:
        definition: The definition.
        campaign: A plan it is to run under; with it, roles that nobody in the plan can have and phases without days in it are found
            too.
    """
    findings = [finding for check in _CHECKS for finding in check(definition)]
    if campaign is not None:
        findings += _roles_of_plan(definition, campaign)
        findings += _phases_of_plan(definition, campaign)
    return tuple(sorted(findings, key=lambda each: (each.severity.rank, each.code, each.where)))


def _found(slug: str, *path: PathPart, **params: object) -> Finding:
    kind = DEFINITION_FINDINGS[slug]
    return Finding(kind.code, kind.severity, path, Message.of(f"workflow.finding.{slug}", **params))


# ---- states ----


def _states(definition: Definition) -> Iterable[Finding]:
    found = reachable(definition)
    ends = can_end(definition)
    leaving = {each.source for each in definition.transitions if each.source != each.target}
    if not any(each.kind is StateKind.FINAL for each in definition.states):
        yield _found("no_final_state", "states")
    for place, state in enumerate(definition.states):
        if state.id not in found:
            yield _found("unreachable_state", "states", place, state=state)
        if state.kind is StateKind.FINAL:
            continue
        if state.id not in leaving:
            yield _found("trap", "states", place, state=state)
        elif state.id not in ends:
            yield _found("endless", "states", place, state=state)
        if state.deadline is None:
            yield _found("no_deadline", "states", place, state=state)


def _occasions(definition: Definition) -> Iterable[Finding]:
    """Find states that one occasion alone cannot leave."""
    ends_somehow = can_end(definition)
    for purpose in AwardPurpose:
        stuck = (reachable(definition, purpose) - can_end(definition, purpose)) & ends_somehow
        for place, state in enumerate(definition.states):
            if state.id in stuck:
                yield _found("endless", "states", place, purpose.value, state=state)


# ---- transitions and people ----


def _transitions(definition: Definition) -> Iterable[Finding]:
    for place, one in enumerate(definition.transitions):
        for other in definition.transitions[:place]:
            if (one.source, one.act) == (other.source, other.act) and any(
                one.serves(each) and other.serves(each) for each in AwardPurpose
            ):
                yield _found(
                    "ambiguous",
                    "transitions",
                    place,
                    act=definition.act(one.act),
                    state=definition.state(one.source),
                )
                break
        if all(definition.role(role).is_empty for role in one.roles):
            yield _found(
                "nobody_may",
                "transitions",
                place,
                act=definition.act(one.act),
                state=definition.state(one.source),
            )


def _uses(definition: Definition) -> Iterable[Finding]:
    acts = {each.act for each in definition.transitions}
    roles = {role for each in definition.transitions for role in each.roles}
    for place, act in enumerate(definition.acts):
        if act.id not in acts:
            yield _found("unused_act", "acts", place, act=act)
    for place, role in enumerate(definition.roles):
        if role.id not in roles:
            yield _found("unused_role", "roles", place, role=role)
    for place, state in enumerate(definition.states):
        able = {role for each in definition.out_of(state.id) for role in each.roles}
        if state.kind is not StateKind.FINAL and not able & set(state.awaits):
            yield _found("nobody_awaited", "states", place, state=state)


def _roles_of_plan(definition: Definition, campaign: Campaign) -> Iterable[Finding]:
    from emulation.workflow.context import Setting

    heads = [each.id for each in campaign.actors]  # whoever could head a body counts here
    holders = Setting(definition=definition, campaign=campaign, heads=heads).holders
    for place, role in enumerate(definition.roles):
        if not role.is_empty and not holders[role.id] and not _by_duty(role, campaign):
            yield _found("role_without_holder", "roles", place, role=role)


def _by_duty(role: Role, campaign: Campaign) -> bool:
    return any(campaign.matrix.leads(verb) for verb in role.verbs)


def _phases_of_plan(definition: Definition, campaign: Campaign) -> Iterable[Finding]:
    known = {each.id: each for each in campaign.phases}
    for place, one in enumerate(definition.transitions):
        act, state = definition.act(one.act), definition.state(one.source)
        for number, guard in enumerate(one.guards):
            if not isinstance(guard, InPhase):
                continue
            path = ("transitions", place, "guards", number, "phases")
            for id in sorted(guard.phases):
                if id not in known:
                    near = near_names(id, known)
                    yield _found("unknown_phase", *path, act=act, state=state, phase=id, near=near)
                elif not known[id].has_days:
                    yield _found("phase_without_days", *path, act=act, state=state, phase=known[id].name)


# ---- safety ----


def _safety(definition: Definition) -> Iterable[Finding]:
    proposed = after(definition, {Effect.PROPOSE})
    for place, each in enumerate(definition.transitions):
        slugs = list(_dangers(each, is_proposed=each.source in proposed))
        for slug in slugs:
            yield _found(
                slug,
                "transitions",
                place,
                act=definition.act(each.act),
                state=definition.state(each.source),
            )


def _dangers(each: Transition, *, is_proposed: bool) -> Iterable[str]:
    grants = each.effect in GRANTING
    if is_proposed and (grants or _has(each, CouncilAgreed)) and not _has(each, SeparateHands):
        yield "self_approval"
    if grants and not _has(each, HasAuthority):
        yield "without_authority"
    if grants and each.serves(AwardPurpose.FINAL) and not _after_review(each):
        yield "final_award_in_period"
    if grants and not _has(each, RewardedOnce):
        yield "rewarded_twice"
    if each.effect in _NEEDS_REASON and MustGive(Wanted.REASON) not in _plain(each):
        yield "without_reason"
    if each.effect is Effect.PASS_UP and not _has(each, LevelAbove):
        yield "level_not_checked"


def _has(transition: Transition, kind: type[Guard]) -> bool:
    """Say whether a guard of a kind is asked on every occasion the transition serves."""
    occasions = [each for each in AwardPurpose if transition.serves(each)]
    guards = [each for each in transition.guards if isinstance(each, kind)]
    return all(any(guard.applies(occasion) for guard in guards) for occasion in occasions)


def _after_review(transition: Transition) -> bool:
    asked = {
        each.moment
        for each in transition.guards
        if isinstance(each, CampaignAt) and each.applies(AwardPurpose.FINAL)
    }
    return {CampaignMoment.ENDED, CampaignMoment.REVIEWED} <= asked


def _plain(transition: Transition) -> set[MustGive]:
    return {MustGive(each.what) for each in transition.guards if isinstance(each, MustGive)}


_CHECKS: tuple[Callable[[Definition], Iterable[Finding]], ...] = (
    _states,
    _occasions,
    _transitions,
    _uses,
    _safety,
)
