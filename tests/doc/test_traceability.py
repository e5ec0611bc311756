"""Every clause of the founding plan leads to a value and to a test, and the page of the docs says so."""

from __future__ import annotations

import pytest

import write_traceability as trace
from emulation.samples import dai_mach_2021

ROWS = trace.clauses()
CAMPAIGN = dai_mach_2021()


def test_the_table_is_whole() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(ids) == len(set(ids)) == 53
    assert all(row["states"] and row["clause"] for row in ROWS)


@pytest.mark.parametrize("clause", [row["id"] for row in ROWS])
def test_a_clause_has_a_value_and_a_test(clause: str) -> None:
    assert CAMPAIGN.by_clause(clause)
    assert trace.name_of_test(clause) in trace.known_tests()
    paths = trace.paths(CAMPAIGN, clause)
    assert len(paths) == len(CAMPAIGN.by_clause(clause))
    # A reader can type what the page shows.
    for path in paths:
        assert eval(path, {"campaign": CAMPAIGN}) is not None  # noqa: S307 - the paths are made here


def test_no_test_is_named_after_a_clause_that_is_not_in_the_table() -> None:
    named = {name for name in trace.known_tests() if name.startswith("test_clause_")}
    assert named == {trace.name_of_test(row["id"]) for row in ROWS}


def test_no_value_names_a_clause_that_is_not_in_the_table() -> None:
    ids = {row["id"] for row in ROWS}
    carried = {getattr(element, "clause", None) for element in CAMPAIGN.elements.values()} - {None}
    assert carried <= ids
    assert {source.clause for source in CAMPAIGN.sources} <= ids


def test_an_unknown_clause_leads_nowhere() -> None:
    assert trace.paths(CAMPAIGN, "VIII.1") == []


def test_the_page_is_current() -> None:
    written = trace.PAGE.read_text(encoding="utf-8")
    assert written == trace.page(), "run: python tools/write_traceability.py"
