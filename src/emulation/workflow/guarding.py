"""How each guard is answered (xét điều kiện chuyển trạng thái).

One function for each kind of guard, from what is asked to the blockers it finds; none when it holds. A guard that needs what is not
known refuses and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from emulation.awards import PlaceAnswer
from emulation.campaigns import ReviewKind
from emulation.campaigns.standing import CampaignStatus
from emulation.core.truth import Truth
from emulation.eligibility import Verdict
from emulation.law import OfficeKind, Ruling
from emulation.parties import Level, levels_on
from emulation.periods import add_working_days
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.context import Answered, Context, Setting
from emulation.workflow.definition import Transition
from emulation.workflow.guards import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    DossierComplete,
    Guard,
    HasAuthority,
    InTime,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    OnlyForms,
    OnlyProposer,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    TimeLimit,
    Wanted,
    WithinQuota,
)
from emulation.workflow.quotas import quota_blockers

__all__ = ["CHECKS", "Asked", "guard_blockers", "state_deadline"]

Blockers = Iterable[Blocker]


@attrs.define(eq=False, slots=False)
class Asked:
    """What is asked: a case, a command, the transition it means, and what is known (câu hỏi).

    Args:
        case: The case.
        command: The command.
        transition: What it would do.
        context: What is known.
    """

    case: Case
    command: Command
    transition: Transition
    context: Context

    @cached_property
    def on(self) -> date:
        """The day of the command where the campaign is."""
        return self.command.at.astimezone(self.context.setting.zone).date()

    @property
    def setting(self) -> Setting:
        """What lasts."""
        return self.context.setting


def guard_blockers(asked: Asked) -> list[Blocker]:
    """Give everything the guards of the transition find."""
    purpose = asked.case.file.nomination.purpose
    return [
        blocker
        for guard in asked.transition.guards
        if guard.applies(purpose)
        for blocker in CHECKS[type(guard)](guard, asked)
    ]


def _cited(blocker: Blocker, guard: Guard, asked: Asked) -> Blocker:
    citations = guard.citations(asked.on)
    return attrs.evolve(blocker, citations=(*blocker.citations, *citations)) if citations else blocker


# ---- the campaign ----


def _campaign_at(guard: CampaignAt, asked: Asked) -> Blockers:
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
        yield _cited(Blocker.of(code, day=on, period=period), guard, asked)


def state_deadline(case: Case, setting: Setting) -> date | None:
    """Give the last day a case may stay in its state; ``None`` when nothing sets one (hạn xử lý)."""
    if case.since is None or not setting.definition.has_state(case.state):
        return None
    deadline = setting.definition.state(case.state).deadline
    since = case.since.astimezone(setting.zone).date()
    if deadline is None or not deadline.holds(since):
        return None
    return add_working_days(since, deadline.working_days, setting.calendar)


def _in_time(guard: InTime, asked: Asked) -> Blockers:
    if guard.limit is TimeLimit.STATE:
        due = state_deadline(asked.case, asked.setting)
    else:
        provision = asked.setting.provision(asked.case.nomination.provision)
        procedure = None if provision is None else provision.procedure
        due = None if procedure is None else procedure.due
    if due is not None and asked.on > due:
        yield _cited(Blocker.of(BlockerCode.DEADLINE_PASSED, due=due, day=asked.on), guard, asked)


# ---- papers, standard, restrictions ----


def _dossier_complete(guard: DossierComplete, asked: Asked) -> Blockers:
    needed = asked.context.needed_papers
    if needed is None:
        yield Blocker.of(BlockerCode.PAPERS_UNKNOWN, day=asked.on)
    missing = (guard.papers | (needed or frozenset())) - asked.case.file.papers - asked.command.papers
    if missing:
        yield _cited(Blocker.of(BlockerCode.PAPERS_MISSING, papers=tuple(sorted(missing))), guard, asked)


def _standard_met(guard: StandardMet, asked: Asked) -> Blockers:
    assessment = asked.context.assessment
    form = asked.case.form
    if assessment is None:
        yield _cited(Blocker.of(BlockerCode.NOT_ASSESSED, form=form), guard, asked)
    elif assessment.verdict is not Verdict.ELIGIBLE:
        code = (
            BlockerCode.STANDARD_NOT_MET
            if assessment.verdict is Verdict.INELIGIBLE
            else BlockerCode.STANDARD_UNDETERMINED
        )
        citations = [each.citation for each in assessment.failed_criteria if each.citation is not None]
        found = attrs.evolve(
            Blocker.of(code, form=form), assessment=assessment, citations=tuple(dict.fromkeys(citations))
        )
        yield _cited(found, guard, asked)


def _no_restriction(guard: NoRestriction, asked: Asked) -> Blockers:
    found = asked.context.restrictions
    if found is None:
        yield _cited(Blocker.of(BlockerCode.RESTRICTIONS_UNKNOWN), guard, asked)
        return
    for each in found:
        if each.verdict is not Verdict.ELIGIBLE:
            code = (
                BlockerCode.RESTRICTED
                if each.verdict is Verdict.INELIGIBLE
                else BlockerCode.RESTRICTION_UNDETERMINED
            )
            yield _cited(attrs.evolve(Blocker.of(code), assessment=each), guard, asked)


# ---- other cases ----


def _within_quota(guard: WithinQuota, asked: Asked) -> Blockers:
    provision = asked.setting.provision(asked.case.nomination.provision)
    if provision is not None:
        for blocker in quota_blockers(asked.case, provision, asked.context):
            yield _cited(attrs.evolve(blocker, clauses=(provision.clause,)), guard, asked)
    place = asked.context.place
    if place is not None and place.truth is not Truth.YES:
        code = BlockerCode.QUOTA_FULL if place.truth is Truth.NO else BlockerCode.QUOTA_UNKNOWN
        yield _cited(_answered(code, place), guard, asked)


def _rewarded_once(guard: RewardedOnce, asked: Asked) -> Blockers:
    case = asked.case
    for other in asked.context.others:
        if other.id != case.id and other.is_granted and other.nomination.is_same_achievement(case.nomination):
            blocker = Blocker.of(BlockerCode.REWARDED_ALREADY, case=other.id, form=other.form)
            yield _cited(blocker, guard, asked)


# ---- the council ----


def _council_agreed(guard: CouncilAgreed, asked: Asked) -> Blockers:
    council = asked.context.council
    if council is None:
        yield _cited(Blocker.of(BlockerCode.COUNCIL_NOT_HEARD), guard, asked)
    elif council.truth is not Truth.YES:
        code = BlockerCode.COUNCIL_AGAINST if council.truth is Truth.NO else BlockerCode.COUNCIL_UNDETERMINED
        yield _cited(_answered(code, council), guard, asked)


def _answered(code: BlockerCode, answer: Answered | PlaceAnswer) -> Blocker:
    return attrs.evolve(Blocker.of(code), reasons=answer.reasons, citations=answer.citations)


def _notice_given(guard: NoticeGiven, asked: Asked) -> Blockers:
    need = asked.context.notice
    if need is None or need.required is Truth.UNKNOWN:
        yield _cited(Blocker.of(BlockerCode.NOTICE_UNKNOWN), guard, asked)
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
    yield _cited(attrs.evolve(blocker, citations=need.citations), guard, asked)


# ---- who acts ----


def _no_conflict(guard: NoConflict, asked: Asked) -> Blockers:
    command, setting = asked.command, asked.setting
    subject = asked.case.nomination.subject
    for who in dict.fromkeys((command.actor, command.principal)):
        own = {who, setting.person(who)} & {subject.id, getattr(subject, "body", None)}
        if own:
            yield _cited(Blocker.of(BlockerCode.OWN_CASE, actor=who), guard, asked)
        elif who in asked.context.conflicts or setting.person(who) in asked.context.conflicts:
            yield _cited(Blocker.of(BlockerCode.CONFLICT_OF_INTEREST, actor=who), guard, asked)


def _separate_hands(guard: SeparateHands, asked: Asked) -> Blockers:
    setting, command = asked.setting, asked.command
    proposers = asked.case.file.proposed_by
    hands = {
        command.actor,
        command.principal,
        setting.person(command.actor),
        setting.person(command.principal),
    }
    for proposer in proposers:
        if proposer in hands or setting.person(proposer) in hands:
            yield _cited(
                Blocker.of(BlockerCode.OWN_PROPOSAL, actor=command.actor, proposer=proposer), guard, asked
            )
            return


def _only_proposer(guard: OnlyProposer, asked: Asked) -> Blockers:
    proposers, principal = asked.case.file.proposed_by, asked.command.principal
    if proposers and principal not in proposers:
        yield _cited(
            Blocker.of(BlockerCode.OTHER_PROPOSER, actor=principal, proposer=proposers[-1]), guard, asked
        )


# ---- powers and levels ----

_ABOVE = {
    Level.CENTRAL: (OfficeKind.STATE_PRESIDENT, OfficeKind.PRIME_MINISTER, OfficeKind.MINISTER),
    Level.PROVINCE: (OfficeKind.PEOPLES_COMMITTEE_CHAIR, OfficeKind.DEPARTMENT_HEAD),
}
_CHAIR = (OfficeKind.PEOPLES_COMMITTEE_CHAIR,)


def _has_authority(guard: HasAuthority, asked: Asked) -> Blockers:
    form = asked.case.form
    rulebook = asked.setting.rulebook
    if rulebook is None:
        yield _cited(Blocker.of(BlockerCode.AUTHORITY_UNKNOWN, form=form), guard, asked)
        return
    level = asked.case.file.level
    if guard.whose is AuthorityOf.LEVEL or (guard.whose is AuthorityOf.GRANTER and level is not None):
        if level is None:
            yield _cited(Blocker.of(BlockerCode.LEVEL_MISSING), guard, asked)
            return
        document = asked.command.document
        issued = None if document is None else document.issued
        on = asked.on if issued is None else min(issued, asked.on)
        offices = [(kind, level.value) for kind in _ABOVE.get(level, _CHAIR)]
    else:
        on = asked.on
        office = asked.setting.office_of(asked.command.principal)
        if office is None:
            yield _cited(Blocker.of(BlockerCode.AUTHORITY_UNKNOWN, form=form), guard, asked)
            return
        offices = [office]
    rulings = [rulebook.may_decide(form, code, kind, on) for kind, code in offices]
    if not any(each.truth is Truth.YES for each in rulings):
        yield _cited(_no_authority(rulings, asked), guard, asked)


def _no_authority(rulings: list[Ruling], asked: Asked) -> Blocker:
    is_no = all(each.truth is Truth.NO for each in rulings)
    code = BlockerCode.NO_AUTHORITY if is_no else BlockerCode.AUTHORITY_UNKNOWN
    telling = [each for each in rulings if is_no or each.truth is Truth.UNKNOWN]
    return attrs.evolve(
        Blocker.of(code, form=asked.case.form),
        reasons=tuple(dict.fromkeys(each.reason for each in telling)),
        citations=tuple(dict.fromkeys(place for each in telling for place in each.citations)),
    )


def _level_above(guard: LevelAbove, asked: Asked) -> Blockers:
    level = asked.command.level
    if level is None:
        yield _cited(Blocker.of(BlockerCode.LEVEL_MISSING), guard, asked)
        return
    if level not in levels_on(asked.on):
        yield _cited(Blocker.of(BlockerCode.LEVEL_ABOLISHED, level=level, day=asked.on), guard, asked)
    before = asked.case.file.level or asked.setting.campaign.level
    if before is not None and not level.is_above(before):
        yield _cited(Blocker.of(BlockerCode.LEVEL_NOT_ABOVE, level=level, before=before), guard, asked)


# ---- what the command brings ----


def _must_give(guard: MustGive, asked: Asked) -> Blockers:
    if guard.what is Wanted.REASON and asked.command.reason is None:
        yield _cited(Blocker.of(BlockerCode.REASON_MISSING), guard, asked)
    elif guard.what is Wanted.DOCUMENT and asked.command.document is None:
        yield _cited(Blocker.of(BlockerCode.DOCUMENT_MISSING), guard, asked)


def _only_forms(guard: OnlyForms, asked: Asked) -> Blockers:
    form = asked.case.form
    if form not in guard.forms:
        yield _cited(
            Blocker.of(
                BlockerCode.FORM_NOT_HERE,
                form=form,
                forms=tuple(sorted(guard.forms, key=lambda each: each.value)),
            ),
            guard,
            asked,
        )


# Any: each function takes the guard of its own kind, and the table is read by that kind.
CHECKS: dict[type, Callable[[Any, Asked], Blockers]] = {
    CampaignAt: _campaign_at,
    InTime: _in_time,
    DossierComplete: _dossier_complete,
    StandardMet: _standard_met,
    NoRestriction: _no_restriction,
    WithinQuota: _within_quota,
    RewardedOnce: _rewarded_once,
    CouncilAgreed: _council_agreed,
    NoticeGiven: _notice_given,
    NoConflict: _no_conflict,
    SeparateHands: _separate_hands,
    OnlyProposer: _only_proposer,
    HasAuthority: _has_authority,
    LevelAbove: _level_above,
    MustGive: _must_give,
    OnlyForms: _only_forms,
}
"""The function for each kind of guard."""
