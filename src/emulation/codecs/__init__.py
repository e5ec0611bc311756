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

__all__ = [
    "SCHEMA_VERSION",
    "UPCASTS",
    "Upcast",
    "dump_document",
    "dump_journal_lines",
    "dumps",
    "from_data",
    "load_document",
    "load_journal_lines",
    "loads",
    "parse_json",
    "schema",
    "to_data",
]
