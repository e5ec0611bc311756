"""A case worked on by several people at once, beside a naive model: a table, a set of hands, a counter."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from emulation.awards import AwardPurpose
from emulation.parties import DocumentRef, Level
from emulation.testing.workflow import minimal_nomination, minimal_setting, open_context
from emulation.workflow import BlockerCode, Command, Event, Refusal, decide, evolve, new_case, replay

SETTING = minimal_setting()
START, LAST, REVIEW = date(2021, 9, 10), date(2021, 10, 30), date(2021, 11, 1)
PROPOSER, CLERK, DECIDERS = {"station-head"}, {"office"}, {"chair", "committee"}
COUNCIL, SPEAKER = {"council"}, {"culture"}
FINDERS = {"station-head", "village-1-leaders"}

# Written by hand from the plan's procedure, not from the definition: state and act, then the next state and who may.
TABLE: dict[tuple[str, str], tuple[str, set[str]]] = {
    ("new", "discover"): ("discovered", FINDERS),
    ("new", "propose"): ("proposed", PROPOSER),
    ("discovered", "propose"): ("proposed", PROPOSER),
    ("proposed", "receive"): ("received", CLERK),
    ("received", "compile"): ("compiled", CLERK),
    ("received", "return"): ("returned", CLERK),
    ("compiled", "return"): ("returned", CLERK | COUNCIL),
    ("returned", "complete"): ("received", PROPOSER),
    ("compiled", "publish"): ("published", CLERK),
    ("compiled", "review"): ("reviewed", COUNCIL),
    ("published", "review"): ("reviewed", COUNCIL),
    ("reviewed", "submit"): ("submitted", CLERK),
    ("submitted", "decide"): ("decided", DECIDERS),
    ("submitted", "pass-up"): ("passed-up", DECIDERS),
    ("passed-up", "record-refusal"): ("rejected", CLERK),
    ("passed-up", "return"): ("returned", CLERK),
    ("submitted", "reject"): ("rejected", DECIDERS),
    ("rejected", "complain"): ("complained", CLERK),
    ("complained", "reopen"): ("received", DECIDERS),
    ("complained", "dismiss"): ("rejected", DECIDERS),
    ("decided", "announce"): ("announced", CLERK),
    ("announced", "confer"): ("conferred", DECIDERS),
    ("conferred", "publicise"): ("publicised", SPEAKER | CLERK),
    ("publicised", "archive"): ("archived", CLERK),
    ("rejected", "archive"): ("archived", CLERK),
    ("decided", "revoke"): ("revoked", DECIDERS),
    ("archived", "revoke"): ("revoked", DECIDERS),
    ("revoked", "recover"): ("recovered", CLERK),
}
ACTS = sorted({act for _, act in TABLE})
# Acts likely to lead on from a state, so that the way is walked to its end.
NEXT = {state: sorted(act for source, act in TABLE if source == state) for state, _ in TABLE}
IN_SEASON = {"decide", "pass-up"}


class CaseMachine(RuleBasedStateMachine):
    """Days go by; people act on what they have seen, which may be old."""

    @initialize(purpose=st.sampled_from(AwardPurpose))
    def begin(self, purpose: AwardPurpose) -> None:
        self.purpose = purpose
        self.case = new_case("c", minimal_nomination(purpose=purpose), SETTING)
        self.events: list[Event] = []
        self.state, self.version, self.granted = "new", 0, False
        self.last = ""
        # The day the plan was issued: its duties bind from then on.
        self.now = datetime(2021, 9, 9, 9, tzinfo=SETTING.zone)

    @rule(days=st.sampled_from([1, 3, 20, 60]))
    def days_go_by(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(data=st.data(), seen=st.sampled_from([0, 0, 0, 1]))
    def act(self, data: st.DataObject, seen: int) -> None:
        likely = NEXT.get(self.state, ACTS)
        act = data.draw(st.sampled_from(likely) | st.sampled_from(ACTS), label="act")
        able = sorted(TABLE.get((self.state, act), ("", {"office"}))[1])
        actor = data.draw(st.sampled_from(able) | st.sampled_from(sorted(SETTING.actors)), label="actor")
        self.now += timedelta(minutes=1)
        expected = max(self.version - seen, 0)
        command = Command(
            act=act,
            actor=actor,
            at=self.now,
            reason="lý do",
            document=DocumentRef(title="QĐ"),
            level=Level.PROVINCE,
            expected_version=expected,
        )
        decision = decide(self.case, command, open_context(SETTING, self.now.date()))
        allowed = self.expect(act, actor, is_stale=expected != self.version)
        assert isinstance(decision, tuple) is allowed, decision
        if isinstance(decision, Refusal):
            if expected != self.version:
                assert BlockerCode.VERSION_CONFLICT in decision.codes
                assert self.last in decision.text("en")
            return
        for event in decision:
            self.case = evolve(self.case, event)
        self.events += decision
        self.version += len(decision)
        self.state = TABLE[self.state, act][0]
        self.granted = act == "decide" or (self.granted and act != "revoke")
        self.last = actor

    def expect(self, act: str, actor: str, *, is_stale: bool) -> bool:
        """Say by the naive model whether it is allowed."""
        _, may = TABLE.get((self.state, act), ("", set[str]()))
        day = self.now.date()
        if is_stale or actor not in may or (act == "pass-up" and self.state != "submitted"):
            return False
        if act == "propose" and day < START:
            return False
        if act not in IN_SEASON:
            return True
        if self.purpose is AwardPurpose.INTERIM:
            return START <= day <= LAST
        if self.purpose is AwardPurpose.FINAL:
            return day >= REVIEW
        return day >= START

    @rule(data=st.data())
    def two_at_once(self, data: st.DataObject) -> None:
        """Two people send the same command on the same version: one wins, the other is told who did what."""
        act = data.draw(st.sampled_from(NEXT.get(self.state, ACTS)), label="act")
        actors = sorted(TABLE.get((self.state, act), ("", {"office"}))[1])
        self.now += timedelta(minutes=1)
        context = open_context(SETTING, self.now.date())
        version = self.version
        for place, actor in enumerate((actors[0], actors[-1])):
            command = Command(
                act=act,
                actor=actor,
                at=self.now,
                reason="lý do",
                document=DocumentRef(title="QĐ"),
                level=Level.PROVINCE,
                expected_version=version,
            )
            decision = decide(self.case, command, context)
            if self.version != version:
                assert isinstance(decision, Refusal)
                assert place == 1
                assert decision.codes[0] is BlockerCode.VERSION_CONFLICT
                assert f"{self.last} did {act}" in decision.text("en")
            elif self.expect(act, actor, is_stale=False):
                assert isinstance(decision, tuple)
                for event in decision:
                    self.case = evolve(self.case, event)
                self.events += decision
                self.version += len(decision)
                self.state = TABLE[self.state, act][0]
                self.granted = act == "decide" or (self.granted and act != "revoke")
                self.last = actor

    @invariant()
    def the_case_is_what_the_model_says(self) -> None:
        assert (self.case.state, self.case.version, self.case.is_granted) == (
            self.state,
            self.version,
            self.granted,
        )
        if self.events:
            assert replay(self.events) == self.case


CaseMachine.TestCase.settings = settings(max_examples=20, stateful_step_count=30)
TestCase = CaseMachine.TestCase
