"""Facts that standards of families and villages, and restrictions of every kind, ask for (dữ kiện cộng đồng và dữ kiện hạn chế)."""

from __future__ import annotations

from typing import Final

from emulation.core.quantity import Unit
from emulation.eligibility import Choice, Derived, Fact, Measure
from emulation.law import AwardForm

__all__ = ["COMMUNITY_FACTS"]

_POINTS = Unit("point", "points", 1, vi="điểm", en="points")
_YEARS = Unit("year", "years", 1, vi="năm", en="years")
_SHEET = "bảng chấm điểm"
_MINUTES = "biên bản họp bình xét"
_COMMUNE = "xác nhận của Ủy ban nhân dân cấp xã"
_REGISTER = "sổ theo dõi thi đua, khen thưởng"
_REPORT = "báo cáo thành tích"

# ---- giving labour, land, property ----

CONTRIBUTES: Final = Fact.boolean(
    "contributes",
    vi="có đóng góp công sức, đất đai, tài sản cho địa phương, xã hội",
    en="contributed labour, land or property to the locality or society",
    source=_COMMUNE,
)
MANY_CONTRIBUTIONS: Final = Fact.boolean(
    "many_contributions",
    vi="có nhiều đóng góp công sức, đất đai, tài sản cho địa phương, xã hội",
    en="made many contributions of labour, land or property to the locality or society",
    source=_COMMUNE,
)
CONTRIBUTION_HAS_INFLUENCE: Final = Fact.boolean(
    "contribution_has_influence",
    vi="đóng góp có phạm vi ảnh hưởng ở địa phương",
    en="the contribution has influence in the locality",
    source=_COMMUNE,
)

# ---- titles of families and villages ----

REGISTERED_FOR_TITLE: Final = Fact.boolean(
    "registered_for_title",
    vi="đã đăng ký danh hiệu trong năm",
    en="registered for the title of the year",
    source="bản đăng ký danh hiệu",
)
SCORE: Final = Fact.decimal(
    "score",
    vi="tổng điểm theo thang 100",
    en="total on the scale of 100",
    unit=_POINTS,
    minimum=0,
    maximum=100,
    source=_SHEET,
)
LOWEST_STANDARD_SHARE: Final = Fact.ratio(
    "lowest_standard_share",
    vi="tỷ lệ thấp nhất giữa điểm đạt và điểm tối đa của từng tiêu chuẩn",
    en="lowest share of its own maximum that any standard reached",
    source=_SHEET,
)
IN_CITY_DISTRICT: Final = Fact.boolean(
    "in_city_district",
    vi="thuộc quận, huyện của thành phố trực thuộc Trung ương",
    en="in a district, urban or rural, of a centrally run city",
    source="địa giới hành chính",
)
IN_DIFFICULT_COMMUNE: Final = Fact.boolean(
    "in_difficult_commune",
    vi="thuộc xã miền núi, hải đảo, đặc biệt khó khăn",
    en="in a mountain, island or specially difficult commune",
    source="danh mục xã",
)
POOR_HOUSEHOLD: Final = Fact.boolean(
    "poor_household",
    vi="là hộ nghèo, hộ cận nghèo",
    en="a poor or near-poor household",
    source="danh sách hộ nghèo",
)
PRESENT_SHARE: Final = Fact.ratio(
    "present_share",
    vi="tỷ lệ người dự họp bình xét trên số người được triệu tập",
    en="those present at the meeting as a share of those summoned",
    source=_MINUTES,
)
APPROVING_SHARE: Final = Fact.ratio(
    "approving_share",
    vi="tỷ lệ người dự họp đồng ý",
    en="those who approve as a share of those present",
    source=_MINUTES,
)
FOLLOWS_LAW_AND_TAKES_PART: Final = Fact.boolean(
    "follows_law_and_takes_part",
    vi="gương mẫu chấp hành pháp luật, tích cực tham gia phong trào của địa phương",
    en="follows the law in exemplary fashion and takes part in local movements",
    source=_MINUTES,
)
HARMONIOUS_FAMILY: Final = Fact.boolean(
    "harmonious_family",
    vi="gia đình hòa thuận, hạnh phúc, tiến bộ, tương trợ giúp đỡ mọi người trong cộng đồng",
    en="a harmonious, progressive family that helps the community",
    source=_MINUTES,
)
WORKS_EFFECTIVELY_AS_FAMILY: Final = Fact.boolean(
    "works_effectively_as_family",
    vi="tổ chức lao động, sản xuất, kinh doanh, công tác, học tập đạt chất lượng, hiệu quả",
    en="its work, business and studies are effective",
    source=_MINUTES,
)
ACTIVE_IN_LOCAL_MOVEMENTS: Final = Fact.boolean(
    "active_in_local_movements",
    vi="tích cực tham gia các phong trào thi đua của địa phương",
    en="active in the emulation movements of the locality",
    source=_MINUTES,
)
MEETS_VILLAGE_STANDARDS: Final = Fact.boolean(
    "meets_village_standards",
    vi="đạt năm tiêu chuẩn về kinh tế, văn hóa, môi trường, chấp hành pháp luật, đoàn kết",
    en="meets the five standards: economy, culture, environment, obedience to law, solidarity",
    source=_SHEET,
)
YEARS_CULTURED_FAMILY: Final = Fact.count(
    "years_cultured_family",
    vi="số năm liên tục đạt Gia đình văn hóa",
    en="years running as cultured family",
    unit=_YEARS,
    source="quyết định công nhận danh hiệu",
    derived=Derived(
        history="awards", measure=Measure.YEARS_RUNNING, awards={AwardForm.CULTURED_FAMILY.value}
    ),
)
YEARS_CULTURED_VILLAGE: Final = Fact.count(
    "years_cultured_village",
    vi="số năm liên tục đạt Khu dân cư văn hóa",
    en="years running as cultured residential area",
    unit=_YEARS,
    source="quyết định công nhận danh hiệu",
    derived=Derived(
        history="awards", measure=Measure.YEARS_RUNNING, awards={AwardForm.CULTURED_VILLAGE.value}
    ),
)


