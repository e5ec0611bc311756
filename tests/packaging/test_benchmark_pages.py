"""What benchmarks write into the page of figures: between the marks of their area, and nowhere else."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import pages

pytestmark = pytest.mark.repository

PAGE = "# Costs\n\nWords.\n\n<!-- measured: a -->\n\nold\n\n<!-- /measured: a -->\n\nMore.\n\n<!-- measured: b -->\n<!-- /measured: b -->\n"


def test_only_what_is_between_the_marks_is_made_anew() -> None:
    once = pages.replaced(PAGE, "a", "\nnew\n")
    assert once == PAGE.replace("old", "new")
    assert pages.replaced(once, "a", "new") == once
    assert pages.replaced(PAGE, "b", "new").startswith(PAGE.partition("<!-- measured: b")[0])


@pytest.mark.parametrize(
    "page",
    [
        "nothing",
        "<!-- measured: a -->",
        "<!-- /measured: a -->\n<!-- measured: a -->",
        PAGE + "<!-- measured: a -->\n<!-- /measured: a -->",
    ],
)
def test_a_page_without_marks_is_refused(page: str) -> None:
    with pytest.raises(SystemExit, match="measured: a"):
        pages.replaced(page, "a", "new")


def test_a_table_sets_figures_to_the_right() -> None:
    made = pages.table(["what", "time", "wrong"], [("a|b", 1234.5, "–"), ("c", 0.123, None), ("d", 12.34, 3)])
    assert made.splitlines() == [
        "| what | time | wrong |",
        "| --- | ---: | ---: |",
        "| a\\|b | 1,234 | – |",
        "| c | 0.12 | – |",
        "| d | 12.3 | 3 |",
    ]
    assert "---:" not in pages.table(["what", "remark"], [("a", "as written")])


def test_what_is_written_names_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BENCH_QUICK", raising=False)
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    pages.write("b", "| x |", packages=["attrs", "not-a-package-at-all"], page=page)
    text = page.read_text(encoding="utf-8")
    assert "| x |" in text
    assert "old" in text
    line = next(line for line in text.splitlines() if line.startswith("Measured on "))
    assert re.search(r"\d cores?.*, \w+ 3\.\d+\.\d+.*, attrs [\d.]+; \d{1,2} [A-Z][a-z]+ \d{4}\.$", line)
    assert "not-a-package" not in line


def test_figures_of_a_quick_run_are_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BENCH_QUICK", "1")
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    with pytest.raises(SystemExit, match="quick"):
        pages.write("a", "new", page=page)
    assert page.read_text(encoding="utf-8") == PAGE


def test_it_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["bench_a.py"])
    assert not pages.asked()
    monkeypatch.setattr(sys, "argv", ["bench_a.py", "--write-page"])
    assert pages.asked()


def test_the_real_page_has_each_mark_in_pairs() -> None:
    text = pages.PAGE.read_text(encoding="utf-8")
    for area in set(re.findall(r"<!-- /?measured: (\S+) -->", text)):
        assert pages.replaced(text, area, "new").count(f"<!-- measured: {area} -->") == 1
