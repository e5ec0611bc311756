"""A selection is what every way of settling what is open agrees on."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import Contender, Places, PlacesTie, TiePreference, share_places
from emulation.core import Truth
from emulation.testing.standards import contenders, places

PREFERENCES = st.none() | st.just(TiePreference("0.7"))
WAYS = {Truth.YES: (1,), Truth.NO: (0,), Truth.UNKNOWN: (0, 1)}
LEVELS = (Fraction(-1), *(Fraction(half, 2) for half in range(10)))


def settled(
    one: Contender, tie: PlacesTie, prefer: TiePreference | None
) -> list[tuple[tuple[Fraction, int, int], bool]]:
    """Give every way a contender can turn out: what decides about it, and whether it stands."""
    votes = [
        level for level in LEVELS if one.votes is None or one.most is None or one.votes <= level <= one.most
    ]
    chair = one.chair if tie is PlacesTie.CHAIR_SIDE else Truth.NO
    preferred = Truth.NO if prefer is None else prefer.prefers(one)
    stands = product(WAYS[one.passed], WAYS[one.is_excluded])
    may = {bool(passed and not excluded) for passed, excluded in stands}
    return list(
        dict.fromkeys(
            ((each, side, first), here)
            for each, side, first, here in product(votes, WAYS[chair], WAYS[preferred], may)
        )
    )


def winners(keys: dict[str, tuple[Fraction, int, int]], number: int) -> set[frozenset[str]]:
    """Give every set that may win, ties broken in every way."""
    return {
        frozenset(sorted(order, key=lambda id: keys[id], reverse=True)[:number])
        for order in permutations(keys)
    }


@settings(max_examples=40)
@given(st.data())
def test_chosen_in_every_way_left_out_in_every_way(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(0, 3)))]
    given_ = [data.draw(contenders(id=name)) for name in names]
    prefer, tie = data.draw(PREFERENCES), data.draw(st.sampled_from(PlacesTie))
    few = data.draw(places().filter(lambda each: each.possible is not None))
    assert few.possible is not None
    outcomes: set[frozenset[str]] = set()
    for way in product(*(settled(each, tie, prefer) for each in given_)):
        keys = {each.id: key for each, (key, may) in zip(given_, way, strict=True) if may}
        for number in range(few.certain, few.possible + 1):
            outcomes |= winners(keys, number)
    found = share_places(given_, few, tie=tie, prefer=prefer)
    for name in names:
        always = all(name in outcome for outcome in outcomes)
        never = not any(name in outcome for outcome in outcomes)
        # What is called certain is so in every way; what happens in every way is called certain.
        assert (name in found.chosen) == always
        assert (name in found.left_out) == never


@given(st.data())
def test_more_places_never_hurt_and_the_order_does_not_matter(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(0, 6)))]
    given_ = [data.draw(contenders(id=name)) for name in names]
    number = data.draw(st.integers(0, 6))
    few = share_places(given_, Places.exactly(number))
    more = share_places(given_, Places.exactly(number + 1))
    assert set(few.chosen) <= set(more.chosen)
    assert set(more.left_out) <= set(few.left_out)
    assert len(few.chosen) <= number
    turned = share_places(data.draw(st.permutations(given_)), Places.exactly(number))
    assert {*turned.chosen} == {*few.chosen}
    assert sorted([*few.chosen, *few.undetermined, *few.left_out]) == sorted(names)


@given(st.data())
def test_learning_a_number_of_votes_never_turns_an_answer_round(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(1, 6)))]
    given_ = [data.draw(contenders(id=name)) for name in names]
    open_ = attrs.evolve(given_[0], votes=None, most=None)
    votes = data.draw(st.integers(0, 4))
    known = attrs.evolve(given_[0], votes=votes, most=votes)
    number = Places.exactly(data.draw(st.integers(0, 6)))
    before = share_places([open_, *given_[1:]], number)
    after = share_places([known, *given_[1:]], number)
    assert set(before.chosen) <= set(after.chosen)
    assert set(before.left_out) <= set(after.left_out)
