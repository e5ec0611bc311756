"""The solver, as far as it is used: terms, and a search with an end (lớp bọc bộ giải).

The one module that imports Z3. Each search has a context of its own, so that nothing is shared between calls or threads. The
package brings no types; what it makes is opaque to the rest of the room.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final, cast

import z3  # pyright: ignore[reportMissingTypeStubs]

from emulation.core.truth import Truth

__all__ = ["Search", "Term", "Terms"]

_z3: Final = cast("Any", z3)

# Any: the package has no types, and its terms overload the operators.
Term = Any
"""A term of the solver."""


class Terms:
    """Makes terms that belong together."""

    def __init__(self) -> None:
        self.context: Any = _z3.Context()

    def flag(self, name: str) -> Term:
        """Make a variable that is true or false."""
        return _z3.Bool(name, self.context)

    def whole(self, name: str) -> Term:
        """Make a variable for a whole number."""
        return _z3.Int(name, self.context)

    def real(self, name: str) -> Term:
        """Make a variable for a number of any exact value."""
        return _z3.Real(name, self.context)

    def number(self, value: Fraction | int) -> Term:
        """Make a constant."""
        if isinstance(value, int) or value.denominator == 1:
            return _z3.IntVal(int(value), self.context)
        return _z3.RealVal(f"{value.numerator}/{value.denominator}", self.context)

    def truth(self, value: bool) -> Term:
        """Make a constant truth."""
        return _z3.BoolVal(value, self.context)

    def every(self, terms: Sequence[Term]) -> Term:
        """Join terms of which all hold; true for none."""
        return _z3.And(*terms) if terms else self.truth(True)

    def some(self, terms: Sequence[Term]) -> Term:
        """Join terms of which one holds; false for none."""
        return _z3.Or(*terms) if terms else self.truth(False)

    def no(self, term: Term) -> Term:
        """Deny a term."""
        return _z3.Not(term)

    def chosen(self, condition: Term, then: Term, otherwise: Term) -> Term:
        """Give one of two terms."""
        return _z3.If(condition, then, otherwise)

    def at_least(self, count: int, terms: Sequence[Term]) -> Term:
        """Say that so many of the terms hold."""
        return _z3.PbGe([(each, 1) for each in terms], count)

    def at_most(self, count: int, terms: Sequence[Term]) -> Term:
        """Say that no more of the terms hold."""
        return _z3.PbLe([(each, 1) for each in terms], count)


class Search:
    """A search for values of the variables, with a time at which it gives up.

    Args:
        terms: What the terms are made by.
        milliseconds: How long the whole search may take, over all its steps.
    """

    def __init__(self, terms: Terms, milliseconds: int) -> None:
        self._solver: Any = _z3.Solver(ctx=terms.context)
        self._end = time.monotonic() + milliseconds / 1000
        self._model: Any = None

    @property
    def left(self) -> int:
        """Milliseconds that are left."""
        return max(0, round((self._end - time.monotonic()) * 1000))

    def add(self, *terms: Term) -> None:
        """Ask for terms to hold, until :meth:`pop` takes them back."""
        self._solver.add(*terms)

    def push(self) -> None:
        """Remember what is asked for."""
        self._solver.push()

    def pop(self) -> None:
        """Forget what was asked for since the last :meth:`push`."""
        self._solver.pop()

    def run(self, *wishes: Term) -> Truth:
        """Say whether there are values; the values are kept for :meth:`value`.

        Args:
            wishes: Flags that must hold as well, this time.

        Returns:
            ``Truth.UNKNOWN`` where the time did not suffice.
        """
        left = self.left
        if not left:
            return Truth.UNKNOWN
        self._solver.set("timeout", left)
        try:
            found = self._solver.check(*wishes)
        except _z3.Z3Exception:
            return Truth.UNKNOWN
        if found == _z3.sat:
            self._model = self._solver.model()
            return Truth.YES
        return Truth.NO if found == _z3.unsat else Truth.UNKNOWN

    def value(self, term: Term) -> Fraction | bool:
        """Give the value of a term in the values found last."""
        found = self._model.eval(term, model_completion=True)
        if _z3.is_bool(found):
            return bool(_z3.is_true(found))
        return Fraction(found.as_string() if _z3.is_int_value(found) else str(found.as_fraction()))
