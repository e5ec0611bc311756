"""Eligibility: a rule is written once, as data, and read in many ways (điều kiện, tiêu chuẩn).

Facts and vocabularies say what may be asked of a subject; conditions and connectives make rules of them; every reading has
three verdicts, since a missing fact is never a yes and never a no.
"""

from __future__ import annotations

from emulation.eligibility.assessment import Assessment, Ground
from emulation.eligibility.bulk import assess_many, decide_many, summarise
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    Comparison,
    FactCondition,
    InRange,
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
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.counting import (
    age_on,
    count_in_window,
    gaps,
    latest,
    longest_run,
    overlapping,
    uses_of_initiative,
    years_running,
    years_since_latest,
)
from emulation.eligibility.differences import RuleChange, RuleChangeKind, RuleComparison, compare_rules
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import Choice, FactKind
from emulation.eligibility.history import Achievement, Derived, History, Measure
from emulation.eligibility.limits import Limit, OnDay
from emulation.eligibility.notation import parse_rule
from emulation.eligibility.period_conditions import Lasts, PeriodIs, PeriodRelation
from emulation.eligibility.questions import next_questions
from emulation.eligibility.reading import Answer, RecordForm, Values, check_record, read_values
from emulation.eligibility.rule import Rule
from emulation.eligibility.unknown import Unknown, UnknownReason
from emulation.eligibility.verdict import Verdict
from emulation.eligibility.vocabulary import Vocabulary
from emulation.eligibility.writing import write_rule_block

__all__ = [
    "ALWAYS",
    "NEVER",
    "UNDETERMINED",
    "Achievement",
    "All",
    "Answer",
    "AnyOf",
    "Assessment",
    "AtLeastOf",
    "Choice",
    "Compare",
    "CompareFacts",
    "Comparison",
    "Constant",
    "Criterion",
    "Derived",
    "Fact",
    "FactCondition",
    "FactKind",
    "Ground",
    "History",
    "Implies",
    "InRange",
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
    "RuleChange",
    "RuleChangeKind",
    "RuleComparison",
    "Unknown",
    "UnknownReason",
    "Unless",
    "Values",
    "Verdict",
    "Vocabulary",
    "age_on",
    "assess_many",
    "check_record",
    "compare_rules",
    "count_in_window",
    "decide_many",
    "gaps",
    "latest",
    "longest_run",
    "next_questions",
    "overlapping",
    "parse_rule",
    "read_values",
    "summarise",
    "uses_of_initiative",
    "write_rule_block",
    "years_running",
    "years_since_latest",
]
