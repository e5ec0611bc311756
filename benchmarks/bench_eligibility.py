"""What judging a rule costs: a function written by hand, ours, other rule engines, and columns up to ten million rows.

The case stands in ``eligibility_case.py``, the peers in ``eligibility_peers.py``, the columns in ``eligibility_columns.py``. With
``--write-page`` the tables go into docs/explanation/performance.md. Engines and backends that are not installed get a row that says so.
"""

from __future__ import annotations

import gc
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

import pages
from eligibility_case import Record, by_hand, by_hand_all_kept, records, rule
from eligibility_columns import WAYS, is_there, write_file
from eligibility_peers import PEERS, Peer
from emulation.eligibility import RecordForm, Verdict, assess_many, decide_many
from harness import Bench

HAND = "written by hand"
PACKAGES = (
    "attrs", "polars", "narwhals", "duckdb", "pandas", "pyarrow", *dict.fromkeys(peer.package for peer in PEERS),
)  # fmt: skip
_NONE = "–"


@attrs.frozen(kw_only=True)
class Line:
    """One engine on single records, for the page; figures are ``None`` where it is not installed."""

    name: str
    number: int
    nanoseconds: float | None
    ratio: float | None
    third: bool
    wrong_yes: int | None = None
    silent_no: int | None = None
    raised: int | None = None
    remark: str = ""


