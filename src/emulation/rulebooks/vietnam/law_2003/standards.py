"""Law 15/2003/QH11: what each title and form is given for, and what stands in the way (tiêu chuẩn, trường hợp không xét)."""

from __future__ import annotations

from datetime import date

from emulation.awards import Standard
from emulation.awards import community_facts as f_community
from emulation.awards import facts as f
from emulation.awards import merit_facts as fm
from emulation.eligibility import All, AnyOf, Node
from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.writing import Writer, any_one, every

__all__ = ["PROVISIONS"]

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE

# Articles 24, 44, 72, 75 and others stand as Law 39/2013/QH13 left them.
_AS_AMENDED_2013 = Period(date(2014, 6, 1), date(2023, 12, 31))
_AMENDED = Writer(INSTRUMENT, Verification.OFFICIAL, _AS_AMENDED_2013)
_ORIGINAL = Writer(INSTRUMENT, Verification.OFFICIAL)
_DECREE = "Nghị định 91/2017/NĐ-CP"

_COMPLETED_WELL = f.COMPLETION.one_of(["completed_well", f.EXCELLENT_YEAR])
_COMPLETED_EXCELLENTLY = f.COMPLETION.equals(f.EXCELLENT_YEAR)
_NO_WARNING = f.DISCIPLINE.one_of(["none", "reprimand"])


def _certificate() -> tuple[Provision[Standard], ...]:
    """Article 75(1) and (2): any one of three."""
    person, collective = INSTRUMENT.cite(75, 1), INSTRUMENT.cite(75, 2)
    for_person = any_one(
        person,
        (
            "G-02.movement",
            f.MOVEMENT_RESULT.one_of(["selected", "selected_excellent"]),
            "Có thành tích được bình xét trong phong trào thi đua",
            "An achievement selected in an emulation movement",
        ),
        (
            "G-02.unexpected",
            f.UNEXPECTED.is_true(),
            "Lập được thành tích đột xuất",
            "An unexpected achievement",
        ),
        (
            "G-02.duty",
            All(
                (
                    _COMPLETED_WELL,
                    f.CIVIC_DUTY.is_true(),
                    f.GOOD_MORALS.is_true(),
                    f.EXEMPLARY.is_true(),
                )
            ),
            "Hoàn thành tốt nhiệm vụ, nghĩa vụ công dân; đạo đức tốt, chấp hành pháp luật",
            "Task and civic duty fulfilled well, good morals, obedience to the law",
        ),
    )
    for_collective = any_one(
        collective,
        (
            "G-03.movement",
            f.MOVEMENT_RESULT.equals("selected_excellent"),
            "Có thành tích xuất sắc được bình xét trong phong trào thi đua",
            "An excellent achievement selected in an emulation movement",
        ),
        (
            "G-03.unexpected",
            f.UNEXPECTED.is_true(),
            "Lập được thành tích đột xuất",
            "An unexpected achievement",
        ),
        (
            "G-03.duty",
            All(
                (
                    _COMPLETED_WELL,
                    f.UNITED.is_true(),
                    f.GRASSROOTS_DEMOCRACY.is_true(),
                    f.THRIFTY.is_true(),
                )
            ),
            "Hoàn thành tốt nhiệm vụ; đoàn kết, dân chủ ở cơ sở, thực hành tiết kiệm",
            "Task fulfilled well, unity, grassroots democracy and thrift",
        ),
    )
    form = AwardForm.CERTIFICATE_OF_COMMENDATION
    return (
        _AMENDED.standard("G-02", form, PERSON, person, for_person),
        _AMENDED.standard("G-03", form, COLLECTIVE, collective, for_collective),
    )


