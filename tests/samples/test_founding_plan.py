"""Every clause of the founding plan, one test a clause, named after its id in the table of clauses."""

# ruff: noqa: N802 - the ids of clauses have capitals
from __future__ import annotations

from datetime import date

import pytest

from emulation.campaigns import (
    AtLeast,
    AwardMoment,
    Channel,
    ConductMeasure,
    ContentArea,
    DelayedPopulation,
    Duty,
    DutyVerb,
    LadderIndicator,
    Movement,
    MovementSystem,
    ReachStep,
    ReviewKind,
    ShareIndicator,
    Task,
)
from emulation.core import Truth, percent
from emulation.law import AwardForm
from emulation.parties import (
    NOWHERE,
    Bloc,
    BodyKind,
    Collective,
    DocumentType,
    Household,
    Level,
    Office,
    Person,
    PersonCategory,
    Sector,
    SignatureAuthority,
    Subject,
    TerritoryKind,
    parse_number,
)
from emulation.periods import Frequency, Period
from emulation.samples import dai_mach_2021

PLAN = dai_mach_2021()
DAY = date(2021, 10, 1)
VILLAGES = tuple(f"village-{number}" for number in range(1, 6))


def person(**facts: object) -> Person:
    """Make a person of whom everything is known, so that a no is a no."""
    known: dict[str, object] = {
        "sectors": [],
        "blocs": [],
        "residence": "cluster-1a1",
        "categories": [],
        "works_at": NOWHERE,
        "memberships": [],
        **facts,
    }
    return Person("someone", "Người Mẫu", **known)  # type: ignore[arg-type]


def collective(**facts: object) -> Collective:
    known: dict[str, object] = {
        "sectors": [],
        "blocs": [],
        "residence": "dai-mach",
        "body_kind": BodyKind.OTHER,
        "body": NOWHERE,
        "memberships": [],
        **facts,
    }
    return Collective("some-unit", "Tập thể Mẫu", **known)  # type: ignore[arg-type]


NURSE = person(
    sectors=[Sector.HEALTH],
    blocs=[Bloc.GOVERNMENT],
    categories=[PersonCategory.HEALTH_WORKER, PersonCategory.PUBLIC_EMPLOYEE],
    works_at="health-station",
)
TEACHER = person(
    sectors=[Sector.EDUCATION],
    blocs=[Bloc.SCHOOLS],
    categories=[PersonCategory.TEACHER, PersonCategory.PUBLIC_EMPLOYEE],
    works_at="primary-school",
)


def duty(clause: str) -> Duty:
    """Give the only duty of a clause."""
    (found,) = [each for each in PLAN.by_clause(clause) if isinstance(each, Duty)]
    return found


def area(clause: str) -> ContentArea:
    (found,) = [each for each in PLAN.by_clause(clause) if isinstance(each, ContentArea)]
    return found


def task(clause: str) -> Task:
    (found,) = [each for each in PLAN.by_clause(clause) if isinstance(each, Task)]
    return found


def may(actor: str, verb: DutyVerb, subject: Subject) -> Truth:
    return PLAN.matrix.may(actor, verb, subject, DAY).truth


def groups(subject: Subject) -> set[str]:
    """Give the clauses of the groups a subject is in for certain."""
    return {each.group.clause for each in PLAN.groups_of(subject) if each.coverage.truth is Truth.YES}


# ------------------------------------------------------------------------------------------------ the head


def test_clause_H1() -> None:
    number = PLAN.document.number
    assert number is not None
    assert (number.serial, number.type, number.issuer) == (108, DocumentType.PLAN, "UBND")
    assert number == parse_number("Số: 108 /KH-UBND")
    assert str(number) == "108/KH-UBND"


def test_clause_H2() -> None:
    assert PLAN.document.issued == date(2021, 9, 11)
    assert PLAN.document.place_and_date() == "Đại Mạch, ngày 11 tháng 9 năm 2021"


def test_clause_H3() -> None:
    assert PLAN.document.type is DocumentType.PLAN
    assert PLAN.document.subject.startswith("Phát động đợt cao điểm thi đua yêu nước")
    assert PLAN.theme.text in PLAN.document.subject


