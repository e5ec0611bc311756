"""Serve, hand out tokens, verify (dòng lệnh).

python -m embedding serve --database sqlite:///cases.db --day 2021-11-08
python -m embedding token chair --day 2021-11-08
python -m embedding verify --database sqlite:///cases.db
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from fastapi import FastAPI
from sqlalchemy.exc import DBAPIError

from embedding.database import open_engine
from embedding.handling import Handler
from embedding.office import commune_office
from embedding.service import make_app
from embedding.signing import SharedSecret, check_against, signed_lines
from embedding.store import Damaged, Store, StoredCase, Unreachable
from embedding.tokens import SECRET, Keys
from emulation.errors import EmulationError

__all__ = ["app", "main"]

_DATABASE = "EMBEDDING_DATABASE"
_DAY = "EMBEDDING_DAY"
_SIGNING = "EMBEDDING_SIGNING_SECRET"
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


def signer() -> SharedSecret:
    """Give what signs checkpoints: with a secret of its own, which those who keep the database need not have."""
    secret = os.environ.get(_SIGNING, "").encode()
    if not secret:
        raise ValueError(f"a secret to sign with is expected in {_SIGNING}")
    return SharedSecret("commune-1", secret)


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


def sign(asked: argparse.Namespace) -> int:
    """Print the signed checkpoint of each trail, to be kept elsewhere."""
    with closing(Store(open_engine(asked.database))) as store:
        for line in signed_lines(every_case(store), signer()):
            print(line)
    return 0


def verify(asked: argparse.Namespace) -> int:
    """Load each case, which verifies its trail, and print how far it has come; hold it against kept checkpoints."""
    with closing(Store(open_engine(asked.database))) as store:
        found = list(every_case(store))
    for each in found:
        print(f"{each.case.id}  {len(each.trail)}  {each.trail.head}")
    if asked.against is None:
        return 0
    kept = Path(asked.against).read_text(encoding="utf-8").splitlines()
    faults = list(check_against(kept, found, signer()))
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


def every_case(store: Store) -> Iterator[StoredCase]:
    """Load all cases of the campaign, a page at a time."""
    if not store.is_prepared():
        raise ValueError("this database holds no cases yet; `serve` makes the tables")
    campaign = commune_office().setting.campaign.id
    after: str | None = ""
    while after is not None:
        with store.reading() as unit:
            found = unit.cases(campaign, after=after, most=_PAGE)
        yield from found
        after = found[-1].case.id if len(found) == _PAGE else None


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do what it asks; give the code to exit with."""
    parser = argparse.ArgumentParser(
        prog="python -m embedding", description="Cases of a campaign as a service."
    )
    parts = parser.add_subparsers(required=True)
    serving = parts.add_parser("serve", help="serve over HTTP")
    giving = parts.add_parser("token", help="print a token for an actor")
    signing = parts.add_parser("sign", help="print a signed checkpoint of every trail")
    verifying = parts.add_parser("verify", help="verify every trail")
    for part in (serving, signing, verifying):
        part.add_argument("--database", default=_default_database(), help="sqlite or postgresql URL")
    for part in (serving, giving):
        part.add_argument(
            "--day", type=date.fromisoformat, help="set the clock to this day, to try things out"
        )
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8000)
    giving.add_argument("actor")
    verifying.add_argument("--against", metavar="FILE", help="checkpoints that were signed earlier")
    serving.set_defaults(run=serve)
    giving.set_defaults(run=token)
    signing.set_defaults(run=sign)
    verifying.set_defaults(run=verify)

    asked = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = asked.run
    try:
        return run(asked)
    except (Damaged, DBAPIError, EmulationError, OSError, Unreachable, ValueError) as error:
        sys.stderr.write(f"{str(error) or 'the database cannot be reached'}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
