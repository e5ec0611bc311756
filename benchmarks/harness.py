"""What every benchmark uses: interleaved repeats, medians with their spread, rows in ``out/bench/``.

Figures from different runs of a machine cannot be compared, ratios taken in one run can. So ours and what it is
held against are timed in turn, round after round, and the ratio is the median of the rounds' ratios. Nothing is
asserted: a benchmark tells, a person judges.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

__all__ = ["Bench", "Row", "is_quick"]

OUT = Path(__file__).resolve().parent.parent / "out" / "bench"
_ROUNDS, _QUICK_ROUNDS = 21, 3
_LONG_ENOUGH, _QUICK_LONG_ENOUGH = (
    0.02,
    0.001,
)  # seconds of one timing, so that the clock's grain does not show


def is_quick() -> bool:
    """Say whether only to look if the benchmarks run at all (``BENCH_QUICK=1``)."""
    return os.environ.get("BENCH_QUICK", "") not in {"", "0"}


@attrs.frozen(kw_only=True)
class Row:
    """One figure.

    Args:
        name: What was measured.
        compared_with: What it is held against; empty for a figure of its own.
        unit: Of the median and the spread.
        median: Middle of the rounds.
        spread: Between the quartiles of the rounds, in the same unit; 0 when measured once.
        ratio: Median of ours over theirs, round by round; nothing when there is nothing to compare with.
    """

    name: str
    compared_with: str
    unit: str
    median: float
    spread: float
    ratio: float | None = None


class Bench:
    """Benchmarks of one area, gathered and then written."""

    def __init__(self, area: str, *, quick: bool | None = None, cpu: bool = False) -> None:
        """Begin an area.

        Args:
            area: Its name, that of the file too.
            quick: Whether only to look if it runs; by default as the environment says.
            cpu: Whether to count the time of this process on the processor, for work of one thread on a machine busy with other work.
        """
        self.area = area
        self._clock = time.process_time if cpu else time.perf_counter
        self.quick = is_quick() if quick is None else quick
        self.rows: list[Row] = []

    @property
    def rounds(self) -> int:
        """How often each thing is timed."""
        return _QUICK_ROUNDS if self.quick else _ROUNDS

    def compare(
        self,
        name: str,
        ours: Callable[[], object],
        against: Mapping[str, Callable[[], object]],
        *,
        unit: str = "call",
        rounds: int | None = None,
    ) -> None:
        """Time ours and the others in turn; the rows give microseconds for each ``unit``.

        Args:
            name: What is measured.
            ours: One call of it.
            against: The same work done otherwise, by the words that name it; may be empty.
            unit: What one call is, for the reader.
            rounds: How often each is timed; by default 21, or 3 in quick runs.
        """
        runners = {"": ours, **against}
        counts = {label: self._count(runner) for label, runner in runners.items()}
        seconds: dict[str, list[float]] = {label: [] for label in runners}
        labels = list(runners)
        for number in range(rounds or self.rounds):
            shift = number % len(labels)  # nobody always goes first
            for label in labels[shift:] + labels[:shift]:
                seconds[label].append(self._time(runners[label], counts[label]) / counts[label])
        micro = f"µs/{unit}"
        mine = seconds.pop("")
        self.row(name, _micro(mine), unit=micro)
        for label, theirs in seconds.items():
            ratio = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
            self.row(name, _micro(theirs), unit=micro, compared_with=label, ratio=ratio)

    def interleave(
        self, runners: Mapping[str, tuple[Callable[[], object], int]], *, rounds: int | None = None
    ) -> dict[str, list[float]]:
        """Time several things in turn that do different amounts of work; nanoseconds for each unit of it, round by round.

        Args:
            runners: By name, one call and how many units it does.
            rounds: How often each is timed; by default as for :meth:`compare`.
        """
        found: dict[str, list[float]] = {label: [] for label in runners}
        labels = list(runners)
        for number in range(rounds or self.rounds):
            shift = number % len(labels)
            for label in labels[shift:] + labels[:shift]:
                runner, units = runners[label]
                found[label].append(self._time(runner, 1) / units * 1e9)
        return found

    def row(
        self,
        name: str,
        values: float | list[float],
        *,
        unit: str,
        compared_with: str = "",
        ratio: float | None = None,
    ) -> None:
        """Add a figure measured in another way: entries per second, peak memory, seconds of a process.

        Args:
            name: What was measured.
            values: The figure, or that of each round.
            unit: Of the figure.
            compared_with: What the figure belongs to when it is not ours.
            ratio: Ours over this one.
        """
        series = values if isinstance(values, list) else [values]
        self.rows.append(
            Row(
                name=name,
                compared_with=compared_with,
                unit=unit,
                median=statistics.median(series),
                spread=_spread(series),
                ratio=ratio,
            )
        )

    def write(self) -> None:
        """Print the table and write the rows to ``out/bench/<area>.json``."""
        print(self.table())
        OUT.mkdir(parents=True, exist_ok=True)
        text = json.dumps([attrs.asdict(row) for row in self.rows], ensure_ascii=False, indent=1)
        (OUT / f"{self.area}.json").write_text(text + "\n", encoding="utf-8")

    def table(self) -> str:
        """Give the rows as text; a ratio under 1 says that ours is faster."""
        lines = [f"{self.area}{' (quick: figures mean nothing)' if self.quick else ''}"]
        names = [f"  against {row.compared_with}" if row.compared_with else row.name for row in self.rows]
        width = max(map(len, names), default=0)
        for what, row in zip(names, self.rows, strict=True):
            ratio = f"   ours/this {row.ratio:.2f}" if row.ratio is not None else ""
            lines.append(f"  {what:<{width}}{row.median:>14,.2f} ± {row.spread:<10,.2f}{row.unit}{ratio}")
        return "\n".join(lines)

    def _count(self, runner: Callable[[], object]) -> int:
        """Give how many calls take long enough to be timed together."""
        enough = _QUICK_LONG_ENOUGH if self.quick else _LONG_ENOUGH
        runner()  # what is made once is made
        count = 1
        while (taken := self._time(runner, count)) < enough:
            count = max(count * 2, int(count * enough / max(taken, 1e-7)))
        return count

    def _time(self, runner: Callable[[], object], count: int) -> float:
        clock = self._clock
        gc.collect()
        gc.disable()
        try:
            begun = clock()
            for _ in range(count):
                runner()
            return clock() - begun
        finally:
            gc.enable()


def _micro(seconds: list[float]) -> list[float]:
    return [each * 1e6 for each in seconds]


def _spread(series: list[float]) -> float:
    if len(series) < 2:  # one figure has no quartiles
        return 0.0
    low, _, high = statistics.quantiles(series, n=4, method="inclusive")
    return high - low
