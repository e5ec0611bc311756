"""Strategies for plans and their parts, and a smallest plan to change one thing in."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st

from emulation.campaigns import (
    About,
    AmountIndicator,
    AtLeast,
    AtMost,
    AwardMoment,
    AwardProvision,
    Between,
    BeYes,
    Campaign,
    Channel,
    Condition,
    ContentArea,
    CountedPopulation,
    DelayedPopulation,
    Duty,
    DutyVerb,
    Goal,
    Indicator,
    Ladder,
    LadderIndicator,
    Milestone,
    MultipleIndicator,
    Order,
    Phase,
    PlannedReview,
    RateIndicator,
    Reach,
    ReachStep,
    ReviewKind,
    ShareIndicator,
    Statement,
    SubjectGroup,
    Target,
    Task,
    Theme,
    YesNoIndicator,
)
from emulation.core import Quantity, percent, unit
from emulation.law import AwardForm
from emulation.parties import (
    Bloc,
    Body,
    BodyKind,
    Document,
    DocumentType,
    Level,
    Office,
    Recipient,
    Recipients,
    Scope,
    Sector,
    Signature,
    SignatureLine,
    SubjectKind,
    Territory,
    TerritoryKind,
    parse_number,
)
from emulation.periods import Period, WrittenPeriod, continuous
from emulation.testing.core import exact_numbers, keys, quantities, vietnamese_text
from emulation.testing.frame import award_procedures, benefits, quotas
from emulation.testing.parties import scopes

__all__ = [
    "award_provisions",
    "campaigns",
    "content_areas",
    "duties",
    "goals",
    "indicators",
    "minimal_campaign",
    "subject_groups",
    "targets",
]

LADDER = Ladder("zones", ("green", "yellow", "orange", "red"))
PERIOD = Period(date(2021, 9, 10), date(2021, 10, 30))
COMMUNE = Territory(
    "commune",
    "Xã Mẫu",
    TerritoryKind.COMMUNE,
    level=Level.COMMUNE,
    parts=[
        Territory("village-1", "Thôn Một", TerritoryKind.VILLAGE),
        Territory(
            "village-2",
            "Thôn Hai",
            TerritoryKind.VILLAGE,
            parts=[
                Territory(
                    "sub-area-1",
                    "Phân khu 1",
                    TerritoryKind.SUB_AREA,
                    parts=[Territory("cluster-1", "Cụm 1", TerritoryKind.CLUSTER)],
                )
            ],
        ),
    ],
)
_ACTORS = ("committee", "council", "station", "school", "village-1-leaders", "station-head")


def minimal_campaign(**changes: Any) -> Campaign:  # noqa: ANN401 - any field of a campaign
    """Give a small plan in which no check finds anything but that the law was not asked; change what you like.

    >>> from emulation.testing.campaigns import minimal_campaign
    >>> [finding.code for finding in minimal_campaign().check()]
    ['PD701']
    """
    plan = Campaign(
        id="sample",
        document=Document(
            type=DocumentType.PLAN,
            subject="Phát động đợt thi đua",
            number=parse_number("12/KH-UBND"),
            place="Xã Mẫu",
            issued=date(2021, 9, 9),
            issuers=["committee"],
            signature=Signature((SignatureLine("CHỦ TỊCH"),), "Người Ký Mẫu"),
            recipients=Recipients((Recipient("Các thôn"),), "VT"),
        ),
        theme=Theme("Đoàn kết, chung sức"),
        period=WrittenPeriod.exact(PERIOD),
        territory=COMMUNE,
        scope="Toàn xã",
        launchers=["committee"],
        actors=[
            Body("committee", "UBND xã", BodyKind.PEOPLES_COMMITTEE, level=Level.COMMUNE),
            Body("council", "Hội đồng TĐKT", BodyKind.EMULATION_COUNCIL, level=Level.COMMUNE),
            Body(
                "station",
                "Trạm Y tế",
                BodyKind.HEALTH_STATION,
                level=Level.GRASSROOTS,
                sectors=[Sector.HEALTH],
            ),
            Body(
                "school",
                "Trường học",
                BodyKind.SCHOOL,
                level=Level.GRASSROOTS,
                sectors=[Sector.EDUCATION],
                bloc=Bloc.SCHOOLS,
            ),
            Body(
                "village-1-leaders",
                "Lãnh đạo Thôn Một",
                BodyKind.VILLAGE_LEADERSHIP,
                level=Level.GRASSROOTS,
                territory="village-1",
            ),
            Office("station-head", "Trạm trưởng", "station"),
        ],
        purposes=[Statement("purpose", "I.1", text="Khích lệ người dân")],
        requirements=[Statement("requirement", "I.2", text="Thực chất, hiệu quả")],
        groups=[SubjectGroup("everyone", "II.2", name="Mọi người", scope=Scope(everyone=True))],
        areas=[ContentArea("area", "II.3", title="Nội dung", text="Nội dung thi đua")],
        tasks=[Task("task", "III.1", text="Nhiệm vụ", areas=["area"])],
        targets=[
            Target(
                "target",
                "II.3",
                title="Chỉ tiêu",
                indicator=AmountIndicator(unit("household")),
                goal=AtLeast(Quantity(10, unit("household"))),
                serves=["area"],
            )
        ],
        duties=[
            Duty(
                id="propose",
                clause="VII.1",
                verbs=[DutyVerb.PROPOSE],
                text="Đề xuất khen thưởng",
                lead=["committee"],
                to="council",
            )
        ],
        awards=[
            AwardProvision(
                id="award",
                clause="VI.1",
                moment=AwardMoment.AT_END,
                text="Khen thưởng khi kết thúc",
                forms=[AwardForm.CERTIFICATE_OF_COMMENDATION],
                deciding=["committee"],
            )
        ],
        reviews=[PlannedReview(kind=ReviewKind.INTERIM), PlannedReview(kind=ReviewKind.FINAL)],
    )
    return attrs.evolve(plan, **changes)


def goals() -> st.SearchStrategy[Goal]:
    """Goals of every kind."""
    value = quantities()
    return st.one_of(
        st.builds(AtLeast, value, strict=st.booleans()),
        st.builds(AtMost, value, strict=st.booleans()),
        _ranges(),
        value.flatmap(_abouts),
        st.just(BeYes()),
        st.sampled_from(LADDER.steps).map(ReachStep),
    )


@st.composite
def _ranges(draw: st.DrawFn) -> Between:
    one = draw(quantities())
    other = draw(quantities(dimension=one.unit.dimension))
    return Between(min(one, other), max(one, other))


def _abouts(value: Quantity) -> st.SearchStrategy[About]:
    tolerance = exact_numbers(0, 1000).map(lambda amount: Quantity(amount, value.unit))
    return st.builds(About, st.just(value), tolerance=st.none() | tolerance)


def indicators() -> st.SearchStrategy[Indicator]:
    """Indicators of every kind, over the populations and the ladder that :func:`campaigns` has."""
    measured = st.sampled_from([unit(code) for code in ("person", "household", "km", "dong", "ha")])
    return st.one_of(
        st.sampled_from(["residents", "due"]).map(ShareIndicator),
        st.builds(AmountIndicator, measured),
        st.builds(RateIndicator, st.just(unit("percentage-point"))),
        st.builds(
            MultipleIndicator,
            st.none() | exact_numbers(1).map(lambda amount: Quantity(amount, unit("dong"))),
            st.integers(2010, 2025),
            st.just(unit("million-dong")),
        ),
        st.just(YesNoIndicator()),
        st.just(LadderIndicator("zones")),
    )


def _fitting(indicator: Indicator) -> st.SearchStrategy[Goal]:
    if isinstance(indicator, YesNoIndicator):
        return st.just(BeYes())
    if isinstance(indicator, LadderIndicator):
        return st.sampled_from(LADDER.steps).map(ReachStep)
    if isinstance(indicator, ShareIndicator):
        return exact_numbers(0, 100).map(lambda share: AtLeast(percent(share)))
    return quantities(dimension=indicator.dimension).flatmap(
        lambda value: st.sampled_from([AtLeast(value), AtMost(value), Between(value, value), About(value)])
    )


@st.composite
def targets(draw: st.DrawFn, *, id: str | None = None) -> Target:
    """Targets whose goals fit their indicators."""
    indicator = draw(indicators())
    days = draw(st.lists(st.dates(PERIOD.start or date.min, PERIOD.end or date.max), max_size=2, unique=True))
    return Target(
        id or draw(keys()),
        "II.3",
        title=draw(vietnamese_text(4)),
        indicator=indicator,
        goal=draw(_fitting(indicator)),
        serves=draw(st.sampled_from([(), ("area-0",), ("area-1", "task")])),
        due=draw(st.none() | st.just(PERIOD.end)),
        milestones=[Milestone(day, draw(_fitting(indicator))) for day in sorted(days)],
        territories=draw(st.sampled_from([(), ("village-1", "village-2")])),
        every_part=draw(st.booleans()),
        weight=draw(st.none() | exact_numbers(0, 1)),
    )


@st.composite
def content_areas(draw: st.DrawFn, *, id: str | None = None) -> ContentArea:
    """Content areas: plain, dormant until ordered, conditional, lasting a part of the period."""
    order = st.builds(Order, vietnamese_text(3), st.sampled_from([(), ("committee",)]))
    return ContentArea(
        id or draw(keys()),
        "II.3",
        title=draw(vietnamese_text(4)),
        text=draw(vietnamese_text()),
        waits_for=draw(st.none() | order),
        during=draw(st.none() | st.just("distancing")),
        period=draw(st.none() | st.sampled_from(PERIOD.split_by_month())),
        weight=draw(st.none() | exact_numbers(0, 1)),
        purposes=draw(st.sampled_from([(), ("purpose",)])),
        qualitative=draw(st.booleans()),
    )


@st.composite
def subject_groups(draw: st.DrawFn, *, id: str | None = None) -> SubjectGroup:
    """Subject groups with scopes of every shape."""
    return SubjectGroup(id or draw(keys()), "II.2", name=draw(vietnamese_text(4)), scope=draw(scopes()))


@st.composite
def duties(draw: st.DrawFn, *, id: str | None = None) -> Duty:
    """Duties of every reach, led by none, one or several actors."""
    reach = draw(st.sampled_from(Reach))
    return Duty(
        id=id or draw(keys()),
        clause=draw(st.sampled_from(["VII.1", "VII.2", "VII.3"])),
        verbs=draw(st.lists(st.sampled_from(DutyVerb), min_size=1, max_size=3, unique=True)),
        text=draw(vietnamese_text()),
        lead=draw(st.lists(st.sampled_from(_ACTORS), max_size=2, unique=True)),
        each=draw(st.booleans()),
        coordinators=draw(st.lists(st.sampled_from(_ACTORS), max_size=2, unique=True)),
        to=draw(st.none() | st.just("council")),
        reach=reach,
        scope=draw(scopes()) if reach is Reach.SCOPE else None,
        when=draw(st.none() | st.sampled_from(PERIOD.split_by_month())),
        recurrence=draw(st.none() | st.just(continuous())),
        channels=draw(st.lists(st.sampled_from(Channel), max_size=2, unique=True)),
        areas=draw(st.sampled_from([(), ("area-0",)])),
    )


@st.composite
def award_provisions(draw: st.DrawFn, *, id: str | None = None) -> AwardProvision:
    """Award provisions with and without forms, routes and quotas."""
    return AwardProvision(
        id=id or draw(keys()),
        clause="VI.1",
        moment=draw(st.sampled_from(AwardMoment)),
        text=draw(vietnamese_text()),
        forms=draw(st.lists(st.sampled_from(AwardForm), max_size=2, unique=True)),
        kinds=draw(st.frozensets(st.sampled_from(SubjectKind))),
        proposers=draw(st.lists(st.sampled_from(_ACTORS), max_size=2, unique=True)),
        proposed_to=draw(st.none() | st.just("council")),
        deciding=draw(st.lists(st.sampled_from(_ACTORS), max_size=2, unique=True)),
        escalates_to=draw(st.sampled_from([(), (Level.DISTRICT,), (Level.DISTRICT, Level.PROVINCE)])),
        quotas=draw(st.lists(quotas(awards=()), max_size=1)),
        benefits=draw(st.lists(benefits(), max_size=2)),
        procedure=draw(st.none() | award_procedures()),
        after_final_review=draw(st.booleans()),
    )


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    """Whole plans whose references lead somewhere, built around :func:`minimal_campaign`."""

    def several(make: Any, name: str, most: int = 2) -> list[Any]:  # noqa: ANN401 - one of the strategies above
        return [draw(make(id=f"{name}-{number}")) for number in range(draw(st.integers(0, most)))]

    half = PERIOD.split_by_month()[0]
    return minimal_campaign(
        theme=Theme(draw(vietnamese_text()), wordings=draw(st.lists(vietnamese_text(), max_size=2))),
        groups=several(subject_groups, "group"),
        conditions=[Condition("distancing", "giãn cách xã hội")],
        areas=[draw(content_areas(id=f"area-{number}")) for number in range(2)],
        tasks=[Task("task", "III.1", text=draw(vietnamese_text()), areas=["area-0"])],
        targets=[
            Target(
                "first",
                "II.3",
                title="Mũi một",
                indicator=ShareIndicator("residents"),
                goal=AtLeast(percent(100)),
                serves=["area-0"],
                territories=["village-1", "village-2"],
            ),
            *several(targets, "target", 3),
        ],
        populations=[
            CountedPopulation(
                "residents",
                "người dân",
                sizes=draw(st.dictionaries(st.sampled_from(["village-1", "village-2"]), st.integers(0, 500))),
                size=draw(st.none() | st.integers(0, 1000)),
            ),
            DelayedPopulation(
                "due", "đến hạn", source="first", wait_days=draw(st.none() | st.integers(1, 60))
            ),
        ],
        ladders=[LADDER],
        phases=draw(st.sampled_from([(), (Phase("phase", "Đợt Một", period=half),)])),
        duties=several(duties, "duty", 4),
        awards=several(award_provisions, "award"),
    )
