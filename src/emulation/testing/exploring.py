"""Walking through everything a definition can do: a model check for procedures of your own (kiểm chứng mô hình quy trình).

From a new case on, every act is tried by every actor, on days before, within and after the campaign and after its final review; and
by one holder of each role with every outcome of every guard of the step, good, bad and not known, alone and in pairs. What is allowed
is carried out and explored further. Cases are told apart by their state and by what is in their file, not by when it came there.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

import attrs

from emulation.awards import AwardPurpose, Nomination
from emulation.campaigns.state import CampaignState
from emulation.core import Truth
from emulation.eligibility import ALWAYS, NEVER, UNDETERMINED
from emulation.i18n import Message
from emulation.law import AwardForm, Citation, OfficeKind, Ruling, Verification
from emulation.parties import DocumentRef, Level
from emulation.testing.workflow import Agreed, minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    CampaignAt,
    CampaignMoment,
    Case,
    Command,
    Context,
    CouncilAgreed,
    Definition,
    DossierComplete,
    Event,
    Guard,
    HasAuthority,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    NoticeNeed,
    Refusal,
    RewardedOnce,
    SeparateHands,
    Setting,
    StandardMet,
    StateKind,
    Transition,
    Wanted,
    WithinQuota,
    decide,
    evolve,
    new_case,
    replay,
)
from emulation.workflow.events import Effect
from emulation.workflow.graph import GRANTING
from emulation.workflow.guarding import Asked
from emulation.workflow.permitting import role_truth

__all__ = ["Exploration", "explore"]

_BEFORE, _WITHIN, _ENDED, _REVIEWED = (
    date(2021, 9, 9),
    date(2021, 10, 4),
    date(2021, 10, 31),
    date(2021, 11, 3),
)
_DAYS = (_BEFORE, _WITHIN, _ENDED, _REVIEWED)
_PAPER = DocumentRef(title="Quyết định")


@attrs.frozen(kw_only=True)
class Exploration:
    """What was found by walking through a definition (kết quả kiểm chứng).

    Args:
        definition: Name of the definition.
        cases: How many cases that differ in state or file were reached.
        states: Ids of the states reached.
        decisions: How many decisions were asked for.
        allowed: How many of them were allowed.
        problems: What should not be, in words for whoever wrote the definition; none when it holds.
    """

    definition: str
    cases: int
    states: frozenset[str]
    decisions: int
    allowed: int
    problems: tuple[str, ...]


def explore(definition: Definition, *, purposes: Iterable[AwardPurpose] = AwardPurpose) -> Exploration:
    """Walk through a definition in the small world of :func:`.minimal_setting` (kiểm chứng quy trình).

    Looked for are: a case from which no end can be reached; an award granted or a council's yes recorded by whoever proposed; a final
    award before the campaign has ended and was finally reviewed; an award without the power to decide it; a step that is allowed
    though one of its guards fails; a case that its events do not bring back.

    Args:
        definition: The definition; its roles need holders in the small world.
        purposes: Occasions to walk for.

    >>> from emulation.workflow import simplified_award
    >>> explore(simplified_award(), purposes=[AwardPurpose.UNEXPECTED]).problems
    ()
    """
    walk = _Walk(definition)
    for purpose in purposes:
        for form in (AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.PRAISE):
            walk.begin(minimal_nomination(purpose=purpose, form=form))
    return walk.result()


# ---- outcomes of guards ----


@attrs.frozen
class _Outcome:
    """One way a guard may turn out: what to change in command, context and setting, and whether it then holds."""

    holds: bool
    command: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    context: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    setting: Mapping[str, Any] = attrs.field(factory=dict[str, Any])


_GOOD = _Outcome(True)


@attrs.frozen
class _Power:
    """A law that gives one answer to every question of power."""

    truth: Truth

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Give the answer, whatever is asked."""
        del form, level, kind, on
        return Ruling(
            truth=self.truth,
            reason=Message("law.ruling.office_not_listed"),
            citations=(Citation("Luật 15/2003/QH11", 80),),
            verification=Verification.OFFICIAL,
        )


def _known(**context: Any) -> _Outcome:  # noqa: ANN401 - any field of a context
    return _Outcome(False, context=context)


