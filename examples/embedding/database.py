"""How a database is opened, and what its errors mean (kết nối cơ sở dữ liệu).

SQLite lets one writer in at a time: a transaction that will write says so when it begins, and waits for its turn. A transaction
that only finds out later that it writes would have to be refused. PostgreSQL lets all in, and rows are locked.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

__all__ = ["WRITES", "is_moved_on", "is_unreachable", "open_engine", "write_through"]

WRITES = "embedding_writes"
"""Name of the execution option that says of a connection that its transaction will write."""

_WAIT_SECONDS = 60
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
# A serialisation failure, a deadlock: PostgreSQL asks to try again.
_TRY_AGAIN = frozenset({"40001", "40P01"})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


def open_engine(url: str = "sqlite:///cases.db") -> Engine:
    """Open a database.

    Args:
        url: ``sqlite:///path`` or ``postgresql://user@host/name``; for PostgreSQL psycopg 3 is the driver.

    Raises:
        ValueError: A database of another kind.
    """
    found = make_url(url)
    found = found.set(drivername=_DRIVERS.get(found.drivername, found.drivername))
    kind = found.get_backend_name()
    if kind == "sqlite":
        engine = create_engine(found, connect_args={"timeout": _WAIT_SECONDS})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    if kind == "postgresql":
        # A connection that died while nobody used it, say as the server was restarted, is noticed and replaced.
        return create_engine(found, pool_pre_ping=True, isolation_level="READ COMMITTED")
    raise ValueError(f"sqlite or postgresql is expected, found {kind}")


# Any: connections of drivers, which SQLAlchemy does not type.
def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.isolation_level = None  # the driver begins no transactions of its own
    cursor = connection.cursor()
    for pragma in (
        "journal_mode = WAL",  # readers do not wait for the writer
        "synchronous = FULL",  # what was committed is on the disk
        "foreign_keys = ON",
        "secure_delete = ON",  # what was removed is written over
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def write_through(engine: Engine) -> None:
    """Put what SQLite has written ahead into its file, so that what was removed does not linger in the log."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()


def is_moved_on(error: DBAPIError) -> bool:
    """Say whether somebody else was first, so that one has to look again before trying again."""
    return isinstance(error, IntegrityError) or getattr(error.orig, "sqlstate", None) in _TRY_AGAIN


def is_unreachable(error: DBAPIError) -> bool:
    """Say whether the database is not there, was lost on the way, or is too busy; whether it has written is then open."""
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorcode", None) in _BUSY
    return error.connection_invalidated or isinstance(error, OperationalError)
