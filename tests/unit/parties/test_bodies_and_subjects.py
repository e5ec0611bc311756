from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.core import Truth
from emulation.errors import InvalidValueError, LevelAbolishedError, UnknownKeyError
from emulation.i18n import say_error
from emulation.parties import (
    NOWHERE,
    Bloc,
    Body,
    BodyKind,
    Collective,
    Household,
    JointBody,
    Level,
    Person,
    PersonCategory,
    Scope,
    Sector,
    SubjectKind,
    Territory,
    TerritoryKind,
    level_above,
    levels_on,
    require_level,
)
from emulation.periods import Period

CLUSTER = Territory("cluster-1", "Cụm Một", TerritoryKind.CLUSTER)
VILLAGE = Territory("village-1", "Thôn Một", TerritoryKind.VILLAGE, parts=[CLUSTER])
OTHER = Territory("village-2", "Thôn Hai", TerritoryKind.VILLAGE)
COMMUNE = Territory("commune", "Xã Mẫu", TerritoryKind.COMMUNE, parts=[VILLAGE, OTHER], level=Level.COMMUNE)


@pytest.mark.parametrize(
    ("day", "exists"),
    [
        (date(2025, 6, 29), True),
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), False),
        (date(2025, 7, 2), False),
    ],
)
def test_the_district_ends_on_30_june_2025(day: date, *, exists: bool) -> None:
    assert (Level.DISTRICT in levels_on(day)) is exists
    assert level_above(Level.COMMUNE, day) is (Level.DISTRICT if exists else Level.PROVINCE)


def test_asking_for_a_district_later_says_so() -> None:
    with pytest.raises(
        LevelAbolishedError, match=r"since 2025-07-01 there are only central, province, commune"
    ) as caught:
        require_level(Level.DISTRICT, date(2026, 1, 1))
    assert "không còn cấp district" in say_error(caught.value, "vi")
    with pytest.raises(LevelAbolishedError):
        level_above(Level.DISTRICT, date(2025, 7, 1))


def test_ranks() -> None:
    assert Level.CENTRAL.is_above(Level.GRASSROOTS)
    assert Level.GRASSROOTS.is_below(Level.COMMUNE)
    assert not Level.COMMUNE.is_above(Level.COMMUNE)
    assert level_above(Level.CENTRAL, date(2021, 1, 1)) is None


def test_a_tree_is_searched_from_its_root() -> None:
    assert [each.id for each in COMMUNE.walk()] == ["commune", "village-1", "cluster-1", "village-2"]
    assert COMMUNE.find("cluster-1") is CLUSTER
    assert COMMUNE.contains("village-1", "cluster-1")
    assert not COMMUNE.contains("village-2", "cluster-1")
    assert COMMUNE.of_kind(TerritoryKind.VILLAGE) == (VILLAGE, OTHER)
    assert COMMUNE.leaves == (CLUSTER, OTHER)
    assert "cluster-1" in COMMUNE


def test_an_unknown_territory_names_its_neighbours() -> None:
    with pytest.raises(UnknownKeyError, match="village-1"):
        COMMUNE.find("vilage-1")
    with pytest.raises(UnknownKeyError):
        COMMUNE.contains("nowhere-at-all", "commune")


def test_an_id_stands_once_in_a_tree() -> None:
    with pytest.raises(InvalidValueError, match="twice in the tree"):
        Territory("a", "A", TerritoryKind.COMMUNE, parts=[Territory("a", "B", TerritoryKind.VILLAGE)])
    with pytest.raises(InvalidValueError) as caught:
        Territory("a", "A", TerritoryKind.COMMUNE, parts=["b"])  # type: ignore[list-item]
    assert caught.value.path == ("parts", 0)


def test_a_deep_tree_is_walked_without_recursion() -> None:
    tree = Territory("t0", "t", TerritoryKind.OTHER)
    for depth in range(1, 300):
        tree = Territory(f"t{depth}", "t", TerritoryKind.OTHER, parts=[tree])
    assert len(tree.path_to("t0")) == 300


