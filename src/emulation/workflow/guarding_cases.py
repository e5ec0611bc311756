"""Guards about the case: campaign, time limits, papers, standard, places, council, notice (điều kiện về hồ sơ).

One function for each kind of guard, from what is asked to the blockers it finds; none when it holds. A guard that needs what is not
known refuses and says so.
"""

from __future__ import annotations

from datetime import date

from emulation.awards import PlaceAnswer
from emulation.campaigns import ReviewKind
from emulation.campaigns.standing import CampaignStatus
from emulation.core.truth import Truth
from emulation.eligibility import Verdict
from emulation.periods import add_working_days
from emulation.workflow.asking import Asked, Blockers, cited
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.case import Case
from emulation.workflow.context import Answered, Setting
from emulation.workflow.guards import (
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    DossierComplete,
    InPhase,
    InTime,
    NoRestriction,
    NoticeGiven,
    RewardedOnce,
    StandardMet,
    TimeLimit,
    WithinQuota,
)
from emulation.workflow.quotas import quota_blockers

__all__ = [
    "campaign_at",
    "council_agreed",
    "dossier_complete",
    "in_phase",
    "in_time",
    "no_restriction",
    "notice_given",
    "rewarded_once",
    "standard_met",
    "state_deadline",
    "within_quota",
]


# ---- the campaign ----


def campaign_at(guard: CampaignAt, asked: Asked) -> Blockers:
    """Ask whether the campaign stands where it must."""
    state, on = asked.context.state, asked.on
    if state is None or state.on != on or state.campaign != asked.setting.campaign.id:
        yield Blocker.of(BlockerCode.CAMPAIGN_UNKNOWN, day=on)
        return
    period = state.period
    is_over = state.status in {CampaignStatus.ENDED, CampaignStatus.CLOSED}
    code: BlockerCode | None = None
    if guard.moment is CampaignMoment.STARTED and state.status is CampaignStatus.NOT_STARTED:
        code = BlockerCode.NOT_STARTED
    elif guard.moment is CampaignMoment.RUNNING and (is_over or on not in period):
        code = BlockerCode.OUTSIDE_PERIOD
    elif guard.moment is CampaignMoment.ENDED and not is_over:
        code = BlockerCode.NOT_ENDED
    elif guard.moment is CampaignMoment.REVIEWED and not any(
        each.fact.kind is ReviewKind.FINAL for each in state.reviews
    ):
        code = BlockerCode.REVIEW_NOT_HELD
    if code is not None:
        yield cited(Blocker.of(code, day=on, period=period), guard, asked)


def in_phase(guard: InPhase, asked: Asked) -> Blockers:
    """Ask whether the day lies in one of the phases."""
    on = asked.on
    found = [each for each in asked.setting.campaign.phases if each.id in guard.phases]
    known = [each for each in found if each.has_days]
    if any(on in each.period for each in known):
        return
    clauses = tuple(dict.fromkeys(each.clause for each in found if each.clause is not None))
    unknown = tuple(sorted(guard.phases - {each.id for each in known}))
    if unknown:
        blocker = Blocker.of(BlockerCode.PHASE_UNKNOWN, day=on, phases=unknown)
    else:
        phases, periods = tuple(each.id for each in known), tuple(each.period for each in known)
        blocker = Blocker.of(BlockerCode.OUTSIDE_PHASE, day=on, phases=phases, periods=periods)
    yield cited(blocker.resting_on(clauses=clauses), guard, asked)


def state_deadline(case: Case, setting: Setting) -> date | None:
    """Give the last day a case may stay in its state; ``None`` when nothing sets one (hạn xử lý)."""
    if case.since is None or not setting.definition.has_state(case.state):
        return None
    deadline = setting.definition.state(case.state).deadline
    since = case.since.astimezone(setting.zone).date()
    if deadline is None or not deadline.holds(since):
        return None
    return add_working_days(since, deadline.working_days, setting.calendar)


def in_time(guard: InTime, asked: Asked) -> Blockers:
    """Ask whether a time limit has not passed."""
    if guard.limit is TimeLimit.STATE:
        due = state_deadline(asked.case, asked.setting)
    else:
        provision = asked.setting.provision(asked.case.nomination.provision)
        procedure = None if provision is None else provision.procedure
        due = None if procedure is None else procedure.due
    if due is not None and asked.on > due:
        yield cited(Blocker.of(BlockerCode.DEADLINE_PASSED, due=due, day=asked.on), guard, asked)


# ---- papers, standard, restrictions ----


