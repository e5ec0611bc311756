"""An event becomes an entry of the trail; what is personal goes into the vault (ghi nhật ký, tách dữ liệu cá nhân).

The trail holds keys, days and commitments. Names, achievements in words, reasons and titles of papers are about people: they can be
removed later, and the trail still verifies. Keys of subjects stay; a table from keys to people belongs elsewhere.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from datetime import date
from typing import cast

from emulation.codecs import append_event, read_event, record_event
from emulation.core.truth import Truth
from emulation.workflow import Case, Effect, Event, Moved, Opened, Setting
from emulation.workflow.trail import Trail, TrailEntry, Vault, VaultItem, seal_fields, unseal_fields

__all__ = ["REMOVED", "add_event", "event_of", "fresh_salt", "role_of"]

REMOVED = "—"
"""What stands in the place of a text that was removed."""

_OF_NOMINATION = (("subject", "name"), ("subject", "head"), ("achievement", "text"))
_REASON = ("command", "reason")
_PERSONAL: tuple[tuple[str, ...], ...] = (
    _REASON,
    ("command", "document", "title"),
    ("command", "document", "issuer"),
    *(("command", "nomination", *place) for place in _OF_NOMINATION),
    *(("nomination", *place) for place in _OF_NOMINATION),
)
_GRANTS = frozenset({Effect.DECIDE, Effect.GRANT_ABOVE})


def fresh_salt() -> str:
    """Give 128 bits that nobody can guess."""
    return secrets.token_hex(16)


def add_event(
    trail: Trail,
    event: Event,
    *,
    case: Case,
    setting: Setting,
    on: date,
    salt: Callable[[], str] = fresh_salt,
) -> tuple[Trail, tuple[VaultItem, ...]]:
    """Give the trail with an event at its end, and the texts that were taken out of it.

    Args:
        trail: The trail.
        event: What happened.
        case: The case before the event.
        setting: Says which roles there are.
        on: The day whose law was applied.
        salt: Makes a new salt.
    """
    recorded = record_event(event)
    data = cast("object", json.loads(recorded.data))
    places = [place for place in _PERSONAL if _is_text(data, place)]
    recorded, items = seal_fields(recorded, places, [salt() for _ in places])
    sealed = dict(zip(places, items, strict=True))
    longer = append_event(
        trail,
        event,
        definition=case.definition,
        rulebook_day=on,
        role=role_of(case, event, setting, on),
        corrects=_corrected(event, trail),
        reason=sealed[_REASON].sealed if _REASON in sealed else None,
        recorded=recorded,
    )
    return longer, items


def event_of(entry: TrailEntry, vault: Vault) -> Event:
    """Read the event of an entry, with its texts put back as far as they are still there."""
    return cast("Event", read_event(unseal_fields(entry.event, vault, removed=REMOVED)))


def role_of(case: Case, event: Event, setting: Setting, on: date) -> str | None:
    """Give the role in which an event was done: the first one of its step that the actor has; ``None`` for none."""
    if not isinstance(event, Moved):
        return None
    purpose, subject = case.nomination.purpose, case.nomination.subject
    for step in setting.definition.find(event.source, event.command.act, purpose):
        for role in map(setting.definition.role, step.roles):
            who = event.command.principal
            if who in setting.holders[role.id] or any(
                setting.campaign.matrix.may(who, verb, subject, on).truth is Truth.YES for verb in role.verbs
            ):
                return role.id
    return None


def _corrected(event: Event, trail: Trail) -> int | None:
    """Give the entry that an event corrects: for a revocation the grant, for a correction what stood there last."""
    effect = event.effect if isinstance(event, Moved) else None
    if effect not in {Effect.REVOKE, Effect.CORRECT}:
        return None
    for entry in reversed(tuple(trail)):
        before = event_of(entry, Vault())
        if effect is Effect.REVOKE and isinstance(before, Moved) and before.effect in _GRANTS:
            return entry.sequence
        if effect is Effect.CORRECT and (
            isinstance(before, Opened) or (isinstance(before, Moved) and before.effect is effect)
        ):
            return entry.sequence
    return None


def _is_text(data: object, place: tuple[str, ...]) -> bool:
    for key in place:
        if not isinstance(data, dict):
            return False
        data = cast("dict[str, object]", data).get(key)
    return isinstance(data, str)
