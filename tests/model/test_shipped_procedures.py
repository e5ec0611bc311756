"""Every shipped procedure walked through whole, and faulty ones, which must be seen to be faulty."""

from __future__ import annotations

import pytest

from emulation.awards import AwardPurpose
from emulation.law import AwardForm
from emulation.testing.exploring import explore
from emulation.workflow import (
    Blocker,
    BlockerCode,
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    Definition,
    DefinitionBuilder,
    DossierComplete,
    Effect,
    Guard,
    HasAuthority,
    InPhase,
    InTime,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    OnlyForms,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    StateKind,
    TimeLimit,
    Wanted,
    WithinQuota,
    campaign_award,
    simplified_award,
)
from emulation.workflow.asking import Asked
from emulation.workflow.guarding import guard_blockers

EVERY_GUARD: tuple[Guard, ...] = (
    *(CampaignAt(moment) for moment in CampaignMoment),
    CouncilAgreed(),
    DossierComplete(),
    HasAuthority(),
    InPhase(["phase-1", "phase-2"]),
    InTime(TimeLimit.PROPOSAL),
    *(MustGive(what) for what in Wanted),
    NoConflict(),
    NoRestriction(),
    NoticeGiven(),
    RewardedOnce(),
    SeparateHands(),
    StandardMet(),
    WithinQuota(),
)


@pytest.mark.parametrize(
    ("definition", "purpose", "together", "cases", "decisions"),
    [
        (campaign_award(), AwardPurpose.FINAL, 2, 400, 10_000),
        (campaign_award(), AwardPurpose.INTERIM, 1, 400, 10_000),
        (simplified_award(), AwardPurpose.UNEXPECTED, 2, 100, 5000),
    ],
    ids=["final", "interim", "simplified"],
)
def test_a_shipped_procedure_holds(
    definition: Definition, purpose: AwardPurpose, together: int, cases: int, decisions: int
) -> None:
    """Every occasion with every combination of outcomes is walked by tools/model_check.py, a part of the gate."""
    found = explore(definition, purposes=[purpose], together=together)
    assert found.problems == ()
    assert found.states == {each.id for each in definition.states}
    assert found.cases > cases
    assert found.decisions > decisions
    assert found.outcomes > len(definition.transitions)
    assert 0 < found.allowed < found.decisions


def test_an_occasion_the_procedure_is_not_for_goes_no_further_than_the_receipt() -> None:
    found = explore(simplified_award(), purposes=[AwardPurpose.FINAL], together=1)
    assert found.problems == ()
    assert {"received", "rejected", "withdrawn"} <= found.states
    assert found.states.isdisjoint({"submitted", "passed-up", "decided"})


def small(*guards: object, effect: Effect = Effect.DECIDE) -> DefinitionBuilder:
    """Proposed and decided, nothing more; who proposes may decide."""
    return (
        DefinitionBuilder("small", 1, vi="Nhỏ", en="Small")
        .state("new", vi="mới", en="new")
        .state("proposed", vi="đã đề xuất", en="proposed")
        .state("done", vi="xong", en="done", kind=StateKind.FINAL)
        .role("all", vi="mọi người", en="all", actors=["station-head", "chair"])
        .act("propose", vi="đề xuất", en="propose")
        .act("decide", vi="quyết định", en="decide")
        .allow("propose", "new", to="proposed", by=["all"], effect=Effect.PROPOSE)
        .allow("decide", "proposed", to="done", by=["all"], guards=guards, effect=effect)  # type: ignore[arg-type]
    )


INTERIM = [AwardPurpose.INTERIM]


def test_a_sound_little_one_holds() -> None:
    made = small(SeparateHands(), HasAuthority(), RewardedOnce()).build()
    found = explore(made, purposes=INTERIM)
    assert (found.problems, found.states) == ((), {"new", "proposed", "done"})


def test_self_approval_is_seen() -> None:
    found = explore(small(HasAuthority()).build(), purposes=INTERIM)
    assert found.problems == ("'decide' from 'proposed' is done by whoever proposed",)


def test_a_final_award_in_the_period_and_without_power_is_seen() -> None:
    found = explore(small(SeparateHands()).build(), purposes=[AwardPurpose.FINAL])
    assert set(found.problems) == {
        "'decide' from 'proposed' gives a final award before the campaign has ended and was reviewed",
        "'decide' from 'proposed' gives an award without the power to decide it",
    }


