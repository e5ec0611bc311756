"""What each event does to a case."""

from __future__ import annotations

import copy
import pickle
import weakref
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.errors import InvalidValueError
from emulation.i18n import say_error
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level, Person
from emulation.periods import Period
from emulation.testing.workflow import minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    Case,
    CaseFile,
    Command,
    Context,
    DefinitionRef,
    Effect,
    Event,
    Migrated,
    Moved,
    Opened,
    decide,
    evolve,
    new_case,
    replay,
)
from emulation.workflow.case import _Draft, _FileDraft
from emulation.workflow.events import _MovedDraft, _OpenedDraft

AT = datetime(2021, 10, 1, 2, tzinfo=UTC)
DEFINITION = DefinitionRef("way", 1, "ab")
NOMINATION = Nomination(
    id="n-1",
    campaign="plan",
    subject=Person("nurse", "Nguyễn Thị Mẫu"),
    form=AwardForm.CERTIFICATE_OF_COMMENDATION,
    achievement=ClaimedAchievement("a-1", "Tiêm chủng", Period(date(2021, 9, 10), date(2021, 10, 30))),
    purpose=AwardPurpose.FINAL,
)


def command(**changes: Any) -> Command:
    return attrs.evolve(Command(act="act", actor="station-head", at=AT), **changes)


OPENED = Opened(1, command(papers=["report"]), "c-1", NOMINATION, DEFINITION, "discovered")
CASE = replay([OPENED])


def moved(effect: Effect = Effect.NONE, case: Case = CASE, target: str = "next", **given: Any) -> Case:
    return evolve(case, Moved(case.version + 1, command(**given), case.state, target, effect, "way@1"))


def test_a_case_opens_with_what_was_asked_and_handed_in() -> None:
    assert (CASE.id, CASE.state, CASE.version, CASE.since) == ("c-1", "discovered", 1, AT)
    assert (CASE.nomination, CASE.definition, CASE.form) == (NOMINATION, DEFINITION, NOMINATION.form)
    assert CASE.file.papers == {"report"}
    assert not CASE.is_granted
    assert CASE == replay([OPENED], start=Case.blank("c-1", NOMINATION, DEFINITION, "discovered"))


def test_papers_add_up_and_staying_keeps_the_clock() -> None:
    later = AT + timedelta(days=2)
    stayed = moved(target="discovered", papers=["minutes"], at=later)
    assert (stayed.file.papers, stayed.since) == ({"report", "minutes"}, AT)
    assert moved(at=later).since == later


def test_a_step_without_effect_keeps_the_file() -> None:
    assert moved().file is CASE.file


def test_the_proposer_is_the_one_who_acts_and_the_one_in_whose_name() -> None:
    assert moved(Effect.PROPOSE).file.proposed_by == ("station-head",)
    assert moved(Effect.PROPOSE, on_behalf_of="station").file.proposed_by == ("station-head", "station")


@pytest.mark.parametrize("effect", [Effect.DECIDE, Effect.GRANT_ABOVE])
def test_an_award_is_granted_taken_back_and_granted_again(effect: Effect) -> None:
    decision = DocumentRef(title="Quyết định")
    granted = moved(effect, document=decision)
    assert (granted.is_granted, granted.file.granted, granted.file.decision) == (True, AT, decision)
    revoked = moved(Effect.REVOKE, granted)
    assert (revoked.is_granted, revoked.file.revoked) == (False, AT)
    assert moved(effect, revoked).is_granted


def test_a_lower_form_a_level_above_a_corrected_nomination() -> None:
    lowered = moved(Effect.LOWER, form=AwardForm.PRAISE)
    assert (lowered.form, lowered.nomination.form) == (AwardForm.PRAISE, NOMINATION.form)
    assert moved(Effect.PASS_UP, level=Level.DISTRICT).file.level is Level.DISTRICT
    corrected = attrs.evolve(NOMINATION, purpose=AwardPurpose.INTERIM)
    assert moved(Effect.CORRECT, nomination=corrected).nomination is corrected


