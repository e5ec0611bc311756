"""Write docs/law/changes.md: what changed for a commune on each day of change, by the comparison of the library.

The tables are those of ``national().compare(eve, day, questions=COMMUNE_QUESTIONS)`` and of ``compare_standards``: the page holds nothing
that the library does not answer.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from emulation.analysis import StandardChange, compare_standards, standards_table
from emulation.i18n import Table
from emulation.i18n.formats import format_date
from emulation.law import AwardForm
from emulation.rulebooks import COMMUNE_QUESTIONS, AnswerChange, LawComparison
from emulation.rulebooks.vietnam import national

PAGE = Path(__file__).parents[1] / "docs" / "law" / "changes.md"
DAYS = (
    (date(2024, 1, 1), "Law 06/2022/QH15 and Decree 98/2023/NĐ-CP take the place of Law 15/2003/QH11 and Decree 91/2017/NĐ-CP."),
    (date(2024, 1, 30), "Decree 86/2023/NĐ-CP takes the place of Decree 122/2018/NĐ-CP for the titles of families and villages."),
    (date(2025, 7, 1), "The district level ends (Decree 129/2025/NĐ-CP); Decree 152/2025/NĐ-CP takes the place of Decree 98/2023/NĐ-CP."),
    (date(2026, 7, 1), "The base salary rises; every prize rises with it."),
    (date(2026, 10, 1), "Law 06/2026/QH16, whose text was not read, amends Law 06/2022/QH15: what rests on that law is not known from here on. Prize money, the base salary, the end of the district level and the procedure of decrees stand."),
)  # fmt: skip
HEAD = """# What changed, for a commune

Written by `tools/write_changes.py`. The first table of each day is what `national().compare(eve, day, questions=COMMUNE_QUESTIONS)` of
[the rulebooks](../reference/rulebooks.md) answers: the same questions were asked on the day before and on the day, and stand here where the answers
differ. "Not known" is an answer: the text was not read in any source, or is left to a province. The second table is that of
{func}`emulation.analysis.compare_standards`: whether anybody gains or loses by a standard that changed, over all records there can be
whose facts are known. Where a standard is left to a province whose text is not loaded, everybody loses it until somebody loads that text.
"""
FORMS = (
    AwardForm.CERTIFICATE_OF_COMMENDATION,
    AwardForm.ADVANCED_WORKER,
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.ADVANCED_COLLECTIVE,
    AwardForm.EXCELLENT_COLLECTIVE,
    AwardForm.CULTURED_FAMILY,
    AwardForm.CULTURED_VILLAGE,
)
"""Forms whose standards a commune works with."""
MILLISECONDS = 60_000
"""So long that the answer does not hang on how busy the machine is."""


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")


def _markdown(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [tuple(head), *rows]
    written = [f"| {' | '.join(map(_cell, line))} |" for line in lines]
    return "\n".join([written[0], "|" + " --- |" * len(tuple(lines[0])), *written[1:]]) + "\n"


def _both_languages(change: AnswerChange) -> str:
    return f"{change.question.text('en')} ({change.question.text('vi')})"


def _answers(found: LawComparison) -> str:
    table: Table = found.answer_table("en")
    what, _, _, text = table.columns
    head = (what, f"until {format_date(found.earlier, 'en')}", f"from {format_date(found.later, 'en')}", text)
    rows = [
        (_both_languages(change), *row[1:]) for change, row in zip(found.answers, table.rows, strict=True)
    ]
    return _markdown(head, rows)


def _standards(found: tuple[StandardChange, ...]) -> str:
    table = standards_table(found, "en")
    return _markdown(table.columns, table.rows)


def page() -> str:
    """Give the page as text."""
    parts = [HEAD]
    for day, words in DAYS:
        eve = day - timedelta(days=1)
        found = national().compare(eve, day, questions=COMMUNE_QUESTIONS)
        parts.append(f"\n## {format_date(day, 'en')}\n\n{words}\n\n{_answers(found)}")
        changed = compare_standards(national(), eve, day, forms=FORMS, milliseconds=MILLISECONDS)
        if changed:
            parts.append(f"\nWho gains and who loses by the standards that changed:\n\n{_standards(changed)}")
    return "".join(parts)


def main() -> int:
    """Write the page, or say whether the one there is current."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the page is stale")
    if parser.parse_args().check:
        return int(not PAGE.exists() or PAGE.read_text("utf-8") != page())
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
