from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from emulation.core import UNITS, Quantity, Unit, exact, money, percent, unit
from emulation.core.quantity import plain_number
from emulation.errors import InvalidValueError, UnknownKeyError


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (5, Fraction(5)),
        ("0.15", Fraction(3, 20)),
        ("1/3", Fraction(1, 3)),
        ("1e3", Fraction(1000)),
        (Decimal("99.6"), Fraction(996, 10)),
        (Fraction(-1, 7), Fraction(-1, 7)),
    ],
)
def test_exact(given: int | Decimal | Fraction | str, expected: Fraction) -> None:
    assert exact(given) == expected


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (0.1, "core.not_exact"),
        (True, "core.not_exact"),
        (None, "core.not_exact"),
        ("x", "core.not_a_number"),
        ("1/0", "core.not_a_number"),
        ("", "core.not_a_number"),
        (Decimal("NaN"), "core.not_a_number"),
        (Decimal("Infinity"), "core.not_a_number"),
        ("nan", "core.not_a_number"),
        ("1e999999999", "core.not_a_number"),
        ("1e-999999999", "core.not_a_number"),
        ("9" * 61, "core.number_too_long"),
        (10**400, "core.number_too_long"),
    ],
)
def test_what_is_not_exact(bad: object, code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        exact(bad)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_units_convert_within_a_dimension() -> None:
    assert Quantity(519, unit("km")).to(unit("m")) == Quantity(519_000, unit("m"))
    assert Quantity(2, unit("ha")) + Quantity(1200, unit("m2")) == Quantity("2.12", unit("ha"))
    assert Quantity(1, unit("km")) - Quantity(1, unit("m")) == Quantity(999, unit("m"))
    assert money(1_490_000) * Decimal("0.15") == money(223_500)
    assert Quantity("39632", unit("billion-dong")) > money(1)


@pytest.mark.parametrize("operation", ["__add__", "__sub__", "__lt__"])
def test_different_things_do_not_mix(operation: str) -> None:
    with pytest.raises(InvalidValueError, match="do not measure the same thing") as caught:
        getattr(money(1), operation)(percent(1))
    assert caught.value.code == "core.unit_mismatch"


def test_equality_and_hash_follow_the_base_amount() -> None:
    assert Quantity(1, unit("km")) == Quantity(1000, unit("m"))
    assert hash(Quantity(1, unit("km"))) == hash(Quantity(1000, unit("m")))
    assert Quantity(1, unit("km")) != Quantity(1000, unit("m2"))
    assert Quantity(1, unit("km")) != 1000


def test_an_unknown_unit_names_its_neighbours() -> None:
    with pytest.raises(UnknownKeyError, match="near names") as caught:
        unit("persons")
    assert "person" in caught.value.params["near"]  # type: ignore[operator]


@pytest.mark.parametrize("factor", [0, -1])
def test_a_unit_is_worth_something(factor: int) -> None:
    with pytest.raises(InvalidValueError):
        Unit("odd", "odd", factor, vi="lạ", en="odd")


def test_a_unit_of_ones_own() -> None:
    sack = Unit("sack", "weight", 50, vi="bao", en="sacks")
    assert Quantity(2, sack) == Quantity(100, UNITS["kg"])
    assert Quantity(2, sack).text("vi") == "2 bao"
    assert Quantity(2, sack).text("en") == "2 sacks"


def test_99_6_percent_is_never_shown_as_the_whole() -> None:
    assert percent("99.6").text("vi") == "99,6%"
    assert percent("99.999").text("vi") == "99,99%"
    assert percent(100).text("en") == "100%"
    assert percent(100) > percent("99.999")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(7), "7"),
        (Fraction(-7), "-7"),
        (Fraction(-3, 20), "-0.15"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 10**13), "1/10000000000000"),
        (Fraction(12345, 10), "1234.5"),
    ],
)
def test_plain_numbers_are_exact(value: Fraction, written: str) -> None:
    assert plain_number(value) == written
    assert exact(written) == value


def test_str() -> None:
    assert str(money(223_500)) == "223500 đồng"
