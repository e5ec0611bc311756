"""The subjects of the synthetic commune: persons, collectives and households, all invented.

Names end in "Mẫu" (specimen) and a number. Some facts are left unknown on purpose, as in any real register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from emulation.parties import (
    NOWHERE,
    Bloc,
    Body,
    BodyKind,
    Collective,
    Household,
    Person,
    PersonCategory,
    Poverty,
    Sector,
    Subject,
    TerritoryKind,
)
from emulation.samples.commune.chance import Dice
from emulation.samples.dai_mach.people import ACTORS, MASS_BODIES, TERRITORY, VILLAGES

__all__ = ["make_subjects"]

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_MIDDLES = ("Văn", "Thị")
_CLUSTERS = tuple(each.id for each in TERRITORY.of_kind(TerritoryKind.CLUSTER))
_BODIES = {each.id: each for each in ACTORS if isinstance(each, Body)}

_C = PersonCategory
_STAFF: tuple[tuple[str, int, tuple[PersonCategory, ...]], ...] = (
    ("health-station", 8, (_C.HEALTH_WORKER, _C.PUBLIC_EMPLOYEE)),
    ("nursery-school", 10, (_C.TEACHER, _C.PUBLIC_EMPLOYEE)),
    ("primary-school", 14, (_C.TEACHER, _C.PUBLIC_EMPLOYEE)),
    ("secondary-school", 12, (_C.TEACHER, _C.PUBLIC_EMPLOYEE)),
    ("peoples-committee", 10, (_C.CIVIL_SERVANT,)),
    ("police", 5, (_C.POLICE_OFFICER,)),
    ("military-command", 5, (_C.SOLDIER,)),
    ("rapid-response-team", 6, (_C.COLLABORATOR,)),
    ("volunteer-team", 12, (_C.VOLUNTEER,)),
    *((f"{village}-covid-team", 4, (_C.VOLUNTEER,)) for village in VILLAGES),
)
"""Body, number of people, what they are."""

_UNITS = tuple(key for key, _, _ in _STAFF if key != "peoples-committee")


def make_subjects(dice: Dice, households: int) -> tuple[Subject, ...]:
    """Make the subjects: two known ones first, then staff, collectives, households with one adult each."""
    return (
        *_known(),
        *_staff(dice),
        *_collectives(dice),
        *_homes(dice, households),
    )


def _known() -> Iterator[Subject]:
    """Give the two people the examples ask about, every fact of theirs known."""
    yield Person(
        "nurse",
        "Nguyễn Thị Mẫu 001",
        sectors=[Sector.HEALTH],
        blocs=[Bloc.GOVERNMENT],
        residence="cluster-1a1",
        categories=[_C.HEALTH_WORKER, _C.PUBLIC_EMPLOYEE, _C.RESIDENT],
        works_at="health-station",
        memberships=[],
        foreign=False,
    )
    yield Person(
        "teacher",
        "Trần Văn Mẫu 002",
        sectors=[Sector.EDUCATION],
        blocs=[Bloc.SCHOOLS],
        residence="cluster-2b1",
        categories=[_C.TEACHER, _C.PUBLIC_EMPLOYEE, _C.RESIDENT],
        works_at="primary-school",
        memberships=[],
        foreign=False,
    )


def _name(dice: Dice, number: int) -> str:
    return f"{dice.pick(_FAMILIES)} {dice.pick(_MIDDLES)} Mẫu {number:03d}"


def _staff(dice: Dice) -> Iterator[Subject]:
    number = 2
    for key, count, categories in _STAFF:
        body = _BODIES[key]
        for place in range(1, count + 1):
            number += 1
            party = dice.happens(40)
            yield Person(
                f"{key}-{place:02d}",
                _name(dice, number),
                sectors=body.sectors,
                blocs=_blocs(body, [Bloc.PARTY] if party else []),
                # Some live outside the commune, and of some nobody wrote down where they live.
                residence=_home(dice, unknown=8, outside=12),
                categories=[*categories, *([_C.PARTY_MEMBER] if party else [])],
                works_at=key,
                memberships=_memberships(dice),
                foreign=False,
            )


def _blocs(body: Body, more: Iterable[Bloc]) -> list[Bloc]:
    own = [body.bloc] if body.bloc is not None else []
    return [*own, *more]


def _home(dice: Dice, *, unknown: int, outside: int) -> str | None:
    draw = dice.whole(1, 100)
    if draw <= unknown:
        return None
    return NOWHERE if draw <= unknown + outside else dice.pick(_CLUSTERS)


def _memberships(dice: Dice) -> list[str] | None:
    if dice.happens(15):
        return None
    return [dice.pick(MASS_BODIES)] if dice.happens(50) else []


def _collectives(dice: Dice) -> Iterator[Subject]:
    for key in (*_UNITS, *MASS_BODIES):
        body = _BODIES[key]
        yield Collective(
            f"collective-{key}",
            body.name,
            sectors=body.sectors,
            blocs=_blocs(body, []),
            residence=body.territory or TERRITORY.id,
            body_kind=body.kind,
            body=key,
            memberships=[] if body.parent is None else [body.parent],
            foreign=False,
        )
    for number, village in enumerate(VILLAGES, start=1):
        yield Collective(
            f"party-cell-{number}",
            f"Chi bộ {TERRITORY.find(village).name}",
            sectors=[],
            blocs=[Bloc.PARTY],
            residence=village,
            body_kind=BodyKind.PARTY_CELL,
            body=NOWHERE,
            memberships=["party-committee"],
            foreign=False,
        )
    for number in range(1, 7):
        yield Collective(
            f"enterprise-{number}",
            f"Công ty Mẫu {number:02d}",
            sectors=[Sector.ECONOMY],
            blocs=[Bloc.ENTERPRISES],
            residence=_home(dice, unknown=20, outside=0),
            body_kind=BodyKind.ENTERPRISE,
            body=NOWHERE,
            memberships=[],
            # Whether the owner is foreign is not always known.
            foreign=None if dice.happens(30) else number % 3 == 0,
        )


def _homes(dice: Dice, households: int) -> Iterator[Subject]:
    for number in range(1, households + 1):
        home = dice.pick(_CLUSTERS)
        head = _name(dice, 200 + number)
        yield Household(
            f"household-{number:03d}",
            f"Hộ {head}",
            residence=home,
            sectors=None if dice.happens(25) else [dice.pick((Sector.AGRICULTURE, Sector.ECONOMY))],
            blocs=[Bloc.VILLAGES],
            head=f"resident-{number:03d}",
            poverty=None if dice.happens(10) else _standing(dice),
            memberships=[],
            foreign=False,
        )
        yield Person(
            f"resident-{number:03d}",
            head,
            sectors=None if dice.happens(20) else [dice.pick((Sector.AGRICULTURE, Sector.ECONOMY))],
            blocs=[Bloc.VILLAGES],
            residence=None if dice.happens(5) else home,
            categories=[dice.pick((_C.FARMER, _C.WORKER, _C.RESIDENT)), _C.RESIDENT],
            works_at=None if dice.happens(20) else NOWHERE,
            memberships=_memberships(dice),
            foreign=None if dice.happens(3) else False,
        )


def _standing(dice: Dice) -> Poverty:
    draw = dice.whole(1, 100)
    if draw <= 2:  # noqa: PLR2004 - two in a hundred
        return Poverty.POOR
    return Poverty.NEAR_POOR if draw <= 5 else Poverty.NONE  # noqa: PLR2004 - and three more
