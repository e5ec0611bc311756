"""Amendments whose text was not read: what they leave standing (sửa đổi chưa được đọc).

From the first day of such an amendment nothing is known of what the amended act says. Its provisions are
therefore closed on the day before, those of other acts that cite it for support included, and the gap is
entered as :class:`~emulation.law.Unread`. What rests on other acts alone still stands, with a remark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import (
    GoverningText,
    Provision,
    ProvisionValue,
    Ruling,
    TransitionalRule,
    Unread,
    UnreadAmendment,
)
from emulation.periods import Period
from emulation.periods.days import add_days

if TYPE_CHECKING:
    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["close_amended", "find_governing_text", "gaps_of"]


def close_amended(
    provisions: Iterable[Provision[ProvisionValue]], amendments: Sequence[UnreadAmendment]
) -> tuple[Provision[ProvisionValue], ...]:
    """Close what rests on an amended act on the last day of the text that was read.

    A provision that begins on the day of the amendment or later is left as it is: it was read since.
    """
    return tuple(_closed(each, amendments) for each in provisions)


def _closed(
    provision: Provision[ProvisionValue], amendments: Sequence[UnreadAmendment]
) -> Provision[ProvisionValue]:
    days = provision.in_force
    for each in amendments:
        is_older = days.start is None or days.start < each.since
        goes_on = days.end is None or days.end >= each.since
        if is_older and goes_on and each.touches(provision.citations):
            days = Period(days.start, each.last_day)
    return provision if days == provision.in_force else attrs.evolve(provision, in_force=days)


def gaps_of(
    provisions: Iterable[Provision[ProvisionValue]], amendments: Sequence[UnreadAmendment]
) -> tuple[Unread, ...]:
    """Give what is not known since each amendment: one gap for each matter that it closed provisions of.

    Args:
        provisions: As they were before :func:`close_amended`.
        amendments: The acts that were not read.
    """
    kept = tuple(provisions)
    return tuple(
        Unread(id=each.id, matter=matter, in_force=Period(each.since, None), note=each.note)
        for each in amendments
        for matter in dict.fromkeys(
            one.value.matter for one in kept if _closed(one, (each,)).in_force != one.in_force
        )
    )


def find_governing_text(book: Rulebook, accepted_on: date, decided_on: date) -> GoverningText:
    """Say which text governs a dossier; see :meth:`Rulebook.governing_text`."""
    checked = GoverningText(accepted_on=accepted_on, decided_on=decided_on, day=decided_on)
    unread = [day for day in (accepted_on, decided_on) if not book.is_read(day)]
    if unread:
        reason = Message.of("law.ruling.day_not_read", day=unread[0], read=book.read)
        return attrs.evolve(checked, ruling=Ruling(truth=Truth.UNKNOWN, reason=reason))
    rules = [each for each in book.about(TransitionalRule) if accepted_on < each.value.since <= decided_on]
    until = rules[0].value.since if rules else add_days(decided_on, 1)
    turns = [
        each.in_force.start
        for each in book.instruments
        if each.replaces and each.in_force.start and accepted_on < each.in_force.start < until
    ]
    lacking = tuple(Message.of("law.ruling.no_transitional_rule", day=day) for day in sorted(set(turns))[:1])
    if rules:
        ruling = _stays(rules[0])
        ruling = attrs.evolve(ruling, notes=(*ruling.notes, *lacking))
        return attrs.evolve(checked, day=add_days(until, -1), ruling=ruling)
    if not lacking:
        return checked
    return attrs.evolve(checked, ruling=Ruling(truth=Truth.UNKNOWN, reason=lacking[0]))


def _stays(rule: Provision[TransitionalRule]) -> Ruling:
    value = rule.value
    return Ruling(
        truth=Truth.YES,
        reason=Message.of(
            "law.ruling.stays_under_old_text", since=value.since, day=add_days(value.since, -1)
        ),
        provisions=(rule.id,),
        citations=rule.citations,
        verification=rule.verification,
        notes=(Message("law.ruling.unless_favourable"),) if value.unless_more_favourable else (),
    )
