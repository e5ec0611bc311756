"""Part III of the plan: tasks, and the targets that parts II and III set (III.1–III.4)."""

from __future__ import annotations

from emulation.campaigns import (
    AtLeast,
    BeYes,
    CountedPopulation,
    DelayedPopulation,
    Ladder,
    LadderIndicator,
    ReachStep,
    ShareIndicator,
    Target,
    Task,
    YesNoIndicator,
)
from emulation.core import percent
from emulation.parties import TerritoryKind
from emulation.samples.dai_mach.people import SCHOOLS, SUB_AREAS, VILLAGE_LEADERS, VILLAGES

__all__ = ["LADDERS", "POPULATIONS", "TARGETS", "TASKS"]

TASKS = (
    Task(
        "task-movement",
        "III.1",
        text=(
            "Đẩy mạnh phong trào và tuyên truyền; đặt sức khỏe, tính mạng lên trước hết; đồng thời tham gia "
            "sản xuất, góp phần phục hồi kinh tế, bảo đảm an sinh."
        ),
        areas=["safe-commune", "recovery"],
        purposes=["purpose-whole-people"],
        priority=["người có công", "người có hoàn cảnh khó khăn"],
    ),
    Task(
        "task-fortress",
        "III.2",
        text="Xã là pháo đài, cụm dân cư là tường thành, người dân là chiến sĩ chống dịch.",
        areas=["safe-commune"],
        purposes=["purpose-whole-people"],
        groups=["group-residents"],
        breakdown=[
            TerritoryKind.COMMUNE,
            TerritoryKind.VILLAGE,
            TerritoryKind.SUB_AREA,
            TerritoryKind.CLUSTER,
        ],
    ),
    Task(
        "task-testing-and-vaccination",
        "III.3",
        text=(
            "Lấy mẫu cho toàn bộ người dân, tiêm cho toàn bộ người đủ điều kiện; an toàn khi lấy mẫu và khi "
            "tiêm; sẵn sàng xử lý sự cố."
        ),
        areas=["testing-and-zones", "vaccination"],
    ),
    Task(
        "task-dual-goal",
        "III.4",
        text="Thực hiện mục tiêu kép: chống dịch mà không xem nhẹ nhiệm vụ thường xuyên và phát triển.",
        areas=["safe-commune", "recovery"],
        purposes=["purpose-responsibility"],
        actors=["party-committee", "peoples-committee", "fatherland-front"],
    ),
    Task(
        "task-safe-zones",
        "III.4a",
        text=(
            "Giữ và mở rộng cụm dân cư, địa bàn, phân khu an toàn; chuyển vùng đỏ thành vùng cam, vùng cam "
            "thành vùng xanh, cho đến khi toàn xã an toàn."
        ),
        areas=["testing-and-zones", "safe-commune"],
        actors=["steering-board"],
    ),
    Task(
        "task-front-line",
        "III.4b",
        text="Lực lượng tuyến đầu thi đua, tận tâm, tận lực phục vụ nhân dân.",
        areas=["safe-commune"],
        groups=["group-front-line"],
    ),
    Task(
        "task-villages",
        "III.4c",
        text=(
            "Thôn, đơn vị có giải pháp quyết liệt, sẵn sàng kịch bản cao hơn; hoàn thành chỉ tiêu kinh tế - "
            "xã hội năm 2021 và Bộ tiêu chí hợp nhất."
        ),
        areas=["safe-commune", "recovery", "criteria-set"],
        actors=[*VILLAGE_LEADERS, "health-station", *SCHOOLS],
    ),
    Task(
        "task-enterprises",
        "III.4d",
        text="Doanh nghiệp đoàn kết, giữ sản xuất, việc làm và thu nhập cho người lao động.",
        areas=["recovery"],
        groups=["group-units"],
    ),
)

# How many they are is counted by the commune and told by the journal.
POPULATIONS = (
    CountedPopulation("residents", "Người dân trên địa bàn xã"),
    CountedPopulation("eligible", "Người dân đủ điều kiện tiêm, đúng đối tượng"),
    # "Đủ thời gian theo quy định": the plan points to rules elsewhere, so the wait is not known from it.
    DelayedPopulation(
        "due-second-dose", "Người đã tiêm mũi 1 đủ thời gian theo quy định", source="first-dose"
    ),
)

# II.3.2 names red, yellow and green, III.4a red, orange and green: there are four steps.
LADDERS = (
    Ladder(
        "zones",
        ("green", "yellow", "orange", "red"),
        names=[
            ("green", "vùng xanh", "green zone"),
            ("yellow", "vùng vàng", "yellow zone"),
            ("orange", "vùng cam", "orange zone"),
            ("red", "vùng đỏ", "red zone"),
        ],
    ),
)

TARGETS = (
    Target(
        "sampled",
        "III.3",
        title="Lấy mẫu xét nghiệm 100% người dân",
        indicator=ShareIndicator("residents"),
        goal=AtLeast(percent(100)),
        serves=["testing-and-zones", "task-testing-and-vaccination"],
        territories=VILLAGES,
    ),
    Target(
        "zones-green",
        "III.4a",
        title="Mọi phân khu là vùng xanh",
        indicator=LadderIndicator("zones"),
        goal=ReachStep("green"),
        serves=["testing-and-zones", "task-safe-zones"],
        territories=SUB_AREAS,
        every_part=True,
    ),
    Target(
        "first-dose",
        "II.3.3",
        title="Tiêm mũi 1 cho 100% người đủ điều kiện",
        indicator=ShareIndicator("eligible"),
        goal=AtLeast(percent(100)),
        serves=["vaccination", "task-testing-and-vaccination"],
        territories=VILLAGES,
    ),
    Target(
        "second-dose",
        "II.3.3",
        title="Tiêm mũi 2 cho người đã đủ thời gian",
        indicator=ShareIndicator("due-second-dose"),
        goal=AtLeast(percent(100)),
        serves=["vaccination"],
        territories=VILLAGES,
    ),
    Target(
        "criteria-met",
        "II.3.5",
        title="Đạt Bộ tiêu chí hợp nhất",
        indicator=YesNoIndicator(),
        goal=BeYes(),
        serves=["criteria-set", "task-villages"],
    ),
)
