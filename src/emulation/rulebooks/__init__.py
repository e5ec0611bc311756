"""Rulebooks: the provisions themselves, and the questions asked of them (bộ quy tắc).

:func:`~emulation.rulebooks.vietnam.national` gives the national law on emulation and commendation as far as
it was read.
"""

from __future__ import annotations

from emulation.rulebooks.day import RulesOfDay
from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.standards import AwardAssessment, AwardRule

__all__ = ["AwardAssessment", "AwardRule", "Rulebook", "RulesOfDay"]
