"""Decree 86/2023/NĐ-CP: framework standards of cultured families, cultured villages and exemplary communes.

In force from 30 January 2024. Read in pages that restate it. It is a frame (khung tiêu chuẩn): the details, pass marks among
them, are laid down by the provinces, so that without the text of the province nothing more than a refusal can be certain.
"""

from __future__ import annotations

from datetime import date

from emulation.awards import Delegation, DelegationScope
from emulation.awards import community_facts as fc
from emulation.eligibility import All, AnyOf, Node
from emulation.law import AwardForm, Citation, Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.writing import Writer, criterion

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-09",
    name="Nghị định 86/2023/NĐ-CP",
    title_vi="Khung tiêu chuẩn Gia đình, Thôn, tổ dân phố văn hóa và Xã, phường, thị trấn tiêu biểu",
    title_en="Framework standards of cultured families, cultured villages and exemplary communes",
    issued=date(2023, 12, 7),
    in_force=Period(date(2024, 1, 30), None),
    verification=Verification.SECONDARY,
    replaces=("Nghị định 122/2018/NĐ-CP",),
)
_WRITE = Writer(INSTRUMENT, Verification.SECONDARY)
_LAW = "Luật 06/2022/QH15"


def _family() -> Node:
    place = INSTRUMENT.cite(6)
    return All(
        tuple(
            criterion(f"H-02.{word}", fact.is_true(), vi, en, place)
            for word, fact, vi, en in (
                (
                    "law",
                    fc.FOLLOWS_LAW_AND_TAKES_PART,
                    "Gương mẫu chấp hành chủ trương, chính sách, pháp luật",
                    "Exemplary obedience",
                ),
                (
                    "movements",
                    fc.ACTIVE_IN_LOCAL_MOVEMENTS,
                    "Tích cực tham gia các phong trào thi đua của địa phương",
                    "Active in local movements",
                ),
                (
                    "family",
                    fc.HARMONIOUS_FAMILY,
                    "Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; giúp đỡ cộng đồng",
                    "A prosperous, progressive, happy, civilised family that helps the community",
                ),
            )
        )
    )


def _bars() -> Node:
    """Article 6(4): four groups, any member; for most of them a fine is needed."""
    place = INSTRUMENT.cite(6, 4)
    groups: tuple[tuple[str, Node, str, str], ...] = (
        ("criminal", fc.PROSECUTED.is_true(), "bị truy cứu trách nhiệm hình sự", "criminal prosecution"),
        (
            "duty",
            fc.DUTY_UNMET.is_true(),
            "chưa hoàn thành nghĩa vụ quân sự, thuế",
            "military or tax duty unmet",
        ),
        (
            "marriage",
            fc.FINED_MARRIAGE.is_true(),
            "bị xử phạt về tảo hôn, kết hôn, ly hôn, một vợ một chồng",
            "fined for child marriage or for breaking rules on marriage, divorce or monogamy",
        ),
        (
            "order",
            AnyOf(
                tuple(
                    fact.is_true()
                    for fact in (
                        fc.FINED_PUBLIC_ORDER,
                        fc.FINED_GAMBLING_OR_EVILS,
                        fc.FINED_FIRE_SAFETY,
                        fc.FINED_DOMESTIC_VIOLENCE,
                    )
                )
            ),
            "bị xử phạt về trật tự công cộng, cờ bạc, tệ nạn, phòng cháy, bạo lực gia đình",
            "fined for public order, gambling, social evils, fire safety or domestic violence",
        ),
    )
    return All(
        tuple(
            criterion(f"E-23.{word}", ~ground, f"Không có thành viên {vi}", f"No member: {en}", place)
            for word, ground, vi, en in groups
        )
    )


def _left_to_the_province(
    id: str, form: AwardForm, kind: SubjectKind, scope: DelegationScope
) -> Provision[Delegation]:
    return Provision(
        id=id,
        citation=INSTRUMENT.cite(),
        in_force=INSTRUMENT.in_force,
        value=Delegation(forms={form}, kinds={kind}, scope=scope),
        verification=Verification.SECONDARY,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    _WRITE.standard(
        "H-02",
        AwardForm.CULTURED_FAMILY,
        SubjectKind.HOUSEHOLD,
        INSTRUMENT.cite(6),
        _family(),
        also=(Citation(_LAW, 20, 2),),
    ),
    _WRITE.restriction(
        "E-23",
        INSTRUMENT.cite(6, 4),
        _bars(),
        "Không thuộc trường hợp không xét tặng Gia đình văn hóa",
        "None of the grounds that bar a cultured family",
        forms=(AwardForm.CULTURED_FAMILY,),
    ),
    # The frame of a village was not read article by article; the province lays down what is asked.
    _left_to_the_province("C-10", AwardForm.CULTURED_VILLAGE, SubjectKind.COLLECTIVE, DelegationScope.WHOLE),
    _left_to_the_province("E-25", AwardForm.CULTURED_FAMILY, SubjectKind.HOUSEHOLD, DelegationScope.DETAILS),
)