def _advanced_worker() -> Node:
    """Article 24: four criteria for staff, two for workers and farmers."""
    place, detail = INSTRUMENT.cite(24), Citation(_DECREE, 10, 1)
    staff = every(
        place,
        (
            "I-01.work",
            _COMPLETED_WELL & f.PRODUCTIVE.is_true(),
            "Hoàn thành tốt nhiệm vụ, đạt năng suất, chất lượng cao",
            "Task done well, with good productivity",
        ),
        (
            "I-01.conduct",
            All((f.EXEMPLARY.is_true(), f.SELF_RELIANT.is_true(), f.TAKES_PART.is_true())),
            "Chấp hành tốt chủ trương, chính sách; tự lực, đoàn kết, tích cực tham gia thi đua",
            "Obeys policy, is self-reliant, takes part in movements",
        ),
        ("I-01.studies", f.STUDIES.is_true(), "Tích cực học tập", "Studies"),
        ("I-01.morals", f.GOOD_MORALS.is_true(), "Có đạo đức, lối sống lành mạnh", "Good morals"),
    )
    others = every(
        detail,
        (
            "I-01.effective",
            f.EFFECTIVE_WORK.is_true(),
            "Lao động có hiệu quả, tích cực tham gia phong trào",
            "Effective work and taking part",
        ),
        (
            "I-01.exemplary",
            f.EXEMPLARY.is_true() & f.GOOD_MORALS.is_true(),
            "Gương mẫu về đạo đức, chấp hành pháp luật",
            "Exemplary conduct",
        ),
    )
    is_staff = f.WORKS_AS.equals("staff")
    return AnyOf((All((is_staff, staff)), All((f.WORKS_AS.equals("farmer_or_worker"), others))))


def _advanced_collective() -> Node:
    place = INSTRUMENT.cite(28, 1)
    return every(
        place,
        ("C-01.task", _COMPLETED_WELL, "Hoàn thành tốt nhiệm vụ, kế hoạch", "Task and plan done well"),
        (
            "C-01.movement",
            f.REGULAR_MOVEMENT.is_true(),
            "Có phong trào thi đua thường xuyên, hiệu quả",
            "A regular and effective movement",
        ),
        (
            "C-01.share",
            f.SHARE_ADVANCED_WORKERS > "0.5",
            "Có trên 50 % cá nhân đạt Lao động tiên tiến",
            "More than 50 % of the members are advanced workers",
        ),
        (
            "C-01.discipline",
            _NO_WARNING,
            "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
            "Nobody disciplined from a warning up",
        ),
        ("C-01.united", f.UNITED.is_true(), "Nội bộ đoàn kết", "United"),
    )


def _excellent_collective() -> Node:
    place = INSTRUMENT.cite(27, 1)
    return every(
        place,
        ("C-03.task", _COMPLETED_EXCELLENTLY, "Hoàn thành xuất sắc nhiệm vụ", "Task done excellently"),
        (
            "C-03.movement",
            f.REGULAR_MOVEMENT.is_true(),
            "Có phong trào thi đua thường xuyên, hiệu quả",
            "A regular and effective movement",
        ),
        (
            "C-03.share",
            f.SHARE_COMPLETING.equals(1) & (f.SHARE_ADVANCED_WORKERS >= "0.7"),
            "100 % cá nhân hoàn thành nhiệm vụ, ít nhất 70 % đạt Lao động tiên tiến",
            "100 % complete their tasks, at least 70 % are advanced workers",
        ),
        (
            "C-03.fighter",
            (f.GRASSROOTS_FIGHTERS >= 1) & _NO_WARNING,
            "Có Chiến sĩ thi đua cơ sở và không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
            "A grassroots fighter, and nobody disciplined from a warning up",
        ),
        ("C-03.united", f.UNITED.is_true(), "Nội bộ đoàn kết", "United"),
    )


