"""Rules as text that people read and :func:`~emulation.eligibility.notation.parse_rule` reads back (dạng viết của quy tắc).

The grammar stands in :mod:`emulation.eligibility.notation`. Parts that are joined themselves stand in brackets wherever leaving
them out would give another tree, so that the same tree comes back and not only one that means the same.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never, cast

from emulation.core.quantity import plain_number
from emulation.core.truth import Truth
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    FactCondition,
    InRange,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Not,
    Unless,
)
from emulation.eligibility.fact_kinds import RESERVED, FactKind
from emulation.eligibility.limits import OnDay
from emulation.eligibility.period_conditions import Lasts, PeriodIs

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.fact import Fact
    from emulation.eligibility.limits import Limit

__all__ = ["quoted", "write_rule", "write_rule_block"]

_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_CONSTANTS = {Truth.YES: "always", Truth.NO: "never", Truth.UNKNOWN: "undetermined"}
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}

# How tightly each form binds; what binds less than its place asks for stands in brackets.
_IF, _UNLESS, _OR, _AND, _NOT, _LEAF = range(6)


def write_rule(node: Node) -> str:
    """Write a rule on one line."""
    return _written(node)[0]


def write_rule_block(node: Node, *, indent: int = 0) -> str:
    """Write a rule over several lines, one part a line, for long rules; it reads back to the same rule.

    >>> from emulation.eligibility import Fact
    >>> a, b = (Fact.boolean(key, vi=key, en=key) for key in "ab")
    >>> print(write_rule_block(a.is_true() & ~b.is_true()))
    all of (
      a;
      not b
    )
    """
    pad = "  " * indent
    match node:
        case All() | AnyOf() | AtLeastOf():
            parts = ";\n".join(write_rule_block(part, indent=indent + 1) for part in node.rules)
            return f"{pad}{_head(node)} (\n{parts}\n{pad})"
        case Criterion():
            return f"{pad}{_criterion_head(node)} (\n{write_rule_block(node.rule, indent=indent + 1)}\n{pad})"
        case _:
            return pad + write_rule(node)


def _head(node: All | AnyOf | AtLeastOf) -> str:
    if isinstance(node, AtLeastOf):
        return f"at least {node.count} of"
    return "all of" if isinstance(node, All) else "any of"


def _in(node: Node, place: int) -> str:
    """Write a part where it must bind at least so tightly."""
    text, binds = _written(node)
    return text if binds >= place else f"({text})"


def _written(node: Node) -> tuple[str, int]:
    if isinstance(node, FactCondition):
        return _condition(node), _LEAF
    match node:
        case Constant():
            return _CONSTANTS[node.value], _LEAF
        case Criterion():
            return f"{_criterion_head(node)} ({write_rule(node.rule)})", _LEAF
        case Not():
            return f"not {_in(node.rule, _NOT)}", _NOT
        case All() | AnyOf() if len(node.rules) > 1:
            word, place = ("and", _AND) if isinstance(node, All) else ("or", _OR)
            # A part of the same kind would melt into this one.
            return f" {word} ".join(_in(part, place + 1) for part in node.rules), place
        case All() | AnyOf() | AtLeastOf():
            return f"{_head(node)} ({'; '.join(map(write_rule, node.rules))})", _LEAF
        case Implies():
            return f"if {_in(node.condition, _UNLESS)} then {_in(node.then, _UNLESS)}", _IF
        case Unless():
            text = f"{_in(node.rule, _OR)} unless {_in(node.exception, _OR)}"
            if node.instead != Constant(Truth.NO):
                text = f"{text} instead {_in(node.instead, _OR)}"
            return text, _UNLESS
        case _:
            assert_never(node)


def _criterion_head(node: Criterion) -> str:
    code = node.code if _BARE.fullmatch(node.code) and node.code not in RESERVED else quoted(node.code)
    words = f"criterion {code} {quoted(node.vi)} / {quoted(node.en)}"
    if node.citation is not None:
        words += f" cite {quoted(node.citation.text('vi'))}"
    if node.clause is not None:
        words += f" clause {quoted(node.clause)}"
    return words


def quoted(text: str) -> str:
    r"""Write text between double quotes.

    >>> print(quoted('a "b" \\'))
    "a \"b\" \\"
    """
    return '"' + "".join(_ESCAPED.get(each) or _plain(each) for each in text) + '"'


def _plain(letter: str) -> str:
    return letter if letter.isprintable() else f"\\u{{{ord(letter):X}}}"


def _condition(node: FactCondition) -> str:
    match node:
        case IsTrue():
            return node.fact.key
        case IsKnown():
            return f"known {node.fact.key}"
        case Compare():
            return f"{node.fact.key} {node.comparison.sign} {_value(node.fact, node.limit)}"
        case CompareFacts():
            times = "" if node.times == 1 else f"{_number(node.times)} times "
            return f"{node.fact.key} {node.comparison.sign} {times}{node.other.key}"
        case OneOf():
            listed = ", ".join(_value(node.fact, each) for each in node.values)
            return f"{node.fact.key} in {{{listed}}}"
        case InRange():
            return f"{node.fact.key} between {_value(node.fact, node.low)} and {_value(node.fact, node.high)}"
        case PeriodIs():
            return f"{node.fact.key} {node.relation.value} {_end(node.start)}..{_end(node.end)}"
        case Lasts():
            return f"{node.fact.key} lasts {node.at_least}"
        case _:
            msg = f"{type(node).__name__} is no condition of the library"
            raise TypeError(msg)


def _value(fact: Fact, value: Limit) -> str:
    if isinstance(value, OnDay):
        return _moving(value)
    if isinstance(value, date):
        return value.isoformat()
    if fact.kind is FactKind.TEXT:
        return quoted(cast("str", value))
    if fact.kind is FactKind.CHOICE:
        key = cast("str", value)
        return key if _BARE.fullmatch(key) and key not in RESERVED else quoted(key)
    number = Fraction(cast("Fraction", value))
    if fact.kind is FactKind.RATIO and (number * 100).denominator == 1:
        return f"{_number(number * 100)} %"
    return _number(number)


def _number(value: Fraction) -> str:
    return plain_number(value)


def _moving(value: OnDay) -> str:
    if value.distance.is_zero:
        # "0 days after on" keeps apart what compares as different.
        return "0 days after on" if value.later else "on"
    return f"{value.distance} {'after' if value.later else 'before'} on"


def _end(value: date | OnDay | None) -> str:
    if value is None:
        return ""
    return f"({_moving(value)})" if isinstance(value, OnDay) else value.isoformat()
