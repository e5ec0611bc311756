"""Columns and records agree on Spark; started by the gate alone, since a cluster takes its time to begin.

Several rules are judged over one table at once, for a plan of Spark costs more than its rows do.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from typing import Any

import narwhals as nw
import pyarrow as pa
import pyspark.sql
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from emulation.eligibility import All, Criterion, Fact, Node
from emulation.frames import assess, prizes, summarise
from emulation.rulebooks.vietnam import national
from emulation.testing.eligibility import rules, vocabularies
from emulation.testing.frames import DrawnTable, tables

pytestmark = [
    pytest.mark.spark,
    # What Spark says of pandas; the tables here come from Arrow.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]
DAY = date(2021, 10, 30)
NEW = ("verdict", "failed", "missing", "unreadable")


@pytest.fixture(scope="module")
def spark() -> Iterator[pyspark.sql.SparkSession]:
    if shutil.which("java") is None:
        pytest.fail("Spark needs Java 17 or later: install openjdk-17-jre-headless")
    session = (
        pyspark.sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", value=False)
        .config("spark.sql.codegen.wholeStage", value=False)
        .config("spark.sql.shuffle.partitions", 1)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.timestampType", "TIMESTAMP_NTZ")  # moments without a zone, as they are drawn
        .config("spark.sql.ansi.enabled", value=True)
        .getOrCreate()
    )
    yield session
    session.stop()


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Node], DrawnTable]:
    vocabulary = draw(vocabularies(derived=False))
    found = draw(st.lists(rules(vocabulary, max_leaves=5), min_size=4, max_size=4))
    return found, draw(tables(All(found), min_size=8, exact=True))


def _spark_table(spark: pyspark.sql.SparkSession, table: DrawnTable) -> Any:
    arrow = table.native("pyarrow")
    # Spark has no unsigned numbers.
    fields = [
        pa.field(field.name, pa.int64()) if pa.types.is_unsigned_integer(field.type) else field
        for field in arrow.schema
    ]
    return spark.createDataFrame(arrow.cast(pa.schema(fields)))


@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(judged())
def test_spark_judges_as_the_records_are_judged(
    spark: pyspark.sql.SparkSession, drawn: tuple[list[Node], DrawnTable]
) -> None:
    found, table = drawn
    native = _spark_table(spark, table)
    for number, rule in enumerate(found):
        native = assess(native, rule, on=DAY, prefix=f"r{number}_")
    got = [row.asDict() for row in native.orderBy("row").collect()]
    for number, rule in enumerate(found):
        for record, row in zip(table.records, got, strict=True):
            expected = rule.assess(record, on=DAY)
            cells = [row[f"r{number}_{name}"] for name in NEW]
            assert cells[0] == expected.verdict.value, (str(rule), record)
            assert _names(cells[1]) == {each.code for each in expected.failed_criteria}
            assert _names(cells[2]) == {fact.key for fact in expected.missing}
            assert cells[3] == ""


def _names(cell: str) -> set[str]:
    return set(cell.split(", ")) - {""}


def test_spark_counts(spark: pyspark.sql.SparkSession) -> None:
    years = Fact.whole("years", vi="số năm", en="years")
    rule = Criterion("TC1", years >= 5, vi="đủ năm năm", en="five years")
    native = spark.createDataFrame([(7,), (3,), (None,)], "years int")
    found = summarise(native, rule)
    assert dict(found.verdicts) == {"eligible": 1, "ineligible": 1, "undetermined": 1}
    assert (dict(found.failed), dict(found.missing)) == ({"TC1": 1}, {"years": 1})
    assert nw.from_native(assess(native, rule)).implementation.is_pyspark()


def test_prizes_on_spark(spark: pyspark.sql.SparkSession) -> None:
    rows = [
        ("certificate.commune", "person", DAY),
        ("certificate.commune", "household", date(2025, 7, 1)),
        ("medal", "person", date(2025, 7, 1)),
        ("no_such_award", "person", DAY),
        (None, "person", DAY),
    ]
    table = spark.createDataFrame(rows, "award string, recipient string, decided date")
    found = nw.from_native(prizes(table, national())).collect("polars")
    cells = zip(*(found[name].to_list() for name in ("award", "prize", "reason")), strict=True)
    assert set(cells) == {
        ("certificate.commune", 230_000, ""),
        ("certificate.commune", 1_060_000, ""),
        ("medal", None, "not_read"),
        ("no_such_award", None, "not_in_catalogue"),
        (None, None, "missing"),
    }
