from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from emulation.errors import EmulationError, InvalidValueError, NotationError
from emulation.law import Citation, Instrument, InstrumentKind, Verification
from emulation.periods import Period

FIELDS: dict[str, Any] = {
    "id": "T-03",
    "name": "Decree 91/2017/ND-CP",
    "title_vi": "Chi tiết",
    "title_en": "Details",
    "in_force": Period(date(2017, 10, 1), date(2023, 12, 31)),
    "verification": Verification.OFFICIAL,
}
DECREE = Instrument(**FIELDS)


def test_name_kind_and_number() -> None:
    assert (DECREE.name, DECREE.kind, DECREE.number) == (
        "Nghị định 91/2017/NĐ-CP",
        InstrumentKind.DECREE,
        "91/2017/NĐ-CP",
    )
    assert str(DECREE) == DECREE.text() == "Nghị định 91/2017/NĐ-CP"
    assert DECREE.text("en") == "Decree 91/2017/NĐ-CP"
    assert (DECREE.title(), DECREE.title("en")) == ("Chi tiết", "Details")


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2017, 9, 30), False),
        (date(2017, 10, 1), True),
        (date(2023, 12, 31), True),
        (date(2024, 1, 1), False),
    ],
)
def test_first_and_last_day_count(day: date, holds: bool) -> None:
    assert DECREE.is_in_force(day) is holds


def test_citing() -> None:
    assert DECREE.cite() == Citation("91/2017/NĐ-CP")
    assert DECREE.cite(43, 2, "a") == Citation("91/2017/NĐ-CP", "43", "2", "a")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"name": "decree of 2017"}, NotationError),
        ({"title_vi": " "}, InvalidValueError),
        ({"in_force": (None, None)}, InvalidValueError),
        ({"verification": "recalled"}, InvalidValueError),
        ({"issued": datetime(2017, 7, 31, 8, 0)}, InvalidValueError),
        ({"amends": "Luật 15/2003/QH11"}, InvalidValueError),
        ({"replaces": ["an older one"]}, NotationError),
    ],
)
def test_refusals(change: dict[str, Any], kind: type[EmulationError]) -> None:
    with pytest.raises(kind):
        Instrument(**(FIELDS | change))


def test_recollection_is_no_verification() -> None:
    assert [each.value for each in Verification] == ["official", "secondary", "weak", "derived"]
    for word in ("recalled", "unverified", "recollection"):
        with pytest.raises(ValueError, match=word):
            Verification(word)


def test_an_answer_is_as_good_as_its_worst_text() -> None:
    assert Verification.weakest(Verification.SECONDARY) is Verification.SECONDARY
    assert Verification.weakest(*reversed(Verification)) is Verification.DERIVED
