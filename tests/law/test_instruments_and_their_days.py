"""When each instrument was in force, and what the catalogue holds of the lists of titles and forms. Rows T-01 to T-20, C-11, C-12, F-02,
F-14, G-01, K-01, M-14.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from emulation.awards import CATALOGUE, LayerKind
from emulation.core import Truth
from emulation.law import AwardForm, Citation, LaunchElement, LaunchRequirement, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks import Layers
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh, ha_noi

ONE = timedelta(days=1)
BOOKS = (national(), ha_noi.rulebook(), bac_ninh.rulebook())
INSTRUMENTS = {each.id: each for book in BOOKS for each in book.instruments}


@pytest.mark.parametrize(
    ("row", "number", "first", "last"),
    [
        ("T-01", "15/2003/QH11", date(2004, 7, 1), date(2023, 12, 31)),
        ("T-02", "39/2013/QH13", date(2014, 6, 1), date(2023, 12, 31)),
        ("T-03", "91/2017/NĐ-CP", date(2017, 10, 1), date(2023, 12, 31)),
        ("T-04", "12/2019/TT-BNV", date(2020, 1, 1), date(2023, 12, 31)),
        ("T-05", "122/2018/NĐ-CP", date(2018, 11, 5), date(2024, 1, 29)),
        ("T-06", "145/2013/NĐ-CP", date(2013, 12, 16), date(2023, 12, 31)),
        ("T-07", "06/2022/QH15", date(2024, 1, 1), None),
        ("T-08", "98/2023/NĐ-CP", date(2024, 1, 1), date(2025, 6, 30)),
        ("T-09", "86/2023/NĐ-CP", date(2024, 1, 30), None),
        ("T-11", "152/2025/NĐ-CP", date(2025, 7, 1), None),
        ("T-12", "129/2025/NĐ-CP", date(2025, 7, 1), None),
        ("T-13", "15/2025/TT-BNV", date(2025, 8, 5), None),
        ("T-15", "06/2026/QH16", date(2026, 10, 1), None),
        ("T-18", "09/2020/QĐ-UBND", date(2020, 5, 8), date(2023, 12, 31)),
        ("T-19", "71/2025/QĐ-UBND", date(2025, 12, 6), None),
        ("T-20", "86/2025/QĐ-UBND", date(2025, 12, 15), None),
    ],
)
def test_first_and_last_day(row: str, number: str, first: date, last: date | None) -> None:
    instrument = INSTRUMENTS[row]
    assert instrument.number == number
    assert not instrument.is_in_force(first - ONE)
    assert instrument.is_in_force(first)
    assert instrument.is_in_force(last or first + ONE)
    if last is None:
        assert instrument.in_force.end is None
    else:
        assert not instrument.is_in_force(last + ONE)


def test_a_decision_of_a_province_names_its_issuer_and_shares_a_book_with_one_of_the_same_number() -> None:
    assert {(each.id, each.issuer) for each in INSTRUMENTS.values() if each.number.endswith("QĐ-UBND")} == {
        ("T-18", "UBND thành phố Hà Nội"),
        ("T-19", "UBND thành phố Hà Nội"),
        ("T-20", "UBND tỉnh Bắc Ninh"),
    }
    for shipped in (ha_noi.rulebook(), bac_ninh.rulebook()):
        strange = [
            attrs.evolve(each, id=f"{each.id}x", issuer="UBND tỉnh Mẫu") for each in shipped.instruments
        ]
        shared = attrs.evolve(shipped, instruments=[*shipped.instruments, *strange])
        for each in shared.provisions:
            assert str(each.citation).endswith(f" của {each.citation.issuer}")
            assert Citation.parse(str(each.citation)) == each.citation
            mother = shared.instrument(each.citation.instrument, each.citation.issuer)
            assert mother in shipped.instruments


def test_c_11_the_exemplary_commune_is_new_in_2024_and_renamed_in_2025() -> None:
    (award,) = [each for each in CATALOGUE if "C-11" in each.rows]
    assert award.form is AwardForm.EXEMPLARY_COMMUNE
    assert not award.is_listed(date(2023, 12, 31))
    assert "thị trấn" in award.name_on(date(2025, 6, 30), "vi")
    assert "đặc khu" in award.name_on(date(2025, 7, 1), "vi")


def test_c_12_titles_of_the_armed_forces_are_those_of_civil_life() -> None:
    forms = {each.key: each.form for each in CATALOGUE if "C-12" in each.rows}
    assert forms == {
        "advanced_soldier": AwardForm.ADVANCED_WORKER,
        "advanced_unit": AwardForm.ADVANCED_COLLECTIVE,
        "determined_to_win_unit": AwardForm.EXCELLENT_COLLECTIVE,
    }


@pytest.mark.parametrize(
    ("day", "kinds"), [(date(2021, 10, 30), 5), (date(2025, 6, 30), 5), (date(2025, 7, 1), 4)]
)
def test_g_01_and_f_02_kinds_of_certificates(day: date, kinds: int) -> None:
    found = [each for each in CATALOGUE if "G-01" in each.rows and each.is_listed(day)]
    assert len(found) == kinds
    for each in found:
        assert "F-02" in each.rows
        assert each.form is AwardForm.CERTIFICATE_OF_COMMENDATION
        assert all(each.may_go_to(kind, day) is Truth.YES for kind in SubjectKind)


def test_f_14_the_commemorative_medal_goes_to_persons() -> None:
    (award,) = [each for each in CATALOGUE if "F-14" in each.rows]
    assert award.form is AwardForm.COMMEMORATIVE_MEDAL
    assert award.may_go_to(SubjectKind.PERSON, date(2024, 5, 2)) is Truth.YES
    assert award.may_go_to(SubjectKind.COLLECTIVE, date(2024, 5, 2)) is Truth.NO


@pytest.mark.parametrize(
    ("day", "asked"),
    [(date(2019, 12, 31), 0), (date(2020, 1, 1), 6), (date(2023, 12, 31), 6), (date(2024, 1, 1), 0)],
)
def test_m_14_circular_12_article_5_1_six_elements(day: date, asked: int) -> None:
    found = [each for each in national().on(day).about(LaunchRequirement) if each.row == "M-14"]
    assert len(found) == asked
    if found:
        assert {each.value.element for each in found} == {
            LaunchElement.THEME,
            LaunchElement.NAME,
            LaunchElement.TARGETS,
            LaunchElement.CONTENT,
            LaunchElement.PLAN,
            LaunchElement.METHOD,
        }


@pytest.mark.parametrize(
    ("day", "id", "article"),
    [
        (date(2023, 12, 31), "K-01.P1", "68"),
        (date(2024, 1, 1), "K-01.P2", "53"),
        (date(2025, 6, 30), "K-01.P2", "53"),
        (date(2025, 7, 1), "K-01.P3", "49"),
    ],
)
def test_k_01_the_salary_of_the_day_of_decision(day: date, id: str, article: str) -> None:
    (found,) = [each for each in national().provisions if each.row == "K-01" and each.is_in_force(day)]
    assert (found.id, found.citation.article) == (id, article)


def test_w_48_is_a_criterion_of_a_campaign_and_not_of_the_law() -> None:
    # A green zone of 20 days was one province's own rule; the layer of a campaign states it (test_worked_campaigns.py).
    here = Layers(national=national())
    assert [layer for layer, _ in here.books] == [LayerKind.NATIONAL]
    rule = here.award_rule(AwardForm.CERTIFICATE_OF_COMMENDATION, SubjectKind.COLLECTIVE, date(2021, 10, 30))
    assert "zone_days" not in {fact.key for fact in rule.rule.facts}
    assert rule.verification is Verification.OFFICIAL