def ratio(mine: Sequence[float], theirs: Sequence[float]) -> float:
    """Give the median of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(mine, theirs, strict=True))


# ---- one record after the other ----


def ours(chosen: Sequence[Record]) -> dict[str, tuple[Callable[[], object], int]]:
    """Give what is timed on records of ours."""
    made, number = rule(), len(chosen)
    decide, assess = made.decider(RecordForm.FROZEN), made.assessor(RecordForm.FROZEN)
    return {
        HAND: (lambda: [by_hand(record) for record in chosen], number),
        "by hand, every outcome kept": (lambda: [by_hand_all_kept(record) for record in chosen], number),
        "`decider()`": (lambda: [decide(record) for record in chosen], number),
        "`decide(record)`": (lambda: [made.decide(record) for record in chosen], number),
        "`decide_many(records)`": (lambda: [each.result for each in decide_many(made, chosen)], number),
        "`assessor()`": (lambda: [assess(record) for record in chosen], number),
        "`assess(record)`": (lambda: [made.assess(record) for record in chosen], number),
        "`assess_many(records)`": (lambda: [each.result for each in assess_many(made, chosen)], number),
    }


def singles(bench: Bench, drawn: Sequence[Record]) -> list[Line]:
    """Time ours and every peer in turn, and count what peers say of missing facts."""
    reference = [by_hand(record) for record in drawn]
    decide = rule().decider(RecordForm.FROZEN)
    if [decide(record) for record in drawn] != reference:
        sys.exit("ours does not agree with the function written by hand")
    runners = ours(drawn)
    judged: dict[str, tuple[Peer, list[object]]] = {}
    absent: dict[str, Peer] = {}
    for peer in PEERS:
        number = min(peer.most, 100) if bench.quick else peer.most
        found = _prepared(peer, drawn[:number])
        if found is None:
            absent[peer.name] = peer
        else:
            judge, chosen = found
            judged[peer.name] = (peer, judge(chosen))
            runners[peer.name] = (lambda judge=judge, chosen=chosen: judge(chosen), number)  # type: ignore[misc]
    # What was made to be judged stays, and need not be gone through before each timing.
    gc.collect()
    gc.freeze()
    times = bench.interleave(runners, rounds=1 if bench.quick else 7)
    lines = [
        Line(
            name=name,
            number=runners[name][1],
            nanoseconds=statistics.median(found),
            ratio=ratio(found, times[HAND]),
            third=name not in judged,
            **(_compared(judged[name][1], reference) if name in judged else {}),
            remark=judged[name][0].remark if name in judged else "",
        )
        for name, found in times.items()
    ]
    for line in lines:
        bench.row(
            "decide one record of 8 conditions" if line.name == HAND else line.name,
            times[line.name],
            unit="ns/record",
            compared_with=line.name if line.third is False else "",
            ratio=ratio(times["`decider()`"], times[line.name]) if line.third is False else None,
        )
    return lines + [
        Line(name=name, number=0, nanoseconds=None, ratio=None, third=False, remark="not installed here")
        for name in absent
    ]


def _prepared(
    peer: Peer, chosen: Sequence[Record]
) -> tuple[Callable[[Sequence[object]], list[object]], list[object]] | None:
    try:
        judge = peer.make()
    except ImportError:
        return None
    return judge, [peer.prepare(record) for record in chosen]


def _compared(answers: Sequence[object], reference: Sequence[Verdict]) -> dict[str, int]:
    """Count what was answered where the answer is another one."""
    pairs = list(zip(answers, reference[: len(answers)], strict=True))
    return {
        "wrong_yes": sum(answer is True and verdict is not Verdict.ELIGIBLE for answer, verdict in pairs),
        "silent_no": sum(answer is False and verdict is not Verdict.INELIGIBLE for answer, verdict in pairs),
        "raised": sum(isinstance(answer, Exception) for answer, _ in pairs),
    }


def by_verdict(bench: Bench, drawn: Sequence[Record]) -> list[tuple[str, float, float, float]]:
    """Time records of one verdict only, since a rejected one is done sooner."""
    found: list[tuple[str, float, float, float]] = []
    groups = {"mixed": list(drawn)} | {
        verdict.value: [record for record in drawn if by_hand(record) is verdict] for verdict in Verdict
    }
    for name, chosen in groups.items():
        taken = list(itertools.islice(itertools.cycle(chosen), 200 if bench.quick else 20_000))
        kept = (HAND, "`decider()`", "`assessor()`")
        chosen_runs = {label: run for label, run in ours(taken).items() if label in kept}
        times = bench.interleave(chosen_runs, rounds=None if bench.quick else 15)
        ratios = [ratio(times[label], times[HAND]) for label in kept[1:]]
        for label, against in zip(kept[1:], ratios, strict=True):
            bench.row(f"{label}, {name} records", times[label], unit="ns/record")
            bench.row(
                f"{label}, {name} records", times[HAND], unit="ns/record", compared_with=HAND, ratio=against
            )
        found.append((name, statistics.median(times[HAND]), *ratios))  # type: ignore[arg-type]
    return found


def around(bench: Bench, drawn: Sequence[Record]) -> list[tuple[str, float]]:
    """Time what comes before and after: making and compiling a rule, proofs, words."""
    limits = itertools.count(10_000)
    made = rule()
    refused = made.assess(next(record for record in drawn if by_hand(record) is Verdict.INELIGIBLE))
    waiting = made.assess(next(record for record in drawn if by_hand(record) is Verdict.UNDETERMINED))

    def fresh() -> object:
        # A limit never seen before, so that nothing was compiled already.
        from emulation.eligibility import All, Fact

        points = Fact.whole("points", vi="điểm", en="points")
        return All((points >= next(limits), *made.rules[1:])).decide(drawn[0])

    work: dict[str, Callable[[], object]] = {
        "write the rule in Python": lambda: rule(79),
        "compile it and decide one record": fresh,
        "proof of a refusal": lambda: refused.proof,
        "smallest reasons of a refusal": lambda: refused.reasons,
        "corrections of a refusal": refused.corrections,
        "facts that could change an undetermined verdict": lambda: waiting.missing,
        "a refusal in words": lambda: refused.text("vi"),
    }
    for run in work.values():
        run()  # words are loaded once
    for name, run in work.items():
        bench.compare(name, run, {}, rounds=3 if bench.quick else 9)
    medians = {row.name: row.median for row in bench.rows}
    return [(name, medians[name]) for name in work]


# ---- columns ----


def columns(bench: Bench, folder: Path) -> list[tuple[str, float | None, float | None]]:
    """Time 100,000 rows in this process, the ways in turn."""
    number = 2_000 if bench.quick else 100_000
    path = folder / "columns.parquet"
    there = {key: way for key, way in WAYS.items() if way.holds_all and is_there(way)}
    if not {"polars-by-hand", "narwhals-by-hand"} <= set(there):
        return [(way.name, None, None) for way in WAYS.values() if way.holds_all]
    write_file(path, number)
    drawn = records(number)
    wanted = Counter(by_hand(record).value for record in drawn)
    runners: dict[str, tuple[Callable[[], object], int]] = {
        HAND: (lambda: [by_hand(record) for record in drawn], number)
    }
    for key, way in there.items():
        table = way.load(path)
        if Counter(way.judge(table)) != wanted:
            sys.exit(f"{way.name} does not agree with the function written by hand")
        runners[key] = (lambda way=way, table=table: way.judge(table), number)  # type: ignore[misc]
    gc.collect()
    gc.freeze()
    times = bench.interleave(runners, rounds=None if bench.quick else 11)
    base = times["narwhals-by-hand"]
    for key in there:
        bench.row(f"{WAYS[key].name}, {number:,} rows", times[key], unit="ns/row")
    if "polars-ours" in times:
        bench.row(
            "ours on polars", base, unit="ns/row", compared_with="narwhals by hand", ratio=ratio(times["polars-ours"], base)
        )  # fmt: skip
    return [
        (way.name, statistics.median(times[key]), ratio(times[key], base))
        if key in times
        else (way.name, None, None)
        for key, way in WAYS.items()
        if way.holds_all
    ]


def large(bench: Bench, folder: Path) -> list[tuple[str, int, float | None, float | None, float | None]]:
    """Measure a million and ten million rows, each way in a process of its own: time, memory before, memory on top."""
    sizes = {20_000: 1} if bench.quick else {1_000_000: 3, 10_000_000: 1}
    chosen = {
        key: way for key, way in WAYS.items() if not bench.quick or key in {"polars-ours", "duckdb-ours"}
    }
    found: list[tuple[str, int, float | None, float | None, float | None]] = []
    for rows, rounds in sizes.items():
        path = folder / f"{rows}.parquet"
        if any(is_there(way) for way in chosen.values()):
            write_file(path, rows)
        for key, way in chosen.items():
            made = _measured(key, path, rounds) if is_there(way) else None
            if made is None:
                found.append((way.name, rows, None, None, None))
                continue
            bench.row(f"{way.name}, {rows:,} rows", made["ms"], unit="ms")
            bench.row(f"{way.name}, {rows:,} rows: memory on top", made["extra"], unit="MiB")
            found.append(
                (way.name, rows, statistics.median(made["ms"]), made["resident"][0], made["extra"][0])
            )
        path.unlink(missing_ok=True)
    return found


def _measured(key: str, path: Path, rounds: int) -> Mapping[str, list[float]] | None:
    done = subprocess.run(
        [
            sys.executable,
            str(Path(__file__).with_name("eligibility_columns.py")),
            key,
            str(path),
            str(rounds),
        ],
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return None
    told = json.loads(done.stdout)
    return {"ms": told["ms"], "resident": [told["resident"]], "extra": [told["extra"]]}


# ---- the page ----


def page(
    lines: Sequence[Line],
    verdicts: Sequence[tuple[str, float, float, float]],
    work: Sequence[tuple[str, float]],
    table: Sequence[tuple[str, float | None, float | None]],
    big: Sequence[tuple[str, int, float | None, float | None, float | None]],
) -> str:
    """Give the tables of the page."""
    parts = [
        "### One record after the other",
        pages.table(
            ("engine", "records", "ns a record", "times by hand", "verdicts", "wrong yes", "silent no", "raised", "remark"),
            [tuple(_single(line)) for line in sorted(lines, key=lambda line: line.nanoseconds or float("inf"))],
        ),
        "Times by hand for records of one verdict:",
        pages.table(
            ("records", "by hand, ns", "`decider()`", "`assessor()`"),
            [(name, hand, f"{decided:.2f}", f"{assessed:.2f}") for name, hand, decided, assessed in verdicts],
        ),
        "What comes before and after, in microseconds:",
        pages.table(("what", "µs"), work),
        "### 100,000 rows as columns",
        pages.table(
            ("way", "ns a row", "times narwhals by hand"),
            [(name, time, _NONE if against is None else f"{against:.2f}") for name, time, against in table],
        ),
        "### A million rows and ten million",
        pages.table(
            ("way", "rows", "ms", "memory before, MiB", "on top, MiB"),
            [(name, f"{rows:,}", time, before, top) for name, rows, time, before, top in big],
        ),
    ]  # fmt: skip
    return "\n\n".join(parts)


def _single(line: Line) -> Iterator[object]:
    def count(value: int | None) -> object:
        return None if value is None else f"{value:,}"

    yield f"**{line.name}**" if line.third else line.name
    yield f"{line.number:,}" if line.number else None
    yield line.nanoseconds
    yield None if line.ratio is None else pages.number(line.ratio)
    yield ("three" if line.third else "two") if line.number else None
    yield from (count(value) for value in (line.wrong_yes, line.silent_no, line.raised))
    yield line.remark


def main() -> None:
    """Measure all of it and write the rows; with ``--write-page`` the page too."""
    bench = Bench("eligibility")
    drawn = records(2_000 if bench.quick else 100_000)
    lines = singles(bench, drawn)
    verdicts = by_verdict(bench, drawn)
    work = around(bench, drawn)
    gc.unfreeze()
    with tempfile.TemporaryDirectory() as folder:
        table = columns(bench, Path(folder))
        big = large(bench, Path(folder))
    bench.write()
    for line in lines:
        if line.nanoseconds is None:
            print(f"  {line.name}: {line.remark}")
    made = page(lines, verdicts, work, table, big)
    if pages.asked():
        pages.write("eligibility", made, packages=PACKAGES)


if __name__ == "__main__":
    main()
