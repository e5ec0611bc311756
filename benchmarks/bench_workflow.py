"""What a step of the workflow costs: a dict table with frozen attrs written by hand, ours, state machine libraries.

The bare step has a role guard and gives an event and the next case. A step whose event goes into a trail with its hash, the replay of a
million events (10,000 in quick runs) and the list of what is available are timed besides. Peers that are not installed are named as such.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import attrs

import pages
from emulation.codecs import append_event
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
from emulation.workflow.trail import Trail
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


def ours_with_trail() -> object:
    """Walk the line once and write every event into a trail, each entry with its hash."""
    case, trail = FRESH, Trail("c")
    for command in COMMANDS:
        for event in allowed(decide(case, command, CONTEXT)):
            case = evolve(case, event)
            trail = append_event(trail, event, definition=SETTING.ref, rulebook_day=AT.date())
    return trail


def walked_events() -> tuple[Event, ...]:
    """Give all events of one walk."""
    case, found = FRESH, list[Event]()
    for command in COMMANDS:
        decision = allowed(decide(case, command, CONTEXT))
        found += decision
        case = replay(decision, start=case)
    return tuple(found)


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


def sismic_walk() -> Callable[[], object]:
    """Sismic: a statechart read once, an interpreter each; guard and trail are code of the chart."""
    # Any: the package carries no types.
    model: Any = import_module("sismic.model")
    interpreter: Any = import_module("sismic.interpreter").Interpreter
    chart = model.Statechart("line", preamble="trail = []")
    chart.add_state(model.CompoundState("root", initial=LINE[0]), None)
    for name in LINE:
        chart.add_state(model.FinalState(name) if name == LINE[-1] else model.BasicState(name), "root")
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        kept = f"trail.append(({act!r}, {source!r}, {target!r}, event.actor, event.at))"
        chart.add_transition(
            model.Transition(source, target, event=act, guard="event.actor == 'office'", action=kept)
        )

    def walk() -> object:
        machine = interpreter(chart)
        machine.execute()
        for act in ACTS:
            machine.queue(model.Event(act, actor="office", at=AT)).execute()
        return machine

    return walk


def automat_walk() -> Callable[[], object]:
    """Automat: a machine each; it knows no guards, so the output checks the actor and keeps the trail."""
    machine: Any = import_module("automat").MethodicalMachine()  # Any: it is typed in part only

    def keep(self: Any, actor: str) -> None:  # noqa: ANN401
        if actor != "office":
            raise ValueError(actor)
        self.trail.append((actor, AT))

    def named(name: str) -> Callable[..., None]:
        def made(self: Any, actor: str = "") -> None:  # noqa: ANN401, ARG001
            return None

        made.__name__ = name
        return made

    states = [machine.state(initial=name == LINE[0])(named(f"at_{name}")) for name in LINE]
    output = machine.output()(keep)
    namespace: dict[str, Any] = {"machine": machine, "keep": output}
    for source, act, target in zip(states, ACTS, states[1:], strict=False):
        namespace[act] = machine.input()(named(act))
        source.upon(namespace[act], enter=target, outputs=[output])
    line: Any = type("Line", (), namespace)

    def walk() -> object:
        made = line()
        made.trail = []
        for act in ACTS:
            getattr(made, act)(actor="office")
        return made

    return walk


def eventsourcing_walk() -> Callable[[], object]:
    """Eventsourcing: an aggregate each, that checks the actor and triggers an event for each step; nothing is stored."""
    from eventsourcing.domain import Aggregate, event

    class Line(Aggregate):
        @event("Opened")
        def __init__(self, state: str) -> None:
            self.state = state

        @event("Moved")
        def go(self, act: str, actor: str, at: datetime, target: str) -> None:  # noqa: ARG002
            if actor != "office":
                raise ValueError(actor)
            self.state = target

    def walk() -> object:
        made = Line(LINE[0])
        for act, target in zip(ACTS, LINE[1:], strict=False):
            made.go(act, "office", AT, target)
        return made.collect_events()

    return walk


PEERS: Mapping[str, tuple[str, Callable[[], Callable[[], object]]]] = {
    "python-statemachine": ("statemachine", statemachine_walk),
    "transitions": ("transitions", transitions_walk),
    "sismic": ("sismic", sismic_walk),
    "Automat": ("automat", automat_walk),
    "eventsourcing": ("eventsourcing", eventsourcing_walk),
}


# ---- further figures ----


def proposed_case() -> Case:
    """Give a case that was proposed."""
    setting = minimal_setting()
    command = Command(act="propose", actor="station-head", at=AT)
    return carry_out(new_case("c", minimal_nomination(), setting), command, open_context(setting, AT.date()))


def replay_many(bench: Bench, events: tuple[Event, ...]) -> None:
    """Replay case after case until there were a million events."""
    count = 10_000 if bench.quick else 1_000_000
    cases = -(-count // len(events))
    begun = time.perf_counter()
    for _ in range(cases):
        replay(events)
    seconds = time.perf_counter() - begun
    bench.row(f"replay {count:,} events, {len(events)} a case", seconds * 1e3, unit="ms")


def shown_ratio(ratio: float | None) -> str | None:
    """Give two figures that matter, also where ours takes a thousandth of the time."""
    return None if ratio is None else f"{ratio:#.2g}" if ratio < 1 else pages.number(ratio)


def report(bench: Bench, absent: list[str]) -> str:
    """Give the rows as a table, and name what could not be measured."""
    head = ["what", "time", "unit", "ours to this"]
    rows: list[tuple[object, ...]] = [
        (
            f"against {row.compared_with}" if row.compared_with else f"**{row.name}**",
            row.median,
            row.unit,
            shown_ratio(row.ratio),
        )
        for row in bench.rows
    ]
    rows += [(f"against {name}", None, "not installed", None) for name in absent]
    return pages.table(head, rows)


def main() -> None:
    """Measure and write ``out/bench/workflow.json``."""
    bench = Bench("workflow")
    absent = [name for name, (module, _) in PEERS.items() if find_spec(module) is None]
    against: dict[str, Callable[[], object]] = {"dict table, frozen attrs by hand": plain}
    against |= {name: make() for name, (_, make) in PEERS.items() if name not in absent}
    bench.compare("five steps, commands at hand", ours, against, unit="walk")
    bench.compare("five steps, commands made", ours_with_commands, {"by hand": plain}, unit="walk")
    bench.compare(
        "five steps, each event in a trail with its hash",
        ours_with_trail,
        {"by hand, no trail": plain},
        unit="walk",
    )
    events = walked_events()
    bench.compare(f"replay {len(events)} events", lambda: replay(events), {}, unit="case")
    replay_many(bench, events)
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
    print("".join(f"  {name}: not installed\n" for name in absent), end="")
    if pages.asked():
        pages.write("workflow", report(bench, absent), packages=["attrs", *PEERS])


if __name__ == "__main__":
    main()
