"""Law 06/2022/QH15: what each title and form is given for, and what it leaves to provinces and ministries (tiêu chuẩn)."""

from __future__ import annotations

from emulation.awards import (
    Delegation,
    DelegationScope,
    QuotaOf,
    ShareQuota,
)
from emulation.awards import community_facts as fc
from emulation.awards import facts as f
from emulation.awards import merit_facts as fm
from emulation.eligibility import All, AnyOf, Implies, Node
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Duration
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.writing import Writer, criterion, every

__all__ = ["PROVISIONS", "provincial_diploma_ways"]

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
FORMS = frozenset(
    {
        AwardForm.CERTIFICATE_OF_COMMENDATION,
        AwardForm.PROVINCIAL_DIPLOMA,
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardForm.ORDER,
        AwardForm.MEDAL,
    }
)

_WRITE = Writer(INSTRUMENT, Verification.SECONDARY)


def _effect(*scopes: str) -> Node:
    return fm.INITIATIVE_SCOPE.one_of(scopes) | fm.RESEARCH_SCOPE.one_of(scopes)


def _advanced_worker() -> Node:
    """Article 24(1), (3): two conditions for staff; effective work and exemplary conduct for the others."""
    staff, others = INSTRUMENT.cite(24, 1), INSTRUMENT.cite(24, 3)
    return AnyOf(
        (
            All(
                (
                    f.WORKS_AS.equals("staff"),
                    criterion(
                        "I-04.work",
                        f.COMPLETION.one_of(["completed_well", f.EXCELLENT_YEAR]),
                        "Hoàn thành tốt nhiệm vụ trở lên",
                        "Task completed well or better",
                        staff,
                    ),
                    criterion(
                        "I-04.spirit",
                        f.SELF_RELIANT.is_true() & f.TAKES_PART.is_true(),
                        "Tự lực, đoàn kết, tích cực tham gia phong trào thi đua",
                        "Self-reliance, solidarity, active participation",
                        staff,
                    ),
                )
            ),
            All(
                (
                    f.WORKS_AS.equals("farmer_or_worker"),
                    criterion(
                        "I-04.effective",
                        f.EFFECTIVE_WORK.is_true(),
                        "Lao động, sản xuất có hiệu quả",
                        "Effective work",
                        others,
                    ),
                    criterion(
                        "I-04.exemplary",
                        f.EXEMPLARY.is_true(),
                        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật",
                        "Exemplary conduct",
                        others,
                    ),
                )
            ),
        )
    )


def _grassroots_fighter() -> Node:
    """Article 23: the standard of advanced worker, and any one of four."""
    place = INSTRUMENT.cite(23)
    return every(
        place,
        (
            "I-07.advanced-worker",
            fm.MEETS_ADVANCED_WORKER.is_true(),
            "Đạt tiêu chuẩn Lao động tiên tiến",
            "Meets the standard of advanced worker",
        ),
        (
            "I-07.one-of-four",
            AnyOf(
                (
                    f.COMPLETION.equals(f.EXCELLENT_YEAR),
                    _effect("grassroots", "ministry_or_province", "nationwide"),
                    fm.COMBAT_RESOURCEFULNESS.is_true(),
                )
            ),
            "Hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến, đề tài được công nhận, hoặc mưu trí sáng tạo trong chiến đấu",
            "Rated excellent, or a recognised initiative, or an accepted topic, or resourcefulness in combat",
        ),
    )


def _provincial_fighter() -> Node:
    place = INSTRUMENT.cite(22)
    return every(
        place,
        (
            "I-09.years",
            (fm.YEARS_GRASSROOTS_FIGHTER >= 3) & fm.CHOSEN_AMONG_HOLDERS.is_true(),
            "Được lựa chọn trong số người có 3 lần liên tục là Chiến sĩ thi đua cơ sở",
            "Chosen among those who were grassroots fighters three times running",
        ),
        (
            "I-09.initiative",
            _effect("ministry_or_province", "nationwide"),
            "Có sáng kiến, đề tài được người đứng đầu bộ, tỉnh công nhận có hiệu quả, khả năng nhân rộng",
            "An initiative or topic effective and replicable in the ministry or province, recognised by its head",
        ),
    )


