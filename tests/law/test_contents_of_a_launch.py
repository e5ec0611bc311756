"""What a launch has to contain, by article.

Decree 91/2017/NĐ-CP, Article 4(2); Law 15/2003/QH11, Article 16; Circular 12/2019/TT-BNV, Article 5(1); Law 06/2022/QH15,
Article 17.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.law import LaunchElement, NoProvisionError, Verification
from emulation.rulebooks.vietnam import national

DECREE_91_4_2 = "khoản 2 Điều 4 Nghị định 91/2017/NĐ-CP"
LAW_2003_16 = "Điều 16 Luật 15/2003/QH11"
CIRCULAR_12_5_1 = "khoản 1 Điều 5 Thông tư 12/2019/TT-BNV"

P1_BEFORE_CIRCULAR = {DECREE_91_4_2: 6, LAW_2003_16: 12}
P1 = {DECREE_91_4_2: 6, LAW_2003_16: 12, CIRCULAR_12_5_1: 6}
P2 = {
    "khoản 1 Điều 17 Luật 06/2022/QH15": 8,
    "khoản 2 Điều 17 Luật 06/2022/QH15": 1,
    "khoản 3 Điều 17 Luật 06/2022/QH15": 1,
    "khoản 4 Điều 17 Luật 06/2022/QH15": 1,
    "khoản 5 Điều 17 Luật 06/2022/QH15": 3,
}


@pytest.mark.parametrize(
    ("day", "articles"),
    [
        (date(2017, 9, 30), None),  # the day before Decree 91/2017/NĐ-CP: not read
        (date(2017, 10, 1), P1_BEFORE_CIRCULAR),
        (date(2019, 12, 31), P1_BEFORE_CIRCULAR),
        (date(2020, 1, 1), P1),  # Circular 12/2019/TT-BNV
        (date(2020, 1, 2), P1),
        (date(2021, 9, 10), P1),
        (date(2023, 12, 31), P1),
        (date(2024, 1, 1), P2),  # Law 06/2022/QH15
        (date(2024, 1, 2), P2),
        (date(2025, 6, 30), P2),
        (date(2025, 7, 1), P2),
        (date(2026, 9, 30), P2),
        (date(2026, 10, 1), None),  # Law 06/2026/QH16: not read
        (date(2030, 1, 1), None),
        (date(2004, 7, 1), None),
    ],
)
def test_which_articles_ask_for_contents(day: date, articles: dict[str, int] | None) -> None:
    if articles is None:
        with pytest.raises(NoProvisionError):
            national().launch_requirements(day)
        return
    found = [str(each.citation) for each in national().launch_requirements(day)]
    assert {article: found.count(article) for article in found} == articles


@pytest.mark.parametrize(
    ("article", "day", "elements"),
    [
        (DECREE_91_4_2, date(2021, 9, 10), "time purpose requirements targets content solutions"),
        (
            LAW_2003_16,
            date(2021, 9, 10),
            (
                "objective scope subjects content targets slogan time_limit organising launch_direction "
                "review summing_up commendation"
            ),
        ),
        (CIRCULAR_12_5_1, date(2021, 9, 10), "theme name targets content plan method"),
        (
            "khoản 1 Điều 17 Luật 06/2022/QH15",
            date(2024, 1, 1),
            "objective scope subjects content criteria time plan organising",
        ),
        ("khoản 3 Điều 17 Luật 06/2022/QH15", date(2024, 1, 1), "inspection"),
        ("khoản 5 Điều 17 Luật 06/2022/QH15", date(2024, 1, 1), "review summing_up commendation"),
    ],
)
def test_what_each_article_asks_for(article: str, day: date, elements: str) -> None:
    found = [
        each.value.element for each in national().launch_requirements(day) if str(each.citation) == article
    ]
    assert found == [LaunchElement(element) for element in elements.split()]


def test_decree_91_article_4_2_alone_is_a_condition_of_the_launch_itself() -> None:
    found = national().launch_requirements(date(2021, 9, 10))
    assert {str(each.citation) for each in found if each.value.before_launch} == {DECREE_91_4_2}
    assert not any(each.value.before_launch for each in national().launch_requirements(date(2024, 1, 1)))


def test_law_2003_article_16_is_detailed_by_decree_91_article_5() -> None:
    found = [each for each in national().launch_requirements(date(2021, 9, 10)) if each.row == "M-13"]
    assert {tuple(map(str, each.also)) for each in found} == {("Điều 5 Nghị định 91/2017/NĐ-CP",)}


@pytest.mark.parametrize(
    ("day", "verification"),
    [
        (date(2017, 10, 1), Verification.OFFICIAL),
        (date(2021, 9, 10), Verification.OFFICIAL),
        (date(2024, 1, 1), Verification.SECONDARY),
    ],
)
def test_how_well_it_was_read(day: date, verification: Verification) -> None:
    assert {each.verification for each in national().launch_requirements(day)} == {verification}
