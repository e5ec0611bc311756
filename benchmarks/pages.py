"""Put what a benchmark measured into docs/explanation/performance.md, between the marks of its area.

In the page stand, each on a line of its own, ``<!-- measured: eligibility -->`` and ``<!-- /measured: eligibility -->``; what is
between them is made by the benchmark and never written by hand. A benchmark run with ``--write-page`` replaces it:

    bench.write()
    if pages.asked():
        pages.write("eligibility", pages.table(["what", "time"], rows), packages=["polars"])

The words around the marks are a person's.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import sys
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

from harness import is_quick

__all__ = ["PAGE", "asked", "machine", "number", "replaced", "table", "write"]

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "performance.md"
_NOTHING = "–"
_FINE, _WHOLE = 10, 100


def asked() -> bool:
    """Say whether the page is to be written (``--write-page``)."""
    return "--write-page" in sys.argv


def machine(packages: Iterable[str] = ()) -> str:
    """Say on what and when it was measured: processor, cores, Python, day, versions of packages.

    A package that is not installed is left out.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    parts = [
        f"{cores} cores" + (f" ({name})" if (name := _processor()) else ""),
        f"{platform.python_implementation()} {platform.python_version()}",
        *(f"{name} {version}" for name in packages if (version := _version(name))),
    ]
    today = dt.datetime.now(tz=dt.UTC).date()
    return f"{', '.join(parts)}; {today.day} {today:%B %Y}"


def number(value: float) -> str:
    """Give a figure as a person reads it: three figures that matter, thousands apart."""
    if value >= _WHOLE:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= _FINE else f"{value:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table in Markdown; columns after the first whose cells all begin with a digit are set to the right.

    Floats are shown by :func:`number`, ``None`` as a dash.
    """
    shown = [[_cell(cell) for cell in row] for row in rows]
    right = [
        place > 0 and all(row[place][:1].isdigit() or row[place] == _NOTHING for row in shown)
        for place in range(len(head))
    ]
    lines = [
        _line(head),
        _line(["---:" if each else "---" for each in right]),
        *(_line(row) for row in shown),
    ]
    return "\n".join(lines)


def replaced(page: str, area: str, text: str) -> str:
    """Give the text of a page with the part of one area made anew."""
    begin, end = f"<!-- measured: {area} -->", f"<!-- /measured: {area} -->"
    if page.count(begin) != 1 or page.count(end) != 1 or page.index(begin) > page.index(end):
        sys.exit(f"the page needs, once each and in this order, the lines {begin!r} and {end!r}")
    before, rest = page.split(begin)
    return f"{before}{begin}\n\n{text.strip()}\n\n{end}{rest.split(end)[1]}"


def write(area: str, text: str, *, packages: Iterable[str] = (), page: Path = PAGE) -> None:
    """Replace the part of an area in the page, with a line about the machine under it.

    Args:
        area: Names the marks.
        text: Markdown: tables and, where they need it, a line between them.
        packages: Whose versions are told.
        page: Where the marks stand.
    """
    if is_quick():
        sys.exit("figures of a quick run mean nothing and are not written into the page")
    whole = f"{text.strip()}\n\nMeasured on {machine(packages)}."
    page.write_text(replaced(page.read_text(encoding="utf-8"), area, whole), encoding="utf-8")
    print(f"written: {page.name}, {area}")


def _cell(value: object) -> str:
    if value is None:
        return _NOTHING
    return (number(value) if isinstance(value, float) else str(value)).replace("|", "\\|").replace("\n", " ")


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    found = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    return re.sub(r"\s+", " ", found[1]).strip() if found else platform.processor()
