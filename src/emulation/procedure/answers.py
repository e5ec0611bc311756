"""What the rulebook answers on procedure: a dossier, what is missing from one, the day something is due (trả lời).

Every answer names the provisions it rests on and how well they were read.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_day, is_positive, one_of_types, to_tuple
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import Citation, Verification
from emulation.periods import DayOffset
from emulation.procedure.deadlines import DayZero, ProcedureStep
from emulation.procedure.papers import DossierPaper

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["DueDay", "Grounds", "MissingPapers", "RequiredDossier"]


@attrs.frozen(kw_only=True)
class Grounds:
    """What an answer rests on (căn cứ của câu trả lời).

    Args:
        provisions: Ids of the provisions.
        citations: Where they stand.
        verification: How well the weakest of them was read.
        notes: What a reader should know besides.
    """

    provisions: tuple[str, ...] = attrs.field(converter=to_tuple, validator=one_of_types(str))
    citations: tuple[Citation, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Citation))
    verification: Verification = attrs.field(validator=instance_of(Verification))
    notes: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Message))


@attrs.frozen(kw_only=True)
class RequiredDossier:
    """What a dossier has to hold, and how often it is filed (hồ sơ phải nộp).

    Args:
        papers: The papers, in the order of the text; those of rules that add come last.
        sets: Original sets on paper; ``None`` when no text that was read says.
        electronic: Whether the files are sent electronically as well.
        grounds: What the answer rests on.
    """

    papers: tuple[DossierPaper, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DossierPaper))
    sets: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    electronic: bool = attrs.field(default=False, validator=instance_of(bool))
    grounds: Grounds = attrs.field(validator=instance_of(Grounds))


@attrs.frozen(kw_only=True)
class MissingPapers:
    """What a dossier at hand lacks (thành phần hồ sơ còn thiếu).

    Args:
        missing: Papers that have to be there and are not.
        unsure: Papers that are not there and whose condition nobody answered.
        dossier: What it was held against.
    """

    missing: tuple[DossierPaper, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DossierPaper))
    unsure: tuple[DossierPaper, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DossierPaper))
    dossier: RequiredDossier = attrs.field(validator=instance_of(RequiredDossier))

    @property
    def is_whole(self) -> Truth:
        """Say whether the dossier is whole: no when a paper is missing, not known while one is unsure."""
        if self.missing:
            return Truth.NO
        return Truth.UNKNOWN if self.unsure else Truth.YES


@attrs.frozen(kw_only=True)
class DueDay:
    """The last day of a time limit, with the counting shown (ngày hết hạn).

    Args:
        step: The step that has to be done by then.
        from_day: Day of the event it is counted from: day 0, not counted.
        day_zero: Which event that is.
        within: Number of days.
        day: Last day in time; ``None`` when it cannot be worked out.
        days_off: Days that were passed over, weekends and holidays.
        reason: Why it cannot be worked out.
        grounds: What the answer rests on.
    """

    step: ProcedureStep = attrs.field(validator=instance_of(ProcedureStep))
    from_day: date = attrs.field(validator=is_day)
    day_zero: DayZero = attrs.field(validator=instance_of(DayZero))
    within: DayOffset = attrs.field(validator=instance_of(DayOffset))
    day: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    days_off: tuple[date, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(date))
    reason: Message | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Message))
    )
    grounds: Grounds = attrs.field(validator=instance_of(Grounds))

    def text(self, language: Language = "vi") -> str:
        """Say the day and how it was counted."""
        from emulation.i18n import say

        until: object = self.day if self.day is not None else self.reason
        counted = say(
            "procedure.due_day",
            language,
            step=self.step,
            within=self.within,
            zero=self.day_zero,
            start=self.from_day,
            until=until,
            citations=self.grounds.citations,
            verification=self.grounds.verification,
        )
        passed = [say("procedure.days_off", language, days=self.days_off)] if self.days_off else []
        return ". ".join([counted, *passed, *(note.text(language) for note in self.grounds.notes)])
