"""Each code of finding: a plan that has the fault, beside the one that has not."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from emulation.campaigns import (
    About,
    Acceptance,
    AtLeast,
    AwardMoment,
    AwardProvision,
    Campaign,
    ChildPlan,
    ClauseSource,
    Cluster,
    ContentArea,
    CountedPopulation,
    DelayedPopulation,
    Duty,
    DutyVerb,
    Ladder,
    LadderIndicator,
    Milestone,
    Movement,
    Order,
    ParentLink,
    Phase,
    PlannedReview,
    Quota,
    Reach,
    ReachStep,
    RegistrationRule,
    ReviewKind,
    ScoreCriterion,
    ScoreScale,
    Severity,
    ShareIndicator,
    Statement,
    SubjectGroup,
    Target,
    Task,
    Theme,
)
from emulation.campaigns.checks import KINDS, check_campaign
from emulation.core import Quantity, percent, unit
from emulation.i18n.message import Message
from emulation.law import AwardForm
from emulation.parties import (
    Body,
    BodyKind,
    Document,
    DocumentType,
    JointBody,
    Level,
    Office,
    PersonCategory,
    Recipient,
    Recipients,
    Scope,
    Sector,
    SubjectKind,
    parse_number,
)
from emulation.periods import Period, WrittenPeriod
from emulation.rulebooks.vietnam import national
from emulation.testing.campaigns import PERIOD, minimal_campaign

PLAN = minimal_campaign()
LATER = Period(date(2021, 11, 1), date(2021, 11, 30))
AREA, TARGET, DUTY, AWARD = PLAN.areas[0], PLAN.targets[0], PLAN.duties[0], PLAN.awards[0]


def codes(plan: Campaign, law: Any = None) -> list[str]:
    return [finding.code for finding in plan.check(law)]


def document(**changes: Any) -> Document:
    return attrs.evolve(PLAN.document, **changes)


def written(period: Period, **more: Any) -> WrittenPeriod:
    return attrs.evolve(WrittenPeriod.exact(period), **more)


def duty(**changes: Any) -> list[Duty]:
    return [
        DUTY,
        Duty(**{"id": "other", "clause": "VII.2", "verbs": [DutyVerb.REPORT], "text": "Báo cáo", **changes}),
    ]


def actors(*more: object) -> list[object]:
    return [*PLAN.actors, *more]


def target(**changes: Any) -> list[Target]:
    return [attrs.evolve(TARGET, **changes)]


def award(**changes: Any) -> list[AwardProvision]:
    return [attrs.evolve(AWARD, **changes)]


DISTRICT = Body("district", "UBND huyện", BodyKind.PEOPLES_COMMITTEE, level=Level.DISTRICT)
LOWER = Movement(id="lower", name="Phong trào thôn", launcher="Thôn", level=Level.GRASSROOTS)
LATE = Movement(
    id="late", name="Phong trào huyện", launcher="Huyện", level=Level.DISTRICT, launched=date(2021, 9, 20)
)
SHARE = Target(
    "share",
    "II.3",
    title="Tỷ lệ",
    indicator=ShareIndicator("people"),
    goal=AtLeast(percent(100)),
    serves=["area"],
)
ZONES = Target(
    "zones-target",
    "II.3",
    title="Vùng",
    indicator=LadderIndicator("zones"),
    goal=ReachStep("blue"),
    serves=["area"],
)

FAULTS: list[tuple[str, str, dict[str, Any]]] = [
    ("PD101", "period.start", {"document": document(issued=date(2021, 9, 11))}),
    ("PD102", "document.issued", {"document": document(issued=date(2021, 10, 31))}),
    ("PD103", "period", {"period": written(PERIOD, stated_days=60)}),
    ("PD104", "duties[1].when", {"duties": duty(lead=["committee"], when=LATER)}),
    ("PD105", "areas[0].period", {"areas": [attrs.evolve(AREA, period=LATER)]}),
    ("PD106", "phases[0].period", {"phases": [Phase("p", "Đợt Một", period=LATER)]}),
    ("PD107", "targets[0].due", {"targets": target(due=date(2021, 10, 31))}),
    (
        "PD108",
        "targets[0].milestones[0]",
        {"targets": target(milestones=[Milestone(date(2021, 9, 9), TARGET.goal)])},
    ),
    (
        "PD109",
        "phases[1]",
        {"phases": [Phase("p", "Một", period=PERIOD), Phase("q", "Hai", period=PERIOD.split_by_month()[1])]},
    ),
    (
        "PD110",
        "phases[1]",
        {
            "phases": [
                Phase("p", "Một", period=Period(date(2021, 9, 10), date(2021, 9, 20))),
                Phase("q", "Hai", period=PERIOD.split_by_month()[1]),
            ]
        },
    ),
    ("PD111", "period.end", {"period": written(Period(date(2021, 9, 10), None))}),
    ("PD112", "period", {"period": written(PERIOD, assumptions=[Message("core.truth.yes")])}),
    ("PD113", "reviews", {"reviews": [PlannedReview(kind=ReviewKind.FINAL)]}),
    (
        "PD114",
        "registration.until",
        {"registration": RegistrationRule(required=True, until=date(2021, 9, 11))},
    ),
    ("PD115", "period.end", {"period": written(Period(date(2021, 9, 10), None), end_event="khi hết dịch")}),
    ("PD201", "launchers[1]", {"launchers": ["committee", "comittee"]}),
    ("PD202", "duties[0].lead[0]", {"duties": [attrs.evolve(DUTY, lead=["village-1"])]}),
    ("PD203", "sources[0]", {"sources": [ClauseSource("H9", "document.nothing.more")]}),
    ("PD204", "parents[0]", {"parents": [ParentLink(LOWER)]}),
    ("PD205", "parents[0]", {"parents": [ParentLink(LATE)]}),
    ("PD206", "accepted[0]", {"accepted": [Acceptance("PD101", "không sao")]}),
    (
        "PD207",
        "actors[6]",
        {"actors": actors(DISTRICT), "period": written(Period(date(2025, 6, 1), date(2025, 7, 1)))},
    ),
    ("PD208", "launchers", {"launchers": []}),
    (
        "PD301",
        "groups[0]",
        {
            "groups": [SubjectGroup("g", "II.2", name="Giáo dục", scope=Scope(sectors=[Sector.EDUCATION]))],
            "duties": [attrs.evolve(DUTY, reach=Reach.SCOPE, scope=Scope(sectors=[Sector.HEALTH]))],
        },
    ),
    (
        "PD302",
        "duties[1].scope",
        {
            "duties": duty(
                lead=["committee"],
                reach=Reach.SCOPE,
                scope=Scope(kinds=[SubjectKind.HOUSEHOLD], categories=[PersonCategory.TEACHER]),
            )
        },
    ),
    (
        "PD302",
        "duties[1].scope",
        {
            "duties": duty(
                lead=["committee"],
                reach=Reach.SCOPE,
                scope=Scope(
                    kinds=[SubjectKind.HOUSEHOLD],
                    categories=[PersonCategory.TEACHER],
                    alternatives=[Scope(kinds=[SubjectKind.COLLECTIVE], categories=[PersonCategory.TEACHER])],
                ),
            )
        },
    ),
    ("PD401", "areas[0]", {"targets": [], "tasks": []}),
    (
        "PD402",
        "areas[1]",
        {
            "areas": [AREA, ContentArea("b", "II.4", title="B", text="B", qualitative=True)],
            "duties": [attrs.evolve(DUTY, areas=["area"])],
        },
    ),
    (
        "PD403",
        "populations[0]",
        {"targets": [TARGET, SHARE], "populations": [CountedPopulation("people", "Dân")]},
    ),
    ("PD404", "areas", {"areas": [attrs.evolve(AREA, weight="0.9")]}),
    ("PD404", "areas[0]", {"targets": target(weight="1/3")}),
    (
        "PD405",
        "populations[0]",
        {
            "targets": [TARGET, SHARE],
            "populations": [DelayedPopulation("people", "Đến hạn", source="target")],
        },
    ),
    ("PD406", "targets[1]", {"targets": [TARGET, attrs.evolve(TARGET, id="free", serves=[])]}),
    ("PD407", "targets[0]", {"targets": target(goal=About(Quantity(1, unit("household"))))}),
    ("PD408", "targets[0].goal", {"targets": [ZONES], "ladders": [Ladder("zones", ("green", "red"))]}),
    ("PD501", "duties[1].lead", {"duties": duty(lead=["committee", "council"])}),
    ("PD502", "duties[1].lead", {"duties": duty()}),
    ("PD503", "duties[1]", {"duties": duty(verbs=[DutyVerb.PROPOSE], lead=["council"])}),
    (
        "PD504",
        "duties[1].lead[1]",
        {"duties": duty(lead=["village-1-leaders", "station-head"], each=True, reach=Reach.OWN_TERRITORY)},
    ),
    ("PD603", "awards[0]", {"awards": award(deciding=[])}),
    ("PD604", "awards[0].guidance", {"awards": award(guidance_expected=True)}),
    ("PD605", "awards[0].escalates_to[0]", {"awards": award(escalates_to=[Level.COMMUNE])}),
    ("PD606", "clusters[0].head", {"clusters": [Cluster("k", "Cụm Một", members=["school"])]}),
    (
        "PD607",
        "clusters[1].members[0]",
        {
            "clusters": [
                Cluster("k", "Cụm Một", members=["school"], head="school"),
                Cluster("l", "Cụm Hai", members=["school"], head="school"),
            ]
        },
    ),
    ("PD801", "theme.wordings", {"theme": Theme("Đoàn kết, chung sức", ["đoàn kết chung sức"])}),
    ("PD802", "theme.wordings", {"theme": Theme("Đoàn kết, chung sức", ["Chiến thắng"])}),
    ("PD803", "document.recipients", {"document": document(recipients=Recipients(()))}),
    ("PD804", "document.number", {"document": document(number=None)}),
    ("PD804", "document.number", {"document": document(number=parse_number("/KH-UBND"))}),
    ("PD804", "document.place", {"document": document(place=None)}),
    ("PD805", "document.signature", {"document": document(signature=None)}),
    ("PD806", "document.number", {"document": document(type=DocumentType.DECISION)}),
    ("PD807", "document.number", {"document": document(number=parse_number("12/KH-HDTDKT"))}),
]


@pytest.mark.parametrize(
    ("code", "path", "changes"), FAULTS, ids=[f"{code} {path}" for code, path, _ in FAULTS]
)
def test_a_fault_is_found_where_it_is(code: str, path: str, changes: dict[str, Any]) -> None:
    findings = minimal_campaign(**changes).check()
    here = [finding for finding in findings if finding.code == code]
    assert [finding.where for finding in here] == [path]
    for language in ("vi", "en"):
        text = here[0].message(language)  # type: ignore[arg-type]
        assert text
        assert "{" not in text
        assert code in here[0].text(language)  # type: ignore[arg-type]
    assert str(here[0]).startswith(f"{code} {here[0].severity.value} {path}: ")


def test_the_smallest_plan_has_only_the_law_open() -> None:
    assert codes(PLAN) == ["PD701"]
    assert codes(PLAN, national()) == []


def test_every_code_is_tested_and_stands_once() -> None:
    by_law = {"PD601", "PD602", "PD701", "PD702", "PD703", "PD704", "PD705"}
    assert {code for code, _, _ in FAULTS} | by_law == {kind.code for kind in KINDS.values()}
    assert len({kind.code for kind in KINDS.values()}) == len(KINDS)


def test_gravest_first() -> None:
    findings = minimal_campaign(
        launchers=["nobody"], document=document(issued=date(2021, 9, 11), place=None)
    ).check()
    assert [finding.severity for finding in findings] == sorted(
        (finding.severity for finding in findings), key=lambda severity: severity.rank
    )
    assert findings[0].severity is Severity.ERROR


# ---------------------------------------------------------------------------------------------- references


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("document.issuers[0]", {"document": document(issuers=["x"])}),
        (
            "document.recipients[0]",
            {"document": document(recipients=Recipients((Recipient("X", "x"),), "VT"))},
        ),
        (
            "actors[6].territory",
            {"actors": actors(Body("b", "B", BodyKind.OTHER, level=Level.COMMUNE, territory="x"))},
        ),
        (
            "actors[6].parent",
            {"actors": actors(Body("b", "B", BodyKind.OTHER, level=Level.COMMUNE, parent="x"))},
        ),
        ("actors[6].members[1]", {"actors": actors(JointBody("b", "B", ["committee", "x"]))}),
        ("actors[6].body", {"actors": actors(Office("b", "B", "x"))}),
        (
            "actors[6].standing_member_of",
            {"actors": actors(Office("b", "B", "council", standing_member_of="x"))},
        ),
        ("parents[0].responds_to[0]", {"parents": [ParentLink(attrs.evolve(LATE, responds_to=["x"]))]}),
        ("succeeds[0].responds_to[0]", {"succeeds": [attrs.evolve(LATE, responds_to=["x"])]}),
        ("purposes[0].deploys_to[0]", {"purposes": [Statement("s", "I.1", text="S", deploys_to=["x"])]}),
        (
            "requirements[0].deploys_to[0]",
            {"requirements": [Statement("s", "I.1", text="S", deploys_to=["x"])]},
        ),
        (
            "groups[0].scope.alternatives[0].territories[0]",
            {
                "groups": [
                    SubjectGroup("g", "II.2", name="G", scope=Scope(alternatives=[Scope(territories=["x"])]))
                ]
            },
        ),
        (
            "duties[1].scope.members_of[0]",
            {"duties": duty(lead=["committee"], reach=Reach.SCOPE, scope=Scope(members_of=["x"]))},
        ),
        ("areas[0].during", {"areas": [attrs.evolve(AREA, during="x")]}),
        ("areas[0].purposes[0]", {"areas": [attrs.evolve(AREA, purposes=["x"])]}),
        ("areas[0].waits_for.given_by[0]", {"areas": [attrs.evolve(AREA, waits_for=Order("lệnh", ["x"]))]}),
        ("tasks[0].areas[0]", {"tasks": [Task("t", "III", text="T", areas=["x"])]}),
        ("tasks[0].purposes[0]", {"tasks": [Task("t", "III", text="T", purposes=["x"])]}),
        ("tasks[0].groups[0]", {"tasks": [Task("t", "III", text="T", groups=["x"])]}),
        ("tasks[0].actors[0]", {"tasks": [Task("t", "III", text="T", actors=["x"])]}),
        ("targets[0].serves[1]", {"targets": target(serves=["area", "x"])}),
        ("targets[0].territories[0]", {"targets": target(territories=["x"])}),
        ("targets[0].indicator.population", {"targets": [SHARE]}),
        ("targets[0].indicator.ladder", {"targets": [ZONES]}),
        ("populations[0].source", {"populations": [DelayedPopulation("d", "D", source="x", wait_days=1)]}),
        ("populations[0].sizes[0]", {"populations": [CountedPopulation("d", "D", sizes={"x": 1})]}),
        ("duties[1].coordinators[0]", {"duties": duty(lead=["committee"], coordinators=["x"])}),
        ("duties[1].to", {"duties": duty(lead=["committee"], to="x")}),
        ("duties[1].areas[0]", {"duties": duty(lead=["committee"], areas=["x"])}),
        ("awards[0].proposers[0]", {"awards": award(proposers=["x"])}),
        ("awards[0].proposed_to", {"awards": award(proposed_to="x")}),
        ("awards[0].deciding[0]", {"awards": award(deciding=["x"])}),
        (
            "awards[0].quotas[0].excludes_winners_of[0]",
            {"awards": award(quotas=[Quota("q", excludes_winners_of=["x"])])},
        ),
        ("reviews[0].held_by[0]", {"reviews": [PlannedReview(kind=ReviewKind.INTERIM, held_by=["x"])]}),
        ("clusters[0].members[0]", {"clusters": [Cluster("k", "K", members=["x"], head="school")]}),
        ("clusters[0].head", {"clusters": [Cluster("k", "K", members=[], head="x")]}),
        (
            "clusters[0].deputies[0]",
            {"clusters": [Cluster("k", "K", members=[], head="school", deputies=["x"])]},
        ),
        ("clusters[0].scale", {"clusters": [Cluster("k", "K", members=[], head="school", scale="x")]}),
        (
            "scales[0].criteria[0].area",
            {"scales": [ScoreScale("s", [ScoreCriterion("c", "C", maximum=10, area="x")])]},
        ),
    ],
)
def test_a_dangling_reference_is_found_in_every_field(path: str, changes: dict[str, Any]) -> None:
    dangling = [finding for finding in minimal_campaign(**changes).check() if finding.code == "PD201"]
    assert path in [finding.where for finding in dangling]


def test_near_names_are_those_that_would_fit() -> None:
    (finding,) = [each for each in minimal_campaign(launchers=["comitee"]).check() if each.code == "PD201"]
    assert "committee" in finding.message("en")


# ---------------------------------------------------------------------------------------------- acceptance


def test_an_accepted_finding_stays_and_says_why() -> None:
    plan = minimal_campaign(
        document=document(issued=date(2021, 9, 11)),
        accepted=[Acceptance("PD101", "phát động trước khi ký", path="period.start")],
    )
    (finding,) = [each for each in plan.check() if each.code == "PD101"]
    assert finding.accepted == "phát động trước khi ký"
    assert "PD206" not in codes(plan)


def test_an_acceptance_of_another_place_accepts_nothing() -> None:
    plan = minimal_campaign(
        document=document(issued=date(2021, 9, 11)),
        accepted=[Acceptance("PD101", "lý do", path="period.end")],
    )
    assert {"PD101", "PD206"} <= set(codes(plan))
    assert all(finding.accepted is None for finding in plan.check())


# ---------------------------------------------------------------------------------------------- what is no fault


def test_a_target_of_a_task_counts_for_its_areas() -> None:
    plan = minimal_campaign(targets=target(serves=["task"]))
    assert "PD401" not in codes(plan)


def test_whole_weights_are_no_fault() -> None:
    plan = minimal_campaign(areas=[attrs.evolve(AREA, weight=1)], targets=target(weight=1))
    assert "PD404" not in codes(plan)


def test_each_lead_for_its_own_part_is_no_fault() -> None:
    plan = minimal_campaign(duties=duty(lead=["committee", "council"], each=True))
    assert "PD501" not in codes(plan)


def test_a_group_that_might_be_covered_is_no_fault() -> None:
    plan = minimal_campaign(
        groups=[SubjectGroup("g", "II.2", name="Người dân", scope=Scope(territories=["commune"]))],
        duties=[attrs.evolve(DUTY, reach=Reach.SCOPE, scope=Scope(territories=["village-1"]))],
    )
    assert "PD301" not in codes(plan)


def test_without_awards_or_days_nobody_needs_to_propose() -> None:
    nothing = {"duties": [], "awards": []}
    assert "PD301" not in codes(minimal_campaign(**nothing))
    plan = minimal_campaign(duties=[], period=written(Period.all_time()), document=document(issued=None))
    assert "PD301" not in codes(plan)


def test_a_plan_annexed_to_a_decision_shares_its_number() -> None:
    plan = minimal_campaign(document=document(type=DocumentType.DECISION, annex_to=PLAN.document.ref()))
    assert "PD806" not in codes(plan)


def test_a_plan_without_any_day_is_checked_all_the_same() -> None:
    plan = minimal_campaign(period=written(Period.all_time()), document=document(issued=None))
    found = codes(plan, national())
    assert {"PD111", "PD705", "PD804"} <= set(found)


# ---------------------------------------------------------------------------------------------- by the law


@pytest.mark.parametrize(
    ("changes", "element"),
    [
        ({"purposes": []}, "mục đích"),
        ({"requirements": []}, "yêu cầu"),
        ({"targets": []}, "chỉ tiêu"),
        ({"areas": [], "tasks": [], "targets": []}, "nội dung"),
        ({"groups": []}, "đối tượng"),
        ({"scope": None}, "phạm vi"),
        ({"duties": []}, "tổ chức"),
        ({"awards": []}, "khen thưởng"),
        ({"reviews": [PlannedReview(kind=ReviewKind.INTERIM)]}, "tổng kết"),
        ({"reviews": [PlannedReview(kind=ReviewKind.FINAL)]}, "sơ kết"),
    ],
)
def test_a_missing_content_is_found_and_cited(changes: dict[str, Any], element: str) -> None:
    missing = [each for each in minimal_campaign(**changes).check(national()) if each.code == "PD702"]
    assert any(element in each.message("vi").lower() for each in missing), [
        each.message("vi") for each in missing
    ]
    assert all(each.citations for each in missing)


def test_the_chair_of_a_commune_may_launch_and_its_front_is_not_known_to() -> None:
    assert not {"PD703", "PD704"} & set(codes(PLAN, national()))
    front = Body("front", "MTTQ xã", BodyKind.FATHERLAND_FRONT, level=Level.COMMUNE)
    plan = minimal_campaign(actors=actors(front), launchers=["front"])
    assert {"PD703", "PD704"} & set(codes(plan, national()))


def test_launching_together_needs_one_with_the_power() -> None:
    joint = JointBody("joint", "UBND và Hội đồng", ["committee", "council"])
    assert not {"PD703", "PD704"} & set(
        codes(minimal_campaign(actors=actors(joint), launchers=["joint"]), national())
    )


def test_a_district_may_not_launch_after_june_2025() -> None:
    for last, is_refused in ((date(2025, 6, 30), False), (date(2025, 7, 1), True)):
        plan = minimal_campaign(
            actors=actors(DISTRICT),
            launchers=["district"],
            document=document(issued=last),
            period=written(Period(last, last)),
        )
        assert ("PD703" in codes(plan, national())) is is_refused


def test_a_commune_decides_the_grassroots_fighter_only_since_july_2025() -> None:
    form = {"awards": award(forms=[AwardForm.GRASSROOTS_FIGHTER])}
    assert "PD601" in codes(minimal_campaign(**form), national())
    today = minimal_campaign(
        **form,
        document=document(issued=date(2025, 7, 1)),
        period=written(Period(date(2025, 7, 1), date(2025, 12, 31))),
    )
    assert "PD601" not in codes(today, national())


def test_a_ruling_that_is_not_known_is_said_loudly() -> None:
    province = Body("province", "UBND tỉnh", BodyKind.PEOPLES_COMMITTEE, level=Level.PROVINCE)
    plan = minimal_campaign(
        actors=actors(province),
        awards=award(deciding=["province"], forms=[AwardForm.PROVINCIAL_DIPLOMA], moment=AwardMoment.DURING),
        document=document(issued=date(2024, 2, 1)),
        period=written(Period(date(2024, 2, 1), date(2024, 3, 1))),
    )
    (finding,) = [each for each in plan.check(national()) if each.code == "PD602"]
    assert finding.severity is Severity.NOTICE


def test_law_that_was_not_read_is_said() -> None:
    plan = minimal_campaign(
        document=document(issued=date(2010, 1, 1)), period=written(Period(date(2010, 1, 1), date(2010, 2, 1)))
    )
    assert "PD705" in codes(plan, national())


def test_awards_without_a_known_level_or_day_are_left_to_the_reader() -> None:
    lone = minimal_campaign(awards=award(deciding=["village-9"]))
    assert not {"PD601", "PD602"} & set(codes(lone, national()))
    dayless = minimal_campaign(period=written(Period.all_time()), document=document(issued=None))
    assert not {"PD601", "PD602"} & set(codes(dayless, national()))


def test_check_campaign_is_what_the_method_calls() -> None:
    assert check_campaign(PLAN, national()) == PLAN.check(national())


def test_no_list_of_recipients_is_no_fault_of_the_list() -> None:
    assert "PD803" not in codes(minimal_campaign(document=document(recipients=None)))


def test_phases_that_touch_are_no_fault() -> None:
    one, two = PERIOD.split_by_month()
    phases = [Phase("p", "Một", period=one), Phase("q", "Hai", period=two)]
    assert not {"PD109", "PD110"} & set(codes(minimal_campaign(phases=phases)))


def test_a_launcher_nobody_knows_is_a_reference_and_no_question_of_law() -> None:
    found = codes(minimal_campaign(launchers=["nobody"]), national())
    assert "PD201" in found
    assert not {"PD703", "PD704"} & set(found)


def test_an_office_stands_for_its_body() -> None:
    chair = Office("chair", "Chủ tịch UBND xã", "committee")
    plan = minimal_campaign(actors=actors(chair), launchers=["chair"], awards=award(deciding=["chair"]))
    assert codes(plan, national()) == []


def test_child_plans_belong_to_actors() -> None:
    plan = minimal_campaign(children=[ChildPlan(owner="nobody", clause="VII.5a")])
    (finding,) = [each for each in plan.check() if each.code == "PD201"]
    assert (finding.where, finding.clause) == ("children[0].owner", "VII.5a")


def test_parents_above_and_before_are_no_fault() -> None:
    earlier = attrs.evolve(LATE, launched=date(2021, 8, 31))
    assert not {"PD204", "PD205"} & set(codes(minimal_campaign(parents=[ParentLink(earlier)])))


def test_sources_that_lead_to_values_are_no_fault() -> None:
    assert "PD203" not in codes(minimal_campaign(sources=[ClauseSource("H1", "document.number")]))
