"""Bắc Ninh: standards that the law leaves to the province (tiêu chuẩn do tỉnh quy định).

Articles 3 and 4 of Decision 86/2025/QĐ-UBND, read in the official text.
"""

from __future__ import annotations

from emulation.awards import community_facts as fc
from emulation.awards import facts as f
from emulation.eligibility import All, AnyOf, Node
from emulation.law import AwardForm, Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam.law_2022.standards import provincial_diploma_ways
from emulation.rulebooks.vietnam.provinces.bac_ninh.instruments import DECISION
from emulation.rulebooks.vietnam.writing import Writer, criterion

__all__ = ["PROVISIONS"]

PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
CERTIFICATE = AwardForm.CERTIFICATE_OF_COMMENDATION

_WRITE = Writer(DECISION, Verification.OFFICIAL)
_COMPLETED_WELL = f.COMPLETION.one_of(["completed_well", f.EXCELLENT_YEAR])


def _movement(row: str, place: Citation) -> Node:
    return criterion(
        f"{row}.movement",
        f.MOVEMENT_RESULT.one_of(["selected", "selected_excellent"]),
        "Có thành tích được bình xét trong phong trào thi đua",
        "An achievement selected in a movement",
        place,
    )


def _influence(row: str, place: Citation) -> Node:
    return criterion(
        f"{row}.influence",
        (f.MANY_ACHIEVEMENTS.is_true() | f.UNEXPECTED.is_true()) & f.INFLUENCES_FIELD.is_true(),
        "Lập được nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng trong từng lĩnh vực thuộc đơn vị, địa phương",
        "Many or unexpected achievements that influence one field of the unit or locality",
        place,
    )


def _certificate_of_a_person() -> Node:
    place = DECISION.cite(4, 3, "a")
    always = criterion(
        "G-07.always",
        All((f.EXEMPLARY.is_true(), _COMPLETED_WELL, f.CIVIC_DUTY.is_true())),
        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật; hoàn thành tốt nhiệm vụ, nghĩa vụ công dân",
        "Exemplary obedience, and task and civic duty fulfilled well",
        place,
    )
    return All((always, AnyOf((_movement("G-07", place), _influence("G-07", place)))))


def _certificate_of_a_collective() -> Node:
    place = DECISION.cite(4, 3, "b")
    always = criterion(
        "G-08.always",
        All((f.EXEMPLARY.is_true(), f.UNITED.is_true(), _COMPLETED_WELL)),
        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật; nội bộ đoàn kết; hoàn thành tốt nhiệm vụ",
        "Exemplary obedience, unity, good completion",
        place,
    )
    return All((always, AnyOf((_movement("G-08", place), _influence("G-08", place)))))


def _certificate_of_a_household() -> Node:
    place = DECISION.cite(4, 3, "c")
    always = criterion(
        "G-09.always",
        f.EXEMPLARY.is_true(),
        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật",
        "Exemplary obedience",
        place,
    )
    contribution = criterion(
        "G-09.contribution",
        fc.CONTRIBUTES.is_true() & fc.CONTRIBUTION_HAS_INFLUENCE.is_true(),
        "Có đóng góp công sức hoặc đất đai, tài sản, có phạm vi ảnh hưởng",
        "A contribution of labour, or of land or property, with influence",
        place,
    )
    return All((always, AnyOf((contribution, _movement("G-09", place)))))


def _advanced_collective() -> Node:
    place = DECISION.cite(4, 2)
    return criterion(
        "C-02.bac-ninh.share",
        (f.SHARE_ADVANCED_WORKERS >= "0.7") & f.DISCIPLINE.one_of(["none", "reprimand"]),
        "Ít nhất 70 % cá nhân đạt Lao động tiên tiến, không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
        "At least 70 % are advanced workers, nobody disciplined from a warning up",
        place,
    )


def _excellent_collective() -> Node:
    place = DECISION.cite(3, 2)
    return criterion(
        "C-04.bac-ninh.all",
        All(
            (
                f.COMPLETION.equals(f.EXCELLENT_YEAR),
                f.SHARE_COMPLETING.equals(1),
                f.SHARE_ADVANCED_WORKERS >= "0.7",
                f.GRASSROOTS_FIGHTERS >= 1,
                f.UNITED.is_true(),
            )
        ),
        "Hoàn thành xuất sắc nhiệm vụ; 100 % hoàn thành, ít nhất 70 % đạt Lao động tiên tiến; có Chiến sĩ thi đua cơ sở; đoàn kết",
        "Task done excellently; 100 % complete, at least 70 % are advanced workers; a grassroots fighter; united",
        place,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 3: standards decided by the chair of the province.
    _WRITE.standard(
        "C-04.bac-ninh",
        AwardForm.EXCELLENT_COLLECTIVE,
        COLLECTIVE,
        DECISION.cite(3, 2),
        _excellent_collective(),
    ),
    *(
        _WRITE.standard(
            f"{row}.bac-ninh",
            AwardForm.PROVINCIAL_DIPLOMA,
            kind,
            DECISION.cite(3, 3, point),
            provincial_diploma_ways(f"{row}.bac-ninh", kind, DECISION.cite(3, 3, point)),
        )
        for row, kind, point in (("F-06", PERSON, "a"), ("F-07", COLLECTIVE, "c"))
    ),
    _WRITE.standard(
        "F-08.bac-ninh",
        AwardForm.PROVINCIAL_DIPLOMA,
        HOUSEHOLD,
        DECISION.cite(3, 3, "d"),
        criterion(
            "F-08.bac-ninh.contributions",
            fc.MANY_CONTRIBUTIONS.is_true(),
            "Hộ gia đình có nhiều đóng góp công sức, đất đai, tài sản",
            "A household with many contributions of labour, land or property",
            DECISION.cite(3, 3, "d"),
        ),
    ),
    # Article 4: standards decided below the province.
    _WRITE.standard(
        "C-02.bac-ninh",
        AwardForm.ADVANCED_COLLECTIVE,
        COLLECTIVE,
        DECISION.cite(4, 2),
        _advanced_collective(),
    ),
    _WRITE.standard("G-07", CERTIFICATE, PERSON, DECISION.cite(4, 3, "a"), _certificate_of_a_person()),
    _WRITE.standard(
        "G-08", CERTIFICATE, COLLECTIVE, DECISION.cite(4, 3, "b"), _certificate_of_a_collective()
    ),
    _WRITE.standard("G-09", CERTIFICATE, HOUSEHOLD, DECISION.cite(4, 3, "c"), _certificate_of_a_household()),
)
