"""Forms of commendation: orders, medals, honours, prizes, diplomas, certificates (hình thức khen thưởng).

Data of the catalogue. A certificate of commendation is told apart by who gives it, because the money differs
by issuer and not by the letter of the point that lists it: Vietnamese points run a, b, c, d, đ.
"""

from __future__ import annotations

from datetime import date

from emulation.awards.award import Award, AwardName, AwardNature, AwardRecipients, AwardTier, CommendationKind
from emulation.law import AwardForm, OfficeKind
from emulation.parties import SubjectKind
from emulation.periods import Period

__all__ = ["FORMS"]

_READ = Period(date(2017, 10, 1), None)
_LAW_2003 = Period(date(2017, 10, 1), date(2023, 12, 31))
_LAW_2022 = Period(date(2024, 1, 1), None)
_UNTIL_TWO_TIERS = Period(date(2017, 10, 1), date(2025, 6, 30))
_TWO_TIERS = Period(date(2025, 7, 1), None)

_P, _C, _H = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
_PERSON, _EITHER, _ALL = frozenset({_P}), frozenset({_P, _C}), frozenset({_P, _C, _H})

_USUAL = frozenset({CommendationKind.ACHIEVEMENT, CommendationKind.MOVEMENT, CommendationKind.UNEXPECTED})

_GRADES = ((1, "hạng Nhất", "first class"), (2, "hạng Nhì", "second class"), (3, "hạng Ba", "third class"))


def _form(
    key: str,
    form: AwardForm,
    tier: AwardTier,
    name: tuple[str, str],
    recipients: frozenset[SubjectKind] | list[AwardRecipients],
    rows: tuple[str, ...],
    *,
    in_force: Period = _READ,
    kinds: frozenset[CommendationKind] | None = None,
    grade: int | None = None,
    level: str | None = None,
    issuers: frozenset[OfficeKind] = frozenset(),
) -> Award:
    return Award(
        key=key,
        form=form,
        nature=AwardNature.FORM,
        tier=tier,
        names=[AwardName(vi=name[0], en=name[1], in_force=in_force)],
        recipients=[AwardRecipients(recipients, in_force)]
        if isinstance(recipients, frozenset)
        else recipients,
        kinds=kinds,
        grade=grade,
        level=level,
        issuers=issuers,
        rows=rows,
    )


def _orders(key: str, vi: str, en: str, rows: tuple[str, str, str]) -> tuple[Award, ...]:
    """Give the three classes of an order."""
    return tuple(
        _form(
            f"order.{key}.{grade}",
            AwardForm.ORDER,
            AwardTier.STATE,
            (f"{vi} {vi_class}", f"{en}, {en_class}"),
            _EITHER,
            (row,),
            grade=grade,
        )
        for (grade, vi_class, en_class), row in zip(_GRADES, rows, strict=True)
    )


def _order(key: str, vi: str, en: str, row: str) -> Award:
    return _form(f"order.{key}", AwardForm.ORDER, AwardTier.STATE, (vi, en), _EITHER, (row,))


def _certificate(
    key: str,
    name: tuple[str, str],
    level: str | None,
    issuers: frozenset[OfficeKind],
    row: str,
    in_force: Period = _READ,
) -> Award:
    return _form(
        f"certificate.{key}",
        AwardForm.CERTIFICATE_OF_COMMENDATION,
        AwardTier.GRASSROOTS,
        name,
        _ALL,
        ("F-02", "G-01", row),
        in_force=in_force,
        kinds=_USUAL,
        level=level,
        issuers=issuers,
    )


_FIRST = ("P-15", "P-16", "P-17")
_SECOND = ("P-18", "P-19", "P-20")
_CHAIR = frozenset({OfficeKind.PEOPLES_COMMITTEE_CHAIR})
_ENTERPRISE = frozenset({OfficeKind.ENTERPRISE_HEAD, OfficeKind.BOARD_CHAIR})

