"""Rulebooks: the provisions themselves, and the questions asked of them (bộ quy tắc).

:func:`~emulation.rulebooks.vietnam.national` gives the national law on emulation and commendation as far as
it was read.
"""

from __future__ import annotations

from emulation.rulebooks.answers import AnswerChange, LawAnswer, LawQuestion, ask
from emulation.rulebooks.campaign_layer import campaign_rulebook, exclude_winners, places_of, plan_quotas
from emulation.rulebooks.commune_questions import COMMUNE_QUESTIONS
from emulation.rulebooks.comparison import (
    LawChange,
    LawChangeKind,
    LawComparison,
    compare_days,
)
from emulation.rulebooks.day import RulesOfDay
from emulation.rulebooks.layers import Layers
from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.saying import describe_value
from emulation.rulebooks.standards import AwardAssessment, AwardRule

__all__ = [
    "COMMUNE_QUESTIONS",
    "AnswerChange",
    "AwardAssessment",
    "AwardRule",
    "LawAnswer",
    "LawChange",
    "LawChangeKind",
    "LawComparison",
    "LawQuestion",
    "Layers",
    "Rulebook",
    "RulesOfDay",
    "ask",
    "campaign_rulebook",
    "compare_days",
    "describe_value",
    "exclude_winners",
    "places_of",
    "plan_quotas",
]
