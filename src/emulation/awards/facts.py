"""Facts that standards of persons and collectives ask for (dữ kiện xét khen thưởng).

One question stands here once, with its words, its bounds and the paper that answers it, so that standards of several
periods and provinces ask the same thing by the same key. Initiatives, titles held and years running stand in
:mod:`emulation.awards.merit_facts`, families and villages in :mod:`emulation.awards.community_facts`; the vocabulary of all is
:func:`emulation.awards.award_facts`.

Histories are read from two entries of a record: ``awards`` holds what the subject was awarded
(:class:`~emulation.eligibility.History`, codes as of :class:`~emulation.law.AwardForm`), ``ratings`` the yearly ratings, with
the code ``completed_excellently`` for a year rated so. A record may give the count itself instead.
"""

from __future__ import annotations

from typing import Final

from emulation.core.quantity import Unit
from emulation.eligibility import Choice, Fact

__all__ = ["AWARDS", "EXCELLENT_YEAR", "PERSON_AND_COLLECTIVE_FACTS", "RATINGS"]

AWARDS: Final = "awards"
"""Name under which a record holds the history of awards."""

RATINGS: Final = "ratings"
"""Name under which a record holds the history of yearly ratings."""

EXCELLENT_YEAR: Final = "completed_excellently"
"""Code of a year rated "excellent completion" in the history of ratings."""

_REPORT = "báo cáo thành tích"
_RATING = "quyết định công nhận mức độ hoàn thành nhiệm vụ"
_MINUTES = "biên bản họp xét"
_RECOGNITION = "quyết định hoặc giấy chứng nhận sáng kiến, đề tài"
_REGISTER = "sổ theo dõi thi đua, khen thưởng"
_STAFF_FILE = "hồ sơ cán bộ"
_YEARS = Unit("year", "years", 1, vi="năm", en="years")
_MONTHS = Unit("month", "months", 1, vi="tháng", en="months")

# ---- who it is ----

WORKS_AS: Final = Fact.choice(
    "works_as",
    (
        Choice("staff", vi="cán bộ, công chức, viên chức", en="cadre, civil servant or public employee"),
        Choice(
            "farmer_or_worker",
            vi="công nhân, nông dân, người lao động khác",
            en="worker, farmer or other labourer",
        ),
    ),
    vi="nhóm đối tượng cá nhân",
    en="group the person belongs to",
    source=_STAFF_FILE,
)
MONTHS_SINCE_RECRUITMENT: Final = Fact.whole(
    "months_since_recruitment",
    vi="số tháng công tác từ khi tuyển dụng, kể cả thời gian nghỉ thai sản",
    en="months of work since recruitment, maternity leave included",
    unit=_MONTHS,
    minimum=0,
    source=_STAFF_FILE,
)
TRAINING_MONTHS: Final = Fact.whole(
    "training_months",
    vi="số tháng đào tạo, bồi dưỡng tập trung trong kỳ xét; 0 nếu không có",
    en="months of full-time training within the period judged; 0 for none",
    unit=_MONTHS,
    minimum=0,
    source=_STAFF_FILE,
)
STUDY_RESULT: Final = Fact.choice(
    "study_result",
    (
        Choice("none", vi="không đi học", en="no studies"),
        Choice("below_good", vi="dưới loại khá", en="below good"),
        Choice("good_or_better", vi="từ loại khá trở lên", en="good or better"),
    ),
    vi="kết quả học tập khi được cử đi đào tạo",
    en="result of the studies the person was sent to",
    source="kết quả học tập",
)
MONTHS_AT_FORMER_UNIT: Final = Fact.whole(
    "months_at_former_unit",
    vi="số tháng trong kỳ xét ở đơn vị cũ trước khi chuyển công tác; 0 nếu không chuyển",
    en="months of the period judged spent at the former unit before a transfer; 0 without one",
    unit=_MONTHS,
    minimum=0,
    source=_STAFF_FILE,
)
FORMER_UNIT_AGREES: Final = Fact.boolean(
    "former_unit_agrees",
    vi="có ý kiến nhận xét của đơn vị cũ",
    en="the former unit gave its opinion",
    source="ý kiến của đơn vị cũ",
)
SECONDED: Final = Fact.boolean(
    "seconded",
    vi="được cử biệt phái trong kỳ xét",
    en="was seconded within the period judged",
    source=_STAFF_FILE,
)
RECEIVING_UNIT_CONFIRMS: Final = Fact.boolean(
    "receiving_unit_confirms",
    vi="đơn vị nhận biệt phái xác nhận thành tích",
    en="the receiving unit confirms the achievement",
    source="xác nhận của đơn vị nhận biệt phái",
)

# ---- conduct ----

