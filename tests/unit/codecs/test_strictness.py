"""Data are taken as they are: nothing is converted by guess, and every fault is found in one go."""

from __future__ import annotations

import copy
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from emulation.campaigns import AtLeast, AtMost, Campaign, ContentArea, Duty, Finding, Theme
from emulation.campaigns.state import CampaignState
from emulation.codecs import from_data, schema, to_data
from emulation.core import Quantity, Truth, Unit, percent, unit
from emulation.errors import InvalidDocumentError
from emulation.i18n import say_error
from emulation.law import AwardForm
from emulation.parties import Territory
from emulation.samples import dai_mach_2021, synthetic_commune
from emulation.testing.core import exact_numbers

PLAN = dai_mach_2021()
DATA = to_data(PLAN)


def faults(cls: type, data: object) -> list[tuple[str, str]]:
    with pytest.raises(InvalidDocumentError) as caught:
        from_data(cls, data)
    for fault in caught.value.faults:
        assert say_error(fault, "vi") != say_error(fault, "en")
    return [
        (str(fault).partition(": ")[0] if fault.path else "", fault.code) for fault in caught.value.faults
    ]


@pytest.mark.parametrize(
    ("cls", "found", "code"),
    [
        (int, "5", "codecs.wrong_type"),
        (int, 5.0, "codecs.wrong_type"),
        (int, True, "codecs.wrong_type"),
        (int, None, "codecs.wrong_type"),
        (str, 5, "codecs.wrong_type"),
        (str, ["a"], "codecs.wrong_type"),
        (bool, 1, "codecs.wrong_type"),
        (bool, "true", "codecs.wrong_type"),
        (date, "2021-9-10", "codecs.not_a_date"),
        (date, "20210910", "codecs.not_a_date"),
        (date, "2021-W36-5", "codecs.not_a_date"),
        (date, "2021-02-29", "codecs.not_a_date"),
        (date, "2021-09-10T00:00:00", "codecs.not_a_date"),
        (date, 20210910, "codecs.wrong_type"),
        (datetime, "2021-09-10T09:00:00", "codecs.not_a_moment"),
        (datetime, "2021-09-10", "codecs.not_a_moment"),
        (datetime, "hôm qua", "codecs.not_a_moment"),
        (datetime, "2021-09-10T09:00:00+07:00" + " " * 100, "codecs.not_a_moment"),
        (time, "9:00", "codecs.not_a_time"),
        (time, "24:00", "codecs.not_a_time"),
        (time, "09:00+07:00", "codecs.not_a_time"),
        (Fraction, 12, "codecs.wrong_type"),
        (Fraction, 0.5, "codecs.wrong_type"),
        (Fraction, "1/0", "codecs.not_a_fraction"),
        (Fraction, "1/00", "codecs.not_a_fraction"),
        (Fraction, "1e3", "codecs.not_a_fraction"),
        (Fraction, "0,5", "codecs.not_a_fraction"),
        (Fraction, " 1", "codecs.not_a_fraction"),
        (Fraction, "", "codecs.not_a_fraction"),
        (Fraction, "9" * 101, "codecs.not_a_fraction"),
        (AwardForm, "huy hiệu", "codecs.unknown_choice"),
        (AwardForm, 1, "codecs.wrong_type"),
        (Unit, "personn", "core.unknown_unit"),
        (Unit, 5, "codecs.wrong_type"),
        (tuple[str, ...], "abc", "codecs.wrong_type"),
        (tuple[str, ...], {"a": 1}, "codecs.wrong_type"),
        (tuple[str, int], ["a"], "codecs.wrong_length"),
        (tuple[str, int], ["a", 1, 2], "codecs.wrong_length"),
        (frozenset[str], ["a", "b", "a"], "codecs.repeated_item"),
        (Theme, ["a"], "codecs.wrong_type"),
        (Theme, None, "codecs.wrong_type"),
    ],
)
def test_what_is_of_another_type_is_refused(cls: Any, found: object, code: str) -> None:
    assert faults(cls, found) == [("", code)]


@pytest.mark.parametrize(
    ("cls", "found", "expected"),
    [
        (date, "2024-02-29", date(2024, 2, 29)),
        (
            datetime,
            "2021-09-10T09:00:00+07:00",
            datetime(2021, 9, 10, 9, tzinfo=timezone(timedelta(hours=7))),
        ),
        (time, "09:30", time(9, 30)),
        (time, "09:30:15.5", time(9, 30, 15, 500_000)),
        (Fraction, "12", Fraction(12)),
        (Fraction, "-0.15", Fraction(-3, 20)),
        (Fraction, "-1/3", Fraction(-1, 3)),
        (Unit, "person", unit("person")),
        (AwardForm, AwardForm.CERTIFICATE_OF_COMMENDATION.value, AwardForm.CERTIFICATE_OF_COMMENDATION),
        (tuple[str, int], ["a", 1], ("a", 1)),
        (frozenset[str], ["b", "a"], frozenset({"a", "b"})),
    ],
)
def test_what_is_of_the_type_is_read(cls: Any, found: object, expected: object) -> None:
    assert from_data(cls, found) == expected


