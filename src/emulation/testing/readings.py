"""One rule, every reading: the assertion that they agree (các cách đọc quy tắc khớp nhau).

For those who write rules of their own: the library's readings are tested on drawn rules, and this asserts that they agree on
yours, on the records that matter to you. What is not installed is left out, and the answer says what was held.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, cast

import attrs

from emulation.codecs import dumps, loads
from emulation.core.text import near_names, shown
from emulation.core.truth import Truth
from emulation.eligibility import Answer, Node, Rule, Verdict, parse_rule, read_values, write_rule_block
from emulation.eligibility.rule import as_node
from emulation.errors import InvalidDocumentError, InvalidValueError, UnknownKeyError

__all__ = ["READINGS", "Reading", "ReadingCase", "assert_readings_agree"]
_MOST_BITS = 63


@attrs.frozen(eq=False)
class ReadingCase:
    """What a reading is asked (trường hợp đem so).

    Args:
        rule: The rule.
        records: The records as they were given.
        values: What the rule reads in each.
        on: The day asked about.
    """

    rule: Node
    records: Sequence[object]
    values: Sequence[Mapping[str, Answer]]
    on: date | None


Reading = Callable[[ReadingCase], Sequence[Truth | None]]


def assert_readings_agree(
    rule: Rule,
    records: Iterable[object],
    *,
    on: date | None = None,
    readings: Iterable[str] | None = None,
) -> tuple[str, ...]:
    """Assert that a rule comes out the same in every reading, on every record.

    Each reading is held against the plain definition, :meth:`.Rule.truth`.

    Args:
        rule: Your rule.
        records: Objects, mappings or functions, as for :meth:`.Rule.decide`; take some at each limit and beside it, and some with
            facts missing.
        on: The day asked about; may be left out when the rule does not look at it.
        readings: Names out of :data:`READINGS`; by default all whose packages are installed.

    Returns:
        The readings that were held on at least one record: columns hold no fraction such as 1/3 and no answer out of its bounds,
        and such records are left out there.

    Raises:
        AssertionError: Two readings differ; the text says which, and on which record.
        InvalidValueError: A record cannot be read, or no day was given where one is needed.
        UnknownKeyError: No such reading, or a record lacks an attribute.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> assert_readings_agree(years >= 5, [{"years": 4}, {"years": 5}, {}], readings=["decide", "text"])
    ('decide', 'text')
    """
    node = as_node(rule)
    given = tuple(records)
    values = [read_values(node.facts, record, on) for record in given]
    expected = [node.truth(each, on) for each in values]
    case = ReadingCase(node, given, values, on)
    held: list[str] = []
    for name in _names(readings):
        packages, reading = READINGS[name]
        if any(find_spec(package) is None for package in packages):
            continue
        found = reading(case)
        for number, (truth, right) in enumerate(zip(found, expected, strict=True)):
            if truth is not None and truth is not right:
                raise AssertionError(
                    f"the reading {name!r} says {truth.value} and the definition {right.value}\n"
                    f"  rule   {node}\n  record {number}: {shown(values[number], 1000)}"
                )
        if not found or any(truth is not None for truth in found):
            held.append(name)
    return tuple(held)


def _names(readings: Iterable[str] | None) -> tuple[str, ...]:
    if readings is None:
        return tuple(READINGS)
    names = tuple(readings)
    for name in names:
        if name not in READINGS:
            raise UnknownKeyError(
                "testing.unknown_reading",
                "there is no reading {found!r}; near names: {near}",
                path=("readings",),
                found=str(name)[:80],
                near=near_names(str(name), READINGS),
            )
    return names


def _decided(case: ReadingCase) -> list[Truth]:
    return [case.rule.decide(record, on=case.on).truth for record in case.records]


def _decided_by_mapping(case: ReadingCase) -> list[Truth]:
    return [case.rule.decide(each, on=case.on).truth for each in case.values]


def _decided_by_function(case: ReadingCase) -> list[Truth]:
    return [case.rule.decide(each.get, on=case.on).truth for each in case.values]


def _assessed(case: ReadingCase) -> list[Truth]:
    return [case.rule.assess(record, on=case.on).verdict.truth for record in case.records]


def _proved(case: ReadingCase) -> list[Truth]:
    return [case.rule.assess(record, on=case.on).proof.truth for record in case.records]


def _from_text(case: ReadingCase) -> list[Truth]:
    rule = case.rule
    found, block = (parse_rule(text, rule.vocabulary) for text in (str(rule), write_rule_block(rule)))
    if found != rule or block != rule:
        raise AssertionError(
            f"came back changed from its text:\n  wrote {rule}\n  read  {found}\n  lines {block}"
        )
    return [found.truth(each, case.on) for each in case.values]


def _from_json(case: ReadingCase) -> list[Truth]:
    rule = case.rule
    found = loads(type(rule), dumps(rule))
    if found != rule or found.digest != rule.digest:
        raise AssertionError(f"came back changed from JSON:\n  wrote {rule}\n  read  {found}")
    return [found.truth(each, case.on) for each in case.values]


def _in_columns(backend: str, case: ReadingCase) -> list[Truth | None]:
    """Judge the records as rows of a table; ``None`` for those that no column can hold."""
    from emulation.frames import assess, from_records

    facts = case.rule.facts
    judged: list[Truth | None] = [None] * len(case.values)
    rows = [number for number, each in enumerate(case.values) if _fits(each, case.rule, backend)]
    if not facts or not rows:
        return judged
    try:
        table = assess(
            from_records([case.values[row] for row in rows], facts, backend=backend), case.rule, on=case.on
        )
    except (InvalidDocumentError, InvalidValueError):
        return judged  # columns that cannot be compared with each other
    for row, verdict, unreadable in zip(
        rows, _cells(table, "verdict"), _cells(table, "unreadable"), strict=True
    ):
        judged[row] = None if unreadable else Verdict(verdict).truth
    return judged


def _fits(values: Mapping[str, Answer], rule: Node, backend: str) -> bool:
    from emulation.frames import from_records

    if any(type(each) is int and each.bit_length() >= _MOST_BITS for each in values.values()):
        return False
    try:
        from_records([values], rule.facts, backend=backend)
    except (InvalidDocumentError, InvalidValueError):
        return False
    return True


def _cells(table: Any, name: str) -> list[str]:  # noqa: ANN401 - a table of polars or of pyarrow
    column = table[name]
    return cast("list[str]", column.to_list() if hasattr(column, "to_list") else column.to_pylist())


def _solved(case: ReadingCase) -> list[Truth]:
    from emulation.analysis import solver_truth

    return [solver_truth(case.rule, each, on=case.on) for each in case.values]


READINGS: Mapping[str, tuple[tuple[str, ...], Reading]] = MappingProxyType(
    {
        "decide": ((), _decided),
        "mapping": ((), _decided_by_mapping),
        "function": ((), _decided_by_function),
        "assess": ((), _assessed),
        "proof": ((), _proved),
        "text": ((), _from_text),
        "json": ((), _from_json),
        "polars": (("narwhals", "polars"), functools.partial(_in_columns, "polars")),
        "pyarrow": (("narwhals", "pyarrow"), functools.partial(_in_columns, "pyarrow")),
        "solver": (("z3",), _solved),
    }
)
"""The readings by name, each with the packages it needs and the function that gives its truths."""
