"""Rules as two column expressions, neither ever null: *holds*, and *may hold* (hai đường).

A rule holds, fails (it may not hold), or is unknown (it may hold, and does not yet). Connectives join the two rails apart, and
follow :mod:`emulation.eligibility.logic` node by node.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from emulation.core import Truth
from emulation.eligibility import (
    All,
    AnyOf,
    AtLeastOf,
    Compare,
    CompareFacts,
    Comparison,
    Constant,
    Criterion,
    Implies,
    InRange,
    IsKnown,
    IsTrue,
    Lasts,
    Node,
    Not,
    OneOf,
    PeriodIs,
    Unless,
)
from emulation.eligibility.conditions import FactCondition
from emulation.eligibility.limits import Limit
from emulation.frames.days import PeriodColumn
from emulation.frames.operands import BooleanColumn, ComparedColumn, Operand, OrderedColumn
from emulation.frames.pairs import compared
from emulation.frames.pieces import NO, YES, Piece, Steps, all_of, any_of, both, count_of, either, negated

__all__ = ["Rails", "Track"]


@attrs.frozen
class Rails:
    """The truth of a rule in each row.

    Args:
        holds: True where it is yes.
        may_hold: True where it is yes or unknown.
    """

    holds: Piece
    may_hold: Piece

    @property
    def fails(self) -> Piece:
        """True where it is no."""
        return negated(self.may_hold)

    @property
    def unknown(self) -> Piece:
        """True where it is neither."""
        return both(self.may_hold, negated(self.holds))

    @property
    def turned(self) -> Rails:
        """The truth of the opposite."""
        return Rails(negated(self.may_hold), negated(self.holds))


_CONSTANT = {Truth.YES: Rails(YES, YES), Truth.NO: Rails(NO, NO), Truth.UNKNOWN: Rails(NO, YES)}


class Track:
    """Lays the rails of a rule over columns.

    Args:
        operands: The columns, by the keys of their facts.
        on: The day asked about.
        steps: Where pieces used several times are kept.
        shared: Whether the rails of every node will be used again, for the reasons.
    """

    def __init__(
        self, operands: Mapping[str, Operand], on: date | None, steps: Steps, *, shared: bool
    ) -> None:
        self.operands = operands
        self.on = on
        self.steps = steps
        self.shared = shared
        self.too_large: dict[CompareFacts, Piece] = {}
        self._laid: dict[Node, Rails] = {}

    def rails(self, node: Node) -> Rails:
        """Give the rails of a rule."""
        found = self._laid.get(node)
        if found is None:
            found = self._condition(node) if isinstance(node, FactCondition) else self._joined(node)
            if self.shared:
                found = self.kept(found)
            self._laid[node] = found
        return found

    def kept(self, rails: Rails) -> Rails:
        """Give rails that can be used several times."""
        return Rails(self.steps.keep(rails.holds), self.steps.keep(rails.may_hold))

    def _joined(self, node: Node) -> Rails:
        parts = [self.rails(part) for part in node.parts]
        holds, may_hold = [part.holds for part in parts], [part.may_hold for part in parts]
        match node:
            case All():
                return Rails(all_of(holds), all_of(may_hold))
            case AnyOf():
                return Rails(any_of(holds), any_of(may_hold))
            case AtLeastOf():
                return Rails(count_of(holds, node.count), count_of(may_hold, node.count))
            case Not():
                return parts[0].turned
            case Implies():
                return Rails(either(parts[0].fails, holds[1]), either(negated(holds[0]), may_hold[1]))
            case Unless():
                return self._unless(*parts)
            case Criterion():
                return parts[0]
            case Constant():
                return _CONSTANT[node.value]
            case _:
                msg = f"{type(node).__name__} is a condition"
                raise AssertionError(msg)

    def _unless(self, general: Rails, exception: Rails, instead: Rails) -> Rails:
        general, exception, instead = self.kept(general), self.kept(exception), self.kept(instead)
        holds = (
            both(exception.holds, instead.holds),
            both(exception.fails, general.holds),
            both(general.holds, instead.holds),
        )
        may_hold = (
            both(exception.may_hold, instead.may_hold),
            both(negated(exception.holds), general.may_hold),
        )
        return Rails(any_of(holds), any_of(may_hold))

    # ---- conditions ----

    def _condition(self, node: FactCondition) -> Rails:
        operand = self.operands[node.own_facts[0].key]
        match node, operand:
            case IsKnown(), _:
                return Rails(operand.known, operand.known)
            case CompareFacts(), _:
                return self._compared(node)
            case Compare(), ComparedColumn() if node.comparison in {Comparison.IS, Comparison.IS_NOT}:
                limits = self._limits(node)
                found = self._listed(operand, limits, operand.compare(Comparison.IS, limits[0]))
                return found if node.comparison is Comparison.IS else found.turned
            case Compare(), ComparedColumn():
                return self._known(operand, operand.compare(node.comparison, self._limits(node)[0]))
            case OneOf(), ComparedColumn():
                limits = self._limits(node)
                return self._listed(operand, limits, operand.among(limits))
            case IsTrue(), BooleanColumn():
                return self._known(operand, operand.hit)
            case InRange(), OrderedColumn():
                low, high = self._limits(node)
                return self._known(operand, operand.within(low, high))
            case PeriodIs(), PeriodColumn():
                return self._known(operand, operand.lies(node, node.fixed_limits(self.on)))
            case Lasts(), PeriodColumn():
                return self._known(operand, operand.lasts(node))
            case _:
                msg = f"{type(node).__name__} over {type(operand).__name__}"
                raise AssertionError(msg)

    def _limits(self, node: FactCondition) -> list[Limit]:
        return [each for each in node.fixed_limits(self.on) if each is not None]

    def _listed(self, operand: ComparedColumn, limits: list[Limit], hit: Piece) -> Rails:
        return Rails(hit, operand.may_be_among(limits, hit))

    def _known(self, operand: Operand, hit: Piece) -> Rails:
        return Rails(hit, operand.may_hit(hit))

    def _compared(self, node: CompareFacts) -> Rails:
        pair = compared(node, self.operands[node.fact.key], self.operands[node.other.key])
        self.too_large[node] = pair.too_large
        found = Rails(pair.hit, either(pair.hit, pair.missing))
        return found.turned if node.comparison is Comparison.IS_NOT else found
