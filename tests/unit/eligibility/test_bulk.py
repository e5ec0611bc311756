"""Many records by one rule: order, faults in their place, progress, memory, counts."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from datetime import date
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.eligibility import (
    Answer,
    Criterion,
    Fact,
    Unknown,
    Verdict,
    assess_many,
    decide_many,
    summarise,
)
from emulation.errors import InvalidValueError
from emulation.periods import Duration
from emulation.testing.eligibility import records, rules, vocabularies

YEARS = Fact.whole("years", vi="số năm", en="years")
WARNED = Fact.boolean("warned", vi="bị kỷ luật", en="disciplined")
RULE = Criterion("TC1", YEARS >= 5, vi="Đủ năm", en="Long enough") & ~WARNED.is_true()
MIXED: list[Any] = [
    {"years": 7, "warned": False},
    SimpleNamespace(years=3, warned=None),
    {"years": 9}.get,
    {"years": 7.5, "warned": False},
    SimpleNamespace(years=7),
    {"years": None, "warned": True},
]


def test_each_record_is_answered_in_its_place() -> None:
    found = list(decide_many(RULE, MIXED))
    assert [each.index for each in found] == [0, 1, 2, 3, 4, 5]
    assert [each.result for each in found] == [
        Verdict.ELIGIBLE,
        Verdict.INELIGIBLE,
        Verdict.UNDETERMINED,
        Verdict.ELIGIBLE,  # 7.5 is more than 5, whatever its type
        None,
        Verdict.INELIGIBLE,
    ]
    assert found[4].fault is not None
    assert found[4].fault.path == ("record", 4, "warned")


def test_an_assessment_looks_at_every_type() -> None:
    found = list(assess_many(RULE, MIXED))
    assert [each.result is None for each in found] == [False, False, False, True, True, False]
    assert "use Decimal or Fraction" in str(found[3].fault)


def test_a_bad_record_among_a_thousand_leaves_the_others() -> None:
    cards: list[Any] = [{"years": number % 10, "warned": False} for number in range(1000)]
    cards[500] = {"years": "many", "warned": False}
    found = list(assess_many(RULE, cards))
    assert [each.index for each in found if each.fault is not None] == [500]
    assert sum(each.result is not None for each in found) == 999


def test_progress_is_told_now_and_then_and_at_the_end() -> None:
    told: list[int] = []
    list(decide_many(RULE, [{}] * 25, progress=told.append, every=10))
    assert told == [10, 20, 25]
    told.clear()
    list(decide_many(RULE, [{}] * 20, progress=told.append, every=10))
    assert told == [10, 20]
    told.clear()
    list(decide_many(RULE, [], progress=told.append))
    assert told == []


@pytest.mark.parametrize("every", [0, -1, 2.5])
def test_odd_intervals_are_refused_at_once(every: Any) -> None:
    with pytest.raises(InvalidValueError, match="every: more than zero is expected"):
        decide_many(RULE, [], every=every)


def test_a_missing_day_is_refused_at_once() -> None:
    since = Fact.day("joined", vi="ngày vào", en="joined").since(Duration(years=5))
    with pytest.raises(InvalidValueError, match="pass it as on="):
        decide_many(since, [{}])
    assert [each.result for each in decide_many(since, [{}], on=date(2021, 9, 10))] == [Verdict.UNDETERMINED]


def test_records_are_taken_one_by_one() -> None:
    taken: list[int] = []

    def cards() -> Iterator[object]:
        for number in count():
            taken.append(number)
            yield {"years": number}

    found = decide_many(RULE, cards())
    for number in range(3):
        assert next(found).index == number
        assert taken == list(range(number + 1))


def test_two_unknown_answers_are_not_the_same() -> None:
    one, other = (Fact.text(key, vi=key, en=key) for key in ("one", "other"))
    record = {"one": Unknown(), "other": Unknown()}
    assert one.equals(other).decide(record) is Verdict.UNDETERMINED
    assert one.differs(other).decide(record) is Verdict.UNDETERMINED
    assert one.equals(other).assess(record).verdict is Verdict.UNDETERMINED


def test_an_iterator_that_breaks_is_not_swallowed() -> None:
    def broken() -> Iterator[object]:
        yield {"years": 5, "warned": False}
        msg = "the file ended early"
        raise OSError(msg)

    found = decide_many(RULE, broken())
    assert next(found).result is Verdict.ELIGIBLE
    with pytest.raises(OSError, match="ended early"):
        next(found)


def test_memory_does_not_grow_with_the_records() -> None:
    def peak(number_of_cards: int) -> int:
        def cards() -> Iterator[object]:
            for number in range(number_of_cards):
                if number % 200 == 0:
                    gc.collect()  # so that only what is kept is counted
                yield {"years": number % 10, "warned": None}

        tracemalloc.start()
        summarise(RULE, assess_many(RULE, cards()))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    gc.freeze()  # what other tests left behind is not looked at again at every collection
    try:
        peak(10)  # what is made once
        assert peak(2000) < 1.5 * peak(400)
    finally:
        gc.unfreeze()


def test_a_summary_counts_and_names() -> None:
    found = summarise(RULE, assess_many(RULE, MIXED))
    assert dict(found.verdicts) == {"ineligible": 2, "eligible": 1, "undetermined": 1}
    assert dict(found.failed) == {"TC1": 1}
    assert dict(found.missing) == {"warned": 1}
    assert dict(found.settled_by) == {"warned": 1}
    assert found.faults == 2
    assert found.total == 6
    assert [fault.path[1] for fault in found.first_faults] == [3, 4]
    assert found.text("en").splitlines() == [
        "Summary of 6 records",
        "what                which                          records",
        "------------------- ------------------------------ -------",
        "verdict             ineligible                     2",
        "verdict             eligible                       1",
        "verdict             undetermined                   1",
        "criterion not met   TC1. Long enough               1",
        "missing fact        disciplined                    1",
        "could be settled by disciplined                    1",
        "fault               records that could not be read 2",
    ]
    assert "Tổng hợp 6 bản ghi" in found.text()


def test_only_the_first_faults_are_kept() -> None:
    found = summarise(RULE, assess_many(RULE, [{"years": "x"}] * 50))
    assert (found.faults, len(found.first_faults)) == (50, 20)
    assert len((found + found).first_faults) == 20


@given(st.data())
def test_parts_add_up(data: st.DataObject) -> None:
    rule = data.draw(rules(data.draw(vocabularies(derived=False))))
    cards: list[dict[str, Answer]] = data.draw(st.lists(records(rule), max_size=6))
    on = date(2021, 9, 10)
    cut = data.draw(st.integers(0, len(cards)))
    whole = summarise(rule, assess_many(rule, cards, on=on))
    first, second = (summarise(rule, assess_many(rule, part, on=on)) for part in (cards[:cut], cards[cut:]))
    assert first + second == whole
    assert whole.total == len(cards)
    assert sum(whole.verdicts.values()) == len(cards)
    decided = [each.result for each in decide_many(rule, cards, on=on)]
    assert decided == [each.result.verdict for each in assess_many(rule, cards, on=on) if each.result]
