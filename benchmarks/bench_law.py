"""What the law of a day costs: loading it, looking up a day, a prize with its trace, and a million prizes as columns.

Held against a function and a query written by hand for the six awards of the table: they know coefficients, salaries and how to
round, and cite nothing. With ``--write-page`` the table goes into docs/explanation/performance.md.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta

import polars as pl

import pages
from emulation.awards import Prize
from emulation.frames import prizes
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national
from harness import Bench

FIRST, DAYS = date(2017, 10, 1), 3_200
P1, P2, P3 = date(2017, 10, 1), date(2024, 1, 1), date(2025, 7, 1)
SALARIES = (
    (date(2017, 7, 1), 1_300_000),
    (date(2018, 7, 1), 1_390_000),
    (date(2019, 7, 1), 1_490_000),
    (date(2023, 7, 1), 1_800_000),
    (date(2024, 7, 1), 2_340_000),
    (date(2026, 7, 1), 2_530_000),
)
# Multiples in hundredths of the base salary, as a careful script would keep them.
MULTIPLES = {
    ("certificate.commune", "person"): ((P1, 15), (P3, 30)),
    ("certificate.commune", "collective"): ((P1, 30), (P3, 60)),
    ("advanced_worker", "person"): ((P1, 30),),
    ("grassroots_fighter", "person"): ((P1, 100),),
    ("advanced_collective", "collective"): ((P1, 80),),
    ("cultured_village", "collective"): ((P1, 150),),
}
_SALARY_DAYS = [day for day, _ in SALARIES]
_MULTIPLE_DAYS = {key: [day for day, _ in steps] for key, steps in MULTIPLES.items()}


def by_hand(award: str, recipient: str, decided: date) -> int:
    """Give the sum as a script would work it out: two look-ups by bisection, whole numbers, rounded up."""
    key = (award, recipient)
    multiple = MULTIPLES[key][bisect_right(_MULTIPLE_DAYS[key], decided) - 1][1]
    salary = SALARIES[bisect_right(_SALARY_DAYS, decided) - 1][1]
    return -(-multiple * salary // 1_000_000) * 10_000


def drawn(count: int) -> list[tuple[str, str, date]]:
    """Draw awards of the six kinds on days whose law was read."""
    chance = random.Random(7)
    keys = list(MULTIPLES)
    return [(*chance.choice(keys), FIRST + timedelta(days=chance.randrange(DAYS))) for _ in range(count)]


def polars_by_hand(table: pl.DataFrame) -> pl.DataFrame:
    """Give the sums by two joins as of the day, as somebody fluent in polars would."""
    salaries = pl.DataFrame(SALARIES, schema={"from": pl.Date, "salary": pl.Int64}, orient="row")
    steps = pl.DataFrame(
        [(*key, day, multiple) for key, values in MULTIPLES.items() for day, multiple in values],
        schema={"award": pl.String, "recipient": pl.String, "from": pl.Date, "multiple": pl.Int64},
        orient="row",
    ).sort("from")
    return (
        table.with_row_index("place")
        .sort("decided")
        .join_asof(salaries, left_on="decided", right_on="from")
        .drop("from")
        .join_asof(
            steps,
            left_on="decided",
            right_on="from",
            by=["award", "recipient"],
            check_sortedness=False,
        )
        .with_columns(prize=((pl.col("multiple") * pl.col("salary") + 999_999) // 1_000_000) * 10_000)
        .sort("place")
        .drop("place", "from")
    )


def first_use() -> float:
    """Give the processor time of the first use of the national law in a new process, its imports included."""
    code = (
        "import time; begun = time.process_time()\n"
        "from emulation.rulebooks.vietnam import national; national()\n"
        "print(time.process_time() - begun)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout) * 1e3


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def columns(bench: Bench, rows: list[tuple[str, str, date]]) -> list[tuple[str, float, float | None]]:
    """Time a table of awards: ours, polars by hand, a Python loop by hand; once each in every round."""
    book = national()
    table = pl.DataFrame(
        rows, schema={"award": pl.String, "recipient": pl.String, "decided": pl.Date}, orient="row"
    )
    ways: dict[str, Callable[[], object]] = {
        "emulation.frames.prizes on polars": lambda: prizes(table, book)["prize"],
        "polars written by hand": lambda: polars_by_hand(table)["prize"],
        "a Python loop written by hand": lambda: [by_hand(*row) for row in table.iter_rows()],
    }
    expected = [by_hand(*row) for row in rows]
    for label, work in ways.items():
        if list(work()) != expected:  # type: ignore[call-overload]  # a series or a list
            sys.exit(f"{label} gives other sums")
    taken: dict[str, list[float]] = {label: [] for label in ways}
    for _ in range(2 if bench.quick else 5):
        for label, work in ways.items():
            taken[label].append(seconds(work) * 1e3)
    ours = statistics.median(taken["emulation.frames.prizes on polars"])
    found: list[tuple[str, float, float | None]] = []
    for label, times in taken.items():
        middle = statistics.median(times)
        is_ours = label.startswith("emulation")
        found.append((label, middle, None if is_ours else ours / middle))
        bench.row(
            f"{len(rows):,} awards as columns",
            times,
            unit="ms",
            compared_with="" if is_ours else label,
            ratio=None if is_ours else ours / middle,
        )
    return found


def main() -> None:
    """Measure, and write the page when that is asked for."""
    bench = Bench("law")
    loads = [first_use() for _ in range(1 if bench.quick else 7)]
    bench.row("national(), first use in a new process (processor time)", loads, unit="ms")
    book, day = national(), date(2021, 10, 30)
    bench.compare("base_salary(day)", lambda: book.base_salary(day), {"bisect": lambda: by_hand_salary(day)})
    bench.compare(
        "prize(award, subject, day) with its trace",
        lambda: book.prize("certificate.commune", SubjectKind.COLLECTIVE, day),
        {"by hand, the sum alone": lambda: by_hand("certificate.commune", "collective", day)},
        unit="prize",
    )
    bench.compare(
        "... and its words", lambda: spoken(book.prize("advanced_worker", SubjectKind.PERSON, day)), {}
    )
    found = columns(bench, drawn(20_000 if bench.quick else 1_000_000))
    bench.write()
    if pages.asked():
        single = [
            (
                f"against {row.compared_with}" if row.compared_with else row.name,
                row.median,
                row.unit,
                row.ratio,
            )
            for row in bench.rows
            if row.unit.startswith("µs") or (row.unit == "ms" and "columns" not in row.name)
        ]
        made = [
            pages.table(("what", "time", "unit", "ours to this"), single),
            pages.table(("1,000,000 awards", "ms", "ours to this"), found),
        ]
        pages.write("law", "\n\n".join(made), packages=["polars", "narwhals"])


def by_hand_salary(day: date) -> int:
    """Give the base salary alone."""
    return SALARIES[bisect_right(_SALARY_DAYS, day) - 1][1]


def spoken(prize: Prize) -> str:
    """Say a prize in both languages."""
    return prize.text("vi") + prize.text("en")


if __name__ == "__main__":
    main()
