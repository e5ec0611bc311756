"""The facts that entries of a journal carry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

import pytest

from emulation.campaigns import (
    Activated,
    Amended,
    Closed,
    ConditionBegan,
    ConditionEnded,
    Corrected,
    Extended,
    Measured,
    PopulationSet,
    Registered,
    Resumed,
    ReviewHeld,
    ReviewKind,
    Suspended,
    Withdrawn,
    ZoneSet,
)
from emulation.core import Truth
from emulation.errors import InvalidValueError
from emulation.periods import Period


def test_a_reading_is_exact_and_may_be_unknown() -> None:
    assert Measured("tested", "village-1", value="12.5").value == Fraction(25, 2)
    assert Measured("tested").value is None
    assert Measured("drug-free", answer=Truth.UNKNOWN).answer is Truth.UNKNOWN
    assert Measured("tested", value=-3).value == -3  # a rate may fall


def test_facts_without_content_are_equal() -> None:
    assert Closed() == Closed()
    assert Resumed() == Resumed()
    assert Closed() != Resumed()
    assert len({Closed(), Closed(), Resumed()}) == 2


def test_a_beginning_is_no_end() -> None:
    assert ConditionBegan("distancing") != ConditionEnded("distancing")


def test_a_repeal_has_no_text() -> None:
    assert Amended("IV", None).text is None
    assert Amended("IV", "Đến hết ngày 15/11/2021").text == "Đến hết ngày 15/11/2021"


def test_a_correction_carries_the_whole_fact() -> None:
    fact = ZoneSet("zones", "village-1", None)
    assert Corrected("e1", fact).fact == fact
    assert Withdrawn("e1", "ghi nhầm").entry == "e1"


def test_a_review_may_cover_days_of_its_own() -> None:
    days = Period(date(2021, 9, 10), date(2021, 9, 30))
    assert ReviewHeld(ReviewKind.INTERIM, days).covers == days
    assert ReviewHeld(ReviewKind.FINAL).covers is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: Activated(""),
        lambda: Measured("chỉ tiêu"),
        lambda: Measured("tested", "thôn 1"),
        lambda: Measured("tested", value=0.5),  # type: ignore[arg-type]
        lambda: Measured("tested", value="many"),
        lambda: Measured("tested", population=-1),
        lambda: Measured("tested", population=True),
        lambda: Measured("tested", answer=True),  # type: ignore[arg-type]
        lambda: ZoneSet("zones", "village-1", "vùng xanh"),
        lambda: ZoneSet("zones", None, "green"),  # type: ignore[arg-type]
        lambda: PopulationSet("residents", size=-1),
        lambda: PopulationSet("residents", size=1.0),  # type: ignore[arg-type]
        lambda: PopulationSet("due", wait_days=0),
        lambda: PopulationSet("due", wait_days=True),
        lambda: ConditionBegan(""),
        lambda: ConditionEnded(" "),
        lambda: Extended(datetime(2021, 10, 30)),
        lambda: Extended("2021-10-30"),  # type: ignore[arg-type]
        lambda: Suspended(""),
        lambda: Amended("", "x"),
        lambda: Amended("IV", ""),
        lambda: Registered("ai đó"),
        lambda: Registered("school-1", "screening"),  # type: ignore[arg-type]
        lambda: Registered("school-1", pledge=" "),
        lambda: ReviewHeld("final"),  # type: ignore[arg-type]
        lambda: ReviewHeld(ReviewKind.FINAL, summary=""),
        lambda: ReviewHeld(ReviewKind.FINAL, date(2021, 9, 10)),  # type: ignore[arg-type]
        lambda: Corrected("", Closed()),
        lambda: Corrected("e1", "closed"),  # type: ignore[arg-type]
        lambda: Corrected("e1", Withdrawn("e0", "nhầm")),  # type: ignore[arg-type]
        lambda: Corrected("e1", Corrected("e0", Closed())),  # type: ignore[arg-type]
        lambda: Withdrawn("e1", ""),
    ],
)
def test_a_fact_that_cannot_be_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(InvalidValueError):
        make()
