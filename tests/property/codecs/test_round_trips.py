"""Every public value comes back from its document, and everything written fits the published schema."""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from fractions import Fraction
from time import process_time_ns
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from emulation import samples
from emulation.awards import (
    CATALOGUE,
    AnnouncementOrder,
    Attendance,
    AttendanceRule,
    AwardCount,
    AwardPurpose,
    AwardStatistics,
    CastVote,
    ClaimedAchievement,
    CommendationKind,
    Contender,
    Council,
    CouncilRole,
    CouncilRules,
    CouncilSeat,
    CouncilSession,
    DecisionLine,
    Fund,
    GivenAward,
    ListedCase,
    Nomination,
    OpenBallot,
    PassRule,
    Payment,
    PlaceLimit,
    Places,
    PlacesTie,
    Presence,
    ProposedAward,
    Recusal,
    SecretBallot,
    TopUp,
    Vote,
    VotedCase,
    contenders,
    draft_decision,
    share_places,
    write_minutes,
)
from emulation.campaigns import (
    Acceptance,
    Activated,
    Amended,
    AtLeast,
    AtMost,
    AwardProcedure,
    Benefit,
    Campaign,
    Closed,
    ContentArea,
    DutyVerb,
    Entry,
    Extended,
    Finding,
    GroupMembership,
    Journal,
    Order,
    Paper,
    Registered,
    ResponsibilityMatrix,
    Resumed,
    ScoreCriterion,
    ScoreScale,
    Severity,
    Suspended,
    Target,
    Withdrawn,
)
from emulation.campaigns.scoring import ScoreSheet, rank
from emulation.codecs import dump_journal_lines, dumps, load_journal_lines, loads, registry, schema
from emulation.core import Timeline, TimelineEntry, Truth, money, percent
from emulation.core.quantity import Quantity, Unit
from emulation.core.timeline import Change
from emulation.eligibility import (
    NEVER,
    Achievement,
    All,
    AnyOf,
    Assessment,
    AtLeastOf,
    CompareFacts,
    Comparison,
    Criterion,
    Derived,
    Fact,
    History,
    Implies,
    Measure,
    OnDay,
    Unknown,
    UnknownReason,
    Unless,
    compare_rules,
)
from emulation.i18n import Message, Table
from emulation.law import AwardForm, Citation, LaunchPower, OfficeKind
from emulation.parties import (
    GOVERNMENT_ORDERS,
    BodyKind,
    Coverage,
    DocumentIdentity,
    DocumentRef,
    DocumentType,
    GovernmentOrder,
    JointBody,
    Person,
    Sector,
    SubjectKind,
)
from emulation.periods import DayOffset, Direction, Duration, Period, PeriodSet, WeekdayCalendar, WrittenDate
from emulation.procedure import ProcedureStep
from emulation.rulebooks.vietnam import national, provinces
from emulation.rulebooks.vietnam.practices import TIE_RULE_OF_A_MINISTRY
from emulation.testing import (
    awards,
    campaigns,
    core,
    council,
    eligibility,
    frame,
    histories,
    journals,
    law,
    outcomes,
    parties,
    periods,
    prizes,
    procedure,
    standards,
    trails,
    workflow,
)
from emulation.testing.codecs import assert_round_trip
from emulation.workflow import (
    Command,
    Context,
    Deadline,
    DefinitionBuilder,
    DefinitionRef,
    Effect,
    InPhase,
    Migrated,
    Moved,
    Opened,
    available,
    campaign_award,
    compare_definitions,
    decide,
    desk,
    migrate,
    new_case,
    overdue,
    replay,
    simplified_award,
)
from emulation.workflow.mining import ObjectLink, event_rows
from emulation.workflow.trail import (
    FULL_VIEW,
    RecordedEvent,
    SignedCheckpoint,
    Snapshot,
    Trail,
    TrailView,
    Vault,
    seal,
    verify,
)

PLAN = samples.dai_mach_2021()
SAMPLES: dict[str, Campaign] = {
    "dai_mach_2021": PLAN,
    "an_cuu_2025": samples.an_cuu_2025(),
    "bac_kan_2021": samples.bac_kan_2021(),
    "binh_duong_2024": samples.binh_duong_2024(),
}
COMMUNE = samples.synthetic_commune(seed=7)
NURSE = Person("nurse", "Người Mẫu", sectors=[Sector.HEALTH])
DAY = date(2021, 9, 20)
MEASURED = journals.measured_campaign()


