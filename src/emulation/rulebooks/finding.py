"""Finding provisions on procedure: what covers a case, what is missing, what an answer rests on (tìm quy định về thủ tục)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

import attrs

from emulation.awards import CommendationKind
from emulation.core.fields import instance_of, is_day, one_of_types, to_tuple
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    Matter,
    NoProvisionError,
    Provision,
    ProvisionValue,
    Unread,
    Verification,
)
from emulation.law.offices import to_level_code
from emulation.periods import DayOffset, Period, WorkCalendar
from emulation.procedure import (
    DayZero,
    DueDay,
    Grounds,
    ProcedureScope,
    ProcedureStep,
)
from emulation.rulebooks.rulebook import Rulebook

__all__ = ["ProcedureSearch", "Scoped", "in_force_in", "most_particular"]


class Scoped(ProvisionValue, Protocol):
    """A rule of procedure that says what it applies to (quy định có phạm vi áp dụng)."""

    @property
    def scope(self) -> ProcedureScope:
        """What it applies to."""
        ...


V = TypeVar("V", bound=ProvisionValue)
S = TypeVar("S", bound=Scoped)


@attrs.frozen
class ProcedureSearch:
    """Looks through the books of one day (tìm quy định của ngày).

    Args:
        book: The national rulebook.
        day: The day asked about.
        local: Books of the province, which go before the national one.
    """

    book: Rulebook = attrs.field(validator=instance_of(Rulebook))
    day: date = attrs.field(validator=is_day)
    local: tuple[Rulebook, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Rulebook)
    )

    def _in_force(self, kind: type[V]) -> tuple[Provision[V], ...]:
        for book in (*self.local, self.book):
            found = in_force_in(book, kind, self.day)
            if found:
                return found
        return ()

    def _covering(
        self,
        kind: type[S],
        form: AwardForm | None,
        level: str | None,
        commendation: CommendationKind | None,
    ) -> tuple[Provision[S], ...]:
        """Give what covers a case: of the first book, the province before the nation, that has anything on it."""
        asked = None if level is None else to_level_code(level)
        for book in (*self.local, self.book):
            found = tuple(
                each
                for each in in_force_in(book, kind, self.day)
                if each.value.scope.covers(form, asked, commendation)
            )
            if found:
                return found
        return ()

    def _gaps(self, kind: type[ProvisionValue], form: AwardForm | None, *further: Matter) -> list[Unread]:
        return [
            each
            for matter in (kind.matter, *further)
            for each in self.book.gaps(matter, self.day)
            if form is None or not each.forms or form in each.forms
        ]

    def _gap_notes(self, kind: type[ProvisionValue], form: AwardForm) -> tuple[Message, ...]:
        return tuple(each.note for each in self._gaps(kind, form))

    def _grounds(
        self, found: Sequence[Provision[ProvisionValue]], further: Iterable[Message] = ()
    ) -> Grounds:
        own = (each.note for each in found if each.note is not None)
        return Grounds(
            provisions=[each.id for each in found],
            citations=dict.fromkeys(place for each in found for place in each.citations),
            verification=Verification.weakest(*(each.verification for each in found)),
            notes=(*own, *further, *self.book.notes_on(self.day)),
        )

    def _unknown(
        self, kind: type[ProvisionValue], form: AwardForm | None, *further: Matter
    ) -> NoProvisionError:
        if not self.book.is_read(self.day):
            return NoProvisionError(
                "rulebooks.day_not_read",
                "{matter} on {day} is not known: the law was read for {read}",
                matter=kind.matter,
                day=self.day,
                read=self.book.read,
            )
        rows = tuple(dict.fromkeys(each.id for each in self._gaps(kind, form, *further)))
        if form is None:
            return NoProvisionError(
                "rulebooks.rule_not_read",
                "{matter} on {day} is not known: no provision that was read says it",
                matter=kind.matter,
                day=self.day,
                rows=rows,
            )
        if not rows:
            return NoProvisionError(
                "rulebooks.procedure_silent",
                "{matter} on {day} for {form.value} is not known: no provision that was read says it",
                matter=kind.matter,
                day=self.day,
                form=form,
                rows=rows,
            )
        return NoProvisionError(
            "rulebooks.procedure_not_read",
            "{matter} on {day} for {form.value} is not known: not read was the text of {named}",
            matter=kind.matter,
            day=self.day,
            form=form,
            rows=rows,
            named=", ".join(rows),
        )

    def _due(
        self,
        found: Sequence[Provision[ProvisionValue]],
        step: ProcedureStep,
        within: DayOffset,
        day_zero: DayZero,
        from_day: date,
        calendar: WorkCalendar | None,
    ) -> DueDay:
        day, days_off, reason = _count(within, from_day, calendar)
        return DueDay(
            step=step,
            from_day=from_day,
            day_zero=day_zero,
            within=within,
            day=day,
            days_off=days_off,
            reason=reason,
            grounds=self._grounds(found),
        )


def in_force_in(book: Rulebook, kind: type[V], day: date) -> tuple[Provision[V], ...]:
    """Give the provisions of one type that a book has in force on a day; none where the day was not read."""
    return book.about(kind).on(day) if book.is_read(day) else ()


def most_particular(found: Sequence[Provision[S]]) -> tuple[Provision[S], ...]:
    """Give the rules that name forms of award; where none does, those for every form."""
    naming = tuple(each for each in found if each.value.scope.forms)
    return naming or tuple(found)


def _count(
    within: DayOffset, from_day: date, calendar: WorkCalendar | None
) -> tuple[date | None, tuple[date, ...], Message | None]:
    """Count, or say why it cannot be done: no calendar, or one that does not know the year."""
    if not within.working:
        return within.day_from(from_day), (), None
    if calendar is None:
        return None, (), Message("procedure.calendar_missing")
    try:
        day = within.day_from(from_day, calendar)
        passed = Period(min(day, from_day), max(day, from_day)).each_day()
        days_off = tuple(each for each in passed if each != from_day and not calendar.is_working_day(each))
    except (InvalidValueError, LookupError):
        return None, (), Message.of("procedure.calendar_silent", start=from_day)
    return day, days_off, None
