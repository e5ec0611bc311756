"""A journal kept day by day beside a naive model that just remembers what is so."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from emulation.campaigns import (
    Activated,
    Closed,
    ConditionBegan,
    ConditionEnded,
    Corrected,
    Entry,
    Extended,
    Journal,
    Measured,
    Occurrence,
    Resumed,
    Suspended,
    Withdrawn,
)
from emulation.campaigns.standing import AreaState, CampaignStatus
from emulation.campaigns.state import CampaignState, fold_state
from emulation.core import Truth
from emulation.testing.journals import measured_campaign

PLAN = measured_campaign()
ZONE = timezone(timedelta(hours=7))
START, END = date(2021, 9, 10), date(2021, 10, 30)
VILLAGES = ("v1", "v2", "v3")
ONE_DAY = timedelta(days=1)


class JournalMachine(RuleBasedStateMachine):
    """Days go by; things happen on them and are written down at once or corrected later."""

    @initialize()
    def begin(self) -> None:
        self.journal = Journal()
        self.today = START
        self.moment = datetime(START.year, START.month, START.day, tzinfo=ZONE)
        self.last = END
        self.closed: date | None = None
        self.stopped_since: date | None = None
        self.stopped_days: set[date] = set()
        self.ordered: date | None = None
        self.holds: dict[date, bool] = {}
        self.holding: bool | None = None
        self.readings: dict[str, tuple[str, date, str, int]] = {}
        self.snapshots: list[tuple[datetime, date, CampaignState]] = []

    def write(self, fact: Occurrence, actor: str = "committee") -> str:
        self.moment = max(
            self.moment + timedelta(minutes=1),
            datetime(self.today.year, self.today.month, self.today.day, tzinfo=ZONE),
        )
        id = f"e{len(self.journal)}"
        self.journal = self.journal.add(
            Entry(id=id, on=self.today, recorded=self.moment, fact=fact, actor=actor)
        )
        return id

    # -------------------------------------------------------------------------------- what happens

    @rule(days=st.integers(1, 6))
    def days_go_by(self, days: int) -> None:
        state = fold_state(PLAN, self.journal, self.today)
        self.snapshots.append((self.moment, self.today, state))
        for _ in range(days):
            if self.stopped_since is not None:
                self.stopped_days.add(self.today)
            if self.holding is not None:
                self.holds.setdefault(self.today, self.holding)
            self.today += ONE_DAY

    @rule(village=st.sampled_from(VILLAGES), count=st.integers(0, 50))
    def a_village_reports(self, village: str, count: int) -> None:
        id = self.write(Measured("first-dose", village, value=Fraction(count)))
        self.readings[id] = (id, self.today, village, count)

    @precondition(lambda self: self.readings)
    @rule(data=st.data(), count=st.integers(0, 50))
    def a_reading_is_corrected(self, data: st.DataObject, count: int) -> None:
        id = data.draw(st.sampled_from(sorted(self.readings)))
        _, on, village, _ = self.readings[id]
        self.write(Corrected(id, Measured("first-dose", village, value=Fraction(count))))
        self.readings[id] = (id, on, village, count)

    @precondition(lambda self: self.readings)
    @rule(data=st.data())
    def a_reading_is_withdrawn(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(sorted(self.readings)))
        self.write(Withdrawn(id, "Nhập nhầm"))
        del self.readings[id]

    @rule(days=st.integers(-5, 20))
    def the_end_is_moved(self, days: int) -> None:
        until = max(self.today + timedelta(days=days), START)
        self.write(Extended(until))
        if self.closed is None:
            self.last = until

    @rule()
    def it_stops(self) -> None:
        self.write(Suspended("Mưa bão"))
        if self.closed is None and self.stopped_since is None:
            self.stopped_since = self.today

    @rule()
    def it_goes_on(self) -> None:
        self.write(Resumed())
        if self.closed is None:
            self.stopped_since = None

    @rule()
    def it_is_closed(self) -> None:
        self.write(Closed())
        if self.closed is None:
            self.closed = self.today
            if self.stopped_since is not None:
                self.stopped_days.add(self.today)
            self.stopped_since = None

    @rule(actor=st.sampled_from(["committee", "station"]))
    def the_order_is_given(self, actor: str) -> None:
        self.write(Activated("ordered-area"), actor)
        if actor == "committee" and self.ordered is None:
            self.ordered = self.today

    @rule()
    def the_condition_begins(self) -> None:
        self.write(ConditionBegan("distancing"))
        self.holds[self.today] = True
        self.holding = True

    @rule()
    def the_condition_ends(self) -> None:
        self.write(ConditionEnded("distancing"))
        if self.holding is not False:
            self.holds[self.today] = True
            self.holding = False

    # -------------------------------------------------------------------------------- what is so

    @invariant()
    def the_readings_agree(self) -> None:
        state = fold_state(PLAN, self.journal, self.today)
        last = self.last if self.closed is None else min(self.last, self.closed)
        for village in VILLAGES:
            mine = [each for each in self.readings.values() if each[2] == village and each[1] <= last]
            expected = max(mine, key=lambda each: (each[1], int(each[0][1:])), default=None)
            found = state.reading("first-dose", village)
            assert (None if found is None else (found.entry, found.value)) == (
                None if expected is None else (expected[0], expected[3])
            )

    @invariant()
    def the_course_agrees(self) -> None:
        state = fold_state(PLAN, self.journal, self.today)
        ended = self.today > self.last
        if self.closed is not None and (self.today > self.closed or ended):
            expected = CampaignStatus.CLOSED
        elif ended:
            expected = CampaignStatus.ENDED
        elif self.stopped_since is not None or self.today in self.stopped_days:
            expected = CampaignStatus.SUSPENDED
        else:
            expected = CampaignStatus.RUNNING
        assert state.status is expected
        assert state.closed == self.closed
        known = {each for each in self.stopped_days if each < self.today or self.closed is not None}
        now = {self.today} if self.stopped_since is not None else set()
        for number in range((self.today - START).days + 1):
            each = START + timedelta(days=number)
            assert (each in state.suspensions) == (each in known | now)
        ordered = state.area("ordered-area")
        assert (ordered.state is AreaState.DORMANT) == (self.ordered is None)
        assert ordered.scored == (self.ordered is not None)

    @invariant()
    def the_condition_agrees(self) -> None:
        standing = fold_state(PLAN, self.journal, self.today).condition("distancing")
        for number in range((self.today - START).days + 1):
            each = START + timedelta(days=number)
            held = self.holds.get(each)
            if each == self.today and held is None:
                held = self.holding
            assert standing.held_on(each) is Truth.of(held)

    @invariant()
    def what_was_known_stays_known(self) -> None:
        for moment, on, state in self.snapshots[-2:]:
            again = fold_state(PLAN, self.journal, on, known_at=moment)
            assert again.series == state.series
            assert again.areas == state.areas
            assert again.remarks == state.remarks


TestJournalMachine = JournalMachine.TestCase
TestJournalMachine.settings = settings(stateful_step_count=20)