def by_hand() -> Iterator[object]:
    """Give values that neither a sample nor a strategy holds: full ones, and those with nothing in them."""
    matrix = ResponsibilityMatrix(PLAN)
    answers = [matrix.may(each.id, DutyVerb.PROPOSE, NURSE, DAY) for each in PLAN.actors]
    one = TimelineEntry(date(2017, 6, 1), date(2023, 12, 31), Fraction(3, 10))
    kinds = (True, None, -5, "chữ", (1, (2, "ba")), frozenset({"a", "b"}), DAY, time(9, 30), percent(15))
    moment = datetime(2021, 9, 10, 9, tzinfo=UTC)
    yield matrix
    yield from answers
    yield from national().amendments
    yield national().governing_text(date(2026, 9, 15), date(2026, 11, 27))
    yield from (each for answer in answers for each in (*answer.permissions, *answer.others))
    yield from matrix.raci()
    yield from PLAN.check()
    yield from GOVERNMENT_ORDERS
    yield Timeline((one, TimelineEntry(date(2024, 1, 1), None, Fraction(1, 3))))
    yield Change(date(2024, 1, 1), one, None)
    yield Table("Bảng", ("cột",), (("ô",),))
    yield WeekdayCalendar()
    yield Coverage(Truth.UNKNOWN, (Message.of("a.b", who=NURSE, kinds=kinds, at=moment, no=Truth.NO),))
    yield DocumentIdentity("UBND", DocumentType.PLAN, 108, 2021)
    yield DocumentIdentity("QH15", None, 6, 2022)
    yield GroupMembership(group=PLAN.groups[0], coverage=Coverage(Truth.YES))
    yield national().about(LaunchPower)
    yield Acceptance("PD101", "đã rõ", "areas[0]")
    yield Finding(
        code="PD101",
        severity=Severity.WARNING,
        path=("areas", 0, "title"),
        detail=Message("a.b"),
        citations=[Citation("Luật 06/2022/QH15", 17)],
        clause="II.3",
        accepted="đã rõ",
    )
    yield from national().unread
    yield from CATALOGUE
    for kind in OfficeKind:
        yield national().may_decide(AwardForm.CERTIFICATE_OF_COMMENDATION, "commune", kind, DAY)
    yield WrittenDate("10/9/2021", date(2021, 9, 10), assumptions=(Message("periods.assumed.strict_before"),))
    yield PeriodSet()
    yield PeriodSet((Period(None, DAY), Period(date(2022, 1, 1), None)))
    yield DayOffset(3)
    yield DayOffset(10, Direction.BEFORE, working=True)
    yield JointBody("both", "Hai bên", ("committee", "front"))
    yield Activated("area")
    yield Amended("II.3", None)
    yield Amended("II.3", "mới")
    yield Closed()
    yield Extended(DAY)
    yield Registered("committee", ("area",), "cam kết")
    yield Resumed()
    yield Suspended("bão")
    yield Withdrawn("e1", "nhầm")
    yield Paper("tờ trình", originals=2)
    yield Benefit("tiền thưởng", percent(3))
    yield AwardProcedure()
    yield AwardProcedure(papers=[Paper("tờ trình")], due=DAY, vote_share=percent(70), secret_ballot=True)
    yield Unit("bonus", "bonus", Fraction(1, 3), vi="điểm cộng", en="bonus point")


def worked_out() -> Iterator[object]:
    """Give what the library works out of a journal or of score sheets."""
    for day in (date(2021, 9, 12), date(2021, 9, 30), date(2021, 10, 30), date(2021, 11, 30)):
        report = PLAN.progress(COMMUNE.journal, day)
        yield report
        yield report.state
    report = MEASURED.progress(Journal(()), date(2021, 10, 30))
    yield report
    criterion = ScoreCriterion("work", "Công việc", maximum=60, area="doses-area")
    sheet = ScoreSheet("committee", {"work": Fraction(1, 3), "other": None}, body_kind=BodyKind.SCHOOL)
    yield sheet
    yield from rank(ScoreScale("scale", [criterion]), [sheet, ScoreSheet("station")])