def _national_fighter() -> Node:
    place = INSTRUMENT.cite(21)
    return every(
        place,
        (
            "I-10.P2.years",
            (fm.YEARS_PROVINCIAL_FIGHTER >= 2) & fm.CHOSEN_AMONG_HOLDERS.is_true(),
            "Xuất sắc tiêu biểu trong số người có 2 lần liên tục là Chiến sĩ thi đua bộ, ngành, tỉnh",
            "Best among those who were fighters of ministry or province twice running",
        ),
        (
            "I-10.P2.initiative",
            _effect("nationwide"),
            "Có sáng kiến hoặc đề tài có hiệu quả, khả năng nhân rộng trong toàn quốc",
            "An initiative or a topic of nationwide effect",
        ),
    )


def _advanced_collective() -> Node:
    place = INSTRUMENT.cite(28)
    return criterion(
        "C-02.share",
        (f.SHARE_ADVANCED_WORKERS >= "0.7") & f.DISCIPLINE.one_of(["none", "reprimand"]),
        "Ít nhất 70 % cá nhân đạt Lao động tiên tiến, không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
        "At least 70 % are advanced workers, nobody disciplined from a warning up",
        place,
    )


def _excellent_collective() -> Node:
    place = INSTRUMENT.cite(27)
    return every(
        place,
        (
            "C-04.task",
            f.COMPLETION.equals(f.EXCELLENT_YEAR),
            "Hoàn thành xuất sắc nhiệm vụ",
            "Task done excellently",
        ),
        (
            "C-04.share",
            f.SHARE_COMPLETING.equals(1) & (f.SHARE_ADVANCED_WORKERS >= "0.7"),
            "100 % cá nhân hoàn thành nhiệm vụ, ít nhất 70 % đạt Lao động tiên tiến",
            "100 % complete their tasks, at least 70 % are advanced workers",
        ),
        (
            "C-04.fighter",
            f.GRASSROOTS_FIGHTERS >= 1,
            "Có Chiến sĩ thi đua cơ sở",
            "Has a grassroots fighter",
        ),
        ("C-04.united", f.UNITED.is_true(), "Nội bộ đoàn kết", "United"),
    )


def _government_flag() -> Node:
    place = INSTRUMENT.cite(25)
    return AnyOf(
        (
            criterion(
                "C-08.leaders",
                f.OUTSTANDING_AMONG_LEADERS.is_true(),
                "Tiêu biểu xuất sắc trong số tập thể dẫn đầu cụm, khối của bộ, ngành, tỉnh",
                "Outstanding among the leaders of the clusters of ministry or province",
                place,
            ),
            criterion(
                "C-08.central",
                f.LEADS_CENTRAL_CLUSTER.is_true(),
                "Dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức",
                "Leads a central cluster",
                place,
            ),
            criterion(
                "C-08.movement",
                f.MOST_TYPICAL_IN_MOVEMENT.is_true() & fc.MOVEMENT_PERIOD.lasts(Duration(years=5)),
                "Dẫn đầu phong trào do Thủ tướng Chính phủ phát động có thời gian từ 5 năm",
                "Leader of a movement of 5 years or more launched by the Prime Minister",
                INSTRUMENT.cite(25, 3),
            ),
        )
    )


