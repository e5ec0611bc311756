"""Compiled rules are kept at hand by object, day and class of record; however few are kept, the verdicts stay the same."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace

import attrs
import pytest

from emulation.eligibility import Fact, OnDay, Rule, Verdict, assess_many, compiling, decide_many, rule
from emulation.errors import InvalidValueError

YEARS = Fact.whole("years", vi="số năm", en="years")
ACHIEVED = Fact.day("achieved", vi="ngày lập thành tích", en="day of the achievement")
RULE = YEARS >= 5


@attrs.frozen
class Frozen:
    years: int | None


def test_records_of_more_classes_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule, "_MOST_AT_HAND", 2)
    classes = [attrs.make_class(f"Of{number}", ["years"], frozen=bool(number % 2)) for number in range(5)]
    for _ in range(2):
        for cls in classes:
            assert RULE.decide(cls(5)) is Verdict.ELIGIBLE
            assert RULE.assess(cls(4)).verdict is Verdict.INELIGIBLE


def test_more_days_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule, "_MOST_AT_HAND", 2)
    by_then = ACHIEVED <= OnDay()
    first = date(2021, 9, 10)
    for _ in range(2):
        for number in range(5):
            on = first + timedelta(days=number)
            assert by_then.decide({"achieved": on}, on=on) is Verdict.ELIGIBLE
            assert by_then.decide({"achieved": on + timedelta(days=1)}, on=on) is Verdict.INELIGIBLE


def test_the_day_and_the_class_of_the_last_record_do_not_answer_for_the_next() -> None:
    by_then = ACHIEVED <= OnDay()
    then, before = date(2021, 9, 10), date(2021, 9, 9)
    for record in ({"achieved": then}, SimpleNamespace(achieved=then), {"achieved": then}):
        for on, wanted in (
            (then, Verdict.ELIGIBLE),
            (before, Verdict.INELIGIBLE),
            (date(2021, 9, 10), Verdict.ELIGIBLE),
        ):
            assert by_then.decide(record, on=on) is wanted
            judged = by_then.assess(record, on=on)
            assert (judged.verdict, judged.on) == (wanted, on)
    with pytest.raises(InvalidValueError, match="pass it as on="):
        by_then.decide({"achieved": then})
    with pytest.raises(InvalidValueError, match="pass it as on="):
        by_then.assess({"achieved": then})


def _pickled(rule: Rule) -> Rule:
    found = pickle.loads(pickle.dumps(rule))  # noqa: S301 - written a moment ago
    assert isinstance(found, Rule)
    return found


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, _pickled])
def test_what_is_at_hand_is_no_part_of_a_rule(copied: Callable[[Rule], Rule]) -> None:
    used, unused = YEARS >= 6, YEARS >= 6
    said = repr(used)
    assert used.decide(Frozen(6)) is used.assess(Frozen(6)).verdict is Verdict.ELIGIBLE
    assert (used, hash(used), used.digest, repr(used)) == (unused, hash(unused), unused.digest, said)
    assert copied(used) == used
    assert copied(used).decide(Frozen(5)) is copied(used).assess(Frozen(5)).verdict is Verdict.INELIGIBLE
    changed = attrs.evolve(used, limit=7)  # type: ignore[arg-type]
    assert changed.decide(Frozen(6)) is changed.assess(Frozen(6)).verdict is Verdict.INELIGIBLE


def test_equal_rules_share_what_was_compiled() -> None:
    one, other = YEARS >= 7, YEARS >= 7
    assert one is not other
    assert compiling.compiled(one, None) is compiling.compiled(other, None)
    assert compiling.compiled(one, None) is not compiling.compiled(YEARS >= 8, None)


def test_a_rule_that_is_gone_does_not_answer_for_another() -> None:
    for limit in range(200):  # the memory of one is given to the next
        assert (YEARS >= limit).decide({"years": limit}) is Verdict.ELIGIBLE
        assert (YEARS >= limit).decide({"years": limit - 1}) is Verdict.INELIGIBLE


def test_records_of_any_mixture_of_classes() -> None:
    records = [
        Frozen(5),
        {"years": 4},
        SimpleNamespace(years=None),
        Frozen(4),
        {"years": "4"},
        Frozen(5),
        lambda _key: 5,
    ]
    wanted = ["eligible", "ineligible", "undetermined", "ineligible", None, "eligible", "eligible"]
    found = list(decide_many(RULE, records))
    assert [each.index for each in found] == list(range(7))
    assert [None if each.result is None else each.result.value for each in found] == wanted
    assert [each.fault is None for each in found] == [value is not None for value in wanted]
    assert [
        None if each.result is None else each.result.verdict.value for each in assess_many(RULE, records)
    ] == wanted


def test_what_came_of_a_record_is_frozen() -> None:
    (found,) = decide_many(RULE, [Frozen(5)])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.index = 1  # type: ignore[misc]
    assert found == next(decide_many(RULE, [Frozen(6)]))
    assert hash(found) == hash(next(decide_many(RULE, [Frozen(6)])))


@pytest.mark.parametrize("on", ["2021-09-10", [date(2021, 9, 10)]])
def test_what_is_no_day_is_refused_by_name(on: object) -> None:
    with pytest.raises(InvalidValueError, match="whole day"):
        RULE.decide(Frozen(5), on=on)  # type: ignore[arg-type]
