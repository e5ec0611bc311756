"""Databases for the tests of the embedding: SQLite, and a PostgreSQL that is really started."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from postgres_cluster import Cluster

    from embedding.handling import Handler
    from embedding.store import Store

NEEDED = "EMULATION_NEEDS_POSTGRES"
_TOLD: list[str] = []


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Give a function that keeps a figure for the end of the run."""
    return lambda figure: _TOLD.append(f"{request.node.name}: {figure}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the figures."""
    for each in _TOLD:
        terminalreporter.write_line(each)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    from postgres_cluster import Cluster, find_programs

    programs = find_programs()
    if programs is None:
        said = "PostgreSQL is not installed (initdb and pg_ctl): the store was tried on SQLite only"
        if os.environ.get(NEEDED):
            pytest.fail(said)
        pytest.skip(said)
    running = Cluster(programs)
    yield running
    running.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'cases.db'}"
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.new_database()


@pytest.fixture
def open_store() -> Iterator[Callable[[str], Store]]:
    """Give a function that opens a store with its tables; what it opened is closed at the end."""
    from embedded_office import CAMPAIGN

    from embedding.database import open_engine
    from embedding.store import Store

    with ExitStack() as opened:

        def open_one(url: str) -> Store:
            made = Store(open_engine(url))
            opened.callback(made.close)
            made.prepare(CAMPAIGN)
            return made

        yield open_one


@pytest.fixture
def store(database: str, open_store: Callable[[str], Store]) -> Store:
    return open_store(database)


@pytest.fixture
def handler(store: Store) -> Handler:
    from embedded_office import handler_of

    return handler_of(store)
