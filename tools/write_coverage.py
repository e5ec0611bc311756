"""Write the page of coverage: row of facts, module, test, status (docs/law/coverage.md).

``python tools/write_coverage.py`` writes it; a test compares the page with what this would write. The rows, in our words, are
docs/law/rows.csv; what is coded is read from the rulebooks and the catalogue of awards, tests from the files below tests/ that name the
row, alone or in a range such as "I-01 to I-12".
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from emulation.awards import CATALOGUE
from emulation.law import Provision, Verification
from emulation.rulebooks import Rulebook
from emulation.rulebooks.vietnam import national, provinces

ROOT = Path(__file__).parents[1]
ROWS = ROOT / "docs" / "law" / "rows.csv"
PAGE = ROOT / "docs" / "law" / "coverage.md"
SOURCE = ROOT / "src" / "emulation"
TESTS = ROOT / "tests"
_ROW = re.compile(r"\b([A-Z]-[0-9]{2}|L22-17)\b")
LINE = re.compile(r"\| (?:[A-Z]-[0-9]{2}|L22-17) \|")
"""A line of the page that shows a row."""
_RANGE = re.compile(r"\b([A-Z])-([0-9]{2}) to \1-([0-9]{2})\b")
_NAMED = re.compile(r"_([a-z])_([0-9]{2})(?=[_(])")
_HOMES = ("rulebooks/vietnam", "rulebooks", "awards", "law")

HEAD = """\
# Coverage

<!-- Made by tools/write_coverage.py from rows.csv, the rulebooks and the tests; change those, not this page. -->

Each row is one fact about the law, under the id that provisions bear. A row that is coded names the module it stands in, a test that
names it, and how well its text was read; a row that is not says why. Words are short on purpose: what a provision says in full is in
its module, beside the article.

"""


def rows() -> list[dict[str, str]]:
    """Read the table of rows."""
    with ROWS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def books() -> tuple[Rulebook, ...]:
    """Give every rulebook that is shipped."""
    return (national(), *(getattr(provinces, name).rulebook() for name in provinces.PROVINCES))


def _base(id: str) -> str:
    return id.partition(".")[0]


def coded() -> dict[str, set[Verification]]:
    """Give the rows that something coded bears, each with how well its texts were read."""
    found: dict[str, set[Verification]] = defaultdict(set)
    for book in books():
        for provision in book.provisions:
            for row in _rows_of(provision):
                found[row].add(provision.verification)
        for instrument in book.instruments:
            if _ROW.fullmatch(_base(instrument.id)):
                found[_base(instrument.id)].add(instrument.verification)
    for award in CATALOGUE:
        for row in award.rows:
            found.setdefault(row, set())
    return dict(found)


def unread() -> set[str]:
    """Give the rows that stand in a rulebook as law nobody read."""
    return {_base(each.id) for book in books() for each in book.unread}


def _rows_of(provision: Provision[Any]) -> Iterator[str]:
    yield provision.row
    rule = getattr(provision.value, "rule", None)
    for each in getattr(rule, "criteria", ()):
        yield _base(each.code)


def named_in(text: str) -> set[str]:
    """Give the rows a text names, alone, in a range, or in the name of a test.

    >>> sorted(named_in("rows I-01 to I-03 and M-05; def test_w_52_more_than_half("))
    ['I-01', 'I-02', 'I-03', 'M-05', 'W-52']
    """
    found = set(_ROW.findall(text))
    for letter, low, high in _RANGE.findall(text):
        found |= {f"{letter}-{number:02d}" for number in range(int(low), int(high) + 1)}
    return found | {f"{letter.upper()}-{number}" for letter, number in _NAMED.findall(text)}


def places(files: Iterable[Path], root: Path) -> dict[str, list[str]]:
    """Give for each row the files that name it, by their path below a folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(files):
        for row in named_in(path.read_text(encoding="utf-8")):
            found[row].append(path.relative_to(root).as_posix())
    return dict(found)


def _shown(paths: list[str], best: tuple[str, ...]) -> str:
    """Show the file in the best place, the shortest name first."""
    ranked = sorted(
        paths,
        key=lambda path: (
            next((rank for rank, home in enumerate(best) if path.startswith(home)), len(best)),
            len(path),
            path,
        ),
    )
    return f"`{ranked[0]}`" if ranked else ""


def status(row: dict[str, str], verified: dict[str, set[Verification]], gaps: set[str]) -> str:
    """Say how a row is covered."""
    if row["id"] in verified:
        words = sorted({each.value for each in verified[row["id"]]})
        return f"coded ({', '.join(words)})" if words else "coded"
    if row["id"] in gaps:
        return 'not read: answered "not known"'
    return row["why"] or "worked example"


def page() -> str:
    """Make the page."""
    verified, gaps = coded(), unread()
    modules = places(SOURCE.rglob("*.py"), SOURCE)
    tests = places(TESTS.rglob("test_*.py"), TESTS)
    lines = ["| row | what | read | module | test | status |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows():
        id = row["id"]
        cells = (
            id,
            row["states"],
            row["read"],
            _shown(modules.get(id, []), _HOMES),
            _shown(tests.get(id, []), ("law", "unit", "property")),
            status(row, verified, gaps),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
