"""The campaign as a value: ids, clauses, levels, parents and who belongs."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime

import attrs
import pytest

from emulation.campaigns import (
    AtLeast,
    AwardMoment,
    AwardProvision,
    Campaign,
    ChildPlan,
    ClauseSource,
    Cluster,
    Condition,
    ConductMeasure,
    ConductPolicy,
    ContentArea,
    CountedPopulation,
    Duty,
    DutyVerb,
    Journal,
    Ladder,
    Movement,
    ParentLink,
    Phase,
    PlannedReview,
    RegistrationRule,
    ReviewKind,
    ScoreScale,
    ShareIndicator,
    Statement,
    SubjectGroup,
    Target,
    Task,
    Theme,
)
from emulation.core import Truth, percent
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties import (
    Actor,
    Body,
    BodyKind,
    Document,
    DocumentType,
    JointBody,
    Level,
    Office,
    Person,
    Scope,
    Sector,
    Territory,
    TerritoryKind,
)
from emulation.periods import Period, WrittenPeriod

PERIOD = Period(date(2021, 9, 10), date(2021, 10, 30))
COMMITTEE = Body("committee", "Ủy ban nhân dân xã", BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE)
FRONT = Body("front", "Mặt trận Tổ quốc huyện", BodyKind.FATHERLAND_FRONT, level=Level.DISTRICT)
STATION = Body("station", "Trạm y tế", BodyKind.HEALTH_STATION, level=Level.GRASSROOTS)
CHAIR = Office("chair", "Chủ tịch", "committee")
JOINT = JointBody("joint", "Ủy ban và Mặt trận", ["station", "front", "committee"])


def movement(id: str, level: Level) -> Movement:
    return Movement(id=id, name=f"Phong trào {id}", launcher="Cấp trên", level=level)


FULL = Campaign(
    id="campaign",
    document=Document(type=DocumentType.PLAN, subject="Phát động thi đua"),
    theme=Theme("Đoàn kết"),
    period=WrittenPeriod.exact(PERIOD),
    territory=Territory(
        "commune",
        "Xã Đại Mạch",
        TerritoryKind.COMMUNE,
        parts=[Territory("village-1", "Thôn Một", TerritoryKind.VILLAGE)],
    ),
    launchers=["committee"],
    actors=[COMMITTEE, FRONT, STATION, CHAIR, JOINT],
    parents=[
        ParentLink(movement("district", Level.DISTRICT), clause="I.1"),
        ParentLink(movement("nation", Level.CENTRAL), clause="I.1"),
        ParentLink(movement("city", Level.PROVINCE)),
    ],
    succeeds=[movement("before", Level.COMMUNE)],
    children=[ChildPlan(owner="village-1", clause="VII.5")],
    purposes=[Statement("purpose", "I.1", text="Mục đích")],
    requirements=[Statement("requirement", "I.2", text="Yêu cầu")],
    conduct=ConductPolicy("I.2", measures=tuple(ConductMeasure)),
    groups=[
        SubjectGroup("health", "V.1", name="Y tế", scope=Scope(sectors=[Sector.HEALTH])),
        SubjectGroup("villagers", "V.2", name="Người dân", scope=Scope(territories=["commune"])),
        SubjectGroup("all", "V.3", name="Mọi người", scope=Scope(everyone=True)),
    ],
    conditions=[Condition("distancing", "Đang giãn cách")],
    areas=[ContentArea("area", "III.1", title="Xét nghiệm", text="Xét nghiệm toàn dân")],
    tasks=[Task("task", "III.1", text="Rà soát")],
    targets=[
        Target(
            "target",
            "III.1",
            title="Xét nghiệm",
            indicator=ShareIndicator("people"),
            goal=AtLeast(percent(100)),
        )
    ],
    populations=[CountedPopulation("people", "Người dân", size=100)],
    ladders=[Ladder("zones", ("green", "red"))],
    phases=[Phase("phase", "Giai đoạn 1", period=PERIOD)],
    duties=[Duty(id="duty", clause="VII.1", verbs=[DutyVerb.LEAD], text="Chỉ đạo", lead=["committee"])],
    awards=[AwardProvision(id="award", clause="VI.1", moment=AwardMoment.AT_END, text="Biểu dương")],
    reviews=[PlannedReview(kind=ReviewKind.FINAL, clause="VI.1", held_by=["committee"])],
    registration=RegistrationRule(required=False, clause="VI.1"),
    clusters=[Cluster("cluster", "Cụm 1", members=["station", "front"])],
    scales=[ScoreScale("scale", [], clause="VI.1")],
    sources=[
        ClauseSource("IV", "period"),
        ClauseSource("IV", "period.period.end"),
        ClauseSource("V", "scope"),
        ClauseSource("VI.1", "document.subject"),
        ClauseSource("X", "nowhere"),
        ClauseSource("X", "document.number.serial"),
    ],
)
BARE = Campaign(
    id="bare", document=FULL.document, theme=FULL.theme, period=FULL.period, territory=FULL.territory
)


def test_every_element_is_found_by_its_id() -> None:
    assert (
        list(FULL.elements)
        == (
            "committee front station chair joint commune village-1 district nation city before purpose requirement "
            "health villagers all distancing area task target people zones phase duty award cluster scale"
        ).split()
    )
    assert all(FULL.find(id) is element for id, element in FULL.elements.items())
    assert all(element.id == id for id, element in FULL.elements.items())


def test_a_bare_campaign_has_only_its_territories() -> None:
    assert list(BARE.elements) == ["commune", "village-1"]
    assert BARE.zone == "Asia/Ho_Chi_Minh"
    assert BARE.days == PERIOD


def test_an_unknown_id_names_those_that_are_near() -> None:
    with pytest.raises(UnknownKeyError) as refused:
        FULL.find("comittee")
    assert refused.value.code == "campaigns.unknown_element"
    assert refused.value.params["near"] == ("committee",)
    assert refused.value.params["campaign"] == "campaign"
    with pytest.raises(UnknownKeyError) as refused:
        BARE.find("zzz" * 100)
    assert refused.value.params["near"] == ()


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("actors", Office("village-1", "Trưởng thôn", "committee")),
        ("parents", ParentLink(movement("before", Level.CENTRAL))),
        ("succeeds", movement("nation", Level.CENTRAL)),
        ("purposes", Statement("requirement", "I.1", text="x")),
        ("requirements", Statement("purpose", "I.1", text="x")),
        ("groups", SubjectGroup("area", "V.9", name="x", scope=Scope(everyone=True))),
        ("conditions", Condition("commune", "x")),
        ("areas", ContentArea("task", "III", title="x", text="x")),
        ("tasks", Task("area", "III", text="x")),
        ("targets", attrs.evolve(FULL.targets[0], id="committee")),
        ("populations", CountedPopulation("target", "x")),
        ("ladders", Ladder("people", ("a", "b"))),
        ("phases", Phase("zones", "x", period=PERIOD)),
        ("duties", attrs.evolve(FULL.duties[0], id="phase")),
        ("awards", attrs.evolve(FULL.awards[0], id="duty")),
        ("clusters", Cluster("award", "x", members=[])),
        ("scales", ScoreScale("cluster", [])),
    ],
)
def test_one_id_is_borne_once_over_all_kinds(field: str, more: object) -> None:
    bearer = more.movement if isinstance(more, ParentLink) else more
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(FULL, **{field: (*getattr(FULL, field), more)})
    assert refused.value.code == "campaigns.repeated_id"
    assert refused.value.params == {"id": bearer.id}  # type: ignore[attr-defined]


def test_a_clause_gives_its_elements_first() -> None:
    assert FULL.by_clause("III.1") == (FULL.find("area"), FULL.find("task"), FULL.find("target"))
    assert FULL.by_clause("I.1") == (FULL.find("purpose"), *FULL.parents[:2])
    assert FULL.by_clause("I.2") == (FULL.find("requirement"), FULL.conduct)
    assert FULL.by_clause("VII.5") == FULL.children
    assert FULL.by_clause("VI.1") == (
        FULL.find("award"),
        FULL.find("scale"),
        FULL.reviews[0],
        FULL.registration,
        "Phát động thi đua",
    )


def test_a_clause_gives_what_its_sources_name() -> None:
    assert FULL.by_clause("IV") == (FULL.period, PERIOD.end)


def test_a_clause_gives_nothing_where_nothing_is() -> None:
    assert FULL.by_clause("X") == ()  # its paths lead nowhere
    assert FULL.by_clause("V") == ()  # the plan sets no scope
    assert FULL.by_clause("IX") == ()
    assert BARE.by_clause("I.2") == ()


def test_the_level_of_a_body_an_office_and_a_joint_body() -> None:
    assert FULL.level_of("committee") is Level.COMMUNE
    assert FULL.level_of("chair") is Level.COMMUNE
    assert FULL.level_of("joint") is Level.DISTRICT


@pytest.mark.parametrize("id", ["nobody", "commune", "area", ""])
def test_what_is_no_actor_has_no_level(id: str) -> None:
    assert FULL.level_of(id) is None


def with_actors(*actors: Actor) -> Campaign:
    return attrs.evolve(BARE, actors=actors)


def test_a_level_that_leads_nowhere_is_not_known() -> None:
    assert with_actors(Office("chair", "Chủ tịch", "nobody")).level_of("chair") is None
    assert with_actors(JointBody("joint", "Liên danh", ["a", "b"])).level_of("joint") is None


def test_one_known_member_gives_a_joint_body_its_level() -> None:
    assert (
        with_actors(COMMITTEE, JointBody("joint", "Liên danh", ["a", "committee"])).level_of("joint")
        is Level.COMMUNE
    )


def test_bodies_that_are_members_of_each_other_come_to_an_end() -> None:
    loop = with_actors(
        COMMITTEE,
        JointBody("one", "Một", ["two", "chair"]),
        JointBody("two", "Hai", ["one", "two", "committee"]),
        Office("chair", "Chủ tịch", "chair"),
    )
    assert loop.level_of("chair") is None
    assert loop.level_of("one") is loop.level_of("two") is Level.COMMUNE


def test_a_long_line_of_offices_comes_to_an_end() -> None:
    line = [Office(f"o-{number}", "Chức vụ", f"o-{number + 1}") for number in range(5000)]
    last = attrs.evolve(COMMITTEE, id="o-5000")
    assert with_actors(*line, last).level_of("o-0") is Level.COMMUNE


def test_the_level_of_a_campaign_is_that_of_its_highest_launcher() -> None:
    assert FULL.level is Level.COMMUNE
    assert attrs.evolve(FULL, launchers=["station", "nobody", "joint"]).level is Level.DISTRICT
    assert attrs.evolve(FULL, launchers=["nobody"]).level is None
    assert BARE.level is None


def test_the_chain_begins_at_the_top() -> None:
    assert [each.id for each in FULL.chain()] == ["nation", "city", "district"]
    assert BARE.chain() == ()


def test_movements_of_one_level_keep_the_order_of_the_plan() -> None:
    links = [ParentLink(movement(id, Level.PROVINCE)) for id in ("second", "first")]
    assert [each.id for each in attrs.evolve(BARE, parents=links).chain()] == ["second", "first"]


def test_every_group_is_answered_for() -> None:
    nurse = Person("n", "Người Một", sectors=[Sector.HEALTH], residence="village-1")
    answers = {each.group.id: each.coverage.truth for each in FULL.groups_of(nurse)}
    assert answers == {"health": Truth.YES, "villagers": Truth.YES, "all": Truth.YES}
    stranger = Person("s", "Người Hai")
    found = {each.group.id: each.coverage for each in FULL.groups_of(stranger)}
    assert found["health"].truth is found["villagers"].truth is Truth.UNKNOWN
    assert len(found["health"].reasons) == 1
    assert found["all"].truth is Truth.YES
    assert BARE.groups_of(nurse) == ()


def test_the_questions_asked_of_other_modules_are_passed_on() -> None:
    assert FULL.matrix is FULL.matrix
    assert FULL.matrix.campaign is FULL
    assert FULL.check() == FULL.check(None)
    assert FULL.state(Journal(), PERIOD.start or date.min).on == PERIOD.start
    assert FULL.progress(Journal(), date(2021, 9, 30)).on == date(2021, 9, 30)


def test_the_overview_is_five_tables_in_either_language() -> None:
    for language in ("vi", "en"):
        tables = FULL.overview(language)  # type: ignore[arg-type]
        assert len({table.title for table in tables}) == 5
    assert FULL.overview() == FULL.overview("vi") != FULL.overview("en")
    assert FULL._repr_html_() == "".join(table.html() for table in FULL.overview("vi"))


def test_a_campaign_is_a_value() -> None:
    again = attrs.evolve(FULL)
    assert again == FULL
    assert hash(again) == hash(FULL)
    assert attrs.evolve(FULL, theme=Theme("Khác")) != FULL
    assert pickle.loads(pickle.dumps(FULL)) == copy.deepcopy(FULL) == FULL  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        again.theme = Theme("Khác")  # type: ignore[misc]


@pytest.mark.parametrize("field", [each.name for each in attrs.fields(Campaign) if each.default == ()])
def test_a_lone_string_is_no_sequence(field: str) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(BARE, **{field: "committee"})


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", "đợt 1"),
        ("document", None),
        ("theme", "Đoàn kết"),
        ("period", PERIOD),
        ("territory", "commune"),
        ("scope", ""),
        ("launched", datetime(2021, 9, 10)),
        ("actors", [Territory("t", "T", TerritoryKind.OTHER)]),
        ("populations", [Ladder("l", ("a", "b"))]),
        ("zone", ""),
    ],
)
def test_a_campaign_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(BARE, **{field: bad})


def test_a_source_and_a_review_refuse() -> None:
    with pytest.raises(InvalidValueError):
        ClauseSource("IV", "")
    with pytest.raises(InvalidValueError):
        PlannedReview(kind="final")  # type: ignore[arg-type]
