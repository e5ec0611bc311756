"""Decree 91/2017/NĐ-CP: what each form of commendation is given for (tiêu chuẩn hình thức khen thưởng)."""

from __future__ import annotations

from emulation.awards import community_facts as fc
from emulation.awards import facts as f
from emulation.awards import merit_facts as fm
from emulation.awards.standard import Standard
from emulation.eligibility import All, AnyOf, Node
from emulation.law import AwardForm, Citation, Provision, Verification
from emulation.parties import SubjectKind
from emulation.periods import Duration
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT
from emulation.rulebooks.vietnam.writing import Writer, any_one, criterion, every

__all__ = ["PROVISIONS", "movement_lasts"]

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD

_WRITE = Writer(INSTRUMENT, Verification.OFFICIAL)
_LAW = "Luật 15/2003/QH11"


def movement_lasts(years: int) -> Node:
    """Make the condition that the movement lasts so many years, its first and last day counted."""
    return fc.MOVEMENT_PERIOD.lasts(Duration(years=years))


def _provincial_diploma_of_a_person() -> Node:
    """Article 39(1): exemplary, and any one of four."""
    place = INSTRUMENT.cite(39, 1)
    return All(
        (
            criterion(
                "F-03.exemplary",
                f.EXEMPLARY.is_true(),
                "Gương mẫu chấp hành chủ trương, chính sách, pháp luật",
                "Exemplary obedience to policy and law",
                place,
            ),
            any_one(
                place,
                (
                    "F-03.movement",
                    f.EXCELLENT_IN_PROVINCIAL_MOVEMENT.is_true(),
                    "Có thành tích xuất sắc được bình xét trong phong trào hằng năm của bộ, ngành, tỉnh",
                    "Excellent in the yearly movement of ministry or province",
                ),
                (
                    "F-03.field",
                    f.MANY_ACHIEVEMENTS.is_true() & f.INFLUENCES_FIELD.is_true(),
                    "Lập được nhiều thành tích có phạm vi ảnh hưởng trong từng lĩnh vực",
                    "Many achievements that influence one field",
                ),
                (
                    "F-03.years",
                    (fm.YEARS_EXCELLENT >= 2) & (fm.INITIATIVES_GRASSROOTS >= 2),
                    "Có 2 năm trở lên liên tục hoàn thành xuất sắc nhiệm vụ và 2 sáng kiến được công nhận",
                    "Two or more years running of excellent completion, with two recognised initiatives",
                ),
                (
                    "F-03.worker",
                    f.WORKS_AS.equals("farmer_or_worker") & f.INFLUENCES_COMMUNE.is_true(),
                    "Công nhân, nông dân có thành tích ảnh hưởng trong xã hoặc đơn vị",
                    "Workers and farmers: influence within the commune or unit",
                ),
            ),
        )
    )


def _provincial_diploma_of_a_collective() -> Node:
    place = INSTRUMENT.cite(39, 2)
    return any_one(
        place,
        (
            "F-04.movement",
            f.EXCELLENT_IN_PROVINCIAL_MOVEMENT.is_true(),
            "Có thành tích xuất sắc được bình xét trong phong trào thi đua",
            "Excellent in the movement",
        ),
        (
            "F-04.unexpected",
            f.UNEXPECTED.is_true() & f.INFLUENCES_FIELD.is_true(),
            "Lập được thành tích xuất sắc đột xuất, ảnh hưởng trong từng lĩnh vực",
            "An unexpected excellent achievement that influences one field",
        ),
        (
            "F-04.years",
            (fm.YEARS_EXCELLENT >= 2) & f.GRASSROOTS_DEMOCRACY.is_true(),
            "Có 2 năm trở lên liên tục hoàn thành xuất sắc nhiệm vụ, thực hiện tốt dân chủ ở cơ sở",
            "Two or more years running of excellent completion, and good grassroots democracy",
        ),
    )


def _prime_minister_diploma() -> Node:
    """Article 38: any one of three; for workers and farmers influence at district level is enough."""
    place = INSTRUMENT.cite(38)
    return any_one(
        place,
        (
            "F-09.movement",
            f.OUTSTANDING_IN_MOVEMENT.is_true(),
            "Tiêu biểu xuất sắc trong phong trào thi đua",
            "Outstanding in the movement",
        ),
        (
            "F-09.years",
            fm.HAS_PROVINCIAL_DIPLOMA.is_true() & (fm.YEARS_EXCELLENT_SINCE >= 5),
            "Đã có Bằng khen bộ, ngành, tỉnh và 5 năm tiếp theo liên tục hoàn thành xuất sắc nhiệm vụ",
            "Holds a diploma of ministry or province, and the five following years running are excellent",
        ),
        (
            "F-09.influence",
            (f.MANY_ACHIEVEMENTS.is_true() | f.UNEXPECTED.is_true()) & f.INFLUENCES_PROVINCE.is_true(),
            "Lập được nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng ở bộ, ngành, tỉnh",
            "Many or unexpected achievements that influence the ministry or province",
        ),
    )


