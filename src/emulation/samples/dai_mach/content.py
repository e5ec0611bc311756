"""Part II of the plan: theme, subject groups, content areas (II.1–II.3)."""

from __future__ import annotations

from emulation.campaigns import Condition, ContentArea, Order, SubjectGroup, Theme
from emulation.parties import BodyKind, PersonCategory, Scope, Sector, SubjectKind
from emulation.samples.dai_mach.head import THEME_TEXT
from emulation.samples.dai_mach.people import COMMUNE

__all__ = ["AREAS", "CONDITIONS", "GROUPS", "THEME"]

# II.1: the requirement in part I writes the same theme with one more comma.
THEME = Theme(THEME_TEXT, wordings=[THEME_TEXT.replace("phòng chống", "phòng, chống")])

GROUPS = (
    SubjectGroup(
        "group-party-and-unions",
        "II.2a",
        name="Chi bộ, đảng viên, hội, đoàn thể và thành viên, cộng tác viên, tình nguyện viên",
        scope=Scope(
            alternatives=[
                Scope(
                    categories=[
                        PersonCategory.PARTY_MEMBER,
                        PersonCategory.UNION_MEMBER,
                        PersonCategory.ASSOCIATION_MEMBER,
                        PersonCategory.COLLABORATOR,
                        PersonCategory.VOLUNTEER,
                    ],
                    territories=[COMMUNE],
                ),
                Scope(
                    body_kinds=[
                        BodyKind.PARTY_CELL,
                        BodyKind.FATHERLAND_FRONT,
                        BodyKind.UNION,
                        BodyKind.ASSOCIATION,
                    ],
                    territories=[COMMUNE],
                ),
            ]
        ),
    ),
    SubjectGroup(
        "group-officials",
        "II.2b",
        name="Ban, ngành, đơn vị; cán bộ, công chức, viên chức, người lao động",
        scope=Scope(
            alternatives=[
                Scope(
                    categories=[
                        PersonCategory.CADRE,
                        PersonCategory.CIVIL_SERVANT,
                        PersonCategory.PUBLIC_EMPLOYEE,
                        PersonCategory.WORKER,
                    ]
                ),
                Scope(
                    body_kinds=[
                        BodyKind.PEOPLES_COMMITTEE,
                        BodyKind.PARTY_COMMITTEE,
                        BodyKind.DEPARTMENT,
                        BodyKind.STEERING_BOARD,
                        BodyKind.AGENCY,
                        BodyKind.HEALTH_STATION,
                    ]
                ),
            ]
        ),
    ),
    SubjectGroup(
        "group-units",
        "II.2c",
        name="Cơ quan, đơn vị, doanh nghiệp, trường học",
        scope=Scope(
            kinds=[SubjectKind.COLLECTIVE],
            body_kinds=[BodyKind.AGENCY, BodyKind.ENTERPRISE, BodyKind.SCHOOL, BodyKind.HEALTH_STATION],
        ),
    ),
    SubjectGroup(
        "group-front-line",
        "II.2d",
        name="Lực lượng tuyến đầu: y tế, quân sự, công an, đội phản ứng nhanh, đội tình nguyện",
        scope=Scope(
            alternatives=[
                Scope(
                    kinds=[SubjectKind.PERSON, SubjectKind.COLLECTIVE],
                    sectors=[Sector.HEALTH, Sector.MILITARY, Sector.POLICE],
                ),
                Scope(
                    body_kinds=[
                        BodyKind.RAPID_RESPONSE_TEAM,
                        BodyKind.VOLUNTEER_TEAM,
                        BodyKind.COMMUNITY_TEAM,
                    ]
                ),
                Scope(members_of=["rapid-response-team", "volunteer-team"]),
            ]
        ),
    ),
    SubjectGroup(
        "group-residents",
        "II.2e",
        name="Các tầng lớp nhân dân trên địa bàn xã",
        scope=Scope(kinds=[SubjectKind.PERSON, SubjectKind.HOUSEHOLD], territories=[COMMUNE]),
    ),
)

CONDITIONS = (Condition("distancing", "Đang thực hiện giãn cách xã hội"),)

AREAS = (
    ContentArea(
        "safe-commune",
        "II.3.1",
        title="Giữ vững thành quả, xây dựng xã an toàn",
        text=(
            "Giữ kết quả đã đạt, xây dựng xã an toàn trong phòng, chống dịch dưới sự lãnh đạo của Đảng, "
            "với sự vào cuộc của cả hệ thống chính trị và sự đồng lòng của nhân dân."
        ),
        purposes=["purpose-responsibility", "purpose-whole-people"],
        qualitative=True,
    ),
    ContentArea(
        "testing-and-zones",
        "II.3.2",
        title="Xét nghiệm, truy vết, mở rộng vùng xanh",
        text=(
            "Xét nghiệm diện rộng và truy vết nhanh, nhiều vòng; thu hẹp vùng đỏ, vùng vàng, mở rộng "
            "vùng xanh theo từng phân khu."
        ),
        during="distancing",
        purposes=["purpose-whole-people"],
    ),
    ContentArea(
        "vaccination",
        "II.3.3",
        title="Tiêm vắc xin",
        text=(
            "Tiêm mũi 1 cho toàn bộ người dân đủ điều kiện; tiêm mũi 2 cho người đã đủ thời gian sau mũi 1."
        ),
        purposes=["purpose-whole-people"],
    ),
    ContentArea(
        "recovery",
        "II.3.4",
        title="Chuẩn bị phục hồi kinh tế - xã hội",
        text="Chuẩn bị điều kiện phục hồi kinh tế, văn hóa - xã hội; giữ vận tải, hàng hóa thông suốt.",
        purposes=["purpose-responsibility"],
        qualitative=True,
    ),
    ContentArea(
        "criteria-set",
        "II.3.5",
        title="Bộ tiêu chí hợp nhất: xã thành phường, nông thôn mới nâng cao, kiểu mẫu 2021–2025",
        text="Khi có lệnh: triển khai đồng bộ các chỉ tiêu của Bộ tiêu chí hợp nhất.",
        # The plan does not say who gives the order.
        waits_for=Order("Chờ phát lệnh"),
        purposes=["purpose-responsibility"],
    ),
)
