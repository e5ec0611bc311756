"""What holds of every decision: it never raises, it is whole, and what is allowed leads on."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import Nomination
from emulation.codecs import dumps, from_data, loads, to_data
from emulation.errors import InvalidDocumentError
from emulation.testing.workflow import (
    carry_out,
    cases,
    commands,
    definitions,
    guards,
    minimal_nomination,
    minimal_setting,
    nominations,
    open_context,
)
from emulation.workflow import (
    Case,
    Command,
    Context,
    Definition,
    DefinitionBuilder,
    Guard,
    Refusal,
    Setting,
    available,
    check_definition,
    compare_definitions,
    decide,
    desk,
    explain,
    migrate,
    new_case,
    overdue,
    replay,
    to_mermaid,
    to_svg,
)

SETTING = minimal_setting()
ACTS = st.sampled_from([each.id for each in SETTING.definition.acts])
WHO = st.sampled_from(sorted(SETTING.actors))
STATES = st.sampled_from([each.id for each in SETTING.definition.states])


def context_of(command: Command) -> Context:
    return open_context(SETTING, command.at.astimezone(SETTING.zone).date())


# ---- commands from outside ----

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = (
    "act",
    "actor",
    "at",
    "on_behalf_of",
    "reason",
    "papers",
    "form",
    "level",
    "document",
    "nomination",
    "expected_version",
)


@given(
    commands(act=ACTS, actor=WHO).map(to_data),
    st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=6), JSON, max_size=2),
    st.sets(st.sampled_from(FIELDS), max_size=1),
)
def test_a_command_from_json_ends_in_events_a_refusal_or_faults_of_the_document(
    data: dict[str, object], spoiled: dict[str, object], dropped: set[str]
) -> None:
    given_data = {key: value for key, value in {**data, **spoiled}.items() if key not in dropped}
    try:
        command = loads(Command, json.dumps(given_data))
    except InvalidDocumentError as error:
        assert error.faults
        return
    case = new_case("c", minimal_nomination(), SETTING)
    for context in (context_of(command), Context(setting=SETTING)):
        decision = decide(case, command, context)
        if isinstance(decision, Refusal):
            assert decision.blockers
            assert explain(decision, SETTING.campaign)
        else:
            assert replay(decision).version == len(decision)


@pytest.mark.parametrize("moment", [datetime.min, datetime(1899, 12, 31), datetime(9001, 1, 1), datetime.max])
def test_moments_out_of_reach_are_refused_at_the_door(moment: datetime) -> None:
    data = {"act": "propose", "actor": "office", "at": moment.replace(tzinfo=UTC).isoformat()}
    with pytest.raises(InvalidDocumentError) as caught:
        from_data(Command, data)
    assert [each.code for each in caught.value.faults] == ["workflow.far_moment"]


# ---- any case, any command ----


@given(cases(), nominations(), commands(act=ACTS, actor=WHO), STATES)
def test_a_decision_is_whole_and_repeats_itself(
    case: Case, nomination: Nomination, command: Command, state: str
) -> None:
    fresh = new_case("c", nomination, SETTING)
    for each in (case, fresh, attrs.evolve(fresh, state=state, version=3)):
        decision = decide(each, command, context_of(command))
        assert decision == decide(each, command, context_of(command))
        if isinstance(decision, Refusal):
            assert decision.blockers
            assert len(set(map(repr, decision.blockers))) == len(decision.blockers)
            assert loads(Refusal, dumps(decision)) == decision


@given(
    STATES,
    WHO,
    st.sampled_from([each.id for each in SETTING.definition.acts]),
    st.dates(date(2021, 9, 1), date(2021, 12, 1)),
)
def test_what_is_available_is_what_is_decided(state: str, actor: str, act: str, day: date) -> None:
    at = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    context = open_context(SETTING, day)
    case = attrs.evolve(new_case("c", minimal_nomination(), SETTING), state=state, version=2)
    option = next(each for each in available(case, actor, at, context) if each.act.id == act)
    decision = decide(case, Command(act=act, actor=actor, at=at), context)
    if isinstance(decision, Refusal):
        given_up = {code for code in decision.codes if code.is_to_give}
        assert set(option.to_give) == given_up
        assert set(option.blockers) == {each for each in decision.blockers if each.code not in given_up}
    else:
        assert option.is_allowed
        assert decision[-1].target in option.targets


@given(definitions())
def test_every_question_of_any_definition_is_answered(definition: Definition) -> None:
    for finding in check_definition(definition, SETTING.campaign):
        assert finding.text("vi")
    assert to_mermaid(definition).endswith("\n")
    assert to_svg(definition, "en").endswith("</svg>\n")
    assert compare_definitions(definition, definition) == ()
    assert loads(Definition, dumps(definition)).digest == definition.digest


@given(definitions(), commands(act=ACTS, actor=WHO))
def test_no_definition_makes_deciding_raise(definition: Definition, command: Command) -> None:
    setting = minimal_setting(definition=definition)
    context = open_context(setting, command.at.astimezone(setting.zone).date())
    case = new_case("c", minimal_nomination(), setting)
    for act in (each.id for each in definition.acts):
        decision = decide(case, attrs.evolve(command, act=act), context)
        if not isinstance(decision, Refusal):
            case = replay(decision, start=case)
    overdue([case], context.state.on, setting)
    desk([case], command.actor, context.state.on, context)
    migrate(case, {case.state: case.state}, definition, command)


@given(guards(), commands(act=st.just("go"), actor=WHO))
def test_every_guard_answers_with_and_without_what_it_needs(guard: Guard, command: Command) -> None:
    made = DefinitionBuilder("one", 1, vi="x", en="x").state("new", vi="x", en="x").act("go", vi="x", en="x")
    made.role("all", vi="x", en="x", actors=SETTING.actors).allow("go", "new", by=["all"], guards=[guard])
    setting: Setting = minimal_setting(definition=made.build())
    case = new_case("c", minimal_nomination(), setting)
    for context in (
        open_context(setting, command.at.astimezone(setting.zone).date()),
        Context(setting=setting),
    ):
        decision = decide(case, command, context)
        if isinstance(decision, Refusal):
            assert decision.blockers
        else:
            assert carry_out(case, command, context).state == "new"
