"""Every shipped procedure walked through whole, and faulty ones, which must be seen to be faulty."""

from __future__ import annotations

import pytest

from emulation.awards import AwardPurpose
from emulation.testing.exploring import explore
from emulation.workflow import (
    Definition,
    DefinitionBuilder,
    Effect,
    HasAuthority,
    RewardedOnce,
    SeparateHands,
    StateKind,
    campaign_award,
    simplified_award,
)


@pytest.mark.parametrize(
    ("definition", "cases", "decisions"), [(campaign_award(), 1000, 20_000), (simplified_award(), 100, 5000)]
)
def test_a_shipped_procedure_holds(definition: Definition, cases: int, decisions: int) -> None:
    found = explore(definition)
    assert found.problems == ()
    assert found.states == {each.id for each in definition.states}
    assert found.cases > cases
    assert found.decisions > decisions
    assert 0 < found.allowed < found.decisions


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


def test_events_that_do_not_bring_the_case_back_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulation.testing.exploring.replay", lambda _events: None)
    found = explore(small(SeparateHands(), HasAuthority()).build(), purposes=INTERIM)
    assert "the events of a case in 'done' do not bring it back" in found.problems
