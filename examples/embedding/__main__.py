"""Serve, hand out tokens, verify (dòng lệnh).

python -m embedding serve --database sqlite:///cases.db --day 2021-11-08
python -m embedding token chair --day 2021-11-08
python -m embedding verify --database sqlite:///cases.db
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from fastapi import FastAPI

from embedding.database import open_engine
from embedding.handling import Handler
from embedding.office import commune_office
from embedding.service import make_app
from embedding.store import Store
from embedding.tokens import SECRET, Keys
from emulation.errors import EmulationError

__all__ = ["app", "main"]

_DATABASE = "EMBEDDING_DATABASE"
_DAY = "EMBEDDING_DAY"
_PAGE = 100


def clock_of(day: date | None) -> Callable[[], datetime]:
    """Give the clock: that of the machine, or the same set to another day, for trying things out."""
    if day is None:
        return lambda: datetime.now(UTC)
    shift = timedelta(days=(day - datetime.now(UTC).date()).days)
    return lambda: datetime.now(UTC) + shift


def _default_database() -> str:
    return os.environ.get(_DATABASE, "sqlite:///cases.db")


def keys() -> Keys:
    """Give the keys, from the secret of the environment.

    Raises:
        ValueError: It is too short, or not there.
    """
    return Keys(os.environ.get(SECRET, "").encode())


def app() -> FastAPI:
    """Make the application from the environment, for ``uvicorn --factory embedding.__main__:app``."""
    office = commune_office()
    store = Store(open_engine(_default_database()))
    store.prepare(office.setting.campaign.id)
    day = os.environ.get(_DAY)
    clock = clock_of(date.fromisoformat(day) if day else None)
    return make_app(Handler(store, office, clock=clock), keys())


def serve(asked: argparse.Namespace) -> int:
    """Serve until stopped."""
    import uvicorn

    os.environ[_DATABASE] = asked.database
    if asked.day is not None:
        os.environ[_DAY] = asked.day.isoformat()
    uvicorn.run("embedding.__main__:app", factory=True, host=asked.host, port=asked.port)
    return 0


def token(asked: argparse.Namespace) -> int:
    """Print a token for an actor of the plan."""
    actors = commune_office().setting.actors
    if asked.actor not in actors:
        sys.stderr.write(f"the plan knows no {asked.actor}; its actors: {', '.join(sorted(actors))}\n")
        return 1
    print(keys().issue(asked.actor, clock_of(asked.day)()))
    return 0


def verify(asked: argparse.Namespace) -> int:
    """Load each case, which verifies its trail, and print how far it has come."""
    store = Store(open_engine(asked.database))
    campaign = commune_office().setting.campaign.id
    after: str | None = ""
    try:
        while after is not None:
            with store.reading() as unit:
                found = unit.cases(campaign, after=after, most=_PAGE)
            for each in found:
                print(f"{each.case.id}  {len(each.trail)}  {each.trail.head}")
            after = found[-1].case.id if len(found) == _PAGE else None
    except EmulationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        store.close()
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it asks; give the code to exit with."""
    parser = argparse.ArgumentParser(
        prog="python -m embedding", description="Cases of a campaign as a service."
    )
    parts = parser.add_subparsers(required=True)
    serving = parts.add_parser("serve", help="serve over HTTP")
    giving = parts.add_parser("token", help="print a token for an actor")
    verifying = parts.add_parser("verify", help="verify every trail")
    for part in (serving, verifying):
        part.add_argument("--database", default=_default_database(), help="sqlite or postgresql URL")
    for part in (serving, giving):
        part.add_argument(
            "--day", type=date.fromisoformat, help="set the clock to this day, to try things out"
        )
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8000)
    giving.add_argument("actor")
    serving.set_defaults(run=serve)
    giving.set_defaults(run=token)
    verifying.set_defaults(run=verify)

    asked = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = asked.run
    return run(asked)


if __name__ == "__main__":
    sys.exit(main())
