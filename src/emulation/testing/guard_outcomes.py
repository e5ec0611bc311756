"""How each kind of guard may turn out, for a walk through a definition (các kết quả của điều kiện).

Each outcome says what to change in a command, a context or a setting, so that a guard fails or is not known, and whether it then
holds. Days are gone through apart: a guard that looks at the campaign holds or not by the day alone. Phases that
a definition names run on all of those days, unless an outcome changes the plan.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

import attrs

from emulation.campaigns import AwardProcedure, Phase
from emulation.core import Truth
from emulation.eligibility import ALWAYS, NEVER, UNDETERMINED
from emulation.i18n import Message
from emulation.law import AwardForm, Citation, OfficeKind, Ruling, Verification
from emulation.parties import Level
from emulation.periods import Period
from emulation.testing.workflow import Agreed, minimal_setting
from emulation.workflow import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    Case,
    CouncilAgreed,
    DossierComplete,
    Guard,
    HasAuthority,
    InPhase,
    InTime,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    NoticeNeed,
    OnlyForms,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    TimeLimit,
    Wanted,
    WithinQuota,
)

__all__ = ["DAYS", "GOOD", "REVIEWED", "Outcome", "Power", "failing", "in_season", "phases_on", "seen_by"]

BEFORE, WITHIN, ENDED, REVIEWED = date(2021, 9, 9), date(2021, 10, 4), date(2021, 10, 31), date(2021, 11, 3)
DAYS = (BEFORE, WITHIN, ENDED, REVIEWED)
"""A day before the campaign, one within it, one after its end, one after its final review."""


@attrs.frozen
class Outcome:
    """One way a guard may turn out (một kết quả của điều kiện).

    Args:
        holds: Whether the guard then holds.
        command: What to change in the command.
        context: What to change in the context.
        setting: What to change in the setting.
        plan: What to change in the plan of the setting.
    """

    holds: bool
    command: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    context: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    setting: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    plan: Mapping[str, Any] = attrs.field(factory=dict[str, Any])


GOOD = Outcome(True)
"""The guard holds, and nothing has to be changed for it."""


@attrs.frozen
class Power:
    """A law that gives one answer to every question of power (trả lời về thẩm quyền).

    Args:
        truth: The answer.
    """

    truth: Truth

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Give the answer, whatever is asked."""
        del form, level, kind, on
        return _RULINGS[self.truth]


_RULINGS = {
    truth: Ruling(
        truth=truth,
        reason=Message("law.ruling.office_not_listed"),
        citations=(Citation("Luật 15/2003/QH11", 80),),
        verification=Verification.OFFICIAL,
    )
    for truth in Truth
}


def _known(**context: Any) -> Outcome:  # noqa: ANN401 - any field of a context
    return Outcome(False, context=context)


def failing(guard: Guard, case: Case) -> tuple[Outcome, ...]:
    """Give the ways a guard may turn out besides holding.

    Args:
        guard: The guard.
        case: The case it is asked for.
    """
    if isinstance(guard, NoticeGiven) and case.file.published is not None:
        return (_known(notice=None), _known(notice=NoticeNeed(Truth.UNKNOWN)))
    if isinstance(guard, MustGive):
        field = "reason" if guard.what is Wanted.REASON else "document"
        return (Outcome(False, command={field: None}),)
    if isinstance(guard, RewardedOnce):
        file = attrs.evolve(case.file, id="other", granted=datetime.combine(BEFORE, time(), tzinfo=None))
        return (_known(others=(attrs.evolve(case, file=file),)),)
    if isinstance(guard, SeparateHands):
        # While nobody has proposed there is nobody to be kept apart from.
        return (_one_person(),) if case.file.proposed_by else ()
    if isinstance(guard, InTime):
        bound = guard.limit is TimeLimit.PROPOSAL and case.nomination.provision is not None
        return (_too_late(),) if bound else ()
    if isinstance(guard, InPhase):
        return _out_of_phase(guard.phases)
    return (_all_touched(),) if isinstance(guard, NoConflict) else _FAILING.get(type(guard), ())


@functools.cache
def _one_person() -> Outcome:
    """Everybody is the same person in several offices."""
    return Outcome(False, setting={"people": dict.fromkeys(minimal_setting().actors, "p-1")})


@functools.cache
def _all_touched() -> Outcome:
    """Everybody has a conflict of interest."""
    return _known(conflicts=minimal_setting().actors)


@functools.cache
def _too_late() -> Outcome:
    """The last day to propose was before the campaign."""
    awards = [
        attrs.evolve(each, procedure=AwardProcedure(due=date(2021, 9, 1)))
        for each in minimal_setting().campaign.awards
    ]
    return Outcome(False, plan={"awards": awards})


@functools.cache
def _out_of_phase(phases: frozenset[str]) -> tuple[Outcome, ...]:
    """The phases were over before the campaign; the plan gives no days for them; it has none of them."""
    over = phases_on(phases, Period(date(2021, 9, 1), date(2021, 9, 8)))
    return tuple(
        Outcome(False, plan={"phases": each}) for each in (over, phases_on(phases, Period(None, None)), ())
    )


def phases_on(phases: Iterable[str], period: Period) -> tuple[Phase, ...]:
    """Give phases of a plan with the same days."""
    return tuple(Phase(each, each, period=period) for each in sorted(phases))


_FAILING: dict[type, tuple[Outcome, ...]] = {
    StandardMet: (
        _known(assessment=None),
        _known(assessment=NEVER.assess({})),
        _known(assessment=UNDETERMINED.assess({})),
    ),
    NoRestriction: (
        _known(restrictions=None),
        _known(restrictions=(NEVER.assess({}),)),
        _known(restrictions=(ALWAYS.assess({}), UNDETERMINED.assess({}))),
    ),
    DossierComplete: (_known(needed_papers=None), _known(needed_papers=frozenset({"minutes"}))),
    CouncilAgreed: (
        _known(council=None),
        _known(council=Agreed(Truth.NO)),
        _known(council=Agreed(Truth.UNKNOWN)),
    ),
    NoticeGiven: (_known(notice=None), _known(notice=NoticeNeed(Truth.YES, 10))),
    WithinQuota: (_known(place=Agreed(Truth.NO)), _known(place=Agreed(Truth.UNKNOWN))),
    HasAuthority: (
        Outcome(False, setting={"rulebook": Power(Truth.NO)}),
        Outcome(False, setting={"rulebook": Power(Truth.UNKNOWN)}),
        Outcome(False, setting={"rulebook": None}),
    ),
    LevelAbove: (Outcome(False, command={"level": None}), Outcome(False, command={"level": Level.COMMUNE})),
}


def in_season(guard: CampaignAt, day: date) -> bool:
    """Say whether a guard that looks at the campaign holds on one of the days."""
    return {
        CampaignMoment.STARTED: day >= WITHIN,
        CampaignMoment.RUNNING: day == WITHIN,
        CampaignMoment.ENDED: day >= ENDED,
        CampaignMoment.REVIEWED: day == REVIEWED,
    }[guard.moment]


def seen_by(guard: Guard, case: Case) -> object:
    """Give what of a file a guard looks at, so that cases alike in it need not be asked twice.

    Who proposed is not in it: whoever acts is tried both as the one who proposed and as another.
    """
    if isinstance(guard, NoticeGiven):
        return case.file.published is not None
    if isinstance(guard, LevelAbove) or (
        isinstance(guard, HasAuthority) and guard.whose is not AuthorityOf.ACTOR
    ):
        return case.file.level
    return case.form if isinstance(guard, OnlyForms) else None
