"""What a step of the workflow costs: a dict table with frozen attrs written by hand, ours, state machine libraries.

The bare step has a role guard and gives an event and the next case; then the same with a trail entry, linked by a hash or not; then with
seven guards besides. What is written by hand keeps the same content in its entries and asks the same guards. Building a case, the replay
of a million events (10,000 in quick runs), the list of what is available and the model check are timed besides. The time is that of the
processor. Peers that are not installed are named as such.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import attrs

import pages
from emulation.codecs import append_event
from emulation.testing.exploring import explore
from emulation.testing.workflow import carry_out, minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    Case,
    Command,
    Context,
    Decision,
    DefinitionBuilder,
    DossierComplete,
    Event,
    Guard,
    NoConflict,
    NoRestriction,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    StateKind,
    WithinQuota,
    available,
    campaign_award,
    decide,
    evolve,
    new_case,
    replay,
    simplified_award,
)
from emulation.workflow.trail import Trail
from harness import Bench

AT = datetime(2021, 10, 4, 2, tzinfo=UTC)
WRITE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
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


# ---- the same with a trail entry ----

RULES_OF = "line@1"


@attrs.frozen
class PlainEntry:
    """An entry of a trail as that programmer keeps it; without a hash the last two stay empty."""

    event: PlainEvent | PlainOpened
    role: str
    rulebook_day: date
    definition: str
    previous: str
    digest: str


@attrs.frozen
class PlainOpened:
    """That a case was opened, and for whom: the nomination as plain data, as it would be stored."""

    sequence: int
    case: str
    act: str
    actor: str
    at: datetime
    nomination: Mapping[str, object]


def content(entry: PlainEvent | PlainOpened, day: date, previous: str) -> str:
    """Write what the hash of an entry is made of."""
    if isinstance(entry, PlainOpened):
        event = {"case": entry.case, "nomination": WRITE(entry.nomination)}
    else:
        event = {"act": entry.act, "source": entry.source, "target": entry.target}
    return WRITE(
        {
            "actor": entry.actor,
            "at": entry.at.isoformat(),
            "case": "c",
            "definition": RULES_OF,
            "event": event,
            "previous": previous,
            "role": "office",
            "rulebook_day": day.isoformat(),
            "sequence": entry.sequence,
        }
    )


def same_content(entry: PlainEvent | PlainOpened, day: date, previous: str) -> str:
    """Write the very content of our entry: the event as text, whole, and every field besides, also those with nothing in them."""
    ref = {"digest": RULES.digest, "key": RULES.key, "version": RULES.version}
    at = entry.at.isoformat()
    data: dict[str, object] = {
        "command": {"act": entry.act, "actor": entry.actor, "at": at},
        "sequence": entry.sequence,
    }
    if isinstance(entry, PlainOpened):
        data |= {"case": entry.case, "nomination": entry.nomination, "definition": ref, "state": "new"}
    else:
        data |= {"source": entry.source, "target": entry.target, "definition": RULES_OF, "effect": "none"}
    kind = "opened" if isinstance(entry, PlainOpened) else "moved"
    return WRITE(
        {
            "activity": entry.act,
            "actor": entry.actor,
            "at": at,
            "case": "c",
            "corrects": None,
            "definition": ref,
            "event": {"data": WRITE(data), "kind": kind, "version": 1},
            "format": 1,
            "on_behalf_of": None,
            "previous": previous,
            "reason": None,
            "role": "office",
            "rulebook_day": day.isoformat(),
            "sequence": entry.sequence,
        }
    )


def plain_nomination() -> dict[str, object]:
    """Give the nomination as plain data by hand, field by field."""
    each = NOMINATION
    subject: Any = each.subject
    done = each.achievement.period
    return {
        "id": each.id,
        "campaign": each.campaign,
        "form": each.form.value,
        "purpose": each.purpose.value,
        "provision": each.provision,
        "achievement": {
            "id": each.achievement.id,
            "text": each.achievement.text,
            "period": {"start": str(done.start), "end": str(done.end)},
        },
        "subject": {
            "type": "person",
            "foreign": subject.foreign,
            "id": subject.id,
            "name": subject.name,
            "residence": subject.residence,
            "works_at": subject.works_at,
            "sectors": sorted(sector.value for sector in subject.sectors),
            "blocs": [],
            "categories": [],
            "memberships": [],
        },
    }


Write = Callable[[PlainEvent | PlainOpened, date, str], str]


def plain_with_trail(write: Write | None, origin: str = "") -> tuple[PlainCase, list[PlainEntry]]:
    """Walk the line once, an entry for the opening and for each step, linked by what is written of each if anything is."""
    case = PlainCase("c", "new", 1, None)  # once it was opened
    day = AT.date()
    first = PlainOpened(1, "c", ACTS[0], "office", AT, {} if write is None else plain_nomination())
    trail = [entry_by_hand(first, day, origin, write)]
    for act in ACTS:
        case = plain_step(case, act, "office", AT)
        event: Any = case.last
        trail.append(entry_by_hand(event, day, trail[-1].digest, write))
    return case, trail


def entry_by_hand(
    event: PlainEvent | PlainOpened, day: date, previous: str, write: Write | None
) -> PlainEntry:
    """Make an entry of an event."""
    digest = "" if write is None else hashlib.sha256(write(event, day, previous).encode()).hexdigest()
    return PlainEntry(event, "office", day, RULES_OF, previous, digest)


# ---- the same with guards ----


@attrs.frozen
class PlainContext:
    """What that programmer would pass in."""

    met: bool = True
    restricted: tuple[str, ...] = ()
    needed: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    rewarded: frozenset[str] = frozenset()
    achievement: str = "a-1"
    place: bool | None = None
    proposers: tuple[str, ...] = ()
    people: Mapping[str, str] = attrs.field(factory=dict[str, str])
    conflicts: frozenset[str] = frozenset()
    subject: str = "nurse"


PLAIN_CONTEXT = PlainContext()
PLAIN_GUARDS: tuple[Callable[[PlainContext, str], bool], ...] = (
    lambda known, _who: known.needed <= known.papers,
    lambda known, _who: known.met,
    lambda known, _who: not known.restricted,
    lambda known, _who: known.achievement not in known.rewarded,
    lambda known, _who: known.place is not False,
    lambda known, who: who not in known.proposers and known.people.get(who, who) not in known.proposers,
    lambda known, who: who != known.subject and who not in known.conflicts,
)
OUR_GUARDS = (
    DossierComplete(),
    StandardMet(),
    NoRestriction(),
    RewardedOnce(),
    WithinQuota(),
    SeparateHands(),
    NoConflict(),
)


def plain_holds(actor: str) -> bool:
    """Ask the seven guards."""
    return all(guard(PLAIN_CONTEXT, actor) for guard in PLAIN_GUARDS)


def plain_with_guards() -> object:
    """Walk the line once, the guards asked before each step, each step an entry with its hash."""
    case = PlainCase("c", "new", 1, None)
    day = AT.date()
    opened = PlainOpened(1, "c", ACTS[0], "office", AT, plain_nomination())
    trail = [entry_by_hand(opened, day, "", content)]
    for act in ACTS:
        if not plain_holds("office"):
            raise ValueError(act)
        case = plain_step(case, act, "office", AT)
        event: Any = case.last
        trail.append(entry_by_hand(event, day, trail[-1].digest, content))
    return case, trail


# ---- ours ----


def small_procedure(*guards: Guard) -> DefinitionBuilder:
    """Give the same line as a definition: one role, and the guards on each step."""
    made = DefinitionBuilder("line", 1, vi="Dòng", en="Line")
    made.role("office", vi="văn phòng", en="office", actors=["office"])
    for state in LINE:
        made.state(state, vi=state, en=state, kind=StateKind.FINAL if state == LINE[-1] else StateKind.OPEN)
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        made.act(act, vi=act, en=act).allow(act, source, to=target, by=["office"], guards=guards)
    return made


SETTING = minimal_setting(definition=small_procedure().build())
CONTEXT = open_context(SETTING, AT.date())
NOMINATION = minimal_nomination()
RULES = SETTING.definition.ref
FRESH = new_case("c", NOMINATION, SETTING)
GUARDED = minimal_setting(definition=small_procedure(*OUR_GUARDS).build())
GUARDED_CONTEXT = open_context(GUARDED, AT.date())
GUARDED_FRESH = new_case("c", NOMINATION, GUARDED)
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


def ours_with_events() -> object:
    """Walk the line once and keep the events: a trail that is not linked."""
    case, trail = FRESH, list[Event]()
    for command in COMMANDS:
        for event in allowed(decide(case, command, CONTEXT)):
            case = evolve(case, event)
            trail.append(event)
    return case, trail


def ours_with_trail() -> tuple[Case, Trail]:
    """Walk the line once and write every event into a trail, each entry with its hash."""
    return linked(FRESH, CONTEXT)


def same_by_hand() -> tuple[PlainCase, list[PlainEntry]]:
    """Walk the line once by hand and hash what ours hashes."""
    return plain_with_trail(same_content, hashlib.sha256(b'{"case":"c","format":1}').hexdigest())


def check_same() -> None:
    """Make sure that what is held against ours hashes the same: that the digests are equal."""
    (_, trail), (_, entries) = ours_with_trail(), same_by_hand()
    if [entry.digest for entry in trail] != [entry.digest for entry in entries]:
        raise RuntimeError("the trail by hand is not the same as ours")


def ours_with_guards() -> object:
    """The same where each step has seven guards."""
    return linked(GUARDED_FRESH, GUARDED_CONTEXT)


def linked(case: Case, context: Context) -> tuple[Case, Trail]:
    """Walk a line once, every event an entry with its hash."""
    trail, day, ref = Trail("c"), AT.date(), case.definition
    for command in COMMANDS:
        for event in allowed(decide(case, command, context)):
            case = evolve(case, event)
            trail = append_event(trail, event, definition=ref, rulebook_day=day, role="office")
    return case, trail


def walked_events() -> tuple[Event, ...]:
    """Give all events of one walk."""
    case, found = FRESH, list[Event]()
    for command in COMMANDS:
        decision = allowed(decide(case, command, CONTEXT))
        found += decision
        case = replay(decision, start=case)
    return tuple(found)


# ---- peers ----

GUARDING = False
"""Whether the peers ask the seven guards besides the actor."""


def may(actor: str) -> bool:
    """Say what the peers ask before a step."""
    return actor == "office" and (not GUARDING or plain_holds(actor))


def statemachine_walk() -> Callable[[], object]:
    """python-statemachine: a machine each, a guard method, a listener that keeps the trail."""
    from statemachine import State, StateMachine

    namespace: dict[str, Any] = {
        name: State(initial=name == LINE[0], final=name == LINE[-1]) for name in LINE
    }
    for source, act, target in zip(LINE, ACTS, LINE[1:], strict=False):
        namespace[act] = namespace[source].to(namespace[target], cond="is_office")
    namespace["is_office"] = lambda self, actor: may(actor)  # noqa: ARG005
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
            return may(event.kwargs["actor"])

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
            model.Transition(source, target, event=act, guard="event.may(event.actor)", action=kept)
        )

    def walk() -> object:
        machine = interpreter(chart)
        machine.execute()
        for act in ACTS:
            machine.queue(model.Event(act, actor="office", at=AT, may=may)).execute()
        return machine

    return walk


def automat_walk() -> Callable[[], object]:
    """Automat: a machine each; it knows no guards, so the output checks the actor and keeps the trail."""
    machine: Any = import_module("automat").MethodicalMachine()  # Any: it is typed in part only

    def keep(self: Any, actor: str) -> None:  # noqa: ANN401
        if not may(actor):
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
            if not may(actor):
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
    begun = time.process_time()
    for _ in range(cases):
        replay(events)
    seconds = time.process_time() - begun
    bench.row(f"replay {count:,} events, {len(events)} a case", seconds * 1e3, unit="ms")


def with_guards(bench: Bench, peers: Mapping[str, Callable[[], object]]) -> None:
    """Hold steps with seven guards each and a linked trail against the same by hand, and the peers, which link nothing."""
    global GUARDING  # noqa: PLW0603 - what the callbacks of the peers ask, for as long as this is timed
    GUARDING = True
    try:
        bench.compare(
            "five steps with seven guards each, linked trail",
            ours_with_guards,
            {"by hand": plain_with_guards, **peers},
            unit="walk",
        )
    finally:
        GUARDING = False


def model_check(bench: Bench) -> None:
    """Walk through the smaller of the shipped procedures, two guards failing at once."""
    begun = time.process_time()
    found = explore(simplified_award(), together=1 if bench.quick else 2)
    seconds = time.process_time() - begun
    bench.row(f"model check, {found.decisions:,} decisions", seconds * 1e3, unit="ms")


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
    check_same()
    bench = Bench("workflow", cpu=True)
    absent = [name for name, (module, _) in PEERS.items() if find_spec(module) is None]
    peers = {name: make() for name, (_, make) in PEERS.items() if name not in absent}
    bench.compare(
        "five steps, commands at hand",
        ours,
        {"dict table, frozen attrs by hand": plain, **peers},
        unit="walk",
    )
    bench.compare("five steps, commands made", ours_with_commands, {"by hand": plain}, unit="walk")
    bench.compare(
        "five steps and a trail, not linked",
        ours_with_events,
        {"by hand, the same entries": lambda: plain_with_trail(None)},
        unit="walk",
    )
    bench.compare(
        "five steps and a trail linked by SHA-256",
        ours_with_trail,
        {
            "by hand, the same facts in fewer words": lambda: plain_with_trail(content),
            "by hand, the same content to the byte": same_by_hand,
        },
        unit="walk",
    )
    with_guards(bench, peers)
    bench.compare(
        "building a case",
        lambda: new_case("c", NOMINATION, SETTING),
        {"by hand": lambda: PlainCase("c", "new", 0, None)},
        unit="case",
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
    model_check(bench)
    bench.write()
    print("".join(f"  {name}: not installed\n" for name in absent), end="")
    if pages.asked():
        pages.write("workflow", report(bench, absent), packages=["attrs", *PEERS])


if __name__ == "__main__":
    main()
