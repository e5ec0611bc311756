"""What a step of the workflow costs: a dict table with frozen attrs written by hand, ours, state machine libraries.

The bare step has a role guard and gives an event and the next case. Replay and the list of what is available are timed besides. Peers that
are not installed are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any

import attrs

from emulation.testing.workflow import carry_out, minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    Case,
    Command,
    Decision,
    DefinitionBuilder,
    Event,
    StateKind,
    available,
    campaign_award,
    decide,
    evolve,
    new_case,
    replay,
)
from harness import Bench

AT = datetime(2021, 10, 4, 2, tzinfo=UTC)
LINE = ("new", "proposed", "received", "compiled", "reviewed", "decided")
ACTS = ("propose", "receive", "compile", "review", "decide")


# ---- the limit: a table and frozen values ----


@attrs.frozen
class PlainEvent:
    """What a careful programmer would keep of a step."""

    sequence: int
    act: str
    actor: str
    at: datetime
    source: str
    target: str


@attrs.frozen
class PlainCase:
    """A case of that programmer."""

    id: str
    state: str
    version: int
    last: PlainEvent | None


TABLE = {
    source: {act: (target, frozenset({"office"}))}
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False)
}


def plain_step(case: PlainCase, act: str, actor: str, at: datetime) -> PlainCase:
    """Look the step up, check the role, make the event and the next case."""
    target, roles = TABLE[case.state][act]
    if actor not in roles:
        raise ValueError(actor)
    event = PlainEvent(case.version + 1, act, actor, at, case.state, target)
    return PlainCase(case.id, target, event.sequence, event)


def plain() -> object:
    """Walk the line once."""
    case = PlainCase("c", "new", 0, None)
    for act in ACTS:
        case = plain_step(case, act, "office", AT)
    return case


# ---- ours ----


def small_procedure() -> DefinitionBuilder:
    """Give the same line as a definition: one role, no other guard."""
    made = DefinitionBuilder("line", 1, vi="Dòng", en="Line")
    made.role("office", vi="văn phòng", en="office", actors=["office"])
    for state in LINE:
        made.state(state, vi=state, en=state, kind=StateKind.FINAL if state == LINE[-1] else StateKind.OPEN)
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        made.act(act, vi=act, en=act).allow(act, source, to=target, by=["office"])
    return made


SETTING = minimal_setting(definition=small_procedure().build())
CONTEXT = open_context(SETTING, AT.date())
FRESH = new_case("c", minimal_nomination(), SETTING)
COMMANDS = [Command(act=act, actor="office", at=AT) for act in ACTS]


def allowed(decision: Decision) -> tuple[Event, ...]:
    """Give the events of a command that is allowed."""
    if isinstance(decision, tuple):
        return decision
    raise ValueError(decision.text("en"))


def ours() -> object:
    """Walk the line once with commands that are there already."""
    case = FRESH
    for command in COMMANDS:
        for event in allowed(decide(case, command, CONTEXT)):
            case = evolve(case, event)
    return case


def ours_with_commands() -> object:
    """Walk the line once, each command made and checked on the way."""
    case = FRESH
    for act in ACTS:
        for event in allowed(decide(case, Command(act=act, actor="office", at=AT), CONTEXT)):
            case = evolve(case, event)
    return case


# ---- peers ----


def statemachine_walk() -> Callable[[], object]:
    """python-statemachine: a machine each, a guard method, a listener that keeps the trail."""
    from statemachine import State, StateMachine

    namespace: dict[str, Any] = {
        name: State(initial=name == LINE[0], final=name == LINE[-1]) for name in LINE
    }
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        namespace[act] = namespace[source].to(namespace[target], cond="is_office")
    namespace["is_office"] = lambda self, actor: actor == "office"  # noqa: ARG005
    namespace["after_transition"] = lambda self, event, source, target, actor: self.trail.append(
        (event, source.id, target.id, actor, AT)
    )
    machine_class: Any = type("Line", (StateMachine,), namespace)

    def walk() -> object:
        machine = machine_class.__new__(machine_class)
        machine.trail = []
        machine.__init__()
        for act in ACTS:
            machine.send(act, actor="office")
        return machine

    return walk


def transitions_walk() -> Callable[[], object]:
    """Transitions: one machine for all cases, a condition, a callback that keeps the trail."""
    from transitions import Machine

    class Model:
        state: str

        def __init__(self) -> None:
            self.trail: list[object] = []

        def is_office(self, event: Any) -> bool:  # noqa: ANN401
            return bool(event.kwargs["actor"] == "office")

        def keep(self, event: Any) -> None:  # noqa: ANN401
            self.trail.append(
                (event.event.name, event.transition.source, event.transition.dest, event.kwargs["actor"], AT)
            )

    machine = Machine(
        None,
        states=list(LINE),
        initial=LINE[0],
        send_event=True,
        after_state_change="keep",
        auto_transitions=False,
    )
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        machine.add_transition(act, source, target, conditions="is_office")

    def walk() -> object:
        model = Model()
        machine.add_model(model)
        for act in ACTS:
            getattr(model, act)(actor="office")
        machine.remove_model(model)
        return model

    return walk


PEERS: Mapping[str, tuple[str, Callable[[], Callable[[], object]]]] = {
    "python-statemachine": ("statemachine", statemachine_walk),
    "transitions": ("transitions", transitions_walk),
}


# ---- further figures ----


def proposed_case() -> Case:
    """Give a case that was proposed."""
    setting = minimal_setting()
    command = Command(act="propose", actor="station-head", at=AT)
    return carry_out(new_case("c", minimal_nomination(), setting), command, open_context(setting, AT.date()))


def main() -> None:
    """Measure and write ``out/bench/workflow.json``."""
    bench = Bench("workflow")
    against: dict[str, Callable[[], object]] = {"dict table, frozen attrs by hand": plain}
    against |= {name: make() for name, (module, make) in PEERS.items() if find_spec(module) is not None}
    bench.compare("five steps, commands at hand", ours, against, unit="walk")
    bench.compare("five steps, commands made", ours_with_commands, {"by hand": plain}, unit="walk")
    walked: list[Event] = []
    case = FRESH
    for command in COMMANDS:
        decision = allowed(decide(case, command, CONTEXT))
        walked += decision
        case = replay(decision, start=case)
    bench.compare(f"replay {len(walked)} events", lambda: replay(walked), {}, unit="case")
    proposed = proposed_case()
    setting = minimal_setting(definition=campaign_award())
    context = open_context(setting, AT.date())
    bench.compare(
        f"available: all {len(setting.definition.acts)} acts, with reasons",
        lambda: available(proposed, "office", AT, context),
        {},
        unit="list",
    )
    asked = Command(act="propose", actor="station-head", at=AT)
    fresh = new_case("c", minimal_nomination(), setting)
    bench.compare(
        "a step that asks the responsibility matrix", lambda: decide(fresh, asked, context), {}, unit="step"
    )
    bench.write()


if __name__ == "__main__":
    main()
