"""How many rows came out how, counted where the table lies (tổng hợp trên bảng)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
import narwhals as nw

from emulation.core.stack import on_enough_stack
from emulation.eligibility import Rule, Verdict
from emulation.frames.columns import ColumnNames
from emulation.frames.gate import Frame, framed
from emulation.frames.judging import begun, judge
from emulation.frames.pieces import Piece, both, negated
from emulation.i18n import label, say
from emulation.i18n.table import Table

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["TableSummary", "summarise"]


def _counts(counts: Mapping[str, int]) -> Mapping[str, int]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return MappingProxyType({key: count for key, count in ordered if count})


@attrs.frozen(kw_only=True)
class TableSummary:
    """How many rows came out how, and why (tổng hợp kết quả trên bảng).

    Args:
        rule: The rule, for its words.
        verdicts: How many by the value of their verdict.
        failed: How many by the code of a criterion that they do not meet; a row may count for several.
        missing: How many by the key of a fact that is not known and could change their verdict.
        unreadable: How many by the key of a fact whose column holds what is no answer.
    """

    rule: Rule
    verdicts: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_counts)
    failed: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_counts)
    missing: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_counts)
    unreadable: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_counts)

    @property
    def total(self) -> int:
        """How many rows there were."""
        return sum(self.verdicts.values())

    def table(self, language: Language = "vi") -> Table:
        """Give the counts as one table of words."""
        facts = {fact.key: fact.name(language) for fact in self.rule.facts}
        names = {
            "verdict": {each.value: label(each, language) for each in Verdict},
            "failed": {each.code: f"{each.code}. {each.name(language)}" for each in self.rule.criteria},
            "missing": facts,
            "unreadable": facts,
        }
        counted = {
            "verdict": self.verdicts,
            "failed": self.failed,
            "missing": self.missing,
            "unreadable": self.unreadable,
        }
        return Table(
            say("frames.summary.title", language, total=self.total),
            tuple(say(f"frames.summary.column.{each}", language) for each in ("what", "which", "number")),
            [
                (say(f"frames.summary.{what}", language), names[what][key], str(count))
                for what, counts in counted.items()
                for key, count in counts.items()
            ],
        )

    def text(self, language: Language = "vi") -> str:
        """Give the table as text."""
        return self.table(language).text()


@on_enough_stack
def summarise(
    table: object,
    rule: Rule,
    *,
    on: date | None = None,
    columns: ColumnNames | None = None,
    text_is_nfc: bool = False,
) -> TableSummary:
    """Count the rows of a table by verdict, criterion not met, fact missing and fact unreadable (tổng hợp trên bảng).

    The backend counts; of a lazy table only the numbers are computed and fetched.

    Args:
        table: As for :func:`.assess`.
        rule: The rule.
        on: As for :func:`.assess`.
        columns: As for :func:`.assess`.
        text_is_nfc: As for :func:`.assess`.

    >>> import polars as pl
    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> found = summarise(pl.LazyFrame({"years": [7, 3, None]}), years >= 5)
    >>> dict(found.verdicts), dict(found.missing)
    ({'eligible': 1, 'ineligible': 1, 'undetermined': 1}, {'years': 1})

    Raises:
        InvalidDocumentError: As for :func:`.assess`.
        InvalidValueError: As for :func:`.assess`.
    """
    frame = begun(framed(table))
    frame, judged = judge(frame, rule, on, columns, reasons=True, text_is_nfc=text_is_nfc)
    why, rails = judged.reasons, judged.rails
    assert why is not None  # noqa: S101 - asked for above
    pieces: dict[tuple[str, str], Piece] = {
        ("verdicts", Verdict.ELIGIBLE.value): rails.holds,
        ("verdicts", Verdict.INELIGIBLE.value): negated(rails.may_hold),
        ("verdicts", Verdict.UNDETERMINED.value): rails.unknown,
        # As on records: what an eligible row does not meet did not matter.
        **{("failed", code): both(piece, negated(rails.holds)) for code, piece in why.failed.items()},
        **{("missing", key): piece for key, piece in why.missing.items()},
        **{("unreadable", key): piece for key, piece in why.unreadable.items()},
    }
    counts: dict[str, dict[str, int]] = {"verdicts": {}, "failed": {}, "missing": {}, "unreadable": {}}
    for (what, name), count in zip(pieces, _sums(frame, list(pieces.values())), strict=True):
        counts[what][name] = count
    return TableSummary(rule=rule, **counts)


def _sums(frame: Frame, pieces: list[Piece]) -> list[int]:
    """Count the rows in which each piece is true; the same piece in every row counts all of them, or none."""
    asked = {
        f"count_{number}": piece.expr.cast(nw.Int64).sum()
        for number, piece in enumerate(pieces)
        if piece.expr is not None
    }
    found: Any = frame.lazy().select(rows=nw.len(), **asked).collect()
    row = dict(zip(found.columns, found.row(0), strict=True))
    return [
        int(row[f"count_{number}"] or 0) if piece.expr is not None else int(row["rows"]) * piece.constant
        for number, piece in enumerate(pieces)
    ]
