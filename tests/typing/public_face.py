"""What the checkers see of names that are loaded on first use. Read by mypy and pyright, never run."""

from fractions import Fraction
from typing import assert_type

import emulation
from emulation import EmulationError, InvalidDocumentError, Quantity, Truth, money, say

assert_type(say("core.truth.yes", "vi"), str)
assert_type(money(1_490_000), Quantity)
assert_type(money(1).amount, Fraction)
assert_type(Truth.YES & Truth.UNKNOWN, Truth)
assert_type(~Truth.NO, Truth)
assert_type(emulation.__version__, str)
assert_type(emulation.Truth.of(None), Truth)


def faults(error: InvalidDocumentError) -> None:
    """Faults of a document are the library's own errors."""
    assert_type(error.faults, tuple[EmulationError, ...])