def judged() -> Iterator[object]:
    """Give a rule with every kind of node, and what it says of a record."""
    years, others = (Fact.whole(key, vi=key, en=key, minimum=0) for key in ("years", "others"))
    sector = Fact.choice("sector", Sector, vi="lĩnh vực", en="sector")
    day, term = Fact.day("achieved", vi="ngày", en="day"), Fact.period("term", vi="đợt", en="term")
    titles = Derived(
        history="titles", measure=Measure.YEARS_RUNNING, awards={"advanced-worker"}, window=Duration(years=5)
    )
    running = Fact.count("running", vi="số năm", en="years running", derived=titles)
    rule = All(
        [
            Criterion(
                "TC1", years >= 5, vi="đủ năm", en="long enough", citation=Citation("Luật 06/2022/QH15", 24)
            ),
            AnyOf(
                [CompareFacts(years, Comparison.LESS, others, times="0.5"), sector.one_of([Sector.HEALTH])]
            ),
            AtLeastOf(1, [~Fact.boolean("warned", vi="kỷ luật", en="warned").is_true(), day.is_known()]),
            Implies(day.between(OnDay(Duration(years=1)), OnDay()), term.lasts(Duration(months=6))),
            Unless(running > 2, term.within(Period(None, DAY)), NEVER),
        ]
    )
    yield rule
    yield rule.vocabulary
    comparison = compare_rules(rule, years >= 3)
    yield comparison
    yield from comparison.changes
    yield rule.assess(
        {"years": 7, "achieved": Unknown(UnknownReason.NOT_YET, "chờ"), "term": Period(DAY, DAY)}, on=DAY
    )
    yield History(
        [Achievement(award="a", period=Period.of_year(2020), decided=DAY, initiative="i")], complete_since=DAY
    )


def on_the_way() -> Iterator[object]:
    """Give a case that met every kind of event, and those events."""
    nomination = Nomination(
        id="n",
        campaign=PLAN.id,
        subject=NURSE,
        form=AwardForm.CERTIFICATE_OF_COMMENDATION,
        achievement=ClaimedAchievement("a", "tiêm chủng", Period(DAY, DAY)),
        purpose=AwardPurpose.FINAL,
    )
    command = Command(
        act="propose", actor="station", at=datetime(2021, 9, 20, 9, tzinfo=UTC), papers=["report"]
    )
    one, two = DefinitionRef("own", 1, "ab"), DefinitionRef("own", 2, "cd")
    events = (
        Opened(1, command, "c", nomination, one, "new"),
        Moved(2, command, "new", "proposed", Effect.PROPOSE, str(one)),
        Migrated(3, command, "proposed", "put-forward", one, two),
    )
    yield from events
    yield replay(events)
    yield campaign_award()
    yield from compare_definitions(campaign_award(), simplified_award())
    yield InPhase(["phase-1", "phase-2"], purposes=[AwardPurpose.INTERIM])
    setting = workflow.minimal_setting()
    fresh = new_case("c", workflow.minimal_nomination(), setting)
    yield from available(fresh, "station-head", command.at, workflow.open_context(setting, DAY))
    yield decide(fresh, command, Context(setting=setting))
    hasty = DefinitionBuilder.of(campaign_award(), version=2).deadline("new", Deadline(1)).build()
    waiting = attrs.evolve(replay(events), state="new")
    late = workflow.minimal_setting(definition=hasty)
    yield from overdue([waiting], date(2021, 12, 1), late)
    yield from desk([waiting], "station-head", DAY, workflow.open_context(late, DAY))
    yield migrate(fresh, {}, hasty, command)


