"""What compiled code tests, and the constants it holds: pieces for :mod:`emulation.eligibility.codewriter` (thành phần của mã)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from emulation.eligibility.conditions import Comparison, FactCondition
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit, at

__all__ = ["FITS", "SIGNS", "asker", "plain"]

FITS = {
    FactKind.WHOLE: "{v}.__class__ is int",
    FactKind.COUNT: "{v}.__class__ is int",
    FactKind.DECIMAL: "{v}.__class__ is int or {v}.__class__ is Decimal and {v}.is_finite() or {v}.__class__ is Fraction",
    FactKind.TEXT: "{v}.__class__ is str and is_nfc({v})",
    FactKind.DATE: "{v}.__class__ is date",
    FactKind.PERIOD: "{v}.__class__ is Period",
    FactKind.BOOLEAN: "{v} is False or {v} is True",
}
FITS[FactKind.RATIO] = FITS[FactKind.MONEY] = FITS[FactKind.DECIMAL]
SIGNS = {
    Comparison.LESS: "<",
    Comparison.AT_MOST: "<=",
    Comparison.MORE: ">",
    Comparison.AT_LEAST: ">=",
    Comparison.IS: "==",
}


def asker(node: FactCondition, on: date | None) -> Callable[..., bool]:
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
