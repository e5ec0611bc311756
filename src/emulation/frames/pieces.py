"""Pieces of column expressions that are never null, and what joins them (biểu thức cột).

``&``, ``|`` and ``~`` of the backends differ on missing values, and agree where there are none. So every piece is true or false in
each row, and only such pieces are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs
import narwhals as nw

__all__ = [
    "NO",
    "YES",
    "Piece",
    "Steps",
    "all_of",
    "any_of",
    "both",
    "count_of",
    "either",
    "filled",
    "filled_up",
    "negated",
]

_KEPT_SIZE = 6
_JOINED = 16


@attrs.frozen(eq=False)
class Piece:
    """A condition on a row that is true or false in every row.

    Args:
        expr: The expression; ``None`` for a condition that is the same in every row.
        constant: What it is in every row, if so.
        size: How many operations it takes.
        stage: How many steps must have been added to the table before it can be computed.
        asked: The comparison behind it, where that is all it is; null in some rows.
    """

    expr: nw.Expr | None
    constant: bool = False
    size: int = 0
    stage: int = 0
    asked: nw.Expr | None = None

    @property
    def is_never(self) -> bool:
        """Whether it is false in every row, without looking."""
        return self.expr is None and not self.constant

    @property
    def column(self) -> nw.Expr:
        """The expression, a literal where it is constant."""
        return nw.lit(self.constant) if self.expr is None else self.expr


YES = Piece(None, constant=True)
NO = Piece(None)


def filled(comparison: nw.Expr, size: int = 2) -> Piece:
    """Make a piece of a comparison that may be null: false there."""
    return Piece(comparison.fill_null(value=False), size=size, asked=comparison)


def filled_up(piece: Piece) -> Piece | None:
    """Give a piece that is true where its comparison is null; ``None`` for a piece that is more than one comparison."""
    return None if piece.asked is None else Piece(piece.asked.fill_null(value=True), size=piece.size)


def negated(piece: Piece) -> Piece:
    """Give the piece that is true where this one is false."""
    if piece.expr is None:
        return NO if piece.constant else YES
    return Piece(~piece.expr, size=piece.size + 1, stage=piece.stage)


def both(one: Piece, other: Piece) -> Piece:
    """Give the piece that is true where both are."""
    if one.expr is None:
        return other if one.constant else NO
    if other.expr is None:
        return one if other.constant else NO
    return Piece(one.expr & other.expr, size=one.size + other.size + 1, stage=max(one.stage, other.stage))


def either(one: Piece, other: Piece) -> Piece:
    """Give the piece that is true where one of the two is."""
    if one.expr is None:
        return YES if one.constant else other
    if other.expr is None:
        return YES if other.constant else one
    return Piece(one.expr | other.expr, size=one.size + other.size + 1, stage=max(one.stage, other.stage))


def all_of(pieces: Iterable[Piece]) -> Piece:
    """Give the piece that is true where all are."""
    found = tuple(pieces)
    if any(piece.is_never for piece in found):
        return NO
    return _joined([piece for piece in found if piece.expr is not None], nw.all_horizontal) or YES


def any_of(pieces: Iterable[Piece]) -> Piece:
    """Give the piece that is true where at least one is."""
    found = tuple(pieces)
    if any(piece.expr is None and piece.constant for piece in found):
        return YES
    return _joined([piece for piece in found if piece.expr is not None], nw.any_horizontal) or NO


def _joined(pieces: list[Piece], join: Callable[..., nw.Expr]) -> Piece | None:
    """Join pieces that are no constants, a few at a time, so that a list of thousands does not nest thousands deep."""
    while len(pieces) > 1:
        groups = [pieces[start : start + _JOINED] for start in range(0, len(pieces), _JOINED)]
        pieces = [group[0] if len(group) == 1 else _at_once(group, join) for group in groups]
    return pieces[0] if pieces else None


def _at_once(pieces: list[Piece], join: Callable[..., nw.Expr]) -> Piece:
    return Piece(
        # One call for the list costs less than a sign between each two, and none of them is ever null.
        join(*(piece.expr for piece in pieces), ignore_nulls=False),
        size=sum(piece.size + 1 for piece in pieces) - 1,
        stage=max(piece.stage for piece in pieces),
    )


def count_of(pieces: Sequence[Piece], least: int) -> Piece:
    """Give the piece that is true where at least so many are."""
    sure = sum(piece.expr is None and piece.constant for piece in pieces)
    rest = [piece for piece in pieces if piece.expr is not None]
    if sure >= least or sure + len(rest) < least:
        return YES if sure >= least else NO
    total = nw.sum_horizontal(*(piece.column.cast(nw.Int32) for piece in rest))
    return Piece(
        total >= least - sure,
        size=2 + sum(piece.size + 1 for piece in rest),
        stage=max(piece.stage for piece in rest),
    )


class Steps:
    """Columns that are computed once and used several times, and taken away at the end.

    Without them a condition that stands in several expressions would be computed for each, and in nested exceptions the
    expressions would double with each level.

    Args:
        taken: Names the columns cannot have.
        allowed: Whether any may be added; where not, everything stays in one expression.
    """

    def __init__(self, taken: Iterable[str], *, allowed: bool) -> None:
        self.allowed = allowed
        self.stages: list[dict[str, nw.Expr]] = []
        self._prefix = "emulation_step_"
        while any(name.startswith(self._prefix) for name in taken):
            self._prefix = f"_{self._prefix}"
        self._number = 0

    def keep(self, piece: Piece) -> Piece:
        """Give a piece that can be used several times at the cost of one."""
        if not self.allowed or piece.size < _KEPT_SIZE:
            return piece
        name = f"{self._prefix}{self._number}"
        self._number += 1
        while len(self.stages) <= piece.stage:
            self.stages.append({})
        self.stages[piece.stage][name] = piece.column
        return Piece(nw.col(name), size=1, stage=piece.stage + 1)
