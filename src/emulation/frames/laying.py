"""A rule as expressions over the columns of one schema: made once for each, and kept (biểu thức của quy tắc).

What is made follows from the rule, the day, and the names and types of the columns alone, and is never changed: so it is kept, and a
second table of the same columns costs no second look at the rule.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import attrs
import narwhals as nw
from narwhals.dtypes import DType

from emulation.eligibility import Node, Rule, Verdict
from emulation.eligibility.rule import as_node
from emulation.frames.columns import ColumnNames, PeriodColumns
from emulation.frames.gate import Frame, operands_of
from emulation.frames.pieces import Steps
from emulation.frames.rails import Rails, Track
from emulation.frames.reasons import Reasons, reasons_of
from emulation.periods.days import checked_day

__all__ = ["Judgement", "judgement"]

_MOST_KEPT = 64
_NULL_TELLS = frozenset(
    {
        nw.Implementation.POLARS,
        nw.Implementation.PYARROW,
        nw.Implementation.DUCKDB,
        nw.Implementation.PYSPARK,
        nw.Implementation.PYSPARK_CONNECT,
    }
)
"""Backends that answer null when they compare what is missing. With pandas it depends on the type of the column."""


@attrs.frozen(eq=False)
class Judgement:
    """What a rule is over columns.

    Args:
        rails: Its truth.
        verdict: Its verdict as text.
        reasons: Why, if asked for.
        stages: Columns to be added first, one mapping after the other, for what stands in several expressions.
    """

    rails: Rails
    verdict: nw.Expr
    reasons: Reasons | None
    stages: tuple[Mapping[str, nw.Expr], ...]

    @property
    def steps(self) -> list[str]:
        """Names of the columns to be added first, and to be taken away at the end."""
        return [name for stage in self.stages for name in stage]


def judgement(
    frame: Frame,
    rule: Rule,
    on: date | None,
    columns: ColumnNames | None,
    *,
    in_steps: bool,
    reasons: bool,
    text_is_nfc: bool,
) -> Judgement:
    """Give a rule over the columns of a table; see :func:`.assess` for the rest.

    Args:
        frame: The table.
        rule: The rule.
        on: The day asked about.
        columns: Columns by the keys of their facts.
        in_steps: Whether columns may be added for what stands in several expressions.
        reasons: Whether to say why.
        text_is_nfc: Whether all text is in NFC.
    """
    node, day = as_node(rule), None if on is None else checked_day(on, "on")
    named = tuple((columns or {}).items())
    # What cannot be a column is refused, which needs no memory.
    make = _made if all(isinstance(each, str | PeriodColumns) for _, each in named) else _made.__wrapped__
    return make(
        tuple(frame.collect_schema().items()),
        node,
        day,
        named,
        in_steps=in_steps,
        reasons=reasons,
        text_is_nfc=text_is_nfc,
        null_tells=frame.implementation in _NULL_TELLS,
    )


@functools.lru_cache(maxsize=_MOST_KEPT)
def _made(
    types: tuple[tuple[str, DType], ...],
    node: Node,
    day: date | None,
    named: tuple[tuple[str, str | PeriodColumns], ...],
    *,
    in_steps: bool,
    reasons: bool,
    text_is_nfc: bool,
    null_tells: bool,
) -> Judgement:
    schema = dict(types)
    operands = operands_of(schema, node, dict(named), text_is_nfc=text_is_nfc, null_tells=null_tells)
    steps = Steps(schema, allowed=in_steps)
    track = Track(operands, day, steps, shared=reasons)
    rails = track.rails(node)
    why = reasons_of(node, track) if reasons else None
    return Judgement(rails, _verdict(rails), why, tuple(map(MappingProxyType, steps.stages)))


def _verdict(rails: Rails) -> nw.Expr:
    eligible, ineligible, undetermined = (
        nw.lit(each.value) for each in (Verdict.ELIGIBLE, Verdict.INELIGIBLE, Verdict.UNDETERMINED)
    )
    if rails.holds.expr is None:
        open_or_met = eligible if rails.holds.constant else undetermined
    else:
        open_or_met = nw.when(rails.holds.expr).then(eligible).otherwise(undetermined)
    if rails.may_hold.expr is None:
        return open_or_met if rails.may_hold.constant else ineligible
    # Most rows fail, and DuckDB looks at the inner expression for the others only.
    return nw.when(rails.may_hold.expr).then(open_or_met).otherwise(ineligible)