def _labour_order_3() -> Node:
    staff, farmers = INSTRUMENT.cite(24, 1), INSTRUMENT.cite(24, 2)
    return AnyOf(
        (
            criterion(
                "F-11.years",
                All(
                    (
                        fm.HAS_PRIME_MINISTER_DIPLOMA.is_true(),
                        fm.YEARS_EXCELLENT_SINCE >= 5,
                        fm.INITIATIVES_PROVINCE >= 2,
                    )
                ),
                "Có Bằng khen của Thủ tướng Chính phủ, 5 năm tiếp theo có thành tích xuất sắc và 2 sáng kiến cấp bộ, tỉnh",
                "The Prime Minister's diploma, five following years of excellence, two initiatives of ministry or province",
                staff,
            ),
            criterion(
                "F-11.unexpected",
                f.SPECIALLY_EXCELLENT_UNEXPECTED.is_true(),
                "Lập được thành tích đặc biệt xuất sắc đột xuất",
                "A specially excellent unexpected achievement",
                staff,
            ),
            criterion(
                "F-11.farmer",
                f.WORKS_AS.equals("farmer_or_worker")
                & (
                    fm.INITIATIVE_SCOPE.one_of(["ministry_or_province", "nationwide"])
                    | (f.FARMER_MODEL_YEARS >= 3)
                ),
                "Nông dân có sáng kiến phạm vi tỉnh hoặc mô hình hiệu quả từ 3 năm, giúp đỡ hộ nghèo",
                "Farmers: an initiative of province scope, or an effective model of 3 years or more that helps poor households",
                farmers,
            ),
        )
    )


def _higher_labour_order(grade: int, article: int) -> Provision[Standard]:
    """Articles 22 and 23: the class below, five years, and initiatives; or a farmer's model."""
    place = INSTRUMENT.cite(article)
    below = fm.HAS_LABOUR_ORDER_3 if grade == 2 else fm.HAS_LABOUR_ORDER_2
    initiatives = fm.INITIATIVES_PROVINCE >= 3 if grade == 2 else fm.INITIATIVES_NATIONWIDE >= 4
    farmer_years = 4 if grade == 2 else 5
    names_vi = {2: "Nhì", 1: "Nhất"}
    rule = any_one(
        place,
        (
            f"F-13.class-{grade}",
            All((below.is_true(), fm.YEARS_EXCELLENT_SINCE >= 5, initiatives)),
            f"Huân chương Lao động hạng {names_vi[grade]}: có hạng liền kề, 5 năm tiếp theo xuất sắc và đủ số sáng kiến",
            "The class below, five following years of excellence, and the initiatives asked for",
        ),
        (
            f"F-13.class-{grade}.farmer",
            All(
                (
                    below.is_true(),
                    f.WORKS_AS.equals("farmer_or_worker"),
                    f.FARMER_MODEL_YEARS >= farmer_years,
                )
            ),
            f"Nông dân có mô hình hiệu quả từ {farmer_years} năm",
            f"Farmers: an effective model of {farmer_years} years or more",
        ),
    )
    return _WRITE.standard(
        f"F-13.class-{grade}", AwardForm.ORDER, PERSON, place, rule, variety=f"labour-{grade}"
    )


def _certificate_of_a_household() -> Node:
    """Article 40(2)(b): a movement is no ground for a family in these years."""
    place = INSTRUMENT.cite(40, 2, "b")
    return every(
        place,
        (
            "G-04.exemplary",
            f.EXEMPLARY.is_true(),
            "Gương mẫu chấp hành chủ trương, chính sách, pháp luật",
            "Exemplary obedience to policy and law",
        ),
        (
            "G-04.contribution",
            fc.CONTRIBUTES.is_true(),
            "Có đóng góp công sức, đất đai, tài sản cho địa phương, xã hội",
            "Contributed labour, land or property to the locality or society",
        ),
    )


PROVISIONS: tuple[Provision[Standard], ...] = (
    _higher_labour_order(1, 22),
    _higher_labour_order(2, 23),
    _WRITE.standard(
        "F-11", AwardForm.ORDER, PERSON, INSTRUMENT.cite(24), _labour_order_3(), variety="labour-3"
    ),
    *(
        _WRITE.standard(
            id, AwardForm.PRIME_MINISTER_DIPLOMA, kind, INSTRUMENT.cite(38), _prime_minister_diploma()
        )
        for id, kind in (("F-09.person", PERSON), ("F-09.collective", COLLECTIVE))
    ),
    _WRITE.standard(
        "F-03",
        AwardForm.PROVINCIAL_DIPLOMA,
        PERSON,
        INSTRUMENT.cite(39, 1),
        _provincial_diploma_of_a_person(),
        also=(Citation(_LAW, 72, 1),),
    ),
    _WRITE.standard(
        "F-04",
        AwardForm.PROVINCIAL_DIPLOMA,
        COLLECTIVE,
        INSTRUMENT.cite(39, 2),
        _provincial_diploma_of_a_collective(),
    ),
    _WRITE.standard(
        "F-05",
        AwardForm.PROVINCIAL_DIPLOMA,
        HOUSEHOLD,
        INSTRUMENT.cite(39, 3),
        criterion(
            "F-05.contributions",
            fc.MANY_CONTRIBUTIONS.is_true(),
            "Gia đình có nhiều đóng góp công sức, đất đai, tài sản",
            "A family with many contributions of labour, land or property",
            INSTRUMENT.cite(39, 3),
        ),
    ),
    _WRITE.standard(
        "G-04",
        AwardForm.CERTIFICATE_OF_COMMENDATION,
        HOUSEHOLD,
        INSTRUMENT.cite(40, 2, "b"),
        _certificate_of_a_household(),
    ),
)
