"""What is measured: populations, ladders, indicators."""

from __future__ import annotations

import pytest

from emulation.campaigns import (
    AmountIndicator,
    CountedPopulation,
    DelayedPopulation,
    Ladder,
    LadderIndicator,
    MultipleIndicator,
    RateIndicator,
    ShareIndicator,
)
from emulation.core import UNITS, Quantity, money
from emulation.errors import InvalidValueError, UnknownKeyError

ZONES = Ladder(
    "zones",
    ("green", "yellow", "red"),
    names=[("green", "vùng xanh", "green zone"), ["red", "vùng đỏ", "red zone"]],
)


def test_a_territory_without_a_number_is_not_known_which_is_not_zero() -> None:
    residents = CountedPopulation("residents", "mọi người dân", sizes={"village-1": 40, "village-2": 0})
    assert residents.size_in("village-1") == 40
    assert residents.size_in("village-2") == 0
    assert residents.size_in("village-3") is None
    assert residents.size is None


def test_sizes_given_as_pairs_and_as_a_mapping_make_one_population() -> None:
    pairs = CountedPopulation("p", "dân", sizes=(("b", 2), ("a", 1)))
    assert pairs == CountedPopulation("p", "dân", sizes={"a": 1, "b": 2})
    assert pairs == CountedPopulation("p", "dân", sizes=[["b", 2], ["a", 1]])  # type: ignore[list-item]
    assert pairs.sizes == (("a", 1), ("b", 2))


def test_a_territory_twice_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        CountedPopulation("p", "dân", sizes=(("a", 1), ("a", 1)))
    assert refused.value.code == "campaigns.repeated_territory"


def test_a_number_of_people_is_not_negative() -> None:
    with pytest.raises(InvalidValueError) as refused:
        CountedPopulation("p", "dân", sizes={"a": -1})
    assert (refused.value.code, refused.value.path) == ("core.negative", ("sizes", "a"))
    with pytest.raises(InvalidValueError):
        CountedPopulation("p", "dân", size=-1)


@pytest.mark.parametrize(
    "bad",
    [
        5,
        None,
        "ab",
        [1],
        ["ab"],
        [("a",)],
        [("a", 1, 2)],
        {"a": True},
        {"a": "1"},
        {"a": None},
        {1: 1},
        {"": 1},
    ],
)
def test_sizes_are_pairs_of_id_and_number(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        CountedPopulation("p", "dân", sizes=bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("bad", [True, 1.5, "3"])
def test_a_size_is_a_whole_number(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        CountedPopulation("p", "dân", size=bad)  # type: ignore[arg-type]


def test_a_wait_is_positive_or_not_fixed() -> None:
    assert DelayedPopulation("due", "đến hạn", source="first").wait_days is None
    assert DelayedPopulation("due", "đến hạn", source="first", wait_days=28).wait_days == 28
    for bad in (0, -1, True, "28"):
        with pytest.raises(InvalidValueError):
            DelayedPopulation("due", "đến hạn", source="first", wait_days=bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("steps", [(), ("one",), ("one", "one"), ("one", "two", "one")])
def test_a_ladder_has_two_different_steps(steps: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Ladder("zones", steps)
    assert (refused.value.code, refused.value.path) == ("campaigns.not_a_ladder", ("steps",))


@pytest.mark.parametrize("steps", ["green", ("vùng xanh", "red"), (1, 2), None])
def test_steps_are_keys(steps: object) -> None:
    with pytest.raises(InvalidValueError):
        Ladder("zones", steps)  # type: ignore[arg-type]


def test_an_unknown_step_names_those_that_are_near() -> None:
    with pytest.raises(UnknownKeyError) as refused:
        ZONES.rank("gren")
    assert refused.value.code == "campaigns.unknown_step"
    assert refused.value.params["near"] == ("green",)
    assert refused.value.params["expected"] == ("green", "yellow", "red")
    with pytest.raises(UnknownKeyError):
        ZONES.is_at_least("green", "blue")
    with pytest.raises(UnknownKeyError):
        ZONES.is_at_least("blue", "green")


def test_a_step_goes_by_its_name_or_else_its_key() -> None:
    assert ZONES.name("green") == "vùng xanh"
    assert ZONES.name("red", "en") == "red zone"
    assert ZONES.name("yellow", "en") == ZONES.name("yellow") == "yellow"


def test_a_name_belongs_to_a_step() -> None:
    with pytest.raises(UnknownKeyError):
        Ladder("zones", ("green", "red"), names=[("blue", "xanh", "blue")])


@pytest.mark.parametrize(
    "bad", [7, "abc", ["abc"], [("green", "xanh")], [("green", "xanh", 3)], [("green", "", "x")], [None]]
)
def test_names_are_triples(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        Ladder("zones", ("green", "red"), names=bad)  # type: ignore[arg-type]


def test_the_dimension_of_an_indicator() -> None:
    assert ShareIndicator("residents").dimension == "share"
    assert ShareIndicator("residents").unit.code == "person"
    assert AmountIndicator(UNITS["km"]).dimension == "length"
    assert RateIndicator(UNITS["percentage-point"]).dimension == "share-change"
    assert MultipleIndicator(None, 2020, UNITS["dong"]).dimension == "multiple"


def test_a_base_may_be_in_another_unit_but_not_in_another_dimension() -> None:
    base = Quantity(2, UNITS["billion-dong"])
    assert MultipleIndicator(base, 2020, UNITS["million-dong"]).base == base
    with pytest.raises(InvalidValueError) as refused:
        MultipleIndicator(base, 2020, UNITS["km"])
    assert refused.value.code == "core.unit_mismatch"


@pytest.mark.parametrize("dong", [0, -5])
def test_a_base_is_more_than_zero(dong: int) -> None:
    with pytest.raises(InvalidValueError) as refused:
        MultipleIndicator(money(dong), 2020, UNITS["dong"])
    assert (refused.value.code, refused.value.path) == ("core.not_positive", ("base",))


def test_an_indicator_refuses_what_is_no_unit_base_or_year() -> None:
    for make in (
        lambda: AmountIndicator("km"),  # type: ignore[arg-type]
        lambda: RateIndicator(None),  # type: ignore[arg-type]
        lambda: ShareIndicator("residents", "person"),  # type: ignore[arg-type]
        lambda: ShareIndicator("mọi người"),
        lambda: MultipleIndicator(5, 2020, UNITS["dong"]),  # type: ignore[arg-type]
        lambda: MultipleIndicator(money(5), "2020", UNITS["dong"]),  # type: ignore[arg-type]
        lambda: LadderIndicator(""),
    ):
        with pytest.raises(InvalidValueError):
            make()
