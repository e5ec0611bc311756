"""Why, over columns: criteria not met, facts missing, values that cannot be read (lý do).

They follow :class:`~emulation.eligibility.proof.Proof`: a missing fact is one that could still change the verdict of its row.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import narwhals as nw

from emulation.eligibility import CompareFacts, Criterion, Node, Unless
from emulation.eligibility.conditions import FactCondition
from emulation.frames.pieces import NO, Piece, any_of, both, negated
from emulation.frames.rails import Track

__all__ = ["SEPARATOR", "Reasons", "joined", "reasons_of"]

SEPARATOR = ", "
"""Stands between the codes and keys of a cell; no code and no key has it in it."""


@attrs.frozen
class Reasons:
    """Where each criterion is not met, each fact is missing, and each holds what cannot be read.

    Args:
        failed: By the code of the criterion, in the order of the rule.
        missing: By the key of the fact, in the order of the rule.
        unreadable: By the key of the fact, in the order of the rule.
    """

    failed: Mapping[str, Piece]
    missing: Mapping[str, Piece]
    unreadable: Mapping[str, Piece]


def reasons_of(node: Node, track: Track) -> Reasons:
    """Work out the reasons of a rule whose rails are laid."""
    failed: dict[str, list[Piece]] = {each.code: [] for each in node.criteria}
    for each in dict.fromkeys(part for part in node.walk() if isinstance(part, Criterion)):
        failed[each.code].append(track.rails(each).fails)
    missing: dict[str, list[Piece]] = {fact.key: [] for fact in node.facts}
    _open(node, track.steps.keep(track.rails(node).unknown), track, missing)
    unreadable = {key: [operand.unreadable] for key, operand in track.operands.items()}
    for pair, too_large in track.too_large.items():
        for fact in pair.own_facts:
            unreadable[fact.key].append(too_large)
    return Reasons(
        {code: any_of(pieces) for code, pieces in failed.items()},
        {key: any_of(pieces) for key, pieces in missing.items()},
        {key: any_of(pieces) for key, pieces in unreadable.items()},
    )


def _open(node: Node, reached: Piece, track: Track, missing: Mapping[str, list[Piece]]) -> None:
    """Gather, below a node that is unknown where ``reached``, the facts that could still settle it."""
    if reached.is_never:
        return
    if isinstance(node, FactCondition):
        too_large = track.too_large.get(node, NO) if isinstance(node, CompareFacts) else NO
        for fact in node.own_facts:
            # One that is alone is missing wherever its condition is unknown.
            unknown = track.operands[fact.key].missing
            open_here = reached if len(node.own_facts) == 1 else both(reached, any_of((unknown, too_large)))
            missing[fact.key].append(open_here)
        return
    ways = [(part, reached) for part in node.parts]
    if isinstance(node, Unless):
        exception = track.rails(node.exception)
        # Of the two rules only the one that applies matters; both do while that is open.
        ways = [
            (node.rule, both(reached, negated(exception.holds))),
            (node.exception, reached),
            (node.instead, both(reached, exception.may_hold)),
        ]
    for part, way in ways:
        _open(part, track.steps.keep(both(way, track.rails(part).unknown)), track, missing)


def joined(pieces: Mapping[str, Piece]) -> nw.Expr:
    """Give the names whose piece is true in a row, as text; empty text for none."""
    cells = [
        nw.when(piece.column).then(nw.lit(f"{name}{SEPARATOR}")).otherwise(nw.lit(""))
        for name, piece in pieces.items()
        if not piece.is_never
    ]
    if not cells:
        return nw.lit("")
    return nw.concat_str(cells).str.strip_chars(SEPARATOR)
