from __future__ import annotations

from datetime import UTC, date, datetime

import attrs
import pytest

from emulation.campaigns import Duty, DutyVerb, Reach, SubjectGroup
from emulation.core import Truth
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties import (
    NOWHERE,
    Bloc,
    Body,
    BodyKind,
    Collective,
    JointBody,
    Level,
    Person,
    Scope,
    Sector,
)
from emulation.periods import Period, WrittenPeriod
from emulation.testing.campaigns import minimal_campaign

PLAN = minimal_campaign()
DAY = date(2021, 10, 1)
NURSE = Person(
    "n", "Điều dưỡng Mẫu", sectors=[Sector.HEALTH], works_at="station", residence="village-1", memberships=[]
)
TEACHER = Person(
    "t", "Giáo viên Mẫu", sectors=[Sector.EDUCATION], works_at="school", residence="village-2", memberships=[]
)
STRANGER = Person("s", "Người Lạ")


def duty(id: str = "d", **changes: object) -> Duty:
    fields: dict[str, object] = {"clause": "VII.9", "verbs": [DutyVerb.PROPOSE], "text": "Đề xuất", **changes}
    return Duty(id=id, **fields)  # type: ignore[arg-type]


def ask(one: Duty, actor: str, subject: Person | Collective, day: date = DAY, **changes: object) -> Truth:
    return minimal_campaign(duties=[one], **changes).matrix.may(actor, DutyVerb.PROPOSE, subject, day).truth


HEALTH = duty(lead=["station-head"], reach=Reach.SCOPE, scope=Scope(sectors=[Sector.HEALTH]), clause="VII.2c")
SCHOOL = duty(
    "e", lead=["school"], reach=Reach.SCOPE, scope=Scope(sectors=[Sector.EDUCATION]), clause="VII.3b"
)


def test_within_its_sector_and_not_beyond() -> None:
    assert ask(HEALTH, "station-head", NURSE) is Truth.YES
    assert ask(HEALTH, "station-head", TEACHER) is Truth.NO
    assert ask(HEALTH, "station-head", STRANGER) is Truth.UNKNOWN


def test_a_refusal_names_the_clause_and_who_may() -> None:
    plan = minimal_campaign(duties=[HEALTH, SCHOOL])
    answer = plan.matrix.may("station-head", DutyVerb.PROPOSE, TEACHER, DAY)
    assert answer.clauses == ("VII.2c",)
    assert [(each.actor, each.clause) for each in answer.others] == [("school", "VII.3b")]
    assert plan.matrix.explain(answer, "vi").splitlines() == [
        "Trạm trưởng không được đề xuất cho đối tượng này.",
        "- điểm VII.2c: ngành không thuộc y tế",
        "- Trường học được làm việc này theo điểm VII.3b",
    ]
    assert answer.text("en").splitlines()[-1] == "- school may do it under VII.3b"


def test_a_yes_gives_its_clause_and_no_others() -> None:
    plan = minimal_campaign(duties=[HEALTH, SCHOOL])
    answer = plan.matrix.may("station-head", DutyVerb.PROPOSE, NURSE, DAY)
    assert answer.truth is Truth.YES
    assert plan.matrix.explain(answer, "en").splitlines() == [
        "Trạm trưởng may propose for this subject.",
        "- VII.2c: binds on 1 October 2021; sector is among health",
    ]
    assert {reason.key for reason in answer.all_reasons} == {
        "campaigns.reason.in_time",
        "parties.coverage.sector.yes",
    }


def test_an_unknown_names_the_missing_fact() -> None:
    answer = minimal_campaign(duties=[HEALTH]).matrix.may("station-head", DutyVerb.PROPOSE, STRANGER, DAY)
    assert [reason.key for reason in answer.all_reasons] == ["parties.coverage.sector.unknown"]


