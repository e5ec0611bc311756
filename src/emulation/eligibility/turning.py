"""Which conditions carry a verdict, and which would have to turn for another one (lý do tối thiểu, thay đổi tối thiểu).

Both are sets of conditions and are worked out from the leaves up, keeping the smallest at each step. As long as every condition stands once in the
rule and no step has more than :data:`MOST_SETS` of them, the smallest set found is the smallest there is. What a condition that stands
several times would do elsewhere is checked on the whole rule before a set is given out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, assert_never, cast

from emulation.core.truth import Truth
from emulation.eligibility.conditions import FactCondition
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Not,
    Unless,
)
from emulation.eligibility.logic import combined

if TYPE_CHECKING:
    from emulation.eligibility.proof import Proof

__all__ = ["MOST_SETS", "Literal", "carrying", "turned", "turning"]

MOST_SETS = 24
"""How many sets are kept at each step."""

_MOST_STEPS = 20_000

Literal = tuple[FactCondition, Truth]
"""A condition and how it comes out, or should."""

_Set = frozenset[Literal]
_Sets = list[_Set]
_Leaf = Callable[["Proof", Truth], _Sets]


def carrying(proof: Proof) -> tuple[_Set, ...]:
    """Give the smallest sets of conditions that by themselves make a yes or a no what it is, smallest first."""
    return tuple(_ways(proof, proof.truth, _as_it_is))


def turning(proof: Proof, target: Truth, *, unknown_only: bool = False) -> tuple[_Set, ...]:
    """Give the smallest sets of conditions that would have to turn for the whole to become ``target``, smallest first.

    Args:
        proof: The whole.
        target: Yes or no.
        unknown_only: Whether only conditions that are not known may turn.
    """
    leaf = _if_unknown if unknown_only else _if_turned
    found = _ways(proof, target, leaf)
    return tuple(each for each in found if turned(proof, dict(each)) is target)


def turned(proof: Proof, changed: Mapping[FactCondition, Truth]) -> Truth:
    """Give how the whole comes out when these conditions do otherwise."""
    node = proof.node
    if isinstance(node, FactCondition):
        return changed.get(node, proof.truth)
    return combined(node, [turned(part, changed) for part in proof.parts])


def _as_it_is(step: Proof, target: Truth) -> _Sets:
    return [frozenset({(cast("FactCondition", step.node), target)})] if step.truth is target else []


def _if_turned(step: Proof, target: Truth) -> _Sets:
    return [frozenset() if step.truth is target else frozenset({(cast("FactCondition", step.node), target)})]


def _if_unknown(step: Proof, target: Truth) -> _Sets:
    return _if_turned(step, target) if step.truth in {target, Truth.UNKNOWN} else []


def _ways(step: Proof, target: Truth, leaf: _Leaf) -> _Sets:
    """Give the sets that make a step come out as ``target``."""
    node, parts = step.node, step.parts

    def way(index: int, wanted: Truth) -> _Sets:
        return _ways(parts[index], wanted, leaf)

    if isinstance(node, FactCondition):
        return leaf(step, target)
    match node:
        case Constant():
            return [frozenset()] if node.value is target else []
        case Criterion():
            return way(0, target)
        case Not():
            return way(0, ~target)
        case Implies():
            if target is Truth.YES:
                return _smallest([*way(0, Truth.NO), *way(1, Truth.YES)])
            return _both(way(0, Truth.YES), way(1, Truth.NO))
        case Unless():
            general, instead = way(0, target), way(2, target)
            return _smallest(
                [
                    *_both(way(1, Truth.YES), instead),
                    *_both(way(1, Truth.NO), general),
                    *_both(general, instead),
                ]
            )
        case All():
            needed = len(parts) if target is Truth.YES else 1
        case AnyOf():
            needed = 1 if target is Truth.YES else len(parts)
        case AtLeastOf():
            needed = node.count if target is Truth.YES else len(parts) - node.count + 1
        case _:
            assert_never(node)
    return _some(needed, [way(index, target) for index in range(len(parts))])


def _some(needed: int, parts: list[_Sets]) -> _Sets:
    """Give the sets that make ``needed`` of the parts come out as wanted."""
    if needed == 1:
        return _smallest([each for sets in parts for each in sets])
    if needed * len(parts) > _MOST_STEPS:
        return _cheapest(needed, parts)
    # best[n]: the sets that settle n of the parts looked at so far.
    best: list[_Sets] = [[frozenset()], *([] for _ in range(needed))]
    for index, sets in enumerate(parts):
        left = len(parts) - index - 1
        for count in range(min(needed, index + 1), max(0, needed - left - 1), -1):
            best[count] = _smallest([*best[count], *_both(best[count - 1], sets)])
    return best[needed]


def _cheapest(needed: int, parts: list[_Sets]) -> _Sets:
    """Give one set that settles so many of very many parts: the smallest sets there are, joined.

    It is a smallest one as long as no condition stands in two parts; where one would have to come out both ways, there is none.
    """
    chosen = sorted((sets[0] for sets in parts if sets), key=len)[:needed]
    if len(chosen) < needed:
        return []
    joined = frozenset(literal for each in chosen for literal in each)
    return [joined] if len(dict(joined)) == len(joined) else []


def _both(one: _Sets, other: _Sets) -> _Sets:
    return _smallest([a | b for a in one for b in other if _agree(a, b)])


def _agree(one: _Set, other: _Set) -> bool:
    """Say whether no condition is asked to come out both ways."""
    return not any((condition, ~truth) in other for condition, truth in one)


def _smallest(sets: Iterable[_Set]) -> _Sets:
    """Keep the smallest sets, none of which holds another; the order of the rule decides between equals."""
    kept: _Sets = []
    for each in sorted(dict.fromkeys(sets), key=len):
        if not any(other <= each for other in kept):
            kept.append(each)
            if len(kept) == MOST_SETS:
                break
    return kept