def test_clause_H4() -> None:
    chain = PLAN.chain()
    assert [movement.level for movement in chain] == [
        Level.CENTRAL,
        Level.CENTRAL,
        Level.PROVINCE,
        Level.DISTRICT,
    ]
    assert [movement.system for movement in chain].count(MovementSystem.PARTY) == 1
    national = PLAN.find("national-movement")
    assert isinstance(national, Movement)
    assert national.document is not None
    assert (str(national.document.number), national.document.issued) == ("1497/QĐ-TTg", date(2021, 9, 10))
    assert PLAN.level is Level.COMMUNE
    assert all(movement.level.is_above(Level.COMMUNE) for movement in chain)


def test_clause_H5() -> None:
    assert PLAN.launchers == ("peoples-committee", "emulation-council")
    assert PLAN.document.issuers == ("peoples-committee",)


# -------------------------------------------------------------------------------------------------- part I


@pytest.mark.parametrize("statement", ["purpose-responsibility", "purpose-whole-people"])
def test_every_purpose_is_served(statement: str) -> None:
    assert any(statement in each.purposes for each in (*PLAN.areas, *PLAN.tasks))


def test_clause_I_1a() -> None:
    assert [each.id for each in PLAN.purposes if each.clause == "I.1a"] == ["purpose-responsibility"]
    assert "purpose-responsibility" in area("II.3.1").purposes


def test_clause_I_1b() -> None:
    assert [each.id for each in PLAN.purposes if each.clause == "I.1b"] == ["purpose-whole-people"]
    assert "purpose-whole-people" in task("III.2").purposes


def test_clause_I_2() -> None:
    (requirement,) = PLAN.requirements
    assert requirement.clause == "I.2"
    assert set(VILLAGES) < set(requirement.deploys_to)
    assert {"health-station", "primary-school"} < set(requirement.deploys_to)
    assert all(each in PLAN.elements for each in requirement.deploys_to)


def test_clause_I_2p() -> None:
    policy = PLAN.conduct
    assert policy is not None
    assert list(policy.measures) == sorted(ConductMeasure)
    # The plan names the ladder and not the rung that bars from awards: whoever was disciplined stays open.
    assert policy.bars(ConductMeasure.DISCIPLINED, known=True) is Truth.UNKNOWN
    assert policy.bars(None, known=True) is Truth.NO
    assert policy.bars(None, known=False) is Truth.UNKNOWN


# ------------------------------------------------------------------------------------------------- part II


def test_clause_II_1() -> None:
    assert PLAN.theme.text.startswith("Toàn dân Đại Mạch đoàn kết")
    assert len(PLAN.theme.spellings) == 1
    assert PLAN.theme.other_themes == ()


def test_clause_II_2a() -> None:
    assert "II.2a" in groups(person(categories=[PersonCategory.PARTY_MEMBER]))
    assert "II.2a" in groups(person(categories=[PersonCategory.VOLUNTEER]))
    assert "II.2a" in groups(collective(body_kind=BodyKind.PARTY_CELL))
    assert "II.2a" not in groups(collective(body_kind=BodyKind.ENTERPRISE))
    assert "II.2a" not in groups(person(categories=[PersonCategory.PARTY_MEMBER], residence=NOWHERE))


def test_clause_II_2b() -> None:
    assert "II.2b" in groups(person(categories=[PersonCategory.CIVIL_SERVANT]))
    assert "II.2b" in groups(person(categories=[PersonCategory.WORKER], residence=NOWHERE))
    assert "II.2b" in groups(collective(body_kind=BodyKind.DEPARTMENT))
    assert "II.2b" not in groups(person(categories=[PersonCategory.PUPIL]))


def test_clause_II_2c() -> None:
    assert groups(collective(body_kind=BodyKind.SCHOOL)) == {"II.2c"}
    assert groups(collective(body_kind=BodyKind.ENTERPRISE)) == {"II.2c"}
    assert "II.2c" not in groups(TEACHER)


def test_clause_II_2d() -> None:
    # One subject, three groups.
    assert groups(NURSE) == {"II.2b", "II.2d", "II.2e"}
    assert "II.2d" in groups(collective(body_kind=BodyKind.RAPID_RESPONSE_TEAM))
    assert "II.2d" in groups(person(memberships=["volunteer-team"]))
    assert "II.2d" not in groups(TEACHER)