def voted() -> Iterator[object]:
    """Give a session with a vote of each kind, its minutes, and what comes of them."""
    seats = [
        CouncilSeat("chair", CouncilRole.CHAIR, relatives=["nurse"]),
        CouncilSeat("second"),
        CouncilSeat("third"),
    ]
    board = Council("board", "Hội đồng xã Mẫu", seats)
    cases = [VotedCase(id=id, subject="nurse", form=AwardForm.PRAISE) for id in ("c1", "c2")]
    mandate = DocumentRef(title="Giấy ủy quyền")
    session = CouncilSession(
        id="session",
        council=board,
        opened=datetime(2021, 11, 2, 8, tzinfo=UTC),
        cases=cases,
        attendance=[
            Attendance("chair"),
            Attendance("second", Presence.WRITTEN),
            Attendance("third", Presence.STAND_IN, stand_in="deputy", mandate=mandate),
        ],
        recusals=[Recusal("chair", "c2")],
        ballots=[OpenBallot("c1", [CastVote("chair", Vote.YES)]), SecretBallot("c2", 1, 0)],
    )
    rules = CouncilRules(
        passing=[PassRule(share=Fraction(1, 2))], attendance=[AttendanceRule(share=Fraction(2, 3))]
    )
    yield write_minutes(session, rules)
    yield from board.conflicts(cases[0], DAY)
    yield from (contending := contenders(session, rules))
    listed = [
        ListedCase(id=id, subject=id, kind=SubjectKind.PERSON, name="A", form=AwardForm.PRAISE)
        for id in ("c1", "c2")
    ]
    order = AnnouncementOrder(precedence=[AwardForm.PRAISE])
    limit = PlaceLimit(id="limit", places=Places.exactly(2))
    yield order
    yield limit
    yield DecisionLine(1, listed[0])
    yield draft_decision(listed, contending, order=order, rewarded=(), limits=[limit])
    shared = share_places(contending, Places.exactly(1), tie=PlacesTie.CHAIR_SIDE)
    yield shared
    yield from shared.answers


def written_down() -> Iterator[object]:
    """Give a trail with what is made of it."""
    definition, hidden = DefinitionRef("own", 1, "ab"), seal("Lý do", "0" * 32)
    trail = Trail("c").append(
        RecordedEvent("own-event", 1, "{}"),
        activity="propose",
        actor="station",
        at=datetime(2021, 9, 20, 9, tzinfo=UTC),
        definition=definition,
        rulebook_day=DAY,
        reason=hidden.sealed,
    )
    yield trail.entry(1)
    yield from event_rows(trail, objects=lambda _entry: [ObjectLink("d", "decision", "basis")])
    yield verify((trail.entry(1),) * 2)
    yield Snapshot(trail.checkpoint, definition)
    yield SignedCheckpoint(trail.checkpoint, "k", "s")
    yield Vault([hidden])
    yield TrailView.of(trail, FULL_VIEW)


def laid_down() -> Iterator[object]:
    """Give what provinces lay down, and who is within a quota."""
    yield share_places([Contender("a", Truth.YES, 1)], Places.exactly(1))
    yield Contender("a", Truth.YES)
    yield AwardStatistics([AwardCount(authority="city", number=604, recipient=SubjectKind.COLLECTIVE)])
    yield AwardCount(authority="commune", number=3, commendation=CommendationKind.UNEXPECTED)
    yield from provinces.ha_noi.rulebook().provisions
    yield from provinces.bac_ninh.rulebook().provisions


def asked_of_procedure() -> Iterator[object]:
    """Give answers on procedure, and the one rule that is in no national book."""
    rules = national().on(DAY)
    fighter, chair = AwardForm.GRASSROOTS_FIGHTER, OfficeKind.PEOPLES_COMMITTEE_CHAIR
    yield TIE_RULE_OF_A_MINISTRY
    yield rules.route(fighter, "commune", chair)
    yield rules.deciders(fighter)
    yield rules.procedure.missing_papers(fighter, "commune", [])
    yield rules.procedure.deadline(ProcedureStep.APPRAISAL, DAY, form=fighter, level="commune")


def paid() -> Iterator[object]:
    """Give prizes, payments and a budget with findings."""
    prize = national().prize("certificate.commune", SubjectKind.PERSON, DAY)
    yield prize
    yield Payment(prize=prize, top_ups=[TopUp(amount=money(50_000), ground="quỹ thôn")])
    given = [GivenAward(id="a", award="grassroots_fighter", recipient=SubjectKind.PERSON)]
    yield from national().payments(given, DAY)
    proposed = [
        ProposedAward(award=key, recipient=SubjectKind.PERSON) for key in ("certificate.commune", "medal")
    ]
    yield national().budget(proposed, date(2024, 5, 1), fund=Fund())


