"""Walking through everything a definition can do: a model check for procedures of your own (kiểm chứng mô hình quy trình).

From a new case on, every act is tried by every actor, on days before, within and after the campaign and after its final review; and
by one holder of each role, whoever proposed and a stranger with every outcome of every guard of the step (good, bad and not known), in
every combination or as many together as asked for. What is allowed is carried out and explored further. Cases are told apart by their
state and by what is in their file, not by when it came there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

import attrs

from emulation.awards import AwardPurpose, Nomination
from emulation.campaigns import Campaign
from emulation.campaigns.state import CampaignState
from emulation.core import Truth
from emulation.eligibility import ALWAYS
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.periods import Period
from emulation.testing.dangers import DANGERS
from emulation.testing.guard_outcomes import (
    DAYS,
    GOOD,
    REVIEWED,
    Outcome,
    Power,
    failing,
    in_season,
    phases_on,
    seen_by,
)
from emulation.testing.workflow import Agreed, minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    CampaignAt,
    Case,
    Command,
    Context,
    Definition,
    Event,
    Guard,
    InPhase,
    NoticeNeed,
    Refusal,
    Setting,
    StateKind,
    Transition,
    decide,
    evolve,
    new_case,
    replay,
)
from emulation.workflow.asking import Asked
from emulation.workflow.events import Effect
from emulation.workflow.permitting import role_truth

__all__ = ["Exploration", "explore"]

_PAPER = DocumentRef(title="Quyết định")
_STRANGER = "stranger"
_NONE: Mapping[str, Any] = {}


@attrs.frozen(kw_only=True)
class Exploration:
    """What was found by walking through a definition (kết quả kiểm chứng).

    Args:
        definition: Name of the definition.
        cases: How many cases that differ in state or file were reached.
        states: Ids of the states reached.
        outcomes: How many combinations of state, act, occasion and outcomes of the guards were tried.
        decisions: How many decisions were asked for.
        allowed: How many of them were allowed.
        problems: What should not be, in words for whoever wrote the definition; none when it holds.
    """

    definition: str
    cases: int
    states: frozenset[str]
    outcomes: int
    decisions: int
    allowed: int
    problems: tuple[str, ...]


def explore(
    definition: Definition,
    *,
    purposes: Iterable[AwardPurpose] = AwardPurpose,
    together: int | None = 2,
) -> Exploration:
    """Walk through a definition in the small world of :func:`.minimal_setting` (kiểm chứng quy trình).

    Looked for are: a case from which no end can be reached; an award granted or a council's yes recorded by whoever proposed; a final
    award before the campaign has ended and was finally reviewed; an award without the power to decide it; a step that is allowed
    though one of its guards fails, or to somebody who has no role in it; a step that is never allowed; a case that its events do not
    bring back.

    Args:
        definition: The definition; its roles need holders in the small world.
        purposes: Occasions to walk for.
        together: How many guards of a step are tried not to hold at once; ``None`` for every combination, which takes minutes for
            a step with many guards.

    >>> from emulation.workflow import simplified_award
    >>> explore(simplified_award(), purposes=[AwardPurpose.UNEXPECTED]).problems
    ()
    """
    walk = _Walk(definition, together)
    for purpose in purposes:
        for form in (AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.PRAISE):
            walk.begin(minimal_nomination(purpose=purpose, form=form))
    return walk.result()


# ---- the walk ----


class _Walk:
    """Cases to look at, those seen, and what was found."""

    def __init__(self, definition: Definition, together: int | None) -> None:
        self.definition, self.together = definition, together
        self.settings: dict[tuple[tuple[str, int], ...], Setting] = {}
        self.plan = _plan(definition)
        plain = self.setting({})
        self.actors = sorted(plain.actors)
        self.states: dict[date, CampaignState | None] = {day: open_context(plain, day).state for day in DAYS}
        self.seen: dict[str, Case] = {}
        self.leads: dict[str, set[str]] = {}
        self.tried: set[tuple[object, ...]] = set()
        self.holding: dict[str, tuple[str, ...]] = {}
        self.steps: dict[tuple[str, ...], bool] = {}
        self.commands: dict[tuple[object, ...], Command] = {}
        self.good: dict[date, Context] = {}
        self.pending: list[tuple[Case, tuple[Event, ...]]] = []
        self.outcomes = self.decisions = self.allowed = 0
        self.problems: dict[str, None] = {}

    def setting(self, changes: Mapping[str, Any], plan: Mapping[str, Any] = _NONE) -> Setting:
        # What outcomes change is made once and kept, so that its identity tells it apart.
        key = tuple(sorted((name, id(value)) for name, value in (*changes.items(), *plan.items())))
        if key not in self.settings:
            given = {"rulebook": Power(Truth.YES), "campaign": attrs.evolve(self.plan, **plan), **changes}
            self.settings[key] = minimal_setting(definition=self.definition, **given)
        return self.settings[key]

    def begin(self, nomination: Nomination) -> None:
        first = new_case("c", nomination, self.setting({}))
        self.seen[_key(first)] = first
        self.pending.append((first, ()))
        while self.pending:
            case, events = self.pending.pop()
            for transition in self.definition.out_of(case.state):
                if transition.serves(nomination.purpose):
                    self.take(case, events, transition)

    def take(self, case: Case, events: tuple[Event, ...], transition: Transition) -> None:
        """Try one step with outcomes of its guards, by those it is tried by, on every day."""
        self.steps.setdefault(_step(transition), False)
        guards = [each for each in transition.guards if each.applies(case.nomination.purpose)]
        seasons = [each for each in guards if isinstance(each, CampaignAt)]
        for outcomes, actors in self.ways(case, transition, guards):
            holds = all(each.holds for each in outcomes)
            changes = _changes(case, transition, outcomes)
            for day in DAYS:
                good = holds and all(in_season(each, day) for each in seasons)
                context = self.context(outcomes, day)
                for actor in actors:
                    command = self.command(transition, actor, day, changes)
                    self.ask(case, events, transition, (command, context), good=good)

    def ways(
        self, case: Case, transition: Transition, guards: list[Guard]
    ) -> Iterator[tuple[tuple[Outcome, ...], list[str]]]:
        """Give outcomes and who acts: all guards hold and anybody acts; then guards fail, and one of each kind acts.

        A case that differs in nothing the guards look at meets the same guards; for it, only those who have a role act, while all of
        them hold.
        """
        roles = [self.holders(role, case) for role in transition.roles]
        seen = tuple(seen_by(each, case) for each in guards)
        kind = (case.state, transition.act, case.nomination.purpose, case.is_granted, *seen)
        if kind in self.tried:
            yield (GOOD,) * len(guards), list(dict.fromkeys(itertools.chain(*roles)))
            return
        self.tried.add(kind)
        self.outcomes += 1
        yield (GOOD,) * len(guards), [*self.actors, _STRANGER]
        actors = self.kinds_of_actors(case, transition)
        for chosen in self.failing(guards, case):
            self.outcomes += 1
            yield tuple(chosen.get(place, GOOD) for place in range(len(guards))), actors

    def failing(self, guards: list[Guard], case: Case) -> Iterator[dict[int, Outcome]]:
        """Give each choice of guards that do not hold, and how each of them turns out."""
        ways = {place: failing(guard, case) for place, guard in enumerate(guards)}
        places = [place for place, each in ways.items() if each]
        most = len(places) if self.together is None else min(self.together, len(places))
        for count in range(1, most + 1):
            for chosen in itertools.combinations(places, count):
                for outcome in itertools.product(*(ways[place] for place in chosen)):
                    yield dict(zip(chosen, outcome, strict=True))

    def kinds_of_actors(self, case: Case, transition: Transition) -> list[str]:
        """Give one holder of each role, whoever proposed, and a stranger; those with a role of the step alone when few fail at once."""
        roles = transition.roles if self.together is not None else [each.id for each in self.definition.roles]
        firsts = [held[0] for held in (self.holders(role, case) for role in roles) if held]
        others = () if self.together is not None else (*case.file.proposed_by, _STRANGER)
        return list(dict.fromkeys((*firsts, *others)))

    def holders(self, role: str, case: Case) -> tuple[str, ...]:
        """Give those who have a role; who that is does not depend on the file."""
        if role not in self.holding:
            some = self.definition.transitions[0]
            context = self.context((), REVIEWED)
            asked = [
                (actor, Asked(case, self.command(some, actor, REVIEWED, {}), some, context))
                for actor in self.actors
            ]
            one = self.definition.role(role)
            self.holding[role] = tuple(actor for actor, each in asked if role_truth(one, each) is Truth.YES)
        return self.holding[role]

    def command(self, transition: Transition, actor: str, day: date, changes: Mapping[str, Any]) -> Command:
        # What a command brings is kept by the cases seen or for good, so that its identity tells it apart.
        key = (transition.act, actor, day, *map(id, changes.values()))
        if key not in self.commands:
            moment = datetime.combine(day, time(9), tzinfo=self.setting({}).zone)
            self.commands[key] = Command(act=transition.act, actor=actor, at=moment, **changes)
        return self.commands[key]

    def context(self, outcomes: tuple[Outcome, ...], day: date) -> Context:
        if all(each is GOOD for each in outcomes):
            if day not in self.good:
                self.good[day] = self.made(outcomes, day)
            return self.good[day]
        return self.made(outcomes, day)

    def made(self, outcomes: Iterable[Outcome], day: date) -> Context:
        known: dict[str, Any] = {
            "assessment": _MET,
            "restrictions": (),
            "needed_papers": frozenset[str](),
            "notice": _NO_NOTICE,
            "council": _AGREED,
        }
        setting: dict[str, Any] = {}
        plan: dict[str, Any] = {}
        for each in outcomes:
            known.update(each.context)
            setting.update(each.setting)
            plan.update(each.plan)
        return Context(setting=self.setting(setting, plan), state=self.states[day], **known)

    def ask(
        self,
        case: Case,
        events: tuple[Event, ...],
        transition: Transition,
        asked: tuple[Command, Context],
        *,
        good: bool,
    ) -> None:
        command, context = asked
        self.decisions += 1
        decision = decide(case, command, context)
        if isinstance(decision, Refusal):
            return
        self.allowed += 1
        self.steps[_step(transition)] = True
        if not good:
            self.problem(transition, "is allowed though a guard fails")
        if not any(command.actor in self.holders(role, case) for role in transition.roles):
            self.problem(transition, "is allowed to somebody who has no role in it")
        for test, words in DANGERS:
            if test(case, command, transition, command.at.date()):
                self.problem(transition, words)
        self.go(case, events, decision)

    def go(self, case: Case, events: tuple[Event, ...], decision: tuple[Event, ...]) -> None:
        after = case
        for event in decision:
            after = evolve(after, event)
        path = (*events, *decision)
        key = _key(after)
        self.leads.setdefault(_key(case), set()).add(key)
        if key in self.seen:
            return
        if replay(path) != after:
            self.problems[f"the events of a case in {after.state!r} do not bring it back"] = None
        # Days are gone through anew from each case, so what was done last must not stand in the way.
        rested = attrs.evolve(after, last=None)
        self.seen[key] = rested
        self.pending.append((rested, path))

    def never(self) -> list[str]:
        """Say which steps nobody may take on any day; of them nothing was shown."""
        return [
            f"{act!r} from {source!r} is allowed to nobody on any day"
            for (act, source, *_), taken in self.steps.items()
            if not taken
        ]

    def problem(self, transition: Transition, words: str) -> None:
        self.problems[f"{transition.act!r} from {transition.source!r} {words}"] = None

    def result(self) -> Exploration:
        final = {each.id for each in self.definition.states if each.kind is StateKind.FINAL}
        back: dict[str, set[str]] = {}
        for source, targets in self.leads.items():
            for target in targets:
                back.setdefault(target, set()).add(source)
        ends = {key for key, case in self.seen.items() if case.state in final}
        pending = list(ends)
        while pending:
            for source in back.get(pending.pop(), ()):
                if source not in ends:
                    ends.add(source)
                    pending.append(source)
        stuck = {case.state for key, case in self.seen.items() if key not in ends}
        trapped = [f"no end can be reached from {state!r}" for state in sorted(stuck)]
        return Exploration(
            definition=self.definition.name,
            cases=len(self.seen),
            states=frozenset(each.state for each in self.seen.values()),
            outcomes=self.outcomes,
            decisions=self.decisions,
            allowed=self.allowed,
            problems=(*self.problems, *self.never(), *trapped),
        )


_MET, _NO_NOTICE, _AGREED = ALWAYS.assess({}), NoticeNeed(Truth.NO), Agreed()


def _plan(definition: Definition) -> Campaign:
    """Give the small plan with the phases a definition names, which run on every day that is tried."""
    guards = [guard for each in definition.transitions for guard in each.guards]
    named = frozenset[str]().union(*(each.phases for each in guards if isinstance(each, InPhase)))
    phases = phases_on(named, Period(DAYS[0], DAYS[-1]))
    return attrs.evolve(minimal_setting().campaign, phases=phases)


def _step(transition: Transition) -> tuple[str, ...]:
    return (transition.act, transition.source, transition.target, *transition.roles)


def _changes(case: Case, transition: Transition, outcomes: Iterable[Outcome]) -> dict[str, Any]:
    """Give what a command brings: all that a step could ask for, less what an outcome leaves out."""
    given: dict[str, Any] = {"reason": "đã xem xét", "document": _PAPER, **_extras(case, transition)}
    for each in outcomes:
        given.update(each.command)
    return given


def _extras(case: Case, transition: Transition) -> dict[str, Any]:
    if transition.effect is Effect.PASS_UP:
        return {"level": Level.DISTRICT if case.file.level is None else Level.CENTRAL}
    if transition.effect is Effect.LOWER:
        return {"form": AwardForm.ADVANCED_WORKER}
    if transition.effect is Effect.CORRECT:
        return {"nomination": case.nomination}
    return {}


def _key(case: Case) -> str:
    file = case.file
    return repr(
        (
            case.state,
            file.nomination.purpose,
            file.nomination.form,
            file.proposed_by,
            file.lowered_to,
            file.level,
            file.granted is not None,
            file.published is not None,
            file.revoked is not None,
        )
    )
