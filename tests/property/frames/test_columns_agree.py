"""Columns and records agree, row by row, on every backend: verdict, criteria not met, facts missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.eligibility import All, Assessment, Fact, FactKind, Node, assess_many, summarise
from emulation.errors import EmulationError, InvalidDocumentError
from emulation.frames import assess, expressions, from_records, read_records
from emulation.frames import summarise as summarise_table
from emulation.testing.eligibility import records, rules, vocabularies
from emulation.testing.frames import DrawnTable, tables

DAY = date(2021, 10, 30)
FEWER = settings(max_examples=max(4, settings().max_examples // 8))
NEW = ("verdict", "failed", "missing", "unreadable")


def _nullable(table: pa.Table) -> pd.DataFrame:
    frame = table.to_pandas().convert_dtypes()
    for field in table.schema:
        if pa.types.is_boolean(field.type):
            frame[field.name] = frame[field.name].astype("boolean")
        elif pa.types.is_date(field.type):
            frame[field.name] = frame[field.name].astype("datetime64[us]")
        elif pa.types.is_decimal(field.type):
            frame[field.name] = table[field.name].to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def _duckdb(table: pa.Table) -> duckdb.DuckDBPyRelation:
    return duckdb.connect().from_arrow(table)


BACKENDS: Mapping[str, Callable[[pa.Table], Any]] = {
    "polars": pl.from_arrow,
    "polars-lazy": lambda table: pl.DataFrame(pl.from_arrow(table)).lazy(),
    "pyarrow": lambda table: table,
    "pandas-pyarrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "pandas-nullable": _nullable,
    "duckdb": _duckdb,
}


def rows_of(table: object) -> list[tuple[str, frozenset[str], frozenset[str], frozenset[str]]]:
    frame = nw.from_native(table).lazy().collect().sort("row")
    cells = [frame[name].to_list() for name in NEW]
    return [
        (verdict, *(frozenset(text.split(", ")) - {""} for text in texts))  # type: ignore[misc]
        for verdict, *texts in zip(*cells, strict=True)
    ]


def row_of(assessment: Assessment) -> tuple[str, frozenset[str], frozenset[str], frozenset[str]]:
    return (
        assessment.verdict.value,
        frozenset(each.code for each in assessment.failed_criteria),
        frozenset(fact.key for fact in assessment.missing),
        frozenset(),
    )


@st.composite
def judged(draw: st.DrawFn, *, exact: bool = False) -> tuple[list[Node], DrawnTable]:
    vocabulary = draw(vocabularies(derived=False))
    found = draw(st.lists(rules(vocabulary), min_size=1, max_size=2))
    return found, draw(tables(All(found), exact=exact))


@pytest.mark.parametrize("name", sorted(BACKENDS))
@FEWER
@given(judged())
def test_every_backend_judges_as_the_records_are_judged(
    name: str, drawn: tuple[list[Node], DrawnTable]
) -> None:
    found, table = drawn
    native = BACKENDS[name](table.native("pyarrow"))
    for rule in found:
        try:
            got = assess(native, rule, on=DAY)
        except InvalidDocumentError as error:
            # Floats and decimals that are compared with each other: refused, not rounded.
            assert {fault.code for fault in error.faults} == {"frames.columns_not_comparable"}
            continue
        assert type(got) is type(native)
        assert rows_of(got) == [row_of(rule.assess(record, on=DAY)) for record in table.records], str(rule)


@FEWER
@given(judged(exact=True))
def test_without_floats_every_rule_can_be_judged(drawn: tuple[list[Node], DrawnTable]) -> None:
    found, table = drawn
    exact = table.native("polars")
    for rule in found:
        got = assess(exact, rule, on=DAY, reasons=False)["verdict"].to_list()
        assert got == [rule.decide(record, on=DAY).value for record in table.records]


@FEWER
@given(judged(exact=True))
def test_expressions_and_columns_say_the_same(drawn: tuple[list[Node], DrawnTable]) -> None:
    (rule, *_), table = drawn
    native = table.native("polars")
    parts = expressions(native, rule, on=DAY)
    truths = {"yes": parts.holds, "no": parts.fails, "unknown": parts.undetermined}
    named = {f"f {code}": each for code, each in parts.failed.items()}
    named |= {f"m {key}": each for key, each in parts.missing.items()}
    got = nw.from_native(native).with_columns(said=parts.verdict, **truths, **named).to_native()
    for record, row in zip(table.records, got.iter_rows(named=True), strict=True):
        expected = rule.assess(record, on=DAY)
        assert [name for name in truths if row[name]] == [expected.verdict.truth.value]
        assert row["said"] == expected.verdict.value
        assert {name[2:] for name in named if name[0] == "f" and row[name]} == {
            each.code for each in expected.failed_criteria
        }
        assert {name[2:] for name in named if name[0] == "m" and row[name]} == {
            fact.key for fact in expected.missing
        }


@FEWER
@given(judged(exact=True), st.sampled_from(sorted(BACKENDS)))
def test_summaries_count_the_same(drawn: tuple[list[Node], DrawnTable], backend: str) -> None:
    (rule, *_), table = drawn
    arrow = table.native("pyarrow")
    expected = summarise(rule, assess_many(rule, table.records, on=DAY))
    got = summarise_table(BACKENDS[backend](arrow), rule, on=DAY)
    assert dict(got.verdicts) == dict(expected.verdicts)
    assert dict(got.failed) == dict(expected.failed)
    assert dict(got.missing) == dict(expected.missing)
    assert not got.unreadable
    assert got.total == expected.total


@FEWER
@given(st.data())
def test_records_survive_a_table(data: st.DataObject) -> None:
    rule = data.draw(rules(vocabularies_drawn := data.draw(vocabularies(derived=False))))
    rows = data.draw(st.lists(records(rule), max_size=6))
    facts = [fact for fact in vocabularies_drawn if fact in rule.facts]
    backend = data.draw(st.sampled_from(["polars", "pyarrow"]))
    try:
        table = from_records(rows, facts, backend=backend)
    except InvalidDocumentError as error:
        assert all(fault.path[0] == "row" for fault in error.faults)
        return
    if not facts:
        return
    got, faults = read_records(table, facts)
    assert not faults
    known = [{fact.key: _plain(fact.kind, row[fact.key]) for fact in facts} for row in rows]
    assert list(got) == known


def _plain(kind: FactKind, answer: Any) -> object:
    return (
        answer
        if isinstance(answer, bool | int | str | date) or hasattr(answer, "days") or _is_number(answer)
        else None
    )


def _is_number(answer: object) -> bool:
    return hasattr(answer, "as_integer_ratio")


@FEWER
@given(judged(exact=True))
def test_a_lazy_table_is_not_computed(drawn: tuple[list[Node], DrawnTable]) -> None:
    (rule, *_), table = drawn
    native = table.native("polars").lazy()

    def never(frame: pl.DataFrame) -> pl.DataFrame:
        raise EmulationError("frames.no_column", "computed")  # pragma: no cover

    waiting = native.map_batches(never, schema=native.collect_schema())
    assert isinstance(assess(waiting, rule, on=DAY), pl.LazyFrame)


@pytest.mark.parametrize("name", sorted(BACKENDS))
def test_an_empty_table_stays_empty(name: str) -> None:
    fact = Fact.whole("years", vi="năm", en="years")
    native = BACKENDS[name](pa.table({"years": pa.array([], pa.int64()), "row": pa.array([], pa.int64())}))
    assert rows_of(assess(native, fact >= 1)) == []
    assert summarise_table(native, fact >= 1).total == 0