EXEMPLARY: Final = Fact.boolean(
    "exemplary",
    vi="gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
    en="exemplary in following the Party's guidelines and the State's policies and laws",
    source=_REPORT,
)
GOOD_MORALS: Final = Fact.boolean("good_morals", vi="phẩm chất đạo đức tốt", en="good morals", source=_REPORT)
SELF_RELIANT: Final = Fact.boolean(
    "self_reliant",
    vi="có tinh thần tự lực, đoàn kết, tương trợ",
    en="self-reliant, in solidarity with others",
    source=_REPORT,
)
TAKES_PART: Final = Fact.boolean(
    "takes_part",
    vi="tích cực tham gia phong trào thi đua",
    en="takes an active part in emulation",
    source=_REPORT,
)
STUDIES: Final = Fact.boolean(
    "studies",
    vi="tích cực học tập nâng cao trình độ",
    en="studies to improve qualifications",
    source=_REPORT,
)
REGISTERED_FOR_EMULATION: Final = Fact.boolean(
    "registered_for_emulation",
    vi="đã đăng ký tham gia thi đua",
    en="registered to take part in emulation",
    source="bản đăng ký thi đua",
)
DISCIPLINE: Final = Fact.choice(
    "discipline",
    (
        Choice("none", vi="không bị kỷ luật", en="none"),
        Choice("reprimand", vi="khiển trách", en="reprimand"),
        Choice("warning", vi="cảnh cáo", en="warning"),
        Choice("heavier", vi="hình thức nặng hơn cảnh cáo", en="heavier than a warning"),
    ),
    vi="hình thức kỷ luật nặng nhất trong kỳ xét",
    en="gravest disciplinary measure within the period judged",
    source=_STAFF_FILE,
)

# ---- work ----

COMPLETION: Final = Fact.choice(
    "completion",
    (
        Choice("not_completed", vi="không hoàn thành nhiệm vụ", en="not completed"),
        Choice("completed", vi="hoàn thành nhiệm vụ", en="completed"),
        Choice("completed_well", vi="hoàn thành tốt nhiệm vụ", en="completed well"),
        Choice(EXCELLENT_YEAR, vi="hoàn thành xuất sắc nhiệm vụ", en="completed excellently"),
    ),
    vi="mức độ hoàn thành nhiệm vụ",
    en="how well the tasks were completed",
    source=_RATING,
)
PRODUCTIVE: Final = Fact.boolean(
    "productive",
    vi="đạt năng suất, chất lượng cao",
    en="works with high productivity and quality",
    source=_REPORT,
)
EFFECTIVE_WORK: Final = Fact.boolean(
    "effective_work",
    vi="lao động, sản xuất có hiệu quả, tích cực tham gia các hoạt động",
    en="works effectively and takes part in activities",
    source=_REPORT,
)
CIVIC_DUTY: Final = Fact.boolean(
    "civic_duty", vi="hoàn thành tốt nghĩa vụ công dân", en="fulfils civic duties well", source=_REPORT
)
MOVEMENT_RESULT: Final = Fact.choice(
    "movement_result",
    (
        Choice("none", vi="không có thành tích được bình xét", en="not selected"),
        Choice("selected", vi="có thành tích được bình xét", en="achievement selected"),
        Choice(
            "selected_excellent",
            vi="có thành tích xuất sắc được bình xét",
            en="excellent achievement selected",
        ),
    ),
    vi="kết quả bình xét trong phong trào thi đua",
    en="result of the selection in the movement",
    source=_MINUTES,
)
UNEXPECTED: Final = Fact.boolean(
    "unexpected",
    vi="lập được thành tích đột xuất",
    en="made an unexpected achievement",
    source=_REPORT,
)
INFLUENCES_FIELD: Final = Fact.boolean(
    "influences_field",
    vi="thành tích có phạm vi ảnh hưởng trong một lĩnh vực thuộc đơn vị, địa phương",
    en="the achievements influence one field of the unit or locality",
    source=_REPORT,
)
MANY_ACHIEVEMENTS: Final = Fact.boolean(
    "many_achievements", vi="lập được nhiều thành tích", en="made many achievements", source=_REPORT
)
EXCELLENT_IN_PROVINCIAL_MOVEMENT: Final = Fact.boolean(
    "excellent_in_provincial_movement",
    vi="có thành tích xuất sắc được bình xét trong phong trào do bộ, ngành, tỉnh phát động",
    en="excellent in a movement launched by the ministry or province",
    source=_MINUTES,
)
OUTSTANDING_IN_MOVEMENT: Final = Fact.boolean(
    "outstanding_in_movement",
    vi="tiêu biểu xuất sắc trong phong trào thi đua",
    en="outstanding in the emulation movement",
    source=_MINUTES,
)
CONTRIBUTES_TO_SOCIETY: Final = Fact.boolean(
    "contributes_to_society",
    vi="có đóng góp vào phát triển kinh tế - xã hội, khoa học, công tác xã hội, từ thiện",
    en="contributed to development, science, social work or charity",
    source=_REPORT,
)
INFLUENCES_PROVINCE: Final = Fact.boolean(
    "influences_province",
    vi="thành tích có phạm vi ảnh hưởng ở bộ, ngành, tỉnh; với công nhân, nông dân là ở cấp huyện",
    en="the achievements influence the ministry or province; for workers and farmers the district",
    source=_REPORT,
)
INFLUENCES_COMMUNE: Final = Fact.boolean(
    "influences_commune",
    vi="thành tích có phạm vi ảnh hưởng trong xã hoặc đơn vị",
    en="the achievements influence the commune or unit",
    source=_REPORT,
)
SPECIALLY_EXCELLENT_UNEXPECTED: Final = Fact.boolean(
    "specially_excellent_unexpected",
    vi="lập được thành tích đặc biệt xuất sắc đột xuất",
    en="made a specially excellent unexpected achievement",
    source=_REPORT,
)
FARMER_MODEL_YEARS: Final = Fact.whole(
    "farmer_model_years",
    vi="số năm duy trì mô hình sản xuất hiệu quả, giúp đỡ hộ nghèo; 0 nếu không có",
    en="years of an effective model that helps poor households; 0 for none",
    unit=_YEARS,
    minimum=0,
    source=_REPORT,
)

