"""Who may: roles, the responsibility matrix, mandates (ai được làm).

A role held by what the actor is costs a look-up; one that rests on a verb of the plan asks the responsibility matrix for this
subject on this day. A refusal carries the clauses under which others could.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from emulation.campaigns import Answer, DutyVerb, Permission
from emulation.core.truth import Truth
from emulation.workflow.asking import Asked
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.definition import Role
from emulation.workflow.events import Effect

__all__ = ["actor_blockers", "role_truth"]


def actor_blockers(asked: Asked) -> Iterable[Blocker]:
    """Give what is against this actor, or against whom the actor acts for."""
    command, setting = asked.command, asked.setting
    principal = command.principal
    unknown = [who for who in dict.fromkeys((command.actor, principal)) if who not in setting.actors]
    if unknown:
        yield from (Blocker.of(BlockerCode.UNKNOWN_ACTOR, actor=who) for who in unknown)
        return
    if principal != command.actor and not any(
        each.covers(command.actor, principal, command.act, asked.on) for each in setting.mandates
    ):
        yield Blocker.of(BlockerCode.NO_MANDATE, actor=command.actor, principal=principal, day=asked.on)
    holders = setting.holders
    transition = asked.transition
    if not any(principal in holders[role] for role in transition.roles):
        yield from _by_matrix(asked, [setting.definition.role(role) for role in transition.roles])
    proposer = asked.case.file.nomination.proposer
    if transition.effect is Effect.PROPOSE and proposer is not None and proposer != principal:
        yield Blocker.of(BlockerCode.OTHER_PROPOSER, actor=principal, proposer=proposer)


def role_truth(role: Role, asked: Asked) -> Truth:
    """Say whether the actor of a command has a role."""
    if asked.command.principal in asked.setting.holders[role.id]:
        return Truth.YES
    return Truth.any(each.truth for each in _answers(asked, (role,)))


def _answers(asked: Asked, roles: Iterable[Role]) -> list[Answer]:
    verbs = dict.fromkeys(verb for role in roles for verb in sorted(role.verbs, key=_by_value))
    matrix = asked.setting.campaign.matrix
    subject = asked.case.file.nomination.subject
    return [matrix.may(asked.command.principal, verb, subject, asked.on) for verb in verbs]


def _by_value(verb: DutyVerb) -> str:
    return verb.value


def _by_matrix(asked: Asked, roles: list[Role]) -> Iterable[Blocker]:
    answers = _answers(asked, roles)
    truth = Truth.any(each.truth for each in answers)
    if truth is Truth.YES:
        return
    own = [each for each in answers if each.permissions]
    actor = asked.command.principal
    if own:
        code = BlockerCode.OUT_OF_SCOPE if truth is Truth.NO else BlockerCode.SCOPE_UNKNOWN
    else:
        code = BlockerCode.NO_ROLE
    telling = [each for each in own if each.truth is truth] or answers
    yield attrs.evolve(
        Blocker.of(code, actor=actor, roles=tuple(roles), subject=asked.case.file.nomination.subject.name),
        reasons=tuple(dict.fromkeys(reason for each in telling for reason in each.all_reasons)),
        clauses=tuple(dict.fromkeys(clause for each in telling for clause in each.clauses)),
        others=_others(answers),
        holders=tuple(sorted(frozenset[str]().union(*(asked.setting.holders[role.id] for role in roles)))),
    )


def _others(answers: list[Answer]) -> tuple[Permission, ...]:
    return tuple(dict.fromkeys(each for answer in answers for each in answer.others))
