from __future__ import annotations

import itertools

import pytest

from emulation.core import Truth
from emulation.errors import EmulationError, InvalidValueError

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_kleene_tables(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    assert one & other is both
    assert other & one is both
    assert one | other is either
    assert other | one is either


def test_negation() -> None:
    assert [~YES, ~NO, ~UNKNOWN] == [NO, YES, UNKNOWN]


def test_de_morgan_over_every_triple() -> None:
    for truths in itertools.product(Truth, repeat=3):
        assert ~Truth.all(truths) is Truth.any(~truth for truth in truths)


def test_nothing_at_all() -> None:
    assert Truth.all([]) is YES
    assert Truth.any([]) is NO


@pytest.mark.parametrize(("value", "truth"), [(True, YES), (False, NO), (None, UNKNOWN)])
def test_of(value: bool | None, truth: Truth) -> None:
    assert Truth.of(value) is truth


@pytest.mark.parametrize("truth", list(Truth))
def test_a_truth_has_no_bool(truth: Truth) -> None:
    with pytest.raises(InvalidValueError, match=r"write 'truth is Truth\.YES'") as caught:
        bool(truth)
    assert isinstance(caught.value, EmulationError)
    assert caught.value.code == "core.truth_is_not_bool"


def test_an_unknown_that_cannot_change_the_result_does_not_matter() -> None:
    """Every completion of the unknowns must give the decided result, and an undecided one must be able to go both ways."""
    for truths in itertools.product(Truth, repeat=3):
        results = set()
        for completion in itertools.product([YES, NO], repeat=3):
            if all(known in (UNKNOWN, filled) for known, filled in zip(truths, completion, strict=True)):
                results.add(Truth.all(completion))
        expected = results.pop() if len(results) == 1 else UNKNOWN
        assert Truth.all(truths) is expected