def _member(key: str, vi: str, en: str) -> Fact:
    return Fact.boolean(key, vi=f"có thành viên {vi}", en=f"a member {en}", source=_COMMUNE)


CRIMINALLY_HANDLED: Final = _member(
    "criminally_handled",
    "bị truy cứu trách nhiệm hình sự hoặc áp dụng biện pháp xử lý hành chính",
    "was prosecuted or put under an administrative handling measure",
)
PROSECUTED: Final = _member("prosecuted", "bị truy cứu trách nhiệm hình sự", "was prosecuted")
DUTY_UNMET: Final = _member(
    "duty_unmet",
    "chưa hoàn thành nghĩa vụ quân sự, nghĩa vụ nộp thuế",
    "did not meet the duty of military service or tax",
)
FINED_CONSTRUCTION: Final = _member(
    "fined_construction", "bị xử phạt về xây dựng", "was fined for breaking rules on building"
)
FINED_FIRE_SAFETY: Final = _member(
    "fined_fire_safety", "bị xử phạt về phòng cháy, chữa cháy", "was fined for breaking rules on fire safety"
)
FINED_ENVIRONMENT: Final = _member(
    "fined_environment", "bị xử phạt về bảo vệ môi trường", "was fined for breaking rules on the environment"
)
CHILD_OR_KIN_MARRIAGE: Final = _member(
    "child_or_kin_marriage", "tảo hôn, kết hôn cận huyết thống", "entered a child or consanguineous marriage"
)
FINED_DOMESTIC_VIOLENCE: Final = _member(
    "fined_domestic_violence",
    "bị xử phạt về phòng, chống bạo lực gia đình",
    "was fined for domestic violence",
)
SOCIAL_EVILS: Final = _member("social_evils", "mắc các tệ nạn xã hội", "took part in social evils")
DISORDERLY_GATHERING: Final = _member(
    "disorderly_gathering",
    "tham gia tụ tập đông người gây mất trật tự",
    "took part in a disorderly gathering",
)
FINED_MARRIAGE: Final = _member(
    "fined_marriage",
    "bị xử phạt về tảo hôn, vi phạm quy định về kết hôn, ly hôn, chế độ một vợ một chồng",
    "was fined for child marriage or for breaking rules on marriage, divorce or monogamy",
)
FINED_PUBLIC_ORDER: Final = _member(
    "fined_public_order", "bị xử phạt về trật tự công cộng", "was fined for breaking public order"
)
FINED_GAMBLING_OR_EVILS: Final = _member(
    "fined_gambling_or_evils", "bị xử phạt về cờ bạc, tệ nạn xã hội", "was fined for gambling or social evils"
)
UNLAWFUL_PETITIONS: Final = Fact.boolean(
    "unlawful_petitions",
    vi="có khiếu kiện đông người, vượt cấp trái pháp luật",
    en="mass or level-skipping petitions against the law",
    source=_COMMUNE,
)
DRUG_OR_PROSTITUTION_SPOT: Final = Fact.boolean(
    "drug_or_prostitution_spot",
    vi="có tụ điểm ma túy, mại dâm",
    en="a spot of drugs or prostitution",
    source=_COMMUNE,
)
UNLAWFUL_RELIGION: Final = Fact.boolean(
    "unlawful_religion",
    vi="có hoạt động lợi dụng tôn giáo trái pháp luật",
    en="unlawful use of religion",
    source=_COMMUNE,
)

