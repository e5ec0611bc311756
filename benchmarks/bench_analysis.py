"""Reasoning about rules: how long the solver takes for the rule of eight conditions and for the founding plan's praise rule.

There is nothing of ours to hold it against, so each question stands beside deciding one record by the same rule: that many records
could be decided in the time. With ``--write-page`` the table goes into docs/explanation/performance.md.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

import eligibility_case
import pages
from emulation import samples
from emulation.analysis import (
    always,
    contradictory,
    difference,
    equivalent,
    implies,
    redundant,
    satisfiable,
    solver_truth,
    witness,
)
from emulation.core import Truth
from emulation.eligibility import AnyOf, Fact, Lasts, Node, Not
from emulation.periods import Duration
from harness import Bench

ON = date(2021, 10, 30)
ROUNDS, QUICK_ROUNDS = 15, 2
TERM = Fact.period("term", vi="thời gian", en="term")


def questions(rule: Node, stricter: Node) -> dict[str, Callable[[], Truth]]:
    """Give the questions; each answers yes or no, which is looked at."""
    rewritten = Not(AnyOf([Not(part) for part in rule.parts]))
    record = (
        eligibility_case.records(1)[0]
        if rule.facts[0].key in eligibility_case.FIELDS
        else dict[str, object]()
    )
    return {
        "satisfiable": lambda: satisfiable(rule, on=ON).verdict,
        "always": lambda: always(rule, on=ON).verdict,
        "implies, of a stricter rule": lambda: implies(stricter, rule, on=ON).verdict,
        "equivalent, to itself rewritten": lambda: equivalent(rule, rewritten, on=ON).verdict,
        "witness, with one that just fails": lambda: witness(rule, on=ON).passes.verdict,
        "redundant, each criterion": lambda: redundant(rule, on=ON).verdict,
        "contradictory, each pair": lambda: contradictory(rule, on=ON).verdict,
        "difference to a stricter rule, 3 cases": lambda: difference(rule, stricter, on=ON).verdict,
        "one record by the solver": lambda: solver_truth(rule, record, on=ON),
    }


def months() -> dict[str, Callable[[], Truth]]:
    """Give questions that the calendar makes hard."""
    year, days = Lasts(TERM, Duration(years=1)), Lasts(TERM, Duration(days=365))
    quarter, other = Lasts(TERM, Duration(months=3)), Lasts(TERM, Duration(months=2, days=31))
    return {
        "a year is at least 365 days": lambda: implies(year, days).verdict,
        "365 days are no year": lambda: implies(days, year).verdict,
        "3 months against 2 months 31 days": lambda: implies(other, quarter).verdict,
    }


def main() -> None:
    """Measure, write ``out/bench/analysis.json`` and, with ``--write-page``, the page."""
    bench = Bench("analysis")
    eight = eligibility_case.rule()
    praise = samples.dai_mach_praise()
    asked = {
        "eight conditions": questions(eight, eligibility_case.rule(points=90)),
        "praise in the founding plan": questions(
            praise, praise & praise.facts[0].is_known() & ~praise.facts[-1].equals("disciplined")
        ),
        "months": months(),
    }
    rows: list[tuple[object, ...]] = []
    for rule, found in asked.items():
        for name, ask in found.items():
            ask()
            taken: list[float] = []
            verdict = Truth.UNKNOWN
            for _ in range(QUICK_ROUNDS if bench.quick else ROUNDS):
                begun = time.perf_counter()
                verdict = ask()
                taken.append(1e3 * (time.perf_counter() - begun))
            bench.row(f"{rule}: {name}", taken, unit=f"ms ({verdict.value})")
            rows.append((rule, name, verdict.value, statistics.median(taken)))
    bench.write()
    if pages.asked():
        pages.write(
            "analysis", pages.table(("rule", "question", "answer", "ms"), rows), packages=["z3-solver"]
        )


if __name__ == "__main__":
    main()