def _outcomes(guard: Guard, case: Case) -> tuple[_Outcome, ...]:
    """Give the ways a guard may turn out besides holding; the days are gone through apart."""
    if isinstance(guard, NoticeGiven) and case.file.published is not None:
        return (_known(notice=None), _known(notice=NoticeNeed(Truth.UNKNOWN)))
    if isinstance(guard, MustGive):
        field = "reason" if guard.what is Wanted.REASON else "document"
        return (_Outcome(False, command={field: None}),)
    if isinstance(guard, RewardedOnce):
        file = attrs.evolve(case.file, id="other", granted=datetime.combine(_BEFORE, time(), tzinfo=None))
        return (_known(others=(attrs.evolve(case, file=file),)),)
    return _FAILING.get(type(guard), ())


_ONE_PERSON = dict.fromkeys(("station-head", "office", "council", "chair", "committee", "culture"), "p-1")
_FAILING: dict[type, tuple[_Outcome, ...]] = {
    StandardMet: (
        _known(assessment=None),
        _known(assessment=NEVER.assess({})),
        _known(assessment=UNDETERMINED.assess({})),
    ),
    NoRestriction: (
        _known(restrictions=None),
        _known(restrictions=(NEVER.assess({}),)),
        _known(restrictions=(ALWAYS.assess({}), UNDETERMINED.assess({}))),
    ),
    DossierComplete: (_known(needed_papers=None), _known(needed_papers=frozenset({"minutes"}))),
    CouncilAgreed: (
        _known(council=None),
        _known(council=Agreed(Truth.NO)),
        _known(council=Agreed(Truth.UNKNOWN)),
    ),
    NoticeGiven: (_known(notice=None), _known(notice=NoticeNeed(Truth.YES, 10))),
    WithinQuota: (_known(place=Agreed(Truth.NO)), _known(place=Agreed(Truth.UNKNOWN))),
    NoConflict: (_known(conflicts=frozenset(_ONE_PERSON) | {"village-1-leaders", "school"}),),
    SeparateHands: (_Outcome(False, setting={"people": _ONE_PERSON}),),
    HasAuthority: (
        _Outcome(False, setting={"rulebook": _Power(Truth.NO)}),
        _Outcome(False, setting={"rulebook": _Power(Truth.UNKNOWN)}),
        _Outcome(False, setting={"rulebook": None}),
    ),
    LevelAbove: (_Outcome(False, command={"level": None}), _Outcome(False, command={"level": Level.COMMUNE})),
}


def _in_season(guard: CampaignAt, day: date) -> bool:
    return {
        CampaignMoment.STARTED: day >= _WITHIN,
        CampaignMoment.RUNNING: day == _WITHIN,
        CampaignMoment.ENDED: day >= _ENDED,
        CampaignMoment.REVIEWED: day == _REVIEWED,
    }[guard.moment]


# ---- the walk ----


