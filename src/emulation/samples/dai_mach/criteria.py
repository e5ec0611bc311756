"""Whom the plan lets be praised during the campaign, as a rule (I.2, II.2, IV, VI).

The plan names no points and no votes. What it does state is here: who takes part, when, what is recognised, and that conduct is
looked at. From which measure on a breach bars an award it does not say; there the rule is undetermined, and says so.
"""

from __future__ import annotations

import functools
from datetime import date

from emulation.campaigns.statements import ConductMeasure
from emulation.eligibility import UNDETERMINED, All, Choice, Criterion, Fact, Implies, Vocabulary
from emulation.i18n import label
from emulation.parties import SubjectKind

__all__ = ["praise", "vocabulary"]

_NO_MEASURE = "none"


@functools.cache
def vocabulary() -> Vocabulary:
    """Give the facts that the rule asks for (bộ dữ kiện của kế hoạch)."""
    return Vocabulary(
        (
            Fact.boolean(
                "takes_part",
                vi="thuộc đối tượng thi đua của kế hoạch",
                en="belongs to a subject group of the plan",
                source="mục II.2 của kế hoạch",
            ),
            Fact.choice("kind", SubjectKind, vi="loại đối tượng", en="kind of subject"),
            Fact.day(
                "achieved", vi="ngày lập thành tích", en="day of the achievement", source="báo cáo thành tích"
            ),
            Fact.choice("merit", _merits(), vi="thành tích", en="merit", source="báo cáo thành tích"),
            Fact.choice(
                "conduct",
                _measures(),
                vi="hình thức xử lý nặng nhất trong đợt",
                en="gravest measure taken during the campaign",
                source="sổ theo dõi của Ban Chỉ đạo",
            ),
        )
    )


def _merits() -> tuple[Choice, ...]:
    return (
        Choice("outstanding-result", vi="thành tích xuất sắc", en="outstanding result"),
        Choice("role-model", vi="điển hình tiên tiến", en="role model"),
        Choice("good-practice", vi="cách làm hay, sáng kiến", en="good practice or initiative"),
        Choice("act-of-kindness", vi="hành động, nghĩa cử đẹp", en="act of kindness"),
        Choice("none", vi="chưa có", en="none so far"),
    )


def _measures() -> tuple[Choice, ...]:
    return (
        Choice(_NO_MEASURE, vi="không bị xử lý", en="no measure taken"),
        *(Choice(each.value, vi=label(each, "vi"), en=label(each, "en")) for each in ConductMeasure),
    )


@functools.cache
def praise() -> All:
    """Give the rule for praise during the campaign (tiêu chí biểu dương, VI.a)."""
    facts = vocabulary()
    kinds = [SubjectKind.PERSON, SubjectKind.COLLECTIVE]
    return All(
        (
            Criterion(
                "DM1",
                facts["takes_part"].is_true(),
                vi="Tham gia đợt thi đua",
                en="Takes part in the campaign",
                clause="II.2",
            ),
            Criterion(
                "DM2",
                facts["kind"].one_of(kinds),
                vi="Là tập thể hoặc cá nhân",
                en="Is a collective or an individual",
                clause="VI.a",
            ),
            Criterion(
                "DM3",
                facts["achieved"].between(date(2021, 9, 10), date(2021, 10, 30)),
                vi="Lập thành tích trong thời gian của đợt thi đua",
                en="Achieved during the campaign",
                clause="IV",
            ),
            Criterion(
                "DM4",
                facts["merit"].differs("none"),
                vi="Có thành tích được kế hoạch ghi nhận",
                en="Has a merit that the plan recognises",
                clause="VI.a",
            ),
            Criterion(
                "DM5",
                Implies(facts["conduct"].differs(_NO_MEASURE), UNDETERMINED),
                vi="Chấp hành tốt; kế hoạch không nêu hình thức xử lý nào loại trừ khen thưởng",
                en="Good conduct; the plan does not say which measure bars an award",
                clause="I.2p",
            ),
        )
    )
