"""A command becomes entries, or a refusal: one transaction for each (xử lý lệnh).

Load, decide, add, commit. When somebody else was first, nothing has been written: the case is loaded again and decided anew, and if
the actor named the version they had seen, the refusal of the library says who did what. Steps that look at other cases (places of a
quota, one achievement rewarded once) keep all others out meanwhile, since two of them at once could each miss what the other does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import attrs

from embedding.office import Office
from embedding.sealing import add_event, event_of, fresh_salt
from embedding.store import MovedOn, Request, Store, StoredCase, Writing
from emulation.awards import Nomination
from emulation.workflow import (
    Case,
    Command,
    Event,
    Refusal,
    RewardedOnce,
    WithinQuota,
    decide,
    evolve,
    new_case,
)
from emulation.workflow.trail import Trail, VaultItem

__all__ = ["Ask", "Busy", "Done", "Handler", "KeyReused"]

_MOST_TRIES = 100

Ask = Callable[[Case, datetime], Command]
"""Makes the command, from the case as it stands and the moment."""


class Busy(Exception):  # noqa: N818 - of the database, not of the caller
    """Others were first again and again; ask later."""


class KeyReused(Exception):  # noqa: N818 - what the client did
    """A client's key stands for another request already."""


@attrs.frozen(kw_only=True)
class Done:
    """What a command has led to (kết quả).

    Args:
        case: The case after it.
        events: Its events.
        tries: How often it was decided; more than once when others were first.
        is_repeated: Whether it had been done before under the same key, and was not done again.
    """

    case: Case
    events: tuple[Event, ...]
    tries: int = 1
    is_repeated: bool = False


class Handler:
    """Handles commands (bộ xử lý).

    Args:
        store: The cases.
        office: What is known beside them.
        clock: Gives the moment, with its zone.
        salt: Makes a salt nobody can guess.
    """

    def __init__(
        self,
        store: Store,
        office: Office,
        *,
        clock: Callable[[], datetime],
        salt: Callable[[], str] = fresh_salt,
    ) -> None:
        self.store = store
        self.office = office
        self.clock = clock
        self._salt = salt

    def today(self) -> tuple[datetime, date]:
        """Give the moment, and the day it is where the campaign is."""
        at = self.clock().astimezone(self.office.setting.zone)
        return at, at.date()

    def carry_out(
        self,
        id: str,
        act: str,
        ask: Ask,
        *,
        nomination: Nomination | None = None,
        request: tuple[str, str] | None = None,
    ) -> Done | Refusal | None:
        """Carry a command out.

        Args:
            id: Id of the case.
            act: Id of the act.
            ask: Makes the command.
            nomination: Opens the case with this nomination where it is not there.
            request: The client's key and the digest of what is asked under it.

        Returns:
            What was done, or why not; ``None`` when there is no such case.

        Raises:
            Busy: Others were first too often.
            KeyReused: The key stands for another request.
            Unreachable: The database is not there.
        """
        campaign, alone = self.office.setting.campaign.id, self.looks_at_others(act)
        for tries in range(1, _MOST_TRIES + 1):
            try:
                with self.store.writing(campaign, alone=alone) as unit:
                    found = unit.find(id)
                    if found is not None and request is not None:
                        repeated = _repeated(unit, found, *request)
                        if repeated is not None:
                            return repeated
                    decided = self._decided(unit, id, found, ask, nomination, others=alone)
                    if not isinstance(decided, Done):
                        return decided
                    if request is not None:
                        numbers = [each.sequence for each in decided.events]
                        unit.note(
                            id,
                            request[0],
                            Request(fingerprint=request[1], first=numbers[0], last=numbers[-1]),
                        )
                return attrs.evolve(decided, tries=tries)
            except MovedOn:
                continue
        raise Busy

    def _decided(
        self,
        unit: Writing,
        id: str,
        found: StoredCase | None,
        ask: Ask,
        nomination: Nomination | None,
        *,
        others: bool,
    ) -> Done | Refusal | None:
        setting = self.office.setting
        if found is not None:
            case, trail = found.case, found.trail
        elif nomination is not None:
            case, trail = new_case(id, nomination, setting), Trail(id)
        else:
            return None
        # The moment is taken anew each time: who has waited for others comes after them.
        at, on = self.today()
        command = ask(case, at)
        granted = unit.granted(setting.campaign.id, besides=id) if others else ()
        events = decide(case, command, self.office.known(case, on, granted, command.papers))
        if isinstance(events, Refusal):
            return events
        items: list[VaultItem] = []
        for event in events:
            trail, taken = add_event(trail, event, case=case, setting=setting, on=on, salt=self._salt)
            case = evolve(case, event)
            items += taken
        unit.add(found, case, trail, items)
        return Done(case=case, events=events)

    def looks_at_others(self, act: str) -> bool:
        """Say whether a step of the act asks what became of other cases."""
        steps = self.office.setting.definition.transitions
        return any(
            isinstance(guard, RewardedOnce | WithinQuota)
            for step in steps
            if step.act == act
            for guard in step.guards
        )


def _repeated(unit: Writing, found: StoredCase, key: str, fingerprint: str) -> Done | None:
    """Give what was done before under a client's key; ``None`` when nothing was."""
    before = unit.request(found.case.id, key)
    if before is None:
        return None
    if before.fingerprint != fingerprint:
        raise KeyReused
    events = tuple(
        event_of(found.trail.entry(number), found.vault) for number in range(before.first, before.last + 1)
    )
    return Done(case=found.at(before.last), events=events, is_repeated=True)