# ---- what stands in the way of any award ----

PENDING_MATTER: Final = Fact.choice(
    "pending_matter",
    (
        Choice("none", vi="không có", en="none"),
        Choice("discipline", vi="đang xem xét thi hành kỷ luật", en="disciplinary handling"),
        Choice("investigation", vi="đang điều tra", en="investigation"),
        Choice(
            "inspection",
            vi="đang thanh tra, kiểm tra có dấu hiệu vi phạm",
            en="inspection with signs of violation",
        ),
        Choice(
            "complaint",
            vi="đang xác minh khiếu nại, tố cáo",
            en="verification of a complaint or denunciation",
        ),
        Choice(
            "press_report",
            vi="báo chí phản ánh tham nhũng, tiêu cực đang được xác minh",
            en="verification of press reports of corruption",
        ),
    ),
    vi="vụ việc chưa có kết luận",
    en="matter that is pending",
    source="ý kiến của cơ quan có thẩm quyền",
)
EARLIER_FORM_FOR_ACHIEVEMENT: Final = Fact.choice(
    "earlier_form_for_achievement",
    (
        Choice("none", vi="chưa được khen", en="none"),
        Choice("same_form", vi="cùng hình thức này", en="this same form"),
        Choice("other_form", vi="hình thức khác", en="another form"),
    ),
    vi="hình thức đã được tặng cho chính thành tích này",
    en="form already awarded for this very achievement",
    source=_REGISTER,
)
COMMENDATION_KIND: Final = Fact.choice(
    "commendation_kind",
    (
        Choice("achievement", vi="công trạng và thành tích", en="merit and achievement"),
        Choice("movement", vi="theo đợt, chuyên đề, phong trào thi đua", en="thematic or movement"),
        Choice("unexpected", vi="đột xuất", en="unexpected achievement"),
        Choice("contribution", vi="quá trình cống hiến", en="length of contribution"),
        Choice("service_years", vi="niên hạn", en="long service"),
        Choice("external", vi="đối ngoại", en="foreign relations"),
    ),
    vi="loại hình khen thưởng",
    en="type of commendation",
    source="tờ trình, văn bản đề nghị",
)
STATE_FORMS_THIS_YEAR: Final = Fact.whole(
    "state_forms_this_year",
    vi="số hình thức khen thưởng cấp Nhà nước đã đề nghị trong năm",
    en="State-level forms already proposed for this subject this year",
    minimum=0,
    source=_REGISTER,
)
RESTS_ON_THEMATIC_AWARD: Final = Fact.boolean(
    "rests_on_thematic_award",
    vi="lấy kết quả khen thưởng đột xuất, chuyên đề làm căn cứ đề nghị",
    en="the proposal rests on an award for a theme or an unexpected achievement",
    source="tờ trình, văn bản đề nghị",
)
OCCASION: Final = Fact.choice(
    "occasion",
    (
        Choice("ordinary", vi="xét khen thưởng thường lệ", en="ordinary"),
        Choice("law_review", vi="sơ kết, tổng kết luật, nghị định", en="review of a law or decree"),
        Choice("conference", vi="hội nghị, diễn đàn", en="conference or forum"),
    ),
    vi="dịp đề nghị khen thưởng",
    en="occasion of the proposal",
    source="tờ trình, văn bản đề nghị",
)
MOVEMENT_PERIOD: Final = Fact.period(
    "movement_period",
    vi="thời gian của phong trào thi đua chuyên đề",
    en="period of the thematic movement",
    source="kế hoạch phát động",
)
CENTRAL_BOARD_AGREES: Final = Fact.boolean(
    "central_board_agrees",
    vi="đã thống nhất với Ban Thi đua - Khen thưởng Trung ương",
    en="the Central Board agreed",
    source="văn bản của Ban Thi đua - Khen thưởng Trung ương",
)
SERVED_DISCIPLINE: Final = Fact.boolean(
    "served_discipline",
    vi="từng bị kỷ luật, nay đã hết thời hạn",
    en="was disciplined before, and the term has ended",
    source="hồ sơ cán bộ",
)
DISCIPLINE_ENDED: Final = Fact.day(
    "discipline_ended",
    vi="ngày hết thời hạn kỷ luật",
    en="day the disciplinary term ended",
    source="hồ sơ cán bộ",
)
ACHIEVEMENT_STARTED: Final = Fact.day(
    "achievement_started",
    vi="ngày bắt đầu tính thành tích",
    en="first day of the achievement",
    source=_REPORT,
)
HAS_PARTY_ORGANISATION: Final = Fact.boolean(
    "has_party_organisation",
    vi="có tổ chức đảng, đoàn thể",
    en="has a Party organisation and mass organisations",
    source=_REPORT,
)
PARTY_ORGANISATION_EXCELLENT: Final = Fact.boolean(
    "party_organisation_excellent",
    vi="tổ chức đảng, đoàn thể được xếp loại hoàn thành xuất sắc nhiệm vụ",
    en="its Party organisation and mass organisations are rated excellent",
    source="quyết định xếp loại",
)
IS_EDUCATION_UNIT: Final = Fact.boolean(
    "is_education_unit", vi="thuộc ngành giáo dục", en="belongs to education", source=_REPORT
)
SCHOOL_YEAR_ENDED: Final = Fact.boolean(
    "school_year_ended", vi="đã kết thúc năm học", en="the school year has ended", source=_REPORT
)
DISSOLVED: Final = Fact.boolean(
    "dissolved",
    vi="đã giải thể, kết thúc hoạt động khi sắp xếp tổ chức",
    en="was dissolved in a reorganisation",
    source="quyết định giải thể, sáp nhập",
)
QUALIFIES_FOR_GOVERNMENT_FLAG: Final = Fact.boolean(
    "qualifies_for_government_flag",
    vi="đủ tiêu chuẩn tặng Cờ thi đua của Chính phủ",
    en="qualifies for the Government flag",
    source=_MINUTES,
)

