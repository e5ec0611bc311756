"""Strategies for journals: entries about a plan, in order or not, right or wrong; and a plan to try them on."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

from hypothesis import strategies as st

from emulation.campaigns import (
    Activated,
    Amended,
    AmountIndicator,
    AtLeast,
    Campaign,
    Closed,
    Condition,
    ConditionBegan,
    ConditionEnded,
    ContentArea,
    Corrected,
    CountedPopulation,
    DelayedPopulation,
    Entry,
    Extended,
    Journal,
    Ladder,
    LadderIndicator,
    Measured,
    Milestone,
    MultipleIndicator,
    Occurrence,
    Order,
    Phase,
    PlainOccurrence,
    PopulationSet,
    RateIndicator,
    ReachStep,
    Registered,
    RegistrationRule,
    Resumed,
    ReviewHeld,
    ReviewKind,
    ShareIndicator,
    Suspended,
    Target,
    Task,
    Theme,
    Withdrawn,
    YesNoIndicator,
    ZoneSet,
)
from emulation.campaigns.goals import BeYes
from emulation.core import Quantity, Truth, percent, unit
from emulation.parties import Body, BodyKind, Document, DocumentType, Level, Territory, TerritoryKind
from emulation.periods import Period, WrittenPeriod

__all__ = ["diaries", "entries", "facts", "journals", "measured_campaign", "moments", "plain_facts"]

_ZONE = timezone(timedelta(hours=7))
_FIRST, _LAST = date(2021, 9, 10), date(2021, 10, 30)
_DAYS = st.dates(_FIRST - timedelta(days=3), _LAST + timedelta(days=10))
_MOST_COUNTED = 120
_IDS = tuple(f"e{number}" for number in range(40))
_WHOLE = Quantity(100, unit("percent"))
_VILLAGES = ("v1", "v2", "v3")


def measured_campaign() -> Campaign:
    """Give a small plan with a target of every kind, areas that wait, depend on a condition or begin late.

    >>> len(measured_campaign().targets)
    8
    """
    villages = [Territory(f"v{number}", f"Thôn {number}", TerritoryKind.VILLAGE) for number in range(1, 5)]
    zones = [Territory(f"z{number}", f"Phân khu {number}", TerritoryKind.SUB_AREA) for number in range(1, 3)]
    return Campaign(
        id="measured",
        document=Document(type=DocumentType.PLAN, subject="Phát động đợt thi đua"),
        theme=Theme("Đoàn kết, chung sức"),
        period=WrittenPeriod.exact(Period(_FIRST, _LAST)),
        territory=Territory("commune", "Xã Mẫu", TerritoryKind.COMMUNE, parts=[*villages, *zones]),
        actors=[
            Body("committee", "UBND xã", BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE),
            Body("station", "Trạm Y tế", BodyKind.HEALTH_STATION, level=Level.GRASSROOTS),
        ],
        conditions=[Condition("distancing", "giãn cách xã hội")],
        areas=[
            ContentArea("zones-area", "II.2", title="Vùng xanh", text="Vùng xanh", during="distancing"),
            ContentArea("doses-area", "II.3", title="Tiêm chủng", text="Tiêm chủng", weight=Fraction(2)),
            ContentArea(
                "ordered-area",
                "II.5",
                title="Bộ tiêu chí",
                text="Bộ tiêu chí",
                waits_for=Order("Chờ phát lệnh", ["committee"]),
            ),
            ContentArea(
                "free-area", "II.6", title="Nội dung chờ", text="Chờ", waits_for=Order("Chờ phát lệnh")
            ),
            ContentArea(
                "trees-area",
                "II.7",
                title="Trồng cây",
                text="Trồng cây",
                period=Period(date(2021, 10, 1), date(2021, 10, 20)),
            ),
            ContentArea("quality-area", "II.1", title="Đồng thuận", text="Đồng thuận", qualitative=True),
        ],
        tasks=[Task("sampling-task", "III.3", text="Lấy mẫu")],
        targets=_targets(),
        populations=[
            CountedPopulation("residents", "mọi người dân", sizes={"v1": 100, "v2": 50}),
            DelayedPopulation("due", "người đã đủ thời gian", source="first-dose"),
        ],
        ladders=[Ladder("ladder", ["green", "yellow", "orange", "red"])],
        phases=[
            Phase("phase-1", "Giai đoạn 1", period=Period(_FIRST, date(2021, 9, 30))),
            Phase("phase-2", "Giai đoạn 2", period=Period(date(2021, 10, 1), _LAST)),
        ],
        registration=RegistrationRule(required=True, until=date(2021, 9, 15)),
    )


def _targets() -> list[Target]:
    trees, rate = unit("item"), unit("percentage-point")
    return [
        Target(
            "zones",
            "II.2",
            title="Vùng xanh",
            indicator=LadderIndicator("ladder"),
            goal=ReachStep("green"),
            serves=["zones-area"],
            territories=["z1", "z2"],
        ),
        Target(
            "first-dose",
            "II.3",
            title="Mũi 1",
            indicator=ShareIndicator("residents"),
            goal=AtLeast(_WHOLE),
            serves=["doses-area"],
            territories=_VILLAGES,
        ),
        Target(
            "second-dose",
            "II.3",
            title="Mũi 2",
            indicator=ShareIndicator("due"),
            goal=AtLeast(_WHOLE),
            serves=["doses-area"],
            territories=_VILLAGES,
        ),
        Target(
            "standard",
            "II.5",
            title="Đạt bộ tiêu chí",
            indicator=YesNoIndicator(),
            goal=BeYes(),
            serves=["ordered-area"],
        ),
        Target(
            "trees",
            "II.7",
            title="Cây trồng",
            indicator=AmountIndicator(trees),
            goal=AtLeast(Quantity(20, trees)),
            serves=["trees-area"],
            territories=["v1", "v2"],
            every_part=True,
            milestones=[
                Milestone(date(2021, 10, 5), AtLeast(Quantity(5, trees))),
                Milestone(date(2021, 10, 10), AtLeast(Quantity(10, trees))),
            ],
            due=date(2021, 10, 15),
        ),
        Target(
            "sampling",
            "III.3",
            title="Lấy mẫu",
            indicator=ShareIndicator("residents"),
            goal=AtLeast(percent(80)),
            serves=["sampling-task"],
            territories=["v1", "v2"],
        ),
        Target(
            "growth",
            "III.4",
            title="Tăng trưởng",
            indicator=RateIndicator(rate),
            goal=AtLeast(Quantity(1, rate)),
            serves=["sampling-task"],
        ),
        Target(
            "income",
            "III.4",
            title="Thu nhập",
            indicator=MultipleIndicator(Quantity(40, unit("million-dong")), 2020, unit("million-dong")),
            goal=AtLeast(Quantity("1.5", unit("times"))),
            serves=["sampling-task"],
        ),
    ]


def moments() -> st.SearchStrategy[datetime]:
    """Moments at which something may have been written down, with the zone of the campaign."""
    first = datetime(_FIRST.year, _FIRST.month, _FIRST.day, tzinfo=_ZONE)
    return st.integers(0, 60 * 24 * 60).map(lambda minutes: first + timedelta(minutes=minutes))


def plain_facts(campaign: Campaign) -> st.SearchStrategy[PlainOccurrence]:
    """Facts about a plan: what it knows as often as what it does not."""
    targets = st.sampled_from(["nowhere", *(each.id for each in campaign.targets)])
    territories = st.sampled_from(["nowhere", *(each.id for each in campaign.territory.walk())])
    areas = st.sampled_from(["nowhere", *(each.id for each in campaign.areas)])
    conditions = st.sampled_from(["nowhere", *(each.id for each in campaign.conditions)])
    populations = st.sampled_from(["nowhere", *(each.id for each in campaign.populations)])
    steps = st.sampled_from(["nowhere", *(step for each in campaign.ladders for step in each.steps)])
    counts = st.integers(0, _MOST_COUNTED)
    return st.one_of(
        st.builds(
            Measured,
            targets,
            st.none() | territories,
            value=st.none() | counts.map(Fraction),
            population=st.none() | counts,
        ),
        st.builds(Measured, targets, st.none() | territories, answer=st.none() | st.sampled_from(Truth)),
        st.builds(ZoneSet, targets, territories, st.none() | steps),
        st.builds(
            PopulationSet,
            populations,
            st.none() | territories,
            size=st.none() | counts,
            wait_days=st.none() | st.integers(1, 40),
        ),
        st.builds(Activated, areas),
        st.builds(ConditionBegan, conditions),
        st.builds(ConditionEnded, conditions),
        st.builds(Extended, _DAYS),
        st.builds(Suspended, st.just("Mưa bão")),
        st.builds(Resumed),
        st.builds(Closed),
        st.builds(Amended, st.just("II.3"), st.none() | st.just("Nội dung mới")),
        st.builds(Registered, st.sampled_from(["committee", "station"]), st.lists(areas, max_size=2)),
        st.builds(ReviewHeld, st.sampled_from(ReviewKind)),
    )


def facts(campaign: Campaign) -> st.SearchStrategy[Occurrence]:
    """Facts about a plan, corrections and withdrawals of other entries among them."""
    plain = plain_facts(campaign)
    ids = st.sampled_from(_IDS)
    return st.one_of(
        plain, plain, st.builds(Corrected, ids, plain), st.builds(Withdrawn, ids, st.just("Nhập nhầm"))
    )


def entries(campaign: Campaign) -> st.SearchStrategy[Entry]:
    """Entries about a plan; ids are few, so that some come twice and corrections meet what they correct."""
    return st.builds(
        Entry,
        id=st.sampled_from(_IDS),
        on=_DAYS,
        recorded=moments(),
        fact=facts(campaign),
        actor=st.none() | st.sampled_from([each.id for each in campaign.actors] or ["somebody"]),
    )


def journals(
    campaign: Campaign, *, max_size: int = 30, distinct_moments: bool = False
) -> st.SearchStrategy[Journal]:
    """Journals of a plan, entries in any order.

    Args:
        campaign: The plan.
        max_size: Most entries.
        distinct_moments: Whether no two entries were written down at one moment; the order of arrival then
            cannot matter.
    """
    made = entries(campaign)
    if distinct_moments:
        return st.lists(made, max_size=max_size, unique_by=_moment).map(_journal)
    return st.lists(made, max_size=max_size).map(_journal)


@st.composite
def diaries(draw: st.DrawFn, campaign: Campaign) -> Journal:
    """Journals as a careful clerk keeps them: waiting times, and readings that fit their targets, all on the day.

    The days are those of the plan; an end it leaves open is that of :func:`measured_campaign`.
    """
    first, last = campaign.days.start or _FIRST, campaign.days.end or _LAST
    facts: list[tuple[date, PlainOccurrence]] = [
        (first, PopulationSet(each.id, wait_days=draw(st.integers(1, 40))))
        for each in campaign.populations
        if isinstance(each, DelayedPopulation)
    ]
    for target in campaign.targets:
        for day in draw(st.lists(st.dates(first, last), max_size=4, unique=True)):
            facts += [(day, draw(_reading(campaign, target, part))) for part in target.territories or (None,)]
    return _journal(
        [
            Entry(
                id=f"d{number}",
                on=day,
                recorded=datetime(day.year, day.month, day.day, 17, tzinfo=_ZONE),
                fact=fact,
            )
            for number, (day, fact) in enumerate(facts)
        ]
    )


def _reading(campaign: Campaign, target: Target, part: str | None) -> st.SearchStrategy[PlainOccurrence]:
    counts = st.integers(0, _MOST_COUNTED)
    if isinstance(target.indicator, LadderIndicator):
        steps = next(each.steps for each in campaign.ladders if each.id == target.indicator.ladder)
        return st.sampled_from(steps).map(
            lambda step: ZoneSet(target.id, part or campaign.territory.id, step)
        )
    if isinstance(target.indicator, YesNoIndicator):
        return st.sampled_from(Truth).map(lambda answer: Measured(target.id, part, answer=answer))
    if isinstance(target.indicator, ShareIndicator):
        return st.tuples(counts, counts).map(
            lambda pair: Measured(target.id, part, value=Fraction(min(pair)), population=max(pair))
        )
    return counts.map(lambda count: Measured(target.id, part, value=Fraction(count)))


def _moment(entry: Entry) -> datetime:
    return entry.recorded


def _journal(made: list[Entry]) -> Journal:
    return Journal(tuple(made))
