"""The assertion that all readings agree: it holds where they do, and says where they do not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.eligibility import ALWAYS, Answer, Fact, Node, Unknown, parse_rule
from emulation.errors import InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.testing import readings
from emulation.testing.eligibility import records, rules
from emulation.testing.readings import READINGS, ReadingCase, assert_readings_agree

YEARS = Fact.whole("years", vi="số năm", en="years")
PLAIN = ("decide", "mapping", "function", "assess", "proof", "text", "json")
TODAY = date(2021, 9, 10)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Node, list[dict[str, Answer]]]:
    rule = draw(rules(max_leaves=4))
    return rule, draw(st.lists(records(rule), min_size=1, max_size=3))


@settings(max_examples=10)
@given(cases())
def test_every_reading_of_drawn_rules_agrees(case: tuple[Node, list[dict[str, Answer]]]) -> None:
    rule, drawn = case
    held = assert_readings_agree(rule, drawn, on=TODAY)
    assert set(PLAIN) <= set(held) <= set(READINGS)


def test_records_of_any_form_are_taken() -> None:
    given_records = [{"years": 5}, SimpleNamespace(years=4), lambda key: Unknown(), {}]
    assert assert_readings_agree(YEARS >= 5, given_records, readings=PLAIN) == PLAIN
    assert assert_readings_agree(YEARS >= 5, [], readings=["json"]) == ("json",)


@pytest.mark.parametrize("name", PLAIN)
def test_a_reading_that_differs_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {**READINGS, name: ((), lambda case: [Truth.YES for _ in case.values])}
    monkeypatch.setattr(readings, "READINGS", wrong)
    with pytest.raises(AssertionError) as caught:
        assert_readings_agree(YEARS >= 5, [{"years": 5}, {"years": 4}])
    assert str(caught.value).splitlines() == [
        f"the reading {name!r} says yes and the definition no",
        "  rule   years >= 5",
        "  record 1: {'years': 4}",
    ]


@pytest.mark.parametrize("name", ["text", "json"])
def test_a_rule_that_comes_back_changed_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    other: Any = parse_rule("years > 4", (YEARS >= 5).vocabulary)
    monkeypatch.setattr(readings, "parse_rule", lambda text, vocabulary: other)
    monkeypatch.setattr(readings, "loads", lambda kind, text: other)
    with pytest.raises(AssertionError, match="came back changed"):
        assert_readings_agree(YEARS >= 5, [{"years": 5}], readings=[name])


def test_what_is_not_installed_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "find_spec", lambda package: None)
    held = assert_readings_agree(YEARS >= 5, [{"years": 5}])
    assert held == PLAIN


SCORE = Fact.decimal("score", vi="score", en="score", maximum=10)


@pytest.mark.parametrize("backend", ["polars", "pyarrow"])
def test_columns_are_held_where_they_can_hold_the_records(backend: str) -> None:
    pytest.importorskip("narwhals")
    pytest.importorskip(backend)
    rule = (SCORE >= 5) & (YEARS >= 3)
    given_records = [
        {"score": Fraction(1, 3), "years": 5},
        {"score": 11, "years": 5},
        {"score": 5, "years": 10**30},
        {"score": Decimal("5.5"), "years": 5},
    ]
    assert assert_readings_agree(rule, given_records, readings=[backend]) == (backend,)
    assert assert_readings_agree(rule, given_records[:3], readings=[backend]) == ()
    assert assert_readings_agree(ALWAYS, [{}], readings=[backend]) == ()


def test_columns_that_refuse_the_rule_are_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("polars")
    pytest.importorskip("narwhals")
    frames = pytest.importorskip("emulation.frames")

    def refuses(*_: object, **__: object) -> None:
        raise InvalidDocumentError(
            "the table cannot be judged", [InvalidValueError("core.no_digest", "{found}", found=1)]
        )

    monkeypatch.setattr(frames, "assess", refuses)
    assert assert_readings_agree(YEARS >= 5, [{"years": 5}], readings=["polars"]) == ()


def test_what_is_refused() -> None:
    with pytest.raises(UnknownKeyError, match="near names: \\('decide',\\)"):
        assert_readings_agree(YEARS >= 5, [], readings=["decides"])
    with pytest.raises(InvalidValueError, match="kind whole"):
        assert_readings_agree(YEARS >= 5, [{"years": "5"}])
    with pytest.raises(InvalidValueError, match="a rule is expected"):
        assert_readings_agree("years >= 5", [])  # type: ignore[arg-type]  # no rule
    assert ReadingCase(YEARS >= 5, (), (), None).on is None  # type: ignore[arg-type]  # a condition is a node