def test_clause_II_2e() -> None:
    assert groups(person()) == {"II.2e"}
    assert groups(person(residence=NOWHERE)) == set()
    home = Household("some-household", "Hộ Mẫu", residence="cluster-5b2")
    assert "II.2e" in groups(home)
    (membership,) = [each for each in PLAN.groups_of(person(residence=None)) if each.group.clause == "II.2e"]
    assert membership.coverage.truth is Truth.UNKNOWN


def test_clause_II_3_1() -> None:
    assert area("II.3.1").qualitative
    assert not any("safe-commune" in target.serves for target in PLAN.targets)


def test_clause_II_3_2() -> None:
    assert area("II.3.2").during == "distancing"
    (zones,) = [
        target
        for target in PLAN.targets
        if isinstance(target.indicator, LadderIndicator) and "testing-and-zones" in target.serves
    ]
    assert len(zones.territories) == 10
    assert {PLAN.territory.find(part).kind for part in zones.territories} == {TerritoryKind.SUB_AREA}


def test_clause_II_3_3() -> None:
    first, second = (each for each in PLAN.targets if each.clause == "II.3.3")
    assert isinstance(first.indicator, ShareIndicator)
    assert first.goal == AtLeast(percent(100))
    assert first.goal.judge(percent("99.6").base_amount, percent("99.6").base_amount) is Truth.NO
    assert isinstance(second.indicator, ShareIndicator)
    due = PLAN.find(second.indicator.population)
    assert isinstance(due, DelayedPopulation)
    # How long the wait is stands in rules the plan points to, and not in the plan.
    assert (due.source, due.wait_days) == (first.id, None)


def test_clause_II_3_4() -> None:
    assert area("II.3.4").qualitative
    assert any("recovery" in each.areas for each in PLAN.duties)


def test_clause_II_3_5() -> None:
    order = area("II.3.5").waits_for
    assert order is not None
    assert order.given_by == ()
    assert [each.clause for each in PLAN.areas if each.waits_for is not None] == ["II.3.5"]


# ------------------------------------------------------------------------------------------------ part III


def test_clause_III_1() -> None:
    assert task("III.1").priority == ("người có công", "người có hoàn cảnh khó khăn")
    assert set(task("III.1").areas) == {"safe-commune", "recovery"}


def test_clause_III_2() -> None:
    assert [kind.value for kind in task("III.2").breakdown] == ["commune", "village", "sub-area", "cluster"]
    for kind in task("III.2").breakdown:
        assert PLAN.territory.of_kind(kind)
    assert PLAN.territory.contains("village-1", "cluster-1a1")
    assert not PLAN.territory.contains("village-2", "cluster-1a1")
    assert task("III.2").groups == ("group-residents",)


def test_clause_III_3() -> None:
    (sampled,) = [each for each in PLAN.targets if each.clause == "III.3"]
    assert sampled.goal == AtLeast(percent(100))
    assert sampled.territories == VILLAGES
    assert not sampled.every_part
    served = [each.id for each in PLAN.targets if task("III.3").id in each.serves]
    assert served == ["sampled", "first-dose"]


def test_clause_III_4() -> None:
    assert "recovery" in task("III.4").areas
    assert "safe-commune" in task("III.4").areas


def test_clause_III_4a() -> None:
    (ladder,) = PLAN.ladders
    assert ladder.steps == ("green", "yellow", "orange", "red")
    (zones,) = [each for each in PLAN.targets if each.clause == "III.4a"]
    assert zones.goal == ReachStep("green")
    assert zones.every_part
    assert ladder.is_at_least("green", "orange")
    assert not ladder.is_at_least("red", "orange")


def test_clause_III_4b() -> None:
    assert task("III.4b").groups == ("group-front-line",)


def test_clause_III_4c() -> None:
    assert {f"{village}-leadership" for village in VILLAGES} < set(task("III.4c").actors)
    assert "criteria-set" in task("III.4c").areas


def test_clause_III_4d() -> None:
    (group,) = (PLAN.find(key) for key in task("III.4d").groups)
    assert group in PLAN.groups
    assert "II.2c" in groups(collective(body_kind=BodyKind.ENTERPRISE))


# ----------------------------------------------------------------------------------------------- IV and V


