"""Part VI of the plan: praise during the campaign, awards at its end, and the way upwards (VI)."""

from __future__ import annotations

from emulation.campaigns import AwardMoment, AwardProvision, PlannedReview, ReviewKind
from emulation.law import AwardForm
from emulation.parties import Level, SubjectKind
from emulation.samples.dai_mach.people import MASS_BODIES, PRINCIPALS, VILLAGE_LEADERS

__all__ = ["AWARDS", "REVIEWS"]

_KINDS = frozenset({SubjectKind.PERSON, SubjectKind.COLLECTIVE})

AWARDS = (
    AwardProvision(
        id="award-during",
        clause="VI.a",
        moment=AwardMoment.DURING,
        text="Trong đợt thi đua, các ngành, ban, thôn, đơn vị đề xuất biểu dương, khen thưởng.",
        # The plan names praise; every other form it leaves to the law.
        forms=[AwardForm.PRAISE],
        kinds=_KINDS,
        recognises=[
            "thành tích xuất sắc trong phòng, chống dịch",
            "điển hình tiên tiến",
            "cách làm hay, sáng kiến",
            "hành động, nghĩa cử đẹp",
        ],
        proposers=[
            "health-station-head",
            *PRINCIPALS,
            *MASS_BODIES,
            "propaganda-section",
            *VILLAGE_LEADERS,
        ],
        proposed_to="emulation-council",
    ),
    AwardProvision(
        id="award-at-end",
        clause="VI.b",
        moment=AwardMoment.AT_END,
        text="Kết thúc đợt thi đua, đánh giá, biểu dương, khen thưởng tập thể, cá nhân nổi bật.",
        forms=[AwardForm.PRAISE],
        kinds=_KINDS,
        recognises=["thành tích nổi bật, xuất sắc trong cả đợt"],
        deciding=["party-committee", "peoples-committee", "steering-board"],
        after_final_review=True,
    ),
    AwardProvision(
        id="award-above",
        clause="VI.c",
        moment=AwardMoment.AT_END,
        text="Đề nghị Huyện, Thành phố khen thưởng theo quy định.",
        kinds=_KINDS,
        recognises=["thành tích nổi bật, xuất sắc trong cả đợt"],
        deciding=["party-committee", "peoples-committee", "steering-board"],
        escalates_to=[Level.DISTRICT, Level.PROVINCE],
        after_final_review=True,
    ),
)

# The plan foresees no interim review, and gives no day for the final one.
REVIEWS = (
    PlannedReview(
        kind=ReviewKind.FINAL,
        clause="VI.b",
        held_by=["party-committee", "peoples-committee", "steering-board"],
    ),
)
