"""Strategies for the values without a domain: truths, exact numbers, quantities, Vietnamese text, keys."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from emulation.core import UNITS, Quantity, Truth, Unit
from emulation.core.text import nfc

__all__ = ["exact_numbers", "keys", "quantities", "truths", "units", "vietnamese_text"]

_SYLLABLES = (
    "thi đua yêu nước phong trào khen thưởng xã thôn tổ dân phố y tế giáo viên hòa hoà Thủy Uỷ ủy ban nhân dân Đại Mạch an toàn"
).split()


def truths() -> st.SearchStrategy[Truth]:
    """Yes, no or unknown."""
    return st.sampled_from(Truth)


def exact_numbers(
    minimum: int | None = -(10**12), maximum: int | None = 10**12
) -> st.SearchStrategy[Fraction]:
    """Exact numbers between two bounds, both in, whole ones as often as broken ones."""
    whole = st.integers(minimum, maximum).map(Fraction)
    broken = st.fractions(minimum, maximum, max_denominator=10_000)
    return whole | broken


def units() -> st.SearchStrategy[Unit]:
    """One of the shipped units."""
    return st.sampled_from(sorted(UNITS.values(), key=lambda each: each.code))


@st.composite
def quantities(draw: st.DrawFn, *, dimension: str | None = None, minimum: int | None = -(10**12)) -> Quantity:
    """Quantities of any unit, or of the units of one dimension."""
    unit = draw(units().filter(lambda each: dimension in {None, each.dimension}))
    return Quantity(draw(exact_numbers(minimum)), unit)


def vietnamese_text(most: int = 8) -> st.SearchStrategy[str]:
    """Short clean Vietnamese text in NFC, never empty."""
    return st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=most).map(
        lambda parts: nfc(" ".join(parts))
    )


def keys() -> st.SearchStrategy[str]:
    """Identifiers as elements bear them."""
    return st.from_regex(r"[a-z][a-z0-9]{0,7}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