@pytest.mark.parametrize(
    ("one", "actor", "subject", "truth"),
    [
        (duty(lead=["committee"]), "committee", STRANGER, Truth.YES),
        (duty(lead=["village-1-leaders"], reach=Reach.OWN_TERRITORY), "village-1-leaders", NURSE, Truth.YES),
        (duty(lead=["village-1-leaders"], reach=Reach.OWN_TERRITORY), "village-1-leaders", TEACHER, Truth.NO),
        (
            duty(lead=["village-1-leaders"], reach=Reach.OWN_TERRITORY),
            "village-1-leaders",
            STRANGER,
            Truth.UNKNOWN,
        ),
        (duty(lead=["station-head"], reach=Reach.OWN_TERRITORY), "station-head", NURSE, Truth.UNKNOWN),
        (duty(lead=["station-head"], reach=Reach.OWN_BODY), "station-head", NURSE, Truth.YES),
        (duty(lead=["station-head"], reach=Reach.OWN_BODY), "station-head", TEACHER, Truth.NO),
        (duty(lead=["school"], reach=Reach.OWN_MEMBERS), "school", TEACHER, Truth.YES),
        (
            duty(lead=["school"], reach=Reach.OWN_MEMBERS),
            "school",
            attrs.evolve(NURSE, memberships=["school"]),
            Truth.YES,
        ),
        (
            duty(lead=["school"], reach=Reach.OWN_BODY),
            "school",
            attrs.evolve(NURSE, memberships=["school"]),
            Truth.NO,
        ),
        (
            duty(lead=["school"], reach=Reach.OWN_MEMBERS),
            "school",
            Collective("c", "Tổ", body="school"),
            Truth.YES,
        ),
    ],
)
def test_reach(one: Duty, actor: str, subject: Person | Collective, truth: Truth) -> None:
    assert ask(one, actor, subject) is truth


def test_a_joint_body_has_no_part_of_its_own() -> None:
    joint = JointBody("joint", "Liên danh", ["committee", "council"])
    one = duty(lead=["joint"], reach=Reach.OWN_MEMBERS)
    assert ask(one, "joint", NURSE, actors=[*PLAN.actors, joint]) is Truth.UNKNOWN


def test_the_whole_campaign_is_its_subject_groups() -> None:
    groups = [SubjectGroup("g", "II.2", name="Y tế", scope=Scope(sectors=[Sector.HEALTH]))]
    one = duty(lead=["committee"])
    assert [ask(one, "committee", each, groups=groups) for each in (NURSE, TEACHER, STRANGER)] == [
        Truth.YES,
        Truth.NO,
        Truth.UNKNOWN,
    ]
    assert ask(one, "committee", STRANGER, groups=[]) is Truth.YES


@pytest.mark.parametrize(
    ("when", "day", "truth"),
    [
        (None, date(2021, 9, 8), Truth.NO),  # the day before issue, which is before the start
        (None, date(2021, 9, 9), Truth.YES),
        (None, date(2021, 9, 10), Truth.YES),
        (None, date(2021, 12, 1), Truth.YES),  # reviewing goes on after the last day
        (Period.of_month(2021, 10), date(2021, 9, 30), Truth.NO),
        (Period.of_month(2021, 10), date(2021, 10, 1), Truth.YES),
        (Period.of_month(2021, 10), date(2021, 10, 31), Truth.YES),
        (Period.of_month(2021, 10), date(2021, 11, 1), Truth.NO),
    ],
)
def test_days(when: Period | None, day: date, truth: Truth) -> None:
    assert ask(duty(lead=["committee"], when=when), "committee", NURSE, day) is truth


def test_a_plan_without_days_binds_at_once() -> None:
    plan = minimal_campaign(
        duties=[duty(lead=["committee"])],
        period=WrittenPeriod.exact(Period.all_time()),
        document=attrs.evolve(PLAN.document, issued=None),
    )
    assert plan.matrix.on_day(date(1990, 1, 1)) == plan.duties


def test_out_of_time_and_out_of_reach_are_both_said() -> None:
    one = attrs.evolve(HEALTH, when=Period.of_month(2021, 10))
    answer = minimal_campaign(duties=[one]).matrix.may(
        "station-head", DutyVerb.PROPOSE, TEACHER, date(2021, 9, 30)
    )
    assert [reason.key for reason in answer.all_reasons] == [
        "campaigns.reason.not_in_time",
        "parties.coverage.sector.no",
    ]


def test_helpers_do_not_act() -> None:
    plan = minimal_campaign(duties=[duty(lead=["committee"], coordinators=["council"])])
    answer = plan.matrix.may("council", DutyVerb.PROPOSE, NURSE, DAY)
    assert answer.truth is Truth.NO
    assert [reason.key for reason in answer.reasons] == ["campaigns.reason.only_helps"]
    assert (
        plan.matrix.may("school", DutyVerb.PROPOSE, NURSE, DAY).reasons[0].key == "campaigns.reason.no_duty"
    )


def test_who_is_no_actor_is_no_actor() -> None:
    for found in ("village-1", "nobody"):
        with pytest.raises(UnknownKeyError):
            PLAN.matrix.may(found, DutyVerb.PROPOSE, NURSE, DAY)


