"""Procedure of the titles of families and villages: Decree 122/2018/NĐ-CP and Decree 86/2023/NĐ-CP (thủ tục).

The standards of these titles stand with their decrees; here are meeting, papers, publication and time limits.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation, Matter, Provision, ProvisionValue, Unread, Verification
from emulation.periods import DayOffset, Period
from emulation.procedure import (
    AnnouncementPrinciple,
    AnnouncementRule,
    BallotRule,
    DayZero,
    DossierPaper,
    DossierRule,
    FilingDate,
    PaperKind,
    ProcedureScope,
    ProcedureStep,
    PublicNotice,
    QuorumRule,
    RevocationGround,
    RevocationRule,
    StepDeadline,
    VoteBase,
)

__all__ = ["PROVISIONS", "UNREAD"]

_OLD, _NEW = "Nghị định 122/2018/NĐ-CP", "Nghị định 86/2023/NĐ-CP"
_OLD_DAYS = Period(date(2018, 11, 5), date(2024, 1, 29))
_NEW_DAYS = Period(date(2024, 1, 30), None)
_FAMILY, _VILLAGE = AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE
_BOTH = ProcedureScope(forms={_FAMILY, _VILLAGE})


def _old(id: str, place: Citation, value: ProvisionValue, *also: Citation) -> Provision[ProvisionValue]:
    return Provision(
        id=id,
        citation=place,
        in_force=_OLD_DAYS,
        value=value,
        verification=Verification.OFFICIAL,
        also=also,
    )


def _new(
    id: str,
    place: Citation,
    value: ProvisionValue,
    verification: Verification = Verification.SECONDARY,
    note: Message | None = None,
) -> Provision[ProvisionValue]:
    return Provision(
        id=id, citation=place, in_force=_NEW_DAYS, value=value, verification=verification, note=note
    )


def _papers(*kinds: PaperKind, forms: tuple[str | None, ...] = ()) -> tuple[DossierPaper, ...]:
    numbers = (*forms, *(None for _ in kinds))
    return tuple(
        DossierPaper(any_of={kind}, form_number=number) for kind, number in zip(kinds, numbers, strict=False)
    )


def _within(step: ProcedureStep, days: int, zero: DayZero, form: AwardForm, *, working: bool) -> StepDeadline:
    scope = ProcedureScope(forms={form})
    return StepDeadline(step=step, within=DayOffset(days, working=working), day_zero=zero, scope=scope)


_DECREE_122: tuple[Provision[ProvisionValue], ...] = (
    # Article 4: dates of the year, and where the titles are announced.
    _old(
        "E-02.register",
        Citation(_OLD, 4, 1),
        FilingDate(day=30, month=1, before=True, is_registration=True, scope=_BOTH),
    ),
    _old("E-02.select", Citation(_OLD, 4, 1), FilingDate(day=20, month=12, before=True, scope=_BOTH)),
    _old(
        "U-08",
        Citation(_OLD, 4, 4),
        AnnouncementRule(principles=(AnnouncementPrinciple.AT_YEAR_END_SUMMING_UP,), scope=_BOTH),
    ),
    # Articles 8 and 9: families. Articles 14 and 15 say the same of residential groups.
    _old(
        "E-12",
        Citation(_OLD, 8),
        DossierRule(
            papers=_papers(
                PaperKind.PROPOSAL,
                PaperKind.REGISTRATION_FORM,
                PaperKind.SELF_SCORE_FORM,
                PaperKind.MINUTES,
                forms=(None, "01", "03", "07"),
            ),
            scope=ProcedureScope(forms={_FAMILY}),
        ),
    ),
    _old(
        "E-08.quorum",
        Citation(_OLD, 9, 3),
        QuorumRule(at_least=Fraction(6, 10), base=VoteBase.SUMMONED, scope=_BOTH),
        Citation(_OLD, 15, 3),
    ),
    _old(
        "E-08.vote",
        Citation(_OLD, 9, 3),
        BallotRule(at_least=Fraction(6, 10), base=VoteBase.PRESENT, scope=_BOTH),
        Citation(_OLD, 15, 3),
    ),
    *(
        _old(
            f"E-09.{word}.{step.value.replace('_', '-')}",
            Citation(_OLD, article, clause),
            _within(step, days, zero, form, working=True),
        )
        for word, form, article in (("family", _FAMILY, 9), ("village", _VILLAGE, 15))
        for step, days, zero, clause in (
            (ProcedureStep.FILE_AFTER_MEETING, 3, DayZero.MEETING, 4),
            (ProcedureStep.DECIDE, 5, DayZero.COMPLETE_FILE, 5),
        )
    ),
    # Article 18: citizens send evidence; the awarding authority concludes and withdraws.
    _old(
        "R-09",
        Citation(_OLD, 18),
        RevocationRule(grounds={RevocationGround.STANDARD_NOT_MET}, by_awarding_authority=True, scope=_BOTH),
    ),
)

_DECREE_86: tuple[Provision[ProvisionValue], ...] = (
    _new(
        "E-20",
        Citation(_NEW),
        FilingDate(day=25, month=11, before=True, scope=ProcedureScope(forms={_FAMILY})),
    ),
    # Article 7(1): families.
    _new(
        "E-22",
        Citation(_NEW, 7, 1),
        DossierRule(
            papers=_papers(PaperKind.SUBMISSION, PaperKind.CONSULTATION_LIST, PaperKind.MINUTES),
            scope=ProcedureScope(forms={_FAMILY}),
        ),
    ),
    _new(
        "E-21.posted",
        Citation(_NEW, 7, 1),
        PublicNotice(length=DayOffset(10), scope=ProcedureScope(forms={_FAMILY})),
    ),
    _new(
        "E-21.list",
        Citation(_NEW, 7, 1),
        _within(ProcedureStep.PUBLIC_LIST, 10, DayZero.POSTING, _FAMILY, working=False),
    ),
    _new(
        "E-21.decide",
        Citation(_NEW, 7, 1),
        _within(ProcedureStep.DECIDE, 10, DayZero.COMPLETE_FILE, _FAMILY, working=False),
    ),
    # Article 7(2): villages, from a page that was indexed without its address.
    _new(
        "E-24.papers",
        Citation(_NEW, 7, 2),
        DossierRule(
            papers=_papers(
                PaperKind.SUBMISSION, PaperKind.REPORT, PaperKind.MINUTES, forms=("04", "05", "06")
            ),
            scope=ProcedureScope(forms={_VILLAGE}),
        ),
        Verification.WEAK,
    ),
    _new(
        "E-24.posted",
        Citation(_NEW, 7, 2),
        PublicNotice(length=DayOffset(10), scope=ProcedureScope(forms={_VILLAGE})),
        Verification.WEAK,
    ),
    _new(
        "E-24.list",
        Citation(_NEW, 7, 2),
        _within(ProcedureStep.PUBLIC_LIST, 10, DayZero.POSTING, _VILLAGE, working=False),
        Verification.WEAK,
    ),
    _new(
        "E-24.decide",
        Citation(_NEW, 7, 2),
        _within(ProcedureStep.DECIDE, 10, DayZero.COMPLETE_FILE, _VILLAGE, working=False),
        Verification.WEAK,
    ),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (*_DECREE_122, *_DECREE_86)

UNREAD: tuple[Unread, ...] = (
    Unread(
        id="O-05",
        matter=Matter.BALLOT,
        in_force=_NEW_DAYS,
        forms={_FAMILY, _VILLAGE},
        note=Message("rulebooks.note.no_meeting_figures_found"),
    ),
)
