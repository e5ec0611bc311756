"""A selection is what every way of settling what is open agrees on."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import Places, QuotaCandidate, TiePreference, select_within_quota
from emulation.core import Truth
from emulation.testing.standards import places, quota_candidates

PREFERENCES = st.none() | st.just(TiePreference("0.7"))
LEVELS = (Fraction(-1), *(Fraction(half, 2) for half in range(10)))


def settled(
    candidate: QuotaCandidate, prefer: TiePreference | None
) -> list[tuple[tuple[Fraction, int], bool]]:
    """Give every way a candidate can turn out: what decides about it, and whether it may stand."""
    votes = LEVELS if candidate.votes is None else (candidate.votes,)
    truth = Truth.NO if prefer is None else prefer.prefers(candidate)
    preferred = {Truth.YES: (1,), Truth.NO: (0,), Truth.UNKNOWN: (0, 1)}[truth]
    stands = {Truth.YES: (False,), Truth.NO: (True,), Truth.UNKNOWN: (False, True)}[candidate.is_excluded]
    return [((each, first), may) for each, first, may in product(votes, preferred, stands)]


def winners(keys: dict[str, tuple[Fraction, int]], number: int) -> set[frozenset[str]]:
    """Give every set that may win, ties broken in every way."""
    return {
        frozenset(sorted(order, key=lambda id: keys[id], reverse=True)[:number])
        for order in permutations(keys)
    }


@settings(max_examples=40)
@given(st.data())
def test_chosen_in_every_way_left_out_in_every_way(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(0, 3)))]
    given_ = [data.draw(quota_candidates(id=name)) for name in names]
    prefer = data.draw(PREFERENCES)
    few = data.draw(places().filter(lambda each: each.possible is not None))
    assert few.possible is not None
    outcomes: set[frozenset[str]] = set()
    for way in product(*(settled(each, prefer) for each in given_)):
        keys = {each.id: key for each, (key, may) in zip(given_, way, strict=True) if may}
        for number in range(few.certain, few.possible + 1):
            outcomes |= winners(keys, number)
    found = select_within_quota(given_, few, prefer=prefer)
    for name in names:
        always = all(name in outcome for outcome in outcomes)
        never = not any(name in outcome for outcome in outcomes)
        # What is called certain is so in every way; what happens in every way is called certain.
        assert (name in found.chosen) == always
        assert (name in found.left_out) == never


@given(st.data())
def test_more_places_never_hurt_and_the_order_does_not_matter(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(0, 6)))]
    given_ = [data.draw(quota_candidates(id=name)) for name in names]
    number = data.draw(st.integers(0, 6))
    few = select_within_quota(given_, Places.exactly(number))
    more = select_within_quota(given_, Places.exactly(number + 1))
    assert set(few.chosen) <= set(more.chosen)
    assert set(more.left_out) <= set(few.left_out)
    assert len(few.chosen) <= number
    turned = select_within_quota(data.draw(st.permutations(given_)), Places.exactly(number))
    assert {*turned.chosen} == {*few.chosen}
    assert sorted([*few.chosen, *few.undetermined, *few.left_out]) == sorted(names)


@given(st.data())
def test_learning_a_number_of_votes_never_turns_an_answer_round(data: st.DataObject) -> None:
    names = [f"c{number}" for number in range(data.draw(st.integers(1, 6)))]
    given_ = [data.draw(quota_candidates(id=name)) for name in names]
    open_ = attrs.evolve(given_[0], votes=None)
    known = attrs.evolve(given_[0], votes=data.draw(st.integers(0, 4)))
    number = Places.exactly(data.draw(st.integers(0, 6)))
    before = select_within_quota([open_, *given_[1:]], number)
    after = select_within_quota([known, *given_[1:]], number)
    assert set(before.chosen) <= set(after.chosen)
    assert set(before.left_out) <= set(after.left_out)
