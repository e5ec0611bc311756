"""Reasoning on powers: who may launch, who may decide (thẩm quyền).

The order of questions is that of a careful lawyer: was the law of the day read at all, does the level still
exist, was this very matter read, is there a bar, is there a grant, and only then whether silence means no.
Silence means no where a provision that was read names everything an office may do; elsewhere silence is "not
known".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import attrs

from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import (
    AbolishedLevel,
    AwardForm,
    DecidingBar,
    DecidingPower,
    LaunchPower,
    Matter,
    OfficeKind,
    Provision,
    ProvisionValue,
    Ruling,
    Verification,
)
from emulation.law.offices import to_level_code
from emulation.rulebooks.rulebook import Rulebook

__all__ = ["rule_on_decision", "rule_on_launch"]


def rule_on_launch(book: Rulebook, level: str, kind: OfficeKind, on: date) -> Ruling:
    """Say whether an office may launch a movement; see :meth:`Rulebook.may_launch`."""
    early = _before_powers(book, Matter.LAUNCH_POWER, to_level_code(level), kind, on)
    if early is not None:
        return _with_last_text(book, early, on, lambda day: rule_on_launch(book, level, kind, day))
    of_kind = [each for each in book.about(LaunchPower).on(on) if kind in each.value.kinds]
    if not of_kind:
        return Ruling(truth=Truth.UNKNOWN, reason=Message("law.ruling.office_not_listed"))
    granted = [each for each in of_kind if each.value.covers(level, kind)]
    if granted:
        reason = Message.of("law.ruling.may_launch", scope=granted[0].value.scope)
        return ruling_on(book, on, Truth.YES, reason, granted)
    reason = Message.of("law.ruling.no_such_office", level=level_message(level), kind=kind)
    return ruling_on(book, on, Truth.NO, reason, of_kind)


def rule_on_decision(book: Rulebook, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
    """Say whether an office may decide a form of award; see :meth:`Rulebook.may_decide`."""
    early = _before_powers(book, Matter.DECIDING_POWER, to_level_code(level), kind, on)
    if early is not None:
        return _with_last_text(book, early, on, lambda day: rule_on_decision(book, form, level, kind, day))
    barred = [each for each in book.about(DecidingBar).on(on) if each.value.covers(level, kind, form)]
    if barred:
        return ruling_on(book, on, Truth.NO, _bar_reason(form, barred[0].value), barred)
    covering = [each for each in book.about(DecidingPower).on(on) if each.value.covers(level, kind)]
    granted = [each for each in covering if form in each.value.forms]
    if granted:
        return ruling_on(book, on, Truth.YES, Message.of("law.ruling.may_decide", form=form), granted)
    whole = [each for each in covering if each.value.is_whole_list]
    if whole and form in _forms_that_lists_know(book):
        return ruling_on(book, on, Truth.NO, Message.of("law.ruling.form_not_in_list", form=form), whole)
    key = "law.ruling.form_not_read" if whole else "law.ruling.office_not_listed"
    return Ruling(truth=Truth.UNKNOWN, reason=Message.of(key, form=form))


def _before_powers(book: Rulebook, matter: Matter, level: str, kind: OfficeKind, on: date) -> Ruling | None:
    """Answer what comes before any power: days and matters not read, levels that are gone."""
    if not book.is_read(on):
        reason = Message.of("law.ruling.day_not_read", day=on, read=book.read)
        return Ruling(truth=Truth.UNKNOWN, reason=reason)
    gone = [each for each in book.about(AbolishedLevel).on(on) if each.value.level == level]
    if gone:
        moved_to = tuple(level_message(code) for code in sorted(gone[0].value.powers_moved_to))
        since = gone[0].in_force.start
        reason = Message.of(
            "law.ruling.level_abolished", level=level_message(level), since=since, moved_to=moved_to
        )
        return ruling_on(book, on, Truth.NO, reason, gone)
    unread = [each for each in book.unread if each.matter is matter and each.covers(level, kind, on)]
    if unread:
        return Ruling(
            truth=Truth.UNKNOWN,
            reason=Message("law.ruling.not_verified"),
            provisions=tuple(each.id for each in unread),
            notes=tuple(each.note for each in unread),
        )
    return None


def ruling_on(
    book: Rulebook, on: date, truth: Truth, reason: Message, found: Sequence[Provision[ProvisionValue]]
) -> Ruling:
    """Make the ruling that rests on some provisions, with what is to be said of the day besides."""
    return Ruling(
        truth=truth,
        reason=reason,
        provisions=tuple(each.id for each in found),
        citations=tuple(dict.fromkeys(place for each in found for place in each.citations)),
        verification=Verification.weakest(*(each.verification for each in found)),
        notes=(*(each.note for each in found if each.note is not None), *book.notes_on(on)),
    )


def _with_last_text(book: Rulebook, early: Ruling, on: date, ask: Callable[[date], Ruling]) -> Ruling:
    """Add to a "not known" since an amendment what the text said on its last day."""
    days = [each.last_day for each in book.amendments if each.id in early.provisions and on >= each.since]
    if early.is_known or not days:
        return early
    last = min(days)
    earlier = ask(last)
    answer = (
        earlier.reason
        if not earlier.is_known
        else Message.of(
            "law.ruling.with_source",
            truth=earlier.truth,
            reason=earlier.reason,
            citations=earlier.citations,
            verification=earlier.verification,
        )
    )
    return attrs.evolve(
        early, notes=(*early.notes, Message.of("law.ruling.until_then", day=last, answer=answer))
    )


def _bar_reason(form: AwardForm, bar: DecidingBar) -> Message:
    if bar.proposes_to is None:
        return Message.of("law.ruling.barred", form=form)
    return Message.of("law.ruling.may_only_propose", form=form, level=level_message(bar.proposes_to))


def _forms_that_lists_know(book: Rulebook) -> frozenset[AwardForm]:
    """Forms that some whole list names on some day: only of these does a list's silence say anything."""
    return frozenset(
        form for each in book.about(DecidingPower) if each.value.is_whole_list for form in each.value.forms
    )


def level_message(code: str) -> Message:
    """Give the words of a level by its code."""
    return Message(f"law.level.{code}")
