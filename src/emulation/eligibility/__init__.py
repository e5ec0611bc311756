"""Eligibility: a rule is written once, as data, and read in many ways (điều kiện, tiêu chuẩn).

Facts and vocabularies say what may be asked of a subject; conditions and connectives make rules of them; every reading has
three verdicts, since a missing fact is never a yes and never a no.
"""

from __future__ import annotations

from emulation.eligibility.assessment import Assessment, Ground
from emulation.eligibility.conditions import (
    Between,
    Compare,
    CompareFacts,
    Comparison,
    Condition,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.connectives import (
    ALWAYS,
    NEVER,
    UNDETERMINED,
    All,
    AnyOf,
    AtLeast,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.fact import Choice, Fact, FactKind
from emulation.eligibility.history import Achievement, Derived, History, Measure
from emulation.eligibility.limits import Limit, OnDay
from emulation.eligibility.period_conditions import Lasts, PeriodIs, PeriodRelation
from emulation.eligibility.reading import Answer, RecordForm, Values, check_record, read_values
from emulation.eligibility.rule import Rule
from emulation.eligibility.unknown import Unknown, UnknownReason
from emulation.eligibility.verdict import Verdict
from emulation.eligibility.vocabulary import Vocabulary

__all__ = [
    "ALWAYS",
    "NEVER",
    "UNDETERMINED",
    "Achievement",
    "All",
    "Answer",
    "AnyOf",
    "Assessment",
    "AtLeast",
    "Between",
    "Choice",
    "Compare",
    "CompareFacts",
    "Comparison",
    "Condition",
    "Constant",
    "Criterion",
    "Derived",
    "Fact",
    "FactKind",
    "Ground",
    "History",
    "Implies",
    "IsKnown",
    "IsTrue",
    "Lasts",
    "Limit",
    "Measure",
    "Node",
    "Not",
    "OnDay",
    "OneOf",
    "PeriodIs",
    "PeriodRelation",
    "RecordForm",
    "Rule",
    "Unknown",
    "UnknownReason",
    "Unless",
    "Values",
    "Verdict",
    "Vocabulary",
    "check_record",
    "read_values",
]
