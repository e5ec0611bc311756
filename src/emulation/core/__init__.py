"""Values without the domain: truth, text, quantities, values over time."""

from __future__ import annotations

from emulation.core.quantity import UNITS, Quantity, Unit, exact, money, percent, unit
from emulation.core.text import fold, near_names, nfc, same_text, strip_marks, vietnamese_key
from emulation.core.timeline import Timeline, TimelineEntry
from emulation.core.truth import Truth

__all__ = [
    "UNITS",
    "Quantity",
    "Timeline",
    "TimelineEntry",
    "Truth",
    "Unit",
    "exact",
    "fold",
    "money",
    "near_names",
    "nfc",
    "percent",
    "same_text",
    "strip_marks",
    "unit",
    "vietnamese_key",
]