HAND_MADE = (
    *paid(),
    *by_hand(),
    *laid_down(),
    *worked_out(),
    *judged(),
    *on_the_way(),
    *voted(),
    *asked_of_procedure(),
    *written_down(),
)

STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "quantities": core.quantities(),
    "units": core.units(),
    "periods": periods.periods(),
    "period sets": periods.period_sets(),
    "written dates": periods.written_dates(),
    "written periods": periods.written_periods(),
    "recurrences": periods.recurrences(),
    "day offsets": periods.day_offsets(),
    "timelines": law.timelines(),
    "citations": law.citations(),
    "instruments": law.instruments(),
    "launch requirements": law.launch_requirements(),
    "launch powers": law.launch_powers(),
    "deciding powers": law.deciding_powers(),
    "provisions": law.provisions(),
    "rulings": law.rulings(),
    "territories": parties.territories(),
    "bodies": parties.bodies(),
    "joint bodies": parties.joint_bodies(),
    "offices": parties.offices(),
    "subjects": parties.subjects(),
    "scopes": parties.scopes(),
    "document numbers": parties.document_numbers(),
    "signatures": parties.signatures(),
    "recipients": parties.recipients(),
    "pointers to documents": parties.document_refs(),
    "documents": parties.documents(),
    "goals": campaigns.goals(),
    "indicators": campaigns.indicators(),
    "targets": campaigns.targets(),
    "content areas": campaigns.content_areas(),
    "subject groups": campaigns.subject_groups(),
    "duties": campaigns.duties(),
    "award provisions": campaigns.award_provisions(),
    "campaigns": campaigns.campaigns(),
    "facts": journals.facts(MEASURED),
    "entries": journals.entries(MEASURED),
    "journals": journals.journals(MEASURED),
    "diaries": journals.diaries(MEASURED),
    "abolished levels": law.abolished_levels(),
    "deciding bars": law.deciding_bars(),
    "law nobody read": law.gaps_of_reading(),
    "amendments nobody read": law.unread_amendments(),
    "governing texts": law.governing_texts(),
    "transitional rules": law.transitional_rules(),
    "rules of procedure": procedure.procedure_rules(),
    "dossiers and what they lack": procedure.missing_papers(),
    "last days": procedure.due_days(),
    "deciders": procedure.deciders(),
    "routes": procedure.routes(),
    "provision sets": law.provision_sets(),
    "changes": law.changes(),
    "identities of documents": parties.document_identities(),
    "coverages": parties.coverages(),
    "movements": frame.movements(),
    "parent links": frame.parent_links(),
    "child plans": frame.child_plans(),
    "sources of clauses": frame.clause_sources(),
    "conduct policies": frame.conduct_policies(),
    "registration rules": frame.registration_rules(),
    "clusters": frame.clusters(),
    "score scales": frame.score_scales(),
    "score sheets": frame.score_scales().flatmap(frame.score_sheets),
    "quotas": frame.quotas(),
    "award procedures": frame.award_procedures(),
    "acceptances": frame.acceptances(),
    "findings": outcomes.findings(),
    "matrices": outcomes.matrices(),
    "rows of RACI": outcomes.raci_rows(),
    "awards": awards.awards(),
    "numbers of awards": awards.award_statistics(),
    "rules on money": prizes.money_rules(),
    "prizes": prizes.found_prizes(),
    "payments": prizes.payments(),
    "rulings on payments": prizes.payment_rulings(),
    "budgets": prizes.budgets(),
    "answers": outcomes.answers(),
    "memberships": outcomes.memberships(),
    "states": outcomes.states(),
    "reports": outcomes.reports(),
    "tables": outcomes.tables(),
    "lengths of time": histories.durations(),
    "histories": histories.histories(),
    "ways to count": histories.derived_counts(),
    "facts about subjects": eligibility.facts(),
    "vocabularies": eligibility.vocabularies(),
    "moving days": eligibility.moving_days(),
    "answers not known": eligibility.unknowns(),
    "rules": eligibility.rules(),
    "comparisons of rules": eligibility.rule_comparisons(),
    "changes of rules": eligibility.rule_changes(),
    "assessments": eligibility.assessments(),
    "nominations": workflow.nominations(),
    "commands": workflow.commands(),
    "cases": workflow.cases(),
    "events of cases": workflow.histories_of_cases().flatmap(st.sampled_from),
    "rows of events": trails.event_rows(),
    "entries of trails": trails.trail_entries(),
    "events as written down": trails.recorded_events(),
    "results of verifying": trails.trail_checks(),
    "vaults": trails.vaults(),
    "snapshots": trails.snapshots(),
    "signed checkpoints": trails.signed_checkpoints(),
    "views of trails": trails.trail_views(),
    "councils": council.councils(),
    "sessions of the council": council.council_sessions(),
    "rules of the council": council.council_rules(),
    "minutes": council.minutes(),
    "contenders": standards.contenders(),
    "answers about places": council.place_answers(),
    "lists of decisions": council.decision_lists(),
    "limits of places": council.place_limits("limit"),
    "orders of announcement": council.announcement_orders(),
    "conflicts": council.conflicts(),
    "standards": standards.standards(),
    "delegations": standards.delegations(),
    "titles of a province": standards.local_titles(),
    "restrictions": standards.restrictions(),
    "times that count": standards.counted_times(),
    "starts of counting": standards.counting_starts(),
    "cuts of tenure": standards.tenure_cuts(),
    "preferences among equals": standards.tie_preferences(),
    "quotas by share": standards.share_quotas(),
    "selections": standards.selections(),
    "guards": workflow.guards(),
    "definitions": workflow.definitions(),
    "differences of definitions": workflow.definition_changes(),
    "refusals": workflow.refusals(),
    "options": workflow.options(),
    "desks": workflow.desk_items(),
    "late cases": workflow.overdue_cases(),
    "cases not moved": workflow.migration_refusals(),
    "ranks": outcomes.rankings().filter(bool).flatmap(st.sampled_from),
}


