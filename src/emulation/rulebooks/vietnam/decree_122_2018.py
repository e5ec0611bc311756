"""Decree 122/2018/NĐ-CP on cultured families and cultured residential areas (Gia đình văn hóa, Khu dân cư văn hóa).

In force from 5 November 2018 to 29 January 2024. Read in the official text. Scores stand on a scale of 100; the pass mark
depends on where the family lives, and the text does not settle which of two marks is meant for a poor household in a district
of a centrally run city: between the two the answer is "not known".
"""

from __future__ import annotations

from datetime import date

from emulation.awards import QuotaOf, ShareQuota
from emulation.awards import community_facts as fc
from emulation.awards.standard import Standard
from emulation.eligibility import UNDETERMINED, All, AnyOf, Fact, Node, Unless
from emulation.law import AwardForm, Citation, Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam.writing import Writer, criterion

__all__ = ["INSTRUMENT", "PROVISIONS", "pass_mark"]

COLLECTIVE, HOUSEHOLD = SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD

INSTRUMENT = Instrument(
    id="T-05",
    name="Nghị định 122/2018/NĐ-CP",
    title_vi="Xét tặng danh hiệu Gia đình văn hóa, Khu dân cư văn hóa",
    title_en="Titles of cultured family and cultured residential area",
    in_force=Period(date(2018, 11, 5), date(2024, 1, 29)),
    verification=Verification.SECONDARY,
)
_WRITE = Writer(INSTRUMENT, Verification.OFFICIAL)


def pass_mark(*, city: int, easier: int, other: int, easier_when: Node) -> Node:
    """Make the rule on the pass mark of Article 5 (điểm đạt).

    Args:
        city: Mark in districts of centrally run cities.
        easier: Mark where things are harder.
        other: Mark anywhere else.
        easier_when: Who gets the easier mark.
    """
    elsewhere = Unless(fc.SCORE >= other, easier_when, fc.SCORE >= easier)
    # In a city district the text names two marks for those who would get the easier one elsewhere.
    in_city = Unless(
        fc.SCORE >= city, easier_when, AnyOf((fc.SCORE >= city, All((fc.SCORE >= easier, UNDETERMINED))))
    )
    return Unless(elsewhere, fc.IN_CITY_DISTRICT.is_true(), in_city)


def _half_of_each(row: str) -> Node:
    return criterion(
        row,
        fc.LOWEST_STANDARD_SHARE >= "0.5",
        "Mỗi tiêu chuẩn đạt từ 50 % số điểm tối đa của tiêu chuẩn đó",
        "Each standard reaches at least half of its own maximum",
        INSTRUMENT.cite(5, 2),
    )


def _family() -> Node:
    mark = pass_mark(
        city=90,
        easier=60,
        other=85,
        easier_when=fc.IN_DIFFICULT_COMMUNE.is_true() | fc.POOR_HOUSEHOLD.is_true(),
    )
    return All(
        (
            criterion(
                "E-04",
                mark,
                "Tổng điểm đạt 90 (quận, huyện của thành phố trực thuộc Trung ương), 60 (miền núi, hải đảo, đặc biệt khó khăn; hộ "
                "nghèo, cận nghèo) hoặc 85 (còn lại)",
                "A total of 90 (districts of centrally run cities), 60 (mountain, island, specially difficult; poor and near-poor "
                "households) or 85 (elsewhere)",
                INSTRUMENT.cite(5, 3),
            ),
            _half_of_each("E-03"),
        )
    )


def _village() -> Node:
    mark = pass_mark(city=90, easier=60, other=80, easier_when=fc.IN_DIFFICULT_COMMUNE.is_true())
    return All(
        (
            criterion(
                "C-09.standards",
                fc.MEETS_VILLAGE_STANDARDS.is_true(),
                "Đạt năm tiêu chuẩn của Khu dân cư văn hóa",
                "Meets the five standards of a cultured residential area",
                INSTRUMENT.cite(12),
            ),
            criterion(
                "E-05",
                mark,
                "Tổng điểm đạt 90, 60 hoặc 80 tùy địa bàn",
                "A total of 90, 60 or 80, by territory",
                INSTRUMENT.cite(5, 4),
            ),
            _half_of_each("E-03.village"),
        )
    )


def _family_bars() -> Node:
    """Article 7: seven grounds, any member."""
    place = INSTRUMENT.cite(7)
    grounds: tuple[tuple[str, Node, str, str], ...] = (
        (
            "criminal",
            fc.CRIMINALLY_HANDLED.is_true(),
            "Bị truy cứu hình sự, áp dụng biện pháp xử lý hành chính",
            "Criminal or administrative-measure handling",
        ),
        (
            "duty",
            fc.DUTY_UNMET.is_true(),
            "Chưa hoàn thành nghĩa vụ quân sự, thuế",
            "Military or tax duty unmet",
        ),
        (
            "fined",
            AnyOf(_true(fc.FINED_CONSTRUCTION, fc.FINED_FIRE_SAFETY, fc.FINED_ENVIRONMENT)),
            "Bị xử phạt về xây dựng, phòng cháy, môi trường",
            "Fined for construction, fire or environment",
        ),
        (
            "marriage",
            fc.CHILD_OR_KIN_MARRIAGE.is_true(),
            "Tảo hôn, hôn nhân cận huyết thống",
            "Child or consanguineous marriage",
        ),
        (
            "violence",
            fc.FINED_DOMESTIC_VIOLENCE.is_true(),
            "Bị xử phạt về bạo lực gia đình",
            "Fined domestic violence",
        ),
        ("evils", fc.SOCIAL_EVILS.is_true(), "Mắc tệ nạn xã hội", "Social evils"),
        (
            "gathering",
            fc.DISORDERLY_GATHERING.is_true(),
            "Tụ tập đông người gây mất trật tự",
            "Disorderly gathering",
        ),
    )
    return All(
        tuple(
            criterion(
                f"E-06.{word}",
                ~ground,
                f"Không: {vi[0].lower()}{vi[1:]}",
                f"None: {en[0].lower()}{en[1:]}",
                place,
            )
            for word, ground, vi, en in grounds
        )
    )


