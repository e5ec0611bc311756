"""Asked with hardly any stack left, the library answers rightly or says so; it never answers something else."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable
from types import SimpleNamespace

import polars as pl
import pytest

from emulation import samples
from emulation.analysis import difference, satisfiable
from emulation.campaigns import Campaign
from emulation.codecs import data, dumps, from_data, loads, parse_json, to_data
from emulation.codecs.converter import converter
from emulation.core.stack import OutOfStack, exhausted, has_stack, on_enough_stack
from emulation.eligibility import Fact, RecordForm, Rule, Verdict
from emulation.errors import EmulationError, InvalidDocumentError, StackExhaustedError
from emulation.frames import assess as assess_table
from emulation.frames import check, expressions, summarise
from emulation.i18n import say_error

YEARS = Fact.whole("years", vi="số năm", en="years")
PLAN = samples.dai_mach_2021()
DATA, TEXT = to_data(PLAN), dumps(PLAN)
TABLE = pl.DataFrame({"years": [7, 3, None]})
_ENDLESS = 100_000


def deep(number: int, levels: int = 28) -> Rule:
    """Give a rule of its own for each number, nested nearly as deeply as rules may be; so nothing of it was compiled before."""
    rule: Rule = YEARS >= number
    for _ in range(levels):
        rule = ~(rule & (YEARS < 60))
    return rule


def with_frames(left: int, ask: Callable[[], object]) -> object:
    """Call with only so many frames left."""
    frames, frame = 0, sys._getframe()
    while frame.f_back is not None:
        frame, frames = frame.f_back, frames + 1

    def deeper(more: int) -> object:
        return deeper(more - 1) if more > 0 else ask()

    return deeper(sys.getrecursionlimit() - frames - left)


RECORD = {"years": 7}
OF_RULES: dict[str, Callable[[Rule], object]] = {
    "decide": lambda rule: rule.decide(RECORD),
    "assess": lambda rule: rule.assess(RECORD).verdict,
    "truth": lambda rule: rule.truth(RECORD),
    "decider": lambda rule: rule.decider(RecordForm.MAPPING)(RECORD),
    "assessor": lambda rule: rule.assessor(RecordForm.MAPPING)(RECORD).verdict,
    "explanation": lambda rule: rule.assess(RECORD).text("en"),
    "reasons": lambda rule: [step.node for step in rule.assess(RECORD).reasons],
    "words": lambda rule: rule.text("vi"),
    "written": str,
    "digest": lambda rule: rule.digest,
    "table": lambda rule: assess_table(TABLE, rule)["verdict"].to_list(),
    "summary": lambda rule: dict(summarise(TABLE, rule).verdicts),
    "check": lambda rule: check(TABLE, rule),
    "solver": lambda rule: satisfiable(rule).verdict,
    "difference": lambda rule: difference(rule, rule).gain.verdict,
}
OF_DOCUMENTS: dict[str, Callable[[Rule], object]] = {
    "to data": lambda _rule: to_data(PLAN),
    "from data": lambda _rule: from_data(Campaign, DATA),
    "dumps": lambda _rule: dumps(PLAN),
    "loads": lambda _rule: loads(Campaign, TEXT),
}


def test_expressions_say_it_too() -> None:
    with pytest.raises(StackExhaustedError):
        with_frames(40, lambda: expressions(TABLE, deep(1, levels=4)))


@pytest.mark.parametrize(("name", "ask"), [*OF_RULES.items(), *OF_DOCUMENTS.items()])
def test_with_little_stack_left_the_answer_is_right_or_refused(
    name: str, ask: Callable[[Rule], object]
) -> None:
    refused = 0
    for left in (12, 25, 45, 70, 100, 140, 200, 300):
        rule = deep(
            len(name) * 1_000_000 + sum(map(ord, name)) * 1_000 + left
        )  # one of which nothing is kept yet
        try:
            found = with_frames(left, lambda rule=rule: ask(rule))  # type: ignore[misc]  # called at once
        except StackExhaustedError as error:
            assert isinstance(error, EmulationError)
            assert error.code == "core.stack_exhausted"
            assert error.__cause__ is not None
            refused += 1
        except RecursionError:
            # So little was left that not even the error could be made.
            assert left <= 70
            refused += 1
        else:
            assert found == ask(rule)
    assert refused


def test_the_function_used_last_says_it_too() -> None:
    calls = 0

    class Recursing:
        @property
        def years(self) -> int:
            nonlocal calls
            calls += 1
            return 7 if calls <= 2 else self.years

    rule = YEARS >= 5
    record = Recursing()
    assert rule.decide(record) is Verdict.ELIGIBLE
    assert rule.assess(record).verdict is Verdict.ELIGIBLE
    for ask in (rule.decide, rule.assess):
        with pytest.raises(StackExhaustedError) as caught:
            ask(record)
        assert caught.value.params["what"] == ask.__name__


def test_a_type_looked_for_with_little_stack_left_is_not_remembered_wrongly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever was left when a class was first met, it is written and read as ever afterwards."""
    for left in range(30, 230, 20):
        made = converter.__wrapped__()
        monkeypatch.setattr(data, "converter", lambda made=made: made)
        for ask in (lambda: to_data(PLAN), lambda: from_data(Campaign, DATA)):
            with contextlib.suppress(RecursionError):
                with_frames(left, ask)
        assert to_data(PLAN) == DATA
        assert from_data(Campaign, DATA) == PLAN


@pytest.mark.parametrize("failure", [OutOfStack(), RecursionError(), ExceptionGroup("", [RecursionError()])])
def test_a_document_is_not_blamed_for_the_stack(
    failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> object:
        raise failure

    monkeypatch.setattr(data, "converter", lambda: SimpleNamespace(structure=fail))
    with pytest.raises(StackExhaustedError) as caught:
        from_data(Campaign, DATA)
    assert caught.value.__cause__ is failure


def test_enough_stack_is_a_hundred_calls() -> None:
    has_stack()
    with pytest.raises(OutOfStack):
        with_frames(90, has_stack)


def test_the_depth_of_a_text_is_told_from_that_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        parse_json("[" * _ENDLESS)
    assert [fault.code for fault in caught.value.faults] == ["codecs.too_deep"]
    nested = "[" * 150 + '"[[[["' + "]" * 150
    assert json.loads(nested) == parse_json(nested)

    def fail(*_args: object, **_options: object) -> object:
        raise RecursionError

    monkeypatch.setattr(json, "loads", fail)
    for text in (nested, "[[]]" * 300, '"' + "[" * 300 + '"'):
        with pytest.raises(StackExhaustedError):
            parse_json(text)
    with pytest.raises(InvalidDocumentError):
        parse_json("[" * 201)


def test_the_error_says_what_to_do_in_both_languages() -> None:
    error = exhausted("decide")
    assert "sys.setrecursionlimit()" in str(error)
    assert "decide" in say_error(error, "vi")
    assert error.params["limit"] == sys.getrecursionlimit()

    @on_enough_stack
    def outer() -> None:
        inner()

    @on_enough_stack
    def inner() -> None:
        raise RecursionError

    with pytest.raises(StackExhaustedError) as caught:
        outer()
    assert caught.value.params["what"].endswith("inner")
