"""Write documents as this release writes them, for later releases to read: run once, when a release is made.

A folder of a release that is out is never written again; `--again` is for the release in the making.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from emulation import __version__, samples
from emulation.campaigns import DutyVerb, ResponsibilityMatrix
from emulation.codecs import dump_document, dump_journal_lines
from emulation.rulebooks.vietnam import national

ROOT = Path(__file__).parents[1] / "tests" / "compat"
DAY = date(2021, 10, 30)


def documents() -> dict[str, str]:
    """Give the text of each fixture by its file name."""
    plan = samples.dai_mach_2021()
    commune = samples.synthetic_commune(households=5)
    answer = ResponsibilityMatrix(plan).may(
        "health-station-head", DutyVerb.PROPOSE, commune.subject("nurse"), DAY
    )
    return {
        "plan-dai-mach.json": dump_document(plan),
        "plan-an-cuu.json": dump_document(samples.an_cuu_2025()),
        "plan-bac-kan.json": dump_document(samples.bac_kan_2021()),
        "plan-binh-duong.json": dump_document(samples.binh_duong_2024()),
        "journal.json": dump_document(commune.journal),
        "journal.jsonl": "\n".join(dump_journal_lines(commune.journal)),
        "person.json": dump_document(commune.subject("nurse")),
        "answer.json": dump_document(answer),
        "finding.json": dump_document(plan.check(national())[0]),
        "progress.json": dump_document(plan.progress(commune.journal, DAY)),
        "provision.json": dump_document(national().provisions[0]),
    }


def main() -> None:
    """Write the folder of this release."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--again", action="store_true", help="write over a folder that is there")
    folder = ROOT / ".".join(__version__.split(".")[:2])
    if folder.exists() and not parser.parse_args().again:
        sys.exit(f"{folder} is there already: a release is written once")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (folder / name).write_text(text + "\n", encoding="utf-8", newline="\n")
        print(f"{folder.name}/{name}: {len(text):,} characters")


if __name__ == "__main__":
    main()
