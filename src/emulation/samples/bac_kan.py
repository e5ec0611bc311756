"""An open-ended provincial movement: Bắc Kạn against Covid-19, from 15 October 2021 on."""

from __future__ import annotations

import functools
from datetime import date

from emulation.campaigns import (
    AwardMoment,
    AwardProvision,
    Campaign,
    Cluster,
    ContentArea,
    CriterionKind,
    Duty,
    DutyVerb,
    Movement,
    ParentLink,
    Reach,
    ScoreCriterion,
    ScoreScale,
    Statement,
    SubjectGroup,
    Theme,
    TieRule,
)
from emulation.law import AwardForm
from emulation.parties import (
    Bloc,
    Body,
    BodyKind,
    Document,
    DocumentNumber,
    DocumentRef,
    DocumentType,
    Level,
    Scope,
    SubjectKind,
    Territory,
    TerritoryKind,
)
from emulation.periods import parse_period

__all__ = ["bac_kan_2021"]

_DISTRICTS = (("district-1", "Huyện Một"), ("district-2", "Huyện Hai"), ("district-3", "Huyện Ba"))

_AREAS = (
    ("prevention", "Chấp hành biện pháp phòng, chống dịch"),
    ("front-line", "Tận tụy ở tuyến đầu"),
    ("vaccination", "Tiêm chủng nhanh, an toàn"),
    ("production", "Giữ sản xuất, kinh doanh"),
    ("welfare", "Bảo đảm an sinh xã hội"),
    ("initiatives", "Sáng kiến, cách làm hay"),
)

_CRITERIA = (
    ("leading", "Lãnh đạo, chỉ đạo kịp thời", 20, CriterionKind.REGULAR),
    ("measures", "Thực hiện biện pháp phòng, chống dịch", 20, CriterionKind.REGULAR),
    ("vaccinating", "Tổ chức tiêm chủng", 20, CriterionKind.REGULAR),
    ("producing", "Duy trì sản xuất, dịch vụ", 15, CriterionKind.REGULAR),
    ("caring", "Chăm lo đời sống nhân dân", 15, CriterionKind.REGULAR),
    ("new-ways", "Sáng kiến được nhân rộng", 10, CriterionKind.BONUS),
    ("breaches", "Để xảy ra vi phạm", 10, CriterionKind.DEDUCTION),
)


