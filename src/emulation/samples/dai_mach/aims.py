"""Part I of the plan: purposes, requirements, and what goes with breaches (I.1–I.2)."""

from __future__ import annotations

from emulation.campaigns import ConductMeasure, ConductPolicy, Statement
from emulation.samples.dai_mach.people import SCHOOLS, VILLAGES

__all__ = ["CONDUCT", "PURPOSES", "REQUIREMENTS"]

PURPOSES = (
    Statement(
        "purpose-responsibility",
        "I.1a",
        text=(
            "Đề cao sự chủ động và trách nhiệm, trước hết của người đứng đầu; thi đua thực chất, hiệu quả, "
            "kịp thời; phát hiện, biểu dương, khen thưởng và nhân rộng gương tốt."
        ),
    ),
    Statement(
        "purpose-whole-people",
        "I.1b",
        text="Huy động toàn dân chống dịch, chấp hành giãn cách, giảm tải cho tuyến đầu.",
    ),
)

REQUIREMENTS = (
    Statement(
        "requirement-deployment",
        "I.2",
        text="Triển khai từ xã đến từng thôn, từng đơn vị trực thuộc; thiết thực, không hình thức.",
        deploys_to=[*VILLAGES, "health-station", *SCHOOLS],
    ),
)

# The plan ties emulation to four measures and does not say which of them bars from awards.
CONDUCT = ConductPolicy("I.2p", measures=tuple(ConductMeasure), bars_awards_from=None)
