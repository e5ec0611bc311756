"""Emulation titles of persons, collectives and households: the data of the catalogue (danh hiệu thi đua).

Names and recipients are those of Law 15/2003/QH11 with Decree 91/2017/NĐ-CP until the end of 2023, and of Law
06/2022/QH15 with its decrees since, as far as they were read. The titles of the armed forces stand beside
those they equal.
"""

from __future__ import annotations

from datetime import date

from emulation.awards.award import Award, AwardName, AwardNature, AwardRecipients, AwardTier
from emulation.law import AwardForm
from emulation.parties import SubjectKind
from emulation.periods import Period

__all__ = ["TITLES"]

_READ = Period(date(2017, 10, 1), None)
_LAW_2003 = Period(date(2017, 10, 1), date(2023, 12, 31))
_LAW_2022 = Period(date(2024, 1, 1), None)
_THREE_TIERS = Period(date(2024, 1, 1), date(2025, 6, 30))
_TWO_TIERS = Period(date(2025, 7, 1), None)

_PERSON, _COLLECTIVE, _HOUSEHOLD = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD


def _title(
    key: str,
    form: AwardForm,
    tier: AwardTier,
    recipient: SubjectKind,
    *names: AwardName,
    rows: tuple[str, ...],
    is_annual: bool | None = None,
) -> Award:
    first = min(each.in_force.start or date.min for each in names)
    return Award(
        key=key,
        form=form,
        nature=AwardNature.TITLE,
        tier=tier,
        names=names,
        recipients=[AwardRecipients({recipient}, Period(first, None))],
        is_annual=is_annual,
        rows=rows,
    )


def _name(vi: str, en: str, in_force: Period = _READ) -> AwardName:
    return AwardName(vi=vi, en=en, in_force=in_force)


# The titles of the year are those of Decree 91/2017/NĐ-CP, Article 50(1).
TITLES: tuple[Award, ...] = (
    _title(
        "national_fighter",
        AwardForm.NATIONAL_FIGHTER,
        AwardTier.STATE,
        _PERSON,
        _name("Chiến sĩ thi đua toàn quốc", "national emulation fighter"),
        rows=("I-10", "P-01"),
    ),
    _title(
        "provincial_fighter",
        AwardForm.PROVINCIAL_FIGHTER,
        AwardTier.PROVINCE,
        _PERSON,
        _name("Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh", "ministry or province emulation fighter"),
        rows=("I-08", "I-09", "P-02"),
        is_annual=True,
    ),
    _title(
        "grassroots_fighter",
        AwardForm.GRASSROOTS_FIGHTER,
        AwardTier.GRASSROOTS,
        _PERSON,
        _name("Chiến sĩ thi đua cơ sở", "grassroots emulation fighter"),
        rows=("I-05", "I-07", "P-03"),
        is_annual=True,
    ),
    _title(
        "advanced_worker",
        AwardForm.ADVANCED_WORKER,
        AwardTier.GRASSROOTS,
        _PERSON,
        _name("Lao động tiên tiến", "advanced worker"),
        rows=("I-01", "I-04", "P-04"),
        is_annual=True,
    ),
    _title(
        "advanced_soldier",
        AwardForm.ADVANCED_WORKER,
        AwardTier.GRASSROOTS,
        _PERSON,
        _name("Chiến sĩ tiên tiến", "advanced soldier"),
        rows=("C-12", "P-04"),
        is_annual=True,
    ),
    _title(
        "excellent_collective",
        AwardForm.EXCELLENT_COLLECTIVE,
        AwardTier.PROVINCE,
        _COLLECTIVE,
        _name("Tập thể lao động xuất sắc", "excellent collective"),
        rows=("C-03", "C-04", "P-05"),
        is_annual=True,
    ),
    _title(
        "determined_to_win_unit",
        AwardForm.EXCELLENT_COLLECTIVE,
        AwardTier.PROVINCE,
        _COLLECTIVE,
        _name("Đơn vị quyết thắng", "determined-to-win unit"),
        rows=("C-12", "P-05"),
        is_annual=True,
    ),
    _title(
        "advanced_collective",
        AwardForm.ADVANCED_COLLECTIVE,
        AwardTier.GRASSROOTS,
        _COLLECTIVE,
        _name("Tập thể lao động tiên tiến", "advanced collective"),
        rows=("C-01", "C-02", "P-06"),
        is_annual=True,
    ),
    _title(
        "advanced_unit",
        AwardForm.ADVANCED_COLLECTIVE,
        AwardTier.GRASSROOTS,
        _COLLECTIVE,
        _name("Đơn vị tiên tiến", "advanced unit"),
        rows=("C-12", "P-06"),
        is_annual=True,
    ),
    # Decree 122/2018/NĐ-CP called it the cultured residential area (khu dân cư văn hóa).
    _title(
        "cultured_village",
        AwardForm.CULTURED_VILLAGE,
        AwardTier.GRASSROOTS,
        _COLLECTIVE,
        _name(
            "Thôn, làng, ấp, bản, tổ dân phố văn hóa",
            "cultured village, hamlet or residential group",
            _LAW_2003,
        ),
        _name("Thôn, tổ dân phố văn hóa", "cultured village or residential group", _LAW_2022),
        rows=("C-09", "C-10", "P-07"),
    ),
    _title(
        "exemplary_commune",
        AwardForm.EXEMPLARY_COMMUNE,
        AwardTier.PROVINCE,
        _COLLECTIVE,
        _name("Xã, phường, thị trấn tiêu biểu", "exemplary commune, ward or township", _THREE_TIERS),
        _name("Xã, phường, đặc khu tiêu biểu", "exemplary commune, ward or special zone", _TWO_TIERS),
        rows=("C-11", "P-08"),
    ),
    _title(
        "cultured_family",
        AwardForm.CULTURED_FAMILY,
        AwardTier.GRASSROOTS,
        _HOUSEHOLD,
        _name("Gia đình văn hóa", "cultured family"),
        rows=("H-01", "H-02", "P-09"),
    ),
    _title(
        "government_flag",
        AwardForm.GOVERNMENT_FLAG,
        AwardTier.STATE,
        _COLLECTIVE,
        _name("Cờ thi đua của Chính phủ", "Government emulation flag"),
        rows=("C-07", "C-08", "P-10"),
    ),
    _title(
        "provincial_flag",
        AwardForm.PROVINCIAL_FLAG,
        AwardTier.PROVINCE,
        _COLLECTIVE,
        _name("Cờ thi đua của bộ, ban, ngành, tỉnh", "ministry or province emulation flag"),
        rows=("C-05", "P-11"),
    ),
    _title(
        "regional_flag",
        AwardForm.REGIONAL_FLAG,
        AwardTier.REGIONAL,
        _COLLECTIVE,
        _name(
            "Cờ thi đua của quân khu, Đại học Quốc gia và tương đương",
            "emulation flag of a military region, national university or the like",
            _LAW_2022,
        ),
        rows=("P-12",),
    ),
)