# ---- collectives ----

SHARE_ADVANCED_WORKERS: Final = Fact.ratio(
    "share_advanced_workers",
    vi="tỷ lệ cá nhân đạt Lao động tiên tiến trên tổng số thành viên",
    en="holders of advanced worker as a share of all members",
    source=_MINUTES,
)
SHARE_COMPLETING: Final = Fact.ratio(
    "share_completing",
    vi="tỷ lệ cá nhân hoàn thành nhiệm vụ trên tổng số thành viên",
    en="members who completed their tasks as a share of all members",
    source=_RATING,
)
GRASSROOTS_FIGHTERS: Final = Fact.whole(
    "grassroots_fighters",
    vi="số cá nhân đạt Chiến sĩ thi đua cơ sở",
    en="members who are grassroots emulation fighters",
    minimum=0,
    source=_MINUTES,
)
REGULAR_MOVEMENT: Final = Fact.boolean(
    "regular_movement",
    vi="có phong trào thi đua thường xuyên, thiết thực, hiệu quả",
    en="keeps a regular and effective emulation movement",
    source=_REPORT,
)
UNITED: Final = Fact.boolean("united", vi="nội bộ đoàn kết", en="united", source=_REPORT)
GRASSROOTS_DEMOCRACY: Final = Fact.boolean(
    "grassroots_democracy",
    vi="thực hiện tốt quy chế dân chủ ở cơ sở",
    en="practises grassroots democracy well",
    source=_REPORT,
)
THRIFTY: Final = Fact.boolean(
    "thrifty",
    vi="thực hành tiết kiệm, chống tham nhũng, lãng phí",
    en="practises thrift, free of corruption and waste",
    source=_REPORT,
)
LEADS_CLUSTER: Final = Fact.boolean(
    "leads_cluster",
    vi="tiêu biểu xuất sắc, dẫn đầu cụm, khối thi đua",
    en="leads its emulation cluster or block",
    source=_MINUTES,
)
LEADS_CENTRAL_CLUSTER: Final = Fact.boolean(
    "leads_central_cluster",
    vi="dẫn đầu cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức",
    en="leads a cluster or block organised by the central council",
    source=_MINUTES,
)
OUTSTANDING_AMONG_LEADERS: Final = Fact.boolean(
    "outstanding_among_leaders",
    vi="tiêu biểu xuất sắc trong số tập thể dẫn đầu cụm, khối của bộ, ngành, tỉnh",
    en="outstanding among the leaders of the clusters of ministry or province",
    source=_MINUTES,
)
EXCEEDS_TARGETS: Final = Fact.boolean(
    "exceeds_targets",
    vi="hoàn thành vượt mức các chỉ tiêu thi đua trong năm",
    en="exceeds the targets of the year",
    source=_REPORT,
)
IS_MODEL: Final = Fact.boolean(
    "is_model",
    vi="có nhân tố mới, mô hình mới để học tập",
    en="has a new model for others to learn from",
    source=_REPORT,
)
MOST_TYPICAL_IN_MOVEMENT: Final = Fact.boolean(
    "most_typical_in_movement",
    vi="tiêu biểu xuất sắc nhất khi tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động",
    en="most typical at the summing-up of a movement of the State President or the Prime Minister",
    source=_MINUTES,
)
YEARS_EXISTING: Final = Fact.whole(
    "years_existing",
    vi="số năm từ khi thành lập",
    en="years since it was founded",
    unit=_YEARS,
    minimum=0,
    source="quyết định thành lập",
)

PERSON_AND_COLLECTIVE_FACTS: Final[tuple[Fact, ...]] = tuple(
    value for value in tuple(globals().values()) if isinstance(value, Fact)
)
"""Every fact of this module, in the order of the module."""
