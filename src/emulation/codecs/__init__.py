"""Values to and from plain data and JSON: exact, strict, versioned (chuyển đổi dữ liệu).

cattrs is loaded when this package is; nothing below it needs it.
"""

from __future__ import annotations

from emulation.codecs.data import dumps, from_data, loads, parse_json, to_data
from emulation.codecs.documents import (
    SCHEMA_VERSION,
    UPCASTS,
    Upcast,
    dump_document,
    dump_journal_lines,
    load_document,
    load_journal_lines,
)
from emulation.codecs.schema import schema
from emulation.codecs.trails import (
    append_event,
    dump_trail_lines,
    load_trail_lines,
    read_event,
    record_event,
)

__all__ = [
    "SCHEMA_VERSION",
    "UPCASTS",
    "Upcast",
    "append_event",
    "dump_document",
    "dump_journal_lines",
    "dump_trail_lines",
    "dumps",
    "from_data",
    "load_document",
    "load_journal_lines",
    "load_trail_lines",
    "loads",
    "parse_json",
    "read_event",
    "record_event",
    "schema",
    "to_data",
]
