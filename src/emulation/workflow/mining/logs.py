"""Event logs as text: XES for cases, OCEL 2.0 for events with several objects (nhật ký sự kiện).

Sources: IEEE 1849-2016 (XES) and the OCEL 2.0 specification, JSON form. Written with the standard library alone; pm4py
reads both, which a part of the gate tries.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator

from emulation.errors import InvalidValueError
from emulation.workflow.mining.rows import EventRow, ObjectLink, ordered

__all__ = ["write_ocel", "write_xes"]

_CASE = "case"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/>
    <string key="org:resource" value=""/>
    <int key="sequence" value="0"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>"""
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
# Text of the library has no control characters; what else XML cannot hold is marked as lost.
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_xes(rows: Iterable[EventRow]) -> str:
    """Write rows as an XES log, a trace for each case.

    >>> write_xes([]).endswith("</log>")
    True

    Raises:
        InvalidValueError: Two rows bear the same number in one case.
    """
    return "\n".join([_HEAD, *_traces(ordered(rows)), "</log>"])


def _traces(rows: tuple[EventRow, ...]) -> Iterator[str]:
    for case, events in itertools.groupby(rows, key=lambda row: row.case):
        yield f'  <trace>\n    <string key="concept:name" value="{_escaped(case)}"/>'
        for row in events:
            yield "    <event>"
            yield f'      <string key="concept:name" value="{_escaped(row.activity)}"/>'
            yield f'      <date key="time:timestamp" value="{row.at.isoformat(timespec="milliseconds")}"/>'
            yield f'      <int key="sequence" value="{row.sequence}"/>'
            for key, value in (
                ("org:resource", row.resource),
                ("org:role", row.role),
                ("on_behalf_of", row.on_behalf_of),
            ):
                if value is not None:
                    yield f'      <string key="{key}" value="{_escaped(value)}"/>'
            yield "    </event>"
        yield "  </trace>"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in _NOT_XML.sub("\ufffd", text))


def write_ocel(rows: Iterable[EventRow], *, indent: int | None = None) -> str:
    """Write rows as an OCEL 2.0 log in JSON; the case of each event is an object of the kind ``case``.

    >>> write_ocel([])
    '{"objectTypes": [], "eventTypes": [], "objects": [], "events": []}'

    Raises:
        InvalidValueError: Two rows bear the same number in one case, or one object is of two kinds.
    """
    found = ordered(rows)
    kinds: dict[str, str] = {}
    for row in found:
        for link in _links(row):
            if kinds.setdefault(link.id, link.kind) != link.kind:
                raise InvalidValueError(
                    "trail.object_of_two_kinds",
                    "the object {found} is a {kind} and a {other}; give each object one id of its own",
                    found=link.id,
                    kind=kinds[link.id],
                    other=link.kind,
                )
    attributes = [
        {"name": "sequence", "type": "integer"},
        *({"name": name, "type": "string"} for name in ("resource", "role", "on_behalf_of")),
    ]
    activities = sorted({row.activity for row in found})
    log: dict[str, object] = {
        "objectTypes": [{"name": kind, "attributes": []} for kind in sorted(set(kinds.values()))],
        "eventTypes": [{"name": activity, "attributes": attributes} for activity in activities],
        "objects": [
            {"id": id, "type": kind, "attributes": [], "relationships": []}
            for id, kind in sorted(kinds.items())
        ],
        "events": [_event(row) for row in found],
    }
    return json.dumps(log, ensure_ascii=False, indent=indent)


def _links(row: EventRow) -> tuple[ObjectLink, ...]:
    return (ObjectLink(row.case, _CASE, _CASE), *row.objects)


def _event(row: EventRow) -> dict[str, object]:
    values = {
        "sequence": row.sequence,
        "resource": row.resource,
        "role": row.role,
        "on_behalf_of": row.on_behalf_of,
    }
    return {
        "id": row.id,
        "type": row.activity,
        "time": row.at.isoformat(timespec="milliseconds"),
        "attributes": [{"name": name, "value": value} for name, value in values.items() if value is not None],
        "relationships": [{"objectId": link.id, "qualifier": link.qualifier} for link in _links(row)],
    }