def test_clause_IV() -> None:
    assert PLAN.days == Period(date(2021, 9, 10), date(2021, 10, 30))
    assert PLAN.days.days == 51
    assert PLAN.period.text == "Từ ngày 10/9/2021 đến ngày 30/10/2021"
    assert PLAN.period.assumptions == ()
    assert PLAN.document.issued is not None
    assert PLAN.days.start is not None
    assert (PLAN.document.issued - PLAN.days.start).days == 1


def test_clause_V() -> None:
    assert PLAN.scope == "Trên địa bàn toàn xã Đại Mạch"
    assert (PLAN.territory.kind, PLAN.territory.level) == (TerritoryKind.COMMUNE, Level.COMMUNE)


# ------------------------------------------------------------------------------------------------- part VI


def test_clause_VI_a() -> None:
    (award,) = (each for each in PLAN.awards if each.clause == "VI.a")
    assert award.moment is AwardMoment.DURING
    assert not award.after_final_review
    assert award.proposed_to == "emulation-council"
    assert {"health-station-head", "fatherland-front", "village-3-leadership"} < set(award.proposers)
    assert len(award.recognises) == 4
    # Only praise is named; every other form is left to the law.
    assert award.forms == (AwardForm.PRAISE,)


def test_clause_VI_b() -> None:
    (award,) = (each for each in PLAN.awards if each.clause == "VI.b")
    assert award.moment is AwardMoment.AT_END
    assert award.after_final_review
    assert award.deciding == ("party-committee", "peoples-committee", "steering-board")
    assert [each.kind for each in PLAN.reviews] == [ReviewKind.FINAL]
    assert PLAN.reviews[0].held_by == award.deciding


def test_clause_VI_c() -> None:
    (award,) = (each for each in PLAN.awards if each.clause == "VI.c")
    assert award.escalates_to == (Level.DISTRICT, Level.PROVINCE)


# ------------------------------------------------------------------------------------------------ part VII


def test_clause_VII_1a() -> None:
    found = duty("VII.1a")
    assert found.lead == ("office-statistics",)
    assert DutyVerb.ADVISE in found.verbs
    assert found.to == "peoples-committee"
    office = PLAN.find("office-statistics")
    assert isinstance(office, Office)
    assert office.standing_member_of == "emulation-council"
    assert office.holder is None


def test_clause_VII_1b() -> None:
    found = duty("VII.1b")
    assert found.lead == ("office-statistics",)
    assert found.coordinators == ("culture-society", "health-station-head")
    assert {DutyVerb.COMPILE, DutyVerb.ADVISE, DutyVerb.ORGANISE} == set(found.verbs)
    assert may("office-statistics", DutyVerb.COMPILE, TEACHER) is Truth.YES


def test_clause_VII_2a() -> None:
    assert may("health-station-head", DutyVerb.DEPLOY, NURSE) is Truth.YES
    assert may("health-station-head", DutyVerb.DEPLOY, TEACHER) is Truth.NO


def test_clause_VII_2b() -> None:
    assert duty("VII.2b").lead == ("health-station-head",)
    assert duty("VII.2b").verbs == (DutyVerb.LEAD,)


def test_clause_VII_2c() -> None:
    allowed = PLAN.matrix.may("health-station-head", DutyVerb.PROPOSE, NURSE, DAY)
    assert allowed.truth is Truth.YES
    assert allowed.clauses[0] == "VII.2c"
    refused = PLAN.matrix.may("health-station-head", DutyVerb.PROPOSE, TEACHER, DAY)
    assert refused.truth is Truth.NO
    # The refusal says who may instead, and under which clause.
    assert {(each.actor, each.clause) for each in refused.others} >= {("primary-principal", "VII.3b")}
    assert may("health-station-head", DutyVerb.PROPOSE, person(sectors=None)) is Truth.UNKNOWN
    assert duty("VII.2c").to == "emulation-council"


def test_clause_VII_3a() -> None:
    assert may("primary-principal", DutyVerb.DEPLOY, TEACHER) is Truth.YES
    assert may("primary-principal", DutyVerb.DEPLOY, NURSE) is Truth.NO
    assert duty("VII.3a").each


def test_clause_VII_3b() -> None:
    assert may("secondary-principal", DutyVerb.PROPOSE, TEACHER) is Truth.YES
    assert may("secondary-principal", DutyVerb.PROPOSE, NURSE) is Truth.NO
    assert DutyVerb.REPLICATE in duty("VII.3b").verbs