def _true(*facts: Fact) -> tuple[Node, ...]:
    return tuple(fact.is_true() for fact in facts)


def _years(row: str, fact: Fact, years: int, place: Citation) -> Node:
    return criterion(
        f"{row}.years",
        fact >= years,
        f"{years} năm liên tục được công nhận danh hiệu",
        f"{years} years running with the title",
        place,
    )


def _share(id: str, kind: SubjectKind, variety: str, place: Citation) -> Provision[ShareQuota]:
    return Provision(
        id=id,
        citation=INSTRUMENT.cite(5, 5),
        in_force=INSTRUMENT.in_force,
        value=ShareQuota(
            form=AwardForm.CERTIFICATE_OF_COMMENDATION,
            kind=kind,
            variety=variety,
            cap="0.15",
            of=QuotaOf.QUALIFIED,
        ),
        verification=Verification.OFFICIAL,
        also=(place,),
    )


def _standards() -> tuple[Provision[Standard], ...]:
    certificate = AwardForm.CERTIFICATE_OF_COMMENDATION
    return (
        _WRITE.standard(
            "H-01",
            AwardForm.CULTURED_FAMILY,
            HOUSEHOLD,
            INSTRUMENT.cite(5, 3),
            _family(),
            also=(INSTRUMENT.cite(6),),
        ),
        _WRITE.standard(
            "C-09",
            AwardForm.CULTURED_VILLAGE,
            COLLECTIVE,
            INSTRUMENT.cite(12),
            _village(),
            also=(INSTRUMENT.cite(5, 4),),
        ),
        _WRITE.standard(
            "E-10.family",
            certificate,
            HOUSEHOLD,
            INSTRUMENT.cite(4, 2),
            _years("E-10.family", fc.YEARS_CULTURED_FAMILY, 3, INSTRUMENT.cite(4, 2)),
            variety="cultured-family",
        ),
        _WRITE.standard(
            "E-10.village",
            certificate,
            COLLECTIVE,
            INSTRUMENT.cite(4, 3),
            _years("E-10.village", fc.YEARS_CULTURED_VILLAGE, 5, INSTRUMENT.cite(4, 3)),
            variety="cultured-village",
        ),
    )


_BOTH = (AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *_standards(),
    _WRITE.restriction(
        "E-01",
        INSTRUMENT.cite(3),
        fc.REGISTERED_FOR_TITLE.is_true(),
        "Đã đăng ký danh hiệu trong năm",
        "Registered for the title of the year",
        forms=_BOTH,
    ),
    _WRITE.restriction(
        "E-06",
        INSTRUMENT.cite(7),
        _family_bars(),
        "Không thuộc trường hợp không xét tặng Gia đình văn hóa",
        "None of the grounds that bar a cultured family",
        forms=(AwardForm.CULTURED_FAMILY,),
    ),
    _WRITE.restriction(
        "E-07",
        INSTRUMENT.cite(13),
        All(
            tuple(
                ~each
                for each in _true(fc.UNLAWFUL_PETITIONS, fc.DRUG_OR_PROSTITUTION_SPOT, fc.UNLAWFUL_RELIGION)
            )
        ),
        "Không có khiếu kiện đông người trái luật, tụ điểm ma túy, mại dâm, lợi dụng tôn giáo trái luật",
        "No unlawful mass petitions, no spot of drugs or prostitution, no unlawful use of religion",
        forms=(AwardForm.CULTURED_VILLAGE,),
    ),
    *(
        _WRITE.restriction(
            f"E-08.{word}",
            INSTRUMENT.cite(article, 3),
            (fc.PRESENT_SHARE >= "0.6") & (fc.APPROVING_SHARE >= "0.6"),
            "Cuộc họp có từ 60 % người được triệu tập, từ 60 % người dự họp đồng ý",
            "A meeting of at least 60 % of those summoned, approved by at least 60 % of those present",
            forms=(form,),
        )
        for word, article, form in (
            ("family", 9, AwardForm.CULTURED_FAMILY),
            ("village", 15, AwardForm.CULTURED_VILLAGE),
        )
    ),
    _share("E-11.family", HOUSEHOLD, "cultured-family", INSTRUMENT.cite(11, 3, "c")),
    _share("E-11.village", COLLECTIVE, "cultured-village", INSTRUMENT.cite(17, 3, "c")),
)
