"""Rules over tables: verdict, criteria not met, facts missing, as columns (đánh giá trên bảng)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar, cast

import attrs
import narwhals as nw

from emulation.core.stack import on_enough_stack
from emulation.eligibility import Rule
from emulation.errors import InvalidValueError
from emulation.frames.columns import ColumnNames
from emulation.frames.gate import Frame, framed
from emulation.frames.laying import Judgement, judgement
from emulation.frames.pieces import Piece
from emulation.frames.reasons import joined

__all__ = ["RuleExpressions", "assess", "expressions"]

T = TypeVar("T")
_MOST_SIZE = 20_000
_VERDICT, _REASONS = "verdict", ("failed", "missing", "unreadable")


@on_enough_stack
def assess(
    table: T,
    rule: Rule,
    *,
    on: date | None = None,
    columns: ColumnNames | None = None,
    reasons: bool = True,
    prefix: str = "",
    text_is_nfc: bool = False,
) -> T:
    """Judge every row of a table by a rule (đánh giá trên bảng).

    The table comes back with these columns added, and as what it was: an eager table eager, a lazy one lazy and not yet computed. None of the
    new columns is ever null.

    - ``verdict``: ``eligible``, ``ineligible`` or ``undetermined``, the values of :class:`~emulation.eligibility.Verdict`;
    - ``failed``: codes of the criteria that are not met, each once, in the order of the rule, joined by ``", "``;
    - ``missing``: keys of the facts that are not known and could still change the verdict, likewise;
    - ``unreadable``: keys of the facts whose column holds something that is no answer: a choice that is not on offer, an infinite
      number, a period that ends before it starts, text that may not be in NFC, numbers too large to be multiplied exactly. Such an answer
      counts as not known: never as a yes, never as a no.

    Each row comes out as :meth:`.Rule.assess` judges the same record, with ``None`` for what cannot be read.

    Args:
        table: A table of polars (eager or lazy), pandas, pyarrow, DuckDB, Spark or another backend of narwhals.
        rule: The rule.
        on: The day asked about, the same for all rows; may be left out when no limit of the rule moves with it.
        columns: Columns by the keys of their facts, where they bear another name; see :class:`.PeriodColumns` for periods.
        reasons: Whether to add more than the verdict.
        prefix: Put before the names of the new columns.
        text_is_nfc: You vouch that all text of the table is in NFC, which saves looking at each letter.

    >>> import polars as pl
    >>> from emulation.eligibility import Criterion, Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> rule = Criterion("TC1", years >= 5, vi="đủ năm năm", en="five years")
    >>> assess(pl.DataFrame({"years": [7, 3, None]}), rule)["verdict", "failed", "missing"].rows()
    [('eligible', '', ''), ('ineligible', 'TC1', ''), ('undetermined', '', 'years')]

    Raises:
        InvalidDocumentError: Columns that are lacking or of a type in which their fact cannot be judged; see :func:`.check`.
        InvalidValueError: No table, no rule, no day where one is needed, or a column of a new name is there already.
    """
    frame = framed(table)
    names = [f"{prefix}{name}" for name in (_VERDICT, *(_REASONS if reasons else ()))]
    schema = frame.collect_schema()
    for name in names:
        if name in schema:
            raise InvalidValueError(
                "frames.name_taken",
                "the table has a column {found!r} already; say prefix= or rename it",
                path=("prefix",),
                found=name,
            )
    found, judged = judge(begun(frame), rule, on, columns, reasons=reasons, text_is_nfc=text_is_nfc)
    made = [judged.verdict]
    if judged.reasons is not None:
        made += [joined(getattr(judged.reasons, name)) for name in _REASONS]
    found = added(found, dict(zip(names, made, strict=True)))
    found = found.drop(judged.steps) if judged.steps else found
    if isinstance(frame, nw.DataFrame) and isinstance(found, nw.LazyFrame):
        found = found.collect("polars")
    return cast("T", found if isinstance(table, nw.DataFrame | nw.LazyFrame) else found.to_native())


def added(frame: Frame, columns: Mapping[str, nw.Expr]) -> Frame:
    """Add columns to a table."""
    # One call for each kind of table, since the two share no type.
    if isinstance(frame, nw.DataFrame):
        return frame.with_columns(**columns)
    return frame.with_columns(**columns)


def begun(frame: Frame) -> Frame:
    """Give the table as it is computed best: polars shares what stands in several expressions when it sees them all first."""
    return frame.lazy() if frame.implementation.is_polars() else frame


def judge(
    frame: Frame,
    rule: Rule,
    on: date | None,
    columns: ColumnNames | None,
    *,
    reasons: bool,
    text_is_nfc: bool,
) -> tuple[Frame, Judgement]:
    """Add the intermediate steps of a rule to a table; give it with what is made of them."""
    judged = judgement(frame, rule, on, columns, in_steps=True, reasons=reasons, text_is_nfc=text_is_nfc)
    for stage in judged.stages:
        frame = added(frame, stage)
    return frame, judged


@attrs.frozen(kw_only=True)
class RuleExpressions:
    """A rule as expressions of narwhals, for queries of your own (biểu thức của quy tắc).

    Every one is never null, so ``&``, ``|`` and ``~`` mean the same on every backend.

    Args:
        verdict: Text, as :func:`.assess` gives it.
        holds: True where the verdict is "eligible".
        fails: True where it is "ineligible".
        undetermined: True where it is neither.
        failed: By the code of a criterion: true where it is not met.
        missing: By the key of a fact: true where it is not known and could change the verdict.
        unreadable: By the key of a fact: true where its column holds what is no answer.
    """

    verdict: nw.Expr
    holds: nw.Expr
    fails: nw.Expr
    undetermined: nw.Expr
    failed: Mapping[str, nw.Expr]
    missing: Mapping[str, nw.Expr]
    unreadable: Mapping[str, nw.Expr]


@on_enough_stack
def expressions(
    table: object,
    rule: Rule,
    *,
    on: date | None = None,
    columns: ColumnNames | None = None,
    text_is_nfc: bool = False,
) -> RuleExpressions:
    """Give a rule as expressions for tables with the columns of this one (biểu thức của quy tắc).

    Args:
        table: The table, or one with the same columns of the same types; only these are looked at.
        rule: The rule.
        on: As for :func:`.assess`.
        columns: As for :func:`.assess`.
        text_is_nfc: As for :func:`.assess`.

    >>> import narwhals as nw
    >>> import polars as pl
    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> people = pl.DataFrame({"name": ["An", "Bình", "Chi"], "years": [7, 3, None]})
    >>> rule = expressions(people, years >= 5)
    >>> nw.from_native(people).filter(~rule.fails).to_native()["name"].to_list()
    ['An', 'Chi']

    Raises:
        InvalidDocumentError: As for :func:`.assess`.
        InvalidValueError: As for :func:`.assess`; and a rule so large or so deeply nested in exceptions that one expression would not do.
    """
    judged = judgement(
        framed(table), rule, on, columns, in_steps=False, reasons=True, text_is_nfc=text_is_nfc
    )
    rails, why = judged.rails, judged.reasons
    assert why is not None  # noqa: S101 - asked for above
    pieces: list[Piece] = [rails.holds, rails.may_hold]
    for found in (why.failed, why.missing, why.unreadable):
        pieces += found.values()
    largest = max(piece.size for piece in pieces)
    if largest > _MOST_SIZE:
        raise InvalidValueError(
            "frames.too_large_for_one_expression",
            "one expression for this rule would take {found} operations, the most is {most}; assess() does it in steps",
            found=largest,
            most=_MOST_SIZE,
        )
    return RuleExpressions(
        verdict=judged.verdict,
        holds=rails.holds.column,
        fails=rails.fails.column,
        undetermined=rails.unknown.column,
        failed=_columns(why.failed),
        missing=_columns(why.missing),
        unreadable=_columns(why.unreadable),
    )


def _columns(pieces: Mapping[str, Piece]) -> Mapping[str, nw.Expr]:
    return MappingProxyType({name: piece.column for name, piece in pieces.items()})
