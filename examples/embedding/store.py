"""Trails in a database (lưu trữ nhật ký).

To load a case is to load its entries, to verify them against the row of the case, and to replay. To write is to add entries to the
trail that was loaded: if somebody else has added some meanwhile, nothing is written and :class:`MovedOn` says so.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import attrs
from sqlalchemy import Connection, Engine, RowMapping, delete, func, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError

from embedding.database import WRITES, is_moved_on, is_unreachable, write_through
from embedding.sealing import event_of
from embedding.tables import CAMPAIGNS, CASES, ENTRIES, ERASURES, METADATA, PERSONAL, REQUESTS
from emulation.codecs import dumps, loads
from emulation.errors import EmulationError, InvalidDocumentError
from emulation.workflow import Case, replay
from emulation.workflow.trail import Checkpoint, Trail, TrailEntry, Vault, VaultItem

__all__ = ["Damaged", "MovedOn", "Reading", "Request", "Store", "StoredCase", "Unreachable", "Writing"]

_PREPARING = 7_402_108


class MovedOn(Exception):  # noqa: N818 - no error: somebody else was first
    """Somebody else has written meanwhile; nothing was written. Load again and decide anew."""


class Unreachable(Exception):  # noqa: N818 - of the database, not of the caller
    """The database is not there, or was lost on the way. Whether it has written is not known: ask again with the same key."""


class Damaged(Exception):  # noqa: N818 - of what is stored, not of the caller
    """What is stored of a case is not what was written: somebody has changed it past this program."""


@attrs.frozen(kw_only=True)
class StoredCase:
    """A case as it was loaded (hồ sơ đã lưu).

    Args:
        case: What its events say.
        trail: Its entries, verified.
        vault: Its personal texts that are still there.
    """

    case: Case
    trail: Trail
    vault: Vault

    def at(self, sequence: int) -> Case:
        """Give the case as it was after an entry."""
        return replay(event_of(self.trail.entry(number), self.vault) for number in range(1, sequence + 1))


@attrs.frozen(kw_only=True)
class Request:
    """What was done for a client's key (yêu cầu đã xử lý).

    Args:
        fingerprint: Digest of what was asked.
        first: Number of the first entry it made.
        last: Number of the last one.
    """

    fingerprint: str
    first: int
    last: int


class Store:
    """The cases of campaigns (kho hồ sơ).

    Args:
        engine: As :func:`embedding.database.open_engine` gives it.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prepare(self, campaign: str) -> None:
        """Make the tables, and the row of a campaign, where they are not there yet."""
        with self._connection(writes=True) as connection:
            if connection.dialect.name == "postgresql":
                # Two that make the same table at once would get in each other's way.
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _PREPARING})
            METADATA.create_all(connection)
            found = connection.execute(select(CAMPAIGNS.c.id).where(CAMPAIGNS.c.id == campaign)).first()
            if found is None:
                connection.execute(insert(CAMPAIGNS).values(id=campaign))

    def is_prepared(self) -> bool:
        """Say whether the tables are there."""
        with self._connection(writes=False) as connection:
            return inspect(connection).has_table(CASES.name)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Generator[Reading]:
        """Open a transaction that reads."""
        with self._connection(writes=False) as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self, campaign: str, *, alone: bool = False) -> Generator[Writing]:
        """Open a transaction that writes; it is committed at the end, and taken back when something is raised.

        Args:
            campaign: The campaign.
            alone: Whether nobody else may write any case of the campaign meanwhile, since others are looked at.

        Raises:
            MovedOn: Somebody else was first.
            Unreachable: The database is not there.
        """
        with self._connection(writes=True) as connection:
            # On SQLite a writer is alone in any case, and the lock is left out of the statement.
            row = select(CAMPAIGNS.c.id).where(CAMPAIGNS.c.id == campaign).with_for_update(read=not alone)
            connection.execute(row).one()
            yield Writing(connection)

    def erase(self, campaign: str, case: str, *, actor: str, at: datetime) -> int | None:
        """Remove the personal texts of a case for good; say how many, ``None`` when there is no such case.

        The trail keeps commitments that tell nothing any more.
        """
        with self.writing(campaign, alone=True) as unit:
            if unit.row(case) is None:
                return None
            removed = unit.erase(case, actor=actor, at=at)
        write_through(self._engine)
        return removed

    @contextmanager
    def _connection(self, *, writes: bool) -> Generator[Connection]:
        try:
            with (
                self._engine.connect().execution_options(**{WRITES: writes}) as connection,
                connection.begin(),
            ):
                yield connection
        except DBAPIError as error:
            if is_moved_on(error):
                raise MovedOn from error
            if is_unreachable(error):
                raise Unreachable from error
            raise


