"""The harness of the benchmarks: its rows hold what was timed. How fast anything is, no test says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import harness
from harness import Bench


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(harness, "OUT", tmp_path / "bench")
    return tmp_path / "bench"


def test_both_sides_are_called_and_compared(out: Path) -> None:
    calls: list[str] = []
    bench = Bench("sample", quick=True)
    bench.compare(
        "work", lambda: calls.append("ours"), {"other way": lambda: calls.append("theirs")}, unit="thing"
    )
    assert {"ours", "theirs"} <= set(calls)
    mine, theirs = bench.rows
    assert (mine.name, mine.compared_with, mine.ratio, mine.unit) == ("work", "", None, "µs/thing")
    assert theirs.compared_with == "other way"
    assert theirs.ratio is not None
    assert mine.median > 0
    assert theirs.median > 0


def test_rows_are_medians_with_the_spread_between_quartiles(out: Path) -> None:
    bench = Bench("sample", quick=True)
    bench.row("entries", [1.0, 2.0, 3.0, 4.0, 100.0], unit="entries/s")
    bench.row("memory", 7, unit="MiB")
    many, one = bench.rows
    assert (many.median, many.spread) == (3.0, 2.0)
    assert (one.median, one.spread) == (7, 0.0)


def test_the_file_holds_the_rows(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench = Bench("sample", quick=False)
    bench.row("làm việc", 1.5, unit="s", compared_with="x", ratio=0.5)
    bench.write()
    (row,) = json.loads((out / "sample.json").read_text(encoding="utf-8"))
    assert row == {
        "name": "làm việc",
        "compared_with": "x",
        "unit": "s",
        "median": 1.5,
        "spread": 0.0,
        "ratio": 0.5,
    }
    assert "against x" in capsys.readouterr().out


@pytest.mark.parametrize(("value", "quick"), [("", False), ("0", False), ("1", True)])
def test_quick_runs_are_asked_for_by_a_variable(
    value: str, quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BENCH_QUICK", value)
    assert harness.is_quick() is quick
    assert Bench("sample").rounds == (3 if quick else 21)
