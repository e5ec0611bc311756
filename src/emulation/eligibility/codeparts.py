"""What compiled code tests, and the constants it holds: pieces for :mod:`emulation.eligibility.codewriter` (thành phần của mã)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs

from emulation.eligibility.conditions import Comparison
from emulation.eligibility.connectives import ConditionNode
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit, at
from emulation.periods import Period

__all__ = ["CLASSES", "FITS", "ON", "PLACE", "SIGNS", "Make", "Program", "Then", "asker", "plain"]

Make = Callable[[date | None], object]
"""Makes a constant or a helper, once the day asked about is known."""

PLACE = "\x00k"
"""Begins the text literals that stand for constants."""

CLASSES: dict[str, type] = {each.__name__: each for each in (int, str, date, Decimal, Fraction, Period)}
"""Classes that code looks for, by the names they have in :data:`FITS`."""

# The places of classes are constants. Python warns of a constant beside `is`, and not of one in a choice that it takes away again.
_INT, _STR, _DATE, _DECIMAL, _FRACTION, _PERIOD = (
    f"{{v}}.__class__ is ({{{each.__name__}}} if True else None)"
    for each in (int, str, date, Decimal, Fraction, Period)
)
FITS = {
    FactKind.WHOLE: _INT,
    FactKind.COUNT: _INT,
    FactKind.DECIMAL: f"{_INT} or {_DECIMAL} and {{v}}.is_finite() or {_FRACTION}",
    FactKind.TEXT: f"{_STR} and is_nfc({{v}})",
    FactKind.DATE: _DATE,
    FactKind.PERIOD: _PERIOD,
    FactKind.BOOLEAN: "{v} is False or {v} is True",
}
"""Says whether an answer ``v`` is of a kind."""

FITS[FactKind.RATIO] = FITS[FactKind.MONEY] = FITS[FactKind.DECIMAL]
SIGNS = {
    Comparison.LESS: "<",
    Comparison.AT_MOST: "<=",
    Comparison.MORE: ">",
    Comparison.AT_LEAST: ">=",
    Comparison.IS: "==",
}


@attrs.frozen
class Program:
    """Text to compile, and what belongs into its places."""

    text: str
    constants: tuple[Make, ...]
    attributes: tuple[str, ...]
    helpers: tuple[tuple[str, Make], ...]


@attrs.frozen
class Then:
    """A continuation: lines to run, and how to leave: ``""`` goes on, else ``break`` or ``return``."""

    lines: tuple[str, ...] = ()
    leave: str = ""

    @property
    def text(self) -> tuple[str, ...]:
        """Every line, at least one."""
        return (*self.lines, "break") if self.leave == "break" else (self.lines or ("pass",))


ON = Then()
"""Goes on with what comes next."""


def asker(node: ConditionNode, on: date | None) -> Callable[..., bool]:
    """Give a function from answers to whether a condition holds, for conditions that are no single comparison."""
    limits = node.fixed_limits(on)

    def ask(*answers: object) -> bool:
        return node.holds(answers, limits)

    return ask


def plain(limit: Limit, on: date | None) -> object:
    """Give a constant in the type that compares fastest: whole numbers and decimals before fractions."""
    found = at(limit, on)
    if not isinstance(found, Fraction):
        return found
    if found.denominator == 1:
        return found.numerator
    rest = found.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return Decimal(found.numerator) / Decimal(found.denominator) if rest == 1 and _short(found) else found


def _short(number: Fraction) -> bool:
    """Say whether a terminating decimal has few enough digits that the division above is exact."""
    return Fraction(Decimal(number.numerator) / Decimal(number.denominator)) == number