class _Walk:
    """Cases to look at, those seen, and what was found."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        self.settings: dict[str, Setting] = {}
        plain = self.setting({})
        self.actors = sorted(plain.actors)
        self.states: dict[date, CampaignState | None] = {day: open_context(plain, day).state for day in _DAYS}
        self.seen: dict[str, Case] = {}
        self.leads: dict[str, set[str]] = {}
        self.tried: set[tuple[str, ...]] = set()
        self.holding: dict[Transition, list[list[str]]] = {}
        self.pending: list[tuple[Case, tuple[Event, ...]]] = []
        self.decisions = self.allowed = 0
        self.problems: dict[str, None] = {}

    def setting(self, changes: Mapping[str, Any]) -> Setting:
        key = repr(sorted(changes.items(), key=lambda each: each[0]))
        if key not in self.settings:
            given = {"rulebook": _Power(Truth.YES), **changes}
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
        """Try one step with every outcome of its guards, by every actor, on every day."""
        guards = [each for each in transition.guards if each.applies(case.nomination.purpose)]
        seasons = [each for each in guards if isinstance(each, CampaignAt)]
        for outcomes, actors in self.ways(case, transition, guards):
            for day in _DAYS:
                good = all(each.holds for each in outcomes) and all(_in_season(each, day) for each in seasons)
                for actor in actors:
                    asked = self.question(case, transition, outcomes, day, actor)
                    self.ask(case, events, transition, asked, good=good)

    def ways(
        self, case: Case, transition: Transition, guards: list[Guard]
    ) -> Iterator[tuple[tuple[_Outcome, ...], list[str]]]:
        """Give outcomes and who acts: all guards hold and anybody acts; then one holder of each role acts, and guards fail.

        Every outcome of every guard is tried alone, and every two of different guards together. A case whose file differs meets the
        same guards; for it, only those who have a role act, while all of them hold.
        """
        holders = self.holders(case, transition)
        kind = (case.state, transition.act, case.nomination.purpose.value, str(case.is_granted))
        if kind in self.tried:
            yield (_GOOD,) * len(guards), list(dict.fromkeys(itertools.chain(*holders)))
            return
        self.tried.add(kind)
        yield (_GOOD,) * len(guards), self.actors
        failing = [(place, each) for place, guard in enumerate(guards) for each in _outcomes(guard, case)]
        firsts = list(dict.fromkeys(each[0] for each in holders if each))
        singles = [dict([one]) for one in failing]
        pairs = [dict(both) for both in itertools.combinations(failing, 2) if both[0][0] != both[1][0]]
        for chosen in (*singles, *pairs):
            yield tuple(chosen.get(place, _GOOD) for place in range(len(guards))), firsts

    def holders(self, case: Case, transition: Transition) -> list[list[str]]:
        """Give those who have each role of a step; who that is does not depend on the file."""
        if transition not in self.holding:
            asked = [(actor, Asked(case, *self.asking(case, transition, actor))) for actor in self.actors]
            self.holding[transition] = [
                [actor for actor, each in asked if role_truth(role, each) is Truth.YES]
                for role in map(self.definition.role, transition.roles)
            ]
        return self.holding[transition]

    def asking(self, case: Case, transition: Transition, actor: str) -> tuple[Command, Transition, Context]:
        command, context = self.question(case, transition, (), _REVIEWED, actor)
        return command, transition, context

    def question(
        self, case: Case, transition: Transition, outcomes: tuple[_Outcome, ...], day: date, actor: str
    ) -> tuple[Command, Context]:
        setting: dict[str, Any] = {}
        known: dict[str, Any] = {}
        given: dict[str, Any] = {"reason": "đã xem xét", "document": _PAPER, **_extras(case, transition)}
        for each in outcomes:
            setting.update(each.setting)
            known.update(each.context)
            given.update(each.command)
        made = self.setting(setting)
        at = datetime.combine(day, time(9), tzinfo=made.zone)
        known = {
            "assessment": ALWAYS.assess({}),
            "restrictions": (),
            "needed_papers": frozenset[str](),
            "notice": NoticeNeed(Truth.NO),
            "council": Agreed(),
            **known,
        }
        return (
            Command(act=transition.act, actor=actor, at=at, **given),
            Context(setting=made, state=self.states[day], **known),
        )

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
        on = command.at.date()
        if not good:
            self.problem(transition, "is allowed though a guard fails")
        for test, words in _DANGERS:
            if test(case, command, transition, on):
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
            decisions=self.decisions,
            allowed=self.allowed,
            problems=(*self.problems, *trapped),
        )


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


# ---- what must never be ----

_Test = Callable[[Case, Command, Transition, date], bool]


def _self_approval(case: Case, command: Command, transition: Transition, _on: date) -> bool:
    judges = transition.effect in GRANTING or any(
        isinstance(each, CouncilAgreed) for each in transition.guards
    )
    return judges and command.actor in case.file.proposed_by


def _too_early(case: Case, _command: Command, transition: Transition, on: date) -> bool:
    final = case.nomination.purpose is AwardPurpose.FINAL
    return transition.effect in GRANTING and final and on != _REVIEWED


def _without_power(_case: Case, _command: Command, transition: Transition, _on: date) -> bool:
    return transition.effect in GRANTING and not any(
        isinstance(each, HasAuthority) for each in transition.guards
    )


_DANGERS: tuple[tuple[_Test, str], ...] = (
    (_self_approval, "is done by whoever proposed"),
    (_too_early, "gives a final award before the campaign has ended and was reviewed"),
    (_without_power, "gives an award without the power to decide it"),
)
