"""Every provision of the law leads to a row and to a test, and the page of coverage says so."""

from __future__ import annotations

import pytest

import write_coverage as coverage

ROWS = coverage.rows()
KNOWN = {row["id"] for row in ROWS}
CODED, UNREAD = coverage.coded(), coverage.unread()
TESTS = coverage.places(coverage.TESTS.rglob("test_*.py"), coverage.TESTS)


def test_the_table_is_whole() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(ids) == len(set(ids)) > 350
    assert all(row["states"] and row["read"] for row in ROWS)


def test_every_coded_provision_has_a_row() -> None:
    assert sorted(set(CODED) - KNOWN) == []
    assert sorted(UNREAD - KNOWN) == []


@pytest.mark.parametrize("row", sorted(CODED))
def test_a_coded_row_is_named_by_a_test(row: str) -> None:
    assert TESTS.get(row), f"no test names row {row}"


def test_a_row_that_is_not_coded_says_why() -> None:
    silent = [
        row["id"]
        for row in ROWS
        if row["id"] not in CODED and row["id"] not in UNREAD and not row["why"] and row["id"] not in TESTS
    ]
    assert silent == []


@pytest.mark.parametrize("row", sorted(id for id in KNOWN if id.startswith("W-")))
def test_a_worked_example_has_a_test_that_bears_its_id(row: str) -> None:
    # In the name of a test, or as the id in a table of one; a range in a docstring is not enough.
    name = f"_{row.lower().replace('-', '_')}_"
    texts = [path.read_text("utf-8") for path in (coverage.TESTS / "law").glob("test_*.py")]
    assert any(f"def test{name}" in text or f'("{row}", ' in text for text in texts), row


def test_no_reason_is_given_for_what_is_coded() -> None:
    assert [row["id"] for row in ROWS if row["why"] and row["id"] in CODED] == []


def test_what_was_only_remembered_is_not_coded_by_itself() -> None:
    # A row read in part may be coded as far as it was read; one that was not read at all stands as a gap.
    wrong = [row["id"] for row in ROWS if row["read"] == "not verified" and row["id"] in CODED]
    assert wrong == []


def cells(page: str) -> dict[str, list[str]]:
    """Give the cells of each row of the page."""
    lines = [line.strip("|").split("|") for line in page.splitlines() if coverage.LINE.match(line)]
    return {line[0].strip(): [cell.strip() for cell in line] for line in lines}


def test_the_page_is_current() -> None:
    # Which of several files a row shows may differ from what would be written now, as long as that file names the row.
    written, wanted = cells(coverage.PAGE.read_text(encoding="utf-8")), cells(coverage.page())
    assert list(written) == list(wanted), "run: python tools/write_coverage.py"
    modules = coverage.places(coverage.SOURCE.rglob("*.py"), coverage.SOURCE)
    for id, row in written.items():
        what, read, module, test, status = row[1:]
        assert (what, read, status) == (wanted[id][1], wanted[id][2], wanted[id][5]), id
        for shown, known in ((module, modules), (test, TESTS)):
            assert (shown.strip("`") in known.get(id, [])) if shown else id not in known, (id, shown)