def test_a_trap_is_seen() -> None:
    made = small(SeparateHands(), HasAuthority()).state("done", vi="xong", en="done").build()
    assert set(explore(made, purposes=INTERIM).problems) == {
        f"no end can be reached from {state!r}" for state in ("new", "proposed", "done")
    }


def test_a_guard_that_does_not_hold_back_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.workflow.deciding.guard_blockers", lambda _asked: [])
    found = explore(small(SeparateHands(), HasAuthority()).build(), purposes=INTERIM)
    assert "'decide' from 'proposed' is allowed though a guard fails" in found.problems


def test_a_step_without_a_role_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.workflow.deciding.actor_blockers", lambda _asked: [])
    found = explore(small(SeparateHands(), HasAuthority()).build(), purposes=INTERIM)
    assert "'propose' from 'new' is allowed to somebody who has no role in it" in found.problems


def test_a_step_that_nobody_may_ever_take_is_seen() -> None:
    # In the small world nobody is called so.
    made = small(SeparateHands(), HasAuthority()).role("none", vi="không ai", en="nobody", actors=["nobody"])
    made.act("close", vi="đóng", en="close").allow("close", "proposed", to="done", by=["none"])
    found = explore(made.build(), purposes=INTERIM)
    assert found.problems == ("'close' from 'proposed' is allowed to nobody on any day",)


@pytest.mark.parametrize(("together", "outcomes"), [(0, 1), (1, 1 + 3 + 3), (2, 4 * 4), (None, 4 * 4)])
def test_every_combination_is_tried(together: int | None, outcomes: int) -> None:
    # The first step has no guards; the second has two of them with three ways each not to hold.
    made = small(StandardMet(), HasAuthority()).build()
    found = explore(made, purposes=INTERIM, together=together)
    forms = 1  # both forms meet the same guards
    assert found.outcomes == 1 + forms * outcomes


def test_guards_that_look_at_the_file_are_tried_anew_where_it_differs() -> None:
    apart = small(HasAuthority(), OnlyForms(forms=[AwardForm.PRAISE])).build()
    # For a form that does not go this way, and for the one that does.
    assert explore(apart, purposes=INTERIM, together=0).outcomes == 1 + 2


def test_a_guard_that_fails_only_with_three_others_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pairs cannot see: a step let through when everything fails at once."""
    guards = (StandardMet(), NoRestriction(), HasAuthority(), MustGive(Wanted.REASON))

    def forgetful(asked: Asked) -> list[Blocker]:
        found = guard_blockers(asked)
        return [] if len(found) == len(guards) else found

    monkeypatch.setattr("emulation.workflow.deciding.guard_blockers", forgetful)
    made = small(*guards).build()
    words = "'decide' from 'proposed' is allowed though a guard fails"
    assert words not in explore(made, purposes=INTERIM).problems
    assert words in explore(made, purposes=INTERIM, together=None).problems


@pytest.mark.parametrize("guard", EVERY_GUARD, ids=lambda guard: type(guard).__name__)
def test_outcomes_do_what_they_say(guard: Guard) -> None:
    """Every way a guard is said not to hold makes it refuse, alone."""
    made = small(guard, effect=Effect.NONE).build()
    found = explore(made, purposes=[AwardPurpose.FINAL], together=1)
    assert "'decide' from 'proposed' is allowed though a guard fails" not in found.problems


def test_each_way_out_of_a_phase_is_tried_and_inside_it_every_day_will_do() -> None:
    guards = (SeparateHands(), HasAuthority(), InPhase(["phase-1"]), RewardedOnce())
    found = explore(small(*guards).build(), purposes=INTERIM, together=1)
    assert (found.problems, found.states) == ((), {"new", "proposed", "done"})
    # The first step has no guards. Of the second: all hold; one person, three of power, three of the phase, one of another case.
    assert found.outcomes == 1 + 1 + 1 + 3 + 3 + 1


def test_a_phase_that_does_not_hold_back_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(asked: Asked) -> list[Blocker]:
        return [each for each in guard_blockers(asked) if each.code is not BlockerCode.PHASE_UNKNOWN]

    monkeypatch.setattr("emulation.workflow.deciding.guard_blockers", forgetful)
    found = explore(small(SeparateHands(), InPhase(["phase-1"])).build(), purposes=INTERIM)
    assert "'decide' from 'proposed' is allowed though a guard fails" in found.problems


def test_events_that_do_not_bring_the_case_back_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.testing.exploring.replay", lambda _events: None)
    found = explore(small(SeparateHands(), HasAuthority()).build(), purposes=INTERIM)
    assert "the events of a case in 'done' do not bring it back" in found.problems
