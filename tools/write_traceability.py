"""Write the traceability page of the founding plan: clause, value, test (docs/law/founding-plan.md).

``python tools/write_traceability.py`` writes it; a test compares the page with what this would write. The table
of clauses is docs/law/founding-plan-clauses.csv, the values are those of the sample, the tests those of
tests/samples/test_founding_plan.py, named after the clause.
"""

from __future__ import annotations

import ast
import csv
from pathlib import Path

from emulation.campaigns import Campaign
from emulation.samples import dai_mach_2021

ROOT = Path(__file__).parents[1]
CLAUSES = ROOT / "docs" / "law" / "founding-plan-clauses.csv"
TESTS = ROOT / "tests" / "samples" / "test_founding_plan.py"
PAGE = ROOT / "docs" / "law" / "founding-plan.md"

HEAD = """\
# The founding plan

<!-- Made by tools/write_traceability.py from founding-plan-clauses.csv; change that table, not this page. -->

Plan 108/KH-UBND of the People's Committee of Đại Mạch commune, 11 September 2021, is the document this library
was made for. Each of its clauses is a row: what it states, in our words; the value of
`campaign = emulation.samples.dai_mach_2021()` that expresses it; the test that shows it, in
`tests/samples/test_founding_plan.py`. `campaign.by_clause("VII.2c")` gives the values of a row.

What the plan does not say is not filled in: no wait between two doses, nobody to give the order of II.3.5, no
measure that bars from awards, no holder of any office but the chair's. Villages, sub-areas and clusters are numbered,
and the schools are one of each kind, since the plan names none.

"""


def clauses() -> list[dict[str, str]]:
    """Read the table of clauses."""
    with CLAUSES.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def paths(campaign: Campaign, clause: str) -> list[str]:
    """Give where a clause is expressed, each as an expression a reader can type."""
    found = [
        f"campaign.find({key!r})".replace("'", '"')
        for key, element in campaign.elements.items()
        if getattr(element, "clause", None) == clause
    ]
    for name in ("parents", "reviews", "children"):
        found += [
            f"campaign.{name}[{place}]"
            for place, each in enumerate(getattr(campaign, name))
            if each.clause == clause
        ]
    if campaign.conduct is not None and campaign.conduct.clause == clause:
        found.append("campaign.conduct")
    found += [f"campaign.{source.path}" for source in campaign.sources if source.clause == clause]
    return found


def name_of_test(clause: str) -> str:
    """Name the test of a clause.

    >>> name_of_test("II.3.5")
    'test_clause_II_3_5'
    """
    return f"test_clause_{clause.replace('.', '_')}"


def known_tests() -> set[str]:
    """Give the names of the tests there are."""
    tree = ast.parse(TESTS.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def page() -> str:
    """Make the page."""
    campaign, known = dai_mach_2021(), known_tests()
    lines = ["| Clause | Part | States | Value | Test |", "| --- | --- | --- | --- | --- |"]
    for row in clauses():
        values = "<br>".join(f"`{path}`" for path in paths(campaign, row["id"]))
        name = name_of_test(row["id"])
        test = f"`{name}`" if name in known else ""
        lines.append(f"| {row['id']} | {row['clause']} | {row['states']} | {values} | {test} |")
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