IS_WOMAN: Final = Fact.boolean("is_woman", vi="là nữ", en="is a woman", source="hồ sơ cán bộ")
SERVICE_YEARS: Final = Fact.decimal(
    "service_years",
    vi="số năm công tác được tính",
    en="years of service that count",
    unit=_YEARS,
    minimum=0,
    source="hồ sơ cán bộ",
)
HAS_THIS_MEDAL: Final = Fact.boolean(
    "has_this_medal", vi="đã được tặng Kỷ niệm chương này", en="holds this medal", source=_REGISTER
)
HAS_ANOTHER_MEDAL: Final = Fact.boolean(
    "has_another_medal",
    vi="đã được tặng loại Kỷ niệm chương khác của bộ",
    en="holds another medal of the ministry",
    source=_REGISTER,
)
YEARS_SINCE_OTHER_MEDAL: Final = Fact.whole(
    "years_since_other_medal",
    vi="số năm kể từ khi được tặng loại Kỷ niệm chương khác",
    en="years since the other medal",
    unit=_YEARS,
    minimum=0,
    source=_REGISTER,
)

COMMUNITY_FACTS: Final[tuple[Fact, ...]] = tuple(
    value for value in tuple(globals().values()) if isinstance(value, Fact)
)
"""Every fact of this module, in the order of the module."""
