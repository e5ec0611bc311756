"""What all tests share: how hard the property tests try, and what is left out where an extra is missing."""

from __future__ import annotations

import ast
import os
from importlib.util import find_spec
from pathlib import Path

import pytest

# Package of an extra (or of the test group) and the room that cannot be imported without it.
NEEDS = {
    "hypothesis": "emulation.testing",
    "holidays": "emulation.calendars",
    "narwhals": "emulation.frames",
    "z3": "emulation.analysis",
    "rich": None,
    "jsonschema": None,
    "duckdb": None,
    "pandas": None,
    "polars": None,
    "pyarrow": None,
    "pyspark": None,
    "pm4py": None,
    "nbclient": None,
    # What examples/embedding needs; its tests are left out whole.
    "sqlalchemy": "tests.embedding",
    "psycopg": "tests.embedding",
    "fastapi": "tests.embedding",
    "httpx": "tests.embedding",
    "jwt": "tests.embedding",
    "schemathesis": "tests.embedding",
}
MISSING = {package: room for package, room in NEEDS.items() if find_spec(package) is None}

_EMBEDDING = Path(__file__).parent / "embedding"

# Where a wheel is tested there are no pages and no tools to look at.
if not (Path(__file__).parent.parent / "tools").is_dir():
    collect_ignore = ["doc", "packaging"]

if "hypothesis" not in MISSING:
    from hypothesis import HealthCheck, settings

    # No deadline in any: how long one example takes says more about the machine than about the code.
    settings.register_profile("dev", max_examples=15, deadline=None)
    # Where a wheel is tested: what was packed is the question there, not what the code does.
    settings.register_profile(
        "few", max_examples=6, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.register_profile(
        "ci", max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
    )
    # The gate tries the properties once more, harder: pytest --hypothesis-profile gate.
    settings.register_profile(
        "gate", max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.register_profile(
        "deep", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile(os.environ.get("EMULATION_PROFILE", "dev"))


def imported_names(source: str) -> frozenset[str]:
    """Give the dotted names that a module imports at its top."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the modules that need what is not installed; the header says which packages those are."""
    if collection_path == _EMBEDDING and config.option.markexpr != "embedding":
        return True  # a second for each process that only looks what is there
    if not MISSING or collection_path.suffix != ".py":
        return None
    lost = {*MISSING, *(room for room in MISSING.values() if room is not None)}
    folders = {Path(*room.split(".")).as_posix() for room in MISSING.values() if room is not None}
    if any(folder in collection_path.as_posix() for folder in folders):
        return True
    names = imported_names(collection_path.read_text(encoding="utf-8"))
    if any(name == each or name.startswith(f"{each}.") for name in names for each in lost):
        return True
    return None


def pytest_report_header() -> str:
    """Say how the tests are run."""
    profile = "none" if "hypothesis" in MISSING else settings.get_current_profile_name()
    without = f"; left out for want of {', '.join(sorted(MISSING))}" if MISSING else ""
    return f"emulation: profile {profile}{without}"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked with an extra whose package is not installed."""
    for mark in item.iter_markers("extra"):
        if mark.args[0] not in NEEDS:
            pytest.fail(f"{mark.args[0]} is marked as an extra, but tests/conftest.py does not know it")
        if mark.args[0] in MISSING:
            pytest.skip(f"{mark.args[0]} is not installed")