def _provincial_flag() -> Node:
    place = INSTRUMENT.cite(26)
    return every(
        place,
        (
            "C-05.leader",
            f.LEADS_CLUSTER.is_true(),
            "Dẫn đầu cụm, khối thi đua qua so sánh, bình xét",
            "Leads its cluster or block, by comparison within it",
        ),
        (
            "C-05.targets",
            f.EXCEEDS_TARGETS.is_true(),
            "Hoàn thành vượt mức chỉ tiêu trong năm",
            "Exceeds the targets of the year",
        ),
        ("C-05.model", f.IS_MODEL.is_true(), "Có nhân tố mới, mô hình mới", "A new model for others"),
        (
            "C-05.united",
            f.UNITED.is_true() & f.THRIFTY.is_true(),
            "Nội bộ đoàn kết, tiết kiệm, không tham nhũng",
            "United, thrifty, free of corruption",
        ),
    )


def _labour_order_of_a_collective() -> Node:
    place = INSTRUMENT.cite(44, 2)
    return every(
        place,
        (
            "F-12.diploma",
            fm.HAS_PRIME_MINISTER_DIPLOMA.is_true() & (fm.YEARS_EXCELLENT_SINCE >= 5),
            "Có Bằng khen của Thủ tướng Chính phủ và 5 năm tiếp theo hoàn thành xuất sắc nhiệm vụ",
            "The Prime Minister's diploma and five following years of excellent completion",
        ),
        (
            "F-12.age",
            f.YEARS_EXISTING >= 10,
            "Có quá trình xây dựng, phát triển từ 10 năm trở lên",
            "Has existed for 10 years or more",
        ),
    )


TITLES = frozenset(
    {
        AwardForm.ADVANCED_WORKER,
        AwardForm.GRASSROOTS_FIGHTER,
        AwardForm.PROVINCIAL_FIGHTER,
        AwardForm.NATIONAL_FIGHTER,
        AwardForm.ADVANCED_COLLECTIVE,
        AwardForm.EXCELLENT_COLLECTIVE,
        AwardForm.PROVINCIAL_FLAG,
        AwardForm.GOVERNMENT_FLAG,
    }
)
FORMS = frozenset(
    {
        AwardForm.CERTIFICATE_OF_COMMENDATION,
        AwardForm.PROVINCIAL_DIPLOMA,
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardForm.ORDER,
        AwardForm.MEDAL,
    }
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *_certificate(),
    _AMENDED.standard(
        "I-01",
        AwardForm.ADVANCED_WORKER,
        PERSON,
        INSTRUMENT.cite(24),
        _advanced_worker(),
        also=(Citation(_DECREE, 10, 1),),
    ),
    _ORIGINAL.standard(
        "C-01", AwardForm.ADVANCED_COLLECTIVE, COLLECTIVE, INSTRUMENT.cite(28, 1), _advanced_collective()
    ),
    _ORIGINAL.standard(
        "C-03", AwardForm.EXCELLENT_COLLECTIVE, COLLECTIVE, INSTRUMENT.cite(27, 1), _excellent_collective()
    ),
    _ORIGINAL.standard(
        "C-05",
        AwardForm.PROVINCIAL_FLAG,
        COLLECTIVE,
        INSTRUMENT.cite(26),
        _provincial_flag(),
        also=(Citation(_DECREE, 12),),
    ),
    _AMENDED.standard(
        "F-12",
        AwardForm.ORDER,
        COLLECTIVE,
        INSTRUMENT.cite(44, 2),
        _labour_order_of_a_collective(),
        variety="labour-3",
    ),
    # Article 10(1): who did not register takes part in no title.
    _ORIGINAL.restriction(
        "M-08",
        INSTRUMENT.cite(10, 1),
        f.REGISTERED_FOR_EMULATION.is_true(),
        "Đã đăng ký tham gia thi đua",
        "Registered to take part in emulation",
        forms=TITLES,
    ),
    # Article 6(2)(b): one achievement, one form; the same form may be given again.
    _AMENDED.restriction(
        "Z-01.P1",
        INSTRUMENT.cite(6, 2, "b"),
        f_community.EARLIER_FORM_FOR_ACHIEVEMENT.differs("other_form"),
        "Không tặng nhiều hình thức cho một thành tích",
        "Not several forms for one achievement",
        forms=FORMS,
    ),
)