def dossier_complete(guard: DossierComplete, asked: Asked) -> Blockers:
    """Ask whether every paper is there."""
    needed = asked.context.needed_papers
    if needed is None:
        reasons = asked.context.why.get("needed_papers", ())
        yield Blocker.of(BlockerCode.PAPERS_UNKNOWN, day=asked.on).resting_on(reasons=reasons)
    missing = (guard.papers | (needed or frozenset())) - asked.case.file.papers - asked.command.papers
    if missing:
        yield cited(Blocker.of(BlockerCode.PAPERS_MISSING, papers=tuple(sorted(missing))), guard, asked)


def standard_met(guard: StandardMet, asked: Asked) -> Blockers:
    """Ask whether the standard is met."""
    assessment = asked.context.assessment
    form = asked.case.form
    if assessment is None:
        yield cited(Blocker.of(BlockerCode.NOT_ASSESSED, form=form), guard, asked)
    elif assessment.verdict is not Verdict.ELIGIBLE:
        code = (
            BlockerCode.STANDARD_NOT_MET
            if assessment.verdict is Verdict.INELIGIBLE
            else BlockerCode.STANDARD_UNDETERMINED
        )
        citations = [each.citation for each in assessment.failed_criteria if each.citation is not None]
        found = Blocker.of(code, form=form).resting_on(
            assessment=assessment, citations=tuple(dict.fromkeys(citations))
        )
        yield cited(found, guard, asked)


def no_restriction(guard: NoRestriction, asked: Asked) -> Blockers:
    """Ask whether nothing bars the award."""
    found = asked.context.restrictions
    if found is None:
        yield cited(Blocker.of(BlockerCode.RESTRICTIONS_UNKNOWN), guard, asked)
        return
    for each in found:
        if each.verdict is not Verdict.ELIGIBLE:
            code = (
                BlockerCode.RESTRICTED
                if each.verdict is Verdict.INELIGIBLE
                else BlockerCode.RESTRICTION_UNDETERMINED
            )
            yield cited(Blocker.of(code).resting_on(assessment=each), guard, asked)


# ---- other cases ----


def within_quota(guard: WithinQuota, asked: Asked) -> Blockers:
    """Ask whether there is a place left."""
    provision = asked.setting.provision(asked.case.nomination.provision)
    if provision is not None:
        for blocker in quota_blockers(asked.case, provision, asked.context):
            yield cited(blocker.resting_on(clauses=(provision.clause,)), guard, asked)
    place = asked.context.place
    if place is not None and place.truth is not Truth.YES:
        code = BlockerCode.QUOTA_FULL if place.truth is Truth.NO else BlockerCode.QUOTA_UNKNOWN
        yield cited(_answered(code, place), guard, asked)


def rewarded_once(guard: RewardedOnce, asked: Asked) -> Blockers:
    """Ask whether the achievement was not rewarded in another case."""
    case = asked.case
    for other in asked.context.others:
        if other.id != case.id and other.is_granted and other.nomination.is_same_achievement(case.nomination):
            blocker = Blocker.of(BlockerCode.REWARDED_ALREADY, case=other.id, form=other.form)
            yield cited(blocker, guard, asked)


# ---- the council ----


def council_agreed(guard: CouncilAgreed, asked: Asked) -> Blockers:
    """Ask whether the council agreed."""
    council = asked.context.council
    if council is None:
        yield cited(Blocker.of(BlockerCode.COUNCIL_NOT_HEARD), guard, asked)
    elif council.truth is not Truth.YES:
        code = BlockerCode.COUNCIL_AGAINST if council.truth is Truth.NO else BlockerCode.COUNCIL_UNDETERMINED
        yield cited(_answered(code, council), guard, asked)


def _answered(code: BlockerCode, answer: Answered | PlaceAnswer) -> Blocker:
    return Blocker.of(code).resting_on(reasons=answer.reasons, citations=answer.citations)


def notice_given(guard: NoticeGiven, asked: Asked) -> Blockers:
    """Ask whether the name was published long enough."""
    need = asked.context.notice
    if need is None or need.required is Truth.UNKNOWN:
        found = Blocker.of(BlockerCode.NOTICE_UNKNOWN).resting_on(
            reasons=asked.context.why.get("notice", ()), citations=() if need is None else need.citations
        )
        yield cited(found, guard, asked)
        return
    if need.required is Truth.NO:
        return
    published = asked.case.file.published
    if published is None:
        blocker = Blocker.of(BlockerCode.NOTICE_MISSING, days=need.working_days)
    else:
        since = published.astimezone(asked.setting.zone).date()
        until = add_working_days(since, need.working_days, asked.setting.calendar)
        if asked.on > until:
            return
        blocker = Blocker.of(BlockerCode.NOTICE_RUNNING, since=since, until=until)
    yield cited(blocker.resting_on(citations=need.citations), guard, asked)
