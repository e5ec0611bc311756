"""Facts about initiatives, titles held and years running (dữ kiện về sáng kiến, danh hiệu đã đạt).

What is counted over years is read from the histories of a record, under the names :mod:`emulation.awards.facts` gives.
"""

from __future__ import annotations

from typing import Final

from emulation.awards.facts import AWARDS, EXCELLENT_YEAR, RATINGS
from emulation.core.quantity import Unit
from emulation.eligibility import Choice, Derived, Fact, Measure
from emulation.law import AwardForm

__all__ = ["MERIT_FACTS"]

_REPORT = "báo cáo thành tích"
_RATING = "quyết định công nhận mức độ hoàn thành nhiệm vụ"
_MINUTES = "biên bản họp xét"
_RECOGNITION = "quyết định hoặc giấy chứng nhận sáng kiến, đề tài"
_REGISTER = "sổ theo dõi thi đua, khen thưởng"
_YEARS = Unit("year", "years", 1, vi="năm", en="years")

# ---- initiatives and topics ----

_SCOPES = (
    Choice("none", vi="không có", en="none"),
    Choice("grassroots", vi="cơ sở", en="grassroots"),
    Choice("ministry_or_province", vi="bộ, ngành, tỉnh", en="ministry or province"),
    Choice("nationwide", vi="toàn quốc", en="nationwide"),
)
INITIATIVE_SCOPE: Final = Fact.choice(
    "initiative_scope",
    _SCOPES,
    vi="phạm vi hiệu quả, ảnh hưởng của sáng kiến được công nhận",
    en="range of effect of the recognised initiative",
    source=_RECOGNITION,
)
RESEARCH_SCOPE: Final = Fact.choice(
    "research_scope",
    _SCOPES,
    vi="phạm vi hiệu quả, ảnh hưởng của đề tài nghiên cứu được nghiệm thu, áp dụng",
    en="range of effect of the accepted and applied research topic",
    source=_RECOGNITION,
)
COMBAT_RESOURCEFULNESS: Final = Fact.boolean(
    "combat_resourcefulness",
    vi="mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu",
    en="resourcefulness in combat or in its support",
    source=_REPORT,
)
INITIATIVE_USES: Final = Fact.count(
    "initiative_uses",
    vi="số lần sáng kiến này đã được dùng làm tiêu chuẩn khen thưởng",
    en="times this initiative was used as a standard before",
    source=_REGISTER,
    derived=Derived(
        history=AWARDS,
        measure=Measure.USES_OF_INITIATIVE,
        awards={form.value for form in AwardForm},
        initiative="initiative",
    ),
)
INITIATIVES_GRASSROOTS: Final = Fact.whole(
    "initiatives_grassroots",
    vi="số sáng kiến, đề tài được công nhận từ cấp cơ sở trở lên trong thời gian xét",
    en="initiatives or topics recognised at grassroots level or above in the time judged",
    minimum=0,
    source=_RECOGNITION,
)
INITIATIVES_PROVINCE: Final = Fact.whole(
    "initiatives_province",
    vi="số sáng kiến cấp bộ, ngành, tỉnh trở lên trong thời gian xét",
    en="initiatives of ministry or province level or above in the time judged",
    minimum=0,
    source=_RECOGNITION,
)
INITIATIVES_NATIONWIDE: Final = Fact.whole(
    "initiatives_nationwide",
    vi="số sáng kiến có phạm vi ảnh hưởng toàn quốc trong thời gian xét",
    en="initiatives of nationwide effect in the time judged",
    minimum=0,
    source=_RECOGNITION,
)

# ---- titles held, years running ----


def _years_with(key: str, form: AwardForm, vi: str, en: str) -> Fact:
    return Fact.count(
        key,
        vi=vi,
        en=en,
        unit=_YEARS,
        source="quyết định công nhận danh hiệu",
        derived=Derived(history=AWARDS, measure=Measure.YEARS_RUNNING, awards={form.value}),
    )


MEETS_ADVANCED_WORKER: Final = Fact.boolean(
    "meets_advanced_worker",
    vi="đạt tiêu chuẩn danh hiệu Lao động tiên tiến",
    en="meets the standard of advanced worker",
    source="kết quả xét danh hiệu Lao động tiên tiến",
)
YEARS_GRASSROOTS_FIGHTER: Final = _years_with(
    "years_grassroots_fighter",
    AwardForm.GRASSROOTS_FIGHTER,
    "số năm liên tục là Chiến sĩ thi đua cơ sở",
    "years running as grassroots emulation fighter",
)
YEARS_PROVINCIAL_FIGHTER: Final = _years_with(
    "years_provincial_fighter",
    AwardForm.PROVINCIAL_FIGHTER,
    "số lần liên tục là Chiến sĩ thi đua bộ, ngành, tỉnh",
    "times running as fighter of ministry or province",
)
YEARS_EXCELLENT_COLLECTIVE: Final = _years_with(
    "years_excellent_collective",
    AwardForm.EXCELLENT_COLLECTIVE,
    "số năm liên tục là Tập thể lao động xuất sắc",
    "years running as excellent collective",
)
YEARS_EXCELLENT: Final = Fact.count(
    "years_excellent",
    vi="số năm liên tục hoàn thành xuất sắc nhiệm vụ",
    en="years running rated excellent",
    unit=_YEARS,
    source=_RATING,
    derived=Derived(history=RATINGS, measure=Measure.YEARS_RUNNING, awards={EXCELLENT_YEAR}),
)
YEARS_EXCELLENT_SINCE: Final = Fact.whole(
    "years_excellent_since",
    vi="số năm liên tục hoàn thành xuất sắc nhiệm vụ kể từ khi được tặng hình thức thấp hơn",
    en="years running rated excellent since the lower form was awarded",
    unit=_YEARS,
    minimum=0,
    source=_RATING,
)
HAS_PROVINCIAL_DIPLOMA: Final = Fact.boolean(
    "has_provincial_diploma",
    vi="đã được tặng Bằng khen cấp bộ, ngành, tỉnh",
    en="holds a diploma of ministry or province",
    source=_REGISTER,
)
HAS_PRIME_MINISTER_DIPLOMA: Final = Fact.boolean(
    "has_prime_minister_diploma",
    vi="đã được tặng Bằng khen của Thủ tướng Chính phủ",
    en="holds the Prime Minister's diploma",
    source=_REGISTER,
)
HAS_LABOUR_ORDER_3: Final = Fact.boolean(
    "has_labour_order_3",
    vi="đã được tặng Huân chương Lao động hạng Ba",
    en="holds the Labour Order, third class",
    source=_REGISTER,
)
HAS_LABOUR_ORDER_2: Final = Fact.boolean(
    "has_labour_order_2",
    vi="đã được tặng Huân chương Lao động hạng Nhì",
    en="holds the Labour Order, second class",
    source=_REGISTER,
)
CHOSEN_AMONG_HOLDERS: Final = Fact.boolean(
    "chosen_among_holders",
    vi="được lựa chọn là tiêu biểu xuất sắc trong số người đạt danh hiệu thấp hơn liền kề",
    en="chosen as outstanding among the holders of the next lower title",
    source=_MINUTES,
)

MERIT_FACTS: Final[tuple[Fact, ...]] = tuple(
    value for value in tuple(globals().values()) if isinstance(value, Fact)
)
"""Every fact of this module, in the order of the module."""
