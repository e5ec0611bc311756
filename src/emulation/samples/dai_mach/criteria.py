"""Whom the plan lets be praised during the campaign, as a rule (I.2, II.2, IV, VI).

The plan names no points and no votes. What it does state is here: who takes part, when, what is recognised, and that conduct is
looked at. From which measure on a breach bars an award it does not say; there the rule is undetermined, and says so.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from emulation.campaigns.statements import ConductMeasure
from emulation.eligibility import UNDETERMINED, All, Choice, Criterion, Fact, Implies, Vocabulary
from emulation.i18n import label
from emulation.parties import SubjectKind

__all__ = ["PRAISE", "VOCABULARY"]

_NO_MEASURE = "none"

TAKES_PART: Final = Fact.boolean(
    "takes_part",
    vi="thuộc đối tượng thi đua của kế hoạch",
    en="belongs to a subject group of the plan",
    source="mục II.2 của kế hoạch",
)
KIND: Final = Fact.choice("kind", SubjectKind, vi="loại đối tượng", en="kind of subject")
ACHIEVED: Final = Fact.day(
    "achieved", vi="ngày lập thành tích", en="day of the achievement", source="báo cáo thành tích"
)
MERIT: Final = Fact.choice(
    "merit",
    (
        Choice("outstanding-result", vi="thành tích xuất sắc", en="outstanding result"),
        Choice("role-model", vi="điển hình tiên tiến", en="role model"),
        Choice("good-practice", vi="cách làm hay, sáng kiến", en="good practice or initiative"),
        Choice("act-of-kindness", vi="hành động, nghĩa cử đẹp", en="act of kindness"),
        Choice("none", vi="chưa có", en="none so far"),
    ),
    vi="thành tích",
    en="merit",
    source="báo cáo thành tích",
)
CONDUCT: Final = Fact.choice(
    "conduct",
    (
        Choice(_NO_MEASURE, vi="không bị xử lý", en="no measure taken"),
        *(Choice(each.value, vi=label(each, "vi"), en=label(each, "en")) for each in ConductMeasure),
    ),
    vi="hình thức xử lý nặng nhất trong đợt",
    en="gravest measure taken during the campaign",
    source="sổ theo dõi của Ban Chỉ đạo",
)

VOCABULARY: Final = Vocabulary((TAKES_PART, KIND, ACHIEVED, MERIT, CONDUCT))
"""The facts the rule asks for."""

PRAISE: Final = All(
    (
        Criterion(
            "DM1",
            TAKES_PART.is_true(),
            vi="Tham gia đợt thi đua",
            en="Takes part in the campaign",
            clause="II.2",
        ),
        Criterion(
            "DM2",
            KIND.one_of([SubjectKind.PERSON, SubjectKind.COLLECTIVE]),
            vi="Là tập thể hoặc cá nhân",
            en="Is a collective or an individual",
            clause="VI.a",
        ),
        Criterion(
            "DM3",
            ACHIEVED.between(date(2021, 9, 10), date(2021, 10, 30)),
            vi="Lập thành tích trong thời gian của đợt thi đua",
            en="Achieved during the campaign",
            clause="IV",
        ),
        Criterion(
            "DM4",
            MERIT.differs("none"),
            vi="Có thành tích được kế hoạch ghi nhận",
            en="Has a merit that the plan recognises",
            clause="VI.a",
        ),
        Criterion(
            "DM5",
            Implies(CONDUCT.differs(_NO_MEASURE), UNDETERMINED),
            vi="Chấp hành tốt; kế hoạch không nêu hình thức xử lý nào loại trừ khen thưởng",
            en="Good conduct; the plan does not say which measure bars an award",
            clause="I.2p",
        ),
    )
)
"""The rule for praise during the campaign (VI.a)."""
