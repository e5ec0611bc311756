"""A short drive with phases and rising goals: Bình Dương, sixty days for public works in autumn 2024."""

from __future__ import annotations

import functools
from datetime import date

from emulation.campaigns import (
    AmountIndicator,
    AtLeast,
    AwardMoment,
    AwardProvision,
    Campaign,
    ContentArea,
    Duty,
    DutyVerb,
    Milestone,
    Phase,
    PlannedReview,
    Quota,
    QuotaPart,
    RegistrationRule,
    ReviewKind,
    Statement,
    SubjectGroup,
    Target,
    Theme,
)
from emulation.core import UNITS, Quantity
from emulation.law import AwardForm
from emulation.parties import (
    Bloc,
    Body,
    BodyKind,
    Document,
    DocumentType,
    Level,
    Scope,
    Sector,
    SubjectKind,
    Territory,
    TerritoryKind,
)
from emulation.periods import Period, Weekday, every_week, parse_period

__all__ = ["binh_duong_2024"]


@functools.cache
def binh_duong_2024() -> Campaign:
    """Give a sixty-day drive whose dates make sixty-two (Bình Dương 2024).

    From the source: the province, the purpose (public investment, a ring road), the dates from 15 October to
    15 December 2024 and the name "60 ngày". An illustration of ours: everything else, above all the phases,
    the numbers of the targets and their milestones, the districts, duties and awards.

    Source: http://btv.org.vn/tin-tuc/thao-go-kho-khan-day-nhanh-tien-do-thi-cong-duong-vanh-dai-3-103968.html

    >>> campaign = binh_duong_2024()
    >>> campaign.days.days, campaign.period.stated_days
    (62, 60)
    >>> [phase.period.days for phase in campaign.phases]
    [17, 30, 15]
    """
    km, billion = UNITS["km"], UNITS["billion-dong"]
    return Campaign(
        id="binh-duong-2024",
        document=Document(
            type=DocumentType.PLAN,
            subject="Phát động đợt thi đua cao điểm 60 ngày đẩy nhanh giải ngân vốn đầu tư công",
            issuers=["province-committee"],
        ),
        theme=Theme("60 ngày thi đua cao điểm, thông tuyến, kịp tiến độ"),
        period=parse_period("60 ngày, từ ngày 15/10/2024 đến ngày 15/12/2024"),
        scope="Các công trình trọng điểm trên địa bàn tỉnh",
        territory=Territory(
            "binh-duong",
            "Tỉnh Bình Dương",
            TerritoryKind.PROVINCE,
            level=Level.PROVINCE,
            parts=[
                Territory("city-1", "Thành phố Một", TerritoryKind.DISTRICT, level=Level.DISTRICT),
                Territory("city-2", "Thành phố Hai", TerritoryKind.DISTRICT, level=Level.DISTRICT),
            ],
        ),
        launchers=["province-committee"],
        actors=[
            Body(
                "province-committee",
                "Ủy ban nhân dân tỉnh Bình Dương",
                BodyKind.PEOPLES_COMMITTEE,
                level=Level.PROVINCE,
                bloc=Bloc.GOVERNMENT,
                territory="binh-duong",
                abbreviation="UBND",
            ),
            Body(
                "works-board",
                "Ban Quản lý dự án tỉnh",
                BodyKind.AGENCY,
                level=Level.PROVINCE,
                sectors=[Sector.ECONOMY],
                bloc=Bloc.GOVERNMENT,
            ),
            Body(
                "contractor-1",
                "Nhà thầu Một",
                BodyKind.ENTERPRISE,
                level=Level.GRASSROOTS,
                bloc=Bloc.ENTERPRISES,
            ),
            Body(
                "contractor-2",
                "Nhà thầu Hai",
                BodyKind.ENTERPRISE,
                level=Level.GRASSROOTS,
                bloc=Bloc.ENTERPRISES,
            ),
        ],
        purposes=[Statement("purpose", "I", text="Đẩy nhanh tiến độ công trình và giải ngân.")],
        groups=[
            SubjectGroup(
                "group-site",
                "II",
                name="Tập thể, cá nhân trên công trường",
                scope=Scope(members_of=["works-board", "contractor-1", "contractor-2"]),
            )
        ],
        phases=[
            Phase(
                "phase-clearing", "Bàn giao mặt bằng", period=Period(date(2024, 10, 15), date(2024, 10, 31))
            ),
            Phase(
                "phase-building", "Tăng tốc thi công", period=Period(date(2024, 11, 1), date(2024, 11, 30))
            ),
            Phase("phase-finishing", "Hoàn thiện", period=Period(date(2024, 12, 1), date(2024, 12, 15))),
        ],
        areas=[
            ContentArea(
                "building", "III.1", title="Thi công", text="Thi công ba ca, an toàn, đúng chất lượng."
            ),
            ContentArea(
                "spending", "III.2", title="Giải ngân", text="Giải ngân vốn theo khối lượng hoàn thành."
            ),
        ],
        targets=[
            Target(
                "road-built",
                "III.1",
                title="Chiều dài nền đường hoàn thành",
                indicator=AmountIndicator(km),
                goal=AtLeast(Quantity(10, km)),
                milestones=[
                    Milestone(date(2024, 10, 31), AtLeast(Quantity(2, km))),
                    Milestone(date(2024, 11, 30), AtLeast(Quantity(7, km))),
                ],
                serves=["building"],
                territories=["city-1", "city-2"],
            ),
            Target(
                "money-spent",
                "III.2",
                title="Vốn giải ngân",
                indicator=AmountIndicator(billion),
                goal=AtLeast(Quantity(900, billion)),
                serves=["spending"],
            ),
        ],
        registration=RegistrationRule(required=True, until=date(2024, 10, 20), clause="IV"),
        duties=[
            Duty(
                id="duty-site",
                clause="V.1",
                verbs=[DutyVerb.LEAD, DutyVerb.REPORT],
                text="Điều hành công trường, báo cáo hằng tuần",
                lead=["works-board"],
                coordinators=["contractor-1", "contractor-2"],
                to="province-committee",
                recurrence=every_week(Weekday.THURSDAY),
                areas=["building", "spending"],
            ),
            Duty(
                id="duty-propose",
                clause="V.2",
                verbs=[DutyVerb.PROPOSE],
                text="Đề xuất khen thưởng người lao động, tập thể trên công trường",
                lead=["works-board"],
                to="province-committee",
                when=Period(date(2024, 12, 1), date(2024, 12, 15)),
            ),
        ],
        awards=[
            AwardProvision(
                id="award-at-end",
                clause="VI",
                moment=AwardMoment.AT_END,
                text="Tổng kết, khen thưởng 20 tập thể, cá nhân.",
                forms=[AwardForm.PROVINCIAL_DIPLOMA],
                kinds=[SubjectKind.PERSON, SubjectKind.COLLECTIVE],
                proposers=["works-board"],
                proposed_to="province-committee",
                deciding=["province-committee"],
                quotas=[
                    Quota(
                        "quota-all",
                        maximum=20,
                        parts=[
                            QuotaPart("người lao động trực tiếp", 15),
                            QuotaPart("tập thể", 5),
                        ],
                    )
                ],
                priority=["người lao động trực tiếp"],
                after_final_review=True,
            )
        ],
        reviews=[
            PlannedReview(
                kind=ReviewKind.INTERIM,
                clause="VII",
                when=parse_period("15/11/2024"),
                held_by=["province-committee"],
            ),
            PlannedReview(kind=ReviewKind.FINAL, clause="VII", held_by=["province-committee"]),
        ],
    )