@functools.cache
def validator(kind: str) -> Draft202012Validator:
    made = schema(registry.values()[kind])
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def assert_written(value: object) -> None:
    written = json.loads(assert_round_trip(value))
    faults = [
        error.message for error in validator(written["emulation"]["kind"]).iter_errors(written["value"])
    ]
    assert not faults


# Strategies build on one another, so that a few examples of the large ones are many of the small ones.
@pytest.mark.parametrize("name", STRATEGIES)
@settings(max_examples=max(4, settings.default.max_examples // 5))
@given(data=st.data())
def test_a_drawn_value_comes_back(name: str, data: st.DataObject) -> None:
    assert_written(data.draw(STRATEGIES[name]))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_plan_comes_back(name: str) -> None:
    assert_written(SAMPLES[name])


def test_a_whole_commune_comes_back() -> None:
    for value in (COMMUNE.journal, *COMMUNE.subjects[:200]):
        assert_written(value)


@pytest.mark.parametrize("value", HAND_MADE, ids=lambda each: type(each).__name__)
def test_a_value_made_by_hand_comes_back(value: object) -> None:
    assert_written(value)


def test_the_law_comes_back() -> None:
    for provision in national().provisions:
        assert_written(provision)
    for instrument in national().instruments:
        assert_written(instrument)


@given(journals.journals(MEASURED, max_size=8))
def test_a_journal_comes_back_from_its_lines(journal: Journal) -> None:
    assert load_journal_lines(dump_journal_lines(journal)) == (journal, ())


@given(journals.entries(MEASURED))
def test_compact_and_indented_text_say_the_same(entry: Entry) -> None:
    assert loads(Entry, dumps(entry, indent=4)) == loads(Entry, dumps(entry)) == entry


def walk(value: object) -> Iterator[object]:
    """Give a value and every value inside it."""
    yield value
    if isinstance(value, Assessment):
        inside: list[object] = [value.ground, value.answers]
    elif attrs.has(type(value)):
        inside = [getattr(value, field.name) for field in attrs.fields(type(value)) if field.init]
    elif isinstance(value, Mapping):
        inside = list(value.values())
    elif isinstance(value, tuple | frozenset | list):
        inside = list(value)
    else:
        inside = []
    for each in inside:
        yield from walk(each)


# Strategies that draw one of many classes are asked as often as it takes to see each of them.
EXAMPLES = {
    "assessments": 4,
    "cases": 8,
    "entries": 40,
    "facts": 40,
    "goals": 24,
    "entries of trails": 4,
    "guards": 160,
    "indicators": 40,
    "journals": 12,
    "minutes": 6,
    "reports": 30,
    "restrictions": 8,
    "rules": 16,
    "rules of procedure": 200,
    "rules on money": 80,
    "subjects": 12,
}


def never_drawn(wanted: Iterable[type], strategies: Mapping[str, st.SearchStrategy[Any]]) -> set[type]:
    """Give the classes that no strategy draws.

    To draw until each class was seen takes minutes, most of them for what stands in an optional field of something large. So a class
    counts as drawn with a value that has a field of just this class; where a field takes one of several, it must be seen.
    """
    left = set(wanted)
    spent: Counter[str] = Counter()
    for factor in (1, 4, 16):
        # What is drawn fastest first: what is left then is nearly always one of many that a small strategy draws.
        for name in sorted(strategies, key=lambda each: spent[each]):
            if left:
                begun = process_time_ns()
                _draw(strategies[name], EXAMPLES.get(name, 1) * factor, left)
                spent[name] = process_time_ns() - begun
    return left


def _draw(strategy: st.SearchStrategy[Any], count: int, left: set[type]) -> None:
    """Draw so many values, and cross off the classes that stand in them."""

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: object) -> None:
        for kind in {type(each) for each in walk(value)}:
            left.difference_update(held_by(kind))

    draw()


@functools.cache
def held_by(kind: type) -> frozenset[type]:
    """Give a class and those that its fields are sure to be of, where they are filled, by the published schema."""
    values = registry.values()
    if values.get(registry.type_name(kind)) is not kind:
        return frozenset({kind})
    parts = schema(kind).get("$defs", {})
    found, pending = {kind}, [registry.type_name(kind)]
    while pending:
        for name in _sure(parts.get(pending.pop(), {})):
            # What has a name of its own and is no class, such as a rule, is one of several.
            if name in values and values[name] not in found:
                found.add(values[name])
                pending.append(name)
    return frozenset(found)


def _sure(part: Any) -> Iterator[str]:
    """Give the names of what a part of a schema points to, without those that are one of several."""
    if isinstance(part, list):
        for each in part:
            yield from _sure(each)
    elif isinstance(part, dict):
        choices = [each for each in part.get("anyOf", part.get("oneOf", ())) if each != {"type": "null"}]
        if "$ref" in part:
            yield part["$ref"].removeprefix("#/$defs/")
        if len(choices) <= 1:
            for each in part.values():
                yield from _sure(each)


def test_every_public_value_class_has_a_strategy() -> None:
    # The first has no fields, the second stands in the law and is two values.
    wanted = {*registry.values().values()} - {WeekdayCalendar, GovernmentOrder}
    assert {cls.__name__ for cls in never_drawn(wanted, STRATEGIES)} == set()


def test_a_class_without_a_strategy_is_reported() -> None:
    drawn = {name: STRATEGIES[name] for name in ("periods", "quantities", "content areas")}
    wanted = {Period, ContentArea, Order, Quantity, Target, Benefit, AwardStatistics}
    assert never_drawn(wanted, drawn) == {Target, Benefit, AwardStatistics}


def test_one_of_several_classes_must_be_seen() -> None:
    assert held_by(Target) >= {Target}
    assert AtLeast not in held_by(Target)
    assert never_drawn({AtLeast, AtMost}, {"one": st.builds(AtLeast, core.quantities())}) == {AtMost}


def test_every_public_value_class_has_come_back() -> None:
    tried = {type(each) for each in walk([*SAMPLES.values(), *HAND_MADE])}
    tried |= {type(each) for each in walk([*national().provisions, *national().instruments, COMMUNE])}
    assert {cls.__name__ for cls in registry.values().values() if cls not in tried} == set()


def test_no_two_public_classes_bear_one_name() -> None:
    counted = Counter(registry.type_name(cls) for cls in registry.public_classes())
    assert [name for name, times in counted.items() if times > 1] == []