def provincial_diploma_ways(row: str, kind: SubjectKind, place: Citation) -> Node:
    """Make the ways to a diploma of ministry or province; a province restates them by the same criteria."""
    common = (
        criterion(
            f"{row}.movement",
            f.EXCELLENT_IN_PROVINCIAL_MOVEMENT.is_true(),
            "Có thành tích xuất sắc được bình xét trong phong trào do bộ, ngành, tỉnh phát động",
            "Excellent in a movement launched by the ministry or province",
            place,
        ),
        criterion(
            f"{row}.contribution",
            f.CONTRIBUTES_TO_SOCIETY.is_true(),
            "Có đóng góp vào phát triển kinh tế - xã hội, khoa học, công tác xã hội, từ thiện",
            "Contributed to development, science, social work or charity",
            place,
        ),
    )
    if kind is COLLECTIVE:
        return AnyOf(
            (
                *common,
                criterion(
                    f"{row}.unexpected",
                    f.UNEXPECTED.is_true() & f.INFLUENCES_FIELD.is_true(),
                    "Lập được thành tích đột xuất, ảnh hưởng trong từng lĩnh vực",
                    "An unexpected achievement that influences one field",
                    place,
                ),
                criterion(
                    f"{row}.years",
                    (fm.YEARS_EXCELLENT >= 2) | (fm.YEARS_EXCELLENT_COLLECTIVE >= 2),
                    "2 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc là Tập thể lao động xuất sắc",
                    "Two years running rated excellent or excellent collective",
                    place,
                ),
            )
        )
    return AnyOf(
        (
            *common,
            criterion(
                f"{row}.field",
                (f.MANY_ACHIEVEMENTS.is_true() | f.UNEXPECTED.is_true()) & f.INFLUENCES_FIELD.is_true(),
                "Lập được nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng trong từng lĩnh vực",
                "Many or unexpected achievements that influence one field",
                place,
            ),
            criterion(
                f"{row}.years",
                (fm.YEARS_GRASSROOTS_FIGHTER >= 2)
                | ((fm.YEARS_EXCELLENT >= 2) & (fm.INITIATIVES_GRASSROOTS >= 2)),
                "2 lần liên tục là Chiến sĩ thi đua cơ sở, hoặc từ 2 năm liên tục hoàn thành xuất sắc và có 2 sáng kiến, đề tài",
                "Grassroots fighter twice running, or two or more years running rated excellent with two initiatives or topics",
                place,
            ),
            criterion(
                f"{row}.worker",
                f.WORKS_AS.equals("farmer_or_worker") & f.INFLUENCES_COMMUNE.is_true(),
                "Công nhân, nông dân có thành tích ảnh hưởng trong xã hoặc đơn vị",
                "Workers and farmers: influence within the commune or unit",
                place,
            ),
        )
    )


