"""Folding a journal of 100,000 measurements: entries per second, peak memory, and whether time grows in line.

The limit it is held against is a plain loop that keeps the latest value of each part in a dict: what a program
would do that corrects nothing, checks nothing and remarks upon nothing.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from functools import partial

import attrs

from emulation.campaigns import Campaign, Entry, Journal, Measured, ShareIndicator
from emulation.campaigns.state import fold_state
from emulation.parties import Territory, TerritoryKind
from emulation.samples import dai_mach_2021
from harness import Bench

SIZES = (25_000, 50_000, 100_000)
QUICK_SIZES = (250, 500, 1000)
ROUNDS, QUICK_ROUNDS = 7, 2
PARTS = 2000
LATE = 0.01
ZONE = timezone(timedelta(hours=7))


def wide_campaign() -> Campaign:
    """Give the founding plan with one target that 2,000 made-up villages report on."""
    plan = dai_mach_2021()
    villages = tuple(
        Territory(f"p{number}", f"Thôn {number}", TerritoryKind.VILLAGE) for number in range(PARTS)
    )
    target = next(each for each in plan.targets if isinstance(each.indicator, ShareIndicator))
    return attrs.evolve(
        plan,
        territory=attrs.evolve(plan.territory, parts=villages),
        targets=(attrs.evolve(target, territories=tuple(each.id for each in villages)),),
    )


def journal_of(campaign: Campaign, count: int) -> Journal:
    """Make readings of every village in turn, day after day, one in a hundred late, all from one seed."""
    chance = random.Random(108)
    (target,) = campaign.targets
    begun = datetime(2021, 9, 10, 8, tzinfo=ZONE)
    return Journal(
        tuple(
            Entry(
                id=f"m{number}",
                on=(begun + timedelta(days=number // PARTS - 2 * (chance.random() < LATE))).date(),
                recorded=begun + timedelta(days=number // PARTS, seconds=number % PARTS),
                fact=Measured(target.id, target.territories[number % PARTS], value=Fraction(number // PARTS)),
            )
            for number in range(count)
        )
    )


def latest_only(journal: Journal) -> dict[tuple[str, str | None], Fraction | None]:
    """Keep the latest value of each part, by plain assignment."""
    latest: dict[tuple[str, str | None], Fraction | None] = {}
    for entry in sorted(journal, key=lambda each: each.on):
        if isinstance(entry.fact, Measured):
            latest[entry.fact.target, entry.fact.territory] = entry.fact.value
    return latest


def seconds_of(work: Callable[[], object]) -> float:
    """Time one call."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def peak_of(work: Callable[[], object]) -> float:
    """Give the most memory one call has in use at once, in MiB, beyond what there was."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()


def main() -> None:
    """Measure and write ``out/bench/journal.json``."""
    bench = Bench("journal")
    campaign = wide_campaign()
    on = date(2021, 10, 30)
    sizes = QUICK_SIZES if bench.quick else SIZES
    journals = {size: journal_of(campaign, size) for size in sizes}
    rounds: dict[int, list[float]] = {size: [] for size in sizes}
    plain: list[float] = []
    for _ in range(QUICK_ROUNDS if bench.quick else ROUNDS):
        for size, journal in journals.items():
            rounds[size].append(seconds_of(partial(fold_state, campaign, journal, on)))
        plain.append(seconds_of(lambda: latest_only(journals[sizes[-1]])))
    for size in sizes:
        bench.row(f"fold {size:,} readings", [size / each for each in rounds[size]], unit="entries/s")
    most = sizes[-1]
    slower = statistics.median(ours / theirs for ours, theirs in zip(rounds[most], plain, strict=True))
    bench.row(
        f"fold {most:,} readings",
        [most / each for each in plain],
        unit="entries/s",
        compared_with="a dict of latest values (ratio of times)",
        ratio=slower,
    )
    bench.row("time of twice the entries", _growth(rounds[sizes[0]], rounds[sizes[1]]), unit="times")
    bench.row("time of four times the entries", _growth(rounds[sizes[0]], rounds[most]), unit="times")
    bench.row(
        f"progress report over {most:,} readings",
        seconds_of(lambda: campaign.progress(journals[most], on)),
        unit="s",
    )
    for size in sizes:
        journal = journals[size]
        bench.row(
            f"peak memory of folding {size:,}",
            peak_of(partial(fold_state, campaign, journal, on)),
            unit="MiB",
        )
    bench.write()


def _growth(fewer: list[float], more: list[float]) -> list[float]:
    return [b / a for a, b in zip(fewer, more, strict=True)]


if __name__ == "__main__":
    main()