def test_a_case_moves_to_another_definition() -> None:
    after = DefinitionRef("way", 2, "cd")
    case = evolve(CASE, Migrated(2, command(), "discovered", "found", DEFINITION, after))
    assert (case.definition, case.state, case.version) == (after, "found", 2)
    with pytest.raises(InvalidValueError, match="does not follow"):
        evolve(CASE, Migrated(2, command(), "discovered", "found", after, DEFINITION))


def test_an_event_tells_who_when_in_whose_name_and_why() -> None:
    event = attrs.evolve(OPENED, command=command(on_behalf_of="station", reason="gương sáng"))
    assert (event.at, event.actor, event.on_behalf_of, event.reason) == (
        AT,
        "station-head",
        "station",
        "gương sáng",
    )


@pytest.mark.parametrize(
    ("events", "code"),
    [
        ([], "workflow.no_events"),
        ([Moved(1, command(), "a", "b", Effect.NONE, "way@1")], "workflow.not_opened"),
        ([OPENED, attrs.evolve(OPENED, sequence=2)], "workflow.out_of_order"),
        ([attrs.evolve(OPENED, sequence=2)], "workflow.out_of_order"),
    ],
)
def test_events_that_make_no_case(events: list[Event], code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        replay(events)
    assert caught.value.code == code
    assert say_error(caught.value, "vi")


def test_one_achievement_is_known_again_whatever_it_is_called() -> None:
    other = attrs.evolve(NOMINATION, id="n-2", form=AwardForm.PRAISE)
    assert NOMINATION.is_same_achievement(other)
    assert not NOMINATION.is_same_achievement(attrs.evolve(other, subject=Person("other", "Khác")))
    changed = attrs.evolve(NOMINATION.achievement, id="a-2")
    assert not NOMINATION.is_same_achievement(attrs.evolve(other, achievement=changed))


def way() -> tuple[Case, Command, Context]:
    setting = minimal_setting()
    day = open_context(setting, AT.date())
    return new_case("c-1", minimal_nomination(), setting), command(act="propose"), day


def slow(value: Any) -> Any:
    """Make the same value by its own name, with every converter and check."""
    return type(value)(**{each.name: getattr(value, each.name) for each in attrs.fields(type(value))})


def test_what_a_step_makes_is_no_different_from_what_its_own_name_makes() -> None:
    case, asked, context = way()
    decision = decide(case, asked, context)
    assert isinstance(decision, tuple)
    opened = evolve(case, decision[0])
    for made in (*decision, opened, opened.file, evolve(opened, decision[1])):
        same = slow(made)
        assert type(made) is type(same)
        assert (made, hash(made), repr(made)) == (same, hash(same), repr(same))
        assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == copy.copy(made) == same  # noqa: S301
        assert weakref.ref(made)() is made
        for field in attrs.fields(type(made)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(made, field.name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(made, field.name)


def test_a_value_is_asked_for_all_its_fields() -> None:
    for frozen, draft in (
        (Case, _Draft),
        (CaseFile, _FileDraft),
        (Moved, _MovedDraft),
        (Opened, _OpenedDraft),
    ):
        assert [each.name for each in attrs.fields(frozen)] == [each.name for each in attrs.fields(draft)]


def test_an_event_of_another_kind_of_move_is_out_of_order() -> None:
    wrong = Moved(2, command(), "elsewhere", "next", Effect.NONE, "way@1")
    with pytest.raises(InvalidValueError) as caught:
        evolve(CASE, wrong)
    assert caught.value.code == "workflow.out_of_order"


@pytest.mark.parametrize("year", [1899, 9001])
def test_a_moment_out_of_reach_is_refused(year: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        command(at=datetime(year, 6, 1, tzinfo=UTC))
    assert caught.value.code == "workflow.far_moment"