def test_clause_VII_4a() -> None:
    assert may("culture-society", DutyVerb.COMMUNICATE, person()) is Truth.YES
    assert may("culture-society", DutyVerb.PROPOSE, person()) is Truth.NO


def test_clause_VII_4b() -> None:
    assert set(duty("VII.4b").channels) == {Channel.LOUDSPEAKER, Channel.PORTAL, Channel.SOCIAL_NETWORKS}


def test_clause_VII_4c() -> None:
    recurrence = duty("VII.4c").recurrence
    assert recurrence is not None
    assert recurrence.frequency is Frequency.CONTINUOUS
    assert len(list(recurrence.occurrences(PLAN.days))) == 51


def test_clause_VII_5a() -> None:
    assert duty("VII.5a").verbs == (DutyVerb.PLAN_IN_RESPONSE,)
    assert {child.owner for child in PLAN.children} == set(duty("VII.5a").lead)
    assert all(child.document is None for child in PLAN.children)


def test_clause_VII_5b() -> None:
    member = person(memberships=["womens-union"])
    assert may("womens-union", DutyVerb.PROPOSE, member) is Truth.YES
    assert may("youth-union", DutyVerb.PROPOSE, member) is Truth.NO
    assert may("womens-union", DutyVerb.PROPOSE, person(memberships=None)) is Truth.UNKNOWN


def test_clause_VII_6() -> None:
    cell = collective(body_kind=BodyKind.PARTY_CELL, blocs=[Bloc.PARTY])
    assert may("propaganda-section", DutyVerb.PROPOSE, cell) is Truth.YES
    assert may("propaganda-section", DutyVerb.DEPLOY, cell) is Truth.YES
    union = person(blocs=[Bloc.FRONT_AND_UNIONS])
    assert may("propaganda-section", DutyVerb.PROPOSE, union) is Truth.YES
    assert may("propaganda-section", DutyVerb.PROPOSE, NURSE) is Truth.NO


def test_clause_VII_7a() -> None:
    assert may("village-1-leadership", DutyVerb.DEPLOY, person()) is Truth.YES
    assert may("village-2-leadership", DutyVerb.DEPLOY, person()) is Truth.NO


def test_clause_VII_7b() -> None:
    assert duty("VII.7b").verbs == (DutyVerb.MAINTAIN,)
    assert may("village-4-leadership", DutyVerb.MAINTAIN, person(residence="sub-area-4b")) is Truth.YES
    assert may("village-4-leadership", DutyVerb.MAINTAIN, person()) is Truth.NO


def test_clause_VII_7c() -> None:
    assert "criteria-set" in duty("VII.7c").areas
    assert duty("VII.7c").verbs == (DutyVerb.FULFIL,)


def test_clause_VII_7d() -> None:
    assert may("village-1-leadership", DutyVerb.PRAISE, NURSE) is Truth.YES
    assert may("village-2-leadership", DutyVerb.PRAISE, NURSE) is Truth.NO
    assert may("village-1-leadership", DutyVerb.PRAISE, person(residence=None)) is Truth.UNKNOWN


# ------------------------------------------------------------------------------------------------ the close


def test_clause_Z1() -> None:
    assert {f"{village}-leadership" for village in VILLAGES} < set(PLAN.addressees)
    assert {"doanh nghiệp", "trường học"} < set(PLAN.addressees)


def test_clause_Z2() -> None:
    recipients = PLAN.document.recipients
    assert recipients is not None
    assert [line.actor for line in recipients.lines] == [None, "steering-board", None, None]
    assert recipients.archive == "VP"
    # Records law asks for "Lưu: VT"; what was printed is kept, and said.
    assert len(recipients.faults()) == 1


def test_clause_Z3() -> None:
    signature = PLAN.document.signature
    assert signature is not None
    assert signature.lines[0].mark is SignatureAuthority.ON_BEHALF
    assert signature.position == "CHỦ TỊCH"
    assert signature.name == "Vương Ngọc Chi"
    holders = [each for each in PLAN.actors if isinstance(each, Office) and each.holder is not None]
    assert [each.id for each in holders] == ["chair"]
