"""What is written for process mining is read by pm4py: a part of the gate, since it is a heavy package."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pm4py
import pytest

from emulation.workflow import DefinitionRef
from emulation.workflow.mining import ObjectLink, event_columns, event_rows, write_ocel, write_xes
from emulation.workflow.trail import RecordedEvent, Trail, TrailEntry

pytestmark = [
    pytest.mark.extra("pm4py"),  # noqa: S610 - no query of Django
    pytest.mark.filterwarnings("ignore"),  # its own and its dependencies' are not ours
]

HANOI = timezone(timedelta(hours=7))
WAYS = {
    "case-1": ("propose", "receive", "vote", "decide"),
    "case-2": ("propose", "receive", "return", "propose", "receive", "vote", "reject"),
    "case-3": ("propose", "receive", "vote", "decide"),
}


def entries() -> list[TrailEntry]:
    found: list[TrailEntry] = []
    for case, ways in WAYS.items():
        trail = Trail(case)
        for number, activity in enumerate(ways):
            # Two steps at one moment, in two zones: the sequence tells them apart.
            at = datetime(2021, 11, 1 + number // 2, 9, 0, tzinfo=HANOI)
            trail = trail.append(
                RecordedEvent("own-event", 1, "{}"),
                activity=activity,
                actor="office" if number % 2 else "station-head",
                at=at if number % 2 else at.astimezone(UTC),
                definition=DefinitionRef("own", 1, "ab"),
                rulebook_day=date(2021, 11, 1),
                role="clerk" if number % 2 else None,
            )
        found += trail
    return found


def taking_part(entry: TrailEntry) -> list[ObjectLink]:
    if entry.activity in {"vote", "decide"}:
        return [ObjectLink("session-1", "session", "voted-in")]
    return []


ROWS = tuple(
    event_rows(entries(), objects=taking_part, words=lambda entry: f"“{entry.activity}” <Bước & việc>")
)


def test_a_xes_log(tmp_path: Path) -> None:
    path = tmp_path / "log.xes"
    path.write_text(write_xes(ROWS), encoding="utf-8")
    log: Any = pm4py.read_xes(str(path))
    assert len(log) == len(ROWS)
    read = log.sort_values(["case:concept:name", "sequence"]).to_dict("records")
    for row, back in zip(sorted(ROWS, key=lambda row: (row.case, row.sequence)), read, strict=True):
        assert (back["case:concept:name"], back["concept:name"]) == (row.case, row.activity)
        assert back["time:timestamp"] == row.at
        assert back["org:resource"] == row.resource
    variants = pm4py.get_variants(log)
    assert sorted(variants.values()) == [1, 2]


def test_an_ocel_log(tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    path.write_text(write_ocel(ROWS, indent=1), encoding="utf-8")
    log: Any = pm4py.read_ocel2_json(str(path))
    assert len(log.events) == len(ROWS)
    assert set(log.objects["ocel:type"]) == {"case", "session"}
    voted = log.relations[log.relations["ocel:qualifier"] == "voted-in"]
    assert set(voted["ocel:oid"]) == {"session-1"}
    assert len(voted) == sum(len(row.objects) for row in ROWS)
    moments = dict(zip(log.events["ocel:eid"], log.events["ocel:timestamp"], strict=True))
    assert all(moments[row.id] == row.at for row in ROWS)


def test_the_columns_are_a_log() -> None:
    import pandas as pd

    frame = pd.DataFrame(event_columns(ROWS))
    frame["time:timestamp"] = pd.to_datetime(frame["time:timestamp"], utc=True)
    graph, start, end = pm4py.discover_dfg(frame)
    assert sum(start.values()) == sum(end.values()) == len(WAYS)
    assert sum(graph.values()) == len(ROWS) - len(WAYS)
