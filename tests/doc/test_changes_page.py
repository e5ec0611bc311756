from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "law" / "changes.md"


def section(day: str) -> str:
    return PAGE.read_text("utf-8").split(f"\n## {day}\n")[1].split("\n## ")[0]


def row(day: str, what: str) -> list[str]:
    (found,) = [line for line in section(day).splitlines() if line.startswith(f"| {what}")]
    return [cell.strip() for cell in found.strip("|").split(" | ")]


def test_the_page_of_changes_is_current() -> None:
    run = subprocess.run([sys.executable, "tools/write_changes.py", "--check"], cwd=ROOT, check=False)
    assert run.returncode == 0, "docs/law/changes.md is stale; run python tools/write_changes.py"


def test_it_says_what_a_commune_has_to_know() -> None:
    assert row("1 January 2024", "how many may hold the title: grassroots emulation fighter")[1:3] == [
        "at most 15% of the holders of advanced worker",
        "no cap",
    ]
    assert row("1 July 2025", "the chair decides at the level commune: grassroots emulation fighter")[
        1:3
    ] == ["no", "yes"]
    assert row("1 July 2025", "prize, person: certificate of commendation")[1:3] == [
        "360,000 đồng",
        "710,000 đồng",
    ]
    assert row("1 July 2026", "base salary")[1:3] == ["2,340,000 đồng", "2,530,000 đồng"]
    assert row("1 October 2026", "the chair decides at the level commune: certificate")[1:3] == [
        "yes",
        "not known",
    ]


def test_what_rests_on_decrees_does_not_change_on_1_october_2026() -> None:
    table = section("1 October 2026").split("| what |")[1].split("Who gains")[0]
    assert "base salary" not in table
    assert "prize" not in table
    assert "district" not in table
    assert "chair" not in section("1 July 2026")


def test_it_says_who_gains_and_who_loses_by_a_standard() -> None:
    def verdicts(day: str, award: str) -> list[list[str]]:
        lines = section(day).split("Who gains")[1].splitlines()
        found = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
        return [line[2:4] for line in found if line[0].strip() == award]

    assert verdicts("1 January 2024", "grassroots emulation fighter") == [["yes", "no"]]
    assert verdicts("1 January 2024", "advanced worker") == [["no", "yes"]]
    assert verdicts("1 October 2026", "grassroots emulation fighter") == [["unknown", "unknown"]]
    assert "Who gains" not in section("1 July 2026")
