"""Trails for process mining: rows, XES and OCEL 2.0 (khai phá quy trình)."""

from __future__ import annotations

from emulation.workflow.mining.logs import write_ocel, write_xes
from emulation.workflow.mining.rows import (
    EventRow,
    ObjectLink,
    event_columns,
    event_rows,
    link_columns,
    ordered,
)

__all__ = [
    "EventRow",
    "ObjectLink",
    "event_columns",
    "event_rows",
    "link_columns",
    "ordered",
    "write_ocel",
    "write_xes",
]