def test_a_moment_is_no_day() -> None:
    with pytest.raises(InvalidValueError, match="whole day"):
        PLAN.matrix.may("committee", DutyVerb.PROPOSE, NURSE, datetime(2021, 10, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("proposer", "subject", "truth"),
    [
        ("station-head", NURSE, Truth.YES),
        ("station-head", TEACHER, Truth.NO),
        ("village-1-leaders", NURSE, Truth.YES),
        ("village-1-leaders", TEACHER, Truth.NO),
        ("front", attrs.evolve(TEACHER, blocs=[Bloc.FRONT_AND_UNIONS]), Truth.YES),
        ("front", attrs.evolve(TEACHER, blocs=[Bloc.SCHOOLS]), Truth.NO),
        ("council", attrs.evolve(TEACHER, works_at="council"), Truth.YES),
        ("council", attrs.evolve(TEACHER, works_at=NOWHERE), Truth.NO),
        ("joint", TEACHER, Truth.UNKNOWN),
    ],
)
def test_award_provisions_let_propose_within_what_the_proposer_is(
    proposer: str, subject: Person, truth: Truth
) -> None:
    more = [
        Body("front", "MTTQ", BodyKind.FATHERLAND_FRONT, level=Level.COMMUNE, bloc=Bloc.FRONT_AND_UNIONS),
        JointBody("joint", "Liên danh", ["committee", "council"]),
    ]
    plan = minimal_campaign(
        actors=[*PLAN.actors, *more], duties=[], awards=[attrs.evolve(PLAN.awards[0], proposers=[proposer])]
    )
    assert plan.matrix.may(proposer, DutyVerb.PROPOSE, subject, DAY).truth is truth


# ---------------------------------------------------------------------------------------------- who does what


def test_who_leads_and_who_helps() -> None:
    one = duty("one", lead=["committee"], coordinators=["council"], areas=["area"])
    two = duty("two", lead=["council"], verbs=[DutyVerb.REPORT], when=Period.of_month(2021, 10))
    matrix = minimal_campaign(duties=[one, two]).matrix
    assert matrix.duties_of("council") == (one, two)
    assert matrix.duties_of("council", date(2021, 9, 20)) == (one,)
    assert matrix.led_by("council") == (two,)
    assert matrix.helped_by("council") == (one,)
    assert matrix.for_area("area") == (one,)
    assert matrix.leads(DutyVerb.PROPOSE) == ("committee",)
    assert matrix.on_day(date(2021, 9, 20)) == (one,)


def test_led_by_nobody_by_two_and_doubled() -> None:
    nobody = duty("nobody", verbs=[DutyVerb.REPORT])
    two = duty("two", lead=["committee", "council"])
    each = duty("each", lead=["committee", "council"], each=True)
    again = duty("again", lead=["school"])
    matrix = minimal_campaign(duties=[nobody, two, each, again]).matrix
    assert matrix.without_lead() == (nobody,)
    assert matrix.with_several_leads() == (two,)
    assert matrix.doubled() == ((two, again, DutyVerb.PROPOSE),)
    same_lead = minimal_campaign(duties=[duty("a", lead=["school"]), duty("b", lead=["school"])]).matrix
    assert same_lead.doubled() == ()


def test_uncovered_areas_and_subjects() -> None:
    assert PLAN.matrix.uncovered_areas() == ()
    assert minimal_campaign(duties=[duty(lead=["school"], areas=["elsewhere"])]).matrix.uncovered_areas() == (
        "area",
    )
    matrix = minimal_campaign(duties=[HEALTH]).matrix
    assert matrix.uncovered(DutyVerb.PROPOSE, [NURSE, TEACHER, STRANGER], DAY) == (TEACHER,)


def test_raci() -> None:
    one = duty("one", lead=["committee"], coordinators=["council"], to="school")
    both = duty("both", lead=["committee", "council"])
    matrix = minimal_campaign(duties=[one, both]).matrix
    first, second = matrix.raci()
    assert (first.responsible, first.accountable, first.consulted, first.informed) == (
        ("committee",),
        ("committee",),
        ("council",),
        ("school",),
    )
    assert (second.accountable, second.informed) == ((), ())
    table = matrix.table("en")
    assert table.columns[-1] == "Informed (I)"
    assert table.rows[0][-1] == "Trường học"
    assert "<td>Trường học</td>" in matrix._repr_html_()


def test_only_the_clauses_that_carry_an_answer_are_said() -> None:
    plan = minimal_campaign(duties=[HEALTH, attrs.evolve(SCHOOL, lead=["station-head"])])
    answer = plan.matrix.may("station-head", DutyVerb.PROPOSE, NURSE, DAY)
    assert answer.clauses == ("VII.2c",)
    assert "VII.3b" not in answer.text("vi")
