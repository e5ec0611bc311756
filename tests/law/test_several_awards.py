"""Which prizes are paid when awards meet: rows K-07 to K-12, W-25 and W-26.

Decree 91/2017/NĐ-CP, Article 66(2)(c) to (đ); Decree 98/2023/NĐ-CP, Article 53; Decree 152/2025/NĐ-CP, Article 49(5) to (7).
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import GivenAward
from emulation.core import Truth
from emulation.errors import InvalidValueError
from emulation.law import Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

P = SubjectKind.PERSON
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
SCHOOL_YEAR = Period(date(2020, 9, 1), date(2021, 5, 31))
YEAR = Period.of_year(2021)
P1, P2, P3 = date(2021, 8, 20), date(2024, 8, 20), date(2025, 8, 20)
FIGHTER, WORKER, CERTIFICATE, DIPLOMA = (
    "grassroots_fighter",
    "advanced_worker",
    "certificate.commune",
    "provincial_diploma",
)


def given(*awards: tuple[str, Period | None, str | None]) -> list[GivenAward]:
    return [
        GivenAward(id=f"a{number}", award=award, recipient=P, period=period, achievement=achievement)
        for number, (award, period, achievement) in enumerate(awards)
    ]


def answers(day: date, *awards: tuple[str, Period | None, str | None]) -> list[tuple[Truth, str]]:
    return [
        (each.ruling.truth, ",".join(each.ruling.provisions))
        for each in national().payments(given(*awards), day)
    ]


def test_w_25_a_fighter_who_is_an_advanced_worker_with_a_certificate() -> None:
    found = national().payments(
        given(
            (FIGHTER, SCHOOL_YEAR, "year"), (WORKER, SCHOOL_YEAR, "year"), (CERTIFICATE, SCHOOL_YEAR, "year")
        ),
        P1,
    )
    assert [each.ruling.truth for each in found] == [YES, NO, YES]
    assert found[0].ruling.provisions == ("K-07.P1", "K-09.P1")
    assert found[1].ruling.provisions == ("K-07.P1",)
    assert [str(place) for place in found[2].ruling.citations] == [
        "điểm đ khoản 2 Điều 66 Nghị định 91/2017/NĐ-CP"
    ]
    paid = [each.prize.dong for each in found if each.prize and each.ruling.truth is YES]
    assert paid == [1_490_000, 230_000]


def test_w_26_before_october_2017_one_prize_was_paid_and_no_more() -> None:
    found = national().payments(given((FIGHTER, YEAR, "x"), (CERTIFICATE, YEAR, "x")), date(2017, 9, 30))
    # The figures of those days were not read, so that which prize is the highest cannot be told.
    assert [each.ruling.truth for each in found] == [UNKNOWN, UNKNOWN]
    after = national().payments(given((FIGHTER, YEAR, "x"), (CERTIFICATE, YEAR, "x")), date(2017, 10, 1))
    assert [each.ruling.truth for each in after] == [YES, YES]
    rule = next(each for each in national().provisions if each.id == "K-12")
    assert rule.in_force.end == date(2017, 9, 30)
    assert rule.verification is Verification.WEAK


@pytest.mark.parametrize(
    ("day", "one", "other", "expected"),
    [
        # P1 asks for the achievement.
        (P1, (YEAR, "x"), (YEAR, "x"), [(YES, "K-07.P1"), (NO, "K-07.P1")]),
        (P1, (YEAR, "x"), (SCHOOL_YEAR, "y"), [(YES, "K-08.P1"), (YES, "K-08.P1")]),
        (P1, (YEAR, None), (SCHOOL_YEAR, None), [(YES, "K-08.P1"), (YES, "K-08.P1")]),
        (P1, (YEAR, "x"), (YEAR, "y"), [(UNKNOWN, ""), (UNKNOWN, "")]),
        (P1, (YEAR, None), (YEAR, None), [(UNKNOWN, ""), (UNKNOWN, "")]),
        (P1, (YEAR, "x"), (SCHOOL_YEAR, "x"), [(UNKNOWN, ""), (UNKNOWN, "")]),
        # Since 2024 the time counted decides.
        (
            P2,
            (YEAR, None),
            (YEAR, None),
            [(YES, "K-10.titles_of_one_period.P2"), (NO, "K-10.titles_of_one_period.P2")],
        ),
        (
            P2,
            (YEAR, "x"),
            (SCHOOL_YEAR, "x"),
            [(YES, "K-10.titles_of_several_periods.P2"), (YES, "K-10.titles_of_several_periods.P2")],
        ),
        (
            P3,
            (YEAR, None),
            (YEAR, None),
            [(YES, "K-10.titles_of_one_period.P3"), (NO, "K-10.titles_of_one_period.P3")],
        ),
        (P3, (YEAR, "x"), (None, "x"), [(UNKNOWN, ""), (UNKNOWN, "")]),
    ],
)
def test_k_07_k_08_k_10_two_titles(
    day: date,
    one: tuple[Period | None, str | None],
    other: tuple[Period | None, str | None],
    expected: list[tuple[Truth, str]],
) -> None:
    assert answers(day, (FIGHTER, *one), (WORKER, *other)) == expected
    assert answers(day, (WORKER, *other), (FIGHTER, *one)) == expected[::-1]


@pytest.mark.parametrize(
    ("day", "row"),
    [
        (P1, "K-09.P1"),
        (date(2023, 12, 31), "K-09.P1"),
        (date(2024, 1, 1), "K-09.P2"),
        (P2, "K-09.P2"),
        (P3, "K-09.P3"),
    ],
)
def test_k_09_a_title_and_a_form_are_both_paid(day: date, row: str) -> None:
    assert answers(day, (FIGHTER, None, None), (CERTIFICATE, None, None)) == [(YES, row), (YES, row)]


@pytest.mark.parametrize(
    ("day", "one", "other", "expected"),
    [
        (P3, (YEAR, "x"), (SCHOOL_YEAR, "y"), (YES, "K-11.P3")),
        (P2, (YEAR, "x"), (SCHOOL_YEAR, "y"), (YES, "K-11.P2")),
        (P3, (YEAR, "x"), (YEAR, "y"), (UNKNOWN, "")),
        (P3, (YEAR, "x"), (SCHOOL_YEAR, "x"), (UNKNOWN, "")),
        (P3, (YEAR, "x"), (SCHOOL_YEAR, None), (UNKNOWN, "")),
        # Of several forms the decree of 2017 says nothing.
        (P1, (YEAR, "x"), (SCHOOL_YEAR, "y"), (UNKNOWN, "")),
    ],
)
def test_k_11_two_forms(
    day: date,
    one: tuple[Period | None, str | None],
    other: tuple[Period | None, str | None],
    expected: tuple[Truth, str],
) -> None:
    assert answers(day, (CERTIFICATE, *one), (DIPLOMA, *other)) == [expected, expected]


def test_three_titles_of_one_achievement_leave_one() -> None:
    same = (SCHOOL_YEAR, "x")
    found = answers(P1, (WORKER, *same), ("provincial_fighter", *same), (FIGHTER, *same))
    assert [truth for truth, _ in found] == [NO, YES, NO]


def test_of_two_equal_prizes_the_first_stands() -> None:
    assert answers(P1, (WORKER, YEAR, "x"), ("advanced_soldier", YEAR, "x")) == [
        (YES, "K-07.P1"),
        (NO, "K-07.P1"),
    ]


def test_an_award_alone_is_paid_and_cites_its_prize() -> None:
    (found,) = national().payments(given((CERTIFICATE, None, None)), P1)
    assert found.ruling.truth is YES
    assert found.ruling.provisions == ("P-29.P1", "B-06", "K-02.P1")
    assert found.text("en").startswith("certificate of commendation by the commune chair: yes")


def test_an_award_whose_prize_was_not_read_is_not_known() -> None:
    (found,) = national().payments(given((DIPLOMA, None, None)), P2)
    assert found.ruling.truth is UNKNOWN
    assert found.prize is None
    # Beside a title it is paid all the same, whatever the sum.
    pair = national().payments(given((DIPLOMA, None, None), (FIGHTER, None, None)), P2)
    assert [each.ruling.truth for each in pair] == [YES, YES]


def test_an_award_without_money_is_not_paid() -> None:
    (found,) = national().payments(
        [GivenAward(id="a", award="cultured_family", recipient=SubjectKind.HOUSEHOLD)], P1
    )
    assert found.ruling.truth is NO
    assert found.ruling.provisions == ("P-09.P1",)


def test_encouragement_outside_the_list_is_not_ruled_on() -> None:
    assert answers(P1, ("praise", YEAR, "x"), (FIGHTER, YEAR, "x")) == [(UNKNOWN, ""), (UNKNOWN, "")]


def test_awards_of_several_subjects_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="one subject"):
        national().payments(
            [
                GivenAward(id="a", award=FIGHTER, recipient=P),
                GivenAward(id="b", award="advanced_collective", recipient=SubjectKind.COLLECTIVE),
            ],
            P1,
        )


def test_two_with_one_id_are_refused() -> None:
    one = GivenAward(id="a", award=FIGHTER, recipient=P)
    with pytest.raises(InvalidValueError, match="one id"):
        national().payments([one, one], P1)
