"""Places of a plan's quota, counted over cases (hạn mức qua nhiều hồ sơ).

Who of several comes first is a matter of the council; here is counted how many places are taken by awards that were granted.
"""

from __future__ import annotations

from collections.abc import Iterable

from emulation.campaigns import AwardProvision, Quota, QuotaBase
from emulation.core.truth import Truth
from emulation.parties import Subject
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.case import Case
from emulation.workflow.context import Context

__all__ = ["quota_blockers"]


def quota_blockers(case: Case, provision: AwardProvision, context: Context) -> Iterable[Blocker]:
    """Say of each quota that counts the case whether a place is left.

    Args:
        case: The case.
        provision: The award provision it comes under.
        context: The other cases, and sizes of populations.
    """
    subject = case.nomination.subject
    granted = [each for each in context.others if each.id != case.id and each.is_granted]
    for quota in provision.quotas:
        if quota.kinds and subject.kind not in quota.kinds:
            continue
        yield from _earlier_winner(subject, quota, granted)
        taken = [
            _shares(quota, subject, each.nomination.subject)
            for each in granted
            if each.nomination.provision == provision.id
        ]
        certain = sum(each is Truth.YES for each in taken)
        possible = sum(each is not Truth.NO for each in taken)
        yield from _places(quota, certain, possible, context)


def _earlier_winner(subject: Subject, quota: Quota, granted: list[Case]) -> Iterable[Blocker]:
    for other in granted:
        nomination = other.nomination
        if nomination.subject.id == subject.id and nomination.provision in quota.excludes_winners_of:
            yield Blocker.of(BlockerCode.WON_ELSEWHERE, case=other.id, quota=quota.id)


def _places(quota: Quota, certain: int, possible: int, context: Context) -> Iterable[Blocker]:
    if quota.maximum is None and quota.cap is None:
        return
    population = None if quota.cap_of is None else context.populations.get(quota.cap_of)
    most = quota.most(population=population)
    # The fixed maximum binds even where the share is not known.
    bound = quota.maximum if most is None else most
    if bound is not None and certain >= bound:
        yield Blocker.of(
            BlockerCode.QUOTA_FULL, words="quota-full-of", quota=quota.id, most=bound, taken=certain
        )
    elif most is None or possible >= most:
        yield Blocker.of(BlockerCode.QUOTA_UNKNOWN, words="quota-unknown-of", quota=quota.id, taken=possible)


def _shares(quota: Quota, subject: Subject, other: Subject) -> Truth:
    """Say whether an award to another subject takes a place of the same part of the quota."""
    if quota.kinds and other.kind not in quota.kinds:
        return Truth.NO
    if quota.base is QuotaBase.WHOLE:
        return Truth.YES
    if quota.base is QuotaBase.PER_TERRITORY:
        return _same(subject.residence, other.residence)
    if quota.base is QuotaBase.PER_UNIT:
        return _same(_unit(subject), _unit(other))
    return Truth.UNKNOWN


def _unit(subject: Subject) -> str | None:
    return getattr(subject, "works_at", None) or getattr(subject, "body", None)


def _same(one: str | None, other: str | None) -> Truth:
    return Truth.UNKNOWN if one is None or other is None else Truth.of(one == other)
