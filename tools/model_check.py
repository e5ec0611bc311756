"""Walk through the shipped procedures with every combination of what their guards can find, and keep the figures on the page.

``make test`` lets at most two guards of a step fail at once; here all of them may, in every combination, for one holder of each role,
whoever proposed and a stranger, on every day. Fails on a problem, and when the table on the page is not what was found. Takes some
minutes. Parts can be asked for by the key of a procedure; the page is then not looked at.

    python tools/model_check.py [--write] [KEY …]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from emulation.awards import AwardPurpose
from emulation.testing.exploring import Exploration, explore
from emulation.workflow import campaign_award, simplified_award

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "workflow.md"
BEGIN, END = "<!-- explored -->", "<!-- /explored -->"
PROCEDURES = {"campaign-award": campaign_award, "simplified-award": simplified_award}
HEAD = (
    "| procedure | states | cases that differ in state or file | combinations of guard outcomes | decisions asked | allowed |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: |"
)


def walk(job: tuple[str, AwardPurpose]) -> Exploration:
    """Walk through one procedure on one occasion; occasions have no case in common."""
    key, purpose = job
    return explore(PROCEDURES[key](), purposes=[purpose], together=None)


def row(key: str, found: Sequence[Exploration]) -> str:
    """Give the line of a procedure, its occasions added up."""
    states = frozenset[str]().union(*(each.states for each in found))
    numbers = (
        len(states),
        sum(each.cases for each in found),
        sum(each.outcomes for each in found),
        sum(each.decisions for each in found),
        sum(each.allowed for each in found),
    )
    return " | ".join((f"| `{key}`", *(f"{each:,}" for each in numbers))) + " |"


def main() -> None:
    """Walk, tell, compare with the page."""
    given = [each for each in sys.argv[1:] if each != "--write"]
    keys = given or list(PROCEDURES)
    unknown = set(keys) - set(PROCEDURES)
    if unknown:
        sys.exit(f"no such procedure: {', '.join(sorted(unknown))}; there are: {', '.join(PROCEDURES)}")
    jobs = [(key, purpose) for key in keys for purpose in AwardPurpose]
    # A fresh interpreter each: what was imported here has nothing to do with what is shown.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        found = list(pool.map(walk, jobs))
    rows = [row(key, [each for job, each in zip(jobs, found, strict=True) if job[0] == key]) for key in keys]
    table = "\n".join((HEAD, *rows))
    print(table)
    problems = [f"{each.definition}: {words}" for each in found for words in each.problems]
    print("\n".join(problems))
    if given:
        sys.exit(1 if problems else 0)
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    kept, _, after = rest.partition(END)
    made = f"\n\n{table}\n\n"
    if "--write" in sys.argv:
        PAGE.write_text(f"{before}{BEGIN}{made}{END}{after}", encoding="utf-8")
    elif kept != made:
        problems.append("the page")
        print(f"{PAGE.name} shows other figures; run with --write and look at what changed")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