@given(exact_numbers(None, None))
def test_an_exact_number_comes_back_from_its_text(number: Fraction) -> None:
    if len(str(number.numerator)) <= 100:
        assert from_data(Fraction, to_data(number)) == number


def test_every_fault_is_found_in_one_go() -> None:
    data = copy.deepcopy(DATA)
    data["id"] = 5
    data["areas"][0]["title"] = ["x"]
    data["areas"][1]["titel"] = "x"
    del data["areas"][2]["text"]
    data["duties"][0]["verbs"] = ["propos"]
    data["actors"][0]["type"] = "bodi"
    del data["actors"][1]["type"]
    data["targets"][0]["goal"]["value"]["amount"] = 12
    data["launchers"] = "committee"
    data["zone"] = None
    found = faults(Campaign, data)
    assert len(found) == len(set(found))
    assert set(found) == {
        ("id", "codecs.wrong_type"),
        ("areas[0].title", "codecs.wrong_type"),
        ("areas[1]", "codecs.unknown_key"),
        ("areas[2].text", "codecs.missing_key"),
        ("duties[0].verbs[0]", "codecs.unknown_choice"),
        ("actors[0]", "codecs.unknown_type"),
        ("actors[1]", "codecs.no_type"),
        ("targets[0].goal.value.amount", "codecs.wrong_type"),
        ("launchers", "codecs.wrong_type"),
        ("zone", "codecs.wrong_type"),
    }


def test_near_names_help() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        from_data(Theme, {"text": "a", "wording": []})
    assert caught.value.faults[0].params == {"found": "wording", "near": ("wordings",)}


def test_bounds_are_faults_with_their_path_too() -> None:
    data = {"id": " ", "clause": "", "title": "", "text": "x", "weight": "-1"}
    assert [path for path, _ in faults(ContentArea, data)] == ["id", "clause", "title", "weight"]


def test_a_fault_between_fields_is_one_of_the_whole() -> None:
    data = {"id": "d", "clause": "VII.1", "verbs": ["propose"], "text": "x", "reach": "scope"}
    assert faults(Duty, data) == [("", "campaigns.duty_scope")]


def test_what_is_neither_text_nor_a_number_is_no_part_of_a_path() -> None:
    data = {"code": "PD101", "severity": "warning", "path": ["areas", 1.5], "detail": {"key": "a.b"}}
    assert faults(Finding, data) == [("path[1]", "codecs.wrong_type")]


def test_data_nested_without_end_are_refused() -> None:
    data: dict[str, object] = {"id": "t", "name": "Thôn", "kind": "village"}
    for _ in range(20_000):
        data = {"id": "t", "name": "Thôn", "kind": "village", "parts": [data]}
    assert faults(Territory, data) == [("", "codecs.too_deep")]


# ---- a choice that may be missing, in a class of an embedder ----


@attrs.frozen
class Wish:
    goal: AtLeast | AtMost | None
    votes: int = 0

    def __attrs_post_init__(self) -> None:
        if self.votes < 0:
            raise ValueError("votes cannot be fewer than none")


def test_what_an_embedder_refuses_in_words_of_its_own_is_a_fault_too() -> None:
    assert faults(Wish, {"goal": None, "votes": -1}) == [("", "codecs.cannot_read")]


@pytest.mark.parametrize("goal", [None, AtLeast(percent(5)), AtMost(percent(5))])
def test_a_choice_may_be_null(goal: AtLeast | AtMost | None) -> None:
    data = to_data(Wish(goal))
    assert from_data(Wish, data) == Wish(goal)
    assert goal is not None or data == {"goal": None}
    assert Draft202012Validator(schema(Wish)).is_valid(data)


# ---- a class or something that is none ----


@attrs.frozen
class Shown:
    value: Quantity | Truth | str | None


@pytest.mark.parametrize("value", [percent(5), Truth.NO, "green", None])
def test_a_class_or_something_else_carries_its_type(value: Quantity | Truth | str | None) -> None:
    data = to_data(Shown(value))
    assert from_data(Shown, data) == Shown(value)
    assert Draft202012Validator(schema(Shown)).is_valid(data)


@pytest.mark.parametrize(
    "value", [5, True, {"type": "day", "value": "2021-09-10"}, {"type": "list", "items": []}]
)
def test_any_other_type_is_refused_with_what_is_expected(value: object) -> None:
    with pytest.raises(InvalidDocumentError, match="cannot be read") as caught:
        from_data(Shown, {"value": value})
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("codecs.wrong_choice", ("value",))
    assert fault.params["expected"] == ("quantity", "truth", "str", "null")


def test_what_a_class_holds_of_another_is_in_its_schema() -> None:
    validator = Draft202012Validator(schema(CampaignState))
    commune = synthetic_commune(seed=7)
    state = to_data(dai_mach_2021().state(commune.journal, date(2021, 10, 30)))
    assert state["reviews"]
    assert validator.is_valid(state)
    for wrong in ({"kind": "interim", "more": 1}, {"type": "review_held", "kind": "interim"}, "interim"):
        state["reviews"][0]["fact"] = wrong
        assert not validator.is_valid(state)
        assert faults(CampaignState, state)