def _leave(
    id: str, article: int, clause: int, form: AwardForm, scope: DelegationScope = DelegationScope.DETAILS
) -> Provision[Delegation]:
    return Provision(
        id=id,
        citation=INSTRUMENT.cite(article, clause),
        in_force=INSTRUMENT.in_force,
        value=Delegation(forms={form}, scope=scope),
        verification=Verification.SECONDARY,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    _WRITE.restriction(
        "Z-01.P2",
        INSTRUMENT.cite(5, 2, "c"),
        fc.EARLIER_FORM_FOR_ACHIEVEMENT.equals("none"),
        "Không khen nhiều lần, nhiều hình thức cho một thành tích",
        "Neither several times nor several forms for one achievement",
        forms=FORMS,
    ),
    _WRITE.standard("I-10.P2", AwardForm.NATIONAL_FIGHTER, PERSON, INSTRUMENT.cite(21), _national_fighter()),
    _WRITE.standard("I-09", AwardForm.PROVINCIAL_FIGHTER, PERSON, INSTRUMENT.cite(22), _provincial_fighter()),
    _WRITE.standard("I-07", AwardForm.GRASSROOTS_FIGHTER, PERSON, INSTRUMENT.cite(23), _grassroots_fighter()),
    Provision(
        id="I-07.no-cap",
        citation=INSTRUMENT.cite(23),
        in_force=INSTRUMENT.in_force,
        value=ShareQuota(
            form=AwardForm.GRASSROOTS_FIGHTER,
            kind=PERSON,
            cap=None,
            of=QuotaOf.TITLE_HOLDERS,
            of_form=AwardForm.ADVANCED_WORKER,
        ),
        verification=Verification.SECONDARY,
    ),
    _WRITE.standard(
        "I-04",
        AwardForm.ADVANCED_WORKER,
        PERSON,
        INSTRUMENT.cite(24, 1),
        _advanced_worker(),
        also=(INSTRUMENT.cite(24, 3),),
    ),
    Provision(
        id="I-04.no-cap",
        citation=INSTRUMENT.cite(24),
        in_force=INSTRUMENT.in_force,
        value=ShareQuota(form=AwardForm.ADVANCED_WORKER, kind=PERSON, cap=None, of=QuotaOf.HEADCOUNT),
        verification=Verification.SECONDARY,
    ),
    _WRITE.standard("C-08", AwardForm.GOVERNMENT_FLAG, COLLECTIVE, INSTRUMENT.cite(25), _government_flag()),
    _WRITE.standard(
        "C-04", AwardForm.EXCELLENT_COLLECTIVE, COLLECTIVE, INSTRUMENT.cite(27), _excellent_collective()
    ),
    # Article 26, as a circular of a ministry applies it.
    _WRITE.restriction(
        "M-23",
        INSTRUMENT.cite(26),
        Implies(fc.COMMENDATION_KIND.equals("movement"), fc.MOVEMENT_PERIOD.lasts(Duration(years=3))),
        "Cờ thi đua bộ, tỉnh cho tập thể dẫn đầu phong trào chuyên đề có thời gian từ 3 năm",
        "The flag of ministry or province for the leader of a thematic movement of 3 years or more",
        forms=(AwardForm.PROVINCIAL_FLAG,),
    ),
    # Seen only in a provincial text that restates the law; the article itself was not seen.
    _WRITE.standard(
        "C-02",
        AwardForm.ADVANCED_COLLECTIVE,
        COLLECTIVE,
        INSTRUMENT.cite(28),
        _advanced_collective(),
        verification=Verification.WEAK,
        note=Message("standards.note.seen_in_a_province"),
    ),
    *(
        _WRITE.standard(
            row,
            AwardForm.PROVINCIAL_DIPLOMA,
            kind,
            INSTRUMENT.cite(74),
            provincial_diploma_ways(row, kind, INSTRUMENT.cite(74)),
        )
        for row, kind in (("F-06", PERSON), ("F-07", COLLECTIVE))
    ),
    _WRITE.standard(
        "F-08",
        AwardForm.PROVINCIAL_DIPLOMA,
        HOUSEHOLD,
        INSTRUMENT.cite(74),
        criterion(
            "F-08.contributions",
            fc.MANY_CONTRIBUTIONS.is_true(),
            "Hộ gia đình có nhiều đóng góp công sức, đất đai, tài sản",
            "A household with many contributions of labour, land or property",
            INSTRUMENT.cite(74),
        ),
    ),
    # What the law leaves to ministries and provinces.
    _leave("A-15.advanced-worker", 24, 4, AwardForm.ADVANCED_WORKER),
    _leave("A-15.flag", 26, 3, AwardForm.PROVINCIAL_FLAG),
    _leave("A-15.excellent-collective", 27, 3, AwardForm.EXCELLENT_COLLECTIVE),
    _leave("A-15.advanced-collective", 28, 3, AwardForm.ADVANCED_COLLECTIVE),
    _leave("A-15.medal", 71, 2, AwardForm.COMMEMORATIVE_MEDAL, DelegationScope.WHOLE),
    _leave("A-15.diploma", 74, 6, AwardForm.PROVINCIAL_DIPLOMA),
    _leave("G-06", 75, 2, AwardForm.CERTIFICATE_OF_COMMENDATION, DelegationScope.WHOLE),
)