class Reading:
    """A transaction that reads (phiên đọc)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def row(self, case: str) -> RowMapping | None:
        """Give the row of a case."""
        found = self._connection.execute(select(CASES).where(CASES.c.id == case)).mappings()
        return found.first()

    def find(self, case: str) -> StoredCase | None:
        """Load a case; ``None`` when there is none.

        Raises:
            Damaged: Its entries do not verify; the first bad one is named.
        """
        row = self.row(case)
        return None if row is None else self._load(row)

    def cases(self, campaign: str, *, after: str = "", most: int = 100) -> list[StoredCase]:
        """Load cases in the order of their ids.

        Args:
            campaign: Of this campaign.
            after: Only those whose ids come after this one.
            most: How many at most.
        """
        asked = (
            select(CASES)
            .where(CASES.c.campaign == campaign, CASES.c.id > after)
            .order_by(CASES.c.id)
            .limit(most)
        )
        return [self._load(row) for row in self._connection.execute(asked).mappings().all()]

    def granted(self, campaign: str, *, besides: str) -> tuple[Case, ...]:
        """Load the other cases whose award is granted: those that quotas and earlier rewards are counted over."""
        asked = select(CASES).where(
            CASES.c.campaign == campaign, CASES.c.is_granted.is_(True), CASES.c.id != besides
        )
        rows = self._connection.execute(asked.order_by(CASES.c.id)).mappings().all()
        return tuple(self._load(row).case for row in rows)

    def request(self, case: str, key: str) -> Request | None:
        """Give what was done for a client's key."""
        asked = select(REQUESTS).where(REQUESTS.c.case_id == case, REQUESTS.c.key == key)
        row = self._connection.execute(asked).mappings().first()
        if row is None:
            return None
        return Request(fingerprint=row["fingerprint"], first=row["first"], last=row["last"])

    def erasures(self, case: str) -> int:
        """Count how often personal texts were removed."""
        asked = select(func.count()).select_from(ERASURES).where(ERASURES.c.case_id == case)
        return self._connection.execute(asked).scalar_one()

    def _load(self, row: RowMapping) -> StoredCase:
        id, version = str(row["id"]), int(row["version"])
        # Entries that somebody adds at this moment are past the version, and not looked at.
        asked = (
            select(ENTRIES.c.entry)
            .where(ENTRIES.c.case_id == id, ENTRIES.c.sequence <= version)
            .order_by(ENTRIES.c.sequence)
        )
        lines = self._connection.execute(asked).scalars().all()
        kept = select(PERSONAL.c.item).where(PERSONAL.c.case_id == id)
        texts = self._connection.execute(kept).scalars().all()
        try:
            entries = [loads(TrailEntry, each) for each in lines]
            trail = Trail.of(id, entries, checkpoint=Checkpoint(id, version, str(row["head"])))
            vault = Vault(loads(VaultItem, each) for each in texts)
            case = replay(event_of(each, vault) for each in trail)
        except (EmulationError, InvalidDocumentError) as error:
            raise Damaged(f"{id}: {error}") from error
        return StoredCase(case=case, trail=trail, vault=vault)


class Writing(Reading):
    """A transaction that writes (phiên ghi)."""

    def add(self, before: StoredCase | None, case: Case, trail: Trail, items: Sequence[VaultItem]) -> None:
        """Add what is new of a trail.

        Args:
            before: The case as it was loaded in this transaction; ``None`` when it was not there.
            case: The case after the new entries.
            trail: Its trail with them.
            items: The texts that belong to them.

        Raises:
            MovedOn: The case is not any more as it was loaded.
        """
        known = 0 if before is None else len(before.trail)
        row: dict[str, Any] = {
            "version": len(trail),
            "head": trail.head,
            "state": case.state,
            "is_granted": case.is_granted,
        }
        if before is None:
            row |= {"id": case.id, "campaign": case.nomination.campaign}
            self._connection.execute(insert(CASES).values(**row))  # a second one breaks the primary key
        else:
            is_same = (
                CASES.c.id == case.id,
                CASES.c.version == known,
                CASES.c.head == before.trail.head,
            )
            changed = self._connection.execute(update(CASES).where(*is_same).values(**row))
            if changed.rowcount != 1:
                raise MovedOn
        self._connection.execute(insert(ENTRIES), [_entry_row(each) for each in trail.since(known + 1)])
        if items:
            self._connection.execute(insert(PERSONAL), _item_rows(case.id, items))

    def note(self, case: str, key: str, request: Request) -> None:
        """Keep what was done for a client's key."""
        self._connection.execute(
            insert(REQUESTS).values(case_id=case, key=key, **attrs.asdict(request))
        )  # a second one breaks the primary key

    def erase(self, case: str, *, actor: str, at: datetime) -> int:
        """Remove the personal texts of a case, and keep who did it and when."""
        removed = self._connection.execute(delete(PERSONAL).where(PERSONAL.c.case_id == case)).rowcount
        self._connection.execute(
            insert(ERASURES).values(case_id=case, at=at.isoformat(), actor=actor, texts=removed)
        )
        return removed


def _entry_row(entry: TrailEntry) -> dict[str, object]:
    return {
        "case_id": entry.case,
        "sequence": entry.sequence,
        "digest": entry.digest,
        "entry": dumps(entry),
    }


def _item_rows(case: str, items: Iterable[VaultItem]) -> list[dict[str, object]]:
    return [{"case_id": case, "commitment": each.commitment, "item": dumps(each)} for each in items]
