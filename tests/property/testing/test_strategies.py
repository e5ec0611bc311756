"""The strategies keep the promises of their docstrings: embedders build on them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from emulation.campaigns import (
    About,
    AtLeast,
    AtMost,
    Between,
    BeYes,
    Campaign,
    Duty,
    Reach,
    ReachStep,
    Severity,
)
from emulation.campaigns.goals import Goal
from emulation.core.text import nfc
from emulation.law import LEVEL_CODES
from emulation.parties import Body, DocumentNumber, JointBody, Level, Office, parse_number
from emulation.procedure import CouncilRule, FilingDate
from emulation.testing import campaigns, core, journals, parties, procedure

# Enough tries that a case of one in a thousand is found.
SEARCH = settings(max_examples=5000, database=None, derandomize=True)


@pytest.mark.parametrize("kind", [AtLeast, AtMost, Between, About, BeYes, ReachStep])
def test_goals_of_every_kind_are_drawn(kind: type) -> None:
    goal = find(campaigns.goals(), lambda each: isinstance(each, kind), settings=SEARCH)
    assert type(goal) is kind


def test_a_drawn_goal_can_have_a_tolerance() -> None:
    goal = find(
        campaigns.goals(),
        lambda each: isinstance(each, About) and each.tolerance is not None,
        settings=SEARCH,
    )
    assert isinstance(goal, About)
    assert goal.tolerance is not None
    assert goal.tolerance.unit == goal.value.unit


@given(campaigns.goals())
def test_a_drawn_range_is_in_order(goal: Goal) -> None:
    assert not isinstance(goal, Between) or goal.low <= goal.high


@given(campaigns.campaigns())
def test_the_references_of_a_drawn_plan_lead_somewhere(plan: Campaign) -> None:
    assert [finding for finding in plan.check() if finding.severity is Severity.ERROR] == []


@given(campaigns.duties())
def test_a_drawn_duty_has_a_scope_when_its_reach_says_so(duty: Duty) -> None:
    assert (duty.scope is not None) is (duty.reach is Reach.SCOPE)


@given(parties.document_numbers().filter(lambda number: number.serial is not None))
def test_a_drawn_number_is_read_back(number: DocumentNumber) -> None:
    assert str(parse_number(str(number))) == str(number)


@given(parties.bodies(), parties.joint_bodies(), parties.offices())
def test_drawn_actors(body: Body, joint: JointBody, office: Office) -> None:
    assert isinstance(body.level, Level)
    assert 2 <= len(set(joint.members)) <= 3
    assert office.id
    assert office.body


@given(core.vietnamese_text())
def test_drawn_text_is_clean(text: str) -> None:
    assert text
    assert text == nfc(text) == text.strip()


@given(st.data(), st.integers(-5, 5))
def test_exact_numbers_keep_within_their_bounds(data: st.DataObject, low: int) -> None:
    assert low <= data.draw(core.exact_numbers(low, low + 1)) <= low + 1


@given(journals.journals(journals.measured_campaign(), distinct_moments=True))
def test_distinct_moments_are_distinct(journal: Any) -> None:
    moments = [entry.recorded for entry in journal]
    assert len(moments) == len(set(moments))


@given(procedure.filing_dates(), procedure.councils())
def test_drawn_dates_and_councils_can_be_asked(filed: FilingDate, seats: CouncilRule) -> None:
    last = filed.last_day(2023)
    assert (last.month, last.day) == (filed.month, filed.day) or filed.before
    assert (seats.most_vice_chairs or 0) >= (seats.fewest_vice_chairs or 0)
    assert seats.level in LEVEL_CODES
