"""One rule, every reading: the assertion that they agree (các cách đọc quy tắc khớp nhau).

For those who write rules of their own: the library's readings are tested on drawn rules, and this asserts that they agree on
yours, on the records that matter to you. What is not installed is left out, and the answer says what was held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from types import MappingProxyType

import attrs

from emulation.codecs import dumps, loads
from emulation.core.text import near_names, shown
from emulation.core.truth import Truth
from emulation.eligibility import Answer, Node, Rule, parse_rule, read_values, write_rule_block
from emulation.eligibility.rule import as_node
from emulation.errors import UnknownKeyError

__all__ = ["READINGS", "Case", "Reading", "assert_readings_agree"]


@attrs.frozen(eq=False)
class Case:
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


Reading = Callable[[Case], list[Truth]]


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
        The readings that were held.

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
    case = Case(node, given, values, on)
    held: list[str] = []
    for name in _names(readings):
        package, reading = READINGS[name]
        if package is not None and find_spec(package) is None:
            continue
        for number, (found, truth) in enumerate(zip(reading(case), expected, strict=True)):
            if found is not truth:
                raise AssertionError(
                    f"the reading {name!r} says {found.value} and the definition {truth.value}\n"
                    f"  rule   {node}\n  record {number}: {shown(values[number], 1000)}"
                )
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


def _decided(case: Case) -> list[Truth]:
    return [case.rule.decide(record, on=case.on).truth for record in case.records]


def _decided_by_mapping(case: Case) -> list[Truth]:
    return [case.rule.decide(each, on=case.on).truth for each in case.values]


def _decided_by_function(case: Case) -> list[Truth]:
    return [case.rule.decide(each.get, on=case.on).truth for each in case.values]


def _assessed(case: Case) -> list[Truth]:
    return [case.rule.assess(record, on=case.on).verdict.truth for record in case.records]


def _proved(case: Case) -> list[Truth]:
    return [case.rule.assess(record, on=case.on).proof.truth for record in case.records]


def _from_text(case: Case) -> list[Truth]:
    rule = case.rule
    found, block = (parse_rule(text, rule.vocabulary) for text in (str(rule), write_rule_block(rule)))
    if found != rule or block != rule:
        raise AssertionError(
            f"came back changed from its text:\n  wrote {rule}\n  read  {found}\n  lines {block}"
        )
    return [found.truth(each, case.on) for each in case.values]


def _from_json(case: Case) -> list[Truth]:
    rule = case.rule
    found = loads(type(rule), dumps(rule))
    if found != rule or found.digest != rule.digest:
        raise AssertionError(f"came back changed from JSON:\n  wrote {rule}\n  read  {found}")
    return [found.truth(each, case.on) for each in case.values]


def _solved(case: Case) -> list[Truth]:
    from emulation.analysis import solver_truth

    return [solver_truth(case.rule, each, on=case.on) for each in case.values]


READINGS: Mapping[str, tuple[str | None, Reading]] = MappingProxyType(
    {
        "decide": (None, _decided),
        "mapping": (None, _decided_by_mapping),
        "function": (None, _decided_by_function),
        "assess": (None, _assessed),
        "proof": (None, _proved),
        "text": (None, _from_text),
        "json": (None, _from_json),
        "solver": ("z3", _solved),
    }
)
"""The readings by name, each with the package it needs and the function that gives its truths."""