FORMS: tuple[Award, ...] = (
    _order("gold_star", "Huân chương Sao vàng", "Gold Star Order", "P-13"),
    _order("ho_chi_minh", "Huân chương Hồ Chí Minh", "Hồ Chí Minh Order", "P-14"),
    *_orders("independence", "Huân chương Độc lập", "Independence Order", _FIRST),
    *_orders("military_exploit", "Huân chương Quân công", "Military Exploit Order", _FIRST),
    *_orders("labour", "Huân chương Lao động", "Labour Order", _SECOND),
    *_orders("feat_of_arms", "Huân chương Chiến công", "Feat of Arms Order", _SECOND),
    *_orders("defence", "Huân chương Bảo vệ Tổ quốc", "Order for the Defence of the Fatherland", _SECOND),
    _order("national_unity", "Huân chương Đại đoàn kết dân tộc", "Great National Unity Order", "P-19"),
    _order("bravery", "Huân chương Dũng cảm", "Order of Bravery", "P-20"),
    _form(
        "honour.heroic_mother",
        AwardForm.STATE_HONOUR,
        AwardTier.STATE,
        ("Bà mẹ Việt Nam anh hùng", "Heroic Mother of Việt Nam"),
        _PERSON,
        ("P-21",),
    ),
    _form(
        "honour.armed_forces_hero",
        AwardForm.STATE_HONOUR,
        AwardTier.STATE,
        ("Anh hùng Lực lượng vũ trang nhân dân", "Hero of the People’s Armed Forces"),
        _EITHER,
        ("P-21",),
    ),
    _form(
        "honour.labour_hero",
        AwardForm.STATE_HONOUR,
        AwardTier.STATE,
        ("Anh hùng Lao động", "Hero of Labour"),
        _EITHER,
        ("P-21",),
    ),
    _form(
        "honour.people",
        AwardForm.STATE_HONOUR,
        AwardTier.STATE,
        (
            "Nhà giáo, Thầy thuốc, Nghệ sĩ, Nghệ nhân nhân dân",
            "People’s Teacher, Doctor, Artist or Artisan",
        ),
        _PERSON,
        ("P-22",),
    ),
    _form(
        "honour.merited",
        AwardForm.STATE_HONOUR,
        AwardTier.STATE,
        (
            "Nhà giáo, Thầy thuốc, Nghệ sĩ, Nghệ nhân ưu tú",
            "Merited Teacher, Doctor, Artist or Artisan",
        ),
        _PERSON,
        ("P-22",),
    ),
    _form(
        "prize.ho_chi_minh",
        AwardForm.STATE_PRIZE,
        AwardTier.STATE,
        ("Giải thưởng Hồ Chí Minh", "Hồ Chí Minh Prize"),
        _PERSON,
        ("P-23",),
    ),
    _form(
        "prize.state",
        AwardForm.STATE_PRIZE,
        AwardTier.STATE,
        ("Giải thưởng Nhà nước", "State Prize"),
        _PERSON,
        ("P-23",),
    ),
    _form("medal", AwardForm.MEDAL, AwardTier.STATE, ("Huy chương", "medal"), _PERSON, ("P-24",)),
    # The household came in with Decree 152/2025/NĐ-CP; what Decree 98/2023/NĐ-CP said of this was not read.
    _form(
        "prime_minister_diploma",
        AwardForm.PRIME_MINISTER_DIPLOMA,
        AwardTier.STATE,
        ("Bằng khen của Thủ tướng Chính phủ", "Prime Minister’s diploma"),
        [AwardRecipients(_EITHER, _LAW_2003), AwardRecipients(_ALL, _TWO_TIERS)],
        ("F-09", "P-25"),
        kinds=_USUAL,
    ),
    _form(
        "provincial_diploma",
        AwardForm.PROVINCIAL_DIPLOMA,
        AwardTier.PROVINCE,
        ("Bằng khen của bộ, ban, ngành, tỉnh", "ministry or province diploma"),
        _ALL,
        ("F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "P-26"),
        kinds=_USUAL,
    ),
    _form(
        "regional_diploma",
        AwardForm.REGIONAL_DIPLOMA,
        AwardTier.REGIONAL,
        (
            "Bằng khen của quân khu, Đại học Quốc gia và tương đương",
            "diploma of a military region, national university or the like",
        ),
        [AwardRecipients(_EITHER, _TWO_TIERS)],
        ("P-27",),
        in_force=_LAW_2022,
    ),
    _certificate(
        "unit",
        (
            "Giấy khen của thủ trưởng đơn vị thuộc bộ, ban, ngành",
            "certificate of commendation by the head of a unit under a ministry",
        ),
        "central",
        frozenset({OfficeKind.AGENCY_HEAD}),
        "P-28",
    ),
    _certificate(
        "enterprise",
        (
            "Giấy khen của doanh nghiệp, hợp tác xã",
            "certificate of commendation by an enterprise or cooperative",
        ),
        None,
        _ENTERPRISE,
        "P-28",
    ),
    _certificate(
        "department",
        (
            "Giấy khen của người đứng đầu sở, ban, ngành cấp tỉnh",
            "certificate of commendation by the head of a provincial department",
        ),
        "province",
        frozenset({OfficeKind.DEPARTMENT_HEAD}),
        "P-28",
    ),
    _certificate(
        "district",
        (
            "Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện",
            "certificate of commendation by the district chair",
        ),
        "district",
        _CHAIR,
        "P-28",
        _UNTIL_TWO_TIERS,
    ),
    _certificate(
        "commune",
        (
            "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã",
            "certificate of commendation by the commune chair",
        ),
        "commune",
        _CHAIR,
        "P-29",
    ),
    _form(
        "commemorative_medal.national_assembly",
        AwardForm.COMMEMORATIVE_MEDAL,
        AwardTier.STATE,
        (
            "Kỷ niệm chương của Ủy ban Thường vụ Quốc hội",
            "commemorative medal of the Standing Committee of the National Assembly",
        ),
        [AwardRecipients(_PERSON, _TWO_TIERS)],
        ("P-30",),
    ),
    _form(
        "commemorative_medal.ministry",
        AwardForm.COMMEMORATIVE_MEDAL,
        AwardTier.PROVINCE,
        (
            "Kỷ niệm chương của bộ, ban, ngành, tỉnh, tổ chức",
            "commemorative medal of a ministry, province or organisation",
        ),
        _PERSON,
        ("F-14", "P-31"),
    ),
    Award(
        key="praise",
        form=AwardForm.PRAISE,
        nature=AwardNature.ENCOURAGEMENT,
        tier=AwardTier.GRASSROOTS,
        names=[AwardName(vi="Biểu dương", en="praise", in_force=_LAW_2003)],
        rows=("M-27",),
    ),
)