def test_bodies() -> None:
    body = Body("committee", "UBND xã", BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE)
    assert body.existence == Period.all_time()
    with pytest.raises(InvalidValueError, match="two or more different members"):
        JointBody("joint", "Liên danh", ["committee"])
    with pytest.raises(InvalidValueError):
        JointBody("joint", "Liên danh", ["committee", "committee"])


def test_kinds_of_subject() -> None:
    assert Person("p", "P").kind is SubjectKind.PERSON
    assert Collective("c", "C").kind is SubjectKind.COLLECTIVE
    assert Household("h", "H").kind is SubjectKind.HOUSEHOLD


@pytest.mark.parametrize("share", [Fraction(-1, 100), 2])
def test_a_share_of_women_is_a_share(share: Fraction) -> None:
    with pytest.raises(InvalidValueError, match="from 0 to 1"):
        Collective("c", "C", women_share=share)
    assert Collective("c", "C", women_share="0.7").women_share == Fraction(7, 10)


def test_a_scope_is_conditions_or_everyone() -> None:
    for fields in ({}, {"everyone": True, "sectors": [Sector.HEALTH]}):
        with pytest.raises(InvalidValueError, match="names conditions or covers everyone"):
            Scope(**fields)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        Scope(everyone=True, alternatives=[Scope(everyone=True)])


@pytest.mark.parametrize(
    ("scope", "subject", "truth"),
    [
        (Scope(sectors=[Sector.HEALTH]), Person("p", "P", sectors=[Sector.HEALTH]), Truth.YES),
        (Scope(sectors=[Sector.HEALTH]), Person("p", "P", sectors=[]), Truth.NO),
        (Scope(sectors=[Sector.HEALTH]), Person("p", "P"), Truth.UNKNOWN),
        (Scope(territories=["village-1"]), Person("p", "P", residence="cluster-1"), Truth.YES),
        (Scope(territories=["village-1"]), Person("p", "P", residence="village-2"), Truth.NO),
        (Scope(territories=["village-1"]), Person("p", "P", residence=NOWHERE), Truth.NO),
        (Scope(territories=["village-1"]), Household("h", "H"), Truth.UNKNOWN),
        (Scope(territories=["elsewhere"]), Person("p", "P", residence="elsewhere"), Truth.YES),
        (Scope(members_of=["school"]), Person("p", "P", works_at="school"), Truth.YES),
        (Scope(members_of=["school"]), Person("p", "P", works_at=NOWHERE), Truth.UNKNOWN),
        (Scope(members_of=["school"]), Person("p", "P", works_at=NOWHERE, memberships=[]), Truth.NO),
        (Scope(members_of=["school"]), Collective("c", "C", body="school"), Truth.YES),
        (Scope(members_of=["school"]), Household("h", "H", memberships=[]), Truth.NO),
        (Scope(categories=[PersonCategory.TEACHER]), Collective("c", "C"), Truth.NO),
        (Scope(body_kinds=[BodyKind.SCHOOL]), Person("p", "P"), Truth.NO),
        (Scope(body_kinds=[BodyKind.SCHOOL]), Collective("c", "C"), Truth.UNKNOWN),
        (Scope(body_kinds=[BodyKind.SCHOOL]), Collective("c", "C", body_kind=BodyKind.SCHOOL), Truth.YES),
        (Scope(kinds=[SubjectKind.PERSON], blocs=[Bloc.PARTY]), Household("h", "H"), Truth.NO),
    ],
)
def test_who_is_covered(scope: Scope, subject: Person | Collective | Household, truth: Truth) -> None:
    assert scope.covers(subject, COMMUNE).truth is truth


def test_a_missing_fact_that_cannot_matter_does_not_matter() -> None:
    scope = Scope(kinds=[SubjectKind.COLLECTIVE], sectors=[Sector.HEALTH])
    coverage = scope.covers(Person("p", "P"), None)
    assert coverage.truth is Truth.NO
    assert [reason.text("en") for reason in coverage.reasons] == ["kind of subject is not among collective"]


def test_scopes_say_whom_they_cover() -> None:
    scope = Scope(alternatives=[Scope(sectors=[Sector.HEALTH]), Scope(territories=["village-1"])])
    assert scope.text("vi") == "ngành: y tế hoặc địa bàn: village-1"
    assert Scope(everyone=True).text("en") == "everyone"
