"""Strategies for what the library works out: findings, answers, states, reports, ranks. Drawn by asking, never made up."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from emulation.campaigns import Answer, DutyVerb, Finding, GroupMembership, RaciRow, ResponsibilityMatrix
from emulation.campaigns.progress import ProgressReport
from emulation.campaigns.scoring import RankedScore, rank
from emulation.campaigns.state import CampaignState
from emulation.i18n import Language, Table
from emulation.testing.campaigns import campaigns
from emulation.testing.frame import score_scales, score_sheets
from emulation.testing.journals import diaries, journals, measured_campaign
from emulation.testing.parties import subjects

__all__ = [
    "answers",
    "findings",
    "matrices",
    "memberships",
    "raci_rows",
    "rankings",
    "reports",
    "states",
    "tables",
]

_LANGUAGES: tuple[Language, ...] = ("vi", "en")
_DAYS = st.dates(date(2021, 9, 1), date(2021, 11, 10))


def findings() -> st.SearchStrategy[Finding]:
    """Findings about drawn plans."""
    return campaigns().flatmap(lambda plan: st.sampled_from(plan.check()))


def matrices() -> st.SearchStrategy[ResponsibilityMatrix]:
    """Matrices of drawn plans."""
    return campaigns().map(ResponsibilityMatrix)


def raci_rows() -> st.SearchStrategy[RaciRow]:
    """Rows of the RACI tables of drawn plans."""
    return matrices().map(lambda matrix: matrix.raci()).filter(bool).flatmap(st.sampled_from)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """What matrices answer: yes, no and unknown."""
    matrix = draw(matrices())
    plan = matrix.campaign
    asked = st.tuples(st.sampled_from([each.id for each in plan.actors]), st.sampled_from(DutyVerb))
    promised = [(actor, verb) for duty in plan.duties for actor in duty.actors for verb in duty.verbs]
    actor, verb = draw(asked | st.sampled_from(promised) if promised else asked)
    return matrix.may(actor, verb, draw(subjects()), draw(_DAYS))


def memberships() -> st.SearchStrategy[GroupMembership]:
    """Whether drawn subjects belong to the groups of drawn plans, and why."""
    asked = st.tuples(campaigns().filter(lambda plan: plan.groups), subjects())
    return asked.flatmap(lambda pair: st.sampled_from(pair[0].groups_of(pair[1])))


def states() -> st.SearchStrategy[CampaignState]:
    """States of a plan with a target of every kind, on days before, within and after it."""
    plan = measured_campaign()
    return st.builds(plan.state, journals(plan) | diaries(plan), _DAYS)


def reports() -> st.SearchStrategy[ProgressReport]:
    """Progress of that plan."""
    plan = measured_campaign()
    return st.builds(plan.progress, journals(plan) | diaries(plan), _DAYS)


def tables() -> st.SearchStrategy[Table]:
    """Tables as people are shown them, in either language."""
    asked = st.tuples(matrices(), st.sampled_from(_LANGUAGES))
    return asked.map(lambda pair: pair[0].table(pair[1]))


@st.composite
def rankings(draw: st.DrawFn) -> tuple[RankedScore, ...]:
    """Rankings of up to five participants on a drawn scale, best first."""
    scale = draw(score_scales())
    count = draw(st.integers(0, 5))
    return rank(scale, [draw(score_sheets(scale, participant=f"p{number}")) for number in range(count)])
