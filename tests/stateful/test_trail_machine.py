"""A trail kept entry by entry, and a council that meets, each beside a naive model that just remembers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from emulation.awards import (
    Attendance,
    Ballot,
    CastVote,
    Council,
    CouncilRules,
    CouncilSeat,
    CouncilSession,
    OpenBallot,
    PassRule,
    Presence,
    Recusal,
    RecusalPolicy,
    SecretBallot,
    Vote,
    VotedCase,
    count_votes,
    judge_vote,
)
from emulation.codecs import dump_trail_lines, load_trail_lines
from emulation.core import Truth
from emulation.law import AwardForm
from emulation.testing.trails import tampered
from emulation.workflow import DefinitionRef
from emulation.workflow.trail import (
    FULL_VIEW,
    Checkpoint,
    RecordedEvent,
    Sealed,
    Trail,
    TrailView,
    Vault,
    public_view,
    seal,
    verify,
)

AT = datetime(2021, 11, 2, 8, tzinfo=UTC)


class TrailMachine(RuleBasedStateMachine):
    """Entries come, reasons are sealed and forgotten, checkpoints are kept, copies are tampered with."""

    @initialize()
    def begin(self) -> None:
        self.trail = Trail("case-1")
        self.vault = Vault()
        self.known: list[tuple[str, int | None]] = []  # activity, what it corrects
        self.reasons: dict[int, str | None] = {}  # what a reader of everything is told
        self.sealed: dict[int, Sealed] = {}
        self.kept: list[Checkpoint] = []

    @rule(activity=st.sampled_from(["propose", "vote", "announce"]), secret=st.booleans(), data=st.data())
    def something_happens(self, activity: str, secret: bool, data: st.DataObject) -> None:
        number = len(self.known) + 1
        corrects = data.draw(st.none() | st.integers(1, number - 1)) if number > 1 else None
        words = f"lý do {number}"
        reason: str | Sealed = words
        if secret:
            item = seal(words, f"{number:032x}")
            self.vault = self.vault.add(item)
            reason = self.sealed[number] = item.sealed
        self.trail = self.trail.append(
            RecordedEvent("own-event", 1, "{}"),
            activity=activity,
            actor="office",
            at=AT + timedelta(minutes=number),
            definition=DefinitionRef("own", 1, "ab"),
            rulebook_day=date(2021, 11, 2),
            reason=reason,
            corrects=corrects,
        )
        self.known.append((activity, corrects))
        self.reasons[number] = words

    @precondition(lambda self: self.sealed)
    @rule(data=st.data())
    def somebody_is_forgotten(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.sealed)))
        self.vault = self.vault.without(self.sealed.pop(number))
        self.reasons[number] = None

    @rule()
    def a_checkpoint_is_kept(self) -> None:
        self.kept.append(self.trail.checkpoint)

    @rule()
    def it_is_stored_and_loaded(self) -> None:
        entries, faults = load_trail_lines(list(dump_trail_lines(self.trail)))
        assert not faults
        self.trail = Trail.of("case-1", entries, checkpoint=self.trail.checkpoint)

    @precondition(lambda self: len(self.known) > 1)
    @rule(data=st.data())
    def a_copy_is_tampered_with(self, data: st.DataObject) -> None:
        copy = data.draw(tampered(tuple(self.trail)))
        assert not verify(copy, case="case-1", checkpoint=self.trail.checkpoint).holds

    @invariant()
    def it_says_what_happened(self) -> None:
        assert [(entry.activity, entry.corrects) for entry in self.trail] == self.known
        view = TrailView.of(self.trail, FULL_VIEW, vault=self.vault)
        assert {line.sequence: line.reason for line in view.lines} == self.reasons
        public = TrailView.of(self.trail, public_view("announce"))
        assert [line.sequence for line in public.lines] == [
            number for number, (activity, _) in enumerate(self.known, start=1) if activity == "announce"
        ]

    @invariant()
    def every_checkpoint_still_fits(self) -> None:
        for point in self.kept[-3:]:
            assert verify(self.trail, checkpoint=point).holds


MEMBERS = tuple(f"m{number}" for number in range(1, 8))
SHARES = (Fraction(1, 2), Fraction(4, 5), Fraction(9, 10))


class CouncilMachine(RuleBasedStateMachine):
    """Members come, write, stand back and vote in an open round; others hand in secret slips."""

    @initialize(share=st.sampled_from(SHARES), strict=st.booleans(), kept=st.booleans())
    def begin(self, share: Fraction, strict: bool, kept: bool) -> None:
        policy = RecusalPolicy.KEEP_IN_BASE if kept else RecusalPolicy.TAKE_OUT_OF_BASE
        rule = PassRule(share=share, strict=strict, recused=policy)
        self.rules = CouncilRules(passing=[rule], attendance=[])
        self.presence: dict[str, Presence] = {}
        self.back: set[str] = set()
        self.votes: dict[str, Vote] = {}
        self.rounds: list[Ballot] = []

    def session(self) -> CouncilSession:
        cast = [CastVote(member, vote) for member, vote in self.votes.items()]
        return CouncilSession(
            id="session",
            council=Council("council", "Hội đồng", [CouncilSeat(member) for member in MEMBERS]),
            opened=AT,
            cases=[VotedCase(id="c1", subject="nurse", form=AwardForm.PRAISE)],
            attendance=[Attendance(member, presence) for member, presence in self.presence.items()],
            recusals=[Recusal(member, "c1") for member in self.back],
            ballots=[*self.rounds, OpenBallot("c1", cast, len(self.rounds) + 1)],
        )

    def may_vote(self) -> list[str]:
        there = {Presence.PRESENT, Presence.WRITTEN}
        return sorted(m for m, presence in self.presence.items() if presence in there and m not in self.back)

    @rule(member=st.sampled_from(MEMBERS), presence=st.sampled_from([Presence.PRESENT, Presence.WRITTEN]))
    def somebody_takes_part(self, member: str, presence: Presence) -> None:
        self.presence[member] = presence

    @rule(member=st.sampled_from(MEMBERS), presence=st.sampled_from([Presence.AWAITED, Presence.ABSENT]))
    def somebody_stays_away(self, member: str, presence: Presence) -> None:
        if member not in self.votes and not self.rounds:
            self.presence[member] = presence

    @precondition(lambda self: self.presence)
    @rule(data=st.data())
    def somebody_stands_back(self, data: st.DataObject) -> None:
        member = data.draw(st.sampled_from(sorted(self.presence)))
        if member not in self.votes and not self.rounds:
            self.back.add(member)

    @precondition(lambda self: self.may_vote())
    @rule(data=st.data(), vote=st.sampled_from(Vote))
    def somebody_votes(self, data: st.DataObject, vote: Vote) -> None:
        self.votes[data.draw(st.sampled_from(self.may_vote()))] = vote

    @precondition(lambda self: self.votes)
    @rule()
    def the_round_was_secret_and_another_begins(self) -> None:
        self.rounds.append(SecretBallot.count("c1", self.votes.values(), round=len(self.rounds) + 1))
        self.votes = {}

    @invariant()
    def the_count_agrees(self) -> None:
        session = self.session()
        tally = count_votes(session, "c1")
        assert tally is not None
        said = list(self.votes.values())
        assert (tally.yes, tally.no, tally.blank) == tuple(said.count(vote) for vote in Vote)
        assert (tally.members, tally.recused) == (len(MEMBERS), len(self.back))
        assert len(session.rounds("c1")) == len(self.rounds) + 1

    @invariant()
    def the_verdict_agrees(self) -> None:
        """Try every way the open votes can go."""
        (rule,) = self.rules.passing
        base = len(MEMBERS) - (0 if rule.recused is RecusalPolicy.KEEP_IN_BASE else len(self.back))
        waiting = {Presence.AWAITED, None}
        open_ones = sum(self.presence.get(m) in waiting and m not in self.back for m in MEMBERS)
        sure = list(self.votes.values()).count(Vote.YES)

        def passes(yes: int) -> bool:
            if base == 0:
                return False
            share = Fraction(yes, base)
            return yes > 0 and (share > rule.share if rule.strict else share >= rule.share)

        ways = {passes(sure + more) for more in range(open_ones + 1)}
        expected = Truth.of(ways.pop()) if len(ways) == 1 else Truth.UNKNOWN
        assert judge_vote(self.session(), "c1", self.rules).truth is expected


TestTrailMachine = TrailMachine.TestCase
TestTrailMachine.settings = settings(stateful_step_count=15)
TestCouncilMachine = CouncilMachine.TestCase
TestCouncilMachine.settings = settings(stateful_step_count=15)
