"""Questions about rules themselves, answered for all records at once (phân tích quy tắc).

Can anybody be eligible? Does one rule ask more than another? Who gains and who loses when a rule changes? The answers rest on the
solver Z3, which the extra ``analysis`` installs; no object of it comes out of this room. Every record that is given as an example has
been judged by the plain definition of the rule before it is given.
"""

from __future__ import annotations

from emulation.core.extras import require_extra

require_extra("z3", extra="analysis")

from emulation.analysis.criteria import AboutCriteria, CriteriaReport, contradictory, redundant  # noqa: E402 - after the check
from emulation.analysis.difference import Affected, RuleDifference, difference  # noqa: E402
from emulation.analysis.neighbours import WitnessPair, witness  # noqa: E402
from emulation.analysis.questions import always, equivalent, implies, satisfiable, solver_truth  # noqa: E402
from emulation.analysis.solution import Question, Solution, Witness  # noqa: E402
from emulation.analysis.standards import StandardChange, compare_standards, standards_table  # noqa: E402

__all__ = [
    "AboutCriteria",
    "Affected",
    "CriteriaReport",
    "Question",
    "RuleDifference",
    "Solution",
    "StandardChange",
    "Witness",
    "WitnessPair",
    "always",
    "compare_standards",
    "contradictory",
    "difference",
    "equivalent",
    "implies",
    "redundant",
    "satisfiable",
    "solver_truth",
    "standards_table",
    "witness",
]