@functools.cache
def bac_kan_2021() -> Campaign:
    """Give an open-ended provincial campaign with a scale of points beside its contents (Bắc Kạn 2021).

    From the source: the day of the plan (its number was not seen), the start on 15 October 2021 without an
    end, the answer to the national movement, six contents, seven criteria apart from them, awards up to
    orders. An illustration of ours: the words of contents and criteria, the points, the three districts, the
    cluster and the duties.

    Source: https://ict.backan.gov.vn/Pages/thi-dua-khen-thuong-581/ubnd-tinh-bac-kan-phat-dong-phong-trao-fb43906d5584c7b8.aspx

    >>> campaign = bac_kan_2021()
    >>> campaign.days.start, campaign.days.is_open
    (datetime.date(2021, 10, 15), True)
    >>> len(campaign.areas), len(campaign.scales[0].criteria)
    (6, 7)
    """
    committees = [f"{key}-committee" for key, _ in _DISTRICTS]
    return Campaign(
        id="bac-kan-2021",
        document=Document(
            type=DocumentType.PLAN,
            subject="Phát động phong trào thi đua đặc biệt phòng, chống dịch Covid-19",
            issued=date(2021, 10, 12),
            issuers=["province-committee"],
        ),
        theme=Theme("Toàn tỉnh đoàn kết, chung sức, đồng lòng phòng, chống dịch Covid-19"),
        period=parse_period("Từ ngày 15/10/2021", issued=date(2021, 10, 12)),
        scope="Trên địa bàn toàn tỉnh",
        territory=Territory(
            "bac-kan",
            "Tỉnh Bắc Kạn",
            TerritoryKind.PROVINCE,
            level=Level.PROVINCE,
            parts=[
                Territory(key, name, TerritoryKind.DISTRICT, level=Level.DISTRICT) for key, name in _DISTRICTS
            ],
        ),
        launchers=["province-committee"],
        actors=[
            Body(
                "province-committee",
                "Ủy ban nhân dân tỉnh Bắc Kạn",
                BodyKind.PEOPLES_COMMITTEE,
                level=Level.PROVINCE,
                bloc=Bloc.GOVERNMENT,
                territory="bac-kan",
                abbreviation="UBND",
            ),
            Body(
                "province-council",
                "Hội đồng Thi đua - Khen thưởng tỉnh",
                BodyKind.EMULATION_COUNCIL,
                level=Level.PROVINCE,
                territory="bac-kan",
            ),
            *(
                Body(
                    f"{key}-committee",
                    f"Ủy ban nhân dân {name}",
                    BodyKind.PEOPLES_COMMITTEE,
                    level=Level.DISTRICT,
                    bloc=Bloc.GOVERNMENT,
                    territory=key,
                    abbreviation="UBND",
                )
                for key, name in _DISTRICTS
            ),
        ],
        parents=[
            ParentLink(
                Movement(
                    id="national-movement",
                    name="Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng dịch Covid-19",
                    launcher="Thủ tướng Chính phủ",
                    level=Level.CENTRAL,
                    launched=date(2021, 8, 14),
                    document=DocumentRef(
                        number=DocumentNumber(serial=1497, type=DocumentType.DECISION, issuer="TTg"),
                        issued=date(2021, 9, 10),
                    ),
                )
            )
        ],
        purposes=[Statement("purpose", "I", text="Khơi dậy sức mạnh toàn dân, kiểm soát dịch bệnh.")],
        groups=[
            SubjectGroup(
                "group-all",
                "II",
                name="Tập thể, cá nhân, hộ gia đình trong tỉnh",
                scope=Scope(territories=["bac-kan"]),
            )
        ],
        areas=[
            ContentArea(key, f"III.{number}", title=title, text=title, qualitative=True)
            for number, (key, title) in enumerate(_AREAS, start=1)
        ],
        scales=[
            ScoreScale(
                "scale",
                [
                    ScoreCriterion(key, text, maximum=points, kind=kind)
                    for key, text, points, kind in _CRITERIA
                ],
                tie_rule=TieRule.BY_CRITERIA,
                tie_breakers=["leading", "vaccinating"],
                clause="IV",
            )
        ],
        clusters=[
            Cluster(
                "cluster-districts",
                "Cụm thi đua các huyện",
                members=committees,
                head=committees[0],
                deputies=[committees[1]],
                scale="scale",
            )
        ],
        duties=[
            Duty(
                id="duty-deploy",
                clause="VI.1",
                verbs=[DutyVerb.DEPLOY, DutyVerb.DISCOVER, DutyVerb.PROPOSE],
                text="Triển khai trên địa bàn; phát hiện, đề xuất khen thưởng",
                lead=committees,
                each=True,
                to="province-council",
                reach=Reach.OWN_TERRITORY,
                areas=[key for key, _ in _AREAS],
            ),
            Duty(
                id="duty-review",
                clause="VI.2",
                verbs=[DutyVerb.COMPILE, DutyVerb.REVIEW],
                text="Tổng hợp, chấm điểm, xét đề nghị của các huyện",
                lead=["province-council"],
            ),
        ],
        awards=[
            AwardProvision(
                id="award-during",
                clause="V",
                moment=AwardMoment.DURING,
                text="Khen thưởng kịp thời tập thể, cá nhân, hộ gia đình có thành tích.",
                forms=[
                    AwardForm.ORDER,
                    AwardForm.PRIME_MINISTER_DIPLOMA,
                    AwardForm.PROVINCIAL_DIPLOMA,
                    AwardForm.CERTIFICATE_OF_COMMENDATION,
                ],
                kinds=list(SubjectKind),
                proposers=committees,
                proposed_to="province-council",
                escalates_to=[Level.CENTRAL],
            )
        ],
    )
