"""A ward after the reform of 2025, with no district above it: An Cựu, Huế, 2025–2030."""

from __future__ import annotations

import functools
from datetime import date
from fractions import Fraction

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
    ContentArea,
    CountedPopulation,
    Duty,
    DutyVerb,
    Milestone,
    Movement,
    MultipleIndicator,
    PlannedReview,
    RateIndicator,
    Reach,
    ReviewKind,
    ShareIndicator,
    Statement,
    SubjectGroup,
    Target,
    Theme,
    YesNoIndicator,
)
from emulation.core import UNITS, Quantity, percent
from emulation.law import AwardForm
from emulation.parties import (
    Bloc,
    Body,
    BodyKind,
    Document,
    DocumentType,
    Level,
    Scope,
    SubjectKind,
    Territory,
    TerritoryKind,
)
from emulation.periods import before_date_each_year, parse_period

__all__ = ["an_cuu_2025"]

_GROUPS = tuple((f"group-{number}", f"Tổ dân phố {number}") for number in (1, 2, 3, 4))


@functools.cache
def an_cuu_2025() -> Campaign:
    """Give a five-year campaign of a ward under two tiers, with a yes-or-no target (An Cựu 2025).

    From the source: the ward, the launch on 29 August 2025 (a ceremony; no document was seen), the years 2025
    to 2030, the movement of 2020–2025 before it, the target "a ward without drugs". An illustration of ours:
    everything else; the kinds of numbers follow what communes set themselves in 2026 (insured people, poor
    households, income per head), the numbers are made up.

    Source: https://huengaynay.vn/chinh-tri-xa-hoi/phuong-an-cuu-phat-dong-phong-trao-thi-dua-giai-doan-2025-2030-157315.html

    >>> campaign = an_cuu_2025()
    >>> campaign.launched, campaign.document.number is None
    (datetime.date(2025, 8, 29), True)
    >>> campaign.find("no-drugs").goal
    BeYes()
    """
    million = UNITS["million-dong"]
    leaders = [f"{key}-leaders" for key, _ in _GROUPS]
    return Campaign(
        id="an-cuu-2025",
        document=Document(
            type=DocumentType.PLAN,
            subject="Phát động phong trào thi đua yêu nước giai đoạn 2025 - 2030",
            issuers=["ward-committee"],
        ),
        launched=date(2025, 8, 29),
        theme=Theme("Đoàn kết, sáng tạo, xây dựng phường văn minh"),
        period=parse_period("Giai đoạn 2025 - 2030"),
        scope="Trên địa bàn toàn phường",
        territory=Territory(
            "an-cuu",
            "Phường An Cựu",
            TerritoryKind.COMMUNE,
            level=Level.COMMUNE,
            parts=[Territory(key, name, TerritoryKind.CLUSTER) for key, name in _GROUPS],
        ),
        launchers=["ward-committee"],
        actors=[
            Body(
                "ward-committee",
                "Ủy ban nhân dân phường An Cựu",
                BodyKind.PEOPLES_COMMITTEE,
                level=Level.COMMUNE,
                bloc=Bloc.GOVERNMENT,
                territory="an-cuu",
                abbreviation="UBND",
            ),
            Body(
                "ward-council",
                "Hội đồng Thi đua - Khen thưởng phường",
                BodyKind.EMULATION_COUNCIL,
                level=Level.COMMUNE,
                territory="an-cuu",
            ),
            Body(
                "ward-police",
                "Công an phường",
                BodyKind.POLICE_FORCE,
                level=Level.COMMUNE,
                bloc=Bloc.ARMED_FORCES,
            ),
            *(
                Body(
                    f"{key}-leaders",
                    f"Ban điều hành {name}",
                    BodyKind.VILLAGE_LEADERSHIP,
                    level=Level.GRASSROOTS,
                    bloc=Bloc.VILLAGES,
                    territory=key,
                )
                for key, name in _GROUPS
            ),
        ],
        succeeds=[
            Movement(
                id="movement-2020",
                name="Phong trào thi đua yêu nước giai đoạn 2020 - 2025",
                launcher="Phường An Cựu",
                level=Level.COMMUNE,
            )
        ],
        purposes=[Statement("purpose", "I", text="Nâng cao đời sống, giữ bình yên cho từng khu phố.")],
        groups=[
            SubjectGroup(
                "group-residents",
                "II",
                name="Tập thể, cá nhân, hộ gia đình trong phường",
                scope=Scope(territories=["an-cuu"]),
            )
        ],
        areas=[
            ContentArea(
                "order",
                "III.1",
                title="An ninh trật tự",
                text="Xây dựng phường không ma túy.",
                weight=Fraction(2, 5),
            ),
            ContentArea(
                "living",
                "III.2",
                title="Đời sống",
                text="Nâng thu nhập, giảm nghèo, mở rộng bảo hiểm y tế.",
                weight=Fraction(3, 5),
            ),
        ],
        populations=[
            CountedPopulation("people", "Người dân thường trú", size=18_400),
        ],
        targets=[
            Target(
                "no-drugs",
                "III.1",
                title="Phường không ma túy",
                indicator=YesNoIndicator(),
                goal=BeYes(),
                serves=["order"],
                territories=[key for key, _ in _GROUPS],
                every_part=True,
            ),
            Target(
                "insured",
                "III.2",
                title="Người dân có bảo hiểm y tế",
                indicator=ShareIndicator("people"),
                goal=AtLeast(percent("98.5")),
                milestones=[
                    Milestone(date(2026, 12, 31), AtLeast(percent("95.6"))),
                    Milestone(date(2028, 12, 31), AtLeast(percent(97))),
                ],
                serves=["living"],
            ),
            Target(
                "poverty",
                "III.2",
                title="Mức giảm hộ nghèo mỗi năm",
                indicator=RateIndicator(UNITS["percentage-point"]),
                goal=Between(
                    Quantity("0.3", UNITS["percentage-point"]), Quantity("0.6", UNITS["percentage-point"])
                ),
                serves=["living"],
            ),
            Target(
                "income",
                "III.2",
                title="Thu nhập bình quân đầu người năm 2030",
                indicator=MultipleIndicator(Quantity(74, million), 2025, million),
                goal=AtLeast(Quantity("1.5", UNITS["times"]), strict=True),
                serves=["living"],
            ),
            Target(
                "waiting",
                "III.2",
                title="Hồ sơ trả chậm trong năm",
                indicator=AmountIndicator(UNITS["file"]),
                goal=AtMost(Quantity(20, UNITS["file"])),
                serves=["living"],
            ),
            Target(
                "trees",
                "III.2",
                title="Cây xanh trồng mới",
                indicator=AmountIndicator(UNITS["item"]),
                # "Khoảng": the plan sets no bound, so nobody can say whether it was met.
                goal=About(Quantity(1000, UNITS["item"])),
                serves=["living"],
            ),
        ],
        duties=[
            Duty(
                id="duty-order",
                clause="V.1",
                verbs=[DutyVerb.LEAD],
                text="Chủ trì nội dung an ninh trật tự",
                lead=["ward-police"],
                coordinators=leaders,
                areas=["order"],
            ),
            Duty(
                id="duty-living",
                clause="V.2",
                verbs=[DutyVerb.LEAD, DutyVerb.REPORT],
                text="Chủ trì nội dung đời sống; báo cáo hằng năm",
                lead=["ward-committee"],
                recurrence=before_date_each_year(25, 11),
                areas=["living"],
            ),
            Duty(
                id="duty-propose",
                clause="V.3",
                verbs=[DutyVerb.DISCOVER, DutyVerb.PROPOSE],
                text="Phát hiện, đề xuất gương tốt trong tổ dân phố",
                lead=leaders,
                each=True,
                to="ward-council",
                reach=Reach.OWN_TERRITORY,
            ),
        ],
        awards=[
            AwardProvision(
                id="award-yearly",
                clause="IV.1",
                moment=AwardMoment.YEARLY,
                text="Hằng năm khen thưởng tập thể, cá nhân, hộ gia đình tiêu biểu.",
                forms=[AwardForm.CERTIFICATE_OF_COMMENDATION],
                kinds=list(SubjectKind),
                proposers=leaders,
                proposed_to="ward-council",
                deciding=["ward-committee"],
            ),
            AwardProvision(
                id="award-at-end",
                clause="IV.2",
                moment=AwardMoment.AT_END,
                text="Tổng kết cả giai đoạn, đề nghị Thành phố khen thưởng.",
                kinds=list(SubjectKind),
                deciding=["ward-committee"],
                escalates_to=[Level.PROVINCE],
                after_final_review=True,
            ),
        ],
        reviews=[
            PlannedReview(
                kind=ReviewKind.INTERIM,
                clause="IV.1",
                when=parse_period("năm 2027"),
                held_by=["ward-committee"],
            ),
            PlannedReview(
                kind=ReviewKind.FINAL,
                clause="IV.2",
                when=parse_period("năm 2030"),
                held_by=["ward-committee"],
            ),
        ],
    )
